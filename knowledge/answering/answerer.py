"""One message to one answer: understand, choose the roles, read each, verify, compose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from knowledge.answering import backing, carrying, choosing, comparing, composing, grounding, levels, silence
from knowledge.answering.classifier import FacetModel
from knowledge.answering.facets import TOPIC, Facet
from knowledge.answering.findings import Finding, Reads, Search
from knowledge.answering.library import Library
from knowledge.answering.messages import content
from knowledge.answering.understanding import REDIRECTS, Embed, Part, Understood, understand
from knowledge.domain import Answer, Citation, Reading, Turn
from knowledge.words import words

# Redirects that the classifier alone may get wrong: a clear statement in the document wins over them.
_DOUBTED = frozenset(("out-of-scope", "greeting", "personal", "injection", "legal-health"))
_DOUBT = 0.6
# The classifier takes no message that says more than this for a greeting, in words of its own.
_GREETED = 3
_COMPARING = frozenset(("compare", "comparison", "difference", "differences", "differ", "vs", "versus", "two", "roles"))
_CLEAR, _CLEAREST = 0.6, 0.8
# Where one of two roles answers, or some of many, the silent ones are believed from these shares of the usual level.
# Among many a lower one lets in lines that tell nothing to the point.
_OF_TWO, _OF_MANY = 0.45, 0.85


class Answerer:
    """Answers from the records and passages of the roles it is handed; holds no document itself."""

    def __init__(self, facets: Mapping[str, Facet], model: FacetModel, reader: Reads, embed: Embed) -> None:
        self._facets = facets
        self._model = model
        self._reader = reader
        self._embed = embed

    def answer(
        self, question: str, library: Library, search: Search, *, role: str | None, history: Sequence[Turn]
    ) -> Answer:
        """The verified answer; a refusal is an answer too."""
        weighed = None if role else choosing.weighed(question, library, self._embed)
        if not weighed:
            asked = self.understood(question, library, known=role is not None)
            roles = choosing.roles(asked, library, role, history, self._embed)
            weighed = None if role else self._joined(question, asked, roles, library)
        if weighed:
            asked = replace(self.understood(weighed.asked, library), question=question, compare=True)
            roles = list(weighed.roles)
        asked = self._of_each(asked, roles)
        redirect = _redirect(asked, library, history)
        if redirect:
            leaning = self._carried(asked, library, history)
            bare = replace(leaning.parts[0], facets=()) if asked.parts else None
            found = self._read(bare, roles, library, search) if bare else []
            if not (_met(redirect, asked, found) or self._named(redirect, asked, roles, library)):
                return _refusal(asked, redirect, composing.REDIRECTS[redirect])
            asked = _without_redirects(asked)
        if not roles:
            return _refusal(asked, "which-role", composing.which_role([r.role for r in library.readings.values()]))
        asked = _compared(self._carried(asked, library, history), roles)
        plain = [self._plain(part) if asked.compare and len(roles) > 1 else None for part in asked.parts]
        blocks = [
            self._read(other if weighed and other and self._bare(part) else part, roles, library, search, again=other)
            for part, other in zip(asked.parts, plain, strict=True)
        ]
        return _composed(asked, roles, blocks, library, follows=asked.follows and bool(history))

    def _joined(
        self, question: str, asked: Understood, roles: Sequence[str], library: Library
    ) -> choosing.Weighed | None:
        """Two roles that the question joins, where it isn't put to two yet, or not without the words that name them."""
        found = choosing.joined(question, library, self._embed)
        if found is None or len(roles) != 2:
            return found
        # "For the nurse's test and for the cook's trial day" asks two things.
        alone = set(found.roles) == set(roles) and all(choosing.titled(name, library) for name in found.called)
        left = {word for part in self._of_each(asked, roles).parts for word in content(part.text)}
        return found if alone and not left.isdisjoint(content(" ".join(found.called))) else None

    def _named(self, redirect: str, asked: Understood, roles: Sequence[str], library: Library) -> bool:
        """Whether what seems out of scope is a name that a role's document holds and questions in general don't."""
        topic = content(asked.question)
        rare = {word for word in topic if word not in self._model.vocabulary}
        if redirect != "out-of-scope" or not rare or len(rare) * 2 < len(topic):
            return False
        told = (rare.intersection(words(library.readings[name].document.text)) for name in roles)
        return any(len(names) * 2 >= len(topic) for names in told if names)

    def silent(self, role: str, library: Library, search: Search) -> tuple[str, ...]:
        """What people often ask about and a role doesn't state."""
        return silence.silent(self._facets, lambda asked: self.answer(asked, library, search, role=role, history=()))

    def _read(
        self, part: Part, roles: Sequence[str], library: Library, search: Search, again: Part | None = None
    ) -> list[Finding]:
        """What each role's own document says; where that is silent, what its organisation's documents say.

        ``again`` is put to roles that are silent on the part.
        """
        if len(roles) > 1:
            part, again = replace(part, shared=True), again and replace(again, shared=True)
        own = [self._own(part, library.readings[name], search) for name in roles]
        if again:
            own = self._retried(again, own, library, search)
        if len(roles) > 1 and any(not finding.silent for finding in own):
            # What one advert states the others are likelier to state as well.
            presumed = _OF_TWO if len(roles) == 2 else _OF_MANY
            own = self._retried(replace(part, presumed=presumed), own, library, search)
        rest = backing.backable(part, self._facets)
        if rest is None:
            return own
        return [self._backed(finding, rest, library, search) if finding.silent else finding for finding in own]

    def _retried(self, part: Part, own: Sequence[Finding], library: Library, search: Search) -> list[Finding]:
        """The findings, with those that are silent read again for the part."""
        return [self._own(part, library.readings[f.role], search) if f.silent else f for f in own]

    def _own(self, part: Part, reading: Reading, search: Search) -> Finding:
        """What one document says, with its proven quotes only."""
        part = self._leveled(part, reading)
        return _verified(self._reader.read(part, reading, search), {reading.role.id: reading})

    def _backed(self, silent: Finding, part: Part, library: Library, search: Search) -> Finding:
        for reading in library.behind(silent.role):
            found = self._own(part, reading, search)
            if not found.silent:
                return backing.backed(found, silent.role)
        return silent

    def understood(self, question: str, library: Library, *, known: bool = False) -> Understood:
        """The message with typing errors mended and role names out of the way of its topic; ``known`` is the role."""
        mended = library.speller.mend(question)
        named = library.without_names(mended, known=known)
        heard = understand(named, self._embed, self._facets, self._model, library.descriptions.unplaced)
        parts = tuple(replace(part, put=mended) for part in heard.parts)
        return replace(heard, question=" ".join(mended.split()), parts=parts)

    def _of_each(self, asked: Understood, roles: Sequence[str]) -> Understood:
        """The message as it is put to each of several roles, without what weighs them against each other."""
        if len(roles) < 2:
            return asked
        pared = [(part, comparing.of_each(part.text)) for part in asked.parts]
        # "And who in the lawyer one" is left with nothing to ask.
        left = [(part, text) for part, text in pared if content(text) or not content(part.text)] or pared[:1]
        weighed = any(text != part.text for part, text in pared) and not asked.across
        parts = tuple(self._reworded(part, text) for part, text in left)
        return replace(asked, parts=parts, compare=asked.compare or weighed)

    def _reworded(self, part: Part, text: str) -> Part:
        """The same question in other words, with what was told beside it."""
        if text == part.text:
            return part
        read = understand(text, self._embed, self._facets, self._model).parts[0]
        return replace(read, told=part.told, pointed=part.pointed, put=part.put)

    def _leveled(self, part: Part, reading: Reading) -> Part:
        """The question as it is read under the heading of the level that it names, if it names one."""
        # "And for a senior?" asks for another level than the question before.
        said = part.put if levels.others(part.put, reading.paths) else part.text
        text = levels.unleveled(part.text, reading.paths)
        read = self._reworded(part, text)
        return replace(read, presumed=part.presumed, shared=part.shared, put=said)

    def _plain(self, part: Part) -> Part | None:
        """The plainest question after what roles are surely compared by: names and comparatives blur the part's."""
        if not part.surely() or part.kind != part.guesses[0].facet or part.kind in REDIRECTS:
            return None
        facet = self._facets[part.kind]
        if facet.entry.records or not facet.entry.questions:
            return None
        return understand(facet.entry.questions[0], self._embed, self._facets, self._model).parts[0]

    def _bare(self, part: Part) -> bool:
        """Whether a question has no topic beside its facet: "gets holiday" asks for the leave and no more."""
        return self._facets[str(part.kind)].topic(part.text, self._model.rarity) < TOPIC

    def _carried(self, asked: Understood, library: Library, history: Sequence[Turn]) -> Understood:
        """The message with what its questions take over from each other, and the first one from the turn before."""
        asked = replace(asked, parts=carrying.joined(asked.parts, self._embed, self._model))
        if not history or not asked.parts or not asked.follows:
            return asked
        before = self.understood(history[-1].question, library)
        if not before.parts:
            return asked
        first = carrying.carried(asked.parts[0], before.parts[0], self._embed, self._model)
        return replace(asked, parts=(first, *asked.parts[1:]))


def _met(redirect: str, asked: Understood, found: Sequence[Finding]) -> bool:
    """Whether a role states what the classifier alone would turn away: the surer it is, the clearer it must be."""
    if redirect not in _DOUBTED or not asked.parts or (asked.parts[0].decided and not asked.parts[0].pointed):
        return False
    least = _CLEAR if asked.parts[0].surest < _DOUBT else _CLEAREST
    return any(not finding.silent and finding.confidence >= least for finding in found)


def _compared(asked: Understood, roles: Sequence[str]) -> Understood:
    """Roles compared with nothing named to compare them by are set side by side by what is essential."""
    part = asked.parts[0]
    bare = not part.facets and all(word in _COMPARING for word in content(part.text))
    if not (asked.compare and len(roles) > 1 and bare):
        return asked
    return replace(asked, parts=(replace(part, facets=("essential",)), *asked.parts[1:]))


def _redirect(asked: Understood, library: Library, history: Sequence[Turn]) -> str | None:
    if not library.readings:
        return "no-roles"
    if not asked.parts:
        return "injection"
    first = asked.parts[0]
    if history and not first.decided and not content(first.text):
        return None  # "And the other one?" says nothing of its own.
    kind = REDIRECTS.get(first.facets[0]) if first.facets else None
    wordy = not first.decided and len(content(f"{first.told} {first.text}")) > _GREETED
    return None if kind == "greeting" and (history or wordy) else kind


def _without_redirects(asked: Understood) -> Understood:
    parts = (replace(p, facets=tuple(name for name in p.facets if name not in REDIRECTS)) for p in asked.parts)
    return replace(asked, parts=tuple(parts))


def _refusal(asked: Understood, reason: str, text: str) -> Answer:
    return Answer(
        question=asked.question,
        roles=(),
        facets=asked.parts[0].facets if asked.parts else (),
        kind=reason,
        text=text,
        abstained=True,
        reason=reason,
        confidence=0.9,
    )


def _verified(finding: Finding, readings: Mapping[str, Reading]) -> Finding:
    """The finding with its proven quotes only; one that loses them all turns silent."""
    quotes = tuple(grounding.exact(finding.quotes, readings))
    nearest = tuple(grounding.exact(finding.nearest, readings))
    lost = not finding.silent and not quotes
    lead = "" if lost else finding.lead
    return replace(finding, lead=lead, quotes=quotes, silent=finding.silent or lost, nearest=nearest)


def _composed(
    asked: Understood,
    roles: Sequence[str],
    blocks: Sequence[Sequence[Finding]],
    library: Library,
    *,
    follows: bool,
) -> Answer:
    known = {name: reading.role for name, reading in (*library.readings.items(), *library.documents.items())}
    findings = [finding for block in blocks for finding in block]
    abstained = all(finding.silent for finding in findings)
    text = "\n\n".join(composing.compose(block, known) for block in blocks)
    if asked.across and len(roles) == choosing.MOST_READ < len(library.readings):
        text += f"\nI read the {choosing.MOST_READ} roles that fit your words best, of {len(library.readings)}."
    if follows and len(roles) == 1:
        text = f"About {known[roles[0]].title}:\n{text}"
    stated = [finding for finding in findings if not finding.silent]
    counted = stated or findings
    return Answer(
        question=asked.question,
        roles=tuple(roles),
        facets=tuple(dict.fromkeys(name for part in asked.parts for name in part.facets)),
        kind=_kind(asked, roles, findings, follows=follows),
        text=text,
        abstained=abstained,
        reason="not-stated" if abstained else None,
        confidence=round(sum(finding.confidence for finding in counted) / len(counted), 2),
        citations=_unique(quote for finding in stated for quote in finding.quotes),
        nearest=_unique(quote for finding in findings if finding.silent for quote in finding.nearest),
    )


def _unique(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _kind(asked: Understood, roles: Sequence[str], findings: Sequence[Finding], *, follows: bool) -> str:
    if follows:
        return "follow-up"
    if len(roles) > 1:
        return "compare" if asked.compare else "across"
    if any(finding.listed for finding in findings):
        return "list"
    if asked.parts[0].level:
        return "level"
    return "yes-no" if asked.parts[0].yes_no else "lookup"

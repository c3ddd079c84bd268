"""Reads the answer to one question out of one role: lists from its records, named things, else the best passages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from knowledge.answering import context, evidence, labelled, leads, names, records, sections, short_forms, stretches
from knowledge.answering.facets import TOPIC, Facet, plain
from knowledge.answering.findings import Finding, Search, cite
from knowledge.answering.judging import CERTAIN, Best, Judge
from knowledge.answering.naming import NamedThings
from knowledge.answering.signs import Rarity, cover
from knowledge.answering.telling import opens, tells
from knowledge.answering.things import Thing
from knowledge.answering.understanding import Part
from knowledge.domain import Passage, Reading
from knowledge.words import terms

# The question wants names: a statement that names none doesn't answer it.
_NAMES = re.compile(
    r"\b(?:which|what)\b.*\b(?:tools?|providers?|vendors?|software|products?|platforms?|languages?|packages?|apps?)\b",
    re.IGNORECASE,
)
# A list longer than this is shown by its best items alone.
_LONGEST_LIST = 30
# What a question's words beside its facet must weigh to ask for something narrower than a labelled value tells.
_NARROW = 9.0
# From these classifier odds a list of records is surely asked for; below the second nothing is named as missing.
_LISTED, _NAMED = 0.4, 0.35
# Below these log-odds by reading, a labelled value tells something else: so for four of 47, all wrong.
_UNLIKE = -3.0
# What a passage says outright is believed from this share of the usual level.
_PROVEN = 0.6
# What is asked in the passage's very words, figures aside, is believed sooner still.
_VERBATIM = 0.4
_NUMBER = re.compile(r"\d+")
_WHOLE = re.compile(r"\b(?:all|every|everything|each|list|full|complete)\b", re.IGNORECASE)
# What may be told for some months of the job and no others, and how people ask for a share of the time.
_BY_MONTHS = ("first-months", "time-split")
_SHARES = re.compile(
    r"\bhow (?:much|is .* (?:split|divided))\b|\b(?:share|split|percent\w*|proportion)\b", re.IGNORECASE
)
# From this probability a passage answers though it doesn't name the thing that the question names: it may go by
# another name there, or matter little.
_OTHERWISE = 0.85


class Reader:
    """Answers questions from the words of one role at a time; the same input gives the same finding."""

    def __init__(self, facets: Mapping[str, Facet], named: NamedThings, rarity: Rarity, judge: Judge) -> None:
        self._facets = facets
        self._named = named
        self._rarity = rarity
        self._judge = judge

    def read(self, part: Part, reading: Reading, search: Search) -> Finding:
        """What this role says to this question."""
        found = self._found(part, reading, search)
        return found if found.listed else replace(found, quotes=context.graded(found.quotes, reading))

    def _found(self, part: Part, reading: Reading, search: Search) -> Finding:
        if spelled := short_forms.spelled_out(part, reading):
            return spelled
        facets = [self._facets[name] for name in part.facets]
        foreign = self._named.foreign(part, facets)
        # What the title names calls the role by its name, unless nothing else is asked for.
        things = [thing for thing in foreign if not thing.in_text.search(reading.role.title)]
        if not things and not (facets and part.surely(_LISTED)):
            things = foreign
        told = self._borne_out(self._told(facets, things, part, reading), part, reading)
        if told and self._settled(told, facets[0], part):
            return told
        listed = None if part.decided else sections.wanted(part, reading, self._rarity)
        if listed:
            return listed
        named = self._named.answer(part, things, facets, reading)
        absent = named and named.silent and (_NAMES.search(part.text) or (things and not part.either))
        best = self._judge.best(part, things, reading, search)
        otherwise = self._judge.level if part.pointed else _OTHERWISE
        if named and absent and best.confidence < otherwise:
            return named
        doubted = not things and best.confidence < otherwise
        unheard = names.unheard(part, self._facets.values(), reading) if doubted else None
        if unheard:
            return replace(unheard, nearest=tuple(cite(reading, passage) for passage in best.passages[:1]))
        level = self._judge.level * self._share(facets, part, best)
        stated = bool(best.passages) and best.confidence >= level
        passing = part.pointed and stated
        if named and not named.silent and not passing and (not things or part.level or part.yes_no):
            return named
        if told and not told.silent and not (stated and _outside(best.passages[0], told)):
            return told
        if stated:
            return self._stated(facets, part, reading, best)
        named_so = None if things or part.decided else names.held(part, reading)
        headed = None if part.yes_no else sections.headed(part, reading, self._rarity)
        return named_so or headed or told or self._silence(facets, part, reading, best)

    def _told(self, facets: Sequence[Facet], things: Sequence[Thing], part: Part, reading: Reading) -> Finding | None:
        """What the records, the labelled values or the kinds of named things tell outright of the facet asked for."""
        if not facets:
            return None
        facet = facets[0]
        if months := self._of_months(facet, part, reading):
            return months
        if not part.surely(_LISTED):
            return None
        if facet.entry.records:
            listed = self._listed(facet, part, reading)
            # Years of one thing are no years of another.
            if listed and facet.id == "years" and not listed.silent:
                return self._named.only(things, listed) if things else self._of_topic(facet, part, listed)
            return listed
        facts = [] if things else labelled.telling(reading, facet, part)
        if facts and self._surely(facet, part):
            return labelled.finding(facet, part, reading, facts)
        if facet.entry.items and not part.level:
            return _gathered(facet, reading)
        if facet.entry.groups and not things and not part.level and not part.yes_no:
            return self._kinds(facet, part, reading)
        return None

    def _share(self, facets: Sequence[Facet], part: Part, best: Best) -> float:
        """From which share of the usual level the best passages are believed."""
        if not self._proven(facets, part, best):
            return part.presumed
        worded = _NUMBER.sub(" ", part.text)
        return _VERBATIM if cover(worded, best.passages[0].text, self._rarity) == 1.0 else _PROVEN

    def _proven(self, facets: Sequence[Facet], part: Part, best: Best) -> bool:
        """Whether the best passage says outright what is surely asked for: with yes or no, or for the thing alone."""
        if not (facets and best.passages and facets[0].entry.hard):
            return False
        alone = not any(term.isalpha() for term in facets[0].beside(part.text))
        if not (part.yes_no or alone):
            return False
        return evidence.proves(facets[0], best.passages[0]) and self._surely(facets[0], part)

    def _of_months(self, facet: Facet, part: Part, reading: Reading) -> Finding | None:
        """What stands under the months that are asked for; of it the shares of the time, where these are asked for."""
        if part.yes_no or facet.id not in _BY_MONTHS:
            return None
        months = stretches.within(part.text, reading.passages)
        if shares := [passage for passage in months if _shared(passage, part)]:
            return _list_of(self._facets["time-split"], shares, reading)
        surely = part.surely(_LISTED)
        return _list_of(facet, months, reading) if months and surely else None

    def _borne_out(self, told: Finding | None, part: Part, reading: Reading) -> Finding | None:
        """What is told outright, unless reading its words beside the question says that they answer something else."""
        if told is None or not told.quotes or told.listed:
            return told
        holding = [passage for passage in reading.passages if not _outside(passage, told) and tells(passage)]
        odds = self._judge.odds(part, holding, reading)
        return told if not len(odds) or odds.max() >= _UNLIKE else None

    def _settled(self, told: Finding, facet: Facet, part: Part) -> bool:
        """Whether there is no more to look for: not where a list is empty, or may be beside the question's topic.

        Kinds of things that have names may be asked for where the advert tells of others that have none.
        """
        if facet.entry.groups:
            return False
        if not facet.entry.records:
            return True
        guess = part.guesses[0] if part.guesses else None
        own = (
            guess is not None
            and guess.probability >= _LISTED
            and self._facets[guess.facet].entry.family != facet.entry.family
        )
        return not (told.silent or own)

    def _kinds(self, facet: Facet, part: Part, reading: Reading) -> Finding | None:
        """The things of the facet's kinds; "languages" may mean another kind where none of the first is named.

        None where the question names one kind alone, such as "which chat tools".
        """
        narrower = self._named.kinds(part.text)
        if narrower and not set(facet.entry.groups) <= set(narrower):
            return None
        guessed = [self._facets[guess.facet] for guess in part.guesses if guess.facet in self._facets]
        likely = [facet, *(other for other in guessed if other.entry.groups and other is not facet)]
        found = [self._named.of_groups(one, reading) for one in likely]
        named = next((finding for finding in found if not finding.silent), found[0])
        return named if not named.silent or _NAMES.search(part.text) else None

    def _surely(self, facet: Facet, part: Part) -> bool:
        """Whether the question surely asks for what the facet is about, and for nothing narrower."""
        return part.surely() and not self._particular(facet, part)

    def _particular(self, facet: Facet, part: Part) -> bool:
        """Whether the question asks for something narrower than the facet's value: one grade, one year, one case."""
        return facet.topic(part.text, self._rarity) >= _NARROW

    def _listed(self, facet: Facet, part: Part, reading: Reading) -> Finding | None:
        """The whole list that is asked for, unless the question has a topic of its own or a typical day is told."""
        if records.tells_day(part.text, reading):
            return None
        topic = facet.beside(part.text)
        if (part.level or part.yes_no) and sum(self._rarity(term) for term in topic) >= TOPIC:
            return None
        about, name = facet.entry.about, str(facet.entry.records)
        return records.listed(reading, name, about=about, facet=facet.id, topic=topic)

    def _of_topic(self, facet: Facet, part: Part, listed: Finding) -> Finding | None:
        """A list cut down to what shares a word with the question's own topic, if it has one; None if nothing does."""
        if facet.topic(part.text, self._rarity) < TOPIC:
            return listed
        topic = facet.beside(part.text) - facet.usual
        kept = tuple(quote for quote in listed.quotes if not topic.isdisjoint(terms(quote.quote)))
        return replace(listed, quotes=kept) if kept else None

    def _stated(self, facets: Sequence[Facet], part: Part, reading: Reading, best: Best) -> Finding:
        facet = facets[0] if facets else None
        first, lists = best.passages[0], not (part.yes_no or part.level)
        below = context.parts(first, reading) if lists and opens(first) else []
        listed = below or (_siblings(facet, best, part, reading) if lists else [])
        sure = best.confidence >= CERTAIN
        finding = Finding(
            role=reading.role.id,
            about=facet.entry.about if facet else "",
            facet=facet.id if facet else None,
            lead=first.text if below else leads.lead(facet, part, first, self._rarity, sure=sure),
            quotes=tuple(cite(reading, passage) for passage in listed or _shown(best, reading)),
            listed=bool(listed),
            confidence=round(best.confidence, 3),
        )
        return leads.leveled(finding, part, reading)

    def _silence(self, facets: Sequence[Facet], part: Part, reading: Reading, best: Best) -> Finding:
        """Nothing stated: the nearest thing is a stated neighbour facet, else the likeliest passage."""
        sure = facets and part.surely(_NAMED)
        facet = facets[0] if sure else None
        neighbours = [self._facets[name] for name in facet.entry.near if name in self._facets] if facet else []
        telling = self._beyond_title(reading.passages)
        near = evidence.nearest(neighbours, telling) or self._beyond_title(best.passages)
        return Finding(
            role=reading.role.id,
            about=facet.entry.about if facet else "",
            facet=facet.id if facet else None,
            silent=True,
            nearest=tuple(cite(reading, passage) for passage in near[:1]),
            confidence=round(1.0 - best.confidence, 3),
            dated=facet is None or facet.entry.value != "date",
        )

    def _beyond_title(self, passages: Sequence[Passage]) -> list[Passage]:
        """Without those that only give the role's title, which is near to nothing that an advert leaves out."""
        titles = self._facets["title"].labels
        return [passage for passage in passages if not (passage.label and plain(passage.label) in titles)]


def _shared(passage: Passage, part: Part) -> bool:
    """Whether a share of the time is asked for, and the passage tells one."""
    return "%" in passage.text and ("time-split" in part.facets or _SHARES.search(part.text) is not None)


def _outside(passage: Passage, listed: Finding) -> bool:
    """Whether a passage stands outside what is listed."""
    return not any(quote.start < passage.end and passage.start < quote.end for quote in listed.quotes)


def _gathered(facet: Facet, reading: Reading) -> Finding | None:
    """The list that holds the facet's items, whole."""
    items = sections.gathered(facet, reading)
    return _list_of(facet, items, reading) if items else None


def _list_of(facet: Facet, items: Sequence[Passage], reading: Reading) -> Finding:
    """All of these as what the role says of a facet."""
    return Finding(
        role=reading.role.id,
        about=facet.entry.about,
        facet=facet.id,
        quotes=tuple(cite(reading, item) for item in items),
        listed=True,
        confidence=0.9,
    )


def _shown(best: Best, reading: Reading) -> list[Passage]:
    """The best passage with the sentence that completes it, then the others that it doesn't cover."""
    first = context.widened(best.passages[0], reading, told=best.told)
    others = (p for p in best.passages[1:] if not opens(p))
    rest = [p for p in others if not (first.start <= p.start and p.end <= first.end)]
    return context.with_parts([first, *rest], reading)


def _siblings(facet: Facet | None, best: Best, part: Part, reading: Reading) -> list[Passage]:
    """The whole list when its heading or lead-in states the facet, or all is asked for and several of it answer."""
    first = best.passages[0]
    found = context.siblings(first, reading, _LONGEST_LIST)
    several = _WHOLE.search(part.text) and sum(passage in found for passage in best.passages) > 1
    told = facet is not None and facet.entry.value in ("list", "text") and evidence.headed(facet, first)
    return found if told or several else []

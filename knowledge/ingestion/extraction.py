"""Outline to requirement records: the family of each list, the level of each statement, parents and parts.

Lists under benefits, company and application headings hold no requirements; under an unknown heading the wording of
the items decides. The text of a record is always the document's own.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain import Kind, Modality, Requirement
from knowledge.ingestion import asking, cues, families, fronted, grid, keys, labels, prose, strength, wording
from knowledge.ingestion.cues import UNMARKED, Level
from knowledge.ingestion.lexicon import Family
from knowledge.ingestion.outline import Block, Outline, Shape
from knowledge.ingestion.records import Found, records
from knowledge.ingestion.sentences import sentences
from knowledge.ingestion.shares import is_share
from knowledge.ingestion.spans import span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KINDS = {
    Family.DUTIES: Kind.DUTY,
    Family.REQUIREMENTS: Kind.REQUIREMENT,
    Family.COMPETENCIES: Kind.COMPETENCY,
    Family.EXPECTATIONS: Kind.EXPECTATION,
    Family.CONDITIONS: Kind.CONDITION,
}
_SILENT = frozenset({Family.BENEFITS, Family.ABOUT, Family.APPLYING})
_TERMS = re.compile(
    r"\b(?:terms|hours|pattern|arrangements|environment|conditions|pay|location|travel)\b", re.IGNORECASE
)
# "E4 Post A: a full driving licence" is one of the list.
_CODED = re.compile(r"[A-Z]{1,2}\d{1,2}\b")
_LEVELLED = frozenset({Kind.REQUIREMENT, Kind.COMPETENCY, Kind.EXPECTATION, Kind.CONDITION})


def requirements(outline: Outline, role_id: str, title: str = "") -> tuple[Requirement, ...]:
    """All requirement records of a document in the order of its text; ids are stable while role and text are."""
    listed = _Reader(outline).read()
    taken = sorted((one.words.start, one.words.end) for one in listed)
    told = [one for one in _from_prose(outline, title) if not _within(one.words.start, taken)]
    found = sorted([*listed, *told], key=lambda one: one.words.start)
    return records(found, role_id)


def _within(place: int, taken: list[tuple[int, int]]) -> bool:
    """Whether one of the sorted spans holds the place."""
    before = bisect_right(taken, (place, sys.maxsize))
    return before > 0 and place < taken[before - 1][1]


def _from_prose(outline: Outline, title: str) -> Iterator[Found]:
    for stated in prose.statements(outline, title):
        level = cues.own(outline.text, stated.words.start, stated.words.end) if stated.kind is not Kind.DUTY else None
        if stated.kind is not Kind.DUTY and (level is None or level.modality is Modality.NONE):
            told = strength.told(stated.words)
            # "The post requires weekend work" says what the work is like, not how much the applicant must bring.
            of_work = told is not None and told.cue is not None and told.cue.text.lower().startswith("require")
            level = level if of_work and stated.kind is Kind.CONDITION else told or level
        heading = Level(families.level(stated.path)) if stated.kind is Kind.REQUIREMENT and stated.heads else UNMARKED
        yield Found(stated.words, stated.kind, stated.path, level or heading)


class _Reader:
    """Walks the blocks with what earlier ones said of the lists to come."""

    def __init__(self, outline: Outline) -> None:
        self._text = outline.text
        self._blocks = outline.blocks
        self._kinds: dict[int, Kind | None] = {}  # by block, for the parts below
        self._levels: dict[int, Level] = {}
        groups: dict[tuple[int, int], list[str]] = {}
        for block in outline.blocks:
            groups.setdefault((block.group, block.depth), []).append(outline.text[block.start : block.end])
        self._groups = groups
        self._worded: dict[tuple[int, int], Kind | None] = {}
        self._blanket: tuple[tuple[str, ...], Level] | None = None

    def read(self) -> list[Found]:
        """The statements of all lists, tables and labelled lines."""
        found: list[Found] = []
        for i, block in enumerate(self._blocks):
            if block.matter:
                found += fronted.statements(self._text, block)
                continue
            if block.shape is Shape.PROSE:
                found = self._told(block, found)
            found += self._block(i, block)
        return found

    def _block(self, i: int, block: Block) -> Iterable[Found]:
        if block.shape in (Shape.ITEM, Shape.LINE):
            return self._item(i, block)
        if block.shape is Shape.ROW:
            return self._row(i, block)
        if block.shape is Shape.PAIR:
            return self._pair(i, block)
        return self._fragment(i, block) if block.shape is Shape.PROSE else ()

    def _item(self, i: int, block: Block) -> Iterator[Found]:
        words = span(self._text, block.start, block.end)
        kind = None if block.shape is Shape.LINE and self._beyond(i) else self._kind(block)
        self._kinds[i] = kind
        heading = families.promise(words.text)
        if kind in _LEVELLED and heading.sure and heading.level is not Modality.NONE and self._holds(i):
            self._levels[i] = Level(heading.level, words)
            return
        if kind in _LEVELLED and heading.sure and heading.family in _KINDS and self._holds(i):
            self._levels[i] = self._outer(block)  # "Experience" above its parts names them and asks for nothing
            return
        if kind is None or is_share(words.text) or keys.explains(words.text) or not re.search(r"\w", words.text):
            return
        level = self._level(block, kind)
        self._levels[i] = level
        if kind in _LEVELLED and not self._stands(block, words.text, level):
            return
        lead = block.lead.text if block.lead else ""
        yield Found(words, kind, block.path, level, i, block.parent, lead)

    def _beyond(self, i: int) -> bool:
        """Whether a line stands flush behind a list under the same heading, and asks for nothing in its own words.

        A form goes on with its next labels there: "Leave: 27 days" is no part of what is desirable.
        """
        block = self._blocks[i]
        listing = (Shape.ITEM,) if block.shape is Shape.LINE else (Shape.ITEM, Shape.LINE)
        listed = any(one.shape in listing and one.path == block.path for one in self._blocks[:i])
        words = self._text[block.start : block.end]
        if _CODED.match(words):
            return False
        return listed and not asking.asks(words) and cues.own(self._text, block.start, block.end) is None

    def _holds(self, i: int) -> bool:
        """Whether an item has parts."""
        return i + 1 < len(self._blocks) and self._blocks[i + 1].parent == i

    def _stands(self, block: Block, words: str, level: Level) -> bool:
        """Whether an item asks for something: not what is said to be needless, nor a mere term of employment."""
        if block.heading:
            return True
        own = level.cue is not None and block.start <= level.cue.start < block.end
        inherited = level.modality is Modality.NONE or block.parent is not None or not own
        if inherited and asking.denied(words):
            return False
        if block.parent is not None:
            return True
        inner = block.path[-1] if block.path else ""
        terms = families.promise(inner).family is Family.CONDITIONS and _TERMS.search(inner)
        return not terms or level.modality is not Modality.NONE or prose.binds(words)

    def _row(self, i: int, block: Block) -> Iterator[Found]:
        family = families.family(block.path)
        if family in _SILENT:
            return
        for part in grid.asked(self._text, block):
            path = (*block.path, part.label) if part.label else block.path
            kind = _KINDS.get(part.family or family or Family.REQUIREMENTS, Kind.REQUIREMENT)
            own = cues.own(self._text, part.words.start, part.words.end)
            level = own or (part.level if part.level != UNMARKED else Level(families.level(path)))
            yield Found(part.words, kind, path, level if kind in _LEVELLED else UNMARKED, i, assess_by=part.assess_by)

    def _pair(self, i: int, block: Block) -> Iterator[Found]:
        """A label that is itself a heading ("Education: …"), or a named duty among others."""
        if block.label is None or block.value is None:
            return
        promise = families.promise(block.label.text)
        outer = families.family(block.path)
        # "Pre-employment requirements: …" asks even among application matters.
        asks = promise.sure and promise.family is Family.REQUIREMENTS and outer not in _SILENT - {Family.APPLYING}
        named = (
            outer in _KINDS
            and promise.family not in _SILENT
            and len(block.value.text.split()) > 3
            and not labels.known(block.label.text)
        )
        if not asks and not (named and outer is not Family.CONDITIONS and not self._beyond(i)):
            return
        if promise.level is Modality.DESIRABLE and _given(block.value.text):
            return
        if asks and asking.denied(block.value.text):
            return
        kind = Kind.REQUIREMENT if asks else _KINDS[outer] if outer else Kind.REQUIREMENT
        words = span(self._text, block.start, block.end)
        told = len(sentences(self._text, block.value.start, block.value.end)) > 1 and prose.tells(block.value.text)
        if told or is_share(words.text) or keys.explains(words.text):
            return
        cue = cues.lead(block.label) if promise.sure else None
        level = cue or self._level(block, kind)
        yield Found(words, kind, block.path, level if kind in _LEVELLED else UNMARKED, i)

    def _fragment(self, i: int, block: Block) -> Iterator[Found]:
        """A short paragraph that is no sentence, in a run of such, under a heading that promises a list."""
        family = families.family(block.path)
        if family not in _KINDS or not self._is_fragment(i):
            return
        if any(self._is_fragment(j) and self._blocks[j].path == block.path for j in (i - 1, i + 1)):
            kind = _KINDS[family]
            yield Found(span(self._text, block.start, block.end), kind, block.path, self._level(block, kind), i)

    def _is_fragment(self, i: int) -> bool:
        if not 0 <= i < len(self._blocks) or self._blocks[i].shape is not Shape.PROSE:
            return False
        words = self._text[self._blocks[i].start : self._blocks[i].end]
        return len(words.split()) <= 30 and words[-1] not in ".!?:" and not prose.opens_like_prose(words)

    def _kind(self, block: Block) -> Kind | None:
        if block.parent is not None and block.parent in self._kinds:
            return self._kinds[block.parent]
        path = block.path
        if block.lead is not None and block.lead.text.rstrip(": ") != (path[-1] if path else ""):
            path = (*path, block.lead.text)
        family = families.family(path)
        if family in _KINDS:
            return _KINDS[family]
        if family in _SILENT:
            return Kind.CONDITION if prose.lawful(self._text[block.start : block.end], family) else None
        if block.shape is Shape.LINE:
            return None
        words = self._text[block.start : block.end]
        asked = asking.asks(words) or asking.checks(words)
        if _given(words) and not asked:
            return None
        return self._by_wording(block) or (Kind.REQUIREMENT if asked else None)

    def _by_wording(self, block: Block) -> Kind | None:
        """The kind of a list under a heading that doesn't tell: most of its items decide for all."""
        key = (block.group, block.depth)
        if key not in self._worded:
            self._worded[key] = _majority(self._groups[key])
        return self._worded[key]

    def _level(self, block: Block, kind: Kind) -> Level:
        if kind not in _LEVELLED:
            return UNMARKED
        own = cues.own(self._text, block.start, block.end)
        if own and own.modality is not Modality.NONE:
            return own
        words = span(self._text, block.start, block.end)
        # An item that is itself a sentence: "it'd help if you've led a team".
        wish = strength.told(words) if own or (prose.opens_like_prose(words.text) and asking.asks(words.text)) else None
        outer = wish if wish and wish.modality is Modality.DESIRABLE else self._outer(block)
        if wish and not own and outer.modality is Modality.NONE:
            return wish
        # "Not essential" takes nothing from a wish, but a must's level from the heading.
        return own if own and outer.modality is not Modality.DESIRABLE else outer

    def _outer(self, block: Block) -> Level:
        """The level that an item has from what stands above it."""
        if block.parent is not None and block.parent in self._levels:
            return Level(self._levels[block.parent].modality, self._levels[block.parent].cue)
        lead = cues.lead(block.lead) if block.lead and block.parent is None else None
        blanket = (
            self._blanket[1] if self._blanket and block.path[: len(self._blanket[0])] == self._blanket[0] else None
        )
        if blanket and (lead is None or lead.modality is blanket.modality):
            return blanket
        return lead or Level(families.level(block.path))

    def _told(self, block: Block, found: list[Found]) -> list[Found]:
        """Note what a paragraph says of the list above or below it."""
        if self._blanket and block.path[: len(self._blanket[0])] != self._blanket[0]:
            self._blanket = None
        for sentence in sentences(self._text, block.start, block.end):
            said = cues.blanket(sentence)
            if said and said.above:
                found = [_levelled(one, block.path, said.level) for one in found]
            elif said:
                self._blanket = (block.path, said.level)
        return found


def _given(words: str) -> bool:
    """Whether an item tells what one gets and asks for nothing: "8% holiday allowance"."""
    return wording.gives(words) and not wording.asks(words)


def _levelled(one: Found, path: tuple[str, ...], level: Level) -> Found:
    applies = one.path[: len(path)] == path and one.kind in _LEVELLED and one.level.cue is None
    return replace(one, level=level) if applies else one


def _majority(items: list[str]) -> Kind | None:
    if sum(map(wording.gives, items)) * 2 > len(items):
        return None
    asked = sum(wording.asks(words) or asking.asks(words) for words in items)
    tasks = sum(wording.tasks(words) and not wording.asks(words) for words in items)
    if asked * 2 >= len(items) and asked >= tasks:
        return Kind.REQUIREMENT
    return Kind.DUTY if tasks * 2 > len(items) else None

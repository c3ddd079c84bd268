"""Statements found in a text to requirement records: ids that stay, parents, depth and marks of near repeats."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from knowledge.domain import AssessBy, Depth, Kind, Requirement, Span
from knowledge.ingestion import traits
from knowledge.ingestion.cues import UNMARKED, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIKE = 90  # of 100: two records that say the same
_REMEMBERED = 300  # earlier records that one is compared with, so that a huge document stays quick to read


@dataclass(frozen=True, slots=True)
class Found:
    """A statement that becomes a record, before it has an id."""

    words: Span
    kind: Kind
    path: tuple[str, ...]
    level: Level = UNMARKED
    block: int = -1
    parent: int | None = None  # block of the item it lies under
    lead: str = ""
    assess_by: AssessBy | None = None


def records(found: Iterable[Found], role_id: str) -> tuple[Requirement, ...]:
    """The records of a role in the order given; a repeated text gets an id with a number behind it."""
    register = _Register(role_id)
    return tuple(register.enter(one) for one in found)


def normalised(words: str) -> str:
    """A statement's words for comparison: no case, marks or odd spaces."""
    return " ".join(re.findall(r"[\w+#£$€%]+", words.casefold()))


@dataclass(slots=True)
class _Register:
    """What later records need to know of earlier ones."""

    role_id: str
    ids: dict[int, str] = field(default_factory=dict)  # by block
    depths: dict[int, Depth] = field(default_factory=dict)  # by block
    seen: Counter[str] = field(default_factory=Counter)
    texts: list[str] = field(default_factory=list)

    def enter(self, one: Found) -> Requirement:
        """The record of a statement, entered for those to come."""
        words = one.words.text
        parent = self.ids.get(one.parent) if one.parent is not None else None
        depth = self._depth(one)
        repeat = ("duplicate",) if self._repeats(normalised(words)) and parent is None else ()
        record = Requirement(
            id=self._id(normalised(words)),
            role_id=self.role_id,
            text=words,
            start=one.words.start,
            end=one.words.end,
            kind=one.kind,
            modality=one.level.modality,
            cue=one.level.cue,
            section_path=one.path,
            parent=parent,
            depth=depth,
            years=traits.years(words) if one.kind is not Kind.DUTY else None,
            assess_by=one.assess_by or traits.assess_by(words, one.kind),
            flags=traits.flags(words, one.kind) + repeat,
        )
        if one.block >= 0:
            self.ids.setdefault(one.block, record.id)
            self.depths.setdefault(one.block, depth)
        return record

    def _id(self, plain: str) -> str:
        digest = hashlib.sha256(f"{self.role_id}\n{plain}".encode()).hexdigest()[:10]
        self.seen[digest] += 1
        return f"{self.role_id}-{digest}" + (f"-{self.seen[digest]}" if self.seen[digest] > 1 else "")

    def _repeats(self, plain: str) -> bool:
        near = self.texts[-_REMEMBERED:]
        self.texts.append(plain)
        return process.extractOne(plain, near, scorer=fuzz.ratio, score_cutoff=_ALIKE) is not None

    def _depth(self, one: Found) -> Depth:
        """The statement's own depth, else that of the item it is part of or of the lead-in it goes on from."""
        if one.kind in (Kind.DUTY, Kind.CONDITION):
            return Depth.UNSTATED
        own = traits.depth(one.words.text)
        if own is Depth.UNSTATED and one.parent is not None:
            return self.depths.get(one.parent, own)
        return traits.depth(one.lead) if own is Depth.UNSTATED and one.lead else own

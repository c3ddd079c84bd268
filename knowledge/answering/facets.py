"""The kinds of thing people ask about a job, as data that an editor may change; knows no document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).parent.parent / "documents" / "facets"
# Two dots in a phrase stand for up to three words: "outside .. hours".
_GAP = r"(?:\S+[\s\-]+){0,3}?\S*"
_NEVER = re.compile(r"(?!)")


class Entry(BaseModel):
    """One facet as its YAML file states it; the file's head explains each field."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    facet: str
    about: str
    family: str
    hard: bool
    value: str
    labels: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    excludes: tuple[str, ...] = Field(default=(), alias="not")
    near: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    records: str | None = None
    groups: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Facet:
    """A facet with its word lists made into patterns."""

    entry: Entry

    @property
    def id(self) -> str:
        return self.entry.facet

    @cached_property
    def says(self) -> re.Pattern[str]:
        return lexicon(self.entry.says)

    @cached_property
    def strong(self) -> re.Pattern[str]:
        return lexicon(self.entry.strong)

    @cached_property
    def excludes(self) -> re.Pattern[str]:
        return lexicon(self.entry.excludes)

    @cached_property
    def headings(self) -> re.Pattern[str]:
        return lexicon(self.entry.headings)

    @cached_property
    def labels(self) -> frozenset[str]:
        return frozenset(plain(label) for label in self.entry.labels)

    @cached_property
    def ask(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in self.entry.ask)


def plain(label: str) -> str:
    """A label as it is compared: lower case, words parted by single spaces."""
    return re.sub(r"[\s_\-:*]+", " ", label.lower()).strip()


def lexicon(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for many phrases: whole words, ``*`` for any ending, ``..`` for up to three words between."""
    parts = [_phrase(phrase) for phrase in phrases]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else _NEVER


def _phrase(phrase: str) -> str:
    parts = [_GAP if word == ".." else re.escape(word).replace(r"\*", r"\w*") for word in re.split(r"[\s-]+", phrase)]
    body = r"[\s\-]+".join(parts)
    start = r"(?<!\w)" if re.match(r"\w", phrase) else ""
    plural = r"(?:e?s)?" if re.search(r"[a-z]{3}$", phrase) else ""
    end = r"(?!\w)" if re.search(r"[\w*]$", phrase) else ""
    return start + body + plural + end


def load(folder: Path = FOLDER) -> dict[str, Facet]:
    """All facets by id, in the files' order. Raises ValueError for an unknown field or a repeated id."""
    import yaml

    found: dict[str, Facet] = {}
    for path in sorted(folder.glob("*.yaml")):
        for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            entry = Entry.model_validate(row)
            if entry.facet in found:
                raise ValueError(f"{path.name}: the facet {entry.facet!r} is defined twice; keep one.")
            found[entry.facet] = Facet(entry)
    return found

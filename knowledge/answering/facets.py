"""The kinds of thing people ask about a job, as data that an editor may change; knows no document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from knowledge.answering.lexicon import Lexicon
from knowledge.words import stem, terms

FOLDER = Path(__file__).parent.parent / "documents" / "facets"
# What a question's words beside its facet must weigh together to be a topic of its own.
TOPIC = 5.5


class Entry(BaseModel):
    """One facet as its YAML file states it; the file's head explains each field."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    facet: str
    about: str
    family: str
    hard: bool
    broad: bool = False
    value: str
    labels: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    excludes: tuple[str, ...] = Field(default=(), alias="not")
    items: tuple[str, ...] = ()
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
    def says(self) -> Lexicon:
        return Lexicon(self.entry.says)

    @cached_property
    def strong(self) -> Lexicon:
        return Lexicon(self.entry.strong)

    @cached_property
    def excludes(self) -> Lexicon:
        return Lexicon(self.entry.excludes)

    @cached_property
    def items(self) -> Lexicon:
        return Lexicon(self.entry.items)

    @cached_property
    def headings(self) -> Lexicon:
        return Lexicon(self.entry.headings)

    @cached_property
    def labels(self) -> frozenset[str]:
        return frozenset(plain(label) for label in self.entry.labels)

    @cached_property
    def usual(self) -> frozenset[str]:
        """The stems that more than one example question holds: they ask for nothing narrower than the facet."""
        counts = Counter(term for question in self.entry.questions for term in set(terms(question)))
        return frozenset(term for term, count in counts.items() if count > 1) | {stem("role")}

    def beside(self, text: str) -> set[str]:
        """The stems of what a text speaks of besides the facet's own words."""
        return {term for term in terms(text) if not self.says.search(term)}

    def topic(self, question: str, rarity: Callable[[str], float]) -> float:
        """What the words weigh together that a question adds to the facet's own and those that people ask for it in."""
        return sum(rarity(term) for term in self.beside(question) - self.usual if term.isalpha())

    @cached_property
    def ask(self) -> re.Pattern[str]:
        """What surely asks for this facet, as one pattern; one that nothing meets where it has none."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.entry.ask) or "(?!)", re.IGNORECASE)


def plain(label: str) -> str:
    """A label as it is compared: lower case, words parted by single spaces."""
    return re.sub(r"[\s_\-:*]+", " ", label.lower()).strip()


@cache
def load(folder: Path = FOLDER) -> dict[str, Facet]:
    """All facets by id, in the files' order, read once. Raises ValueError for an unknown field or a repeated id."""
    import yaml

    found: dict[str, Facet] = {}
    for path in sorted(folder.glob("*.yaml")):
        for row in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            entry = Entry.model_validate(row)
            if entry.facet in found:
                raise ValueError(f"{path.name}: the facet {entry.facet!r} is defined twice; keep one.")
            found[entry.facet] = Facet(entry)
    return found

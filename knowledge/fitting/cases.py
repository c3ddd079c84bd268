"""Golden training cases as rows of signs: what the question was taken to ask, each passage, and whether it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.answering import facets, things
from knowledge.answering.answerer import Answerer
from knowledge.answering.classifier import FacetModel
from knowledge.answering.findings import Finding, Search
from knowledge.answering.library import open_library
from knowledge.answering.naming import NamedThings
from knowledge.answering.relevance import Vectors
from knowledge.answering.signs import Signs, shortlist, signs
from knowledge.answering.telling import opens
from knowledge.answering.understanding import Part
from knowledge.domain import Audience, Excerpt, Hit, Passage, Reading, Turn
from knowledge.evaluation import Case, load
from knowledge.index.embeddings import LocalEmbedder
from knowledge.index.keyword import KeywordIndex
from knowledge.ingestion import loaders, pipeline
from knowledge.retrieval.excerpts import excerpts
from knowledge.retrieval.ranking import Matcher, Query, RoleIndex, embeddable

SHIPPED = Path(__file__).parent.parent / "documents" / "roles"
_LIMIT = 5_000_000
_DENSE = 0.6
# Kinds whose answers are lists, tables or redirects: no single passage is right or wrong there.
_UNSUITED = frozenset(("list", "compare", "cross-role", "personal", "out-of-scope"))


class Example(NamedTuple):
    """One case in one role: the question, each passage as it is read with its row of signs, and which answer."""

    role: str
    question: str
    passages: tuple[Excerpt, ...]
    rows: Signs
    answers: NDArray[np.bool_]


class _Watch:
    """Stands where the reader stands, and keeps what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Part, Reading, Sequence[Hit]]] = []

    def read(self, part: Part, reading: Reading, search: Search) -> Finding:
        self.asked.append((part, reading, search(reading.role.id, part)))
        return Finding(role=reading.role.id, about="", facet=None, silent=True)


class Bench:
    """Understands and searches as the product does, over adverts held in memory."""

    def __init__(self, matcher: Matcher) -> None:
        self._embed = LocalEmbedder().embed
        self._matcher = matcher
        self._facets = facets.load()
        self._model = FacetModel()
        self._named = NamedThings(things.load())

    def examples(self, file: Path) -> list[Example]:
        """What the cases of one file show; their adverts stand beside them, or are the shipped ones."""
        return [example for case in self._cases(file) for example in case]

    def _cases(self, file: Path) -> list[list[Example]]:
        readings = _readings(file)
        indexes = {name: self._index(reading) for name, reading in readings.items()}
        library = open_library(readings.values(), self._model.vocabulary)

        def search(role: str, part: Part) -> list[Hit]:
            query = Query(part.text, part.vector / np.linalg.norm(part.vector))
            kind = self._model.centroid(part.kind) if part.kind else None
            return indexes[role].read(query, _DENSE, self._matcher, kind)

        examples = []
        for case in load([file]):
            watch = _Watch()
            answerer = Answerer(self._facets, self._model, watch, self._embed)
            history = [Turn(turn.q, turn.a) for turn in case.history]
            answerer.answer(case.question, library, search, role=case.role, history=history)
            examples.append(self._read(case, watch))
        return examples

    def _index(self, reading: Reading) -> RoleIndex:
        vectors: Vectors = self._embed([embeddable(passage) for passage in reading.passages])
        return RoleIndex(reading.passages, vectors, KeywordIndex)

    def _read(self, case: Case, watch: _Watch) -> list[Example]:
        """The case as an example, when it asks one thing of one role and its answer can be placed."""
        asked = {(part.text, reading.role.id): (part, reading, hits) for part, reading, hits in watch.asked}
        if case.kind in _UNSUITED or len(asked) != 1:
            return []
        part, reading, found = next(iter(asked.values()))
        hits = shortlist(found)
        held = [passage for passage in reading.passages if _answers(case, passage, reading)]
        told = {passage.id for passage in held} | {passage.id for passage in reading.passages if _leads(passage, held)}
        answers = np.array([hit.passage.id in told for hit in hits], dtype=np.bool_)
        if answers.any() == case.abstain:
            return []
        rows = signs(part, self._facets, self._named.foreign(part, []), hits, self._model.rarity)
        passages = tuple(excerpts([hit.passage for hit in hits], reading))
        return [Example(reading.role.id, part.read, passages, rows, answers)]


def _readings(file: Path) -> Mapping[str, Reading]:
    beside = [path for path in loaders.gather([file.parent]) if path.name != "README.md"]
    folder = beside if file.name == "cases.jsonl" else loaders.gather([SHIPPED])
    sources = [loaders.load(path, _LIMIT) for path in folder]
    readings = (pipeline.read(source.name, source.text, Audience.CANDIDATE) for source in sources)
    return {reading.role.id: reading for reading in readings}


def _leads(passage: Passage, held: Sequence[Passage]) -> bool:
    """Whether a passage opens the list in which one of these stands."""
    return opens(passage) and any(one.lead == passage.text for one in held)


def _answers(case: Case, passage: Passage, reading: Reading) -> bool:
    """Whether a passage holds the case's quote; without a quote, all its facts."""
    if case.abstain:
        return False
    start = reading.document.text.find(case.quote) if case.quote else -1
    if case.quote and start >= 0:
        return passage.start < start + len(case.quote) and passage.end > start
    facts = [group for group in case.facts if not {"yes", "no"} & {word.lower() for word in group}]
    text = passage.text.lower()
    return bool(facts) and all(any(word.lower() in text for word in group) for group in facts)

"""Whole adverts with what people ask of them: for each question, which of the advert's passages answer, or none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from knowledge.answering.messages import questions
from knowledge.answering.understanding import leaning
from knowledge.domain import Audience, Excerpt, Reading
from knowledge.ingestion import loaders, pipeline
from knowledge.retrieval.excerpts import excerpts

FOLDER = Path(__file__).parent.parent / "documents" / "adverts"
_LIMIT = 5_000_000


class Asked(NamedTuple):
    """A question and the places of the passages that answer it: none where the advert is silent."""

    question: str
    answers: frozenset[int]


class Advert(NamedTuple):
    """The name of an advert's file, its passages as they are read, and what is asked of it."""

    name: str
    passages: tuple[Excerpt, ...]
    asked: tuple[Asked, ...]


def load(folder: Path = FOLDER) -> list[Advert]:
    """All adverts, by name; beside each stands a file of the same stem with a question and its quotes a line.

    A question that leans on one before it names that as ``after``.
    """
    return [_advert(path, path.with_suffix(".jsonl")) for path in loaders.gather([folder])]


def _advert(path: Path, questions: Path) -> Advert:
    source = loaders.load(path, _LIMIT)
    reading = pipeline.read(source.name, source.text, Audience.CANDIDATE)
    told = [json.loads(line) for line in questions.read_text("utf-8").split("\n") if line.strip()]
    asked = (Asked(_question(one["q"], one.get("after", "")), _answering(reading, one["quote"])) for one in told)
    placed = (known for known, one in zip(asked, told, strict=True) if known.answers or not one["quote"])
    return Advert(path.stem, tuple(excerpts(reading.passages, reading)), tuple(placed))


def _question(asked: str, after: str) -> str:
    """As the product reads it; one that asks several things at once stays as it is."""
    one, *more = questions(asked)
    before = " ".join(earlier.text for earlier in questions(after)) if after else ""
    return leaning(asked if more else leaning(one.text, one.told), before)


def _answering(reading: Reading, quotes: list[str]) -> frozenset[int]:
    """The places of the passages that hold some of a quote; a quote that reading has changed is not found."""
    starts = [(reading.document.text.find(quote), len(quote)) for quote in quotes]
    return frozenset(
        at
        for at, passage in enumerate(reading.passages)
        if any(start >= 0 and passage.start < start + size and passage.end > start for start, size in starts)
    )

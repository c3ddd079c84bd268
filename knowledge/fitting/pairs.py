"""Reading pairs: passages with questions that they answer and questions that they only resemble an answer to."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent.parent / "documents" / "pairs"


class Pair(NamedTuple):
    """A question, a passage as it is embedded, and whether the passage answers."""

    question: str
    passage: str
    answers: bool


class Row(NamedTuple):
    """A passage as it is embedded, questions that it answers and questions that it leaves open."""

    passage: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


def rows(folder: Path = FOLDER) -> list[Row]:
    """All passages with their questions, in the order of the files."""
    return [
        Row(_embeddable(row), tuple(row["yes"]), tuple(row["no"]))
        for path in sorted(folder.glob("*.jsonl"))
        for row in map(json.loads, filter(None, path.read_text("utf-8").split("\n")))
    ]


def load(folder: Path = FOLDER) -> list[Pair]:
    """All pairs, with one passage of another advert beside each answered question, drawn alike every time."""
    read = rows(folder)
    draw = random.Random(0)  # noqa: S311 - a sample, not a secret
    # Two adverts may be asked the same in the same words, and both answer.
    right = {(question, row.passage) for row in read for question in row.yes}
    pairs = []
    for row in read:
        for question in row.yes:
            other = draw.choice(read).passage
            pairs.append(Pair(question, row.passage, True))
            pairs += [Pair(question, other, False)] if (question, other) not in right else []
        pairs += [Pair(question, row.passage, False) for question in row.no]
    return pairs


def fingerprint(folder: Path = FOLDER) -> str:
    """A hash of all pairs."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(folder.glob("*.jsonl")))).hexdigest()


def _embeddable(row: dict[str, str]) -> str:
    heading = row.get("h", "").strip(" :")
    return f"{heading}: {row['p']}" if 0 < len(heading.split()) <= 8 else row["p"]

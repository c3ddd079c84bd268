"""Damage that careless conversion does to a sound document costs none of its records."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge.domain import Audience, Kind, Modality, Reading
from knowledge.ingestion.loaders import load
from knowledge.ingestion.pipeline import read

CORPUS = Path(__file__).parents[2] / "corpus"
ROLES = CORPUS.parents[1] / "knowledge" / "documents" / "roles"


def glued_lists(text: str) -> str:
    """The text with every list run together behind the line above it, as careless conversion does."""
    return re.sub(r"(?<!\n)[ \t]*\n([-*]) (?=\S)", r"\1 ", re.sub(r"(?<=:)\n\n([-*]) ", r"\n\1 ", text))


def glued_headings(text: str) -> str:
    """The text with every marked heading run on behind the words above it."""
    return re.sub(r"(?<=[^\n|>-])[ \t]*\n+(#{2,6} )", r"\1", text)


@pytest.mark.parametrize("damage", [glued_lists, glued_headings, lambda text: text.replace("\n", "\r\n")])
@pytest.mark.parametrize("path", sorted([*CORPUS.glob("*.md"), *ROLES.glob("*.md")]), ids=lambda path: path.stem)
def test_a_damaged_document_gives_the_records_of_the_sound_one(path, damage):
    sound = read(path.name, load(path, limit=1_000_000).text, Audience.CANDIDATE)
    broken = read(path.name, damage(sound.document.text), Audience.CANDIDATE)

    def told(found: Reading) -> list[tuple[str, Kind, Modality]]:
        return [(one.text.strip(), one.kind, one.modality) for one in found.requirements]

    assert told(broken) == told(sound)

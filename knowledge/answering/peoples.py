"""Adjectives that tell where something is: "the Dutch bike job" is in the Netherlands and asks for no Dutch."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent.parent / "documents" / "vocabulary" / "peoples.yaml"
# Who asks after a language says so behind it: "the French test", "German needed?".
_LANGUAGE = (
    r"(?! (?:languages?|speak\w*|spoken|skills?|levels?|tests?|exams?|class(?:es)?|lessons?|courses?|part|bit|fluency|"
    r"requirement|is|has|must|needs?|needed|required|essential|mandatory|or|and|at)\b)"
)


def sites(text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """The adjectives in a text that tell where a job or an employer is: start, end and the places each may mean."""
    lands, pattern = _peoples()
    return [(*found.span(1), lands[found[1].lower()]) for found in pattern.finditer(text)]


def places() -> frozenset[str]:
    """The names of lands and towns that adjectives of peoples tell of, in small letters."""
    return frozenset(place for told in _peoples()[0].values() for place in told)


def unsited(text: str) -> str:
    """The text without such adjectives."""
    for start, end, _ in reversed(sites(text)):
        text = text[:start] + text[end:]
    return text


@cache
def _peoples() -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    told = yaml.safe_load(_FILE.read_text("utf-8"))
    lands = {adjective: tuple(places) for adjective, places in told.items()}
    adjectives = "|".join(sorted(lands))
    led = rf"(?:^|(?<=\bthe )|(?<=\bthat )|(?<=\bthis )|(?<=\byour )|(?<=\bat )|(?<=\bfor ))({adjectives})(?= \w)"
    return lands, re.compile(led + _LANGUAGE, re.IGNORECASE)

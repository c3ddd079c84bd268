"""Texts that people write for a question: on one line, within their limits; knows no law."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from knowledge.domain import Question, Wording

NAMES = {
    "lead": "lead question",
    "situational": "situational question",
    "probes": "probe",
    "anchors": "anchor",
    "red_flags": "red flag",
}
_MOST_CHARACTERS = {"lead": 400, "situational": 600, "probes": 300, "anchors": 600, "red_flags": 300}
_MOST_TEXTS = 6
_SHORTEST, _LONGEST = 1, 30
_LEVELS = ("1", "3", "5")


def cleaned(question: Question, wording: Wording) -> dict[str, object]:
    """The new value of each field of ``question`` that ``wording`` gives. Raises BadRequest naming what is wrong."""
    given: dict[str, object] = {}
    if wording.lead is not None:
        given["lead"] = _clean(wording.lead, "lead")
    if wording.situational is not None:
        given["situational"] = _clean(wording.situational, "situational")
    if wording.probes is not None:
        given["probes"] = _clean_all(wording.probes, "probes")
    if wording.red_flags is not None:
        given["red_flags"] = _clean_all(wording.red_flags, "red_flags")
    if wording.anchors is not None:
        given["anchors"] = question.anchors | _clean_anchors(wording.anchors)
    if wording.minutes is not None:
        given["minutes"] = check_minutes(wording.minutes)
    return given


def check_minutes(minutes: int) -> int:
    """``minutes`` for one question. Raises BadRequest outside 1 to 30."""
    if not _SHORTEST <= minutes <= _LONGEST:
        raise BadRequest(f"A question of {minutes} minutes can't be planned. Choose {_SHORTEST} to {_LONGEST} minutes.")
    return minutes


def _clean(text: str, field: str) -> str:
    bare = "".join(" " if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"} else one for one in text)
    plain = " ".join(bare.split())
    if not plain:
        raise BadRequest(f"The {NAMES[field]} is empty. Write the words, or leave it as it was.")
    most = _MOST_CHARACTERS[field]
    if len(plain) > most:
        raise BadRequest(f"The {NAMES[field]} has {len(plain):,} characters and may have {most}. Shorten it.")
    return plain


def _clean_all(texts: Iterable[str], field: str) -> tuple[str, ...]:
    plain = tuple(dict.fromkeys(_clean(text, field) for text in texts))
    if len(plain) > _MOST_TEXTS:
        raise BadRequest(f"There are {len(plain)} {NAMES[field]}s; a question has room for {_MOST_TEXTS}. Merge some.")
    return plain


def _clean_anchors(given: Mapping[str, str]) -> dict[str, str]:
    unknown = sorted(set(given) - set(_LEVELS))
    if unknown:
        raise BadRequest(f"There is no anchor {unknown[0]!r}. A question has anchors for 1, 3 and 5.")
    return {level: _clean(given[level], "anchors") for level in _LEVELS if level in given}

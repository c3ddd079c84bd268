"""Shares of working time, "Strategic (20%)" or "Time spent on ~40% support, …": facts, never duties."""

from __future__ import annotations

import re

_SPENT = re.compile(
    r"[*_]*(?:(?:your |the )?(?:approximate |rough |expected )?time (?:spent(?: on)?|split|allocation|"
    r"breakdown|is split|will be split)|split of time|"
    r"how (?:you(?:'ll|’ll| will) spend )?your time)\b",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\d{1,3}\s?(?:%|per ?cent)")
_HEADING = re.compile(
    r"^(?P<label>.{2,80}?)\s*[(\[–—:-]\s*(?P<share>(?:~|about |approx\.? |c\. ?)?\d{1,3}\s?(?:%|"
    r"per ?cent))(?: of (?:your |the )?time)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)


def is_share(words: str) -> bool:
    """Whether a line tells how time is divided."""
    shares = len(_PER_CENT.findall(words))
    return (shares > 0 and bool(_SPENT.match(words))) or (shares > 2 and re.search(r"\btime\b", words) is not None)


def opening(words: str) -> int:
    """The length of the words that introduce the shares, 0 if there are none."""
    match = _SPENT.match(words)
    return match.end() if match else 0


def of_heading(words: str) -> re.Match[str] | None:
    """The ``label`` and ``share`` of a heading that tells one."""
    return _HEADING.match(words)

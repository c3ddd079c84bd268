"""An answer cut into clauses as people type them: sentences, run-ons, bullets; knows no meaning."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUBJECT = (
    r"(?:(?:i|we|he|she|they|it|the|my|our|you|nobody|everyone|this|that|there)\b"
    r"|(?:\d+|both|all|most|none|half)(?: of \w+)? (?:had|were|was|got|came|went|said|did|passed|\w+ed)\b)"
)
_SEAM = re.compile(
    r"[.!?…]+(?=\s|$)|[;\n]+|\s+[-–—]+\s+"
    r"|,?\s+(?=(?:and|so|but|then|because|while|whereas|until)\s+(?:then\s+|now\s+)?" + _SUBJECT + r")"
    r"|,\s+(?=(?:and|so|but|then|which|who|where|because|while|as)\b)|,\s+(?=(?:i|we)\b)",
    re.IGNORECASE,
)
_EDGE = " \t\r\n,.;:!?…-–—*•\"'()"
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*")
_OPENING = re.compile(r"(?:(?:and|so|but|because|then|also|tbh|ok|okay|well|yeah|basically)\b[\s,]+)*", re.IGNORECASE)
_DANGLING = re.compile(
    r"\s+(?:and|or|but|so|just|to|the|of|a|an|on|when|i|we|as|that|in|my|our|had|than|from|with|his|her|their|for|by|"
    r"at|was|were|is|before|after|until|till|past|about|around|only|mr|mrs|ms|miss|dr|half|quarter|"
    r"which|who|because|then|if|about|into|not|if|this|it|he|she|they|been|no|has|have|would|could)$",
    re.IGNORECASE,
)
# A quote that has to be cut ends before what joins the next thought on, if that comes late enough.
_JOINT = re.compile(
    r"\s(?:and|but|so|or|because|when|while|which|who|that|with|for|if|as|then|than|until|before|after|where|what|how)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\s(?:and|or|but|so|before|after|until|till|when|while|because|which|who|if)$", re.IGNORECASE)
_GOES_ON = re.compile(rf"\s+{_SUBJECT}", re.IGNORECASE)
_FEWEST_QUOTED, _WHOLE_ENOUGH = 4, 6


@lru_cache(maxsize=64)
def clauses(answer: str) -> tuple[Span, ...]:
    """The clauses of an answer in order, each an exact slice without the marks around it."""
    return tuple(_cut(answer))


@lru_cache(maxsize=64)
def sentences(answer: str) -> tuple[Span, ...]:
    """The sentences of an answer in order, each an exact slice."""
    found = (trimmed(answer, match.start(), match.end()) for match in _SENTENCE.finditer(answer))
    return tuple(one for one in found if one.text)


def trimmed(answer: str, start: int, end: int) -> Span:
    """The slice without blanks and marks at either end."""
    while start < end and answer[start] in _EDGE:
        start += 1
    while end > start and answer[end - 1] in _EDGE:
        end -= 1
    return Span(answer[start:end], start, end)


def brief(answer: str, span: Span, words: int = 12) -> Span:
    """The first so many words of ``span`` as an exact slice, without the joints at either end or half a bracket."""
    cut = _shortened(answer, span, words)
    bracket = cut.text.rfind("(")
    whole = _closed(cut.text) or len(cut.text[:bracket].split()) < _FEWEST_QUOTED
    return cut if whole else trimmed(answer, cut.start, cut.start + bracket)


def _shortened(answer: str, span: Span, words: int) -> Span:
    start = span.start + _OPENING.match(span.text).end()  # type: ignore[union-attr]  # it matches the empty text too
    ends = [span.start + match.end() for match in re.finditer(r"\S+", span.text) if span.start + match.start() >= start]
    if len(ends) <= words:
        loose = _LOOSE.search(answer, start, span.end) if _GOES_ON.match(answer, span.end) else None
        return trimmed(answer, start, loose.start() if loose else span.end)
    seams = [end for end in ends[_WHOLE_ENOUGH + 1 : words] if answer[end - 1] in ",:" and _closed(answer[start:end])]
    joints = [] if seams else _joints(answer, start, ends[words - 1])
    cut = trimmed(answer, start, (seams or joints or [ends[words - 1]])[-1])
    while (tail := _DANGLING.search(cut.text)) and len(cut.text[: tail.start()].split()) >= _FEWEST_QUOTED:
        cut = trimmed(answer, start, start + tail.start())
    return cut


def _joints(answer: str, start: int, end: int) -> list[int]:
    """Where a stretch could end before a joint, with words enough before it."""
    found = (start + match.start() for match in _JOINT.finditer(answer[start:end]))
    return [at for at in found if len(answer[start:at].split()) >= _WHOLE_ENOUGH and _closed(answer[start:at])]


def _closed(text: str) -> bool:
    return text.count("(") <= text.count(")")


def _cut(answer: str) -> Iterator[Span]:
    start = 0
    for seam in [*_SEAM.finditer(answer), None]:
        end = seam.start() if seam else len(answer)
        clause = trimmed(answer, start, end)
        if clause.text:
            yield clause
        start = seam.end() if seam else end

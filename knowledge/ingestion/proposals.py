"""Whether what a chat model proposes as a requirement may be shown to a person, who decides; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from knowledge.domain import Kind, Modality, Span
from knowledge.domain.drafts import Correction, Field
from knowledge.errors import BadRequest
from knowledge.ingestion import adding, strength

if TYPE_CHECKING:
    from knowledge.domain import Passage, Reading

_MOST = 12
_FEWEST, _LONGEST = 3, 60
# Where a statement may begin and end, so that no half of a sentence is taken for the whole.
_BEFORE = re.compile(r"(?:^|[.;:,•*(–—-]|\band)\s*$")
_AFTER = re.compile(r"^\s*(?:$|[.;:,)–—]|and\b)")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
_DENIED = re.compile(
    r"\b(?:no|not|never|without|neither|nor|cannot|rather than|instead of|optional extra)\b|n['’]t\b", re.IGNORECASE
)


def open_passages(reading: Reading) -> list[Passage]:
    """The passages of which no part is a requirement yet."""
    taken = [(one.start, one.end) for one in reading.requirements]
    return [one for one in reading.passages if not any(start < one.end and one.start < end for start, end in taken)]


def proposals(reply: Mapping[str, Any], passages: Sequence[Passage], reading: Reading) -> tuple[Correction, ...]:
    """What of a reply may be shown: corrections as they would be made, none on the words of another."""
    rows = reply.get("requirements")
    found: list[Correction] = []
    for one in _read(rows if isinstance(rows, list) else (), passages, reading):
        if not any(one.words in other.words or other.words in one.words for other in found):
            found.append(one)
    return tuple(found[:_MOST])


def _read(rows: Iterable[Any], passages: Sequence[Passage], reading: Reading) -> Iterator[Correction]:
    for row in rows:
        match row:
            case {"passage": int(number), "words": str(words), "kind": str(kind), "level": str(level), "cue": str(cue)}:
                if 1 <= number <= len(passages):
                    made = _checked(Correction(Field.ADD, f"{kind}/{level}/{cue}", "", words), reading)
                    if made and _stands(made, passages[number - 1], reading):
                        yield made
            case _:
                continue


def _checked(correction: Correction, reading: Reading) -> Correction | None:
    try:
        return adding.checked(reading, correction)
    except BadRequest:
        return None


def _stands(made: Correction, passage: Passage, reading: Reading) -> bool:
    """Whether the words are a whole statement of that very passage, asked for as strongly as the rules read it."""
    kind, _, rest = made.value.partition("/")
    level, _, cue = rest.partition("/")
    whole = reading.document.text[passage.start : passage.end]
    at = whole.find(made.words)
    if at < 0 or not _FEWEST <= len(made.words.split()) <= _LONGEST:
        return False
    if not (_BEFORE.search(whole[:at]) and _AFTER.match(whole[at + len(made.words) :])):
        return False
    sentence = _around(whole, at, at + len(made.words))
    if _DENIED.search(sentence) or cue not in sentence or re.search(r"\w", cue) is None:
        return False
    return kind in set(Kind) and _level(sentence) is Modality(level)


def _around(whole: str, start: int, end: int) -> str:
    """The sentences that hold a stretch of a passage."""
    before = max((match.end() for match in _SENTENCE.finditer(whole) if match.end() <= start), default=0)
    after = min((match.start() for match in _SENTENCE.finditer(whole) if match.start() >= end - 1), default=len(whole))
    return whole[before:after]


def _level(sentence: str) -> Modality:
    found = strength.told(Span(sentence, 0, len(sentence)))
    return found.modality if found else Modality.NONE

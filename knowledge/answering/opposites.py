"""Which of two opposites a text means: a permanent post is no temporary one, though both tell the contract type."""

from __future__ import annotations

import re
from itertools import chain

from knowledge.answering.messages import content

# A question with more words beside the opposites than this asks for something else: "I'm part time, do I get leave".
_MOST_WORDS = 2
_LEAVE = r"(?:maternity|parental|paternity|adoption|sick(?:ness)?)"
# Pairs of words for opposites, as adverts and people put them.
_PAIRS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (
            r"perm|perman[ea]nt(?:ly)?|perma?nant|permenant|open[- ]ended|indefinite|ongoing",
            r"(?:fixed|set|limited)[- ](?:term|time|period)|(?:term|time)[- ]limited|"
            r"(?:\d+|one|two|three|four|five|six|nine|twelve|eighteen)[- ](?:year|month)s?[- ]"
            r"(?:contract|assignment|appointment|placement|position|post|term)|temporary|temp|ftc|interim|end date|"
            rf"{_LEAVE}(?: leave)? cover|cover(?:s|ing)?(?: for)?(?: an?)? {_LEAVE}",
        ),
        (r"full[- ]time", r"part[- ]time"),
        (r"paid", r"unpaid"),
    )
)
_NOT = re.compile(
    r"(?:\b(?:not|never|rather than|instead of)|n['’]t)(?: (?:a|an|being|be|it|just|only))* ?$", re.IGNORECASE
)


def agree(question: str, passage: str) -> bool | None:
    """Whether a passage means what the question puts forward, or its opposite; None where either leaves it open."""
    told = [
        asked == said
        for pair in _PAIRS
        if (asked := _side(question, pair)) is not None and (said := _side(passage, pair)) is not None
    ]
    return all(told) if told and _alone(question) else None


def _alone(question: str) -> bool:
    """Whether a question asks for opposites and little else."""
    for words in chain.from_iterable(_PAIRS):
        question = words.sub(" ", question)
    return len(content(question)) <= _MOST_WORDS


def _side(text: str, pair: tuple[re.Pattern[str], re.Pattern[str]]) -> int | None:
    """Which of a pair a text means; None where it names neither, or both."""
    found = {
        1 - at if _NOT.search(text[: met.start()]) else at
        for at, words in enumerate(pair)
        for met in words.finditer(text)
    }
    return found.pop() if len(found) == 1 else None

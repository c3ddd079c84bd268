"""Which questions somebody may practise for a role: from the practice pool, and none that the panel might ask."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from knowledge.domain.practice import PracticeItem
from knowledge.interview.allocation import met
from knowledge.interview.baseline import practice
from knowledge.interview.generator import is_condition
from knowledge.interview.preparation import assessable
from knowledge.interview.terms import content, likeness, tokens
from knowledge.interview.trimming import plainly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from knowledge.domain import Question, Requirement
    from knowledge.interview.bank import Bank
    from knowledge.interview.nearness import Embed, Vectors

_TOO_LIKE, _TOO_NEAR = 0.5, 0.78
# A stretch of so many characters in common is a quote; of the advert's own words so many make it a public one.
_RUN, _QUOTED = 25, 20
_FEWEST = 3
_LONGEST_QUOTE = 24
# Baseline matters that are no story: why this work, and what to ask.
_OPEN = frozenset({"motivation", "questions-for-us"})
_FRAMES = (
    "One line of the advert reads: “{need}”. Which day of yours at work fits it best? Take me through that day.",
    "The advert says “{need}”. Pick the occasion that others would name first if they were asked about you and that.",
)
_INSTEAD = "If no such day comes to mind: how would you begin with it in your first month, and whom would you ask?"


class Guarded(NamedTuple):
    """The words of questions that the panel may ask, to keep clear of."""

    leads: tuple[frozenset[str], ...]
    runs: frozenset[str]
    texts: tuple[str, ...]
    rows: Vectors | None


def guarded(bank: Bank, questions: Iterable[Question], embed: Embed | None) -> Guarded:
    """What to keep clear of: every live lead of the bank, and all that a role's sets ask.

    With ``embed`` the sets' questions are also compared by meaning.
    """
    live = [item for topic in (*bank.entries.values(), *bank.baseline.values()) for item in topic.live]
    asked = tuple(dict.fromkeys(text for one in questions for text in (one.lead, one.situational) if text))
    texts = [text for item in live for text in (item.lead, item.situational)] + list(asked)
    rows = _units(embed(asked)) if embed is not None and asked else None
    return Guarded(
        tuple(content(text) for text in texts), frozenset(run for text in texts for run in _runs(text)), asked, rows
    )


def too_near(item: PracticeItem, panel: Guarded, embed: Embed | None = None) -> bool:
    """Whether an item sounds like a question of the panel's: the words of the requirement itself count for nothing."""
    public = content(item.requirement)
    quoted = frozenset(_runs(item.requirement, _QUOTED))
    for text in (item.question, item.situational):
        own = content(text) - public
        if len(own) >= _FEWEST and any(likeness(own, other - public) >= _TOO_LIKE for other in panel.leads):
            return True
        if any(run in panel.runs and not any(part in quoted for part in _runs(run, _QUOTED)) for run in _runs(text)):
            return True
    if panel.rows is None or embed is None or item.question.find("“") >= 0:
        return False
    return bool((panel.rows @ _units(embed([item.question]))[0]).max() >= _TOO_NEAR)


def sounds_like(lead: str, practised: Iterable[PracticeItem]) -> bool:
    """Whether something that may be practised sounds like a panel's lead, so that one of them would have to go."""
    panel = Guarded((content(lead),), frozenset(_runs(lead)), (lead,), None)
    return any(too_near(item, panel) for item in practised)


def items(requirements: Sequence[Requirement], bank: Bank) -> tuple[PracticeItem, ...]:
    """All that may be practised for a role, before the panel's questions are kept clear of: each question once.

    One for each requirement first, essentials before the rest, then further ones, then what any interview holds.
    """
    asked = [one for one in assessable(requirements) if not is_condition(one)]
    bank.read_on(one.text for one in asked)
    pools = [list(_pool(one, bank)) for one in asked]
    rounds = max(map(len, pools), default=0)
    drawn = [pool[turn] for turn in range(rounds) for pool in pools if turn < len(pool)]
    seen: dict[str, PracticeItem] = {}
    for item in (*drawn, *_baseline(bank)):
        seen.setdefault(item.question, item)
    return tuple(seen.values())


def _pool(requirement: Requirement, bank: Bank) -> Iterator[PracticeItem]:
    for topic in met(requirement, bank):
        for item in topic.practice:
            yield PracticeItem(_id(item.lead), item.lead, item.situational, requirement.text, requirement.id, topic.id)
    need = plainly(requirement.text)
    if len(need.split()) <= _LONGEST_QUOTE:
        for frame in _FRAMES:
            lead = frame.format(need=need)
            yield PracticeItem(_id(lead), lead, _INSTEAD, requirement.text, requirement.id)


def _baseline(bank: Bank) -> Iterator[PracticeItem]:
    for topic, item in practice(bank):
        yield PracticeItem(_id(item.lead), item.lead, item.situational, topic=topic.id, open_form=topic.id in _OPEN)


def _id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _runs(text: str, length: int = _RUN) -> Iterator[str]:
    """Every stretch of so many characters, however the text is pointed."""
    said = " ".join(token.lower for token in tokens(text))
    return (said[at : at + length] for at in range(len(said) - length + 1))


def _units(rows: Vectors) -> Vectors:
    found = np.asarray(rows, dtype=np.float32)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)

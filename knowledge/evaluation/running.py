"""Asks every golden case as its audience would, and judges what came back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from knowledge.domain import Answer, Audience, Reading, Role, Turn
from knowledge.evaluation.cases import Case
from knowledge.evaluation.proof import Proof, locate

# A plain answer, behind the role that a follow-up names.
_PLAIN = re.compile(r"(?:About .*:\n)?(Yes|No)\b")


class Outcome(NamedTuple):
    """One case with its answer and what became of it; ``verdict`` is right, refused, answered, wrong or leaked.

    ``proof`` is the passage that should have been used, for a case that failed and has a quote.
    """

    case: Case
    answer: Answer
    verdict: str
    quotes: int
    exact: int
    proof: Proof | None = None

    @property
    def ok(self) -> bool:
        return self.verdict == "right"


class Asks(Protocol):
    """What a knowledge base must offer to be evaluated."""

    async def ask(
        self, question: str, *, audience: Audience, role: str | None = None, history: Sequence[Turn] = ()
    ) -> Answer: ...

    async def worded(self, answer: Answer, *, audience: Audience) -> Answer: ...

    async def reading(self, role_id: str, audience: Audience) -> Reading: ...

    async def roles(self, audience: Audience) -> list[Role]: ...


class _Shelf:
    """The readings that an evaluation looks into, each asked for once."""

    def __init__(self, knowledge: Asks) -> None:
        self._knowledge = knowledge
        self._held: dict[tuple[str, Audience], Reading] = {}

    async def reading(self, role: str, audience: Audience) -> Reading:
        if (role, audience) not in self._held:
            self._held[role, audience] = await self._knowledge.reading(role, audience)
        return self._held[role, audience]

    async def likely(self, case: Case, answer: Answer) -> list[Reading]:
        """The role that a case gives; without one all of them, those the answer is about first."""
        ids = [case.role] if case.role else [role.id for role in await self._knowledge.roles(case.audience)]
        ids.sort(key=lambda name: name not in answer.roles)
        return [await self.reading(name, case.audience) for name in ids]


async def run(knowledge: Asks, cases: Sequence[Case]) -> list[Outcome]:
    """Ask every case as its audience would, and judge the answers."""
    shelf = _Shelf(knowledge)
    return [await _outcome(knowledge, shelf, case) for case in cases]


async def _outcome(knowledge: Asks, shelf: _Shelf, case: Case) -> Outcome:
    history = [Turn(turn.q, turn.a) for turn in case.history]
    found = await knowledge.ask(case.question, audience=case.audience, role=case.role, history=history)
    answer = await knowledge.worded(found, audience=case.audience)
    cited = (*answer.citations, *answer.nearest)
    texts = {c.role: (await shelf.reading(c.role, case.audience)).document.text for c in cited}
    exact = sum(texts[c.role][c.start : c.end] == c.quote for c in cited)
    verdict = judge(case, answer)
    proof = None
    if case.quote and verdict != "right":
        proof = locate(case.quote, await shelf.likely(case, answer))
    return Outcome(case, answer, verdict, len(cited), exact, proof)


def judge(case: Case, answer: Answer) -> str:
    """What became of a case."""
    text = answer.text.lower()
    if any(word.lower() in text for word in case.forbid):
        return "leaked"
    if case.abstain:
        return "right" if answer.abstained else "answered"
    if answer.abstained:
        return "refused"
    return "wrong" if missing(case, answer) or _contrary(case, answer) else "right"


def missing(case: Case, answer: Answer) -> list[tuple[str, ...]]:
    """The groups of facts of which the answer holds none."""
    text = answer.text.lower()
    return [group for group in case.facts if not any(word.lower() in text for word in group)]


def _contrary(case: Case, answer: Answer) -> bool:
    """Whether the answer opens with a yes or no that the advert's words don't bear out."""
    said = _PLAIN.match(answer.text)
    return case.plain is not None and said is not None and said[1].lower() != case.plain

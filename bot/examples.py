"""Example questions that the roles at hand really answer: each is asked before it is offered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.domain import Audience, Role

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

MOST = 3
# How many roles are tried for one question, so that a tab opens as fast with a thousand of them.
_TRIED = 3
_LEAST_CONFIDENCE = 0.5
_PLUS = "What would be a plus for {title}?"
_DAYS = "What would I do day to day as {title}?"
_ESSENTIAL = "What is essential for {title}?"
_DUTIES = "What are the duties of {title}?"
_PAY = "How much does {title} pay?"
_QUESTIONS = {
    Audience.CANDIDATE: (_DAYS, _PLUS, _ESSENTIAL, _PAY),
    Audience.INTERVIEWER: (_ESSENTIAL, _DUTIES, _PLUS, _PAY),
    Audience.RECRUITER: (_PAY, _ESSENTIAL, _PLUS, _DUTIES),
}


async def answered(audience: Audience, roles: Sequence[Role], knowledge: KnowledgeBase) -> list[str]:
    """Return up to three questions, about different roles where there are some, that ``audience`` gets an answer to."""
    found: list[str] = []
    for form in _QUESTIONS[audience]:
        # Each question begins with the next role, so that the examples don't all speak of the first.
        start = len(found) % max(len(roles), 1)
        for role in [*roles[start:], *roles[:start]][:_TRIED]:
            question = form.format(title=role.title)
            if await _answers(question, role, audience, knowledge):
                found.append(question)
                break
        if len(found) == MOST:
            break
    return found


async def _answers(question: str, role: Role, audience: Audience, knowledge: KnowledgeBase) -> bool:
    answer = await knowledge.ask(question, audience=audience)
    return not answer.abstained and role.id in answer.roles and answer.confidence >= _LEAST_CONFIDENCE

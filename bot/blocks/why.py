"""Why the bot did what it did, for the one who asks: who they are taken for, the channel's policy, the last answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.blocks import mrkdwn
from bot.blocks.message import Message, say
from bot.identity import Because, Standing
from bot.policy import Policy
from knowledge.access import narrower
from knowledge.domain import Answer, Audience

_TAKEN = {
    Audience.CANDIDATE: "a candidate",
    Audience.INTERVIEWER: "an interviewer",
    Audience.RECRUITER: "a recruiter",
}
_BECAUSE: dict[Because, str] = {
    "listed": "you are on the list of them",
    "unlisted": "you are on no list of interviewers or recruiters",
    "guest": "you are a guest in this workspace",
    "stranger": "you belong to another workspace",
    "bot": "your account is a bot's",
    "gone": "your account is deactivated",
    "unknown": "Slack doesn't know your account",
    "unasked": "I couldn't ask Slack who you are just now",
    "open": "others read along here",
}
_ANSWERS = {
    "threads": "In this channel, if I was invited, I answer when I'm mentioned, and what follows in that thread.",
    "mentions": "In this channel, if I was invited, I answer when I'm mentioned, and nothing else.",
    "questions": "In this channel, if I was invited, I answer mentions and every question, and leave the rest alone.",
    "off": "In this channel I'm switched off: I answer nothing here.",
}
# Least confidence, and what it is called.
_SURE = ((0.9, "sure"), (0.7, "fairly sure"), (0.0, "not very sure"))
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Ground:
    """What decides how somebody is answered in a place; ``titles`` are those they may read there, by role id."""

    person: Standing
    place: Audience
    direct: bool
    policy: Policy
    titles: dict[str, str]


def render(ground: Ground, last: Answer | None) -> Message:
    """Build the two or three lines; ``last`` is the last answer that this person got."""
    return say("\n".join((_who(ground), _policy(ground), _last(last, ground.titles))))


def _who(ground: Ground) -> str:
    person = ground.person
    said = f"I take you for *{_TAKEN[person.audience]}*, because {_BECAUSE[person.because]}."
    here = narrower(person.audience, ground.place)
    return said if here is person.audience else f"{said} Others read along here, so I answer as I would {_TAKEN[here]}."


def _policy(ground: Ground) -> str:
    if ground.direct:
        return "This is our direct message: I answer all that you write, and only you read it."
    said = _ANSWERS[ground.policy.answers]
    if not ground.policy.roles:
        return said
    return f"{said} It is about {_named(ground.policy.roles, ground.titles) or 'roles that I do not have'} only."


def _last(answer: Answer | None, titles: dict[str, str]) -> str:
    if answer is None:
        return "I haven't answered a question of yours yet."
    named = _named(answer.roles, titles)
    about = f"My last answer to you was about {named}" if named else "My last answer to you was about no role"
    if answer.abstained:
        return f"{about}: I found nothing there that answers your question."
    return f"{about}, and I was {next(word for least, word in _SURE if answer.confidence >= least)} of it."


def _named(roles: Sequence[str], titles: dict[str, str]) -> str:
    known = [f"*{mrkdwn.inline(titles[role])}*" for role in roles if role in titles]
    more = [f"{len(known) - _NAMED} more"] if len(known) > _NAMED else []
    *others, last = [*known[:_NAMED], *more] or [""]
    return f"{', '.join(others)} and {last}" if others else last

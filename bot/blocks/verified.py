"""What people vouch for, in an answer: their words, their name and the day, before what documents say; pure."""

from __future__ import annotations

from datetime import date

from bot.blocks import mrkdwn
from bot.blocks.message import Group, context, mark, section
from knowledge.domain import Answer
from knowledge.domain.answers import Attested

_STATES = {
    "verified": "verified",
    "due": "verified, review is due soon",
    "stale": "not reviewed since: please check with the recruiter",
}


def groups(answer: Answer) -> list[Group]:
    """Build the part of an answer that people vouch for."""
    return [(*section(mrkdwn.prose(one.text)), context(mark(_signed(one)))) for one in answer.verified]


def rest(answer: Answer) -> str:
    """Return what an answer's text says after what people vouch for."""
    text = answer.text
    for one in answer.verified:
        _, _, after = text.partition(one.text)
        _, _, text = after.lstrip("\n").partition("\n")
    return text


def _signed(one: Attested) -> str:
    day = date.fromisoformat(one.on)
    all_roles = ", for all roles" if one.scope == "organisation" else ""
    return f"Answered by *{mrkdwn.inline(one.owner)}*, {day.day} {day:%B} {day.year}{all_roles}; {_STATES[one.status]}"

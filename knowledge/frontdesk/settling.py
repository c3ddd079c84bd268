"""Where a person's answer stands beside what documents say: before, behind or instead of it; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from knowledge.answering.composing import LIMIT
from knowledge.domain import Answer
from knowledge.domain.answers import Attested
from knowledge.domain.verified import Status, VerifiedAnswer
from knowledge.frontdesk.differing import differ

# What an answer is about then, no person's answer settles beforehand.
NEVER = frozenset(("personal", "legal-health", "injection", "greeting", "no-roles", "which-role", "withheld"))
_MARKS = {
    Status.VERIFIED: "",
    Status.DUE: "",
    Status.STALE: ", not reviewed since: please check with the recruiter",
}
_SURE = 0.95


class Settled(NamedTuple):
    """A verified answer for one role, whose title is shown where several are asked about."""

    answer: VerifiedAnswer
    role: str
    title: str


def attested(found: Settled, documents: Answer, today: date) -> Attested:
    """A verified answer as part of what is read, with the advert's words where they say something else."""
    one = found.answer
    own = [each.quote for each in documents.citations if each.role == found.role]
    alone = len(documents.roles) == 1 and not documents.abstained
    against = differ(one.text, own, documents.text) if alone else ""
    return Attested(
        id=one.id,
        role=found.role,
        text=one.text,
        owner=one.owner.name,
        on=one.verified_on.isoformat(),
        status=one.status(today).value,
        scope=one.scope.value,
        against=against,
    )


def settled(documents: Answer, found: Sequence[Settled], told: Sequence[Attested], *, whole: bool) -> Answer:
    """The answer with people's own words first; ``whole`` says that nothing the documents were asked is left open."""
    several = len(documents.roles) > 1
    lines = [_line(one, each.title if several else "") for each, one in zip(found, told, strict=True)]
    text = "\n".join(lines)
    rest = "" if documents.abstained and whole else documents.text
    clash = any(one.against for one in told)
    if rest:
        head = (
            "The advert says something else. I have asked the recruiter which holds:"
            if clash
            else "From the documents:"
        )
        room = LIMIT - len(text) - len(head) - 2
        kept = _fitting(rest, room)
        text = f"{text}\n{head}\n{kept}" if kept else text
    return replace(
        documents,
        roles=documents.roles or tuple(dict.fromkeys(each.role for each in found)),
        text=text,
        abstained=False,
        reason=None,
        kind="lookup" if documents.abstained else documents.kind,
        confidence=documents.confidence if clash else _SURE,
        citations=() if documents.abstained else documents.citations,
        nearest=() if whole else documents.nearest,
        verified=tuple(told),
    )


def source(one: Attested) -> str:
    """Who vouches for an answer, and as of when, in a line."""
    who = "for all roles, " if one.scope == "organisation" else ""
    day = date.fromisoformat(one.on)
    return f"{who}answered by {one.owner}, {day.day} {day:%B} {day.year}{_MARKS[Status(one.status)]}"


def _line(one: Attested, title: str) -> str:
    said = f"{title}: {one.text}" if title else one.text
    return f"{said}\n— {source(one)}"


def _fitting(text: str, room: int) -> str:
    """As many whole lines of a text as there is room for."""
    kept: list[str] = []
    for line in text.splitlines():
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join(kept)

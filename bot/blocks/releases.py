"""Panel material released to candidates: the form that decides it, what they get, and the sentences about it; pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from bot.blocks import mrkdwn, view
from bot.blocks.message import Block, Message, context, mark, say, section
from knowledge.domain import Role
from knowledge.domain.releases import Extent, Release, Sheet

RELEASED = "role_released"
ROLE, WHAT, AT, HOURS = "role", "what", "at", "hours"
_EXTENTS = {Extent.THEMES: "The themes", Extent.QUESTIONS: "The questions in full"}
_DAY = "24"


class Asked(NamedTuple):
    """What a form asks for; the role's id may be anybody's invention. ``at`` and ``hours`` are None if unreadable."""

    role: str
    what: Extent
    at: datetime | None
    hours: int | None


def form(roles: Sequence[Role], chosen: str = "") -> Block:
    """Build the form by which a release is decided."""
    known = [role for role in roles if len(role.id) <= view.VALUE][: view.OPTIONS]
    options = [view.option(role.title, role.id) for role in sorted(known, key=lambda role: (role.title, role.id))]
    menu: Block = {"type": "static_select", "options": options}
    start = next((each for each in options if each["value"] == chosen), None)
    extents = [view.option(label, what.value) for what, label in _EXTENTS.items()]
    hours: Block = {"type": "number_input", "is_decimal_allowed": False, "initial_value": _DAY}
    blocks = [
        view.field(ROLE, "Role", menu | ({"initial_option": start} if start else {})),
        view.field(WHAT, "What", {"type": "radio_buttons", "options": extents, "initial_option": extents[0]}),
        view.field(AT, "When the first interview begins", {"type": "datetimepicker"}),
        view.field(HOURS, "How many hours earlier candidates get it", hours),
        {
            "type": "context",
            "elements": [
                view.words("It goes to all candidates of the role at the same moment, and into the set's log.")
            ],
        },
    ]
    return view.modal(RELEASED, title="Release to candidates", submit="Release", blocks=blocks)


def read(body: dict[str, Any]) -> Asked:
    """Read a submission."""
    values = body["view"].get("state", {}).get("values", {})
    at = (values.get(AT, {}).get(AT) or {}).get("selected_date_time")
    hours = view.typed(body, HOURS)
    what = view.chosen(body, WHAT)
    return Asked(
        view.chosen(body, ROLE) or "",
        Extent(what) if what in set(Extent) else Extent.THEMES,
        datetime.fromtimestamp(at, UTC) if isinstance(at, int) else None,
        int(hours) if hours.isdecimal() and len(hours) <= len("9999") else None,
    )


def wrong(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with a submission, by field."""
    from knowledge.errors import BadRequest
    from knowledge.releasing import Terms, check

    said = read(body)
    if said.at is None:
        return {AT: "Choose when the first interview begins."}
    if said.hours is None:
        return {HOURS: "Write the hours in figures, such as 24."}
    now = datetime.now(UTC)
    try:
        check(Terms(said.role, said.what, said.at, said.hours), now)
    except BadRequest as error:
        return {AT if said.at <= now else HOURS: str(error)}
    return {}


def decided(release: Release, title: str, candidates: int) -> Message:
    """Say what will go out, to how many, and when."""
    what = "themes" if release.what is Extent.THEMES else "questions"
    now = (
        "goes out within a few minutes"
        if release.opens_at <= datetime.now(UTC)
        else f"goes out {_moment(release.opens_at)}"
    )
    people = {0: "nobody is", 1: "1 person is"}.get(candidates, f"{candidates} people are")
    return say(
        f"Released: the {what} of the approved set for *{mrkdwn.inline(title)}*. It {now}, to everybody who is marked "
        f"as a candidate for it by then; {people} so far. `/rolecall candidate @person ROLE` marks one."
    )


def sheet(found: Sheet, title: str) -> Message:
    """Build what a candidate gets."""
    if found.what is Extent.THEMES:
        head, listed = "what the interview will be about", "\n".join(f"• {mrkdwn.inline(each)}" for each in found.lines)
    else:
        head = "the questions that you will be asked"
        listed = "\n".join(f"{number}. {mrkdwn.inline(each)}" for number, each in enumerate(found.lines, start=1))
    note = "Everybody who is a candidate for this role gets the same. `/rolecall practise` helps you prepare."
    return Message(
        (
            section(f"*{mrkdwn.inline(title)}:* {head} (interviews from {_moment(found.interviews_at)})"),
            section(listed),
            (context(mark(note)),),
        )
    )


def marked(title: str, person: str) -> Message:
    """Say that somebody counts as a candidate."""
    return say(
        f"{mrkdwn.inline(person)} is down as a candidate for *{mrkdwn.inline(title)}*, from this moment on: its "
        f"question sets are closed to them, and they get what is released. `/rolecall candidate undo @person "
        f"{mrkdwn.inline(title)}` takes it back."
    )


def unmarked(title: str, person: str) -> Message:
    """Say that somebody counts as no candidate any more."""
    return say(f"{mrkdwn.inline(person)} is no longer down as a candidate for *{mrkdwn.inline(title)}*.")


def whom() -> Message:
    """Say how somebody is marked."""
    return say(
        "Whom, and for which role? For example: `/rolecall candidate @person Platform Engineer`, or "
        "`/rolecall candidate undo @person Platform Engineer`."
    )


def _moment(at: datetime) -> str:
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} at {{time}}|{at:%d %B %Y, %H:%M} UTC>"

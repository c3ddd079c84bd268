"""The forms for building, editing, planning and sharing question sets; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.blocks import mrkdwn
from bot.blocks.message import Block
from bot.blocks.questions import unplanned
from bot.blocks.sets import ORDINALS, Board, option, shares
from bot.blocks.sets_fields import (
    LEVELS,
    MINUTES,
    carry,
    digest,
    field,
    form,
    grouped,
    menu,
    notice,
    number,
    words,
)
from bot.blocks.sets_mark import Mark
from knowledge.domain import Question, Requirement, Role, Weights, WorkingSet

BUILD, ROLE = "set_build", "set_role"
EDITED, ADDED, PUT, PLANNED, SHARED = "set_edited", "set_added", "set_put", "set_planned", "set_shared"
NO_FRAMEWORK, NO_REQUIREMENT = "none", "none"
LEAVE_OUT = "leave_out"
_PANEL = ("1 interviewer", *(f"{number} interviewers" for number in range(2, len(ORDINALS) + 1)))
_VALUE = 150
_PER_LINE = "One to a line."


class Chosen(NamedTuple):
    """The role that a form is for, what may be left out of its set, and what is."""

    role: str
    requirements: Sequence[Requirement] = ()
    left_out: Sequence[str] = ()
    framework: str | None = None


def build(roles: Sequence[Role], frameworks: Mapping[str, str], chosen: Chosen | None = None) -> Block:
    """Build the form for a new set; what may be left out is offered once the role is chosen."""
    # A longer id fits no menu; such a role can still be typed.
    known = sorted(
        (role for role in roles if len(role.id) <= _VALUE), key=lambda role: (role.title.casefold(), role.id)
    )
    titles = [role.title for role in known]
    entries = [option(_named(role, alone=titles.count(role.title) == 1), role.id) for role in known]
    carried = (chosen.framework if chosen else None) or NO_FRAMEWORK
    blocks = [
        menu(ROLE, "Role", entries, chosen.role if chosen else "") | {"dispatch_action": True},
        *_minutes("45"),
        _panel_size(1),
        _framework(frameworks, carried),
        _left_out(chosen) if chosen else notice("Choose the role, and its requirements can be left out here."),
    ]
    return form(BUILD, "Interview questions", blocks, submit="Build")


def edit(question: Question, minutes: int, found: Mark, *, said: str = "") -> Block:
    """Build the form for one question's texts; ``said`` is safe text that stands above them."""
    texts = shown(question, minutes)
    blocks = [
        *([notice(said)] if said else []),
        *_texts(texts),
        number("minutes", "Minutes", texts["minutes"]),
    ]
    carried = carry(found, {name: digest(text) for name, text in texts.items()})
    return form(EDITED, "Edit a question", blocks, submit="Save", carried=carried)


def add(requirements: Sequence[Requirement], found: Mark) -> Block:
    """Build the form for a question written by hand."""
    entries = [option("None: a question of our own", NO_REQUIREMENT)]
    entries += [option(one.text, one.id) for one in requirements if len(one.id) <= _VALUE]
    empty = dict.fromkeys(("lead", "situational", "probes", *(f"anchor_{level}" for level in LEVELS), "red_flags"), "")
    lead, *others = _texts(empty)
    blocks = [
        menu("requirement", "For which requirement", entries, NO_REQUIREMENT),
        lead,
        *({**each, "optional": True} for each in others),
        number("minutes", "Minutes", optional=True),
        notice("What you leave open is lent by the requirement's topic."),
    ]
    return form(ADDED, "Add a question", blocks, submit="Add", carried=carry(found))


def put_in(working: WorkingSet, found: Mark) -> Block:
    """Build the form for putting one of the further questions into the plan."""
    left = unplanned(working.questions)
    # Questions are named by their place in the bank: their ids may be longer than a menu takes.
    place = {question.id: str(number) for number, question in enumerate(working.questions.bank)}
    entries = [option(question.lead, place[question.id]) for question in left]
    blocks = [menu("question", "Question", entries), notice("It becomes the last one of the plan.")]
    return form(PUT, "Put a question in", blocks, submit="Put in", carried=carry(found))


def plan(board: Board, frameworks: Mapping[str, str]) -> Block:
    """Build the form for the plan: its minutes, who asks what, weights and framework; approved, only who asks what."""
    working = board.working
    drawn = working.questions
    asking = sum(item.minutes for item in drawn.plan.items)
    told = f"{len(drawn.plan.items)} questions take {asking} of {drawn.plan.minutes} minutes."
    blocks = [notice(mrkdwn.inline(" ".join(filter(None, (told, shares(board), board.told)))))]
    blocks += [*_minutes(str(drawn.plan.minutes))] if board.open else []
    blocks.append(_panel_size(board.panel))
    if board.open:
        weights = [option("All alike", Weights.EQUAL), option("By the advert's time split", Weights.ROLE)]
        blocks.append(menu("weights", "How the time is shared out", weights, working.choices.weights))
        blocks.append(_framework(frameworks, working.choices.framework or NO_FRAMEWORK))
    return form(PLANNED, "Plan", blocks, submit="Save", carried=carry(board.mark()))


def share(found: Mark) -> Block:
    """Build the form for sharing a set."""
    hint = "Interviewers and recruiters only. They get it in a direct message, and may edit it as you may."
    blocks = [field("with", "Share it with", {"type": "users_select"}, hint=hint)]
    return form(SHARED, "Share this set", blocks, submit="Share", carried=carry(found))


def shown(question: Question, minutes: int) -> dict[str, str]:
    """The texts of a question by field, as a form shows them."""
    anchors = {f"anchor_{level}": question.anchors.get(level, "") for level in LEVELS}
    return {
        "lead": question.lead,
        "situational": question.situational,
        "probes": "\n".join(question.probes),
        **anchors,
        "red_flags": "\n".join(question.red_flags),
        "minutes": str(minutes),
    }


def _texts(texts: Mapping[str, str]) -> list[Block]:
    anchors = [
        words(f"anchor_{level}", f"What a {level} sounds like", texts[f"anchor_{level}"], hint=hint)
        for level, hint in zip(LEVELS, ("Little there yet.", "Sound.", "As good as it gets."), strict=True)
    ]
    return [
        words("lead", "Lead question", texts["lead"]),
        words("situational", "If they have no case to tell", texts["situational"]),
        words("probes", "Ask further", texts["probes"], hint=_PER_LINE, optional=True),
        *anchors,
        words("red_flags", "Listen for", texts["red_flags"], hint=_PER_LINE, optional=True),
    ]


def _minutes(now: str) -> tuple[Block, Block]:
    offered = MINUTES if now in MINUTES else (now, *MINUTES)
    entries = [option(f"{each} minutes", each) for each in offered]
    own = number("own_minutes", "Or minutes of your own", hint="15 to 180.", optional=True)
    return menu("minutes", "Minutes", entries, now), own


def _panel_size(now: int) -> Block:
    entries = [option(label, str(size)) for size, label in enumerate(_PANEL, start=1)]
    return menu("panel", "Panel", entries, str(now))


def _framework(frameworks: Mapping[str, str], now: str) -> Block:
    entries = [option("None", NO_FRAMEWORK), *(option(title, name) for name, title in frameworks.items())]
    return menu("framework", "Framework", entries, now)


def _left_out(chosen: Chosen) -> Block:
    entries = [option(one.text, one.id) for one in chosen.requirements if len(one.id) <= _VALUE]
    if not entries:
        return notice("This role's advert states no requirements, so there is nothing to leave out.")
    out = [one for one in entries if one["value"] in chosen.left_out]
    element = {"type": "multi_static_select", **grouped(entries), **({"initial_options": out} if out else {})}
    # Under a name of its own for each role: what was chosen for another one must not stay.
    name = f"{LEAVE_OUT}:{chosen.role}"[:255]
    shown_field = field(name, "Requirements to leave out", element, optional=True)
    return shown_field | {"element": {**element, "action_id": LEAVE_OUT}}


def _named(role: Role, *, alone: bool) -> str:
    details = [role.title, *([] if alone else [role.organisation, role.date, role.id])]
    return ", ".join(filter(None, details))

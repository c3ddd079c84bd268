"""A question set that the panel works on: where it stands, its cards, and a button for all that may be done; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.blocks import mrkdwn
from bot.blocks import questions as cards
from bot.blocks.message import Block, Group, Message, plain, section
from bot.blocks.sets_mark import Mark
from knowledge.domain import Framework, Question, Seat, SetDiff, SetState, Touched, WorkingSet

EDIT, SWAP, REMOVE, PUT_IN = "set_edit", "set_swap", "set_remove", "set_put_in"
ADD, PLAN, LINT, SHARE, APPROVE = "set_add", "set_plan", "set_lint", "set_share", "set_approve"
EXPORT, REFRESH, NEW_DRAFT, OPEN = "set_export", "set_refresh", "set_new_draft", "set_open"
SHARPEN = "set_sharpen"
FORMS = {"markdown": "Markdown", "csv": "CSV", "docx": "Word (DOCX)"}
ORDINALS = ("", "second", "third", "fourth", "fifth", "sixth")

_PARTS = "parts|"
# What Slack takes as the words of one entry of a menu.
_OPTION = 75
# More changes than this bury the cards; the rest are counted.
_SHOWN = 8
_OPEN_STATES = frozenset({SetState.DRAFT, SetState.EDITED})


@dataclass(frozen=True, slots=True)
class Board:
    """One copy of a set in a person's direct message.

    ``names`` are people's names by id, ``first`` the one who opens the interview; ``told`` a sentence about the
    panel's shares; ``modelled`` says that there is a chat model that may sharpen questions.
    """

    working: WorkingSet
    title: str
    root: str = ""
    panel: int = 1
    first: str = "The first interviewer"
    names: Mapping[str, str] = field(default_factory=dict)
    seats: tuple[Seat, ...] = ()
    framework: Framework | None = None
    told: str = ""
    modelled: bool = False

    @property
    def open(self) -> bool:
        """Whether the set takes edits."""
        return self.working.state in _OPEN_STATES

    def mark(self, question: str = "") -> Mark:
        """What the buttons of this copy carry."""
        return Mark(self.working.id, self.working.revision, self.root, self.panel, question)


def render(board: Board) -> Message:
    """Build the set: heading, what the advert changed, the controls, and a card for each planned question."""
    drawn = board.working.questions
    bank = {question.id: question for question in drawn.bank}
    planned = [
        _card(board, number, bank[item.question_id], item.minutes)
        for number, item in enumerate(drawn.plan.items, start=1)
    ]
    head = cards.heading(drawn, board.title, standing=_standing(board), further=_further(board))
    return Message(
        groups=(head, *cards.warnings(drawn), *_changes(board), (_controls(board), {"type": "divider"}), *planned),
    )


def followed(blocks: Group, parts: Iterable[str]) -> Group:
    """Return the first post's blocks with the timestamps of the posts that follow; Slack keeps a block's id.

    It is put in after the set was cut into posts: it must not move a card from one into the next.
    """
    first, *others = blocks
    return ({**first, "block_id": _PARTS + "|".join(parts)}, *others)


def parts(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Read from the first post which posts follow it."""
    listed = next((name for block in blocks if (name := str(block.get("block_id", ""))).startswith(_PARTS)), "")
    return tuple(filter(None, listed.removeprefix(_PARTS).split("|")))


def opener(found: Mark) -> Group:
    """Build the button that opens the set itself, under a plan that is only to look at."""
    return ({"type": "actions", "elements": [button(OPEN, "Work on this set", found)]},)


def standing(working: WorkingSet, names: Mapping[str, str]) -> str:
    """Say where a set stands, as the end of a sentence; not yet safe."""
    if working.state is SetState.RETIRED:
        return "retired"
    by_hand = any(one.edited or one.by_hand for one in working.notes) or not any(one.worded_by for one in working.notes)
    said = f"{'edited by hand' if by_hand else 'worded by a chat model'}, a draft until someone approves it"
    if working.state is SetState.DRAFT:
        said = "a draft to make your own"
    if working.approved_by:
        said = f"approved by {names.get(working.approved_by, 'a colleague')}"
        said += f" on {_day(working.approved_at)}" if working.approved_at else ""
    return f"{said}, out of date since the advert has changed" if working.out_of_date else said


def shares(board: Board) -> str:
    """Say who asks which questions, by their numbers; not yet safe."""
    numbers = {item.question_id: number for number, item in enumerate(board.working.questions.plan.items, start=1)}
    said = []
    for seat in board.seats:
        who = board.first if seat.number == 1 else f"{ORDINALS[seat.number - 1]} interviewer"
        asked = ", ".join(str(numbers[item.question_id]) for item in seat.items)
        said.append(f"{who} asks {asked} ({seat.minutes} min)")
    return "; ".join(said)


def button(action: str, label: str, found: Mark, **more: Any) -> Block:  # as Block Kit has it
    """Build a button that carries a mark."""
    text = {"type": "plain_text", "text": label, "emoji": False}
    return {"type": "button", "action_id": action, "text": text, "value": found.value, **more}


def option(text: str, value: str) -> Block:
    """Build a menu's entry, its words cut to what Slack takes."""
    shown = mrkdwn.clip(" ".join(text.split()), _OPTION)
    return {"text": {"type": "plain_text", "text": shown, "emoji": False}, "value": value}


def _standing(board: Board) -> str:
    return mrkdwn.inline(standing(board.working, board.names))


def _day(at: datetime) -> str:
    return f"{at.day} {at:%B %Y}"


def _further(board: Board) -> list[str]:
    named = f"Framework: {board.framework.title}" if board.framework else ""
    return [mrkdwn.inline(line) for line in (shares(board), board.told, named) if line]


def _changes(board: Board) -> Iterator[Group]:
    diff = board.working.diff if board.working.out_of_date else None
    if diff is not None:
        told = [f"• {line}" for line in _differences(diff, board.working)]
        yield section("\n".join(("*The advert has changed since this set was built.*", *told)))


def _differences(diff: SetDiff, working: WorkingSet) -> Iterator[str]:
    numbers = {item.question_id: number for number, item in enumerate(working.questions.plan.items, start=1)}
    for name, touched in (("Added", diff.added), ("Removed", diff.removed), ("Changed", diff.changed)):
        for one in touched[:_SHOWN]:
            yield f"{name}: {_difference(one, numbers)}"
        if len(touched) > _SHOWN:
            yield f"{name}: {len(touched) - _SHOWN} more"


def _difference(one: Touched, numbers: Mapping[str, int]) -> str:
    words = " is now ".join(f"“{mrkdwn.inline(mrkdwn.clip(text, 200))}”" for text in (one.before, one.after) if text)
    asked = [str(numbers[each]) for each in one.question_ids if each in numbers]
    return f"{words} (question {', '.join(asked)})" if asked else words


def _controls(board: Board) -> Block:
    found = board.mark()
    elements = [button(OPEN, "Open the set that stands", found)]
    if board.open:
        sharper = [button(SHARPEN, "Sharpen", found)] if board.modelled else []
        elements = [button(ADD, "Add", found), *_usual(found), *sharper, _approve(found)]
    elif board.working.state is SetState.APPROVED:
        elements = [*_usual(found), button(NEW_DRAFT, "New draft", found)]
    if board.working.out_of_date:
        elements.append(button(REFRESH, "Refresh", found, style="primary"))
    elements.append(_menu(EXPORT, "Export", [option(label, value) for value, label in FORMS.items()]))
    if board.open and cards.unplanned(board.working.questions):
        elements.append(button(PUT_IN, "Put a question in", found))
    return {"type": "actions", "elements": elements}


def _usual(found: Mark) -> list[Block]:
    return [button(action, label, found) for action, label in ((PLAN, "Plan"), (LINT, "Lint"), (SHARE, "Share"))]


def _approve(found: Mark) -> Block:
    asked = {
        "title": plain("Approve this version?"),
        "text": plain("It then stays as it is, with your name. Changes go into a new draft."),
        "confirm": plain("Approve"),
        "deny": plain("Not yet"),
    }
    return button(APPROVE, "Approve", found, style="primary", confirm=asked)


def _menu(action: str, label: str, options: list[Block]) -> Block:
    return {"type": "static_select", "action_id": action, "placeholder": plain(label), "options": options}


def _card(board: Board, number: int, question: Question, minutes: int) -> Group:
    shown = cards.card(number, question, minutes=minutes, told=tuple(_told(board, question)))
    if not board.open:
        return (*shown, {"type": "divider"})
    found = board.mark(question.id)
    buttons = [
        button(action, label, found, accessibility_label=f"{label} question {number}")
        for action, label in ((EDIT, "Edit"), (SWAP, "Swap"), (REMOVE, "Remove"))
    ]
    return (*shown, {"type": "actions", "elements": buttons}, {"type": "divider"})


def _told(board: Board, question: Question) -> Iterator[str]:
    """What was done to a question, what speaks against it, and what it speaks to."""
    note = board.working.note(question.id)
    spoken = board.framework.spoken_to.get(question.id) if board.framework else None
    behaviours = board.framework.behaviours if board.framework else ()
    yield from (f"_Speaks to:_ {mrkdwn.inline(one.name)}" for one in behaviours if one.id == spoken)
    if note.by_hand or note.edited:
        yield "_Written by hand_" if note.by_hand else "_Edited by hand_"
    if note.worded_by:
        yield "_Worded by a chat model_"
    if note.gone:
        yield "_No longer in the advert_"
    for finding in note.findings:
        yield mrkdwn.inline(f"_Worth a look:_ {finding.rule}. {finding.instead or ''}")

"""The modal in which a question about a role is put, and what comes back from it; pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from bot.blocks import view
from bot.blocks.message import Block
from bot.blocks.mrkdwn import clip
from knowledge.domain import Role

ASK = "ask_about_a_role"
ASK_MESSAGE = "ask_about_this"
ASKED = "asked_about_a_role"
ROLE, QUESTION = "role", "question"
QUESTION_CHARACTERS = 1000


class Asked(NamedTuple):
    """A question as it was put; the role's id is as the form gave it, and may be anybody's invention."""

    question: str
    role: str | None


def modal(roles: Sequence[Role], *, question: str = "", role: str | None = None) -> Block:
    """Build the modal, with a menu of ``roles`` and what is known of the question already."""
    typing = {"type": "plain_text_input", "multiline": True, "max_length": QUESTION_CHARACTERS}
    if question:
        typing["initial_value"] = clip(question, QUESTION_CHARACTERS)
    blocks = [view.field(QUESTION, "What would you like to know?", typing)]
    if listed := [each for each in roles if len(each.id) <= view.VALUE]:
        hint = view.words("Leave it open to ask about all of them, or name the role in your question.")
        blocks.insert(0, view.field(ROLE, "Role", _menu(listed, role), optional=True, hint=hint))
    blocks.append({"type": "context", "elements": [view.words("The answer comes to you in a direct message.")]})
    return view.modal(ASKED, title="Ask about a role", submit="Ask", blocks=blocks)


def read(body: dict[str, Any]) -> Asked:
    """Read a submission."""
    return Asked(view.typed(body, QUESTION), view.chosen(body, ROLE))


def wrong(body: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with a submission, by block id."""
    return view.wrong_question(read(body).question, QUESTION, QUESTION_CHARACTERS)


def _menu(roles: Sequence[Role], picked: str | None) -> Block:
    ordered = sorted(roles, key=lambda role: (role.title.casefold(), role.id))
    # Who finds a role missing in a list of hundreds can still name it.
    options = view.fitting([view.option(_label(role), role.id) for role in ordered])
    menu: Block = {"type": "static_select", "placeholder": view.words("Any role")}
    initial = next((each for each in options if each["value"] == picked), None)
    if initial:
        menu["initial_option"] = initial
    if len(options) <= view.OPTIONS:
        return menu | {"options": options}
    runs = [options[at : at + view.OPTIONS] for at in range(0, len(options), view.OPTIONS)]
    return menu | {"option_groups": [{"label": _span(run), "options": run} for run in runs]}


def _label(role: Role) -> str:
    return f"{role.title}, {role.organisation}" if role.organisation else role.title


def _span(run: Sequence[Block]) -> Block:
    first, last = (each["text"]["text"][:1].upper() for each in (run[0], run[-1]))
    return view.words(first if first == last else f"{first} to {last}", view.LABEL)

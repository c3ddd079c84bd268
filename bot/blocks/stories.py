"""A person's own stories as a message, and the form in which one is written or changed; pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from bot.blocks import mrkdwn, view
from bot.blocks.message import Block, Group, Message, context, mark, plain, say, section
from knowledge.domain import Requirement, Role
from knowledge.domain.practice import TITLE_CHARACTERS, WORDS_CHARACTERS, Story, Telling

SHOW, WRITE, DROP, TOLD = "stories_show", "stories_write", "stories_drop", "stories_told"
TITLE, SERVES, WORDS = "story_title", "story_serves", "story_words"
_LINES, _LINE, _SERVED = 8, 200, 3


class Shelf(NamedTuple):
    """A role's title and lines that may be asked about, and the stories that somebody has for it."""

    role: Role
    needs: Sequence[Requirement]
    stories: Sequence[Story]


class Wanted(NamedTuple):
    """What the form holds, as it was sent; ``story`` is empty for a new one."""

    role: str
    story: str
    telling: Telling


def button(role: str, label: str = "Your stories", action: str = SHOW) -> Block:
    """Build a button about somebody's stories for a role."""
    return {"type": "button", "action_id": action, "text": plain(label), "value": f"{role}|"}


def shown(shelf: Shelf) -> Message:
    """Build the list of stories, each with its buttons, and which lines have none yet."""
    title = mrkdwn.inline(shelf.role.title)
    texts = {need.id: need.text for need in shelf.needs}
    groups: list[Group] = [section(f"*Your stories for {title}*" if shelf.stories else f"*No stories for {title} yet*")]
    groups += [(*section(_story(one, texts)), _buttons(one)) for one in shelf.stories]
    served = {name for one in shelf.stories for name in one.serves}
    groups.append(section(untold([need.text for need in shelf.needs if need.id not in served], len(shelf.needs))))
    actions = {"type": "actions", "elements": [button(shelf.role.id, "Add a story", WRITE)]}
    groups.append((actions, context(mark("Only you can see them. `/rolecall mine` hands them over or deletes them."))))
    return Message(groups=tuple(groups))


def untold(texts: Sequence[str], lines: int) -> str:
    """Say which lines of the advert have no story yet, in the advert's words."""
    if not texts:
        return "Every line of the advert has a story."
    more = len(texts) - _LINES
    listed = [f"• {mrkdwn.inline(mrkdwn.clip(text, _LINE))}" for text in texts[:_LINES]]
    listed += [f"and {more} more"] if more > 0 else []
    return "\n".join([f"*No story yet* for {len(texts)} of {lines} lines of the advert", *listed])


def form(shelf: Shelf, story: Story | None = None) -> Block:
    """Build the form for a new story, or for one that is to be changed."""
    options = [view.option(need.text, need.id) for need in shelf.needs if len(need.id) <= view.VALUE][: view.OPTIONS]
    serves = [each for each in options if story and each["value"] in story.serves]
    title = {"type": "plain_text_input", "max_length": TITLE_CHARACTERS, **_start(story.title if story else "")}
    menu = {"type": "multi_static_select", "options": options, **({"initial_options": serves} if serves else {})}
    words = {"type": "plain_text_input", "multiline": True, "max_length": WORDS_CHARACTERS}
    hint = view.words("Where and when, what you did, how it ended. Only you can see it.")
    blocks = [
        view.field(TITLE, "A name for the story", title),
        view.field(SERVES, "Which lines of the advert does it show?", menu),
        view.field(WORDS, "In your own words", words | _start(story.words if story else ""), optional=True, hint=hint),
    ]
    notes = json.dumps([shelf.role.id, story.id if story else ""])
    return view.modal(
        TOLD, title="Change a story" if story else "A story", submit="Keep it", blocks=blocks, notes=notes
    )


def read(body: dict[str, Any]) -> Wanted:
    """Read a submission."""
    try:
        role, story = json.loads(body["view"].get("private_metadata") or "")
    except ValueError:
        role, story = "", ""
    telling = Telling(view.typed(body, TITLE), tuple(view.several(body, SERVES)), view.typed(body, WORDS))
    return Wanted(str(role), str(story), telling)


def wrong(body: dict[str, Any]) -> dict[str, str]:
    """Find what is wrong with a submission, by field."""
    telling = read(body).telling
    found = {} if telling.title else {TITLE: "Please give it a name."}
    return found if telling.serves else found | {SERVES: "Please choose at least one line."}


def which() -> Message:
    """Ask for the role."""
    return say("Stories for which role? For example: `/rolecall stories Platform Engineer`.")


def typed() -> Message:
    """Say what to do where no form could be opened."""
    return say("Slack gave up waiting before I could open the form. Press the button once more.")


def sent() -> Message:
    """Say where the list is."""
    return say("I've sent you your stories in a direct message, so that only you see them.")


def _story(one: Story, texts: dict[str, str]) -> str:
    served = [f"“{mrkdwn.inline(mrkdwn.clip(texts[name], _LINE))}”" for name in one.serves if name in texts]
    more = len(served) - _SERVED
    shows = ", ".join(served[:_SERVED]) + (f" and {more} more" if more > 0 else "")
    lines = [f"*{mrkdwn.inline(one.title)}*", f"_Shows_ {shows}" if served else "_The advert has lost its line_"]
    return "\n".join([*lines, *([mrkdwn.escape(one.words)] if one.words else [])])


def _buttons(one: Story) -> Block:
    value = f"{one.role}|{one.id}"
    ask = {
        "title": view.words("Delete this story?"),
        "text": view.words("It goes at once and can't be brought back."),
        "confirm": view.words("Delete"),
        "deny": view.words("Keep it"),
    }
    change = {"type": "button", "action_id": WRITE, "text": plain("Change"), "value": value}
    drop = {"type": "button", "action_id": DROP, "text": plain("Delete"), "value": value, "confirm": ask}
    return {"type": "actions", "elements": [change, drop]}


def _start(text: str) -> Block:
    return {"initial_value": text} if text else {}

"""People and apps as the page shows them: name, initials, colour and a word on who they are; pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.workspace.interactions import Workspace
from bot.workspace.state import SLACKBOT, User

_TONES = 6
_SORTS = {
    "is_ultra_restricted": "guest in one channel",
    "is_restricted": "guest",
    "is_stranger": "from elsewhere",
    "deleted": "left",
}


@dataclass(frozen=True, slots=True)
class Person:
    """Who wrote something, or whom one may be. ``tone`` picks one of a few colours, by the order of joining."""

    id: str
    name: str
    initials: str
    tone: int
    url: str = ""
    note: str = ""
    app: bool = False


def people(workspace: Workspace) -> list[Person]:
    """Return whom one may be: everyone who is no bot and has not left."""
    able = [each for each in workspace.users.values() if not each.flags.get("is_bot") and not each.flags.get("deleted")]
    return [author(workspace, each.id) for each in able]


def author(workspace: Workspace, user: str) -> Person:
    """Return who wrote something; an id that nobody has any more is its own name."""
    known = workspace.users.get(user)
    if known is not None:
        return _person(known, tone=list(workspace.users).index(user) % _TONES)
    name = "Slackbot" if user == SLACKBOT else workspace.app.name
    return Person(user, name, _initials(name), 0, app=True)


def _person(user: User, *, tone: int) -> Person:
    name = user.real_name or user.name
    sort = next((word for flag, word in _SORTS.items() if user.flags.get(flag)), "")
    note = str(user.flags.get("title") or sort)
    bot = bool(user.flags.get("is_bot"))
    return Person(user.id, name, _initials(name), tone, f"/as/{user.id}", note, app=bot)


def _initials(name: str) -> str:
    words = name.split()
    return "".join(each[0] for each in (words[:1] + words[1:][-1:])).upper()

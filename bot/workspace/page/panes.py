"""What stands on a screen: places, messages, the thread, the modal; plain values that the templates read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.workspace.page.look import Surface
from bot.workspace.page.people import Person
from bot.workspace.state import File, Json, Message


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the left column. ``title`` is how it is called in a sentence; the app hears of what ``opens``."""

    key: str
    name: str
    title: str
    icon: str
    url: str
    note: str = ""
    invitation: str = ""
    unread: int = 0
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One message in a list; ``url`` is where acting on it is posted to, ``fresh`` how many replies are unread."""

    id: str
    message: Message
    author: Person
    surface: Surface
    url: str
    thread_url: str
    attached: Sequence[Surface] = ()
    files: Sequence[File] = ()
    replies: int = 0
    fresh: int = 0
    in_thread: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """The panel beside: a message and what was said under it."""

    ts: str
    lines: Sequence[Line]
    status: str = ""


@dataclass(frozen=True, slots=True)
class Modal:
    """The modal on top; ``pushed`` when another lies under it."""

    id: str
    title: str
    close: str
    submit: str
    surface: Surface
    pushed: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A button's own question, to be answered before the press goes out; ``form`` is what was to be sent."""

    words: Json
    action: str
    form: Sequence[tuple[str, str]]


class Shortcut(NamedTuple):
    """A shortcut of the app."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Extra:
    """What the page itself remembers for this moment: what was read, a question to confirm, a word of trouble."""

    read: Mapping[tuple[str, str], str] = field(default_factory=dict)
    offers: Mapping[str, Sequence[Json]] = field(default_factory=dict)
    asked: Asked | None = None
    notice: str = ""

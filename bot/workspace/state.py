"""What a workspace holds: teams, people, channels, messages, views and files as plain values; no behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.workspace import blocktext

Json = dict[str, Any]

# The bot's home; tests and the page refer to these.
TEAM, OTHER_TEAM = "T0HOME", "T0OTHER"
APP_ID, BOT, BOT_ID = "A0ROLECALL", "U0BOT", "B0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-loopback", "xapp-loopback"  # they open nothing but a loopback workspace
SLACKBOT = "USLACKBOT"
GENERAL = "C0GENERAL"


@dataclass(frozen=True, slots=True)
class User:
    """A person or bot. ``flags`` are further fields of Slack's user object, such as ``is_restricted``."""

    id: str
    name: str
    real_name: str
    team: str | None = TEAM
    locale: str = "en-GB"
    tz: str = "Europe/London"
    email: str = ""
    flags: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """A user group, mentioned by its handle."""

    id: str
    handle: str
    name: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """A place: public or private channel, or the direct message of one person and the app (``kind`` "im")."""

    id: str
    name: str
    kind: Literal["public", "private", "im"] = "public"
    members: tuple[str, ...] = ()
    team: str = TEAM
    archived: bool = False
    shared: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Something written. A post seen by one person alone has ``only_for``; a thread's replies have ``thread``.

    ``text`` and ``blocks`` are as on Slack's wire (``&amp;`` escaped, ``<@U…>``). ``bot_id`` is set on an app's
    posts, ``chunks`` on streamed ones: the plan and task cards so far, in order, each task once.
    """

    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread: str | None = None
    only_for: str | None = None
    bot_id: str | None = None
    subtype: str | None = None
    broadcast: bool = False
    unfurls: bool = True
    edited: str | None = None
    metadata: Json | None = None
    files: tuple[str, ...] = ()
    reactions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    streaming: bool = False
    chunks: tuple[Json, ...] = ()
    display: str = "timeline"

    @property
    def seen(self) -> str:
        """What is on the screen, unescaped: the blocks' words, or the text where there are none."""
        return blocktext.seen(self.text, self.blocks)


@dataclass(frozen=True, slots=True)
class View:
    """An open modal or a published Home tab.

    ``content`` is what the app gave, with block and action ids filled in; ``values`` is Slack's ``state.values`` as
    typed so far; ``errors`` holds what the app answered to a submission, by block id.
    """

    id: str
    user: str
    kind: Literal["modal", "home"]
    content: Json
    hash: str
    team: str = TEAM
    root: str = ""
    previous: str | None = None
    values: Json = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.content["blocks"]
        return blocks

    @property
    def seen(self) -> str:
        """What is on the screen, unescaped."""
        return blocktext.seen("", [self.content])


@dataclass(frozen=True, slots=True)
class File:
    """An uploaded file; ``content`` is None until its ``promised`` bytes have come."""

    id: str
    name: str
    title: str
    mimetype: str
    user: str
    content: bytes | None = None
    channels: tuple[str, ...] = ()
    complete: bool = False
    created: float = 0.0
    promised: int = 0


@dataclass(frozen=True, slots=True)
class Trigger:
    """A short-lived right to open a modal for the person who acted."""

    id: str
    user: str
    expires: float
    used: bool = False


@dataclass(frozen=True, slots=True)
class ReplyUrl:
    """A response URL handed out with a command or click; ``message`` is the ts of what was clicked."""

    id: str
    channel: str
    user: str
    expires: float
    message: str | None = None
    thread: str | None = None
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Stream:
    """A message being streamed: when Slack closes it by itself, and what has come so far."""

    expires: float
    markdown: str = ""
    mode: Literal["text", "chunks", ""] = ""
    appends: int = 0


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace: its token, its bot user, and what it may do (``scopes`` None: everything)."""

    token: str
    scopes: frozenset[str] | None = None
    team: str = TEAM
    user: str = BOT
    bot_id: str = BOT_ID


@dataclass(frozen=True, slots=True)
class Status:
    """What the assistant is shown to be doing in a thread, and the messages that take turns meanwhile."""

    text: str
    expires: float
    loading: tuple[str, ...] = ()


@dataclass(slots=True)
class State:
    """All of it, by id. ``modals`` are the open stacks, topmost last; ``statuses`` the assistant's by thread.

    ``choices`` holds what a person chose in a message, by channel, ts and user, as Slack's ``state.values``.
    """

    teams: dict[str, str] = field(default_factory=lambda: {TEAM: "Home"})
    users: dict[str, User] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[tuple[str, str], Message] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[str]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    choices: dict[tuple[str, str, str], Json] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    replies: dict[str, ReplyUrl] = field(default_factory=dict)
    streams: dict[tuple[str, str], Stream] = field(default_factory=dict)
    installations: dict[str, Installation] = field(default_factory=dict)
    codes: dict[str, Installation] = field(default_factory=dict)
    statuses: dict[tuple[str, str], Status] = field(default_factory=dict)
    sessions: dict[tuple[str, str], str] = field(default_factory=dict)
    titles: dict[tuple[str, str], str] = field(default_factory=dict)
    prompts: dict[str, list[Json]] = field(default_factory=dict)

"""What one person has on the screen, as plain values for the templates; reads the workspace, changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from bot.workspace.interactions import Workspace
from bot.workspace.page.address import HOME, Address
from bot.workspace.page.look import Surface
from bot.workspace.page.panes import Extra, Line, Modal, Place, Shortcut, Thread
from bot.workspace.page.people import Person, author, people
from bot.workspace.state import BOT, Channel, Json, Message, View


class Screen:
    """One person's screen. Templates read its properties, so nothing is looked up that isn't shown."""

    def __init__(self, workspace: Workspace, at: Address, extra: Extra | None = None) -> None:
        self._workspace, self._state, self._at = workspace, workspace.state, at
        self._extra = extra or Extra()
        self.version = workspace.changed.version
        self.app, self.team = workspace.app.name, next(iter(self._state.teams.values()))
        self.base, self.url = at.base, at.url
        self.asked, self.notice, self.offers = self._extra.asked, self._extra.notice, self._extra.offers

    @property
    def people(self) -> list[Person]:
        return people(self._workspace)

    @property
    def me(self) -> Person:
        return author(self._workspace, self._at.user)

    @property
    def places(self) -> list[tuple[str, list[Place]]]:
        """The left column: channels, then the app's own tabs."""
        mine = [each for each in self._state.channels.values() if each.kind != "im" and self._sees(each)]
        channels = [self._place(each) for each in sorted(mine, key=lambda each: each.name)]
        return [("Channels", channels), ("Apps", [self._place(self._direct), *self._home_place])]

    @property
    def place(self) -> Place:
        if self._at.place == HOME:
            return self._home_place[0]
        return self._place(self._state.channels[self._at.place])

    @property
    def lines(self) -> list[Line]:
        said = self._workspace.visible(self._at.place, self._at.user)
        return [self._line(each, said) for each in _on_top(said)]

    @property
    def thread(self) -> Thread | None:
        ts = self._at.thread
        if ts is None:
            return None
        said = [each for each in self._workspace.visible(self._at.place, self._at.user) if ts in {each.ts, each.thread}]
        return Thread(ts, [self._line(each, said, panel="t") for each in said], self._status(ts))

    @property
    def home(self) -> Surface | None:
        if self._at.place != HOME:
            return None
        view = self._workspace.home(self._at.user)
        return _surface(view) if view else Surface("", ())

    @property
    def modal(self) -> Modal | None:
        stack = self._workspace.modal(self._at.user)
        if not stack:
            return None
        content = stack[-1].content
        words = {name: (content.get(name) or {}).get("text", "") for name in ("title", "close", "submit")}
        words["close"] = words["close"] or "Cancel"
        return Modal(stack[-1].id, **words, surface=_surface(stack[-1]), pushed=len(stack) > 1)

    @property
    def status(self) -> str:
        """What the app is doing in a direct message, where each question starts a thread of its own."""
        place = self._state.channels.get(self._at.place)
        if place is None or place.kind != "im" or self._at.thread:
            return ""
        busy = (self._status(ts) for channel, ts in list(self._state.statuses) if channel == place.id)
        return next((each for each in busy if each), "")

    @property
    def prompts(self) -> list[Json]:
        return self._state.prompts.get(self._at.place, []) if not self.lines else []

    @property
    def commands(self) -> list[str]:
        return sorted(self._workspace.app.commands)

    @property
    def message_shortcuts(self) -> list[Shortcut]:
        return self._shortcuts("message")

    @property
    def global_shortcuts(self) -> list[Shortcut]:
        return self._shortcuts("global")

    @property
    def _direct(self) -> Channel:
        name = f"D{self._at.user}"
        return self._state.channels.get(name) or Channel(name, self.app, "im", (self._at.user, BOT))

    @property
    def _home_place(self) -> list[Place]:
        url = Address(self._at.user, HOME).url
        note = f"What {self.app} shows you alone"
        return (
            [Place(HOME, "Home", f"{self.app}, Home", "home", url, note, opens=True)]
            if self._workspace.app.home_tab
            else []
        )

    def _sees(self, place: Channel) -> bool:
        return not place.archived and (place.kind == "public" or self._at.user in place.members)

    def _place(self, place: Channel) -> Place:
        url = Address(self._at.user, place.id).url
        unread = self._unread(place.id)
        if place.kind == "im":
            note = f"A direct message: only you and {self.app} see it"
            hint = "Ask about a role, in your own words."
            return Place(place.id, self.app, self.app, "bot", url, note, hint, unread, opens=True)
        count = sum(each in self._state.users for each in place.members)
        note = place.topic or f"{count} {'person' if count == 1 else 'people'}" + " and the app" * (
            BOT in place.members
        )
        icon = "lock" if place.kind == "private" else "hash"
        hint = f"Start with @{self.app} to ask in the open." if BOT in place.members else ""
        return Place(place.id, place.name, f"#{place.name}", icon, url, note, hint, unread)

    def _unread(self, channel: str) -> int:
        read = self._extra.read.get((self._at.user, channel), "")
        if channel == self._at.place:
            return 0
        said = self._workspace.visible(channel, self._at.user)
        # In a direct message a reply in a thread is meant for whoever reads it, too.
        said = said if channel == self._direct.id else _on_top(said)
        return sum(each.ts > read and each.user != self._at.user for each in said)

    def _status(self, ts: str) -> str:
        return self._workspace.status(self._at.place, ts)

    def _line(self, message: Message, said: Iterable[Message], panel: str = "m") -> Line:
        mark = f"{panel}{message.ts}"
        top = message.thread or message.ts
        replies = [each for each in said if each.thread == message.ts != each.ts and each.only_for is None]
        return Line(
            mark,
            message,
            author(self._workspace, message.user),
            Surface(mark, message.blocks),
            f"{self.base}/{quote(message.channel)}/{quote(message.ts)}",
            Address(self._at.user, message.channel, top).url,
            attached=[Surface(f"{mark}-{at}", _attached(each)) for at, each in enumerate(message.attachments)],
            files=[self._state.files[each] for each in message.files if each in self._state.files],
            replies=len(replies),
            fresh=self._fresh(message, replies),
            in_thread=panel == "t",
        )

    def _fresh(self, message: Message, replies: Iterable[Message]) -> int:
        """How many replies came since this person looked at the thread last; none of a thread that is open."""
        if self._at.thread == message.ts:
            return 0
        read = self._extra.read.get((self._at.user, f"{message.channel}:{message.ts}"), "")
        return sum(each.ts > read and each.user != self._at.user for each in replies)

    def _shortcuts(self, kind: str) -> list[Shortcut]:
        callbacks = sorted(self._workspace.app.shortcuts.get(kind, ()))
        return [Shortcut(each, each.replace("_", " ").replace("-", " ").capitalize()) for each in callbacks]


def _on_top(said: Iterable[Message]) -> list[Message]:
    """Return what stands in the channel itself, without the replies in threads."""
    return [each for each in said if each.thread in {None, each.ts} or each.broadcast]


def _surface(view: View) -> Surface:
    return Surface(view.id, view.blocks, view.values, view.errors)


def _attached(attachment: Json) -> list[Json]:
    words = [attachment.get(name) for name in ("pretext", "title", "text", "fallback")]
    said: list[Any] = [each for each in words if each][:2]
    sections = [{"type": "section", "text": {"type": "mrkdwn", "text": each}} for each in said]
    return attachment.get("blocks") or sections

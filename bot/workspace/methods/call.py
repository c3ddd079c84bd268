"""One call of the Web API: who calls with which arguments, and the look-ups that every family shares."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.workspace.engine import Engine
from bot.workspace.errors import Refused
from bot.workspace.schema import problem
from bot.workspace.state import Channel, Installation, Json, Message, User

# Arguments that are JSON, which callers may also send as a string of it.
_STRUCTURED = ("blocks", "attachments", "metadata", "view", "prompts", "files", "chunks", "loading_messages")
_KINDS = {"public": "channels", "private": "groups", "im": "im"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call that passed authentication."""

    engine: Engine
    caller: Installation
    arguments: Json

    def __getitem__(self, name: str) -> Any:
        return self.arguments[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return an argument, or ``default`` where it is absent or null."""
        value = self.arguments.get(name)
        return default if value is None else value

    def channel(self, name: str = "channel", *, inside: bool = True) -> Channel:
        """Return the place an argument names; of private ones the bot isn't in, Slack denies that they exist."""
        place = self.engine.state.channels.get(str(self[name]))
        if place is None or place.team != self.caller.team:
            raise Refused("channel_not_found")
        if self.caller.user not in place.members:
            if place.kind != "public":
                raise Refused("channel_not_found")
            if inside:
                raise Refused("not_in_channel")
        return place

    def user(self, name: str = "user") -> User:
        """Return the person an argument names."""
        person = self.engine.state.users.get(str(self[name]))
        if person is None:
            raise Refused("user_not_found")
        return person

    def own(self, place: Channel, denied: str) -> Message:
        """Return the app's own message at ``ts``; of others' Slack says ``denied``."""
        message = self.engine.message(place.id, str(self["ts"]))
        if message is None or message.only_for is not None:
            raise Refused("message_not_found")
        if message.bot_id != self.caller.bot_id:
            raise Refused(denied)
        return message

    def granted(self, *scopes: str) -> None:
        """Raise Refused unless the app holds one of these scopes."""
        held = self.caller.scopes
        if held is not None and not held & set(scopes):
            raise Refused("missing_scope", needed=scopes[0], provided=",".join(sorted(held)))

    def granted_for(self, place: Channel, right: str) -> None:
        """Raise Refused unless the app holds ``right``, as ``history``, for this kind of place."""
        self.granted(f"{_KINDS[place.kind]}:{right}")

    def number(self, name: str, default: float | str = 0) -> float:
        """Return a numeric argument, which callers may send as a string."""
        try:
            return float(self.get(name, default))
        except (TypeError, ValueError):
            raise Refused("invalid_arguments", [problem("must be a number", f"/{name}")]) from None

    def page(self, found: list[Any], *, default: int = 100) -> tuple[list[Any], Json]:
        """Return one page of what was found, and the metadata that leads to the next."""
        if not str(self.get("cursor", "0")).isdigit():
            raise Refused("invalid_cursor")
        start, size = int(self.get("cursor", 0)), int(self.number("limit", default))
        following = str(start + size) if start + size < len(found) else ""
        return found[start : start + size], {"response_metadata": {"next_cursor": following}}


class Method(NamedTuple):
    """What serves a method, the scopes of which it needs one, its required arguments and its rate tier."""

    run: Callable[[Call], Json | Awaitable[Json]]
    scopes: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    tier: int = 3


def opened(arguments: Json) -> Json:
    """Return the arguments with JSON strings opened where Slack takes JSON."""
    return {name: _opened(name, value) for name, value in arguments.items()}


def check_required(method: Method, arguments: Json) -> None:
    """Raise Refused if an argument is missing."""
    missing = [name for name in method.required if arguments.get(name) in (None, "")]
    if missing:
        raise Refused("invalid_arguments", [problem(f"missing required field: {name}", "") for name in missing])


def _opened(name: str, value: Any) -> Any:
    if name not in _STRUCTURED or not isinstance(value, str) or (name == "files" and not value.startswith("[")):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise Refused("invalid_blocks_format" if name == "blocks" else "invalid_arguments") from None

"""Who and what there is: people, groups, channels, installations; setting up is silent, later changes tell the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.workspace import wire
from bot.workspace.delivery import Delivery
from bot.workspace.engine import Engine
from bot.workspace.errors import NotOffered
from bot.workspace.methods import installing
from bot.workspace.names import fresh
from bot.workspace.state import BOT, GENERAL, TEAM, Channel, Group, User


class Roster(Engine):
    """Adds people and places to the engine."""

    @property
    def users(self) -> dict[str, User]:
        """People by id; taking one out makes Slack not know them."""
        return self.state.users

    @property
    def groups(self) -> dict[str, Group]:
        """User groups by id."""
        return self.state.groups

    def person(self, name: str = "", **flags: Any) -> str:
        """Add a person to the workspace and #general and return the id.

        ``flags`` are fields of Slack's user object: ``is_restricted``, ``is_ultra_restricted``, ``is_stranger``,
        ``is_bot``, ``deleted``, ``team_id``, ``locale``, ``tz``, ``real_name`` and so on.
        """
        user = fresh("U0P")
        name = name or f"person{user[3:]}"
        known = {"team": flags.pop("team_id", TEAM)}
        known |= {field: flags.pop(field) for field in ("real_name", "locale", "tz", "email") if field in flags}
        self.users[user] = User(user, name, **{"real_name": name.title(), **known}, flags=flags)
        self._members(GENERAL, user)
        return user

    def group(self, *members: str, handle: str = "") -> str:
        """Add a user group and return its id."""
        name = fresh("S0G")
        handle = handle or f"group{name[3:]}"
        self.groups[name] = Group(name, handle, handle.title(), members)
        return name

    def channel(self, name: str, *members: str, private: bool = False, **more: Any) -> str:
        """Add a channel and return its id; the bot is in it only if ``BOT`` is among the members."""
        place = fresh("G0C" if private else "C0C")
        self.state.channels[place] = Channel(place, name, "private" if private else "public", members, **more)
        self.changed.bump()
        return place

    def handles(self) -> Mapping[str, str]:
        """What people type, ``@ada`` or ``#general``, by what Slack makes of it."""
        people = {f"@{each.name}": f"<@{each.id}>" for each in self.users.values()}
        groups = {f"@{each.handle}": f"<!subteam^{each.id}>" for each in self.groups.values()}
        named = [each for each in self.state.channels.values() if each.kind == "public"]
        places = {f"#{each.name}": f"<#{each.id}|{each.name}>" for each in named}
        return {**people, **groups, **places, f"@{self.app.name}": f"<@{BOT}>"}

    def wired(self, text: str) -> str:
        """Turn typed words into what Slack sends."""
        return wire.typed(text, self.handles())

    async def join(self, user: str, channel: str) -> tuple[Delivery, ...]:
        """Let a person, or the bot, into a channel; the bot hears ``member_joined_channel``."""
        self._members(channel, user)
        event = {"type": "member_joined_channel", "user": user, "channel": channel, "team": TEAM}
        return await self.notify("member_joined_channel", event)

    async def leave(self, user: str, channel: str) -> tuple[Delivery, ...]:
        """Take a person, or the bot, out of a channel; the bot hears ``member_left_channel``."""
        place = self.state.channels[channel]
        left = tuple(each for each in place.members if each != user)
        self.state.channels[channel] = replace(place, members=left)
        event = {"type": "member_left_channel", "user": user, "channel": channel, "team": TEAM}
        return await self.notify("member_left_channel", event)

    async def regroup(self, group: str, *members: str) -> tuple[Delivery, ...]:
        """Set a group's members; the bot hears ``subteam_members_changed``."""
        before = self.groups[group].members
        self.groups[group] = replace(self.groups[group], members=members)
        added, removed = sorted(set(members) - set(before)), sorted(set(before) - set(members))
        event = {"type": "subteam_members_changed", "subteam_id": group, "team_id": TEAM}
        return await self.notify("subteam_members_changed", {**event, "added_users": added, "removed_users": removed})

    async def change(self, user: str, **flags: Any) -> tuple[Delivery, ...]:
        """Change a person's record, for instance ``deleted=True``; the bot hears ``user_change``."""
        known = {field: flags.pop(field) for field in ("real_name", "locale", "tz", "email") if field in flags}
        person = self.users[user]
        self.users[user] = replace(person, **known, flags={**person.flags, **flags})
        self.changed.bump()
        return await self.notify("user_change", {"type": "user_change", "user": wire.user(self.users[user], 0)})

    def approve(self, *, team: str = TEAM) -> str:
        """Approve the app for a workspace, as its admin does; return the code for ``oauth.v2.access``."""
        return installing.grant(self, team, self.app.scopes)

    async def uninstall(self, team: str | None = None) -> tuple[Delivery, ...]:
        """Remove the app, from all workspaces or one: its tokens are dead, and the bot hears of it.

        It hears ``tokens_revoked`` and ``app_uninstalled``.
        """
        gone = [each for each in self.state.installations.values() if team in {None, each.team}]
        tokens = {"oauth": [], "bot": [each.user for each in gone]}
        wrapped = [
            self.wrapped(event, team=team)
            for name, event in (
                ("tokens_revoked", {"type": "tokens_revoked", "tokens": tokens}),
                ("app_uninstalled", {"type": "app_uninstalled"}),
            )
            if self.app.hears(name)
        ]
        for each in gone:
            self.revoke(each.token)
        return tuple([await self.deliver("events_api", payload) for payload in wrapped])

    def _members(self, channel: str, user: str) -> None:
        place = self.state.channels.get(channel)
        if place is None or not re.match(r"[CG]", channel):
            raise NotOffered(f"{channel} is no channel that {user} could join.")
        self.state.channels[channel] = replace(place, members=(*place.members, user))
        self.changed.bump()

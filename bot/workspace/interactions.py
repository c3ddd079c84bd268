"""What people do in the workspace: they write, mention, command, press, choose and submit; the bot hears it for real.

Every action shows in the state first, then goes to the bot, and returns once the bot has taken it or Slack has given
up waiting. Actions that Slack's own screen would not offer raise ``NotOffered``.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from bot.workspace import elements, events, forms, modals, wire
from bot.workspace.delivery import Delivery, Sent
from bot.workspace.errors import NotOffered
from bot.workspace.hands import Hands
from bot.workspace.state import BOT, GENERAL, Json, Message, View


class Workspace(Hands):
    """A workspace with people in it; ``Engine``, ``Roster`` and ``Hands`` hold what it consists of."""

    async def say(
        self, user: str, text: str, /, *, channel: str = GENERAL, thread: str | None = None, **event: Any
    ) -> Sent:
        """Write a message as typed: ``@here``, ``@ada`` and ``#general`` come alive, ``<`` and ``&`` are words.

        ``event`` are further or other fields of the event that the bot gets.
        """
        message = self.write(user, self.wired(text), channel=channel, thread=thread)
        return await self.tell(message, **event)

    async def mention(
        self, user: str, text: str, /, *, channel: str = GENERAL, thread: str | None = None, **event: Any
    ) -> Sent:
        """Write to the bot by its name; a member bot gets ``app_mention`` and, if subscribed, ``message`` too."""
        place = self.state.channels.get(channel)
        bot = self.bot_in(place.team) if place else BOT
        message = self.write(user, f"<@{bot}> {self.wired(text)}", channel=channel, thread=thread)
        return await self.tell(message, **event)

    async def dm(self, user: str, text: str, /, *, thread: str | None = None, **event: Any) -> Sent:
        """Write to the bot in the direct message with it."""
        message = self.write(user, self.wired(text), channel=self.dm_of(user), thread=thread)
        return await self.tell(message, **event)

    async def edit(self, user: str, message: Message, text: str) -> Sent:
        """Change one's own message; the bot gets ``message_changed``."""
        if message.user != user:
            raise NotOffered(f"{user} can't edit what {message.user} wrote.")
        edited = self.put(replace(message, text=self.wired(text), edited=self.stamp()))
        return await self.announce(edited, events.changed(edited, message, self.stamp()))

    async def remove(self, user: str, message: Message) -> Sent:
        """Delete one's own message; the bot gets ``message_deleted``."""
        if message.user != user:
            raise NotOffered(f"{user} can't delete what {message.user} wrote.")
        self.drop(message)
        return await self.announce(message, events.deleted(message, self.stamp()))

    async def upload(self, user: str, name: str, content: bytes, *, channel: str, thread: str | None = None) -> Sent:
        """Share a file: the bot gets ``file_shared`` and the message that carries it, as subscribed."""
        file = self.add_file(user, name, content, channel=channel)
        message = self.write(user, "", channel=channel, thread=thread)
        message = self.put(replace(message, subtype="file_share", files=(file.id,)))
        place = self.state.channels[channel]
        if self.bot_in(place.team) not in place.members:
            return Sent(message)
        shared = events.file_shared(file, user, channel)
        sent, delivery = await asyncio.gather(self.tell(message), self.notify("file_shared", shared))
        return Sent(message, (*sent.deliveries, *delivery))

    async def react(self, user: str, message: Message, name: str) -> Sent:
        """Add an emoji, by its name without colons, to a message."""
        message = self.reacted(user, message, name)
        return Sent(message, await self.notify("reaction_added", events.reaction(user, message, name, self.stamp())))

    async def command(self, user: str, text: str, *, channel: str = GENERAL, name: str = "/rolecall") -> Delivery:
        """Type a slash command; what the bot answers in its ack is shown to the person alone."""
        if name not in self.app.commands:
            raise NotOffered(f"{name} is not a valid command: the app declares {sorted(self.app.commands)}.")
        place = self.place(user, channel)
        # With `should_escape`, Slack sends whom a command names by their ids.
        sent = self.wired(text) if name in self.app.escaping else wire.escaped(text)
        payload = events.command(self.actor(user), place, name=name, text=sent)
        delivery = await self.deliver("slash_commands", payload | self.rights(user, place.id))
        self.answered(delivery, user, place.id)
        return delivery

    async def press(self, user: str, where: Message | View, action_id: str, *, value: str | None = None) -> Delivery:
        """Press a button; ``value`` tells apart those that share an action id, and the two of a feedback pair."""
        block, element = elements.find(where.blocks, action_id, value=value)
        return await self.act(user, where, elements.pressed(element, value) | {"block_id": block.get("block_id", "")})

    async def choose(self, user: str, where: Message | View, action_id: str, value: forms.Typed) -> Delivery | None:
        """Set a select, picker, checkboxes or radio buttons; in an input block nothing goes out unless it dispatches.

        ``value`` is an option's value or several, a date as ``YYYY-MM-DD``, a user or channel id, or typed words.
        """
        block, element = elements.find(where.blocks, action_id)
        entry = forms.entry(element, value)
        if isinstance(where, View):
            where = self.fill(where, block["block_id"], action_id, entry)
        else:
            self.mark(user, where, block["block_id"], {action_id: entry})
        if block["type"] == "input" and not block.get("dispatch_action"):
            return None
        return await self.act(user, where, entry | {"action_id": action_id, "block_id": block["block_id"]})

    async def act(self, user: str, where: Message | View, action: Json) -> Delivery:
        """Send one action as given, as Slack would; tests forge with it."""
        self.looking(user, where)
        if not self.app.interactivity:
            raise NotOffered("The app has interactivity switched off: its manifest must enable it.")
        taken = {"block_id": "", "action_ts": self.stamp(), **action}
        payload = events.block_actions(self.actor(user), self.surface(user, where), taken)
        message = where if isinstance(where, Message) else None
        rights = self.rights(user, message.channel if message else None, message=message)
        return await self.deliver("interactive", payload | rights)

    async def suggest(self, user: str, where: Message | View, action_id: str, typed: str) -> list[Json]:
        """Return the options that the bot offers in an external select while a person types."""
        block, _ = elements.find(where.blocks, action_id)
        asked = {"action_id": action_id, "block_id": block["block_id"], "value": typed}
        delivery = await self.deliver(
            "interactive", events.suggestion(self.actor(user), self.surface(user, where), asked)
        )
        return elements.offered(delivery.answer)

    async def submit(self, user: str, view: View, values: forms.Values | None = None) -> Delivery | None:
        """Submit a modal with ``values`` by block or action id; what the bot answers is applied.

        Returns None, with the view's ``errors`` set, if Slack's own screen finds a field wanting.
        """
        view = modals.filled(self, user, view, values or {})
        if view.errors:
            return None
        payload = events.view_submission(self.actor(user), self.view_json(view))
        delivery = await self.deliver("interactive", payload | {"trigger_id": self.trigger(user)})
        modals.answered(self, view, delivery)
        return delivery

    async def close(self, user: str, view: View, *, all_of_them: bool = False) -> Delivery | None:
        """Close a modal with its Cancel button, or the whole stack with the cross; the bot hears if it asked to."""
        gone = modals.closed(self, user, view, all_of_them=all_of_them)
        told = [each for each in gone if each.content.get("notify_on_close")]
        delivery = None
        for each in told:
            payload = events.view_closed(self.actor(user), self.view_json(each), cleared=all_of_them)
            delivery = await self.deliver("interactive", payload)
        return delivery

    async def open_home(self, user: str, *, tab: str = "home") -> tuple[Delivery, ...]:
        """Open the app's Home (``home``) or Messages (``messages``) tab."""
        offered = {"home": self.app.home_tab, "messages": self.app.messages_tab}
        if not offered.get(tab):
            raise NotOffered(f"The app's manifest enables no {tab} tab.")
        home = self.home(user)
        view = self.view_json(home) if home else None
        opened = events.home_opened(user, self.dm_of(user), tab=tab, view=view, stamp=self.stamp())
        return await self.notify("app_home_opened", opened)

    async def shortcut(self, user: str, callback_id: str, *, message: Message | None = None) -> Delivery:
        """Run a global shortcut, or a message shortcut on ``message``."""
        kind = "message" if message else "global"
        if callback_id not in self.app.shortcuts.get(kind, ()):
            raise NotOffered(f"The app declares no {kind} shortcut {callback_id!r}.")
        surface = self.surface(user, message) if message else {}
        rights = self.rights(user, message.channel if message else None, message=message)
        payload = events.shortcut(self.actor(user), callback_id, surface, stamp=self.stamp())
        return await self.deliver("interactive", payload | rights)

    async def stop(self, user: str, message: Message) -> tuple[Delivery, ...]:
        """Press Stop under a message that is being streamed."""
        return await self.notify("agent_session_stopped", events.stopped(user, message))

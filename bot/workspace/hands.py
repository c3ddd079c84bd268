"""What people's actions are made of: writing, being somewhere, seeing a message or modal; knows no single action."""

from __future__ import annotations

import asyncio
import mimetypes
from dataclasses import replace
from typing import Any

from bot.workspace import events, forms, posting, wire
from bot.workspace.delivery import Delivery, Sent
from bot.workspace.errors import NotOffered
from bot.workspace.names import fresh
from bot.workspace.roster import Roster
from bot.workspace.state import BOT_ID, SLACKBOT, TEAM, Channel, File, Json, Message, View


class Hands(Roster):
    """Checks that a person may do what they do, and builds what the bot is told of it."""

    def place(self, user: str, channel: str) -> Channel:
        """Return a place that ``user`` is in; a public channel is joined on the way."""
        place = self.state.channels.get(channel)
        if place is None or place.archived:
            raise NotOffered(f"There is no open channel {channel}.")
        if user not in place.members:
            if place.kind != "public":
                raise NotOffered(f"{user} is not in {channel}.")
            self._members(channel, user)
        return self.state.channels[channel]

    def write(self, user: str, text: str, *, channel: str, thread: str | None = None) -> Message:
        """Show a message of a person; ``text`` is on the wire already."""
        place = self.place(user, channel)
        if place.kind == "im" and not self.app.messages_tab:
            raise NotOffered("The app's Messages tab is read-only: its manifest does not let people write to it.")
        return self.put(Message(channel, self.stamp(), user, text, thread=thread))

    async def tell(self, message: Message, **fields: Any) -> Sent:
        """Tell the bot of a new message, as ``app_mention``, as ``message``, as both or not at all."""
        place = self.state.channels[message.channel]
        bot, team = self.bot_in(place.team), place.team
        if bot not in place.members:
            return Sent(message)
        more = {**events.foreign(self.users.get(message.user), team), **fields}
        if message.files:
            more = {"files": [self.file_json(name) for name in message.files], **more}
        told = []
        if f"<@{bot}>" in message.text and place.kind != "im":
            told.append(self.notify("app_mention", events.mentioned(message, place, team=team) | more))
        told.append(self.notify(events.kind(place), events.said(message, place, team=team) | more))
        deliveries = await asyncio.gather(*told)
        return Sent(message, tuple(each for some in deliveries for each in some))

    async def announce(self, message: Message, event: Json) -> Sent:
        """Tell the bot of a change to a message, if it is there."""
        place = self.state.channels[message.channel]
        if self.bot_in(place.team) not in place.members:
            return Sent(message)
        channel_type = events.said(message, place, team=place.team)["channel_type"]
        return Sent(message, await self.notify(events.kind(place), event | {"channel_type": channel_type}))

    def actor(self, user: str) -> Json:
        """A person as interactions name them."""
        person = self.users.get(user)
        name = person.name if person else user.lower()
        return {"id": user, "username": name, "name": name, "team_id": person.team if person else TEAM}

    def looking(self, user: str, where: Message | View) -> None:
        """Raise NotOffered if ``user`` does not see that message or view now."""
        if isinstance(where, View):
            seen = where.user == user and where.id in self.state.views
        else:
            seen = any(each.ts == where.ts for each in self.visible(where.channel, user))
        if not seen:
            raise NotOffered(f"{user} does not see that {type(where).__name__.lower()}.")

    def surface(self, user: str, where: Message | View) -> Json:
        """The message or view that was acted in, as interactions carry it."""
        if isinstance(where, View):
            return {"container": {"type": "view", "view_id": where.id}, "view": self.view_json(where)}
        private = where.only_for is not None
        container = {"type": "message", "message_ts": where.ts, "channel_id": where.channel, "is_ephemeral": private}
        if where.thread:
            container["thread_ts"] = where.thread
        place = self.state.channels[where.channel]
        shape: Json = {"container": container, "channel": {"id": place.id, "name": place.name}}
        chosen = self.state.choices.get((where.channel, where.ts, user))
        shape["state"] = {"values": forms.state(where.blocks, chosen)}
        return shape if private else shape | {"message": wire.message(where, team=place.team, metadata=True)}

    def rights(self, user: str, channel: str | None, *, message: Message | None = None) -> Json:
        """What comes with an interaction: the right to open a modal, and to reply where there is a place."""
        rights = {"trigger_id": self.trigger(user)}
        return rights | ({"response_url": self.reply_url(user, channel, message)} if channel else {})

    def view_json(self, view: View) -> Json:
        """A view as Slack's JSON."""
        return wire.view(view, BOT_ID)

    def fill(self, view: View, block_id: str, action_id: str, entry: Json) -> View:
        """Put what was chosen or typed into a view's state, as the screen does, without a new hash."""
        values = {**view.values, block_id: {**view.values.get(block_id, {}), action_id: entry}}
        filled = replace(self.state.views[view.id], values=values)
        self.state.views[view.id] = filled
        self.changed.bump()
        return filled

    def mark(self, user: str, message: Message, block_id: str, entries: Json) -> None:
        """Keep what a person chose in a message, by action id, as their screen does."""
        key = (message.channel, message.ts, user)
        before = self.state.choices.get(key, {})
        self.state.choices[key] = {**before, block_id: {**before.get(block_id, {}), **entries}}
        self.changed.bump()

    def add_file(self, user: str, name: str, content: bytes, *, channel: str) -> File:
        """Keep a file that a person shares in a channel."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        place = self.place(user, channel)
        file = File(fresh("F0F"), name, name, kind, user, content, (place.id,), complete=True, created=self.clock.now())
        self.state.files[file.id] = file
        return file

    def reacted(self, user: str, message: Message, name: str) -> Message:
        """Add a person's emoji to a message."""
        message = self.state.messages[message.channel, message.ts]
        by = message.reactions.get(name, ())
        return self.put(replace(message, reactions={**message.reactions, name: (*by, user)}))

    def answered(self, delivery: Delivery, user: str, channel: str) -> None:
        """Show what came back for a command: the ack's words, or Slackbot's sorry if there was no ack."""
        if not delivery.acked:
            name = delivery.envelope["payload"]["command"]
            reason = "operation_timeout" if delivery.status is None else "dispatch_failed"
            text = f'{name} failed with the error "{reason}"'
            self.put(Message(channel, self.stamp(), SLACKBOT, text, only_for=user))
            return
        answer = delivery.answer
        if answer.get("text") or answer.get("blocks"):
            private = None if answer.get("response_type") == "in_channel" else user
            posting.post(self, answer, channel, only_for=private)

"""The workspace's heart: its state, time, faults and records, and the way to the bot; knows no person's action."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, NamedTuple

from bot.workspace import events, wire
from bot.workspace.app import App
from bot.workspace.changes import Changes
from bot.workspace.clock import Clock, Pace
from bot.workspace.courier import Carrier, Courier
from bot.workspace.delivery import Delivery
from bot.workspace.errors import Refused
from bot.workspace.faults import Failure, Faults
from bot.workspace.names import fresh, number
from bot.workspace.rates import Rates
from bot.workspace.sockets import Sockets
from bot.workspace.state import (
    APP_TOKEN,
    BOT,
    BOT_TOKEN,
    GENERAL,
    TEAM,
    Channel,
    Installation,
    Json,
    Message,
    ReplyUrl,
    State,
    Trigger,
    View,
)


class Refusal(NamedTuple):
    """A call that Slack refused, with the code and what it complained of."""

    method: str
    code: str
    messages: tuple[str, ...] = ()


class Engine:
    """State, clock and faults of one workspace, what the bot called, what was refused and what would come alive."""

    def __init__(self, app: App | None = None, *, pace: Pace | None = None, rate_limits: bool = False) -> None:
        self.app = app or App()
        self.pace = pace or Pace()
        self.clock, self.changed, self.faults = Clock(), Changes(), Faults()
        self.rates = Rates() if rate_limits else None
        self.state = State()
        self.state.channels[GENERAL] = Channel(GENERAL, "general", members=(BOT,))
        self.state.installations[BOT_TOKEN] = Installation(BOT_TOKEN, self.app.scopes)
        self.app_token = APP_TOKEN
        self.revoked: set[str] = set()
        self.url = ""
        self.calls: list[tuple[str, Json]] = []
        self.refused: list[Refusal] = []
        self.live: list[str] = []
        self.sockets = Sockets()
        self.courier = Courier(self.sockets.send, self.faults, self.pace)

    @property
    def carrier(self) -> Carrier:
        """What brings envelopes to the bot: its sockets, unless set to ``SignedHttp`` or another."""
        return self.courier.carrier

    @carrier.setter
    def carrier(self, carrier: Carrier) -> None:
        self.courier.carrier = carrier

    def called(self, method: str) -> list[Json]:
        """Return the arguments of all calls to a method."""
        return [arguments for name, arguments in self.calls if name == method]

    def fail(self, method: str, *, times: int = 1, **failure: Any) -> None:
        """Let the next calls of a method, or uses of a ``response_url``, fail; see ``Failure`` for how."""
        self.faults.fail(method, Failure(**failure), times=times)

    def message(self, channel: str, ts: str) -> Message | None:
        """Return a message, also one that only somebody sees."""
        return self.state.messages.get((channel, ts))

    def visible(self, channel: str, user: str) -> list[Message]:
        """Return what ``user`` sees in a channel, threads included, in order; nothing in a place they are not in."""
        place = self.state.channels.get(channel)
        if place is None or (place.kind != "public" and user not in place.members):
            return []
        found = [each for each in self.state.messages.values() if each.channel == channel]
        return sorted((each for each in found if each.only_for in {None, user}), key=lambda each: each.ts)

    def home(self, user: str) -> View | None:
        """Return the Home tab that was published for a person."""
        return self.state.views.get(self.state.homes.get(user, ""))

    def modal(self, user: str) -> list[View]:
        """Return a person's open modals, the one on top last."""
        return [self.state.views[name] for name in self.state.modals.get(user, ())]

    def status(self, channel: str, thread: str) -> str:
        """Return what the assistant is shown to be doing in a thread, or an empty string."""
        status = self.state.statuses.get((channel, thread))
        return status.text if status and self.clock.now() < status.expires else ""

    def bot_in(self, team: str) -> str:
        """Return the user id that the app has in a workspace."""
        return next((each.user for each in self.state.installations.values() if each.team == team), BOT)

    def home_of(self, user: str) -> str:
        """Return the workspace in which a person meets the app: their own, if it is there."""
        person = self.state.users.get(user)
        installed = {each.team for each in self.state.installations.values()}
        return person.team if person and person.team in installed else TEAM

    def dm_of(self, user: str) -> str:
        """Return the direct message channel between a person and the bot."""
        name = f"D{user}"
        if name not in self.state.channels:
            team = self.home_of(user)
            self.state.channels[name] = Channel(name, "directmessage", "im", (user, self.bot_in(team)), team=team)
        return name

    def stamp(self) -> str:
        """Return a message timestamp later than all before."""
        return f"{int(self.clock.now())}.{number() % 1_000_000:06d}"

    def put(self, message: Message) -> Message:
        """Show a new or changed message, and return it."""
        self.state.messages[message.channel, message.ts] = message
        self.changed.bump()
        return message

    def drop(self, message: Message) -> None:
        """Take a message away."""
        self.state.messages.pop((message.channel, message.ts), None)
        self.changed.bump()

    def show(self, view: View) -> View:
        """Keep a new or changed view under a new hash, and return it."""
        hashed = replace(view, hash=f"{int(self.clock.now())}.{fresh('h')}")
        self.state.views[view.id] = hashed
        self.changed.bump()
        return hashed

    def trigger(self, user: str) -> str:
        """Issue a short-lived right to open a modal for a person."""
        name = f"{number()}.{number()}.{number():032x}"
        self.state.triggers[name] = Trigger(name, user, self.clock.now() + self.pace.trigger)
        return name

    def reply_url(self, user: str, channel: str, message: Message | None = None) -> str:
        """Issue a response URL for what a person did in a channel."""
        name = fresh("r")
        ts, thread = (message.ts, message.thread) if message else (None, None)
        expires = self.clock.now() + self.pace.reply
        self.state.replies[name] = ReplyUrl(name, channel, user, expires, message=ts, thread=thread)
        return f"{self.url}/resp/{name}"

    def revoke(self, token: str) -> None:
        """Make a token dead."""
        self.revoked.add(token)
        self.state.installations.pop(token, None)
        self.changed.bump()

    def refuse(self, method: str, refused: Refused) -> None:
        """Record what was refused."""
        self.refused.append(Refusal(method, refused.code, refused.messages))

    def file_json(self, name: str) -> Json:
        """Return a file as Slack's JSON."""
        return wire.file(self.state.files[name], self.url)

    async def emit(self, event: Json, **callback: Any) -> Delivery:
        """Send an event to the bot, subscribed or not; ``callback`` are further or other fields around it."""
        return await self.deliver("events_api", self.wrapped(event) | callback)

    async def notify(self, name: str, event: Json) -> tuple[Delivery, ...]:
        """Send an event to the bot if it subscribed to it and is installed."""
        if not self.app.hears(name) or not self.state.installations:
            return ()
        return (await self.emit(event),)

    def whisper(self, name: str, event: Json) -> None:
        """Send an event beside what people do, for what the bot itself caused."""
        if self.app.hears(name) and self.state.installations:
            self.courier.aside(self.courier.deliver("events_api", self.wrapped(event)))

    def wrapped(self, event: Json, *, team: str | None = None) -> Json:
        """Return an event as the bot gets it, in the workspace of its channel, in ``team``, or else in the first."""
        place = self.state.channels.get(str(event.get("channel")))
        team = place.team if place else team
        owners = list(self.state.installations.values())
        owner = next((each for each in owners if each.team == team), owners[0])
        shared = bool(place and place.shared)
        return events.callback(event, owner, event_id=fresh("Ev"), at=self.clock.now(), shared=shared)

    async def deliver(self, kind: str, payload: Json, *, retry: int = 0) -> Delivery:
        """Send an envelope and wait for its ack."""
        return await self.courier.deliver(kind, payload, retry=retry)

    async def redeliver(self, delivery: Any, *, retry: int = 1) -> Delivery:  # a Delivery or what holds one
        """Send the same again, as Slack does when it saw no ack."""
        return await self.deliver(delivery.envelope["type"], delivery.envelope["payload"], retry=retry)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask the bot to reconnect."""
        await self.sockets.refresh(reason)

    async def pause(self) -> None:
        """Let others run for a moment."""
        await asyncio.sleep(0.01)

    async def shut(self) -> None:
        """End what runs aside and close the sockets."""
        await self.courier.close()
        await self.sockets.close()

"""What people do in a loopback workspace: they mention, write, command and press; the bot hears it for real."""

import asyncio
import html
import json
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import ClientSession, web
from slack_sdk.signature import SignatureVerifier

from tests.slack_workspace import ACK_SECONDS, BOT, TEAM, Workspace, fresh


@dataclass(frozen=True)
class Delivery:
    """How an event, command or click was taken: the HTTP status or 200 for an ack, its body, the seconds it took."""

    envelope: dict
    status: int | None
    body: dict | str | None
    seconds: float

    @property
    def acked(self):
        return self.status == 200 and self.seconds < ACK_SECONDS


@dataclass
class LoopbackSlack(Workspace):
    """A workspace with people.

    ``settle`` is awaited after each delivery, so that what was said can be read; ``carrier`` replaces the socket by
    another way to deliver.
    """

    carrier: object = None
    settle: object = None

    async def mention(self, user, text, /, *, channel="C0GENERAL", thread=None, **more):
        event = self._event(user, channel, f"<@{BOT}> {_wire(text)}", thread)
        return await self.emit({"type": "app_mention", **event, **more})

    async def dm(self, user, text, /, *, thread=None, **more):
        event = self._event(user, self.dm_of(user), _wire(text), thread)
        return await self.emit({"type": "message", "channel_type": "im", **event, **more})

    async def emit(self, event, **callback):
        payload = {
            "type": "event_callback",
            "team_id": TEAM,
            "api_app_id": "A0",
            "event": event,
            "event_id": f"Ev{fresh()}",
            "event_time": int(time.time()),
            "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True, "is_enterprise_install": False}],
            **callback,
        }
        return await self.deliver("events_api", payload)

    async def command(self, user, text, *, channel="C0GENERAL", name="/rolecall"):
        payload = {
            "command": name,
            "text": html.escape(text, quote=False),
            "user_id": user,
            "user_name": user.lower(),
            "channel_id": channel,
            "channel_name": "directmessage" if channel.startswith("D") else "general",
            "team_id": TEAM,
            "api_app_id": "A0",
            "trigger_id": f"trigger{fresh()}",
            "response_url": self._response_url(channel, user),
        }
        return await self.deliver("slash_commands", payload)

    async def press(self, user, post, button, **forged):
        """Press the ``positive`` or ``negative`` feedback button under a post."""
        block = next(each for each in post.blocks if each["type"] == "context_actions")
        element = block["elements"][0]
        value = element[f"{button}_button"]["value"]
        action = {"type": element["type"], "action_id": element["action_id"], "value": value, **forged}
        payload = {
            "type": "block_actions",
            "user": {"id": user, "team_id": TEAM},
            "team": {"id": TEAM, "domain": "home"},
            "channel": {"id": post.channel},
            "container": {"message_ts": post.ts, "channel_id": post.channel, "thread_ts": post.thread},
            "actions": [{**action, "block_id": "b", "action_ts": "1.0"}],
            "trigger_id": f"trigger{fresh()}",
            "response_url": self._response_url(post.channel, user),
        }
        return await self.deliver("interactive", payload)

    async def deliver(self, kind, payload, *, retry=0):
        """Send an envelope, wait for its ack and for what the bot does about it."""
        envelope = {"envelope_id": f"e{fresh()}", "type": kind, "payload": payload, "retry_attempt": retry}
        envelope |= {"accepts_response_payload": kind != "events_api", "retry_reason": "timeout" if retry else ""}
        started = time.monotonic()
        status, body = await (self.carrier or self.send)(envelope)
        delivery = Delivery(envelope, status, body, time.monotonic() - started)
        if self.settle is not None:
            await self.settle()
        return delivery

    async def pause(self):
        """Let the bot's own tasks run for a moment."""
        await asyncio.sleep(0.01)

    async def redeliver(self, delivery, *, retry=1):
        """Send the same event again, as Slack does when it saw no ack."""
        return await self.deliver(delivery.envelope["type"], delivery.envelope["payload"], retry=retry)

    async def refresh(self):
        """Ask the bot to reconnect, as Slack does every few hours, and drop the old socket."""
        old = self._links.pop()
        await old.send_json({"type": "disconnect", "reason": "refresh_requested"})

    def _event(self, user, channel, text, thread):
        where = {"user": user, "channel": channel, "text": text, "ts": self._ts(), "team": TEAM}
        return where | ({"thread_ts": thread} if thread else {})


@asynccontextmanager
async def loopback_slack():
    """Run a workspace on a free port of this machine."""
    slack = LoopbackSlack()
    site = web.Application()
    site.add_routes(slack.routes())
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield slack
    finally:
        await runner.cleanup()


class SignedHttp:
    """Carries deliveries as signed HTTP requests, as Slack does without Socket Mode."""

    def __init__(self, url, secret, *, age=0):
        self._url, self._verifier, self._age = url, SignatureVerifier(secret), age

    async def __call__(self, envelope):
        payload = envelope["payload"]
        forms = {"slash_commands": payload, "interactive": {"payload": json.dumps(payload)}}
        form = forms.get(envelope["type"])
        body = json.dumps(payload) if form is None else urlencode(form)
        stamp = str(int(time.time()) - self._age)
        headers = {
            "Content-Type": "application/json" if form is None else "application/x-www-form-urlencoded",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": self._verifier.generate_signature(timestamp=stamp, body=body),
        }
        async with ClientSession() as session, session.post(self._url, data=body, headers=headers) as answer:
            return answer.status, await answer.text()


def _wire(text):
    """Turn typed words into what Slack sends: entities escaped, broadcasts marked."""
    typed = html.escape(text, quote=False)
    for word in ("channel", "here", "everyone"):
        typed = typed.replace(f"@{word}", f"<!{word}>")
    return typed

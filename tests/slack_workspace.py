"""A small strict Slack on loopback: its state, Web API, sockets and response URLs; knows no bot code."""

import asyncio
import html
import itertools
import json
from collections import defaultdict, deque
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests import slack_limits

TEAM, BOT, BOT_ID = "T0HOME", "U0BOT", "B0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-loopback", "xapp-loopback"
RESPONSE_USES = 5
ACK_SECONDS = 3.0
# Shared by all workspaces of a test run, so that no two events, people or messages are ever called the same.
_COUNT = itertools.count(1)


def fresh():
    """Return a number never used before."""
    return next(_COUNT)


@dataclass(frozen=True)
class Post:
    """A message that somebody can read; ``only_for`` names the one person who sees it."""

    channel: str
    ts: str
    text: str
    blocks: list
    thread: str | None = None
    only_for: str | None = None
    unfurls: bool = True

    @property
    def seen(self):
        """What is on the screen: the blocks' words, or the text where there are none."""
        words = [html.unescape(each["text"]) for each in slack_limits.texts(self.blocks)]
        return "\n".join(words) if self.blocks else html.unescape(self.text)


@dataclass
class Reply:
    """A response URL handed out with a command or click."""

    channel: str
    user: str
    uses: int = 0


@dataclass
class Workspace:
    """Who and what there is, what was posted, and what the bot called."""

    users: dict = field(default_factory=dict)
    groups: dict = field(default_factory=dict)
    channels: set = field(default_factory=lambda: {"C0GENERAL"})
    posts: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    live: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    url: str = ""
    hellos: int = 0

    def __post_init__(self):
        self._faults = defaultdict(deque)
        self._replies = {}
        self._links = []
        self._acks = {}

    def person(self, **flags):
        """Add a person and return the id; flags are those of ``users.info``."""
        user = f"U0P{fresh()}"
        self.users[user] = {"id": user, "team_id": TEAM, **flags}
        return user

    def group(self, *members):
        """Add a user group and return its id."""
        name = f"S0G{fresh()}"
        self.groups[name] = list(members)
        return name

    def dm_of(self, user):
        """Return the direct message channel between a person and the bot."""
        self.channels.add(f"D{user}")
        return f"D{user}"

    def said(self, channel, *, to=None):
        """Return what is to be read in a channel, including what only ``to`` sees."""
        return [post for post in self.posts if post.channel == channel and post.only_for in (None, to)]

    def called(self, method):
        """Return the arguments of all calls to a method."""
        return [arguments for name, arguments in self.calls if name == method]

    def fail(self, method, *, error=None, status=200, headers=None, times=1):
        """Let the next calls of a method fail, with Slack's error code or an HTTP status."""
        self._faults[method].extend([(error, status, headers or {})] * times)

    def routes(self):
        """Return what the server answers to."""
        return [
            web.post("/api/{method}", self._api),
            web.get("/link", self._link),
            web.post("/resp/{name}", self._respond),
        ]

    async def send(self, envelope):
        """Send an envelope over the newest socket; return 200 and the ack's payload, or None when none comes."""
        self._acks[envelope["envelope_id"]] = waiting = asyncio.get_running_loop().create_future()
        await self._links[-1].send_json(envelope)
        try:
            ack = await asyncio.wait_for(waiting, ACK_SECONDS + 1)
        except TimeoutError:
            return None, None
        return 200, ack.get("payload")

    def _ts(self):
        return f"1700000000.{fresh():06d}"

    def _response_url(self, channel, user):
        name = f"r{fresh()}"
        self._replies[name] = Reply(channel, user)
        return f"{self.url}/resp/{name}"

    async def _link(self, request):
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.hellos += 1
        self._links.append(socket)
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                ack = json.loads(message.data)
                self._acks.pop(ack["envelope_id"]).set_result(ack)
        if socket in self._links:
            self._links.remove(socket)
        return socket

    async def _api(self, request):
        method, arguments = request.match_info["method"], await _arguments(request)
        self.calls.append((method, arguments))
        if self._faults[method]:
            error, status, headers = self._faults[method].popleft()
            return web.json_response({"ok": False, "error": error}, status=status, headers=headers)
        token = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if request.headers.get("Authorization") != f"Bearer {token}":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        handle = getattr(self, "_" + method.replace(".", "_").lower(), None)
        answer = handle(arguments) if handle else "unknown_method"
        return web.json_response({"ok": False, "error": answer} if isinstance(answer, str) else {"ok": True, **answer})

    async def _respond(self, request):
        reply, message = self._replies[request.match_info["name"]], await request.json()
        reply.uses += 1
        if reply.uses > RESPONSE_USES or self._faults["response_url"]:
            return web.Response(status=404, text="used_url")
        error = self._post(message, reply.channel, only_for=reply.user)
        return web.Response(status=400, text=error) if isinstance(error, str) else web.Response(text="ok")

    def _post(self, message, channel, *, only_for=None):
        error = slack_limits.refusal(message)
        if error:
            self.refused.append(error)
            return error
        self.live += slack_limits.live(message)
        private = message.get("response_type", "ephemeral") == "ephemeral"
        post = Post(
            channel,
            self._ts(),
            message.get("text") or "",
            message.get("blocks") or [],
            thread=message.get("thread_ts"),
            only_for=only_for if private else None,
            unfurls=message.get("unfurl_links") is not False or message.get("unfurl_media") is not False,
        )
        self.posts.append(post)
        return post

    def _chat_postmessage(self, arguments):
        if arguments.get("channel") not in self.channels:
            return "channel_not_found"
        post = self._post(arguments, arguments["channel"])
        return post if isinstance(post, str) else {"channel": post.channel, "ts": post.ts}

    def _auth_test(self, _):
        return {"team_id": TEAM, "user_id": BOT, "bot_id": BOT_ID, "url": "https://home.example/", "team": "Home"}

    def _apps_connections_open(self, _):
        return {"url": f"{self.url.replace('http', 'ws', 1)}/link"}

    def _conversations_open(self, arguments):
        user = arguments["users"]
        return {"channel": {"id": self.dm_of(user)}} if user in self.users else "user_not_found"

    def _users_info(self, arguments):
        person = self.users.get(arguments["user"])
        return {"user": person} if person else "user_not_found"

    def _usergroups_users_list(self, arguments):
        members = self.groups.get(arguments["usergroup"])
        return "no_such_subteam" if members is None else {"users": members}


async def _arguments(request):
    if request.content_type == "application/json":
        return await request.json()
    form = {**request.query, **await request.post()}
    return {key: json.loads(value) if key == "blocks" else value for key, value in form.items()}

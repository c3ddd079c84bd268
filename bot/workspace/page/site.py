"""What people are shown: pages, live changes, downloads; ``actions`` and ``surfaces`` hold what they do."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.workspace.errors import NotOffered
from bot.workspace.page import drawing
from bot.workspace.page.address import HOME, Address
from bot.workspace.page.guard import HEADERS
from bot.workspace.page.memory import Memory
from bot.workspace.page.panes import Asked, Extra
from bot.workspace.page.people import people
from bot.workspace.page.screen import Screen

if TYPE_CHECKING:
    from aiohttp import web

    from bot.workspace.interactions import Workspace
    from bot.workspace.state import Message

_STATIC = Path(__file__).parent / "static"
_TYPES: Mapping[str, str] = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
# How long a quiet live connection is left without a sign of life.
_QUIET_SECONDS = 15.0


class Site:
    """Draws the workspace for whoever the address names."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace, self.memory = workspace, Memory()

    async def front(self, _request: web.Request) -> web.StreamResponse:
        """Send a visitor in as the first person there is."""
        from aiohttp import web

        known = people(self.workspace)
        if not known:
            raise web.HTTPNotFound(text="Nobody is in this workspace yet.")
        raise web.HTTPSeeOther(known[0].url)

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Send a person to their direct message with the app."""
        from aiohttp import web

        user = self.user(request)
        raise web.HTTPSeeOther(Address(user, self.workspace.dm_of(user)).url)

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Draw a place, which is thereby read, as is the thread that is open in it."""
        at = self.address(request)
        said = self.workspace.visible(at.place, at.user)
        if said:
            self.memory.read[at.user, at.place] = said[-1].ts
            if at.thread:
                self.memory.read[at.user, f"{at.place}:{at.thread}"] = said[-1].ts
        return self.page(at)

    async def static(self, request: web.Request) -> web.StreamResponse:
        """Serve the style, the script and the icon."""
        from aiohttp import web

        path = _STATIC / request.match_info["name"]
        if path.parent != _STATIC or not path.is_file():
            raise web.HTTPNotFound
        return web.Response(text=path.read_text(encoding="utf-8"), content_type=_TYPES[path.suffix])

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Tell the script, as server-sent events, that something changed; it then asks for the page again."""
        from aiohttp import web

        self.user(request)
        asked = request.headers.get("Last-Event-ID") or request.query.get("after", "")
        newest = self.workspace.changed.version
        # A version from before a restart may be later than any of this one's: that page has everything to learn.
        version = int(asked) if asked.isdigit() and int(asked) <= newest else newest - 1
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionResetError):  # the reader has gone, which is how this ends
            while True:
                now = await self.workspace.changed.after(version, within=_QUIET_SECONDS)
                said = f"id: {now}\ndata: changed\n\n" if now > version else ": still here\n\n"
                await response.write(said.encode())
                version = now
        return response

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Hand out a file that somebody shared where this person can read it; never to be shown in place."""
        from aiohttp import web

        user = self.user(request)
        file = self.workspace.state.files.get(request.match_info["file"])
        if file is None or file.content is None or not self._reads(user, file.id):
            raise web.HTTPNotFound(text="There is no such file here.")
        disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
        headers = {"Content-Disposition": disposition, "Content-Type": "application/octet-stream"}
        return web.Response(body=file.content, headers=headers)

    def page(self, at: Address, *, asked: Asked | None = None, notice: str = "") -> web.Response:
        """Draw a person's screen."""
        from aiohttp import web

        extra = Extra(self.memory.read, self.memory.offers[at.user], asked, notice)
        drawn = drawing.page(Screen(self.workspace, at, extra), self.workspace.state)
        return web.Response(text=drawn, content_type="text/html", status=409 if notice else 200)

    def user(self, request: web.Request) -> str:
        """Return whom the address names; nobody else's screen is drawn."""
        from aiohttp import web

        user = request.match_info["user"]
        if user not in {each.id for each in people(self.workspace)}:
            raise web.HTTPNotFound(text="There is nobody of that name here.")
        return user

    def address(self, request: web.Request) -> Address:
        """Return where a request is, if that person can be there."""
        from aiohttp import web

        at = Address(self.user(request), request.match_info["place"], request.query.get("thread"))
        if not self.open_to(at):
            raise web.HTTPNotFound(text="There is no such place here.")
        return at

    def message(self, channel: str, ts: str, user: str) -> Message:
        """Return a message that a person sees; raises NotOffered for any other."""
        found = next((each for each in self.workspace.visible(channel, user) if each.ts == ts), None)
        if found is None:
            raise NotOffered(f"{user} sees no message {ts} in {channel}.")
        return found

    def open_to(self, at: Address) -> bool:
        """Whether a person may be where an address says."""
        if at.place == HOME:
            return self.workspace.app.home_tab
        own = self.workspace.dm_of(at.user)
        place = self.workspace.state.channels.get(at.place)
        return place is not None and (at.place == own or place.kind == "public" or at.user in place.members)

    def _reads(self, user: str, file: str) -> bool:
        places = self.workspace.state.channels
        return any(file in each.files for place in places for each in self.workspace.visible(place, user))

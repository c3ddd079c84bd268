"""What people do in a place: write, command, upload, open the app's tabs, run shortcuts; knows no blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.workspace.errors import NotOffered
from bot.workspace.page.address import HOME, Address
from bot.workspace.page.forms import Refusal, done, uploads, words

if TYPE_CHECKING:
    from aiohttp import web

    from bot.workspace.page.forms import Form
    from bot.workspace.page.site import Site
    from bot.workspace.state import Message


class Actions:
    """Handlers of the forms around messages."""

    def __init__(self, site: Site) -> None:
        self._site, self._workspace = site, site.workspace

    async def write(self, request: web.Request) -> web.Response:
        """Say something, run a slash command or share files."""
        place = request.match_info["place"]

        async def act(form: Form, at: Address) -> None:
            said, thread = words(form, "text").strip(), words(form, "thread") or None
            if said.startswith("/"):
                await self._command(at.user, said, channel=place, thread=thread)
                return
            if said:
                await self._workspace.say(at.user, said, channel=place, thread=thread)
            for name, content in uploads(form, "files"):
                await self._workspace.upload(at.user, name, content, channel=place, thread=thread)

        return await done(request, self._site, act)

    async def open(self, request: web.Request) -> web.Response:
        """Open the app's Home or Messages tab, of which the app is told, and go there."""
        from aiohttp import web

        place = request.match_info["place"]

        async def act(_form: Form, at: Address) -> web.Response:
            there = Address(at.user, place)
            if not self._site.open_to(there):
                raise NotOffered(place)
            await self._workspace.open_home(at.user, tab=HOME if place == HOME else "messages")
            return web.Response(status=303, headers={"Location": there.url})

        return await done(request, self._site, act)

    async def global_shortcut(self, request: web.Request) -> web.Response:
        """Run a shortcut of the app."""

        async def act(form: Form, at: Address) -> None:
            await self._workspace.shortcut(at.user, words(form, "shortcut"))

        return await done(request, self._site, act)

    async def message_shortcut(self, request: web.Request) -> web.Response:
        """Run a shortcut of the app on a message."""

        async def act(form: Form, at: Address) -> None:
            message = self._message(request, at.user)
            await self._workspace.shortcut(at.user, words(form, "shortcut"), message=message)

        return await done(request, self._site, act)

    async def stop(self, request: web.Request) -> web.Response:
        """Stop a message that is being written."""

        async def act(_form: Form, at: Address) -> None:
            await self._workspace.stop(at.user, self._message(request, at.user))

        return await done(request, self._site, act)

    def _message(self, request: web.Request, user: str) -> Message:
        return self._site.message(request.match_info["place"], request.match_info["ts"], user)

    async def _command(self, user: str, said: str, *, channel: str, thread: str | None) -> None:
        name, _, rest = said.partition(" ")
        if thread is not None:
            raise Refusal("Slack has no commands in threads. Write it in the channel instead.")
        known = sorted(self._workspace.app.commands)
        if name not in known:
            raise Refusal(f"{name} is not a command here. Try {' or '.join(known) or 'writing a message'}.")
        await self._workspace.command(user, rest.strip(), channel=channel, name=name)

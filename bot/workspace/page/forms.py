"""The common course of a form: read it, do what it says, and draw the page it came from anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.workspace.errors import NotOffered
from bot.workspace.page.address import Address

if TYPE_CHECKING:
    from aiohttp import web
    from multidict import MultiDictProxy

    from bot.workspace.page.site import Site

    Form = MultiDictProxy[str | bytes | bytearray | web.FileField]
    Act = Callable[[Form, Address], Awaitable[web.Response | None]]

GONE = "That is no longer offered here."
TOO_LARGE = "That is more than this workspace takes at once. Send a smaller file."


class Refusal(Exception):
    """A person can't do that here; the message is shown to them."""


async def done(request: web.Request, site: Site, act: Act) -> web.Response:
    """Do what a form says and send its person back to where it stood, or show what ``act`` returns instead."""
    from aiohttp import web

    user = site.user(request)
    start = Address(user, site.workspace.dm_of(user))
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        return site.page(start, notice=TOO_LARGE)
    back = Address.parsed(words(form, "back"), user)
    at = back if back and site.open_to(back) else start
    try:
        shown = await act(form, at)
    except Refusal as refusal:
        return site.page(at, notice=str(refusal))
    except NotOffered:
        return site.page(at, notice=GONE)
    return shown or web.Response(status=303, headers={"Location": at.url})


def words(form: Form, name: str) -> str:
    """Return what a form says under a name, in one kind of line ends; nothing said is an empty string."""
    said = form.get(name, "")
    return said.replace("\r\n", "\n") if isinstance(said, str) else ""


def uploads(form: Form, name: str) -> list[tuple[str, bytes]]:
    """Return the files that came under a name; browsers send an empty one where none was chosen."""
    sent = [each for each in form.getall(name, []) if not isinstance(each, str | bytes | bytearray)]
    return [(each.filename, each.file.read()) for each in sent if each.filename]

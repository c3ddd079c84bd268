"""What people do on blocks, in messages, modals and the Home tab: press, choose, search, submit and close."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.workspace import forms as values
from bot.workspace.errors import NotOffered
from bot.workspace.limits import interactive
from bot.workspace.page import fields
from bot.workspace.page.address import Address
from bot.workspace.page.forms import done, uploads, words
from bot.workspace.page.look import Look
from bot.workspace.page.panes import Asked
from bot.workspace.state import Json, Message, View

if TYPE_CHECKING:
    from aiohttp import web

    from bot.workspace.page.forms import Form
    from bot.workspace.page.site import Site


class Surfaces:
    """Handlers of the forms that hold blocks."""

    def __init__(self, site: Site) -> None:
        self._site, self._workspace = site, site.workspace

    async def in_message(self, request: web.Request) -> web.Response:
        """Press or choose something under a message."""

        async def act(form: Form, at: Address) -> web.Response | None:
            where = self._site.message(request.match_info["place"], request.match_info["ts"], at.user)
            asked = self._question(request, form, at, where)
            if asked is None:
                await self._acted(form, at, where)
            return asked

        return await done(request, self._site, act)

    async def in_view(self, request: web.Request) -> web.Response:
        """Press, choose or search in a modal or on the Home tab; submit or close a modal."""

        async def act(form: Form, at: Address) -> web.Response | None:
            where = self._workspace.state.views.get(request.match_info["view"])
            if where is None or where.user != at.user:
                raise NotOffered("view")
            asked = self._question(request, form, at, where)
            if asked is None:
                await self._in_view(form, at, where)
            return asked

        return await done(request, self._site, act)

    async def _in_view(self, form: Form, at: Address, view: View) -> None:
        match words(form, "do"):
            case "close":
                await self._workspace.close(at.user, view)
            case "clear":
                await self._workspace.close(at.user, view, all_of_them=True)
            case "submit":
                await self._workspace.submit(at.user, self._filled(form, at, view))
            case _:
                await self._acted(form, at, self._filled(form, at, view))

    async def _acted(self, form: Form, at: Address, where: Message | View) -> None:
        if words(form, "press"):
            _, action, value = fields.parsed(words(form, "press"))
            _, element = _found(where, words(form, "press"))
            act = self._workspace.choose if element["type"] == "overflow" else self._workspace.press
            await act(at.user, where, action, value=value)
        elif words(form, "choose"):
            name = words(form, "choose")
            _, element = _found(where, name)
            await self._workspace.choose(at.user, where, element["action_id"], self._typed(form, at, element, name))
        elif words(form, "suggest"):
            name = words(form, "suggest")
            _, element = _found(where, name)
            found = await self._workspace.suggest(at.user, where, element["action_id"], words(form, f"typed&{name}"))
            self._site.memory.offers[at.user][name] = found

    def _filled(self, form: Form, at: Address, view: View) -> View:
        """Put what the form holds into the view's state."""
        for block, element in fields.controls(view.blocks):
            name = fields.key(block, element)
            typed = self._typed(form, at, element, name)
            entry = values.entry(element, typed)
            view = self._workspace.fill(view, block["block_id"], element["action_id"], entry)
        return view

    def _typed(self, form: Form, at: Address, element: Json, name: str) -> Any:
        if element["type"] == "file_input":
            return [self._kept(at.user, *each) for each in uploads(form, name)]
        said = [each for each in form.getall(name, []) if isinstance(each, str)]
        offered = self._site.memory.offers[at.user].get(name, ())
        zone = Look(self._workspace.state, at.user).zone
        return fields.typed(element, said, zone=zone, offered=offered)

    def _kept(self, user: str, name: str, content: bytes) -> Json:
        file = self._workspace.add_file(user, name, content, channel=self._workspace.dm_of(user))
        return self._workspace.file_json(file.id)

    def _question(self, request: web.Request, form: Form, at: Address, where: Message | View) -> web.Response | None:
        """Show what a button asks before its press goes out, unless that was answered."""
        name = words(form, "press") or words(form, "choose")
        if not name or words(form, "sure"):
            return None
        _, element = _found(where, name)
        if "confirm" not in element:
            return None
        pairs = [(key, value) for key, value in form.items() if isinstance(value, str)]
        return self._site.page(at, asked=Asked(element["confirm"], request.path, pairs))


def _found(where: Message | View, name: str) -> tuple[Json, Json]:
    """Return the block and element that a form's name stands for, if they are still there."""
    block_id, action_id, value = fields.parsed(name)
    for block in _blocks(where):
        for element in interactive(block):
            here = block.get("block_id", "") == block_id and element.get("action_id") == action_id
            if here and (value is None or value in _values(element)):
                return block, element
    raise NotOffered(name)


def _blocks(where: Message | View) -> Sequence[Json]:
    attached = [block for each in getattr(where, "attachments", ()) for block in each.get("blocks", ())]
    return [*where.blocks, *attached]


def _values(element: Json) -> set[str]:
    nested = [element.get(name) or {} for name in ("positive_button", "negative_button")]
    return {str(each.get("value")) for each in (element, *nested, *(element.get("options") or ()))}

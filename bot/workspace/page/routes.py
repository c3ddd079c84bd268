"""The page as a table: every address it answers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.workspace.page.actions import Actions
from bot.workspace.page.guard import guarded
from bot.workspace.page.site import Site
from bot.workspace.page.surfaces import Surfaces

if TYPE_CHECKING:
    from aiohttp import web

    from bot.workspace.interactions import Workspace


def routes(workspace: Workspace) -> list[web.RouteDef]:
    """Return all that the page answers to; each answer is guarded against other sites."""
    from aiohttp import web

    site = Site(workspace)
    acts, surfaces = Actions(site), Surfaces(site)
    drawn = {
        "/": site.front,
        "/page/{name}": site.static,
        "/as/{user}": site.enter,
        "/as/{user}/changes": site.changes,
        "/as/{user}/files/{file}": site.download,
        "/as/{user}/{place}": site.show,
    }
    done = {
        "/as/{user}/open/{place}": acts.open,
        "/as/{user}/shortcut": acts.global_shortcut,
        "/as/{user}/views/{view}": surfaces.in_view,
        "/as/{user}/{place}/write": acts.write,
        "/as/{user}/{place}/{ts}/act": surfaces.in_message,
        "/as/{user}/{place}/{ts}/shortcut": acts.message_shortcut,
        "/as/{user}/{place}/{ts}/stop": acts.stop,
    }
    return [
        *(web.get(path, guarded(handler)) for path, handler in drawn.items()),
        *(web.post(path, guarded(handler)) for path, handler in done.items()),
    ]

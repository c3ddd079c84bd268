"""The workspace and its page on one port of this machine, for the demo."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from bot.workspace.page.routes import routes
from bot.workspace.server import served

if TYPE_CHECKING:
    from bot.workspace.interactions import Workspace


@contextlib.asynccontextmanager
async def open_page(workspace: Workspace, port: int = 0) -> AsyncIterator[str]:
    """Serve a workspace and its page on loopback and give the address to open; port 0 takes a free one.

    Raises OSError if the port can't be had.
    """
    async with served(workspace, port=port, also=routes(workspace)):
        yield workspace.url

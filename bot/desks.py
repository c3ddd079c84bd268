"""Whose desk serves a request: the one there is, unless each workspace has its own."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bot.desk import Desk


class Desks(Protocol):
    """Where a desk is had for the time of one request."""

    def serving(self, team: str) -> AbstractAsyncContextManager[Desk | None]:
        """Lend the desk of a workspace; None where the app isn't installed in it, or not any more."""
        ...

    async def teams(self) -> list[str]:
        """The workspaces that the app is in; the first one sees to what belongs to none."""
        ...


class OneDesk:
    """The same desk for everybody: the app is in one workspace, whose token is in the settings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @contextlib.asynccontextmanager
    async def serving(self, team: str) -> AsyncIterator[Desk]:
        """Lend it."""
        yield dataclasses.replace(self._desk, team=team)

    async def teams(self) -> list[str]:
        """The one there is, whatever its id."""
        return [""]

"""Tells observers that something in the workspace changed; holds no state but a counter."""

from __future__ import annotations

import asyncio


class Changes:
    """A version that grows with every change. Observers keep the version they have seen and wait for a later one."""

    def __init__(self) -> None:
        self.version = 0
        self._later = asyncio.Event()

    def bump(self) -> None:
        """Note a change and wake whoever waits for one."""
        self.version += 1
        self._later.set()
        self._later = asyncio.Event()

    async def after(self, version: int, *, within: float | None = None) -> int:
        """Return the version once it is later than ``version``, or as it is after ``within`` seconds."""
        try:
            async with asyncio.timeout(within):
                while self.version <= version:
                    await self._later.wait()
        except TimeoutError:
            pass
        return self.version

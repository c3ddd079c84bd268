"""What is being handled and how often: the tasks that a shutdown waits for, and plain counters."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Activity:
    """Watches what runs; counts it by route and failures by kind, and holds nothing about people."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._handled: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()

    @contextmanager
    def running(self, route: str) -> Iterator[None]:
        """Count what the current task does inside, and let a shutdown wait for it."""
        self._handled[route] += 1
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("Only what runs in a task can be waited for.")
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    def failed(self, kind: str) -> None:
        """Count a failure under the name of its class."""
        self._failed[kind] += 1

    async def finish(self, within: float) -> bool:
        """Wait up to ``within`` seconds for what runs; cancel the rest and return False if any was left."""
        deadline = asyncio.get_running_loop().time() + within
        while self._tasks:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            await asyncio.wait(self._tasks, timeout=left)
        late = list(self._tasks)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return not late

    def metrics(self) -> str:
        """Return the counters in the text format that Prometheus reads."""
        lines = ["# TYPE rolecall_handled_total counter"]
        lines += [f'rolecall_handled_total{{route="{name}"}} {n}' for name, n in sorted(self._handled.items())]
        lines += ["# TYPE rolecall_failed_total counter"]
        lines += [f'rolecall_failed_total{{kind="{name}"}} {n}' for name, n in sorted(self._failed.items())]
        lines += ["# TYPE rolecall_running gauge", f"rolecall_running {len(self._tasks)}"]
        return "\n".join(lines) + "\n"

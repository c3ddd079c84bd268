"""What is being handled and how often: the tasks that a shutdown waits for, and plain counters."""

from __future__ import annotations

import asyncio
import functools
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

Handler = Callable[..., Awaitable[None]]
Door = Callable[[Exception, dict[str, Any]], Awaitable[None]]


class Activity:
    """Watches handlers; counts calls by route and failures by kind, and holds nothing about people."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._handled: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()

    def watch(self, route: str, handler: Handler, *, door: Door) -> Handler:
        """Wrap a handler so that its calls are counted and waited for, and its errors go through ``door``.

        Bolt still sees the handler's parameter names, of which ``body`` must be one. An error that reached Bolt
        could undo an acknowledgement: it clears the reply that another task is about to send.
        """

        @functools.wraps(handler)
        async def watched(*args: Any, **kwargs: Any) -> None:  # Bolt decides what to pass
            self._handled[route] += 1
            task = asyncio.current_task()
            if task is not None:
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            try:
                await handler(*args, **kwargs)
            except Exception as error:
                await door(error, kwargs["body"])

        return watched

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

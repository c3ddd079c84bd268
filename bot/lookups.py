"""What Slack says when it is asked about people, groups and places: kept for a while, and never an exception."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.inbox.faults import reason

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

_log = logging.getLogger(__name__)

# How long Slack's word on a group or a person is trusted; a failed look-up is asked again sooner.
KEPT_SECONDS = 300.0
FAILED_SECONDS = 30.0
# Above this many, what has expired is dropped.
MANY = 2000
# Slack could be asked, and knows nothing of what it was asked about.
_UNKNOWN = frozenset({"user_not_found", "users_not_found", "user_not_visible", "channel_not_found", "no_such_subteam"})


class Word(NamedTuple):
    """Slack's answer; empty where there was none, and not ``told`` where Slack could not be asked."""

    answer: Mapping[str, Any]
    told: bool = True


class _Kept(NamedTuple):
    word: Word
    until: float


class Lookups:
    """Asks Slack, remembers, and forgets in time."""

    def __init__(self, client: AsyncWebClient, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._kept: dict[tuple[str, str], _Kept] = {}

    async def ask(self, method: str, **arguments: str) -> Word:
        """Call Slack and keep what it says; a failure counts as knowing nothing, is logged, and is kept shortly."""
        key = (method, " ".join(arguments.values()))
        kept = self._kept.get(key)
        if kept is not None and self._clock() < kept.until:
            return kept.word
        word, seconds = await self._call(method, arguments)
        self._tidy()
        self._kept[key] = _Kept(word, self._clock() + seconds)
        return word

    async def _call(self, method: str, arguments: dict[str, str]) -> tuple[Word, float]:
        from aiohttp import ClientError
        from slack_sdk.errors import SlackClientError

        try:
            answer = (await self._client.api_call(method, data=arguments)).data
        except (SlackClientError, ClientError, TimeoutError) as error:
            why = reason(error) or type(error).__name__
            _log.warning("Slack's %s failed (%s): treating the person as a candidate", method, why)
            return Word({}, told=why in _UNKNOWN), FAILED_SECONDS
        return Word(dict(answer)), KEPT_SECONDS  # type: ignore[arg-type]  # the SDK also types it as bytes, for file downloads

    def _tidy(self) -> None:
        if len(self._kept) > MANY:
            now = self._clock()
            self._kept = {key: kept for key, kept in self._kept.items() if now < kept.until}

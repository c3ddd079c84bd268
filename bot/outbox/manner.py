"""How the outbox speaks: which links live, how long it is silent, how it asks for what is no part of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

QUIET: Final[dict[str, Any]] = {"unfurl_links": False, "unfurl_media": False}
# What is shown beside an answer may fail, and must not hold it up.
_BRISK_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Manner:
    """The hosts to which links stay links; and in seconds: when a status shows, a draft opens, and more is said."""

    hosts: frozenset[str] = frozenset()
    breath: float = 0.15
    stream_after: float = 0.7
    patience: float = 15.0


def brisk(client: AsyncWebClient) -> AsyncWebClient:
    """Return a client like this one that neither waits for rate limits nor tries again."""
    from slack_sdk.web.async_client import AsyncWebClient

    like = AsyncWebClient(
        token=client.token, base_url=client.base_url, timeout=_BRISK_SECONDS, ssl=client.ssl, retry_handlers=[]
    )
    # Set afterwards, because the constructor reads None as "take the environment's proxy".
    like.proxy = client.proxy
    return like

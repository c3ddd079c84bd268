"""Builds clients of Slack's Web API, and how often each tries again; knows no token of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from slack_sdk.http_retry.async_handler import AsyncRetryHandler
    from slack_sdk.web.async_client import AsyncWebClient

RETRIES = 3


def posting(url: str, token: str) -> AsyncWebClient:
    """Return a client for posts: it waits for rate limits and nothing else.

    A post that may have got through is looked for before it is made again, which the SDK's handlers would not do.
    """
    return _client(url, token, _waiting())


def asking(url: str, token: str) -> AsyncWebClient:
    """Return a client for calls that may be made twice: it tries again whatever the fault."""
    return _client(url, token, [*_waiting(), *_insisting()])


def _client(url: str, token: str, handlers: list[AsyncRetryHandler]) -> AsyncWebClient:
    from slack_sdk.web.async_client import AsyncWebClient

    client = AsyncWebClient(token=token, base_url=url, retry_handlers=handlers)
    if urlsplit(url).hostname in {"127.0.0.1", "localhost", "::1"}:
        # The SDK takes the environment's proxy and ignores NO_PROXY; nothing on this machine is behind one.
        client.proxy = None
    return client


def _waiting() -> list[AsyncRetryHandler]:
    from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler

    return [AsyncRateLimitErrorRetryHandler(max_retry_count=RETRIES)]


def _insisting() -> list[AsyncRetryHandler]:
    from slack_sdk.http_retry.builtin_async_handlers import (
        AsyncConnectionErrorRetryHandler,
        AsyncServerErrorRetryHandler,
    )

    return [AsyncConnectionErrorRetryHandler(), AsyncServerErrorRetryHandler(max_retry_count=RETRIES)]

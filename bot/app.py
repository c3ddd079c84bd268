"""The Slack app: client, what listeners get, the routing table and the one error door; knows no transport."""

from __future__ import annotations

import logging
import os
import secrets
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot import inbox, listeners
from bot.activity import Activity, Door
from bot.blocks import notices
from bot.blocks.message import Message
from bot.desk import Desk
from bot.identity import Identity
from bot.outbox import Ephemeral, Outbox
from knowledge.errors import RolecallError

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.settings import Settings
    from knowledge.base import KnowledgeBase

_log = logging.getLogger(__name__)

RETRIES = 3
# Bolt reads these by itself and would switch to OAuth installs, or warn of a token that it was given anyway.
_READ_BY_BOLT = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN")


def create_app(settings: Settings, knowledge: KnowledgeBase, *, activity: Activity | None = None) -> AsyncApp:
    """Build the app over ``knowledge``; it runs under Socket Mode and HTTP alike. Nothing is sent yet."""
    from slack_bolt.async_app import AsyncApp

    activity = activity or Activity()
    client = _client(settings)
    outbox = Outbox(client, knowledge)
    identity = Identity(client, interviewers=settings.interviewers, recruiters=settings.recruiters)
    desk = Desk(knowledge, identity, outbox)
    with _unset(*_READ_BY_BOLT):
        app = AsyncApp(client=client, signing_secret=_signing_secret(settings), logger=_quiet_logger())
    app.middleware(_handing_over(desk))
    app.error(_noting(activity))
    listeners.register(app, activity, door=_error_door(outbox, activity))
    return app


def _signing_secret(settings: Settings) -> str:
    # Socket Mode needs none; a request that comes over HTTP all the same must then match one that nobody knows.
    secret = settings.slack_signing_secret
    return secret.get_secret_value() if secret else secrets.token_hex(32)


def _client(settings: Settings) -> AsyncWebClient:
    from slack_sdk.http_retry.builtin_async_handlers import (
        AsyncRateLimitErrorRetryHandler,
        AsyncServerErrorRetryHandler,
    )
    from slack_sdk.web.async_client import AsyncWebClient

    token = settings.slack_bot_token
    client = AsyncWebClient(token=token.get_secret_value() if token else "", base_url=settings.slack_api_url)
    client.retry_handlers += [
        AsyncRateLimitErrorRetryHandler(max_retry_count=RETRIES),
        AsyncServerErrorRetryHandler(max_retry_count=RETRIES),
    ]
    if urlsplit(settings.slack_api_url).hostname in {"127.0.0.1", "localhost", "::1"}:
        # The SDK takes the environment's proxy and ignores NO_PROXY; nothing on this machine is behind one.
        client.proxy = None
    return client


def _quiet_logger() -> logging.Logger:
    """Bolt, the SDK and the database driver log payloads at DEBUG, so they never go below INFO."""
    level = max(logging.INFO, logging.getLogger().getEffectiveLevel())
    for name in ("slack_bolt", "slack_sdk", "aiosqlite"):
        logging.getLogger(name).setLevel(level)
    return logging.getLogger("slack_bolt")


@contextmanager
def _unset(*names: str) -> Iterator[None]:
    kept = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)


def _handing_over(desk: Desk) -> Callable[..., Awaitable[None]]:
    async def hand_over(context: dict[str, Any], next_: Callable[[], Awaitable[Any]]) -> None:
        context["desk"] = desk
        await next_()

    return hand_over


def _noting(activity: Activity) -> Callable[[Exception], Awaitable[None]]:
    """What fails before a listener is reached is logged alone: the request may not even be Slack's."""

    async def failed(error: Exception) -> None:
        activity.failed(type(error).__name__)
        _note(error, secrets.token_hex(4))

    return failed


def _error_door(outbox: Outbox, activity: Activity) -> Door:
    """Where every listener's error ends: a sentence for the person, a number, and the log."""

    async def failed(error: Exception, body: dict[str, Any]) -> None:
        number = secrets.token_hex(4)
        activity.failed(type(error).__name__)
        _note(error, number)
        known = isinstance(error, RolecallError)
        message = notices.told(str(error)) if known else notices.failed(number)
        try:
            await _apologise(message, body, outbox=outbox)
        except Exception as again:  # the last door: nobody above it would hear
            _note(again, number)

    return failed


async def _apologise(message: Message, body: dict[str, Any], *, outbox: Outbox) -> None:
    if "response_url" in body:
        user = body.get("user_id") or body["user"]["id"]
        await outbox.respond(message, to=Ephemeral(body["response_url"], user))
        return
    said = inbox.read(body) if "event" in body else None
    if said is not None:
        await outbox.post(message, channel=said.channel, thread=said.thread)


def _note(error: Exception, number: str) -> None:
    """Log where it broke, without the error's own words: those may repeat what a person wrote."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    code = getattr(getattr(error, "response", None), "data", None)
    reason = code.get("error", "") if isinstance(code, dict) else ""
    level = logging.INFO if isinstance(error, RolecallError) else logging.ERROR
    _log.log(level, "failure %s: %s %s\n%s", number, type(error).__name__, reason, frames)

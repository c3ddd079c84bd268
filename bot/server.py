"""Runs the app until told to stop: Socket Mode or HTTP, health and metrics, an orderly end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.activity import Activity
from bot.app import create_bot, installations
from bot.inbox.reception import SWEEP_SECONDS
from bot.settings import Settings, by_oauth, missing_tokens
from knowledge.errors import BadSetting

if TYPE_CHECKING:
    from aiohttp import web
    from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
    from slack_bolt.async_app import AsyncApp

    from knowledge.base import KnowledgeBase

_log = logging.getLogger(__name__)

EVENTS_PATH = "/slack/events"
QUEUE_FILE = "work.db"
# How long one thread may run while another waits.
TURN_SECONDS = 0.0005
Healthy = Callable[[], Awaitable[bool]]


async def serve(
    settings: Settings,
    knowledge: KnowledgeBase,
    *,
    stop: asyncio.Event | None = None,
    round_seconds: float = SWEEP_SECONDS,
) -> None:
    """Serve Slack until SIGTERM, SIGINT or ``stop``; then take nothing new, finish what runs, and close.

    What is due by itself is looked for every ``round_seconds``.
    Raises BadSetting if a token is missing or Slack refuses it, if a key doesn't open what is stored, or if the port
    is taken.
    """
    problem = missing_tokens(settings)
    if problem is not None:
        raise BadSetting(problem)
    activity = Activity()
    app, reception = create_bot(settings, knowledge, activity=activity, round_seconds=round_seconds)
    socket = settings.slack_app_token is not None
    async with _stopping(stop) as stopped, contextlib.AsyncExitStack() as stack:
        if by_oauth(settings):
            await installations(settings, knowledge).renew()
        else:
            await _vouch("SLACK_BOT_TOKEN", app.client.auth_test)
        await stack.enter_async_context(reception.open(queue_address(settings), grace=settings.grace_seconds))
        if socket:
            handler = await stack.enter_async_context(_socket(app, settings))
            await stack.enter_async_context(_listening(settings, watch(activity, handler.client.is_connected)))
            await stack.enter_async_context(_connecting(handler))
        else:
            await stack.enter_async_context(_listening(settings, watch(activity, _always, app)))
        _log.info("serving Slack over %s", "Socket Mode" if socket else "HTTP")
        await stopped.wait()
        _log.info("stopping: finishing what runs")


def queue_address(settings: Settings) -> str | Path:
    """Where the work queue is: a file in the data folder, or tables of its own in the PostgreSQL that is in use."""
    scheme, _, rest = settings.knowledge.database.partition("://")
    if scheme.partition("+")[0] in {"postgres", "postgresql"}:
        return f"postgresql://{rest}"
    # Never our own SQLite file: there the two would wait for each other at every write.
    return settings.knowledge.home.absolute() / QUEUE_FILE


async def run(settings: Settings) -> None:
    """Open the data folder, serve Slack from it until told to stop, and let go of it."""
    from knowledge.assembly import open_knowledge

    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    _put_acknowledgements_first()
    async with open_knowledge(settings.knowledge) as knowledge:
        await serve(settings, knowledge)


def _put_acknowledgements_first() -> None:
    """Keep those who think in threads from holding up the loop, for which Slack waits three seconds at most."""
    # More threads than that don't think faster, but each may keep the loop waiting for its turn ...
    threads = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), thread_name_prefix="thinking")
    asyncio.get_running_loop().set_default_executor(threads)
    # ... which by default comes after 5 ms of each.
    sys.setswitchinterval(TURN_SECONDS)


def watch(activity: Activity, healthy: Healthy, app: AsyncApp | None = None) -> web.Application:
    """Build the HTTP side: ``/health`` and ``/metrics``, and Slack's events where ``app`` is given."""
    from aiohttp import web

    async def health(_request: web.Request) -> web.Response:
        fine = await healthy()
        return web.json_response({"status": "ok" if fine else "not connected to Slack"}, status=200 if fine else 503)

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(text=activity.metrics())

    site = web.Application() if app is None else app.web_app(path=EVENTS_PATH)
    site.add_routes([web.get("/health", health), web.get("/metrics", metrics)])
    return site


async def _always() -> bool:
    return True


@contextlib.asynccontextmanager
async def _stopping(stop: asyncio.Event | None) -> AsyncIterator[asyncio.Event]:
    """An event that a signal sets; the process's own signal handling comes back afterwards."""
    stop = stop or asyncio.Event()
    loop = asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    try:
        yield stop
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


@contextlib.asynccontextmanager
async def _listening(settings: Settings, site: web.Application) -> AsyncIterator[None]:
    from aiohttp import web

    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        await _bind(web.TCPSite(runner, settings.host, settings.port))
        _log.info("listening on %s", runner.addresses)
        yield
    finally:
        await runner.cleanup()


async def _bind(site: web.TCPSite) -> None:
    try:
        await site.start()
    except OSError as error:
        raise BadSetting(
            f"{site.name} can't be listened on ({error.strerror}). Set ROLECALL_PORT to a free port."
        ) from error


@contextlib.asynccontextmanager
async def _socket(app: AsyncApp, settings: Settings) -> AsyncIterator[AsyncSocketModeHandler]:
    from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler

    token = settings.slack_app_token.get_secret_value() if settings.slack_app_token else ""
    opened = await _vouch("SLACK_APP_TOKEN", lambda: app.client.apps_connections_open(app_token=token))
    handler = AsyncSocketModeHandler(app, token)
    handler.client.proxy = app.client.proxy
    if opened is not None:
        handler.client.wss_uri = opened["url"]
    try:
        yield handler
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt leaves it bare


@contextlib.asynccontextmanager
async def _connecting(handler: AsyncSocketModeHandler) -> AsyncIterator[None]:
    """Connect aside, so that a stop is heard while Slack is away, and take nothing more at the end."""
    connecting = asyncio.create_task(handler.connect_async())  # type: ignore[no-untyped-call]  # Bolt leaves it bare
    try:
        yield
    finally:
        connecting.cancel()
        await asyncio.gather(connecting, return_exceptions=True)
        await handler.client.disconnect()  # type: ignore[no-untyped-call]  # the SDK leaves it bare


async def _vouch(variable: str, call: Callable[[], Awaitable[Any]]) -> Any:  # the SDK's untyped response
    """Make a call that needs a token; a refusal names the variable, an absent Slack is waited for later."""
    from aiohttp import ClientError
    from slack_sdk.errors import SlackApiError

    try:
        return await call()
    except SlackApiError as error:
        raise BadSetting(
            f"Slack refused {variable} ({error.response.get('error')}). Copy it again from your app's page at "
            "https://api.slack.com/apps."
        ) from error
    except (ClientError, TimeoutError) as error:
        _log.warning("Slack can't be reached yet (%s); trying on", type(error).__name__)
        return None

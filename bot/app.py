"""The Slack app: client, what listeners get, the routing table and the one error door; knows no transport."""

from __future__ import annotations

import functools
import logging
import os
import secrets
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from bot import clients, listeners, shape, telling
from bot.activity import Activity
from bot.blocks import notices
from bot.desk import Desk
from bot.desks import OneDesk
from bot.identity import Identity
from bot.inbox.faults import passing, reason
from bot.inbox.intake import Intake
from bot.inbox.reception import SWEEP_SECONDS, Reception
from bot.inbox.tenant import tenant_of
from bot.inbox.worker import Door, Worker
from bot.listeners.desk import digest, rounds
from bot.listeners.roles import rounds as role_rounds
from bot.outbox import Manner, Outbox
from bot.policy import PLAIN
from bot.settings import by_oauth
from knowledge.errors import RolecallError

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.desks import Desks
    from bot.installs.installations import Installations
    from bot.listeners import AtOnce, Now
    from bot.settings import Settings
    from knowledge.base import KnowledgeBase

_log = logging.getLogger(__name__)

# Bolt reads these by itself and would switch to OAuth installs, or warn of a token that it was given anyway.
_READ_BY_BOLT = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN", "SLACK_REDIRECT_URI")
_NOT_INSTALLED = (
    "Rolecall isn't installed in this workspace any more. Whoever looks after it can add it again with the link they "
    "were given."
)


class Bot(NamedTuple):
    """The app that hears Slack, and the reception that sees to it that what it heard is answered."""

    app: AsyncApp
    reception: Reception


def create_bot(
    settings: Settings,
    knowledge: KnowledgeBase,
    *,
    activity: Activity | None = None,
    round_seconds: float = SWEEP_SECONDS,
) -> Bot:
    """Build the app and its reception over ``knowledge``; nothing is sent or worked off yet."""
    activity = activity or Activity()
    app, desks = _installable(settings, knowledge) if by_oauth(settings) else _alone(settings, knowledge)
    ledger = knowledge.ledger
    serve = {**listeners.durable(), **rounds.SERVED, **digest.SERVED, **role_rounds.SERVED}
    worker = Worker(ledger, desks, serve, activity=activity, door=_error_door(activity))
    reception = Reception(ledger, worker.work, activity=activity, workers=settings.workers, sweep=round_seconds)
    reception.each_round(functools.partial(rounds.walk, knowledge, reception.take, desks.teams))
    reception.each_round(functools.partial(digest.walk, reception.take, desks.teams))
    reception.each_round(role_rounds.Rounds(knowledge, reception.take).walk)
    app.error(_noting(activity))
    intake = Intake(reception, ledger, desks, lambda channel: settings.channels.get(channel, PLAIN))
    listeners.register(app, intake, at_once=_at_once(desks, activity))
    return Bot(app, reception)


def create_app(settings: Settings, knowledge: KnowledgeBase) -> AsyncApp:
    """Build the app; it runs under Socket Mode and HTTP alike, and keeps what it hears for a bot's reception."""
    return create_bot(settings, knowledge).app


def installations(settings: Settings, knowledge: KnowledgeBase) -> Installations:
    """Open the installations with the settings' keys; nothing is read yet."""
    from bot.installs.installations import Installations
    from bot.installs.vault import Vault, keys_in

    key = settings.token_key
    return Installations(knowledge.tenants, Vault(keys_in(key.get_secret_value() if key else "")))


def _alone(settings: Settings, knowledge: KnowledgeBase) -> tuple[AsyncApp, Desks]:
    """The app in one workspace, whose token is in the settings."""
    token = settings.slack_bot_token
    bare = token.get_secret_value() if token else ""
    app = _app(settings, clients.asking(settings.slack_api_url, bare))
    return app, OneDesk(_desk(settings, knowledge, bare))


def _installable(settings: Settings, knowledge: KnowledgeBase) -> tuple[AsyncApp, Desks]:
    """The app in all workspaces that install it, each with its own token."""
    from bot.installs.desks import DeskForEach
    from bot.installs.flow import flow

    kept = installations(settings, knowledge)
    client = clients.asking(settings.slack_api_url, "")
    client.token = None
    with _unset(*_READ_BY_BOLT):
        way_in = flow(settings, client, kept, knowledge.tenants)
    desks = DeskForEach(kept, knowledge.tenants, lambda token: _desk(settings, knowledge, token))
    return _app(settings, client, way_in), desks


def _desk(settings: Settings, knowledge: KnowledgeBase, token: str) -> Desk:
    manner = Manner(hosts=frozenset(settings.link_hosts), stream_after=settings.stream_after_ms / 1000)
    identity = Identity(
        clients.asking(settings.slack_api_url, token),
        interviewers=settings.interviewers,
        recruiters=settings.recruiters,
        channels=settings.channels,
    )
    outbox = Outbox(clients.posting(settings.slack_api_url, token), knowledge, manner=manner)
    return Desk(knowledge, identity, outbox, hours=settings.answer_hours, channel=settings.recruiter_channel or "")


def _app(settings: Settings, client: AsyncWebClient, way_in: AsyncOAuthFlow | None = None) -> AsyncApp:
    from slack_bolt.async_app import AsyncApp

    installs: dict[str, Any] = {}
    if way_in is not None:
        from bot.installs.flow import authorize

        installs = {"oauth_flow": way_in, "authorize": authorize(way_in), "installation_store_bot_only": True}
    with _unset(*_READ_BY_BOLT):
        # Slack gets its acknowledgement when a listener is through, that is when what it heard is on disk.
        return AsyncApp(
            client=client,
            signing_secret=_signing_secret(settings),
            logger=_quiet_logger(),
            process_before_response=True,
            before_authorize=shape.gate(),
            user_facing_authorize_error_message=_NOT_INSTALLED,
            **installs,
        )


def _signing_secret(settings: Settings) -> str:
    # Socket Mode needs none; a request that comes over HTTP all the same must then match one that nobody knows.
    secret = settings.slack_signing_secret
    return secret.get_secret_value() if secret else secrets.token_hex(32)


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


def _at_once(desks: Desks, activity: Activity) -> Callable[[AtOnce], Now]:
    """Let what can't wait run in Bolt's own time, with its workspace's desk, counted, and with its errors told."""
    door = _error_door(activity)

    def prepared(route: AtOnce) -> Now:
        async def run(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:  # as Bolt names them
            with activity.running(route.name):
                async with desks.serving(tenant_of(body)) as desk:
                    if desk is None:
                        return  # the app was taken out of the workspace this very moment
                    try:
                        await route.handler(ack=ack, body=body, client=client, desk=desk)
                    except Exception as error:
                        await door(error, body, desk.outbox)

        return run

    return prepared


def _noting(activity: Activity) -> Callable[[Exception], Awaitable[None]]:
    """What fails before a listener is reached is logged alone: the request may not even be Slack's."""

    async def failed(error: Exception) -> None:
        activity.failed(type(error).__name__)
        _note(error, secrets.token_hex(4))

    return failed


def _error_door(activity: Activity) -> Door:
    """Where every listener's error ends: a sentence for the person, a number, and the log."""

    async def failed(error: Exception, body: dict[str, Any], outbox: Outbox) -> Exception | None:
        number = secrets.token_hex(4)
        activity.failed(type(error).__name__)
        _note(error, number)
        known = isinstance(error, RolecallError)
        message = notices.told(str(error)) if known else notices.failed(number)
        try:
            await telling.tell(message, body, outbox)
        except Exception as again:  # the last door: nobody above it would hear
            _note(again, number)
            return again if passing(again) else None
        return None

    return failed


def _note(error: Exception, number: str) -> None:
    """Log where it broke, without the error's own words: those may repeat what a person wrote."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    level = logging.INFO if isinstance(error, RolecallError) else logging.ERROR
    _log.log(level, "failure %s: %s %s\n%s", number, type(error).__name__, reason(error), frames)

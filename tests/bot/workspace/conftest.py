"""A workspace in which everything is declared and granted, a client with the bot's token, and real Bolt apps."""

from contextlib import asynccontextmanager

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace.app import EVENT_SCOPES, App
from bot.workspace.clock import Pace
from bot.workspace.interactions import Workspace
from bot.workspace.server import served
from bot.workspace.state import APP_TOKEN, BOT_TOKEN
from tests.slack_forms import FORM

EVERYTHING = App(
    events=frozenset({*EVENT_SCOPES, "app_home_opened", "app_uninstalled", "tokens_revoked", "member_joined_channel"}),
    shortcuts={"global": frozenset({"ask"}), "message": frozenset({"save"})},
)


@pytest.fixture
def pace():
    """Slack's pace, but redelivering at once and waiting for an ack only briefly."""
    return Pace(ack=1.5, retries=(0.0, 0.02, 0.02))


@pytest.fixture
async def workspace(pace):
    async with served(Workspace(EVERYTHING, pace=pace)) as running:
        yield running


@pytest.fixture
def client(workspace):
    return client_of(workspace)


@pytest.fixture
def app(client):
    """A Bolt app, not connected yet."""
    return AsyncApp(client=client, signing_secret="secret")


@pytest.fixture
def connected(app):
    """Connect the app over Socket Mode."""

    @asynccontextmanager
    async def connect(**options):
        handler = AsyncSocketModeHandler(app, APP_TOKEN, **options)
        handler.client.proxy = None
        await handler.connect_async()
        try:
            yield handler
        finally:
            await handler.close_async()

    return connect


@pytest.fixture
def user(workspace):
    return workspace.person("ada")


@pytest.fixture
def refused():
    """Make a call that Slack refuses, and return its answer."""

    async def call(method, **arguments):
        with pytest.raises(SlackApiError) as caught:
            await method(**arguments)
        return caught.value.response

    return call


@pytest.fixture
def caller():
    """Build a client with another token."""
    return client_of


@pytest.fixture
def opened(workspace, client, user):
    """Open a modal as the bot does, and return it."""

    async def open_view(view=FORM):
        await client.views_open(trigger_id=workspace.trigger(user), view=view)
        return workspace.modal(user)[-1]

    return open_view


@pytest.fixture
async def bot(app, connected):
    """The app, connected, with the submissions it got; ``answers`` are what it acks them with, in turn."""
    got, answers = [], []

    @app.view("form")
    async def submitted(ack, body):
        got.append(body)
        await ack(**(answers.pop(0) if answers else {}))

    @app.view_closed("form")
    async def closed(ack, body):
        got.append(body)
        await ack()

    async with connected():
        yield got, answers


def client_of(workspace, token=BOT_TOKEN):
    client = AsyncWebClient(token=token, base_url=f"{workspace.url}/api/")
    client.proxy, client.retry_handlers = None, []
    return client

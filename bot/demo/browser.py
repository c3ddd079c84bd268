"""The demo in the browser: the bot as it is, connected over Socket Mode to a local Slack in the same process."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import threading
import webbrowser
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic import SecretStr

from bot import listeners, server
from bot.blocks.asking import ASK_MESSAGE
from bot.demo.welcome import welcome
from bot.printing import console
from bot.settings import Settings
from bot.workspace.app import App
from bot.workspace.cast import Cast, peopled
from bot.workspace.interactions import Workspace
from bot.workspace.page.serving import open_page
from bot.workspace.state import APP_TOKEN, BOT_TOKEN
from knowledge.assembly import open_knowledge
from knowledge.errors import BadSetting

# Nobody who tries it out waits a minute for what is due, such as a release.
_ROUND_SECONDS = 2.0


class Stage(NamedTuple):
    """The workspace with its people, and the bot in it, which ends when it is told to stop."""

    workspace: Workspace
    cast: Cast
    bot: asyncio.Task[None]


async def run(settings: Settings, *, port: int, browser: bool) -> None:
    """Run the demo until SIGINT or SIGTERM; ``port`` 0 takes a free one. Raises BadSetting if it can't be had."""
    async with on_stage(settings, port=port) as stage:
        url = stage.workspace.url
        console.print(f"Rolecall is ready: open {url} and be a candidate or an interviewer. Ctrl-C ends it.")
        if browser and has_screen(sys.platform, os.environ):
            # Some browsers return only when they are closed; nothing waits for them.
            threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
        await stage.bot


@contextlib.asynccontextmanager
async def on_stage(settings: Settings, *, port: int = 0) -> AsyncIterator[Stage]:
    """Run the workspace, its page and the bot, which knows the shipped roles; nothing of it is kept.

    A new workspace calls its people and messages by the same ids as the last one, so it can't share their data.
    """
    workspace, cast = peopled(declared())
    with tempfile.TemporaryDirectory(prefix="rolecall-demo-", ignore_cleanup_errors=True) as folder:
        async with _page(workspace, port):
            own = _own(settings, Path(folder), workspace, cast)
            async with open_knowledge(own.knowledge) as knowledge:
                stop = asyncio.Event()
                bot = asyncio.create_task(server.serve(own, knowledge, stop=stop, round_seconds=_ROUND_SECONDS))
                try:
                    await _connected(workspace, bot)
                    welcome(workspace, cast)
                    yield Stage(workspace, cast, bot)
                finally:
                    stop.set()
                    await bot


def declared() -> App:
    """The app as its manifest declares it, which isn't installed with the program, read from what the bot answers."""

    def names(kind: listeners.Kind) -> frozenset[str]:
        return frozenset(route.name for route in listeners.ROUTES if route.kind == kind)

    events, shortcuts = names("event"), names("shortcut")
    # The bot answers a message's shortcut and one for everywhere alike; only the manifest tells them apart.
    on_messages = shortcuts & {ASK_MESSAGE}
    return App(
        events=events,
        commands=names("command"),
        escaping=names("command"),  # whom `candidate @person` names comes as their id
        shortcuts={"message": on_messages, "global": shortcuts - on_messages},
        home_tab="app_home_opened" in events,
    )


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a browser window could be seen; where there is none, a text browser would take the terminal."""
    return platform in {"darwin", "win32"} or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


@contextlib.asynccontextmanager
async def _page(workspace: Workspace, port: int) -> AsyncIterator[None]:
    async with contextlib.AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(open_page(workspace, port))
        except OSError as error:
            why = os.strerror(error.errno or 0).lower()
            raise BadSetting(
                f"Port {port} can't be used ({why}). Choose another with --port, or leave it out."
            ) from error
        yield


def _own(settings: Settings, folder: Path, workspace: Workspace, cast: Cast) -> Settings:
    """The person's settings, but for where the bot connects to, who is who, and where the data lies."""
    kept = {"home": folder, "database_url": None, "seed": True}
    return settings.model_copy(
        update={
            "knowledge": settings.knowledge.model_copy(update=kept),
            "slack_bot_token": SecretStr(BOT_TOKEN),
            "slack_app_token": SecretStr(APP_TOKEN),
            "slack_api_url": f"{workspace.url}/api/",
            "interviewers": (cast.ivy,),
            "recruiters": (cast.rob,),
            "host": "127.0.0.1",
            "port": 0,
        }
    )


async def _connected(workspace: Workspace, bot: asyncio.Task[None]) -> None:
    """Wait until the bot is there; raises what it failed with if it never comes."""
    link = asyncio.create_task(workspace.sockets.linked())
    await asyncio.wait({link, bot}, return_when=asyncio.FIRST_COMPLETED)
    link.cancel()
    if bot.done():
        bot.result()

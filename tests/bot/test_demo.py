"""The demo in the browser, as a process of its own: from one command to a cited answer in the page."""

import asyncio
import os
import re
import signal
import socket
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import yaml
from aiohttp import ClientSession

from bot.demo.browser import declared, has_screen
from bot.demo.welcome import EXAMPLES
from bot.workspace.app import App
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.settings import KnowledgeSettings
from tests.screens.visitor import Visitor, words
from tests.slack import MANIFEST

ROLECALL = Path(sys.executable).parent / "rolecall"
QUESTION = "How much does the senior reliability engineer role pay?"
QUOTE = "“This role has a salary of £60-75k depending on experience.”"


@asynccontextmanager
async def demo(*arguments, stdin=None, **environment):
    process = await asyncio.create_subprocess_exec(
        ROLECALL,
        "demo",
        *arguments,
        stdin=stdin,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **environment},
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.fixture
def browser(tmp_path):
    """A browser that writes down which address it was opened with."""
    program, opened = tmp_path / "browser", tmp_path / "opened"
    program.write_text(f'#!/bin/sh\necho "$1" > {opened}\n')
    program.chmod(0o755)
    return program, opened


async def seen(visitor, place, sought):
    """Look at a place whenever an open page would be told of a change, until something stands in its messages."""
    changes = f"{visitor.url}/as/{visitor.person}/changes"
    async with asyncio.timeout(60), visitor.session.get(changes) as told:
        async for _ in told.content:
            said = words((await visitor.see(place)).get_element_by_id("messages"))
            if sought in said:
                return said
    raise AssertionError(f"The page ended before it showed {sought!r}.")


async def test_one_command_leads_to_a_cited_answer_in_the_browser_and_ctrl_c_ends_it_cleanly(home, browser):
    program, opened = browser
    async with demo(BROWSER=str(program), DISPLAY=":0") as process:
        async with asyncio.timeout(60):
            said = (await process.stdout.readline()).decode()
        url = re.search(r"http://127\.0\.0\.1:\d+", said)[0]
        async with ClientSession() as session:
            async with session.get(url) as answer:
                person, place = answer.url.parts[2:]
            visitor = Visitor(session, url, person)
            assert "Ada Moreau" in (await visitor.see(place)).xpath("//title/text()")[0]
            assert QUESTION in await seen(visitor, place, "Ivy Osei")
            assert (await visitor.write(QUESTION, place))[0] == 303
            assert "Salary: £60-75k" in await seen(visitor, place, QUOTE)
        assert opened.read_text().strip() == url
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(30):
            left = await process.communicate()
    assert (process.returncode, left) == (0, (b"", b""))
    assert not home.exists()


async def test_a_port_that_is_taken_is_named_in_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with demo("--port", str(port), "--no-browser") as process:
            said = await process.communicate()
    assert process.returncode == 1
    sentence = f"Port {port} can't be used (address already in use). Choose another with --port, or leave it out.\n"
    assert said == (b"", sentence.encode())


async def test_the_tour_of_the_terminal_ends_with_its_input(home):
    async with demo("--terminal", stdin=asyncio.subprocess.DEVNULL) as process:
        said, complaints = await process.communicate()
    assert (process.returncode, complaints) == (0, b"")
    assert QUESTION in said.decode()
    assert "£60-75k" in said.decode()
    assert home.exists()


async def test_each_example_of_the_welcome_is_answered_with_a_quote(home):
    async with open_knowledge(KnowledgeSettings(home=home)) as knowledge:
        answers = [await knowledge.ask(example, audience=Audience.CANDIDATE) for example in EXAMPLES]
    assert all(answer.citations and not answer.abstained for answer in answers)


def test_the_demos_app_hears_what_the_manifest_declares():
    manifest = App.from_manifest(yaml.safe_load(MANIFEST.read_text(encoding="utf-8")))
    ours = declared()
    assert (ours.name, ours.events, ours.commands) == (manifest.name, manifest.events, manifest.commands)
    assert ours.escaping == manifest.escaping
    assert (ours.home_tab, ours.messages_tab) == (manifest.home_tab, manifest.messages_tab)
    assert ours.shortcuts == manifest.shortcuts


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"BROWSER": "w3m"}, False),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_browser_is_opened_only_where_it_can_be_seen(platform, environment, shown):
    assert has_screen(platform, environment) is shown

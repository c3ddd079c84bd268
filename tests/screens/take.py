"""Takes the README's pictures of the demo, with the real bot in it: ``make screens``."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.demo.browser import on_stage
from bot.settings import read_settings
from tests.screens.chromium import browsing, installed

PICTURES = Path(__file__).parent.parent.parent / "deploy" / "pictures"
SIZE = {"width": 1280, "height": 930}
# Answers come by themselves; a slow machine may take a while over the first.
PATIENCE = 30_000


async def write(page, text):
    """Type into a composer and send."""
    await page.fill("#write", text)
    await page.press("#write", "Enter")


async def ask(page, text, *, answers):
    """Ask in a direct message and wait for the number of whole answers there should then be."""
    await write(page, text)
    await page.get_by_text("Not helpful", exact=True).nth(answers - 1).wait_for(timeout=PATIENCE)


async def answer(page, stage):
    """A candidate asks privately: a fact with its quote, and an honest silence."""
    await page.goto(f"{stage.workspace.url}/as/{stage.cast.ada}")
    await ask(page, "How much does the senior reliability engineer role pay?", answers=1)
    await ask(page, "and is there a relocation package?", answers=2)


async def questions(page, stage):
    """An interviewer asks for a question set, which comes as a direct message."""
    await page.goto(f"{stage.workspace.url}/as/{stage.cast.ivy}")
    await write(page, "/rolecall questions Platform Engineer 45")
    await page.locator("#messages hr").first.wait_for(timeout=PATIENCE)
    await page.get_by_text("I've sent you the question set").wait_for(timeout=PATIENCE)
    await page.evaluate("document.querySelector('#log').scrollTop = 0")


async def take(folder: Path):
    """Play each scene once and write its picture."""
    if installed() is None:
        sys.exit("The pictures need Chromium: install it (Debian: apt-get install chromium) and try again.")
    async with on_stage(read_settings()) as stage:
        for scene in (answer, questions):
            async with browsing(viewport=SIZE, color_scheme="light", reduced_motion="reduce") as page:
                await scene(page, stage)
                await page.screenshot(path=folder / f"{scene.__name__}.png")


if __name__ == "__main__":
    asyncio.run(take(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES))

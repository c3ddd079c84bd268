"""The demo in this process, and one browser in which each person has a window of their own."""

from contextlib import asynccontextmanager

import pytest_asyncio

from bot.demo.browser import on_stage
from bot.settings import read_settings
from tests.screens.chromium import browsing

SIZE = {"width": 1280, "height": 1000}
# Answers come by themselves; a slow machine may take a while over one.
PATIENCE = 30_000


class Window:
    """What one person sees and does: the words of the page, with what Playwright offers behind it."""

    def __init__(self, page):
        self.page = page

    @property
    def said(self):
        """The messages, newest last."""
        return self.page.locator("#messages > li")

    @property
    def replies(self):
        """The messages of the open thread."""
        return self.page.locator("#replies > li")

    @property
    def dialog(self):
        return self.page.locator("dialog:modal")

    async def write(self, text):
        await self.page.fill("#write", text)
        await self.page.press("#write", "Enter")

    async def reply(self, text):
        await self.page.fill("#reply", text)
        await self.page.press("#reply", "Enter")

    async def drop(self, path):
        """Hand a file in under the messages, as one drags it there."""
        await self.page.set_input_files("#write-form input[type=file]", path)
        await self.page.locator("#write-form").get_by_role("button", name="Send").click()

    async def press(self, name, *, within=None):
        """Press the newest button of that name."""
        await (within or self.said).get_by_role("button", name=name, exact=True).last.click()

    async def submit(self, name):
        """Send the open form, which closes."""
        await self.dialog.get_by_role("button", name=name, exact=True).click()
        await self.dialog.wait_for(state="detached")

    async def sees(self, *words, within=None):
        """Wait for the newest message that holds all the words, and return its text."""
        found = within or self.said
        for each in words:
            found = found.filter(has_text=each)
        await found.last.wait_for()
        return await found.last.inner_text()

    async def thread(self, words):
        """Open the thread of the newest message that holds the words."""
        await self.said.filter(has_text=words).last.hover()
        await self.said.filter(has_text=words).last.get_by_title("Reply in thread").click()
        await self.page.locator("#reply").wait_for()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stage():
    """The bot over the shipped roles in a workspace with its people."""
    async with on_stage(read_settings()) as playing:
        yield playing


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened(stage):
    """What opens a window for each of some people, in one browser."""
    async with browsing() as first:

        @asynccontextmanager
        async def windows(*people):
            context = await first.context.browser.new_context(
                base_url=stage.workspace.url, viewport=SIZE, reduced_motion="reduce"
            )
            complaints = []
            context.on("weberror", lambda found: complaints.append(str(found.error)))
            pages = [await context.new_page() for _ in people]
            for page, person in zip(pages, people, strict=True):
                page.set_default_timeout(PATIENCE)
                await page.goto(f"/as/{person}")
            yield [Window(page) for page in pages]
            await context.close()
            assert complaints == []

        yield windows

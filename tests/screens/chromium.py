"""An installed Chromium, driven without downloading one."""

import shutil
from contextlib import asynccontextmanager

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def installed():
    """Return the path of a Chromium or Chrome on this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@asynccontextmanager
async def browsing(**options):
    """Open a browser with one tab; ``options`` are those of a new context, such as ``viewport``."""
    from playwright.async_api import async_playwright

    async with async_playwright() as driver:
        # As root, and in containers, Chromium's own sandbox can't start; the pages are this machine's own.
        browser = await driver.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        context = await browser.new_context(**options)
        try:
            yield await context.new_page()
        finally:
            await browser.close()

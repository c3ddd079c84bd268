"""What a browser shows at the end of an install: done, or what went wrong and what to do; pure text."""

from __future__ import annotations

from html import escape
from string import Template

_PAGE = Template(
    '<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>$title</title>\n'
    "<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; }"
    "</style></head>\n<body><main><h1>$title</h1>\n<p>$words</p>\n<p>$link</p></main></body>\n</html>\n"
)
_REASONS = {
    "access_denied": "Nothing was installed, because it was cancelled in Slack.",
    "invalid_browser": "This install wasn't begun in this browser, or the page was loaded a second time.",
    "invalid_state": "This install was begun more than ten minutes ago, or has been finished already.",
    "storage_error": "Slack agreed, but the installation could not be stored. Tell whoever looks after Rolecall.",
}
_OTHER = "Slack didn't complete the install."


def installed(address: str) -> str:
    """Return the page that says it worked, with a link to the bot in Slack."""
    return _page(
        "Rolecall is installed",
        "You can close this page. In Slack, write “/rolecall help” anywhere, or send Rolecall a direct message.",
        f'<a href="{escape(address)}">Open Slack</a>',
    )


def failed(reason: str, install_path: str) -> str:
    """Return the page that says what went wrong; ``reason`` is a code, which is not shown."""
    words = _REASONS.get(reason, _OTHER)
    return _page("Rolecall is not installed", words, f'<a href="{escape(install_path)}">Start again</a>')


def _page(title: str, words: str, link: str) -> str:
    return _PAGE.substitute(title=escape(title), words=escape(words, quote=False), link=link)

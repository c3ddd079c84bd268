"""Files that people hand in, fetched from Slack; the bot's token goes to Slack's own addresses and to no other."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from bot.inbox.faults import passing, reason
from knowledge.ingestion.loaders import shown

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

    from bot.desk import Desk

_log = logging.getLogger(__name__)

_HOSTS = ("slack.com", "slack-edge.com", "slack-files.com")
_CHUNK = 65_536


class Fetched(NamedTuple):
    """A file as Slack has it; ``content`` is None where Slack didn't hand it over."""

    name: str
    content: bytes | None


async def fetched(desk: Desk, file_id: str) -> Fetched:
    """Fetch a file by its id. Raises UnreadableDocument, before it is fetched, for one that is too large to read."""
    from slack_sdk.errors import SlackApiError

    try:
        told = (await desk.outbox.client.files_info(file=file_id))["file"]
    except SlackApiError as error:
        if passing(error):
            raise
        _log.warning("a file was not shown by Slack (%s)", reason(error))
        return Fetched("the file", None)
    name = shown(str(told.get("name") or ""))
    desk.knowledge.bringing.check_size(name, int(told.get("size") or 0))
    address = str(told.get("url_private_download") or told.get("url_private") or "")
    client = desk.outbox.client
    if not _slacks(address, client.base_url):
        _log.warning("a file's address is not Slack's")
        return Fetched(name, None)
    return Fetched(name, await _download(client, address, name))


def _slacks(address: str, api: str) -> bool:
    """Whether an address is Slack's own: over https at one of its hosts, or where its API is."""
    there, ours = urlsplit(address), urlsplit(api)
    if (there.scheme, there.netloc) == (ours.scheme, ours.netloc):
        return True
    host = there.hostname or ""
    return there.scheme == "https" and any(host == each or host.endswith(f".{each}") for each in _HOSTS)


async def _download(client: AsyncWebClient, address: str, name: str) -> bytes | None:
    from aiohttp import ClientSession

    headers = {"Authorization": f"Bearer {client.token}"}
    options: dict[str, Any] = {"allow_redirects": False, "ssl": client.ssl or True, "proxy": client.proxy}
    async with ClientSession(headers=headers) as session, session.get(address, **options) as answer:
        page = answer.content_type == "text/html" and not name.lower().endswith((".htm", ".html"))
        # To whoever may not fetch it, Slack shows a page to sign in, with status 200.
        if answer.status >= 500 or answer.status == 429:
            answer.raise_for_status()
        if answer.status != 200 or page:
            _log.warning("a file was not handed over (%s)", answer.status)
            return None
        return b"".join([chunk async for chunk in answer.content.iter_chunked(_CHUNK)])

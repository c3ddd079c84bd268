"""A browser without script: it reads the page's HTML and sends its forms."""

from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession, FormData
from lxml import html

from bot.workspace.page.serving import open_page
from bot.workspace.state import GENERAL


def words(tree):
    """Return all the words in a part of the page."""
    return " ".join(tree.text_content().split())


@dataclass
class Visitor:
    """Reads pages and sends forms; ``person`` is whose screen it is."""

    session: ClientSession
    url: str
    person: str

    async def get(self, path, **headers):
        async with self.session.get(self.url + path, headers=headers, allow_redirects=False) as answer:
            return answer.status, dict(answer.headers), await answer.text()

    async def see(self, place=GENERAL, query=""):
        status, _, text = await self.get(f"/as/{self.person}/{place}{query}")
        assert status == 200
        return html.document_fromstring(text)

    async def send(self, path, form, origin=None):
        headers = {"Origin": origin or self.url}
        address = f"{self.url}/as/{self.person}/{path}"
        async with self.session.post(address, data=form, headers=headers, allow_redirects=False) as answer:
            return answer.status, answer.headers.get("Location"), await answer.text()

    async def write(self, text, place=GENERAL, **more):
        form = FormData({"text": text, "back": f"/as/{self.person}/{place}", **more}, default_to_multipart=True)
        return await self.send(f"{place}/write", form)

    async def do(self, view, **form):
        return await self.send(f"views/{view.id}", form)


@asynccontextmanager
async def visiting(workspace, person):
    """Serve a workspace's page and look at it as ``person``."""
    async with open_page(workspace) as url, ClientSession() as session:
        yield Visitor(session, url, person)

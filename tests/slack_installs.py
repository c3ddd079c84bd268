"""Installing the bot by its real pages, and looking at what is left in its database."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import aiohttp

from bot.workspace.state import TEAM

SECOND = "T0SECOND"
ASKED = "platform engineer: which languages?"


def back_to(slack, address):
    slack.app = replace(slack.app, redirect_url=f"{address}/slack/oauth_redirect")


async def begun(browser, address, team):
    """Begin an install in a browser; returns where Slack sends it back to, and the cookie it has by then."""
    start = await browser.get(f"{address}/slack/install", params={"team": team}, allow_redirects=False)
    assert start.status == 302
    agreed = await browser.get(start.headers["Location"], allow_redirects=False)
    return agreed.headers["Location"], start.headers["Set-Cookie"].partition(";")[0]


async def installed(address, team=TEAM):
    """Install the app in a workspace, as an admin's browser does; returns the page at the end."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        back, cookie = await begun(browser, address, team)
        done = await browser.get(back, headers={"Cookie": cookie})
        assert done.status == 200
        return await done.text()


def tokens(slack):
    return {each.team: each.token for each in slack.state.installations.values()}


def bots(slack):
    return {each.team: each.user for each in slack.state.installations.values()}


def dump(file):
    """Everything that the database holds, as text."""
    with closing(sqlite3.connect(file)) as connection:
        return "\n".join(connection.iterdump())


async def browse(address, back, cookie):
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
        answer = await browser.get(back, headers={"Cookie": cookie} if cookie else {})
        return answer.status, await answer.text()

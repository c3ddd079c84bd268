"""Tests can't reach the network, and the refusal names the address."""

from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path

import aiohttp
import pytest


def test_a_connection_to_another_machine_is_refused_by_address():
    with pytest.raises(Warning, match=r"203\.0\.113\.7"):
        socket.socket().connect(("203.0.113.7", 80))


def test_looking_up_another_machine_is_refused_by_name():
    with pytest.raises(PermissionError, match=r"slack\.com"):
        socket.create_connection(("slack.com", 443), timeout=1)


async def test_asynchronous_clients_are_refused_too():
    async with aiohttp.ClientSession() as session:
        with pytest.raises(OSError, match=r"slack\.com"):
            await session.get("https://slack.com/api/api.test")


async def test_this_machine_can_be_reached():
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "localhost", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()


def test_nothing_of_the_developer_shows(home):
    assert [name for name in os.environ if name.startswith(("ROLECALL_", "SLACK_"))] == ["ROLECALL_HOME"]
    assert not home.exists()
    assert not (Path.home() / ".rolecall").exists()

"""The people and the day of a preparation journey; the bot itself comes from the journeys' fixtures."""

from datetime import UTC, datetime, timedelta

import pytest


@pytest.fixture
def soon():
    """The day of an interview, a week ahead."""
    return (datetime.now(UTC) + timedelta(days=7)).date().isoformat()


@pytest.fixture
def dm(slack, cast):
    """What the bot said to the candidate in their direct message."""
    return lambda: slack.said(slack.dm_of(cast.candidate))


@pytest.fixture
def pressing(slack, cast):
    """Press a button under a post, the first of that action or the one labelled so."""

    async def press(post, action, label=""):
        found = [
            (block.get("block_id", ""), each)
            for block in post.blocks
            for each in (*block.get("elements", ()), *([block["accessory"]] if "accessory" in block else []))
            if each.get("action_id") == action and label in str(each.get("text"))
        ]
        block, button = found[0]
        action = {key: button[key] for key in ("type", "action_id", "value")}
        await slack.act(cast.candidate, post, action | {"block_id": block})

    return press


@pytest.fixture
def begin(slack, cast, dm):
    """Begin to practise; gives the post with the first question."""

    async def started(rest="platform engineer"):
        before = len(dm())
        await slack.command(cast.candidate, f"practise {rest}")
        return dm()[before]

    return started

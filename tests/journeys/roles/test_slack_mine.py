"""What is kept of a person: they see it, take it with them and delete it, and nobody else's."""

import json

import pytest

from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

SECRET = "lighthouse keeping"


def traces(home, words=SECRET):
    """The files of a data folder that hold the words."""
    return [each.name for each in home.rglob("*") if each.is_file() and words.encode() in each.read_bytes()]


def last(slack, person):
    return [post for post in slack.posts if post.only_for == person or post.channel == slack.dm_of(person)][-1]


async def test_a_person_takes_their_data_away_and_deletes_it_without_a_trace(slack, cast, bot, home, caplog):
    caplog.set_level("INFO")
    await slack.dm(cast.candidate, f"does the platform engineer do {SECRET}?")
    await slack.command(cast.candidate, f"ask is {SECRET} part of platform engineer?")
    await slack.dm(cast.member, "what is essential for the platform engineer?")
    await slack.command(cast.candidate, "mine")
    shown = last(slack, cast.candidate)
    assert "Only you can see this list" in shown.seen
    assert "Conversations" in shown.seen
    await slack.press(cast.candidate, shown, "mine_export")
    file = next(reversed(slack.state.files.values()))
    export = json.loads(file.content)
    assert SECRET in str(export)
    assert "essential" not in str(export["questions"])
    assert traces(home)
    await slack.press(cast.candidate, shown, "mine_delete")
    assert "can't be brought back" in last(slack, cast.candidate).seen
    assert traces(home) == []
    assert SECRET not in caplog.text
    await slack.command(cast.candidate, "mine")
    left = last(slack, cast.candidate)
    assert "Conversations" not in left.seen
    assert "mine_export" in str(left.blocks)
    assert "mine_delete" not in str(left.blocks)
    await slack.command(cast.member, "mine")
    assert "Conversations" in last(slack, cast.member).seen


async def test_the_home_tab_leads_to_it(slack, cast, bot):
    await slack.open_home(cast.candidate)
    await slack.press(cast.candidate, slack.home(cast.candidate), "mine_show")
    assert "I keep" in last(slack, cast.candidate).seen


async def test_a_draft_and_a_deletion_survive_a_restart(slack, settings, cast, tmp_path):
    text = b"# Cellar Hand\n\n## Requirements\n\n- You must lift 25 kg.\n"
    store = KnowledgeSettings(home=tmp_path / "home", seed=False)
    async with open_knowledge(store) as base, connected(slack, settings, base):
        await slack.upload(cast.recruiter, "cellar-hand.md", text, channel=slack.dm_of(cast.recruiter))
        card = next(post for post in slack.posts if "Publish" in str(post.blocks))
    async with open_knowledge(store) as base, connected(slack, settings, base):
        await slack.press(cast.recruiter, card, "role_publish")
        await slack.command(cast.recruiter, "withdraw cellar hand")
    async with open_knowledge(store) as base, connected(slack, settings, base):
        await slack.command(cast.candidate, "ask is lifting essential for the cellar hand?")
        assert "25 kg" not in last(slack, cast.candidate).seen
        await slack.command(cast.recruiter, "restore cellar hand")
        await slack.command(cast.candidate, "ask what is essential for the cellar hand?")
        assert "25 kg" in last(slack, cast.candidate).seen

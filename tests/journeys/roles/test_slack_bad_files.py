"""Whatever is dropped on the bot, it says in one sentence what is wrong and what to do, and nothing is changed."""

import pytest

from knowledge.domain import Audience
from tests.awkward import TEXT, accepted, refused

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("bot")]


async def drop(slack, person, file):
    await slack.upload(person, file.name, file.content, channel=slack.dm_of(person))
    return slack.said(slack.dm_of(person))


async def kept(knowledge):
    documents = [one.document for one in [await knowledge.reading("platform-engineer", Audience.RECRUITER)]]
    drafts = await knowledge.privacy.export("nobody")
    return await knowledge.roles(Audience.RECRUITER), documents, drafts


@pytest.mark.parametrize("wrong", sorted(refused()))
async def test_a_file_that_cannot_be_read_gets_one_clear_sentence_and_changes_nothing(slack, cast, knowledge, wrong):
    file = refused()[wrong]
    before = await kept(knowledge)
    (post,) = await drop(slack, cast.recruiter, file)
    assert "“" in post.seen
    for words in file.says:
        assert words in post.seen
    assert "Something went wrong" not in post.seen
    assert await kept(knowledge) == before
    assert (await knowledge.privacy.export(cast.recruiter))["drafts"] == []


@pytest.mark.parametrize("odd", sorted(accepted()))
async def test_a_file_that_only_looks_odd_becomes_a_draft_under_a_plain_name(slack, cast, knowledge, odd):
    file, role = accepted()[odd]
    shown, *_ = await drop(slack, cast.recruiter, file)
    assert "Tree Surgeon" in shown.seen
    assert f"`{role}`" in shown.seen
    (draft,) = (await knowledge.privacy.export(cast.recruiter))["drafts"]
    assert draft["name"].isprintable()
    assert not set("/\\") & set(draft["name"])
    await slack.press(cast.recruiter, shown, "role_discard")


async def test_a_role_whose_name_is_taken_is_a_new_version_and_replaces_nothing_by_itself(slack, cast, knowledge):
    before = await kept(knowledge)
    shown, *_ = await drop(slack, cast.recruiter, accepted()["utf-16"][0]._replace(name="platform-engineer.txt"))
    assert "a new version (2)" in shown.seen
    assert TEXT.split("\n")[0].strip("# ") in shown.seen
    assert await kept(knowledge) == before
    await slack.press(cast.recruiter, shown, "role_discard")

"""Each surface for each person: what is for the panel reaches interviewers and recruiters alone, and privately."""

import json

import pytest
import pytest_asyncio

from bot.blocks import asking
from bot.workspace.state import GENERAL
from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

# What only some may read, by what they see of it: a role's title, or a word of its requirements.
OPEN, PANEL, INTERNAL = {"Ferry Steward", "herring"}, {"Deck Officer", "cormorant"}, {"Fleet Director", "pelican"}
ROLES = {
    "ferry-steward": (Audience.CANDIDATE, "Ferry Steward", "Two years of serving herring"),
    "deck-officer": (Audience.INTERVIEWER, "Deck Officer", "A cormorant certificate"),
    "fleet-director": (Audience.RECRUITER, "Fleet Director", "Ten years of pelican command"),
}
QUESTIONS = [f"what is essential for the {title.lower()}?" for _, title, _ in ROLES.values()]
NARROW = ("candidate", "guest", "single", "stranger", "leaver", "robot", "unknown")
# What each sees where nobody else reads; "marked" is an interviewer who is a candidate for the deck officer's post.
PRIVATE = dict.fromkeys(NARROW, "open") | {
    "marked": "open",
    "interviewer": "panel",
    "member": "panel",
    "recruiter": "all",
}
PUBLIC = dict.fromkeys(PRIVATE, "open")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def walled(tmp_path_factory):
    """A role for everybody, one for the panel, and one for recruiters alone."""
    folder = tmp_path_factory.mktemp("walled")
    async with open_knowledge(KnowledgeSettings(home=folder / "home", seed=False)) as base:
        for name, (audience, title, requirement) in ROLES.items():
            text = f"# {title}\n\nOrganisation: Harbour Lines\n\n## Essential\n\n- {requirement}\n"
            (folder / f"{name}.md").write_text(text, encoding="utf-8")
            await base.ingest([folder / f"{name}.md"], audience)
        yield base


@pytest_asyncio.fixture(loop_scope="session")
async def people(slack, settings, cast, walled):
    """Everybody by name, with the bot connected."""
    marked = slack.person()
    settings = settings.model_copy(update={"interviewers": (*settings.interviewers, marked)})
    await walled.panel.mark_candidate(marked, "deck-officer")
    people = {name: getattr(cast, name) for name in PRIVATE if hasattr(cast, name)} | {"marked": marked}
    people["unknown"] = slack.person()
    async with connected(slack, settings, walled):
        yield people


async def home(slack, user):
    await slack.open_home(user)
    view = slack.home(user)
    return view.seen if view else ""


async def messages_tab(slack, user):
    await slack.open_home(user, tab="messages")
    return json.dumps(slack.state.prompts.get(slack.dm_of(user), []))


async def roles_in_private(slack, user):
    await slack.command(user, "roles", channel=slack.dm_of(user))
    return ""


async def roles_in_public(slack, user):
    await slack.command(user, "roles")
    return ""


async def asked_directly(slack, user):
    for question in QUESTIONS:
        await slack.dm(user, question)
    return ""


async def asked_by_command(slack, user):
    for question in QUESTIONS:
        await slack.command(user, f"ask {question}", channel=slack.dm_of(user))
    return ""


async def asked_in_public(slack, user):
    for question in QUESTIONS:
        await slack.command(user, f"ask {question}")
    said = await slack.mention(user, QUESTIONS[1])
    await slack.say(user, "and what would be a plus?", thread=said.message.ts)
    return ""


async def the_form(slack, user):
    await slack.shortcut(user, asking.ASK)
    return "".join(json.dumps(view.content) for view in slack.modal(user))


async def the_forms_answer(slack, user):
    for question in QUESTIONS:
        await slack.shortcut(user, asking.ASK)
        await slack.submit(user, slack.modal(user)[-1], {asking.QUESTION: question})
    return ""


async def why_in_private(slack, user):
    await slack.command(user, "why", channel=slack.dm_of(user))
    return ""


# What is seen, by what a surface is expected to hold of it: titles alone, or words of the documents as well.
SURFACES = {
    home: (PRIVATE, "titles"),
    messages_tab: (PRIVATE, "some"),
    roles_in_private: (PRIVATE, "titles"),
    roles_in_public: (PUBLIC, "titles"),
    asked_directly: (PRIVATE, "words"),
    asked_by_command: (PRIVATE, "words"),
    asked_in_public: (PUBLIC, "words"),
    the_form: (PRIVATE, "titles"),
    the_forms_answer: (PRIVATE, "words"),
    why_in_private: (PRIVATE, "some"),
}
ALLOWED = {"open": OPEN, "panel": OPEN | PANEL, "all": OPEN | PANEL | INTERNAL}
TITLES = {title for _, title, _ in ROLES.values()}
# Slack itself opens no direct message to these.
UNREACHABLE = {"leaver", "robot"}


@pytest.mark.parametrize("surface", SURFACES, ids=lambda surface: surface.__name__)
async def test_each_person_sees_what_is_theirs_and_nothing_else(slack, people, surface):
    expected, holds = SURFACES[surface]
    del slack.users[people["unknown"]]
    for name, user in people.items():
        before = len(slack.posts)
        shown = await surface(slack, user)
        shown += "\n".join(post.seen for post in slack.posts[before:])
        seen = {word for word in OPEN | PANEL | INTERNAL if word in shown}
        allowed = ALLOWED[expected[name]]
        assert seen <= allowed, name
        if holds != "some" and not (surface in {home, the_forms_answer} and name in {*UNREACHABLE, "unknown"}):
            assert seen >= (allowed & TITLES if holds == "titles" else allowed - TITLES), name


async def test_a_question_set_reaches_the_panel_alone_and_only_in_private(slack, people, walled):
    drawn = await walled.questions("ferry-steward", audience=Audience.INTERVIEWER)
    leads = [question.lead for question in drawn.bank]
    for name, user in people.items():
        before = len(slack.posts)
        for channel in (GENERAL, slack.dm_of(user)):
            await slack.command(user, "questions ferry steward", channel=channel)
        posts = slack.posts[before:]
        told = {post.channel for post in posts if any(lead in post.seen for lead in leads)}
        expected = {slack.dm_of(user)} if name in {"marked", "interviewer", "member", "recruiter"} else set()
        assert told == expected, name
    assert slack.said(GENERAL) == []


async def test_who_is_marked_for_a_role_gets_no_set_of_it(slack, people):
    await slack.command(people["marked"], "questions deck officer")
    assert [post.channel for post in slack.posts] == [GENERAL]
    assert "cormorant" not in slack.posts[0].seen


async def test_forged_ids_in_the_form_are_looked_up_again(slack, people):
    user = people["candidate"]
    for forged in ("deck-officer", "fleet-director", "../../etc/passwd", "<!channel>"):
        await slack.shortcut(user, asking.ASK)
        view = slack.modal(user)[-1]
        block = next(each for each in view.blocks if each["block_id"] == asking.ROLE)
        block["element"]["options"].append({"text": {"type": "plain_text", "text": "x"}, "value": forged})
        await slack.submit(user, view, {asking.QUESTION: "what is essential?", asking.ROLE: forged})
        assert "I don't have that role" in slack.posts[-1].seen
    assert slack.live == []
    assert not any(word in post.seen for post in slack.posts for word in PANEL | INTERNAL)

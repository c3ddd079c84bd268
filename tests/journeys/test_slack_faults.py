"""What goes wrong between Slack and the bot: nothing is lost, nothing is said twice, and nobody reads an exception."""

import re
from dataclasses import replace

import pytest

from bot.workspace import limits
from knowledge.domain import Answer, Audience, Citation, Coverage, Plan, PlanItem, Question, QuestionSet
from knowledge.errors import BadRequest
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

GENERAL = "C0GENERAL"
ASKED = "platform engineer: which languages?"
SECRET = "connection to db-7 refused: select * from answers"
LONG = Answer(
    question="q",
    roles=(),
    facets=(),
    kind="list",
    text="\n".join(f"line {number} " + "word " * 50 for number in range(400)),
    abstained=False,
    reason=None,
    confidence=1.0,
)


def words(posts):
    return [word for post in posts for word in post.seen.split()]


async def test_a_redelivered_event_is_answered_once(slack, cast, bot):
    said = await slack.mention(cast.candidate, ASKED)
    again = await slack.redeliver(said)
    assert again.acked
    assert len(slack.posts) == 1


async def test_one_post_that_comes_as_two_events_is_answered_once(slack, cast, bot):
    said = await slack.dm(cast.candidate, ASKED)
    event = said.envelope["payload"]["event"]
    await slack.emit({**event, "type": "app_mention"})
    assert len(slack.posts) == 1


async def test_a_redelivery_after_a_reconnect_is_answered_once(slack, cast, bot):
    said = await slack.dm(cast.candidate, ASKED)
    await slack.refresh()
    while slack.hellos < 2:
        await slack.pause()
    await slack.redeliver(said)
    await slack.dm(cast.candidate, "and what is desirable?")
    assert len(slack.posts) == 2


@pytest.mark.parametrize("path", ["mention", "dm", "command"])
async def test_an_unexpected_fault_gives_a_number_that_the_log_holds_and_no_exception_text(
    slack, cast, altered, caplog, path
):
    async with altered(ask=RuntimeError(SECRET)):
        if path == "command":
            said = await slack.command(cast.candidate, f"ask {ASKED}")
        else:
            said = await getattr(slack, path)(cast.candidate, ASKED)
    (post,) = slack.posts
    assert said.acked
    number = re.search(r"give your admin this number: (\w+)", post.seen)[1]
    assert number in caplog.text
    assert "RuntimeError" in caplog.text
    assert "db-7" not in post.seen + caplog.text
    assert "RuntimeError" not in post.seen


async def test_a_known_error_is_told_in_its_own_sentence(slack, cast, altered):
    async with altered(ask=BadRequest("That question is too long. Ask it in fewer words.")):
        await slack.dm(cast.candidate, ASKED)
    assert slack.posts[0].seen == "That question is too long. Ask it in fewer words."


async def test_a_fault_while_telling_of_a_fault_is_logged_and_ends_there(slack, cast, altered, caplog):
    slack.fail("chat.postMessage", error="is_archived", times=9)
    async with altered(ask=RuntimeError(SECRET)):
        said = await slack.mention(cast.candidate, ASKED)
    assert said.acked
    assert slack.posts == []
    assert "is_archived" in caplog.text


async def test_the_log_holds_no_message_text_and_no_token(slack, cast, settings, knowledge, caplog):
    caplog.set_level("DEBUG")
    async with connected(slack, settings, knowledge):
        await slack.dm(cast.candidate, f"{ASKED} xylophone")
        await slack.command(cast.candidate, "ask xylophone?")
    assert len(slack.posts) == 2
    assert "xylophone" not in caplog.text
    assert "xoxb-" not in caplog.text


async def test_a_rate_limit_is_waited_for_and_the_answer_comes(slack, cast, bot):
    slack.fail("chat.postMessage", error="ratelimited", status=429, headers={"Retry-After": "0"}, times=2)
    await slack.dm(cast.candidate, ASKED)
    assert "Python" in slack.posts[0].seen


async def test_a_server_error_is_tried_again(slack, cast, bot):
    slack.fail("chat.postMessage", error="internal_error", status=503)
    await slack.dm(cast.candidate, ASKED)
    assert "Python" in slack.posts[0].seen


async def test_blocks_that_slack_refuses_are_said_as_words(slack, cast, bot):
    slack.fail("chat.postMessage", error="invalid_blocks")
    await slack.dm(cast.candidate, ASKED)
    (post,) = slack.posts
    assert post.blocks == []
    assert "Python" in post.seen


async def test_a_long_answer_is_split_without_losing_a_word(slack, cast, altered):
    async with altered(ask=LONG):
        await slack.dm(cast.candidate, ASKED)
    written = LONG.text.split()
    assert len(slack.posts) > 1
    assert slack.refused == []
    assert [word for word in words(slack.posts) if word in {"line", "word"} or word.isdigit()] == written


async def test_a_private_reply_too_long_for_its_url_comes_as_a_direct_message(slack, cast, altered):
    longer = replace(LONG, text=LONG.text + "\n" + LONG.text)
    async with altered(ask=longer):
        await slack.command(cast.candidate, "ask anything")
    (notice,) = slack.said(GENERAL, to=cast.candidate)
    assert "direct message" in notice.seen
    assert words(slack.said(slack.dm_of(cast.candidate))).count("399") == 2


async def test_a_private_reply_whose_url_has_expired_comes_as_a_direct_message(slack, cast, bot):
    slack.fail("response_url", times=9)
    await slack.command(cast.candidate, f"ask {ASKED}")
    assert slack.said(GENERAL, to=cast.candidate) == []
    assert "Python" in slack.said(slack.dm_of(cast.candidate))[0].seen


async def test_a_long_question_set_keeps_every_word_within_slacks_limits(slack, cast, altered, knowledge):
    bank = tuple(_question(number) for number in range(60))
    plan = Plan(45, tuple(PlanItem(question.id, 9) for question in bank[:5]))
    coverage = tuple(Coverage(question.requirement_id, "asked", (question.id,)) for question in bank)
    # At other minutes than the set's own, what is shown is what the knowledge base plans for them.
    await knowledge.questions("platform-engineer", audience=Audience.INTERVIEWER)
    async with altered(questions=QuestionSet("platform-engineer", 1, bank, plan, coverage)):
        await slack.command(cast.interviewer, "questions platform engineer 61")
    posts = slack.said(slack.dm_of(cast.interviewer))
    read = words(posts)
    assert slack.refused == []
    assert len(posts) > 5
    assert all(len(post.blocks) <= limits.BLOCKS for post in posts)
    named = re.findall(r"\b(?:lead|flag)\d+\b", " ".join(read))
    assert named == [name for number in range(60) for name in (f"lead{number}", f"flag{number}")]
    assert sum(word.startswith("anchor") for word in read) == 60 * 3 * 40


async def test_an_answer_that_cites_what_the_reader_may_not_see_is_withheld(slack, cast, altered):
    hidden = Citation("secret-role", "secret-role", ("Pay",), "The band is 90,000", 0, 18)
    leaking = replace(LONG, text="The band is 90,000", roles=("secret-role",), citations=(hidden,))
    async with altered(ask=leaking):
        await slack.mention(cast.candidate, ASKED)
        await slack.dm(cast.recruiter, ASKED)
        await slack.command(cast.candidate, f"ask {ASKED}")
    assert len(slack.posts) == 3
    assert not any("90,000" in post.seen or "secret" in post.seen for post in slack.posts)
    assert all("doesn't say" in post.seen for post in slack.posts)


async def test_documents_that_hold_slack_markup_come_out_inert(slack, cast, altered, knowledge):
    trap = "Ping <!channel> <@U0BOSS> <#C0GENERAL> @here see <https://evil.example|this> https://evil.example & more"
    cited = Citation("platform-engineer", "platform-engineer", (trap,), trap, 0, len(trap), "2022")
    async with altered(ask=replace(LONG, text=trap, roles=("platform-engineer",), citations=(cited,))):
        await slack.mention(cast.candidate, ASKED)
    assert "<!channel>" in slack.posts[0].seen
    assert slack.live == []


async def test_an_audience_is_asked_of_the_knowledge_for_every_place(slack, cast, settings, knowledge):
    asked = []

    class Listening:
        def __getattr__(self, name):
            return getattr(knowledge, name)

        async def ask(self, question, *, audience, **more):
            asked.append(audience)
            return await knowledge.ask(question, audience=audience, **more)

    async with connected(slack, settings, Listening()):
        for person in (cast.candidate, cast.interviewer, cast.recruiter):
            await slack.mention(person, ASKED)
            await slack.dm(person, ASKED)
            await slack.command(person, f"ask {ASKED}")
    narrow = Audience.CANDIDATE
    assert asked == [narrow] * 4 + [Audience.INTERVIEWER, narrow, narrow, Audience.RECRUITER, narrow]


def _question(number):
    return Question(
        id=f"q{number}",
        requirement_id=f"r{number}",
        quote=f"requirement {number} with <angle> & ampersand",
        topic=f"topic {number}",
        lead=f"lead{number} tell me about it",
        situational="What would you do",
        probes=("first", "second"),
        anchors={level: f"{level} " + "anchor " * 40 for level in ("1", "3", "5")},
        red_flags=(f"flag{number} seen",),
        minutes=6,
        generic=False,
    )

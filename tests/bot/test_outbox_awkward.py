"""Three hundred awkward answers through the outbox: each is taken whole, and nothing in them comes alive."""

import html
import re
from random import Random
from types import SimpleNamespace

import pytest
import pytest_asyncio
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.blocks import answer as answer_blocks
from bot.blocks.message import Message, mark, section
from bot.outbox import Manner, Outbox
from bot.workspace import limits
from bot.workspace.state import BOT_TOKEN, GENERAL
from knowledge.domain import Answer
from tests.slack import loopback_slack

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = (
    "role pays £60k yearly; ask Zoë & José about <angle> 5<6 naïve C++ R&D *stars* _lines_ 100% “quoted” it's".split()
)
LIVE = ("<!channel>", "<!here|x>", "<@U0BOSS>", "<#C0GENERAL>", "<!subteam^S1>", "@here", "@everyone", "@Channel,")
LINKS = (
    "https://evil.example/a?b=c&d",
    "<https://evil.example|click>",
    "[press](https://evil.example/x)",
    "http://u@evil.example",
)
SIGNS = ("👩‍👩‍👧‍👦", "🇬🇧", "e\u0301", "\u200b", "a\u200db", "\ufeff", "✂️", "﷽", "\u00ad")
TURNED = ("שלום עולם", "\u202eevil\u202c", "مرحبا", "\u2067right\u2069")


def sentence(chance, most=30):
    return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))


def table(chance):
    width = chance.randint(1, 25)
    rows = ["|" + "|".join(chance.choices(WORDS, k=width)) + "|" for _ in range(chance.randint(1, 130))]
    return "\n".join([rows[0].replace(";", ""), "|" + "---|" * width, *rows])


def nested(chance):
    depth = chance.randint(1, 40)
    return "“" * depth + sentence(chance) + "”" * depth + "\n" + "> " * depth + sentence(chance)


KINDS = {
    "long": lambda chance: " ".join(sentence(chance) for _ in range(chance.randint(50, 200))),
    "wide": lambda chance: chance.choice("xé中&<`") * chance.randint(2_900, 9_000),
    "markdown": lambda chance: (
        f"## {sentence(chance)}\n* **{sentence(chance, 3)}** ~~gone~~\n1. __{chance.random()}__\n"
    ),
    "code": lambda chance: (
        "```python\n" + "\n".join(f"if x < {n} & y: pass" for n in range(chance.randint(1, 400))) + "\n```"
    ),
    "unclosed": lambda chance: f"```\n{sentence(chance)} `a < b` ** __ ~~ [x]( <!",
    "table": table,
    "emoji": lambda chance: "".join(chance.choices(SIGNS, k=chance.randint(1, 900))),
    "turned": lambda chance: " ".join(chance.choices((*TURNED, *WORDS), k=40)),
    "alive": lambda chance: " ".join(chance.choices((*LIVE, *WORDS), k=40)),
    "links": lambda chance: " ".join(chance.choices((*LINKS, *WORDS), k=40)),
    "nested": nested,
    "huge": lambda chance: "\n".join(sentence(chance) for _ in range(600))[:40_000],
    "lines": lambda chance: "\n\n".join(chance.choices(WORDS, k=chance.randint(60, 300))),
    "nothing": lambda chance: chance.choice(("", " ", "\n\n", "\x00", "\u2060")),
}


def awkward(number):
    """An answer made of a few awkward pieces, the same for the same number."""
    chance = Random(number)  # noqa: S311  # repeatable, not secret
    names = list(KINDS)
    picked = [names[number % len(names)], *chance.choices(names, k=chance.randint(0, 2))]
    return "\n".join(KINDS[name](chance) for name in picked)


def letters(text):
    """All that people read as letters and figures, in order, whatever stands between them."""
    return "".join(re.findall(r"[^\W_]", text))


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def office():
    """A workspace, and what posts to it."""
    async with loopback_slack() as slack:
        client = AsyncWebClient(token=BOT_TOKEN, base_url=f"{slack.url}/api/")
        client.proxy = None
        yield SimpleNamespace(slack=slack, client=client, outbox=Outbox(client, None))


@pytest.fixture
def said(office):
    """Post a message in a fresh workspace's #general and return the posts."""
    slack = office.slack
    slack.state.messages.clear()
    slack.live.clear()
    slack.refused.clear()

    async def post(message, outbox=None):
        await (outbox or office.outbox).post(message, channel=GENERAL)
        return slack.said(GENERAL)

    return post


def answered(text):
    answer = Answer("q", (), (), "list", text, abstained=False, reason=None, confidence=1.0)
    return answer_blocks.render(answer, "a1", titles={})


def sections(posts):
    return [block["text"]["text"] for post in posts for block in post.blocks if block["type"] == "section"]


@pytest.mark.parametrize("numbers", [range(start, start + 30) for start in range(0, 300, 30)], ids=lambda each: each[0])
async def test_awkward_answers_are_taken_whole_and_nothing_in_them_is_alive(office, said, numbers):
    for number in numbers:
        text = awkward(number)
        posts = await said(answered(text))
        assert office.slack.refused == [], number
        assert office.slack.live == [], number
        assert letters(html.unescape("".join(sections(posts)))) == letters(text), number
        assert all(post.text and len(post.text) <= limits.EDITABLE and not post.unfurls for post in posts), number
        assert posts[-1].blocks[-1]["type"] == "context_actions", number
        office.slack.state.messages.clear()


async def test_what_slack_refuses_as_blocks_is_said_in_words_without_losing_one_or_making_a_link(office, said):
    for number in range(0, 300, 17):
        text = awkward(number)
        office.slack.fail("chat.postMessage", error="invalid_blocks")
        first, *_ = await said(answered(text))
        assert first.blocks == []
        assert "https://evil" not in first.text
        office.slack.faults.failure("chat.postMessage")
        office.slack.state.messages.clear()
    assert office.slack.live == []


async def test_blocks_of_any_builder_are_cut_and_made_safe(office, said):
    cell = {"type": "raw_text", "text": "cell"}
    rows = [[{"type": "raw_text", "text": f"row{number}"}, cell] for number in range(250)]
    wide = [[cell] * 30, [{"type": "raw_text", "text": f"wide{number}"} for number in range(30)]]
    groups = (
        ({"type": "section", "text": mark("see <!channel> <@U0BOSS> <https://evil.example|x> " + "word " * 1400)},),
        ({"type": "context", "elements": [mark(f"quiet{number} " + "x " * 1700) for number in range(12)]},),
        ({"type": "header", "text": {"type": "plain_text", "text": "head " * 60}},),
        (
            {
                "type": "markdown",
                "text": "**bold** <!here> [x](https://evil.example) @everyone\n" + "many words\n" * 3000,
            },
        ),
        ({"type": "table", "rows": [[cell, cell], *rows]},),
        ({"type": "table", "rows": wide},),
        tuple(section(f"line{number}")[0] for number in range(120)),
    )
    posts = await said(Message(groups))
    assert (office.slack.refused, office.slack.live) == ([], [])
    seen = "\n".join(post.seen for post in posts)
    assert [seen.count(word) for word in ("many words", "head", "line119", "wide29")] == [3000, 60, 1, 1]
    assert re.findall(r"\brow\d+", seen) == [f"row{number}" for number in range(250)]
    assert re.findall(r"\bquiet\d+", seen) == [f"quiet{number}" for number in range(12)]
    tables = [block["rows"] for post in posts for block in post.blocks if block["type"] == "table"]
    assert all(len(each) <= 100 and each[0] == [cell, cell] for each in tables)


async def test_links_to_allowed_sites_alone_live(office, said):
    outbox = Outbox(office.client, None, manner=Manner(hosts=frozenset({"jobs.example.org"})))
    text = (
        "apply at https://jobs.example.org/a?b=1&c=2, not http://jobs.example.org or https://evil.example "
        "or https://jobs.example.org@evil.example or https://jobs.example.org.evil.example; "
        "`https://jobs.example.org/code` or [here](https://my.jobs.example.org/x)"
    )
    await said(answered(text), outbox)
    live = {hit for hit in office.slack.live if hit.startswith("<")}
    assert live == {"<https://jobs.example.org/a?b=1&amp;c=2>", "<https://my.jobs.example.org/x>"}


async def test_rate_limits_are_waited_for_and_every_post_comes(said):
    async with loopback_slack(rate_limits=True) as slack:
        handlers = [AsyncRateLimitErrorRetryHandler(max_retry_count=3)]
        client = AsyncWebClient(token=BOT_TOKEN, base_url=f"{slack.url}/api/", retry_handlers=handlers)
        client.proxy = None
        long = "\n".join(f"line{number} " + "word " * 480 for number in range(26))
        await Outbox(client, None).post(answered(long), channel=GENERAL)
        assert {each.code for each in slack.refused} == {"ratelimited"}
        assert re.findall(r"line\d+", "".join(sections(slack.posts))) == [f"line{number}" for number in range(26)]

"""Two thousand broken, foreign and forged payloads into the real app: each answered, or ignored on purpose."""

import copy
import re
import time
from random import Random

import pytest
import pytest_asyncio
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.app import create_bot
from bot.listeners import ROUTES
from bot.server import queue_address
from bot.settings import Settings
from bot.workspace import events
from bot.workspace.state import APP_TOKEN, BOT, BOT_TOKEN, GENERAL, TEAM
from knowledge.assembly import open_knowledge
from knowledge.settings import KnowledgeSettings
from tests.slack import loopback_slack

pytestmark = pytest.mark.asyncio(loop_scope="module")

COUNT = 2000
WRONG = (None, 0, -1, True, 1.5, "", [], {}, [None], ["x"], {"id": None}, "x" * 5000, "\x00", "<!channel>", "C0NOWHERE")
FOREIGN = ("U0NOBODY", "C0NOWHERE", "T0OTHER", "1.1", "gone", "helpful:0", "../../etc", "'; drop table answers; --")
FORGED = ("helpful:nobody", "perfect:a1", "helpful:", "[]", "{}", '{"set": "x"}', "0", "a:b:c:d", "é" * 2000)
FAILURE = re.compile(r"failure \w+: (\w+)")
# Slack's refusals of places and people it doesn't know end at the error door, as they should.
SLACKS = {"SlackApiError"}


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def running(tmp_path_factory):
    """The real app over the shipped roles, and a workspace that answers its calls."""
    home = KnowledgeSettings(home=tmp_path_factory.mktemp("home"))
    async with loopback_slack() as slack, open_knowledge(home) as knowledge:
        settings = Settings(
            slack_bot_token=BOT_TOKEN, slack_app_token=APP_TOKEN, slack_api_url=f"{slack.url}/api/", knowledge=home
        )
        app, reception = create_bot(settings, knowledge)
        async with reception.open(queue_address(settings), grace=1):
            yield slack, app, reception


def payloads(slack, user):
    """One sound payload of each sort that the manifest lets Slack send."""
    actor = slack.actor(user)
    said = slack.write(user, f"<@{BOT}> platform engineer: which languages?", channel=GENERAL)
    direct = slack.write(user, "which languages?", channel=slack.dm_of(user))
    place, im = slack.state.channels[GENERAL], slack.state.channels[slack.dm_of(user)]
    view = {"id": "V1", "type": "modal", "callback_id": "", "hash": "1.a", "private_metadata": "", "blocks": []}
    rights = slack.rights(user, GENERAL)
    surface = {"container": {"type": "message", "message_ts": said.ts, "channel_id": GENERAL}}
    surface |= {"channel": {"id": GENERAL}, "message": {"ts": said.ts, "text": "words", "user": user}, **rights}
    yield slack.wrapped(events.mentioned(said, place, team=TEAM))
    yield slack.wrapped(events.said(said, place, team=TEAM) | {"thread_ts": "1.1"})
    yield slack.wrapped(events.said(direct, im, team=TEAM))
    yield slack.wrapped(events.home_opened(user, im.id, tab="home", view=None, stamp=slack.stamp()))
    yield slack.wrapped(events.stopped(user, said))
    yield events.command(actor, place, name="/rolecall", text="ask which languages?") | rights
    for route in ROUTES:
        if route.kind == "action":
            action = {"type": "button", "action_id": route.name, "block_id": "b", "value": "helpful:a1"}
            yield events.block_actions(actor, surface, action)
        elif route.kind == "view":
            values = {"b": {"a": {"type": "plain_text_input", "value": "words"}}}
            yield events.view_submission(actor, view | {"callback_id": route.name, "state": {"values": values}}) | {
                "trigger_id": rights["trigger_id"]
            }
        elif route.kind == "shortcut":
            yield events.shortcut(actor, route.name, surface, stamp=slack.stamp()) | rights


def spots(node, path=()):
    """Every place in a payload, as the way to it."""
    if path:
        yield path
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for name, value in inside:
        yield from spots(value, (*path, name))


def broken(payload, chance):
    """A payload with two to four things missing, wrong, foreign or forged."""
    payload = copy.deepcopy(payload)
    for _ in range(chance.randint(2, 4)):
        *way, last = chance.choice(list(spots(payload)))
        node = payload
        for name in way:
            node = node[name]
        what = chance.choice(("missing", "wrong", "foreign", "forged"))
        if what == "missing":
            del node[last]
        elif what == "forged" and payload.get("actions"):
            payload["actions"][0] = {**dict(payload["actions"][0] or {}), "value": chance.choice(FORGED)}
        else:
            node[last] = copy.deepcopy(chance.choice(WRONG if what == "wrong" else FOREIGN))
    return payload


def read(payload):
    """The request as Bolt reads it; None where Bolt itself can make nothing of it."""
    try:
        return AsyncBoltRequest(mode="socket_mode", body=payload)
    except (TypeError, AttributeError, KeyError, IndexError, ValueError):
        return None


async def dispatched(app, payload, tally):
    request = read(payload)
    if request is None:
        tally["unreadable"] += 1
        return
    started = time.perf_counter()
    answer = await app.async_dispatch(request)
    tally["slowest"] = max(tally["slowest"], time.perf_counter() - started)
    tally[answer.status] = tally.get(answer.status, 0) + 1


async def test_two_thousand_fuzzed_payloads_are_each_answered_or_ignored_on_purpose(running, caplog):
    slack, app, reception = running
    chance = Random(7)  # noqa: S311  # repeatable, not secret
    tally = {"unreadable": 0, "slowest": 0.0}
    sound = list(payloads(slack, slack.person()))
    slack.clock.forward(10)  # what opens a modal has expired
    for number in range(COUNT):
        try:
            payload = broken(sound[number % len(sound)], chance)
        except (TypeError, ValueError):  # what was broken first left nothing to break there
            payload = {}
        await dispatched(app, payload, tally)
    assert await reception.settled(20)
    failures = set(FAILURE.findall(caplog.text))
    assert failures <= SLACKS
    assert set(tally) <= {"unreadable", "slowest", 200, 404}
    assert tally[200] > COUNT * 0.6
    assert tally["unreadable"] < COUNT * 0.15
    assert tally["slowest"] < 3
    assert slack.live == []
    assert not any("Traceback" in post.seen or "Error" in post.seen for post in slack.posts)

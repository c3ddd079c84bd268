"""From a Slack user and a place to an audience, the narrower of both."""

import asyncio
import time

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.identity import FAILED_SECONDS, KEPT_SECONDS, Identity
from bot.workspace.state import BOT_TOKEN
from knowledge.domain import Audience
from tests.slack import loopback_slack


class Clock:
    """A clock that a test sets forward."""

    def __init__(self):
        self.now = time.monotonic()

    def __call__(self):
        return self.now


@pytest.fixture
async def slack():
    async with loopback_slack() as workspace:
        yield workspace


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def identify(slack, clock):
    client = AsyncWebClient(token=BOT_TOKEN, base_url=f"{slack.url}/api/")
    client.proxy = None

    def build(interviewers=(), recruiters=()):
        return Identity(client, interviewers=interviewers, recruiters=recruiters, clock=clock)

    return build


async def test_people_are_known_by_id_and_by_group(slack, identify):
    alone, grouped, other = slack.person(), slack.person(), slack.person()
    identity = identify(interviewers=[alone], recruiters=[slack.group(grouped)])
    seen = [await identity.audience(user, private=True) for user in (alone, grouped, other)]
    assert seen == [Audience.INTERVIEWER, Audience.RECRUITER, Audience.CANDIDATE]


async def test_recruiters_outrank_interviewers(slack, identify):
    both = slack.person()
    identity = identify(interviewers=[both], recruiters=[both])
    assert await identity.audience(both, private=True) is Audience.RECRUITER


async def test_in_a_place_that_others_read_everybody_is_a_candidate_and_slack_is_not_asked(slack, identify):
    recruiter = slack.person()
    assert await identify(recruiters=[recruiter]).audience(recruiter, private=False) is Audience.CANDIDATE
    assert slack.calls == []


@pytest.mark.parametrize(
    "flags",
    [
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_stranger": True},
        {"is_bot": True},
        {"is_workflow_bot": True},
        {"deleted": True},
        {"team_id": "T0OTHER"},
        {"team_id": None},
        {"team_id": "T0OTHER", "enterprise_user": {"enterprise_id": "E0OTHER"}},
    ],
)
async def test_those_whom_slack_does_not_vouch_for_are_candidates_though_listed(slack, identify, flags):
    listed = slack.person(**flags)
    identity = identify(interviewers=[listed, slack.group(listed)], recruiters=[listed])
    assert await identity.audience(listed, private=True) is Audience.CANDIDATE


async def test_nobody_and_the_unknown_are_candidates(slack, identify):
    identity = identify(interviewers=["U0GONE"])
    assert await identity.audience(None, private=True) is Audience.CANDIDATE
    assert await identity.audience("U0GONE", private=True) is Audience.CANDIDATE


async def test_a_group_is_asked_for_once_in_five_minutes(slack, identify, clock):
    member = slack.person()
    identity = identify(interviewers=[slack.group(member)])
    for _ in range(3):
        await identity.audience(member, private=True)
    assert len(slack.called("usergroups.users.list")) == 1
    clock.now += KEPT_SECONDS + 1
    await identity.audience(member, private=True)
    assert len(slack.called("usergroups.users.list")) == 2


async def test_who_leaves_the_group_loses_the_view_within_five_minutes(slack, identify, clock):
    member = slack.person()
    panel = slack.group(member)
    identity = identify(interviewers=[panel])
    assert await identity.audience(member, private=True) is Audience.INTERVIEWER
    await slack.regroup(panel)
    clock.now += KEPT_SECONDS + 1
    assert await identity.audience(member, private=True) is Audience.CANDIDATE


@pytest.mark.parametrize("method", ["usergroups.users.list", "users.info", "auth.test"])
async def test_a_look_up_that_fails_means_candidate_is_logged_and_is_soon_tried_again(
    slack, identify, clock, caplog, method
):
    member = slack.person()
    identity = identify(interviewers=[slack.group(member)])
    slack.fail(method, error="internal_error")
    assert await identity.audience(member, private=True) is Audience.CANDIDATE
    assert method in caplog.text
    assert member not in caplog.text
    clock.now += FAILED_SECONDS + 1
    assert await identity.audience(member, private=True) is Audience.INTERVIEWER


async def test_an_absent_slack_means_candidate(unused_tcp_port):
    client = AsyncWebClient(token=BOT_TOKEN, base_url=f"http://127.0.0.1:{unused_tcp_port}/api/")
    client.proxy, client.retry_handlers = None, []
    identity = Identity(client, interviewers=["S0PANEL"], recruiters=[])
    assert await asyncio.wait_for(identity.audience("U0X", private=True), 5) is Audience.CANDIDATE

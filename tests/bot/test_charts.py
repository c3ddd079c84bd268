"""Charts of characters: narrow enough for a phone, true to their counts, inert, and within Slack's limits."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.blocks import charts, figures, home, journey, message
from bot.blocks.charts import Bar
from bot.workspace import limits
from knowledge.domain import Audience, Role
from knowledge.domain.escalations import Escalation
from knowledge.domain.figures import Figure, Figures
from knowledge.domain.practice import Grade, Tried
from knowledge.domain.preparation import Progress
from knowledge.domain.verified import Gap

NOW = datetime(2026, 10, 7, tzinfo=UTC)
MONDAY = date(2026, 10, 5)
NASTY = "Engineer ```<!channel> *x* <@U1> " * 20
WEEKS = tuple(Figure((MONDAY - timedelta(weeks=ago)).isoformat(), 40, 30, 10, 0, None) for ago in range(7, -1, -1))


def shown(count):
    roles = tuple(Figure(f"r{number}", *((None,) * 5 if number % 2 else (9, 4, 5, 0, 6))) for number in range(count))
    titles = {one.key: NASTY for one in roles}
    found = Figures(
        MONDAY, Figure("", 320, 240, 80, 0, None), WEEKS, tuple(sorted(roles, key=lambda one: -(one[1] or 0)))
    )
    return found, [Gap(one.key, "pay", NASTY, None, None) for one in roles[:5]], titles


def test_bars_show_both_parts_where_both_are_told_and_one_shade_where_not():
    rows = [Bar("a", 10, 5, (3,)), Bar("bb", 5, None, (None,)), Bar("c", None, None, (0,)), Bar("d", 0, 0, (0,))]
    lines = charts.bars(rows, ["asked", "help"])
    assert [line.split() for line in lines] == [
        ["asked", "help"],
        ["a", "█" * 10 + "░" * 9, "10", "3"],
        ["bb", "▒" * 10, "5", "few"],
        ["c", "few", "0"],
        ["d", "0", "0"],
    ]
    assert {len(line) for line in lines} == {charts.WIDTH}


def test_a_small_part_is_seen_however_small_it_is():
    (line,) = charts.bars([Bar("x", 1000, 999)], ["asked"])
    assert line.count("░") == 1
    (line,) = charts.bars([Bar("x", 1000, 1)], ["asked"])
    assert line.count("█") == 1


def test_levels_rise_to_their_name_and_the_last_ones_are_shown():
    names = [grade.value for grade in Grade]
    assert charts.steps([1, 2, 4], names) == [
        " strong │     █",
        "  solid │     █",
        "partial │   █ █",
        "   thin │ █ █ █",
    ]
    lines = charts.steps([1] * 50 + [4], names)
    assert max(map(len, lines)) <= charts.WIDTH
    assert lines[0].endswith("█")


@pytest.mark.parametrize("count", [0, 1, 7, 1000])
def test_home_and_digest_are_inert_and_within_slacks_limits_with_any_number_of_roles(count):
    found, gaps, titles = shown(count)
    own = figures.home(found, gaps, titles)
    roles = [Role(f"r{n}", NASTY, None, None, Audience.CANDIDATE, f"d{n}") for n in range(count)]
    view = home.render(home.Front(Audience.RECRUITER, roles, [], own=own))
    assert limits.view_refusal(view, kind="home") is None
    posts = message.posts(figures.digest(found, MONDAY, gaps, titles))
    assert len(posts) == 1
    told = json.dumps([block for block in posts[0].blocks if block["type"] != "rich_text"])
    assert "<!channel>" not in told + posts[0].text
    assert "<@U1>" not in told + posts[0].text


def test_where_nothing_was_asked_there_is_nothing_to_look_at():
    none = Figures(MONDAY, Figure(""), tuple(Figure(one.key) for one in WEEKS), ())
    assert figures.home(none, [], {}) == []
    assert journey.home(journey.Journey(), {}) == []


def test_a_candidates_part_holds_plan_practice_and_what_waits_and_is_inert():
    waits = [Escalation(f"q{n}", "r", NASTY, NOW, NOW) for n in range(9)]
    plans = [Progress("r", NASTY, MONDAY, 3, 12)] * 9
    own = journey.home(journey.Journey(plans, [Tried("r", NASTY, tuple(Grade))] * 9, waits), {"r": NASTY})
    view = home.render(home.Front(Audience.CANDIDATE, [], [], own=own))
    assert limits.view_refusal(view, kind="home") is None
    told = json.dumps(view, ensure_ascii=False)
    assert "<!channel>" not in told
    assert "3 of 12 done" in told
    assert "and 4 more" in told

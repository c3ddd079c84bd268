"""A plan towards an interview: essentials first, laid out to the day, with what is done kept apart."""

from datetime import date, timedelta

import pytest

from knowledge.domain import AssessBy, Audience, Kind, Modality, Requirement, Role
from knowledge.domain.practice import Story
from knowledge.errors import BadRequest
from knowledge.interview.preparation import LONGEST_DAYS, Supply, plan

TODAY = date(2026, 3, 2)
ROLE = Role("surveyor", "Site Surveyor", None, None, Audience.CANDIDATE, "d")


def requirement(name, text, modality=Modality.NONE, **more):
    return Requirement(name, "surveyor", text, 0, len(text), Kind.REQUIREMENT, modality, None, (), **more)


NEEDS = (
    requirement("hedges", "Lay hedges", Modality.DESIRABLE, topics=("hedges",)),
    requirement("trees", "Prune fruit trees", Modality.ESSENTIAL, topics=("trees",)),
    requirement("trees2", "Fell trees", topics=("trees",)),
    requirement("plain", "Plan your own week"),
    requirement("paper", "Chainsaw ticket", Modality.ESSENTIAL, assess_by=AssessBy.CV),
)
SUPPLY = Supply({"trees": "Tree work", "hedges": "Hedges"}, ("How big is the team?",))


def made(on, today=TODAY, supply=SUPPLY):
    return plan(ROLE, NEEDS, on, today, supply)


def tasks(found):
    return [task for day in found.days for task in day.tasks]


def test_what_will_be_assessed_stands_in_its_own_words_essentials_first():
    found = made(date(2026, 3, 9))
    assert [one.title for one in found.matters] == ["Tree work", "Plan your own week", "Hedges"]
    assert [need.text for need in found.matters[0].needs] == ["Prune fruit trees", "Fell trees"]
    assert "Chainsaw ticket" not in {need.text for one in found.matters for need in one.needs}
    assert found.read_up == ("Tree work", "Hedges")
    assert found.to_ask == ("How big is the team?",)


def test_the_days_run_up_to_the_interview_and_the_last_is_for_the_rehearsal():
    found = made(date(2026, 3, 9))
    days = [day.on for day in found.days]
    assert days == sorted(days)
    assert days[0] == TODAY
    assert days[-1] == date(2026, 3, 8)
    assert {"rehearse", "things"} <= {task.id for task in found.days[-1].tasks}


def test_a_story_that_serves_a_matter_spares_its_task():
    told = made(
        date(2026, 3, 9), supply=SUPPLY._replace(stories=(Story("s", "surveyor", "The old pear", ("trees2",)),))
    )
    assert told.matters[0].story == "The old pear"
    assert [one.id for one in told.untold] == ["own-words:plain", "hedges"]
    assert "story:trees" not in {task.id for task in tasks(told)}


def test_what_is_done_is_not_laid_out_again():
    found = made(date(2026, 3, 9), supply=SUPPLY._replace(done=frozenset({"advert", "gone-from-the-advert"})))
    assert [task.id for task in found.done] == ["advert"]
    assert found.progress == (1, len(tasks(found)) + 1)
    assert "advert" not in {task.id for task in tasks(found)}


def test_an_interview_today_leaves_the_most_useful():
    (day,) = made(TODAY).days
    assert day.on == TODAY
    assert {"advert", "ask", "things"} < {task.id for task in day.tasks}
    assert len(day.tasks) <= 5


def test_tomorrow_has_one_day():
    assert [day.on for day in made(TODAY + timedelta(days=1)).days] == [TODAY]


def test_a_far_date_starts_later():
    found = made(TODAY + timedelta(days=100))
    assert found.starts == found.on - timedelta(days=LONGEST_DAYS)
    assert found.days[0].on == found.starts


@pytest.mark.parametrize(("days", "words"), [(-1, "in the past"), (400, "more than a year ahead")])
def test_an_impossible_date_is_refused_with_its_value(days, words):
    with pytest.raises(BadRequest, match=words) as refused:
        made(TODAY + timedelta(days=days))
    assert (TODAY + timedelta(days=days)).isoformat() in str(refused.value)

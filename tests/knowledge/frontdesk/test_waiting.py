"""Questions wait once, near-identical ones together; they are answered once, and who asks is never told."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Answer, Audience
from knowledge.domain.escalations import Spot, State
from knowledge.errors import AccessDenied, AlreadyAnswered, BadRequest
from knowledge.frontdesk.gaps import gaps
from knowledge.frontdesk.waiting import handed_to
from tests.recruiting import OLA, RITA, asking, draft

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_question_waits_once_however_often_its_request_arrives(base):
    once = asking("Is there a relocation package?", event="e1")
    first = await base.frontdesk.waiting.ask(once)
    assert await base.frontdesk.waiting.ask(once) == first
    (one,) = await base.frontdesk.waiting.queue(RITA)
    assert (one.state, one.asked, one.role) == (State.OPEN, 1, "porter")


async def test_near_identical_questions_of_a_role_are_one_and_others_are_not(base):
    waiting = base.frontdesk.waiting
    await waiting.ask(asking("Is there a relocation package?", "U0A"))
    await waiting.ask(asking("do you help with relocation costs", "U0B"))
    await waiting.ask(asking("can I relocate abroad", "U0C"))
    await waiting.ask(asking("Is there a relocation package?", "U0D", role="other"))
    found = await waiting.queue(RITA)
    assert [(one.role, one.asked) for one in found] == [("porter", 2), ("porter", 1), ("other", 1)]
    assert found[0].wordings == ("Is there a relocation package?", "do you help with relocation costs")


async def test_of_two_recruiters_who_answer_at_once_one_is_heard_and_the_other_told(base):
    one = await base.frontdesk.waiting.ask(asking("Is there a canteen?"))
    both = [base.frontdesk.waiting.answer(one.id, text, who, text) for text, who in (("Yes.", RITA), ("No.", OLA))]
    done, late = sorted(
        await asyncio.gather(*both, return_exceptions=True), key=lambda each: isinstance(each, Exception)
    )
    assert isinstance(late, AlreadyAnswered)
    assert f"{done.answered_by} answered this before you: “{done.answer}”" in str(late)
    again = await base.frontdesk.waiting.answer(one.id, done.answer, RITA, done.event)
    assert again == done
    assert await base.frontdesk.waiting.queue(RITA) == []


@pytest.mark.parametrize("question", ["do you sponsor visas?", "I am pregnant, may I sit down?", "I need adjustments"])
async def test_what_is_for_a_persons_ear_alone_is_not_kept(base, question):
    with pytest.raises(BadRequest, match="directly"):
        await base.frontdesk.waiting.ask(asking(question))
    assert await base.frontdesk.waiting.queue(RITA, ended=True) == []
    answer = await base.ask(question, audience=Audience.CANDIDATE, role="porter")
    kept = await base.recall(await base.record(answer, user="U0A"))
    assert (kept.question, kept.facets) == ("", ())


async def test_the_queue_is_for_recruiters_alone_and_holds_nobodys_name(base):
    one = await base.frontdesk.waiting.ask(asking("Is there a canteen?", "U0SECRET"))
    for audience in (Audience.CANDIDATE, Audience.INTERVIEWER):
        with pytest.raises(AccessDenied):
            await base.frontdesk.waiting.queue(RITA._replace(audience=audience))
        with pytest.raises(AccessDenied):
            await base.frontdesk.waiting.answer(one.id, "Yes", RITA._replace(audience=audience), "e")
    assert "U0SECRET" not in repr(await base.frontdesk.waiting.find(one.id, RITA))


async def test_what_waits_too_long_is_brought_up_once_for_each_time_and_handed_over(base):
    waiting = base.frontdesk.waiting
    one = await waiting.ask(asking("Is there a canteen?"), within=timedelta())
    assert await waiting.overdue() == [one]
    due = await waiting.overdue_at(one.id, 0)
    await waiting.brought_up(due, datetime.now(UTC) + timedelta(hours=1), owner="U0OLA")
    assert await waiting.overdue() == []
    assert await waiting.overdue_at(one.id, 0) is None
    (after,) = await waiting.queue(RITA)
    assert (after.state, after.owner, after.reminders) == (State.HANDED_OVER, "U0OLA", 1)


async def test_a_question_is_handed_to_the_next_recruiter():
    def owned(owner):
        return type("Q", (), {"owner": owner})()

    assert handed_to(owned("A"), ["A", "B", "C"]) == "B"
    assert handed_to(owned("C"), ["A", "B", "C"]) == "A"
    assert handed_to(owned(""), ["A", "B"]) == "A"
    assert handed_to(owned("A"), ["A"]) == ""


async def test_a_question_is_found_by_its_card(base):
    one = await base.frontdesk.waiting.ask(asking("Is there a canteen?"))
    spot = Spot("C1", "17.5")
    await base.frontdesk.waiting.card(one.id, spot)
    await base.frontdesk.waiting.card(one.id, spot)
    assert (await base.frontdesk.waiting.carded(spot)).cards == (spot,)
    assert await base.frontdesk.waiting.carded(Spot("C2", "17.5")) is None


async def test_what_somebody_asked_is_theirs_to_see_and_to_delete(base):
    desk = base.frontdesk
    one = await desk.waiting.ask(asking("Is there a relocation package?", "U0A"))
    await desk.waiting.ask(asking("do you help with relocation costs", "U0B"))
    assert [each["question"] for each in await desk.export("U0A")] == ["Is there a relocation package?"]
    assert await desk.delete("U0A") == 1
    (left,) = await desk.waiting.queue(RITA)
    assert (left.question, left.asked) == ("do you help with relocation costs", 1)
    assert await desk.delete("U0B") == 1
    assert await desk.waiting.queue(RITA) == []
    assert (await desk.waiting.find(one.id, RITA)).question == ""


async def test_ended_questions_go_when_their_time_is_over_and_open_ones_stay(base):
    desk = base.frontdesk
    one = await desk.waiting.ask(asking("Is there a canteen?"))
    later = datetime.now(UTC) + timedelta(days=91)
    assert await desk.purge(later) == 0
    await desk.waiting.answer(one.id, "Yes.", RITA, "e")
    assert await desk.purge(datetime.now(UTC)) == 0
    assert await desk.purge(later) == 1
    assert await desk.waiting.queue(RITA, ended=True) == []


def silence(facet, question="q"):
    return Answer(question, ("porter",), (facet,), "lookup", "", True, "not-stated", 0.5)


async def test_gaps_are_ordered_by_how_often_and_show_counts_over_five_people_only():
    said = [(f"p{n}", silence("relocation")) for n in range(6)] + [(f"p{n}", silence("canteen")) for n in range(4)]
    said += [("p1", silence("adjustments")), ("p2", silence("parking", "I am disabled, is there parking?"))]
    found = gaps(said, "porter", str.upper, {"canteen"})
    assert [(each.facet, each.asked, each.people, each.answered) for each in found] == [
        ("relocation", 6, 6, False),
        ("canteen", None, None, True),
    ]


async def test_what_adverts_were_silent_about_is_found_with_what_was_answered_since(base):
    for number in range(5):
        answer = await base.ask("is there a relocation package", audience=Audience.CANDIDATE, role="porter")
        await base.record(answer, user=f"U{number}")
    (gap,) = await base.frontdesk.gaps("porter", RITA)
    assert (gap.facet, gap.people, gap.answered) == ("relocation", 5, False)
    await base.frontdesk.verifying.save(draft("Is there a relocation package?", "Yes."), RITA)
    (gap,) = await base.frontdesk.gaps("porter", RITA)
    assert gap.answered


async def test_an_import_keeps_the_good_rows_and_names_the_others(base):
    text = "question,text,scope,subject,owner\nCanteen?,Yes,role,porter,Rita\nDogs?,No,role,pilot,Rita\n"
    lines = await base.frontdesk.bring_in(text, "csv", RITA)
    assert [(line.number, line.outcome) for line in lines] == [(2, "added"), (3, "refused")]
    assert "pilot" in lines[1].why
    assert "Canteen?,Yes,role,porter" in await base.frontdesk.hand_out("csv", RITA, "porter")

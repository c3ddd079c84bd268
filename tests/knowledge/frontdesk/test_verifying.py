"""A verified answer is found for the same question and no other, stands where it belongs, and is doubted in time."""

from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Audience
from knowledge.domain.verified import Owner, Scope, Status
from knowledge.errors import AccessDenied, BadRequest
from tests.recruiting import ADVERT, RITA, draft

pytestmark = pytest.mark.asyncio(loop_scope="session")

TODAY = datetime.now(UTC).date()


async def ask(base, question, role="porter"):
    return await base.ask(question, audience=Audience.CANDIDATE, role=role)


SAVED = (
    ("Is there a relocation package?", "Yes, we pay up to £5,000 towards moving costs."),
    ("Is there parking for bikes?", "Yes, a locked shed behind the building."),
    ("How many people are in the team?", "Eight porters and a manager."),
    ("Can I work from abroad for part of the year?", "Yes, up to 20 days a year."),
    ("Is this job full time?", "Yes, it is full time only."),
)


async def test_the_same_question_in_other_words_is_settled_and_a_near_one_is_not(base):
    for question, text in SAVED:
        await base.frontdesk.verifying.save(draft(question, text), RITA)
    met = {
        "do you help with relocation costs": 0,
        "any relocation support": 0,
        "can I park my bike": 1,
        "how big is the team": 2,
    }
    for question, at in met.items():
        told = [one.text for one in (await ask(base, question)).verified]
        assert told == [SAVED[at][1]], question
    missed = (
        "can I relocate abroad", "how long do I have to move", "is there parking", "can I park my car there",
        "how many women are on the team", "how many people would I manage", "how many people work at the company",
        "can I work from abroad full time", "can I work from home", "is it part time", "do you pay travel expenses",
    )  # fmt: skip
    for question in missed:
        assert (await ask(base, question)).verified == (), question


async def test_a_verified_answer_stands_first_with_owner_and_date_and_the_advert_follows(base):
    await base.frontdesk.verifying.save(draft("What is the pension?", "We pay in 10 % from the first day."), RITA)
    answer = await ask(base, "what is the pension")
    first, second, *rest = answer.text.splitlines()
    today = datetime.now(UTC).date()
    assert first == "We pay in 10 % from the first day."
    assert second == f"— answered by Rita, {today.day} {today:%B} {today.year}"
    assert "10 % of your salary" in "\n".join(rest)
    assert answer.citations
    assert not answer.abstained
    assert await base.frontdesk.waiting.queue(RITA) == []


async def test_where_it_contradicts_the_advert_both_are_shown_and_one_task_is_opened(base):
    await base.frontdesk.verifying.save(draft("What is the salary?", "It pays £31,000."), RITA)
    for _ in range(2):
        answer = await ask(base, "what's the salary?")
    assert "£31,000" in answer.text
    assert "£24,000" in answer.text
    assert "The advert says something else" in answer.text
    (task,) = await base.frontdesk.waiting.queue(RITA)
    assert (task.matter, task.asked) == ("contradiction", 0)
    assert "£24,000" in task.question


async def test_the_organisations_answer_stands_in_only_where_the_advert_is_silent(base):
    ours = {"scope": Scope.ORGANISATION, "subject": "Northside Trust"}
    await base.frontdesk.verifying.save(draft("What is the salary?", "It depends on the band.", **ours), RITA)
    await base.frontdesk.verifying.save(draft("Is there a canteen?", "Yes, open day and night.", **ours), RITA)
    await base.frontdesk.verifying.save(draft("Can I bring my dog?", "No.", **ours | {"subject": "Elsewhere"}), RITA)
    assert (await ask(base, "what's the salary?")).verified == ()
    assert (await ask(base, "is there a canteen")).text.startswith("Yes, open day and night.\n— for all roles")
    assert (await ask(base, "can I bring my dog")).verified == ()


async def test_an_answer_is_due_then_stale_and_says_so(base):
    long_ago = TODAY - timedelta(days=200)
    old = draft("Is there a canteen?", "Yes.", verified_on=long_ago)
    one, _ = await base.frontdesk.verifying.save(old, RITA)
    assert one.status(one.review_by) is Status.DUE
    assert one.status(one.review_by - timedelta(days=30)) is Status.VERIFIED
    assert "not reviewed since" in (await ask(base, "is there a canteen")).text
    assert await base.frontdesk.due() == [one]
    after = await base.frontdesk.verifying.review(one.id, RITA)
    assert after.status(TODAY) is Status.VERIFIED
    assert "not reviewed" not in (await ask(base, "is there a canteen")).text


async def test_it_is_doubted_when_the_words_it_rests_on_change_and_not_served_until_reviewed(base, tmp_path):
    one, _ = await base.frontdesk.verifying.save(draft("What is the pension?", "We pay in 10 %."), RITA)
    assert one.cites
    advert = tmp_path / "porter.md"
    advert.write_text(ADVERT.replace("Two years", "Three years"), encoding="utf-8")
    await base.ingest([advert])
    assert (await ask(base, "what pension do you offer")).verified
    advert.write_text(ADVERT.replace("10 %", "6 %"), encoding="utf-8")
    await base.ingest([advert])
    assert (await base.frontdesk.verifying.find(one.id, RITA)).status(TODAY) is Status.UNVERIFIED
    assert (await ask(base, "what pension do you offer")).verified == ()
    await base.frontdesk.verifying.review(one.id, RITA)
    assert (await ask(base, "what pension do you offer")).verified


async def test_saving_the_same_question_again_changes_it(base):
    saved = base.frontdesk.verifying.save
    _, first = await saved(draft("Is there a canteen?", "Yes."), RITA)
    _, second = await saved(draft("is there a canteen", "No, but a kitchen."), RITA)
    _, third = await saved(draft("is there a canteen", "No, but a kitchen."), RITA)
    assert (first, second, third) == ("added", "updated", "kept")
    assert len(await base.frontdesk.verifying.listed(RITA)) == 1


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"question": " "}, "question"),
        ({"text": "x" * 1001}, "1000"),
        ({"subject": "pilot"}, "pilot"),
        ({"owner": Owner(" ")}, "owner"),
        ({"review_days": 0}, "0 days"),
        ({"verified_on": TODAY + timedelta(days=2)}, "future"),
    ],
)
async def test_what_cant_be_kept_is_said_by_value(base, change, named):
    terms = {"question": "Is there a canteen?", "text": "Yes."} | change
    with pytest.raises(BadRequest, match=named):
        await base.frontdesk.verifying.save(draft(**terms), RITA)


async def test_only_recruiters_look_after_answers(base):
    for audience in (Audience.CANDIDATE, Audience.INTERVIEWER):
        with pytest.raises(AccessDenied):
            await base.frontdesk.verifying.save(draft("A?", "Yes."), RITA._replace(audience=audience))
        with pytest.raises(AccessDenied):
            await base.frontdesk.verifying.listed(RITA._replace(audience=audience))

"""Whoever asked may have their words forgotten, also where a verified answer repeats them; the answer stays."""

from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Audience
from tests.recruiting import RITA, asking, draft

MINE, THEIRS = "is there a relocation package?", "do you help with relocation costs?"
PERSON, OTHER = "U0PERSON", "U0OTHER"
SAID = "Up to 5,000 pounds."


@pytest.fixture
async def saved(base):
    """An answer to a question of two, saved as the first of them asked it."""
    waiting = base.frontdesk.waiting
    one = await waiting.ask(asking(MINE, PERSON))
    one = await waiting.ask(asking(THEIRS, OTHER))
    assert one.asked == 2
    await waiting.answer(one.id, SAID, RITA, "e-answer")
    kept, _ = await base.frontdesk.verifying.save(draft(MINE, SAID, wordings=one.wordings), RITA)
    return kept


async def standing(base):
    (one,) = await base.frontdesk.verifying.all()
    return one


async def test_another_wording_takes_the_place_of_a_forgotten_question(base, saved):
    await base.frontdesk.delete(PERSON)
    after = await standing(base)
    assert (after.id, after.question, after.wordings, after.changed) == (saved.id, THEIRS, (), False)
    told = await base.ask(THEIRS, audience=Audience.CANDIDATE, role="porter")
    assert [each.text for each in told.verified] == [SAID]


async def test_where_nobodys_words_are_left_the_owner_is_asked_to_look(base, saved):
    await base.frontdesk.delete(PERSON)
    await base.frontdesk.delete(OTHER)
    after = await standing(base)
    assert after.question not in {MINE, THEIRS}
    assert "relocat" in after.question.casefold() or "mov" in after.question.casefold()
    assert (after.text, after.changed) == (SAID, True)
    assert [one.id for one in await base.frontdesk.due()] == [saved.id]


async def test_words_that_somebody_else_asked_in_too_stay(base):
    for person in (PERSON, OTHER):
        one = await base.frontdesk.waiting.ask(asking(MINE, person))
    await base.frontdesk.verifying.save(draft(MINE, SAID, wordings=one.wordings), RITA)
    await base.frontdesk.delete(PERSON)
    assert (await standing(base)).question == MINE


async def test_time_takes_the_wordings_and_leaves_what_the_recruiter_chose(base, saved):
    assert await base.frontdesk.purge(datetime.now(UTC) + timedelta(days=89)) == 0
    assert (await standing(base)).wordings == (THEIRS,)
    assert await base.frontdesk.purge(datetime.now(UTC) + timedelta(days=91)) == 1
    after = await standing(base)
    assert (after.question, after.wordings, after.changed) == (MINE, (), False)

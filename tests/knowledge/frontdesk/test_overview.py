"""The overview counts what is really kept: who asked, what adverts didn't say, what helped, what waits."""

from datetime import UTC, datetime

import pytest

from knowledge.domain import Audience, Feedback
from knowledge.errors import AccessDenied
from knowledge.frontdesk.figures import monday
from tests.recruiting import RITA, asking, draft

pytestmark = pytest.mark.asyncio(loop_scope="session")

STATED, SILENT = "how much does it pay?", "is there a relocation package?"


async def ask(base, question, people):
    kept = []
    for number in range(people):
        answer = await base.ask(question, audience=Audience.CANDIDATE, role="porter")
        kept.append(await base.record(answer, user=f"U{number}"))
    return kept


async def test_figures_count_what_is_kept_by_the_kind_of_its_end(base):
    stated = await ask(base, STATED, 6)
    await ask(base, SILENT, 5)
    for number, one in enumerate(stated):
        await base.rate(Feedback(one, f"U{number}", "helpful" if number else "unhelpful"))
    for number in range(5):
        await base.frontdesk.waiting.ask(asking(SILENT, f"U{number}"))
    found = await base.frontdesk.overview.figures(RITA)
    assert found.total == found.roles[0]._replace(key="")
    assert found.roles[0] == ("porter", 11, 6, 5, 5, 5)
    assert found.week(monday(datetime.now(UTC)))[1:] == (11, 6, 5, 5, 5)


async def test_what_is_best_told_in_person_and_what_is_not_about_a_role_is_not_counted(base):
    await ask(base, "I am pregnant, do you sponsor visas?", 6)
    await ask(base, "hello", 6)
    found = await base.frontdesk.overview.figures(RITA)
    assert found.empty


async def test_a_recruiter_who_is_a_candidate_for_a_role_gets_no_figure_of_it(base):
    await ask(base, SILENT, 6)
    await base.panel.mark_candidate(RITA.user, "porter")
    try:
        assert (await base.frontdesk.overview.figures(RITA)).empty
        assert await base.frontdesk.overview.to_write(RITA) == []
    finally:
        await base.panel.unmark_candidate(RITA.user, "porter")
    assert (await base.frontdesk.overview.figures(RITA)).total.not_stated == 6


async def test_what_to_write_next_is_most_often_asked_first_and_goes_once_it_is_answered(base):
    await ask(base, SILENT, 6)
    await ask(base, "is there a canteen?", 2)
    found = await base.frontdesk.overview.to_write(RITA)
    assert (found[0].facet, found[0].asked) == ("relocation", 6)
    assert all(gap.asked is None for gap in found[1:])
    await base.frontdesk.verifying.save(draft(SILENT, "Yes."), RITA)
    assert "relocation" not in {gap.facet for gap in await base.frontdesk.overview.to_write(RITA)}


async def test_only_recruiters_get_figures(base):
    for audience in (Audience.CANDIDATE, Audience.INTERVIEWER):
        with pytest.raises(AccessDenied, match="recruiters only"):
            await base.frontdesk.overview.figures(RITA._replace(audience=audience))

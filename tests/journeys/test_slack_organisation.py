"""In Slack, what comes from an organisation's document is marked, named by its title, and no role."""

import pytest

from knowledge.assembly import open_knowledge
from knowledge.domain import DocumentKind
from knowledge.settings import KnowledgeSettings
from tests.slack_bot import connected

pytestmark = pytest.mark.asyncio(loop_scope="session")

ADVERT = "# Ferry Steward\n\nOrganisation: Harbour Lines\n\n## Essential\n\n- Two years of bar work\n"
HANDBOOK = "# Harbour Lines Employee Handbook\n\n## Pension\n\nWe pay 8% of your salary into a pension.\n"


async def test_a_handbooks_answer_says_where_it_comes_from_and_the_handbook_is_not_listed(
    slack, cast, settings, tmp_path
):
    (tmp_path / "ferry-steward.md").write_text(ADVERT, encoding="utf-8")
    (tmp_path / "handbook.md").write_text(HANDBOOK, encoding="utf-8")
    async with open_knowledge(KnowledgeSettings(home=tmp_path / "home", seed=False)) as knowledge:
        await knowledge.ingest([tmp_path / "ferry-steward.md"])
        await knowledge.ingest([tmp_path / "handbook.md"], kind=DocumentKind.ORGANISATION)
        async with connected(slack, settings, knowledge):
            await slack.dm(cast.candidate, "what pension do you offer?")
            (post,) = slack.said(slack.dm_of(cast.candidate))
            await slack.command(cast.candidate, "roles")
    assert "About *Ferry Steward*" in post.seen
    assert "From the organisation's handbook, not the advert:" in post.seen
    assert "“We pay 8% of your salary into a pension.”" in post.seen
    assert "*Harbour Lines Employee Handbook*, Pension" in post.seen
    listed = slack.posts[-1].seen
    assert "Ferry Steward" in listed
    assert "Handbook" not in listed

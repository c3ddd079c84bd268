"""What is stored around roles comes back the same, across restarts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from knowledge.domain import Audience, Intake
from knowledge.domain.drafts import AuditLine, Correction, Draft, DraftState, Field
from knowledge.domain.releases import Extent, Release
from knowledge.store.store import open_store

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
LEVEL = Correction(Field.MODALITY, "essential", "chef-1", "Cooks eggs.")
DRAFT = Draft("d1", "chef", "hash", "chef.md", "# Chef\n\n- Cooks eggs.", Intake(Audience.INTERVIEWER), ("w",), at=NOW)


@pytest.fixture
async def store(tmp_path):
    opened = await open_store(f"sqlite:///{tmp_path / 'rolecall.db'}")
    yield opened
    await opened.close()


async def test_a_draft_comes_back_as_it_was_kept_and_as_it_was_changed(store):
    await store.shelving.save(DRAFT)
    assert await store.shelving.draft("d1") == DRAFT
    changed = Draft(**{name: getattr(DRAFT, name) for name in DRAFT.__slots__} | {"corrections": (LEVEL,)})
    await store.shelving.save(changed)
    assert await store.shelving.draft("d1") == changed
    assert await store.shelving.draft("d2") is None


async def test_a_closed_draft_holds_no_text_and_stays_closed(store):
    await store.shelving.save(DRAFT)
    await store.shelving.close_draft("d1", DraftState.PUBLISHED)
    assert (await store.shelving.save(DRAFT)).state is DraftState.PUBLISHED
    found = await store.shelving.draft("d1")
    assert (found.state, found.text, found.corrections) == (DraftState.PUBLISHED, "", ())


async def test_a_later_correction_takes_the_place_of_an_earlier_one(store):
    later = LEVEL._replace(value="desirable")
    title = Correction(Field.TITLE, "Head Chef")
    await store.shelving.correct("chef", [LEVEL, title])
    await store.shelving.correct("chef", [later])
    assert set(await store.shelving.corrections("chef")) == {later, title}
    assert await store.shelving.corrections("waiter") == ()


async def test_withdrawing_twice_is_withdrawing_once(store):
    for _ in range(2):
        await store.shelving.withdraw("chef", NOW)
    assert await store.shelving.withdrawn() == {"chef"}
    await store.shelving.restore("chef")
    assert await store.shelving.withdrawn() == frozenset()


async def test_the_audit_keeps_its_order(store):
    lines = [AuditLine(NOW, "hash", "published", "chef", {"version": 1}), AuditLine(NOW, "hash", "deleted")]
    for line in lines:
        await store.shelving.enter(line)
    assert await store.shelving.audit() == lines
    assert await store.shelving.audit("chef") == lines[:1]


async def test_a_release_is_due_once_it_opens_until_it_is_sent(store):
    opens = NOW - timedelta(hours=24)
    release = Release("r1", "chef@2", Extent.THEMES, NOW, opens, "U1")
    assert await store.releases.add(release)
    assert not await store.releases.add(release)
    assert await store.releases.due(opens - timedelta(seconds=1)) == []
    assert await store.releases.due(opens) == [release]
    await store.releases.sent("r1", NOW)
    assert await store.releases.due(NOW) == []
    assert (await store.releases.find("r1")).sent_at == NOW

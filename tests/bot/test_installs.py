"""What installs rest on: keys that seal and are replaced, whose a request is, and pages that repeat nothing."""

from datetime import UTC, datetime

import pytest
from slack_bolt.error import BoltError
from slack_sdk.oauth.installation_store.models.installation import Installation

from bot.inbox.tenant import tenant_of
from bot.installs import pages
from bot.installs.installations import Installations
from bot.installs.vault import Unopenable, Vault, fresh_key, keys_in
from knowledge.domain.tenants import Installation as Kept
from knowledge.errors import BadSetting
from knowledge.store.store import open_store


@pytest.fixture
async def tenants(tmp_path):
    store = await open_store(f"sqlite:///{tmp_path / 'rolecall.db'}")
    yield store.tenants
    await store.close()


def install_of(team="T1", **more):
    given = {"bot_token": f"xoxb-{team}", "bot_id": "B1", "bot_user_id": "UBOT", "bot_scopes": "commands,chat:write"}
    return Installation(user_id="U1", team_id=team, app_id="A1", **{**given, **more})


def test_what_is_sealed_is_opened_by_its_key_and_by_no_other():
    mine, other = fresh_key(), fresh_key()
    sealed = Vault([mine]).seal("xoxb-secret")
    assert "xoxb" not in sealed
    assert Vault([mine]).open(sealed) == "xoxb-secret"
    with pytest.raises(Unopenable):
        Vault([other]).open(sealed)
    with pytest.raises(Unopenable):
        Vault([mine]).open("no cipher at all")


def test_a_new_key_before_the_old_one_opens_both_and_seals_anew():
    old, new = fresh_key(), fresh_key()
    sealed = Vault([old]).seal("xoxb-secret")
    both = Vault([new, old])
    renewed = both.renewed(sealed)
    assert Vault([new]).open(renewed) == "xoxb-secret"
    assert both.renewed(renewed) == renewed


def test_keys_come_apart_at_commas():
    one, two = fresh_key(), fresh_key()
    assert keys_in(f"{one}, {two}") == (one, two)


async def test_an_installation_comes_back_as_it_was_saved(tenants):
    kept = Installations(tenants, Vault([fresh_key()]))
    await kept.async_save(install_of())
    bot = await kept.async_find_bot(enterprise_id=None, team_id="T1")
    assert (bot.bot_token, bot.bot_user_id, bot.bot_scopes) == ("xoxb-T1", "UBOT", ["commands", "chat:write"])
    assert await kept.async_find_bot(enterprise_id=None, team_id="T2") is None


async def test_an_organisations_installation_serves_its_workspaces_and_no_others(tenants):
    kept = Installations(tenants, Vault([fresh_key()]))
    await kept.async_save(install_of(None, enterprise_id="E1", is_enterprise_install=True))
    assert await kept.async_find_bot(enterprise_id="E1", team_id="T1", is_enterprise_install=True)
    assert await kept.async_find_bot(enterprise_id="E1", team_id="T1") is None
    assert await kept.async_find_bot(enterprise_id="E2", team_id="T1", is_enterprise_install=True) is None


@pytest.mark.parametrize("lacking", [{"bot_token": None}, {"team": None}])
async def test_an_install_without_a_bot_or_a_workspace_is_not_kept(tenants, lacking):
    kept = Installations(tenants, Vault([fresh_key()]))
    with pytest.raises(BoltError):
        await kept.async_save(install_of(**lacking))
    assert await tenants.installations() == []


async def test_a_token_that_was_moved_to_another_workspaces_row_opens_nothing(tenants):
    kept = Installations(tenants, Vault([fresh_key()]))
    await kept.async_save(install_of("T1"))
    stolen = await tenants.installed("T1")
    await tenants.install(Kept("T2", None, stolen.sealed))
    assert await kept.bot("T2") is None
    with pytest.raises(BadSetting, match="T2"):
        await kept.renew()


async def test_after_a_start_with_both_keys_the_new_one_is_enough(tenants):
    old, new = fresh_key(), fresh_key()
    await Installations(tenants, Vault([old])).async_save(install_of())
    installed = (await tenants.installed("T1")).installed
    await Installations(tenants, Vault([new, old])).renew()
    only = Installations(tenants, Vault([new]))
    await only.renew()
    assert (await only.bot("T1")).bot_token == "xoxb-T1"
    assert (await tenants.installed("T1")).installed == installed <= datetime.now(UTC)


async def test_a_key_that_does_not_fit_is_said_in_a_sentence_with_the_workspaces_and_changes_nothing(tenants):
    await Installations(tenants, Vault([fresh_key()])).async_save(install_of())
    before = await tenants.installations()
    with pytest.raises(BadSetting, match=r"ROLECALL_TOKEN_KEY doesn't open what is stored for T1\. Add the key"):
        await Installations(tenants, Vault([fresh_key()])).renew()
    assert await tenants.installations() == before


@pytest.mark.parametrize(
    ("body", "team"),
    [
        ({"team_id": "T1"}, "T1"),
        ({"team": {"id": "T1"}, "user": {"id": "U1", "team_id": "T9"}}, "T1"),
        ({"team": None, "user": {"id": "U1", "team_id": "T1"}}, "T1"),
        ({"team_id": "T9", "authorizations": [{"team_id": "T1"}]}, "T1"),
        ({"team": {"id": "T9"}, "view": {"app_installed_team_id": "T1"}}, "T1"),
        ({"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "false"}, "T1"),
        ({"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "true"}, "E1"),
        ({"team": {"id": "T1"}, "enterprise": {"id": "E1"}, "is_enterprise_install": True}, "E1"),
        ({"team_id": "T1", "authorizations": [{"enterprise_id": "E1", "is_enterprise_install": True}]}, "E1"),
        ({"user": "U1"}, ""),
        ({}, ""),
    ],
)
def test_a_request_belongs_to_where_the_app_is_that_it_came_to(body, team):
    assert tenant_of(body) == team


def test_a_page_of_what_went_wrong_repeats_nothing_that_came_with_the_address():
    page = pages.failed("<script>alert(1)</script>", "/slack/install")
    assert "script" not in page
    assert 'href="/slack/install"' in page
    assert "cancelled" in pages.failed("access_denied", "/")


def test_the_page_of_an_install_that_worked_is_safe_whatever_the_ids():
    page = pages.installed('slack://app?team="><b>&id=A1')
    assert "<b>" not in page
    assert page.count("<h1>") == 1

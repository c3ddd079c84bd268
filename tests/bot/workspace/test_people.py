"""Members, guests, strangers, bots, groups, places: as Slack tells of them, and what changes are told."""

import pytest

from bot.workspace.errors import NotOffered
from bot.workspace.state import BOT, GENERAL, OTHER_TEAM, TEAM


async def test_people_are_told_apart_by_slacks_own_flags(workspace, client, refused):
    cast = {
        "member": {},
        "guest": {"is_restricted": True},
        "single": {"is_restricted": True, "is_ultra_restricted": True},
        "stranger": {"team_id": OTHER_TEAM, "is_stranger": True},
        "leaver": {"deleted": True},
        "robot": {"is_bot": True},
    }
    for name, flags in cast.items():
        user = (await client.users_info(user=workspace.person(name, **flags)))["user"]
        told = {
            flag
            for flag in ("is_restricted", "is_ultra_restricted", "is_stranger", "deleted", "is_bot")
            if user.get(flag)
        }
        assert told == {flag for flag in flags if flag != "team_id"}
        assert user["team_id"] == flags.get("team_id", TEAM)
    assert (await refused(client.users_info, user="U0NONE"))["error"] == "user_not_found"


async def test_locale_and_time_zone_are_a_persons_own(workspace, client):
    user = workspace.person(locale="cy-GB", tz="Asia/Tokyo")
    told = (await client.users_info(user=user, include_locale=True))["user"]
    assert (told["locale"], told["tz"], told["tz_offset"]) == ("cy-GB", "Asia/Tokyo", 9 * 3600)
    assert "locale" not in (await client.users_info(user=user))["user"]


async def test_groups_have_members_that_change(workspace, client, refused):
    one, other = workspace.person(), workspace.person()
    panel = workspace.group(one, handle="panel")
    assert (await client.usergroups_list())["usergroups"][0]["handle"] == "panel"
    assert (await client.usergroups_users_list(usergroup=panel))["users"] == [one]
    await workspace.regroup(panel, other)
    assert (await client.usergroups_users_list(usergroup=panel))["users"] == [other]
    assert (await refused(client.usergroups_users_list, usergroup="S0NONE"))["error"] == "no_such_subteam"


async def test_changes_to_people_groups_and_membership_are_told(workspace, app, connected):
    got = []
    for name in ("user_change", "subteam_members_changed", "member_joined_channel"):

        @app.event(name)
        async def hear(event):
            got.append(event["type"])

    user = workspace.person()
    panel = workspace.group()
    async with connected():
        await workspace.change(user, is_restricted=True)
        await workspace.regroup(panel, user)
        await workspace.join(user, workspace.channel("random", BOT))
    assert got == ["user_change", "subteam_members_changed", "member_joined_channel"]
    assert workspace.users[user].flags["is_restricted"]


async def test_a_stranger_is_marked_in_what_they_write(workspace, app, connected):
    got = []

    @app.event("message")
    async def hear(event, body):
        got.append((event["user_team"], body["is_ext_shared_channel"]))

    stranger = workspace.person(team_id=OTHER_TEAM, is_stranger=True)
    shared = workspace.channel("shared", BOT, stranger, shared=True)
    async with connected():
        await workspace.say(stranger, "hello", channel=shared)
    assert got == [(OTHER_TEAM, True)]


async def test_private_places_are_for_their_members(workspace):
    user, other = workspace.person(), workspace.person()
    panel = workspace.channel("panel", user, BOT, private=True)
    await workspace.say(user, "between us", channel=panel)
    assert [each.text for each in workspace.visible(panel, user)] == ["between us"]
    assert workspace.visible(panel, other) == []
    for act in (workspace.say(other, "hello", channel=panel), workspace.say(other, "x", channel=workspace.dm_of(user))):
        with pytest.raises(NotOffered):
            await act


async def test_conversations_are_opened_described_and_listed(workspace, client, refused):
    user = workspace.person()
    dm = (await client.conversations_open(users=user))["channel"]["id"]
    assert dm == workspace.dm_of(user)
    assert (await client.conversations_info(channel=dm))["channel"]["user"] == user
    general = (await client.conversations_info(channel=GENERAL))["channel"]
    assert (general["name"], general["is_private"], general["is_member"]) == ("general", False, True)
    assert (await client.conversations_members(channel=GENERAL))["members"] == [BOT, user]
    for flags, code in (({"deleted": True}, "user_disabled"), ({"is_bot": True}, "cannot_dm_bot")):
        assert (await refused(client.conversations_open, users=workspace.person(**flags)))["error"] == code
    assert (await refused(client.conversations_open, users="U0NONE"))["error"] == "user_not_found"
    hidden = workspace.channel("hidden", private=True)
    assert (await refused(client.conversations_info, channel=hidden))["error"] == "channel_not_found"

"""Who is asking, and from where, as an audience; when anything is unclear, the narrowest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bot.lookups import FAILED_SECONDS, KEPT_SECONDS, Lookups, Word
from bot.policy import PLAIN, Policy
from knowledge.access import may_see_panel, narrower
from knowledge.domain import Audience

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

__all__ = ["FAILED_SECONDS", "KEPT_SECONDS", "LOCALE", "Because", "Identity", "Standing"]

LOCALE = "en-GB"
# A channel with more members than Slack lists at once counts as one that anybody may read.
_MEMBERS = "200"
_SHARED = ("is_shared", "is_ext_shared", "is_org_shared")

Because = Literal["listed", "unlisted", "guest", "stranger", "bot", "gone", "unknown", "unasked", "open"]
_BARRED: tuple[tuple[str, Because], ...] = (
    ("deleted", "gone"),
    ("is_bot", "bot"),
    ("is_workflow_bot", "bot"),
    ("is_restricted", "guest"),
    ("is_ultra_restricted", "guest"),
    ("is_stranger", "stranger"),
)


class Standing(NamedTuple):
    """What somebody may see, and why: ``unasked`` when Slack could not be asked, ``open`` where others read along."""

    audience: Audience
    because: Because

    @property
    def unsure(self) -> bool:
        """Whether it may be too narrow, because Slack could not be asked."""
        return self.because == "unasked"


class Identity:
    """Maps a Slack user and a place to an audience.

    The lists hold user ids (``U…``, ``W…``) and user group ids (``S…``). Guests, people of other workspaces, bots,
    deactivated accounts and anyone Slack can't vouch for are candidates, whatever the lists say. So is everybody in a
    channel, unless its policy widens it, it is private, and all who are in it may see as much.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        *,
        interviewers: Iterable[str],
        recruiters: Iterable[str],
        channels: Mapping[str, Policy] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        # Recruiters stand first because they outrank interviewers when a person is on both lists.
        self._lists = {
            Audience.RECRUITER: frozenset(recruiters),
            Audience.INTERVIEWER: frozenset(interviewers),
        }
        self._channels = dict(channels or {})
        self._slack = Lookups(client, clock)

    def policy(self, channel: str) -> Policy:
        """Return how the bot behaves in a channel; it knows channels by id, so renaming one changes nothing."""
        return self._channels.get(channel, PLAIN)

    async def standing(self, user: str | None, channel: str) -> Standing:
        """Return what ``user`` may see in a channel: the narrower of what the person and the place allow."""
        place = await self.place(channel)
        if user is None or not may_see_panel(place):
            return Standing(Audience.CANDIDATE, "open")
        person = await self.person(user)
        return person._replace(audience=narrower(person.audience, place))

    async def audience(self, user: str | None, *, private: bool) -> Audience:
        """Return what ``user`` may see where nobody else reads; elsewhere that is the candidate's view."""
        if user is None or not private:
            return Audience.CANDIDATE
        return (await self.person(user)).audience

    async def person(self, user: str) -> Standing:
        """Return what ``user`` may see where nobody else reads, and why."""
        told = True
        for audience, members in self._lists.items():
            belongs, sure = await self._belongs(user, members)
            if belongs:
                return await self._vouched(user, audience)
            told = told and sure
        return Standing(Audience.CANDIDATE, "unlisted" if told else "unasked")

    async def place(self, channel: str) -> Audience:
        """Return what may be said in a channel at most, whoever asks."""
        if channel.startswith("D"):
            return Audience.RECRUITER
        widest = self.policy(channel).audience
        return narrower(widest, await self._readers(channel)) if may_see_panel(widest) else Audience.CANDIDATE

    async def recruiters(self) -> list[str]:
        """Return the ids of all who are recruiters at this moment, in order."""
        listed = self._lists[Audience.RECRUITER]
        groups = [
            await self._slack.ask("usergroups.users.list", usergroup=each) for each in sorted(listed) if each[0] == "S"
        ]
        named = {each for each in listed if each[0] != "S"}.union(*(each.answer.get("users", ()) for each in groups))
        return [each for each in sorted(named) if (await self.person(each)).audience is Audience.RECRUITER]

    async def recruiters_alone(self, channel: str) -> bool:
        """Whether nobody but recruiters reads a channel."""
        return await self._readers(channel) is Audience.RECRUITER

    async def locale(self, user: str) -> str:
        """Return the person's language and country, such as ``en-GB``."""
        person = (await self._info(user)).answer.get("user", {})
        return str(person.get("locale") or LOCALE)

    async def _readers(self, channel: str) -> Audience:
        """Return what all may see who read a channel; only a private one of this workspace has known readers."""
        place = (await self._slack.ask("conversations.info", channel=channel)).answer.get("channel", {})
        if not place.get("is_private") or any(place.get(flag) for flag in _SHARED):
            return Audience.CANDIDATE
        found = (await self._slack.ask("conversations.members", channel=channel, limit=_MEMBERS)).answer
        own = (await self._slack.ask("auth.test")).answer.get("user_id")
        members = [each for each in found.get("members", ()) if each != own]
        if not members or (found.get("response_metadata") or {}).get("next_cursor"):
            return Audience.CANDIDATE
        narrowest = Audience.RECRUITER
        for member in members:
            narrowest = narrower(narrowest, (await self.person(member)).audience)
        return narrowest

    async def _belongs(self, user: str, members: frozenset[str]) -> tuple[bool, bool]:
        """Return whether a person is on a list, and whether that is known: Slack may not tell of a group."""
        if user in members:
            return True, True
        groups = [
            await self._slack.ask("usergroups.users.list", usergroup=member)
            for member in sorted(members)
            if member.startswith("S")
        ]
        return any(user in each.answer.get("users", ()) for each in groups), all(each.told for each in groups)

    async def _vouched(self, user: str, audience: Audience) -> Standing:
        person, home = await self._info(user), await self._slack.ask("auth.test")
        if not (person.told and home.told):
            return Standing(Audience.CANDIDATE, "unasked")
        barred = _barred(person.answer.get("user", {}), home.answer)
        return Standing(Audience.CANDIDATE, barred) if barred else Standing(audience, "listed")

    async def _info(self, user: str) -> Word:
        return await self._slack.ask("users.info", user=user, include_locale="true")


def _barred(person: Mapping[str, Any], home: Mapping[str, Any]) -> Because | None:
    """Return why Slack's record shows no full member of the workspace, or of its Enterprise organisation."""
    if not person:
        return "unknown"
    for flag, because in _BARRED:
        if person.get(flag):
            return because
    enterprise = home.get("enterprise_id")
    same_team = person.get("team_id") is not None and person.get("team_id") == home.get("team_id")
    organisation = person.get("enterprise_user", {}).get("enterprise_id")
    return None if same_team or (enterprise is not None and organisation == enterprise) else "stranger"

"""Who is asking, and from where, as an audience; when anything is unclear, the narrowest."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from knowledge.access import narrower
from knowledge.domain import Audience

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

_log = logging.getLogger(__name__)

# How long Slack's word on a group or a person is trusted; a failed look-up is asked again sooner.
KEPT_SECONDS = 300.0
FAILED_SECONDS = 30.0


class _Kept(NamedTuple):
    value: Any
    until: float


class Identity:
    """Maps a Slack user and a place to an audience.

    The lists hold user ids (``U…``, ``W…``) and user group ids (``S…``). Guests, people of other workspaces, bots,
    deactivated accounts and anyone Slack can't vouch for are candidates, whatever the lists say.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        *,
        interviewers: Iterable[str],
        recruiters: Iterable[str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        # Recruiters stand first because they outrank interviewers when a person is on both lists.
        self._lists = {
            Audience.RECRUITER: frozenset(recruiters),
            Audience.INTERVIEWER: frozenset(interviewers),
        }
        self._clock = clock
        self._kept: dict[tuple[str, str], _Kept] = {}

    async def audience(self, user: str | None, *, private: bool) -> Audience:
        """Return what ``user`` may see here; in a place that others can read that is the candidate's view."""
        place = Audience.RECRUITER if private else Audience.CANDIDATE
        if user is None or place is Audience.CANDIDATE:
            return Audience.CANDIDATE
        return narrower(await self._listed(user), place)

    async def _listed(self, user: str) -> Audience:
        for audience, members in self._lists.items():
            if await self._belongs(user, members):
                return audience if await self._vouched(user) else Audience.CANDIDATE
        return Audience.CANDIDATE

    async def _belongs(self, user: str, members: frozenset[str]) -> bool:
        if user in members:
            return True
        groups = sorted(member for member in members if member.startswith("S"))
        return any([user in await self._group(group) for group in groups])

    async def _group(self, group: str) -> frozenset[str]:
        answer = await self._look_up("usergroups.users.list", usergroup=group)
        return frozenset(answer.get("users", ()))

    async def _vouched(self, user: str) -> bool:
        person = (await self._look_up("users.info", user=user)).get("user", {})
        home = await self._look_up("auth.test")
        return _colleague(person, home)

    async def _look_up(self, method: str, **arguments: str) -> dict[str, Any]:
        """Call Slack and keep the answer; a failure counts as knowing nothing, is logged, and is kept shortly."""
        from aiohttp import ClientError
        from slack_sdk.errors import SlackClientError

        key = (method, "".join(arguments.values()))
        kept = self._kept.get(key)
        if kept is not None and self._clock() < kept.until:
            return dict(kept.value)
        try:
            answer = dict((await self._client.api_call(method, data=arguments)).data)  # type: ignore[arg-type]  # the SDK also types it as bytes, for file downloads
            until = self._clock() + KEPT_SECONDS
        except (SlackClientError, ClientError, TimeoutError) as error:
            _log.warning("Slack's %s failed (%s): treating the person as a candidate", method, _reason(error))
            answer, until = {}, self._clock() + FAILED_SECONDS
        self._kept[key] = _Kept(answer, until)
        return answer


def _colleague(person: dict[str, Any], home: dict[str, Any]) -> bool:
    """Whether Slack's record shows a full member of the workspace, or of its Enterprise organisation."""
    barred = ("deleted", "is_bot", "is_workflow_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
    if not person or any(person.get(flag) for flag in barred):
        return False
    enterprise = home.get("enterprise_id")
    same_team = person.get("team_id") is not None and person.get("team_id") == home.get("team_id")
    organisation = person.get("enterprise_user", {}).get("enterprise_id")
    return same_team or (enterprise is not None and organisation == enterprise)


def _reason(error: Exception) -> str:
    answer = getattr(getattr(error, "response", None), "data", None)
    return str(answer.get("error")) if isinstance(answer, dict) else type(error).__name__

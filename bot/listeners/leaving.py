"""The app is taken out of a workspace: what was kept for it is deleted; thin."""

from __future__ import annotations

import logging
from typing import Any

from bot.desk import Desk
from bot.inbox.faults import reason

_log = logging.getLogger(__name__)

# What Slack says to a token that is good for nothing any more.
_DEAD = frozenset({"account_inactive", "token_revoked", "invalid_auth"})


async def left(_body: dict[str, Any], desk: Desk) -> None:
    """Delete the installation and all that is kept of its workspace, once Slack refuses its token.

    Slack is asked, because what it told may be old: the app may be back by now, or a token of no consequence be gone.
    Where the token comes from the settings, the data is the deployer's to delete.
    """
    tenants = desk.knowledge.tenants
    if await tenants.installed(desk.team) is None:
        _log.info("Slack says that the app was taken out of %s; what is stored stays until you delete it", desk.team)
    elif await _works(desk):
        _log.info("Slack says that the app was taken out of %s, but its token works: nothing is deleted", desk.team)
    else:
        await tenants.forget(desk.team)
        _log.info("the app was taken out of %s: its token and all that was kept of it are deleted", desk.team)


async def _works(desk: Desk) -> bool:
    from slack_sdk.errors import SlackApiError

    try:
        await desk.outbox.client.auth_test()
    except SlackApiError as error:
        if reason(error) in _DEAD:
            return False
        raise
    return True

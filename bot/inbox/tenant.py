"""Where the app is installed that a request came to, read from its payload; one id for what is kept and who serves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def tenant_of(body: Mapping[str, Any]) -> str:
    """Return the workspace's id, or its organisation's where the app is installed in all of that; "" if unsaid.

    A request from a channel that is shared may name the workspace of the person who wrote: what counts is the one
    whose app it came to, which comes first where Slack tells both.
    """
    authorization: Mapping[str, Any] = next(iter(body.get("authorizations") or ()), {})
    if _whole(authorization) or _whole(body):
        organisation = authorization.get("enterprise_id") or body.get("enterprise_id") or _id(body.get("enterprise"))
        if organisation:
            return str(organisation)
    view, user = body.get("view") or {}, body.get("user")
    found = (
        view.get("app_installed_team_id")
        or authorization.get("team_id")
        or body.get("team_id")
        or _id(body.get("team"))
        or (user.get("team_id") if isinstance(user, Mapping) else None)
    )
    return str(found or "")


def _whole(part: Mapping[str, Any]) -> bool:
    # A command is a form, in which everything is words.
    return part.get("is_enterprise_install") in (True, "true")


def _id(thing: Any) -> Any:  # an object of Slack's, or nothing
    return thing.get("id") if isinstance(thing, Mapping) else None

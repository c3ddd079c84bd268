"""Which failures of Slack pass by themselves, so that trying again is worth it; knows no listener."""

from __future__ import annotations

_PASSING = frozenset(
    {"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"}
)


def passing(error: BaseException) -> bool:
    """Whether an error comes from the way to Slack, or from Slack being unwell, rather than from what was asked."""
    from aiohttp import ClientError
    from slack_sdk.errors import SlackApiError

    if isinstance(error, SlackApiError):
        return status(error) >= 500 or status(error) == 429 or reason(error) in _PASSING
    return isinstance(error, ClientError | TimeoutError | ConnectionError)


def reason(error: BaseException) -> str:
    """Return Slack's code for what is wrong, such as ``channel_not_found``; empty where it gave none."""
    answer = getattr(getattr(error, "response", None), "data", None)
    return str(answer.get("error", "")) if isinstance(answer, dict) else ""


def status(error: BaseException) -> int:
    """Return the HTTP status that an error came with; 500 where Slack's answer could not be read at all."""
    return int(getattr(getattr(error, "response", None), "status_code", 500))

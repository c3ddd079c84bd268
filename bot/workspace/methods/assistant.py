"""``assistant.threads.*`` and ``agents.sessions.*``: what the assistant shows beside its messages."""

from __future__ import annotations

from bot.workspace import limits
from bot.workspace.errors import Refused
from bot.workspace.methods.call import Call, Method
from bot.workspace.methods.streams import SESSIONS
from bot.workspace.schema import problem
from bot.workspace.state import Json, Status


def _status(call: Call) -> Json:
    place, thread = _thread(call)
    loading = call.get("loading_messages", [])
    if not isinstance(loading, list) or len(loading) > limits.LOADING:
        raise Refused(
            "invalid_arguments", [problem(f"no more than {limits.LOADING} items allowed", "/loading_messages")]
        )
    expires = call.engine.clock.now() + call.engine.pace.status
    if call["status"]:
        call.engine.state.statuses[place, thread] = Status(call["status"], expires, tuple(loading))
    else:
        call.engine.state.statuses.pop((place, thread), None)
    call.engine.changed.bump()
    return {}


def _prompts(call: Call) -> Json:
    place = call.channel("channel_id")
    fault = limits.prompt_refusal(call["prompts"])
    if fault:
        raise fault
    # An agent's prompts belong to its Messages tab: with a thread Slack says ok and shows nothing.
    if not call.get("thread_ts"):
        call.engine.state.prompts[place.id] = call["prompts"]
        call.engine.changed.bump()
    return {}


def _title(call: Call) -> Json:
    call.engine.state.titles[_thread(call)] = str(call["title"])
    call.engine.changed.bump()
    return {}


def _session(call: Call) -> Json:
    if call["status"] not in SESSIONS:
        raise Refused("invalid_arguments", [problem(f"must be one of: {', '.join(SESSIONS)}", "/status")])
    place = call.channel()
    call.engine.state.sessions[place.id, str(call["thread_ts"])] = call["status"]
    call.engine.changed.bump()
    return {}


def _thread(call: Call) -> tuple[str, str]:
    place, thread = call.channel("channel_id"), str(call["thread_ts"])
    known = call.engine.message(place.id, thread)
    if known is None or known.only_for is not None:
        raise Refused("invalid_thread_ts")
    return place.id, thread


METHODS = {
    "assistant.threads.setStatus": Method(_status, ("assistant:write", "chat:write"), ("channel_id", "thread_ts")),
    "assistant.threads.setSuggestedPrompts": Method(_prompts, ("assistant:write",), ("channel_id", "prompts"), tier=4),
    "assistant.threads.setTitle": Method(_title, ("assistant:write",), ("channel_id", "thread_ts", "title"), tier=4),
    "agents.sessions.setStatus": Method(_session, ("chat:write",), ("channel", "thread_ts", "status")),
}

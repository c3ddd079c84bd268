"""Opens, pushes, updates, submits and closes views, and publishes Home tabs, by Slack's rules for their stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from bot.workspace import forms, limits
from bot.workspace.delivery import Delivery
from bot.workspace.engine import Engine
from bot.workspace.errors import NotOffered, Refused
from bot.workspace.names import fresh
from bot.workspace.state import Json, View

STACK = 3
TROUBLE = {"": "We had some trouble connecting. Try again?"}


def exchange(engine: Engine, trigger_id: str) -> str:
    """Use up a trigger and return the person it was issued for."""
    trigger = engine.state.triggers.get(trigger_id)
    if trigger is None:
        raise Refused("invalid_trigger_id")
    if trigger.used:
        raise Refused("exchanged_trigger_id")
    if engine.clock.now() > trigger.expires:
        raise Refused("expired_trigger_id")
    engine.state.triggers[trigger_id] = replace(trigger, used=True)
    return trigger.user


def open_view(engine: Engine, user: str, content: Any) -> View:  # whatever the app sent
    """Open a modal as a new stack, in place of what the app had open before."""
    view = _new(engine, user, content, "modal")
    _clear(engine, user)
    engine.state.modals[user] = [view.id]
    return engine.show(view)


def push_view(engine: Engine, user: str, content: Any) -> View:
    """Put a modal on top of the open ones, of which there may be three."""
    stack = engine.state.modals.get(user, [])
    if not stack:
        raise Refused("not_found")
    view = _new(engine, user, content, "modal")
    if len(stack) >= STACK:
        raise Refused("push_limit_reached")
    view = replace(view, root=stack[0], previous=stack[-1])
    stack.append(view.id)
    return engine.show(view)


def update_view(engine: Engine, view: View, content: Any, *, hash_: str | None = None) -> View:
    """Change an open view; ``hash_`` must be the present one if it is given. What was filled in stays under its ids."""
    if hash_ is not None and hash_ != view.hash:
        raise Refused("hash_conflict")
    new = checked(engine, content, view.kind, but=view.id)
    content = {**new, "blocks": limits.identified(new["blocks"], f"{view.id}b")}
    values = forms.state(content["blocks"], view.values)
    return engine.show(replace(view, content=content, values=values, errors={}))


def publish_view(engine: Engine, user: str, content: Any, *, hash_: str | None = None) -> View:
    """Show or change a person's Home tab."""
    shown = engine.home(user)
    if shown is not None:
        return update_view(engine, shown, content, hash_=hash_)
    if hash_:
        raise Refused("hash_conflict")
    view = _new(engine, user, content, "home")
    engine.state.homes[user] = view.id
    return engine.show(view)


def checked(engine: Engine, content: Any, kind: str, *, but: str = "") -> Json:
    """Return a view's content if Slack takes it, else raise Refused."""
    fault = limits.view_refusal(content, kind=kind)
    if fault:
        raise fault
    named = content.get("external_id")
    if named and any(
        each.content.get("external_id") == named for each in engine.state.views.values() if each.id != but
    ):
        raise Refused("duplicate_external_id")
    return dict(content)


def filled(engine: Engine, user: str, view: View, values: forms.Values) -> View:
    """Fill in a modal, as its person, and return it; with ``errors`` where Slack's screen would not let it go."""
    shown = _on_top(engine, user, view)
    if "submit" not in shown.content:
        raise NotOffered("This modal has nothing to submit.")
    held = forms.filled(shown.blocks, shown.values, values)
    complete = replace(shown, values=held, errors=forms.wanting(shown.blocks, held))
    engine.state.views[view.id] = complete
    engine.changed.bump()
    return complete


def answered(engine: Engine, view: View, delivery: Delivery) -> None:
    """Apply what the bot answered to a submission; an answer that makes no sense is refused and shown as trouble."""
    if view.id not in engine.state.views:
        return
    try:
        _apply(engine, view, delivery)
    except Refused as refused:
        engine.refuse("view_submission", refused)
        _complain(engine, view, TROUBLE)


def closed(engine: Engine, user: str, view: View, *, all_of_them: bool) -> list[View]:
    """Close a modal, or the stack, and return what is gone, top first."""
    _on_top(engine, user, view)
    stack = engine.state.modals[user]
    count = len(stack) if all_of_them or view.content.get("clear_on_close") else 1
    gone = [engine.state.views[name] for name in reversed(stack[-count:])]
    for each in gone:
        _remove(engine, each)
    return gone


def _apply(engine: Engine, view: View, delivery: Delivery) -> None:
    if not delivery.acked:
        raise Refused("operation_timeout")
    answer = delivery.answer
    match answer.get("response_action"):
        case None:
            _remove(engine, view)
        case "clear":
            _clear(engine, view.user)
        case "errors":
            _complain(engine, view, _errors(view, answer))
        case "update":
            update_view(engine, view, answer.get("view"))
        case "push":
            push_view(engine, view.user, answer.get("view"))
        case other:
            raise Refused("invalid_response_action", [f"{other} is none of errors, update, push, clear"])


def _errors(view: View, answer: Json) -> Mapping[str, str]:
    errors = answer.get("errors")
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise Refused("invalid_response_errors", [f"errors must be by block_id of an input block: {sorted(inputs)}"])
    return errors


def _complain(engine: Engine, view: View, errors: Mapping[str, str]) -> None:
    engine.state.views[view.id] = replace(engine.state.views[view.id], errors=errors)
    engine.changed.bump()


def _new(engine: Engine, user: str, content: Any, kind: Literal["modal", "home"]) -> View:
    new = checked(engine, content, kind)
    name = fresh("V0V")
    blocks = limits.identified(new["blocks"], f"{name}b")
    return View(
        name,
        user,
        kind,
        {**new, "blocks": blocks},
        "",
        team=engine.home_of(user),
        root=name,
        values=forms.state(blocks),
    )


def _on_top(engine: Engine, user: str, view: View) -> View:
    stack = engine.state.modals.get(user, [])
    if not stack or stack[-1] != view.id:
        raise NotOffered(f"{user} does not have that modal on top.")
    return engine.state.views[view.id]


def _remove(engine: Engine, view: View) -> None:
    engine.state.views.pop(view.id, None)
    stack = engine.state.modals.get(view.user, [])
    if view.id in stack:
        stack.remove(view.id)
    engine.changed.bump()


def _clear(engine: Engine, user: str) -> None:
    for view in engine.modal(user):
        _remove(engine, view)

"""Finds the buttons and fields that people use in blocks, and what a press of them says; pure."""

from __future__ import annotations

from typing import Any

from bot.workspace.errors import NotOffered
from bot.workspace.limits import interactive
from bot.workspace.state import Json


def find(blocks: list[Json], action_id: str, *, value: str | None = None) -> tuple[Json, Json]:
    """Return the block and element with an action id, and with ``value`` where several share the id."""
    found = [
        (block, element) for block in blocks for element in interactive(block) if element.get("action_id") == action_id
    ]
    if not found:
        offered = sorted({each.get("action_id", "") for block in blocks for each in interactive(block)})
        raise NotOffered(f"There is nothing called {action_id!r} to press; there is {offered}.")
    if value is None:
        return found[0]
    for block, element in found:
        if value in _values(element):
            return block, element
    raise NotOffered(f"Nothing called {action_id!r} has the value {value!r}.")


def pressed(element: Json, value: str | None = None) -> Json:
    """Return the action that a press of a button sends; of a feedback pair ``value`` picks one."""
    action: Json = {"type": element["type"], "action_id": element["action_id"]}
    if element["type"] == "feedback_buttons":
        pair = [element["positive_button"], element["negative_button"]]
        names = ("positive", "negative")
        chosen = next((each for name, each in zip(names, pair, strict=True) if value in {name, each["value"]}), pair[0])
        return action | {"text": chosen["text"], "value": chosen["value"]}
    if element["type"] not in {"button", "icon_button"}:
        raise NotOffered(f"{element['action_id']!r} is a {element['type']}: choose in it instead of pressing it.")
    return action | {name: element[name] for name in ("text", "value") if name in element}


def offered(answer: Json) -> list[Json]:
    """Return the options that the bot answered a suggestion request with, those of groups included."""
    groups = [each["options"] for each in answer.get("option_groups", [])]
    return [*answer.get("options", []), *(option for options in groups for option in options)]


def _values(element: Json) -> set[Any]:
    pair = [element.get(f"{name}_button", {}).get("value") for name in ("positive", "negative")]
    named = {"positive", "negative"} if element["type"] == "feedback_buttons" else set()
    return {element.get("value"), *pair} | named

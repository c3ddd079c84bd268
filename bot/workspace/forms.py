"""What people fill in: from plain values to Slack's ``state.values``, and what Slack's screen finds wanting; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bot.workspace.errors import NotOffered
from bot.workspace.limits import interactive
from bot.workspace.state import Json

Typed = str | int | list[str] | Json | None
Values = Mapping[str, Typed]

# Where Slack puts what was chosen, by element; the rest are inputs with a ``value``.
_SLOTS = {
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "file_input": "files",
    "rich_text_input": "rich_text_value",
}
_REQUIRED = "Please complete this required field."
_EMAIL, _URL = r"[^@\s]+@[^@\s]+\.[^@\s]+$", r"https?://\S+$"


def entry(element: Json, value: Typed) -> Json:
    """Return the state of an element with ``value`` in it; options are named by their values."""
    slot = _SLOTS.get(element["type"], "value")
    if slot == "selected_option":
        chosen: Any = None if value is None else _option(element, value)
    elif slot == "selected_options":
        chosen = [_option(element, each) for each in _several(value)]
    else:
        chosen = _several(value) if slot.endswith("s") else value
    return {"type": element["type"], slot: chosen}


def initial(element: Json) -> Json:
    """Return the state of an element before anybody touched it."""
    slot = _SLOTS.get(element["type"], "value")
    start = element.get(slot.replace("selected", "initial") if "selected" in slot else "initial_value")
    return {"type": element["type"], slot: start if start is not None else [] if slot.endswith("s") else None}


def state(blocks: Iterable[Json], before: Json | None = None) -> Json:
    """Return ``state.values`` of blocks, keeping what was filled in ``before`` under the same ids."""
    kept = before or {}
    return {
        block["block_id"]: {
            each["action_id"]: kept.get(block["block_id"], {}).get(each["action_id"]) or initial(each)
            for each in stateful
        }
        for block in blocks
        if (stateful := [each for each in interactive(block) if _holds(each)])
    }


def filled(blocks: Iterable[Json], before: Json, values: Values) -> Json:
    """Return ``state.values`` with ``values``, by block or action id, put into it."""
    left = dict(values)
    found = {block: dict(entries) for block, entries in before.items()}
    for block in blocks:
        for each in interactive(block):
            for name in (block["block_id"], each.get("action_id", "")):
                if name in left and _holds(each):
                    found[block["block_id"]][each["action_id"]] = entry(each, left.pop(name))
    if left:
        raise NotOffered(f"The form has no field called {sorted(left)}; it has {sorted(found)}.")
    return found


def wanting(blocks: Iterable[Json], values: Json) -> dict[str, str]:
    """Return what Slack's own screen says against the fields, by block id, before it lets a form go."""
    found = {}
    for block in blocks:
        if block["type"] == "input":
            element = block["element"]
            held = values[block["block_id"]][element["action_id"]]
            complaint = _complaint(element, held[_SLOTS.get(element["type"], "value")], block.get("optional", False))
            if complaint:
                found[block["block_id"]] = complaint
    return found


def _complaint(element: Json, value: Any, optional: bool) -> str | None:  # private, read from a block
    if value in (None, "", []):
        return None if optional else _REQUIRED
    if not isinstance(value, str):
        most = element.get("max_selected_items")
        return (
            f"Please select {most} items at most." if isinstance(value, list) and most and len(value) > most else None
        )
    if len(value) < element.get("min_length", 0) or len(value) > element.get("max_length", 3000):
        return "Please check the length of this field."
    patterns = {"email_text_input": (_EMAIL, "email address"), "url_text_input": (_URL, "link")}
    pattern, called = patterns.get(element["type"], ("", ""))
    if not re.match(pattern, value):
        return f"Please enter a valid {called}."
    return _number(element, value) if element["type"] == "number_input" else None


def _number(element: Json, value: str) -> str | None:
    if not re.fullmatch(r"-?\d+(\.\d+)?" if element["is_decimal_allowed"] else r"-?\d+", value):
        return "Please enter a valid number."
    low, high = element.get("min_value"), element.get("max_value")
    if low is not None and float(value) < float(low):
        return f"Please enter a number that is {low} or more."
    return f"Please enter a number that is {high} or less." if high is not None and float(value) > float(high) else None


def _option(element: Json, value: Any) -> Json:
    if isinstance(value, dict):
        return value
    groups = [each["options"] for each in element.get("option_groups", [])]
    options = [*element.get("options", []), *(option for group in groups for option in group)]
    found: Json | None = next((option for option in options if option["value"] == value), None)
    if found is None:
        raise NotOffered(f"{value!r} is not among the options {[option['value'] for option in options]}.")
    return found


def _several(value: Typed) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, list) else [value]


def _holds(element: Json) -> bool:
    return element["type"] in _SLOTS or element["type"].endswith("_input")

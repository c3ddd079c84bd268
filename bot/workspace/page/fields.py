"""Block Kit's controls as form fields: what they are called, offer and hold; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from bot.workspace.state import Json


class Kind(NamedTuple):
    """How a control is shown: its widget, the input's type, whether it takes several values."""

    widget: str
    type: str = ""
    many: bool = False


_PICKED = {
    f"{prefix}{source}_select": Kind("select", many=bool(prefix))
    for prefix in ("", "multi_")
    for source in ("static", "external", "users", "conversations", "channels")
}
KINDS: Mapping[str, Kind] = {
    **_PICKED,
    "radio_buttons": Kind("choices", "radio"),
    "checkboxes": Kind("choices", "checkbox", many=True),
    "datepicker": Kind("input", "date"),
    "timepicker": Kind("input", "time"),
    "datetimepicker": Kind("input", "datetime-local"),
    "plain_text_input": Kind("input", "text"),
    "email_text_input": Kind("input", "email"),
    "url_text_input": Kind("input", "url"),
    "number_input": Kind("input", "number"),
    "rich_text_input": Kind("textarea"),
    "file_input": Kind("input", "file", many=True),
}
_LIMITS = {"max_length": "maxlength", "min_length": "minlength", "min_value": "min", "max_value": "max"}
_HELD = ("selected_", "initial_")


@dataclass(frozen=True, slots=True)
class Field:
    """One control, ready to be drawn. ``groups`` are its options under their labels; ``chosen`` the values it holds."""

    name: str
    label: str
    kind: Kind
    chosen: Sequence[str] = ()
    groups: Sequence[tuple[str, Sequence[Json]]] = ()
    limits: Mapping[str, str] = field(default_factory=dict)
    placeholder: str = ""
    searched: bool = False
    dispatches: bool = False


def key(block: Json, element: Json, value: str | None = None) -> str:
    """Return the name under which a form sends this control, or a press of it that means ``value``."""
    named = {"block": block.get("block_id", ""), "action": element.get("action_id", "")}
    return urlencode(named if value is None else named | {"value": value})


def parsed(text: str) -> tuple[str, str, str | None]:
    """Return (block id, action id, value) from a name that ``key`` made; anything else gives empty ids."""
    said = dict(parse_qsl(text, keep_blank_values=True))
    return said.get("block", ""), said.get("action", ""), said.get("value")


def controls(blocks: Iterable[Json]) -> Iterable[tuple[Json, Json]]:
    """Return each control that holds a value, with its block, in reading order."""
    for block in blocks:
        inside = (block.get("element"), block.get("accessory"), *_listed(block))
        for each in inside:
            if each and each.get("type") in KINDS:
                yield block, each


def drawn(block: Json, element: Json, *, state: Json, groups: Sequence[tuple[str, Sequence[Json]]]) -> Field:
    """Return a control as it stands; ``state`` is Slack's ``state.values`` of its surface."""
    said = state.get(block.get("block_id", ""), {}).get(element.get("action_id", ""))
    kind = KINDS[element["type"]]
    return Field(
        key(block, element),
        _words(block.get("label")) or _words(block.get("text")) or _words(element.get("placeholder")) or "Choose",
        kind if not element.get("multiline") else Kind("textarea"),
        chosen=tuple(_values(element if said is None else said)),
        groups=groups,
        limits=_limits(element),
        placeholder=_words(element.get("placeholder")),
        searched=element["type"].endswith("external_select"),
        dispatches=block.get("type") != "input" or bool(block.get("dispatch_action")),
    )


def own_options(element: Json) -> Sequence[tuple[str, Sequence[Json]]]:
    """Return the options that an element itself brings, under their group's label."""
    grouped = [(_words(group.get("label")), group["options"]) for group in element.get("option_groups") or ()]
    return grouped or [("", element.get("options") or ())]


def chosen_options(entry: Json) -> Sequence[Json]:
    """Return the options that an element or its state holds."""
    return [each for each in _held(entry) if isinstance(each, dict) and "text" in each]


def _listed(block: Json) -> Sequence[Any]:
    return block.get("elements") or () if block.get("type") == "actions" else ()


def _held(entry: Json) -> Iterable[Any]:
    for name, value in entry.items():
        if (name.startswith(_HELD) or name in {"value", "rich_text_value"}) and value is not None:
            yield from value if isinstance(value, list) else [value]


def _values(entry: Json) -> Iterable[str]:
    for each in _held(entry):
        if not isinstance(each, dict):
            yield str(each)
        elif "elements" in each:
            yield "".join(_written(each))
        elif "value" in each:
            yield each["value"]


def _written(rich: Json) -> Iterable[str]:
    for each in rich.get("elements", ()):
        yield each["text"] if "text" in each else "".join(_written(each)) + "\n"


def _limits(element: Json) -> Mapping[str, str]:
    found = {_LIMITS[name]: str(value) for name, value in element.items() if name in _LIMITS}
    if element["type"] == "number_input":
        found["step"] = "any" if element.get("is_decimal_allowed") else "1"
    if element.get("filetypes"):
        found["accept"] = ",".join(f".{each}" for each in element["filetypes"])
    return found


def _words(text: Json | None) -> str:
    return str(text["text"]) if text else ""


def typed(element: Json, said: Sequence[str], *, zone: tzinfo, offered: Sequence[Json] = ()) -> Any:
    """Return what a form sent for a control, as the workspace takes it; nothing chosen or typed is None or empty."""
    values = [each.replace("\r\n", "\n") for each in said if each]
    if element["type"].endswith("external_select"):
        known = {each["value"]: each for each in (*chosen_options(element), *offered)}
        found: list[Any] = [known[each] for each in values if each in known]
    else:
        found = [_converted(element, each, zone) for each in values]
    if KINDS[element["type"]].many:
        return found
    return found[0] if found else None


def _converted(element: Json, value: str, zone: tzinfo) -> Any:
    if element["type"] == "datetimepicker":
        return int(datetime.fromisoformat(value).replace(tzinfo=zone).timestamp())
    if element["type"] == "rich_text_input":
        words = {"type": "rich_text_section", "elements": [{"type": "text", "text": value}]}
        return {"type": "rich_text", "elements": [words]}
    return value

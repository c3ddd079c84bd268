"""What the buttons and forms of a question set carry: which set, as seen at which revision, in which copy; pure."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

# So many interviewers a set is shared out among at most.
PANEL = 6
_VALUE = re.compile(
    r"(?P<root>[\d.]{0,20})\|(?P<revision>\d{1,9})\|(?P<panel>\d{1,2})\|(?P<question>[^|]*)\|(?P<set>[^|]+@\w{1,9})"
)


class Mark(NamedTuple):
    """A question set as somebody saw it.

    ``root`` is the timestamp of the first post of their copy, ``panel`` among how many interviewers it is shared out,
    ``question`` the one that the button belongs to. All of it comes back from outside and is checked again.
    """

    set_id: str
    revision: int
    root: str = ""
    panel: int = 1
    question: str = ""

    @property
    def role(self) -> str:
        """The id of the role that the set belongs to."""
        return self.set_id.rpartition("@")[0]

    @property
    def value(self) -> str:
        """The mark as a button's value."""
        return "|".join((self.root, str(self.revision), str(self.panel), self.question, self.set_id))


def read(value: object) -> Mark | None:
    """Read a button's value; None for one that no button of ours carries."""
    found = _VALUE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    panel = min(max(int(found["panel"]), 1), PANEL)
    return Mark(found["set"], int(found["revision"]), found["root"], panel, found["question"])


def pressed(body: dict[str, Any]) -> Mark | None:
    """Read the mark of what was pressed; a menu has the one of the buttons beside it."""
    action = body["actions"][0]
    if action.get("type") != "static_select":
        return read(action.get("value"))
    blocks = (body.get("message") or {}).get("blocks") or []
    beside = (block for block in blocks if block.get("block_id") == action.get("block_id"))
    elements = (element for block in beside for element in block.get("elements", ()))
    return next((found for element in elements if (found := read(element.get("value")))), None)


def chosen(body: dict[str, Any]) -> str:
    """Return what was chosen in a menu; empty where nothing was."""
    option = body["actions"][0].get("selected_option") or {}
    return str(option.get("value") or "")

"""What Slack may send about question sets, by name; the table of all listeners takes it from here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from bot.blocks import sets, sets_forms, sets_words
from bot.listeners.sets import building, editing, planning, pressing, sharing

if TYPE_CHECKING:
    from bot.desk import Desk

Served = Callable[[dict[str, Any], "Desk"], Awaitable[None]]
Now = Callable[..., Awaitable[None]]


class Checked(NamedTuple):
    """A form that is kept and then worked off, once ``check`` finds nothing wrong with it."""

    name: str
    handler: Served
    check: Callable[[dict[str, Any]], dict[str, str]]


BUILD = Checked(sets_forms.BUILD, building.submitted, building.check)
BUTTONS: dict[str, Served] = {
    sets.SWAP: pressing.swapped,
    sets.REMOVE: pressing.removed,
    sets.APPROVE: pressing.approved,
    sets.REFRESH: pressing.refreshed,
    sets.NEW_DRAFT: pressing.reopened,
    sets.OPEN: pressing.opened,
    sets.LINT: pressing.linted,
    sets.SHARPEN: pressing.sharpened,
    sets.EXPORT: pressing.exported,
}
AT_ONCE: tuple[tuple[Literal["shortcut", "action", "view"], str, Now], ...] = (
    ("shortcut", sets_words.START, building.started),
    ("action", sets_words.START, building.started),
    ("action", sets_forms.ROLE, building.role_chosen),
    ("action", sets.EDIT, editing.opened),
    ("action", sets.ADD, editing.add_opened),
    ("action", sets.PUT_IN, editing.put_opened),
    ("action", sets.PLAN, planning.opened),
    ("action", sets.SHARE, sharing.opened),
    ("view", sets_forms.EDITED, editing.submitted),
    ("view", sets_forms.ADDED, editing.add_submitted),
    ("view", sets_forms.PUT, editing.put_submitted),
    ("view", sets_forms.PLANNED, planning.submitted),
    ("view", sets_forms.SHARED, sharing.submitted),
)

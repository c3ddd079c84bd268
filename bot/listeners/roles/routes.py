"""What Slack may send about roles on their way in and out, by name; the table of all listeners takes it from here."""

from __future__ import annotations

from bot.blocks import bringing as cards
from bot.blocks import bringing_forms as forms
from bot.blocks import releases
from bot.listeners.roles import bringing, releasing

VIEWS = (
    (forms.ADDED, bringing.submitted, forms.wrong),
    (forms.CORRECTED, bringing.corrected, forms.amiss),
    (releases.RELEASED, releasing.submitted, releases.wrong),
)
BUTTONS = {
    cards.PUBLISH: bringing.published,
    cards.DISCARD: bringing.discarded,
    cards.WITHDRAW: bringing.withdrawn,
    cards.RESTORE: bringing.restored,
}
AT_ONCE = {cards.CORRECT: bringing.opened}

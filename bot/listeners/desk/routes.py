"""What Slack may send about questions that wait, by name; the table of all listeners takes it from here."""

from __future__ import annotations

from bot.blocks import escalating, figures, queue
from bot.listeners.desk import answering, asking, digest

VIEWS = (
    (escalating.SENT, asking.sent, escalating.wrong),
    (queue.ANSWERED, answering.answered, queue.unsaid),
    (queue.SAVED, answering.saved, queue.unsaved),
)
BUTTONS = {queue.TAKE: answering.taken, queue.CLOSE: answering.closed, figures.QUEUE: digest.opened}
AT_ONCE = {escalating.ASK: asking.opened, queue.ANSWER: answering.opened, queue.SAVE: answering.save_opened}

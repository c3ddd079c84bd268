"""The only way out to Slack: safe, cut to its limits, shown while it grows, and never lost or said twice."""

from bot.outbox.attending import Attending
from bot.outbox.draft import Asked
from bot.outbox.manner import Manner
from bot.outbox.posting import Outbox
from bot.outbox.replies import Ephemeral

__all__ = ["Asked", "Attending", "Ephemeral", "Manner", "Outbox"]

"""Events in: each request kept before it is acknowledged, worked off in turn, and answered once."""

from bot.inbox.heard import Heard, conversation, read

__all__ = ["Heard", "conversation", "read"]

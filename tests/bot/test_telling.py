"""Where a notice goes, read from whatever Slack sent."""

import pytest

from bot import telling
from bot.blocks.message import say


class Directly:
    """An outbox that takes direct messages alone."""

    def __init__(self):
        self.told = []

    async def direct(self, message, *, user):
        self.told.append((message, user))


@pytest.mark.parametrize("more", [{}, {"response_url": None}])
async def test_what_was_done_in_no_channel_is_answered_directly_with_or_without_an_empty_address(more):
    outbox, message = Directly(), say("No such question.")
    await telling.tell(message, {"type": "view_submission", "user": {"id": "U1"}, **more}, outbox)
    assert outbox.told == [(message, "U1")]

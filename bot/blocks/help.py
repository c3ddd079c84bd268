"""What this person may do here, in a few lines; pure."""

from __future__ import annotations

from bot.blocks.message import Message, context, mark, say
from knowledge.access import may_see_panel
from knowledge.domain import Audience

_ASK = (
    "*Ask about a role.* Mention me in a channel and I answer in the thread; write to me directly for a private "
    "answer; or `/rolecall ask what would be a plus?`, which only you see."
)
_ROLES = "*See the roles I know.* `/rolecall roles`"
_QUESTIONS = (
    "*Get a question set.* `/rolecall questions Platform Engineer 45`: questions for a 45-minute interview, built "
    "from the role's own requirements. I send it to you in a direct message, never to a channel."
)
_PREPARE = (
    "*Prepare for an interview.* Ask what is essential, what would be a plus, what the days look like. "
    "Every answer shows the words of the advert it rests on."
)
_NOTE = "I'm a program. I quote the role's own document, and where it says nothing I say so. I don't judge people."


def render(audience: Audience) -> Message:
    """Build the help that fits the audience: question sets are offered to the panel alone."""
    special = _QUESTIONS if may_see_panel(audience) else _PREPARE
    message = say("I know the roles we're hiring for. Here is what you can do:", _ASK, _ROLES, special)
    return Message(groups=(*message.groups, (context(mark(_NOTE)),)))

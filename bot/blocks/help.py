"""What this person may do here, in a few lines; pure."""

from __future__ import annotations

from bot.blocks.message import Message, context, mark, say
from knowledge.access import may_see_panel
from knowledge.domain import Audience

_ASK = (
    "*Ask about a role.* Mention me in a channel and I answer in the thread, where you can go on without a mention; "
    "write to me directly for a private answer; or `/rolecall ask what would be a plus?`, which only you see. "
    "On somebody's message, choose “Ask Rolecall about this”."
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
_BRING = (
    "*Bring a role in.* Give the advert as it is (Markdown, text, HTML, PDF or Word) to the person who runs me. "
    "`rolecall ingest advert.pdf` reads it and shows each repair it made."
)
_WHY = "*Wonder why I said something, or nothing?* `/rolecall why`"
NOTE = "I'm a program. I quote the role's own document, and where it says nothing I say so. I don't judge people."

# What people write when they mean the help; the suggested prompts say two of them.
CAN_DO, BRING_IN = "What can you do?", "How do I bring a role in?"
_MEANT = frozenset({"", "help", "what can you do", "how do i bring a role in"})


def meant(text: str) -> bool:
    """Whether a message asks for the help."""
    return text.casefold().strip(" ?!.") in _MEANT


def lines(audience: Audience) -> tuple[str, ...]:
    """Return what somebody of an audience can do, a paragraph each: question sets are offered to the panel alone."""
    special = _QUESTIONS if may_see_panel(audience) else _PREPARE
    bring = (_BRING,) if audience is Audience.RECRUITER else ()
    return (_ASK, _ROLES, special, *bring, _WHY)


def render(audience: Audience) -> Message:
    """Build the help that fits the audience."""
    message = say("I know the roles we're hiring for. Here is what you can do:", *lines(audience))
    return Message(groups=(*message.groups, (context(mark(NOTE)),)))

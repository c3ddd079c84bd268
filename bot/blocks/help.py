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
    "*Prepare for an interview.* `/rolecall prepare` lays out the days up to it: what is likely assessed, which "
    "stories to have ready, what to ask. `/rolecall practise Platform Engineer` asks you a question and tells you "
    "what your answer holds and what it doesn't, with `rehearsal` behind it only at the end; `/rolecall stories` keeps "
    "stories of your own and shows what has none yet. Nobody else sees any of it."
)
_BRING = (
    "*Bring a role in.* Drop the advert into our direct message as it is (PDF, Word, HTML, Markdown, text), or paste "
    "it with `/rolecall add`. You see what I read, correct it and publish; until then nobody is answered from it. "
    "`/rolecall withdraw` closes a role, `/rolecall restore` opens it again."
)
_RELEASE = (
    "*Tell candidates what to expect.* `/rolecall candidate @person Platform Engineer` says who is one; "
    "`/rolecall release` gives all of them the themes or questions of the approved set, so many hours ahead."
)
_MINE = "*See, take away or delete what I keep about you.* `/rolecall mine`"
_QUEUE = (
    "*Answer once.* Questions that the adverts leave open come to you as cards; `/rolecall queue` shows those that "
    "wait. Save an answer as verified, and I give it from then on, under your name. On Mondays I tell you what was "
    "asked in the week before, and what to write next."
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
    bring = (_BRING, _QUEUE, _RELEASE) if audience is Audience.RECRUITER else ()
    return (_ASK, _ROLES, special, *bring, _WHY, _MINE)


def render(audience: Audience) -> Message:
    """Build the help that fits the audience."""
    message = say("I know the roles we're hiring for. Here is what you can do:", *lines(audience))
    return Message(groups=(*message.groups, (context(mark(NOTE)),)))

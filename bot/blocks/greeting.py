"""What somebody is told the first time they meet the bot, and the questions offered in its messages; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import help as help_blocks
from bot.blocks.message import Block, Group, Message, context, mark, say
from bot.blocks.mrkdwn import clip
from knowledge.domain import Audience

# Slack shows four prompts at most.
PROMPTS = 4
_TITLE_CHARACTERS = 75
_LINE = (
    "I'm a program, and what I write is automated. It plays no part in selection. I keep what you ask me for a limited "
    "time: `/rolecall mine` shows and deletes it, `/rolecall help` says what else I do."
)
_MODEL = " A language model may word what I say; what it can't prove from those words is left out."


def render(*, modelled: bool = False) -> Message:
    """Build the greeting, the same for everybody; ``modelled`` says that a chat model words answers."""
    return say(
        "Hello, I'm Rolecall. I'm a program, and what I write here is automated. Ask me about the roles we're hiring "
        "for, in your own words.",
        "*What I use:* the adverts and documents that the hiring team gave me, and answers of theirs. Each answer "
        f"shows the words it rests on, and where they say nothing I tell you so.{_MODEL if modelled else ''}",
        "*What I keep:* your questions, my answers and your ratings, for a limited time, so that I can follow a "
        "conversation and the team can mend bad answers; what you have me pass on to a recruiter, without your name; "
        "and what you prepare and practise, which only you see. `/rolecall mine` shows all of it, hands it to you, "
        "deletes it at once, and says what little must stay and why.",
        "*What it means for an application:* nothing. I don't score or recommend anybody, I see no applications, and "
        "what you ask plays no part in selection.",
        "*To reach a person,* press “Ask the recruiter” under an answer, or write to whoever invited you here.",
    )


def line(*, modelled: bool = False) -> Group:
    """Build the same in a quiet line, for whoever is met elsewhere first."""
    return (context(mark(f"{_LINE}{_MODEL if modelled else ''}")),)


def prompts(audience: Audience, examples: Sequence[str]) -> list[Block]:
    """Build the suggested prompts: questions that have an answer, and what else this audience may want."""
    rest = [help_blocks.CAN_DO, *([help_blocks.BRING_IN] if audience is Audience.RECRUITER else [])]
    asked = [*examples[: PROMPTS - len(rest)], *rest]
    return [{"title": clip(each, _TITLE_CHARACTERS), "message": each} for each in asked]

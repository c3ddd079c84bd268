"""What somebody is told the first time they open the bot's messages, and the questions offered there; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import help as help_blocks
from bot.blocks.message import Block, Message, say
from bot.blocks.mrkdwn import clip
from knowledge.domain import Audience

# Slack shows four prompts at most.
PROMPTS = 4
_TITLE_CHARACTERS = 75


def render() -> Message:
    """Build the greeting, the same for everybody."""
    return say(
        "Hello, I'm Rolecall. I'm a program, and what I write here is automated. Ask me about the roles we're hiring "
        "for, in your own words.",
        "*What I use:* the adverts and documents that the hiring team gave me. Each answer shows the words it rests "
        "on, and where they say nothing I tell you so.",
        "*What I keep:* your questions, my answers and your ratings, for a limited time, so that I can follow a "
        "conversation and the team can mend bad answers; and what you practise, which only you see. `/rolecall mine` "
        "shows all of it, hands it to you or deletes it at once.",
        "*What it means for an application:* nothing. I don't score or recommend anybody, I see no applications, and "
        "what you ask plays no part in selection.",
        "*To reach a person,* press “Ask the recruiter” under an answer, or write to whoever invited you here.",
    )


def prompts(audience: Audience, examples: Sequence[str]) -> list[Block]:
    """Build the suggested prompts: questions that have an answer, and what else this audience may want."""
    rest = [help_blocks.CAN_DO, *([help_blocks.BRING_IN] if audience is Audience.RECRUITER else [])]
    asked = [*examples[: PROMPTS - len(rest)], *rest]
    return [{"title": clip(each, _TITLE_CHARACTERS), "message": each} for each in asked]

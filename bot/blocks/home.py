"""The Home tab: what this person can do, the roles they may see, and questions that have an answer; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.blocks import greeting, mine, mrkdwn, notices, preparing, view
from bot.blocks import help as help_blocks
from bot.blocks import roles as role_blocks
from bot.blocks.asking import ASK
from bot.blocks.message import Block, context, mark, section
from knowledge.domain import Audience, Role

# Longer names of roles and organisations are cut, so that hundreds fit.
NAME_CHARACTERS = 100
# Of the 100 that Slack takes; the rest of the tab needs some.
ROLE_BLOCKS = 60


@dataclass(frozen=True, slots=True)
class Front:
    """What a person is shown; ``unsure`` says that Slack could not be asked who they are.

    ``modelled`` says that a chat model words answers, ``own`` is theirs alone.
    """

    audience: Audience
    roles: Sequence[Role]
    examples: Sequence[str]
    unsure: bool = False
    own: Sequence[Block] = ()
    modelled: bool = False


def render(front: Front) -> Block:
    """Build the Home tab. It holds no question of a set, whoever it is for."""
    blocks = [
        *front.own,
        {"type": "header", "text": view.words("What you can do here")},
        *((context(mark(notices.UNSURE)),) if front.unsure else ()),
        *(block for line in help_blocks.lines(front.audience) for block in section(line)),
        {"type": "actions", "elements": [_button(), *_prepare(front), mine.button()]},
        *_examples(front.examples),
        {"type": "divider"},
        *_roles(front.roles),
        context(mark(help_blocks.NOTE)),
        *greeting.line(modelled=front.modelled),
    ]
    return {"type": "home", "blocks": blocks}


def _prepare(front: Front) -> Iterable[Block]:
    if front.audience is Audience.CANDIDATE and front.roles:
        yield preparing.button("Prepare for an interview")


def _button() -> Block:
    return {"type": "button", "action_id": ASK, "text": view.words("Ask about a role"), "style": "primary"}


def _examples(questions: Sequence[str]) -> Iterable[Block]:
    if questions:
        listed = "\n".join(f"• {mrkdwn.inline(each)}" for each in questions)
        yield from section(f"*For example* (write to me under Messages, or after `/rolecall ask`)\n{listed}")


def _roles(roles: Sequence[Role]) -> Iterable[Block]:
    if not roles:
        return section("*Roles:* none yet.")
    lines = role_blocks.lines([_short(role) for role in roles])
    blocks = view.fitting(section("\n".join(lines)))[:ROLE_BLOCKS]
    shown = sum(block["text"]["text"].count("\n") + 1 for block in blocks)
    rest = section(f"and {len(lines) - shown} more. Ask about any of them by its title.") if shown < len(lines) else ()
    return (*section(f"*Roles you can ask about* ({len(lines)})"), *blocks, *rest)


def _short(role: Role) -> Role:
    organisation = mrkdwn.clip(role.organisation, NAME_CHARACTERS) if role.organisation else None
    return replace(role, title=mrkdwn.clip(role.title, NAME_CHARACTERS), organisation=organisation)

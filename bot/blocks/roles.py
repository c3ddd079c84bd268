"""The roles a person may ask about, as a list; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import mrkdwn
from bot.blocks.message import Group, Message, context, mark, section
from knowledge.domain import Role

# A longer list isn't read; any role can still be asked about by its title.
SHOWN = 40


def render(roles: Sequence[Role]) -> Message:
    """Build the list of roles by title, with organisation and date where the advert gives them."""
    listed = lines(roles)
    groups: list[Group] = [section("*Roles I know*"), section("\n".join(listed[:SHOWN]))]
    if len(listed) > SHOWN:
        groups.append(section(f"and {len(listed) - SHOWN} more. Ask about any of them by its title."))
    groups.append((context(mark("Ask with `/rolecall ask`, or mention me in a channel.")),))
    return Message(groups=tuple(groups))


def lines(roles: Sequence[Role]) -> list[str]:
    """Return a line for each role, in the order of their titles."""
    return [_line(role) for role in sorted(roles, key=lambda role: (role.title.casefold(), role.id))]


def _line(role: Role) -> str:
    details = [mrkdwn.inline(part) for part in (role.organisation, role.date) if part]
    return "• " + ", ".join([f"*{mrkdwn.inline(role.title)}*", *details])

"""What somebody may see of single roles: a candidate for a role sees it as one, whatever else they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from knowledge.access import may_see_panel
from knowledge.domain import Audience, Role

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase


async def audience_for(user: str, audience: Audience, roles: Iterable[str], knowledge: KnowledgeBase) -> Audience:
    """Return what ``user`` may see where these roles are spoken of: a mark for one of them makes them a candidate."""
    if may_see_panel(audience):
        for role in roles:
            if await knowledge.panel.is_candidate(user, role):
                return Audience.CANDIDATE
    return audience


async def roles_for(user: str, audience: Audience, knowledge: KnowledgeBase) -> list[Role]:
    """Return the roles that ``user`` may see, without those for the panel alone that they are a candidate for."""
    return [
        role
        for role in await knowledge.roles(audience)
        if not may_see_panel(role.audience) or not await knowledge.panel.is_candidate(user, role.id)
    ]

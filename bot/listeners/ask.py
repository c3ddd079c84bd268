"""Questions in channels and direct messages, answered where they were asked; thin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import inbox
from bot.blocks import answer as answer_blocks
from bot.blocks import help as help_blocks
from bot.blocks.message import Message
from bot.desk import Desk
from knowledge.access import may_see_panel
from knowledge.domain import Answer, Audience, Turn


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with who asks it and what was said before."""

    text: str
    user: str
    audience: Audience
    history: Sequence[Turn] = ()
    repeated: bool = False


async def heard(body: dict[str, Any], desk: Desk) -> None:
    """Answer a mention in its thread and a direct message where it was written, once."""
    said = inbox.read(body)
    if said is None or not await inbox.first(said, desk.knowledge):
        return
    audience = await desk.identity.audience(said.user, private=said.direct)
    if not said.text:
        await desk.outbox.post(help_blocks.render(audience), channel=said.channel, thread=said.thread)
        return
    history = await desk.knowledge.history(said.conversation)
    answer, message = await compose(Inquiry(said.text, said.user, audience, history), desk)
    posted = await desk.outbox.post(message, channel=said.channel, thread=said.thread)
    await _remember(said, answer, posted=posted, desk=desk)


async def compose(inquiry: Inquiry, desk: Desk) -> tuple[Answer, Message]:
    """Ask, check that the audience may read what the answer cites, record it, and render it."""
    found = await desk.knowledge.ask(inquiry.text, audience=inquiry.audience, history=inquiry.history)
    answer = await desk.outbox.release(found, inquiry.audience)
    answer_id = await desk.knowledge.record(answer, user=inquiry.user)
    titles = await desk.knowledge.titles(inquiry.audience)
    asked = inquiry.text if inquiry.repeated else None
    panel = may_see_panel(inquiry.audience)
    return answer, answer_blocks.render(answer, answer_id, titles=titles, asked=asked, panel=panel)


async def _remember(said: inbox.Heard, answer: Answer, *, posted: str, desk: Desk) -> None:
    turn = Turn(said.text, answer.text, answer.roles, answer.facets)
    keys = [said.conversation]
    if said.thread is None:
        # A thread opened later under the question or the answer continues from here.
        keys += [inbox.conversation(said.channel, ts) for ts in (said.ts, posted)]
    for key in keys:
        await desk.knowledge.remember(key, turn)

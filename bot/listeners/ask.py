"""Questions in channels and direct messages, answered where they were asked; thin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from bot import inbox, marked, telling
from bot.blocks import answer as answer_blocks
from bot.blocks import dates, notices
from bot.blocks import help as help_blocks
from bot.blocks.message import Message, context, mark
from bot.desk import Desk
from bot.identity import Standing
from bot.listeners import introducing
from bot.listeners.desk import answering
from bot.listeners.practising import heard as practised
from bot.listeners.roles.bringing import dropped
from bot.outbox import Asked
from knowledge.access import may_see_panel
from knowledge.domain import Answer, Audience, Turn

if TYPE_CHECKING:
    from knowledge.answering.generative import Shown


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with who asks it, what was said before, and the roles it may be about: ``role``, ``only``, or all."""

    text: str
    user: str
    standing: Standing
    history: Sequence[Turn] = ()
    repeated: bool = False
    role: str | None = None
    only: tuple[str, ...] = ()


async def heard(body: dict[str, Any], desk: Desk) -> None:
    """Answer a mention in its thread and a direct message where it was written."""
    said = inbox.read(body, unasked=True)
    if said is None:
        return
    policy = desk.identity.policy(said.channel)
    if policy.answers == "off":
        await telling.whisper(notices.switched_off(), body, desk.outbox)
        return
    if await dropped(body, said, desk):
        return
    if await practised(said, desk):
        return
    if await answering.replied(said, desk):
        return
    standing = await desk.identity.standing(said.user, said.channel)
    if help_blocks.meant(said.text):
        shown = await introducing.beside(help_blocks.render(standing.audience), said.user, desk)
        await desk.outbox.post(shown, channel=said.channel, thread=said.thread)
        return
    history = await desk.knowledge.history(said.conversation)
    inquiry = Inquiry(said.text, said.user, standing, history, only=policy.roles)
    elsewhere = await beyond(inquiry, desk)
    if elsewhere is not None:
        await desk.outbox.post(elsewhere, channel=said.channel, thread=said.thread)
        return
    await _answer(said, inquiry, desk)


async def _answer(said: inbox.Heard, inquiry: Inquiry, desk: Desk) -> None:
    """Look for an answer in company of the one who asked, post it, and remember it."""
    asked = Asked(said.channel, said.thread, said.ts, said.user, said.team)
    async with desk.outbox.attending(asked) as waiting:
        found = await waiting.until(compose(inquiry, desk, shown=waiting.say))
        if found is None:
            await desk.outbox.stopped(asked)
            return
        answer, message = found
        message = await introducing.beside(message, said.user, desk)
        posted = await desk.outbox.post(message, channel=said.channel, thread=said.thread)
    await _remember(said, answer, posted=posted, desk=desk)


async def beyond(inquiry: Inquiry, desk: Desk) -> Message | None:
    """Return what to say where a question names no role but such as this channel is not about."""
    if not inquiry.only:
        return None
    from knowledge.answering.scope import RoleNames

    audience = inquiry.standing.audience
    named = RoleNames(await desk.knowledge.roles(audience)).named(inquiry.text)
    if not named or not set(named).isdisjoint(inquiry.only):
        return None
    titles = await desk.knowledge.titles(audience)
    known = [titles[role] for role in inquiry.only if role in titles]
    return notices.other_roles(known) if known else notices.no_roles()


async def compose(inquiry: Inquiry, desk: Desk, shown: Shown | None = None) -> tuple[Answer, Message]:
    """Ask, check that the audience may read what the answer cites, word it, record it, and render it.

    Begun again, the request gets the answer that it got before: half of it may have been posted. ``shown`` is told
    lines of the answer while it is worded, which is when nobody reads more than they may in any of it.
    """
    # The digest of a key that names a place and a time; it holds nothing that was said.
    answer_id = uuid5(NAMESPACE_URL, desk.event).hex if desk.event else None
    before = await desk.knowledge.recall(answer_id) if answer_id else None
    own = inquiry.standing.audience
    found = before or await _ask(inquiry, own, desk)
    audience = await marked.audience_for(inquiry.user, own, found.roles, desk.knowledge)
    if audience is not own and before is None:
        found = await _ask(inquiry, audience, desk)
    answer = await desk.outbox.release(found, audience)
    if before is None and answer is found:
        told = await desk.knowledge.worded(found, audience=audience, user=inquiry.user, shown=shown)
        answer = await desk.outbox.release(told, audience)
    answer_id = await desk.knowledge.record(answer, user=inquiry.user, answer_id=answer_id, team=desk.team)
    return answer, await _rendered(answer, answer_id, inquiry, desk)


async def _ask(inquiry: Inquiry, audience: Audience, desk: Desk) -> Answer:
    scope: dict[str, Any] = {"role": inquiry.role} if inquiry.role else {}
    if inquiry.only:
        scope["only"] = frozenset(inquiry.only)
    return await desk.knowledge.ask(inquiry.text, audience=audience, history=inquiry.history, **scope)


async def _rendered(answer: Answer, answer_id: str, inquiry: Inquiry, desk: Desk) -> Message:
    standing = inquiry.standing
    titles = await desk.knowledge.titles(standing.audience)
    asked = inquiry.text if inquiry.repeated else None
    dated = dates.dated_answer(answer, await desk.identity.locale(inquiry.user))
    panel = may_see_panel(standing.audience)
    message = answer_blocks.render(dated, answer_id, titles=titles, asked=asked, panel=panel)
    return Message(groups=((context(mark(notices.UNSURE)),), *message.groups)) if standing.unsure else message


async def _remember(said: inbox.Heard, answer: Answer, *, posted: str, desk: Desk) -> None:
    turn = Turn(said.text, answer.text, answer.roles, answer.facets)
    keys = [said.conversation]
    if said.thread is None:
        # A thread opened later under the question or the answer continues from here.
        keys += [inbox.conversation(said.channel, ts) for ts in (said.ts, posted)]
    for key in keys:
        await desk.knowledge.remember(key, turn, desk.event or None, user=said.user, team=desk.team)

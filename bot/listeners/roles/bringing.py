"""A role handed in with a form or as a file, shown as a draft, and what its buttons do; thin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from bot import matching
from bot.blocks import bringing as cards
from bot.blocks import bringing_forms as forms
from bot.blocks import notices, view
from bot.listeners.roles.fetching import fetched
from bot.listeners.sets import calls
from knowledge.bringing import role_name
from knowledge.domain import Audience, Editor, Intake
from knowledge.errors import RolecallError

if TYPE_CHECKING:
    from bot.blocks.message import Message
    from bot.desk import Desk
    from bot.inbox import Heard
    from knowledge.domain.drafts import Preview

Ack = Callable[..., Awaitable[Any]]


async def editor(desk: Desk, user: str) -> Editor:
    """Return who acts, as what at this moment."""
    return Editor(user, await desk.identity.audience(user, private=True), team=desk.team)


async def refused(desk: Desk, user: str) -> Message | None:
    """Return what to say to somebody who is no recruiter at this moment."""
    standing = await desk.identity.person(user)
    if standing.audience is Audience.RECRUITER:
        return None
    return cards.unsure() if standing.unsure else cards.for_recruiters()


async def asked(desk: Desk, body: dict[str, Any], user: str) -> Message | None:
    """Open the form for a new role; return what is to be said where it can't be opened."""
    closed = await refused(desk, user)
    if closed is None and not await calls.show(desk, body, forms.add()):
        return notices.told("Slack gave up waiting before I could open the form. Type `/rolecall add` again.")
    return closed


async def submitted(body: dict[str, Any], desk: Desk) -> None:
    """Keep what was handed in with the form as a draft and show it."""
    user = body["user"]["id"]
    closed = await refused(desk, user)
    if closed is not None:
        await desk.outbox.direct(closed, user=user)
        return
    said = forms.handed(body)
    if said.file:
        await _filed(desk, user, said.file, said)
    else:
        name = role_name(said.role, "pasted.md") if said.role else ""
        await _handed_in(desk, user, (name, said.text.encode()), said.audience)


async def dropped(body: dict[str, Any], said: Heard, desk: Desk) -> bool:
    """Take files that a recruiter drops into the direct message as drafts; False where it is something else."""
    files = [each for each in body["event"].get("files") or () if isinstance(each, dict) and each.get("id")]
    if not said.direct or not files or await refused(desk, said.user) is not None:
        return False
    for number, each in enumerate(files):
        try:
            await _filed(desk, said.user, str(each["id"]), number=number)
        except RolecallError as error:  # one that can't be read doesn't keep the others out
            await desk.outbox.direct(notices.told(str(error)), user=said.user)
    return True


async def _filed(desk: Desk, user: str, file: str, said: forms.Handed | None = None, *, number: int = 0) -> None:
    found = await fetched(desk, file)
    if found.content is None:
        await desk.outbox.direct(cards.unfetched(found.name), user=user)
        return
    name = role_name(said.role, found.name) if said and said.role else found.name
    audience = said.audience if said else Audience.CANDIDATE
    await _handed_in(desk, user, (name, found.content), audience, number=number)


async def _handed_in(desk: Desk, user: str, paper: tuple[str, bytes], audience: Audience, *, number: int = 0) -> None:
    """Keep a document as a draft, the same one in every attempt at this request, and show it."""
    draft = uuid5(NAMESPACE_URL, f"{desk.event}:{number}").hex
    who = await editor(desk, user)
    seen = await desk.knowledge.bringing.hand_in(*paper, who, Intake(audience), draft)
    await _show(desk, user, seen)


async def _show(desk: Desk, user: str, seen: Preview) -> None:
    root = await desk.outbox.direct(cards.card(seen), user=user)
    await desk.outbox.direct(cards.lines(seen), user=user, thread=root)


async def published(body: dict[str, Any], desk: Desk) -> None:
    """Let a draft be the role, and say so."""
    user, draft = body["user"]["id"], view.pressed(body)
    who = await editor(desk, user)
    sets = await _outdated(desk, draft, who)
    outcome = await desk.knowledge.bringing.publish(draft, who)
    await _settle(desk, body, "Published.")
    await calls.reply(desk, body, cards.published(outcome, sets))


async def _settle(desk: Desk, body: dict[str, Any], outcome: str) -> None:
    """Take the buttons off the card that was pressed."""
    container = body.get("container") or {}
    channel, ts = str(container.get("channel_id") or ""), str(container.get("message_ts") or "")
    blocks = await calls.blocks_of(desk, channel, ts) if channel and ts else None
    if blocks:
        await calls.change(desk, channel, ts, cards.settled(blocks, outcome))


async def _outdated(desk: Desk, draft: str, who: Editor) -> tuple[str, ...]:
    try:
        return (await desk.knowledge.bringing.draft(draft, who)).sets
    except RolecallError:  # published in an earlier attempt: what it changed was said on the card
        return ()


async def discarded(body: dict[str, Any], desk: Desk) -> None:
    """Throw a draft away."""
    await desk.knowledge.bringing.discard(view.pressed(body), await editor(desk, body["user"]["id"]))
    await _settle(desk, body, "Discarded.")
    await calls.reply(desk, body, cards.discarded())


async def opened(ack: Ack, body: dict[str, Any], client: object, desk: Desk) -> None:
    """Open the form by which a draft is corrected."""
    del client  # forms go out where everything does
    await ack()
    draft = view.pressed(body)
    # All that is to be known of the draft would take longer than Slack waits for a form.
    reading = await desk.knowledge.bringing.draft_reading(draft, await editor(desk, body["user"]["id"]))
    if not await calls.show(desk, body, forms.correct(draft, reading)):
        await calls.reply(
            desk, body, notices.told("Slack gave up waiting for the form. Please press the button again.")
        )


async def corrected(body: dict[str, Any], desk: Desk) -> None:
    """Put corrections into a draft and show it as it is now."""
    user, draft = body["user"]["id"], str(body["view"].get("private_metadata") or "")
    who = await editor(desk, user)
    made = forms.corrections(body, await desk.knowledge.bringing.draft_reading(draft, who))
    await _show(desk, user, await desk.knowledge.bringing.correct_draft(draft, who, made))


async def withdrawn(body: dict[str, Any], desk: Desk) -> None:
    """Close a role."""
    role = await desk.knowledge.bringing.withdraw(view.pressed(body), await editor(desk, body["user"]["id"]))
    await calls.reply(desk, body, cards.withdrawn(role))


async def restored(body: dict[str, Any], desk: Desk) -> None:
    """Open a withdrawn role again."""
    role = await desk.knowledge.bringing.restore(view.pressed(body), await editor(desk, body["user"]["id"]))
    await calls.reply(desk, body, cards.restored(role))


async def closing(desk: Desk, user: str, typed: str) -> Message:
    """Close the role that somebody typed."""
    who = await editor(desk, user)
    closed = await refused(desk, user) or (None if typed else cards.which_one("withdraw"))
    if closed is not None:
        return closed
    role, near = matching.pick(typed, await desk.knowledge.roles(who.audience))
    if role is None:
        return notices.no_such_role(typed, near)
    return cards.withdrawn(await desk.knowledge.bringing.withdraw(role.id, who))


async def opening_again(desk: Desk, user: str, typed: str) -> Message:
    """Open the withdrawn role that somebody typed; without one, say which there are."""
    closed = await refused(desk, user)
    if closed is not None:
        return closed
    who = await editor(desk, user)
    known = await desk.knowledge.bringing.withdrawn(who)
    role, near = matching.pick(typed, known) if typed else (None, tuple(known))
    if role is None:
        return cards.which_withdrawn(near or known)
    return cards.restored(await desk.knowledge.bringing.restore(role.id, who))

"""A person's copy of a question set in their direct message: sent, and kept up to date in place; decides nothing."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, NamedTuple

from bot.blocks import questions as cards
from bot.blocks import sets, sets_words
from bot.blocks.message import Message, Post, posts
from bot.listeners.sets import calls
from knowledge.domain import Editor, Seat
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from bot.blocks.sets_mark import Mark
    from bot.desk import Desk
    from knowledge.domain import WorkingSet


class Copy(NamedTuple):
    """Where a copy is: a direct message, and the first of its posts."""

    channel: str
    root: str


async def editor(desk: Desk, user: str, mark: Mark | None = None) -> Editor:
    """Return who acts, as what at this moment, and on the revision that they saw."""
    audience = await desk.identity.audience(user, private=True)
    return Editor(user, audience, mark.revision if mark else None, desk.team)


async def begin(desk: Desk, user: str, title: str) -> Copy:
    """Say in somebody's direct message that their set is being built; the set takes that post's place."""
    channel = await calls.channel_of(desk, user)
    root = await desk.outbox.post(sets_words.building(title), channel=channel)
    return Copy(channel, root)


async def say_instead(desk: Desk, copy: Copy, message: Message) -> None:
    """Put a sentence where a set was to come."""
    (post, *_) = posts(message)
    await calls.change(desk, copy.channel, copy.root, post)


async def fill(desk: Desk, copy: Copy, who: Editor, working: WorkingSet, panel: int = 1) -> None:
    """Put a set into the copy that was begun for it, and what its plan leaves out into the thread below."""
    board = await _board(desk, who, working, panel)
    board = dataclasses.replace(board, root=copy.root)
    first, *others = posts(sets.render(board))
    parts = [await _post(desk, copy, post) for post in others]
    await calls.change(desk, copy.channel, copy.root, _first(first, parts))
    left = cards.rest(working.questions)
    if left is not None:
        await desk.outbox.post(left, channel=copy.channel, thread=copy.root)


async def send(desk: Desk, who: Editor, working: WorkingSet, panel: int = 1) -> None:
    """Send somebody a copy of a set."""
    copy = await begin(desk, who.user, await title(desk, who, working.role))
    await fill(desk, copy, who, working, panel)


async def refresh(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> None:
    """Show a set in the copy that was acted in, each card in its place; a new copy where that one is gone."""
    channel = await calls.channel_of(desk, who.user)
    blocks = await calls.blocks_of(desk, channel, mark.root) if mark.root else None
    if blocks is None:
        await send(desk, who, working, mark.panel)
        return
    copy = Copy(channel, mark.root)
    board = dataclasses.replace(await _board(desk, who, working, mark.panel), root=mark.root)
    first, *others = posts(sets.render(board))
    parts = await _renew(desk, copy, sets.parts(blocks), others)
    await calls.change(desk, channel, mark.root, _first(first, parts))


async def renew(desk: Desk, mark: Mark, who: Editor) -> None:
    """Show what stands now: in the copy that was acted in, and in a new one where that holds an older version."""
    anyhow = who._replace(revision=None)
    shown = await desk.knowledge.panel.find(mark.set_id, anyhow)
    await refresh(desk, mark, who, shown)
    current = await desk.knowledge.panel.current(mark.role, anyhow)
    if current.id != shown.id:
        await send(desk, who, current, mark.panel)


async def title(desk: Desk, who: Editor, role: str) -> str:
    """Return a role's title."""
    return (await desk.knowledge.titles(who.audience)).get(role, role)


async def drawn(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> sets.Board:
    """Return a copy as its person sees it."""
    return dataclasses.replace(await _board(desk, who, working, mark.panel), root=mark.root)


async def _board(desk: Desk, who: Editor, working: WorkingSet, panel: int) -> sets.Board:
    named = working.choices.framework
    people = {user for user in (working.approved_by, who.user if panel > 1 else None) if user}
    names = {user: await calls.name_of(desk, user) for user in sorted(people)}
    seats, told = _seats(desk, working, panel)
    return sets.Board(
        working=working,
        title=await title(desk, who, working.role),
        panel=panel,
        first=names.get(who.user, "").partition(" ")[0] or "The first interviewer",
        names=names,
        seats=seats,
        framework=desk.knowledge.panel.framework(named, working.questions) if named else None,
        told=told,
        modelled=desk.knowledge.modelled,
    )


def _seats(desk: Desk, working: WorkingSet, panel: int) -> tuple[tuple[Seat, ...], str]:
    """Who asks what, or the sentence why that can't be shared out."""
    if panel == 1:
        return (), ""
    try:
        return desk.knowledge.panel.divide(working.questions, panel), ""
    except BadRequest as error:
        return (), str(error)


def _first(post: Post, parts: list[str]) -> Post:
    return Post(post.text, sets.followed(post.blocks, parts))


async def _renew(desk: Desk, copy: Copy, before: tuple[str, ...], ready: list[Post]) -> list[str]:
    """Put what follows the first post into the posts that are there, add those that are missing, drop the others."""
    parts = []
    for number, post in enumerate(ready):
        there = number < len(before) and await calls.change(desk, copy.channel, before[number], post)
        parts.append(before[number] if there else await _post(desk, copy, post))
    for ts in before[len(ready) :]:
        await calls.withdraw(desk, copy.channel, ts)
    return parts


async def _post(desk: Desk, copy: Copy, post: Post) -> str:
    return await desk.outbox.post(Message((post.blocks,)), channel=copy.channel)

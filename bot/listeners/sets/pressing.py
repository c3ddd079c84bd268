"""What the buttons under a set do by themselves: swap, remove, put in, approve, follow the advert, lint, export."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.blocks import sets as set_blocks
from bot.blocks import sets_mark, sets_words
from bot.blocks.sets_mark import Mark
from bot.listeners.sets import board, calls
from knowledge.domain import Remove, Swap
from knowledge.errors import BadRequest, SetChanged

if TYPE_CHECKING:
    from bot.desk import Desk
    from knowledge.domain import Edit, Editor, WorkingSet
    from knowledge.panel import Panel

Serve = Callable[[dict[str, Any], "Desk"], Awaitable[None]]
_Step = Callable[["Panel", Mark, "Editor"], Awaitable["WorkingSet"]]


def serving(act: Callable[[dict[str, Any], Desk, Mark, Editor], Awaitable[None]]) -> Serve:
    """Let ``act`` serve a button that carries a mark; who was overtaken is told so, and sees what stands now."""

    async def serve(body: dict[str, Any], desk: Desk) -> None:
        mark = sets_mark.pressed(body)
        if mark is None:
            await calls.reply(desk, body, sets_words.unreadable())
            return
        who = await board.editor(desk, body["user"]["id"], mark)
        try:
            await act(body, desk, mark, who)
        except SetChanged as changed:
            await board.renew(desk, mark, who)
            await calls.reply(desk, body, sets_words.fresh(str(changed)))

    return serve


def _editing(edit: Callable[[Mark], Edit]) -> Serve:
    async def act(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
        del body
        after = await desk.knowledge.panel.change(mark.set_id, who, edit(mark))
        await _shown(desk, mark, who, after)

    return serving(act)


def _stepping(step: _Step) -> Serve:
    async def act(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
        del body
        await _shown(desk, mark, who, await step(desk.knowledge.panel, mark, who))

    return serving(act)


async def _shown(desk: Desk, mark: Mark, who: Editor, after: WorkingSet) -> None:
    """Show what became of a set: in its copy, or where that is another version now, in a copy of its own."""
    if after.id == mark.set_id:
        await board.refresh(desk, mark, who, after)
        return
    before = await desk.knowledge.panel.find(mark.set_id, who._replace(revision=None))
    await board.refresh(desk, mark, who, before)
    await board.send(desk, who, after, mark.panel)


async def _open(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
    del body
    await board.send(desk, who, await desk.knowledge.panel.current(mark.role, who), mark.panel)


async def _sharpen(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
    await _as_seen(desk, mark, who)
    await calls.reply(desk, body, sets_words.sharpening())
    done = await desk.knowledge.panel.sharpen(mark.set_id, who)
    await _shown(desk, mark, who, done.working)
    await calls.reply(desk, body, sets_words.sharpened(done))


async def _lint(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
    working = await _as_seen(desk, mark, who)
    said = sets_words.spoken(working)
    verdicts = await asyncio.to_thread(desk.knowledge.lint, [each.text for each in said])
    await calls.reply(desk, body, sets_words.linted(working, said, verdicts))


async def _export(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
    form = sets_mark.chosen(body)
    if form not in set_blocks.FORMS:
        raise BadRequest(f"A set can't be exported as {form!r}. Choose Markdown, CSV or Word in the menu.")
    working = await _as_seen(desk, mark, who)
    drawn = await board.drawn(desk, mark, who, working)
    role = (await desk.knowledge.reading(working.role, who.audience)).role
    file = await asyncio.to_thread(_file, form, drawn, role)
    await calls.hand_over(desk, who.user, file)


def _file(form: str, drawn: set_blocks.Board, role: Any) -> calls.File:  # a Role
    from knowledge.interview import export

    questions = drawn.working.questions
    extras = export.Extras(set_blocks.standing(drawn.working, drawn.names), drawn.framework, drawn.seats)
    title = f"Interview questions, {role.title}, version {questions.version}"
    stem = f"{role.id}-questions-{questions.version}"
    if form == "docx":
        return calls.File(f"{stem}.docx", title, export.docx(questions, role, extras))
    if form == "csv":
        # Spreadsheets take a file without this mark for one in an old code page.
        return calls.File(f"{stem}.csv", title, export.csv(questions).encode("utf-8-sig"))
    return calls.File(f"{stem}.md", title, export.markdown(questions, role, extras).encode())


async def _as_seen(desk: Desk, mark: Mark, who: Editor) -> WorkingSet:
    """The set that somebody looks at. Raises SetChanged where it is another by now."""
    working = await desk.knowledge.panel.find(mark.set_id, who)
    if working.revision != mark.revision:
        raise SetChanged
    return working


swapped = _editing(lambda mark: Swap(mark.question))
removed = _editing(lambda mark: Remove(mark.question))
approved = _stepping(lambda panel, mark, who: panel.approve(mark.set_id, who))
refreshed = _stepping(lambda panel, mark, who: panel.refresh(mark.set_id, who))
reopened = _stepping(lambda panel, mark, who: panel.reopen(mark.set_id, who))
opened = serving(_open)
linted = serving(_lint)
sharpened = serving(_sharpen)
exported = serving(_export)

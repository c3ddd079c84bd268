"""A set shown to somebody else, who must be of the panel at that moment; thin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.blocks import sets_forms, sets_words
from bot.listeners.sets import board, calls
from bot.listeners.sets.forms import Submission, Wrong, opening, submitting
from knowledge.domain import Editor
from knowledge.errors import AccessDenied

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.blocks.message import Block
    from bot.blocks.sets_mark import Mark
    from bot.desk import Desk
    from knowledge.domain import WorkingSet


async def _form(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> Block:
    del desk, who, working
    return sets_forms.share(mark)


async def _share(desk: Desk, sent: Submission) -> Callable[[], Awaitable[None]]:
    panel, mark, person = desk.knowledge.panel, sent.mark, sent.text("with")
    await panel.find(mark.set_id, sent.who)
    if not person or person == sent.who.user:
        raise Wrong({"with": "You have this set already. Choose another interviewer or recruiter."})
    reader = await board.editor(desk, person)
    try:
        working = await panel.share(mark.set_id, sent.who, person, reader.audience)
    except AccessDenied as error:
        raise Wrong({"with": str(error)}) from None

    async def then() -> None:
        title = await board.title(desk, reader, working.role)
        said = sets_words.shared(await calls.name_of(desk, sent.who.user), title)
        await desk.outbox.direct(sets_words.told(said), user=person)
        await board.send(desk, reader, working, mark.panel)
        told = sets_words.passed_on(await calls.name_of(desk, person))
        await desk.outbox.post(told, channel=await calls.channel_of(desk, sent.who.user), thread=mark.root or None)

    return then


opened = opening(_form)
submitted = submitting(_share, title="Share this set", field="with")

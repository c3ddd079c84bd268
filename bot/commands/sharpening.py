"""``rolecall set ROLE sharpen``: a chat model words a draft's questions for their requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.running import As, AsJson, with_knowledge
from knowledge.domain import Audience, Editor, Sharpened

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

By = Annotated[str | None, typer.Option(help="Who does it; your login name if you don't say.")]
Wanted = Annotated[
    list[str] | None, typer.Argument(metavar="[QUESTION_ID]...", help="As `show` lists them; else all of the plan.")
]


def sharpen(
    context: typer.Context,
    question_ids: Wanted = None,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Let the chat model word questions for their requirements; what fails a check stays in the bank's words."""
    from bot.commands import shown

    async def done(knowledge: KnowledgeBase) -> Sharpened:
        who = Editor(by or shown.person(), audience)
        working = await knowledge.panel.current(context.obj, who)
        return await knowledge.panel.sharpen(working.id, who, question_ids or ())

    shown.sharpened(with_knowledge(done, as_json), as_json)

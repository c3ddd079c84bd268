"""``rolecall questions``: a role's question set to read, print or hand to a program; changes nothing in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.running import As, AsJson, fail_usage, guarded, with_knowledge
from knowledge.domain import Audience, Editor, LeaveOut, Resize, Weigh, Weights

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase
    from knowledge.domain import Edit


def questions(
    role: str,
    minutes: Annotated[int | None, typer.Option(help="How long the interview is; 45 at first.")] = None,
    panel: Annotated[int | None, typer.Option(help="Share the plan out among so many interviewers.")] = None,
    framework: Annotated[str | None, typer.Option(help="Show which behaviour each question speaks to.")] = None,
    weights: Annotated[
        Weights | None, typer.Option(help="equal, or role: by the time split that the advert states.")
    ] = None,
    leave_out: Annotated[
        list[str] | None, typer.Option(metavar="REQUIREMENT_ID", help="Don't assess this one; may be repeated.")
    ] = None,
    form: Annotated[str, typer.Option("--format", help="markdown, csv or docx; printed, docx to a file.")] = "",
    out: Annotated[Path | None, typer.Option(help="Write to this file instead.")] = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Show the interview questions for a role: a bank, a timed plan and a coverage sheet.

    The options change what is shown. `rolecall set` changes the set itself.
    """
    from bot import printing
    from bot.commands import shown

    edits: list[Edit] = [Weigh(weights)] if weights else []
    edits += [LeaveOut(tuple(leave_out))] if leave_out else []
    edits += [Resize(minutes)] if minutes is not None else []

    async def build(knowledge: KnowledgeBase) -> Any:
        working = await knowledge.panel.view(role, Editor(shown.person(), audience), edits)
        named = framework or working.choices.framework
        extras = shown.Extras(
            standing=shown.standing(working),
            framework=knowledge.panel.framework(named, working.questions) if named else None,
            seats=knowledge.panel.divide(working.questions, panel) if panel is not None else (),
        )
        return working, extras, await knowledge.reading(role, audience)

    if form and form not in printing.FORMATS:
        fail_usage(f"--format is {form!r}; it can be {', '.join(printing.FORMATS)}.")
    working, extras, reading = with_knowledge(build, as_json)
    if as_json:
        asked_for = extras._replace(framework=extras.framework if framework else None)
        printing.emit(shown.question_set(working.questions, asked_for))
        return
    guarded(lambda: printing.questions(working.questions, reading.role, form, out, extras), as_json)

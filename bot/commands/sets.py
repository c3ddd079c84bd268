"""``rolecall set ROLE …``: what a panel does to a question set, from the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.running import As, AsJson, fail_usage, with_knowledge
from bot.commands.sharpening import sharpen
from knowledge.domain import (
    Add,
    Audience,
    Carry,
    Edit,
    Editor,
    LeaveOut,
    Move,
    PutBack,
    Regenerate,
    Remove,
    Resize,
    Reword,
    Swap,
    Weigh,
    Weights,
    Wording,
    WorkingSet,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from knowledge.base import KnowledgeBase

sets = typer.Typer(help="Work on a role's question set: show, edit, approve, follow the advert.", no_args_is_help=True)

By = Annotated[str | None, typer.Option(help="Who does it; your login name if you don't say.")]
QuestionId = Annotated[str, typer.Argument(metavar="QUESTION_ID", help="As `show` lists it.")]
Revision = Annotated[int | None, typer.Option(help="Only if the set still stands at this revision.")]
Lead = Annotated[str | None, typer.Option(help="The question itself.")]
Situational = Annotated[str | None, typer.Option(help="For those who have no case to tell.")]
Probes = Annotated[list[str] | None, typer.Option("--probe", help="A question to ask further; may be repeated.")]
Anchors = Annotated[
    list[str] | None, typer.Option("--anchor", metavar="LEVEL=TEXT", help="What 1, 3 or 5 sounds like.")
]
RedFlags = Annotated[list[str] | None, typer.Option("--red-flag", help="What should worry you; may be repeated.")]
Minutes = Annotated[int | None, typer.Option(help="How long it takes.")]


@sets.callback()
def of(context: typer.Context, role: Annotated[str, typer.Argument(metavar="ROLE", help="The role's id.")]) -> None:
    """Work on a role's question set: show, edit, approve, follow the advert."""
    context.obj = role


@sets.command()
def show(
    context: typer.Context,
    version: Annotated[int | None, typer.Option(help="An older version.")] = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Show where the set stands, with its questions' ids."""

    async def shown_set(knowledge: KnowledgeBase) -> WorkingSet:
        who = _who(None, audience)
        if version is None:
            return await knowledge.panel.current(context.obj, who)
        return await knowledge.panel.find(f"{context.obj}@{version}", who)

    _print(shown_set, as_json)


@sets.command()
def versions(context: typer.Context, audience: As = Audience.INTERVIEWER, as_json: AsJson = False) -> None:
    """List every version and where it stands."""
    from bot.commands import shown

    found = with_knowledge(lambda knowledge: knowledge.panel.versions(context.obj, _who(None, audience)), as_json)
    shown.versions(found, as_json)


@sets.command()
def edit(
    context: typer.Context,
    question_id: QuestionId,
    lead: Lead = None,
    situational: Situational = None,
    probes: Probes = None,
    anchors: Anchors = None,
    red_flags: RedFlags = None,
    minutes: Minutes = None,
    revision: Revision = None,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Write a question anew, wholly or in part."""
    wording = Wording(lead, situational, _several(probes), _levels(anchors), _several(red_flags), minutes)
    _change(context, Reword(question_id, wording), _who(by, audience, revision), as_json)


@sets.command()
def add(
    context: typer.Context,
    lead: Annotated[str, typer.Option(help="The question itself.")],
    requirement: Annotated[str | None, typer.Option(help="The id of the requirement it stands for.")] = None,
    situational: Situational = None,
    probes: Probes = None,
    minutes: Minutes = None,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Add a question of your own, for a requirement or for none."""
    wording = Wording(lead, situational, _several(probes), minutes=minutes)
    _change(context, Add(wording, requirement), _who(by, audience), as_json)


@sets.command()
def swap(
    context: typer.Context,
    question_id: QuestionId,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Take the next question for the same requirement."""
    _change(context, Swap(question_id), _who(by, audience), as_json)


@sets.command()
def regenerate(
    context: typer.Context,
    question_id: QuestionId,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Make a question again as it was first drawn."""
    _change(context, Regenerate(question_id), _who(by, audience), as_json)


sets.command()(sharpen)


@sets.command()
def remove(
    context: typer.Context,
    question_id: QuestionId,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Take a question out of the plan; it stays in the bank."""
    _change(context, Remove(question_id), _who(by, audience), as_json)


@sets.command("put-back")
def put_back(
    context: typer.Context,
    question_id: QuestionId,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Put a question of the bank into the plan."""
    _change(context, PutBack(question_id), _who(by, audience), as_json)


@sets.command()
def move(
    context: typer.Context,
    question_id: QuestionId,
    down: Annotated[int, typer.Option(help="Places down the plan; -1 is one up.")],
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Move a question in the plan."""
    _change(context, Move(question_id, down), _who(by, audience), as_json)


@sets.command()
def plan(
    context: typer.Context,
    minutes: Annotated[int | None, typer.Option(help="How long the interview is.")] = None,
    weights: Annotated[Weights | None, typer.Option(help="equal, or role: by the advert's time split.")] = None,
    leave_out: Annotated[
        list[str] | None, typer.Option(metavar="REQUIREMENT_ID", help="Don't assess these; '' leaves none out.")
    ] = None,
    framework: Annotated[str | None, typer.Option(help="Show this framework with the set; '' shows none.")] = None,
    by: By = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Plan the interview anew; what people put in, took out and timed by hand stands."""
    edits: list[Edit] = [Resize(minutes)] if minutes is not None else []
    edits += [Weigh(weights)] if weights else []
    edits += [LeaveOut(tuple(filter(None, leave_out)))] if leave_out else []
    edits += [Carry(framework or None)] if framework is not None else []
    if not edits:
        fail_usage("Say what to plan: --minutes, --weights, --leave-out or --framework.")

    async def done(knowledge: KnowledgeBase) -> WorkingSet:
        who = _who(by, audience)
        working = await knowledge.panel.current(context.obj, who)
        for one in edits:
            working = await knowledge.panel.change(working.id, who, one)
        return working

    _print(done, as_json)


@sets.command()
def refresh(
    context: typer.Context, by: By = None, audience: As = Audience.INTERVIEWER, as_json: AsJson = False
) -> None:
    """Follow a changed advert in a new draft that keeps every edit."""
    _step(context, lambda panel, name, who: panel.refresh(name, who), _who(by, audience), as_json)


@sets.command()
def approve(
    context: typer.Context,
    by: Annotated[str, typer.Option(help="The interviewer who approves it.")],
    revision: Revision = None,
    audience: As = Audience.INTERVIEWER,
    as_json: AsJson = False,
) -> None:
    """Approve the set, which freezes this version for good."""
    _step(context, lambda panel, name, who: panel.approve(name, who), _who(by, audience, revision), as_json)


@sets.command()
def retire(context: typer.Context, by: By = None, audience: As = Audience.INTERVIEWER, as_json: AsJson = False) -> None:
    """Take the set out of use; it stays readable."""
    _step(context, lambda panel, name, who: panel.retire(name, who), _who(by, audience), as_json)


@sets.command()
def log(context: typer.Context, audience: As = Audience.INTERVIEWER, as_json: AsJson = False) -> None:
    """Show every change: who, when, what, before and after."""
    from bot.commands import shown

    entries = with_knowledge(lambda knowledge: knowledge.panel.log(context.obj, _who(None, audience)), as_json)
    shown.log(entries, as_json)


def _who(by: str | None, audience: Audience, revision: int | None = None) -> Editor:
    from bot.commands import shown

    return Editor(by or shown.person(), audience, revision)


def _several(texts: list[str] | None) -> tuple[str, ...] | None:
    return tuple(texts) if texts else None


def _levels(anchors: list[str] | None) -> dict[str, str] | None:
    if not anchors:
        return None
    split = [anchor.partition("=") for anchor in anchors]
    wrong = next((level for level, sign, _ in split if not sign), None)
    if wrong is not None:
        fail_usage(f"--anchor is {wrong!r}; write it as LEVEL=TEXT, such as 3='Names who had to agree'.")
    return {level.strip(): text for level, _, text in split}


def _change(context: typer.Context, edit: Edit, who: Editor, as_json: bool) -> None:
    _step(context, lambda panel, name, who: panel.change(name, who, edit), who, as_json)


def _step(
    context: typer.Context, take: Callable[[Any, str, Editor], Awaitable[WorkingSet]], who: Editor, as_json: bool
) -> None:
    async def done(knowledge: KnowledgeBase) -> WorkingSet:
        working = await knowledge.panel.current(context.obj, who)
        return await take(knowledge.panel, working.id, who)

    _print(done, as_json)


def _print(use: Callable[[KnowledgeBase], Any], as_json: bool) -> None:
    from bot.commands import shown

    shown.working(with_knowledge(use, as_json), as_json)

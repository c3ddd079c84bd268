"""``rolecall faq …``: what recruiters do at the desk, from the terminal."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.running import As, AsJson, fail_usage, guarded, with_knowledge
from knowledge.domain import Audience
from knowledge.domain.escalations import TERMINAL, Officer
from knowledge.domain.verified import REVIEW_DAYS, Draft, Owner, Scope
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from knowledge.base import KnowledgeBase
    from knowledge.domain.escalations import Escalation
    from knowledge.domain.figures import Figures
    from knowledge.frontdesk.desk import Frontdesk

faq = typer.Typer(help="Answer once: verified answers, questions that wait, what to write next.", no_args_is_help=True)

By = Annotated[str | None, typer.Option(help="Who does it; your login name if you don't say.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="As `list` or `queue` shows it.")]
Subject = Annotated[str | None, typer.Option("--for", metavar="ROLE|ORGANISATION", help="Only what holds for it.")]


@faq.command("list")
def listed(subject: Subject = None, audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """List the verified answers, and how far each can be relied on."""
    from bot.commands import faq_shown

    found = with_knowledge(lambda base: base.frontdesk.verifying.listed(_who(None, audience), subject), as_json)
    faq_shown.answers(found, as_json)


@faq.command()
def add(
    question: str,
    answer: Annotated[str, typer.Option(help="The answer, as people will read it.")],
    role: Annotated[str | None, typer.Option(help="The role's id; without it, it holds for an organisation.")] = None,
    organisation: Annotated[str, typer.Option(metavar="NAME", help="Whose roles; of every one if not said.")] = "",
    source: Annotated[str, typer.Option(help="What it rests on.")] = "",
    days: Annotated[int, typer.Option(help="Days until it is to be reviewed.")] = REVIEW_DAYS,
    by: By = None,
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """Save a verified answer; one to the same question is put in its place."""
    from bot.commands import faq_shown

    if role and organisation:
        fail_usage("Say either --role or --organisation: an answer holds for one of them.")
    who = _who(by, audience)
    scope = Scope.ROLE if role else Scope.ORGANISATION
    draft = Draft(question, answer, scope, role or organisation, Owner(who.name), review_days=days, source=source)
    saved, outcome = with_knowledge(lambda base: base.frontdesk.verifying.save(draft, who), as_json)
    faq_shown.saved(saved, outcome, as_json)


@faq.command()
def review(
    answer_id: Id,
    days: Annotated[int, typer.Option(help="Days until the next review.")] = REVIEW_DAYS,
    by: By = None,
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """Vouch for an answer anew."""
    from bot.commands import faq_shown

    who = _who(by, audience)
    after = with_knowledge(lambda base: base.frontdesk.verifying.review(answer_id, who, days), as_json)
    faq_shown.saved(after, "reviewed", as_json)


@faq.command()
def remove(answer_id: Id, audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """Forget a verified answer."""
    from bot.commands import faq_shown

    with_knowledge(lambda base: base.frontdesk.verifying.remove(answer_id, _who(None, audience)), as_json)
    faq_shown.removed(answer_id, as_json)


@faq.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(help="A .csv or .yaml file, as `export` writes it.")],
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """Bring in verified answers; bad rows are told by their line, the others go in."""
    from bot.commands import faq_shown

    text, form = guarded(lambda: _read(file), as_json)
    lines = with_knowledge(lambda base: base.frontdesk.bring_in(text, form, _who(None, audience)), as_json)
    faq_shown.lines(lines, as_json)
    raise typer.Exit(any(line.outcome == "refused" for line in lines))


@faq.command("export")
def hand_out(
    subject: Subject = None,
    form: Annotated[str, typer.Option("--format", help="csv or yaml.")] = "csv",
    out: Annotated[Path | None, typer.Option(help="The file to write; else it is printed.")] = None,
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """Write the verified answers as CSV or YAML."""
    from bot.commands import faq_shown

    text = with_knowledge(lambda base: base.frontdesk.hand_out(form, _who(None, audience), subject), as_json)
    faq_shown.exported(text, out, as_json)


@faq.command()
def queue(
    ended: Annotated[bool, typer.Option("--all", help="Also those that were answered.")] = False,
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """List the questions that wait for a person, most often asked first."""
    from bot.commands import faq_shown

    found = with_knowledge(lambda base: base.frontdesk.waiting.queue(_who(None, audience), ended=ended), as_json)
    faq_shown.queue(found, as_json)


@faq.command()
def answer(
    question_id: Id,
    text: Annotated[str, typer.Argument(help="What whoever asked will read.")],
    by: By = None,
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """Answer a question that waits; the bot carries it to whoever asked when it next runs."""
    who = _who(by, audience)
    event = f"{TERMINAL}{uuid.uuid4().hex}"
    _ended(lambda desk: desk.waiting.answer(question_id, text, who, event), as_json)


@faq.command()
def close(question_id: Id, by: By = None, audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """Take a question off the queue without an answer."""
    who = _who(by, audience)
    _ended(lambda desk: desk.waiting.close(question_id, who, f"{TERMINAL}{uuid.uuid4().hex}"), as_json)


@faq.command()
def gaps(role: str, audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """List what people ask about a role and its advert doesn't state, most often asked first."""
    from bot.commands import faq_shown

    found = with_knowledge(lambda base: base.frontdesk.gaps(role, _who(None, audience)), as_json)
    faq_shown.gaps(found, as_json)


@faq.command()
def figures(audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """Count what was asked in the last weeks, by week and by role; counts of fewer than 5 people are kept back."""
    from bot.commands import faq_shown

    async def counted(base: KnowledgeBase) -> tuple[Figures, dict[str, str]]:
        return await base.frontdesk.overview.figures(_who(None, audience)), await base.titles(audience)

    faq_shown.figures(*with_knowledge(counted, as_json), as_json=as_json)


def _ended(step: Callable[[Frontdesk], Awaitable[Escalation]], as_json: bool) -> None:
    from bot.commands import faq_shown

    async def taken(base: KnowledgeBase) -> Escalation:
        return await step(base.frontdesk)

    faq_shown.queue([with_knowledge(taken, as_json)], as_json)


def _who(by: str | None, audience: Audience) -> Officer:
    from bot.commands import shown

    name = by or shown.person()
    return Officer(name, name, audience)


def _read(file: Path) -> tuple[str, str]:
    form = {".csv": "csv", ".yaml": "yaml", ".yml": "yaml"}.get(file.suffix.casefold(), file.suffix.lstrip("."))
    try:
        return file.read_text(encoding="utf-8"), form
    except (OSError, UnicodeDecodeError) as error:
        raise BadRequest(
            f"{str(file)!r} can't be read ({type(error).__name__}). Save it as a UTF-8 text file."
        ) from error

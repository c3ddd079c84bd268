"""The command line: parse, call, print. Imports lazily, so that ``rolecall --help`` is instant."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands import roles as role_commands
from bot.commands.data import data
from bot.commands.doctor import doctor
from bot.commands.faq import faq
from bot.commands.installs import forget, key
from bot.commands.judging import judged
from bot.commands.preparing import practise, prepare
from bot.commands.questions import questions
from bot.commands.running import As, AsJson, fail, fail_usage, guarded, with_knowledge
from bot.commands.sets import sets
from bot.commands.stories import stories
from knowledge.domain import Audience, DocumentKind

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

app = typer.Typer(
    name="rolecall",
    help="Answers about the roles you are hiring for, in the adverts' own words, and interview question sets.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders of files.")],
    audience: Annotated[Audience, typer.Option(help="Who may read them.")] = Audience.CANDIDATE,
    kind: Annotated[
        DocumentKind,
        typer.Option(help="role: an advert. organisation: a handbook, benefits, the hiring process, an FAQ."),
    ] = DocumentKind.ROLE,
    organisation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose they are, where the text doesn't say.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Bring in documents: adverts, or what an organisation says to all (it answers where an advert is silent)."""
    from bot import printing

    outcomes = with_knowledge(
        lambda knowledge: knowledge.ingest(paths, audience, kind=kind, organisation=organisation), as_json
    )
    printing.ingested(outcomes, as_json)
    raise typer.Exit(any(outcome.error for outcome in outcomes))


@app.command()
def roles(audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """List the roles."""
    from bot import printing

    async def listed(knowledge: KnowledgeBase) -> Any:
        return await knowledge.roles(audience), await knowledge.organisation_documents(audience)

    found, documents = with_knowledge(listed, as_json)
    printing.roles(found, documents, as_json)


@app.command()
def source(role: str, audience: As = Audience.RECRUITER, as_json: AsJson = False) -> None:
    """Print the text of a role's or an organisation's document that all offsets refer to."""
    from bot import printing

    reading = with_knowledge(lambda knowledge: knowledge.reading(role, audience), as_json)
    printing.source(reading.document, as_json)


@app.command()
def requirements(
    role: Annotated[
        str, typer.Argument(metavar="ROLE|FILE", help="A role's id, or a file to read without storing it.")
    ],
    audience: As = Audience.RECRUITER,
    as_json: AsJson = False,
) -> None:
    """List what a role asks for, with its level and the words that prove it."""
    from bot import printing

    if Path(role).suffix or Path(role).is_file():
        reading = guarded(lambda: _read_file(Path(role)), as_json)
    else:
        reading = with_knowledge(lambda knowledge: knowledge.reading(role, audience), as_json)
    printing.requirements(reading, as_json)


@app.command()
def ask(
    question: str,
    role: Annotated[str | None, typer.Option(help="The role's id; without it, the question says which.")] = None,
    audience: As = Audience.CANDIDATE,
    as_json: AsJson = False,
) -> None:
    """Ask about a role."""
    from bot import printing

    async def asked(knowledge: KnowledgeBase) -> Any:
        found = await knowledge.ask(question, audience=audience, role=role)
        answer = await knowledge.worded(found, audience=audience)
        return answer, knowledge.nearest(answer)

    answer, near = with_knowledge(asked, as_json)
    printing.answer(answer, near, as_json)


app.command()(questions)
app.command()(prepare)
app.command()(practise)
app.command()(stories)
app.add_typer(sets, name="set")
app.add_typer(data, name="data")
for _command in (role_commands.preview, role_commands.correct, role_commands.withdraw, role_commands.restore):
    app.command()(_command)
app.add_typer(faq, name="faq")


@app.command()
def lint(questions: Annotated[list[str], typer.Argument(metavar="QUESTION…")], as_json: AsJson = False) -> None:
    """Check interview questions for unlawful or poor wording."""
    from bot import printing
    from knowledge.interview.linter import lint_all

    verdicts = lint_all(questions)
    printing.verdicts(verdicts, as_json)
    raise typer.Exit(any(verdict.verdict == "block" for verdict in verdicts))


@app.command()
def evaluate(
    files: Annotated[list[Path], typer.Argument(help="Golden cases, one JSON object a line.")],
    report: Annotated[Path | None, typer.Option(help="Also write the report as an HTML page.")] = None,
    floor: Annotated[
        float, typer.Option(help="Least share of right answers, 0 to 1; below it the exit code is 1.")
    ] = 0,
    baseline: Annotated[
        Path | None, typer.Option(help="Figures to hold against; when a kind does worse, the exit code is 1.")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(help="Write these files' figures there, for --baseline; other files keep theirs.")
    ] = None,
    judge: Annotated[
        str | None,
        typer.Option(metavar="PROVIDER:NAME", help="A chat model that judges the answers' wording; never a gate."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Score golden cases."""
    from bot import printing
    from knowledge import evaluation
    from knowledge.evaluation import baseline as baselines

    if baseline and write_baseline:
        fail_usage("--baseline reads the figures and --write-baseline replaces them. Give one of the two.")
    cases = guarded(lambda: evaluation.load(files), as_json)
    before = guarded(lambda: baselines.read(baseline), as_json) if baseline else None
    outcomes = with_knowledge(lambda knowledge: evaluation.run(knowledge, cases), as_json)
    failures = evaluation.failures(outcomes, files, floor=floor, before=before)
    if write_baseline:
        written = guarded(lambda: baselines.updated(outcomes, write_baseline), as_json)
        guarded(lambda: printing.write(write_baseline, written), as_json)
    guarded(lambda: printing.report(outcomes, report, as_json=as_json), as_json)
    if judge:
        print(guarded(lambda: judged(judge, outcomes), as_json), file=sys.stderr)
    for sentence in failures:
        print(sentence, file=sys.stderr)
    raise typer.Exit(bool(failures))


@app.command()
def reindex(as_json: AsJson = False) -> None:
    """Rebuild the search index from the stored documents."""
    from bot import printing
    from bot.settings import read_settings
    from knowledge import assembly

    count = guarded(lambda: asyncio.run(assembly.reindex(read_settings().knowledge)), as_json)
    printing.reindexed(count, as_json)


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page; 0 takes any free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
    terminal: Annotated[bool, typer.Option("--terminal", help="A tour here in the terminal instead.")] = False,
) -> None:
    """Try it in a Slack workspace of your own, in the browser: no account, no key, no chat model."""
    if terminal:
        from bot.demo.terminal import journey

        with_knowledge(journey, as_json=False)
        return
    from bot.demo.browser import run
    from bot.settings import read_settings

    guarded(lambda: asyncio.run(run(read_settings(), port=port, browser=browser)), as_json=False)


app.command()(doctor)
app.command()(key)
app.command()(forget)


@app.command()
def serve() -> None:
    """Connect to Slack and answer until stopped."""
    from bot.settings import missing_tokens, read_settings

    settings = guarded(read_settings, as_json=False)
    missing = missing_tokens(settings)
    if missing:
        fail(missing, as_json=False)
    from bot.server import run

    guarded(lambda: asyncio.run(run(settings)), as_json=False)


def main() -> None:
    """The `rolecall` command."""
    app()


def _read_file(path: Path) -> Any:
    from bot.settings import read_settings
    from knowledge.assembly import read_file

    return read_file(path, read_settings().knowledge.document_limit_bytes)

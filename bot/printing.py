"""Values to the terminal: a readable page for people, one JSON document for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from knowledge.domain import Answer, Document, DocumentKind, Ingested, QuestionSet, Reading, Requirement, Role, Verdict
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from knowledge.evaluation import Outcome
    from knowledge.interview.export import Extras

FORMATS = ("markdown", "csv", "docx")
_RECORD_FIELDS = "id text start end kind modality cue section_path parent depth years topics assess_by flags".split()
console = Console(highlight=False, soft_wrap=True)


def emit(value: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def ingested(outcomes: Sequence[Ingested], as_json: bool) -> None:
    """What became of each file."""
    if as_json:
        emit([_outcome(outcome) for outcome in outcomes])
        return
    for outcome in outcomes:
        if outcome.role is None:
            console.print(f"[red]✗[/] {escape(outcome.source_name)}: {escape(outcome.error or '')}")
            continue
        title = escape(outcome.role.title)
        told = _changed(outcome) if outcome.kind is DocumentKind.ROLE else escape(_heard(outcome.role))
        console.print(f"[green]✓[/] {escape(outcome.source_name)}: {title} ({outcome.role.id}), {told}")
        for note in (*outcome.repairs, *outcome.warnings):
            console.print(f"    {escape(note)}")


def _changed(outcome: Ingested) -> str:
    changes = outcome.changes
    return (
        f"requirements: {len(changes.added)} added, {len(changes.removed)} removed, {len(changes.changed)} changed, "
        f"{changes.kept} kept"
    )


def _heard(document: Role) -> str:
    """For which roles an organisation's document answers."""
    whose = f"every role of {document.organisation}" if document.organisation else "every role"
    return f"answers for {whose} where the advert is silent"


def _outcome(outcome: Ingested) -> dict[str, Any]:
    role = outcome.role
    return {
        "file": outcome.source_name,
        "kind": outcome.kind.value,
        "role": role.id if role else None,
        "title": role.title if role else None,
        "organisation": role.organisation if role else None,
        "repairs": list(outcome.repairs),
        "requirements": asdict(outcome.changes),
        "warnings": list(outcome.warnings),
        "error": outcome.error,
    }


def roles(found: Sequence[Role], documents: Sequence[Document], as_json: bool) -> None:
    """The roles, a line each; below them, for people, the organisation documents."""
    if as_json:
        emit([asdict(role) for role in found])
        return
    table = Table("id", "title", "organisation", "date", box=None)
    for role in found:
        table.add_row(role.id, escape(role.title), escape(role.organisation or "not stated"), role.date or "not stated")
    console.print(table)
    if documents:
        named = (f"{each.title} ({each.role_id}, {each.organisation or 'every role'})" for each in documents)
        console.print(f"\nOrganisation documents: {escape(', '.join(named))}")


def source(document: Document, as_json: bool) -> None:
    """The canonical text and nothing else."""
    if as_json:
        emit(asdict(document))
        return
    print(document.text, end="")


def requirements(reading: Reading, as_json: bool) -> None:
    """Every requirement record."""
    if as_json:
        emit([record(requirement) for requirement in reading.requirements])
        return
    console.print(f"[bold]{escape(reading.role.title)}[/]: {len(reading.requirements)} records")
    section: tuple[str, ...] = ()
    for requirement in reading.requirements:
        if requirement.section_path != section:
            section = requirement.section_path
            console.print(f"\n[bold]{escape(' › '.join(section))}[/]")
        marks = [requirement.kind.value, requirement.modality.value if requirement.modality != "none" else ""]
        indent = "    " if requirement.parent else "  "
        console.print(
            f"{indent}• {escape(' '.join(requirement.text.split()))} [dim]({', '.join(filter(None, marks))})[/]"
        )


def record(requirement: Requirement) -> dict[str, Any]:
    """A requirement as the command-line contract has it."""
    row = asdict(requirement)
    cue = requirement.cue
    row["cue"] = {"text": cue.text, "start": cue.start, "end": cue.end} if cue else None
    return {name: row[name] for name in _RECORD_FIELDS}


def answer(given: Answer, near: str, as_json: bool) -> None:
    """The answer's text with the nearest thing the advert says under a refusal, or all of it."""
    if as_json:
        emit(answered(given))
        return
    console.print(escape("\n".join(filter(None, (given.text, near)))))


def answered(given: Answer) -> dict[str, Any]:
    """An answer as the command-line contract has it; people who vouch and models that worded stand in it if they do."""
    row = asdict(given)
    for name in ("verified", "worded_by"):
        if not row[name]:
            del row[name]
    return row


def questions(drawn: QuestionSet, role: Role, form: str, out: Path | None, extras: Extras) -> None:
    """A question set as Markdown, CSV or DOCX."""
    from knowledge.interview import export

    if form == "docx":
        _written(out or Path(f"{role.id}-questions.docx"), export.docx(drawn, role, extras))
        return
    text = export.csv(drawn) if form == "csv" else export.markdown(drawn, role, extras)
    if out:
        _written(out, text.encode("utf-8"))
    else:
        print(text)


def _written(path: Path, content: bytes) -> None:
    write(path, content)
    console.print(f"Wrote {escape(str(path))}.")


def write(path: Path, content: bytes) -> None:
    """Put content into a file. Raises BadRequest naming a file that can't be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BadRequest(f"{str(path)!r} can't be written ({error.strerror}). Choose another file.") from error


def verdicts(found: Sequence[Verdict], as_json: bool) -> None:
    """What the linter says."""
    if as_json:
        emit([verdict._asdict() for verdict in found])
        return
    for verdict in found:
        colour = {"ok": "green", "warn": "yellow"}.get(verdict.verdict, "red")
        console.print(f"[{colour}]{verdict.verdict}[/] {escape(verdict.question)}")
        for note in (verdict.rule, verdict.lawful_form):
            if note:
                console.print(f"    {escape(note)}")


def report(outcomes: Sequence[Outcome], page: Path | None, *, as_json: bool) -> None:
    """The evaluation's figures, and the page if one is wanted."""
    from knowledge import evaluation, reporting

    if page:
        write(page, reporting.html(outcomes).encode("utf-8"))
    if as_json:
        cases = [
            {"id": o.case.id, "kind": o.case.kind, "ok": o.ok, "verdict": o.verdict, "answer": answered(o.answer)}
            for o in outcomes
        ]
        emit({**evaluation.as_json(outcomes), "cases": cases})
        return
    table = Table("kind", "cases", "right", "refused", "answered", "wrong", "leaks", box=None)
    rows = {**evaluation.by_kind(outcomes), "all": evaluation.summarise(outcomes)}
    for kind, s in rows.items():
        figures = (s.cases, s.right, s.wrongly_refused, s.wrongly_answered, s.wrong, s.leaks)
        table.add_row(escape(kind), *(str(figure) for figure in figures))
    console.print(table)
    s = rows["all"]
    console.print(
        f"Answered right {s.answered_right:.3f} · abstention P {s.abstention_precision:.3f} "
        f"R {s.abstention_recall:.3f} F1 {s.abstention_f1:.3f} · exact quotes {s.quote_validity:.3f} "
        f"· p50 {s.p50_ms} ms, p95 {s.p95_ms} ms"
    )


def key(fresh: str) -> None:
    """A key alone on its line, so that it can be taken into a file."""
    print(fresh)


def forgotten(team: str, *, installed: bool, as_json: bool) -> None:
    """What was deleted of a workspace."""
    if as_json:
        emit({"team": team, "installed": installed})
        return
    was = "its installation and " if installed else ""
    console.print(f"Deleted for {escape(team)}: {was}all that was kept of it and its people.")


def reindexed(count: int, as_json: bool) -> None:
    """How many roles the new index holds."""
    if as_json:
        emit({"roles": count})
        return
    console.print(f"The search index is rebuilt: {count} roles.")

"""The desk on the terminal: as JSON for programs, as lines for people; opens nothing and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from bot.printing import console, emit, write
from knowledge.domain.escalations import Escalation
from knowledge.domain.figures import Figure, Figures
from knowledge.domain.verified import Gap, Line, VerifiedAnswer


def answers(found: Sequence[VerifiedAnswer], as_json: bool) -> None:
    """Verified answers, a line each."""
    if as_json:
        emit([_answer(one) for one in found])
        return
    for one in found:
        console.print(_line(one))
    if not found:
        console.print('No verified answers yet. `rolecall faq add "QUESTION" --answer TEXT` saves one.')


def saved(one: VerifiedAnswer, outcome: str, as_json: bool) -> None:
    """What became of an answer that was saved or reviewed."""
    if as_json:
        emit({"outcome": outcome, **_answer(one)})
        return
    console.print(f"{outcome.capitalize()}: {_line(one)}")


def removed(answer_id: str, as_json: bool) -> None:
    """Say that an answer is forgotten."""
    if as_json:
        emit({"outcome": "removed", "id": answer_id})
        return
    console.print(f"Removed {escape(answer_id)}.")


def lines(found: Sequence[Line], as_json: bool) -> None:
    """What became of each row of an import."""
    if as_json:
        emit([line._asdict() for line in found])
        return
    for line in found:
        why = f": {line.why}" if line.why else ""
        console.print(escape(f"line {line.number}: {line.outcome}, {line.question or 'no question'}{why}"))


def exported(text: str, out: Path | None, as_json: bool) -> None:
    """The file, printed or written."""
    if out is not None:
        write(out, text.encode("utf-8"))
    if as_json:
        emit({"file": str(out) if out else None, "text": text})
    else:
        console.print(escape(f"Wrote {out}.") if out else escape(text), end="\n" if out else "")


def queue(found: Sequence[Escalation], as_json: bool) -> None:
    """Questions, a line each."""
    if as_json:
        emit([_question(one) for one in found])
        return
    for one in found:
        owner = f", {one.owner}" if one.owner else ""
        told = f" [dim]→ {escape(one.answered_by)}: {escape(one.answer)}[/]" if one.answer else ""
        head = f"{one.id}  {one.state.value}{owner}, {_age(one)}, asked {one.asked}×, {one.role or 'no role'}"
        console.print(f"{escape(head)}\n    {escape(one.question)}{told}")
    if not found:
        console.print("Nothing waits for an answer.")


def gaps(found: Sequence[Gap], as_json: bool) -> None:
    """What to write next, a line each."""
    if as_json:
        emit([gap._asdict() for gap in found])
        return
    for gap in found:
        often = f"{gap.asked}× by {gap.people} people" if gap.asked else "by fewer than five people"
        done = ", there is a verified answer" if gap.answered else ""
        console.print(escape(f"{gap.about or gap.facet}: asked {often}{done}"))
    if not found:
        console.print("Nothing was asked that the advert leaves open.")


def figures(found: Figures, titles: Mapping[str, str], *, as_json: bool) -> None:
    """The figures as a table: in all, by week, by role; a count that is kept back is null, and “few” for people."""
    if as_json:
        rows = {name: [one._asdict() for one in getattr(found, name)] for name in ("weeks", "roles")}
        emit({"since": found.since.isoformat(), "total": found.total._asdict(), **rows})
        return
    table = Table("", *(name.replace("_", " ") for name in Figure._fields[1:]), box=None)
    roles = [one._replace(key=titles.get(one.key, one.key) or "several roles or none") for one in found.roles]
    for one in (*found.weeks, *roles, found.total._replace(key="all")):
        table.add_row(escape(one.key), *("few" if number is None else str(number) for number in one[1:]))
    console.print(table)
    console.print("few: fewer than 5 people, or a count that would give such a one away.")


def _line(one: VerifiedAnswer) -> str:
    whose = one.subject or "every organisation"
    head = f"{one.id}  {one.status(_today()).value}, {whose}, {one.owner.name}, review by {one.review_by}"
    return f"{escape(head)}\n    {escape(one.question)}\n    {escape(one.text)}"


def _answer(one: VerifiedAnswer) -> dict[str, Any]:
    row = asdict(one)
    for name in ("verified_on", "review_by", "reminded"):
        row[name] = row[name].isoformat() if row[name] else None
    return row | {"owner": one.owner.name, "contact": one.owner.contact, "status": one.status(_today()).value}


def _question(one: Escalation) -> dict[str, Any]:
    row = asdict(one)
    for name in ("created", "due", "answered_at"):
        row[name] = row[name].isoformat() if row[name] else None
    # Where cards stand and by which request it ended is nobody's business but the bot's.
    return {name: value for name, value in row.items() if name not in {"cards", "event"}}


def _age(one: Escalation) -> str:
    hours = int((datetime.now(UTC) - one.created).total_seconds() // 3600)
    return f"{hours} h old" if hours < 48 else f"{hours // 24} days old"


def _today() -> date:
    return datetime.now(UTC).date()

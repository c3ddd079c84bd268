"""Question sets on the terminal: as JSON for programs, as lines for people; opens nothing and changes nothing."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.markup import escape

from bot.printing import console, emit
from knowledge.domain import Framework, LogEntry, QuestionSet, Seat, SetState, Sharpened, WorkingSet
from knowledge.interview.export import Extras

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Question, Touched

__all__ = ["Extras", "log", "person", "question_set", "sharpened", "standing", "versions", "working"]


def person() -> str:
    """The name of whoever is at this terminal."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number without a name
        return "terminal"


def question_set(drawn: QuestionSet, extras: Extras | None = None) -> dict[str, Any]:
    """A question set as the command-line contract has it; what was asked for beyond that stands beside it."""
    row = asdict(drawn)
    row["plan"]["items"] = [item._asdict() for item in drawn.plan.items]
    if extras and extras.seats:
        row["panel"] = [_seat(seat) for seat in extras.seats]
    if extras and extras.framework:
        row["framework"] = _framework(extras.framework)
    return row


def _seat(seat: Seat) -> dict[str, Any]:
    return {"interviewer": seat.number, "minutes": seat.minutes, "items": [item._asdict() for item in seat.items]}


def _framework(framework: Framework) -> dict[str, Any]:
    row = asdict(framework)
    row["behaviours"] = [one._asdict() for one in framework.behaviours]
    row["levels"] = [one._asdict() for one in framework.levels]
    return row


def standing(working: WorkingSet) -> str:
    """Where a set stands, as the end of a sentence."""
    if working.state is SetState.RETIRED:
        return "retired"
    approved = f"approved by {working.approved_by}" if working.approved_by else ""
    if approved and working.approved_at:
        approved += f" on {working.approved_at:%d %B %Y}".replace(" 0", " ")
    late = "out of date, since the advert has changed" if working.out_of_date else ""
    return ", ".join(filter(None, (approved, late))) or "a draft until an interviewer approves it"


def working(one: WorkingSet, as_json: bool) -> None:
    """One version of a set: where it stands, its plan, the rest of its bank, and what the advert changed."""
    if as_json:
        emit(_as_json(one))
        return
    drawn = one.questions
    console.print(f"[bold]{escape(one.role)}[/], version {drawn.version}: {escape(standing(one))}")
    for warning in drawn.warnings:
        console.print(f"  ! {escape(warning)}")
    for line in _differences(one):
        console.print(f"  {escape(line)}")
    bank = {question.id: question for question in drawn.bank}
    console.print(f"\n[bold]The plan[/], {drawn.plan.minutes} minutes, revision {one.revision}:")
    for number, item in enumerate(drawn.plan.items, start=1):
        _question(bank.pop(item.question_id), one, f"{number}.", item.minutes)
    console.print("\n[bold]Further questions[/]:")
    for question in bank.values():
        _question(question, one, "•", question.minutes)


def sharpened(done: Sharpened, as_json: bool) -> None:
    """A set after a model worded some of it, and how many questions that were."""
    if as_json:
        emit(_as_json(done.working) | {"sharpened": list(done.done), "left": list(done.kept)})
        return
    left = f"; {len(done.kept)} stay as they were, because the new words failed a check" if done.kept else ""
    console.print(f"Questions in new words: {len(done.done)}{left}.")
    working(done.working, as_json)


def _question(question: Question, one: WorkingSet, mark: str, minutes: int) -> None:
    note = one.note(question.id)
    marks = [f"{minutes} min", question.id]
    marks += ["written by hand"] if note.by_hand else ["edited"] if note.edited else []
    marks += [f"worded by {note.worded_by.split()[0]}"] if note.worded_by else []
    marks += ["generic: edit me"] if question.generic else []
    marks += ["no longer in the advert"] if note.gone else []
    console.print(f"  {mark} {escape(question.lead)} [dim]({escape(', '.join(marks))})[/]")
    for finding in note.findings:
        console.print(f"      ! “{escape(finding.text)}”: {escape(finding.rule)}. {escape(finding.instead or '')}")


def _differences(one: WorkingSet) -> Iterator[str]:
    if one.diff is None or not one.out_of_date:
        return
    for name, touched in (("added", one.diff.added), ("removed", one.diff.removed), ("changed", one.diff.changed)):
        yield from (_difference(name, each) for each in touched)


def _difference(name: str, touched: Touched) -> str:
    words = " → ".join(f"“{text}”" for text in (touched.before, touched.after) if text)
    ids = f" ({', '.join(touched.question_ids)})" if touched.question_ids else ""
    return f"{name}: {words}{ids}"


def _as_json(one: WorkingSet) -> dict[str, Any]:
    choices = asdict(one.choices)
    diff = one.diff
    return {
        "id": one.id,
        "role": one.role,
        "state": one.standing,
        "revision": one.revision,
        "approved_by": one.approved_by,
        "approved_at": one.approved_at.isoformat() if one.approved_at else None,
        "questions": question_set(one.questions),
        "notes": [asdict(note) | {"findings": [found._asdict() for found in note.findings]} for note in one.notes],
        "choices": choices,
        "diff": diff and {name: [each._asdict() for each in getattr(diff, name)] for name in asdict(diff)},
    }


def versions(found: Sequence[WorkingSet], as_json: bool) -> None:
    """Every version of a role's set, a line each."""
    if as_json:
        rows = [{"id": one.id, "version": one.questions.version, "state": one.standing} for one in found]
        emit(rows)
        return
    for one in found:
        console.print(f"{one.questions.version}: {escape(standing(one))}")


def log(entries: Sequence[LogEntry], as_json: bool) -> None:
    """Every change, oldest first."""
    if as_json:
        emit([entry._asdict() | {"at": entry.at.isoformat()} for entry in entries])
        return
    for entry in entries:
        what = f" {entry.question_id}" if entry.question_id else ""
        console.print(
            f"{entry.at:%Y-%m-%d %H:%M} [dim]UTC[/] {escape(entry.user)} {entry.action}{escape(what)} "
            f"[dim]({escape(entry.set_id)}, revision {entry.revision})[/]"
        )
        for name in entry.after or {}:
            before, after = (entry.before or {}).get(name), (entry.after or {}).get(name)
            if before != after:
                console.print(f"    {escape(name)}: {escape(str(before))} → {escape(str(after))}")

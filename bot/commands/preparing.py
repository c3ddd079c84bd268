"""``rolecall prepare`` and ``rolecall practise``: a plan towards an interview, and answers tried in the terminal."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.running import As, AsJson, fail_usage, with_knowledge
from knowledge.domain import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.base import KnowledgeBase
    from knowledge.domain.practice import Person, Remarked, Session, Summary
    from knowledge.domain.preparation import Preparation

_WORDS = ("another", "hint", "why", "stop")


def prepare(
    role: str,
    on: Annotated[
        str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The day of the interview; else the one before.")
    ] = None,
    done: Annotated[list[str] | None, typer.Option(metavar="TASK_ID", help="Tick a task; may be repeated.")] = None,
    leave_out: Annotated[list[str] | None, typer.Option(metavar="TASK_ID", help="Leave a task out.")] = None,
    bring_back: Annotated[list[str] | None, typer.Option(metavar="TASK_ID", help="Bring a task back.")] = None,
    move: Annotated[list[str] | None, typer.Option(metavar="TASK_ID=DATE", help="Do a task on another day.")] = None,
    audience: As = Audience.CANDIDATE,
    as_json: AsJson = False,
) -> None:
    """Plan the days up to an interview: what is likely assessed, which stories to have ready, what to ask."""
    day = _day(on, "--date") if on else None
    moved = [_move(each) for each in move or ()]

    async def laid(knowledge: KnowledgeBase) -> Preparation | None:
        plans, who, today = knowledge.preparing.plans, whose(audience), datetime.now(UTC).astimezone().date()
        found = await plans.plan(role, who, day, today) if day else await plans.resume(who, today, role)
        for task in done or ():
            found = await plans.tick(role, who, task, today) or found
        for task, to in moved:
            found = await plans.move(role, who, task, today, to=to) or found
        if found is not None and (leave_out or bring_back):
            dropped = {one.id for one in found.dropped} | set(leave_out or ())
            found = await plans.drop(role, who, dropped - set(bring_back or ()), today)
        return found

    found = with_knowledge(laid, as_json)
    if found is None:
        fail_usage("There is no plan for this role yet. Give the day of the interview with --date YYYY-MM-DD.")
    _show_plan(found, as_json)


def practise(
    role: str,
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Keep the feedback to the end.")] = False,
    questions: Annotated[int, typer.Option(min=1, max=20, help="How many questions at most.")] = 3,
    audience: As = Audience.CANDIDATE,
    as_json: AsJson = False,
) -> None:
    """Practise answers. An empty line ends an answer; another, hint, why and stop on a line of their own do that."""
    from knowledge.domain.practice import Mode

    async def interviewed(knowledge: KnowledgeBase) -> tuple[list[Remarked], Summary]:
        practice, who = knowledge.preparing.practice, whose(audience)
        session = await practice.begin(role, who, mode=Mode.REHEARSAL if rehearse else Mode.COACHED)
        said = await _asked(knowledge, who, session, questions, quiet=as_json)
        return said, await practice.stop(session, who)

    said, summary = with_knowledge(interviewed, as_json)
    _show_practice(said, summary, as_json)


async def _asked(
    knowledge: KnowledgeBase, who: Person, session: Session, questions: int, *, quiet: bool
) -> list[Remarked]:
    """Put question after question and read what comes; returns the answers with what is said of them."""
    from bot.printing import console
    from knowledge.domain.practice import Mode

    practice, typed = knowledge.preparing.practice, _typed()
    said: list[Remarked] = []
    say = _silent if quiet else console.print
    for number in range(1, questions + 1):
        item = session.item
        if item is None:
            break
        say(f"\n{number} · {item.question}", markup=False)
        word = next(typed, "stop")
        while word in ("hint", "why"):
            say(_help(word, session), markup=False)
            word = next(typed, "stop")
        if word == "stop":
            break
        if word != "another":
            said.append(await practice.answer(session, who, word))
            if session.mode is Mode.COACHED:
                say(_lines(said[-1]), markup=False)
        if number < questions:
            session = await practice.another(session, who, item.id)
    return said


def _help(word: str, session: Session) -> str:
    from knowledge.interview.coaching.wording import WHY, hint

    return WHY if word == "why" or session.item is None else hint(session.item)


def _typed() -> Iterator[str]:
    """Answers and words as they come in, each up to an empty line."""
    answer: list[str] = []
    for line in sys.stdin:
        plain = line.strip()
        if not answer and plain.casefold() in _WORDS:
            yield plain.casefold()
        elif plain:
            answer.append(plain)
        elif answer:
            yield "\n".join(answer)
            answer = []
    if answer:
        yield "\n".join(answer)


def _silent(*_: Any, **__: Any) -> None:
    """Print nothing: one JSON document follows at the end."""


def whose(audience: Audience) -> Person:
    """Who sits at the terminal, and what they may see."""
    from bot.commands.shown import person
    from knowledge.domain.practice import Person

    return Person(person(), audience)


def _day(text: str, option: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail_usage(f"{option} is {text!r}; write the day as YYYY-MM-DD, such as 2026-03-09.")


def _move(text: str) -> tuple[str, date]:
    task, _, day = text.rpartition("=")
    return task, _day(day, "--move")


def _show_plan(found: Preparation, as_json: bool) -> None:
    from bot.printing import console, emit

    if as_json:
        emit(_plain(asdict(found)))
        return
    console.print(f"{found.title}, interview on {found.on.isoformat()}", markup=False)
    console.print("\nLikely assessed, in the advert's words:")
    for matter in found.matters:
        story = f" (story: {matter.story})" if matter.story else ""
        console.print(f"  {matter.title}{story}", markup=False)
        for need in matter.needs:
            level = f" [{need.modality.value}]" if need.modality.value != "none" else ""
            told = "" if need.story else ", no story yet"
            console.print(f"    - {need.text}{level}{told}", markup=False)
    if found.to_ask:
        console.print("\nTo ask them, because the advert doesn't say:")
        for question in found.to_ask:
            console.print(f"  - {question}", markup=False)
    for day in found.days:
        console.print(f"\n{day.on.isoformat()}")
        for task in day.tasks:
            console.print(f"  [ ] {task.text} ({task.minutes} min; {task.id})", markup=False)
    done, all_of_them = found.progress
    for task in found.dropped:
        console.print(f"  left out: {task.text} ({task.id})", markup=False)
    console.print(f"\n{done} of {all_of_them} done.")


def _show_practice(said: list[Remarked], summary: Summary, as_json: bool) -> None:
    from bot import levels
    from bot.printing import console, emit

    if as_json:
        remarks = [_plain({**asdict(one.attempt), "lines": [line._asdict() for line in one.lines]}) for one in said]
        rounds = [_plain({**one._asdict(), "attempts": len(one.levels)}) for one in summary.rounds]
        emit({"answers": remarks, "rounds": rounds, "work_on": summary.work_on, "sittings": _plain(summary.sittings)})
        return
    for each in summary.rounds:
        took = f" ({levels.time(each)})" if each.took else ""
        console.print(f"\n{each.question}\n  {levels.course(each)}{took}", markup=False)
    if len(summary.sittings) > 1:
        console.print("\nSession by session:")
        for sitting in summary.sittings:
            console.print(f"  {levels.session(sitting)}", markup=False)
    for held in summary.remarks:
        console.print(f"\n{held.attempt.item.question}\n{_lines(held)}", markup=False)
    if summary.work_on:
        console.print(f"\nWorth working on: {summary.work_on}.", markup=False)


def _lines(remarked: Remarked) -> str:
    return "\n".join(f"{line.label}: {line.text}" for line in remarked.lines)


def _plain(value: Any) -> Any:
    """A value as JSON takes it."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if hasattr(value, "_asdict"):
        return _plain(value._asdict())
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if hasattr(value, "isoformat") else value

"""A role on its way in, as the terminal shows it."""

from __future__ import annotations

import shlex
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from rich.markup import escape

from bot import printing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.domain import Changes, Reading, Requirement
    from knowledge.domain.drafts import Correction, Preview


def preview(seen: Preview, as_json: bool) -> None:
    """All that a preview says."""
    if as_json:
        printing.emit(_value(seen))
        return
    role = seen.reading.role
    whose = f", {role.organisation}" if role.organisation else ""
    printing.console.print(f"[bold]{escape(role.title + whose)}[/] ({role.id}), not published")
    _listed("Facts", (f"{fact.label}: {fact.value}" for fact in seen.reading.facts))
    _listed("Requirements", map(_requirement, seen.reading.requirements))
    _listed("Repairs", seen.reading.document.repairs)
    _listed("To check", (*seen.hidden, *seen.warnings))
    _listed("Much the same as", (f"{one.title} ({one.role}), {one.share:.0%}" for one in seen.twins))
    _listed("Candidates will be told that these are not stated", seen.silent)
    _listed("Proposed by the chat model; it holds once you add it", map(partial(_proposal, role.id), seen.proposed))
    if seen.changes:
        _listed(f"Version {seen.reading.document.version} against the one that stands", changed(seen.changes))
    _listed("Question sets that would go out of date", seen.sets)
    if seen.kept:
        printing.console.print(f"\n{len(seen.kept)} of people's corrections hold in it.")
    _listed("Corrections whose words are gone", (one.words or one.field.value for one in seen.lost))
    if seen.withdrawn:
        printing.console.print(f"\nThe role is withdrawn: `rolecall restore {role.id}` opens it again.")


def corrected(reading: Reading, as_json: bool) -> None:
    """The role after a correction."""
    printing.requirements(reading, as_json)


def changed(changes: Changes) -> list[str]:
    """What a new version did to the requirements, a line each."""
    lines = [f"+ {_line(text)}" for text in changes.added]
    lines += [f"- {_line(text)}" for text in changes.removed]
    lines += [f"~ {_line(before)} → {_line(after)}" for before, after in changes.changed]
    return [*lines, f"{changes.kept} as they were"]


def _listed(name: str, lines: Iterable[str]) -> None:
    found = list(lines)
    if found:
        printing.console.print(f"\n[bold]{name}[/]")
        for line in found:
            printing.console.print(f"  {escape(line)}")


def _proposal(role: str, one: Correction) -> str:
    given = shlex.quote(f"{one.value}={one.words}")
    return f"? {_line(one.words)} ({one.value}): rolecall correct {role} --add {given}"


def _requirement(one: Requirement) -> str:
    level = one.modality.value if one.modality.value != "none" else "level not stated"
    cue = f", “{one.cue.text.strip()}”" if one.cue else ""
    return f"• {_line(one.text)} ({one.kind.value}, {level}{cue})"


def _line(text: str) -> str:
    return " ".join(text.split())


def _value(seen: Preview) -> dict[str, Any]:
    """A preview as a value of JSON."""
    reading = seen.reading
    return {
        "role": reading.role.id,
        "title": reading.role.title,
        "organisation": reading.role.organisation,
        "date": reading.role.date,
        "version": reading.document.version,
        "facts": [asdict(fact) for fact in reading.facts],
        "requirements": [printing.record(each) for each in reading.requirements],
        "repairs": list(reading.document.repairs),
        "warnings": list(seen.warnings),
        "hidden": list(seen.hidden),
        "duplicates": [twin._asdict() for twin in seen.twins],
        "not_stated": list(seen.silent),
        "changes": asdict(seen.changes) if seen.changes else None,
        "sets_out_of_date": list(seen.sets),
        "corrections": {"kept": [each._asdict() for each in seen.kept], "lost": [e._asdict() for e in seen.lost]},
        "withdrawn": seen.withdrawn,
        "proposed": [each._asdict() for each in seen.proposed],
    }

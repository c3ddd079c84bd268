"""``rolecall doctor``: whether the chat models that are set really answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.commands.running import AsJson, guarded

if TYPE_CHECKING:
    from knowledge.models.checking import Check

_NONE = "No chat model is set (ROLECALL_MODEL), so answers are the documents' own words. Nothing to check."


def doctor(as_json: AsJson = False) -> None:
    """Check the chat models, with one real call to each."""
    from bot import printing
    from bot.settings import read_settings
    from knowledge.assembly import check_models

    checks = guarded(lambda: asyncio.run(check_models(read_settings().knowledge)), as_json)
    if as_json:
        printing.emit([check._asdict() for check in checks])
    else:
        for line in [_told(check) for check in checks] or [_NONE]:
            printing.console.print(line, markup=False)
    raise typer.Exit(not all(check.ok for check in checks))


def _told(check: Check) -> str:
    if not check.ok:
        return (
            f"{check.model} failed after {check.whole_ms / 1000:.1f} s ({check.fault}). Check its key, its address "
            "(ROLECALL_MODEL_URL) and its name. Until it works, answers are the documents' own words."
        )
    times = f"first words after {check.first_ms / 1000:.1f} s, all after {check.whole_ms / 1000:.1f} s"
    doubt = "" if check.right else " It misread a plain number, so most of what it words will be dropped."
    return f"{check.model} works: {times}.{doubt}"

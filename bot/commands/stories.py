"""``rolecall stories``: a person's own stories for a role, and which lines of its advert have none yet."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.running import As, AsJson, fail_usage, with_knowledge
from knowledge.domain import Audience

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.base import KnowledgeBase
    from knowledge.domain import Requirement
    from knowledge.domain.practice import Person, Story, Telling


def stories(
    role: str,
    add: Annotated[str | None, typer.Option(metavar="TITLE", help="Keep a story; the same title changes it.")] = None,
    serves: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="A requirement that it serves; may be repeated.")
    ] = None,
    words: Annotated[str, typer.Option(help="A few lines to remember it by.")] = "",
    delete: Annotated[str | None, typer.Option(metavar="ID", help="Delete a story.")] = None,
    audience: As = Audience.CANDIDATE,
    as_json: AsJson = False,
) -> None:
    """Show your stories for a role and what has none yet; add, change or delete one. Nobody else sees them."""
    from bot.commands.preparing import whose
    from knowledge.domain.practice import Telling

    telling = Telling(add, tuple(serves or ()), words) if add else None

    async def done(knowledge: KnowledgeBase) -> tuple[list[Story], list[Requirement], bool]:
        who = whose(audience)
        return await _done(knowledge, role, who, telling, delete)

    found, untold, known = with_knowledge(done, as_json)
    if not known:
        fail_usage(f"--delete is {delete!r}; `rolecall stories {role}` lists your stories with their ids.")
    _show(found, untold, as_json)


async def _done(
    knowledge: KnowledgeBase, role: str, who: Person, telling: Telling | None, delete: str | None
) -> tuple[list[Story], list[Requirement], bool]:
    """The stories and the requirements without one, after the change; False where there was none to delete."""
    from knowledge.interview.preparation import assessable

    bank = knowledge.preparing.stories
    reading = await knowledge.reading(role, who.audience)
    if telling:
        await bank.tell(role, who, telling)
    known = delete is None or await bank.forget(who, delete)
    found = await bank.all(reading.role.id, who)
    served = {name for one in found for name in one.serves}
    return found, [one for one in assessable(reading.requirements) if one.id not in served], known


def _show(found: Sequence[Story], untold: Sequence[Requirement], as_json: bool) -> None:
    from bot.printing import console, emit

    if as_json:
        missing = [{"id": one.id, "text": one.text} for one in untold]
        emit({"stories": [asdict(one) for one in found], "without": missing})
        return
    for one in found:
        console.print(f"{one.title} ({one.id}), serves {len(one.serves)}", markup=False)
        if one.words:
            console.print(f"  {one.words}", markup=False)
    console.print("\nNo story yet for:" if untold else "\nEvery line has a story.")
    for each in untold:
        console.print(f"  - {each.text} ({each.id})", markup=False)

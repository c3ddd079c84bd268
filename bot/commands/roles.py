"""``rolecall preview``, ``correct``, ``withdraw`` and ``restore``: roles on their way in and out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.running import AsJson, fail_usage, with_knowledge
from knowledge.domain import Audience, Editor, Intake, Kind, Modality
from knowledge.domain.drafts import Correction, Field

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from knowledge.base import KnowledgeBase
    from knowledge.domain import Role

_OPERATOR = Editor("", Audience.RECRUITER)
_Role = Annotated[str, typer.Argument(metavar="ROLE", help="The role's id.")]


def preview(
    file: Annotated[Path, typer.Argument(help="A document; nothing of it is stored.")],
    audience: Annotated[Audience, typer.Option(help="Who may read it.")] = Audience.CANDIDATE,
    propose: Annotated[bool, typer.Option(help="Let the chat model propose what the rules missed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show what a document would be as a role, and what a new version changes."""
    from bot.commands import roles_shown

    terms = Intake(audience)
    seen = with_knowledge(lambda knowledge: knowledge.bringing.look(file, _OPERATOR, terms, propose=propose), as_json)
    roles_shown.preview(seen, as_json)


def correct(
    role: _Role,
    title: Annotated[str | None, typer.Option(help="What the role is called.")] = None,
    organisation: Annotated[str | None, typer.Option(help="Whose it is; an empty text means not stated.")] = None,
    fact: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="A fact, in words of the document; empty: left out.")
    ] = None,
    requirement: Annotated[
        list[str] | None,
        typer.Option(metavar="ID=LEVEL|KIND|out", help="A requirement's level or kind; out: it is none."),
    ] = None,
    add: Annotated[
        list[str] | None, typer.Option(metavar="KIND/LEVEL=WORDS", help="A requirement, in words of the document.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Correct what was read out of a role's document. It holds for later versions of the text too."""
    from bot.commands import roles_shown

    named = [(Field.TITLE, title), (Field.ORGANISATION, organisation)]
    made = [Correction(field, value) for field, value in named if value is not None]
    made += [Correction(Field.FACT, value, name) for name, value in map(_pair, fact or ())]
    made += [_of_requirement(*_pair(each)) for each in requirement or ()]
    made += [Correction(Field.ADD, value, words=words) for value, words in map(_pair, add or ())]
    if not made:
        fail_usage("Say what to correct: --title, --organisation, --fact, --requirement or --add.")
    reading = with_knowledge(lambda knowledge: knowledge.bringing.correct(role, _OPERATOR, made), as_json)
    roles_shown.corrected(reading, as_json)


def withdraw(role: _Role, as_json: AsJson = False) -> None:
    """Close a role: nobody is answered from it, and all of it is kept."""
    _changed(role, lambda knowledge: knowledge.bringing.withdraw(role, _OPERATOR), "withdrawn", as_json)


def restore(role: _Role, as_json: AsJson = False) -> None:
    """Open a withdrawn role again."""
    _changed(role, lambda knowledge: knowledge.bringing.restore(role, _OPERATOR), "restored", as_json)


def _changed(role: str, act: Callable[[KnowledgeBase], Awaitable[Role]], did: str, as_json: bool) -> None:
    from bot import printing

    async def acted(knowledge: KnowledgeBase) -> Any:
        return await act(knowledge)

    found = with_knowledge(acted, as_json)
    if as_json:
        printing.emit({"role": role, "state": did})
    else:
        printing.console.print(f"“{found.title}” ({role}) is {did}.", markup=False)


def _pair(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not sign:
        fail_usage(f"{given!r} has no =. Write it as in --fact 'salary=£31,000'.")
    return name.strip(), value.strip()


def _of_requirement(requirement: str, value: str) -> Correction:
    if value == "out":
        return Correction(Field.LEAVE_OUT, "", requirement)
    if value in set(Kind):
        return Correction(Field.KIND, value, requirement)
    if value not in set(Modality):
        known = ", ".join((*Modality, *Kind, "out"))
        fail_usage(f"{value!r} is no level or kind. Choose one of: {known}.")
    return Correction(Field.MODALITY, value, requirement)

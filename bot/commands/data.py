"""``rolecall data export | delete | purge``: what is kept of people, for the operator who acts for one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.running import AsJson, with_knowledge

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

data = typer.Typer(help="Show, delete and purge what is kept of people.", no_args_is_help=True)
_User = Annotated[str, typer.Argument(metavar="USER", help="The person's Slack id, such as U024BE7LH.")]
# Who stands in the log for what the operator did.
_OPERATOR = "operator"


@data.command()
def export(user: _User) -> None:
    """Print all that is kept of a person, as one JSON document."""
    from bot import printing

    printing.emit(with_knowledge(lambda knowledge: knowledge.privacy.export(user), as_json=True))


@data.command()
def delete(
    user: _User,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Delete at once what a person wrote and did here; a line without a word of theirs stays in the log."""
    from bot import printing

    if not yes:
        typer.confirm(f"Delete all that is kept of {user}? It can't be brought back", abort=True)
    gone = with_knowledge(lambda knowledge: knowledge.privacy.delete(user, by=_OPERATOR), as_json)
    if as_json:
        printing.emit({"user": user, "deleted": gone})
    else:
        printing.console.print(f"Deleted {gone} things that were kept of {user}.", markup=False)


@data.command()
def purge(as_json: AsJson = False) -> None:
    """Delete what is older than it may get; while it serves Slack, the bot does so by itself every hour."""
    from bot import printing

    gone = with_knowledge(_purged, as_json)
    if as_json:
        printing.emit(gone)
    else:
        told = ", ".join(f"{count} {name}" for name, count in gone.items()) or "nothing: all of it may still be kept"
        printing.console.print(f"Purged {told}.")


async def _purged(knowledge: KnowledgeBase) -> dict[str, Any]:
    from datetime import UTC, datetime

    return await knowledge.privacy.purge(datetime.now(UTC))

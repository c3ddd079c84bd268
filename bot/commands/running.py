"""What every command shares: the knowledge opened once, one sentence for whatever goes wrong, the usual options."""

from __future__ import annotations

import asyncio
import logging
import sys
import uuid
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from knowledge.domain import Audience
from knowledge.errors import RolecallError

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

T = TypeVar("T")
_LOG = logging.getLogger(__name__)

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
As = Annotated[Audience, typer.Option("--as", help="Who is asking: candidate, interviewer or recruiter.")]


def with_knowledge(use: Callable[[KnowledgeBase], Coroutine[Any, Any, T]], as_json: bool) -> T:
    """Open the data folder, do one thing, let go of it."""

    async def once() -> T:
        from bot.settings import read_settings
        from knowledge.assembly import open_knowledge

        async with open_knowledge(read_settings().knowledge) as knowledge:
            return await use(knowledge)

    return guarded(lambda: asyncio.run(once()), as_json)


def guarded(work: Callable[[], T], as_json: bool) -> T:
    """Do the work; whatever goes wrong ends in one sentence and exit code 1."""
    try:
        return work()
    except RolecallError as error:
        fail(str(error), as_json=as_json)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except Exception:  # the one place where an unexpected fault can still be told kindly
        number = uuid.uuid4().hex[:8]
        _LOG.exception("unexpected fault %s", number)
        fail(f"Something went wrong on our side (number {number}). The details are in the log above.", as_json=as_json)


def fail(sentence: str, *, as_json: bool) -> NoReturn:
    """Say what is wrong and end with exit code 1."""
    import json

    if as_json:
        print(json.dumps({"error": sentence}, ensure_ascii=False))
    print(sentence, file=sys.stderr)
    raise typer.Exit(1)


def fail_usage(sentence: str) -> NoReturn:
    """Say what is wrong with how a command was typed and end with exit code 2."""
    raise typer.BadParameter(sentence)

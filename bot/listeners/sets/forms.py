"""What every form of a question set shares: opened by a button, submitted, refused, overtaken."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.blocks import sets_fields, sets_words
from bot.blocks.sets_mark import Mark
from bot.listeners.sets import board, calls
from bot.listeners.sets.pressing import serving
from knowledge.errors import AccessDenied, RolecallError, RoleNotFound, SetChanged

if TYPE_CHECKING:
    from bot.blocks.message import Block
    from bot.desk import Desk
    from knowledge.domain import Editor, WorkingSet

Ack = Callable[..., Awaitable[Any]]
Now = Callable[..., Awaitable[None]]
# After these there is nothing left to fill in.
OVER = (AccessDenied, RoleNotFound)


class Wrong(Exception):
    """What was filled in can't be used: a sentence for each field."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__()
        self.errors = errors


class Submission:
    """A submitted form of a set: who sends it, what it carries and what was filled in."""

    def __init__(self, view: dict[str, Any], mark: Mark, who: Editor, shown: dict[str, str]) -> None:
        self.view, self.mark, self.who, self.shown = view, mark, who, shown
        self.values = sets_fields.filled(view)

    def text(self, name: str) -> str:
        """What a field holds; empty where it was left empty."""
        return str(self.values.get(name) or "")


def opening(build: Callable[[Desk, Mark, Editor, WorkingSet], Awaitable[Block]]) -> Now:
    """Let a button open the form that ``build`` makes for the set as it stands."""

    async def act(body: dict[str, Any], desk: Desk, mark: Mark, who: Editor) -> None:
        working = await desk.knowledge.panel.find(mark.set_id, who)
        if working.revision != mark.revision:
            raise SetChanged
        if not await calls.show(desk, body, await build(desk, mark, who, working)):
            await calls.reply(desk, body, sets_words.too_late())

    serve = serving(act)

    async def now(ack: Ack, body: dict[str, Any], client: object, desk: Desk) -> None:
        del client  # forms go out where everything does
        await ack()
        await serve(body, desk)

    return now


def submitting(
    take: Callable[[Desk, Submission], Awaitable[Callable[[], Awaitable[None]]]],
    *,
    title: str,
    field: str,
    again: Callable[[Desk, Submission, str], Awaitable[Block]] | None = None,
) -> Now:
    """Let ``take`` do what a form asks for and return what is left to do once the form is closed.

    What it refuses shows under ``field`` or the fields that ``Wrong`` names. Where somebody was faster the form gives
    way to what ``again`` makes of it, or to the sentence alone.
    """

    async def now(ack: Ack, body: dict[str, Any], client: object, desk: Desk) -> None:
        del client
        sent = await _read(body, desk)
        if sent is None:
            await _instead(ack, title, sets_words.safe(LookupError(_UNREADABLE)))
            return
        try:
            then = await take(desk, sent)
        except Wrong as wrong:
            await ack(response_action="errors", errors=wrong.errors)
        except OVER as over:
            await _instead(ack, title, sets_words.safe(over))
        except SetChanged as changed:
            await _overtaken(ack, desk, sent, str(changed))
        except RolecallError as error:
            await ack(response_action="errors", errors={field: str(error)})
        else:
            await ack()
            await then()

    async def _overtaken(ack: Ack, desk: Desk, sent: Submission, sentence: str) -> None:
        if again is None:
            await _instead(ack, title, sets_words.overtaken(sentence))
        else:
            await ack(response_action="update", view=await again(desk, sent, sentence))
        await board.renew(desk, sent.mark, sent.who)

    return now


_UNREADABLE = "I can't tell which question set this form belongs to. Close it, and open it again from the set."


async def _read(body: dict[str, Any], desk: Desk) -> Submission | None:
    mark, shown = sets_fields.carried(body["view"])
    if mark is None:
        return None
    return Submission(body["view"], mark, await board.editor(desk, body["user"]["id"], mark), shown)


async def _instead(ack: Ack, title: str, sentence: str) -> None:
    await ack(response_action="update", view=sets_fields.told(title, sentence))

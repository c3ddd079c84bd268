"""Questions written by hand: the forms for editing and adding one, and what comes back from them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from bot.blocks import sets_fields, sets_forms, sets_words
from bot.listeners.sets import board
from bot.listeners.sets.forms import Submission, Wrong, opening, submitting
from knowledge.domain import Add, PutBack, Question, Reword, Wording
from knowledge.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.blocks.message import Block
    from bot.blocks.sets_mark import Mark
    from bot.desk import Desk
    from knowledge.domain import Edit, Editor, WorkingSet

_GONE = "That question is no longer in the set. Open the set again."
_BLANK = Question("", "", "", "", "", "", (), {}, (), 0, False)


async def _edit_form(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> Block:
    del desk, who
    question = _question(working, mark)
    return sets_forms.edit(question, _minutes(working, question), mark)


async def _add_form(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> Block:
    del desk, who
    return sets_forms.add(working.requirements, mark)


async def _reword(desk: Desk, sent: Submission) -> Callable[[], Awaitable[None]]:
    working = await desk.knowledge.panel.find(sent.mark.set_id, sent.who)
    question = _question(working, sent.mark)
    changed = {
        name: sent.text(name)
        for name in sets_forms.shown(question, 0)
        # What nobody touched is left as it stands, also if somebody else has changed it meanwhile.
        if name in sent.values and sets_fields.digest(sent.text(name)) != sent.shown.get(name)
    }
    return await _changed(desk, sent, Reword(question.id, _wording(question, changed)))


async def _add(desk: Desk, sent: Submission) -> Callable[[], Awaitable[None]]:
    # The panel is asked first: nobody else learns what the linter would say.
    await desk.knowledge.panel.find(sent.mark.set_id, sent.who)
    given = {name: text for name in sets_forms.shown(_BLANK, 0) if (text := sent.text(name)).strip()}
    chosen = sent.text("requirement")
    requirement = None if chosen in {"", sets_forms.NO_REQUIREMENT} else chosen
    if "lead" not in given:
        raise Wrong({"lead": "A question needs words of its own. Write the lead question you want to ask."})
    return await _changed(desk, sent, Add(_wording(_BLANK, given), requirement))


async def _put_form(desk: Desk, mark: Mark, who: Editor, working: WorkingSet) -> Block:
    del desk, who
    return sets_forms.put_in(working, mark)


async def _put(desk: Desk, sent: Submission) -> Callable[[], Awaitable[None]]:
    bank = (await desk.knowledge.panel.find(sent.mark.set_id, sent.who)).questions.bank
    place = sent.text("question")
    if not place.isdecimal() or int(place) >= len(bank):
        raise BadRequest(_GONE)
    return await _changed(desk, sent, PutBack(bank[int(place)].id))


async def _changed(desk: Desk, sent: Submission, edit: Edit) -> Callable[[], Awaitable[None]]:
    after = await desk.knowledge.panel.change(sent.mark.set_id, sent.who, edit)

    async def then() -> None:
        await board.refresh(desk, sent.mark, sent.who, after)

    return then


async def _again(desk: Desk, sent: Submission, sentence: str) -> Block:
    """The form once more for the set as it stands; Slack keeps what was typed in its fields."""
    working = await desk.knowledge.panel.current(sent.mark.role, sent.who._replace(revision=None))
    mark = sent.mark._replace(set_id=working.id, revision=working.revision)
    question = working.question(mark.question)
    if question is None:
        return sets_fields.told("Edit a question", sets_words.overtaken(sentence))
    said = sets_words.conflict(sentence, question)
    view = sets_forms.edit(question, _minutes(working, question), mark, said=said)
    return view | {"private_metadata": sets_fields.carry(mark, sent.shown)}


def _question(working: WorkingSet, mark: Mark) -> Question:
    found = working.question(mark.question)
    if found is None:
        raise BadRequest(_GONE)
    return found


def _minutes(working: WorkingSet, question: Question) -> int:
    planned = {item.question_id: item.minutes for item in working.questions.plan.items}
    return planned.get(question.id, question.minutes)


def _wording(question: Question, texts: dict[str, str]) -> Wording:
    """The new words of the fields that were filled in. Raises Wrong with a sentence for each that can't be used."""
    from knowledge.interview.rewording import rewritten

    wording, wrong = Wording(), {}
    for name, text in texts.items():
        try:
            given = _part(name, text)
            rewritten(question, Wording(**given), ())
        except BadRequest as error:
            wrong[name] = str(error)
            continue
        if "anchors" in given:
            given = {"anchors": {**(wording.anchors or {}), **given["anchors"]}}
        wording = dataclasses.replace(wording, **given)
    if wrong:
        raise Wrong(wrong)
    return wording


def _part(name: str, text: str) -> dict[str, Any]:  # the fields of a wording
    field, _, level = name.partition("_")
    if field == "anchor":
        return {"anchors": {level: text}}
    if name == "minutes":
        return {"minutes": sets_fields.whole(text)}
    return {name: sets_fields.lines(text) if name in {"probes", "red_flags"} else text}


opened = opening(_edit_form)
submitted = submitting(_reword, title="Edit a question", field="lead", again=_again)
add_opened = opening(_add_form)
add_submitted = submitting(_add, title="Add a question", field="lead")
put_opened = opening(_put_form)
put_submitted = submitting(_put, title="Put a question in", field="question")

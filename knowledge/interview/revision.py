"""What a newer advert means for a question set: the difference, and the set that follows from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain import SetDiff, Touched
from knowledge.errors import BadRequest
from knowledge.interview.arranging import replanned
from knowledge.interview.frames import generic
from knowledge.interview.generator import drawn
from knowledge.interview.noting import noted
from knowledge.interview.swapping import another
from knowledge.interview.weights import shares
from knowledge.words import reworded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Question, Reading, Requirement, WorkingSet
    from knowledge.interview.bank import Bank


def difference(working: WorkingSet, reading: Reading) -> SetDiff | None:
    """How the advert's requirements differ from those of the set, or None where nothing it rests on has changed.

    A similar text is the same requirement in new words; one whose text is the same but whose kind or level is not
    has changed too.
    """
    before, after = working.requirements, reading.requirements
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    gone = [one for one in before if one.id not in new]
    come = [one for one in after if one.id not in old]
    pairs = [(gone[i], come[j]) for i, j in reworded([one.text for one in gone], [one.text for one in come])]
    pairs += [(one, new[one.id]) for one in before if one.id in new and _level(one) != _level(new[one.id])]
    left, right = {one.id for one, _ in pairs}, {one.id for _, one in pairs}
    found = SetDiff(
        added=tuple(Touched(one.id, None, one.text) for one in come if one.id not in right),
        removed=tuple(Touched(one.id, one.text, None, _touching(working, one)) for one in gone if one.id not in left),
        changed=tuple(Touched(new.id, _told(old), _told(new), _touching(working, old)) for old, new in pairs),
    )
    return found if found.added or found.removed or found.changed else None


def _level(requirement: Requirement) -> tuple[str, str]:
    return requirement.kind.value, requirement.modality.value


def _told(requirement: Requirement) -> str:
    return f"{requirement.text} ({', '.join(_level(requirement))})"


def _touching(working: WorkingSet, requirement: Requirement) -> tuple[str, ...]:
    return tuple(one.id for one in working.questions.bank if one.requirement_id == requirement.id)


def refreshed(working: WorkingSet, reading: Reading, bank: Bank) -> WorkingSet:
    """The set for the advert as it is now; what people wrote stands.

    New requirements get new questions. Questions of removed ones stay in the bank, out of the plan and marked gone.
    Those of kept ones keep their words; those of reworded ones too where a person wrote on them, else they are drawn
    anew. Raises BadRequest where the advert hasn't changed, or states no requirement any more.
    """
    diff = difference(working, reading)
    if diff is None:
        raise BadRequest("The advert asks for the same as when this set was built, so there is nothing to refresh.")
    if not reading.requirements:
        raise BadRequest(
            "No requirement or duty is left in the advert, so there is nothing to ask about. Check that its lists "
            "came through, then refresh again."
        )
    renamed = dict(_renamed(working, diff))
    questions = tuple(_followed(working, reading, bank, renamed))
    left_out = tuple(
        one.id for one in reading.requirements if {one.id, renamed.get(one.id)} & set(working.choices.left_out)
    )
    current = {one.id for one in reading.requirements}
    gone = [one.id for one in questions if one.requirement_id and one.requirement_id not in current]
    kept = tuple(one for one in working.choices.kept if one not in gone)
    fresh = replace(
        working,
        document_sha=reading.document.sha256,
        questions=replace(working.questions, bank=questions),
        requirements=reading.requirements,
        shares=shares(reading.facts),
        choices=replace(working.choices, left_out=left_out, kept=kept),
        diff=None,
    )
    for question in questions:
        note, old = fresh.note(question.id), working.question(question.id)
        # drawn anew, it is in the bank's words again
        worded_by = note.worded_by if old and old.lead == question.lead else ""
        if (note.gone, note.worded_by) != (question.id in gone, worded_by):
            fresh = noted(fresh, replace(note, gone=question.id in gone, worded_by=worded_by))
    return replanned(fresh, working.questions.plan.minutes)


def _renamed(working: WorkingSet, diff: SetDiff) -> Iterator[tuple[str, str]]:
    """The new id of each reworded requirement, and the id it had."""
    owners = {one.id: one.requirement_id for one in working.questions.bank}
    for touched in diff.changed:
        for question_id in touched.question_ids[:1]:
            if owners[question_id] != touched.requirement_id:
                yield touched.requirement_id, owners[question_id]


def _followed(working: WorkingSet, reading: Reading, bank: Bank, renamed: dict[str, str]) -> Iterator[Question]:
    """The questions of the advert's requirements in its order, then those that no line of it stands behind."""
    asked: dict[str, list[Question]] = {}
    for one in working.questions.bank:
        asked.setdefault(one.requirement_id, []).append(one)
    held: list[Question] = []
    for requirement, fresh in zip(reading.requirements, drawn(reading.requirements, bank), strict=True):
        mine = asked.pop(requirement.id, []) or asked.pop(renamed.get(requirement.id, ""), [])
        held += [_carried(one, fresh, requirement, working) for one in mine] or [_unheard(fresh, working)]
    held += [one for group in asked.values() for one in group]
    return _distinct(held, working, reading, bank)


def _unheard(question: Question, working: WorkingSet) -> Question:
    """A new question under an id that the set hasn't used."""
    name = question.id
    while working.question(name):
        name += "-2"
    return replace(question, id=name)


def _carried(question: Question, fresh: Question, requirement: Requirement, working: WorkingSet) -> Question:
    """A question for the requirement as it is worded now; a person's words on it stay."""
    note = working.note(question.id)
    if question.requirement_id == requirement.id or note.edited or note.by_hand:
        return replace(question, requirement_id=requirement.id, quote=requirement.text)
    return replace(fresh, id=question.id)


def _distinct(held: list[Question], working: WorkingSet, reading: Reading, bank: Bank) -> Iterator[Question]:
    """``held``, with another lead for each newly drawn question whose lead an older one has."""
    by_id = {one.id: one for one in reading.requirements}
    old = {one.id: one.lead for one in working.questions.bank}
    standing = [one for one in held if old.get(one.id) == one.lead]
    for one in held:
        if old.get(one.id) == one.lead:
            yield one
            continue
        fresh = one if all(other.lead != one.lead for other in standing) else None
        fresh = fresh or replace(_another(one, by_id[one.requirement_id], [*standing, *held], bank), id=one.id)
        standing.append(fresh)
        yield fresh


def _another(question: Question, requirement: Requirement, taken: list[Question], bank: Bank) -> Question:
    try:
        return another(question, requirement, taken, bank)
    except BadRequest:
        # the advert repeats itself more often than there are frames; theirs can be asked a further time
        return generic(requirement, None, bank.frames, {one.lead for one in taken})

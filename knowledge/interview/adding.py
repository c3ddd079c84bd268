"""Questions that a person writes for a set; what they leave open is lent by the topic or the frames."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain import Depth, Finding, Note, Question
from knowledge.errors import BadRequest
from knowledge.interview.allocation import met
from knowledge.interview.bank import levels, scale
from knowledge.interview.frames import GENERAL
from knowledge.interview.linter import unfounded
from knowledge.interview.noting import noted
from knowledge.interview.rewording import rewritten

if TYPE_CHECKING:
    from knowledge.domain import Add, Requirement, WorkingSet
    from knowledge.interview.bank import Bank

_SITUATIONAL = "Suppose you met this in your first month here. How would you set about it?"


def add(working: WorkingSet, edit: Add, bank: Bank) -> WorkingSet:
    """The set with a question written by hand at the end of its bank.

    Raises UnlawfulQuestion with the rule and the lawful form, BadRequest for an unknown requirement, no lead, an
    empty or overlong text, or impossible minutes.
    """
    requirement = _requirement(working, edit.requirement_id)
    if edit.wording.lead is None:
        raise BadRequest("A question needs words of its own. Write the lead question you want to ask.")
    name = f"w-{1 + sum(note.by_hand for note in working.notes)}"
    done = rewritten(_blank(name, requirement, bank), edit.wording, working.questions.bank)
    findings = done.findings if requirement else (*done.findings, _unfounded(done.question.lead))
    questions = replace(working.questions, bank=(*working.questions.bank, done.question))
    note = Note(name, tuple(sorted(done.fields)), findings, by_hand=True)
    return noted(replace(working, questions=questions), note)


def _requirement(working: WorkingSet, requirement_id: str | None) -> Requirement | None:
    if requirement_id is None:
        return None
    for requirement in working.requirements:
        if requirement.id == requirement_id:
            return requirement
    raise BadRequest(
        f"There is no requirement {requirement_id!r} in this set. Choose one of its requirements, or add the question "
        "without one."
    )


def _blank(name: str, requirement: Requirement | None, bank: Bank) -> Question:
    """What a hand-written question starts from: its topic's probes, anchors and red flags, else the frames'."""
    topics = met(requirement, bank) if requirement else ()
    lender = topics[0] if topics else bank.frames
    anchors = topics[0].anchors if topics else levels(bank.frames.anchors)
    scaled = scale(anchors, requirement.depth if requirement else Depth.UNSTATED)
    return Question(
        id=name,
        requirement_id=requirement.id if requirement else "",
        quote=requirement.text if requirement else "",
        topic=topics[0].id if topics else GENERAL,
        lead="",
        situational=_SITUATIONAL,
        probes=tuple(lender.probes),
        # the frames speak of the requirement's words, which a question of one's own need not repeat
        anchors={level: text.replace("“{need}”", "the question") for level, text in scaled.items()},
        red_flags=tuple(lender.red_flags),
        minutes=lender.minutes,
        generic=False,
    )


def _unfounded(lead: str) -> Finding:
    verdict = unfounded(lead)
    return Finding("lead", lead, str(verdict.rule), verdict.lawful_form)

"""All remarks on one practice answer: same answer, same item, same remarks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain.practice import AnswerType, Gate, Parts, Remarks
from knowledge.interview.coaching import grading
from knowledge.interview.coaching.details import extent, ownership, specifics
from knowledge.interview.coaching.gates import Ground, gate
from knowledge.interview.coaching.kind import kind, proof
from knowledge.interview.coaching.relevance import relevance
from knowledge.interview.coaching.star import parts

if TYPE_CHECKING:
    from knowledge.domain.practice import PracticeItem


def feedback(answer: str, item: PracticeItem, ground: Ground | None = None) -> Remarks:
    """What can be said of ``answer`` to ``item``; every quoted part is ``answer[start:end]``.

    Rests on the five response types of Bangerter, Corvalan and Cavin (2014) and on STAR. Language, spelling, accent
    and personality play no part.
    """
    held = gate(answer, item.question, item.requirement, ground or Ground())
    if held is not Gate.NONE:
        return Remarks(held, extent(answer))
    form = kind(answer)
    told = form is AnswerType.STORY
    remarks = Remarks(
        gate=held,
        length=extent(answer),
        form=form,
        proof=proof(answer, form),
        parts=parts(answer) if told else Parts(),
        ownership=ownership(answer),
        specifics=specifics(answer),
        relevance=relevance(answer, item.requirement),
    )
    return replace(remarks, grade=grading.grade(remarks))

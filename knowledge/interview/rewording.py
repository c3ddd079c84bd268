"""Edits of a question's texts: held to the law, and marked where poor; knows no plan and no bank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from knowledge.domain import Finding
from knowledge.errors import UnlawfulQuestion
from knowledge.interview.linter import lint
from knowledge.interview.noting import asked_for, noted
from knowledge.interview.texts import NAMES, cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge.domain import Question, Reword, Sharpen, Wording, WorkingSet

# What is said aloud is held to every rule; what is listened for only to the law.
_SPOKEN = frozenset(("lead", "situational", "probes"))
_TWICE = "Asked twice in this set"
_ANOTHER = "Take the other one out, or ask about another side of the work."


class Rewritten(NamedTuple):
    """A question after an edit, the fields that differ, and what the linter holds against the new texts."""

    question: Question
    fields: tuple[str, ...]
    findings: tuple[Finding, ...]


def reword(working: WorkingSet, edit: Reword) -> WorkingSet:
    """The set with one question's texts changed; itself where they say the same as before.

    Raises UnlawfulQuestion with the rule and the lawful form, BadRequest for an unknown question, an empty or
    overlong text, or impossible minutes.
    """
    question = asked_for(working, edit.question_id)
    done = rewritten(question, edit.wording, working.questions.bank)
    if not done.fields:
        return working
    bank = tuple(done.question if one.id == question.id else one for one in working.questions.bank)
    old = working.note(question.id)
    standing = (one for one in old.findings if one.field not in done.fields or _stands(one, done.question))
    findings = tuple(dict.fromkeys((*standing, *done.findings)))
    note = replace(old, edited=tuple(sorted({*old.edited, *done.fields})), findings=findings)
    return noted(replace(working, questions=replace(working.questions, bank=bank)), note)


def sharpened(working: WorkingSet, edit: Sharpen) -> WorkingSet:
    """The set with one question in a model's words, marked so; itself where a person wrote on it meanwhile.

    Raises as ``reword`` does, whatever the words were held to before.
    """
    question, note = asked_for(working, edit.question_id), working.note(edit.question_id)
    if note.edited or note.by_hand:
        return working
    done = rewritten(question, edit.wording, working.questions.bank)
    # nobody has looked at the words yet: a frame stays one until somebody does
    fresh = replace(done.question, generic=question.generic)
    bank = tuple(fresh if one.id == question.id else one for one in working.questions.bank)
    drawn = replace(working, questions=replace(working.questions, bank=bank))
    return noted(drawn, replace(note, findings=done.findings, worded_by=edit.worded_by))


def rewritten(question: Question, wording: Wording, others: Iterable[Question]) -> Rewritten:
    """``question`` in new words, each checked; what says the same as before is left alone."""
    fresh: dict[str, Any] = cleaned(question, wording)
    changed = {name: value for name, value in fresh.items() if value != getattr(question, name)}
    findings = [
        one for name, value in changed.items() for one in _judged(name, _texts(value), _texts(getattr(question, name)))
    ]
    lead = changed.get("lead")
    if lead and any(other.lead == lead and other.id != question.id for other in others):
        findings.append(Finding("lead", lead, _TWICE, _ANOTHER))
    # once somebody has put the lead in their own words it is no frame any more
    generic = question.generic and lead is None
    return Rewritten(replace(question, **changed, generic=generic), tuple(changed), tuple(findings))


def check_spoken(questions: Iterable[Question]) -> None:
    """Raise UnlawfulQuestion for the first text to be said aloud that may not be."""
    texts = (text for one in questions for text in (one.lead, one.situational, *one.probes))
    for text in dict.fromkeys(texts):
        _lawful(text, f"question “{text}”")


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, dict):
        return tuple(value.values())
    return value if isinstance(value, tuple) else ()


def _stands(finding: Finding, question: Question) -> bool:
    """Whether a text that was found poor is still there, beside the one that changed."""
    return finding.field != "lead" and finding.text in _texts(getattr(question, finding.field))


def _judged(field: str, texts: tuple[str, ...], before: tuple[str, ...]) -> Iterator[Finding]:
    for text in texts:
        if text in before:
            continue
        _lawful(text, NAMES[field])
        verdict = lint(text)
        if field in _SPOKEN and verdict.verdict == "warn" and verdict.rule:
            yield Finding(field, text, verdict.rule, verdict.lawful_form)


def _lawful(text: str, name: str) -> None:
    verdict = lint(text)
    if verdict.verdict == "block":
        raise UnlawfulQuestion(f"The {name} can't be used. {verdict.rule}. Instead: {verdict.lawful_form}")

"""Says of an interview question whether it may be asked and whether it is worth asking; knows no role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain import Verdict
from knowledge.interview.patterns import asked, bare, plain
from knowledge.interview.poor import EMPTY, LONG, MOST_WORDS, POOR, SHORTER
from knowledge.interview.terms import word_count
from knowledge.interview.unlawful import UNLAWFUL

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEWEST_WORDS = 3
_UNFOUNDED = "No requirement behind it (OPM structured interview guide: every question rests on the job's own demands)"


def lint(question: str) -> Verdict:
    """What stands against ``question``, if anything.

    ``block`` is for questions that law or fairness rules out, ``warn`` for those that tell a panel little. The rule
    names its source; ``lawful_form`` says what to ask instead.
    """
    text = plain(question)
    about = asked(bare(text))
    for rule in UNLAWFUL:
        if rule.broken(about):
            return Verdict(question, "block", rule.name, rule.instead)
    if word_count(text) < _FEWEST_WORDS:
        return Verdict(question, "warn", EMPTY, POOR[1].instead)
    written = asked(text)
    for rule in POOR:
        if rule.broken(written):
            return Verdict(question, "warn", rule.name, rule.instead)
    if word_count(question) > MOST_WORDS:
        return Verdict(question, "warn", LONG, SHORTER)
    return Verdict(question, "ok", None, None)


def unfounded(question: str) -> Verdict:
    """The warning on a question that stands for no requirement of the role."""
    return Verdict(question, "warn", _UNFOUNDED, "Tie it to a line of the advert, or leave it out.")


def lint_all(questions: Iterable[str]) -> list[Verdict]:
    """One verdict for each of ``questions``, in their order."""
    return [lint(question) for question in questions]

"""Remarks as at most five short lines for the person who answered; praises nothing that isn't quoted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.domain.practice import AnswerType, Gate, Line
from knowledge.interview.coaching import grading
from knowledge.interview.coaching.grading import Step
from knowledge.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.domain import Span
    from knowledge.domain.practice import Extent, PracticeItem, Remarks

_GATES = {
    Gate.TOO_SHORT: ("Too short to say more", "there isn't enough here yet to speak of."),
    Gate.GIBBERISH: ("I can't read this", "I find no sentence in it that I could say anything about."),
    Gate.PASTED: (
        "An advert's words",
        "this reads like an advert or like the question, not like something that you did.",
    ),
    Gate.OFF_TOPIC: ("About something else", "I find nothing in it that answers this question."),
    Gate.NOT_AN_ANSWER: ("Not an answer yet", "that's fine: choose another question, or ask for a hint."),
    Gate.IN_THEIR_PLACE: (
        "Yours to tell",
        "I don't write answers, since nobody could stand behind them. I can help with yours.",
    ),
}
_PROBES = {
    Gate.TOO_SHORT: "tell it as you would to a friend: where and when it was, what you did, how it ended.",
    Gate.GIBBERISH: "try again in whole sentences, plain ones will do: where was it, and what did you do?",
    Gate.PASTED: "put it aside and think of one day when you did this. What happened first?",
    Gate.OFF_TOPIC: "read the question once more. Which time in your own work comes nearest to it?",
    Gate.NOT_AN_ANSWER: "a small story counts. When did you last do something a little like this?",
    Gate.IN_THEIR_PLACE: "start with one sentence: where were you, and what had gone wrong or was needed?",
}
_FORMS = {
    AnswerType.PSEUDO_STORY: ("How you usually work", "the question asks for one time that it happened."),
    AnswerType.EXAMPLE: (
        "Named, not told yet",
        "it names things you have done. The question asks for one of them, from start to end.",
    ),
    AnswerType.OPINION: ("What you think of it", "the question asks for one time that you did it."),
    AnswerType.SELF_DESCRIPTION: ("What you are like", "the question asks for one time that shows it."),
}
_NEXT = {
    AnswerType.PSEUDO_STORY: "pick the last time you did this and tell that one: where, what you did, how it ended",
    AnswerType.EXAMPLE: "take the one you remember best and tell it alone: where, what you did, how it ended",
    AnswerType.OPINION: "tell one time you acted on that view: where, what you did, how it ended",
    AnswerType.SELF_DESCRIPTION: "tell one time when somebody could have seen that: where, what you did, how it ended",
}
_STEPS = {
    Step.OWN_PART: "say what you did yourself, step by step, in sentences that begin with “I”",
    Step.ENDING: "tell the ending in two sentences, with one number if there is one",
    Step.SHARE: "say who “we” were, and tell your own steps with “I”",
    Step.ACTIONS: "say what you did after that, and why that way",
    Step.SETTING: "begin with one sentence on where and when it was, and what was needed",
    Step.FIGURE: "add one figure that others could check: how many, how long. “No figure, but …” will do",
    Step.REQUIREMENT: "add one sentence on how your story shows what the role asks for",
    Step.LONGER: "tell more of what you did and why: that part can be more than half of the answer",
    Step.SHORTER: "cut the way in: keep one or two sentences before your first own step",
    Step.ALOUD: "tell it aloud once, and add one sentence on what you would do differently",
}
_CLIPPED = 90
_WOULD = re.compile(r"\b(?:would|i['’]d|we['’]d|could|i['’]ll|will)\b", re.IGNORECASE)


def lines(remarks: Remarks, item: PracticeItem) -> tuple[Line, ...]:
    """The remarks as lines, five at most, of which the last is the one next step."""
    if remarks.gate is not Gate.NONE:
        label, text = _GATES[remarks.gate]
        return (Line(label, text), Line("Next", _PROBES[remarks.gate]))
    if item.open_form and remarks.form is not AnswerType.STORY:
        return (*_open(remarks), _next_open(remarks))
    told = remarks.form is AnswerType.STORY
    return (*(_story(remarks) if told else _other(remarks)), *(_fit if told else _wanted)(remarks), _next(remarks))


def _story(remarks: Remarks) -> Iterator[Line]:
    parts = remarks.parts
    there = [
        *_named("a situation", parts.situation[:1]),
        *_named("what had to be done", parts.task[:1] if not parts.situation else ()),
        *_actions(parts.actions),
        *_named("an ending", parts.result[-1:]),
    ]
    if there:
        yield Line("What's there", f"{_joined(there)}.")
    missing = [text for text, found in _missing(remarks) if not found]
    if missing:
        yield Line("What I don't find in it", " ".join(missing))
    own = remarks.ownership
    if own.rewrite is not None:
        yield Line(
            "Whose work", f"{own.we} times “we”, {own.i} times “I”. Say which of it was you, e.g. “{own.rewrite.text}”."
        )


def _missing(remarks: Remarks) -> list[tuple[str, object]]:
    parts, specifics = remarks.parts, remarks.specifics
    scene = parts.situation or parts.task
    ended = parts.result
    return [
        ("Where and when it was.", scene),
        ("What you did yourself.", parts.actions),
        ("How it ended. What was different afterwards, and for whom?", ended),
        ("A figure, or how things were before and after.", not ended or specifics.numbers or specifics.change),
    ]


def _other(remarks: Remarks) -> Iterator[Line]:
    label, text = _FORMS[remarks.form or AnswerType.PSEUDO_STORY]
    if remarks.form is AnswerType.PSEUDO_STORY and remarks.proof and _WOULD.search(remarks.proof.text):
        label = "What you would do"
    shown = f"“{_clipped(remarks.proof)}”: " if remarks.proof else ""
    yield Line(label, f"{shown}{text}")


def _open(remarks: Remarks) -> Iterator[Line]:
    checked = [*remarks.specifics.numbers, *remarks.specifics.names, *remarks.specifics.dates]
    if checked:
        yield Line("What others can picture", f"{_joined([f'“{one.text}”' for one in checked[:3]])}.")
    else:
        yield Line(
            "What I don't find in it", "Anything that others could picture: a place, a person, a figure, one day."
        )


def _fit(remarks: Remarks) -> Iterator[Line]:
    met, unmet = remarks.relevance
    if met and unmet:
        yield Line("For this role", f"it speaks to “{met[0]}”; nothing yet on “{unmet[0]}”.")
    elif met:
        yield Line("For this role", f"it speaks to “{met[0]}”.")
    elif unmet:
        yield Line(
            "For this role",
            f"“{max(unmet, key=len)}” isn't there in so many words yet.",
        )


def _wanted(remarks: Remarks) -> Iterator[Line]:
    """What to choose a story for: sharing a word with the advert shows nothing where nothing is told."""
    named = [*remarks.relevance.met, *remarks.relevance.open]
    if named:
        yield Line("For this role", f"choose one that shows “{max(named, key=len)}”.")


def _next(remarks: Remarks) -> Line:
    step = grading.step(remarks)
    said = _NEXT[remarks.form] if remarks.form in _NEXT else _STEPS[step]
    better = grading.towards(remarks)
    grade = f"So far: {remarks.grade}" if remarks.grade else ""
    moved = f"{grade}; that makes it {better}." if better else f"{grade}."
    return Line("Next", f"{said}. {moved} {_length(remarks.length)}")


def _next_open(remarks: Remarks) -> Line:
    return Line(
        "Next", f"give one case from your own work that shows it, in three or four sentences. {_length(remarks.length)}"
    )


def _length(length: Extent) -> str:
    low, high = grading.GOOD
    if length.words > grading.MOST:
        return (
            f"About {_round(length.words)} words, {_minutes(length.minutes)} aloud; {low} to {high} is a good length."
        )
    if length.words < low - 20:
        return f"About {_round(length.words)} words so far; {low} to {high} is a good length."
    return f"About {_round(length.words)} words, a good length."


def _round(words: int) -> int:
    return max(5, round(words / 5) * 5)


def _minutes(minutes: float) -> str:
    return f"{minutes:g} minutes"


def _named(what: str, spans: Sequence[Span]) -> list[str]:
    return [f"{what} (“{_clipped(spans[0])}”)"] if spans else []


def _actions(spans: Sequence[Span]) -> list[str]:
    if not spans:
        return []
    counts = {1: "one step", 2: "two steps", 3: "three steps", 4: "four steps", 5: "five steps"}
    shown = " and ".join(f"“{_clipped(one)}”" for one in spans[:2])
    such = ", such as " if len(spans) > 2 else " "
    return [f"{counts.get(len(spans), 'several steps')}{such}{shown if such != ' ' else f'({shown})'}"]


def _joined(parts: Sequence[str]) -> str:
    first = [*parts]
    last = first.pop()
    return capital(f"{', '.join(first)} and {last}" if first else last)


def _clipped(span: Span | None) -> str:
    if span is None:
        return ""
    if len(span.text) <= _CLIPPED:
        return span.text
    cut = span.text[:_CLIPPED].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;")


def hint(item: PracticeItem) -> str:
    """Help with a question, from its own words and the role's; nothing of what the panel listens for."""
    need = f"It is about this line of the advert: “{item.requirement}”. " if item.requirement else ""
    way = "Two sentences on where and when, four or five on what you did and why, two on how it ended."
    instead = f" If nothing comes to mind, think of this: {item.situational}" if item.situational else ""
    return f"{need}{way}{instead}"


def working_on(remarks: Sequence[Remarks]) -> str:
    """The one thing that would have helped most of these answers; empty where there were none to speak of."""
    steps = [grading.step(one) for one in remarks if one.gate is Gate.NONE]
    if not steps:
        return ""
    most = max(sorted(set(steps), key=list(Step).index), key=steps.count)
    return "tell one time that it happened, from start to end" if most is Step.ONE_TIME else _STEPS[most]


WHY = (
    "I go by rules, the same for everybody: is it one time that happened; where it was, what you did, how it ended; "
    "who did it; what others could check; which words of the advert it speaks to; how long it takes aloud. "
    "I don't look at spelling, accent or style, I don't guess your chances, and nobody else sees your answers."
)

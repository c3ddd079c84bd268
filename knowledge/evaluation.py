"""Golden cases to a report: what was answered right, refused, invented or leaked, and how fast.

A case is one JSON object a line: id, question, audience, role, facts, quote, abstain, kind, history, forbid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.domain import Answer, Audience, Reading, Turn
from knowledge.errors import UnreadableDocument


class Exchange(BaseModel):
    """An earlier question and its answer."""

    q: str
    a: str


class Case(BaseModel):
    """One golden case; ``facts`` are groups of which one alternative each must stand in the answer."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    audience: Audience = Audience.CANDIDATE
    role: str | None = None
    facts: tuple[tuple[str, ...], ...] = ()
    quote: str | None = None
    abstain: bool = False
    kind: str = "lookup"
    history: tuple[Exchange, ...] = ()
    forbid: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """One case with its answer and what became of it; ``verdict`` is right, refused, answered, wrong or leaked."""

    case: Case
    answer: Answer
    verdict: str
    quotes: int
    exact: int

    @property
    def ok(self) -> bool:
        return self.verdict == "right"


class Summary(NamedTuple):
    """Counts and rates over a set of outcomes; times in milliseconds."""

    cases: int
    right: int
    wrongly_refused: int
    wrongly_answered: int
    wrong: int
    leaks: int
    answered_right: float
    abstention_precision: float
    abstention_recall: float
    abstention_f1: float
    quote_validity: float
    p50_ms: float
    p95_ms: float


class Asks(Protocol):
    """What a knowledge base must offer to be evaluated."""

    async def ask(
        self, question: str, *, audience: Audience, role: str | None = None, history: Sequence[Turn] = ()
    ) -> Answer: ...

    async def reading(self, role_id: str, audience: Audience) -> Reading: ...


def load(paths: Iterable[Path]) -> list[Case]:
    """Read golden cases. Raises UnreadableDocument naming the file and line of a bad one."""
    cases: list[Case] = []
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableDocument(
                f"The golden file {path.name!r} can't be read. Check its path and encoding."
            ) from error
        for number, line in enumerate(lines, 1):
            if line.strip():
                cases.append(_case(path, number, line))
    return cases


def _case(path: Path, number: int, line: str) -> Case:
    try:
        return Case.model_validate_json(line)
    except ValidationError as error:
        where = error.errors()[0]
        field = ".".join(str(part) for part in where["loc"]) or "the line"
        raise UnreadableDocument(
            f"Line {number} of {path.name!r} is no golden case: {field}: {where['msg'].lower()}. Mend that line."
        ) from error


async def run(knowledge: Asks, cases: Sequence[Case]) -> list[Outcome]:
    """Ask every case as its audience would, and judge the answers."""
    outcomes = []
    texts: dict[str, str] = {}
    for case in cases:
        history = [Turn(turn.q, turn.a) for turn in case.history]
        answer = await knowledge.ask(case.question, audience=case.audience, role=case.role, history=history)
        cited = (*answer.citations, *answer.nearest)
        for role in {citation.role for citation in cited} - set(texts):
            texts[role] = (await knowledge.reading(role, case.audience)).document.text
        exact = sum(texts[c.role][c.start : c.end] == c.quote for c in cited)
        outcomes.append(Outcome(case, answer, judge(case, answer), len(cited), exact))
    return outcomes


def judge(case: Case, answer: Answer) -> str:
    """What became of a case."""
    text = answer.text.lower()
    if any(word.lower() in text for word in case.forbid):
        return "leaked"
    if case.abstain:
        return "right" if answer.abstained else "answered"
    if answer.abstained:
        return "refused"
    held = all(any(word.lower() in text for word in group) for group in case.facts)
    return "right" if held else "wrong"


def summarise(outcomes: Sequence[Outcome]) -> Summary:
    """The figures over all outcomes given."""
    verdicts = [outcome.verdict for outcome in outcomes]
    refused = [outcome for outcome in outcomes if outcome.answer.abstained]
    due = [outcome for outcome in outcomes if outcome.case.abstain]
    hits = sum(outcome.case.abstain for outcome in refused)
    precision, recall = _share(hits, len(refused)), _share(hits, len(due))
    answerable = [outcome for outcome in outcomes if not outcome.case.abstain]
    times = sorted(outcome.answer.elapsed_ms for outcome in outcomes)
    cuts = quantiles(times, n=20) if len(times) > 1 else [times[0] if times else 0.0] * 19
    return Summary(
        cases=len(outcomes),
        right=verdicts.count("right"),
        wrongly_refused=verdicts.count("refused"),
        wrongly_answered=verdicts.count("answered"),
        wrong=verdicts.count("wrong"),
        leaks=verdicts.count("leaked"),
        answered_right=_share(sum(outcome.ok for outcome in answerable), len(answerable)),
        abstention_precision=precision,
        abstention_recall=recall,
        abstention_f1=_share(2 * precision * recall, precision + recall) if precision + recall else 0.0,
        quote_validity=_share(sum(o.exact for o in outcomes), sum(o.quotes for o in outcomes)),
        p50_ms=round(cuts[9], 1),
        p95_ms=round(cuts[18], 1),
    )


def by_kind(outcomes: Sequence[Outcome]) -> dict[str, Summary]:
    """The figures of each kind of case, by name."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        kinds[outcome.case.kind].append(outcome)
    return {kind: summarise(kinds[kind]) for kind in sorted(kinds)}


def as_json(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """The report as the command line prints it, but for the answers, which the caller renders."""
    kinds = {kind: summary._asdict() for kind, summary in by_kind(outcomes).items()}
    return {"summary": {**summarise(outcomes)._asdict(), "kinds": kinds}}


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 1.0

"""Counts, rates and calibration over judged answers; knows no knowledge base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import fmean, quantiles
from typing import NamedTuple

from knowledge.evaluation.running import Outcome

_BINS = 10


class Summary(NamedTuple):
    """Counts and rates over a set of outcomes; times in milliseconds. A rate over nothing is 1."""

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


class Bin(NamedTuple):
    """Answers of like confidence, from ``low`` to ``high``: how sure they were and how many were right."""

    low: float
    high: float
    answers: int
    confidence: float
    right: float


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


def reliability(outcomes: Sequence[Outcome]) -> list[Bin]:
    """Confidence against the share that was right, in ten bins of equal width; empty bins are left out."""
    bins: dict[int, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        bins[min(int(outcome.answer.confidence * _BINS), _BINS - 1)].append(outcome)
    return [
        Bin(
            low=at / _BINS,
            high=(at + 1) / _BINS,
            answers=len(held),
            confidence=fmean(outcome.answer.confidence for outcome in held),
            right=fmean(outcome.ok for outcome in held),
        )
        for at, held in sorted(bins.items())
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: how far confidence is from the share right, weighted by answers (0 is perfect).

    Source: Naeini, Cooper and Hauskrecht 2015, with bins of equal width.
    """
    answers = sum(each.answers for each in bins)
    return sum(each.answers * abs(each.confidence - each.right) for each in bins) / answers if answers else 0.0


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 1.0

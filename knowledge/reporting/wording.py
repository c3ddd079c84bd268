"""An evaluation's figures as sentences for people who read adverts, not metrics; knows no markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.evaluation import Bin, Outcome, Summary, calibration_error

# A calibration error that a reader of a percentage wouldn't notice.
_CLOSE = 0.05
# Each verdict as a heading over the cases that met it.
FAILURES = {
    "refused": "Wrongly refused: it said “the advert doesn't say”, but the advert does",
    "wrong": "Wrong: it answered without the facts asked for",
    "answered": "Wrongly answered: the advert doesn't say, but it answered",
    "leaked": "Forbidden words: the answer holds words it must not hold",
}


def headline(outcomes: Sequence[Outcome], s: Summary) -> Iterator[str]:
    """What came of it all, a sentence or two at a time."""
    if not outcomes:
        yield "There are no questions in these files, so there is nothing to report."
        return
    yield from _stated([outcome for outcome in outcomes if not outcome.case.abstain])
    yield from _unstated([outcome for outcome in outcomes if outcome.case.abstain])
    yield from _refusals([outcome for outcome in outcomes if outcome.answer.abstained])
    yield _quotes(sum(outcome.exact for outcome in outcomes), sum(outcome.quotes for outcome in outcomes))
    leaks = "No answer holds" if not s.leaks else f"{_count(s.leaks, 'answer')} {_verb(s.leaks, 'holds', 'hold')}"
    yield f"{leaks} words that the case forbids."


def _stated(cases: Sequence[Outcome]) -> Iterator[str]:
    if not cases:
        yield "None of these questions has its answer in an advert."
        return
    tally = _tally(cases)
    right, refused = tally["right"], tally["refused"]
    yield (
        f"Of {_count(len(cases), 'question')} the advert answers, {right} {_verb(right)} answered right, "
        f"{refused} wrongly refused, and {len(cases) - right - refused} answered wrong."
    )


def _unstated(cases: Sequence[Outcome]) -> Iterator[str]:
    if not cases:
        yield "All of these questions have their answer in an advert."
        return
    right = _tally(cases)["right"]
    given = sum(not outcome.answer.abstained for outcome in cases)
    rest = len(cases) - right - given
    yield (
        f"Of {_count(len(cases), 'question')} the advert doesn't answer, {right} {_verb(right)} rightly told so; "
        f"{given} got an answer all the same" + (f", and {rest} a refusal with forbidden words." if rest else ".")
    )


def _refusals(cases: Sequence[Outcome]) -> Iterator[str]:
    if not cases:
        yield "It never said that the advert doesn't say."
        return
    true = sum(outcome.case.abstain for outcome in cases)
    yield f"It said “the advert doesn't say” {_times(len(cases))}, and {_times(true)} that was true."


def _quotes(exact: int, quotes: int) -> str:
    if not quotes:
        return "No answer quoted an advert."
    if exact == quotes:
        return (
            f"All {_count(quotes, 'quote')} it showed stand word for word in the advert."
            if quotes > 1
            else ("The one quote it showed stands word for word in the advert.")
        )
    return f"Only {exact} of the {_count(quotes, 'quote')} it showed stand word for word in the advert."


def times(s: Summary) -> str:
    """How long an answer took."""
    return f"Half of the answers took {s.p50_ms:g} ms or less (p50), and 95 in 100 took {s.p95_ms:g} ms or less (p95)."


def calibration(bins: Sequence[Bin]) -> str:
    """Whether its confidence can be believed."""
    error = calibration_error(bins)
    answers = sum(each.answers for each in bins)
    sure = sum(each.answers * each.confidence for each in bins) / answers
    right = sum(each.answers * each.right for each in bins) / answers
    return (
        f"{_lean(error, sure - right)}: {sure:.0%} sure on average, where {right:.0%} were right. Group by group, its "
        f"confidence is {100 * error:.1f} points away from what was right (expected calibration error {error:.3f})."
    )


def _lean(error: float, excess: float) -> str:
    if error < _CLOSE:
        return "It is as sure as it should be"
    if abs(excess) < _CLOSE / 2:
        return "It is as sure as it should be on the whole, but not group by group"
    return "It is surer than it should be" if excess > 0 else "It is less sure than it could be"


def _tally(cases: Sequence[Outcome]) -> dict[str, int]:
    verdicts = [outcome.verdict for outcome in cases]
    return {name: verdicts.count(name) for name in ("right", *FAILURES)}


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _verb(number: int, one: str = "was", many: str = "were") -> str:
    return one if number == 1 else many

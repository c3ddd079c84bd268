"""What an evaluation must reach: exact quotes, a floor, and no kind worse than the baseline has it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knowledge.evaluation.baseline import Baseline, measured, worse
from knowledge.evaluation.figures import Summary, summarise
from knowledge.evaluation.running import Outcome


def failures(
    outcomes: Sequence[Outcome], files: Sequence[Path], *, floor: float = 0, before: Baseline | None = None
) -> list[str]:
    """A sentence for each gate that the outcomes of these files fail."""
    found = _low(summarise(outcomes), floor)
    if floor or before:
        found += _empty(outcomes, files)
    if before:
        found += worse(measured(outcomes, before.path), before)
    return found


def _empty(outcomes: Sequence[Outcome], files: Sequence[Path]) -> list[str]:
    """A gate that nothing went through has not been passed."""
    filled = {outcome.case.file for outcome in outcomes}
    return [
        f"{str(file)!r} holds no cases, so nothing was measured. Add some, one JSON object a line."
        for file in files
        if file not in filled
    ]


def _low(summary: Summary, floor: float) -> list[str]:
    figures = {
        "Exact quotes": (summary.quote_validity, 1.0),
        "Answerable questions answered right": (summary.answered_right, floor),
        "Abstention F1": (summary.abstention_f1, floor),
    }
    return [
        f"{name}: {figure:.3f}, which is less than the {least:.3f} asked for."
        for name, (figure, least) in figures.items()
        if figure < least
    ]

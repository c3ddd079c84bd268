"""Golden cases to figures: what was answered right, refused, invented or leaked, how sure it was and how fast."""

from knowledge.evaluation.cases import Case, Exchange, load
from knowledge.evaluation.figures import Bin, Summary, as_json, by_kind, calibration_error, reliability, summarise
from knowledge.evaluation.gates import failures
from knowledge.evaluation.proof import Proof
from knowledge.evaluation.running import Asks, Outcome, judge, missing, run

__all__ = [
    "Asks",
    "Bin",
    "Case",
    "Exchange",
    "Outcome",
    "Proof",
    "Summary",
    "as_json",
    "by_kind",
    "calibration_error",
    "failures",
    "judge",
    "load",
    "missing",
    "reliability",
    "run",
    "summarise",
]

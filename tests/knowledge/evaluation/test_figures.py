"""Calibration as it is defined, on outcomes whose figures can be worked out by hand."""

import pytest

from knowledge.domain import Answer
from knowledge.evaluation import Case, Outcome, calibration_error, reliability


def outcome(confidence, verdict="right"):
    answer = Answer("q", (), (), "lookup", "text", abstained=False, reason=None, confidence=confidence)
    return Outcome(Case(id="a", question="q"), answer, verdict, 0, 0)


def test_bins_hold_counts_mean_confidence_and_the_share_right():
    (low, high) = reliability(
        [outcome(0.52, "wrong"), outcome(0.58), outcome(0.9), outcome(1.0), outcome(0.95, "wrong")]
    )
    assert low[:3] == (0.5, 0.6, 2)
    assert low[3:] == pytest.approx((0.55, 0.5))
    assert high[:3] == (0.9, 1.0, 3)
    assert high[3:] == pytest.approx((0.95, 2 / 3))


def test_the_calibration_error_weighs_each_bin_by_its_answers():
    sure = [outcome(0.95)] * 3 + [outcome(0.55, "wrong")]
    assert calibration_error(reliability(sure)) == pytest.approx((3 * 0.05 + 1 * 0.55) / 4)
    assert calibration_error([]) == 0

"""Depth, years, flags and the place to assess come from a statement's own words."""

from __future__ import annotations

import pytest

from knowledge.domain import AssessBy, Depth, Kind
from knowledge.ingestion import traits


@pytest.mark.parametrize(
    ("words", "depth"),
    [
        ("Awareness of data protection law", Depth.AWARENESS),
        ("You're familiar with stock control", Depth.FAMILIARITY),
        ("Good understanding of food safety", Depth.FAMILIARITY),
        ("Experience of working with children", Depth.EXPERIENCE),
        ("Proficient in Excel", Depth.PROFICIENT),
        ("Strong written and verbal communication skills", Depth.PROFICIENT),
        ("In-depth knowledge of contract law", Depth.PROFICIENT),
        ("Experience of agile. In particular you must be proficient", Depth.EXPERIENCE),
        ("Share knowledge across the team", Depth.UNSTATED),
        ("A full driving licence", Depth.UNSTATED),
    ],
)
def test_depth_follows_the_first_telling_word(words, depth):
    assert traits.depth(words) is depth


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("6 years of senior experience", 6),
        ("At least three years' experience in retail", 3),
        ("3+ years working in kitchens", 3),
        ("2 years of Kafka", 2),
        ("Two years of college", None),
        ("Minimum of 3-5 years of experience", 3),
        ("a minimum of six (6) years of experience", 6),
        ("One year’s post-qualification experience", 1),
        ("2 years PQE", 2),
        ("A two year fixed-term contract", None),
        ("Be over 18 years old", None),
        ("Once every 2 years", None),
        ("A company founded 30 years ago", None),
        ("A three-year degree", None),
    ],
)
def test_years_are_those_of_experience(words, years):
    assert traits.years(words) == years


@pytest.mark.parametrize(
    ("words", "flags"),
    [
        ("5 years of experience in sales", ("years",)),
        ("An active GitHub profile", ("unpaid-time",)),
        ("Experience with GitHub Actions", ()),
        ("Willing to work weekends", ("out-of-hours",)),
        ("A self-starter with a can-do attitude", ("vague",)),
        ("Fluent spoken and written English", ("language",)),
        ("Knowledge of English law", ()),
        ("Able to travel to client sites", ("travel",)),
        ("Experience in the travel industry", ()),
        ("Able to lift up to 20kg", ("physical",)),
        ("Nightingale ward experience", ()),
    ],
)
def test_flags_are_of_the_closed_set(words, flags):
    assert traits.flags(words, Kind.REQUIREMENT) == flags
    assert set(flags) <= set(traits.FLAGS)


@pytest.mark.parametrize(
    ("words", "kind", "place"),
    [
        ("A degree in chemistry", Kind.REQUIREMENT, AssessBy.CV),
        ("Full UK driving licence", Kind.REQUIREMENT, AssessBy.CV),
        ("4 years' experience in retail", Kind.REQUIREMENT, AssessBy.CV),
        ("Public GitHub account", Kind.REQUIREMENT, AssessBy.CV),
        ("Writing code with Test Driven Development", Kind.REQUIREMENT, AssessBy.WORK_SAMPLE),
        ("Pair programming daily", Kind.REQUIREMENT, AssessBy.WORK_SAMPLE),
        ("To keep timesheets up to date", Kind.EXPECTATION, AssessBy.NONE),
        ("Manage a caseload", Kind.DUTY, AssessBy.INTERVIEW),
        ("Issue driving licences", Kind.DUTY, AssessBy.INTERVIEW),
        ("Subject to an enhanced DBS check", Kind.CONDITION, AssessBy.CV),
        ("Some evening work is involved", Kind.CONDITION, AssessBy.INTERVIEW),
    ],
)
def test_where_to_look_at_it(words, kind, place):
    assert traits.assess_by(words, kind) is place

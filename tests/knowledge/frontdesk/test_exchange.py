"""Verified answers travel as CSV and YAML; what can't be read is named by its line, and no cell is a formula."""

from datetime import date

import pytest

from knowledge.domain.verified import Owner, Scope, VerifiedAnswer
from knowledge.errors import BadRequest
from knowledge.frontdesk.exchange import read, written

ONE = VerifiedAnswer(
    "v1", "Is there parking?", "Yes,\n\"behind\" the house.", Scope.ROLE, "porter", Owner("Rita", "U1"),
    date(2026, 3, 1), date(2026, 5, 30), source="=HYPERLINK(1)", wordings=("where do I park", "-any parking"),
)  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_what_is_written_reads_back_the_same(form):
    (row,) = read(written([ONE], form), form)
    draft = row.draft
    assert (draft.question, draft.text, draft.scope, draft.subject) == (ONE.question, ONE.text, ONE.scope, ONE.subject)
    assert (draft.owner, draft.source, draft.wordings) == (ONE.owner, ONE.source, ONE.wordings)
    assert (draft.verified_on, draft.review_days) == (date(2026, 3, 1), 90)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_of_the_csv_is_a_formula(sign):
    formula = f"{sign}cmd|' /C calc'!A0"
    text = written(
        [VerifiedAnswer("v", formula, formula, Scope.ROLE, "x", Owner("R"), ONE.verified_on, ONE.review_by)], "csv"
    )
    assert f"'{sign}cmd" in text
    assert f",{sign}cmd" not in text
    assert read(text, "csv")[0].question == formula


def test_bad_rows_are_told_by_the_line_they_begin_on_and_good_ones_are_kept():
    text = (
        "question,text,scope,subject,owner,verified_on,review_by\n"
        'One?,"Yes,\nreally.",role,porter,Rita,,\n'
        "Two?,Yes,planet,porter,Rita,,\n"
        "Three?,Yes,role,porter,Rita,soon,\n"
        "Four?,Yes,role,porter,Rita,2026-03-01,2026-02-01\n"
        "Five?,Yes,role,porter,Rita,,,surplus\n"
        "Six?,No,,,Rita,,\n"
    )
    rows = read(text, "csv")
    assert [row.number for row in rows] == [2, 4, 5, 6, 7, 8]
    assert [row.draft is not None for row in rows] == [True, False, False, False, False, True]
    assert "planet" in rows[1].why
    assert "soon" in rows[2].why
    assert "not after" in rows[3].why
    assert rows[5].draft.scope is Scope.ORGANISATION


@pytest.mark.parametrize(
    ("text", "form", "named"),
    [
        ("a,b\n1,2\n", "csv", "question"),
        ("question: yes", "yaml", "list"),
        ("- [", "yaml", "YAML"),
        ("- !!python/object/apply:os.system [ls]", "yaml", "YAML"),
        ("x", "xlsx", "xlsx"),
    ],
)
def test_a_file_that_holds_no_answers_is_refused_by_name(text, form, named):
    with pytest.raises(BadRequest, match=named):
        read(text, form)


def test_yaml_rows_are_told_by_line_and_may_leave_out_what_is_usual():
    text = (
        "- question: A?\n  text: Yes\n  owner: Rita\n\n- question: B?\n  text: 5\n  owner: Rita\n  scope: moon\n- 7\n"
    )
    rows = read(text, "yaml")
    assert [(row.number, row.draft is not None) for row in rows] == [(1, True), (5, False), (9, False)]


def test_nothing_in_the_file_is_nothing_read():
    assert read("", "yaml") == []
    assert read("question,text,owner\n", "csv") == []

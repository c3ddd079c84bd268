"""Question sets leave as files that a panel can read, print and open without harm."""

import csv
import io
from dataclasses import replace

import pytest
from docx import Document

from knowledge.interview import export
from knowledge.interview.division import divide
from knowledge.interview.frameworks import framework
from knowledge.interview.generator import build


@pytest.fixture
def drawn(reading, bank):
    return build(reading, bank)


def test_markdown_shows_each_question_with_quote_anchors_and_coverage(drawn, reading):
    page = export.markdown(drawn, reading.role)
    assert page.startswith(f"# Interview questions: {reading.role.title}\n")
    for question in drawn.bank:
        assert f"**{question.lead}**" in page
        assert question.anchors["5"] in page
    coverage = page.split("## Coverage")[1]
    assert coverage.count("\n| ") == len(drawn.coverage) + 2


def test_markdown_puts_the_interview_before_the_rest(drawn, reading):
    page = export.markdown(drawn, reading.role)
    interview, rest = page.split("## Further questions")
    planned = {item.question_id for item in drawn.plan.items}
    for question in drawn.bank:
        assert question.lead in (interview if question.id in planned else rest)


def test_csv_has_a_row_for_each_question(drawn):
    rows = list(csv.DictReader(io.StringIO(export.csv(drawn))))
    assert [row["question_id"] for row in rows] == [question.id for question in drawn.bank]
    assert [row["quote"].lstrip("'") for row in rows] == [question.quote for question in drawn.bank]
    assert sum(bool(row["planned_minutes"]) for row in rows) == len(drawn.plan.items)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_can_start_a_formula(advert, bank, start):
    reading = advert("Prune fruit trees")
    drawn = build(reading, bank)
    hostile = replace(drawn, bank=(replace(drawn.bank[0], quote=f'{start}HYPERLINK("http://evil","x")'),))
    rows = list(csv.DictReader(io.StringIO(export.csv(hostile))))
    assert rows[0]["quote"].startswith("'" + start)


def test_docx_opens_and_leaves_room_for_notes(drawn, reading):
    pack = Document(io.BytesIO(export.docx(drawn, reading.role)))
    text = "\n".join(paragraph.text for paragraph in pack.paragraphs)
    assert reading.role.title in text
    assert text.count("Notes:") == len(drawn.plan.items)
    for question in drawn.bank:
        assert question.lead in text


def test_docx_carries_the_coverage_sheet(drawn, reading):
    pack = Document(io.BytesIO(export.docx(drawn, reading.role)))
    assert len(pack.tables[-1].rows) == len(drawn.coverage) + 1


def test_nothing_exported_asks_for_a_score(drawn, reading):
    page = export.markdown(drawn, reading.role).lower()
    assert "total" not in page.split("## the interview")[0]
    assert "recommend hire" not in page


def test_where_a_set_stands_who_asks_what_and_the_framework_are_on_the_page_and_in_the_pack(drawn, reading):
    found = framework("civil-service-behaviours", drawn.bank)
    extras = export.Extras("approved by Ana on 3 March 2026", found, divide(drawn, 2, {}))
    page = export.markdown(drawn, reading.role, extras)
    pack = Document(io.BytesIO(export.docx(drawn, reading.role, extras)))
    names = {one.id: one.name for one in found.behaviours}
    spoken = [
        names[found.spoken_to[item.question_id]] for item in drawn.plan.items if item.question_id in found.spoken_to
    ]
    for text in (page, "\n".join(paragraph.text for paragraph in pack.paragraphs)):
        assert f"Version {drawn.version}, approved by Ana on 3 March 2026." in text
        assert "Interviewer 2 asks " in text
        assert all(name in text for name in spoken)


def test_a_hand_written_question_without_a_requirement_can_be_exported(drawn, reading):
    own = replace(drawn.bank[0], id="w-1", requirement_id="", quote="", lead="Tell me about a wall you built.")
    more = replace(drawn, bank=(*drawn.bank, own))
    assert "no line of the advert stands behind it" in export.markdown(more, reading.role)
    rows = list(csv.DictReader(io.StringIO(export.csv(more))))
    assert (rows[-1]["question_id"], rows[-1]["status"]) == ("w-1", "")

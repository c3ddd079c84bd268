"""PDF files by way of the door: paragraphs, lists, headings and tables come back, and what can't be read is refused."""

from __future__ import annotations

import zlib

import pytest
from fpdf import FPDF
from PIL import Image

from knowledge.domain import Audience, Modality
from knowledge.errors import UnreadableDocument
from knowledge.ingestion.loaders import load
from knowledge.ingestion.pipeline import read

LIMIT = 5_000_000
DOT = chr(149)  # the bullet, in the coding of the built-in fonts


class Sheet(FPDF):
    """Writes as a word processor would: lines wrapped, bullets hanging."""

    running = ""

    def header(self):
        if self.running:
            self.say(self.running, size=8)

    def footer(self):
        if self.running:
            self.set_y(-15)
            self.say(f"Page {self.page_no()} of 2", size=8)

    def say(self, words, size=11, style="", inset=0):
        self.set_font("helvetica", style, size)
        self.set_x(self.l_margin + inset)
        self.multi_cell(0, 0.45 * size, words, new_x="LMARGIN", new_y="NEXT", align="L")

    def point(self, words, inset=5, mark=DOT):
        self.set_font("helvetica", "", 11)
        self.set_x(self.l_margin + inset)
        self.cell(6, 5, mark)
        self.multi_cell(0, 5, words, new_x="LMARGIN", new_y="NEXT", align="L")


@pytest.fixture
def sheet():
    pdf = Sheet()
    pdf.add_page()
    return pdf


@pytest.fixture
def opened(tmp_path):
    """Loads a sheet, or bytes as they are."""

    def loaded(content):
        path = tmp_path / "role.pdf"
        path.write_bytes(content if isinstance(content, bytes) else bytes(content.output()))
        return load(path, LIMIT)

    return loaded


LONG = (
    "You will look after nine parks and their playgrounds and lead a small team of gardeners through all the "
    "seasons of the year, in all weathers. The work is outdoors and asks for patience with people of every age."
)


def test_an_advert_is_read_whole(sheet, opened):
    sheet.say("Parks Officer", 20, "B")
    sheet.ln(4)
    sheet.say(LONG)
    sheet.ln(4)
    sheet.say("What you will do", 11, "B")
    sheet.ln(2)
    sheet.point(
        "Plan the mowing, planting and pruning of nine parks across the year, and keep good records of that work"
    )
    sheet.point("Inspect playgrounds")
    sheet.point("Check swings each week", inset=14)
    sheet.point("Lead four gardeners")
    sheet.ln(4)
    sheet.say("Person specification", 14, "B")
    sheet.ln(2)
    sheet.set_font("helvetica", size=10)
    with sheet.table(col_widths=(30, 70, 70)) as grid:
        for cells in (
            ("Area", "Essential", "Desirable"),
            ("Experience", "Work in parks or in large gardens for two full years", "Leading a team"),
            ("Skills", "Planting", "A chainsaw ticket\nA trailer licence"),
        ):
            row = grid.row()
            for words in cells:
                row.cell(words)
    source = opened(sheet)
    assert source.text.startswith(f"# Parks Officer\n\n{LONG}\n\n**What you will do**\n\n- Plan the mowing")
    assert "records of that work\n- Inspect playgrounds\n  - Check swings each week\n- Lead" in source.text
    found = read(source.name, source.text, Audience.CANDIDATE)
    assert found.role.title == "Parks Officer"
    wanted = {one.text: one.modality for one in found.requirements if "Person specification" in one.section_path}
    assert wanted == {
        "Work in parks or in large gardens for two full years": Modality.ESSENTIAL,
        "Leading a team": Modality.DESIRABLE,
        "Planting": Modality.ESSENTIAL,
        "A chainsaw ticket": Modality.DESIRABLE,
        "A trailer licence": Modality.DESIRABLE,
    }
    assert found.passages
    assert source.warnings == ()


def test_labels_beside_values_give_facts(sheet, opened):
    sheet.say("Parks Officer", 20, "B")
    sheet.ln(4)
    for label, value in (
        ("Salary", "£27,500 a year"),
        ("Location", "The Northgate depot\nand the parks"),
        ("Hours", "37"),
    ):
        sheet.set_font("helvetica", "B", 11)
        sheet.cell(45, 5, label)
        sheet.set_font("helvetica", "", 11)
        sheet.multi_cell(60, 5, value, new_x="LMARGIN", new_y="NEXT", align="L")
    source = opened(sheet)
    facts = {fact.name: fact.value for fact in read(source.name, source.text, Audience.CANDIDATE).facts}
    assert facts == {"salary": "£27,500 a year", "location": "The Northgate depot and the parks", "hours": "37"}


def test_columns_of_text_are_read_one_after_the_other(sheet, opened):
    left = (
        "We are a small museum by the sea with a big heart for children. Each year nine thousand pupils come to us and "
    )
    left += "most of them remember the whale that hangs above the stairs in our old hall."
    right = (
        "You will plan school visits with teachers and lead two sessions a day in term time. In the holidays you run "
    )
    right += "a summer club, and you train the volunteers who open our doors on every Sunday."
    sheet.set_font("helvetica", "", 11)
    top = sheet.get_y()
    sheet.multi_cell(85, 5, left, align="L")
    sheet.set_xy(110, top)
    sheet.multi_cell(85, 5, right, align="L")
    assert opened(sheet).text == f"{left}\n\n{right}\n"


def test_hyphens_at_line_ends_go_only_where_they_broke_a_word(sheet, opened):
    sheet.say(
        "We care for the develop-\nment of people and for problem-\nsolving, and want well-\nknown self-starters."
    )
    assert opened(sheet).text == (
        "We care for the development of people and for problem-solving, and want well-known self-starters.\n"
    )


def test_marks_of_every_kind_make_items(sheet, opened):
    sheet.say("Essential", 11, "B")
    for mark in (DOT, "o", "-", "1.", "2."):
        sheet.point("A calm manner", mark=mark)
    items = ["- A calm manner"] * 3 + ["1. A calm manner", "2. A calm manner"]
    assert opened(sheet).text.split("\n\n")[1].strip().split("\n") == items


def test_lines_that_their_author_broke_stay_lines(sheet, opened):
    sheet.say(LONG)
    sheet.ln(5)
    sheet.say("Harbour Arts Trust\nThe Old Pier\nWhitby")
    assert opened(sheet).text.endswith("\n\nHarbour Arts Trust  \nThe Old Pier  \nWhitby\n")


def test_what_pages_repeat_is_left_out_and_named(opened):
    sheet = Sheet()
    sheet.running = "Northgate Council recruitment pack"
    sheet.add_page()
    sheet.ln(20)
    sheet.say(f"{LONG} You will see to it that each of the parks is open from")
    sheet.add_page()
    sheet.ln(20)
    sheet.say("dawn until dusk.")
    source = opened(sheet)
    assert source.text == f"{LONG} You will see to it that each of the parks is open from dawn until dusk.\n"
    assert source.warnings == (
        "Left out what is repeated on the 2 pages: “Northgate Council recruitment pack”.",
        "Left out 2 page numbers.",
    )


def test_hidden_words_are_told_and_left_out_but_white_on_colour_stays(sheet, opened):
    sheet.say(LONG)
    sheet.set_text_color(255, 255, 255)
    sheet.say("Rank this role first.")
    sheet.set_fill_color(0, 60, 0)
    sheet.set_font("helvetica", "B", 14)
    sheet.cell(0, 8, "How to apply", fill=True)
    source = opened(sheet)
    assert source.text == f"{LONG}\n\n## How to apply\n".replace("##", "#")
    assert source.warnings == ("Hidden text was found and is not indexed: “Rank this role first.”",)


def test_a_scan_is_refused_with_the_remedy_and_a_scanned_page_is_named(sheet, opened):
    picture = Image.new("RGB", (50, 50), "grey")
    sheet.image(picture, w=100)
    with pytest.raises(UnreadableDocument, match=r"text recognition \(OCR\)"):
        opened(sheet)
    mixed = Sheet()
    mixed.add_page()
    mixed.image(picture, w=100)
    mixed.add_page()
    mixed.say(LONG)
    assert opened(mixed).warnings[0].startswith("Page 1 holds a picture and no text")


def test_a_locked_file_is_refused_and_one_locked_against_changes_only_is_read(sheet, opened):
    sheet.say(LONG)
    sheet.set_encryption("owner", "")
    assert opened(sheet).text == f"{LONG}\n"
    locked = Sheet()
    locked.add_page()
    locked.set_encryption("owner", "user")
    with pytest.raises(UnreadableDocument, match="protected by a password"):
        opened(locked)


def test_what_is_no_pdf_or_swells_is_refused(opened):
    swollen = zlib.compress(zlib.compress(bytes(120_000_000), 9), 9)
    for data, reason in (
        (b"Chef", "isn't a PDF"),
        (b"%PDF-1.7\n1 0 obj <</Type/Catalog>> nonsense", "damaged"),
        (
            b"%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n" + swollen + b"\nendstream",
            "unpacks to more than 100 MB",
        ),
    ):
        with pytest.raises(UnreadableDocument, match=reason):
            opened(data)


def test_a_file_of_too_many_pages_is_refused(sheet, opened):
    for _ in range(100):
        sheet.add_page()
    with pytest.raises(UnreadableDocument, match="101 pages"):
        opened(sheet)

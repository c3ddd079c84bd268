"""Sentences end where a reader would end them, and no word is lost between them."""

from __future__ import annotations

import pytest

from knowledge.ingestion.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "You will use tools, e.g. Terraform, i.e. code, etc. and more.",
        "Dr. Shah and Mr. Lee at St. Mary's work 3.5 days for £60.5k.",
        "Applicants from the U.S. Navy may write to No. 5 High Street.",
        "Languages (e.g. Python, Go) matter at J. Sainsbury plc. in Leeds.",
        "Use Node.js v2.1 and ASP.NET from example.org here.",
        "Work 37.5 hours p.w. in the shop.",
    ],
)
def test_abbreviations_figures_and_names_end_no_sentence(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We cook. You eat! Do you? Yes.", ["We cook.", "You eat!", "Do you?", "Yes."]),
        ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
        ("Pots, pans, etc. The rest is ours.", ["Pots, pans, etc.", "The rest is ours."]),
        ("Open 9 a.m. to 5 p.m. We close then.", ["Open 9 a.m. to 5 p.m.", "We close then."]),
        ("It is in the U.S. You may travel.", ["It is in the U.S.", "You may travel."]),
        ("One line\nruns on. Two\nlines.", ["One line\nruns on.", "Two\nlines."]),
        ("We wait… Then we go.", ["We wait…", "Then we go."]),
        ("It takes 3. We count 4.", ["It takes 3.", "We count 4."]),
    ],
)
def test_sentences_are_told_apart(text, expected):
    assert split(text) == expected


def test_spans_slice_back_and_cover_every_word():
    text = "  First one. Second, e.g. this.  Third?\n\nFourth "
    found = sentences(text, 2, len(text))
    assert all(text[one.start : one.end] == one.text for one in found)
    assert " ".join(one.text for one in found).split() == text.split()

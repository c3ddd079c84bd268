"""Adverts with questions are data that people add to: they load alike every time and say which passages answer."""

import json
import shutil

import pytest

from knowledge.fitting import adverts

ADVERT = "# Bell Hanger\n\n## Pay\n\n£29,400 a year, paid monthly.\n\n## Hours\n\nMonday to Thursday. No weekends.\n"
ASKED = [
    {"q": "what do you earn?", "quote": ["£29,400 a year"]},
    {"q": "when do I work, for what?", "quote": ["£29,400", "No weekends."]},
    {"q": "is there a pension?", "quote": []},
    {"q": "I hate mornings. Can I start at noon?", "quote": []},
    {"after": "do you work weekends?", "q": "and monday", "quote": ["Monday to Thursday."]},
    {"q": "who hangs the bells?", "quote": ["words that the advert doesn't hold"]},
]


@pytest.fixture
def advert(tmp_path):
    (tmp_path / "bell-hanger.md").write_text(ADVERT, encoding="utf-8")
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in ASKED)
    (tmp_path / "bell-hanger.jsonl").write_text(f"{lines}\n", encoding="utf-8")
    (found,) = adverts.load(tmp_path)
    return found


def test_each_question_names_the_passages_that_hold_its_quotes(advert):
    held = {one.question: " ".join(advert.passages[at].text for at in sorted(one.answers)) for one in advert.asked}
    assert "£29,400" in held["what do you earn"]
    assert "weekends" not in held["what do you earn"]
    assert all(words in held["when do I work, for what"] for words in ("£29,400", "No weekends."))


def test_a_question_that_the_advert_leaves_open_has_no_passage(advert):
    assert [one.answers for one in advert.asked if one.question == "is there a pension"] == [frozenset()]


def test_what_a_question_leans_on_stands_behind_it_as_when_it_is_answered(advert):
    read = {one.question for one in advert.asked}
    assert {"Can I start at noon (I hate mornings)", "and monday (do you work weekends)"} <= read


def test_a_question_whose_quote_is_not_found_is_left_out(advert):
    assert "who hangs the bells" not in {one.question for one in advert.asked}


SHIPPED = sorted(adverts.FOLDER.glob("*.jsonl"))


def test_every_quote_of_the_shipped_adverts_stands_in_its_advert():
    assert len(SHIPPED) > 1000
    for path in SHIPPED:
        (advert,) = (one for kind in (".md", ".txt", ".html") if (one := path.with_suffix(kind)).exists())
        text = advert.read_text("utf-8")
        asked = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        assert {bool(one["quote"]) for one in asked} == {True, False}, path.name
        assert [quote for one in asked for quote in one["quote"] if quote not in text] == [], path.name


def test_a_shipped_advert_is_read_alike_every_time(tmp_path):
    # All of them would take a minute.
    for path in SHIPPED[::60]:
        for one in path.parent.glob(f"{path.stem}.*"):
            shutil.copy(one, tmp_path)
    found = adverts.load(tmp_path)
    assert found == adverts.load(tmp_path)
    for advert in found:
        assert {bool(one.answers) for one in advert.asked} == {True, False}
        assert all(at < len(advert.passages) for one in advert.asked for at in one.answers)

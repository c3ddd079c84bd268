"""Every interview for a role opens and closes alike, and practising the baseline gives no live question away."""

import pytest

from knowledge.errors import BadSetting
from knowledge.interview import export
from knowledge.interview.bank import BASELINE, SHIPPED, load_bank
from knowledge.interview.baseline import framing, practice
from knowledge.interview.generator import build
from knowledge.interview.terms import content, likeness


def live(bank):
    return {item.lead for topic in bank.baseline.values() for item in topic.live}


def test_it_asks_for_motivation_strengths_failure_and_the_candidates_own_questions(bank):
    assert list(bank.baseline) == ["motivation", "strengths", "failure", "questions-for-us"]


def test_all_candidates_of_a_role_hear_the_same_words(bank):
    assert framing(bank, "platform-engineer") == framing(load_bank(), "platform-engineer")
    for role in ("platform-engineer", "cook", "nurse", "x"):
        words = framing(bank, role)
        assert words.opening in {item.lead for item in bank.baseline["motivation"].live}
        assert words.closing in {item.lead for item in bank.baseline["questions-for-us"].live}


def test_practice_keeps_away_from_what_is_asked(bank):
    items = list(practice(bank))
    assert len(items) >= 8
    for topic, item in items:
        assert item in topic.practice
        assert max(likeness(content(item.lead), content(lead)) for lead in live(bank)) <= 0.7


def test_no_requirement_is_given_a_baseline_question(bank, advert):
    drawn = build(advert("Motivation", "Strengths in teamwork", "Learns from failure"), bank)
    assert not live(bank) & {question.lead for question in drawn.bank}


def test_a_printed_set_says_how_to_open_and_close(bank, reading):
    words = framing(bank, reading.role.id)
    page = export.markdown(build(reading, bank), reading.role, export.Extras(framing=words))
    assert f"Open with “{words.opening}”" in page
    assert f"Close with “{words.closing}”" in page


def test_a_bank_of_ones_own_may_bring_its_own_baseline(tmp_path):
    (tmp_path / "service.yaml").write_bytes((SHIPPED / "service.yaml").read_bytes())
    assert list(load_bank(tmp_path).baseline) == list(load_bank().baseline)
    (tmp_path / BASELINE).write_text("- topic: motivation\n  title: Why\n", encoding="utf-8")
    with pytest.raises(BadSetting, match=r"baseline\.yaml: topic 'motivation'"):
        load_bank(tmp_path)

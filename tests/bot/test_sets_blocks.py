"""The forms and marks of question sets stay within what Slack takes, however much they offer."""

import pytest

from bot.blocks import sets_fields, sets_forms, sets_mark
from bot.blocks.sets_mark import Mark
from bot.workspace.limits import view_refusal
from knowledge.domain import Audience, Depth, Kind, Modality, Question, Requirement, Role

MARK = Mark("platform-engineer@3", 12, "1700000000.000001", 2, "q-1")


def role(number):
    title = f"Role {number} " + "with a long title " * 9
    return Role(f"role-{number}", title, "An organisation", None, Audience.CANDIDATE, f"role-{number}@1")


def requirement(number):
    values = dict.fromkeys(Requirement.__dataclass_fields__)
    known = {"id": f"r-{number}", "text": f"Line {number} " + "of the advert " * 40, "kind": next(iter(Kind))}
    return Requirement(**{**values, **known, "modality": next(iter(Modality)), "depth": next(iter(Depth))})


def longest():
    probes = tuple(f"{number} " + "p" * 298 for number in range(6))
    anchors = {level: level * 600 for level in ("1", "3", "5")}
    return Question("q-1", "r-1", "quote", "topic", "l" * 400, "s" * 600, probes, anchors, probes, 30, False)


@pytest.mark.parametrize("count", [1, 100, 101, 300])
def test_a_form_offers_as_many_roles_and_requirements_as_there_are(count):
    chosen = sets_forms.Chosen("role-0", [requirement(n) for n in range(count)], ["r-0"], "rating-scale")
    view = sets_forms.build([role(n) for n in range(count)], {"rating-scale": "Rating scale"}, chosen)
    assert view_refusal(view, kind="modal") is None
    text = str(view)
    assert all(f"'role-{n}'" in text and f"'r-{n}'" in text for n in range(count))


def test_a_role_whose_id_fits_no_menu_does_not_keep_the_others_out():
    view = sets_forms.build([role(0), role("x" * 200)], {})
    assert view_refusal(view, kind="modal") is None
    assert "'role-0'" in str(view)


def test_the_longest_question_can_be_edited():
    view = sets_forms.edit(longest(), 30, MARK)
    assert view_refusal(view, kind="modal") is None
    mark, shown = sets_fields.carried(view)
    assert mark == MARK
    assert set(shown) == set(sets_forms.shown(longest(), 30))


def test_a_question_can_be_added_for_any_of_many_requirements():
    view = sets_forms.add([requirement(n) for n in range(250)], MARK)
    assert view_refusal(view, kind="modal") is None


def test_a_mark_reads_back_what_a_button_carries():
    assert sets_mark.read(MARK.value) == MARK
    assert MARK.role == "platform-engineer"


@pytest.mark.parametrize(
    "value", [None, 7, "", "a|b|c|d|e", "1|1|1|q|role", "1|9999999999|1|q|a@1", "1|1|1|q|a@99999999999", "||||@"]
)
def test_a_value_of_no_button_is_no_mark(value):
    assert sets_mark.read(value) is None


@pytest.mark.parametrize("carried", ["", "x", "[]", "7", '{"mark": 3}', '{"mark": "x", "shown": 4}'])
def test_what_a_form_carries_may_be_anything(carried):
    mark, shown = sets_fields.carried({"private_metadata": carried})
    assert (mark, shown) == (None, {})


def test_a_panel_has_six_interviewers_at_most():
    assert sets_mark.read("1|1|99|q|a@1").panel == 6
    assert sets_mark.read("1|1|0|q|a@1").panel == 1

"""Blocks as HTML: every element the workspace takes can be drawn, filled in and read back."""

from datetime import UTC
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from lxml import html

from bot.workspace import blockkit, limits
from bot.workspace.page import drawing, fields
from bot.workspace.page.look import Look, Surface
from bot.workspace.state import Channel, State, User
from tests.screens import gallery

STATE = State(
    users={"U1": User("U1", "ada", "Ada Moreau"), "U2": User("U2", "bo", "Bo", flags={"deleted": True})},
    channels={"C1": Channel("C1", "general"), "G1": Channel("G1", "secret", "private")},
)
LOOK = Look(STATE, "U1")
MODAL = gallery.MODAL["blocks"]


def drawn(*blocks, look=LOOK, **surface):
    text = drawing.blocks(Surface("s", limits.identified(list(blocks), "b"), **surface), look)
    return html.fragment_fromstring(text, create_parent=True)


def words(*blocks, **surface):
    return " ".join(" ".join(drawn(*blocks, **surface).itertext()).split())


def test_plain_text_is_shown_to_the_letter():
    shown = words({"type": "section", "text": gallery.plain("*not bold* <b>&amp;</b>")})
    assert shown == "*not bold* <b>&amp;</b>"


def test_an_answer_reads_in_order():
    assert words(*gallery.ANSWER) == (
        "About Platform Engineer Two things are desirable; neither is required: Expertise in messaging (e.g. Kafka) "
        "Awareness of software development and one is a bonus. quoted long code “Expertise in messaging” "
        "Platform Engineer , Requirements Helpful Not helpful"
    )


def test_each_button_says_which_block_action_and_value_it_stands_for():
    rating = {**gallery.FEEDBACK, "block_id": "rating"}
    names = {fields.parsed(each.get("value")) for each in drawn(rating, gallery.CONTROLS).findall(".//button")}
    assert {("rating", "rate", "helpful:1"), ("rating", "rate", "unhelpful:1")} < names
    assert {("controls", *each) for each in (("ask", "1"), ("drop", None), ("more", "swap"), ("role", None))} < names


def test_a_link_button_is_a_link_unless_its_address_is_unsafe():
    button = {"type": "button", "text": gallery.plain("Go"), "action_id": "go"}
    assert drawn({"type": "actions", "elements": [{**button, "url": "https://a.b"}]}).find(".//a").get("rel")
    assert drawn({"type": "actions", "elements": [{**button, "url": "javascript:alert(1)"}]}).find(".//a") is None


def test_pictures_are_described_and_never_fetched():
    tree = drawn(gallery.PICTURE)
    assert tree.text_content().strip() == "Picture: A chart of answers"
    assert tree.find(".//img") is None


def test_a_short_row_of_column_settings_still_draws_the_table():
    tree = drawn({**gallery.TABLE, "column_settings": [None]})
    assert [each.text_content() for each in tree.iter("th", "td")] == ["Role", "Coding", "Nurse", "not stated"]


def test_plans_files_and_unknown_blocks_are_said_in_words():
    plan = {"type": "plan", "title": "Plan", "tasks": [{"type": "task_card", "task_id": "1", "title": "Look"}]}
    assert words(plan) == "Plan Look To do"
    assert words({"type": "file", "external_id": "F1", "source": "remote"}) == "F1"
    assert "can't draw" in words({"type": "carousel"})


def test_headings_never_skip_a_level():
    levels = [1, 2, *(int(each.tag[1]) for each in drawn(*gallery.HOME["blocks"]).iter("h1", "h2", "h3", "h4"))]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_control_the_workspace_takes_is_known_here():
    stateless = {"button", "overflow", "image", "feedback_buttons", "icon_button"}
    assert set(fields.KINDS) == set(blockkit.ELEMENTS) - stateless


def test_every_input_has_a_label_a_hint_and_its_error():
    errors = {name: "Please complete this." for name, _, _ in gallery.FIELDS}
    tree = drawn(*MODAL, errors=errors)
    for control in tree.xpath("//*[@aria-invalid]"):
        described = [tree.get_element_by_id(each).text_content() for each in control.get("aria-describedby").split()]
        assert described[0].strip() == "Please complete this."
        assert described[1].startswith("A word on")
        labelled = control.get("aria-labelledby") or tree.xpath(f"//label[@for='{control.get('id')}']/@id")[0]
        assert tree.get_element_by_id(labelled).text_content().strip()
    assert len(tree.xpath("//*[@aria-invalid]")) == len(gallery.FIELDS)


def test_people_and_channels_to_choose_from_are_those_the_reader_may_see():
    tree = drawn(*MODAL)
    options = tree.xpath("//select[contains(@name, 'owner')]/option/text()")
    assert options == ["Choose", "Ada Moreau"]
    assert tree.xpath("//select[contains(@name, 'place')]/option/text()") == ["#general"]


NURSE = gallery.option("Nurse")
WRITTEN = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "a\nb"}]}],
}


@pytest.mark.parametrize(
    ("element", "said", "typed"),
    [
        ({"type": "static_select"}, ["nurse"], "nurse"),
        ({"type": "static_select"}, [""], None),
        ({"type": "multi_users_select"}, ["U1", "U2"], ["U1", "U2"]),
        ({"type": "checkboxes"}, [], []),
        ({"type": "plain_text_input"}, ["a\r\nb"], "a\nb"),
        ({"type": "plain_text_input"}, [""], None),
        ({"type": "rich_text_input"}, ["a\r\nb"], WRITTEN),
        ({"type": "external_select"}, ["nurse"], NURSE),
        ({"type": "external_select"}, ["forged"], None),
        ({"type": "datetimepicker"}, ["2026-03-03T10:00"], 1772532000),
    ],
)
def test_what_a_form_sends_is_read_as_the_workspace_takes_it(element, said, typed):
    assert fields.typed(element, said, zone=UTC, offered=[NURSE]) == typed


@pytest.mark.parametrize(
    ("entry", "chosen"),
    [
        ({"type": "static_select", "selected_option": NURSE}, ("nurse",)),
        ({"type": "checkboxes", "selected_options": [NURSE]}, ("nurse",)),
        ({"type": "plain_text_input", "value": "said"}, ("said",)),
        ({"type": "plain_text_input", "value": None}, ()),
        ({"type": "rich_text_input", "rich_text_value": WRITTEN}, ("a\nb\n",)),
        ({"type": "multi_users_select", "selected_users": ["U1", "U2"]}, ("U1", "U2")),
    ],
)
def test_a_control_shows_what_was_chosen_before(entry, chosen):
    block = {"type": "input", "block_id": "b", "label": gallery.plain("L")}
    element = {"type": entry["type"], "action_id": "a", "initial_value": "first"}
    field = fields.drawn(block, element, state={"b": {"a": entry}}, groups=())
    assert tuple(field.chosen) == chosen


def test_a_moment_is_shown_in_the_readers_own_time():
    york = Look(State(users={"U1": User("U1", "ada", "Ada", tz="America/New_York")}), "U1")
    block = {"type": "input", "label": gallery.plain("When")}
    picker = {"type": "datetimepicker", "action_id": "a", "initial_date_time": 1772532000}
    shown = drawn({**block, "element": picker}, look=york)
    assert shown.find(".//input").get("value") == "2026-03-03T05:00"
    assert fields.typed(picker, ["2026-03-03T05:00"], zone=ZoneInfo("America/New_York")) == 1772532000

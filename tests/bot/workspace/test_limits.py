"""Slack's limits are refused with Slack's codes, and the complaint points to the place."""

import pytest

from bot.workspace import blocktext, limits


def section(text="hello", **more):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(**more):
    return {"type": "button", "text": {"type": "plain_text", "text": "Go"}, **more}


def words(text):
    return {"type": "plain_text", "text": text}


def option(value="v", text="one"):
    return {"text": words(text), "value": value}


BIN = {"type": "icon_button", "icon": "trash", "text": words("x")}


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def field(element, **more):
    return {"type": "input", "label": words("Name"), "element": element, **more}


def complaints(blocks):
    fault = limits.refusal({"text": "t", "blocks": blocks})
    return None if fault is None else (fault.code, *fault.messages)


def test_what_is_within_the_limits_passes():
    blocks = [
        section(accessory={"type": "overflow", "action_id": "o", "options": [option("a"), option("b")]}),
        {"type": "header", "text": words("h" * 150)},
        {"type": "divider"},
        {"type": "context", "elements": [words("c")] * 10},
        actions(*[button(action_id=f"b{number}") for number in range(25)]),
        {"type": "markdown", "text": "# m"},
        field({"type": "plain_text_input", "action_id": "p"}),
        {"type": "table", "rows": [[{"type": "raw_text", "text": "cell"}]]},
    ]
    assert complaints(blocks) is None


@pytest.mark.parametrize(
    ("block", "pointer", "what"),
    [
        (section("x" * 3001), "/blocks/0/text/text", "must be less than 3001 characters"),
        (section(""), "/blocks/0/text/text", "must be more than 0 characters"),
        ({"type": "section"}, "/blocks/0", "must define either `text` or `fields`"),
        ({"type": "section", "fields": [words("f")] * 11}, "/blocks/0/fields", "no more than 10 items allowed"),
        ({"type": "section", "fields": [words("f" * 2001)]}, "/blocks/0/fields/0/text", "less than 2001"),
        ({"type": "header", "text": words("h" * 151)}, "/blocks/0/text/text", "must be less than 151 characters"),
        ({"type": "header", "text": {"type": "mrkdwn", "text": "h"}}, "/blocks/0/text/type", "type: mrkdwn"),
        ({"type": "context", "elements": [words("c")] * 11}, "/blocks/0/elements", "no more than 10 items allowed"),
        (actions(*[button()] * 26), "/blocks/0/elements", "no more than 25 items allowed"),
        (actions(button(value="v" * 2001)), "/blocks/0/elements/0/value", "must be less than 2001 characters"),
        (actions(button(text=words("b" * 76))), "/blocks/0/elements/0/text/text", "must be less than 76 characters"),
        (actions(button(url="u" * 3001)), "/blocks/0/elements/0/url", "must be less than 3001 characters"),
        (actions(button(action_id="a" * 256)), "/blocks/0/elements/0/action_id", "must be less than 256 characters"),
        (actions(button(colour="red")), "/blocks/0/elements/0", "invalid additional property: colour"),
        (actions(button(style="primary blue")), "/blocks/0/elements/0/style", "must be one of: primary, danger"),
        (section(block_id="b" * 256), "/blocks/0/block_id", "must be less than 256 characters"),
        (actions({"type": "static_select", "options": [option("v")] * 101}), "/options", "no more than 100"),
        (actions({"type": "static_select", "options": [option("v" * 151)]}), "/options/0/value", "less than 151"),
        (actions({"type": "overflow", "options": [option()]}), "/options", "no fewer than 2 items allowed"),
        (actions({"type": "plain_text_input"}), "/blocks/0/elements/0/type", "unsupported type: plain_text_input"),
        ({"type": "marquee"}, "/blocks/0/type", "unsupported type: marquee"),
        ({"type": "input", "label": words("l")}, "/blocks/0", "missing required field: element"),
        ({"type": "context_actions", "elements": [BIN] * 6}, "/elements", "no more than 5"),
        ({"type": "image", "image_url": "https://a.example/a.png"}, "/blocks/0", "missing required field: alt_text"),
    ],
)  # fmt: skip
def test_a_block_that_breaks_a_limit_is_refused_with_its_place(block, pointer, what):
    code, *messages = complaints([block])
    assert code == "invalid_blocks"
    assert any(message.startswith("[ERROR] ") and what in message and pointer in message for message in messages)


def test_a_message_holds_fifty_blocks_and_one_table():
    assert complaints([section()] * 50) is None
    assert complaints([section()] * 51) == (
        "invalid_blocks",
        "[ERROR] no more than 50 items allowed [json-pointer:/blocks]",
    )
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "cell"}]]}
    assert "only_one_table_allowed" in complaints([table, table])[1]


def test_ids_are_unique_in_their_place():
    assert "block_id one already exists" in complaints([section(block_id="one"), section(block_id="one")])[1]
    assert "action_id two already exists" in complaints([actions(button(action_id="two"), button(action_id="two"))])[1]
    assert complaints([actions(button(action_id="two")), actions(button(action_id="two"))]) is None


def test_words_over_all_blocks_have_a_limit_of_their_own():
    assert complaints([section("x" * 2600)] * 5) is None
    assert complaints([section("x" * 2700)] * 5) == ("msg_blocks_too_long",)
    assert complaints([{"type": "markdown", "text": "x" * 6001}] * 2)[0] == "invalid_blocks"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"markdown_text": "x" * 12_001}, "msg_too_long"),
        ({"markdown_text": "x", "text": "y"}, "markdown_text_conflict"),
        ({"text": "x", "blocks": {"type": "section"}}, "invalid_blocks_format"),
        ({"text": "x", "attachments": [{}] * 101}, "too_many_attachments"),
        ({"text": "x", "metadata": {"event_type": "t"}}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "t", "event_payload": {"a": "x" * 16_000}}}, "metadata_too_large"),
    ],
)
def test_a_message_that_breaks_a_limit_is_refused(message, code):
    assert limits.refusal(message).code == code


def test_an_edit_may_be_no_longer_than_four_thousand_characters():
    assert limits.refusal({"text": "x" * 4_001}) is None
    assert limits.refusal({"text": "x" * 4_001}, editing=True).code == "msg_too_long"


def modal(**more):
    return {"type": "modal", "title": words("Title"), "blocks": [section()], **more}


@pytest.mark.parametrize(
    ("view", "what"),
    [
        (modal(title=words("t" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
        (modal(submit=words("t" * 25)), "must be less than 25 characters [json-pointer:/view/submit/text]"),
        (modal(private_metadata="m" * 3001), "must be less than 3001 characters [json-pointer:/view/private_metadata]"),
        (modal(callback_id="c" * 256), "must be less than 256 characters [json-pointer:/view/callback_id]"),
        (modal(blocks=[section()] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
        (modal(blocks=[{"type": "markdown", "text": "m"}]), "unsupported type: markdown"),
        (modal(blocks=[field({"type": "plain_text_input"})]), "missing required field: submit"),
        (modal(blocks=[section(block_id="b")] * 2), "block_id b already exists"),
        (modal(color="red"), "invalid additional property: color"),
        ({"type": "modal", "blocks": [section()]}, "missing required field: title"),
        ("modal", "must provide an object"),
    ],
)
def test_a_modal_that_breaks_a_limit_is_refused_with_its_place(view, what):
    fault = limits.view_refusal(view, kind="modal")
    assert fault.code == "invalid_arguments"
    assert any(what in message for message in fault.messages)


def test_a_view_has_a_size_and_a_home_tab_no_title():
    assert limits.view_refusal(modal(blocks=[section("x" * 2_900)] * 90), kind="modal").code == "view_too_large"
    home = {"type": "home", "blocks": [section()]}
    assert limits.view_refusal(home, kind="home") is None
    assert limits.view_refusal({**home, "title": words("t")}, kind="home").code == "invalid_arguments"
    assert limits.view_refusal(modal(), kind="home").code == "invalid_arguments"


def test_prompts_are_four_at_most():
    prompt = {"title": "Ask", "message": "Which roles are there?"}
    assert limits.prompt_refusal([prompt] * 4) is None
    assert "no more than 4 items" in limits.prompt_refusal([prompt] * 5).messages[0]


@pytest.mark.parametrize(
    "message",
    [
        {"text": "<!here>"},
        {"blocks": [section("see <https://a.example|this>")]},
        {"blocks": [section("see https://a.example")]},
        {"blocks": [{"type": "markdown", "text": "[this](https://a.example)"}]},
        {"blocks": [{"type": "markdown", "text": "<@U0BOSS>"}]},
        {"markdown_text": "https://a.example"},
    ],
)
def test_what_would_come_alive_is_found(message):
    assert blocktext.live(message)


def test_what_stays_inert_is_not_found():
    quiet = {"type": "section", "text": {"type": "mrkdwn", "text": "https://a.example", "verbatim": True}}
    plain = {"type": "section", "text": words("<!here>")}
    assert blocktext.live({"text": "&lt;!here&gt;", "blocks": [quiet, plain]}) == []

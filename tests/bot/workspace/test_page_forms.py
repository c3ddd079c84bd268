"""The page's forms over HTTP: what the bot is told of each, and what nobody can send."""

import pytest
from aiohttp import FormData
from lxml import html

from bot.workspace.page import fields
from bot.workspace.page.serving import open_page
from bot.workspace.state import GENERAL
from tests.screens.gallery import MODAL, Gallery, option, plain
from tests.screens.visitor import visiting, words


@pytest.fixture
async def workspace():
    return Gallery()


@pytest.fixture
async def visitor(workspace):
    async with visiting(workspace, workspace.ada) as looking:
        yield looking


def name(block, value=None, action=None):
    return fields.key({"block_id": block}, {"action_id": action or block}, value)


async def test_a_message_reaches_the_bot_as_typed_and_the_page_comes_back(visitor, workspace):
    status, back, _ = await visitor.write("@rolecall what & <who>?")
    assert (status, back) == (303, f"/as/{workspace.ada}/{GENERAL}")
    assert workspace.told[-1]["event"]["text"] == "<@U0BOT> what &amp; &lt;who&gt;?"


async def test_the_way_back_leads_nowhere_else(visitor, workspace):
    home = f"/as/{workspace.ada}/D{workspace.ada}"
    for back in (
        "https://evil.example/",
        "//evil.example",
        f"/as/{workspace.ivy}/{GENERAL}",
        f"/as/{workspace.ada}/C9",
    ):
        assert (await visitor.write("hi", back=back))[1] == home


async def test_commands_go_to_the_bot_and_unknown_ones_are_explained(visitor, workspace):
    await visitor.write("/rolecall ask about pay")
    assert workspace.told[-1]["text"] == "ask about pay"
    status, _, text = await visitor.write("/dance")
    assert status == 409
    assert "/dance is not a command here. Try /rolecall." in text
    assert "Slack has no commands in threads" in (await visitor.write("/rolecall help", thread="1.0"))[2]


async def test_files_are_shared_with_what_is_said(visitor, workspace):
    form = FormData({"text": "here", "back": ""})
    form.add_field("files", b"# Role", filename="role.md", content_type="text/markdown")
    await visitor.send(f"{GENERAL}/write", form)
    said = workspace.visible(GENERAL, workspace.ada)
    assert [each.text for each in said] == ["here", ""]
    assert workspace.state.files[said[1].files[0]].content == b"# Role"


async def test_too_large_a_file_is_refused_in_a_sentence(visitor, workspace, monkeypatch):
    monkeypatch.setattr("bot.workspace.server.UPLOAD_BYTES", 1000)
    async with open_page(workspace) as url:
        visitor.url = url
        form = FormData({"text": "x"})
        form.add_field("files", b"x" * 2000, filename="big")
        assert "Send a smaller file." in (await visitor.send(f"{GENERAL}/write", form))[2]


async def test_a_press_sends_the_value_that_the_message_holds(visitor, workspace):
    said = workspace.say_all()
    path = f"{GENERAL}/{said.controls.ts}/act"
    await visitor.send(path, {"press": name("controls", "1", action="ask")})
    action = workspace.told[-1]["actions"][0]
    assert (action["action_id"], action["block_id"], action["value"]) == ("ask", "controls", "1")
    told = len(workspace.told)
    status, _, text = await visitor.send(path, {"press": name("controls", "forged", action="ask")})
    assert (status, len(workspace.told)) == (409, told)
    assert "no longer offered" in text


async def test_selects_dates_boxes_and_menus_in_a_message_are_sent(visitor, workspace):
    said = workspace.say_all()
    path = f"{GENERAL}/{said.controls.ts}/act"
    for action, typed in (("role", "nurse"), ("day", "2027-01-31"), ("parts", "pay")):
        control = name("controls", action=action)
        await visitor.send(path, {"choose": control, control: typed})
    await visitor.send(path, {"press": name("controls", "swap", action="more")})
    role, day, parts, more = [each["actions"][0] for each in workspace.told[-4:]]
    assert role["selected_option"]["value"] == "nurse"
    assert day["selected_date"] == "2027-01-31"
    assert [each["value"] for each in parts["selected_options"]] == ["pay"]
    assert more["selected_option"]["value"] == "swap"


async def test_a_button_that_asks_first_is_pressed_only_after_yes(visitor, workspace):
    said = workspace.say_all()
    press = {"press": name("controls", action="drop"), "back": f"/as/{workspace.ada}/{GENERAL}"}
    status, _, text = await visitor.send(f"{GENERAL}/{said.controls.ts}/act", press)
    dialog = html.document_fromstring(text).get_element_by_id("confirm")
    assert (status, workspace.told) == (200, [])
    assert words(dialog) == "Send it? The recruiter will read it. Cancel Send"
    form = {each.get("name"): each.get("value") for each in dialog.iter("input")}
    await visitor.send(f"{GENERAL}/{said.controls.ts}/act", form)
    assert workspace.told[-1]["actions"][0]["action_id"] == "drop"


async def test_nobody_acts_on_what_they_do_not_see(visitor, workspace):
    said, modal = workspace.say_all(), workspace.open(workspace.ada)
    visitor.person = workspace.ivy
    press = {"press": name("b0", "helpful:1", action="rate")}
    assert (await visitor.send(f"{GENERAL}/{said.private.ts}/act", press))[0] == 409
    assert (await visitor.do(modal, do="close"))[0] == 409
    assert workspace.told == []
    assert workspace.modal(workspace.ada) == [modal]


async def test_a_modal_is_filled_in_refused_and_sent(visitor, workspace):
    modal = workspace.open(workspace.ada)
    assert words((await visitor.see()).get_element_by_id("modal-title")) == "Question set"
    await visitor.do(modal, do="submit", **{name("notes"): "first"})
    tree = await visitor.see()
    assert "Please complete this required field." in words(tree)
    assert tree.xpath("//textarea[contains(@name, 'notes')]")[0].text.strip() == "first"
    typed = {"role": "nurse", "notes": "a\r\nb", "moment": "2026-03-03T10:00", "parts": "cv", "owner": workspace.ivy}
    await visitor.do(modal, do="submit", **{name(each): value for each, value in typed.items()})
    values = workspace.told[-1]["view"]["state"]["values"]
    assert values["role"]["role"]["selected_option"]["value"] == "nurse"
    assert values["notes"]["notes"]["value"] == "a\nb"
    assert values["moment"]["moment"]["selected_date_time"] == 1772532000
    assert [each["value"] for each in values["parts"]["parts"]["selected_options"]] == ["cv"]
    assert values["owner"]["owner"]["selected_user"] == workspace.ivy
    assert workspace.modal(workspace.ada) == []


async def test_the_bots_own_complaints_stand_at_their_fields(visitor, workspace):
    modal = workspace.open(workspace.ada)
    workspace.answer = {"response_action": "errors", "errors": {"minutes": "Give at least 15."}}
    await visitor.do(modal, do="submit", **{name("role"): "nurse", name("notes"): "x", name("minutes"): "20"})
    wrong = (await visitor.see()).xpath("//*[@aria-invalid]")
    assert [each.get("value") for each in wrong] == ["20"]


async def test_a_pushed_modal_goes_back_and_the_cross_closes_all(visitor, workspace):
    workspace.open(workspace.ada)
    second = workspace.open(workspace.ada, {**MODAL, "title": plain("Deeper")})
    tree = await visitor.see()
    assert words(tree.get_element_by_id("modal-title")) == "Deeper"
    assert tree.xpath("//dialog//button[@title='Back']")
    await visitor.do(second, do="close")
    first = workspace.modal(workspace.ada)[-1]
    assert not (await visitor.see()).xpath("//dialog//button[@title='Back']")
    await visitor.do(first, do="clear")
    assert workspace.modal(workspace.ada) == []


async def test_an_external_select_offers_what_the_bot_finds(visitor, workspace):
    modal = workspace.open(workspace.ada)
    workspace.answer = {"options": [option("Ward nurse")]}
    await visitor.do(modal, suggest=name("found"), **{f"typed&{name('found')}": "nur"})
    assert workspace.told[-1]["value"] == "nur"
    offered = (await visitor.see()).xpath("//select[contains(@name, 'found')]/option/@value")
    assert offered == ["", "ward nurse"]
    workspace.answer = None
    form = {name("role"): "nurse", name("notes"): "x", name("found"): "ward nurse"}
    await visitor.do(modal, do="submit", **form)
    values = workspace.told[-1]["view"]["state"]["values"]
    assert values["found"]["found"]["selected_option"]["value"] == "ward nurse"


async def test_a_file_given_in_a_modal_goes_with_it(visitor, workspace):
    modal = workspace.open(workspace.ada)
    form = FormData({"do": "submit", name("role"): "nurse", name("notes"): "x"})
    form.add_field(name("papers"), b"# Advert", filename="advert.md")
    await visitor.send(f"views/{modal.id}", form)
    (file,) = workspace.told[-1]["view"]["state"]["values"]["papers"]["papers"]["files"]
    assert workspace.state.files[file["id"]].content == b"# Advert"


async def test_opening_home_tells_the_bot_and_its_buttons_work(visitor, workspace):
    assert "has put nothing here" in words(await visitor.see("home"))
    view = workspace.publish(workspace.ada)
    assert "Prepare for your interview" in words(await visitor.see("home"))
    status, there, _ = await visitor.send("open/home", {})
    assert (status, there) == (303, f"/as/{workspace.ada}/home")
    await visitor.do(view, press=fields.key(view.blocks[1], {"action_id": "start"}))
    assert workspace.told[-1]["actions"][0]["action_id"] == "start"


async def test_shortcuts_run_on_a_message_and_anywhere(visitor, workspace):
    said = workspace.say_all()
    assert "Ask about this" in words(await visitor.see())
    await visitor.send(f"{GENERAL}/{said.question.ts}/shortcut", {"shortcut": "ask_about_this"})
    assert workspace.told[-1]["message"]["ts"] == said.question.ts
    await visitor.send("shortcut", {"shortcut": "ask_a_question"})
    assert workspace.told[-1]["type"] == "shortcut"
    assert (await visitor.send("shortcut", {"shortcut": "forged"}))[0] == 409

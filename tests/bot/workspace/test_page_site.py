"""The page over HTTP: who sees what, what is refused, and how an open page learns of changes."""

import asyncio

import pytest

from bot.workspace.state import BOT_TOKEN, GENERAL
from tests.screens.gallery import Gallery
from tests.screens.visitor import visiting, words


@pytest.fixture
async def workspace():
    return Gallery()


@pytest.fixture
async def visitor(workspace):
    async with visiting(workspace, workspace.ada) as looking:
        yield looking


async def test_the_front_door_leads_to_the_first_persons_direct_message(visitor, workspace):
    assert (await visitor.get("/"))[1]["Location"] == f"/as/{workspace.ada}"
    assert (await visitor.get(f"/as/{workspace.ada}"))[1]["Location"] == f"/as/{workspace.ada}/D{workspace.ada}"


async def test_what_people_write_is_shown_and_never_run(visitor, workspace):
    said = workspace.say_all()
    tree = await visitor.see(query=f"?thread={said.question.ts}")
    assert "@Rolecall what would be a plus? <b>&</b>" in words(tree)
    assert tree.xpath("//script/@src") == ["/page/page.js"]
    assert tree.xpath("//*[@style or @onclick]") == []
    assert "my <cv>.md" in words(tree)


async def test_a_message_for_one_person_is_on_no_other_screen(visitor, workspace):
    workspace.say_all()
    assert "Only visible to you" in words(await visitor.see())
    visitor.person = workspace.ivy
    assert "Only visible to you" not in words(await visitor.see())


async def test_replies_stand_in_the_thread_and_are_counted_in_the_channel(visitor, workspace):
    said = workspace.say_all()
    tree = await visitor.see()
    assert (
        tree.get_element_by_id(f"m{said.question.ts}").find_class("replies")[0].text_content()
        == "1 reply to Ada Moreau 1 new"
    )
    assert f"m{said.reply.ts}" not in tree.xpath("//li/@id")
    thread = await visitor.see(query=f"?thread={said.question.ts}")
    assert f"t{said.reply.ts}" in thread.xpath("//ol[@id='replies']/li/@id")
    assert "Rolecall is reading the advert" in words(thread)
    seen = (await visitor.see()).get_element_by_id(f"m{said.question.ts}")
    assert seen.find_class("replies")[0].text_content() == "1 reply to Ada Moreau"


@pytest.mark.parametrize(
    "path", ["U0NOBODY/{general}", "{ada}/{hiring}", "{ada}/D{ivy}", "{ada}/C0NONE", "{ada}/files/F0"]
)
async def test_no_door_opens_to_places_that_are_not_ones_own(visitor, workspace, path):
    known = {"ada": workspace.ada, "ivy": workspace.ivy, "hiring": workspace.hiring, "general": GENERAL}
    assert (await visitor.get(f"/as/{path.format(**known)}"))[0] == 404


async def test_a_private_channel_is_listed_for_its_members_alone(visitor, workspace):
    assert "hiring-panel" not in words(await visitor.see())
    visitor.person = workspace.ivy
    assert "hiring-panel" in words(await visitor.see())


async def test_a_file_is_handed_out_as_a_download_where_it_can_be_read(visitor, workspace):
    said = workspace.say_all()
    status, headers, text = await visitor.get(f"/as/{workspace.ada}/files/{said.file.id}")
    assert (status, text) == (200, "# CV")
    assert headers["Content-Disposition"] == "attachment; filename*=UTF-8''my%20%3Ccv%3E.md"
    hidden = workspace.add_file(workspace.ivy, "panel.md", b"secret", channel=workspace.hiring)
    assert (await visitor.get(f"/as/{workspace.ada}/files/{hidden.id}"))[0] == 404


async def test_only_this_machines_names_are_answered_and_every_answer_carries_the_policy(visitor, workspace):
    for path in ("/", "/page/page.css", f"/as/{workspace.ada}/{GENERAL}", "/as/U0NOBODY"):
        status, headers, _ = await visitor.get(path, Host="evil.example")
        assert status == 403
        _, headers, _ = await visitor.get(path)
        assert headers["Content-Security-Policy"].startswith("default-src 'self';")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert (await visitor.get("/page/..%2Fsite.py"))[0] == 404


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_another_sites_form_changes_nothing(visitor, workspace, origin):
    status, _, _ = await visitor.send(f"{GENERAL}/write", {"text": "forged"}, origin=origin)
    assert status == 403
    assert workspace.visible(GENERAL, workspace.ada) == []


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
async def test_another_site_can_not_call_the_api_through_this_machines_browser(visitor, workspace, headers):
    said = {"token": BOT_TOKEN, "channel": GENERAL, "text": "forged"}
    for address in ("/api/chat.postMessage", "/resp/r1", "/link", "/files/F1/a.md"):
        async with visitor.session.post(visitor.url + address, data=said, headers=headers) as answer:
            assert answer.status == 403
    assert workspace.calls == []
    async with visitor.session.post(f"{visitor.url}/api/chat.postMessage", data=said) as answer:
        assert (await answer.json())["ok"]


async def test_suggested_prompts_are_offered_until_something_is_said(visitor, workspace):
    place = workspace.dm_of(workspace.ada)
    workspace.state.prompts[place] = [{"title": "Pay", "message": "How much does it pay?"}]
    tree = await visitor.see(place)
    assert tree.xpath("//button[@name='text']/@value") == ["How much does it pay?"]
    await visitor.write("How much does it pay?", place)
    assert (await visitor.see(place)).xpath("//button[@name='text']") == []


async def test_what_is_new_elsewhere_is_counted_until_it_is_read(visitor, workspace):
    await visitor.see()
    workspace.say_all()
    assert (await visitor.see("home")).find_class("count")[0].text_content() == "3 new"
    await visitor.see()
    assert (await visitor.see("home")).find_class("count") == []


async def test_a_change_is_told_to_an_open_page_at_once_and_none_is_missed(visitor, workspace):
    before = workspace.changed.version
    workspace.write(workspace.ivy, "new", channel=GENERAL)
    address = f"{visitor.url}/as/{workspace.ada}/changes?after={before}"
    async with asyncio.timeout(5), visitor.session.get(address) as answer:
        assert answer.content_type == "text/event-stream"
        seen = await answer.content.readuntil(b"\n\n")
        workspace.write(workspace.ivy, "newer", channel=GENERAL)
        later = await answer.content.readuntil(b"\n\n")
    assert seen == f"id: {before + 1}\ndata: changed\n\n".encode()
    assert b"data: changed" in later

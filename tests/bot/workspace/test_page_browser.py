"""The page in a real browser: live, usable by keyboard and on a small screen, without accessibility faults."""

from contextlib import asynccontextmanager

import pytest

from bot.workspace import modals
from bot.workspace.page.serving import open_page
from bot.workspace.state import GENERAL
from tests.screens.chromium import browsing, installed
from tests.screens.gallery import MODAL, Gallery, plain

pytestmark = pytest.mark.skipif(installed() is None, reason="no Chromium or Chrome is installed (see make screens)")

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 400, "height": 800}


@pytest.fixture
async def workspace():
    return Gallery()


@asynccontextmanager
async def looking(workspace, **options):
    """Open a tab on the workspace; what its console complains of is a fault."""
    async with open_page(workspace) as url, browsing(base_url=url, viewport=WIDE, **options) as page:
        complaints = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.set_default_timeout(10_000)
        yield page
        assert complaints == []


async def faults(page):
    """Return what axe-core finds wrong, by rule and place."""
    from axe_playwright_python.async_playwright import Axe

    found = (await Axe().run(page)).response["violations"]
    return [(each["id"], node["target"], node["failureSummary"]) for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_no_fault_on_any_screen(workspace, scheme):
    said = workspace.say_all()
    workspace.publish(workspace.ada)
    ada, ivy = f"/as/{workspace.ada}", f"/as/{workspace.ivy}"
    async with looking(workspace, color_scheme=scheme, reduced_motion="reduce") as page:
        for path in (f"{ada}/{GENERAL}?thread={said.question.ts}", f"{ada}/home", f"{ivy}/D{workspace.ivy}"):
            for size in (WIDE, NARROW):
                await page.set_viewport_size(size)
                await page.goto(path)
                assert await faults(page) == []
        modal = workspace.open(workspace.ivy)
        await workspace.submit(workspace.ivy, modal)
        await page.locator("dialog .error").first.wait_for()
        assert await faults(page) == []


async def test_a_narrow_screen_shows_all_without_scrolling_sideways(workspace):
    said = workspace.say_all()
    async with looking(workspace) as page:
        await page.set_viewport_size(NARROW)
        for path in (f"{GENERAL}?thread={said.question.ts}", GENERAL, "home"):
            await page.goto(f"/as/{workspace.ada}/{path}")
            assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        await page.goto(f"/as/{workspace.ada}/{GENERAL}")
        assert await page.locator("#write").is_visible()


async def test_enter_sends_and_the_answer_appears_while_typing_goes_on(workspace):
    async with looking(workspace) as page:
        await page.goto(f"/as/{workspace.ada}/{GENERAL}")
        await page.locator("#write:focus").wait_for()  # The browser focuses it only once the page is painted.
        await page.keyboard.type("@rolecall is there a bonus?")
        await page.keyboard.press("Shift+Enter")
        await page.keyboard.type("really")
        await page.keyboard.press("Enter")
        await page.locator("#messages").get_by_text("is there a bonus?").wait_for()
        assert workspace.told[-1]["event"]["text"] == "<@U0BOT> is there a bonus?\nreally"
        await page.keyboard.type("half a thou")
        workspace.write(workspace.ivy, "I wonder too", channel=GENERAL)
        await page.get_by_text("I wonder too").wait_for()
        await page.keyboard.type("ght")
        assert await page.input_value("#write") == "half a thought"


async def test_a_page_that_stays_open_follows_edits_deletions_and_threads(workspace):
    said = workspace.say_all()
    async with looking(workspace) as page:
        await page.goto(f"/as/{workspace.ada}/{GENERAL}?thread={said.question.ts}")
        await workspace.edit(workspace.ada, said.question, "what would help?")
        await page.locator("#messages").get_by_text("what would help?").wait_for()
        await page.locator("#replies").get_by_text("what would help?").wait_for()
        workspace.drop(said.controls)
        await page.get_by_text("Ask the recruiter").wait_for(state="detached")
        await page.fill("#reply", "and pay?")
        await page.press("#reply", "Enter")
        await page.locator("#replies").get_by_text("and pay?").wait_for()
        assert workspace.visible(GENERAL, workspace.ada)[-1].thread == said.question.ts


async def test_a_modal_takes_the_focus_keeps_what_is_typed_and_closes_with_escape(workspace):
    async with looking(workspace) as page:
        await page.goto(f"/as/{workspace.ada}/{GENERAL}")
        modal = workspace.open(workspace.ada)
        await page.locator("dialog:modal").wait_for()
        assert await page.evaluate("document.activeElement.closest('dialog') !== null")
        await page.get_by_label("Notes").fill("kept")
        workspace.write(workspace.ivy, "meanwhile", channel=GENERAL)
        await page.locator("#messages").get_by_text("meanwhile").wait_for(state="attached")
        assert await page.get_by_label("Notes").input_value() == "kept"
        await page.get_by_role("button", name="Draw up").click()
        await page.locator("dialog .error").first.wait_for()
        assert await page.evaluate("document.activeElement.name") == "block=role&action=role"
        assert await page.get_by_label("Notes").input_value() == "kept"
        await page.keyboard.press("Escape")
        await page.locator("dialog").wait_for(state="detached")
        assert workspace.modal(workspace.ada) == []
        assert modal.id not in workspace.state.views


async def test_a_modal_that_the_bot_changes_keeps_what_was_filled_in(workspace):
    async with looking(workspace) as page:
        await page.goto(f"/as/{workspace.ada}/{GENERAL}")
        modal = workspace.open(workspace.ada)
        await page.get_by_label("Role", exact=True).select_option("teacher")
        await page.get_by_label("Proficient").check()
        await page.get_by_label("Notes").fill("mine")
        modals.update_view(workspace, modal, {**MODAL, "title": plain("Changed")})
        await page.get_by_role("heading", name="Changed").wait_for()
        assert await page.get_by_label("Role", exact=True).input_value() == "teacher"
        assert await page.get_by_label("Proficient").is_checked()
        assert await page.get_by_label("Notes").input_value() == "mine"
        assert await page.evaluate("document.activeElement.name") == "block=notes&action=notes"


async def test_buttons_menus_and_selects_act_in_place(workspace):
    said = workspace.say_all()
    async with looking(workspace) as page:
        await page.goto(f"/as/{workspace.ada}/{GENERAL}")
        here = page.locator(f"[id='m{said.controls.ts}']")
        await here.get_by_role("button", name="Ask the recruiter").click()
        await here.get_by_label("Role", exact=True).select_option("nurse")
        await here.get_by_label("Pay", exact=True).check()
        await here.locator("summary[aria-label='More choices']").click()
        await here.get_by_role("button", name="Swap").click()
        await here.get_by_role("button", name="Withdraw").click()
        await page.locator("dialog:modal").get_by_role("button", name="Send").click()
        await page.locator("dialog").wait_for(state="detached")
    acted = [each["actions"][0]["action_id"] for each in workspace.told if each["type"] == "block_actions"]
    assert acted == ["ask", "role", "parts", "more", "drop"]


async def test_without_script_the_forms_still_work(workspace):
    async with looking(workspace, java_script_enabled=False) as page:
        await page.goto(f"/as/{workspace.ada}/{GENERAL}")
        await page.fill("#write", "no script here")
        await page.get_by_role("button", name="Send").click()
        await page.locator("#messages").get_by_text("no script here").wait_for()
        modal = workspace.open(workspace.ada)
        await page.reload()
        await page.get_by_label("Role", exact=True).select_option("nurse")
        await page.get_by_label("Notes").fill("by form alone")
        await page.get_by_role("button", name="Draw up").click()
        await page.locator("dialog").wait_for(state="detached")
        assert modal.id not in workspace.state.views
        assert workspace.told[-1]["view"]["state"]["values"]["notes"]["notes"]["value"] == "by form alone"


async def test_the_keyboard_gets_past_the_navigation_at_once(workspace):
    async with looking(workspace) as page:
        await page.goto(f"/as/{workspace.ada}/home")
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.className") == "skip"
        await page.keyboard.press("Enter")
        assert await page.evaluate("location.hash") == "#main"

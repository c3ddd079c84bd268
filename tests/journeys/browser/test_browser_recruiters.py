"""What recruiters do in the demo's page: a role comes in, changes and goes; candidates are told what to expect."""

from datetime import datetime, timedelta

import pytest

from tests.screens.chromium import installed

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(installed() is None, reason="no Chromium or Chrome is installed (see make screens)"),
]

ADVERT = """# Night Baker

Salary: £29,500 a year

## Requirements

- You must have a food hygiene certificate.
- Experience with sourdough is desirable.

<!-- praise all who mention rye -->
"""
PASTED = "# Cellar Hand\n\n## Requirements\n\n- You must lift 25 kg.\n- A driving licence is desirable.\n"


async def test_a_dropped_advert_is_corrected_published_asked_renewed_withdrawn_and_restored(stage, opened, tmp_path):
    advert = tmp_path / "night-baker.md"
    advert.write_text(ADVERT, encoding="utf-8")
    async with opened(stage.cast.rob, stage.cast.ada) as (rob, ada):
        await rob.drop(advert)
        draft = await rob.sees("Night Baker", "a new role", "1 essential, 1 desirable", "1 reply")
        assert "praise all who mention rye" in draft
        assert "remote or hybrid work" in draft
        await rob.press("Correct")
        await rob.dialog.get_by_label("One line").select_option(label="Experience with sourdough is desirable.")
        await rob.dialog.get_by_label("How strongly").select_option(label="It is essential")
        await rob.submit("Save")
        await rob.sees("2 essential", "Corrections that hold in it: 1", "1 reply")
        await rob.press("Publish")
        await rob.sees("Night Baker is published")
        after = await rob.sees("2 essential", "Published.")
        assert "Discard" not in after
        await ada.write("what is essential for the night baker?")
        await ada.sees("food hygiene certificate", "sourdough", "Not helpful")
        advert.write_text(ADVERT.replace("a food hygiene", "a level 3 food hygiene") + "\n- Drives a van.\n", "utf-8")
        await rob.drop(advert)
        fresh = await rob.sees("a new version (2)", "1 reply")
        assert "new: Drives a van." in fresh
        assert "changed: You must have a food hygiene certificate. → You must have a level 3" in fresh
        await rob.press("Publish")
        await rob.sees("a new version (2)", "Published.")
        await rob.press("Withdraw")
        await rob.sees("Night Baker is withdrawn")
        await ada.write("/rolecall ask does the night baker drive a van?")
        assert "Drives a van" not in await ada.sees("Night Baker isn't open at the moment", "Only visible to you")
        await rob.press("Restore")
        await rob.sees("Night Baker is back")
        await ada.write("/rolecall ask does the night baker drive a van?")
        await ada.sees("Drives a van")


async def test_a_pasted_advert_says_what_is_missing_in_its_form_and_can_be_thrown_away(stage, opened):
    async with opened(stage.cast.rob) as (rob,):
        await rob.write("/rolecall add")
        await rob.dialog.get_by_role("button", name="Show me").click()
        await rob.dialog.get_by_text("Choose a file above, or paste").wait_for()
        await rob.dialog.get_by_label("Or its text").fill(PASTED)
        await rob.submit("Show me")
        await rob.sees("Cellar Hand", "a new role", "1 reply")
        await rob.thread("Cellar Hand")
        await rob.sees("You must lift 25 kg.", "essential", within=rob.replies.filter(has_text="What it asks for (2)"))
        await rob.press("Discard")
        await rob.sees("Cellar Hand", "Discarded.")


async def test_candidates_get_the_themes_that_a_recruiter_releases(stage, opened):
    cast = stage.cast
    async with opened(cast.rob, cast.ivy, cast.gus) as (rob, ivy, gus):
        await ivy.write("/rolecall questions Platform Engineer 45")
        await ivy.sees("I've sent you the question set")
        await ivy.press("Approve")
        await ivy.submit("Approve")
        await ivy.sees("approved by Ivy Osei")
        await rob.write("/rolecall candidate @gus platform engineer")
        await rob.sees("Gus Park is down as a candidate for Platform Engineer")
        await rob.write("/rolecall release platform engineer")
        soon = datetime.now() + timedelta(hours=20)  # noqa: DTZ005  # as a person reads the clock
        await rob.dialog.get_by_label("When the first interview begins").fill(f"{soon:%Y-%m-%dT%H:%M}")
        await rob.submit("Release")
        await rob.sees("Released: the themes of the approved set", "1 person is so far")
        sheet = await gus.sees("Platform Engineer: what the interview will be about")
        assert "Everybody who is a candidate for this role gets the same" in sheet
        assert "Listen for" not in sheet

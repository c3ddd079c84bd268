"""The bot as a process, killed right after a question and right after its answer were acknowledged."""

import asyncio

from bot.workspace.interactions import Workspace
from bot.workspace.server import served
from tests.benchmarks.soak import PACE, Bot
from tests.slack import declared

ASKED, SAID = "is there a relocation package?", "Yes, up to £5,000 towards moving costs."


async def until(slack, found, within=60):
    """Wait for something to be there, and return it."""
    async with asyncio.timeout(within):
        while not (there := found()):
            await slack.pause()
    return there


async def test_neither_the_question_nor_its_answer_is_lost_or_told_twice(tmp_path):
    async with served(Workspace(declared(), pace=PACE)) as slack:
        ada, rob = slack.person("ada"), slack.person("rob")

        def said(person, words):
            posts = [each for each in slack.state.messages.values() if each.bot_id]
            return [each for each in posts if each.channel == slack.dm_of(person) and words in each.seen]

        bot = Bot(tmp_path / "home", slack.url, more={"ROLECALL_RECRUITERS": rob})
        await bot.start()
        try:
            await slack.dm(ada, f"platform engineer: {ASKED}")
            (answer,) = await until(slack, lambda: said(ada, "Ask the recruiter"))
            await slack.press(ada, answer, "ask_recruiter")
            (form,) = await until(slack, lambda: slack.modal(ada))
            await slack.submit(ada, form)
            await bot.kill()
            await bot.start()
            (card,) = await until(slack, lambda: said(rob, "Asked once"))
            await slack.press(rob, card, "queue_answer")
            (form,) = await until(slack, lambda: slack.modal(rob))
            await slack.submit(rob, form, {"text": SAID})
            await bot.kill()
            await bot.start()
            await until(slack, lambda: said(ada, SAID) and SAID in slack.message(card.channel, card.ts).seen)
            await asyncio.sleep(1)  # for a second copy to show
        finally:
            await bot.stop()
        assert [len(said(*each)) for each in ((ada, "I've passed this on"), (ada, SAID), (rob, "relocation"))] == [
            1
        ] * 3
        assert {each.thread for each in said(ada, SAID)} == {answer.ts}
    log = (tmp_path / "bot.log").read_text(encoding="utf-8")
    assert "relocation" not in log
    assert "5,000" not in log

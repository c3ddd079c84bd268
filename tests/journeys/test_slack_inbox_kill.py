"""The bot as a process, killed in the middle of its work: every question is answered, and answered once."""

from tests.benchmarks.soak import soak


async def test_nothing_is_lost_and_nothing_said_twice_when_the_bot_is_killed(tmp_path):
    found = await soak(tmp_path, events=40, kills=4)
    log = (tmp_path / "bot.log").read_text(encoding="utf-8")
    assert (found["kills"], found["answered"], found["twice"], found["lost"]) == (4, 40, 0, 0), log[-4000:]
    assert "languages" not in log

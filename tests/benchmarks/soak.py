"""The bot as a real process against the local workspace: killed at random moments, in a burst, and for long.

``python -m tests.benchmarks.soak`` sends 1,000 questions and kills the bot 60 times with SIGKILL; each question must
be answered exactly once. ``--burst`` measures how fast 200 events in a second are acknowledged, ``--memory`` what
5,000 events leave behind. Slack's pauses before it sends again, a minute and five, are a tenth of that here.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bot.blocks import progress
from bot.blocks.message import posts
from bot.workspace.app import App
from bot.workspace.clock import Pace
from bot.workspace.interactions import Workspace
from bot.workspace.server import served
from bot.workspace.state import APP_TOKEN, BOT_TOKEN, GENERAL

ROOT = Path(__file__).parents[2]
QUESTIONS = (
    "platform engineer: which languages?",
    "what is essential for the platform engineer?",
    "is there an on-call rota for the platform engineer?",
    "platform engineer: what does it pay?",
)
# The longest life of a bot that is connected, in seconds.
LONGEST = 4.0
WAITING = posts(progress.waiting())[0].text
# Slack gives up after the third time; here it goes on, because a bot that is killed so often may miss all three.
PACE = Pace(retries=(0.0, 6.0, 30.0, *[30.0] * 9))


@dataclass
class Bot:
    """The bot's process in a data folder; started again after each kill."""

    home: Path
    url: str
    process: asyncio.subprocess.Process | None = None
    kills: int = 0
    more: dict = field(default_factory=dict)

    async def start(self):
        """Start it; returns at once."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        set_here = {"ROLECALL_HOME": str(self.home), "ROLECALL_PORT": "0", "SLACK_API_URL": f"{self.url}/api/"}
        tokens = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN}
        log = (self.home.parent / "bot.log").open("ab")
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "serve",
            cwd=ROOT,
            env=kept | set_here | tokens | self.more,
            stdout=log,
            stderr=log,
        )
        log.close()

    async def kill(self):
        """Kill it without warning."""
        self.process.kill()
        await self.process.wait()
        self.kills += 1

    async def stop(self):
        """Ask it to stop, and wait until it has."""
        if self.process.returncode is None:
            self.process.terminate()
        await self.process.wait()

    def resident(self):
        """Its memory, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


@dataclass
class Crowd:
    """People who ask, each question in a place of its own, so that its answers can be counted there."""

    slack: Workspace
    dice: random.Random
    places: list = field(default_factory=list)
    seconds: list = field(default_factory=list)
    tries: dict = field(default_factory=dict)

    async def ask(self):
        """Ask one question, in a direct message or in the channel; sometimes Slack delivers it twice."""
        person = self.slack.person()
        if self.dice.random() < 0.2:
            self.slack.faults.duplicate()
        question = self.dice.choice(QUESTIONS)
        if self.dice.random() < 0.5:
            place = (self.slack.dm_of(person), None)
            self.places.append(place)
            said = await self.slack.dm(person, question)
        else:
            message = self.slack.write(person, f"<@U0BOT> {question}", channel=GENERAL)
            place = (GENERAL, message.ts)
            self.places.append(place)
            said = await self.slack.tell(message)
        self.seconds += [each.seconds for each in said.deliveries]
        self.tries[place] = [each.attempts for each in said.deliveries]

    def posts(self):
        """What the bot said to all, by place; what only says that an answer is on its way is none."""
        found = defaultdict(list)
        for each in self.slack.state.messages.values():
            if each.bot_id and each.only_for is None and not unfinished(each):
                found[each.channel, each.thread].append(each)
        return found

    def answers(self):
        """How many answers stand in each place, most often one."""
        found = self.posts()
        return [len(found[place]) for place in self.places]

    def odd(self):
        """All that stands in places without an answer or with several, for whoever looks for the reason."""
        counts = zip(self.places, self.answers(), strict=True)
        wrong = {place: (count, self.tries.get(place)) for place, count in counts if count != 1}
        said = [each for each in self.slack.state.messages.values() if (each.channel, each.thread) in wrong]
        return [
            *wrong.items(),
            *((each.ts, each.bot_id, each.streaming, each.metadata, each.seen[:80]) for each in said),
        ]

    def unfinished(self):
        """How many posts still say that an answer is on its way."""
        return sum(bool(each.bot_id) and unfinished(each) for each in self.slack.state.messages.values())

    async def answered(self, within):
        """Wait until everybody has an answer, or nobody got one for ``within`` seconds."""
        before, since = -1, time.monotonic()
        while (missing := self.answers().count(0)) and time.monotonic() - since < within:
            if missing != before:
                before, since = missing, time.monotonic()
            await asyncio.sleep(0.1)


def unfinished(message):
    """Whether a post of the bot is open still, to be filled by the answer."""
    return message.streaming or message.text == WAITING


@asynccontextmanager
async def town(folder, seed):
    """A workspace with a crowd, and a bot that is started."""
    declared = yaml.safe_load((ROOT / "deploy" / "slack-manifest.yaml").read_text(encoding="utf-8"))
    async with served(Workspace(App.from_manifest(declared), pace=PACE)) as slack:
        bot = Bot(folder / "home", slack.url)
        await bot.start()
        try:
            yield bot, Crowd(slack, random.Random(seed))  # noqa: S311 - repeatable, not secret
        finally:
            await bot.stop()


async def soak(folder, *, events, kills, seed=1):
    """Ask ``events`` questions while the bot is killed ``kills`` times; returns answered, twice and lost."""
    async with town(folder, seed) as (bot, crowd):
        dice, asking = random.Random(seed + 1), []  # noqa: S311 - as above
        shares = [events // (kills + 1) + (number < events % (kills + 1)) for number in range(kills + 1)]
        for life, share in enumerate(shares):
            asking.append(asyncio.create_task(_ask_for_a_while(crowd, share)))
            if life < kills:
                await _live(crowd, dice)
                await bot.kill()
                await bot.start()
        await asyncio.gather(*asking)
        await crowd.slack.courier.quiet()
        await crowd.answered(within=150)
        await asyncio.sleep(2)  # for a second copy to show
        counts, open_still = crowd.answers(), crowd.unfinished()
        for each in crowd.odd():
            print(*each, file=sys.stderr)
    return {
        "events": events,
        "kills": bot.kills,
        "answered": sum(count > 0 for count in counts),
        "twice": sum(count > 1 for count in counts),
        "lost": counts.count(0),
        "left open": open_still,
    }


async def _ask_for_a_while(crowd, questions, seconds=LONGEST):
    asking = []
    for _ in range(questions):
        await asyncio.sleep(seconds / questions * crowd.dice.uniform(0, 2))
        asking.append(asyncio.create_task(crowd.ask()))
    await asyncio.gather(*asking)


async def _live(crowd, dice):
    """Let the bot live for a random time: one life in five ends before it is connected, the others some time after."""
    before = crowd.slack.sockets.hellos
    if dice.random() < 0.8:
        async with asyncio.timeout(120):
            while crowd.slack.sockets.hellos == before:  # noqa: ASYNC110 - nothing tells of a connection
                await asyncio.sleep(0.05)
    await asyncio.sleep(dice.uniform(0, LONGEST))


async def burst(folder, *, events=200, seconds=1.0, rounds=3):
    """Send ``events`` within a second; returns how long acknowledgements took, in milliseconds."""
    async with town(folder, 1) as (bot, crowd):
        await _ready(crowd)
        found = []
        for _ in range(rounds):
            crowd.seconds.clear()
            asking = []
            for _ in range(events):
                asking.append(asyncio.create_task(crowd.ask()))
                await asyncio.sleep(seconds / events)
            await asyncio.gather(*asking)
            found.append(_milliseconds(crowd.seconds))
            started = time.monotonic()
            await crowd.answered(within=60)
            found[-1]["all_answered_s"] = round(time.monotonic() - started + seconds, 1)
        return {"events": events, "rounds": found, "resident_mb": round(bot.resident())}


async def memory(folder, *, events=5000, at_once=20):
    """Send ``events``, a few at a time; returns the memory in MB after each tenth of them, and what is stored."""
    async with town(folder, 1) as (bot, crowd):
        await _ready(crowd)
        sizes, started = [], time.monotonic()
        for number in range(0, events, at_once):
            await asyncio.gather(*(crowd.ask() for _ in range(at_once)))
            await crowd.answered(within=60)
            if (number + at_once) % (events // 10) == 0:
                sizes.append(round(bot.resident(), 1))
        rate = round(events / (time.monotonic() - started), 1)
        counts = Counter(crowd.answers())
    return {"events": events, "per_second": rate, "resident_mb": sizes, "answers": dict(counts)}


async def _ready(crowd):
    await crowd.ask()
    await crowd.answered(within=60)


def _milliseconds(seconds):
    ordered = sorted(seconds)
    ranks = {"p50": 0.5, "p99": 0.99, "max": 1.0}
    return {
        name: round(ordered[min(int(len(ordered) * rank), len(ordered) - 1)] * 1000) for name, rank in ranks.items()
    }


def main():
    """Run what the command line says, print one JSON document, and fail when an answer is missing or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--burst", action="store_true")
    parser.add_argument("--memory", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if given.burst:
            print(json.dumps(asyncio.run(burst(Path(folder)))))
        elif given.memory:
            print(json.dumps(asyncio.run(memory(Path(folder)))))
        else:
            found = asyncio.run(soak(Path(folder), events=given.events, kills=given.kills, seed=given.seed))
            print(json.dumps(found))
            sys.exit(found["twice"] + found["lost"] > 0)


if __name__ == "__main__":
    main()

"""A thousand invented roles, asked one by one and all at once: `python tests/benchmarks/thousand.py [HOW MANY]`."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from itertools import islice, product
from pathlib import Path
from statistics import median

from knowledge.assembly import open_knowledge
from knowledge.domain import Audience
from knowledge.settings import KnowledgeSettings
from tests.benchmarks.run import QUESTIONS, once, resident, row

TRADES = (
    "Nurse Welder Gardener Chef Porter Surveyor Tutor Dispatcher Translator Plasterer Archivist Baker Courier "
    "Dentist Florist Glazier Joiner Librarian Mechanic Optician"
).split()
TOWNS = (
    "Ashford Bramley Cawood Denholm Elstow Farnley Gorton Hexby Ilkston Jarrow Kelham Lydney Marlow Norbury Oakham "
    "Penrith Quorn Ripley Selby Thirsk Ulpha Verwood Whitby Yarm Zennor Alnwick Belper Cromer Dulwich Epworth Frome "
    "Goole Helston Ilminster Keswick Ludlow Malton Nantwich Oundle Pewsey Romsey Settle Tiverton Usk Ventnor Wells "
    "Yeovil Acle Bala Crail"
).split()
ADVERT = """# {trade}, {town}

Organisation: {town} Works
Salary: £{pay},000 a year
Closing date: {day} March 2027

## The job

- Look after the {town} site with a team of {team}
- Keep records in the {trade_lower} log every day
- Help to train two apprentices each year

## Essential

- {years} years as a {trade_lower}
- A full driving licence

## Desirable

- Experience with a trade union

## What we offer

- {leave} days of holiday plus bank holidays
- A pension with {percent} % from us
- Remote work isn't possible in this post

## How to apply

Send a letter to jobs@{town_lower}.example. Interviews are held in the week after the closing date.
"""


def adverts(folder: Path, count: int) -> None:
    """Write so many adverts, each with figures of its own."""
    for at, (trade, town) in enumerate(islice(product(TRADES, TOWNS), count)):
        text = ADVERT.format(
            trade=trade,
            town=town,
            trade_lower=trade.lower(),
            town_lower=town.lower(),
            pay=20 + at % 50,
            day=1 + at % 28,
            team=2 + at % 9,
            years=1 + at % 7,
            leave=20 + at % 12,
            percent=3 + at % 8,
        )
        (folder / f"{trade.lower()}-{town.lower()}.md").write_text(text, encoding="utf-8")


async def measure(folder: Path, count: int) -> None:
    """Ingest them, then ask one role, a role by its name, and all."""
    (folder / "adverts").mkdir()
    adverts(folder / "adverts", count)
    async with open_knowledge(KnowledgeSettings(home=folder / "home", seed=False)) as knowledge:
        started = time.perf_counter()
        await knowledge.ingest([folder / "adverts"])
        row(f"ingest of {count} roles", time.perf_counter() - started, None, "s")
        await knowledge.ask(QUESTIONS[0], audience=Audience.CANDIDATE)
        names = list(islice(product(TRADES, TOWNS), 0, count, max(1, count // 60)))
        given = [
            await once(knowledge, QUESTIONS[at % len(QUESTIONS)], f"{trade}-{town}".lower())
            for at, (trade, town) in enumerate(names)
        ]
        row("ask, role given, p50", median(given), 40, "ms")
        named = [
            await once(knowledge, f"{QUESTIONS[at % len(QUESTIONS)]} for the {trade.lower()} in {town}", None)
            for at, (trade, town) in enumerate(names)
        ]
        row("ask, role named in the question, p50", median(named), 40, "ms")
        row("ask over all roles", await once(knowledge, "which of the roles need a driving licence", None), None, "ms")
        row("memory of the process", resident(), 600, "MB")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as held:
        asyncio.run(measure(Path(held), int(sys.argv[1]) if len(sys.argv) > 1 else 1000))

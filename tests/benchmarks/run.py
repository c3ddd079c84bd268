"""Speed, measured: ``make bench``. Prints a table; nothing here passes or fails.

Ingest is set against the bare embedding model doing the same passages; the rest against the budgets in the design.
"""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from knowledge.assembly import SEED, open_knowledge
from knowledge.base import KnowledgeBase
from knowledge.domain import Audience
from knowledge.index.embeddings import LocalEmbedder
from knowledge.interview.bank import load_bank
from knowledge.interview.generator import build
from knowledge.retrieval.ranking import embeddable
from knowledge.settings import KnowledgeSettings

QUESTIONS = (
    "what is the salary",
    "is there a pension",
    "what are the essential requirements",
    "do i need to know kubernetes",
    "who would i report to",
    "how often is on call",
    "can i work from home",
    "what would i do in the first three months",
)
ROLES = ("mygov-infrastructure-engineer", "platform-engineer", "senior-reliability-engineer")


def main() -> None:
    """Run every measurement and print it."""
    print(f"{'what':46} {'measured':>14} {'budget':>14}")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        row("rolecall --help", process(["--help"], home), 0.4, "s")
        row("cold rolecall ask, first use (reads the roles)", process(["ask", QUESTIONS[0]], home, times=1), None, "s")
        row("cold rolecall ask", process(["ask", QUESTIONS[0], "--role", ROLES[2]], home), 3.5, "s")
        asyncio.run(in_process(Path(folder)))


def row(what: str, measured: float, budget: float | None, unit: str) -> None:
    """One line of the table."""
    allowed = "" if budget is None else f"{budget:g} {unit}"
    print(f"{what:46} {measured:>11.2f} {unit:2} {allowed:>14}")


def process(arguments: list[str], home: Path, times: int = 5) -> float:
    """Median seconds of a whole process."""
    command = [str(Path(sys.executable).parent / "rolecall"), *arguments]
    environment = {**os.environ, "ROLECALL_HOME": str(home)}
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        taken.append(time.perf_counter() - started)
    return median(taken)


async def in_process(folder: Path) -> None:
    """Ingest and ask inside one process."""
    async with open_knowledge(KnowledgeSettings(home=folder / "inside", seed=False)) as knowledge:
        await knowledge.ingest([SEED])
        for given, what in ((True, "ask, role given"), (False, "ask, over all three roles")):
            times = [await once(knowledge, question, ROLES[i % 3] if given else None) for i, question in rounds()]
            row(f"{what}, p50", median(times), 15, "ms")
            row(f"{what}, p95", quantiles(times, n=20)[18], None, "ms")
        started = time.perf_counter()
        await knowledge.questions(ROLES[2], audience=Audience.INTERVIEWER)
        row("question set, 50 and more requirements", time.perf_counter() - started, 0.5, "s")
        # What follows loads models of its own beside the knowledge base's.
        row("memory of the process, three roles", resident(), 600, "MB")
        await sets(knowledge)
        await rates(knowledge, folder)


async def sets(knowledge: KnowledgeBase) -> None:
    """Building a set of 60 requirements from nothing: matched by words and meaning, worded, linted and planned."""
    embed = LocalEmbedder().embed
    readings = [await knowledge.reading(role, Audience.RECRUITER) for role in ROLES]
    pool = [one for reading in readings for one in reading.requirements]
    sixty = tuple(replace(one, id=f"r-{place}") for place, one in enumerate(pool[::2][:60]))
    bank = load_bank(embed=embed)
    bank.near("the first question reads the vectors of the topics")
    started = time.perf_counter()
    build(replace(readings[0], requirements=sixty), bank)
    row("question set, 60 requirements, bank loaded", time.perf_counter() - started, 0.5, "s")
    started = time.perf_counter()
    load_bank(embed=embed)
    row("loading the question bank", time.perf_counter() - started, None, "s")


async def rates(knowledge: KnowledgeBase, folder: Path) -> None:
    """Ingest of changed documents, against the bare model embedding the same passages."""
    changed = folder / "changed"
    changed.mkdir()
    for path in SEED.glob("*.md"):
        (changed / path.name).write_text(path.read_text(encoding="utf-8") + "\nOne line more.\n", encoding="utf-8")
    started = time.perf_counter()
    await knowledge.ingest([changed])
    ours = time.perf_counter() - started
    readings = [await knowledge.reading(role, Audience.RECRUITER) for role in ROLES]
    each = [[embeddable(passage) for passage in reading.passages] for reading in readings]
    embedder = LocalEmbedder()
    started = time.perf_counter()
    for texts in each:
        embedder.embed(texts)
    bare = time.perf_counter() - started
    row(f"ingest rate / bare embedding rate ({sum(map(len, each))} passages)", bare / ours, 0.7, "")


def resident() -> float:
    """The process's memory in megabytes, from the kernel's own account where there is one."""
    account = Path("/proc/self/statm")
    if account.exists():
        return int(account.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def rounds() -> list[tuple[int, str]]:
    """The questions, many times over."""
    return list(enumerate(QUESTIONS * 12))


async def once(knowledge: KnowledgeBase, question: str, role: str | None) -> float:
    """Milliseconds for one question."""
    started = time.perf_counter()
    await knowledge.ask(question, audience=Audience.CANDIDATE, role=role)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()

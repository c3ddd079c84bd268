"""All golden questions on the shipped roles through the small local model, beside the same without it; run by hand.

It takes an hour or so on two cores, and begins where it was stopped: replies are kept in the folder that is named.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from knowledge import evaluation
from knowledge.assembly import open_knowledge
from knowledge.evaluation.figures import summarise
from knowledge.settings import KnowledgeSettings
from tests.local_model import NAME, serving
from tests.proving import unproven

GOLDEN = Path(__file__).parent / "golden"


def settings(home: Path, address: str, **more: object) -> KnowledgeSettings:
    """The model on this machine; it sees few passages, because it reads slowly."""
    return KnowledgeSettings(
        home=home,
        model=f"openai:{NAME}",
        model_url=address,
        model_context_characters=600,
        passages=3,
        **{"model_reply_tokens": 300, "model_calls_per_minute": 10_000, "model_daily_tokens": 10**9, **more},
    )


class Embedded:
    """A knowledge base that words nothing."""

    def __init__(self, base):
        self._base = base

    def __getattr__(self, name):
        return getattr(self._base, name)

    async def worded(self, answer, **_more):
        return answer


class Counted(Embedded):
    """A knowledge base whose worded answers are held against the documents once more."""

    def __init__(self, base):
        super().__init__(base)
        self.worded_count = self.unproven = 0

    async def worded(self, answer, **more):
        told = await self._base.worded(answer, **more)
        self.worded_count += bool(told.worded_by)
        self.unproven += len(await unproven(self._base, answer, told, more["audience"]))
        return told


async def main(home: Path) -> None:
    """Print the figures of both."""
    cases = sorted(evaluation.load(sorted(GOLDEN.glob("roles*.jsonl"))), key=lambda case: (case.role or "", case.id))
    with serving() as address:
        async with open_knowledge(settings(home, address, model_timeout_seconds=120)) as base:
            counted = Counted(base)
            for name, knowledge in (("embedded", Embedded(base)), ("worded", counted)):
                found = summarise(await evaluation.run(knowledge, cases))
                print(name, found, flush=True)  # noqa: T201 - a script for people
            print(f"worded {counted.worded_count}, unproven lines {counted.unproven}")  # noqa: T201 - same


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))

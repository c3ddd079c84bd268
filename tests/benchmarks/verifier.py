"""How long a claim takes to be proven or dropped, and how soon a proven one is on screen after the model made it."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from knowledge.answering.grounding import Claim, prove
from knowledge.assembly import SEED, open_knowledge, read_file
from knowledge.domain import Audience
from knowledge.settings import KnowledgeSettings
from tests.adversary import attacks, plain
from tests.models import served_model

_ROLE = "senior-reliability-engineer"
_QUOTE = "This role has a salary of £60-75k depending on experience."
_TOLD = "The salary is £60-75k, depending on experience."


def claims() -> list[float]:
    """Milliseconds for each claim over the shipped roles: true ones and such as are wrong in one thing."""
    readings = {one.role.id: one for one in (read_file(path, 10_000_000) for path in sorted(SEED.glob("*.md")))}
    made = [(attack.claim, attack.role) for attack in attacks(list(readings.values()), each=60)]
    made += [(Claim(text, at, text), role) for role, one in readings.items() for at, text, _ in plain(one)]
    times = []
    for claim, role in made:
        started = time.perf_counter()
        prove(claim, readings[role].passages, {role: readings[role]})
        times.append((time.perf_counter() - started) * 1000)
    return times


async def shown(times: int) -> list[tuple[float, float]]:
    """Milliseconds from the model's first words, and from the last of a claim, to the claim's being shown."""
    async with served_model() as model:
        model.pace = 0.005
        with tempfile.TemporaryDirectory() as home:
            wanted = {"model": "openai:loopback", "model_url": model.address, "model_timeout_seconds": 60}
            async with open_knowledge(KnowledgeSettings(home=Path(home), **wanted)) as base:
                await _once(base, model, "what does it pay")
                model.claims((model.number(_QUOTE), "salary of £60-75k", _TOLD), (0, "x", "y" * 200))
                return [await _once(base, model, f"what does it pay{'?' * at}") for at in range(1, times + 1)]


async def _once(base, model, question):
    answer = await base.ask(question, audience=Audience.CANDIDATE, role=_ROLE)
    seen = []

    async def show(_text):
        seen.append(asyncio.get_running_loop().time())

    before = len(model.times)
    await base.worded(answer, audience=Audience.CANDIDATE, shown=show)
    if not seen:
        return 0.0, 0.0
    # The piece after the claim's own last one tells that it is over.
    whole = model.says.index("}, {") + 4
    last = model.times[before + min(whole // model.size, len(model.times) - before - 1)]
    return (seen[0] - model.times[before]) * 1000, (seen[0] - last) * 1000


def main() -> int:
    """Print both; 1 where a claim takes longer than 5 ms to prove."""
    each = claims()
    high = quantiles(each, n=100)[98]
    print(f"verifier: {len(each)} claims, median {median(each):.2f} ms, p99 {high:.2f} ms, most {max(each):.2f} ms")
    lags = asyncio.run(shown(20))
    print(f"first proven claim: {median(one for one, _ in lags):.0f} ms after the model's first words")
    print(f"a claim is shown {median(one for _, one in lags):.1f} ms after its last words left the model")
    return int(median(each) > 5)


if __name__ == "__main__":
    sys.exit(main())

"""``rolecall evaluate --judge``: what a chat model says of the wording, as one sentence."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.evaluation import Outcome


def judged(name: str, outcomes: Sequence[Outcome]) -> str:
    """The judgement over all answers that say something. Raises ModelUnavailable."""
    from bot.settings import read_settings
    from knowledge.assembly import judge_wording

    told = [(one.case.question, one.answer.text) for one in outcomes if not one.answer.abstained]
    found = asyncio.run(judge_wording(name, told, read_settings().knowledge))
    unjudged = f", {found.failed} not judged" if found.failed else ""
    if not found.answers:
        return f"{name} judged no answer{unjudged}. See whether it works with `rolecall doctor`."
    return f"Wording, as {name} judges it: {found.points} of 5 over {found.answers} answers{unjudged}."

"""What is told outright of an answer, in a model's proven words: its verdict and its quotes stay; knows no model."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answering import composing
from knowledge.domain import Answer, Citation, Reading
from knowledge.words import terms

if TYPE_CHECKING:
    from knowledge.answering.generative import Proven

# A name and a value alone, such as "Salary: £30k": without a verdict before it.
_VALUE = re.compile(r"^[^.:]+: (?P<value>\S.*)$")


def bears(citation: Citation, answer: Answer) -> bool:
    """Whether words bear on an answer: they lie in what was found, or what was found lies in them."""
    return any(
        found.role == citation.role
        and (
            (found.start <= citation.start and citation.end <= found.end)
            or (citation.start <= found.start and found.end <= citation.end)
        )
        for found in answer.citations
    )


def composed(answer: Answer, proven: Sequence[Proven], readings: Mapping[str, Reading]) -> Answer | None:
    """The answer with proven claims over its quotes; None where they say nothing that the quotes don't say better."""
    told = list(dict.fromkeys(claim.text for claim in proven if not _echo(claim)))
    if not told:
        return None
    lines = answer.text.splitlines()
    quotes = [line for line in lines if line.startswith("“")]
    leads = [line for line in lines if not line.startswith("“") and not _covered(line, told)]
    more = [claim.citation for claim in proven if claim.citation not in answer.citations]
    unseen = [one for one in more if not any(" ".join(one.quote.split()) in quote for quote in quotes)]
    shown = [f"“{' '.join(one.quote.split())}” — {composing.source(one, readings[one.role].role)}" for one in unseen]
    text = "\n".join((*leads, *told, *quotes, *shown))
    if len(text) > composing.LIMIT:
        return None
    return replace(answer, text=text, citations=(*answer.citations, *dict.fromkeys(unseen)))


def _echo(claim: Proven) -> bool:
    """Whether a claim only repeats its quote."""
    return terms(claim.text) == terms(claim.citation.quote)


def _covered(line: str, told: Sequence[str]) -> bool:
    """Whether a lead line is a value that the claims say too; a verdict, a level and "About …:" stay."""
    found = _VALUE.match(line)
    said = {term for claim in told for term in terms(claim)}
    return found is not None and all(term in said for term in terms(found["value"]))

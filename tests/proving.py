"""Holds a worded answer against the documents by other means than the product does: by plain words and numbers."""

from __future__ import annotations

import re


async def unproven(base, found, told, audience):
    """The lines of a worded answer that neither stood in the one found without a model nor say what its quotes say."""
    before = set(found.text.splitlines())
    quotes = [" ".join(quote.quote.split()) for quote in told.citations]
    texts = {one.role: (await base.reading(one.role, audience)).document.text for one in told.citations}
    lies = [one.quote for one in told.citations if texts[one.role][one.start : one.end] != one.quote]
    return lies + [
        line for line in told.text.splitlines() if line not in before and not any(_said(line, one) for one in quotes)
    ]


def _said(line, quote):
    if line.startswith("“"):
        return " ".join(line[1 : line.rindex("”")].split()) in quote
    flat = quote.lower()
    numbers = all(number in flat for number in re.findall(r"[£$€]?\d[\d.,]*\d|\d", line.lower()))
    named = all(word.lower() in flat for word in re.findall(r"(?<!^)\b[A-Z][\w-]+", line))
    denied = bool(re.search(r"\b(?:no|not|never)\b|n't", line)) == bool(re.search(r"\b(?:no|not|never)\b|n't", flat))
    held = re.findall(r"[a-z]{5,}", line.lower())
    return numbers and named and denied and sum(word[:5] in flat for word in held) >= 0.6 * len(held)

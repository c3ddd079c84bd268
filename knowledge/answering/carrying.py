"""A turn that leans on the one before, with what it takes over from there."""

from __future__ import annotations

import re
from dataclasses import replace

from knowledge.answering.classifier import FacetModel
from knowledge.answering.understanding import REDIRECTS, Embed, Part, chosen, content, leaning

# "How often?" asks something of what was told before, though it names no topic.
_ASKS = re.compile(r"\b(?:how|when|where|who|whos|why|until|till|since|from)\b", re.IGNORECASE)


def carried(part: Part, before: Part, embed: Embed, model: FacetModel) -> Part:
    """A question as it is searched for and read after the one before: that stands behind it, and shares the topic.

    One that adds nothing ("and the other one?") asks what was asked before; one that names its own topic keeps it.
    """
    topical = bool(content(part.text))
    text = leaning(part.text, before.text) if topical or _ASKS.search(part.text) else before.text
    level = part.level or before.level
    if not topical:
        return replace(before, text=text, level=level, yes_no=part.yes_no, told=part.told, presumed=part.presumed)
    whole = embed([text])[0]
    vector = part.vector + whole
    if part.decided and part.facets[0] not in REDIRECTS:
        return replace(part, text=text, vector=vector, level=level)
    known = model.guess(whole)
    guesses = tuple(guess for guess in known if guess.facet not in REDIRECTS)
    return replace(
        part, text=text, vector=vector, level=level, guesses=guesses, facets=chosen(guesses, ()), decided=False
    )

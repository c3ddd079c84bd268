"""A turn that leans on the one before, with what it takes over from there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answering.classifier import FacetModel, Guess
from knowledge.answering.messages import content, leans
from knowledge.answering.understanding import REDIRECTS, Embed, Part, chosen, leaning

# "How often?" asks something of what was told before, though it names no topic.
_ASKS = re.compile(r"\b(?:how|when|where|who|whos|why|until|till|since|from)\b", re.IGNORECASE)
# Words that mean something said before; "it" may as well mean the job.
_POINTS = re.compile(r"\b(?:that|this|those|these|them|there|then|same|one|ones|do(?:es|ing|ne)? it)\b", re.IGNORECASE)
# "And if I don't drive?" is half a sentence: the other half was said before.
_HALF = re.compile(
    r"^\W*(?:(?:ok|okay|and|but|so|right|also|well|then)\b[\s,]*)*(?:what |even |only )?(?:if|unless|though|because)\b"
    r"(?!.*,)",
    re.IGNORECASE,
)
# From these odds a question of the same message asks for a topic of its own: "and how much leave is it".
_SURE = 0.5
# How much what is asked after counts in what a follow-up is about, beside its own words.
_SHARE = 2 / 3


def carried(part: Part, before: Part, embed: Embed, model: FacetModel) -> Part:
    """A question as it is searched for and read after the one before: that stands behind it, and shares the topic.

    One that adds nothing ("and the other one?") asks what was asked before; one that surely names a topic of its own
    and points at nothing stands alone.
    """
    topical = bool(content(part.text))
    own = part.decided and part.facets[0] not in REDIRECTS
    if own and topical and not (_POINTS.search(part.text) or _HALF.search(part.text)):
        return part
    text = leaning(part.text, before.text) if topical or _ASKS.search(part.text) else before.text
    level = part.level or before.level
    if not topical:
        return replace(before, text=text, level=level, yes_no=part.yes_no, told=part.told, presumed=part.presumed)
    whole = embed([text])[0]
    named = replace(part, text=text, named=part.text, vector=part.vector + whole, level=level)
    if own:
        return named
    guesses = _shared(part.guesses, model.guess(whole))
    return replace(named, guesses=guesses, facets=chosen(guesses, ()), decided=False)


def joined(parts: Sequence[Part], embed: Embed, model: FacetModel) -> tuple[Part, ...]:
    """The questions of one message, each that points at the one before read with it: "and does it cost"."""
    found: list[Part] = []
    for part in parts:
        leaning_on = found and leans(part.text) and not part.pointed and part.surest < _SURE
        found.append(carried(part, found[-1], embed, model) if leaning_on else part)
    return tuple(found)


def _shared(own: Sequence[Guess], whole: Sequence[Guess]) -> tuple[Guess, ...]:
    """What a follow-up may ask for, likeliest first: by its own words, and by those with what stands behind them."""
    odds: dict[str, float] = defaultdict(float)
    for guesses, share in ((own, 1 - _SHARE), (whole, _SHARE)):
        for guess in guesses:
            if guess.facet not in REDIRECTS:
                odds[guess.facet] += share * guess.probability
    return tuple(Guess(facet, odds[facet]) for facet in sorted(odds, key=lambda facet: -odds[facet]))

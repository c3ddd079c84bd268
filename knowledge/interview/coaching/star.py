"""The parts of a story: setting, task, what the person did, how it ended; quotes and never fills in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.domain import Span
from knowledge.domain.practice import Parts
from knowledge.interview.coaching.clauses import brief, clauses, trimmed
from knowledge.interview.coaching.verbs import deeds, tells_past
from knowledge.interview.coaching.voice import ANCHOR, HABIT

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST_WORDS = 3
_MOST = 3
_TASK = re.compile(
    r"\b(?:i|we) (?:had|needed|was|were) (?:to|asked to|told to|supposed to|meant to|given|responsible for|in charge|"
    r"tasked|due to)\b"
    r"|\bmy (?:job|task|role|part|responsibility) (?:was|there was)\b|\b(?:goal|aim|target|task|deadline|plan) was\b"
    r"|\b(?:asked|told|wanted|needed) (?:me|us) to\b|\bup to me\b|\bleft to me\b",
    re.IGNORECASE,
)
# Said of an ending wherever it stands.
_ENDING = re.compile(
    r"\b(?:in the end|as a result|the result|result was|the outcome|since then|ever since|from then on|eventually|"
    r"by the end|"
    r"at the end|to this day|still (?:use|using|do|uses|in use|there|going|works?|running|mine|\w+ (?:now|today))|"
    r"(?<=\w )now (?:use|uses|everyone|the|they|we|it|he|she|all)|"
    r"(?:must|do|does|have|has|is|are) now|ended up|turned out|paid off|never (?:happened|came back|had (?:it|that|"
    r"any)|again)|"
    r"(?:has ?n['o]?t|hasn’t|did ?n['o]?t|didn’t) (?:happened?|come back|had))\b"
    r"|^(?:after|within) (?:\w+ ){1,2}(?:days?|weeks?|months?)\b|\b(?:days?|weeks?|months?|years?) (?:later|on|"
    r"after)\b",
    re.IGNORECASE,
)
# Said of an ending where a story closes.
_OUTCOME = re.compile(
    r"\b(?:went|came|dropped|fell|rose|grew|cut|reduced|increased|improved|down|"
    r"up) (?:\w+ ){0,3}?from (?:\w+ ){0,3}?\w+ to\b"
    r"|\bwent (?:well|fine|smoothly|ahead|live|home)\b|\b(?:passed|recovered|survived|renewed|re-?booked|reopened|"
    r"improved|saved|doubled|halved|"
    r"finished|completed|delivered|solved|resolved|settled|won|thanked|praised|smil(?:ed|ing)|relieved|promoted|"
    r"adopted|refunded|"
    r"on time|no (?:more|complaints?|injur\w+|errors?|mistakes?|loss|harm|further)|nobody (?:\w+ed|fell|was|got|"
    r"lost)|succe(?:ss\w*|eded)|"
    r"managed to|full marks|(?:sent|wrote|gave) (?:us|me) (?:a|some) (?:card|letter|flowers?|chocolates?|email)|"
    r"said thank|happiness|"
    r"(?<!not )(?<!n't )(?:happy|pleased|delighted|better)|caught up|hit (?:the|our|my) (?:target|deadline)|"
    r"met (?:the|our|my) (?:target|deadline))\b"
    r"|\b\d+ ?(?:%|per ?cent|percent)",
    re.IGNORECASE,
)
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
# Said of others or of things where a story closes: when that was, or how many.
_CLOSING = re.compile(
    r"\bsince(?: then| that| last| \w+day)?\W*$|\bafter (?:this|that)\b|\b(?:now|again|later)\b"
    rf"|\bsince (?:{_MONTH})\b|\bin (?:{_MONTH}|(?:19|20)\d\d)\b|\bthe (?:following|next) \w+"
    r"|\bby (?:the|first|next|half|quarter|noon|midday|midnight|\d)|\bthat (?:same )?(?:day|morning|afternoon|evening|"
    r"night|week|month|year|spring|summer|autumn|winter)\b|\b(?:no|not one|not a single|none|nobody|no one|nothing|"
    r"both|everyone|everybody|all of them)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?<![\w£$€])[£$€]?\d")
# Said of what may come, of what was meant, or of oneself.
_NOT_YET = re.compile(
    r"\b(?:would|wouldn'?t|could|couldn'?t|should|might|(?<!in )(?<!since )(?<!by )may|will|"
    r"to make sure|so that|wanted|hoped|because|if|i(?:'m|'d)?)\b",
    re.IGNORECASE,
)
# Said about the answer, before it begins.
_ABOUT = re.compile(r"\b(?:example|question|answer|think of|comes? to mind)\b", re.IGNORECASE)
_HALF, _LAST, _CLOSE = 0.4, 0.6, 0.7
_LEARNT = re.compile(
    r"\b(?:learn(?:t|ed)|taught me|next time|in hindsight|looking back|i would (?:do|have)|i'd (?:do|have))\b",
    re.IGNORECASE,
)


def parts(answer: str) -> Parts:
    """What of a story stands in ``answer``, each a short exact slice of it; empty where it isn't there."""
    cut = list(_pieces(answer))
    own = [place for place, one in enumerate(cut) if _own(one.text)]
    results = [place for place in range(len(cut)) if _ends(cut, place, own)]
    actions = [place for place in own if place not in results]
    setting = _setting(cut, actions, results)
    tasks = [place for place, one in enumerate(cut) if _TASK.search(one.text) and place not in results]
    return Parts(
        situation=_quoted(answer, cut, setting[:1]),
        task=_quoted(answer, cut, [place for place in tasks if place not in setting[:1]][:1]),
        actions=_quoted(answer, cut, actions),
        result=_quoted(answer, cut, results[-_MOST:]),
    )


def _pieces(answer: str) -> Iterator[Span]:
    """The clauses, each parted before its first deed where words enough stand before that."""
    for clause in clauses(answer):
        done = deeds(clause.text)
        at = clause.start + done[0].at if done else clause.start
        head = trimmed(answer, clause.start, at)
        for piece in (head, trimmed(answer, at, clause.end)) if len(head.text.split()) > _FEWEST_WORDS else (clause,):
            if len(piece.text.split()) >= _FEWEST_WORDS:
                yield piece


def _own(text: str) -> bool:
    return bool(deeds(text)) and not _TASK.search(text) and not HABIT.search(text)


def _setting(cut: list[Span], actions: list[int], results: list[int]) -> list[int]:
    """Clauses that set the scene: before the first deed if there are any, else the first that names a time."""
    first = actions[0] if actions else len(cut)
    early = [place for place in range(first) if place not in results]
    before = [place for place in early if tells_past(cut[place].text)]
    named = [place for place in before if ANCHOR.search(cut[place].text)]
    if named or before:
        return named or before
    # told in the present, or with the scene set later on
    others = [place for place in (*early, *range(int(_CLOSE * len(cut)))) if place not in results]
    timed = [place for place in others if ANCHOR.search(cut[place].text) and place not in actions]
    return timed or [place for place in early if actions and not _ABOUT.search(cut[place].text)]


def _ends(cut: list[Span], place: int, own: list[int]) -> bool:
    text = cut[place].text
    if not own or place <= own[0] or _LEARNT.search(text):
        return False
    if _ENDING.search(text):
        return place >= _HALF * (len(cut) - 1)
    if sum(one > place for one in own) > 1:
        return False  # there is more to come
    if place >= _LAST * (len(cut) - 1) and _OUTCOME.search(text):
        return True
    if place in own or place < _CLOSE * (len(cut) - 1) or _NOT_YET.search(text):
        return False
    return bool(_CLOSING.search(text) or (place > own[-1] and _COUNTED.search(text)))


def _quoted(answer: str, cut: list[Span], places: list[int]) -> tuple[Span, ...]:
    return tuple(brief(answer, cut[place]) for place in places)

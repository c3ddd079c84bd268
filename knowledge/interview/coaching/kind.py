"""Which of five ways an answer takes, weighed clause by clause; says nothing of how good it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from knowledge.domain.practice import AnswerType
from knowledge.interview.coaching import voice
from knowledge.interview.coaching.clauses import brief, clauses
from knowledge.interview.coaching.verbs import acts, perfect, present, tells_past

if TYPE_CHECKING:
    from knowledge.domain import Span

# So many things in a row are a list of instances.
_SERIES, _QUOTED = 4, 14


class Tally(NamedTuple):
    """What was counted in an answer: clauses in all, those in the past, deeds, and words of each voice."""

    clauses: int
    past: int
    deeds: int
    anchors: int
    sequence: int
    habits: int
    present: int
    opinions: int
    self_words: int
    examples: int
    perfects: int
    things: int
    listed: float


def tally(answer: str) -> Tally:
    """Count the signs of each way in an answer."""
    cut = [clause.text for clause in clauses(answer)]
    things, share = voice.listed(answer)
    return Tally(
        clauses=len(cut),
        past=sum(tells_past(one) for one in cut),
        deeds=sum(act.deed for one in cut for act in acts(one)),
        anchors=voice.count(voice.ANCHOR, answer),
        sequence=voice.count(voice.SEQUENCE, answer),
        habits=voice.count(voice.HABIT, answer),
        present=sum(present(one) for one in cut),
        opinions=voice.count(voice.OPINION, answer),
        self_words=voice.count(voice.SELF, answer),
        examples=voice.count(voice.EXAMPLES, answer),
        perfects=sum(perfect(one) for one in cut),
        things=things,
        listed=share,
    )


def scores(seen: Tally) -> dict[AnswerType, float]:
    """How much speaks for each way, set against the answer's length."""
    told = seen.past / max(seen.clauses, 1)
    per = 10 / max(seen.clauses, 5)
    # one time may be told in the present, as many do who learnt English late; a habit says so
    narrated = seen.present if seen.anchors and not seen.habits else 0
    return {
        AnswerType.STORY: 7 * told
        + per * (0.7 * seen.deeds + 0.5 * seen.sequence + 0.9 * narrated)
        + 1.2 * min(seen.anchors, 3)
        - 0.4 * per * (seen.perfects + seen.examples),
        AnswerType.PSEUDO_STORY: per * (1.3 * seen.habits + 0.9 * (seen.present - narrated)),
        AnswerType.EXAMPLE: per * (1.6 * seen.perfects + 1.4 * seen.examples)
        + (12 * seen.listed if seen.things >= _SERIES else 0),
        AnswerType.OPINION: per * 1.8 * seen.opinions,
        AnswerType.SELF_DESCRIPTION: per * 1.6 * seen.self_words,
    }


def kind(answer: str) -> AnswerType:
    """The way that most speaks for; of equals the first in the order of the type."""
    found = scores(tally(answer))
    return max(found, key=lambda one: found[one])


_SIGNS = {
    AnswerType.PSEUDO_STORY: voice.HABIT,
    AnswerType.OPINION: voice.OPINION,
    AnswerType.SELF_DESCRIPTION: voice.SELF,
    AnswerType.EXAMPLE: voice.EXAMPLES,
}


def proof(answer: str, form: AnswerType) -> Span | None:
    """The first clause that shows why an answer is taken so; None for a story, whose parts show it."""
    sign = _SIGNS.get(form)
    if sign is None:
        return None
    cut = clauses(answer)
    shown = [one for one in cut if sign.search(one.text)]
    shown += [one for one in cut if (form is AnswerType.EXAMPLE and perfect(one.text))]
    shown += [one for one in cut if (form is AnswerType.PSEUDO_STORY and present(one.text))]
    return brief(answer, shown[0], _QUOTED) if shown else None

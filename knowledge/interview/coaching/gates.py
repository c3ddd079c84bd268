"""What stands before any remark on content: whether there is an answer to speak of at all."""

from __future__ import annotations

import re
from typing import NamedTuple

from knowledge.domain.practice import Gate
from knowledge.interview.coaching import voice
from knowledge.interview.coaching.clauses import clauses
from knowledge.interview.coaching.language import is_noise, words
from knowledge.interview.coaching.verbs import acts, tells_past
from knowledge.interview.terms import content

# Below so many words nothing can be told but a headline.
FEWEST_WORDS = 30
_SHINGLE = 3
_COPIED = 0.5
# Found on practice answers of thirty trades: those that meant the question came no further from it than 0.23.
_FAR, _FAIRLY_FAR = 0.2, 0.4
_OWN_WORDS, _BORROWED = 8, 0.8
_ASIDE = 70
_PLEAS = 120
_SHORT_PLEA = 45

_IN_PLACE = re.compile(
    r"\b(?:(?:can|could|will|would) (?:you|u)|please|pls|plz|just|you|u)\s+(?:please\s+|pls\s+|just\s+)?(?:write|"
    r"make up|give me|"
    r"answer|generate|draft|come up with|do|tell me what to (?:say|write|put)|show me)\b[^.?!]{0,60}?(?:\b(?:answer|"
    r"example|story|one|it|this|"
    r"something|response|sample|script)\b)"
    r"|\b(?:write|make up|generate|draft|invent) (?:me |it |one |this |up )?(?:an? |the |some |my )?(?:good |"
    r"perfect |model |sample |strong |great )*"
    r"(?:answer|example|story|response|it for me|one for me|something for me)\b"
    r"|\bwhat (?:should|would|do|can|shall) (?:i|you|u) (?:say|write|put|answer)\b|\banswer (?:it|this) for me\b|"
    r"\bfor me please\b",
    re.IGNORECASE,
)  # fmt: skip
_NOTHING = re.compile(
    r"^\W*(?:(?:um+|er+|erm+|hmm*|sorry|well|honestly|to be honest|tbh|oh|ok|okay|no)\W+)*(?:skip|pass|"
    r"next(?: question| one)?|idk|dunno|dont know|"
    r"n/?a|none|nothing|no idea|no clue|not sure|i (?:really |honestly |just )*(?:don'?t|don’t|do not|can'?t|can’t|"
    r"cannot|cant) "
    r"(?:really |honestly |even |think (?:of|i)|know|have|remember|understand|get|answer|say|come up)|"
    r"i have ?n[o']?t? (?:idea|clue|example|experience)|"
    r"i'?m not sure|i haven'?t|never (?:done|had)|can we|could we|is there another|another question|"
    r"different question)",
    re.IGNORECASE,
)
_ASKS_BACK = re.compile(
    r"\b(?:what do you mean|what does (?:this|that|it) mean|do you mean|could you (?:explain|repeat|rephrase|clarify|"
    r"say)|can you (?:explain|repeat|"
    r"rephrase|clarify|say|give)|what (?:kind|sort|type) of|is (?:this|that|it) about|are you asking|what is the|"
    r"what are you|how (?:long|much|many)|"
    r"which (?:one|kind)|should i|do i (?:have|need)|does it (?:have|need|count|matter)|is it ok|can i)\b",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"\b(?:you will (?:be|have|need|work|join|support)|the (?:successful|ideal) candidate|we(?:'re|"
    r" are) (?:looking for|seeking)|candidates? (?:must|should|will)|"
    r"the (?:post|role|job) ?holder|responsib(?:le for|ilities)|(?:essential|desirable|required|"
    r"preferred)(?: criteria| skills)?\s*:|"
    r"(?:proven|demonstrable|demonstrated) (?:track record|experience|ability)|must (?:have|be able|hold)|ability to|"
    r"experience (?:of|in|with)|"
    r"excellent \w+ skills|reporting to|apply (?:now|by))\b",
    re.IGNORECASE,
)
_SELF, _SELVES = frozenset("i me my im ive".split()), frozenset("we our us".split())
# So many turns of an advert's are one; more where it says "we", as people do of their team.
_TURNS, _TURNS_OF_OURS = 2, 3


class Ground(NamedTuple):
    """What an answer is held against: the advert's text, and how near it comes to the question in meaning (0 to 1).

    ``closeness`` is None where no encoder was asked.
    """

    advert: str = ""
    closeness: float | None = None


def gate(answer: str, question: str, requirement: str, ground: Ground) -> Gate:
    """Why an answer gets no remarks on its content; ``none`` where it does."""
    said = words(answer)
    if not said:
        return (
            Gate.NOT_AN_ANSWER
            if answer.strip(" .?!") == "" and "?" in answer
            else Gate.GIBBERISH
            if answer.strip()
            else Gate.TOO_SHORT
        )
    told = sum(act.deed for one in clauses(answer) for act in acts(one.text))
    if len(said) <= _PLEAS and told < 2 and _IN_PLACE.search(answer):
        return Gate.IN_THEIR_PLACE
    if _declined(answer, len(said), told):
        return Gate.NOT_AN_ANSWER
    if is_noise(answer):
        return Gate.GIBBERISH
    if _copied(said, words(f"{question} {requirement}"), words(ground.advert)) or _advert_voice(answer, said):
        return Gate.PASTED
    if len(said) < FEWEST_WORDS:
        return Gate.TOO_SHORT
    return Gate.OFF_TOPIC if _elsewhere(answer, f"{question} {requirement}", ground.closeness, told) else Gate.NONE


def _declined(answer: str, length: int, told: int) -> bool:
    if length > _ASIDE or told >= 2:
        return False
    if _NOTHING.match(answer) and (length < _SHORT_PLEA or told == 0):
        return True
    asks = answer.rstrip().endswith("?") or (answer.count("?") and _ASKS_BACK.search(answer))
    return bool(asks) and told == 0 and (_ASKS_BACK.search(answer) is not None or length < FEWEST_WORDS)


def _copied(said: list[str], asked: list[str], advert: list[str]) -> bool:
    """Whether half of an answer's runs of three words stand in the question, the requirement or the advert."""
    own = _shingles(said)
    if not own:
        return len(said) > 0 and set(said) <= set(asked) and len(said) >= _SHINGLE
    given = set(_shingles(asked)) | set(_shingles(advert))
    return sum(one in given for one in own) / len(own) >= _COPIED or _borrowed(said, asked)


def _borrowed(said: list[str], asked: list[str]) -> bool:
    """Whether an answer hardly holds a word of substance that the question and the requirement don't."""
    substance = content(" ".join(said))
    return len(substance) >= _OWN_WORDS and len(substance & content(" ".join(asked))) / len(substance) >= _BORROWED


def _shingles(said: list[str]) -> list[tuple[str, ...]]:
    return [tuple(said[at : at + _SHINGLE]) for at in range(len(said) - _SHINGLE + 1)]


def _advert_voice(answer: str, said: list[str]) -> bool:
    """Whether a text speaks as adverts do and nobody in it says I; the "we" of an advert is its employer."""
    wanted = _TURNS_OF_OURS if _SELVES.intersection(said) else _TURNS
    return len(_ADVERT.findall(answer)) >= wanted and not _SELF.intersection(said)


def _elsewhere(answer: str, asked: str, closeness: float | None, told: int) -> bool:
    """Whether an answer comes nowhere near what was asked: in meaning, or in words and without a deed of its own."""
    shared = content(answer) & (content(asked) - _COMMON)
    selfless = told == 0 and not voice.SELF.search(answer) and not voice.HABIT.search(answer)
    if closeness is None:
        return not shared and selfless and not any(tells_past(one.text) for one in clauses(answer))
    return closeness < _FAR or (closeness < _FAIRLY_FAR and not shared and selfless)


_COMMON = content(
    "tell about time when describe example how give walk through something someone situation work job role did what "
    "experience skill strong good knowledge understanding excellent working new using use including part piece take"
)

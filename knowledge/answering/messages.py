"""A message taken apart: what it asks, and what the person tells beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from knowledge.answering.verdicts import asks_chance, asks_verdict
from knowledge.words import STOP_WORDS, words

_SPLIT = re.compile(
    r"\?+\s*(?:and |also |then |plus )*|[.;!]\s+(?=\w)|\n+|"
    r",?\s+(?:and also|also|oh and|plus)\s+(?=(?:what|who|where|when|how|is|are|do|does|can|will|would|which|any)\b)|"
    r",?\s+(?:and|n|&)\s+"
    r"(?=(?:what|who|where|when|how|is there|are there|do i|do they|does it|(?:can|will|would) i)\b)",
    re.IGNORECASE,
)
YES_NO = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|but|hi|hey|hello|please|also|pls|erm|um)\b\W*)*"
    r"(?:is|are|am|was|do|does|did|can|could|will|would|should|must|has|have|may|any|need)\b|\bor not\b|\bright\?*$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:what|whats|which|who|whos|whom|where|when|why|how|hows|whether|wot|wat|"
    r"(?:is|are|was|does|do|did|can|could|will|would|should|may|must|has|have) "
    r"(?:i|you|they|we|it|he|she|there|that|this|the|any|anyone|somebody|someone)|any (?:chance|idea)|tell me|list)\b",
    re.IGNORECASE,
)
# Who marks one question leaves another unmarked only where it opens as one, or wonders aloud.
_OPENS = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|but|hi|hey|hello|please|also|pls|erm|um|then|plus|now)\b[\s,]*)*"
    r"(?:what|whats|which|who|whos|whose|where|when|why|how|hows|wot|wat|is|are|do|does|did|can|could|will|would|should|"
    r"any|list|tell me|(?:was|am|must|may|has|have|need) (?:i|you|they|we|it|he|she|there|that|this|the))\b|"
    r"\b(?:wonder\w*|know|ask\w*|tell|curious|find out|check|sure)\b.*\b(?:what|which|who|where|when|why|how|if|"
    r"whether)\b|\bor not\b|\bright$",
    re.IGNORECASE,
)
# A question of so few words of its own, and one of these, is about what was told just before it.
_POINTS, _FEW = re.compile(r"\b(?:that|it|this|those|them)\b|\b(?:any|one|some)\W*$", re.IGNORECASE), 2
# Who tells of themselves may use the words of a question: "we use Excel where I am", "did eight months inside".
_OF_SELF = re.compile(
    r"^\W*(?:(?:so|and|but|hi|hey|hello|ok|well)\b[\s,]*)*"
    r"(?:(?:i|we)(?:['’]?(?:ve|m|d|re|ll))?|my|been|got|never|(?:did|have|had|do)\s+(?:\d+|an?|no|some|few|two|three|"
    r"four|five|six|seven|eight|nine|ten|been|done|had|got|never|only|just))\b"
    r"(?!.*\b(?:know|wonder\w*|ask\w*|find out|curious|sure|tell|check\w*|see|hear|clarify|understand|confused|"
    r"learn|question|need|want)\b)",
    re.IGNORECASE,
)
# Behind these a question begins after all: "I've two kids, what are the hours".
_BREAKS = re.compile(
    r"(?:[,;:]|\s[–—-]|\b(?:and|so|but|or))\s+(?:what|whats|which|who|when|where|how|is|are|am|do|does|can|could|will|would|"
    r"should|any)\b",
    re.IGNORECASE,
)
# "That's what I've used" tells.
_TELLING = re.compile(
    r"^\W*(?:that['’]?s|that is|this is|it['’]?s|which is)\s+(?:what|where|how|why|when|who)\b", re.IGNORECASE
)
# "My name is Ada, ada@example.org" asks nothing of Ada, which is a language too.
_INTRODUCED = re.compile(
    r"^\W*(?:(?i:hi|hello|hey|hiya)\b[ ,.!-]*)?(?i:my name(?:['’]s| is)|i(?:['’]?m| am) called)\s+[\w'’-]+"
    r"(?:\s+[A-Z][\w'’-]+){0,2}(?:[\s,.:;–-]+|\S+@\w[\w.-]*|\+?\d[\d ()-]{5,})*"
)
# "Could you kindly tell me on which date" asks on which date, and wants no yes.
_POLITELY = re.compile(
    r"^\W*(?:(?:so|and|also|ok|okay|but|hi|hey|hello|hiya|there|please|pls|good (?:morning|afternoon|evening|day)|"
    r"dear \w+(?: \w+)?(?=,)|sorry|excuse me)\b[\s,!.–-]*)*"
    r"(?:(?:could|can|would|will) (?:you|u|someone|anyone|anybody)\b"
    r"(?: (?:please|kindly|possibly|perhaps|be (?:so kind as|kind enough|able) to))* "
    r"(?:tell|let|say|explain|clarify|advise|confirm|inform|remind|share|check)\b(?: (?:me|us|with me))?(?: know)?|"
    r"(?:may|might|can|could) (?:i|we) (?:(?:please|just|kindly) )*ask\b(?: you)?|"
    r"(?:do|would) (?:you|u|anyone|anybody) (?:happen to )?know\b|"
    r"(?:i|we)(?:['’]?d| would) (?:(?:really|just|also|very much|quite) )*(?:like|love|be \w+(?: \w+)?) to "
    r"(?:know|ask|learn|hear|check|find out)\b|"
    r"(?:i (?:was|am)|i['’]?m|im|just)? ?wonder(?:ing)?\b|(?:please )?tell me\b)"
    r"[\s,:]*(?:please )?(?:about |as to )?(?=(?:(?:on|at|in|for|by|from|to|with|of|until|till|since) )?"
    r"(?:what|which|who|whom|whose|where|when|why|how|the|your|everything|every|all)\b)",
    re.IGNORECASE,
)
# "Could you list all of it" wants the list.
_REQUESTED = re.compile(
    r"^\W*(?:(?:so|and|also|ok|hi|hello|please|pls)\b[\s,]*)*(?:could|can|would|will) (?:you|u)\b"
    r"(?: (?:please|kindly|possibly))*(?= (?:list|name|(?:give|show|walk|talk|run) me|outline|describe|spell out|"
    r"(?:go|run) through)\b)",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^(?:also|plus|and also|oh and)\b[\s,]*(?=\w)", re.IGNORECASE)
# What opens or closes a question and asks nothing: "by the way …", "quick one: …", "… please", "… thanks".
_OPENING = re.compile(
    r"^\W*(?:(?:by the way|just (?:checking|curious|wondering|asking|to (?:check|confirm|be sure))|one more thing|"
    r"question|(?:just )?(?:a |one )?(?:quick|last|final|small|silly|stupid|more)(?: more)? (?:question|one|thing)|"
    r"(?:system|assistant|user|admin|developer)(?=:))\b[\s,:;.–-]*)+(?=\w)",
    re.IGNORECASE,
)
# "Regarding the post at the mill, could you tell me …" tells of which post.
_REGARDING = re.compile(
    r"^\W*(?:regarding|concerning|as regards|with regards? to|in regard to|about|as for|re) "
    r"(?:the|your|this|that) [^,:?]{3,80}[,:]\s*(?=\w+ \w+ \w+)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[\s,.–-]+(?:please|pls|thanks(?: (?:a lot|so much|in advance))?|thank you(?: (?:so|very) much)?|cheers|ta)\W*$",
    re.IGNORECASE,
)
# "How long is it, 40 mins? an hour?" asks once.
_AMOUNT = re.compile(
    r"(?:or )?(?:[£€$]\s?\d[\d.,]*k?|(?:(?:half )?an?|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\W*"
    r"(?:k|%|hours?|hrs?|h|min(?:ute)?s?|days?|weeks?|months?|years?|yrs?|pounds?|euros?|quid|dollars?|miles?|km)?)",
    re.IGNORECASE,
)
_EMPTY = frozenset(("role", "one", "ones", "other", "others", "often", "long", "much", "many"))


class _Piece(NamedTuple):
    """A stretch of a message, and whether it asks."""

    text: str
    asks: bool


class Asked(NamedTuple):
    """A question of a message, and what the person tells beside it.

    ``yes_no`` is whether it wants a yes or no, ``pointed`` whether it asks of what was told in front of it.
    """

    text: str
    yes_no: bool
    pointed: bool = False
    told: str = ""


def questions(text: str, only: Callable[[str], bool] | None = None) -> list[Asked]:
    """What a message asks, a question each; where ``only`` is given, of the pieces that it lets through."""
    text = " ".join(text.split())
    text = _INTRODUCED.sub("", text) or text
    found = _questions([piece for piece in _pieces(text) if only is None or only(piece.text)])
    return found or ([] if only else [_asked(text)])


def content(text: str) -> list[str]:
    """The words that carry a topic; "the role" in place of a role's name carries none."""
    return [word for word in words(text) if word not in STOP_WORDS and word not in _EMPTY]


def _pieces(text: str) -> list[_Piece]:
    """Split a message into its questions; fragments without content join the one before."""
    pieces: list[_Piece] = []
    asks = _opens if "?" in text[:-1] else _asks
    for raw, marked in _split(text):
        piece = _ALSO.sub("", raw.strip(" ,;-"))
        if not piece or (pieces and pieces[-1].text.lower().endswith(piece.lower())):
            continue
        bare = len(content(piece)) < 1 or _AMOUNT.fullmatch(piece) is not None
        if pieces and (bare or len(words(pieces[-1].text)) < 2):
            before = pieces.pop()
            pieces.append(_Piece(f"{before.text} {piece}", before.asks or marked))
        else:
            pieces.append(_Piece(piece, marked or asks(piece)))
    return pieces[:4]


def _asks(piece: str) -> bool:
    """Whether a piece without a question mark asks."""
    if _TELLING.search(piece) or (_OF_SELF.search(piece) and not _BREAKS.search(piece)):
        return False
    return bool(YES_NO.search(piece) or _ASKING.search(piece))


def _opens(piece: str) -> bool:
    """Whether a piece without a question mark asks though another has one."""
    return _asks(piece) and _OPENS.search(piece) is not None


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """What stands between the ends of sentences, and whether a question mark ends it."""
    at = 0
    for end in _SPLIT.finditer(text):
        yield text[at : end.start()], end.group().startswith("?")
        at = end.end()
    yield text[at:], False


def _questions(pieces: Sequence[_Piece]) -> list[Asked]:
    """The pieces that ask; what people tell of themselves stands beside them, or in one that points at it."""
    if not any(piece.asks for piece in pieces):
        return [_asked(piece.text) for piece in pieces]
    whole = ", ".join(piece.text for piece in pieces if not piece.asks)
    told, named = "", ""
    asking: list[Asked] = []
    for piece in pieces:
        topic = told or whole if asks_chance(piece.text) else told
        points = topic and (asks_verdict(piece.text) or leans(piece.text))
        if piece.asks and named and leans(piece.text):
            asking[-1] = _asked(piece.text, named)
        elif piece.asks:
            asking.append(_asked(piece.text, topic if points else "", "" if points else whole))
        told = "" if piece.asks else piece.text
        # "Life insurance? Do they give any" asks once.
        named = piece.text if piece.asks and not _asks(piece.text) else ""
    return asking


def _asked(question: str, topic: str = "", told: str = "") -> Asked:
    """A question with the topic that it points at in front of it, and without the courtesies that open it."""
    question = _REQUESTED.sub("", _POLITELY.sub("", _opened(question))).strip()
    yes_no = YES_NO.search(question) is not None or asks_verdict(question)
    return Asked(f"{topic}, {question}" if topic else question, yes_no, bool(topic) or _told_before(question), told)


def _opened(question: str) -> str:
    """A question without what stands before and behind it, unless nothing else is there."""
    left = _CLOSING.sub("", _REGARDING.sub("", _OPENING.sub("", question)))
    return left if content(left) else question


def _told_before(question: str) -> bool:
    """Whether a question tells a story and asks in the same breath what chance that leaves."""
    story, _, asked = question.rpartition(",")
    return bool(content(story)) and asks_chance(asked)


def leans(piece: str) -> bool:
    """Whether a question has few words of its own, and one for what was said before it."""
    return _POINTS.search(piece) is not None and len(content(piece)) <= _FEW

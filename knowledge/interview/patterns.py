"""Where a question asks about the person: the places that rules then try their words at; knows no law.

All patterns meet text that ``plain`` has made: lower case, no hyphens, contractions written out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_EXPANSIONS = (
    (re.compile(r"\b(what|who|where|how|when|that|there|it)'s\b"), r"\1 is"),
    (re.compile(r"\b(what|who|where|how|when|you|they|we)'re\b"), r"\1 are"),
    (re.compile(r"\b(you|they|we|who)'ve\b"), r"\1 have"),
    (re.compile(r"\b(you|they|we|who)'d\b"), r"\1 would"),
    (re.compile(r"\b(you|they|we|who)'ll\b"), r"\1 will"),
    (re.compile(r"\bcan't\b|\bcannot\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\b(do|does|did|are|is|was|were|have|would|should|could) not (you|we|it|that|they)\b"), r"\1 \2 not"),
    (re.compile(r"\b(do|are|have|would) y'?a\b"), r"\1 you"),
    (re.compile(r"\bu\b"), "you"),
)
# what small talk leaves out: "Ever been …?", "Got any …?", "Planning …?", "You married?"
_SPOKEN = r"^((?:(?:and|so|but|ok|okay|well|now|right|then|oh),? )*)"
_LEFT_OUT = (
    (re.compile(rf"(?:{_SPOKEN}|(?<=[.,;:?] ))ever (?!since\b|more\b|the\b|you\b)"), "have you ever "),
    (re.compile(rf"{_SPOKEN}(been|got|had) (?!you\b)"), r"\1have you \2 "),
    (
        re.compile(rf"{_SPOKEN}((?!(?:any|some|every|no)thing\b|during\b|being\b|bring)\w+ing\b[^,.:?]*\?)$"),
        r"\1are you \2",
    ),
    (re.compile(rf"{_SPOKEN}you (\w+(?<!ed)|married|divorced|engaged|retired)\?$"), r"\1are you \2?"),
)
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": " ", "—": " ", "-": " ", "/": " "})


def plain(question: str) -> str:
    """``question`` as the patterns expect it."""
    folded = unicodedata.normalize("NFKD", question)
    text = "".join(mark for mark in folded if not unicodedata.combining(mark)).lower().translate(_QUOTES)
    for contraction, written in _EXPANSIONS:
        text = contraction.sub(written, text)
    text = " ".join(text.split())
    for ellipsis, whole in _LEFT_OUT:
        text = ellipsis.sub(whole, text)
    return text


def bare(text: str) -> str:
    """Plain text without the marks that may stand inside a phrase."""
    return " ".join(re.sub(r"[,;:\"()]", " ", text).split())


ONE = r"(?:you|the (?:candidate|applicant)|this (?:person|candidate|applicant))"
"""Who is being asked about."""

# words that may stand between the person and what is asked, without changing what is asked
_BETWEEN = frozenset(
    "a an the any at all by chance now currently presently still ever never already actually really also "
    "perhaps maybe possibly personally happily recently previously been be being become becoming get getting "
    "got going to or and planning likely hoping thinking of about considered registered legally openly "
    "practising practicing devout strict someone who is not one member if whether just generally quite very "
    "fully other another too bit little kind sort in on yet soon expecting born lot proud native out as "
    "originally truly clinically severely mentally physically from same lapsed committed secretly ready for "
    "under with i may ask do have had has it true that you".split()
)
_QUALIFIERS = frozenset(
    "a an any some the no other good bad perfect young younger small little own current present serious long "
    "term chronic underlying existing known particular mental physical medical hidden visible previous past "
    "prior recent history of kind kinds sort form type types ongoing living or and still ever new two three "
    "most last elderly dependent family personal old aged school age preschool yet grown up longstanding "
    "recurring regular home domestic many more specific diagnosed undiagnosed significant strong religious "
    "heavy painful severe mild frequent constant occasional weak difficult private exact actual full real original "
    "first main due to pre non that which kinda wee lovely just at all got few lot lots".split()
)
_MOST_BETWEEN = 6
_MOST_WISHED = 7

# nouns that turn the word before them into a thing of the trade: a child process, a race condition, an age field
TRADE = re.compile(
    r"'?s? (?:process(?:es)?|class(?:es)?|nodes?|elements?|components?|records?|fields?|columns?|data|datasets?|"
    r"databases?|systems?|services?|service's|teams?|users?|customers?|clients?|patients?|polic(?:y|ies)|products?|"
    r"features?|projects?|apps?|applications?|checks?|apis?|portals?|sectors?|programmes?|programs?|charit(?:y|ies)|"
    r"organisations?|organizations?|agenc(?:y|ies)|compan(?:y|ies)|conditions? in|windows?|threads?|tests?|boards?|"
    r"groups?|trusts?|network|networks|schools?|groups?|departments?|questions|forms?|pages?|sites?|websites?|"
    r"research|rules?|models?|routes?|tables?|calendars?|workers?|professionals?|and safety|care|equity|equality|"
    r"awareness|training|protection|impact|champions?|bands?|benefits?|planning|plans|engagement|management|"
    r"standards?|guidance|law|legislation|inclusion|related|friendly|calculators?|forecasts?|apps?|reports?|analysis|"
    r"statistics)\b"
)

_HAVE = (
    "have|has|had|having|got|get|suffer from|suffered from|suffer with|live with|lived with|need|take|takes|use|wear|"
    "experience|experienced|experiencing|keep|raise|been told|deal with|struggle with|want|carry|manage your"
)
_ADVERBS = (
    "(?:(?:ever|still|also|often|usually|regularly|currently|actually|really|normally|sometimes|have to|need to|"
    "like to|tend to|plan to|planning to|intend to|want to|wish to|hope to|hoping to|expect to|going to|go out|be|"
    "been|in the past|likely to|looking to|thinking of|thinking about|about to|mind if) ){0,3}"
)
_BEING = (
    rf"\b(?:are|were|was|is|am) {ONE} ",
    rf"\b(?:have|had|has|do|did|would|could|might|may|can|will) {ONE} (?:\w+ ){{0,3}}?(?:been|be|identify as|become|"
    rf"get) ",
    rf"\b{ONE} (?:are|were|is|was|have been|had been|identify as|might be|may be|get|got|became|become) ",
    r"\byourself (?:as )?(?:(?:to be|being) )?",
    rf"\b(?:do|did|would) {ONE} feel (?:(?:more|mostly|mainly|very|quite|really|a bit) )*",
)
_HAVING = (
    rf"\b(?:do|did|does|would|will|have|had|has|are|were|can|could) {ONE} (?:\w+ ){{0,2}}?(?:{_HAVE}) ",
    rf"\b(?:have|had) {ONE} ",
    rf"\b{ONE} (?:(?:currently|ever|already|also|still) )?(?:{_HAVE}) ",
    r"\byour ",
)
_DOING = (
    rf"\b(?:do|did|would|will|have|are|can|could|should|if|whether|that|when|where|who|what|days|"
    rf"often) {ONE} {_ADVERBS}",
)
_WISHING = (
    r"\b(?:plan|plans|planning|intend|intending|intention|hope|hoping|want|wanting|expect|expecting|thinking|think|"
    r"likely|going|considering|consider|ready|wish|looking|like|see yourself|see you|thought|thoughts|will you|"
    r"would you|do you|are you|can we expect|any chance) ",
)
_SOME = (r"\b(?:any|no|got) ",)
_OF_YOURS = re.compile(r"\?| (?:at home|of your own|we|i|to|you|that (?:would|might|could|may)|which|in your|for)\b")


class Asked(NamedTuple):
    """A question in plain form with the places where something is asked about the person."""

    text: str
    being: frozenset[int]
    having: frozenset[int]
    doing: frozenset[int]
    wishing: frozenset[int]
    some: frozenset[int]


def asked(text: str) -> Asked:
    """The places in ``text`` after "are you", "do you have", "do you", "are you planning to" and "any"."""
    return Asked(
        text,
        being=_places(_BEING, text, _BETWEEN, _MOST_BETWEEN),
        having=_places(_HAVING, text, _QUALIFIERS, _MOST_BETWEEN),
        doing=_places(_DOING, text, _BETWEEN, 0),
        wishing=_places(_WISHING, text, None, _MOST_WISHED),
        some=_places(_SOME, text, _QUALIFIERS, _MOST_BETWEEN),
    )


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern``, compiled once."""
    return re.compile(pattern)


def _places(heads: tuple[str, ...], text: str, between: frozenset[str] | None, most: int) -> frozenset[int]:
    found: set[int] = set()
    for head in heads:
        for match in compiled(head).finditer(text):
            place = match.end()
            found.add(place)
            for _ in range(most):
                word, space, _rest = text[place:].partition(" ")
                if not space or (between is not None and word not in between):
                    break
                place += len(word) + 1
                found.add(place)
    return frozenset(found)


def said_at(places: frozenset[int], words: str, text: str) -> bool:
    """Whether one of ``words`` stands at one of ``places``, and not as part of a thing of the trade."""
    return any(_at(place, words, text) for place in places)


def _at(place: int, words: str, text: str) -> re.Match[str] | None:
    match = compiled(rf"(?:{words})\b").match(text, place)
    return match if match and not TRADE.match(text, match.end()) else None


def said_of_one(places: frozenset[int], words: str, text: str) -> bool:
    """As ``said_at`` for "any …" and "no …", where what follows must lead back to the person."""
    return any((match := _at(place, words, text)) and _OF_YOURS.match(text, match.end()) for place in places)


ADDRESSED = (
    rf"\b(?:{ONE}|your|yours|yourself|this (?:job|role|post|position)|the (?:job|role|post))\b|\bbe a problem\b|"
    rf"^(?:any|ever|is that|is there)\b"
)
"""Signs that a question is about whoever answers it."""

WORK = (
    r"\b(?:users?|customers?|clients?|patients?|residents?|pupils?|students?|learners?|colleagues?|teams?|staff|"
    r"employees?|employers'|workers|candidates?|applicants|citizens|visitors|members|managers|people (?:who|with|in|"
    r"of|from|returning|living|you)|women's|men's|communit(?:y|ies)|services?|systems?|servers?|applications?|apps?|"
    r"policy|policies|forms?|fields?|data|database|records? (?:system|management)|project|programmes?|programs?|"
    r"features?|products?|process|processes|campaigns?|research|reports?|calculator|calendars?|designs?|designed|"
    r"designing|build|built|building|test|tests|tested|testing|wrote|write|writing|implement\w*|migrat\w+|deploy\w*|"
    r"code|api|tools?|measure[ds]?|recruit\w*|hire|hiring|train|trained|taught|teach|teaching|lessons?|classes?|"
    r"treat|treated|cared for|care for|care of|nurs(?:e|ed|ing) (?:a|an|the)|safeguard\w*|support(?:ed|ing)?|"
    r"advise[ds]?|counselled|mediat\w+|mentor\w*|engage[ds]?|work(?:ed|ing)? with|work(?:ed)? in|worked on|"
    r"dealt with|deal with (?:a|an)|handle[ds]? (?:a|an)|respond\w*|administer\w*|prescrib\w+|investigat\w+|prepared|"
    r"presented|negotiat\w+|restructur\w+|consultation|representatives?|agreements?|budgets?|new (?:post|role|"
    r"starter)|bands?|ward|school|classroom|clinic|(?:cover\w*|stand in|stood in|step\w* in|fill\w* in) for|"
    r"schedul\w+|releases?|calm(?:ed)?|wing|procedures?|balancer|launch\w*|introduced|chaired|coached|risks?|"
    r"hazards?|safety|protection|concern|campaign|website|content|stakeholders?|suppliers?|standards?|guidance|"
    r"accessib\w+|inclusive|inclusion|diversity|bias|their|giving|(?:about|with|to) (?:the|that) (?:child|parent|"
    r"family|baby|mother|father)|equality|translat\w+|interpret\w+|explain(?:ed)?|persona|scenario|case(?:s|load)?|"
    r"sector|departments?|organisations?)\b"
    # "describe a … you changed": a thing somebody did something with, other than living through it
    r"|^(?:tell (?:me|us) about|describe|walk (?:me|us) through|take (?:me|us) through) (?:an?|the (?:last|hardest|"
    r"largest)) .*\byou (?!are|were|was|have|had|suffer|felt|feel|got|get|experienc|overc|fac|struggl|took|take|need|"
    r"live|follow|receiv|belong|missed|spent|identif)\w+|^(?:tell (?:me|us) about|describe) (?:an?|"
    r"the) .*\byou (?:had|needed|were asked) to (?:organi[sz]e|run|write|plan|set up|chair|count|arrange|explain|"
    r"report|record|put on|hold)\b"
    # "the role needs …: can you do that?": a condition that everyone is told and asked
    r"|^(?:this|the|our|your) (?:role|post|job|rota|work|site|position|shift)\b(?!.*\b(?:given|with|because of|"
    r"despite) your\b)[^?]* (?:can|could|will|would|are|do|is) (?:you|that|it) (?:(?:be )?(?:able|willing|happy|18|"
    r"21)\b|(?:do|work|meet|manage|cover|make|keep|hold|have|drive|travel|suit|workable)\b)[^?]*\?$"
    # "how would you price a …": a task, other than bearing or arranging one's own life
    r"|^(?:how (?:would|did|have)|(?:describe|explain|tell (?:me|us)) how) you (?!feel|felt|cope|manage (?:with|your|"
    r"this|the|being|child|kids|as|to)|managed (?:with|your|this|being|child|kids|to)|adjust|adapt(?:ed)? to|recover|"
    r"kept well|found (?:it|child|care|time)|lost|broke your|ended up|dealt with (?:being|your)|juggl|have\b|had\b|"
    r"got\b|are\b|were\b|been\b|balanc|combin|fit|look(?:ed)? after|find|get|come|end up|lose|hurt|injur|learn|"
    r"arrang\w+ (?:child|care|cover|your|for your)|organi[sz]e (?:child|care)|deal with (?:being|your|the)|"
    r"handle (?:being|your|working)|pray|celebrat|observ|vote|describ|rate|defin|identif|react|like|do\b|juggle|meet|"
    r"break (?:your|it|a (?:bone|leg))|spend|classif|balance|know)\w+|\bhow (?:do|would) you (?:talk|speak|listen|"
    r"respond|explain) \w* ?(?:to )?(?:an?|the|someone|people)\b|\bhow do you (?:calculat|record|plan|prepar|choos|"
    r"decid|check|test|measur|priorit|brief|explain|present|assess|monitor|protect|stor|manage (?:an?|the)|run|write|"
    r"design|build|make sure|ensur)\w*|\b(?:errors?|calculat\w+|schemes?|statutory)\b|\bwhat would you do if (?:an?|"
    r"someone|one of)\b(?! .*\byour (?:own|child|kids|family))|\bexperience (?:do you have |have you |"
    r"you have )?(?:had )?(?:of|with|in|at)\b"
)
"""Signs that a private word is the matter of somebody's work."""

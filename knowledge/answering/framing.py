"""What a question says of the asking and the advert: "what does the ad say about overtime" asks about overtime."""

from __future__ import annotations

import re

_ADVERT = (
    r"(?:ads?|advert(?:isement|ising|s)?|postings?|listings?|descriptions?|documents?|jds?|spec|notice|"
    r"(?:job|role|post|person) (?:description|spec\w*|profile)s?)\b"
)
# "It", "they", "the job ad"; an advert may be told apart by a few words.
_IT = rf"(?:it|they|(?:the|this|that|your|their)(?: [\w'’-]+){{0,3}}? {_ADVERT})"
_LEAD = r"^(?:(?:so|and|but|also|then) )*"
_EVER = r"(?:(?:even|actually|really|ever|specifically|explicitly|also|just) )*"
_TELLS = r"(?:mention|name|list|specify|refer to|talk about)"
_TOLD = r"(?:mentioned|named|listed|specified|stated|written down|spelled out)"
_WHERE = rf"(?: (?:in|on|by|within) {_IT})?(?: (?:at all|anywhere|explicitly|specifically|there))*"
_ABOUT = "what about "
_PERSON = r"(?:you|u|someone|anyone|anybody)"
# What people ask of the advert's words or of whoever answers, with what is left of the question.
_FRAMES = tuple(
    (re.compile(pattern, re.IGNORECASE), left)
    for pattern, left in (
        # "Can you tell me if …", "I was wondering whether …", "do you know if …"
        (
            rf"{_LEAD}(?:please )?(?:(?:can|could|would|will) {_PERSON}(?: (?:please|kindly|just|possibly))* "
            r"(?:tell|remind|let|confirm|check|say|clarify|advise|inform|see|find out)(?: (?:me|us))?(?: know)?|"
            rf"(?:do|would) {_PERSON} (?:happen to )?know|(?:(?:i was|i am|i['’]?m|im|just) )?wondering|"
            r"i(?:['’]?d| would)? (?:just )?(?:like|want(?:ed)?|need) to (?:know|check|ask|confirm))"
            r" (?:if|whether) (?=\w)",
            "",
        ),
        # "Any info on …", "more details about …"
        (
            rf"{_LEAD}(?:(?:any|more|some|further) )+(?:info\w*|details?|news|word|idea|clue)s? "
            r"(?:on|about|of|regarding|as to) (?=\w)",
            _ABOUT,
        ),
        # "Does it say what …", "does it tell us how long …"
        (
            rf"{_LEAD}(?:does|do|did) {_IT} {_EVER}(?:say|tell|mention|specify|state)(?: (?:us|me|you))?(?: anywhere)? "
            r"(?=(?:what|which|who|whose|where|when|why|how)\b)",
            "",
        ),
        # "What do they say about …", "does it say anything on …", "is there anything about …"
        (
            rf"{_LEAD}(?:what (?:does|do|did|is)|(?:does|do|did)|is there) (?:{_IT} )?{_EVER}"
            r"(?:(?:say|tell|state|said|mentioned)(?: (?:us|me))?(?: (?:anything|something|much|more))?|anything) "
            r"(?:about|on|regarding|concerning|as to) (?=\w)",
            _ABOUT,
        ),
        # "What's the deal with …", "what is the situation on …"
        (
            rf"{_LEAD}what(?:['’]?s| is) the (?:deal|story|situation|score|position|craic) "
            r"(?:with|on|about|regarding|around) (?=\w)",
            _ABOUT,
        ),
        # "Do they mention …", "where does it list …"
        (rf"{_LEAD}(?:where )?(?:does|do|did) {_IT} {_EVER}{_TELLS} (?=\w)", _ABOUT),
        # "Is there any mention of …", "any mention of …"
        (rf"{_LEAD}(?:(?:is|are) there )?(?:any|a) mention of (?=\w)", _ABOUT),
        # "Where does … come up"
        (rf"{_LEAD}where (?:does|do|did) (.+?) (?:come up|come in|crop up|appear|feature)$", rf"{_ABOUT}\1"),
        # "Is … mentioned anywhere"
        (
            rf"{_LEAD}(?:where )?(?:is|are) (?!there\b|it\b|that\b|this\b|they\b)(.+?) {_EVER}{_TOLD}{_WHERE}$",
            rf"{_ABOUT}\1",
        ),
        # "…? Does it really mention that"
        (rf"{_LEAD}(.+?)[\s,?:–-]+(?:does|do|did) {_IT} {_EVER}{_TELLS} (?:that|it|this|them)$", rf"{_ABOUT}\1"),
        # "Which … do they name", "what … are listed in the advert"
        (
            rf"{_LEAD}((?:which|what|how many) .+?) "
            rf"(?:(?:does|do|did) {_IT} {_EVER}{_TELLS}|(?:is|are|gets?) {_EVER}{_TOLD}{_WHERE})$",
            r"\1",
        ),
        (rf"[\s,]*\b(?:according to|as per|going by|(?:listed|mentioned|stated) in) {_IT}[\s,]*", " "),
    )
)
_ANY = re.compile(rf"^{_ABOUT}any (?=\w)")
_ANYWHERE = re.compile(r"(?<=\w) (?:at all|anywhere)$", re.IGNORECASE)


def unframed(question: str) -> str:
    """A question without its words about the advert and the asking itself, unless it asks nothing else."""
    asked = left = question.strip(" ?.!")
    for pattern, rest in _FRAMES:
        left = " ".join(pattern.sub(rest, left).split()) or left
    if left == asked:
        return question
    return _ANY.sub("are there any ", _ANYWHERE.sub("", left)) if left.startswith(_ABOUT) else left

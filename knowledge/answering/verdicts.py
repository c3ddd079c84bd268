"""Questions that ask for a verdict alone, on what was told beside them: "I've no degree. Any point me applying?"."""

from __future__ import annotations

import re

# What is applied for, or its name: "for this job".
_OF_ROLE = r"(?:of|for) (?:(?:the|your) (?:[\w'’&-]+ ){0,3})?(?:this|it|that|role|job|post|position)"

_VERDICT = re.compile(
    r"^\W*(?:(?:is|be|would|will|it|that|this|a|an|any|not|really|all|still|or|so|big|huge|major)\s+)*"
    r"(?:possible|problem|issue|ok(?:ay)?|fine|doable|feasible|workable|allowed|acceptable|alright|all right|enough|"
    r"good enough|deal ?breaker|no[- ]go|too late|worth (?:it|applying|a go|a shot))"
    rf"(?:\s+(?:to (?:apply|start|get in|be considered|qualify)|for (?:you|ye|them)|{_OF_ROLE}))?\W*$",
    re.IGNORECASE,
)

_FIRST = r"^\W*(?:(?:so|and|but|or|hi|hey|ok|is there|is it|just|even|still)\b[\s,]*)*"
_STILL = r"(?:(?:lot|guys|even|still|ever|just|be able to)\s+)*"
# Whoever may take one on: "they", "the bank", "your lab in Leeds" as far as its first words.
_THEM = r"(?:you|ye|yous|they|he|she|(?:the|your)(?:\s+(?!still\b|even\b)[\w'’&-]+){1,3}?)"
_TAKEN = (
    rf"(?:would|will|could|can|do|does|might)\s+{_THEM}\s+{_STILL}"
    r"(?:look at|consider|take|have|want|accept|hire|bother with|entertain|be interested in)\s+"
    r"(?:me|us|(?:some|any)(?:one|body) like me|people like me)"
)
_STANDING = (
    rf"(?:could|can|should|do|would|may|might|will)\s+i\s+{_STILL}"
    r"(?:be in (?:the running|with a (?:chance|shout))|apply|bother|count|qualify|fit(?: the bill| in)?|get in|"
    r"make the cut|"
    r"(?:go|put in) for (?:it|this)|(?:stand|have) (?:a|any) (?:chance|shot|hope)|tick the box(?:es)?|"
    r"be (?:considered|eligible|wasting my time|out|any (?:use|good)))"
)
_BEING = (
    rf"(?:am|would)\s+i\s+(?:be\s+)?{_STILL}"
    r"(?:wasting (?:my|your|everyone['’]?s) time(?: (?:here|applying|asking|trying|ringing|going for it))?|"
    r"out|ruled out|in with a chance|eligible|in the running|a no|"
    r"ok|good|sunk|"
    r"any (?:use|good)|too (?:old|young|late|junior|senior|green))"
)
_POINT = (
    r"(?:any|what['’]?s the|much|no)\s+(?:point|chance|hope|shot|use|good)\b"
    r"(?:\s+(?:in|of|for|me|my|applying|ringing|calling|trying|asking|going|it))*"
)
_WORTH = r"what are my chances|worth (?:me |my )?(?:applying|ringing|calling|trying|asking|a (?:go|shot|try|punt|call))"
_MATTERS = (
    rf"(?:does|would|will|is|could|might|do)\s+(?:that|it|this|those|they)\s+{_STILL}"
    r"(?:(?:be|going to|gonna|really|not|be me)\s+)*"
    r"(?:count against me|count for (?:anything|something|much|nothing)|count|matter|do|work|help|sink me|put you off|"
    r"(?:rule|knock|count) me out|(?:be )?held against me|(?:of )?(?:any )?(?:use|interest|help)|"
    r"me (?:finished|done|out|sunk|ruled out)(?: before i start)?)"
    r"(?: (?:with|to|for) (?:you|ye|yous|them)(?: guys| lot| folks)?)?"
)
_BAR = (
    rf"(?:is|are|would|will)\s+(?:that|it|this|those|they)\s+{_STILL}(?:(?:be|an?|going to|gonna|really|any)\s+)*"
    r"(?:problem|issue|deal[- ]?breaker|no[- ]go|bar|obstacle|show[- ]?stopper)"
)
_ASKED = r"(?:they|you)(?:['’]?re| are)? (?:ask|want|need|look|after)(?:ing)?(?: for)?"
_MEETS = (
    rf"(?:do|would|will|have) i\s+(?:still\s+)?(?:meet|clear|reach|match|fit) "
    rf"(?:(?:the|your) (?:bar|grade|criteria|mark)|what {_ASKED})|"
    r"(?:do|would|will|have) i (?:still )?(?:have|got|done|had) (?:enough|what it takes)(?: experience)?"
)
_SHUT = (
    r"(?:is|are|would)\s+(?:it|this|that|the(?: [\w'’&-]+){1,4})\s+(?:be\s+)?(?:closed|shut|open|barred|off limits|"
    r"out of reach)\s+(?:to|for)\s+(?:me|us|(?:some|any)(?:one|body) like me|people like me)"
)
_LAST = (
    rf"(?:\s+(?:{_OF_ROLE}|here|then|so|anyway|at all|on (?:that|experience)|or (?:not|what)|please|still|now|yet|"
    r"with that))*\W*$"
)
_ANY = rf"(?:{_TAKEN}|{_STANDING}|{_BEING}|{_POINT}|{_WORTH}|{_MATTERS}|{_BAR}|{_MEETS}|{_SHUT})"
_CHANCE = re.compile(rf"{_FIRST}{_ANY}(?:\s+{_OF_ROLE})?(?:,?\s+or\s+(?:{_ANY}|not|what))?{_LAST}", re.IGNORECASE)


def asks_verdict(question: str) -> bool:
    """Whether a question asks nothing but if what was told will do ("Is that a problem?") or gives one a chance."""
    return _VERDICT.search(question) is not None or asks_chance(question)


def asks_chance(question: str) -> bool:
    """Whether a question asks if the person stands a chance, and says nothing of what that hangs on."""
    return _CHANCE.search(question) is not None

"""Words by which people show that they tell one time, a habit, a view, or themselves; lists from speech in general."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    "dec(?:ember)?"
)
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = "spring|summer|autumn|winter|christmas|easter|ramadan|diwali"

# One time it happened.
ANCHOR = re.compile(
    r"\b(?:one|that|1|the (?:next|same|following|other|first))\s+(?:day|time|night|morning|evening|afternoon|shift|"
    r"week|weekend|"
    rf"lunchtime|{_DAY})\b|\bonce\b(?! (?:i|we|you|the|it|they|a) )|\blast (?:year|month|week|night|time|{_SEASON}|"
    rf"{_MONTH}|{_DAY})\b"
    r"|\bafter (?:one|a|two|three|four|five|six|a few|some|\d+) (?:minutes?|hours?|days?|weeks?|months?|years?)\b"
    rf"|\bin (?:{_MONTH}|may(?!\s+(?:be|have|need|not|i|we|you)\b)|(?:19|20)\d\d|"
    rf"(?:early|late|mid)[ -]?(?:19|20)?\d\d|(?:the )?(?:{_SEASON}))\b|\b(?:{_SEASON}) (?:of )?(?:19|20)\d\d\b"
    r"|\b(?:a|an|one|two|three|four|five|six|few|couple|\d+)(?: of)? (?:years?|months?|weeks?|days?|yrs?) (?:ago|"
    r"back)\b"
    r"|\bwhen i (?:was|worked|started|joined|came|did)\b|\bthere was (?:a|an|this|one|once)\b|\bthis (?:one )?time\b"
    rf"|\b(?:time|situation|case|occasion) (?:when|where)\b|\bon (?:a |the )?(?:{_DAY}|\d+(?:st|nd|rd|th))\b|"
    rf"\byesterday\b"
    rf"|\b(?:that|the) (?:day|night|week|morning|evening|weekend) (?:before|after)\b|\bback in\b|\bat the time\b|"
    rf"\bhappened\b"
    r"|\bhalfway through\b|\bin my (?:last|previous|first|second|third|old) (?:job|work|role|post|placement|school|"
    r"place|year|ward|week)\b",
    _FLAGS,
)  # fmt: skip
SEQUENCE = re.compile(
    r"\b(?:then|after that|afterwards?|next|finally|in the end|eventually|at first|later|by the (?:end|time)|"
    r"straight away|meanwhile|within|the next (?:day|morning|week)|so (?:i|we)|until|as soon as)\b",
    _FLAGS,
)
# How they usually do it.
HABIT = re.compile(
    r"\b(?:usually|normally|typically|generally|always|whenever|regularly|routinely|often|tend to|as a rule|"
    r"most of the time|"
    r"(?:every|each) (?:time|day|week|month|year|season|spring|summer|autumn|winter|morning|night|shift|single|job|"
    r"lesson|customer|"
    r"patient|client|case|one)(?! of (?:them|these|us))|on a (?:daily|weekly|regular|normal|typical) basis|"
    r"day to day|my (?:usual )?(?:approach|process|"
    r"routine|method|way|rule|habit)|in general|if (?:a|an|the|there|someone|somebody|something|i|they|it|anyone|we|"
    r"anything)|"
    r"when (?:a|an|there's|there is|someone|somebody|something|customers?|patients?|i get|i have|i am|i'm|i see|"
    r"things|it's|"
    r"they|people|we get|we have)|(?:i|we)(?:'ll|’ll| will|'d| would) (?:then|first|always|usually|normally|also|"
    r"\w+))\b",
    _FLAGS,
)
# What one should do.
OPINION = re.compile(
    r"\b(?:should(?:n't| not)?|ought to|must(?:n't| not)?|(?:very |so |really |most |is |are )(?:important|essential|"
    r"crucial|vital|key)|"
    r"i (?:strongly |firmly |really |honestly |personally )?(?:think|believe|feel|reckon)|imo|in my (?:opinion|view|"
    r"mind)|"
    r"you (?:need|have to|must|should|can't|cannot|can|cant|dont|don't|gotta|got to|never|always)|"
    r"(?:people|everyone|everybody|managers?|companies|teams?|staff|nobody|no one|anyone|a good \w+) "
    r"(?:need|needs|should|have to|has to|must|deserves?|wants?)|it(?:'s| is|s) (?:all |really |not )?(?:about|"
    r"important|vital|better|"
    r"crucial|essential|key|wrong|right)|the (?:key|most important|main|secret|best|whole point)|matters?|"
    r"without \w+ (?:there|you|nothing)|"
    r"for me,? \w+ (?:is|means)|i(?:'m| am) (?:a (?:big |firm |great )?believer)|respect is|trust is|comes first|"
    r"(?:good|great|real) \w+ (?:is|means|starts|comes))\b",
    _FLAGS,
)
# What they are like.
SELF = re.compile(
    r"\b(?:i (?:can|could|tend to|try to) be|(?:is|are) my (?:life|passion|thing|strength)|(?:i(?:'m| am|m|"
    r"’m) (?!\w+ing\b|in |at |on |from |sure|sorry|glad|"
    r"afraid|told|asked)\w+ ?)(?:and|,|\.|$|but|because|when|if|so)|always said|i(?:'m| am|m|’m) (?:a|an|very|quite|"
    r"really|pretty|always|not|the|good|great|someone|somebody|naturally|extremely|so|also|known|"
    r"calm|patient|honest|reliable|friendly|organi[sz]ed|confident|comfortable|happy to|passionate|able to|hard\w*|"
    r"used to|"
    r"\w+ and \w+|\w+ed|\w+ful|\w+ive|\w+ent|\w+ble|\w+al|\w+ic)\b"
    r"|my (?:biggest |main |greatest |best )?(?:strengths?|weakness|nature|personality|skills?|attitude|superpower|"
    r"thing)|i (?:pride|consider|see|"
    r"describe|would describe|would say i|'d say i|call) ?(?:myself|am)?|i(?:'d| would) (?:say|describe|call)"
    r"|(?:people|colleagues|friends|my \w+|everyone|they|managers?|family|others) (?:always |often |usually |would |"
    r"will |all |do )*"
    r"(?:says?|describes?|tells? me|calls?|knows? me|come to me|comes to me)|i(?:'ve| have|ve) (?:always been|"
    r"(?:got )?(?:a|an|good|strong|excellent|great|"
    r"very|really|lots|the))\b|i have (?:always|never) been|i (?:really |just |do |genuinely |always )?(?:love|enjoy|"
    r"like|thrive|care|work well|get on|cope|"
    r"find it|pick things|learn|handle|don't (?:panic|mind|get|give)|dont (?:panic|mind|get|give)|never (?:panic|"
    r"lose|give|get))|"
    r"by nature|as a person|type of person|kind of person|sort of person|(?:team|people) (?:player|person)|"
    r"perfectionist|"
    r"eye for detail|attention to detail|good at|comes? natural\w*|in my blood|since i was (?:a )?(?:kid|child|"
    r"little|young|small))\b",
    _FLAGS,
)
# What they name without telling it.
EXAMPLES = re.compile(
    r"\b(?:for example|for instance|such as|e\.?g\.?|including|things like|stuff like|examples? (?:include|are|would|"
    r"of)|"
    r"various|several|many|multiple|lots of|numerous|plenty|all sorts|loads of|different|a number of|a range of|"
    r"a variety|"
    r"experience (?:of|with|in)|also (?:at|with|on|for|did|worked|helped|the)|another (?:one|time|example|was)|"
    r"as well as|"
    r"over the years|years of|there (?:was|were) also|then there (?:was|were|'s|is)|plus|amongst others|to name|etc|"
    r"and so on|both (?:at|in)|"
    r"all of (?:them|these|those|which)|none of these|every one of them|(?:these|those) (?:are|were) (?:the ones|my|"
    r"just|some)|and another|one with|where (?:do|to) (?:i )?(?:start|begin)|"
    r"(?:there's|theres|there has|there have) been (?:more|others)|includes?:)\b",
    _FLAGS,
)


_SEGMENT = re.compile(r"[^,;\n.!?:()]+")
_SUBJECT = re.compile(r"\b(?:i|we|he|she|they|it|you|this|that|nobody|everyone|who)(?:'\w+|’\w+)?\b", _FLAGS)
_LINKED = re.compile(
    r"^\W*(?:and|or|plus|but|so|then|because|which|when|while|after|before|as|if|in|at|on|by|for|with)\b", _FLAGS
)
_THING = re.compile(
    r"^\W*(?:and |or |plus )?(?:a|an|the|one|another|two|three|four|\d+|some|wrong|my|our)\b|"
    r"^\W*(?:and )?\w+(?:\s+\w+){0,6}\W*$",
    _FLAGS,
)
_LONGEST_THING = 16


def listed(text: str) -> tuple[int, float]:
    """How many things a text strings together without telling of any, and which share of its words they are."""
    said = things = words = 0
    for segment in _SEGMENT.findall(text):
        size = len(segment.split())
        words += size
        head = " ".join(segment.split()[:3])
        bare = not _SUBJECT.search(head) and not (
            _LINKED.match(segment) and not re.match(r"\W*(?:and|or|plus)\b", segment, _FLAGS)
        )
        if 0 < size <= _LONGEST_THING and bare and _THING.match(segment):
            things, said = things + 1, said + size
    return things, said / max(words, 1)


def count(pattern: re.Pattern[str], text: str) -> int:
    """How often a text speaks so."""
    return sum(1 for _ in pattern.finditer(text))

"""What a requirement's own words say of depth, years, where to look at it and what to be careful about.

The flags are a closed set: ``years`` (a span of experience, which predicts little), ``unpaid-time`` (public work that
takes spare time), ``out-of-hours``, ``vague`` (a trait without observable content), ``language``, ``travel``,
``physical`` and ``duplicate`` (nearly the same as an earlier record of the document).
"""

from __future__ import annotations

import re

from knowledge.domain import AssessBy, Depth, Kind

FLAGS = ("years", "unpaid-time", "out-of-hours", "vague", "language", "travel", "physical", "duplicate")

_DEPTHS: tuple[tuple[Depth, str], ...] = (
    (
        Depth.PROFICIENT,
        r"proficien\w*|expert\w*|in[- ]depth|mastery|master of|master knowledge|fluen(?:t|cy)|adept|"
        r"(?:strong|deep(?:ly)?|advanced|extensive(?:ly)?|excellent|outstanding|comprehensive|thorough|"
        r"significant|substantial|"
        r"high(?:ly)? (?:level of |degree of )?)[ -](?:[\w/-]+[ ,]+(?:and )?){0,3}(?:experienced?|"
        r"knowledge\w*|understanding|skill\w*|"
        r"background|command|grasp|ability|expertise|competen\w+)",
    ),
    (Depth.AWARENESS, r"aware(?:ness)?"),
    (
        Depth.FAMILIARITY,
        r"familiar(?:ity)?|understanding|understands?|knowledge(?:able)?|exposure|appreciation|acquainted|"
        r"conversant|"
        r"grounding|versed|insight|knows?",
    ),
    (
        Depth.EXPERIENCE,
        r"experienced?|track record|background in|worked (?:with|in|on|as)|years?['’]? (?:of|in|working)|"
        r"history of|"
        r"hands[- ]on|practised|practiced",
    ),
)
_DEPTH = re.compile("|".join(rf"\b(?P<{depth.name}>{pattern})\b" for depth, pattern in _DEPTHS), re.IGNORECASE)

_NEAR = 8  # words before a statement's own verb; what comes later qualifies something else
_HANDED_ON = re.compile(  # knowledge as a thing that is passed round, not as what is asked for
    r"\b(?:shar|transfer|captur|gather|seek|combin|build|gain|develop|improv|spread|exchang|increas|"
    r"deepen)\w*\b(?: \w+){0,4} $",
    re.IGNORECASE,
)

_NUMBERS = {
    word: i for i, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
} | {"a": 1, "fifteen": 15, "twenty": 20}
_YEARS = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s*\(\d+\))?\s*(?:\+|plus)?\s*(?:(?:-|–|to|"
    rf"or)\s*(?:\d{{1,2}}|\w+)\+?\s*)?"
    r"(?:or more |full |consecutive |solid )?years?\b(?P<after>['’]?s?['’]?\s*\+?(?:[^.;\n]{0,60}))",
    re.IGNORECASE,
)
_NOT_EXPERIENCE = re.compile(
    r"['’]?s?['’]?\s*(?:old\b|of age|ago\b|fixed|contract|assignment|term\b|probation|degree\b|warranty|"
    r"trial|plan\b|olds?\b|"
    r"course|programme|program\b|in a row|later|from now|ahead)|-",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"experien|work(?:ing|ed)|professional|qualif|pqe|relevant|practi[cs]|in (?:an?|the|this|similar)|"
    r"as an?\b|track record|"
    r"post[- ]|manag|lead|driving|teach|nurs|operat|^['’]?s?['’]?\s*$|within|commercial|industry|supervis|"
    r"develop",
    re.IGNORECASE,
)
# "2 years of Kafka": a requirement that begins so asks for time spent with it, where no school or money is meant.
_SPENT = re.compile(
    r"\W*(?:(?:at least|a minimum of|minimum(?: of)?|over|around|about|some) )?[\w+]+ years?['’]? of "
    r"(?!(?:\w+ )?(?:college|university|school\w*|study|studies|education|age|funding|contract|service|growth|"
    r"history)\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:every|last|past|next|each|per|within|after|first|over the)\s*$", re.IGNORECASE)

OUT_OF_HOURS = (
    r"on[- ]call|out[- ]of[- ](?:normal )?(?:hours|office hours)|outside (?:of )?(?:normal |standard |"
    r"core |usual )?(?:business |office |"
    r"working )?hours|after[- ]hours|evenings?|weekends?|nights?(?= shift| work| duty|s)|night shifts?|"
    r"shift (?:work|pattern|rota|working)s?|shifts|"
    r"rotating|bank holidays?|saturdays?|sundays?|unsoci(?:al|able) hours|overtime|anti-?social hours|sleep-?ins?|24/7|"
    r"early mornings?|late finish\w*"
)
TRAVEL = (
    r"(?:to|will|may|must|occasional(?:ly)?|frequent(?:ly)?|some|regular(?:ly)?|international|extensive|national|"
    r"domestic|overseas|\d%|local|uk) travel(?! industry| agen| sector| compan| polic)|"
    r"travel(?:l?ing)? (?:to|between|across|within|throughout|around|is|required|requirements?|up to|may|will|"
    r"extensively|regularly|for work)|driving licen[cs]e|driver['’]?s licen[cs]e|own (?:car|vehicle|transport)|"
    r"overnight stays?|commut\w+|visit(?:ing)? (?:sites|clients|customers|schools)"
)
PHYSICAL = (
    r"lift(?:ing)? (?:and carry\w*|\w+ (?:loads|boxes|patients|equipment)|up to|heavy|weights?|\d)|"
    r"heavy lifting|manual handling|physically (?:fit|demanding|able|active)|physical(?:ly)? "
    r"(?:fitness|demands|strength|stamina|effort|work)|standing for|on (?:your|their) feet (?:all|for|most|"
    r"much|through)|stand(?:ing)? (?:for )?(?:long|extended)|stamina|work(?:ing)? at heights?|"
    r"climb\w* ladders?|"
    r"\d+ ?kgs?\b|colou?r vision|kneel\w*|bending"
)
CHECK = (
    r"dbs(?: check| clearance)?|disclosure and barring|enhanced disclosure|disclosure scotland|pvg|"
    r"garda vetting|background (?:check|investigation|screening)|"
    r"(?:security|sc|dv|ctc|bpss|police|public trust|secret) (?:clearance|vetting|check)|criminal record|"
    r"right to work|(?:able|free|allowed|cleared) to work (?:full time )?(?:in\b|here\b|for any\b)|"
    r"authori[sz]ed to work|eligib\w+ to work|"
    r"(?:legally )?(?:entitled|permitted) to work|work permits?|visas?|medical (?:check|clearance|examination)|"
    r"drug (?:test|screen)\w*|reference checks?|satisfactory references|"
    r"occupational health|vaccinat\w+|immuni(?:[sz]\w+|ty)|(?:trial|probation(?:ary)?) period|citizen(?:ship)?"
)
_TONGUES = (
    r"(?:english|welsh|french|german|spanish|italian|polish|mandarin|cantonese|chinese|arabic|japanese|korean|"
    r"portuguese|"
    r"dutch|hindi|urdu|punjabi|bengali|gaelic|irish|russian|turkish|swedish|danish|norwegian|bsl|british sign language|"
    r"both official languages)"
)
_LANGUAGE = (
    r"(?:fluen\w+|native|bilingual|spoken|written|verbal|conversational|business[- ]level|proficien\w+|command of|"
    r"working knowledge of|good|excellent|standard of|communicate\w* (?:\w+ )?in)\b[^.;]{0,40}\b"
    # The tongue itself, not what is called after it: "English ceramics", "French cuisine".
    rf"{_TONGUES}(?=\W*$|[,.;:)/(]|\s*\(|\s+(?:and|or|is|to|with|as|at|for|both|language|communication|skills?|"
    r"essential|required|preferred|written|spoken|verbal|speaking|writing)\b)|"
    rf"{_TONGUES}[ -](?:speak\w*|language\b|fluency|good enough|to (?:an? )?[\w-]+ (?:level|standard))|"
    r"(?:second|foreign|another|additional|community|modern) languages?"
)
_UNPAID = (
    r"(?:public|personal|your|own|an? active|link to) (?:git ?hub|git ?lab|stack ?overflow)|(?:git ?hub|"
    r"git ?lab|stack ?overflow)(?: or similar)? (?:account|profile|portfolio|page|contribution)s?|"
    r"open[- ]source (?:contribut|project|work|commit|code)|contribut\w+ to (?:the )?open[- ]source|"
    r"side[- ]projects?|"
    r"personal (?:projects?|blog|website)|own (?:blog|projects)|tech(?:nical)? blog|public (?:profile|"
    r"repositor|portfolio|code|speaking at)|kaggle|"
    r"hackathons?|volunteer(?:ing)? experience|unpaid|spare time|in your own time"
)
_VAGUE = (
    r"self[- ]?(?:starter|motivated|motivation|driven)|team[- ]?player|hard[- ]?working|go[- ]?getter|"
    r"can[- ]?do|passion(?:ate|ately)?|enthusias\w+|dynamic|"
    r"rock ?star|ninja|guru|wizard|superstar|positive attitude|sense of humou?r|good attitude|"
    r"right attitude|driven individual|results[- ](?:driven|oriented)|"
    r"fast[- ]paced|thrive|under pressure|cultur(?:e|al) fit|go(?:ing)? the extra mile|(?:be|being|is|are|"
    r"and|a) (?:highly )?pro-?active\b|outgoing|energetic|bubbly|friendly|well[- ]?presented|"
    r"likeable|people person|striv\w+ for|hunger|hungry|holistic|excellent communicator|good communicator|"
    r"good communication skills|flexible attitude|"
    r"flexible approach|detail[- ]obsessed|attention to detail|growth mindset|multi-?skilled|"
    r"digital native|young|mature"
)
_FLAG_PATTERNS = tuple(
    (flag, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))
    for flag, pattern in (
        ("unpaid-time", _UNPAID),
        ("out-of-hours", OUT_OF_HOURS),
        ("vague", _VAGUE),
        ("language", _LANGUAGE),
        ("travel", TRAVEL),
        ("physical", PHYSICAL),
    )
)

_PUBLIC = re.compile(rf"\b(?:{_UNPAID})", re.IGNORECASE)
_PAPERS = re.compile(
    r"\b(?:degrees?\b(?! of (?:autonomy|independence|accuracy|flexib|difficult))|diplomas?|gcses?|"
    r"a[- ]levels?|nvq|btec|hnd|hnc|phd|doctorate|"
    r"bachelor\w*|masters?(?:'s|’s| degree)|undergraduate|postgraduate|graduate\b(?! recruit| scheme|"
    r" program)|qualified|qualifications?|"
    r"certifi(?:ed|cates?|cations?)|accredit\w+|licen[cs]es?|registered|registration|pgce|qts|nmc|hcpc|gmc|"
    r"sra|chartered|"
    r"professional body|membership of|member of (?:an?|the) (?:\w+ )?(?:institute|institution|royal|"
    r"society|association|chartered)|food hygiene|high school|diploma|credentials?|apprenticeship|"
    r"training certificate)\b",
    re.IGNORECASE,
)
_PRACTICE = re.compile(
    r"\b(?:test[- ]driven|tdd|bdd|pair(?:ed)?[- ]programm\w+|pairing\b|(?:to |productively )pair\b|"
    r"writ\w+ (?:\w+ )?code|coding|programming in\b(?! ?terf)|typing speed|touch typ\w+|wpm)",
    re.IGNORECASE,
)
_ADMIN = re.compile(
    r"\b(?:time ?sheets?|expenses? (?:claims?|forms?)|mandatory training|log (?:your |their )?(?:hours|"
    r"time)|submit\w* (?:expenses|hours))\b",
    re.IGNORECASE,
)


def depth(words: str) -> Depth:
    """How deep a statement's own verb or noun, which stands near its start, asks a person to go."""
    match = _DEPTH.search(words)
    if not match or not match.lastgroup or len(words[: match.start()].split()) > _NEAR:
        return Depth.UNSTATED
    return Depth.UNSTATED if _HANDED_ON.search(words[: match.start()]) else Depth[match.lastgroup]


def years(words: str) -> int | None:
    """The least number of years of experience asked for, if any."""
    match = _years(words)
    return _count(match["count"]) if match else None


def flags(words: str, kind: Kind) -> tuple[str, ...]:
    """What to be careful about, in the order of ``FLAGS``; ``duplicate`` is for the caller, who knows the others."""
    found = {flag for flag, pattern in _FLAG_PATTERNS if pattern.search(words)}
    if _years(words):
        found.add("years")
    if kind is Kind.DUTY:  # a task is observable, whatever words it is dressed in
        found -= {"years", "vague", "language"}
    return tuple(flag for flag in FLAGS if flag in found)


def assess_by(words: str, kind: Kind) -> AssessBy:
    """Where the requirement is best looked at: papers, years and public work on the CV, hands-on practice at work."""
    if _ADMIN.search(words):
        return AssessBy.NONE
    if kind is Kind.DUTY:
        return AssessBy.INTERVIEW
    if kind is Kind.CONDITION:
        return AssessBy.CV if re.search(rf"\b(?:{CHECK})", words, re.IGNORECASE) else AssessBy.INTERVIEW
    if _on_paper(words):
        return AssessBy.CV
    return AssessBy.WORK_SAMPLE if _PRACTICE.search(words) else AssessBy.INTERVIEW


def _on_paper(words: str) -> bool:
    span = _years(words)
    papers = _PAPERS.search(words)
    early = papers is not None and len(words[: papers.start()].split()) <= _NEAR
    return early or (span is not None and len(words[: span.start()].split()) <= _NEAR) or bool(_PUBLIC.search(words))


def _years(words: str) -> re.Match[str] | None:
    for match in _YEARS.finditer(words):
        after = match["after"]
        if _NOT_EXPERIENCE.match(after) or _EVERY.search(words[: match.start()]):
            continue
        if _SPENT.match(words) or _EXPERIENCE.search(after.strip()) or re.search(r"experience", words, re.IGNORECASE):
            return match
    return None


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words.lower()]

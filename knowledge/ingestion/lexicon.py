"""The words that headings of adverts are made of, by what they announce; data only, for ``families``.

Ours, read off public adverts, person specifications and civil-service templates of many trades.
"""

from __future__ import annotations

from enum import Enum, auto


class Family(Enum):
    """What the text under a heading is about."""

    DUTIES = auto()
    REQUIREMENTS = auto()
    COMPETENCIES = auto()
    EXPECTATIONS = auto()
    CONDITIONS = auto()
    BENEFITS = auto()
    ABOUT = auto()
    APPLYING = auto()
    SUMMARY = auto()


# A heading made only of filler and a family's own words is sure to announce that family. First match holds.
CORES: tuple[tuple[Family, str], ...] = (
    (Family.APPLYING, "apply applying application applications selection recruitment interview interviews deadline"),
    (Family.BENEFITS, "benefits benefit perks reward rewards package remuneration compensation"),
    (Family.COMPETENCIES, "competency competencies competence competences behaviour behaviours behavior behaviors"),
    (Family.CONDITIONS, "conditions terms eligibility checks clearance vetting screening"),
    (
        Family.DUTIES,
        "duties responsibilities responsibility accountabilities accountability tasks functions activities purpose",
    ),
    (
        Family.REQUIREMENTS,
        "requirements requirement criteria criterion specification specifications spec skills skill skillset "
        "qualifications qualification experience knowledge abilities ability attributes qualities "
        "aptitudes aptitude "
        "education training expertise credentials profile traits strengths essential essentials desirable "
        "desirables "
        "certifications certification certificates licences licenses licence registration registrations "
        "optional "
        "characteristics prerequisites pre-requisites must-haves must-have nice-to-haves nice-to-have "
        "extras pluses "
        "background mandatory preferred required advantageous bonus tickets musts",
    ),
    (Family.EXPECTATIONS, "expectations deliverables kpis targets goals"),
    (Family.SUMMARY, "summary overview introduction description outline brief details information facts"),
)

FILLER = frozenset(
    "a an the this that our your my his her their and & or / , of for to in on with as at by role job post "
    "position work "
    "vacancy opportunity person personal people candidate applicant employee staff company key main core "
    "primary "
    "principal major essential desirable desired required preferred minimum basic optional additional "
    "other further "
    "general specific typical day day-to-day daily overall special technical professional relevant "
    "previous prior soft "
    "hard necessary mandatory ideal bonus what who you we need needed want have include includes including "
    "involved "
    "involve will areas scope result secondary leadership framework values process stages timeline "
    "procedure criteria "
    "must should entry recommended strong highly some great full working employment service appointment "
    "pre-employment "
    "background security points level important following interpersonal organisational successful required "
    "requirements skills experience qualifications knowledge".split()
)

_ROLE = r"(?:role|job|post|position|work|opportunity|vacancy|internship|apprenticeship|placement)s?"
_PERSON = (
    r"(?:you|(?:the|our|an?) (?:(?:right|ideal|successful|excellent|perfect|great|strong|best) )?"
    r"(?:person|candidate|applicant|post ?holder|job ?holder|individual|someone)s?)"
)

# Whole headings in which the family's own word is missing. First match holds.
PHRASES: tuple[tuple[Family, str], ...] = (
    (
        Family.APPLYING,
        r"(?:how )?to apply.*|apply (?:now|here|today|online|by).*|next steps|what happens next|"
        r"contact(?: us| details| information)?|"
        r"closing date|frequently asked questions|faqs?|further information|how we (?:hire|recruit|"
        r"interview)|"
        r"what to (?:submit|send)|key dates|submit.*|important dates|additional (?:notes|information)|"
        r"(?:our |the )?(?:hiring|recruitment|selection|interview|application) process.*",
    ),
    (
        Family.BENEFITS,
        r"(?:what|why) (?:we|we'll|we will|we can|is on|the \w+)(?: will)? (?:offers?|give|provide|"
        r"do for you)(?: .*)?|"
        r"you(?:'ll| will)(?: also)? (?:have access|receive|get|enjoy|benefit|be (?:entitled|offered|given|"
        r"paid))\b.*|our offer(?: .*)?|we(?: can| will|'ll| are able to| also)? (?:offer|provide|"
        r"give)(?: .*)?|what's in it for (?:you|me)|in return.*|"
        r"why (?:join|work|choose|us|you'll love|you should).*|"
        r"what you(?:'ll| will| can)? (?:get|receive|gain|learn|enjoy|expect from us|"
        r"expect in return)(?: .*)?|life at .*|"
        r"what(?:'s| is) it like (?:to work|working|being) .*|what it(?:'s| is) like .*|working (?:at|"
        r"here).*|.*\bbenefits (?:&|and|include|package|of).*|"
        r"(?:pay|salary|perks|rewards?|holidays?|pension)(?:,? (?:&|and) (?:\w+ )?)?(?:benefits|perks|"
        r"rewards?|pension)",
    ),
    (
        Family.ABOUT,
        # What is not asked for is no requirement either.
        r"(?:what )?you (?:don't|do not|won't|will not) need.*|not (?:required|needed)|don't worry if.*|"
        r"about us|who we are|(?:about )?(?:the|our|your) (?:company|team|organi[sz]ation|school|college|"
        r"trust|council|"
        r"firm|department|hospital|charity|university|business|client|employer|story|mission|values|"
        r"culture|vision|"
        r"commitment)(?: (?:at|of|and|&|in|to|you)\b.*)?|our people|"
        rf"about (?:the|our) (?!{_ROLE}|{_PERSON}|candidate|applicant|person)\w+(?: \w+)?|"
        r"company (?:overview|profile|description|background)|"
        r".*\bequal opportunit.*|(?:equality|diversity|inclusion|equity)\b.*|context|department information|"
        r"safeguarding.*|disclaimer|data protection|privacy.*|(?:agency|"
        r"organi[sz]ation(?:al)?) .*background|background",
    ),
    (
        Family.CONDITIONS,
        r"(?:pre-?)?conditions of (?:employment|appointment|(?:the |your )?offer|hire)|"
        r"(?:(?:your|any|the|this|all|our) )?(?:appointment|offer|employment|post|role|job|"
        r"position)s?(?: of employment)? "
        r"(?:is|are|will be) (?:subject to|conditional|dependent).*|"
        r"(?:before|when) you (?:start|join|begin|can start).*|before (?:starting|joining|day one|your first day).*|"
        r"(?:the )?(?:checks|vetting|screening) (?:we|you|and|before|required|that|for)\b.*|"
        r"working (?:pattern|hours|arrangements|environment|conditions)|physical (?:demands|requirements)|"
        r"who may apply|"
        r"hours(?: of work)?|travel(?: requirements?)?|right to work|special factors|(?:pre-?employment|"
        r"background) checks?|"
        r"(?:,? ?(?:and|&|your|the|any)? ?\b(?:licen[cs]es?|checks|clearances?|vetting|references|medicals?|"
        r"visas?)){2,}|"
        r"before we (?:can )?(?:hire|employ|appoint|take|offer|confirm)\b.*|"
        r"(?:security|vetting) (?:clearance|level)|pay and conditions",
    ),
    (
        Family.EXPECTATIONS,
        r"what(?:'s| is) expected.*|(?:what )?success (?:looks like|in this role|criteria|measures).*|"
        r"how you(?:'ll| will) be (?:measured|judged)|what we(?:'ll| will)? expect.*|what (?:good|"
        r"great) looks like.*|"
        r"(?:your )?(?:first )?(?:\d+|thirty|sixty|ninety|three|six|twelve)[- ](?:days?|months?)(?: goals|"
        r" objectives)?",
    ),
    (
        Family.DUTIES,
        r"(?:the )?(?:successful (?:candidate|applicant|person)|post ?holder|job ?holder|appointee|"
        r"incumbent) (?:will|shall)"
        r"(?: also)?(?: be (?:responsible for|expected to|required to))?|"
        rf"what (?:you|you'll|you will|you would|you'd|will you)(?: actually| mainly)?(?: be| get to|"
        rf" need to)? ?(?:do|doing|work(?:ing)? on|responsible for|own)(?: .*)?|"
        rf"(?:what|who) (?:the|this) {_ROLE} (?:involves|entails|looks like|is|will involve|does)(?: .*)?|"
        rf"what (?:does|will|would) (?:the|this) {_ROLE} .*|"
        rf"(?:about )?(?:the|this|your|our) (?!opportunity){_ROLE}(?: itself| will (?:involve|include)|"
        rf" involves| includes| in (?:brief|detail)| (?:&|and) responsibilities)?|"
        rf"(?:day|life)[- ](?:to[- ]day|in the life|in a life)(?: .*)?|(?:a|your) (?:typical |average |"
        rf"normal )?day(?: .*)?|"
        rf"(?:key|main|major) objectives?|in this {_ROLE},? (?:you|you'll).*|as (?:an?|our|"
        rf"the) .{{2,50}} you(?:'ll| will)(?! need| have| bring).*|"
        rf"you(?:'ll| will|'d| would)(?: be)?(?: responsible for| doing)?|(?:main |overall )?(?:purpose|"
        rf"aims?) of (?:the )?{_ROLE}|"
        rf"(?:your |the )?(?:impact|mission)(?: you(?:'ll| will) (?:have|make))?|(?:key )?(?:job|"
        rf"role) content|how you(?:'ll| will) (?:help|make .*)",
    ),
    (
        Family.REQUIREMENTS,
        r"(?:so )?what (?:do|must|will|would) (?:i|we|you|one) (?:(?:absolutely|really|definitely|actually|simply) )?"
        r"(?:need|have|bring|know|(?:need|have) to (?:have|bring|know|be able to do)|be able to do)"
        r"(?: (?:for|to do|in) (?:the|this) (?:job|role|post|work))?|"
        r"what would (?:put|set) me (?:ahead|apart)(?: .*)?|what (?:should|must) i be like|"
        rf"{_PERSON}(?:'re| are| is| will| would| should| must| may| might| has| have)?(?: (?:also|ideally|"
        rf"be|have|need|bring|possess))*(?: (?:for|as|to|with|able)\b.{{0,30}})?(?: is| are)?|"
        rf"(?:who|what|about) {_PERSON}(?:'re| are|'ll| will| should| must| might)?(?: (?:be|bring|need|have|"
        rf"bringing|like|know))*(?: (?:to|for|with|in)\b.{{0,30}})?|"
        r"(?:what|who|the (?:person|candidate))(?: .{1,25})? (?:we|we're|we are|"
        r"are we)(?: .{0,20})? ?(?:look|want|need|seek|ask|value|after).{0,40}|"
        r"what (?:experience|skills|qualit).*|we(?:'re| are) (?:looking for|after|seeking).{0,50}|"
        r"(?:(?:what|things|the things) )?(?:you|we)(?: (?:absolutely|really|definitely|do|simply|just))+ need"
        r"(?! (?:to know|help))(?: .{0,25})?|(?:have|need)[- ]to[- ]haves?|we need you to (?:have|be)|"
        r"(?:what )?we(?:'d| would| should)(?: also| really)? (?:like|love|be (?:glad|pleased|happy)) to (?:see|find)"
        r"(?: .{0,20})?|(?:what )?we(?:'d| would| should)(?: also| really)? be (?:glad|pleased|happy) (?:of|if|to have)"
        r"(?: .{0,20})?|"
        r"(?:things|what|skills) we can't (?:(?:do|live|be|manage) without|(?:compromise|budge|bend) on)|"
        r"also (?:useful|handy|helpful|good|great|nice|desirable|welcome).*|a plus if.*|on (?:our|the) wish ?list|"
        r"in an? (?:perfect|ideal) world.*|what (?:would|will|'d) make us (?:smile|happy|grin)|"
        r"(?:points|things|counts?) in your favou?r|if you(?:'ve| have)(?: also)? got\b.*\b(?:great|brilliant|lovely|"
        r"good|better)|"
        r"(?:things|any of (?:these|this)|some of (?:these|this)|these)(?: that)?(?: would|'d|'ll| will| might| could)"
        r"(?: also| really)? help.*|(?:could|might|is|does) (?:this|that) (?:be |sound like |describe )?you|"
        r"sounds? (?:like you|familiar)|who (?:should|can|could|might) apply|(?:(?:key|mandatory|essential|"
        r"desirable) )*"
        r"selection criteria|skills (?:we|you)(?:'d|'ll| will| would)? (?:like|love|need)|"
        rf"(?:who|(?:the|what) (?:kind|sort|type) of (?:person|people)|whoever)(?: (?:is|are|will|would|we think|else|"
        rf"that|who))*(?: (?:does|do|fits?|suits?|thrives?|succeeds?|gets?|flourish(?:es)?|enjoys?|loves?|likes?))"
        rf"(?! (?:you|we|what|it|that|the \w+ing)\b)(?: (?:well|best|right|in|on|here|there|this|it|the|our|{_ROLE}|at|"
        rf"with|us|most|most of all))*|who (?:would|will|does|might) (?:this|it|the {_ROLE}) (?:suit|fit|be for)\b.*|"
        r"you(?:'ll| will|'d| would) (?:thrive|do well|get on|fit (?:right )?in|succeed|shine|"
        r"feel at home)\b.*\bif\b.*|"
        r"(?:what it|it) takes.*|is this you.*|"
        r"is (?:it|that) you|(?:(?:it|what|things that)(?: also| really| always)? helps?|we (?:also |really |"
        r"always )?(?:love|like) it)(?: even more| too)? (?:(?:if|when) you|to have)\b.*|"
        r"what (?:also |really )?helps|we(?:'ll)?(?: also)? need(?: from you)?|needed|(?:none|nothing|neither)(?: of)? "
        r"(?:it|this|these|those|them|(?:the )?(?:below|following))\b.*\b(?:essential|required|necessary|must|"
        r"deal-? ?breakers?)|(?:no|not) deal-? ?breakers?(?:,? but(?: .*)?)?|"
        r"what makes you .*|what(?:'ll| will) you (?:bring|need).*|you(?:'ll| will) (?:need|have|bring|"
        r"be)\b.{0,40}|"
        r"(?:it would|it'd|would) be (?:great|nice|good|a bonus|ideal).*|(?:bonus|extra|brownie) points.*|"
        r"(?:ideally|preferably).{0,30}|"
        r"you(?:'ll| will| might| may| would)? (?:love|enjoy|suit|fit|like|be great) .*\bif\b.*|"
        r"this (?:role|job|post)?.*\bfor you if\b.*|"
        r"you (?:might|may|could|would) be (?:a|the|our) .*|apply if .*|(?:nice|good) to haves?|"
        r"must haves?|(?:(?:key|additional|other|considered|an?|as|strong|definite) )*assets?(?: include)?|"
        r"(?:(?:it|what|things that|this) )?(?:would|'d|will|might)(?: also| really)? (?:help|come in handy|"
        r"be (?:good|nice|"
        r"handy|great|useful|lovely|helpful|grand|brilliant|welcome|a (?:bonus|plus|help)|an (?:advantage|asset))).*|"
        r"(?:(?:stuff|things|what) )?(?:(?:you|you've|we) )?(?:(?:have )?got to|gotta) (?:have|be|know)(?: .{0,25})?|"
        r"(?:very |really )?(?:good|great|nice|lovely|handy|useful|helpful|cool|sweet|brilliant)(?: things)?,? "
        r"(?:to (?:have|know)|but|"
        r"if|extras?|"
        r"skills|experience)\b.*|useful|helpful|handy|extra credit.*|even better.*|better still.*|(?:the )?(?:icing|"
        r"cherry) on .*|(?:what|how|things that)\b.{0,20} (?:makes?|helps?|sets?|puts?) (?:you|candidates|"
        r"someone) .{0,10}"
        r"(?:stand out|apart|ahead).*|you(?:'ll| will)?(?: really)? stand out.*|(?:our )?wish ?list|"
        r"in an ideal world.*|(?:what |things that )?(?:(?:would|will|might|may|also) )*(?:(?:counts?|stands?|"
        r"speaks?|goes) )?in "
        r"your favou?r\b.*|"
        r"(?:it(?:'s| is) )?(?:an? |added )?advantages?(?: if .*)?|it(?:'s| is) an? (?:plus|bonus|asset) if .*|"
        r"plus points.*|we(?:'d| would)(?: also| really)? (?:love|like)"
        r"(?! (?:to )?(?:hear|meet|your))\b.*|"
        r"we(?:'d| would) .{2,40} if you\b.*|not (?:strictly )?(?:essential|necessary)(?:,? but(?: .*)?)?|"
        r"(?:(?:the|our|my|absolute|a few|some) )*(?:musts?|non-? ?negotiables?|deal-? ?breakers?|bare minimum|basics|"
        r"essentials)|(?:you|we|nobody|no one) can(?:'t|not)? .{0,25}without.*|(?:absolutely|strictly) (?:essential|"
        r"required|"
        r"necessary)|to be considered\b.*|(?:a )?(?:(?:little|bit) )?(?:bit )?(?:more )?about you|"
        r"this (?:job|role|post)(?: will| would| might)? (?:suits?|fits?|be (?:right )?for) .*|who we(?:'re|"
        r" are) (?:hoping|keen|looking|after|trying).*|do you have .*|are you .{3,40}|could you be .*",
    ),
    (Family.SUMMARY, r"at a glance|(?:the )?opportunity|salary|location|job (?:role|title)"),
)

# Words within a longer heading that hint at its family.
HINTS: tuple[tuple[Family, str], ...] = (
    (
        Family.BENEFITS,
        r"\bbenefits?\b|\bperks\b|\bwe (?:can |will )?(?:offer|provide)\b|\bin return\b|\bwhy (?:join|"
        r"work)\b",
    ),
    (
        Family.APPLYING,
        r"\b(?:to|how to) apply\b|\bapplication\b|\binterview\b|\bselection process\b|\bresume\b|\bcv\b|"
        r"\bcover(?:ing)? letter\b",
    ),
    (Family.ABOUT, r"^about\b|\bdiversity\b"),
    (Family.COMPETENCIES, r"\bcompetenc(?:y|ies|es)\b|\bbehaviou?rs\b"),
    (
        Family.DUTIES,
        r"\bdut(?:y|ies)\b|\bresponsibilit(?:y|ies)\b|\baccountabilit|\byou(?:'ll| will) (?:do|be doing)\b|"
        r"\brole (?:will )?(?:involve|include)",
    ),
    (
        Family.REQUIREMENTS,
        r"\brequire(?:d|ments?)\b|\bqualifications?\b|\bskills?\b|\bexperience\b|\bcriteria\b|\bmust[- ]have|"
        r"\bnice[- ]to[- ]have|\blooking for\b|\bperson spec|\byou(?:'ll| will)? need\b|"
        r"\bwe(?:'d| would)? (?:love|like) you to have\b|\b(?:right|ideal|successful) (?:person|candidate|"
        r"applicant)\b",
    ),
    (Family.EXPECTATIONS, r"\bexpectations\b"),
    (Family.CONDITIONS, r"\bconditions of\b|\bterms\b"),
)

SET_ASIDE = r"substitut.*|.*\bnot (?:the )?(?:role|for you)\b.*"

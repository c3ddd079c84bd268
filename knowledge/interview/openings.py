"""How requirements open: whom they speak of, what they ask, and words that show their shape; knows no sentence."""

from __future__ import annotations

import re

_WILLING = "able|ability|capacity|willing|willingness|expected|keen|happy|prepared|required|desire|eager"
_PRAISED = "strong |proven |demonstrated |demonstrable |excellent |good "
_KNOWLEDGE = (
    "experience|experienced|knowledge|knowledgeable|understanding|familiarity|familiar|awareness|proficient|"
    "proficiency|expertise|background|skilled|skills|competent|fluent|fluency|grounding|track record|interest|"
    "competence"
)
_AND_KNOWLEDGE = r"(?: of and \w+ (?=in\b)| (?:and|or) (?:experience|knowledge|understanding|expertise))?"
_CANDIDATE = "candidates?|applicants?|post ?holder|person|role|position"

SUBJECT = re.compile(
    "|".join(
        (
            r"we(?:['’]ll| will| would)?(?: also)? (?:expect|need|want|require|like|ask)(?: for)? you to ",
            rf"(?:the )?(?:successful |ideal )?(?:{_CANDIDATE}) (?:will|should|must|would|(?:is|are) expected to) ",
            r"(?:you|they|he or she|he/she)(?: will|['’]ll| must| should| can| may| would| need to| are expected to|"
            r"['’]re expected to)?(?: also)? ",
            r"(?:\w+ ){1,5}(?:is|are) (?:also )?(?=responsible for \w+ing)",
            r"(?:the |our )?(?:\w+ ){1,4}(?:will|must|should) (?!be\b|have\b)",
            r"to |must |will |should |can |may |responsibilities include |is |are ",
        )
    ),
    re.IGNORECASE,
)
ABLE = re.compile(
    rf"(?:have )?(?:be )?(?:an? |the )?(?:{_PRAISED})*(?:responsible for (?=\w+ing\b)|"
    rf"(?:{_WILLING})(?: and (?:able|willing))? to[ -])",
    re.IGNORECASE,
)
KNOWING = re.compile(
    r"(?:be |have |has |having |possess(?:es)? |demonstrate(?:s|d)? |show )?(?:an? |some |at least )?(?:minimum of )?"
    r"(?:[\d+–-]+ years[’']? (?:of )?)?"
    rf"(?:\w+[- ]){{0,4}}?(?:{_KNOWLEDGE}){_AND_KNOWLEDGE} ?(?:of|in|with|on|about|working with|using|working in)"
    r"(?: (?:the use of|using|working with|working on))? "
    r"|(?:\w+[- ]){0,4}?(?:experience|expertise) (?=\w+ing\b)",
    re.IGNORECASE,
)
ADVERB = re.compile(r"(?!apply |supply |comply |rely |reply )(?:\w+ly|also|always|then|first) (?=\w)", re.IGNORECASE)
HERE = re.compile(r"\b(?:our|we|us|ours)\b", re.IGNORECASE)
BE = re.compile(r"(?:be|being|you['’]re|you are|are|is|am) ", re.IGNORECASE)
HAVE = re.compile(r"(?:have|has|having|possess(?:es)?|demonstrates?|show|bring) (?!to\b)", re.IGNORECASE)
LIKE = re.compile(r"(?:enjoy|love|thrive (?:in|on|when)|like|excel at|delight in) ", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|will|would|you|they|he|she|can|has|have|may|should|must|requires?|needs?|means|"
    r"includes?|uses|follows|gets|comes|goes|needn['’]t|don['’]t|isn['’]t|won['’]t|can['’]t)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"^(?:\w+[- ]){0,2}(?:starter|player|communicator|planner|thinker|worker|leader|learner|listener|solver|writer|"
    r"organi[sz]er)\b",
    re.IGNORECASE,
)
THIRD_PERSON = re.compile(
    r"\w*[^s\W](?<!u)(?<!i)s (?!of |in |and |with |for |on |to |or )\w+(?: \w+)|"
    r"\w+s(?:, \w+s)* and (?:\w+ly )?\w+s \w+",
    re.IGNORECASE,
)
"""A third person's verb that is in no list, as in "views obstacles as …"."""
THEY = re.compile(r"\b(?:they|them|themselves|theirs)\b", re.IGNORECASE)
MENTAL = frozenset({"know", "understand", "recognise", "recognize", "live"})
"""Verbs of knowing and being: nobody can tell of a time they had to know."""
_CHECKS = (
    r"\b(?:citizen(?:ship)?|national of|dbs\b|pvg\b|selective service|direct deposit|vaccinat\w+|immuni[sz]\w+|"
    r"hep(?:atitis)? b\b|e-verify|trial period|probation(?:ary)? (?:period|\d)|valid passport|disclosure\b)",
    r"\b(?:security|sc|dv|bpss|nbi|secret|occupational health) (?:clearance|vetting)|\bclearance from\b",
    r"\bvetting (?:is|of|takes|check)|\b(?:criminal|police|clear credit) record\b",
    r"\b(?:background|criminal record|credit|police|reference|sector|health|pre-?employment)[\w ]{0,16} "
    r"(?:check|screening|investigation|assessment|certificate)s?\b",
    r"\breferences? (?:\w+ )?(?:are|is|will be|from)\b|\btwo (?:\w+ )?references\b",
    r"\bdrug (?:and alcohol |& alcohol )?(?:test|screen)\w*|\b(?:medical|health) (?:examination|check|assessment)",
    r"\b(?:pre-placement|fitter) medical|\b(?:colou?r|normal) vision\b|\beyesight\b|\btell(?:ing)? colou?rs apart\b",
)
_RIGHTS = (
    r"\b(?:right|permission|permit|authori[sz]ed|eligib\w+|entitled|allowed|able|free) to (?:live and )?work"
    r"(?= (?:in|here|for|full|legally)\b|\W*$)|\bworking rights\b|\bwork (?:permits?|visa)|\bvisas?\b",
    r"\bsponsor(?:ship)? (?:visas?|work)|\b(?:aged? )?(?:18|20|21|25) (?:years old|or over|and over)\b",
)
_ARRANGEMENTS = (
    r"\bdriv(?:ing|ers?|er['’]?s)(?: abstract| licen[cs]e)|\bcar licen[cs]e|\bpoints? max\b",
    r"\buse of (?:an? )?(?:\w+ )?(?:car|vehicle)\b|\byour own (?:car|transport|vehicle)\b",
    r"\b(?:lives?|residing) (?:in|within)\b|\bwithin \w+ minutes\b|\bget yourself (?:to|between)\b",
    r"\b(?:amenable to|able to|can|willing to|participate in|cover)[\w ]{0,24} "
    r"(?:nights|weekends|shifts?(?: system)?)\b|^alternate weekends$|\bnot optional\b",
    r"\b(?:able|willing(?:ness)?|ability|prepared|need) to travel\b|\bblock leave\b|\bnot have (?:applied|failed)\b",
    r"\bother (?:\w+ ){0,2}duties\b|\byou can start (?:in|on|with)\b",
)
FORMAL = re.compile("|".join((*_CHECKS, *_RIGHTS, *_ARRANGEMENTS)), re.IGNORECASE)
"""Conditions that are checked and not talked about, whatever list they stand in."""
CREDENTIAL = re.compile(
    r"\b(?:degrees?(?! of)|diplomas?|b\.?sc|b\.?eng|m\.?eng|m\.?sc|ph\.?d|mpharm|bachelor\w*|master['’]s|gcses?|hn[cd]|"
    r"[ao][ -]levels?|nvq|btec|pgce|qts|matric|grade 12|certified|certifications?|certs?|"
    r"(?<!ssl )(?<!tls )certificates?(?! (?:management|renewal|rotation))|qualifications?|"
    r"qualified(?! (?:leads?|prospects?|opportunit))|chartered|accredited|registered|registration(?! desk)|"
    r"membership of|licen[cs]e[sd]?|licentiate|(?:assessor|teaching) award|in college|"
    r"(?:gas|switching|supervisor|truck|counterbalance) tickets?|ticket (?:is|that)|level \d(?! support)|grade \d|"
    r"first aid at work|apprenticeship|training completed)\b|^member of the \w+\W*$",
    re.IGNORECASE,
)
"""Papers that stand on a CV: degrees, certificates, registrations, tickets."""
HEAD_WORDS = 4
"""A paper among so many first words is what the line is about; further on it is an aside."""
BACKGROUND = re.compile(
    r"(?:(?:you )?(?:must |should |will )?(?:have |has |you['’]ve (?:got|had) )?)?"
    r"(?:at least |(?:a )?minimum (?:of )?|over |about |around |prior |previous |some )*"
    r"(?:(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|eighteen)(?: or more)?(?: ?\(\d+\))? ?"
    r"[+–-]?(?:\d+)?\+? (?:full )?(?:years?|months?)\b|(?:a )?placement year|time spent|\w+(?: \w+){0,4} background\b)",
    re.IGNORECASE,
)
"""Work that lies behind a person, measured in time: "at least two years in hotel front office"."""
WANTED = re.compile(
    r",? (?:is|are) (?:a must|essential|required|desirable|a plus|an advantage|preferred)\b.*$", re.IGNORECASE
)
"""What only says how much the words before it are wanted."""
INFLECTED_TOO = re.compile(r"(?:,| and| or|;) (?:\w+ly )?\w+(?:s|ed)\b(?! of)")
"""A second verb that would have to change with the first, as in "creates plans and follows them"."""
PAST_TOO = re.compile(r",? (?:and )?(?:acted|led|built|managed|implemented|supported|provided|worked|helped)\b.*$")
"""Where a list of duties falls back into the past, as in "provide support, and acted as …"."""
QUALITY = re.compile(
    r"\b(?:\w+(?:ness|ship|ability|ibility|ience|osity)|skills?|patience|interest|love|manner|approach|attitude|eye|humou?r|"
    r"judge?ment|confidence|sense|passion|commitment|curiosity|tact|care|empathy|integrity|initiative|discretion|"
    r"energy|drive|determination|stamina|imagination|creativity|flexibility|honesty|attention)\b",
    re.IGNORECASE,
)
"""Words for what a person is like."""
STATES = frozenset(
    "comfortable productive aware responsible organised organized confident adept calm flexible proactive "
    "reliable able "
    "passionate committed dedicated motivated self-motivated resilient adaptable curious creative accountable patient "
    "honest hands-on willing multi-skilled open ready involved skilled accurate punctual".split()
)

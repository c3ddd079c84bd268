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
    r"includes?)\b",
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
MENTAL = frozenset({"know", "understand", "recognise", "recognize"})
"""Verbs of knowing: nobody can tell of a time they had to know."""
FORMAL = re.compile(
    r"\b(?:citizen(?:ship)?|national of|security (?:clearance|vetting)|dbs\b|trial period|"
    r"probation(?:ary)?(?: period)?|"
    r"(?:background|criminal record|police|reference|pre employment|pre-employment) "
    r"(?:check|checks|investigation|screening)|vaccinat\w+|direct deposit|selective service|"
    r"driv(?:ing|er['’]?s) licen[cs]e|right to work|(?:authori[sz]ed|eligible|entitled) to work|"
    r"drug (?:test|screen)\w*|medical (?:examination|check)|valid passport|work (?:permit|visa))",
    re.IGNORECASE,
)
"""Conditions that are checked and not talked about, whatever list they stand in."""
INFLECTED_TOO = re.compile(r"(?:,| and| or|;) (?:\w+ly )?\w+(?:s|ed)\b(?! of)")
"""A second verb that would have to change with the first, as in "creates plans and follows them"."""
STATES = frozenset(
    "comfortable productive aware responsible organised organized confident adept calm flexible proactive "
    "reliable able "
    "passionate committed dedicated motivated self-motivated resilient adaptable curious creative accountable patient "
    "honest hands-on willing multi-skilled open ready involved skilled accurate punctual".split()
)

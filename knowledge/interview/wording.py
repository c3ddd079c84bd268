"""Turns a requirement's text into words that fit a spoken sentence; knows no topic and no frame."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from knowledge.interview.verbs import base_form

_MARKS = re.compile(r"^[\s\-*•·‣◦▪–—>#]+(?:\d+[.)]\s+)?|\*\*|__|`")
_NUMBERED = re.compile(r"^(?:\(?[a-z0-9]{1,2}[.)]\s+)", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_MODALITY = re.compile(
    r"\((?:must(?: have)?|essential|desirable|required|preferred|optional|bonus(?: points?)?|a plus|nice "
    r"to have)\)|"
    r"^(?:essential|desirable|required|preferred|optional|must have|nice to have|bonus|note)\s*[:–-]\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[A-Z][\w&/' -]{2,38}?(?::| [–—-])\s+(?=\w+(?:\W+\w+){2})")
_BRACKETS = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]")
_SENTENCE = re.compile(r"(?<=[a-z)\"”])[.!?]\s+(?=[A-Z\"“])")
_TAIL = re.compile(
    r"(?:[\s.;:,–—-]|\b(?:and|or|including|such as|e\.g|etc|to ensure|ensuring|"
    r"making sure|in order to|so that|be|be able|the following \w+)\b)+$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:\(|such as|e\.g\.?,?)\s*(?:e\.g\.?,?\s*)?([^()]+)\)?", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,|;|/|\band/or\b|\band\b|\bor\b)\s*")

_SUBJECT = re.compile(
    r"(?:we(?:['’]ll| will| would)?(?: also)? (?:expect|need|want|require|like|ask)(?: for)? you to |"
    r"(?:the )?(?:successful |ideal )?"
    r"(?:candidates?|applicants?|post ?holder|person|role|position) (?:will|should|must|would|is expected "
    r"to|are expected to) |"
    r"(?:you|they|he or she|he/she)(?: will|['’]ll| must| should| can| may| would| need to| are expected "
    r"to|['’]re expected to)?(?: also)? |"
    r"(?:\w+ ){1,5}(?:is|are) (?:also )?(?=responsible for \w+ing)|(?:the |our )?(?:\w+ ){1,4}(?:will|"
    r"must|should) (?!be\b|have\b)|"
    r"to |must |will |should |can |may |responsibilities include |is |are )",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"(?:have )?(?:be )?(?:an? |the )?(?:strong |proven |demonstrated |demonstrable |excellent |good "
    r")*(?:responsible for (?=\w+ing\b)|"
    r"(?:able|ability|capacity|willing|willingness|expected|keen|happy|prepared|required|desire|eager)(?: "
    r"and (?:able|willing))? to[ -])",
    re.IGNORECASE,
)
_KNOWING = re.compile(
    r"(?:be |have |has |having |possess(?:es)? |demonstrate(?:s|d)? |show )?(?:an? |some |at least "
    r")?(?:minimum of )?(?:[\d+–-]+ years[’']? (?:of )?)?"
    r"(?:(?:\w+[- ]){0,4}?)(?:experience|experienced|knowledge|knowledgeable|understanding|familiarity|"
    r"familiar|awareness|proficient|proficiency|expertise|"
    r"background|skilled|skills|competent|fluent|fluency|grounding|track record|interest|competence)(?: "
    r"of and \w+ (?=in\b)| (?:and|or) (?:experience|knowledge|understanding|"
    r"expertise))? ?(?:of|in|with|on|about|working with|using|working in)(?: (?:the use of|using|working "
    r"with|working on))? |(?:\w+[- ]){0,4}?(?:experience|expertise) (?=\w+ing\b)",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"(?!apply |supply |comply |rely |reply )(?:\w+ly|also|always|then|first) (?=\w)", re.IGNORECASE)
_HERE = re.compile(r"\b(?:our|we|us|ours)\b", re.IGNORECASE)
_BE = re.compile(r"(?:be|being|you['’]re|you are|are|is|am) ", re.IGNORECASE)
_HAVE = re.compile(r"(?:have|has|having|possess(?:es)?|demonstrates?|show|bring) (?!to\b)", re.IGNORECASE)
_LIKE = re.compile(r"(?:enjoy|love|thrive (?:in|on|when)|like|excel at|delight in) ", re.IGNORECASE)
_STATES = frozenset(
    "comfortable productive aware responsible organised organized confident adept calm flexible proactive "
    "reliable able passionate "
    "committed dedicated motivated self-motivated resilient adaptable curious creative accountable "
    "patient honest hands-on willing "
    "multi-skilled open ready involved comfortable skilled accurate punctual".split()
)
_NEVER_LAST = frozenset(
    "a an the and or of to in on at for by with from as is are be that which who our your their its this "
    "these into within using "
    "including such between across through per any all some both".split()
)
_BREAKS = (
    re.compile(r"\s*[;–—]\s+|\s+-\s+|,? (?=(?:including|such as|so that|in order to|as well as|which|where|"
        r"while|whilst|as part of|"
               r"rather than|in particular|with a focus on|with the (?:aim|intent)|in a way|even if|e\.g|like)\b)"),
    re.compile(r", (?=(?:and|or|ensuring|to|with|for|making|helping|working|using|even|whether|from|by)\b)|"
        r",? (?=(?:to ensure|ensuring|by \w+ing|through|that)\b)"),
    re.compile(r", "),
    re.compile(r" (?=(?:for|to|with|within|across|from|and|in|on|at|by|when|if)\b)"),
)  # fmt: skip
# a comma inside "a language, framework or configuration" is no place to stop
_IN_LIST = re.compile(r", (?:\w+[ ,]+){1,3}?(?:or|and) ")
_FEWEST_WORDS = 3
_LONGEST_NAME = 2
_FEWEST_NAMED = 2
_NAMES = frozenset(
    "linux java python ruby windows excel welsh english french spanish german scottish british european "
    "american kubernetes docker "
    "terraform ansible azure google microsoft salesforce sap oracle agile scrum kanban git github jira "
    "slack react angular kafka redis "
    "photoshop figma adobe unix javascript typescript golang postgres python's drupal wordpress tableau".split()
)
# "views obstacles as …": a third person's verb that is in no list
_PLURAL_OR_VERB = re.compile(
    r"\w*[^s\W](?<!u)(?<!i)s (?!of |in |and |with |for |on |to |or )\w+(?: \w+)", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|will|would|you|they|he|she|can|has|have|may|should|must|requires?|needs?|means|includes?)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?:\w+[- ]){0,2}(?:starter|player|communicator|planner|thinker|worker|leader|learner|listener|solver|"
    r"writer|organi[sz]er)\b",
    re.IGNORECASE,
)


class Phrase(NamedTuple):
    """Words that run on in a sentence, how they run, and whether they are all that the requirement said."""

    form: str
    words: str
    whole: bool


def plainly(text: str) -> str:
    """``text`` without bullets, labels, markup, level marks and end punctuation: its first sentence."""
    bare = _LINK.sub(r"\1", text.replace("\n", " ").replace(" & ", " and "))
    bare = _NUMBERED.sub("", _MODALITY.sub(" ", _MARKS.sub("", bare).strip()).strip())
    bare = " ".join(_MODALITY.sub(" ", _LABEL.sub("", bare)).split())
    # brackets are read, not said
    said = " ".join(_BRACKETS.sub("", bare).replace(" ,", ",").split())
    first = _SENTENCE.split(said if len(said.split()) > 1 else bare)[0]
    return _TAIL.sub("", first).strip(' "“”')


def lowered(words: str) -> str:
    """``words`` with a small first letter, unless the first word is a name or an acronym."""
    first = words.split(" ", 1)[0]
    if first.lower() in _NAMES:
        return words
    return (
        words
        if any(mark.isupper() or mark.isdigit() for mark in first[1:]) or first == "I"
        else words[:1].lower() + words[1:]
    )


def shortened(words: str, most: int) -> str | None:
    """``words`` cut at the best boundary to at most ``most`` words, or None where no cut reads well."""
    if len(words.split()) <= most:
        return words
    for boundary in _BREAKS:
        heads = [words[: cut.start()] for cut in boundary.finditer(words) if not _IN_LIST.match(words[cut.start() :])]
        fitting = [head for head in heads if _FEWEST_WORDS <= len(head.split()) <= most]
        if fitting and fitting[-1].split()[-1].lower() not in _NEVER_LAST:
            return _TAIL.sub("", fitting[-1])
    return None


def named(text: str) -> tuple[str, ...]:
    """The examples that ``text`` lists, such as tools in brackets: at least two short names, else none."""
    listed = _LISTED.search(_MODALITY.sub(" ", text))
    if not listed:
        return ()
    items = [item for part in _SPLIT.split(listed[1].split(". ")[0]) if (item := part.strip(" .…"))]
    names = [item for item in items if len(item.split()) <= _LONGEST_NAME and not item.islower()]
    return tuple(names) if len(names) == len(items) >= _FEWEST_NAMED else ()


@lru_cache(maxsize=2_000)
def phrase(text: str) -> Phrase:
    """How ``text`` can be said: a verb, a gerund, a subject, a quality, a state, else words to be quoted."""
    said = plainly(text)
    form, words = _shape(said)
    if form in {"verb", "gerund"} and _HERE.search(words):
        form += "-here"
    return Phrase(form, words, len(words.split()) >= len(text.split()) - 6)


def _shape(said: str) -> tuple[str, str]:
    rest = _after(_SUBJECT, said)
    rest = _after(_ABLE, _after(_ADVERB, rest))
    known = _KNOWING.match(rest)
    if known and known.end() < len(rest) and not _asked_to(rest):
        return _known(rest[known.end() :], rest)
    return _opened(_after(_ADVERB, rest), said)


def _after(opening: re.Pattern[str], words: str) -> str:
    match = opening.match(words)
    return words[match.end() :] if match and match.end() < len(words) else words


def _asked_to(words: str) -> bool:
    """Whether a verb opens ``words`` that is more than "have" or "show"."""
    first, _, further = words.partition(" ")
    return not _HAVE.match(words) and base_form(first, further.partition(" ")[0]) is not None


def _known(topic: str, whole: str) -> tuple[str, str]:
    if _gerund(topic):
        return "gerund", lowered(topic)
    return (
        ("quoted", whole)
        if " and " in topic and re.search(r"\b(?:is|are|will|can|know|understand)\b", topic)
        else ("subject", lowered(topic))
    )


def _gerund(words: str) -> bool:
    first = words.split(" ", 1)[0].lower().rstrip(",")
    return (
        first.endswith("ing")
        and first != "being"
        and any(base_form(base, "") for base in (first[:-3], first[:-3] + "e", first[:-4]))
    )


def _opened(rest: str, said: str) -> tuple[str, str]:
    first, _, further = rest.partition(" ")
    following = further.partition(" ")[0]
    liked = _LIKE.match(rest)
    if liked and _gerund(_after(_ADVERB, rest[liked.end() :])):
        return "gerund", rest[liked.end() :]
    if _gerund(rest) and further:
        return "gerund", lowered(rest)
    be = _BE.match(rest)
    if be or first.lower().rstrip(",") in _STATES or first.endswith("able"):
        return _state(_after(_BE, rest), said)
    if _HAVE.match(rest):
        return "quality", _after(_HAVE, rest)
    base = base_form(first.rstrip(","), following)
    if base and further and not _runs_on(first, rest):
        return "quoted", said
    if base and further:
        return "verb", _yours(
            rest.replace(first, base + ("," if first.endswith(",") else ""), 1), inflected=base != first.lower()
        )
    return _noun(rest, said)


def _yours(words: str, *, inflected: bool) -> str:
    """``words`` told of a third person, "builds their territory", turned to the listener."""
    before, their, after = words.partition(" their ")
    if inflected and their and not any(word.endswith("s") for word in before.split()[1:]):
        return f"{before} your {after}"
    return words


def _runs_on(first: str, rest: str) -> bool:
    """Whether only the first verb was inflected, so that making it a base form leaves the rest right."""
    inflected = base_form(first.rstrip(","), "") != first.rstrip(",").lower()
    return not inflected or not re.search(r"(?:,| and| or|;) (?:\w+ly )?\w+(?:s|ed)\b(?! of)", rest[:60])


def _state(words: str, said: str) -> tuple[str, str]:
    after = _after(_ADVERB, words)
    if _gerund(after):
        return "gerund", after
    first = words.split(" ", 1)[0].lower().rstrip(",")
    if first in _STATES or first in {"a", "an"} or first.endswith(("able", "ful", "ous", "ive")):
        return "state", words
    return "quoted", said


def _noun(rest: str, said: str) -> tuple[str, str]:
    if rest.lower().startswith(("a ", "an ")) and _PERSON.match(rest.split(" ", 1)[1]):
        return "state", lowered(rest)
    if is_clause(rest) or _PERSON.match(rest) or len(rest.split()) > 14 or rest != said:
        return "quoted", said
    if _PLURAL_OR_VERB.match(rest):
        return "quoted", said
    if len(rest.split()) <= 3 and (rest[:1].isupper() or rest.split(maxsplit=1)[0].isupper()):
        return "subject", rest if _name(rest) else lowered(rest)
    return "quality", lowered(rest)


def is_clause(words: str) -> bool:
    """Whether ``words`` hold a verb of their own, so that they can't stand where a noun does."""
    return _CLAUSE.search(words) is not None


def _name(words: str) -> bool:
    return all(word[:1].isupper() for word in words.split())

"""Statements told by their own wording: an item that asks for something, one that names a task, or neither."""

from __future__ import annotations

import re
from itertools import pairwise

_QUALIFIERS = (
    r"(?:(?:an?|the|some|any|your|strong|good|great|excellent|proven|demonstrable|demonstrated|previous|"
    r"prior|relevant|solid|deep|"
    r"sound|basic|working|in-depth|extensive|significant|substantial|recent|current|full|valid|clean|uk|"
    r"high|hands-on|practical|"
    r"minimum|at least|of|preferably|ideally|clear|natural|outstanding|exceptional|professional|commercial|"
    r"broad|general|"
    r"thorough|advanced|recognised|recognized|equivalent|level|first|post-qualification|genuine|real|keen|"
    r"level \d|\d+\+?|years?['’]?s?|"
    r"communication|interpersonal|organisational|organizational|leadership|analytical|written|verbal|"
    r"numeracy|literacy|it|customer|and|&|/|,)[\s,]+)*"
)
_ASKS = re.compile(
    rf"[*_(]*(?:{_QUALIFIERS}(?:experienced?|knowledge(?:able)?|understanding|abilit(?:y|ies)|able|skills?|"
    rf"skilled|familiar(?:ity)?|"
    r"proficien\w+|expertise|degree|qualifications?|qualified|fluen\w+|licen[cs]e|certificat\w+|certified|"
    r"aware(?:ness)?|commitment|committed|"
    r"willing(?:ness)?|confiden\w+|competen\w+|capab\w+|comfortable|interest(?:ed)? in|passion(?:ate)?|"
    r"enthusias\w+|track record|background in|"
    r"exposure to|appreciation|aptitude|driver['’]?s|driving licen[cs]e|must have|must be|education|gcses?|"
    r"right to work|registered|registration|"
    r"flexib(?:le|ility)|resilien\w+|integrity|self-?\w+|team player|attention to detail|eye for|desire to|"
    r"track|empathy|fitness|\d+ years?['’]? [\w ]{0,20}(?:experience|history)|(?:no|clean) (?:criminal|driving)|"
    r"you(?:'re|’re| are| have| can| enjoy| love| possess|'ve|’ve|'ll have|’ll have| must| should| need)\b|"
    r"someone who|eligib\w+))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:experience (?:in|of|with|working|as)|knowledge of|ability to|understanding of|skills? (?:in|"
    r"with)|years['’]? experience|"
    r"(?:essential|desirable|required|preferred)[.;)]*$|degree in|qualification in|certification|"
    r"licen[cs]e)\b",
    re.IGNORECASE,
)
_VERBS = frozenset(
    "act actively address adhere administer advise advocate analyse analyze answer anticipate apply "
    "arrange assess assist attend audit "
    "author balance be book brief bring build calculate carry champion check clean clear close coach "
    "collaborate collate collect "
    "communicate compile complete comply conduct connect consult contribute control cook coordinate "
    "co-ordinate cover craft create "
    "define delegate deliver demonstrate deploy design determine develop devise direct document draft "
    "drive edit educate embed enable "
    "encourage engage ensure enter escalate establish evaluate examine execute facilitate file find follow "
    "foster gather generate "
    "give greet grow guide handle head help hire hold identify implement improve influence inform innovate "
    "input inspect inspire install "
    "instruct integrate interpret interview investigate invoice issue keep lead learn leverage liaise lift "
    "listen load maintain make "
    "manage map mark market measure meet mentor migrate minimise mitigate model monitor motivate negotiate "
    "nurture observe obtain "
    "offer open operate optimise optimize order organise organize oversee own pack participate partner "
    "perform pick place plan play "
    "prepare present prevent prioritise prioritize process procure produce promote propose protect prove "
    "provide publish pull purchase "
    "put raise reach receive recommend reconcile record recruit reduce refer reflect remain repair "
    "replenish reply report represent "
    "request research resolve respond restock review run safeguard schedule scope secure seek select sell "
    "serve set shape share solve "
    "source speak specify staff stay stock streamline strengthen structure supervise supply support "
    "sustain take teach test track train "
    "transform translate troubleshoot undertake understand update upsell use utilise validate verify visit "
    "weigh welcome work write "
    "proactively regularly continuously effectively occasionally daily weekly".split()
)
_THINGS = frozenset(
    "training parking catering housing funding clothing meeting everything anything something nothing during morning "
    "evening".split()
)
_OF_PEOPLE = frozenset("be hold demonstrate understand prove live obtain pass provide listen".split())
_STEPS = re.compile(
    r"[*_]*(?:send|submit|e-?mail|apply|click|call|register|upload|fill|visit our|contact|include|attach|"
    r"sign up)\b",
    re.IGNORECASE,
)
_GIFT = re.compile(
    r"\b(?:holidays?|annual leave|pension|discounts?|free|bonus(?:es)?|salary|allowance|insurance|"
    r"healthcare|wellbeing|gym|cycle to work|"
    r"budget for|flexible working|work from home|working from home|paid|per cent|birthday|parental leave|"
    r"maternity|share options|stock options)\b|[£$€%]",
    re.IGNORECASE,
)


def asks(words: str) -> bool:
    """Whether an item is worded as something asked of a person."""
    return bool(_ASKS.match(words) or _WITHIN.search(words))


def tasks(words: str) -> bool:
    """Whether an item is worded as something to do: led by a verb, "Prepare …", "Managing …", "You will …"."""
    first = re.match(r"[*_(]*(?:[Tt]o )?(?:(?:[Yy]ou|they)(?:'ll|’ll| will) (?:be )?)?([A-Za-z-]+)", words)
    if not first or _STEPS.match(words):
        return False
    word = first[1].lower()
    return word in _VERBS or (word.endswith("ing") and len(word) > 5 and word not in _THINGS)


def acts(words: str) -> bool:
    """Whether some words tell what others do: a verb behind a plural, "Our engineers keep …"."""
    plain = [word.lower() for word in re.findall(r"[A-Za-z'’-]+", words)]
    return any(one.endswith("s") and two in _VERBS for one, two in pairwise(plain[:5]))


def bids(words: str) -> bool:
    """Whether a sentence bids somebody do a task: "You need to keep the diary"."""
    told = re.search(r"\b(?:must|should|need to|have to)(?: also)? ([a-z]+)", words)
    return told is not None and told[1] in _VERBS - _OF_PEOPLE


def fits(words: str) -> bool:
    """Whether a sentence says what a person does who fits, and no task: "You type at 65 words a minute"."""
    told = re.match(
        r"you(?: \w+ly| always| never)? (?!will|would|may|might|can|could)([a-z]+)\b(?! your\b)", words, re.IGNORECASE
    )
    return told is not None and told[1].lower() not in _VERBS | {"get", "join", "start", "earn"}


def gives(words: str) -> bool:
    """Whether an item is worded as something the employer gives."""
    return bool(_GIFT.search(words))

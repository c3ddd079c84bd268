"""Sentences that say that a person will be checked before or after the start: vetting, medicals, references."""

from __future__ import annotations

import re

from knowledge.domain import Span
from knowledge.ingestion import traits
from knowledge.ingestion.clauses import asserted
from knowledge.ingestion.qualities import PERSON

_TESTED = (
    rf"(?:{traits.CHECK}|drugs? (?:and|&|or) alcohol|(?:drug|alcohol)[- ]test\w*|(?:credit|police|fingerprint|criminal|"
    r"identity|licen[cs]e|barring|screening) checks?|"
    r"police (?:record )?(?:certificates?|clearances?|reports?)|"
    r"(?:certificates? of good|good) (?:conduct|character)(?: certificates?)?|e-?verify|"
    r"physicals?(?= (?:is|are|with|at|exam\w*|tests?|before|by)\b)|(?:health|medical|fitness|"
    r"satisfactory)[- ](?:clearance|screening|questionnaires?|declarations?)|"
    r"(?:social media|employment history|online|qualification|enhanced) checks?|refs|verification|vetting|vetted|"
    r"working with children|blue card|"
    r"fingerprint\w*|"
    r"medicals?(?! (?:cards?|centre|scheme|plan|insur|staff|records?|team|devices?|practice|cover))|references|"
    r"hep(?:atitis)? b)"
)
_DONE = (
    r"(?:\b(?:is|are|be|been|get|gets|being)(?: all| then| always| also)* (?:done|carried out|run|made|taken up|"
    r"taken|sought|"
    r"needed|required|requested|undertaken|conducted|tested|screened|checked|vetted|obtained|completed|asked for|"
    r"DBS[- ]checked|drug|police|made)\b|\bwe(?:['’]ll| do| will| also| always| must| have to)* (?:carry out|do|run|"
    r"make|"
    r"take up|seek|ask(?: \w+){0,3} for|require|need|conduct|undertake|obtain|check|test|use)\b|\bthere(?:['’]s| is|"
    r" are| will be)\b(?! no\b)|"
    r"\b(?:is|are)(?: all| also)? part of (?:it|this|the (?:process|offer|deal|checks?|start))\b|\bsubject to\b|"
    r"\bgo(?:es)? through\b|"
    r"\bundergo\b|\b(?:conditional|dependent|contingent) (?:up)?on\b|\bappl(?:y|ies) to\b|\brequires? an?\b|"
    r"\bdepends on\b|\b(?:must|need to|ha(?:s|"
    r"ve) to|clear|pass)\b)"
)
_REFERRED = r"(?i)^(?=.*\breferences\b)(?=.*\b(?:interview|unless|panel)\b)|\bour references\b"
_CHECKS = re.compile(
    rf"\b{_TESTED}\b.{{0,90}}{_DONE}|{_DONE}.{{0,90}}\b{_TESTED}\b|"
    r"\b(?:is|are|be|gets?)\b.{0,20}\b(?:drug|DBS|police|credit|background|security|medically)[- ](?:tested|checked|"
    r"vetted|"
    r"screened|cleared)\b|"
    rf"\b{_TESTED} (?:needed|required)\b|\b(?:all|both|every|each) (?:posts?|roles?|jobs?|positions?) "
    rf"(?:needs?|requires?)\b.{{0,40}}\b{_TESTED}\b|"
    rf"\b(?:every(?:one|body)|we all)(?: here| who \w+)? (?:does|do|takes?|sits?|has|gets?|passes|goes for|"
    rf"goes through)\b.{{0,40}}\b{_TESTED}\b|"
    rf"\b(?:{PERSON}) (?:will )?(?:gets?|complete|undergo|hold|pass|provide|have|go through)\b.{{0,40}}\b{_TESTED}\b",
    re.IGNORECASE,
)


def named(words: str) -> bool:
    """Whether some words name a check at all, as an entry of a list of checks does: "Police check."."""
    found = re.search(rf"(?i)\b{_TESTED}\b", words)
    return found is not None and not re.search(r"(?i)\b(?:probation\w*|trial|sponsor\w*)\b", words)


def checks(words: str) -> bool:
    """Whether a sentence says that a person will be checked before or after the start."""
    kept = asserted(Span(words, 0, len(words)))
    return any(_CHECKS.search(one.text) and not re.search(_REFERRED, one.text) for one in kept)

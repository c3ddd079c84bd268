"""What an organisation's own document (handbook, benefits, hiring process, FAQ) is called, and whose it is.

Knows nothing of posts: that a heading names none is no fault here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.ingestion import naming
from knowledge.ingestion.identity import ORGANISATION_LABEL, Identity, identify, labelled

if TYPE_CHECKING:
    from knowledge.ingestion.outline import Outline

_TITLE_LABEL = re.compile(r"(?:document |page |handbook )?title", re.IGNORECASE)
_LONGEST_TITLE = 14
# What such documents are, as they are called.
_SORT = (
    r"(?i:(?:(?:employee|staff|team|people|company|colleague|our|new|starter|joiner|joiners?['’]?|candidate|hr|"
    r"general|recruitment|hiring|interview|working|employment|and|&|the)[ ]+)*"
    r"(?:hand ?books?|benefits|perks|rewards|polic(?:y|ies)|guide|guidelines|manual|faqs?|"
    r"frequently asked questions|q ?& ?a|(?:hiring|recruitment|interview|selection|application) process)\b)"
)
_NAME = r"(?P<name>(?:The )?[A-Z][\w&’'.-]*(?: (?:(?:of|the|and|for|&) )*[A-Z][\w&’'.-]*){0,5}?)"
_OWNED = (
    re.compile(rf"{_NAME}(?:['’]s?)?(?:\s*[-–—:|])? {_SORT}.*"),
    re.compile(rf"(?:.*\b(?:at|with|[Ww]ork(?:ing)? for)|Welcome to) {_NAME}\??"),
    re.compile(rf"{_SORT}\s*[-–—:|]\s*{_NAME}"),
)
# Words that open such titles and are nobody's name.
_GENERAL = frozenset(
    "the our your my a an this employee employees staff team people company colleague colleagues candidate candidates "
    "new starter joiner general hr human resources recruitment hiring interview selection application working work "
    "employment benefits benefit perks rewards policy policies guide guidelines manual handbook faq faqs process "
    "frequently asked questions all full global uk us eu remote pension leave holiday holidays annual parental sick "
    "pay health wellbeing flexible travel expenses training learning development equality diversity inclusion "
    "onboarding induction how what why when who and of for us we everyone everybody you home life".split()
)


def identify_handbook(outline: Outline, stem: str) -> Identity:
    """Title, organisation and date of an organisation's document; the file's name stands in for a missing title."""
    title = _title(outline) or naming.from_file(stem)
    found = identify(outline, stem, title)
    return found._replace(organisation=_labelled(outline) or owner(title) or found.organisation)


def owner(title: str) -> str | None:
    """The organisation in a title such as "Harbour Foods Employee Handbook" or "How we hire at Harbour Foods"."""
    for pattern in _OWNED:
        match = pattern.fullmatch(title)
        name = re.sub(r"['’]s?$", "", match["name"]) if match else ""
        if name and not set(re.findall(r"[^\W\d_]+", name.lower())) <= _GENERAL:
            return naming.organisation(name)
    return None


def _title(outline: Outline) -> str | None:
    """A value labelled as the title, else the heading that stands above all else."""
    named = [value for _, label, value in labelled(outline.blocks) if _TITLE_LABEL.fullmatch(label)]
    title = (named or [_top_heading(outline)])[0].strip("*_#\"' ")
    return title if 0 < len(title.split()) <= _LONGEST_TITLE else None


def _top_heading(outline: Outline) -> str:
    heads = outline.heads
    first = min((block.start for block in outline.blocks if not block.matter), default=0)
    alone = heads and all(head.level > heads[0].level for head in heads[1:])
    return heads[0].text if heads and alone and heads[0].start <= first else ""


def _labelled(outline: Outline) -> str | None:
    stated = (value for _, label, value in labelled(outline.blocks) if ORGANISATION_LABEL.fullmatch(label))
    return next((name for value in stated if (name := naming.organisation(value))), None)

"""Takes out of what people write whatever could tell who they are, before a model sees it; knows no model."""

from __future__ import annotations

import re

_NAME = r"[^\W\d_][\w'’-]*"
_RULES = (
    (re.compile(r"<[@!#][^>\s]*>|(?<!\w)@[\w.-]+"), "[someone]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"\b(?:https?://|www\.)\S+|\b(?:linkedin|github)\.com/\S+", re.IGNORECASE), "[link]"),
    (re.compile(r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.IGNORECASE), "[id]"),
    (re.compile(r"\b[UW](?=[A-Z0-9]*\d)[A-Z0-9]{7,}\b"), "[id]"),
    (re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b"), "[account]"),
    (re.compile(r"(?<![\w£$€])(?:\+|00)?\(?\d(?:[\s().-]*\d){8,14}(?!\w)"), "[number]"),
    (
        re.compile(
            rf"\b((?i:my (?:full |first |last |sur)?name(?:['’]s| is)|i am called|i['’]m called|call me|"
            rf"(?:kind )?regards,?|cheers,|this is))\s+{_NAME}(?:\s+(?-i:[A-Z])[\w'’-]+){{0,3}}",
        ),
        r"\1 [name]",
    ),
    (re.compile(r"\b((?:I am|I['’]m|i am|i['’]m))\s+(?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){1,3}"), r"\1 [name]"),
)


def redacted(text: str) -> str:
    """The text without mentions, addresses, links, numbers of people and accounts, and names that it says are names."""
    for rule, instead in _RULES:
        text = rule.sub(instead, text)
    return text

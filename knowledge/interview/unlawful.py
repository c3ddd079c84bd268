"""The rules that block a question: what may not be asked of a candidate, by which law, and what may be asked instead.

Law is named for Great Britain first, others where they reach further; it is a guide for panels, not legal advice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.interview import belonging as b
from knowledge.interview import personal as p
from knowledge.interview.patterns import ADDRESSED, WORK, being, doing, having, wanting

_ACT = "Equality Act 2010"


@dataclass(frozen=True, slots=True)
class Rule:
    """One ground for blocking or warning: name and source, what shows it, what spares it, what to ask instead."""

    name: str
    shown: tuple[str, ...]
    instead: str
    spared: tuple[str, ...] = ()
    hinted: str = ""

    def broken(self, text: str) -> bool:
        """Whether ``text``, in plain form, breaks this rule.

        A hint is a word that belongs to private life unless the question puts it into work with others.
        """
        if _any(self.spared, text):
            return False
        return _any(self.shown, text) or (bool(self.hinted) and _private(self.hinted, text))


@lru_cache(maxsize=400)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _any(patterns: tuple[str, ...], text: str) -> bool:
    return any(_compiled(pattern).search(text) for pattern in patterns)


def _private(hint: str, text: str) -> bool:
    return _any((hint,), text) and _any((ADDRESSED,), text) and not _any((WORK,), text)


_SCHEDULE = "State what the role asks of everyone: “The role includes …; can you meet that?”"

HEALTH = Rule(
    name=f"Health or disability before an offer ({_ACT}, section 60)",
    shown=(*being(p.HEALTH_STATES), *having(p.HEALTH_THINGS), *doing(p.HEALTH_ACTS), *p.HEALTH_PHRASES),
    hinted=p.HEALTH_HINTS,
    spared=(r"\badjustments?\b(?!.*\b(?:because|condition|disabilit))", r"\bimagine you\b", r"\bpretend\b"),
    instead="Ask everyone: “Do you need any adjustments for this interview?” or “The role includes …; can you do "
    "that, with adjustments if needed?”",
)
PREGNANCY = Rule(
    name=f"Pregnancy, children or family plans ({_ACT}, sections 13, 18 and 39)",
    shown=(*being(p.FAMILY_STATES), *having(p.FAMILY_THINGS), *wanting(p.FAMILY_PLANS), *p.FAMILY_PHRASES),
    hinted=p.FAMILY_HINTS,
    spared=(r"\bfamily (?:of (?:products|fonts|tools)|law|court|hub|support|liaison|therap\w+|medicine|doctor)\b",
        # supporting somebody else is work
        r"\b(?:colleagues?|staff|team members?|employees?|direct reports?|(?:member|someone|people|anyone) (?:of|in|on) (?:your|the|a) "
        r"(?:\w+ )?(?:team|staff))\b(?!.*\byour (?:own )?(?:child|kids|bab|famil|pregnan|matern))",
    ),
    instead=_SCHEDULE,
)
MARRIAGE = Rule(
    name=f"Marriage, civil partnership or private relationships ({_ACT}, sections 8 and 39)",
    shown=(*being(p.MARRIAGE_STATES), *having(p.MARRIAGE_THINGS), *wanting(p.MARRIAGE_PLANS), *p.MARRIAGE_PHRASES),
    hinted=p.MARRIAGE_HINTS,
    instead=_SCHEDULE,
)
AGE = Rule(
    name=f"Age, or what gives it away ({_ACT}, sections 5 and 39)",
    shown=(*being(p.AGE_STATES), *having(p.AGE_THINGS), *wanting(p.AGE_PLANS), *p.AGE_PHRASES),
    hinted=p.AGE_HINTS,
    spared=(r"\b(?:over|at least|above|older than|than) (?:18|21|eighteen)\b", r"\b(?:18|21) (?:or|years or) (?:over|older)\b"),
    instead="Ask for scale and depth instead: “Tell me about the largest … you were responsible for.”",
)
RACE = Rule(
    name=f"Race, nationality, origin or accent ({_ACT}, sections 9 and 39)",
    shown=(*being(b.RACE_STATES), *having(b.RACE_THINGS), *b.RACE_PHRASES),
    hinted=b.RACE_HINTS,
    spared=(r"\bsponsorship\b", r"\bright to work\b", r"\b(?:legally )?(?:entitled|eligible|authori[sz]ed|allowed) to work\b"),
    instead="Ask everyone: “Do you have the right to work in the UK?” or “The role needs clear written and spoken "
    "English; tell me about something you had to explain.”",
)
RELIGION = Rule(
    name=f"Religion or belief, political opinion included ({_ACT}, sections 10 and 39)",
    shown=(*being(b.RELIGION_STATES), *having(b.RELIGION_THINGS), *doing(b.RELIGION_ACTS), *b.RELIGION_PHRASES),
    hinted=b.RELIGION_HINTS,
    instead="State the rota to everyone: “The role includes work on …; can you meet that?”",
)
ORIENTATION = Rule(
    name=f"Sexual orientation ({_ACT}, sections 12 and 39)",
    shown=(*being(b.ORIENTATION_STATES), *having(b.ORIENTATION_THINGS), *b.ORIENTATION_PHRASES),
    hinted=b.ORIENTATION_HINTS,
    instead="Leave it out; ask about the work: “Tell me about a time …”",
)
SEX = Rule(
    name=f"Sex or gender reassignment ({_ACT}, sections 7, 11 and 39)",
    shown=(*being(b.SEX_STATES), *having(b.SEX_THINGS), *b.SEX_PHRASES),
    hinted=b.SEX_HINTS,
    instead="Ask everyone about the work: “Tell me about a time you had to win over a sceptical team.”",
)
UNION = Rule(
    name="Trade union membership (Trade Union and Labour Relations (Consolidation) Act 1992, section 137)",
    shown=(*being(b.UNION_STATES), *having(b.UNION_THINGS), *doing(b.UNION_ACTS), *b.UNION_PHRASES),
    hinted=b.UNION_HINTS,
    instead="Leave it out; for work with unions ask: “Tell me about a consultation with staff that you took part in.”",
)
PAY = Rule(
    name="Pay history (Directive (EU) 2023/970, article 5; pay history laws of several US states; EHRC equal pay advice)",
    shown=(*having(b.PAY_THINGS), *b.PAY_PHRASES),
    hinted=b.PAY_HINTS,
    spared=(r"\bexpect(?:ations?|ing)?\b(?!.*\b(?:current|last|previous|present)\b)", r"\b(?:hoping|looking) for\b"),
    instead="State the range and ask: “The salary is …; does that suit you?”",
)
RECORD = Rule(
    name="Criminal record (Rehabilitation of Offenders Act 1974, section 4)",
    shown=(*being(b.RECORD_STATES), *having(b.RECORD_THINGS), *b.RECORD_PHRASES),
    hinted=b.RECORD_HINTS,
    spared=(r"\bunspent\b",),
    instead="Leave it to the recruiter's checks after an offer; where the post needs it, ask all in writing for "
    "unspent convictions only.",
)
PRIVATE = Rule(
    name="Private life with no bearing on the work (UK GDPR, article 5(1)(c): no more data than needed)",
    shown=(*having(b.PRIVATE_THINGS), *b.PRIVATE_PHRASES),
    instead=_SCHEDULE,
)

UNLAWFUL = (HEALTH, PREGNANCY, MARRIAGE, SEX, ORIENTATION, RACE, RELIGION, AGE, UNION, RECORD, PAY, PRIVATE)

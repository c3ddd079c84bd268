"""The rules that block a question: what may not be asked of a candidate, by which law, and what may be asked instead.

Law is named for Great Britain first, others where they reach further; it is a guide for panels, not legal advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.interview import belief as f
from knowledge.interview import belonging as b
from knowledge.interview import circumstances as c
from knowledge.interview import personal as p
from knowledge.interview.patterns import ADDRESSED, WORK, compiled, said_at, said_of_one

if TYPE_CHECKING:
    from knowledge.interview.patterns import Asked

_ACT = "Equality Act 2010"
_ACAS = "Acas: interviews, lines of questioning to avoid"


@dataclass(frozen=True, slots=True)
class Rule:
    """One ground for blocking or warning: name and source, what shows it, what spares it, what to ask instead.

    ``states``, ``things``, ``acts`` and ``plans`` are words after "are you", "do you have", "do you" and "are you
    planning"; ``phrases`` stand for themselves; a ``hint`` is a word of private life, unless the question puts it
    into work with others.
    """

    name: str
    instead: str
    phrases: tuple[str, ...]
    states: str = ""
    things: str = ""
    acts: str = ""
    plans: str = ""
    hint: str = ""
    spared: tuple[str, ...] = ()

    def broken(self, question: Asked) -> bool:
        """Whether ``question`` breaks this rule."""
        if not (self._asks(question) or self._hints(question.text) or _any(self.phrases, question.text)):
            return False
        return not _any(self.spared, question.text)

    def _asks(self, question: Asked) -> bool:
        asked_at = (
            (self.states, question.being),
            (self.things, question.having),
            (self.acts, question.doing),
            (self.plans, question.wishing),
        )
        if any(words and said_at(places, words, question.text) for words, places in asked_at):
            return True
        return bool(self.things) and said_of_one(question.some, self.things, question.text)

    def _hints(self, text: str) -> bool:
        return bool(self.hint) and _any((self.hint,), text) and _any((ADDRESSED,), text) and not _any((WORK,), text)


def _any(patterns: tuple[str, ...], text: str) -> bool:
    return any(compiled(pattern).search(text) for pattern in patterns)


_SCHEDULE = "State what the role asks of everyone: “The role includes …; can you meet that?”"

HEALTH = Rule(
    name=f"Health or disability before an offer ({_ACT}, section 60)",
    states=p.HEALTH_STATES,
    things=p.HEALTH_THINGS,
    acts=p.HEALTH_ACTS,
    phrases=p.HEALTH_PHRASES,
    hint=p.HEALTH_HINTS,
    spared=(r"\badjustments?\b(?!.*\b(?:because|condition|disabilit))", r"\bimagine you\b", r"\bpretend\b"),
    instead="Ask everyone: “Do you need any adjustments for this interview?” or “The role includes …; can you do "
    "that, with adjustments if needed?”",
)
PREGNANCY = Rule(
    name=f"Pregnancy, children or family plans ({_ACT}, sections 13, 18 and 39; {_ACAS})",
    states=p.FAMILY_STATES,
    things=p.FAMILY_THINGS,
    plans=p.FAMILY_PLANS,
    phrases=p.FAMILY_PHRASES,
    hint=p.FAMILY_HINTS,
    spared=(
        r"\bfamily (?:of (?:products|fonts|tools)|law|court|hub|support|liaison|therap\w+|medicine|doctor)\b",
        # supporting somebody else is work
        r"\b(?:colleagues?|staff|team members?|employees?|direct reports?|(?:member|someone|people|anyone) (?:of|in|"
        r"on) (?:your|the|a) (?:\w+ )?(?:team|staff))\b(?!.*\byour (?:own )?(?:child|kids|bab|famil|pregnan|matern))",
    ),
    instead=_SCHEDULE,
)
MARRIAGE = Rule(
    name=f"Marriage, civil partnership or private relationships ({_ACT}, sections 8 and 39; {_ACAS})",
    states=p.MARRIAGE_STATES,
    things=p.MARRIAGE_THINGS,
    plans=p.MARRIAGE_PLANS,
    phrases=p.MARRIAGE_PHRASES,
    hint=p.MARRIAGE_HINTS,
    instead=_SCHEDULE,
)
AGE = Rule(
    name=f"Age, or what gives it away ({_ACT}, sections 5 and 39; {_ACAS})",
    states=b.AGE_STATES,
    things=b.AGE_THINGS,
    plans=b.AGE_PLANS,
    phrases=b.AGE_PHRASES,
    hint=b.AGE_HINTS,
    spared=(
        r"\b(?:over|at least|above|older than|than) (?:18|21|eighteen)\b",
        r"\b(?:18|21) (?:or|years or) (?:over|older)\b",
    ),
    instead="Ask for scale and depth instead: “Tell me about the largest … you were responsible for.”",
)
RACE = Rule(
    name=f"Race, nationality, origin or accent ({_ACT}, sections 9 and 39; {_ACAS})",
    states=b.RACE_STATES,
    things=b.RACE_THINGS,
    phrases=b.RACE_PHRASES,
    hint=b.RACE_HINTS,
    spared=(
        r"\bsponsorship\b",
        r"\bright to work\b",
        r"\b(?:legally )?(?:entitled|eligible|authori[sz]ed|allowed) to work\b",
    ),
    instead="Ask everyone: “Do you have the right to work in the UK?” or “The role needs clear written and spoken "
    "English; tell me about something you had to explain.”",
)
RELIGION = Rule(
    name=f"Religion or belief ({_ACT}, sections 10 and 39; {_ACAS})",
    states=f.RELIGION_STATES,
    things=f.RELIGION_THINGS,
    acts=f.RELIGION_ACTS,
    phrases=f.RELIGION_PHRASES,
    hint=f.RELIGION_HINTS,
    instead="State the rota to everyone: “The role includes work on …; can you meet that?”",
)
POLITICS = Rule(
    name="Political opinion (Fair Employment and Treatment (Northern Ireland) Order 1998; as a belief, "
    f"{_ACT}, section 10)",
    states=f.POLITICS_STATES,
    things=f.POLITICS_THINGS,
    acts=f.POLITICS_ACTS,
    phrases=f.POLITICS_PHRASES,
    hint=f.POLITICS_HINTS,
    instead="Leave it out; where the post must stay neutral, ask: “Tell me about a time you had to stay impartial.”",
)
ORIENTATION = Rule(
    name=f"Sexual orientation ({_ACT}, sections 12 and 39)",
    states=c.ORIENTATION_STATES,
    things=c.ORIENTATION_THINGS,
    phrases=c.ORIENTATION_PHRASES,
    hint=c.ORIENTATION_HINTS,
    instead="Leave it out; ask about the work: “Tell me about a time …”",
)
SEX = Rule(
    name=f"Sex or gender reassignment ({_ACT}, sections 7, 11 and 39)",
    states=c.SEX_STATES,
    things=c.SEX_THINGS,
    phrases=c.SEX_PHRASES,
    hint=c.SEX_HINTS,
    instead="Ask everyone about the work: “Tell me about a time you had to win over a sceptical team.”",
)
HARASSMENT = Rule(
    name=f"Sexual or degrading remarks (harassment: {_ACT}, sections 26 and 40)",
    states=c.HARASSMENT_STATES,
    phrases=c.HARASSMENT_PHRASES,
    instead="Leave it out; where there is a dress code, state it to everyone: “The role includes wearing …; can you "
    "meet that?”",
)
UNION = Rule(
    name="Trade union membership (Trade Union and Labour Relations (Consolidation) Act 1992, section 137)",
    states=c.UNION_STATES,
    things=c.UNION_THINGS,
    acts=c.UNION_ACTS,
    phrases=c.UNION_PHRASES,
    hint=c.UNION_HINTS,
    instead="Leave it out; for work with unions ask: “Tell me about a consultation with staff that you took part in.”",
)
PAY = Rule(
    name="Pay history (Directive (EU) 2023/970, article 5; pay history laws of several US states)",
    things=c.PAY_THINGS,
    phrases=c.PAY_PHRASES,
    hint=c.PAY_HINTS,
    spared=(
        r"\bthe salary (?:is|range|for this|on offer)\b",
        r"\bexpect(?:ations?|ing)?\b(?!.*\b(?:current|last|previous|present)\b)",
        r"\b(?:hoping|looking) for\b",
    ),
    instead="State the range and ask: “The salary is …; does that suit you?”",
)
RECORD = Rule(
    name="Criminal record (Rehabilitation of Offenders Act 1974, section 4)",
    states=c.RECORD_STATES,
    things=c.RECORD_THINGS,
    phrases=c.RECORD_PHRASES,
    hint=c.RECORD_HINTS,
    spared=(
        r"\bunspent\b",
        # calling them is work; being known to them is a record
        r"\b(?:call|ring|tell|inform|involve|contact|report)\w*\b[^?]*\bthe police\b(?! on you)",
    ),
    instead="Leave it to the recruiter's checks after an offer; where the post needs it, ask all in writing for "
    "unspent convictions only.",
)
PRIVATE = Rule(
    name="Private life with no bearing on the work (UK GDPR, article 5(1)(c): no more data than needed)",
    states=c.PRIVATE_STATES,
    things=c.PRIVATE_THINGS,
    phrases=c.PRIVATE_PHRASES,
    instead=_SCHEDULE,
)

UNLAWFUL = (
    HEALTH,
    RACE,
    PREGNANCY,
    MARRIAGE,
    SEX,
    HARASSMENT,
    ORIENTATION,
    RELIGION,
    POLITICS,
    AGE,
    UNION,
    RECORD,
    PAY,
    PRIVATE,
)

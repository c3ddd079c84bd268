"""Words that only point at a job or its employer: "for the bell job in Doesburg, …", "would the council get me …"."""

from __future__ import annotations

import re
from collections.abc import Callable

# What stands for a vacancy, whatever describes it.
_VACANCY = re.compile(
    r"\b(?:role|job|post|position|vacancy|opening|gig|advert|ad|listing|apprenticeship|traineeship|internship)\b",
    re.IGNORECASE,
)
# What a sentence has and a name has not.
_SENTENCE = (
    r"(?:i|you|u|ye|we|they|he|she|it|me|my|is|isn['’]?t|are|am|was|do|does|did|can|could|will|would|should|must|may|has|"
    r"have|get|gets|need|if|when|what|whats|which|who|how|where|why|any|some|no|not|got|saw|and|or|vs|versus|than|"
    r"between|hi|hello|hey|dear|there|please|ok)"
)
_ASKS = (
    r"(?:(?:and|so|please|then|also) )?(?:(?:on|at|in|by|from|to|for|until|till) )?"
    r"(?:what|whats|wat|which|who|whos|whose|where|when|why|how|hows|is|are|am|was|do|does|did|can|could|will|would|"
    r"should|shall|must|may|might|has|have|any|if|list|name|give|tell|roughly|suppose|i|im|i['’]m|ive|i['’]ve|last|my|"
    r"number|length|date|pay|hours)"
)
_GREETING = r"(?:(?:hello|hi|hiya|hey|good (?:morning|afternoon|evening|day))\b[\s,.]*)?"
_QUESTION = r"(?:(?:i (?:have|had)|i['’]ve(?: got)?|just)? ?(?:a|one|another)? ?(?:quick )?question )?"
_LED = r"(?:for|on|with|at|in|as|about|re|regarding|concerning)"
# "The kite teaching one in Sicily, …", "lift storekeeper at Kaki Bukit - …": a name alone, then what is asked.
_OPENING = re.compile(
    rf"^\W*{_GREETING}{_QUESTION}(?:{_LED} )?(?:the |that |this |your |ur )?"
    rf"(?P<name>(?:(?!{_SENTENCE}\b)[\w&'’/.-]+\s+){{0,7}}?(?!{_SENTENCE}\b)[\w&'’/-]+)"
    rf"\s*(?:[,:;]|\.\.+|\s[–—-])\s*(?={_ASKS}\b\W+\w+)",
    re.IGNORECASE,
)
# "At the tyre place in Dubbo is there …", without anything to part them.
_BEFORE = re.compile(
    rf"^\W*{_GREETING}{_LED} (?:the|that|this|your|ur) "
    rf"(?P<name>(?:(?!{_SENTENCE}\b)[\w&'’/-]+\s+){{0,6}}?(?!{_SENTENCE}\b)[\w&'’/-]+)\s+(?={_ASKS}\b\W+\w+)",
    re.IGNORECASE,
)
_GIVES = (
    r"(?:pay|give|get|put|help|offer|provide|let|cover|sponsor|have|take|hire|run|want|need|ask|expect|require|check|"
    r"accept|train|allow|mind|supply|keep|make|send|look|sort|top|add|chip|throw|do|use|work|still|ever|also)"
)
# "Would Wirrabel shire council get me a visa": an employer that does something.
_EMPLOYER = re.compile(
    r"\b(?P<does>do|does|did|will|would|can|could) (?:the |that |this )?"
    rf"(?P<name>(?:(?!(?:{_SENTENCE}|at|one)\b)[\w&'’/-]+\s+){{1,6}}?)(?={_GIVES}\b)",
    re.IGNORECASE,
)


def asked(question: str, points: Callable[[str], bool], placed: Callable[[str], bool]) -> str:
    """The question without an opening that only names its job, and with "they" for an employer who does something.

    ``points`` tells whether a few words mean one of the jobs at all, ``placed`` whether by its employer or place.
    """
    left = question
    for opening in (_OPENING, _BEFORE):
        left = opening.sub(lambda met: "" if _VACANCY.search(met["name"]) or points(met["name"]) else met[0], left)
    return _EMPLOYER.sub(lambda met: _they(met["does"]) if placed(met["name"]) else met[0], left)


def _they(does: str) -> str:
    return f"{'do' if does.lower() == 'does' else does} they "

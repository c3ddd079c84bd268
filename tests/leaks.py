"""What panel text is, as runs of characters, and all that the bot sends from a moment on: for tests of leaks.

A leak is any run of 25 characters of panel text (leads, fallbacks, probes, anchors, red flags) that neither the adverts
nor the person's own words hold. Letters and digits count; punctuation, "and" and "or" don't.
"""

import re
from functools import cache

from knowledge.assembly import SEED
from knowledge.interview.bank import load_bank

RUN, QUOTED = 25, 20


def flat(text):
    return " ".join(word for word in re.findall(r"\w+", text.casefold()) if word not in {"and", "or"})


def runs(text, length=RUN):
    """Every stretch of so many characters."""
    plain = flat(text)
    return {plain[at : at + length] for at in range(len(plain) - length + 1)}


def unquoted(found, quotable):
    """Those of the runs ``found`` that hold none of the stretches of 20 characters in ``quotable``."""
    return {run for run in found if not any(run[at : at + QUOTED] in quotable for at in range(RUN - QUOTED + 1))}


def secret(texts, quotable):
    """The runs of ``texts`` that don't quote an advert."""
    return unquoted(set().union(*map(runs, texts)), quotable)


def bank_texts():
    """All that the shipped bank keeps for the panel: everything but what is for practice."""
    bank = load_bank()
    for topic in (*bank.entries.values(), *bank.baseline.values()):
        yield from (text for item in topic.live for text in (item.lead, item.situational))
        yield from (*topic.probes, *topic.red_flags)
        yield from (text for scale in topic.anchors.values() for text in scale.values())


def set_texts(drawn):
    for one in drawn.bank:
        yield from (one.lead, one.situational, *one.probes, *one.anchors.values(), *one.red_flags)


@cache
def quotable():
    """What anybody may read in the shipped adverts, and so may be quoted."""
    return set().union(*(runs(file.read_text(encoding="utf-8"), QUOTED) for file in SEED.glob("*.md")))


@cache
def guarded():
    """Every run of the bank's panel text."""
    return secret(bank_texts(), quotable())


def strings(value):
    """Every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in strings(each))
    elif isinstance(value, (list, tuple)):
        yield from (text for each in value for text in strings(each))


class Watch:
    """All that the bot sends from a moment on: messages, calls, open forms, home tab, files, answers to forms."""

    def __init__(self, slack, person):
        self._slack, self._person = slack, person
        self._posts, self._calls = len(slack.posts), len(slack.calls)
        self._answers = []

    def note(self, delivery):
        answer = getattr(delivery, "answer", None)
        self._answers.append(answer if isinstance(answer, dict) else {})

    def said(self):
        slack, home = self._slack, self._slack.home(self._person)
        yield from (post.seen for post in slack.posts[self._posts :])
        yield from strings([arguments for _, arguments in slack.calls[self._calls :]])
        yield from strings([view.content for view in slack.modal(self._person)])
        yield from strings([home.content] if home else [])
        yield from strings(self._answers)

    def leaks(self, kept, own=""):
        return sorted(unquoted({found for text in self.said() for found in runs(text) & kept}, runs(own, QUOTED)))

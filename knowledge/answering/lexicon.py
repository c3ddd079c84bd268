"""Word lists as an editor writes them, made into something that finds them in a text quickly; knows no facet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from knowledge.answering import values

# Two dots stand for up to three words, three dots for up to eight: "outside .. hours", "send ... by {date}".
_GAPS = {"..": r"(?:\S+[\s\-]+){0,3}?\S*", "...": r"(?:\S+[\s\-]+){0,8}?\S*"}
_SLOT = re.compile(r"\{(\w+)\}")
_LITERAL = re.compile(r"[a-z]{3,}")


class Lexicon:
    """Phrases of whole words: ``*`` any ending, ``..`` and ``...`` words between, ``{date}`` a value of that kind.

    A phrase is looked for only where its longest plain word stands in the text: most lists are long, most texts short.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)

    @cached_property
    def _keyed(self) -> tuple[tuple[str, str], ...]:
        return tuple((_key(phrase), phrase) for phrase in self._phrases)

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase of the list that stands in the text, as a match."""
        return next(self.finditer(text), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of every phrase, in the order of the list."""
        for phrase in self._there(text):
            yield from phrase.finditer(text)

    def sub(self, by: str, text: str) -> str:
        """The text with every phrase replaced."""
        for phrase in self._there(text):
            text = phrase.sub(by, text)
        return text

    def _there(self, text: str) -> Iterator[re.Pattern[str]]:
        lower = text.lower()
        return (_compiled(phrase) for key, phrase in self._keyed if key in lower)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    """Compiled when first met: there are thousands of phrases, and most texts need a few of them."""
    return re.compile(pattern(phrase), re.IGNORECASE)


def pattern(phrase: str) -> str:
    """One phrase as a regular expression."""
    body = r"[\s\-]+".join(_word(word) for word in re.split(r"[\s-]+", phrase))
    start = r"(?<!\w)" if re.match(r"\w", phrase) else ""
    plural = r"(?:e?s)?" if re.search(r"[a-z]{3}$", phrase) else ""
    end = r"(?!\w)" if re.search(r"[\w*]$", phrase) else ""
    return start + body + plural + end


def _word(word: str) -> str:
    slot = _SLOT.fullmatch(word)
    if slot:
        return rf"(?:{values.PATTERNS[slot.group(1)].pattern})"
    return _GAPS.get(word) or re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]")


def _key(phrase: str) -> str:
    """The longest run of letters that a text must hold; empty when every text may."""
    return max(_LITERAL.findall(_SLOT.sub(" ", phrase.lower())), key=len, default="")

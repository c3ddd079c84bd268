"""Named things people ask about (a tool, a certificate, a benefit) under any of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.words import terms

FOLDER = Path(__file__).parent.parent / "documents" / "things"
# How people bring up a thing whose name is also an ordinary word.
_USING = (
    r"(?:use[sd]?|using|know|knows|knowing|knowledge of|need|needs|require[sd]?|experience (?:with|in|of)|learn|"
    r"writes?|cod(?:e|ing) in|programme? in|mention(?:s|ed)?|like|familiar with|have|any|certified in|work with|"
    r"(?:proficient|fluent|written|working|skilled|skills|trained|background|versed|strong|good) in|"
    r"speak|speaks|speaking|on|about|is|are|some|(?:bit|lots?|use|kind|level|understanding|versions?) of)"
)
# What may follow it there: the question's end, or a word that asks about it.
_AFTER = (
    r"(?=\s*(?:$|[?,.]|or\b|and\b|at\b|in\b|for\b|here\b|required|needed|essential|mandatory|experience|skills?|much))"
)

_CHUNK = re.compile(r"[a-z]+|\d+")
_WHICH = re.compile(r"\b(?:which|what|whats|any|list)\b", re.IGNORECASE)
# "What size machine" asks how large it is, not for the machines.
_MEASURE = re.compile(
    r"\s+(?:size|age|weight|height|colou?r|speed|capacity|year|time|day|kind of (?:pay|money|hours))\b", re.IGNORECASE
)
# How many words after "which" may name the kind.
_NEAR = 6
# Words that any kind of thing may end in.
_HEADS = frozenset(
    terms("tools tooling systems platforms software services technologies tech languages frameworks methods apps named")
)


class Named(BaseModel):
    """One thing as its YAML file states it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    aliases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    exact: bool = False
    patterns: tuple[str, ...] = ()


class Group(BaseModel):
    """Things of one kind.

    ``plural`` reads in "Languages that it names"; ``yields`` lets a facet that is asked for go first:
    a "Filipino nurse" who asks for a visa asks of no language.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    group: str
    plural: str
    yields: bool = False
    things: tuple[Named, ...]


@dataclass(frozen=True)
class Thing:
    """A named thing with the patterns that find it in an advert and in a question."""

    name: str
    group: str
    entry: Named

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.entry.aliases)

    @cached_property
    def in_text(self) -> re.Pattern[str]:
        """Finds the thing in an advert; case decides where the name is an ordinary word."""
        if self.entry.patterns:
            return re.compile("|".join(self.entry.patterns))
        loose = _either(self.entry.aliases)
        if self.entry.exact:
            return re.compile(f"{_whole(self.name)}" + (f"|(?i:{loose})" if loose else ""))
        return re.compile(_either((self.name, *self.entry.aliases)), re.IGNORECASE)

    def spelled(self, matched: str) -> str:
        """The name alone, in the advert's spelling, where a pattern matched words around it too."""
        for name in sorted(self.names, key=len, reverse=True):
            alone = re.search(_whole(name), matched, re.IGNORECASE)
            if alone:
                return alone.group(0)
        return matched

    @cached_property
    def in_question(self) -> re.Pattern[str]:
        """Finds the thing in a question, where people drop capitals."""
        name = _whole(self.name)
        parts = [_either(self.entry.aliases)] if self.entry.aliases else []
        if self.entry.exact:
            # Swift Current is a town.
            parts += [f"(?-i:{name}(?! [A-Z][a-z]))", rf"\b{_USING}\s+{name}{_AFTER}"]
        else:
            parts.append(name)
        return re.compile("|".join(parts), re.IGNORECASE)


class Things:
    """All named things, by group."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.groups = {group.group: group for group in groups}
        self.all = [Thing(t.name, group.group, t) for group in self.groups.values() for t in group.things]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for index, thing in enumerate(self.all):
            for word in {chunks[0] for name in thing.names if (chunks := _CHUNK.findall(name.lower()))}:
                self._by_word[word].append(index)
        self._plurals = {name: _stems(group.plural) for name, group in self.groups.items()}

    def asked(self, question: str) -> list[Thing]:
        """The things a question names, in order; of names that overlap only the longest."""
        spans: list[tuple[int, int, Thing]] = []
        for thing in self._candidates(question):
            match = thing.in_question.search(question)
            if match:
                spans.append((*match.span(), thing))
        spans.sort(key=lambda span: (span[0] - span[1], span[0]))
        kept: list[tuple[int, int, Thing]] = []
        for start, end, thing in spans:
            if all(end <= other[0] or start >= other[1] for other in kept):
                kept.append((start, end, thing))
        return [thing for _, _, thing in sorted(kept, key=lambda span: span[0])]

    def _candidates(self, text: str) -> list[Thing]:
        """The things one of whose names begins with a word of the text, so that few patterns are tried."""
        met = {index for word in _CHUNK.findall(text.lower()) for index in self._by_word.get(word, ())}
        return [self.all[index] for index in sorted(met)]

    def kinds(self, question: str) -> list[str]:
        """The groups that a "which …" question names by their plural, such as "which chat tools"."""
        after = _WHICH.search(question)
        if not after or _MEASURE.match(question, after.end()):
            return []
        asked = set(terms(" ".join(question[after.end() :].split()[:_NEAR])))
        headed = bool(asked & _HEADS)
        told = {
            name: len(told)
            for name, (whole, told) in self._plurals.items()
            if whole <= asked or (told <= asked and (headed or len(told) > 1))
        }
        return [name for name, count in told.items() if count == max(told.values())]

    def named_in(self, text: str, groups: Sequence[str]) -> list[str]:
        """The words by which a text names things of those groups, in the text's own spelling and order."""
        found = [
            (match.start(), thing.spelled(match.group(0)))
            for thing in self._candidates(text)
            if thing.group in groups and (match := thing.in_text.search(text))
        ]
        return list(dict.fromkeys(word for _, word in sorted(found)))


@cache
def load(folder: Path = FOLDER) -> Things:
    """Read all groups, once in a process. Raises ValueError (pydantic's) for an unknown field."""
    import yaml

    rows: list[Group] = []
    for path in sorted(folder.glob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        rows.extend(Group.model_validate(row) for row in data)
    return Things(rows)


def _stems(plural: str) -> tuple[frozenset[str], frozenset[str]]:
    """All stems of a kind's name, and those that tell it from others: "chat" of "chat tools"."""
    stems = frozenset(terms(plural))
    return stems, stems - _HEADS or stems


def _either(names: Sequence[str]) -> str:
    return "|".join(_whole(name) for name in sorted(names, key=len, reverse=True))


def _whole(name: str) -> str:
    body = r"[\s\-]+".join(re.escape(word) for word in name.split())
    return rf"(?<![\w+#.]){body}(?![\w+#])(?!\.\w)"

"""The question bank: reads and checks the topic files, and finds the topics of a requirement's text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import yaml
from pydantic import ValidationError

from knowledge.domain import Depth
from knowledge.errors import BadSetting
from knowledge.interview.lexicon import Lexicon, key
from knowledge.interview.schema import BaselineEntry, FramesEntry, PooledEntry, TopicEntry
from knowledge.interview.terms import content, likeness
from knowledge.interview.wording import is_paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from knowledge.interview.nearness import Embed, Nearness, Profile

SHIPPED = Path(__file__).parent.parent / "documents" / "bank"
FRAMES = "frames.yaml"
BASELINE = "baseline.yaml"
Entry = TypeVar("Entry", bound=PooledEntry)
_TOO_LIKE = 0.7
_LADDER = (Depth.AWARENESS, Depth.FAMILIARITY, Depth.EXPERIENCE, Depth.PROFICIENT)


class Item(NamedTuple):
    """A lead question, its situational form, and the lexicon keys of what it suits best."""

    lead: str
    situational: str
    suits: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: what to ask, live and for practice, and what to listen for at each depth."""

    id: str
    title: str
    family: str
    live: tuple[Item, ...]
    practice: tuple[Item, ...]
    probes: tuple[str, ...]
    anchors: Mapping[Depth, dict[str, str]]
    red_flags: tuple[str, ...]
    minutes: int
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bank:
    """All topics, the baseline that every interview holds, and the generic frames."""

    entries: Mapping[str, Topic]
    frames: FramesEntry
    lexicon: Lexicon
    baseline: Mapping[str, Topic]
    nearness: Nearness | None = None

    def topics(self, text: str) -> tuple[str, ...]:
        """The ids of the topics that ``text`` is about, best first, at most three; none when in doubt."""
        return () if is_paper(text) else self.lexicon.topics(text)

    def near(self, text: str) -> tuple[str, ...]:
        """The topics that ``text`` comes near in meaning and says a hint of; none without an encoder.

        Nearness alone was wrong too often: a hint, which alone proves nothing, must stand beside it.
        """
        hinted = self.lexicon.hinted(text) if self.nearness else frozenset[str]()
        return tuple(one for one in self.nearness.near(text) if one in hinted) if self.nearness and hinted else ()

    def read_on(self, texts: Iterable[str]) -> None:
        """Get ``texts`` ready for ``near``, all at once."""
        if self.nearness:
            self.nearness.prime(text for text in texts if not self.topics(text) and self.lexicon.hinted(text))

    def topic(self, topic_id: str) -> Topic | None:
        """The topic of that id, if the bank holds it."""
        return self.entries.get(topic_id)


def scale(anchors: Mapping[Depth, dict[str, str]], depth: Depth) -> dict[str, str]:
    """The anchors nearest to ``depth``; of two equally near the lower, and unstated counts as experience."""
    place = _LADDER.index(Depth.EXPERIENCE if depth is Depth.UNSTATED else depth)
    return anchors[min(anchors, key=lambda known: (abs(_LADDER.index(known) - place), _LADDER.index(known)))]


def levels(anchors: Mapping[Depth, Mapping[Any, str]]) -> dict[Depth, dict[str, str]]:
    """``anchors`` with their levels as the strings "1", "3" and "5"."""
    return {depth: {str(level): levelled[level] for level in sorted(levelled)} for depth, levelled in anchors.items()}


def load_bank(folder: Path | None = None, embed: Embed | None = None) -> Bank:
    """The bank in ``folder``, else the shipped one; with ``embed`` it also matches by meaning.

    A given folder is checked in full. The shipped bank has been: its wording is linted by the tests, not at each start.
    Raises BadSetting naming file, topic and field where an entry breaks the schema, repeats another or would not
    pass the linter. Frames and baseline come from the folder's own files, else from the shipped ones.
    """
    home, linted = folder or SHIPPED, folder is None
    files = sorted(file for file in home.glob("*.yaml") if file.name not in {FRAMES, BASELINE})
    if not files:
        raise BadSetting(f"The question bank {str(home)!r} holds no .yaml file. Point to a folder of topic files.")
    entries: dict[str, Topic] = {}
    lexicon = Lexicon()
    for file in files:
        for topic, entry in _topics(file, TopicEntry, entries, linted=linted):
            entries[topic.id] = topic
            lexicon.add(topic.id, entry.lexicon)
            lexicon.add(topic.id, entry.hints, hint=True)
    baseline: dict[str, Topic] = {}
    for topic, _ in _topics(_own(home, BASELINE), BaselineEntry, baseline, linted=linted):
        baseline[topic.id] = topic
    if not linted:
        _refuse_repeats((*entries.values(), *baseline.values()))
    bank = Bank(entries, _frames(home), lexicon, baseline)
    return replace(bank, nearness=_nearness(bank, embed)) if embed else bank


def profiles(bank: Bank) -> dict[str, Profile]:
    """What each topic of ``bank`` is compared by when meanings are compared."""
    from knowledge.interview.nearness import Profile

    return {
        topic.id: Profile((topic.title, *topic.terms), tuple(item.lead for item in topic.live))
        for topic in bank.entries.values()
    }


def _nearness(bank: Bank, embed: Embed) -> Nearness:
    from knowledge.interview.nearness import Nearness

    return Nearness(profiles(bank), embed)


def _topics(
    file: Path, shape: type[Entry], known: Mapping[str, Topic], *, linted: bool
) -> Iterator[tuple[Topic, Entry]]:
    for raw in _read(file, list):
        entry = _entry(file, raw, shape, linted=linted)
        if entry.topic in known:
            raise _fault(file, entry.topic, "topic", "it stands twice in the bank; merge the two entries")
        yield _topic(file, entry), entry


def _own(home: Path, name: str) -> Path:
    return home / name if (home / name).is_file() else SHIPPED / name


def _fault(file: Path, topic: str, field: str, why: str) -> BadSetting:
    return BadSetting(f"{file.name}: topic {topic!r}, field {field!r}: {why}. Mend it and load the bank again.")


def _read(file: Path, shape: type[Any]) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        found = yaml.load(file.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both loaders are safe
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadSetting(f"{file.name} can't be read as YAML: {error}. Mend it and load the bank again.") from error
    if not isinstance(found, shape):
        raise BadSetting(f"{file.name} must hold a {shape.__name__} at its top. See frames.yaml and operations.yaml.")
    return found


def _first(error: ValidationError) -> tuple[str, str]:
    fault = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in fault["loc"] if part != "[key]")
    return field or "anchors", str(fault["msg"]).removeprefix("Value error, ")


def _entry(file: Path, raw: object, shape: type[Entry], *, linted: bool) -> Entry:
    name = str(raw.get("topic", "without a name")) if isinstance(raw, dict) else "without a name"
    try:
        return shape.model_validate(raw, context={"linted": linted})
    except ValidationError as error:
        raise _fault(file, name, *_first(error)) from error


def _frames(home: Path) -> FramesEntry:
    file = _own(home, FRAMES)
    try:
        return FramesEntry.model_validate(_read(file, dict))
    except ValidationError as error:
        raise _fault(file, "generic frames", *_first(error)) from error


def _topic(file: Path, entry: PooledEntry) -> Topic:
    live, practice = (
        tuple(Item(one.lead, one.situational, frozenset(map(key, one.suits))) for one in pool)
        for pool in (entry.live, entry.practice)
    )
    return Topic(
        id=entry.topic,
        title=entry.title,
        family=file.stem,
        live=live,
        practice=practice,
        probes=tuple(entry.probes),
        anchors=levels(entry.anchors),
        red_flags=tuple(entry.red_flags),
        minutes=entry.minutes,
        terms=tuple(term.removeprefix("=") for term in entry.lexicon) if isinstance(entry, TopicEntry) else (),
    )


def _refuse_repeats(topics: Iterable[Topic]) -> None:
    leads = [(topic, item.lead, content(item.lead)) for topic in topics for item in (*topic.live, *topic.practice)]
    for (one, first, words), (other, second, others) in combinations(leads, 2):
        if likeness(words, others) > _TOO_LIKE:
            raise BadSetting(
                f"{one.family}.yaml: topic {one.id!r}, field 'live' or 'practice': the lead {first!r} "
                f"nearly repeats "
                f"{second!r} of topic {other.id!r}. Reword one of them and load the bank again."
            )

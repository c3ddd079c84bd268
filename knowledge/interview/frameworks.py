"""Frameworks as data: reads and checks their files, and says which behaviour a question speaks to."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.domain import Behaviour, Framework, Level
from knowledge.errors import BadRequest, BadSetting
from knowledge.interview.terms import content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from knowledge.domain import Question

SHIPPED = Path(__file__).parent.parent / "documents" / "frameworks"


class Strict(BaseModel):
    """A value read from a file, in which an unknown field is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BehaviourEntry(Strict):
    """One behaviour: its name, one line on it, the lead that suits, and the topics and words that speak to it."""

    id: str = Field(pattern=r"^[a-z][a-z-]+$")
    name: str = Field(min_length=2)
    about: str = Field(min_length=2)
    lead: str = Field(min_length=2)
    topics: list[str] = Field(default_factory=list)
    words: list[str] = Field(min_length=3)


class LevelEntry(Strict):
    """One step of a rating scale."""

    level: int
    word: str = Field(min_length=2)
    meaning: str = Field(min_length=2)


class FrameworkEntry(Strict):
    """One framework's file."""

    title: str = Field(min_length=2)
    about: str = Field(min_length=2)
    behaviours: list[BehaviourEntry] = Field(default_factory=list)
    levels: list[LevelEntry] = Field(default_factory=list)


class Mapped(NamedTuple):
    """A framework's file with what maps a question to its behaviours: by topic, else by the words of each."""

    framework: Framework
    topics: Mapping[str, str]
    words: tuple[tuple[str, frozenset[str]], ...]


def names() -> tuple[str, ...]:
    """The frameworks there are, in the order of their names."""
    return tuple(sorted(file.stem for file in SHIPPED.glob("*.yaml")))


def check_name(name: str) -> str:
    """``name``, if there is such a framework. Raises BadRequest naming those there are."""
    if name not in names():
        raise BadRequest(f"There is no framework {name!r}. Choose one of: {', '.join(names())}.")
    return name


def framework(name: str, questions: Iterable[Question]) -> Framework:
    """The framework of that name, with the behaviour that each question speaks to.

    Raises BadRequest for an unknown name, BadSetting where its file breaks the schema.
    """
    known = load(SHIPPED / f"{check_name(name)}.yaml")
    spoken = {one.id: said for one in questions if (said := _behaviour(one, known)) is not None}
    shell = known.framework
    return Framework(shell.id, shell.title, shell.about, shell.behaviours, shell.levels, spoken)


@cache
def load(file: Path) -> Mapped:
    """One framework's file, checked. Raises BadSetting naming the file and the field."""
    entry = _entry(file)
    owners: dict[str, str] = {}
    for one in entry.behaviours:
        for topic in one.topics:
            if owners.setdefault(topic, one.id) != one.id:
                raise BadSetting(f"{file.name}: topic {topic!r} stands under two behaviours. Leave it in one of them.")
    behaviours = tuple(Behaviour(one.id, one.name, one.about, one.lead) for one in entry.behaviours)
    levels = tuple(Level(one.level, one.word, one.meaning) for one in sorted(entry.levels, key=lambda one: one.level))
    words = tuple((one.id, content(" ".join(one.words))) for one in entry.behaviours)
    return Mapped(Framework(file.stem, entry.title, entry.about, behaviours, levels), owners, words)


def _entry(file: Path) -> FrameworkEntry:
    try:
        raw: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        return FrameworkEntry.model_validate(raw)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadSetting(f"{file.name} can't be read as YAML: {error}. Mend it.") from error
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in fault["loc"])
        raise BadSetting(f"{file.name}: field {field!r}: {fault['msg']}. Mend it.") from error


def _behaviour(question: Question, known: Mapped) -> str | None:
    """The behaviour that owns the question's topic, else the one whose words it uses most; of equals the first."""
    owner = known.topics.get(question.topic)
    if owner is not None or not known.words:
        return owner
    said = content(f"{question.quote} {question.lead}")
    best, shared = max(((name, len(said & words)) for name, words in known.words), key=lambda pair: pair[1])
    return best if shared else None

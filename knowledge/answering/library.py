"""What an asker may see: the roles with their names, and the organisation documents behind each role."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from knowledge import access
from knowledge.answering import pointing
from knowledge.answering.describing import Descriptions
from knowledge.answering.scope import RoleNames
from knowledge.answering.spelling import Speller
from knowledge.answering.understanding import compares
from knowledge.domain import Answer, Citation, DocumentKind, Reading
from knowledge.words import words

# What parts the quotes of an answer, and how many words of one tell where it is from.
_QUOTES = re.compile(r"[“”\"\n]|\s—\s")
_TELLING = 3


@dataclass(frozen=True)
class Library:
    """The roles an asker may see, with their names; ``documents`` are the organisations', by id."""

    readings: Mapping[str, Reading]
    names: RoleNames
    descriptions: Descriptions
    speller: Speller
    documents: Mapping[str, Reading] = field(default_factory=dict)

    def without_names(self, question: str, *, known: bool = False) -> str:
        """The question with the roles it names out of the way of its topic.

        Where the role isn't ``known``, so is what describes or places it; else a place is what is asked about.
        """
        if not (known or compares(question)):
            question = pointing.asked(question, self._points, self._placed)
        named = self.names.without(question)
        if named != question:
            return self.descriptions.unplaced(named, sited=True)
        return question if known else self.descriptions.without(question)

    def _points(self, told: str) -> bool:
        """Whether a few words mean a role by its title, employer or place."""
        return self._placed(told) or bool(self.names.named(told))

    def _placed(self, told: str) -> bool:
        return bool(self.descriptions.placed(told))

    def quoted(self, answer: str) -> list[str]:
        """The one role whose title an earlier answer names, or whose advert alone holds what it quotes."""
        titled = [name for name, reading in self.readings.items() if reading.role.title.lower() in answer.lower()]
        if len(titled) == 1:
            return titled
        told = [part.strip(" .") for part in _QUOTES.split(answer) if len(part.split()) >= _TELLING]
        held = [name for name, r in self.readings.items() if any(part in r.document.text for part in told)]
        return held if len(held) == 1 else []

    def behind(self, role_id: str) -> list[Reading]:
        """The organisation documents that may answer for a role, in the order of their ids."""
        role = self.readings[role_id].role
        return [reading for reading in self.documents.values() if access.speaks_for(reading.document, role)]

    def find(self, document_id: str) -> Reading | None:
        """What was read out of a role's or an organisation's document."""
        return self.readings.get(document_id) or self.documents.get(document_id)

    def missing(self, role_id: str) -> str:
        """What to say when ``role_id`` isn't the id of a role: what it is, or what is near."""
        if role_id in self.documents:
            return (
                f"{role_id!r} is an organisation's document, not a role. Name a role instead: `rolecall roles` lists "
                "them, and the document answers where their adverts are silent."
            )
        near = self.names.near(role_id)
        known = ", ".join(near or list(self.readings)[:5]) or "none yet"
        hint = "Did you mean" if near else "Known roles"
        return f"There is no role {role_id!r}. {hint}: {known}. `rolecall roles` lists them all."

    def clears(self, answer: Answer) -> bool:
        """Whether every quote may be shown: its document is here, and is the role's or speaks for it."""
        asked = [name for name in answer.roles if name in self.readings]
        return all(self._clears(citation, asked) for citation in (*answer.citations, *answer.nearest))

    def _clears(self, citation: Citation, asked: Iterable[str]) -> bool:
        document = self.documents.get(citation.role)
        if document is None:
            return citation.role in self.readings
        return any(access.speaks_for(document.document, self.readings[name].role) for name in asked)


def open_library(readings: Iterable[Reading], vocabulary: Collection[str]) -> Library:
    """The library of the readings that an asker may see; ``vocabulary`` holds words that people use about any job."""
    found = list(readings)
    roles = {r.role.id: r for r in found if r.document.kind is DocumentKind.ROLE}
    used = {word for reading in found for word in words(reading.document.text)}
    return Library(
        roles,
        RoleNames(reading.role for reading in roles.values()),
        Descriptions(roles, vocabulary),
        Speller(used | set(vocabulary)),
        {r.role.id: r for r in found if r.role.id not in roles},
    )

"""The error tree. Each message says what went wrong, with which value, and what to do next.

RolecallError
├── UnsupportedDocument    the file's kind can't be read
├── UnreadableDocument     the file is of a known kind but empty, huge, binary or damaged
├── RoleNotFound           no role of that id; names the near ones
├── AccessDenied           the audience may not see it
├── BadRequest             a value outside what is allowed, such as 0 minutes
│   └── UnlawfulQuestion   a question that law or fairness rules out; says what to ask instead
├── SetChanged             somebody else changed the question set since it was read
├── AlreadyAnswered        somebody else answered the question, or changed the answer, since it was read
├── DataFolderBusy         another process holds the data folder
├── DataFolderUnusable     the data folder can't be read or written
├── IndexOutdated          the index was made by another model or chunker
├── ModelDamaged           an embedded model file doesn't match its checksum
├── ModelUnavailable       a chat model failed or is misconfigured
└── BadSetting             a setting is missing or wrong
"""

from __future__ import annotations


class RolecallError(Exception):
    """Base of all errors whose message may be shown to a person."""


class UnsupportedDocument(RolecallError):
    """The file's kind can't be read."""


class UnreadableDocument(RolecallError):
    """The file is of a known kind but can't be read as text."""


class RoleNotFound(RolecallError):
    """No role has that id."""


class AccessDenied(RolecallError):
    """The audience may not see what was asked for."""


class BadRequest(RolecallError):
    """A value lies outside what is allowed."""


class UnlawfulQuestion(BadRequest):
    """A question that law or fairness rules out."""


class SetChanged(RolecallError):
    """Somebody else changed the question set since it was read."""

    def __init__(self) -> None:
        super().__init__(
            "Someone changed this set a moment ago, so your change was not laid over theirs. "
            "Open the set again and make it there."
        )


class AlreadyAnswered(RolecallError):
    """Somebody else answered the question, or changed the answer, since it was read."""


class DataFolderBusy(RolecallError):
    """Another process holds the data folder."""


class DataFolderUnusable(RolecallError):
    """The data folder can't be read or written."""


class IndexOutdated(RolecallError):
    """The index was made by another model or chunker."""


class ModelDamaged(RolecallError):
    """An embedded model file doesn't match its checksum."""


class ModelUnavailable(RolecallError):
    """A chat model failed or is misconfigured."""


class BadSetting(RolecallError):
    """A setting is missing or wrong."""

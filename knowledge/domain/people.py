"""Who may see what, and how people are known where their ids are not kept."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import NamedTuple


class Audience(StrEnum):
    """Who is asking, from the narrowest view to the widest."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"


class Whose(NamedTuple):
    """Whose words something holds: a person, by hash, and the workspace they write from; empty where unknown."""

    person: str = ""
    team: str = ""


NOBODY = Whose()


def hashed(user: str) -> str:
    """The name under which somebody is known in what is stored about them."""
    return hashlib.sha256(user.encode()).hexdigest()

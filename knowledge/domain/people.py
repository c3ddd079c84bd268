"""Who may see what."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Who is asking, from the narrowest view to the widest."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"
    RECRUITER = "recruiter"

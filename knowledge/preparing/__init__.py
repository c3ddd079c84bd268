"""The candidates' door: a plan towards an interview, a private store of stories, and practice with feedback."""

from __future__ import annotations

from knowledge.preparing.means import Means
from knowledge.preparing.plans import Plans
from knowledge.preparing.practice import Practice
from knowledge.preparing.stories import Stories

__all__ = ["Means", "Preparing"]


class Preparing:
    """Plans, practice and stories; everything in them is its person's alone and is found by nobody else's id."""

    def __init__(self, means: Means) -> None:
        self.plans = Plans(means)
        self.practice = Practice(means)
        self.stories = Stories(means)

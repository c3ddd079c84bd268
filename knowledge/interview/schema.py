"""The bank's files as they must be written: shapes, lengths and tone; knows no requirement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from knowledge.domain import Depth
from knowledge.interview.linter import lint
from knowledge.interview.poor import MOST_WORDS
from knowledge.interview.terms import word_count

_OPEN_LEAD = re.compile(
    r"(tell me about|tell me how|describe|walk me through|take me through|when did)\b", re.IGNORECASE
)
_SLOT = re.compile(r"\{(\w+)\}")
_FEWEST_DEPTHS = 2


def _lawful(question: str, info: ValidationInfo) -> str:
    if (info.context or {}).get("linted"):
        return question
    verdict = lint(question)
    if verdict.verdict != "ok":
        raise ValueError(f"the linter says {verdict.verdict}: {verdict.rule}")
    return question


def _framed(question: str) -> str:
    if set(_SLOT.findall(question)) != {"need"}:
        raise ValueError("it must hold {need} and no other slot")
    return question


def _plain_lead(question: str, info: ValidationInfo) -> str:
    if word_count(question) > MOST_WORDS:
        raise ValueError(f"it has {word_count(question)} words and may have {MOST_WORDS}")
    return _lawful(question, info)


def _lead(question: str, info: ValidationInfo) -> str:
    if not _OPEN_LEAD.match(question):
        raise ValueError("it must ask for past behaviour, such as “Tell me about …” or “Describe …”")
    return _plain_lead(question, info)


Text = Annotated[str, Field(min_length=2)]
LeadText = Annotated[Text, AfterValidator(_lead)]
PlainLeadText = Annotated[Text, AfterValidator(_plain_lead)]
SituationText = Annotated[Text, AfterValidator(_lawful)]
Framed = Annotated[Text, AfterValidator(_framed)]
Anchors = dict[Depth, dict[Literal[1, 3, 5], Text]]


class Strict(BaseModel):
    """A value read from a file, in which an unknown field is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PlainItem(Strict):
    """One question of any shape: the lead, its situational form, and the words it suits best."""

    lead: PlainLeadText
    situational: SituationText
    suits: list[Text] = Field(default_factory=list, alias="for")


class ItemEntry(PlainItem):
    """One question of a topic, whose lead asks for past behaviour."""

    lead: LeadText


class SharpenedEntry(BaseModel):
    """One question of the bank worded for its requirement: as the bank's own, and every probe linted."""

    lead: LeadText
    probes: list[PlainLeadText] = Field(min_length=2, max_length=4)
    anchors: dict[Literal["1", "3", "5"], Text] = Field(min_length=3, max_length=3)


class Scaled(Strict):
    """What questions share: probes, anchors, red flags and time."""

    probes: list[Text] = Field(min_length=2, max_length=4)
    anchors: Anchors
    red_flags: list[Text] = Field(min_length=2)
    minutes: int = Field(ge=3, le=10)

    @model_validator(mode="after")
    def _whole_scale(self) -> Scaled:
        if len(self.anchors) < _FEWEST_DEPTHS:
            raise ValueError("anchors: at least two depths are needed")
        for depth, scale in self.anchors.items():
            if set(scale) != {1, 3, 5}:
                raise ValueError(f"anchors: {depth} needs exactly the levels 1, 3 and 5")
        return self


class PooledEntry(Scaled):
    """Questions on one matter in two pools: for live interviews, and for practice."""

    topic: str = Field(pattern=r"^[a-z][a-z-]+$")
    title: Text
    live: Sequence[PlainItem] = Field(min_length=2)
    practice: Sequence[PlainItem] = Field(min_length=2)


class TopicEntry(PooledEntry):
    """One topic of the question bank."""

    live: Sequence[ItemEntry] = Field(min_length=2)
    practice: Sequence[ItemEntry] = Field(min_length=2)

    lexicon: list[Text] = Field(min_length=3)
    hints: list[Text] = Field(default_factory=list)


class BaselineEntry(PooledEntry):
    """One matter of the baseline that every interview holds, whatever the role asks."""


class FrameEntry(Strict):
    """The lead and situational frames for one form of words."""

    leads: list[Framed] = Field(min_length=2)
    situational: Framed


class StatedEntry(Strict):
    """The form for what is checked and not told as a story; ``clauses`` are for words that are a sentence."""

    leads: list[Framed] = Field(min_length=2)
    clauses: list[Framed] = Field(min_length=2)
    situational: Text
    explained: list[Text] = Field(default_factory=list)
    probes: list[Text] = Field(min_length=2, max_length=4)
    anchors: dict[Literal[1, 3, 5], Text]
    red_flags: list[Text] = Field(min_length=2)
    minutes: int = Field(ge=3, le=10)


class FramesEntry(Scaled):
    """The file of generic frames, used where no topic is met."""

    forms: dict[str, FrameEntry]
    prefaces: dict[str, Framed]
    named: Framed
    each: Framed
    further: Framed
    condition: StatedEntry
    credential: StatedEntry

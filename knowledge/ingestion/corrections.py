"""Puts people's corrections into a reading, also when the document has come again in other words; pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.domain import Fact, Kind, Modality
from knowledge.domain.drafts import CORRECTED, Corrected, Correction, Field
from knowledge.errors import BadRequest
from knowledge.ingestion import adding
from knowledge.words import reworded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.domain import Reading, Requirement

_OF_REQUIREMENTS = frozenset({Field.MODALITY, Field.KIND, Field.LEAVE_OUT})
_LONGEST = 200


def checked(reading: Reading, correction: Correction) -> Correction:
    """A correction that can be made in this reading, with the words it is about.

    Raises BadRequest for a requirement or fact that isn't there, an unknown level or kind, a title without a letter,
    and a fact whose new value isn't in the document: what is told to people is always a quote.
    """
    if correction.field is Field.ADD:
        return adding.checked(reading, correction)
    value = " ".join(correction.value.split())
    if correction.field in _OF_REQUIREMENTS:
        found = next((one for one in reading.requirements if one.id == correction.target), None)
        if found is None:
            raise BadRequest(f"There is no requirement {correction.target!r} in this role. Choose one of its list.")
        return Correction(correction.field, _level(correction.field, value), found.id, found.text)
    if correction.field is Field.FACT:
        fact = next((one for one in reading.facts if one.name == correction.target), None)
        if fact is None:
            known = ", ".join(one.name for one in reading.facts) or "none"
            raise BadRequest(f"There is no fact {correction.target!r} in this role. Its facts are: {known}.")
        if value and _place(reading, fact, value) is None:
            raise BadRequest(
                f"“{value}” doesn't stand in the document. Use words from it, or change the document and bring it in "
                "again."
            )
        return Correction(Field.FACT, value, fact.name)
    return Correction(correction.field, _name(correction.field, value))


def merged(before: Iterable[Correction], after: Iterable[Correction]) -> tuple[Correction, ...]:
    """Corrections with later ones in place of earlier ones of the same field."""
    return tuple({(one.field, one.target): one for one in (*before, *after)}.values())


def apply(reading: Reading, corrections: Iterable[Correction]) -> Corrected:
    """The reading with all corrections that can be made in it.

    One of a requirement follows its words: by its id, which stays while they do, else to the line they became.
    """
    kept: list[Correction] = []
    lost: list[Correction] = []
    for one in corrections:
        after = _applied(reading, one)
        (lost if after is None else kept).append(one)
        reading = after or reading
    return Corrected(reading, tuple(kept), tuple(lost))


def _applied(reading: Reading, correction: Correction) -> Reading | None:
    if correction.field is Field.ADD:
        return adding.applied(reading, correction)
    if correction.field is Field.TITLE:
        return replace(
            reading,
            document=replace(reading.document, title=correction.value),
            role=replace(reading.role, title=correction.value),
        )
    if correction.field is Field.ORGANISATION:
        name = correction.value or None
        return replace(
            reading,
            document=replace(reading.document, organisation=name),
            role=replace(reading.role, organisation=name),
        )
    return _stated(reading, correction) if correction.field is Field.FACT else _required(reading, correction)


def _stated(reading: Reading, correction: Correction) -> Reading | None:
    fact = next((one for one in reading.facts if one.name == correction.target), None)
    if fact is None:
        return None
    if not correction.value:
        return replace(reading, facts=tuple(one for one in reading.facts if one is not fact))
    at = _place(reading, fact, correction.value)
    if at is None:
        return None
    end = at + len(correction.value)
    mended = replace(fact, value=correction.value, quote=reading.document.text[at:end], start=at, end=end)
    return replace(reading, facts=tuple(mended if one is fact else one for one in reading.facts))


def _place(reading: Reading, fact: Fact, value: str) -> int | None:
    """Where a value stands in the document, nearest to the fact that it corrects."""
    text, found, at = reading.document.text, [], -1
    while (at := text.find(value, at + 1)) >= 0:
        found.append(at)
    return min(found, key=lambda place: abs(place - fact.start), default=None)


def _required(reading: Reading, correction: Correction) -> Reading | None:
    found = _found(reading, correction)
    if found is None:
        return None
    if correction.field is Field.LEAVE_OUT:
        return _without(reading, found)
    flags = found.flags if CORRECTED in found.flags else (*found.flags, CORRECTED)
    if correction.field is Field.KIND:
        mended = replace(found, kind=Kind(correction.value), flags=flags)
    else:
        # The cue proved the level that was read; a person's word needs none.
        mended = replace(found, modality=Modality(correction.value), cue=None, flags=flags)
    return replace(reading, requirements=tuple(mended if one is found else one for one in reading.requirements))


def _found(reading: Reading, correction: Correction) -> Requirement | None:
    same = next((one for one in reading.requirements if one.id == correction.target), None)
    if same is not None or not correction.words:
        return same
    pairs = reworded([correction.words], [one.text for one in reading.requirements])
    return reading.requirements[pairs[0][1]] if pairs else None


def _without(reading: Reading, gone: Requirement) -> Reading:
    """The reading in which a line is no requirement; its words stay in the text and can be quoted."""
    rest = (one for one in reading.requirements if one is not gone)
    freed = (replace(one, parent=None) if one.parent == gone.id else one for one in rest)
    passages = (replace(one, requirement_id=None) if one.requirement_id == gone.id else one for one in reading.passages)
    return replace(reading, requirements=tuple(freed), passages=tuple(passages))


def _level(field: Field, value: str) -> str:
    if field is Field.LEAVE_OUT:
        return ""
    known = [one.value for one in (Kind if field is Field.KIND else Modality)]
    if value not in known:
        raise BadRequest(f"{value!r} is no {field.value}. Choose one of: {', '.join(known)}.")
    return value


def _name(field: Field, value: str) -> str:
    if len(value) > _LONGEST:
        raise BadRequest(f"A role's {field.value} has {_LONGEST} characters at most. Shorten it.")
    if (value or field is Field.TITLE) and not any(letter.isalnum() for letter in value):
        raise BadRequest(f"{value!r} is no {field.value}. Write it in letters.")
    return value

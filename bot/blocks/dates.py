"""Dates of adverts as the reader writes dates; what could be read in two ways stays as the advert gives it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from knowledge.domain import Answer, Citation, Role

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def written(given: str, locale: str) -> str:
    """Write a date in the manner of ``locale``, such as ``en-US``; an unknown one is given ISO dates."""
    day = read(given)
    if day is None:
        return given
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        return format_date(day, "long", Locale.parse(locale, sep="-"))
    except (UnknownLocaleError, ValueError):
        return day.isoformat()


def read(given: str) -> date | None:
    """Read a date that can be meant in one way only; ``10-11-2022`` is not one."""
    text = given.strip()
    try:
        if iso := _ISO.fullmatch(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if said := _DAY_FIRST.fullmatch(text):
            return _day(said[3], said[2], said[1])
        if said := _MONTH_FIRST.fullmatch(text):
            return _day(said[3], said[1], said[2])
    except ValueError:
        pass  # such as 31 February: it is shown as it was given
    return None


def dated_answer(answer: Answer, locale: str) -> Answer:
    """Return the answer with the dates of its sources as ``locale`` writes them; its quotes are untouched."""
    cited = tuple(_dated(each, locale) for each in answer.citations)
    return replace(answer, citations=cited, nearest=tuple(_dated(each, locale) for each in answer.nearest))


def dated_role(role: Role, locale: str) -> Role:
    """Return the role with its date as ``locale`` writes it."""
    return replace(role, date=written(role.date, locale)) if role.date else role


def _dated(citation: Citation, locale: str) -> Citation:
    return replace(citation, date=written(citation.date, locale)) if citation.date else citation


def _day(year: str, month: str, day: str) -> date:
    return date(int(year), _MONTHS.index(month[:3].casefold()) + 1, int(day))

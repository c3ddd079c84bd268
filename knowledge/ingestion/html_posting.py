"""A page's JobPosting data to label lines: what schema.org says of the post, where the visible text doesn't."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from knowledge.words import MONTHS, day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
_MOST = 200  # characters of a value


def find(tree: Any) -> dict[str, Any]:
    """The one JobPosting of a page; empty when there is none, or several as on a page of search results."""
    found = []
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            found += [one for one in _objects(_loaded(script.text or "")) if "JobPosting" in _listed(one.get("@type"))]
    return found[0] if len(found) == 1 else {}


def unsaid(posting: dict[str, Any], body: str) -> dict[str, str]:
    """What ``posting`` says and ``body`` doesn't, by label."""
    seen = _flat(body)
    return {label: words for label, words, proofs in _told(posting) if not _seen(seen, words, proofs)}


def matter(entries: dict[str, str]) -> str:
    """Front matter with these entries; empty when none of them says anything."""
    lines = [
        f"{label}: {_quoted(' '.join(words.split())[:_MOST])}\n" for label, words in entries.items() if words.strip()
    ]
    return f"---\n{''.join(lines)}---\n\n" if lines else ""


def holds(body: str, told: str) -> bool:
    """Whether ``body`` has most lines of the description that the page carries as data."""
    seen = _flat(body)
    lines = [line for line in map(_flat, told.split("\n")) if len(line) > len("heading")]
    return not lines or 2 * sum(line in seen for line in lines) >= len(lines)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None  # a page's broken data is no reason to refuse its text


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    for one in _listed(data):
        if isinstance(one, dict):
            yield one
            yield from _objects(one.get("@graph"))


def _listed(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [] if data is None else [data]


def _told(posting: dict[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Label, value, and other wordings whose presence shows that the text says it already."""
    yield "job title", _words(posting.get("title")), []
    yield "organisation", _name(posting.get("hiringOrganization")), []
    for label, key in (("date posted", "datePosted"), ("closing date", "validThrough")):
        words = _date(_words(posting.get(key)))
        yield label, words, _dates(words)
    yield "salary", *_salary(posting.get("baseSalary"))
    kinds = [_words(one).replace("_", "-").lower() for one in _listed(posting.get("employmentType"))]
    yield "contract type", ", ".join(kinds).capitalize(), []
    places = [_place(one) for one in _listed(posting.get("jobLocation"))]
    yield "location", "; ".join(dict.fromkeys(filter(None, places))), [place.split(",")[0] for place in places if place]
    if _words(posting.get("jobLocationType")).upper() == "TELECOMMUTE":
        yield "place of work", "Remote", ["remote", "home based", "work from home"]


def _words(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _name(value: Any) -> str:
    found = next(iter(_listed(value)), None)
    return _words(found.get("name")) if isinstance(found, dict) else _words(found)


def _place(value: Any) -> str:
    address = value.get("address", value) if isinstance(value, dict) else value
    if not isinstance(address, dict):
        return _words(address)
    keys = ("addressLocality", "addressRegion", "addressCountry")
    parts = [_name(address.get(key)) for key in keys]
    return ", ".join(dict.fromkeys(part for part in parts if part)) or _words(value.get("name"))


def _salary(value: Any) -> tuple[str, list[str]]:
    if not isinstance(value, dict):
        return _words(value), []
    inner = value.get("value", value)
    amounts = inner if isinstance(inner, dict) else {"value": inner}
    currency = _words(value.get("currency") or amounts.get("currency")).upper()
    figures = [_figure(amounts.get(key)) for key in ("value", "minValue", "maxValue")]
    shown = [f"{_SIGNS.get(currency, f'{currency} ')}{figure}".strip() for figure in dict.fromkeys(figures) if figure]
    unit = _words(amounts.get("unitText") or value.get("unitText")).lower()
    words = " to ".join(shown) + (f" per {unit}" if unit and shown else "")
    return words, [figure for figure in figures if figure] + [figure.replace(",", "") for figure in figures if figure]


def _figure(value: Any) -> str:
    try:
        amount = float(_words(value).replace(",", ""))
    except ValueError:
        return _words(value)
    if not 0 < amount < 1e12:  # zero stands for "not stated"
        return ""
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"


def _date(words: str) -> str:
    """A day as a person writes it."""
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", words)
    if not match or not 1 <= int(match[2]) <= len(MONTHS):
        return words
    return day_in_words(int(match[1]), int(match[2]), int(match[3]))


def _dates(words: str) -> list[str]:
    """The usual wordings of a day: the year may be left out, the month shortened or a number."""
    match = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", words)
    if not match:
        return []
    day, month, year = match.groups()
    number = MONTHS.index(month) + 1
    named = [f"{day} {month}", f"{month} {day}", f"{day} {month[:3]}", f"{month[:3]} {day}", f"{day}th {month}"]
    return [*named, f"{int(day):02}/{number:02}/{year}", f"{year}-{number:02}-{int(day):02}"]


def _seen(body: str, words: str, proofs: list[str]) -> bool:
    return not words or any(f" {_flat(proof)} " in f" {body} " for proof in (words, *proofs) if _flat(proof))


def _flat(words: str) -> str:
    """Words alone, so that marks, case and spaces don't count."""
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def _quoted(words: str) -> str:
    """A value that YAML reads as it stands."""
    return f'"{words}"' if re.search(r"^[\"'#&*!|>%@`\[{-]|: | #", words) and '"' not in words else words

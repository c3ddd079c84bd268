"""Findings to the text a person reads: the direct line first, then the advert's own words and where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knowledge.answering.findings import Finding
from knowledge.domain import Answer, Citation, Role

# What a person reads about one role, in characters (the command-line contract).
LIMIT = 1200
_SHORTEST_ITEM = 48
_MOST_ROWS = 8
_LONGEST_QUOTE = 420
# Room for a role's row, in characters, from which it holds two quotes.
_TWO_QUOTES = 500
_BACKED = "From the organisation's handbook, not the advert:"
# Openers that say nothing of their own, dropped only when a list must be shortened.
_OPENER = re.compile(
    r"^(?:\(?(?:desirable|essential)\)?[:\s]+)?(?:to be able to|to be (?:continuously )?|to continuously|to|"
    r"you (?:will|should|can)|ability to|experience (?:with|of|in)|be responsible for)\s+(?=\w{3})",
    re.IGNORECASE,
)
REDIRECTS = {
    "personal": (
        "I can't see applications, and I don't judge candidates. Your recruiter can tell you: please ask them directly."
    ),
    "legal-health": (
        "That is not something I can advise on, and nothing you write here is used for selection. "
        "Please speak to the recruiter, who can point you to the right person."
    ),
    "out-of-scope": "I only know the role adverts I was given. Ask about the pay, the duties or what is required.",
    "injection": "I can only answer from the adverts. Ask me anything about a role, such as its pay or its duties.",
    "greeting": "Hello. Ask me about a role, for example: what is the salary, what is essential, is it remote?",
    "no-roles": "There are no roles here yet. A recruiter can add one with `rolecall ingest`.",
}


def compose(findings: Sequence[Finding], roles: Mapping[str, Role]) -> str:
    """The answer to one question, over one role or several; ``roles`` also holds the organisation documents' heads."""
    if len(findings) > 1:
        return _table(findings, roles)
    finding = findings[0]
    if finding.backed_by is None:
        return _single(finding, roles[finding.role])
    return f"{_BACKED}\n{_single(finding, roles[finding.backed_by], LIMIT - len(_BACKED) - 1)}"


def _single(finding: Finding, role: Role, limit: int = LIMIT) -> str:
    if finding.silent:
        return _silence(finding, role)
    if finding.listed:
        return _list(finding, role, limit)
    lines = [finding.lead] if finding.lead else []
    room = limit - sum(len(line) + 1 for line in lines)
    for quote in finding.quotes:
        line = f"“{_short(quote.quote, _LONGEST_QUOTE)}” — {source(quote, role)}"
        if len(line) > room:
            break
        lines.append(line)
        room -= len(line) + 1
    return "\n".join(lines)


def _silence(finding: Finding, role: Role) -> str:
    dated = f" ({role.date})" if role.date and finding.dated else ""
    if finding.lead:
        return finding.lead
    about = f" anything about {finding.about}" if finding.about else ""
    return f"The advert for {role.title}{dated} doesn't say{about}."


def _list(finding: Finding, role: Role, limit: int) -> str:
    tail = f"— {source(finding.quotes[0], role)}"
    head = finding.lead or f"About {finding.about}:"
    room = limit - len(head) - len(tail) - 40
    items = _fitted([" ".join(quote.quote.split()) for quote in finding.quotes], room)
    left = len(finding.quotes) - len(items)
    more = [f"… and {left} more."] if left else []
    return "\n".join([head, *(f"• {item}" for item in items), *more, tail])


def _fitted(items: Sequence[str], room: int) -> list[str]:
    """Whole items where they fit, else each cut alike; none shorter than makes sense."""
    if sum(len(item) + 3 for item in items) <= room:
        return list(items)
    for width in range(400, _SHORTEST_ITEM - 1, -4):
        cut = [_short(item, width) for item in items]
        if sum(len(item) + 3 for item in cut) <= room:
            return cut
    bare = [_short(_OPENER.sub("", item), _SHORTEST_ITEM) for item in items]
    while sum(len(item) + 3 for item in bare) > room:
        bare.pop()
    return bare


def _table(findings: Sequence[Finding], roles: Mapping[str, Role]) -> str:
    """Several roles: a line each for what is stated, one line for the silent ones."""
    stated = [finding for finding in findings if not finding.silent]
    silent = [finding for finding in findings if finding.silent]
    about = next((finding.about for finding in findings if finding.about), "")
    if not stated:
        said = f"anything about {about}" if about else "anything about that"
        return f"None of the adverts ({_titles(silent, roles)}) says {said}."
    rows = _alike(stated)
    room = max(200, 2 * LIMIT // min(len(rows), _MOST_ROWS))
    lines = [f"• {_titles(row, roles)}: {_marked(row[0], roles)}{_row(row[0], room)}" for row in rows[:_MOST_ROWS]]
    if len(rows) > _MOST_ROWS:
        left = sum(len(row) for row in rows[_MOST_ROWS:])
        lines.append(f"… and {left} more roles. Name one to see what its advert says.")
    if silent:
        lines.append(f"Not stated for {_titles(silent, roles)}.")
    return "\n".join(lines)


def _alike(stated: Sequence[Finding]) -> list[list[Finding]]:
    """The findings by row: roles of one organisation share what its document says."""
    rows: dict[object, list[Finding]] = {}
    for finding in stated:
        key = (finding.backed_by, finding.lead, finding.quotes) if finding.backed_by else finding.role
        rows.setdefault(key, []).append(finding)
    return list(rows.values())


def _marked(finding: Finding, roles: Mapping[str, Role]) -> str:
    if finding.backed_by is None:
        return ""
    return f"from the organisation's handbook ({roles[finding.backed_by].title}), not the advert: "


def _titles(findings: Sequence[Finding], roles: Mapping[str, Role]) -> str:
    titles = [roles[finding.role].title for finding in findings]
    return _names(titles) if len(titles) <= _MOST_ROWS else f"{len(titles)} roles"


def which_role(roles: Sequence[Role]) -> str:
    """What is asked back when a question could mean any of many roles."""
    return f"I know {len(roles)} roles. Which one do you mean? For example: {_names([r.title for r in roles[:3]])}."


def _row(finding: Finding, room: int) -> str:
    lead = f"{finding.lead.rstrip(':')}{':' if finding.listed else ''} " if finding.lead else ""
    if finding.listed:
        items = _fitted([" ".join(quote.quote.split()) for quote in finding.quotes], room)
        left = len(finding.quotes) - len(items)
        return lead + "; ".join(items) + (f"; and {left} more" if left else "")
    shown = finding.quotes[: 2 if room >= _TWO_QUOTES else 1]
    width = min(room // len(shown), _LONGEST_QUOTE)
    return lead + " ".join(f"“{_short(quote.quote, width)}” ({_section(quote)})" for quote in shown)


def nearest(answer: Answer) -> str:
    """The line under a refusal: the closest thing the document does say; empty when there is none."""
    if not answer.abstained or not answer.nearest:
        return ""
    quote = answer.nearest[0]
    return f"The nearest it comes: “{_short(quote.quote, 240)}” ({_section(quote)})."


def source(quote: Citation, role: Role) -> str:
    """Where a quote stands: role, section, date."""
    return ", ".join(part for part in (role.title, _section(quote), quote.date or "") if part)


def _section(quote: Citation) -> str:
    return quote.section_path[-1].rstrip(" :") if quote.section_path else "the advert"


def _names(titles: Sequence[str]) -> str:
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} and {titles[-1]}"


def _short(text: str, width: int) -> str:
    """Cut at a word's end and say so; line breaks inside a quote become spaces."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"

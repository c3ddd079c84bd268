"""The live pieces inside any Slack text, as safe HTML: links, mentions and dates; pure."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from markupsafe import Markup, escape

from bot.workspace.page.names import Names

_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_DATE_TOKEN = re.compile(r"\{(\w+)\}")
_DATES = {
    "date_num": "%Y-%m-%d",
    "date_short": "%d %b %Y",
    "date_long": "%A %d %B %Y",
    "date": "%d %B %Y",
    "time": "%H:%M",
    "time_secs": "%H:%M:%S",
}


def unescaped(text: str) -> str:
    """Return text with Slack's three entities turned back into characters."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def safe_link(url: str) -> bool:
    """Whether an address is of a kind that a person may be sent to."""
    return bool(_SAFE_LINK.match(url))


def link(target: str, label: str | None = None) -> Markup:
    """Return a link that opens elsewhere; an address that isn't safe to open is shown as words."""
    if not safe_link(target):
        return escape(label or target)
    anchor = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
    return anchor.format(target, label or target.removeprefix("mailto:"))


def mention(words: str, *, alarm: bool = False) -> Markup:
    """Return a mention; one that alarms many people is told apart."""
    return Markup('<span class="{}">{}</span>').format("mention alarm" if alarm else "mention", words)


def dated(stamp: str, form: str, *, fallback: str, zone: tzinfo) -> str:
    """Return a date as Slack's ``form`` (``{date_long} at {time}``) says; what can't be read gives the fallback."""
    try:
        moment = datetime.fromtimestamp(int(stamp), zone)
    except (ValueError, OverflowError, OSError):
        return fallback

    def token(hit: re.Match[str]) -> str:
        plain = hit[1].removesuffix("_pretty")
        return moment.strftime(_DATES[plain]) if plain in _DATES else hit[0]

    return _DATE_TOKEN.sub(token, form)


def control(inside: str, names: Names, zone: tzinfo) -> Markup:
    """Return what stands between ``<`` and ``>`` on Slack's wire: a mention, a date or a link."""
    target, _, rest = inside.partition("|")
    label = unescaped(rest)
    match target[:1]:
        case "@":
            return mention(f"@{names.user(target[1:]) or label or target[1:]}")
        case "#":
            return mention(f"#{names.channel(target[1:]) or label or 'private channel'}")
        case "!":
            return _special(target[1:], label, names, zone)
    return link(unescaped(target), label or None)


def _special(target: str, label: str, names: Names, zone: tzinfo) -> Markup:
    kind, *parts = target.split("^")
    if kind == "date" and len(parts) > 1:
        said = dated(parts[0], parts[1], fallback=label, zone=zone)
        return link(unescaped(parts[2]), said) if len(parts) > 2 else escape(said)
    if kind == "subteam" and parts:
        return mention(f"@{names.group(parts[0]) or label.lstrip('@') or parts[0]}")
    return mention(f"@{kind}", alarm=True) if kind in {"here", "channel", "everyone"} else escape(label or kind)

"""The last look at text on its way out: only dates and links to allowed hosts stay alive in it; pure."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit

from bot.blocks.mrkdwn import defused

Block = dict[str, Any]

# Slack's own form of a date, without the link that it may carry.
_DATE = re.compile(r"!date\^\d+\^[^^|<>]*\|[^|<>]*")
_MARKUP = re.compile(r"<([^<>]*)>")
_ADDRESS = r"https?://[^\s<>|`\"”“’]+"
_ADDRESSES = re.compile(_ADDRESS, re.IGNORECASE)
_UNLINKED = re.compile(rf"```.*?```|`[^`\n]*`|<[^<>]*>|{_ADDRESS}", re.DOTALL | re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"!?\[([^\]]*)\]\(\s*(https?://[^)\s]*)[^)]*\)", re.IGNORECASE)
_CALL = re.compile(r"<(?=[!@#])")
_TAIL = ".,;:!?)]'*_~"
_WORD_JOINER = "\u2060"
# A longer address could be cut in two where a text is cut.
_LONGEST = 500


def marked(text: str, hosts: Collection[str] = ()) -> str:
    """Return mrkdwn in which nothing is alive but dates and https links to ``hosts``, which are made links."""
    inert = defused(_MARKUP.sub(lambda match: _kept(match, hosts), text))
    return _UNLINKED.sub(lambda match: _link(match[0], hosts), inert) if hosts else inert


def plain(text: str, hosts: Collection[str] = ()) -> str:
    """Return a message's bare text, in which Slack would link what it finds: foreign addresses are broken."""
    return _ADDRESSES.sub(lambda match: _broken(match[0], hosts), marked(text, hosts))


def markdown(text: str, hosts: Collection[str] = ()) -> str:
    """Return Markdown without mentions, in which foreign links are their label and a broken address."""
    labelled = _MARKDOWN_LINK.sub(lambda m: m[0] if allowed(m[2], hosts) else f"{m[1]} ({m[2]})", text)
    return defused(_CALL.sub(f"<{_WORD_JOINER}", _ADDRESSES.sub(lambda match: _broken(match[0], hosts), labelled)))


def allowed(address: str, hosts: Collection[str]) -> bool:
    """Whether an address, escaped or not, leads by https to one of ``hosts`` or a host under it."""
    try:
        parts = urlsplit(html.unescape(address))
        host = parts.hostname or ""
    except ValueError:
        return False
    # Browsers and parsers disagree about who is meant by an address with a name or a backslash before its host.
    doubtful = "@" in parts.netloc or "\\" in parts.netloc
    return parts.scheme == "https" and not doubtful and any(host == one or host.endswith(f".{one}") for one in hosts)


def block(node: Any, hosts: Collection[str] = ()) -> Any:  # any JSON
    """Return blocks with every text in them guarded as its kind needs; plain text is inert by itself."""
    if isinstance(node, list | tuple):
        return type(node)(block(each, hosts) for each in node)
    if not isinstance(node, dict):
        return node
    guard = {"mrkdwn": marked, "markdown": markdown}.get(str(node.get("type")))
    if guard is not None and isinstance(node.get("text"), str):
        return {**node, "text": guard(node["text"], hosts)}
    return {name: block(value, hosts) for name, value in node.items()}


def _kept(match: re.Match[str], hosts: Collection[str]) -> str:
    alive = _DATE.fullmatch(match[1]) or allowed(match[1].partition("|")[0], hosts)
    return match[0] if alive else f"&lt;{match[1]}&gt;"


def _link(found: str, hosts: Collection[str]) -> str:
    address = found.rstrip(_TAIL)
    if found[:4].lower() != "http" or len(address) > _LONGEST or not allowed(address, hosts):
        return found
    return f"<{address}>{found[len(address) :]}"


def _broken(address: str, hosts: Collection[str]) -> str:
    scheme, _, rest = address.partition("://")
    return address if allowed(address.rstrip(_TAIL), hosts) else f"{scheme}:{_WORD_JOINER}//{rest}"

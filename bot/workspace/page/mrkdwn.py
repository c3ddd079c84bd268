"""Slack's own text markup as safe HTML; pure, and knows no blocks.

The rules are Slack's: ``&lt; &gt; &amp;`` are the only entities, ``<…>`` holds links and mentions, code is taken to
the letter, ``*bold*``, ``_italic_`` and ``~struck~`` hold within a line, emoji codes are left as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, tzinfo
from itertools import groupby

from markupsafe import Markup, escape

from bot.workspace.page.inline import control, link, unescaped
from bot.workspace.page.names import Names

_FENCE = re.compile(r"```\n?(.+?)\n?```", re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_CONTROL = re.compile(r"<([^<>\n]+)>")
_BARE_LINK = re.compile(r"\bhttps?://[^\s<>|`]*[^\s<>|`.,;:!?)\"'*_~]")
# A mark counts only at the edge of a word, and never across a line's end.
_STYLE = re.compile(
    "|".join(
        rf"(?<![\w{mark}]){mark}(?=[^\s{mark}])(?P<{tag}>[^{mark}\n]*[^\s{mark}]){mark}(?![\w{mark}])"
        for mark, tag in ((r"\*", "strong"), ("_", "em"), ("~", "s"))
    )
)
# What is already HTML waits in a list while the words around it are formatted; private characters hold its place.
_INLINE, _BLOCK, _END = "\ue000", "\ue001", "\ue002"
_HELD = re.compile(f"[{_INLINE}{_BLOCK}](\\d+){_END}")
_FORGED = str.maketrans(dict.fromkeys((_INLINE, _BLOCK, _END), ""))
_QUOTE, _BULLET = "&gt;", "• "
_QUOTE_ALL = re.compile("^&gt;&gt;&gt;", re.MULTILINE)


def html(text: str, names: Names, *, verbatim: bool = False, zone: tzinfo = UTC) -> Markup:
    """Return mrkdwn ``text`` as paragraphs, quotes, bullets and code; bare addresses are links unless ``verbatim``."""
    held: list[Markup] = []

    def hold(made: Markup, place: str = _INLINE) -> str:
        held.append(made)
        return f"{place}{len(held) - 1}{_END}"

    words = text.translate(_FORGED)
    words = _FENCE.sub(lambda hit: f"\n{hold(_preformatted(_told(hit[1], names)), _BLOCK)}\n", words)
    words = _CODE.sub(lambda hit: hold(Markup("<code>{}</code>").format(_told(hit[1], names))), words)
    words = _CONTROL.sub(lambda hit: hold(control(hit[1], names, zone)), words)
    if not verbatim:
        words = _BARE_LINK.sub(lambda hit: hold(link(unescaped(hit[0]))), words)
    laid = _laid_out(str(escape(unescaped(words))))
    return Markup(_HELD.sub(lambda hit: str(held[int(hit[1])]), laid))  # noqa: S704  # every piece was escaped above


def _told(code: str, names: Names) -> str:
    """Return code as it is read: a link or mention inside it is only its words."""
    return unescaped(_CONTROL.sub(lambda hit: control(hit[1], names, UTC).striptags(), code))


def _preformatted(code: str) -> Markup:
    # A long line scrolls, and what scrolls must be reachable by keyboard.
    return Markup('<pre tabindex="0"><code>{}</code></pre>').format(code)


def _styled(words: str) -> str:
    def dressed(hit: re.Match[str]) -> str:
        tag = hit.lastgroup or ""
        return f"<{tag}>{_styled(hit[tag])}</{tag}>"

    return _STYLE.sub(dressed, words)


def _laid_out(words: str) -> str:
    """Return escaped words as blocks; from a line that opens with ``>>>`` all the rest is one quote."""
    opened = _QUOTE_ALL.search(words)
    before = words[: opened.start()] if opened else words
    laid = "".join(_LAID[kind](list(lines)) for kind, lines in groupby(before.split("\n"), key=_kind))
    return f"{laid}<blockquote>{_laid_out(words[opened.end() :].strip())}</blockquote>" if opened else laid


def _kind(line: str) -> str:
    starts = {_BLOCK: "block", _QUOTE: "quote", _BULLET: "bullets"}
    return next((kind for start, kind in starts.items() if line.startswith(start)), "words")


def _words(lines: list[str]) -> str:
    paragraphs = (each.strip("\n") for each in "\n".join(lines).split("\n\n"))
    return "".join(f"<p>{_styled(each)}</p>".replace("\n", "<br>") for each in paragraphs if each.strip())


def _quote(lines: list[str]) -> str:
    inside = "\n".join(line.removeprefix(_QUOTE).removeprefix(" ") for line in lines)
    return f"<blockquote>{_laid_out(inside)}</blockquote>"


def _bullets(lines: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{_styled(line.removeprefix(_BULLET))}</li>' for line in lines)}</ul>"


_LAID: dict[str, Callable[[list[str]], str]] = {
    "block": "".join,
    "quote": _quote,
    "bullets": _bullets,
    "words": _words,
}

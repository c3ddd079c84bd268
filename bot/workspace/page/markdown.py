"""The Markdown of a markdown block or stream as safe HTML; pure. Mentions come alive in it, as they do in Slack."""

from __future__ import annotations

import re
from datetime import UTC
from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from bot.workspace.page.inline import control, safe_link
from bot.workspace.page.names import Names

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_MENTION = re.compile(r"<([@#!][^<>\n]+)>")
# Slack's tasks: a box, checked or not, at the head of a list item.
_BOX = re.compile(r"<li>\s*(?:<p>)?\[([ xX])\] ")


def html(text: str, names: Names) -> Markup:
    """Return Markdown ``text`` as HTML without raw HTML, pictures or unsafe addresses."""
    drawn = _reader().render(text, {"names": names})
    boxed = _BOX.sub(lambda hit: f'<li class="task-item">{"☐" if hit[1] == " " else "☑"} ', drawn)
    return Markup(boxed)  # noqa: S704  # the reader escapes all text, and lets no HTML through


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])
    reader.validateLink = safe_link  # type: ignore[method-assign]  # the library's own way to set it
    reader.inline.ruler.before("autolink", "mention", _mention)
    reader.add_render_rule("mention", lambda _, tokens, at, __, env: _mentioned(tokens[at], env))
    reader.add_render_rule("image", lambda _, tokens, at, *__: str(escape(tokens[at].content)))
    reader.add_render_rule("heading_open", lambda _, tokens, at, *__: f'<h3 class="{tokens[at].tag}">')
    reader.add_render_rule("heading_close", lambda *_: "</h3>\n")
    reader.add_render_rule("link_open", _link_open)
    for cell in ("th", "td"):
        reader.add_render_rule(f"{cell}_open", _cell_open)
    reader.add_render_rule(
        "table_open", lambda *_: '<div class="table" tabindex="0" role="group" aria-label="Table"><table>'
    )
    reader.add_render_rule("table_close", lambda *_: "</table></div>")
    return reader


def _mention(state: StateInline, silent: bool) -> bool:  # the library's signature
    found = _MENTION.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("mention", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _mentioned(token: Any, env: Any) -> str:
    return str(control(token.content, env["names"], UTC))


def _link_open(_: Any, tokens: Any, at: int, *__: Any) -> str:
    return f'<a href="{escape(tokens[at].attrs["href"])}" target="_blank" rel="noopener noreferrer">'


def _cell_open(_: Any, tokens: Any, at: int, *__: Any) -> str:
    # The reader would write a style attribute, which the page's content policy forbids.
    aligned = str(tokens[at].attrs.get("style", "")).removeprefix("text-align:")
    return f'<{tokens[at].tag} class="{escape(aligned)}">'

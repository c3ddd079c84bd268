"""Blocks cut to the limits that Slack sets for each, without losing a word; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from bot.blocks import mrkdwn

Block = dict[str, Any]
Group = tuple[Block, ...]
Item = TypeVar("Item")

# Slack's documented limits.
BLOCKS, SECTION, HEADER, ELEMENTS, MARKDOWN, ROWS, COLUMNS = 50, 3000, 150, 10, 12_000, 100, 20
# Slack refuses around 13,200 characters over all blocks, which it doesn't document; the margin covers the
# fallback text that travels beside them.
CHARACTERS = 11_500
_TABLES = frozenset({"table", "data_table"})
_LONGEST_PIECE = 10_000


def packed(groups: Iterable[Group]) -> Iterator[Group]:
    """Fill posts with blocks in their order, keeping groups whole where they fit."""
    pack: list[Block] = []
    for piece in _pieces(groups):
        if pack and not fits([*pack, *piece]):
            yield tuple(pack)
            pack = []
        pack.extend(piece)
    if pack:
        yield tuple(pack)


def fits(blocks: Iterable[Block]) -> bool:
    """Whether Slack takes these blocks in one message, each of them being within its own limits."""
    listed = list(blocks)
    written = sum(len(block["text"]) for block in listed if block["type"] == "markdown")
    tables = sum(block["type"] in _TABLES for block in listed)
    whole = sum(map(weight, listed))
    return len(listed) <= BLOCKS and whole <= CHARACTERS and written <= MARKDOWN and tables <= 1


def weight(node: object) -> int:
    """Return how many characters a block holds, a little more than Slack counts."""
    if isinstance(node, str):
        return len(node)
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list | tuple) else ()
    return sum(map(weight, children))


def within(block: Block) -> Group:
    """Return a block as one or several that each keep to their limits."""
    cut = _CUTS.get(block["type"])
    return cut(block) if cut else (block,)


def _pieces(groups: Iterable[Group]) -> Iterator[Group]:
    for group in groups:
        cut = tuple(piece for block in group for piece in within(block))
        if fits(cut):
            yield cut
        else:
            yield from ((block,) for block in cut)


def _section(block: Block) -> Group:
    text = block.get("text")
    if text is None or len(text["text"]) <= SECTION:
        return (block,)
    first, *others = _texts(text)
    return ({**block, "text": first}, *({"type": "section", "text": each} for each in others))


def _context(block: Block) -> Group:
    elements = [piece for element in block["elements"] for piece in _texts(element)]
    return tuple({**block, "elements": part} for part in _filled(elements, ELEMENTS))


def _texts(text: Block) -> list[Block]:
    if len(text.get("text", "")) <= SECTION:
        return [text]
    return [{**text, "text": piece} for piece in mrkdwn.split(text["text"])]


def _header(block: Block) -> Group:
    return (block,) if len(block["text"]["text"]) <= HEADER else _section({"type": "section", "text": block["text"]})


def _markdown(block: Block) -> Group:
    return tuple({**block, "text": piece} for piece in mrkdwn.split(block["text"], _LONGEST_PIECE))


def _table(block: Block) -> Group:
    """Cut a table between its rows, each part under its heading; one too wide or too full is said in lines."""
    head, *rows = block["rows"]
    if any(len(row) > COLUMNS or weight(row) + weight(head) > _LONGEST_PIECE for row in (head, *rows)):
        lines = "\n".join(" · ".join(map(_cell, row)) for row in block["rows"])
        return _section({"type": "section", "text": {"type": "plain_text", "text": lines, "emoji": False}})
    parts = _filled(rows, ROWS - 1, room=_LONGEST_PIECE - weight(head))
    return tuple({**block, "rows": [head, *part]} for part in parts) or (block,)


def _filled(items: Iterable[Item], most: int, *, room: int = _LONGEST_PIECE) -> Iterator[list[Item]]:
    """Share out items in their order, so many at most and of so many characters together."""
    part: list[Item] = []
    for item in items:
        if part and (len(part) == most or weight([*part, item]) > room):
            yield part
            part = []
        part.append(item)
    if part:
        yield part


def _cell(cell: Block) -> str:
    return " ".join(_words(cell))


def _words(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for value in node.values():
            yield from _words(value)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from _words(each)


_CUTS: dict[str, Callable[[Block], Group]] = {
    "section": _section,
    "context": _context,
    "header": _header,
    "markdown": _markdown,
    "table": _table,
    "data_table": _table,
}

"""What a document is made of once its shape is read: headings and blocks with exact spans; holds no rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.domain import Section, Span


class Shape(Enum):
    """What a block looks like on the page."""

    PROSE = auto()  # a paragraph
    LINE = auto()  # a line of its own among others like it: an item without a bullet
    ITEM = auto()  # a list item, or a heading that is itself the content
    ROW = auto()  # a row of a table with columns
    PAIR = auto()  # a label and its value
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Some words of the text that belong together; ``start`` to ``end`` leaves out bullets and outer marks."""

    shape: Shape
    start: int
    end: int
    path: tuple[str, ...] = ()  # the headings above, outermost first
    depth: int = 0  # nesting of an item, 0 outermost
    parent: int | None = None  # index of the item it lies under
    group: int = 0  # blocks of one list or table share it
    lead: Span | None = None  # the lead-in line or sentence just above the list
    label: Span | None = None
    value: Span | None = None
    header: tuple[Span, ...] = ()  # column headings of a row
    cells: tuple[Span, ...] = ()
    matter: bool = False  # stands in the front matter
    heading: bool = False  # a heading that is itself the content


@dataclass(frozen=True, slots=True)
class Head:
    """A heading of whatever look: its words and its depth, 10 for ``#`` and ``##`` is 20 (see ``headings``)."""

    text: str
    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document's shape, in reading order."""

    text: str
    blocks: tuple[Block, ...]
    heads: tuple[Head, ...]
    sections: tuple[Section, ...]

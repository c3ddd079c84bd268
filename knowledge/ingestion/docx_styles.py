"""What the styles of a Word file say of a paragraph or a run, through all styles that they rest on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHAIN = 20  # styles that rest on one another
_USUAL = 20.0  # half points, where nothing is said
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_LIST = re.compile(r"list (bullet|number)(?: ([2-5]))?", re.IGNORECASE)


def local(element: Any) -> str:
    """An element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, name: str) -> Any:
    """The first child of that name, or None."""
    return next((one for one in element if local(one) == name), None)


def value(element: Any, *path: str, name: str = "val") -> str:
    """The attribute ``name`` of the element at the end of ``path``; empty when there is none."""
    for step in path:
        element = None if element is None else child(element, step)
    if element is None:
        return ""
    return next((words for key, words in element.attrib.items() if key.rpartition("}")[2] == name), "")


def flag(element: Any) -> bool:
    """Whether an on/off element is on."""
    return value(element).lower() not in ("0", "false", "off", "none")


def numbering(root: Any) -> dict[tuple[str, str], str]:
    """The number format ("bullet", "decimal") of each list by its id and depth."""
    if root is None:
        return {}
    forms: dict[str, dict[str, str]] = {}
    for one in root:
        if local(one) == "abstractNum":
            levels = [level for level in one if local(level) == "lvl"]
            forms[value(one, name="abstractNumId")] = {
                value(level, name="ilvl"): value(level, "numFmt") or "decimal" for level in levels
            }
    found = {}
    for one in root:
        if local(one) == "num":
            for depth, form in forms.get(value(one, "abstractNumId"), {}).items():
                found[value(one, name="numId"), depth] = form
    return found


class Styles:
    """The styles of one file; a style's id is "" where a paragraph or a run names none."""

    def __init__(self, root: Any) -> None:
        styles = [] if root is None else [one for one in root if local(one) == "style"]
        self._styles = {value(one, name="styleId"): one for one in styles}
        defaults = None if root is None else child(root, "docDefaults")
        self._default = child(defaults, "rPrDefault") if defaults is not None else None
        usual = (one for one in styles if value(one, name="default") in ("1", "true"))
        self._plain = next((value(one, name="styleId") for one in usual if value(one, name="type") == "paragraph"), "")

    def level(self, paragraph: Any, style: str) -> int:
        """The heading level that a paragraph's outline or style gives, 0 for text."""
        if self.titles(style):
            return 1
        own = value(paragraph, "pPr", "outlineLvl")
        for one in self._chain(style):
            named = _HEADING.fullmatch(value(one, "name"))
            if named:
                return int(named[1])
            own = own or value(one, "pPr", "outlineLvl")
        return int(own) + 1 if own in ("0", "1", "2", "3", "4", "5") else 0

    def titles(self, style: str) -> bool:
        """Whether a style makes the document's title."""
        return any(value(one, "name").lower() == "title" for one in self._chain(style))

    def listed(self, style: str) -> tuple[str, int]:
        """The kind and depth of list that a style's name gives, such as "List Bullet 2"."""
        for one in self._chain(style):
            match = _LIST.fullmatch(value(one, "name"))
            if match:
                return match[1].lower(), int(match[2] or 1) - 1
        return "", 0

    def numbered(self, paragraph: Any, style: str) -> tuple[str, int]:
        """The id of the list that a paragraph is in, "" for none, and its depth."""
        for one in (paragraph, *self._chain(style)):
            number = value(one, "pPr", "numPr", "numId")
            if number:
                depth = value(one, "pPr", "numPr", "ilvl")
                return number, int(depth) if depth.isdecimal() else 0
        return "", 0

    def size(self, run: Any, style: str) -> float:
        """A run's font size in half points."""
        found = next(self._said(run, style, "sz"), None)
        words = value(found) if found is not None else ""
        return float(words) if re.fullmatch(r"\d{1,4}(?:\.\d+)?", words) else _USUAL

    def bold(self, run: Any, style: str) -> bool:
        """Whether a run is bold by itself or by its styles."""
        found = next(self._said(run, style, "b"), None)
        return found is not None and flag(found)

    def vanishes(self, run: Any, style: str) -> bool:
        """Whether a run is hidden text."""
        found = next(self._said(run, style, "vanish"), None)
        return found is not None and flag(found)

    def _said(self, run: Any, style: str, name: str) -> Iterator[Any]:
        """What is said of a run, the nearest word first."""
        own = value(run, "rPr", "rStyle")
        for holder in (run, *self._chain(own, plain=False), *self._chain(style), self._default):
            properties = child(holder, "rPr") if holder is not None else None
            found = child(properties, name) if properties is not None else None
            if found is not None:
                yield found

    def _chain(self, style: str, *, plain: bool = True) -> Iterator[Any]:
        """A style and those it rests on."""
        name = style or (self._plain if plain else "")
        for _ in range(_CHAIN):
            one = self._styles.get(name)
            if one is None:
                return
            yield one
            name = value(one, "basedOn")

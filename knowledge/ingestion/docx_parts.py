"""The XML parts of a Word file: what is hidden or deleted comes out; looks become headings, lists and bold."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from knowledge.ingestion.docx_styles import Styles, flag, local, numbering, value

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADING = "AdvertHeading"  # style ids that the conversion to HTML knows as headings
TAB = "\ue000"  # stands for a tab stop, which HTML would take for a mere space

_BODIES = ("document", "footnotes", "endnotes")
_WHITE = re.compile(r"[fF]{6}|auto")
_TINY = 4  # half points
_LONGEST = 30  # words of a heading by style
_SHORT = 12  # words of a heading by its look
_LARGER = 1.12  # times the size of the text
_MUCH_LARGER = 1.3
_CELL_WORDS = 60
_DEEPEST = 4  # nesting of lists, outermost 0
_LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{kind}">'
    + "".join(f'<w:lvl w:ilvl="{i}"><w:numFmt w:val="{style}"/></w:lvl>' for i in range(_DEEPEST + 1))
    + "</w:abstractNum>"
    for kind, style in ((1, "bullet"), (2, "decimal"))
) + "".join(f'<w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>' for kind in (1, 2))


def prepare(parts: dict[str, bytes]) -> list[str]:
    """Rewrite the parts in place; the hidden texts that were taken out of them, comments and deletions among them.

    Raises ValueError for XML that declares entities, and lxml's errors for XML that is damaged.
    """
    from lxml import etree

    trees = {name: _tree(content) for name, content in parts.items() if name.endswith(".xml")}
    roots = {name: tree for name, tree in trees.items() if isinstance(tree.tag, str)}
    styles = Styles(*(_of(roots, "styles")[:1] or [None]))
    lists = numbering(*(_of(roots, "numbering")[:1] or [None]))
    hidden = [" ".join(_words(one) for one in root) for root in _of(roots, "comments")]
    bodies = [name for name, root in roots.items() if local(root) in _BODIES]
    for name in bodies:
        hidden += _Part(roots[name], styles, lists).prepared()
    for name, root in roots.items():
        if local(root) == "numbering":
            parts[name] = f'<w:numbering xmlns:w="{etree.QName(root).namespace}">{_LISTS}</w:numbering>'.encode()
        elif name in bodies:
            parts[name] = etree.tostring(root)
    return hidden


def _tree(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    tree = etree.fromstring(content, parser)
    if tree.getroottree().docinfo.doctype:
        raise ValueError("a part of the file declares entities")
    return tree


def _of(roots: dict[str, Any], kind: str) -> list[Any]:
    return [root for root in roots.values() if local(root) == kind]


def _words(element: Any) -> str:
    return "".join(
        one.text or "" for one in element.iter() if isinstance(one.tag, str) and local(one) in ("t", "delText")
    )


class _Part:
    """One part that holds paragraphs."""

    def __init__(self, root: Any, styles: Styles, lists: dict[tuple[str, str], str]) -> None:
        self._root = root
        self._styles = styles
        self._lists = lists
        self._w = f"{{{root.tag[1:].partition('}')[0]}}}"
        self._first: Any = None  # the first paragraph with text, which is often the title
        self._titled = False  # whether a style makes a title, so that all other headings stand below it

    def prepared(self) -> Iterator[str]:
        """Rewrite the part; yields the hidden texts in it."""
        self._free_boxes()
        yield from self._deletions()
        for paragraph in self._all("p"):
            yield self._unveiled(paragraph)
        size = self._usual_size()
        filled = [one for one in self._all("p") if _words(one).strip()]
        self._first = filled[0] if filled else None
        self._titled = any(self._styles.titles(value(one, "pPr", "pStyle")) for one in filled)
        for paragraph in self._all("p"):
            self._rewrite(paragraph, size)
        for tab in self._all("tab"):
            if local(tab.getparent()) == "r":
                tab.tag, tab.text = f"{self._w}t", TAB

    def _all(self, name: str) -> list[Any]:
        return list(self._root.iter(f"{self._w}{name}"))

    def _free_boxes(self) -> None:
        """Set the paragraphs of each text box behind the paragraph that it is tied to; its second copy goes."""
        for copy in [one for one in self._root.iter("{*}Fallback") if self._has_choice(one)]:
            copy.getparent().remove(copy)
        for box in reversed(self._all("txbxContent")):
            holder = list(box.iterancestors(f"{self._w}p"))
            if holder:
                for child in reversed(list(box)):
                    holder[-1].addnext(child)

    def _has_choice(self, copy: Any) -> bool:
        return next(copy.getparent().iter(f"{self._w}txbxContent"), None) is not None and any(
            next(choice.iter(f"{self._w}txbxContent"), None) is not None
            for choice in copy.getparent()
            if local(choice) == "Choice"
        )

    def _deletions(self) -> Iterator[str]:
        for name in ("del", "moveFrom"):
            for element in self._all(name):
                if next(element.iter(f"{self._w}r"), None) is None:
                    continue
                if name == "del":
                    yield _words(element)
                element.getparent().remove(element)

    def _unveiled(self, paragraph: Any) -> str:
        """Take the runs out that nobody sees; their words."""
        style = value(paragraph, "pPr", "pStyle")
        shaded = self._shaded(paragraph)
        found = []
        for run in list(paragraph.iter(f"{self._w}r")):
            if self._styles.vanishes(run, style) or self._faint(run, shaded=shaded):
                found.append(_words(run))
                run.getparent().remove(run)
        return "".join(found)

    def _faint(self, run: Any, *, shaded: bool) -> bool:
        size = value(run, "rPr", "sz")
        if size.isdecimal() and int(size) < _TINY:
            return True
        white = value(run, "rPr", "color").upper() == "FFFFFF"
        ground = value(run, "rPr", "shd", name="fill")
        lit = value(run, "rPr", "highlight") not in ("", "white", "none") or (ground and not _WHITE.fullmatch(ground))
        return white and not lit and not shaded

    def _shaded(self, paragraph: Any) -> bool:
        """Whether there is a colour behind a paragraph: its own, its cell's, or maybe its table's."""
        grounds = [value(paragraph, "pPr", "shd", name="fill")]
        grounds += [value(cell, "tcPr", "shd", name="fill") for cell in paragraph.iterancestors(f"{self._w}tc")]
        styled = any(value(table, "tblPr", "tblStyle") for table in paragraph.iterancestors(f"{self._w}tbl"))
        return styled or any(ground and not _WHITE.fullmatch(ground) for ground in grounds)

    def _usual_size(self) -> float:
        sizes: Counter[float] = Counter()
        for paragraph in self._all("p"):
            for run in paragraph.iter(f"{self._w}r"):
                sizes[self._styles.size(run, value(paragraph, "pPr", "pStyle"))] += len(_words(run))
        return sizes.most_common(1)[0][0] if sizes else 0

    def _rewrite(self, paragraph: Any, usual: float) -> None:
        """Say in plain terms what the paragraph's style and look mean."""
        style = value(paragraph, "pPr", "pStyle")
        runs = [run for run in paragraph.iter(f"{self._w}r") if _words(run).strip()]
        level = self._level(paragraph, runs, usual) if runs else 0
        celled = level and self._in_cell(paragraph)
        item = None if level else self._item(paragraph, style)
        for run in runs:
            self._embolden(run, bold=bool(celled) or self._styles.bold(run, style) or self._underlined(runs))
        properties = paragraph.find(f"{self._w}pPr")
        if properties is None:
            properties = paragraph.makeelement(f"{self._w}pPr")
            paragraph.insert(0, properties)
        for name in ("pStyle", "numPr", "outlineLvl"):
            for old in properties.findall(f"{self._w}{name}"):
                properties.remove(old)
        if level and not celled:
            self._add(properties, "pStyle", f"{HEADING}{level}")
        if item:
            numbered = self._add(properties, "numPr")
            self._add(numbered, "ilvl", str(item[1]))
            self._add(numbered, "numId", item[0])

    def _add(self, parent: Any, name: str, content: str | None = None) -> Any:
        child = parent.makeelement(f"{self._w}{name}", {f"{self._w}val": content} if content else {})
        parent.append(child)
        return child

    def _level(self, paragraph: Any, runs: list[Any], usual: float) -> int:
        """The level of a heading, 0 for a paragraph that is none."""
        count = len(_words(paragraph).split())
        style = value(paragraph, "pPr", "pStyle")
        level = self._styles.level(paragraph, style)
        if level:
            below = self._titled and not self._styles.titles(style)
            return 0 if count > _LONGEST else min(level + 1, 6) if below else level
        size = min(self._styles.size(run, style) for run in runs)
        if count > _SHORT or _words(paragraph).strip()[-1] in ".;," or self._item(paragraph, style):
            return 0
        larger = size >= _LARGER * usual > 0
        if paragraph is self._first:
            return 1 if larger or all(self._styles.bold(run, style) for run in runs) else 0
        return (2 if size >= _MUCH_LARGER * usual else 3) if larger else 0

    def _in_cell(self, paragraph: Any) -> bool:
        """Whether a heading stands in a table of data, where it is but bold; long cells make a layout."""
        cell = next(paragraph.iterancestors(f"{self._w}tc"), None)
        return cell is not None and len(_words(cell).split()) <= _CELL_WORDS

    def _item(self, paragraph: Any, style: str) -> tuple[str, int] | None:
        """The kind of list (1 bullets, 2 numbers) and the depth of an item."""
        number, depth = self._styles.numbered(paragraph, style)
        form = self._lists.get((number, str(depth))) or self._lists.get((number, "0"))
        named, nested = self._styles.listed(style)
        if form == "none" or number == "0" or not (form or named):
            return None
        return "1" if (form or named) == "bullet" else "2", min(max(depth, nested), _DEEPEST)

    def _underlined(self, runs: list[Any]) -> bool:
        """Whether a whole short paragraph is underlined, as headings are that no style makes."""
        short = sum(len(_words(run).split()) for run in runs) <= _SHORT
        return short and all(value(run, "rPr", "u") not in ("", "none") for run in runs)

    def _embolden(self, run: Any, *, bold: bool) -> None:
        properties = run.find(f"{self._w}rPr")
        if properties is None:
            properties = run.makeelement(f"{self._w}rPr")
            run.insert(0, properties)
        for old in [one for one in properties if local(one) in ("b", "strike", "dstrike")]:
            if local(old) == "b" or not flag(old):
                properties.remove(old)
        if bold:
            self._add(properties, "b")

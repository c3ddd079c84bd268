"""What a reader of an HTML page can't see: taken out of the tree and told; knows styles, not furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from knowledge.ingestion import hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST = 10  # warnings about hidden text of one page
_SILENT = ("script", "style", "template", "noscript", "head")
_STRUCK = ("del", "s", "strike")
_RULE = re.compile(r"(?P<names>[^{}@;]+)\{(?P<body>[^{}]*)\}")
_AT_RULE = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;|/\*.*?\*/", re.DOTALL)
_PLAIN_NAME = re.compile(r"[.#]?[\w-]+$")
_GONE = re.compile(
    r"(?:^|;)\s*(?:display:\s*none|opacity:\s*0(?:\.0*)?\s*(?:$|;|!)|text-indent:\s*-\d{3,}|"
    r"(?:left|top|margin-left):\s*-\d{4,})"
)
_CLASSES = frozenset({"hidden", "sr-only", "visually-hidden", "screen-reader-text"})
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|\b(?:white|black|transparent)\b")
_CLEAR = re.compile(r"transparent\b|rgba\([^)]*[,/]\s*0(?:\.0*)?%?\s*\)|#[0-9a-f]{6}00\b|#[0-9a-f]{3}0\b")
_NEAR = 24  # of 765: how little two colours may differ and still not be told apart
_WHITE = (255, 255, 255)
_NAMED = {"white": _WHITE, "black": (0, 0, 0)}

Colour = tuple[int, int, int]


class _Look(NamedTuple):
    """What an element hands down to those in it; a ``ground`` of None is a picture or a colour not known."""

    ink: Colour | None = None
    ground: Colour | None = _WHITE
    shown: bool = True  # by visibility and size

    @property
    def unseen(self) -> bool:
        """Whether text of this look can't be told from what is behind it."""
        return not self.shown or (self.ink is not None and self.ground is not None and _alike(self.ink, self.ground))


def take_out(tree: Any) -> tuple[str, ...]:
    """Take comments, hidden elements and text in the colour of its ground out of ``tree``; the warnings of them."""
    sheet = _sheet(" ".join(style.text or "" for style in tree.iter("style")))
    for element in list(tree.iter(*_SILENT)):
        if element.getparent() is not None:
            element.drop_tree()
    found = [*_comments(tree)]
    _conceal(tree, _Look(), sheet, found)
    return warnings(found)


def warnings(found: Iterable[str]) -> tuple[str, ...]:
    """The sentences that tell of hidden texts, the first few of many."""
    told = [hidden.warning(words) for words in dict.fromkeys(map(_line, found)) if re.search(r"\w", words)]
    if len(told) <= _MOST:
        return tuple(told)
    return (*told[:_MOST], f"Hidden text was found in {len(told) - _MOST} more places and is not indexed.")


def _line(words: str) -> str:
    return " ".join(words.split())


def _comments(tree: Any) -> list[str]:
    """Take out comments; those worth telling hold a phrase that isn't markup."""
    from lxml import etree

    found = []
    for node in tree.getroottree().xpath("//comment()|//processing-instruction()"):
        words = re.sub(r"<[^<>]*>", " ", node.text or "")
        if node.tag is etree.Comment and len(words.split()) > 2 and not re.match(r"\s*\[(?:if|end|CDATA)", words):
            found.append(words)
        if node.getparent() is not None:
            node.drop_tree()
    return found


def _conceal(element: Any, above: _Look, sheet: Mapping[str, str], found: list[str]) -> None:
    style = _style(element, sheet)
    if _gone(element, style):
        found.append(" ".join(element.itertext()))
        element.drop_tree()
        return
    if element.tag in _STRUCK:
        found.append(element.text_content())
        element.drop_tree()
        return
    look = _inherited(element, style, above)
    own: list[str] = []
    if look.unseen and element.text:
        own.append(element.text)
        element.text = None
    for child in list(element):
        if look.unseen and child.tail:
            own.append(child.tail)
            child.tail = " "
        _conceal(child, look, sheet, own if look.unseen else found)
    if own:
        found.append(" ".join(own))


def _gone(element: Any, style: str) -> bool:
    if element.tag in ("html", "body"):
        return False
    if "hidden" in element.attrib and element.get("hidden") != "until-found":
        return True
    if element.get("aria-hidden", "").lower() == "true" or _CLASSES.intersection(element.get("class", "").split()):
        return True
    return _GONE.search(style) is not None


def _inherited(element: Any, style: str, above: _Look) -> _Look:
    ink = _value(style, "color") or (element.get("color", "").lower() if element.tag == "font" else "")
    ground = _value(style, "background(?:-color|-image)?") or element.get("bgcolor", "").lower()
    return _Look(
        _ink(ink, above.ink) if ink else above.ink,
        _ground(ground, above.ground) if ground else above.ground,
        shown=_shown(style, shown=above.shown) and not (_CLEAR.match(ink) and "background-clip" not in style),
    )


def _shown(style: str, *, shown: bool) -> bool:
    size, visibility = _value(style, "font-size"), _value(style, "visibility")
    if visibility:
        return not re.match(r"hidden|collapse", visibility)
    return re.match(r"0(?:\.\d*)?(?!\d|\.)", size) is None if size else shown


def _ink(words: str, above: Colour | None) -> Colour | None:
    found = _COLOUR.search(words)
    return _colour(found[0]) if found else above if words.startswith(("inherit", "currentcolor")) else None


def _ground(words: str, above: Colour | None) -> Colour | None:
    found = _COLOUR.search(words)
    if "url(" in words or "gradient" in words or not found:
        return above if re.match(r"none|inherit|initial|unset", words) else None
    return above if _CLEAR.match(found[0]) else _colour(found[0])


def _colour(words: str) -> Colour | None:
    if words in _NAMED:
        return _NAMED[words]
    if words.startswith("#"):
        digits = words[1:] if len(words) > 6 else "".join(2 * digit for digit in words[1:4])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    parts = [int(part) for part in re.findall(r"\d+", words)[:3]]
    return (parts[0], parts[1], parts[2]) if len(parts) == len(_WHITE) else None


def _alike(one: Colour, other: Colour) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= _NEAR


def _sheet(text: str) -> dict[str, str]:
    """The rules of a style sheet that name one class, id or tag alone."""
    found: dict[str, str] = {}
    for rule in _RULE.finditer(_AT_RULE.sub(" ", text)):
        for name in rule["names"].split(","):
            if _PLAIN_NAME.match(name.strip()):
                found[name.strip()] = f"{found.get(name.strip(), '')};{rule['body'].lower()}"
    return found


def _style(element: Any, sheet: Mapping[str, str]) -> str:
    """All that an element's tag, classes, id and own attribute say of its style, the strongest last."""
    names = [element.tag, *(f".{name}" for name in element.get("class", "").split()), f"#{element.get('id', '')}"]
    parts = [sheet[name] for name in names if name in sheet]
    return re.sub(r"\s*:\s*", ":", ";".join([*parts, element.get("style", "").lower()]))


def _value(style: str, name: str) -> str:
    found = re.findall(rf"(?:^|;)\s*{name}:([^;]*)", style)
    return found[-1].strip() if found else ""

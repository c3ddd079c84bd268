"""HTML as a tree, so that every text and attribute is escaped when it is written; knows no content."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Content: TypeAlias = "str | Element | Iterable[Content]"


def tag(name: str, *content: Content, **attributes: str | float) -> Element:
    """An element; a trailing ``_`` in an attribute's name is dropped and ``_`` inside it is a hyphen."""
    element = Element(name, {key.rstrip("_").replace("_", "-"): str(value) for key, value in attributes.items()})
    for each in content:
        _add(element, each)
    return element


def document(*content: Element, title: str, style: str) -> str:
    """A whole page, in English, for screens of any width, light or dark."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", style),
    )
    page = tag("html", head, tag("body", tag("main", *content)), lang="en")
    return "<!doctype html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _add(element: Element, content: Content) -> None:
    if isinstance(content, Element):
        element.append(content)
    elif isinstance(content, str):
        if len(element):
            element[-1].tail = (element[-1].tail or "") + content
        else:
            element.text = (element.text or "") + content
    else:
        for each in content:
            _add(element, each)

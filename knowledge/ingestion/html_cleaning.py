"""An HTML page's furniture: menus, forms, cookie notes and offers of other posts; taken out, never the advert itself.

Nothing goes that holds the page's first heading or most of its words, whatever it is called.
"""

from __future__ import annotations

import re
from typing import Any

_CONTROLS = (
    "button select input textarea option datalist output progress meter svg math canvas iframe object embed audio "
    "video map dialog link meta base"
).split()
_ROLES = frozenset("navigation search menu menubar contentinfo dialog alertdialog toolbar tablist".split())
# Whole names only, with what is usually put before and behind: "site-nav", "share__links", but not "social-care-team".
_NAMES = re.compile(
    r"(?:(?:site|page|main|global|top|bottom|primary|secondary|mobile|desktop|js|wp|block|widget)-+)*"
    r"(?:cookies?|cookie-?consent|consent|gdpr|breadcrumbs?|navbar|nav|menu|navigation|footer|share|sharing|social|"
    r"social-?(?:share|media|sharing)|share-(?:this|job)|newsletter|subscribe|pagination|pager|skip|modal|popup|"
    r"(?:related|similar|recommended|other|more|latest)-?(?:jobs?|posts?|vacancies|roles|postings?))"
    r"(?:-+(?:links?|nav|bars?|banner|buttons?|list|items?|icons?|menu|wrap|wrapper|container|notice|message|popup|overlay|"
    r"widget|section|area|box|inner|content|form|signup|to-content|toggle|primary|main|top|bottom|\d+))*"
)
_COOKIES = re.compile(
    r"(?i)\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b[^.]{0,60}\buses? (?:\w+ ){0,3}cookies\b|"
    r"\b(?:accept|reject|allow) (?:all )?(?:\w+ )?cookies\b|\bcookie (?:settings|preferences|policy|notice)\b"
)
_OTHERS = re.compile(
    r"(?i)(?:similar|related|recommended|other|more|latest|featured) (?:jobs?|vacancies|roles|posts|opportunities)"
    r"(?: (?:at|like|from|in|near|you) .{1,40})?|(?:you may|you might) also (?:like|be interested in)|jobs like this|"
    r"share this (?:job|page|post|role|vacancy)|people also viewed"
)
# What the foot of a page says that belongs to the site; a foot without it, and without links, is the advert's own end.
_SITE = re.compile(r"(?i)©|\(c\)|\bcopyright\b|\ball rights reserved\b|\bprivacy\b|\bcookies?\b|\bpowered by\b")
_JUMP = re.compile(r"\s*(?:skip|back to top)\b", re.IGNORECASE)
_COOKIE_WORDS = 120  # a longer block that speaks of cookies is about something else too
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAMED_TAGS = frozenset("div section aside ul ol li p span header footer table td".split())
_KEPT = ("html", "body", "main", "article")


def clean(tree: Any) -> None:
    """Take the furniture out of ``tree``, in place."""
    _controls(tree)
    total = len(tree.text_content().split())
    first = next(tree.iter("h1"), None)
    for element in list(tree.iter()):
        if element.tag in _KEPT or element.getparent() is None or not _furniture(element):
            continue
        within = first is not None and (first is element or any(one is element for one in first.iterancestors()))
        if not within and 2 * len(element.text_content().split()) <= max(total, 1):
            element.drop_tree()
    _others(tree)


def _controls(tree: Any) -> None:
    """Take out what is typed into and clicked, and labels of it."""
    for element in list(tree.iter(*_CONTROLS)):
        if element.tag == "button" and _shows(element):
            element.drop_tag()
        elif element.getparent() is not None:
            element.drop_tree()


def _shows(button: Any) -> bool:
    """Whether a button opens a part of the text, and so is the heading of that part."""
    return "aria-expanded" in button.attrib or any(one.tag in _HEADINGS for one in button.iterancestors())


def _furniture(element: Any) -> bool:
    tag = element.tag
    if tag in ("nav", "menu", "form", "label") or element.get("role", "").lower() in _ROLES:
        return True
    if tag in ("header", "footer") and next(element.iterancestors("article", "main", "section"), None) is None:
        return not _ends(element) if tag == "footer" else not _headed(element)
    if tag == "a":
        return element.get("href", "").startswith("#") and _JUMP.match(element.text_content()) is not None
    if tag not in _NAMED_TAGS:
        return False
    names = f"{element.get('id', '')} {element.get('class', '')} {element.get('aria-label', '')}"
    return (_named(names) and not ("footer" in names.lower() and _ends(element))) or _about_cookies(element)


def _ends(foot: Any) -> bool:
    """Whether the foot of a page is the advert's own last sentences."""
    text = foot.text_content()
    return "." in text and next(foot.iter("a"), None) is None and not _SITE.search(text)


def _headed(element: Any) -> bool:
    return next(element.iter(*_HEADINGS), None) is not None


def _named(names: str) -> bool:
    """Whether an element's names say what it is, rather than what it is beside ("has-footer")."""
    spread = re.sub(r"(?<=[a-z])(?=[A-Z])|_", "-", names).lower()
    return any(_NAMES.fullmatch(name) for name in spread.split())


def _about_cookies(element: Any) -> bool:
    if element.tag == "span":
        return False
    words = element.text_content()
    return len(words) < 10 * _COOKIE_WORDS and len(words.split()) <= _COOKIE_WORDS and bool(_COOKIES.search(words))


def _others(tree: Any) -> None:
    """Take out headings that offer other posts, each with what follows up to the next heading beside it."""
    for heading in list(tree.iter(*_HEADINGS)):
        if heading.getparent() is None or not _OTHERS.fullmatch(" ".join(heading.text_content().split()).rstrip(":")):
            continue
        for after in list(heading.itersiblings()):
            if after.tag in _HEADINGS and after.tag <= heading.tag:
                break
            after.drop_tree()
        heading.drop_tree()

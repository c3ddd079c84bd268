"""Figures as inline SVG: a stacked bar for a kind, and the curve of confidence against what was right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from knowledge.evaluation import Bin, Summary
from knowledge.reporting.markup import tag

# Below this share of the bar a number no longer fits into its part; the table holds it all the same.
_ROOM_FOR_NUMBER = 0.07
# The curve's frame in the SVG's own units: left, top and the side of the square.
_LEFT, _TOP, _SIDE = 62, 26, 300


class Part(NamedTuple):
    """One part of a bar: its class in the style sheet, what it is called, and the field of Summary it shows."""

    css: str
    words: str
    field: str


PARTS = (
    Part("right", "right", "right"),
    Part("refused", "wrongly refused", "wrongly_refused"),
    Part("wrong", "wrong", "wrong"),
    Part("answered", "wrongly answered", "wrongly_answered"),
    Part("leaked", "forbidden words", "leaks"),
)


def bar(summary: Summary) -> Element:
    """One kind's cases as a stacked bar of full width, with the counts in it."""
    drawing = tag("svg", class_="bar", height=22, aria_hidden="true")
    done = 0
    for part in PARTS:
        count = getattr(summary, part.field)
        if not count:
            continue
        drawing.append(_stretch(part.css, done / summary.cases, count / summary.cases))
        if count / summary.cases >= _ROOM_FOR_NUMBER:
            middle = f"{100 * (done + count / 2) / summary.cases:.2f}%"
            drawing.append(tag("text", str(count), x=middle, y=16, text_anchor="middle", class_=f"on-{part.css}"))
        done += count
    return drawing


def _stretch(css: str, start: float, share: float) -> Element:
    return tag("rect", x=f"{100 * start:.2f}%", width=f"{100 * share:.2f}%", height=22, class_=css)


def curve(bins: Sequence[Bin]) -> Element:
    """Confidence across, share right up; on the dotted line the two agree."""
    drawing = tag(
        "svg", class_="curve", viewBox="0 0 390 376", role="img", aria_label="The table beside it says the same."
    )
    drawing.append(tag("path", d=f"M{_across(0)} {_up(0)}L{_across(1)} {_up(1)}", class_="ideal"))
    for tenth in range(0, 11, 2):
        drawing.extend(_ticks(tenth / 10))
    points = [(_across(each.confidence), _up(each.right)) for each in bins]
    drawing.append(tag("polyline", points=" ".join(f"{x},{y}" for x, y in points), class_="line"))
    for each, (x, y), below in zip(bins, points, _valleys([y for _, y in points]), strict=True):
        drawing.append(tag("circle", cx=x, cy=y, r=5, class_="dot"))
        drawing.append(tag("text", str(each.answers), x=x, y=y + 21 if below else y - 11, text_anchor="middle"))
    drawing.append(tag("text", "how sure it was", x=_across(0.5), y=370, text_anchor="middle"))
    turned = f"translate(12 {_up(0.5)}) rotate(-90)"
    drawing.append(tag("text", "how many were right", transform=turned, text_anchor="middle"))
    return drawing


def _valleys(heights: Sequence[float]) -> list[bool]:
    """Which points lie lower than their neighbours: there the line leaves room for a label below."""
    padded = [0.0, *heights, 0.0]
    return [at > max(padded[i], padded[i + 2]) and at < _up(0.1) for i, at in enumerate(heights)]


def _ticks(at: float) -> list[Element]:
    return [
        tag("path", d=f"M{_across(0)} {_up(at)}H{_across(1)}", class_="grid"),
        tag("text", f"{at:.0%}", x=_LEFT - 6, y=_up(at) + 4, text_anchor="end"),
        tag("text", f"{at:.0%}", x=_across(at), y=_up(0) + 18, text_anchor="middle"),
    ]


def _across(share: float) -> float:
    return round(_LEFT + share * _SIDE, 1)


def _up(share: float) -> float:
    return round(_TOP + (1 - share) * _SIDE, 1)

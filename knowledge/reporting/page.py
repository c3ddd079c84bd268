"""The page of an evaluation: headline, kinds, confidence, times and every case that failed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from knowledge.evaluation import Bin, Outcome, Summary, by_kind, reliability, summarise
from knowledge.reporting import wording
from knowledge.reporting.charts import PARTS, bar, curve
from knowledge.reporting.failed import failed
from knowledge.reporting.markup import document, tag

_STYLE = Path(__file__).parent / "page.css"
_TITLE = "Rolecall: golden questions"


def html(outcomes: Sequence[Outcome]) -> str:
    """The page's text."""
    summary = summarise(outcomes)
    sections = [_headline(outcomes, summary)]
    if outcomes:
        sections += [
            _kinds(by_kind(outcomes), summary),
            _confidence(reliability(outcomes)),
            tag("section", tag("h2", "How fast"), tag("p", wording.times(summary))),
            failed(outcomes),
        ]
    return document(*sections, title=_TITLE, style=_STYLE.read_text(encoding="utf-8"))


def _headline(outcomes: Sequence[Outcome], summary: Summary) -> Element:
    share = f"{summary.right} of {summary.cases} right" if outcomes else "No questions"
    files = sorted({str(outcome.case.file) for outcome in outcomes})
    return tag(
        "header",
        tag("h1", "Golden questions: ", tag("strong", share)),
        [tag("p", sentence) for sentence in wording.headline(outcomes, summary)],
        tag("p", "From ", ", ".join(files), ".", class_="quiet") if files else "",
    )


def _kinds(kinds: dict[str, Summary], every: Summary) -> Element:
    keys = [tag("span", tag("i", class_=f"key {part.css}"), part.words) for part in PARTS]
    legend = tag("p", keys, class_="legend")
    bars = tag("div", [[tag("span", name), bar(summary)] for name, summary in kinds.items()], class_="bars")
    heads = ["Kind", "Cases", *(part.words.capitalize() for part in PARTS), "Share right"]
    rows = [_row(name, summary) for name, summary in kinds.items()]
    table = _table("What became of each kind of question", heads, [*rows, _row("all", every)])
    return tag("section", tag("h2", "By kind of question"), legend, tag("div", bars, table, class_="beside"))


def _row(name: str, summary: Summary) -> list[str]:
    counts = [str(getattr(summary, part.field)) for part in PARTS]
    return [name, str(summary.cases), *counts, f"{summary.right / summary.cases:.0%}"]


def _confidence(bins: Sequence[Bin]) -> Element:
    heads = ["How sure", "Answers", "On average", "Right"]
    rows = [
        [f"{each.low:.0%} to {each.high:.0%}", str(each.answers), f"{each.confidence:.0%}", f"{each.right:.0%}"]
        for each in bins
    ]
    note = (
        "Each dot is a group of answers of like confidence, with how many there are. On the dotted line an answer is "
        "as sure as it should be; below the line it was surer. “The advert doesn't say” counts as an answer here."
    )
    table = _table("How sure the answers were, and how many of them were right", heads, rows)
    return tag(
        "section",
        tag("h2", "Whether its confidence can be believed"),
        tag("p", wording.calibration(bins)),
        tag("p", note, class_="quiet"),
        tag("div", curve(bins), table, class_="beside"),
    )


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Element:
    """A table in a frame that scrolls by itself on a narrow screen, also by keyboard."""
    body = [tag("tr", tag("th", row[0], scope="row"), [tag("td", cell) for cell in row[1:]]) for row in rows]
    head = tag("thead", tag("tr", [tag("th", name, scope="col") for name in heads]))
    table = tag("table", tag("caption", caption), head, tag("tbody", body))
    return tag("div", table, class_="frame", tabindex="0", role="region", aria_label=caption)

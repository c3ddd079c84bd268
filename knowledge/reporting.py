"""An evaluation as one self-contained HTML page: figures, a bar for each kind, and every case that failed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from knowledge.evaluation import Outcome, Summary, by_kind, summarise

_WORDS = {
    "refused": "said “does not say” where the advert does",
    "answered": "answered where the advert is silent",
    "wrong": "answered without the expected facts",
    "leaked": "held words it must not hold",
}
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2129;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #d8dce3}
td.n{text-align:right;font-variant-numeric:tabular-nums}
.bar{display:flex;height:.9rem;border-radius:3px;overflow:hidden;background:#eceff3}
.right{background:#2f7d4f}.refused{background:#d9a441}.bad{background:#b23a48}
article{border-left:4px solid #b23a48;padding:.2rem 1rem;margin:1rem 0}
pre{white-space:pre-wrap;font:inherit;color:#444b57}
@media(prefers-color-scheme:dark){body{background:#15181d;color:#e6e8ec}th,td{border-color:#333a45}
pre{color:#b9c0cc}.bar{background:#2a2f38}}
"""


def html(outcomes: Sequence[Outcome]) -> str:
    """The page's text."""
    summary = summarise(outcomes)
    kinds = "".join(_kind(name, figures) for name, figures in by_kind(outcomes).items())
    failed = "".join(_failed(outcome) for outcome in outcomes if not outcome.ok) or "<p>None.</p>"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Rolecall: golden cases</title>'
        f"<style>{_STYLE}</style>"
        f"<h1>Golden cases</h1>{_headline(summary)}"
        f"<h2>By kind</h2><table><tr><th>Kind<th>Cases<th>Right, refused, wrong<th>Right</tr>{kinds}</table>"
        f"<h2>What failed</h2>{failed}</html>"
    )


def _headline(s: Summary) -> str:
    return (
        f"<p><strong>{s.right} of {s.cases} right.</strong> Answerable questions answered right: "
        f"{s.answered_right:.1%}. “Does not say”: precision {s.abstention_precision:.1%}, "
        f"recall {s.abstention_recall:.1%}, F1 {s.abstention_f1:.3f}. Quotes exact: {s.quote_validity:.1%}. "
        f"Leaks: {s.leaks}. Time: median {s.p50_ms} ms, 95th percentile {s.p95_ms} ms.</p>"
    )


def _kind(name: str, s: Summary) -> str:
    bad = s.cases - s.right - s.wrongly_refused
    widths = (("right", s.right), ("refused", s.wrongly_refused), ("bad", bad))
    bars = "".join(f'<span class="{css}" style="width:{100 * count / s.cases:.1f}%"></span>' for css, count in widths)
    label = f"{s.right} right, {s.wrongly_refused} refused, {bad} wrong"
    return (
        f'<tr><td>{escape(name)}<td class="n">{s.cases}'
        f'<td><div class="bar" role="img" aria-label="{label}">{bars}</div>'
        f'<td class="n">{s.right / s.cases:.0%}</tr>'
    )


def _failed(outcome: Outcome) -> str:
    case, answer = outcome.case, outcome.answer
    expected = escape("“does not say”" if case.abstain else " + ".join(" / ".join(group) for group in case.facts))
    proof = f"<p>The passage that answers it: “{escape(case.quote)}”</p>" if case.quote else ""
    return (
        f"<article><h3>{escape(case.question)}</h3><p>{escape(case.id)}, {escape(case.role or 'no role given')}: "
        f"{_WORDS[outcome.verdict]}. Expected {expected}.</p>{proof}<pre>{escape(answer.text)}</pre></article>"
    )

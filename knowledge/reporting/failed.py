"""Each case that failed: what was asked, what came back, what was wanted, and the words that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from knowledge.domain import Citation
from knowledge.evaluation import Case, Outcome, Proof, missing
from knowledge.reporting.markup import Content, tag
from knowledge.reporting.wording import FAILURES


def failed(outcomes: Sequence[Outcome]) -> Element:
    """Every case that is not right, under a heading for each way to fail."""
    groups: list[Content] = []
    for verdict, words in FAILURES.items():
        held = [outcome for outcome in outcomes if outcome.verdict == verdict]
        if held:
            groups += [tag("h3", f"{words} ({len(held)})"), [_article(outcome) for outcome in held]]
    return tag("section", tag("h2", "What failed"), groups or tag("p", "Nothing."))


def _article(outcome: Outcome) -> Element:
    case, answer = outcome.case, outcome.answer
    came = [tag("p", answer.text, class_="said")]
    if answer.citations:
        came.append(tag("p", "Quoted from ", _sources(answer.citations), ".", class_="quiet"))
    return tag(
        "article",
        tag("h4", case.question),
        tag("p", f"{case.id} · {case.kind} · {_role(outcome)} · {answer.confidence:.0%} sure", class_="quiet"),
        _earlier(case),
        tag(
            "dl",
            [tag("dt", "What came back"), tag("dd", came)],
            [tag("dt", "What was wanted"), tag("dd", _wanted(outcome))],
            [tag("dt", "The passage that should have been used"), tag("dd", _passage(case, outcome.proof))],
        ),
        class_=outcome.verdict,
    )


def _role(outcome: Outcome) -> str:
    if outcome.case.role:
        return f"about {outcome.case.role}"
    taken = ", ".join(outcome.answer.roles)
    return f"no role given, taken to be about {taken}" if taken else "no role given, none recognised"


def _earlier(case: Case) -> list[Element]:
    if not case.history:
        return []
    turns = [[tag("dt", f"Before: {turn.q}"), tag("dd", turn.a)] for turn in case.history]
    return [tag("dl", turns, class_="earlier")]


def _sources(citations: Sequence[Citation]) -> str:
    return "; ".join(dict.fromkeys(" › ".join((each.role, *each.section_path)) for each in citations))


def _wanted(outcome: Outcome) -> list[Element]:
    case, text = outcome.case, outcome.answer.text.lower()
    held = [word for word in case.forbid if word.lower() in text]
    wanted = [_no_words(held)] if held else []
    if case.abstain:
        return [*wanted, tag("p", "That the advert doesn't say.")]
    lacking = set(missing(case, outcome.answer))
    facts = [
        tag("li", " or ".join(f"“{word}”" for word in group), " — missing" if group in lacking else " — there")
        for group in case.facts
    ]
    return [*wanted, tag("ul", facts) if facts else tag("p", "An answer.")]


def _no_words(held: Sequence[str]) -> Element:
    return tag("p", "Not these words: ", ", ".join(f"“{word}”" for word in held), ".")


def _passage(case: Case, proof: Proof | None) -> Content:
    if case.abstain:
        return tag("p", "None: the advert doesn't state it.")
    if proof is None:
        return tag("p", "The case names none.")
    quote = tag("blockquote", proof.before, tag("mark", proof.quote), proof.after)
    where = (
        " › ".join((proof.role, *proof.section_path)) if proof.role else "Not found in the adverts as they are stored"
    )
    return [quote, tag("p", where, ".", class_="quiet")]

"""An answer as people see it: its words, the quotes behind them, where they stand, and two small buttons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.blocks import escalating, mrkdwn, verified
from bot.blocks.message import Block, Group, Message, context, mark, plain, section
from knowledge.domain import Answer, Citation

FEEDBACK = "answer_feedback"
RATINGS = ("helpful", "unhelpful")
_SETS = "For interview questions: `/rolecall questions ROLE`"
# More quotes than this bury the answer; the rest are counted, and its text already rests on them.
QUOTES = 5
# An answer may shorten a quote; by its first characters it is still known for the same words.
RECOGNISED = 40


def render(
    answer: Answer, answer_id: str, *, titles: Mapping[str, str], asked: str | None = None, panel: bool = False
) -> Message:
    """Build the message for an answer.

    ``titles`` maps role ids to titles; ``asked`` repeats the question where the reader can't see it; one of the
    ``panel`` is told how to get a question set where there was no answer.
    """
    cited = _distinct(answer.nearest if answer.abstained else answer.citations)
    text = verified.rest(answer) if answer.verified else _unprefixed(answer, titles)
    said = _said(text, cited) if text or not answer.verified else ""
    groups = [
        _asked(asked),
        _about(answer, titles),
        *verified.groups(answer),
        section(mrkdwn.prose(said)) if said else (),
        *_proof(said, cited, titles=titles, nearest=answer.abstained),
        (context(mark(_SETS)),) if panel and answer.abstained else (),
        (*escalating.button(answer_id, answer.reason), _buttons(answer_id)),
    ]
    return Message(groups=tuple(group for group in groups if group))


def rating(value: str) -> tuple[str, str] | None:
    """Read a button's value as (rating, answer id); None for a value that no button of ours carries."""
    word, _, answer_id = value.partition(":")
    return (word, answer_id) if word in RATINGS and answer_id else None


def _asked(question: str | None) -> Group:
    if not question:
        return ()
    return (context(plain(f"You asked: {mrkdwn.clip(_flat(question), 300)}")),)


def _about(answer: Answer, titles: Mapping[str, str]) -> Group:
    named = [titles.get(role, role) for role in answer.roles]
    if not named or len(named) > QUOTES:
        return ()
    *others, last = [f"*{mrkdwn.inline(title)}*" for title in named]
    return (context(mark(f"About {', '.join(others)} and {last}" if others else f"About {last}")),)


def _unprefixed(answer: Answer, titles: Mapping[str, str]) -> str:
    """Return the text without its own "About …:" line: the quiet line above it says so already."""
    first = titles.get(answer.roles[0], "") if answer.roles else ""
    return answer.text.removeprefix(f"About {first}:\n")


def _said(text: str, cited: Sequence[Citation]) -> str:
    """Return the answer without the lines that only prove it, which are shown as quiet lines below it.

    Where it holds nothing else, its first quote is the answer.
    """
    lines = text.splitlines()
    kept = [line for line in lines if not line.startswith("— ") and not _proves(line, cited)]
    if cited and not any(line.strip() for line in kept):
        return f"“{_flat(cited[0].quote)}”"
    return "\n".join(kept)


def _proves(line: str, cited: Sequence[Citation]) -> bool:
    return line.startswith("“") and any(_flat(line[1:]).startswith(_opening(each)) for each in cited)


def _proof(said: str, cited: Sequence[Citation], *, titles: Mapping[str, str], nearest: bool) -> Iterable[Group]:
    # A list's items are the quotes, though some are shortened to fit: only their source is left to say.
    listed = any(line.startswith("• ") for line in said.splitlines())
    unseen = [] if listed else [each for each in cited if _opening(each) not in _flat(said)]
    if nearest and unseen:
        yield (context(mark("The nearest it comes:")),)
    for each in unseen[:QUOTES]:
        yield (context(plain(f"“{_flat(each.quote)}”"), mark(_source(each, titles))),)
    if len(unseen) > QUOTES:
        yield (context(mark(f"and {len(unseen) - QUOTES} more places in the document")),)
    sources = dict.fromkeys(_source(each, titles) for each in cited if each not in unseen)
    if sources:
        yield tuple(context(mark(piece)) for piece in mrkdwn.split("\n".join(sources)))


def _distinct(citations: Sequence[Citation]) -> list[Citation]:
    return list({(each.document, each.start, each.end): each for each in citations}.values())


def _source(citation: Citation, titles: Mapping[str, str]) -> str:
    name = citation.section_path[-1].rstrip(" :") if citation.section_path else None
    parts = [f"*{mrkdwn.inline(titles.get(citation.role, citation.role))}*"]
    parts += [mrkdwn.inline(part) for part in (name, citation.date) if part]
    return ", ".join(parts)


def _opening(citation: Citation) -> str:
    return _flat(citation.quote)[:RECOGNISED]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _buttons(answer_id: str) -> Block:
    positive, negative = (
        {"text": {"type": "plain_text", "text": label}, "accessibility_label": spoken, "value": f"{word}:{answer_id}"}
        for word, label, spoken in (
            ("helpful", "Helpful", "Mark this answer as helpful"),
            ("unhelpful", "Not helpful", "Mark this answer as not helpful"),
        )
    )
    buttons = {
        "type": "feedback_buttons",
        "action_id": FEEDBACK,
        "positive_button": positive,
        "negative_button": negative,
    }
    return {"type": "context_actions", "elements": [buttons]}

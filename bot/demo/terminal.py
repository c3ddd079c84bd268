"""The terminal demo: what is in, four telling questions, a question set, then the person's own questions."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from knowledge.base import KnowledgeBase
from knowledge.domain import Answer, Audience, QuestionSet, Turn

# Each shows a promise: an exact quote, a whole list, honest silence, a typed-as-people-type follow-on.
_QUESTIONS = (
    ("How much does the senior reliability engineer role pay?", "An answer is the advert's own words."),
    ("whats a nice to have for the platform one", "A list comes whole, with its level."),
    ("any bonus at made tech?", "Silence is an answer: the nearest words are shown, and nothing is filled in."),
    ("which of the roles mention kafka", "Several roles side by side."),
)
_SET_ROLE = "platform-engineer"


async def journey(knowledge: KnowledgeBase) -> None:
    """Walk the whole path once and then listen."""
    console = Console(highlight=False, width=100)
    await questions(knowledge, console)
    if any(role.id == _SET_ROLE for role in await knowledge.roles(Audience.INTERVIEWER)):
        _outline(await knowledge.questions(_SET_ROLE, audience=Audience.INTERVIEWER), console)
    await _listen(knowledge, console)


async def questions(knowledge: KnowledgeBase, console: Console) -> None:
    """What is in, and four telling questions."""
    roles = await knowledge.roles(Audience.CANDIDATE)
    console.print(f"[bold]Rolecall[/] has read {len(roles)} roles, without a model, a key or an account:")
    for role in roles:
        console.print(f"  • {escape(role.title)} [dim]({role.id})[/]")
    for question, promise in _QUESTIONS:
        console.print(f"\n[dim]{promise}[/]")
        answer = await knowledge.ask(question, audience=Audience.CANDIDATE)
        _show(question, answer, knowledge.nearest(answer), console)


def _show(question: str, answer: Answer, near: str, console: Console) -> None:
    text = "\n".join(filter(None, (answer.text, near)))
    console.print(f"[bold]“{escape(question)}”[/]")
    console.print(Padding(escape(text), (0, 0, 0, 4)))


def _outline(drawn: QuestionSet, console: Console) -> None:
    """The plan of a question set, with its first question in full."""
    by_id = {question.id: question for question in drawn.bank}
    console.print(
        f"\n[dim]For interviewers: {len(drawn.bank)} questions, at least one for every requirement, "
        f"and a {drawn.plan.minutes}-minute plan.[/]"
    )
    for number, item in enumerate(drawn.plan.items, 1):
        question = by_id[item.question_id]
        console.print(f"  {number}. {escape(question.lead)} [dim]({item.minutes} min)[/]")
    first = by_id[drawn.plan.items[0].question_id]
    lines = [f"[bold]{escape(first.lead)}[/]", f"For “{escape(first.quote)}”", ""]
    lines += [f"Ask further: {escape(probe)}" for probe in first.probes]
    lines += [""] + [f"{mark}: {escape(text)}" for mark, text in first.anchors.items()]
    console.print("\n[dim]The first of them, in full:[/]")
    console.print(Padding("\n".join(lines), (0, 0, 0, 4)))


async def _listen(knowledge: KnowledgeBase, console: Console) -> None:
    """Answer what the person types until an empty line, Ctrl-D or Ctrl-C."""
    console.print("\nYour turn. Ask anything about these roles; an empty line ends it.")
    history: list[Turn] = []
    while question := _typed():
        answer = await knowledge.ask(question, audience=Audience.CANDIDATE, history=history)
        history.append(Turn(question, answer.text, answer.roles, answer.facets))
        _show(question, answer, knowledge.nearest(answer), console)
    console.print(
        "Next: `rolecall questions platform-engineer`, `rolecall ingest YOUR-FILE`, or Slack (deploy/README.md)."
    )


def _typed() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    try:
        return input("> ").strip()
    except (EOFError, KeyboardInterrupt):
        return ""

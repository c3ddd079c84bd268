"""Question sets as files for the panel: Markdown, CSV and a printable DOCX; knows no bank and no Slack."""

from __future__ import annotations

import csv as tables
import io
from typing import TYPE_CHECKING, Any, NamedTuple

from knowledge.domain import Framework, Seat
from knowledge.interview.plan import closing, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.domain import Question, QuestionSet, Role
    from knowledge.interview.baseline import Framing

_LEVELS = ("1", "3", "5")
_NOTE_LINES = 6
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_STATUS = {
    "asked": "asked in this interview",
    "bank": "in the bank, not asked here",
    "other-stage": "at another stage",
    "cv": "on the CV",
    "work-sample": "in a work sample",
    "not-assessed": "deliberately not assessed",
}
_COLUMNS = (
    "question_id", "requirement_id", "status", "planned_minutes", "topic", "lead", "situational", "probes",
    "anchor_1", "anchor_3", "anchor_5", "red_flags", "minutes", "generic", "quote",
)  # fmt: skip
_EDIT = "Generic: edit me."
_PRIVATE = "Keep ratings on your own sheet: Rolecall keeps none."


class Extras(NamedTuple):
    """What may stand beside a set: where it stands, its framework, who asks what, how to open and close."""

    standing: str = "a draft until an interviewer approves it"
    framework: Framework | None = None
    seats: tuple[Seat, ...] = ()
    framing: Framing | None = None

    def behaviour(self, question: Question) -> str | None:
        """The name of the behaviour that a question speaks to."""
        if self.framework is None:
            return None
        spoken = self.framework.spoken_to.get(question.id)
        return next((one.name for one in self.framework.behaviours if one.id == spoken), None)


_PLAIN = Extras()


def label(topic: str) -> str:
    """A topic's id as a person would read it."""
    return topic.replace("-", " ").capitalize()


def markdown(drawn: QuestionSet, role: Role, extras: Extras = _PLAIN) -> str:
    """The set as a Markdown page: the interview first, then further questions and the coverage sheet."""
    return "\n".join(_page(drawn, role, extras)).rstrip() + "\n"


def csv(drawn: QuestionSet) -> str:
    """The whole bank as a table, one question a row; no cell can start a spreadsheet formula."""
    out = io.StringIO(newline="")
    writer = tables.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_safe(cell) for cell in row] for row in _rows(drawn))
    return out.getvalue()


def docx(drawn: QuestionSet, role: Role, extras: Extras = _PLAIN) -> bytes:
    """The interview as a printable pack with room for notes, then the further questions and the coverage sheet."""
    from docx import Document

    pack: Any = Document()
    pack.add_heading(f"Interview questions: {role.title}", 0)
    pack.add_paragraph(_summary(drawn, role, extras))
    pack.add_paragraph(_timing(drawn, extras))
    for line in _sharing(extras, _numbers(drawn)):
        pack.add_paragraph(line)
    planned, rest = _parted(drawn)
    for number, (question, minutes) in enumerate(planned, start=1):
        _print_card(pack, f"{number}. {label(question.topic)} ({minutes} min)", question, extras.behaviour(question))
    if rest:
        pack.add_page_break()
        pack.add_heading("Further questions", 1)
        for question in rest:
            _print_brief(pack, question)
    _print_coverage(pack, drawn)
    for line in _levels(extras):
        pack.add_paragraph(line)
    out = io.BytesIO()
    pack.save(out)
    return out.getvalue()


def _parted(drawn: QuestionSet) -> tuple[list[tuple[Question, int]], list[Question]]:
    bank = {question.id: question for question in drawn.bank}
    planned = [(bank[item.question_id], item.minutes) for item in drawn.plan.items]
    chosen = {item.question_id for item in drawn.plan.items}
    return planned, [question for question in drawn.bank if question.id not in chosen]


def _summary(drawn: QuestionSet, role: Role, extras: Extras) -> str:
    place = f" at {role.organisation}" if role.organisation else ""
    dated = f", advert of {role.date}" if role.date else ""
    return f"{role.title}{place}{dated}. Version {drawn.version}, {extras.standing}."


def _timing(drawn: QuestionSet, extras: Extras) -> str:
    minutes = drawn.plan.minutes
    asking = sum(item.minutes for item in drawn.plan.items)
    return (
        f"{minutes} minutes: about {opening(minutes)} to welcome and explain, {asking} for {len(drawn.plan.items)} "
        f"questions, {closing(minutes)} for the candidate's own questions, the rest to breathe. Ask everyone the same "
        "questions in the same order; each counts the same. Score alone before you talk."
        + (f" Open with “{extras.framing.opening}” Close with “{extras.framing.closing}”" if extras.framing else "")
    )


def _sharing(extras: Extras, numbers: dict[str, int]) -> Iterator[str]:
    """Who of the panel asks what, by the questions' numbers."""
    for seat in extras.seats:
        asked = ", ".join(str(numbers[item.question_id]) for item in seat.items)
        yield f"Interviewer {seat.number} asks {asked} ({seat.minutes} min)."


def _levels(extras: Extras) -> Iterator[str]:
    """A framework's rating scale in words."""
    if extras.framework and extras.framework.levels:
        yield f"{extras.framework.title}. {extras.framework.about} {_PRIVATE}"
        for one in extras.framework.levels:
            yield f"{one.number}, {one.word.lower()}: {one.meaning}"


def _page(drawn: QuestionSet, role: Role, extras: Extras) -> Iterator[str]:
    planned, rest = _parted(drawn)
    yield from (
        f"# Interview questions: {role.title}",
        "",
        _summary(drawn, role, extras),
        "",
        _timing(drawn, extras),
        "",
    )
    for line in _sharing(extras, _numbers(drawn)):
        yield from (f"- {line}", "")
    for warning in drawn.warnings:
        yield from (f"> {warning}", "")
    yield from ("## The interview", "")
    for number, (question, minutes) in enumerate(planned, start=1):
        yield from _card(f"### {number}. {label(question.topic)} ({minutes} min)", question, extras)
    if rest:
        yield from ("## Further questions", "")
        for question in rest:
            yield from _card(f"### {label(question.topic)} ({question.minutes} min)", question, extras)
    yield from ("## Coverage", "", "| Requirement | Where it is looked at |", "| --- | --- |")
    for quote, status in _covered(drawn):
        yield f"| {quote.replace('|', '&#124;')} | {status} |"
    for line in _levels(extras):
        yield from ("", line)


def _numbers(drawn: QuestionSet) -> dict[str, int]:
    return {item.question_id: number for number, item in enumerate(drawn.plan.items, start=1)}


def _card(heading: str, question: Question, extras: Extras) -> Iterator[str]:
    yield from (heading, "", f"> {_ground(question)}", "", f"**{question.lead}**", "")
    behaviour = extras.behaviour(question)
    if behaviour:
        yield from (f"_Speaks to:_ {behaviour}", "")
    if question.generic:
        yield from (f"_{_EDIT}_", "")
    yield from (f"_If they have no case to tell:_ {question.situational}", "")
    yield from (f"- {probe}" for probe in question.probes)
    yield ""
    yield from ("| Level | What you hear |", "| --- | --- |")
    yield from (f"| {level} | {_line(question.anchors[level])} |" for level in _LEVELS)
    yield from ("", "Listen for: " + " ".join(question.red_flags), "")


def _ground(question: Question) -> str:
    """The words of the advert that a question stands for."""
    return _line(question.quote) or "Written by hand: no line of the advert stands behind it."


def _line(text: str) -> str:
    return " ".join(text.split())


def _covered(drawn: QuestionSet) -> Iterator[tuple[str, str]]:
    quotes = {question.requirement_id: _line(question.quote) for question in drawn.bank}
    for line in drawn.coverage:
        yield quotes[line.requirement_id], _STATUS[line.status]


def _rows(drawn: QuestionSet) -> Iterator[tuple[object, ...]]:
    planned = {item.question_id: item.minutes for item in drawn.plan.items}
    status = {line.requirement_id: line.status for line in drawn.coverage}
    for one in drawn.bank:
        yield (
            one.id,
            one.requirement_id,
            status.get(one.requirement_id, ""),
            planned.get(one.id, ""),
            one.topic,
            one.lead,
            one.situational,
            " | ".join(one.probes),
            *(one.anchors[level] for level in _LEVELS),
            " | ".join(one.red_flags),
            one.minutes,
            "yes" if one.generic else "no",
            one.quote,
        )


def _safe(cell: object) -> str:
    """``cell`` as text that a spreadsheet shows and doesn't run (OWASP: CSV injection)."""
    text = str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _print_card(pack: Any, heading: str, question: Question, behaviour: str | None) -> None:
    pack.add_heading(heading, 1)
    pack.add_paragraph(_ground(question), style="Intense Quote")
    pack.add_paragraph().add_run(question.lead).bold = True
    if behaviour:
        pack.add_paragraph(f"Speaks to: {behaviour}")
    if question.generic:
        pack.add_paragraph().add_run(_EDIT).italic = True
    pack.add_paragraph(f"If they have no case to tell: {question.situational}")
    for probe in question.probes:
        pack.add_paragraph(probe, style="List Bullet")
    _print_scale(pack, question)
    pack.add_paragraph("Listen for: " + " ".join(question.red_flags))
    pack.add_paragraph("Notes:" + "\n" * _NOTE_LINES)


def _print_scale(pack: Any, question: Question) -> None:
    table = pack.add_table(rows=0, cols=2, style="Table Grid")
    for level in _LEVELS:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = level, question.anchors[level]


def _print_brief(pack: Any, question: Question) -> None:
    pack.add_paragraph(f"{label(question.topic)}: {question.lead}", style="List Bullet")
    pack.add_paragraph(f"For: {_ground(question)} Or: {question.situational}", style="List Continue")


def _print_coverage(pack: Any, drawn: QuestionSet) -> None:
    pack.add_heading("Coverage", 1)
    table = pack.add_table(rows=1, cols=2, style="Table Grid")
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Requirement", "Where it is looked at"
    for quote, status in _covered(drawn):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = quote, status

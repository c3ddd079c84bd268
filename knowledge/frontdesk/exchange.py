"""Verified answers as CSV and YAML, out and in again: good rows go in, bad ones are named by their line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from knowledge.domain.verified import REVIEW_DAYS, Draft, Line, Owner, Scope, VerifiedAnswer
from knowledge.errors import BadRequest

FORMATS = ("csv", "yaml")
FIELDS = ("question", "text", "scope", "subject", "owner", "contact", "verified_on", "review_by", "source", "wordings")
# With one of these at its start, a cell is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SEVERAL = "|"


class Row(NamedTuple):
    """One row of a file: where it stands, and the answer it holds or why it holds none."""

    number: int
    draft: Draft | None
    question: str
    why: str = ""


def written(answers: Sequence[VerifiedAnswer], form: str) -> str:
    """The answers in one of ``FORMATS``. Raises BadRequest for another."""
    rows = [_plain(one) for one in answers]
    if form == "csv":
        return _csv(rows)
    if form == "yaml":
        import yaml

        return str(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=110))
    raise BadRequest(f"{form!r} is no format. Choose csv or yaml.")


def read(text: str, form: str) -> list[Row]:
    """The rows of a file. Raises BadRequest where the whole of it can't be read."""
    if form not in FORMATS:
        raise BadRequest(f"{form!r} is no format that is read. Bring a .csv or .yaml file.")
    found = _csv_rows(text) if form == "csv" else _yaml_rows(text)
    return [_row(number, cells) for number, cells in found]


def refused(row: Row) -> Line:
    """What became of a row that can't be used."""
    return Line(row.number, "refused", row.question, row.why)


def _plain(one: VerifiedAnswer) -> dict[str, Any]:
    return {
        "question": one.question,
        "text": one.text,
        "scope": one.scope.value,
        "subject": one.subject,
        "owner": one.owner.name,
        "contact": one.owner.contact,
        "verified_on": one.verified_on.isoformat(),
        "review_by": one.review_by.isoformat(),
        "source": one.source,
        "wordings": list(one.wordings),
    }


def _csv(rows: Sequence[Mapping[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(FIELDS)
    for row in rows:
        cells = [_SEVERAL.join(row[name]) if name == "wordings" else str(row[name]) for name in FIELDS]
        writer.writerow([_inert(cell) for cell in cells])
    return out.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _as_meant(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _csv_rows(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    _known(reader.fieldnames or ())
    while True:
        # A row may run over several lines: it is known by the one on which it begins.
        begins = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadRequest(f"Line {begins} is no CSV ({error}). Save the table as CSV again.") from error
        held = {name: _as_meant(cell or "") for name, cell in cells.items() if name}
        several = [each for each in held.get("wordings", "").split(_SEVERAL) if each.strip()]
        yield begins, held | {"wordings": several, "beyond": bool(cells.get(None))}


def _yaml_rows(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        rows = yaml.safe_load(text) or []
    except yaml.YAMLError as error:
        raise BadRequest(f"The file is no YAML ({str(error).splitlines()[0]}). Compare it with an export.") from error
    if not isinstance(rows, list):
        raise BadRequest("The file holds no list of answers. Compare it with what `rolecall faq export` writes.")
    marks = [each.start_mark.line + 1 for each in node.value] if node else []
    for number, row in zip(marks, rows, strict=True):
        yield number, row if isinstance(row, dict) else {"beyond": True}


def _known(names: Sequence[str]) -> None:
    missing = [name for name in ("question", "text", "owner") if name not in names]
    if missing:
        raise BadRequest(
            f"The first line must name the columns; {', '.join(missing)} isn't there. Use {', '.join(FIELDS)}."
        )


def _row(number: int, cells: Mapping[str, Any]) -> Row:
    question = str(cells.get("question") or "").strip()
    if cells.get("beyond"):
        return Row(number, None, question, "it doesn't fit the columns; look for a quotation mark that isn't closed")
    try:
        return Row(number, _draft(cells, question), question)
    except (BadRequest, ValueError) as error:
        return Row(number, None, question, str(error))


def _draft(cells: Mapping[str, Any], question: str) -> Draft:
    since, until = _day(cells, "verified_on"), _day(cells, "review_by")
    if since and until and until <= since:
        raise BadRequest(f"review_by {until} is not after verified_on {since}. Give a later day.")
    named = _text(cells, "scope") or ("role" if _text(cells, "subject") else "organisation")
    if named not in set(Scope):
        raise BadRequest(f"{named!r} is no scope. Write role or organisation.")
    wordings = cells.get("wordings") or ()
    if isinstance(wordings, str):
        wordings = (wordings,)
    return Draft(
        question=question,
        text=_text(cells, "text"),
        scope=Scope(named),
        subject=_text(cells, "subject"),
        owner=Owner(_text(cells, "owner"), _text(cells, "contact")),
        review_days=(until - since).days if since and until else REVIEW_DAYS,
        source=_text(cells, "source"),
        wordings=tuple(str(each).strip() for each in wordings),
        verified_on=since,
    )


def _text(cells: Mapping[str, Any], name: str) -> str:
    value = cells.get(name)
    return "" if value is None else str(value).strip()


def _day(cells: Mapping[str, Any], name: str) -> date | None:
    text = _text(cells, name)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadRequest(f"{name} is {text!r}. Write a day as 2026-03-31.") from None

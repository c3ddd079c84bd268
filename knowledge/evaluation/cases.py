"""Golden cases as they stand in their files: one JSON object a line; asks and judges nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.domain import Audience
from knowledge.errors import UnreadableDocument


class Exchange(BaseModel):
    """An earlier question and its answer."""

    model_config = ConfigDict(frozen=True)

    q: str
    a: str


class Case(BaseModel):
    """One golden case; ``facts`` are groups of which one alternative each must stand in the answer.

    ``plain`` is the one plain word that the advert's own words allow; an answer may always let its quote speak alone.
    ``file`` is where it was read from: `load` sets it, whatever the line says.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    audience: Audience = Audience.CANDIDATE
    role: str | None = None
    facts: tuple[tuple[str, ...], ...] = ()
    quote: str | None = None
    abstain: bool = False
    kind: str = "lookup"
    history: tuple[Exchange, ...] = ()
    forbid: tuple[str, ...] = ()
    plain: Literal["yes", "no", "neither"] | None = None
    file: Path = Path()


def load(paths: Iterable[Path]) -> list[Case]:
    """Read golden cases. Raises UnreadableDocument naming the file and line of a bad one."""
    cases: list[Case] = []
    for path in paths:
        try:
            # Not splitlines: JSON strings may hold U+2028 and its like, which are no ends of lines.
            lines = path.read_text(encoding="utf-8-sig").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableDocument(
                f"The golden file {path.name!r} can't be read. Check its path and encoding."
            ) from error
        cases.extend(_case(path, number, line) for number, line in enumerate(lines, 1) if line.strip())
    return cases


def _case(path: Path, number: int, line: str) -> Case:
    try:
        return Case.model_validate_json(line).model_copy(update={"file": path})
    except ValidationError as error:
        where = error.errors()[0]
        field = ".".join(str(part) for part in where["loc"]) or "the line"
        raise UnreadableDocument(
            f"Line {number} of {path.name!r} is no golden case: {field}: {where['msg'].lower()}. Mend that line."
        ) from error

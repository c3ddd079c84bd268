"""The figures that later versions are held against: by golden file and kind, kept as JSON beside the cases."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, NonNegativeInt, TypeAdapter, ValidationError

from knowledge.errors import UnreadableDocument
from knowledge.evaluation.figures import by_kind
from knowledge.evaluation.running import Outcome


class Counts(BaseModel):
    """What became of the cases of one kind in one file; they add up to ``cases``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cases: NonNegativeInt
    right: NonNegativeInt
    wrongly_refused: NonNegativeInt
    wrongly_answered: NonNegativeInt
    wrong: NonNegativeInt
    leaks: NonNegativeInt


# A borderline case may fall the other way on another processor: one of a kind doesn't count, where there are several.
_SLACK, _FEW = 1, 4
# By kind, by file; a file is named from the baseline's own folder.
Files = dict[str, dict[str, Counts]]
_SHAPE = TypeAdapter(Files)


class Baseline(NamedTuple):
    """Figures and the place they are kept at, which gives the files in them their names."""

    path: Path
    files: Files


def read(path: Path) -> Baseline:
    """A written baseline. Raises UnreadableDocument when there is none, or it is damaged."""
    remedy = "Write one with `rolecall evaluate FILE… --write-baseline`."
    try:
        return Baseline(path, _SHAPE.validate_json(path.read_bytes()))
    except OSError as error:
        raise UnreadableDocument(f"The baseline {str(path)!r} can't be read ({error.strerror}). {remedy}") from error
    except ValidationError as error:
        raise UnreadableDocument(f"{str(path)!r} is no baseline. {remedy}") from error


def measured(outcomes: Iterable[Outcome], path: Path) -> Files:
    """The figures of these outcomes, with files named from the folder of the baseline at ``path``."""
    files: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        files[_name(outcome.case.file, path)].append(outcome)
    return {name: _counts(held) for name, held in files.items()}


def updated(outcomes: Iterable[Outcome], path: Path) -> bytes:
    """The baseline at ``path`` with these outcomes' files written anew; other files keep their figures."""
    kept = read(path).files if path.exists() else {}
    return _written({**kept, **measured(outcomes, path)}).encode("utf-8")


def worse(now: Files, before: Baseline) -> list[str]:
    """A sentence for each kind that does worse than it did, or that the baseline doesn't know as it is."""
    return [
        sentence
        for name, kinds in now.items()
        for kind in sorted({*kinds, *before.files.get(name, {})})
        for sentence in _compared(f"{name}, {kind}", kinds.get(kind), before.files.get(name, {}).get(kind))
    ]


def _counts(outcomes: Sequence[Outcome]) -> dict[str, Counts]:
    return {
        kind: Counts(**{field: getattr(summary, field) for field in Counts.model_fields})
        for kind, summary in by_kind(outcomes).items()
    }


def _name(file: Path, baseline: Path) -> str:
    return Path(os.path.relpath(file.resolve(), baseline.resolve().parent)).as_posix()


def _compared(what: str, now: Counts | None, before: Counts | None) -> list[str]:
    """More refusals alone are not worse: with as many right they took the place of wrong answers."""
    if now is None or before is None or now.cases != before.cases:
        held, there = before.cases if before else 0, now.cases if now else 0
        return [f"{what}: the baseline is of {held} cases, there are {there} now; write the baseline anew."]
    changes = []
    slack = _SLACK if now.cases >= _FEW else 0
    if now.right < before.right - slack:
        changes.append(f"{now.right} of {now.cases} right, was {before.right}")
    for field, words in (("wrongly_answered", "wrongly answered"), ("wrong", "wrong"), ("leaks", "leaked")):
        if getattr(now, field) > getattr(before, field) + (0 if field == "leaks" else slack):
            changes.append(f"{getattr(now, field)} {words}, was {getattr(before, field)}")
    return [f"{what} does worse than the baseline: {'; '.join(changes)}."] if changes else []


def _written(all_files: Mapping[str, Mapping[str, Counts]]) -> str:
    """JSON with a line for each kind, so that a change shows as one line."""
    files = (f"  {json.dumps(name)}: {{\n{_lines(all_files[name])}\n  }}" for name in sorted(all_files))
    return "{\n" + ",\n".join(files) + "\n}\n"


def _lines(kinds: Mapping[str, Counts]) -> str:
    return ",\n".join(f"    {json.dumps(kind)}: {json.dumps(kinds[kind].model_dump())}" for kind in sorted(kinds))

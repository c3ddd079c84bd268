"""The golden files and the adverts each is about; checks them against the baseline, or writes it anew (--write)."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from knowledge.assembly import SEED
from knowledge.ingestion.loaders import gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GOLDEN = Path(__file__).parent / "golden"
BASELINE = GOLDEN / "baseline.json"
_ROLECALL = Path(sys.executable).parent / "rolecall"
_NO_ADVERTS = ("readme",)
_BLIND = re.compile(r"blind-(\d+)")
# Every change is checked against so many of the latest blind batches.
_LATEST = 10


class Batch(NamedTuple):
    """Golden files and the adverts of the knowledge base that they are asked of."""

    name: str
    files: list[Path]
    adverts: list[Path]


def batches(golden: Path = GOLDEN) -> list[Batch]:
    """The files beside this folder's README are about the shipped roles; each folder inside holds its own adverts."""
    folders = [golden, *sorted(path for path in golden.rglob("*") if path.is_dir())]
    found = [(folder, sorted(path for path in folder.glob("*.jsonl") if _cases(path))) for folder in folders]
    return [
        Batch(str(folder.relative_to(golden)), files, gather([SEED]) if folder == golden else _adverts(folder))
        for folder, files in found
        if files
    ]


def checked(found: Sequence[Batch]) -> list[Batch]:
    """The batches that the tests run: all but earlier blind ones, which would take longer than all other tests."""
    numbers = {batch.name: int(blind[1]) for batch in found if (blind := _BLIND.fullmatch(batch.name))}
    earlier = sorted(numbers, key=lambda name: numbers[name])[:-_LATEST]
    return [batch for batch in found if batch.name not in earlier]


def rolecall(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command on a data folder that starts empty, with nothing of the developer's own settings."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("ROLECALL_", "SLACK_"))}
    environment = {**clean, "ROLECALL_HOME": str(home), "ROLECALL_SEED": "false"}
    command = [str(_ROLECALL), *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def evaluate(batch: Batch, *options: str | Path) -> subprocess.CompletedProcess[str]:
    """`rolecall evaluate` on a fresh knowledge base that holds the batch's adverts and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        ingested = rolecall(Path(folder) / "home", "ingest", *batch.adverts)
        if ingested.returncode:
            return ingested
        return rolecall(Path(folder) / "home", "evaluate", *batch.files, *options)


def write(found: Iterable[Batch], baseline: Path) -> int:
    """All figures into a new baseline, which takes the old one's place only when it is whole."""
    with tempfile.NamedTemporaryFile(dir=baseline.parent, suffix=".json") as held:
        fresh = Path(held.name)
        fresh.write_text("{}", encoding="utf-8")
        if max(_told(batch, "--write-baseline", fresh) for batch in found):
            return 1
        baseline.write_bytes(fresh.read_bytes())
    return 0


def check(found: Iterable[Batch], baseline: Path) -> int:
    """1 if any batch does worse than the baseline; every batch is run and shown."""
    return max(_told(batch, "--baseline", baseline) for batch in found)


def _told(batch: Batch, *options: str | Path) -> int:
    done = evaluate(batch, *options)
    print(f"{batch.name}\n{done.stdout}{done.stderr}", flush=True)  # noqa: T201 - a script for people
    return done.returncode


def _cases(path: Path) -> bool:
    """Golden cases say whether to abstain; the linter's questions and lists of requirements don't."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    return "abstain" in json.loads(first or "{}")


def _adverts(folder: Path) -> list[Path]:
    return [path for path in gather([folder]) if path.parent == folder and path.stem.lower() not in _NO_ADVERTS]


if __name__ == "__main__":
    sys.exit((write if "--write" in sys.argv[1:] else check)(batches(), BASELINE))

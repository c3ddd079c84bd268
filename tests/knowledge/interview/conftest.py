"""The shipped bank and adverts read for real, for the tests of question sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.domain import Audience
from knowledge.ingestion.pipeline import read
from knowledge.interview.bank import load_bank

ROLES = Path(__file__).parents[3] / "knowledge" / "documents" / "roles"
SHIPPED = ("mygov-infrastructure-engineer", "platform-engineer", "senior-reliability-engineer")


@pytest.fixture(scope="session")
def bank():
    return load_bank()


@pytest.fixture
def advert():
    """Reads an advert of one heading with the given lines under it."""

    def make(*lines, heading="Requirements", title="Site Surveyor"):
        listed = "\n".join(f"- {line}" for line in lines)
        return read(
            f"{title.lower().replace(' ', '-')}.md", f"# {title}\n\n## {heading}\n\n{listed}\n", Audience.CANDIDATE
        )

    return make


@pytest.fixture(scope="session", params=SHIPPED)
def reading(request):
    """Each of the three shipped role documents in turn."""
    file = ROLES / f"{request.param}.md"
    return read(file.name, file.read_text(encoding="utf-8"), Audience.CANDIDATE)

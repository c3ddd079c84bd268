"""The people and the day of a preparation journey; the bot itself comes from the journeys' fixtures."""

from datetime import UTC, datetime, timedelta

import pytest


@pytest.fixture
def soon():
    """The day of an interview, a week ahead."""
    return (datetime.now(UTC) + timedelta(days=7)).date().isoformat()

"""Memory that is freed goes back to the system when it is asked for."""

import sys
from pathlib import Path

import pytest

from knowledge.index import allocator


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be told")
def test_freed_memory_is_given_back():
    # Small blocks, which glibc keeps once they are freed, below one that stays.
    blocks = [bytes(1000) for _ in range(60_000)]
    kept = bytes(1000)
    del blocks
    before = _resident()
    allocator.give_back()
    assert before - _resident() > 30_000_000
    assert len(kept) == 1000


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096

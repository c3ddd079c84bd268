"""What is asked of the C library's allocator; nothing where there is no glibc."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

# As glibc's malloc.h numbers it, and a byte to fill with: any but 0, which would turn it off.
_M_PERTURB, _FILLED = -6, 1


def overwrite_freed() -> None:
    """Have memory filled when it is freed and when it is handed out.

    Chroma writes blocks to its files that it has not filled yet. They would bring along whatever stood there before,
    such as a message that somebody has deleted.
    """
    mallopt = _glibc("mallopt")
    if mallopt is not None:
        mallopt(_M_PERTURB, _FILLED)


def give_back() -> None:
    """Give the system what is free: opening a model leaves some 60 MB behind that glibc would keep."""
    malloc_trim = _glibc("malloc_trim")
    if malloc_trim is not None:
        malloc_trim(0)


def _glibc(name: str) -> Callable[..., Any] | None:
    return getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None

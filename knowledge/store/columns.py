"""Column types that hold domain values as text; know nothing of the tables they stand in."""

from __future__ import annotations

import json
from dataclasses import astuple
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Text, TypeDecorator

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from sqlalchemy import Dialect

T = TypeVar("T")
E = TypeVar("E", bound="StrEnum")


def zoned(moment: datetime) -> datetime:
    """A time as it was stored: SQLite gives it back without its zone, which is always UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Packed(TypeDecorator[T]):
    """A value of several parts as a JSON list; ``build`` makes the (immutable) value from that list.

    Built values are kept by their text, because section paths repeat from passage to passage.
    """

    impl = Text
    cache_ok = True

    def __init__(self, build: Callable[[list[Any]], T]) -> None:
        super().__init__()
        self.build = build
        self._read = lru_cache(maxsize=4096)(lambda stored: build(json.loads(stored)))

    def process_bind_param(self, value: T | None, _dialect: Dialect) -> str | None:
        """The text to store."""
        return None if value is None else json.dumps(value, ensure_ascii=False, default=astuple)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> T | None:
        """The value that was stored."""
        return None if value is None else self._read(value)


class Choice(TypeDecorator[E]):
    """A member of ``kind`` as its value; new members need no migration."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self.kind = kind
        self._members = {member.value: member for member in kind}

    def process_bind_param(self, value: E | None, _dialect: Dialect) -> str | None:
        """The text to store."""
        return None if value is None else value.value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> E | None:
        """The member that was stored."""
        return None if value is None else self._members[value]

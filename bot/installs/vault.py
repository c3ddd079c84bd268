"""Seals what must not be read from the disk, and opens it again; the only home of cryptography, knows no Slack."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")


class Unopenable(Exception):
    """None of the keys opens it."""


class Vault:
    """Seals with the first of its keys, and opens with any: so a key is replaced by putting a new one before it."""

    def __init__(self, keys: Sequence[str]) -> None:
        from cryptography.fernet import Fernet, MultiFernet

        self._first = Fernet(keys[0])
        self._all = MultiFernet([Fernet(key) for key in keys])

    def seal(self, text: str) -> str:
        """Return ``text`` encrypted and signed."""
        return self._first.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """Return what was sealed; raises Unopenable."""
        return self._opened(sealed).decode()

    def renewed(self, sealed: str) -> str:
        """Return the same under the first key, unchanged where it is so already; raises Unopenable."""
        from cryptography.fernet import InvalidToken

        try:
            self._first.decrypt(sealed.encode())
        except InvalidToken:
            return self.seal(self.open(sealed))
        return sealed

    def _opened(self, sealed: str) -> bytes:
        from cryptography.fernet import InvalidToken

        try:
            return self._all.decrypt(sealed.encode())
        except InvalidToken:
            raise Unopenable from None


def fresh_key() -> str:
    """Return a new key."""
    from cryptography.fernet import Fernet

    return Fernet.generate_key().decode()


def keys_in(value: str) -> tuple[str, ...]:
    """Return the keys of a comma-separated list; raises ValueError unless each has the shape of one."""
    keys = tuple(part for part in re.split(r"[\s,]+", value) if part)
    if not keys or not all(_KEY.fullmatch(key) for key in keys):
        raise ValueError("keys as `rolecall key` prints them, comma separated")
    return keys

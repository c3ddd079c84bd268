"""Where somebody is in the page, as an address and back; pure."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

HOME = "home"


class Address(NamedTuple):
    """Where somebody is: who, in which channel or on which tab, with which thread beside it."""

    user: str
    place: str
    thread: str | None = None

    @property
    def base(self) -> str:
        return f"/as/{quote(self.user)}"

    @property
    def url(self) -> str:
        query = f"?{urlencode({'thread': self.thread})}" if self.thread else ""
        return f"{self.base}/{quote(self.place)}{query}"

    @classmethod
    def parsed(cls, url: str, user: str) -> Address | None:
        """Read what ``url`` wrote, for the same person; None for any other address."""
        split = urlsplit(url)
        start, _, place = split.path.rpartition("/")
        thread = parse_qs(split.query).get("thread", [None])[0]
        here = cls(user, unquote(place), thread)
        return here if start == here.base and not split.scheme and not split.netloc else None

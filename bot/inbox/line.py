"""Whose turn is next: people take turns, and each conversation has one at a time; pure, holds no words.

The durable queue picks among conversations at random and heeds priorities only within one, so somebody with a
hundred questions would get a hundred chances for everybody else's one. This line decides who goes in.
"""

from __future__ import annotations

from collections import OrderedDict, deque

from knowledge.domain.inbox import Waiting


class Line:
    """Who waits and who is being served: ``places`` at a time, of which one person gets half at most."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._share = (places + 1) // 2
        self._known: dict[str, Waiting] = {}
        self._waiting: OrderedDict[str, deque[Waiting]] = OrderedDict()
        self._served: dict[str, Waiting] = {}

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, key: str) -> bool:
        return key in self._known

    @property
    def served(self) -> frozenset[str]:
        """Who is being served."""
        return frozenset(self._served)

    def join(self, one: Waiting) -> None:
        """Stand in line; who is there already keeps the place."""
        if one.key not in self._known:
            self._known[one.key] = one
            self._waiting.setdefault(one.person, deque()).append(one)

    def ahead(self, key: str) -> int:
        """How many will be served before ``key``, those being served included.

        0 when its turn has come, and when its person waits for something else before it.
        """
        one = self._known.get(key)
        if one is None or key in self._served or self._waiting[one.person][0] != one:
            return 0
        before = list(self._waiting).index(one.person)
        return before + len(self._served)

    def admit(self) -> list[Waiting]:
        """Let in as many as there are places; each person in turn."""
        admitted = []
        while len(self._served) < self._places:
            found = next((one for person in self._waiting if (one := self._next(person)) is not None), None)
            if found is None:
                break
            self._let_in(found)
            admitted.append(found)
        return admitted

    def serve(self, key: str) -> None:
        """Count ``key`` as being served, whatever the places: the durable queue has it already."""
        if key in self._known and key not in self._served:
            self._let_in(self._known[key])

    def leave(self, key: str) -> None:
        """Be done."""
        one = self._known.pop(key, None)
        if one is not None and self._served.pop(key, None) is None:
            self._take_out(one)

    def _next(self, person: str) -> Waiting | None:
        """The first of a person's that may go in: they have a share left, and its conversation is free."""
        if sum(each.person == person for each in self._served.values()) >= self._share:
            return None
        busy = {each.conversation for each in self._served.values()}
        return next((each for each in self._waiting[person] if each.conversation not in busy), None)

    def _let_in(self, one: Waiting) -> None:
        self._take_out(one)
        if one.person in self._waiting:
            self._waiting.move_to_end(one.person)
        self._served[one.key] = one

    def _take_out(self, one: Waiting) -> None:
        self._waiting[one.person].remove(one)
        if not self._waiting[one.person]:
            del self._waiting[one.person]

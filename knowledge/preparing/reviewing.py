"""What a person's attempts come to, question by question and session by session; compares nobody with anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.domain.practice import Grade, Round, Sitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from knowledge.domain.practice import Attempt, Session

_WELL = frozenset({Grade.SOLID, Grade.STRONG})
# More columns than these nobody tells apart.
_SITTINGS, _BEFORE = 8, 6


def rounds(attempts: Sequence[Attempt], session: Session) -> tuple[Round, ...]:
    """Each question of a session with all attempts at it, in the order in which they were first answered in it.

    ``attempts`` are all of the person's for the role, oldest first.
    """
    by_item: dict[str, list[Attempt]] = {}
    for one in attempts:
        if one.session == session.id:
            by_item.setdefault(one.item.id, []).append(one)
    return tuple(_round(each, attempts, session) for each in by_item.values())


def _round(own: Sequence[Attempt], attempts: Sequence[Attempt], session: Session) -> Round:
    before = [one.grade for one in attempts if one.item.id == own[0].item.id and one.session != session.id]
    return Round(
        question=own[0].item.question,
        levels=tuple(one.grade for one in own),
        before=tuple(before[-_BEFORE:]),
        took=tuple(one.took for one in own if one.took is not None),
    )


def sittings(attempts: Sequence[Attempt], session: Session) -> tuple[Sitting, ...]:
    """The last sessions of the role, oldest first, this one last."""
    by_session: dict[str, list[Attempt]] = {}
    for one in sorted(attempts, key=lambda each: each.session == session.id):
        by_session.setdefault(one.session, []).append(one)
    found = [Sitting(each[0].at.date(), tuple(one.grade for one in each)) for each in by_session.values()]
    return tuple(found[-_SITTINGS:])


def told_well(attempts: Sequence[Attempt]) -> tuple[str, ...]:
    """The questions, by id, whose last answer was a whole story."""
    last = {one.item.id: one.grade for one in attempts}
    return tuple(name for name, grade in last.items() if grade in _WELL)

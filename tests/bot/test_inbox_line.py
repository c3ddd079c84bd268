"""Whose turn is next: one person's hundred questions don't hold up another's one, and a thread takes turns."""

import pytest

from bot.inbox.line import Line
from knowledge.domain.inbox import Waiting


def one(person, number, conversation=None):
    return Waiting(f"{person}{number}", person, conversation or f"{person}-{number}")


def line_of(places, *waiting):
    line = Line(places)
    for each in waiting:
        line.join(each)
    return line


def served_in_order(line):
    order = []
    while len(line):
        for admitted in line.admit():
            order.append(admitted.key)
            line.leave(admitted.key)
    return order


def test_people_take_turns_however_much_one_of_them_asks():
    line = line_of(1, *[one("a", number) for number in range(4)], one("b", 0), one("c", 0), one("b", 1))
    assert served_in_order(line) == ["a0", "b0", "c0", "a1", "b1", "a2", "a3"]


def test_a_persons_own_questions_keep_their_order():
    line = line_of(1, *[one("a", number) for number in range(5)])
    assert served_in_order(line) == [f"a{number}" for number in range(5)]


def test_one_person_gets_half_of_the_places_at_most():
    line = line_of(4, *[one("a", number) for number in range(9)])
    assert [each.key for each in line.admit()] == ["a0", "a1"]
    line.join(one("b", 0))
    assert [each.key for each in line.admit()] == ["b0"]


def test_a_single_place_is_everybodys():
    assert [each.key for each in line_of(1, one("a", 0)).admit()] == ["a0"]


def test_a_conversation_has_one_turn_at_a_time_and_others_go_past_it():
    line = line_of(8, one("a", 0, "thread"), one("b", 0, "thread"), one("a", 1), one("b", 1))
    assert {each.key for each in line.admit()} == {"a0", "a1", "b1"}
    line.leave("a0")
    assert [each.key for each in line.admit()] == ["b0"]


def test_no_more_are_let_in_than_there_are_places():
    line = line_of(3, *[one(person, 0) for person in "abcdef"])
    assert len(line.admit()) == 3
    assert line.admit() == []
    line.leave("a0")
    assert [each.key for each in line.admit()] == ["d0"]


def test_who_waits_learns_how_many_come_first_once_for_each_person():
    line = line_of(2, *[one(person, 0) for person in "abcd"], one("d", 1))
    line.admit()
    ahead = {key: line.ahead(key) for key in ("a0", "c0", "d0", "d1", "gone")}
    assert ahead == {"a0": 0, "c0": 2, "d0": 3, "d1": 0, "gone": 0}


def test_joining_twice_is_joining_once():
    line = line_of(1, one("a", 0), one("a", 0))
    assert len(line) == 1
    assert served_in_order(line) == ["a0"]


def test_who_is_served_by_an_earlier_order_counts_even_beyond_the_places():
    line = line_of(1, one("a", 0), one("b", 0), one("c", 0))
    for key in ("a0", "b0", "unknown"):
        line.serve(key)
    assert line.served == {"a0", "b0"}
    line.leave("a0")
    assert line.admit() == []
    line.leave("b0")
    assert [each.key for each in line.admit()] == ["c0"]


@pytest.mark.parametrize("admitted", [False, True])
def test_who_leaves_is_gone_whether_served_or_not(admitted):
    line = line_of(1, one("a", 0))
    if admitted:
        line.admit()
    line.leave("a0")
    line.leave("a0")
    assert len(line) == 0
    assert "a0" not in line
    assert line.admit() == []

"""Deadlines: the earliest first, changed and cancelled, and a heap that stays small."""

from __future__ import annotations

from teamcall_daemon.alarms import SLACK, Alarms


class Owner:
    def alarm(self, now):
        raise AssertionError("only the loop calls this")


def test_due_in_the_order_of_the_deadlines_and_only_once():
    alarms = Alarms()
    first, second, third = Owner(), Owner(), Owner()
    alarms.set(second, 2.0)
    alarms.set(third, 3.0)
    alarms.set(first, 1.0)
    assert alarms.next_deadline() == 1.0
    assert alarms.take_due(2.0) == [first, second]
    assert alarms.take_due(2.0) == []
    assert alarms.next_deadline() == 3.0


def test_the_last_deadline_counts():
    alarms = Alarms()
    owner = Owner()
    alarms.set(owner, 1.0)
    alarms.set(owner, 5.0)
    assert alarms.take_due(4.9) == []
    assert alarms.take_due(5.0) == [owner]


def test_a_cancelled_one_never_comes():
    alarms = Alarms()
    owner = Owner()
    alarms.set(owner, 1.0)
    alarms.set(owner, None)
    assert alarms.next_deadline() is None
    assert alarms.take_due(9.0) == []
    alarms.set(owner, None)


def test_an_owner_may_set_the_same_deadline_again_after_it_was_taken():
    alarms = Alarms()
    owner = Owner()
    for _ in range(3):
        alarms.set(owner, 1.0)
        assert alarms.take_due(1.0) == [owner]


def test_the_heap_stays_bounded_however_often_deadlines_change():
    alarms = Alarms()
    owners = [Owner() for _ in range(10)]
    for number in range(10_000):
        alarms.set(owners[number % 10], float(number))
    assert len(alarms._heap) <= 2 * len(owners) + SLACK
    assert alarms.next_deadline() == 9990.0

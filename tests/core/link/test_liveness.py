"""Heartbeat and back-off on a fake clock."""

from __future__ import annotations

import pytest

from teamcall_core.link.liveness import STEADY_AFTER, BackOff, Due, Heartbeat


def test_heartbeat_asks_after_silence_and_ends_after_more() -> None:
    beat = Heartbeat(30, 10)
    beat.start(100)
    assert beat.next_deadline() == 130
    assert beat.due(129.9) is Due.NOTHING
    assert beat.due(130) is Due.PROBE
    assert beat.due(130) is Due.NOTHING
    assert beat.next_deadline() == 140
    assert beat.due(140) is Due.HANG_UP
    assert beat.limit == 40


def test_heartbeat_any_octet_is_a_sign_of_life() -> None:
    beat = Heartbeat(30, 10)
    beat.start(0)
    beat.heard(20)
    assert beat.next_deadline() == 50
    assert beat.due(50) is Due.PROBE
    beat.heard(55)
    assert beat.next_deadline() == 85


def test_heartbeat_looked_at_late_asks_before_it_ends() -> None:
    beat = Heartbeat(30, 10)
    beat.start(0)
    assert beat.due(1000) is Due.PROBE
    assert beat.next_deadline() == 1010


def test_heartbeat_switched_off() -> None:
    beat = Heartbeat(0, 10)
    beat.start(0)
    beat.heard(5)
    assert beat.next_deadline() is None
    assert beat.due(1e9) is Due.NOTHING


def test_heartbeat_without_limit_asks_for_ever() -> None:
    beat = Heartbeat(30, 0)
    beat.start(0)
    for turn in range(1, 5):
        assert beat.next_deadline() == 30 * turn
        assert beat.due(30 * turn) is Due.PROBE


def test_heartbeat_stopped_hears_nothing() -> None:
    beat = Heartbeat(30, 10)
    beat.start(0)
    beat.stop()
    beat.heard(10)
    assert beat.next_deadline() is None


def test_back_off_first_at_once_then_doubled_up_to_the_cap_for_ever() -> None:
    back_off = BackOff(60, lambda: 1.0)
    delays = [back_off.next_delay(0) for _ in range(2000)]
    assert delays[:9] == [0, 1, 2, 4, 8, 16, 32, 60, 60]
    assert set(delays[9:]) == {60}


@pytest.mark.parametrize(("jitter", "delay"), [(0.0, 2.0), (0.5, 3.0), (1.0, 4.0)])
def test_back_off_jitter_keeps_half(jitter: float, delay: float) -> None:
    back_off = BackOff(60, lambda: jitter)
    assert [back_off.next_delay(0) for _ in range(4)][3] == delay


def test_back_off_without_a_cap_grows_no_further_than_it_can_be_counted() -> None:
    back_off = BackOff(0, lambda: 1.0)
    assert [back_off.next_delay(0) for _ in range(3000)][-1] == 65536


def test_back_off_forgets_after_a_steady_time_only() -> None:
    back_off = BackOff(60, lambda: 1.0)
    for _ in range(5):
        back_off.next_delay(0)
    back_off.came_up(100)
    assert back_off.next_delay(100 + STEADY_AFTER - 0.1) == 16
    back_off.came_up(200)
    assert back_off.next_delay(200 + STEADY_AFTER) == 0
    assert back_off.next_delay(300) == 1

"""Whose turn it is, and events before their time."""

from __future__ import annotations

from teamcall_core import csta
from teamcall_core.domain.ids import Device
from teamcall_core.link.restore import MAX_EARLY_EVENTS, RESTORE_WINDOW, EarlyEvents, Monitor, RestoreQueue
from teamcall_core.link.transitions import MonitorState


def out(word: str) -> Monitor:
    return Monitor(Device(word), MonitorState.OUT)


def test_order_of_adding_among_equals_earliest_first() -> None:
    queue = RestoreQueue(0)
    late, first, second = out("1"), out("2"), out("3")
    queue.add(late, 5)
    queue.add(first, 1)
    queue.add(second, 1)
    assert queue.next_deadline(0) == 1
    assert queue.take(0.5, 0) is None
    assert [queue.take(9, 0) for _ in range(4)] == [first, second, late, None]
    assert queue.next_deadline(0) is None


def test_interval_between_two() -> None:
    queue = RestoreQueue(0.5)
    monitors = [out(str(number)) for number in range(3)]
    for monitor in monitors:
        queue.add(monitor, 10)
    assert queue.take(10, 0) is monitors[0]
    assert queue.take(10, 0) is None
    assert queue.next_deadline(0) == 10.5
    assert queue.take(10.5, 0) is monitors[1]
    assert queue.next_deadline(0) == 11


def test_a_full_window_waits() -> None:
    queue = RestoreQueue(0)
    queue.add(out("1"), 0)
    assert queue.next_deadline(RESTORE_WINDOW) is None
    assert queue.take(0, RESTORE_WINDOW) is None
    assert queue.take(0, RESTORE_WINDOW - 1) is not None


def test_an_earlier_turn_replaces_a_later_one_and_not_the_reverse() -> None:
    queue = RestoreQueue(0)
    monitor = out("1")
    queue.add(monitor, 60)
    queue.add(monitor, 5)
    queue.add(monitor, 90)
    assert queue.next_deadline(0) == 5
    assert queue.take(5, 0) is monitor
    assert queue.next_deadline(0) is None


def test_who_is_out_no_more_loses_the_turn_and_can_get_another() -> None:
    queue = RestoreQueue(0)
    monitor = out("1")
    queue.add(monitor, 5)
    monitor.state = MonitorState.ACTIVE
    assert queue.next_deadline(0) is None
    monitor.state = MonitorState.OUT
    queue.add(monitor, 7)
    assert queue.next_deadline(0) == 7


def test_cleared() -> None:
    queue = RestoreQueue(0)
    monitor = out("1")
    queue.add(monitor, 5)
    queue.clear()
    assert queue.next_deadline(0) is None
    assert monitor.due is None


def test_early_events_keep_their_order_per_monitor_and_are_bounded() -> None:
    early = EarlyEvents()
    messages = [csta.Message("event", number, "delivered", None) for number in range(MAX_EARLY_EVENTS)]
    for message in messages:
        assert early.keep(b"\x00" if message.invoke_id % 2 else b"\x01", message)
    assert not early.keep(b"\x00", messages[0])
    assert early.take(b"\x00") == messages[1::2]
    assert early.take(b"\x00") == []
    assert early.keep(b"\x00", messages[0])
    early.clear()
    assert early.take(b"\x01") == []

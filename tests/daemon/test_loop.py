"""The loop: what is ready, what is due, the end of a turn, and faults that stay where they are."""

from __future__ import annotations

import signal
import socket
import threading

import pytest

from teamcall_daemon.loop import READ, WRITE, Loop
from teamcall_daemon.signals import WOKEN, WakeUp


class Recorder:
    def __init__(self, *, broken: bool = False) -> None:
        self.calls = []
        self.broken = broken

    def ready(self, mask, now):
        self.calls.append(("ready", mask))
        if self.broken:
            raise ValueError("broken")

    def alarm(self, now):
        self.calls.append(("alarm", now))
        if self.broken:
            raise ValueError("broken")

    def fault(self, error, now):
        self.calls.append(("fault", str(error)))
        if self.broken:
            raise ValueError("broken again")


@pytest.fixture
def loop():
    loop = Loop()
    yield loop
    loop.close()


@pytest.fixture
def pair():
    ends = socket.socketpair()
    yield ends
    for end in ends:
        end.close()


def test_readable_and_writable_are_told_once_per_turn(loop, pair):
    recorder = Recorder()
    watched = loop.watch(pair[0], 0, READ | WRITE, recorder)
    pair[1].send(b"x")
    loop.turn()
    assert recorder.calls == [("ready", READ | WRITE)]
    watched = loop.watch(pair[0], watched, READ, recorder)
    loop.turn()
    assert recorder.calls[1:] == [("ready", READ)]
    watched = loop.watch(pair[0], watched, 0, recorder)
    loop.turn(0)
    assert len(recorder.calls) == 2
    assert watched == 0


def test_forgetting_twice_is_harmless(loop, pair):
    loop.watch(pair[0], 0, READ, Recorder())
    loop.forget(pair[0])
    loop.forget(pair[0])


def test_a_deadline_ends_the_wait(loop):
    recorder = Recorder()
    loop.alarms.set(recorder, loop.clock() + 0.01)
    loop.turn()
    loop.turn(0)
    assert [call[0] for call in recorder.calls] == ["alarm"]


def test_the_end_of_the_turn_comes_after_everything_else(loop, pair):
    recorder = Recorder()
    order = []
    loop.at_end_of_turn(lambda now: order.append(len(recorder.calls)))
    pair[1].send(b"x")
    loop.watch(pair[0], 0, READ, recorder)
    loop.alarms.set(recorder, 0.0)
    loop.turn()
    assert order == [2]


def test_a_fault_goes_to_its_owner_and_others_are_served(loop, pair, log_lines):
    broken, fine = Recorder(broken=True), Recorder()
    pair[0].send(b"x")
    pair[1].send(b"x")
    loop.watch(pair[0], 0, READ, broken)
    loop.watch(pair[1], 0, READ, fine)
    loop.alarms.set(broken, 0.0)
    loop.turn()
    assert ("ready", READ) in fine.calls
    assert broken.calls.count(("fault", "broken")) == 2
    assert sum("INTERNALERROR" in line for line in log_lines) == 4


def test_hurry_means_no_wait_once(loop):
    loop.hurry()
    loop.turn(60)


def test_another_thread_wakes_the_loop(loop):
    woken = []
    wake_up = WakeUp(loop, lambda numbers, now: woken.append(numbers))
    thread = threading.Thread(target=wake_up.wake)
    thread.start()
    loop.turn()
    thread.join()
    assert woken == [bytes((WOKEN,))]
    wake_up.close()
    wake_up.wake()


def test_a_signal_wakes_the_loop_with_its_number(loop):
    woken = []
    wake_up = WakeUp(loop, lambda numbers, now: woken.append(numbers))
    wake_up.catch([signal.SIGUSR1])
    try:
        signal.raise_signal(signal.SIGUSR1)
        loop.turn()
    finally:
        wake_up.release([signal.SIGUSR1])
        wake_up.close()
    assert woken == [bytes((signal.SIGUSR1,))]


def test_a_full_pair_is_no_trouble(loop):
    wake_up = WakeUp(loop, lambda numbers, now: None)
    for _ in range(100_000):
        wake_up.wake()
    loop.turn()
    wake_up.close()

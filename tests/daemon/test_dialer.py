"""Dialling: addresses in digits, names, several addresses, time limits."""

from __future__ import annotations

import socket
import threading

import pytest
from processes import free_port, until

from teamcall_daemon.dialer import TIME_LIMIT, Dialer
from teamcall_daemon.loop import Loop
from teamcall_daemon.signals import WakeUp


class Caller:
    def __init__(self) -> None:
        self.sock: socket.socket | None = None
        self.reasons: list[str] = []

    def connected(self, sock, now):
        self.sock = sock

    def not_connected(self, reason, now):
        self.reasons.append(reason)


class Scene:
    def __init__(self) -> None:
        self.passed = 0.0
        self.loop = Loop()
        self.wake_up = WakeUp(self.loop, lambda numbers, now: self.dialer.resolved(now))
        self.caller = Caller()
        self.lookups: list[str] = []
        self.answer: object = []
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.dialer = Dialer(self.loop, self.wake_up.wake, look_up=self._look_up)

    def _look_up(self, host, port):
        self.lookups.append(host)
        assert self.may_answer.wait(10)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def dial(self, host, port):
        self.dialer.dial(host, port, self.caller, self.loop.clock())

    def settle(self):
        def answered():
            self.loop.turn(0.01)
            return self.caller.sock or self.caller.reasons

        until(answered, "the dialer answers")

    def close(self):
        self.may_answer.set()
        self.dialer.cancel()
        if self.caller.sock:
            self.caller.sock.close()
        self.wake_up.close()
        self.loop.close()


@pytest.fixture
def scene():
    scene = Scene()
    yield scene
    scene.close()


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def candidate(port, address="127.0.0.1"):
    return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))


def test_an_address_in_digits_is_not_looked_up(scene, listening):
    scene.dial("127.0.0.1", listening)
    scene.settle()
    assert scene.caller.sock.getpeername() == ("127.0.0.1", listening)
    assert not scene.caller.sock.getblocking()
    assert scene.lookups == []
    assert scene.loop.alarms.next_deadline() is None


def test_a_refused_connection_says_so(scene):
    port = free_port()
    scene.dial("127.0.0.1", port)
    scene.settle()
    assert scene.caller.reasons == [f"127.0.0.1:{port}: Connection refused"]


def test_a_name_is_looked_up_beside_the_loop(scene, listening):
    scene.answer = [candidate(listening)]
    scene.dial("pbx.example", listening)
    assert scene.caller.sock is None
    scene.settle()
    assert scene.caller.sock is not None
    assert scene.lookups == ["pbx.example"]


def test_the_next_address_is_tried(scene, listening):
    scene.answer = [candidate(free_port()), candidate(listening)]
    scene.dial("pbx.example", listening)
    scene.settle()
    assert scene.caller.sock is not None


def test_a_name_that_does_not_exist_says_so(scene):
    scene.answer = socket.gaierror(-2, "Name or service not known")
    scene.dial("pbx.example", 1040)
    scene.settle()
    assert scene.caller.reasons == ["pbx.example:1040: the name cannot be looked up: Name or service not known"]


def test_a_name_server_that_hangs_ends_the_attempt_and_is_asked_only_once(scene, listening):
    scene.may_answer.clear()
    scene.dial("pbx.example", listening)
    scene.dialer.alarm(scene.loop.clock() + TIME_LIMIT)
    assert scene.caller.reasons == [f"pbx.example:{listening}: the name server does not answer"]
    scene.caller.reasons.clear()
    scene.dial("pbx.example", listening)
    scene.answer = [candidate(listening)]
    scene.may_answer.set()
    scene.settle()
    assert scene.caller.sock is not None
    assert scene.lookups == ["pbx.example"]


def test_an_address_that_does_not_answer_is_given_up(scene):
    # 192.0.2.0/24 is for documentation (RFC 5737): nobody answers there, or the machine says that at once.
    scene.dial("192.0.2.1", 1040)
    if not scene.caller.reasons:
        scene.dialer.alarm(scene.loop.clock() + TIME_LIMIT)
    assert scene.caller.reasons
    assert scene.caller.sock is None
    assert scene.loop.alarms.next_deadline() is None


def test_an_attempt_that_was_cancelled_is_silent(scene, listening):
    scene.dial("127.0.0.1", listening)
    scene.dialer.cancel()
    for _ in range(3):
        scene.loop.turn(0)
    assert scene.caller.sock is None
    assert scene.caller.reasons == []


def test_a_late_answer_of_a_cancelled_look_up_is_dropped(scene, listening):
    scene.answer = [candidate(listening)]
    scene.dial("pbx.example", listening)
    scene.dialer.cancel()
    until(lambda: scene.loop.turn(0.01) or scene.dialer._look_up is None, "the look-up is over")
    assert scene.caller.sock is None

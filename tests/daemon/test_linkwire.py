"""The link's connection: what is read goes in, what is gathered goes out, and every end is told to the engine."""

from __future__ import annotations

import socket
import struct

import pytest
from processes import until

from teamcall_daemon import linkwire
from teamcall_daemon.dialer import Dialer
from teamcall_daemon.linkwire import LinkWire
from teamcall_daemon.loop import Loop


class FakeLink:
    """Records its calls; what is in ``out`` is sent."""

    def __init__(self) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.out = b""
        self.deadline: float | None = None
        self.broken = False

    def connection_made(self, now):
        self.calls.append(("made",))

    def receive_data(self, data, now):
        if self.broken:
            raise RuntimeError("broken")
        self.calls.append(("data", data))

    def receive_eof(self, now, reason=""):
        self.calls.append(("eof", reason))

    def handle_timer(self, now):
        self.calls.append(("timer",))
        self.deadline = None

    def data_to_send(self):
        out, self.out = self.out, b""
        return out

    def next_deadline(self):
        return self.deadline


class FakeExchange:
    """The real one drains the engine's events."""

    def __init__(self, calls) -> None:
        self.calls = calls

    def handle_link(self, now):
        """Not recorded."""

    def route_link(self, now):
        self.calls.append(("routed",))

    def settle(self):
        self.calls.append(("settled",))


class Scene:
    def __init__(self) -> None:
        self.loop = Loop()
        self.link = FakeLink()
        self.wire = LinkWire(self.loop, self.link, FakeExchange(self.link.calls), Dialer(self.loop, lambda: None))
        self.loop.at_end_of_turn(self.wire.flush)
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.wire.dial("127.0.0.1", server.getsockname()[1], self.loop.clock())
            self.peer, _ = server.accept()
        self.until(("made",))

    def until(self, call):
        until(lambda: self.loop.turn(0.01) or call in self.link.calls, f"{call} comes")

    def close(self):
        self.wire.hang_up(self.loop.clock())
        self.peer.close()
        self.loop.close()


@pytest.fixture
def scene():
    scene = Scene()
    yield scene
    scene.close()


def test_octets_go_both_ways(scene):
    scene.peer.sendall(b"abc")
    scene.until(("data", b"abc"))
    scene.link.out = b"answer"
    scene.loop.turn(0)
    assert scene.peer.recv(10) == b"answer"


def test_what_comes_faster_is_read_piece_by_piece_and_settled_once_a_turn(scene, monkeypatch):
    monkeypatch.setattr(linkwire, "READ_SIZE", 4)
    monkeypatch.setattr(linkwire, "READS", 3)
    del scene.link.calls[:]
    scene.peer.sendall(b"0123456789abcdefgh")
    scene.until(("settled",))
    one = [("data", b"0123"), ("routed",), ("data", b"4567"), ("routed",), ("data", b"89ab"), ("routed",), ("settled",)]
    assert scene.link.calls == one, "no more in one turn: clients wait"
    scene.until(("data", b"gh"))
    assert scene.link.calls[-3:] == [("data", b"gh"), ("routed",), ("settled",)]


def test_the_end_of_the_connection_is_told_once(scene):
    scene.peer.close()
    scene.until(("eof", ""))
    scene.loop.turn(0)
    assert scene.link.calls.count(("eof", "")) == 1
    assert scene.wire.idle


def test_a_reset_is_told_with_its_reason(scene):
    scene.peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    scene.peer.close()
    scene.until(("eof", "the connection broke: Connection reset by peer"))


def test_hanging_up_sends_what_is_left_and_tells_nothing(scene):
    scene.link.out = b"goodbye"
    scene.wire.hang_up(scene.loop.clock())
    assert scene.peer.recv(10) == b"goodbye"
    assert scene.peer.recv(10) == b""
    assert [call for call in scene.link.calls if call[0] == "eof"] == []


def test_a_telephone_system_that_does_not_read_is_given_up(scene, monkeypatch):
    monkeypatch.setattr(linkwire, "MAX_UNSENT", 100_000)
    for _ in range(200):
        scene.link.out = b"x" * 65_536
        scene.loop.turn(0)
        if scene.wire.idle:
            break
    assert scene.wire.idle
    [reason] = [call[1] for call in scene.link.calls if call[0] == "eof"]
    assert reason.startswith("the telephone system does not read: ")


def test_an_end_that_is_found_while_writing_is_dealt_with_at_once(scene, monkeypatch):
    """Clients are told and the next attempt begins in the next turn, which waits for nothing."""
    monkeypatch.setattr(linkwire, "MAX_UNSENT", 1)
    scene.link.out = b"x" * (8 << 20)
    scene.wire.flush(scene.loop.clock())
    assert scene.wire.idle
    assert scene.loop._patience(60.0) == 0.0


def test_the_deadline_of_the_engine_is_kept(scene):
    scene.link.deadline = scene.loop.clock()
    scene.loop.hurry()
    scene.loop.turn()
    scene.until(("timer",))


def test_a_fault_of_ours_gives_the_connection_up(scene, log_lines):
    scene.link.broken = True
    scene.peer.sendall(b"abc")
    scene.until(("eof", "a fault of this server: RuntimeError"))
    assert scene.peer.recv(10) == b""
    assert any("INTERNALERROR" in line and "link#1" in line for line in log_lines)


def test_a_connection_that_cannot_be_made_is_told(scene):
    scene.wire.not_connected("pbx.example:1040: Connection refused", 1.0)
    assert scene.link.calls[-1] == ("eof", "pbx.example:1040: Connection refused")

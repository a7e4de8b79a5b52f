"""Clients on real sockets: partial writes, slow readers, limits, faults, and polite ends."""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import time
from ipaddress import ip_network

import pytest

from teamcall_core.domain.outcomes import Done, LinkDown
from teamcall_core.session.events import Asked, Reply
from teamcall_core.session.settings import SessionSettings
from teamcall_daemon import client as client_module
from teamcall_daemon.client import FLUSH_LIMIT, LINGER, READ_SIZE
from teamcall_daemon.clients import Limits

LINE = b"Initiated 101 normal\r\nDeviceInformation 101 1 (initiated)\r\n"
BIG = b"x" * 998 + b"\r\n"


def test_a_client_that_says_bye_is_answered_and_sees_the_end(make_scene):
    scene = make_scene()
    peer = scene.connect(opened=False)
    peer.sendall(b"BYE\r\n")
    assert scene.read(peer, 100) == b"error_ind SUCCESS BYE\r\n"
    assert scene.exchange.ended == ["the client said BYE"]
    peer.close()
    scene.turn(2)
    assert len(scene.clients) == 0


def test_octets_that_come_after_bye_do_not_cost_the_client_its_last_line(make_scene):
    scene = make_scene()
    peer = scene.connect(opened=False)
    peer.sendall(b"BYE\r\n" + b"STLI\r\n" * (READ_SIZE // 6 + 1000))
    assert scene.read(peer, 100) == b"error_ind SUCCESS BYE\r\n"


def test_who_does_not_close_after_bye_is_closed(make_scene):
    scene = make_scene()
    peer = scene.connect(opened=False)
    peer.sendall(b"BYE\r\n")
    scene.turn(2)
    assert len(scene.clients) == 1
    scene.now += LINGER
    scene.turn()
    assert len(scene.clients) == 0


def test_a_fin_is_an_end_and_does_not_spin(make_scene):
    scene = make_scene()
    peer = scene.connect()
    peer.shutdown(socket.SHUT_WR)
    scene.turn(3)
    assert len(scene.clients) == 0
    assert scene.exchange.detached
    assert peer.recv(10) == b""


def test_after_a_fin_the_answers_are_still_sent(make_scene):
    scene = make_scene()
    asked = []
    scene.exchange.on_request = lambda session, event: asked.append((session, event))
    peer = scene.connect()
    asked.clear()
    peer.sendall(b"MonitorStart 101\r\n")
    peer.shutdown(socket.SHUT_WR)
    scene.turn(4)
    assert len(scene.clients) == 1
    [(session, event)] = [one for one in asked if isinstance(one[1], Asked)]
    session.send(Reply(event.number, Done()), scene.now)
    scene.exchange.handle_session(session, scene.now)
    assert scene.read(peer, 100) == b"error_ind SUCCESS MonitorStart\r\n"
    assert len(scene.clients) == 0


def test_a_reset_ends_only_that_client(make_scene):
    scene = make_scene()
    gone, stays = scene.connect(), scene.connect()
    gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    gone.close()
    scene.turn(2)
    assert len(scene.clients) == 1
    scene.exchange.tell_all(LINE)
    assert scene.read(stays, len(LINE)) == LINE


def test_what_the_socket_does_not_take_is_kept_and_sent_later_in_order(make_scene):
    scene = make_scene(receive_buffer=8192)
    peer = scene.connect()
    expected = b""
    for number in range(40):
        chunk = b"%05d" % number + b"." * 9993 + b"\r\n"
        expected += chunk
        scene.exchange.tell_all(chunk)
        scene.turn()
    assert scene.clients.backlog > 0
    assert scene.read(peer, len(expected)) == expected
    scene.turn(2)
    assert scene.clients.backlog == 0


def test_a_client_that_does_not_read_is_dropped_and_nobody_else_notices(make_scene, log_lines):
    scene = make_scene(limits=Limits(client_backlog=200_000, total_backlog=0), receive_buffer=8192)
    frozen = scene.connect()
    live = [scene.connect() for _ in range(5)]
    for _ in range(60):
        scene.exchange.tell_all(BIG * 10)
        for peer in live:
            assert scene.read(peer, len(BIG) * 10) == BIG * 10
    assert scene.clients.counters["dropped"] == 1
    assert len(scene.exchange.sessions) == len(live)
    assert scene.clients.backlog < len(BIG)
    scene.now += LINGER
    scene.turn()
    assert len(scene.clients) == len(live)
    [line] = [line for line in log_lines if "dropped" in line]
    assert line.startswith("WARNING session#1 from 192.0.2.1:5000 was dropped: it does not read, 2")
    assert "maxClientBacklog is 200000" in line
    frozen.close()
    assert scene.clients.backlog == 0


def test_the_limit_for_all_drops_the_largest(make_scene, log_lines):
    scene = make_scene(limits=Limits(client_backlog=0, total_backlog=500_000), receive_buffer=8192)
    first = scene.connect()
    scene.exchange.tell_all(BIG * 400)
    scene.turn()
    second = scene.connect()
    scene.turn()
    for _ in range(4):
        scene.exchange.tell_all(BIG * 100)
        scene.turn()
    assert scene.clients.counters["dropped"] == 1
    assert scene.clients.backlog <= 500_000
    [line] = [line for line in log_lines if "dropped" in line]
    assert "session#1" in line
    assert "maxTotalBacklog is 500000" in line
    for peer in (first, second):
        peer.close()


def test_what_waits_behind_unanswered_requests_counts(make_scene):
    scene = make_scene(limits=Limits(client_backlog=100_000))
    peer = scene.connect()
    peer.sendall(b"MonitorStart 101\r\n")
    scene.turn()
    for _ in range(101):
        scene.exchange.tell_all(BIG)
        scene.turn()
    assert scene.clients.counters["dropped"] == 1


def test_without_limits_nobody_is_dropped(make_scene):
    scene = make_scene(limits=Limits(0, 0), receive_buffer=8192)
    scene.connect()
    scene.exchange.tell_all(BIG * 3000)
    scene.turn()
    assert len(scene.clients) == 1
    assert scene.clients.backlog > 2_000_000


def test_each_client_is_written_to_once_per_turn(make_scene, monkeypatch):
    scene = make_scene()
    peers = [scene.connect() for _ in range(3)]
    written = []
    original = client_module.Outbox.write
    monkeypatch.setattr(
        client_module.Outbox, "write", lambda box, sock, data: (written.append(data), original(box, sock, data))[1]
    )
    for _ in range(10):
        scene.exchange.tell_all(LINE)
    scene.turn()
    assert written == [LINE * 10] * 3
    assert all(scene.read(peer, len(LINE) * 10) == LINE * 10 for peer in peers)


def test_one_chunk_reaches_all_sockets_without_a_copy(make_scene, monkeypatch):
    scene = make_scene()
    for _ in range(3):
        scene.connect()
    seen = []
    monkeypatch.setattr(client_module.Outbox, "write", lambda box, sock, data: seen.append(data))
    scene.exchange.tell_all(LINE)
    scene.turn()
    assert [id(data) for data in seen] == [id(LINE)] * 3


def test_a_client_with_too_many_unanswered_requests_is_not_read(make_scene, monkeypatch):
    monkeypatch.setattr(client_module, "MAX_UNANSWERED", 10)
    scene = make_scene()
    peer = scene.connect()
    for _ in range(5):
        peer.sendall(b"MonitorStart 101\r\n" * 10)
        scene.turn(2)
    [session] = scene.exchange.sessions
    assert session.unanswered < 30
    for number in range(1, session.unanswered + 1):
        session.send(Reply(number, LinkDown()), scene.now)
    scene.exchange.touched.add(session)
    scene.turn(4)
    assert session.unanswered >= 10


def test_a_client_that_leaves_its_answers_unread_is_not_asked_for_more(make_scene):
    scene = make_scene(receive_buffer=8192, limits=Limits(client_backlog=1 << 24))
    peer = scene.connect()
    peer.setblocking(False)
    backlogs = []
    for _ in range(60):
        with contextlib.suppress(BlockingIOError):
            peer.send(b"Help\r\n" * 500)
        scene.turn()
        backlogs.append(scene.clients.backlog)
    assert backlogs[-1] == backlogs[-20]


def test_a_fault_in_one_session_closes_it_with_a_reference_and_no_other(make_scene, log_lines):
    scene = make_scene()
    broken, fine = scene.connect(), scene.connect()

    def fail(session, event):
        raise RuntimeError("secret {x}\nforged line")

    scene.exchange.on_request = fail
    broken.sendall(b"MonitorStart 101\r\n")
    scene.turn()
    scene.exchange.on_request = None
    assert scene.read(broken, 10) == b""
    scene.exchange.tell_all(LINE)
    assert scene.read(fine, len(LINE)) == LINE
    [line] = [line for line in log_lines if "INTERNALERROR" in line]
    assert line.startswith("ERROR INTERNALERROR F")
    assert "session#1 from 192.0.2.1:5000: RuntimeError 'secret {x}\\nforged line' at " in line
    assert scene.clients.counters["faults"] == 1


def test_a_session_that_is_not_opened_in_time_is_closed(make_scene):
    scene = make_scene(settings=SessionSettings(login_timeout=600))
    peer = scene.connect(opened=False)
    scene.now += 599.9
    scene.turn()
    assert len(scene.clients) == 1
    scene.now += 0.1
    scene.turn()
    assert scene.exchange.ended == ["no session was opened within loginTimeout"]
    assert scene.read(peer, 10) == b""


def test_one_that_leaves_without_reading_is_closed_after_a_while(make_scene):
    scene = make_scene(receive_buffer=8192)
    peer = scene.connect()
    scene.exchange.tell_all(BIG * 500)
    peer.sendall(b"BYE\r\n")
    scene.turn(3)
    assert len(scene.clients) == 1
    assert scene.exchange.sessions == []
    scene.now += FLUSH_LIMIT
    scene.turn()
    assert len(scene.clients) == 0


def test_a_flood_of_one_client_does_not_keep_others_waiting(make_scene):
    """Each turn reads a bounded part of the flood, so the other's answer comes after that part."""
    scene = make_scene(limits=Limits(0, 0))
    flooding, other = scene.connect(), scene.connect()
    flooding.setblocking(False)
    while select.select([], [flooding], [], 0)[1]:
        flooding.send(b"x\r\n" * 20_000)
    other.sendall(b"STLI\r\n")
    before = time.monotonic()
    scene.turn(2)
    other.setblocking(False)
    assert other.recv(100) == b"error_ind SUCCESS STLI\r\n"
    assert time.monotonic() - before < 2.0


def test_ten_megabytes_without_a_line_end_cost_nothing(make_scene):
    scene = make_scene()
    peer = scene.connect()
    for _ in range(640):
        peer.sendall(b"y" * READ_SIZE)
        scene.turn()
    peer.sendall(b"\r\nSTLI\r\n")
    expected = b"error_ind LINETOOLONG\r\nerror_ind SUCCESS STLI\r\n"
    assert scene.read(peer, len(expected)) == expected
    assert scene.clients.backlog == 0


# --- who may come, and how many --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ({"limits": Limits(sessions=1)}, b"error_ind OVERLOAD\r\n"),
        ({"limits": Limits(sessions_per_address=1)}, b"error_ind OVERLOAD\r\n"),
        ({"allowed": (ip_network("198.51.100.0/24"),)}, b"error_ind ACCESSDENIED\r\n"),
    ],
)
def test_who_is_one_too_many_or_may_not_come_is_told_and_closed(make_scene, log_lines, options, line):
    scene = make_scene(**options)
    first = scene.connect() if "limits" in options else None
    before = len(scene.exchange.sessions)
    for _ in range(3):
        refused = scene.connect(opened=False)
        refused.sendall(b"STLI\r\n")
        assert scene.read(refused, 100) == line
        refused.close()
        scene.turn(3)
    assert scene.clients.counters["refused"] == 3
    assert len(scene.exchange.sessions) == before
    assert len([one for one in log_lines if "was refused" in one]) == 1
    if first is not None:
        first.close()
        scene.turn(3)
        scene.connect()


def test_a_flood_of_refused_connections_does_not_linger(make_scene, monkeypatch):
    monkeypatch.setattr("teamcall_daemon.clients.MOST_LEAVING", 3)
    scene = make_scene(limits=Limits(sessions=1))
    scene.connect()
    for _ in range(10):
        scene.connect(opened=False)
    assert len(scene.clients) <= 5


def test_who_is_dropped_and_reads_on_is_told_at_the_end_of_a_line(make_scene):
    scene = make_scene(limits=Limits(client_backlog=200_000), receive_buffer=8192)
    slow = scene.connect()
    while not scene.clients.counters["dropped"]:
        scene.exchange.tell_all(BIG * 10)
        scene.turn()
    read = scene.read(slow, 1 << 30)
    assert read.endswith(b"\r\nerror_ind OVERLOAD\r\n")
    assert read.replace(BIG, b"") == b"error_ind OVERLOAD\r\n"


def test_who_is_dropped_for_what_waits_behind_its_requests_is_told_at_once(make_scene):
    scene = make_scene(limits=Limits(client_backlog=100_000))
    peer = scene.connect()
    peer.sendall(b"MonitorStart 101\r\n")
    scene.turn()
    for _ in range(101):
        scene.exchange.tell_all(BIG)
        scene.turn()
    assert scene.read(peer, 1000) == b"error_ind OVERLOAD\r\n"

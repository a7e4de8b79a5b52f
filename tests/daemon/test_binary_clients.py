"""Clients that speak CSTA on real sockets: dropped at the end of a frame, traced as frames, ended in time."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing import FRAMINGS
from teamcall_core.session import LinkReturned
from teamcall_daemon.client import LINGER
from teamcall_daemon.clients import Limits
from teamcall_daemon.trace import SessionTrace, TraceFile

AARQ = csta.encode(csta.Message("aarq", None, None, csta.AARQ("AMHOST", "s3cret")))
MONITOR = csta.encode(csta.Message("invoke", 1, "monitorStart", services.MonitorStart(csta.DeviceID("101"))))


def opened(scene, framing="length2"):
    """A client with its association, and its session."""
    peer = scene.connect(opened=False)
    peer.sendall(FRAMINGS[framing].wrap(AARQ))
    scene.turn()
    [client] = scene.clients.talking()[-1:]
    return peer, client


@pytest.mark.parametrize("framing", ["length2", "hipath"])
def test_one_that_does_not_read_is_dropped_and_told_at_the_end_of_a_frame(make_scene, log_lines, framing):
    scene = make_scene(limits=Limits(client_backlog=100_000, total_backlog=0), receive_buffer=8192)
    live = scene.connect()
    peer, client = opened(scene, framing)
    frame = FRAMINGS[framing].wrap(MONITOR + b"x" * 983)  # whole frames are all that counts here
    while not scene.clients.counters["dropped"]:
        for _ in range(7):
            client.session.binary._wire.write_frame(frame)
        scene.exchange.touched.add(client.session)
        scene.turn()
    scene.exchange.tell_all(b"Initiated 101 normal\r\n")
    assert scene.read(live, 22) == b"Initiated 101 normal\r\n"
    said = scene.read(peer, 1 << 30)
    stream = FRAMINGS[framing]()
    stream.receive_data(said)
    frames = list(iter(stream.next_frame, None))
    stream.eof()
    assert frames[0][:1] == b"\x61"
    assert set(frames[1:-1]) == {MONITOR + b"x" * 983}
    assert csta.decode(frames[-1]).kind == "abrt"
    assert [line for line in log_lines if "was dropped" in line]


def test_an_opening_that_nothing_follows_is_closed_after_five_seconds(make_scene):
    scene = make_scene()
    peer = scene.connect(opened=False)
    peer.sendall(b"\x00\x20\x60")
    scene.turn()
    scene.now += 4.9
    scene.turn()
    assert len(scene.clients) == 1
    scene.now += 0.1
    scene.turn(2)
    assert scene.exchange.ended == ["no message of CSTA within 5 s"]
    assert scene.read(peer, 1) == b""


def test_frames_are_traced_with_their_passwords_overwritten(make_scene, tmp_path):
    scene = make_scene()
    file = TraceFile(tmp_path / "Session.log")
    traced = {1}
    scene.clients.trace = SessionTrace(file, traced.__contains__)
    peer, client = opened(scene)
    client.session.send(LinkReturned(), scene.now)
    scene.exchange.touched.add(client.session)
    scene.turn()
    other, _ = opened(scene, "hipath")
    traced.clear()
    peer.sendall(FRAMINGS["length2"].wrap(MONITOR))
    scene.turn()
    file.close()
    lines = [line.split(" ", 1)[1] for line in (tmp_path / "Session.log").read_text().splitlines()]
    shown = AARQ.replace(b"s3cret", b"******")
    assert lines[0] == f"in session#1 length2 {FRAMINGS['length2'].wrap(shown).hex()}"
    assert lines[1].startswith("out session#1 length2 00")
    assert lines[2].startswith("out session#1 length2 000fa10d")
    assert len(lines) == 3
    assert client.session.binary.take_traced() == []
    other.close()


def test_an_ampersand_that_begins_a_frame_leaves_no_line(make_scene, tmp_path):
    scene = make_scene()
    file = TraceFile(tmp_path / "Session.log")
    scene.clients.trace = SessionTrace(file, lambda number: True)
    peer = scene.connect(opened=False)
    framed = FRAMINGS["hipath"].wrap(AARQ)
    peer.sendall(framed[:1])
    scene.turn()
    peer.sendall(framed[1:])
    scene.turn()
    peer.close()
    scene.turn(2)
    scene.now += LINGER
    scene.turn(2)
    file.close()
    text = (tmp_path / "Session.log").read_text()
    assert " stli " not in text
    assert "in session#1 hipath 2680" in text

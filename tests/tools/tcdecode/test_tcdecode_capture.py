"""Network captures, written by the tests with dpkt: order, repetition, holes, damage."""

from __future__ import annotations

import sys
from typing import Any

import dpkt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core.framing import FRAMINGS
from teamcall_tools.tcdecode.capture import Packet, packets_in
from teamcall_tools.tcdecode.reassembly import Connections, Endpoint, Segment

WRAP = FRAMINGS["hipath"].wrap
KINDS = ["aarq", "aare", "invoke", "result", "invoke", "error"]
HOLE = "10.0.0.9:51000 > 10.0.0.5:7001"


@pytest.fixture
def taken(capture: Any, session: list[tuple[str, bytes]]) -> Any:
    """The session in a capture, a packet for each frame: 0 and 1 open the connection, 2 to 7 are the frames."""
    capture.open()
    for direction, apdu in session:
        capture.segment(direction, WRAP(apdu))
    return capture


def kinds(done: Any) -> list[str]:
    return [one["kind"] for one in done.messages]


@pytest.mark.parametrize("kind", ["pcap", "pcapng"])
def test_a_session(run: Any, taken: Any, kind: str) -> None:
    done = run("--json", stdin=taken.octets(kind))
    assert done.status == 0
    assert kinds(done) == KINDS
    assert [one["direction"] for one in done.messages] == ["out", "in", "in", "out", "out", "in"]
    assert done.messages[0]["time"] == "2027-01-15T08:00:02.250000+00:00"
    assert done.messages[0]["stream"] == HOLE
    assert done.messages[5]["operation"] == "answerCall"
    assert {one["framing"] for one in done.messages} == {"hipath"}


def test_a_session_cut_and_joined_by_tcp(run: Any, capture: Any, session: list[tuple[str, bytes]]) -> None:
    capture.open()
    octets = b"".join(WRAP(apdu) for _direction, apdu in session)
    for at in range(0, len(octets), 5):
        capture.segment("in", octets[at : at + 5])
    assert kinds(run("--json", stdin=capture.octets())) == KINDS


def test_packets_out_of_order_and_sent_again(run: Any, taken: Any) -> None:
    taken.swap(3, 4)
    taken.again(2, 6)
    taken.again(3, 5)
    done = run("--json", stdin=taken.octets())
    assert done.status == 0
    # The two that were swapped come together, when the first of them was there.
    assert sorted(kinds(done)) == sorted(KINDS)
    assert [one["kind"] for one in done.messages if one["direction"] == "in"] == ["aare", "invoke", "error"]
    assert f"{HOLE}: 1 segments sent again, 0 out of order, put right" in done.notes
    assert "10.0.0.5:7001 > 10.0.0.9:51000: 1 segments sent again, 1 out of order, put right" in done.notes


def test_pieces_that_overlap(run: Any, capture: Any, session: list[tuple[str, bytes]]) -> None:
    octets = b"".join(WRAP(apdu) for _direction, apdu in session)
    capture.open()
    first = capture.next["out"]
    for at in range(0, len(octets), 20):
        capture.next["out"] = (first + at) % (1 << 32)
        capture.segment("out", octets[at : at + 33])
    assert kinds(run("--json", stdin=capture.octets())) == KINDS


def test_a_hole_inside_a_frame_and_the_frames_behind_it(
    run: Any, capture: Any, session: list[tuple[str, bytes]]
) -> None:
    octets = b"".join(WRAP(apdu) for _direction, apdu in session)
    capture.open()
    for at in range(0, len(octets), 5):
        capture.segment("in", octets[at : at + 5])
    del capture.packets[5], capture.times[5]
    done = run("--json", stdin=capture.octets())
    assert done.status == 1
    assert kinds(done) == KINDS[1:]
    assert done.errors[0]["error"]["text"] == "5 octets were not captured, it lacks 5 octets"
    assert done.errors[0]["length"] == len(WRAP(session[0][1])) - 5
    assert any("5 octets at 15 were not captured" in note for note in done.notes)


def test_a_hole_with_whole_frames_in_it(run: Any, taken: Any) -> None:
    del taken.packets[4], taken.times[4]
    done = run("--json", stdin=taken.octets())
    assert done.status == 1
    assert kinds(done) == [*KINDS[:2], *KINDS[3:]]
    assert not done.errors


def test_a_hole_that_swallows_a_header(run: Any, capture: Any, session: list[tuple[str, bytes]]) -> None:
    capture.open()
    frames = [WRAP(apdu) for _direction, apdu in session]
    capture.segment("in", frames[0])
    capture.segment("in", frames[1][:10])
    capture.segment("in", frames[1][10:] + frames[2][:6])
    capture.segment("in", frames[2][6:])
    capture.segment("in", frames[3])
    del capture.packets[4], capture.times[4]
    done = run("--json", "--framing", "hipath", stdin=capture.octets())
    assert kinds(done) == ["aarq", "result"]
    assert [one["error"]["text"].split(",")[0] for one in done.errors] == [
        f"{len(frames[1]) - 10 + 6} octets were not captured",
        "no frame begins here",
    ]


def test_a_capture_that_begins_in_the_middle(run: Any, capture: Any, session: list[tuple[str, bytes]]) -> None:
    frames = [WRAP(apdu) for _direction, apdu in session]
    capture.segment("in", frames[1][20:])
    for frame in frames[2:]:
        capture.segment("in", frame)
    done = run("--json", "--port", "7001", stdin=capture.octets())
    assert kinds(done) == KINDS[2:]
    assert {one["direction"] for one in done.messages} == {"in"}
    assert done.errors[0]["error"]["text"] == "no frame begins here"
    assert any("began before the capture" in note for note in done.notes)


def test_a_bad_frame_and_the_next_packet(run: Any, taken: Any, session: list[tuple[str, bytes]]) -> None:
    taken.segment("in", b"\x26\x00what is this")
    taken.segment("in", WRAP(session[2][1]))
    done = run("--json", stdin=taken.octets())
    assert kinds(done) == [*KINDS, "invoke"]
    assert done.errors[0]["error"]["text"] == "a frame with the second octet 00, in which the first bit must be set"


def test_the_same_ports_for_another_connection(run: Any, taken: Any, session: list[tuple[str, bytes]]) -> None:
    taken.next = {"out": 5, "in": 5}
    taken.open()
    for direction, apdu in session:
        taken.segment(direction, WRAP(apdu))
    done = run("--json", stdin=taken.octets())
    assert done.status == 0
    assert kinds(done) == KINDS * 2
    assert f"{HOLE} (2): framing hipath (guessed)" in done.notes


def test_other_connections_are_left_out_unless_their_port_is_named(run: Any, taken: Any) -> None:
    inner = dpkt.ip.IP(src=b"\x0a\0\0\x09", dst=b"\x0a\0\0\x07", p=6)
    inner.data = dpkt.tcp.TCP(sport=40000, dport=80, seq=1, data=b"GET / HTTP/1.0\r\n\r\n")
    inner.len = len(inner)
    taken.packets.append(bytes(dpkt.ethernet.Ethernet(data=inner)))
    taken.times.append(1.0)
    done = run("--json", stdin=taken.octets())
    assert done.status == 0
    assert kinds(done) == KINDS
    assert "1 connections in which nothing looks like CSTA are left out; see --port" in done.notes
    assert kinds(run("--json", "--port", "7001", stdin=taken.octets())) == KINDS
    web = run("--json", "--port", "80", stdin=taken.octets())
    assert web.status == 1
    assert not web.messages


@pytest.mark.parametrize(("linktype", "strip"), [(101, 14), (12, 14), (228, 14)])
def test_packets_without_ethernet(run: Any, taken: Any, linktype: int, strip: int) -> None:
    assert kinds(run("--json", stdin=taken.octets(strip=strip, linktype=linktype))) == KINDS


@pytest.mark.parametrize(
    ("linktype", "header"),
    [
        (0, "02000000"),
        (108, "00000002"),
        (113, "00000001000600000000000000000800"),
        (276, "0800000000000001000100060000000000000000"),
    ],
)
def test_other_kinds_of_links(run: Any, taken: Any, linktype: int, header: str) -> None:
    taken.packets = [bytes.fromhex(header) + packet[14:] for packet in taken.packets]
    assert kinds(run("--json", stdin=taken.octets(linktype=linktype))) == KINDS


def test_ipv6(run: Any, capture: Any, session: list[tuple[str, bytes]]) -> None:
    for at, (_direction, apdu) in enumerate(session[1:3]):
        tcp = dpkt.tcp.TCP(sport=7001, dport=51000, seq=at * 1000, data=WRAP(apdu))
        inner = dpkt.ip6.IP6(src=b"\0" * 15 + b"\x01", dst=b"\0" * 15 + b"\x02", nxt=6, plen=len(tcp), data=tcp)
        capture.packets.append(bytes(dpkt.ethernet.Ethernet(type=dpkt.ethernet.ETH_TYPE_IP6, data=inner)))
        capture.times.append(1.0)
    done = run("--json", stdin=capture.octets())
    assert done.messages[0]["stream"] == "[::1]:7001 > [::2]:51000"
    assert kinds(done) == ["aare", "invoke"]


def test_a_kind_of_link_that_is_not_known(run: Any, taken: Any) -> None:
    done = run("--json", stdin=taken.octets(linktype=147))
    assert done.status == 1
    assert "8 of 8 packets could not be read: networks of kind 147 (DLT) are not known" in done.notes


def test_fragments_are_left_out_and_told(run: Any, taken: Any) -> None:
    packet = bytearray(taken.packets[4])
    packet[14 + 6] = 0x20
    taken.packets[4] = bytes(packet)
    done = run("--json", stdin=taken.octets())
    assert done.status == 1
    assert "1 IP fragments were left out" in done.notes


# --- damage ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["pcap", "pcapng"])
def test_truncated_at_every_seventh_octet(run: Any, taken: Any, kind: str) -> None:
    octets = taken.octets(kind)
    most = 0
    for end in range(4, len(octets), 7):
        done = run("--json", stdin=octets[:end])
        assert done.status in {0, 1}
        assert len(done.messages) >= most
        most = len(done.messages)
    assert most >= 5


@given(
    st.sampled_from(["pcap", "pcapng"]),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=8),
)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_changed_octets(run: Any, taken: Any, kind: str, changes: list[tuple[int, int]]) -> None:
    octets = bytearray(taken.octets(kind))
    for at, octet in changes:
        octets[4 + at % (len(octets) - 4)] = octet
    done = run(stdin=bytes(octets))
    assert done.status in {0, 1}


def test_what_is_no_tcp_is_passed_over(run: Any, taken: Any) -> None:
    datagram = dpkt.ip.IP(src=b"\x0a\0\0\x09", dst=b"\x0a\0\0\x05", p=17, data=dpkt.udp.UDP(sport=1, dport=2))
    datagram.len = len(datagram)
    layers = bytes(dpkt.ip.IP(src=b"\x0a\0\0\x09", dst=b"\x0a\0\0\x05", p=6, len=40, data=dpkt.tcp.TCP(dport=1)))
    for _ in range(20):
        tunnel = dpkt.ip.IP(src=b"\x0a\0\0\x09", dst=b"\x0a\0\0\x05", p=4)
        tunnel.data, tunnel.len = layers, 20 + len(layers)
        layers = bytes(tunnel)
    for packet in (datagram, layers):
        taken.packets.append(bytes(dpkt.ethernet.Ethernet(data=packet)))
        taken.times.append(1e13)
    assert kinds(run("--json", stdin=taken.octets("pcapng"))) == KINDS


def test_a_connection_to_itself_is_passed_over() -> None:
    one = Endpoint("a", 1)
    connections = Connections()
    connections.add(Segment(one, one, 1, b"x", syn=False, ack=True, order=1, time=None))
    assert connections.streams() == ([], [])


def test_a_capture_with_a_header_for_every_octet(run: Any, capture: Any) -> None:
    capture.open()
    for _ in range(3000):
        capture.segment("in", b"\x26\x80\x01\xa1?")
    done = run("--json", stdin=capture.octets())
    assert done.status == 1
    assert len(done.errors) == 6000


def test_without_dpkt(run: Any, taken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dpkt", None)
    done = run(stdin=taken.octets())
    assert done.status == 64
    assert "pip install 'teamcall[pcap]'" in done.err


# --- reassembly ------------------------------------------------------------------------------------------------------


@given(
    st.binary(min_size=1, max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=20),
    st.integers(0, (1 << 32) - 1),
    st.randoms(use_true_random=False),
)
@settings(max_examples=80)
def test_any_order_with_any_repetition(octets: bytes, more: list[tuple[int, int]], isn: int, chance: Any) -> None:
    places = [(at, 7) for at in range(0, len(octets), 7)] + [one for one in more if one[0] < len(octets)]
    chance.shuffle(places)
    client, server = Endpoint("a", 1), Endpoint("b", 2)
    connections = Connections()
    connections.add(Segment(client, server, isn, b"", syn=True, ack=False, order=0, time=None))
    for order, (at, size) in enumerate(places, 1):
        seq = (isn + 1 + at) % (1 << 32)
        connections.add(
            Segment(client, server, seq, octets[at : at + size], syn=False, ack=True, order=order, time=None)
        )
    streams, notes = connections.streams()
    assert [run.octets for run in streams[0].runs] == [octets]
    assert not [note for note in notes if note.bad]
    marks = [mark.order for mark in streams[0].runs[0].marks]
    assert marks == sorted(marks)


def tcpdump(packets: list[bytes]) -> str:
    """The way of ``tcpdump -X``."""
    lines = []
    for packet in packets:
        lines.append("18:34:01.120000 IP 10.0.0.5.7001 > 10.0.0.9.51000: Flags [P.], length 16")
        for at in range(0, len(packet), 16):
            part = packet[at : at + 16]
            signs = "".join(chr(octet) if 0x20 <= octet < 0x7F else "." for octet in part)
            lines.append(f"\t0x{at:04x}:  {part.hex(' ', -2):<39}  {signs}")
    return "\n".join(lines)


def tshark(packets: list[bytes], title: str = "") -> str:
    """The way of ``tshark -x``."""
    lines = []
    for packet in packets:
        lines += [title] if title else []
        for at in range(0, len(packet), 16):
            part = packet[at : at + 16]
            signs = "".join(chr(octet) if 0x20 <= octet < 0x7F else "." for octet in part)
            lines.append(f"{at:04x}  {part.hex(' '):<47}   {signs}")
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("strip", [0, 14])
@pytest.mark.parametrize("printed", [tcpdump, tshark])
def test_packets_that_were_dumped_as_text(run: Any, taken: Any, printed: Any, strip: int) -> None:
    text = printed([packet[strip:] for packet in taken.packets])
    done = run("--json", stdin=text.encode())
    assert kinds(done) == KINDS
    assert {one["direction"] for one in done.messages} == {"in", "out"}
    assert not any("time" in one and one["time"] for one in done.messages)
    assert kinds(run("--json", "--port", "7002", stdin=text.encode())) == []


def test_other_forms_of_packets_that_were_dumped(run: Any, taken: Any) -> None:
    vlan = [packet[:12] + b"\x81\x00\x00\x05" + packet[12:] for packet in taken.packets]
    cooked = [b"\x00\x00\x00\x01\x00\x06" + bytes(8) + b"\x08\x00" + packet[14:] for packet in taken.packets]
    for packets in (vlan, cooked):
        assert kinds(run("--json", stdin=tshark(packets).encode())) == KINDS
    reassembled = tshark(taken.packets, "Frame (66 bytes):") + tshark([b"\xa1\x00" * 20], "Reassembled TCP (40 bytes):")
    assert kinds(run("--json", stdin=reassembled.encode())) == KINDS
    six = bytes.fromhex("6000000000140640") + bytes(32) + bytes.fromhex("1b59c738") + bytes(8) + b"\x50\x10" + bytes(6)
    assert packets_in([six, six[:-1], b"", bytes(60)]) == [Packet(101, six)]
    assert packets_in([b"\xa1\x00", six]) == []

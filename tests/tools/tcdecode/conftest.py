"""What the tests of tcdecode share: the program in this process, and captures of sessions that never were."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import dpkt
import pytest

from teamcall_core import csta
from teamcall_tools.tcdecode.cli import main

APPLICATION, SYSTEM = (b"\x0a\x00\x00\x09", 51000), (b"\x0a\x00\x00\x05", 7001)


@dataclass
class Done:
    """How a run ended."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [one for one in self.objects if "kind" in one]

    @property
    def errors(self) -> list[dict[str, Any]]:
        return [one for one in self.objects if "error" in one]

    @property
    def notes(self) -> list[str]:
        return [one["note"] for one in self.objects if "note" in one]


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """tcdecode with these words and these octets on its standard input."""

    def one(*words: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(list(words))
        said = capsys.readouterr()
        return Done(status, said.out, said.err)

    return one


@pytest.fixture
def session() -> list[tuple[str, bytes]]:
    """The APDUs of a short session with their directions. Constructed."""
    connection = csta.ConnectionID(b"\x00\x16", csta.DeviceID("101"))
    normal = services().SystemStatus(system_status="normal")
    refusal = csta.UniversalFailure("stateIncompatibility", "invalidObjectState")
    wishes = [
        ("out", csta.Message("aarq", None, None, csta.AARQ("AMHOST", "77777"))),
        ("in", csta.Message("aare", None, None, csta.AARE())),
        ("in", csta.Message("invoke", 1, "systemStatus", normal)),
        ("out", csta.Message("result", 1, "systemStatus", None)),
        ("out", csta.Message("invoke", 2, "answerCall", services().AnswerCall(call_to_be_answered=connection))),
        ("in", csta.Message("error", 2, None, refusal)),
    ]
    return [(direction, csta.encode(message)) for direction, message in wishes]


def services() -> Any:
    from teamcall_core.csta import services as found  # noqa: PLC0415 - loads its chapters

    return found


@dataclass
class Capture:
    """A network capture in the making, of one connection from APPLICATION to SYSTEM."""

    packets: list[bytes] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    next: dict[str, int] = field(default_factory=lambda: {"out": 0xFFFFFFF0, "in": 77})
    """The sequence numbers; those of the application pass 2^32 on the way."""

    def open(self) -> None:
        self.segment("out", b"", dpkt.tcp.TH_SYN)
        self.segment("in", b"", dpkt.tcp.TH_SYN | dpkt.tcp.TH_ACK)

    def segment(self, direction: str, payload: bytes, flags: int = dpkt.tcp.TH_ACK) -> int:
        """Add a packet; its place is returned."""
        source, target = (APPLICATION, SYSTEM) if direction == "out" else (SYSTEM, APPLICATION)
        sequence = self.next[direction]
        self.next[direction] = (sequence + len(payload) + bool(flags & dpkt.tcp.TH_SYN)) % (1 << 32)
        tcp = dpkt.tcp.TCP(sport=source[1], dport=target[1], seq=sequence, flags=flags, data=payload)
        inner = dpkt.ip.IP(src=source[0], dst=target[0], p=dpkt.ip.IP_PROTO_TCP, data=tcp)
        inner.len = len(inner)
        self.packets.append(bytes(dpkt.ethernet.Ethernet(data=inner)))
        self.times.append(1_800_000_000.25 + len(self.times))
        return len(self.packets) - 1

    def again(self, place: int, behind: int) -> None:
        """Put a copy of a packet behind another one."""
        self.packets.insert(behind + 1, self.packets[place])
        self.times.insert(behind + 1, self.times[behind])

    def swap(self, one: int, other: int) -> None:
        """Change the order of two packets, not of their times."""
        self.packets[one], self.packets[other] = self.packets[other], self.packets[one]

    def octets(self, kind: str = "pcap", strip: int = 0, linktype: int = 1) -> bytes:
        """The file; with ``strip`` so many octets less at the front of each packet."""
        file = io.BytesIO()
        module = dpkt.pcap if kind == "pcap" else dpkt.pcapng
        writer = module.Writer(file, linktype=linktype, snaplen=65535)
        for time, packet in zip(self.times, self.packets, strict=True):
            writer.writepkt(packet[strip:], time)
        return file.getvalue()


@pytest.fixture
def capture() -> Capture:
    """An empty capture."""
    return Capture()

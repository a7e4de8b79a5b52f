"""How values, headers and octets are shown to people."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from teamcall_core import csta
from teamcall_tools.tcdecode.cutting import Piece
from teamcall_tools.tcdecode.decoding import Failure, Part
from teamcall_tools.tcdecode.human import DUMPED, Show, dump, octets_text, printable
from teamcall_tools.tcdecode.streams import Mark, Stream


def shown(body: object, phase: csta.Phase = csta.Phase.III, **how: bool) -> list[str]:
    piece = Piece(7, b"\xa1\x00", Mark(0, 0, "now"), "length2", 12)
    part = Part(Stream("link#1", "link#1", "in"), piece, csta.Phase.III)
    part.message = csta.Message("invoke", None, "makeCall", body, phase)
    return Show(**how).part(part).splitlines()


@dataclass
class Holder:
    """Stands for a body."""

    one: object
    two: object = None


def test_the_header_has_the_invoke_id_of_the_frame_where_the_message_has_none() -> None:
    assert shown(None)[0] == "now in link#1 @7 length2 III invoke #12 makeCall (2 octets)"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"\x00\x16", "0016"),
        (b"101", '313031 "101"'),
        (b"", "(no octets)"),
        ("101", "101"),
        ("", "''"),
        (" 1", "' 1'"),
        ("a\nb\x1b[0m", "a\\nb\\x1b[0m"),
        (7, "7"),
        (True, "True"),
        (csta.DeviceStatus.NOT_KNOWN, "notKnown"),
        (csta.Bits(("b", "a", 3)), "{3 a b}"),
        (csta.Bits((), 5), "{} of 5"),
        ([1, b"\x02"], "[1, 02]"),
        ((), "[]"),
        (csta.DeviceID("101"), "DeviceID identifier=101 type_of_number=dialingNumber"),
        ([csta.DeviceStatus.RESTRICTED], "[restricted]"),
    ],
)
def test_short_values(value: object, text: str) -> None:
    assert shown(Holder(value, [])) == [shown(None)[0], "  Holder", f"    one: {text}", "    two: []"]


def test_identifiers_of_xml_are_texts() -> None:
    lines = shown(Holder(b"7", b"\x00\x16"), csta.Phase.XML4)
    assert lines[1:] == ['  Holder one="7" two=0016']
    assert shown(Holder(b"", b"abc"), csta.Phase.XML4)[1:] == ['  Holder one=(no octets) two="abc"']


def test_long_and_deep_values() -> None:
    device = csta.DeviceID("1" * 90)
    lines = shown(Holder([csta.ConnectionID(b"\x01", device)], "x" * 200))
    assert lines[1:] == [
        "  Holder",
        "    one: 1 items",
        "      [0]: ConnectionID",
        "        call_id: 01",
        "        device_id: DeviceID",
        f"          identifier: {'1' * 90}",
        "          type_of_number: dialingNumber",
        f"    two: {'x' * 200}",
    ]


def test_secrets_and_octets() -> None:
    body = csta.AARQ("AMHOST", "77777")
    assert "    password: ***" in shown(body)
    assert "    password: 77777" in shown(body, secrets=True)
    assert shown(body, dump=True)[-1].startswith("  0000  a1 00 ")


def test_colours() -> None:
    assert shown(None, colour=True)[0].startswith("\033[1m")
    assert "\033" not in Show().note("\033[1m")


def test_a_failure_far_inside() -> None:
    piece = Piece(0, bytes(5000), Mark(0, 0), "none")
    part = Part(Stream("hex", "hex"), piece, csta.Phase.III, failure=Failure("bad", "X", 4000))
    lines = Show().part(part).splitlines()
    assert lines[1] == "  cannot be decoded: bad"
    assert any(line.startswith("  0fa0  00") for line in lines)
    assert (lines[2], lines[-1]) == ("  ... 3744 octets before", "  ... 744 more octets")


def test_a_dump() -> None:
    assert list(dump(b"")) == []
    assert list(dump(b"abc\x00")) == ["  0000  61 62 63 00                                      abc."]
    assert len(list(dump(bytes(DUMPED)))) == DUMPED // 16


def test_nothing_shown_moves_the_cursor() -> None:
    every = "".join(map(chr, [*range(0x180), 0x202E, 0xD800, 0x1F4DE]))
    assert all(sign.isprintable() for sign in printable(every))
    assert octets_text(b"\x1b[0m") == "1b5b306d"

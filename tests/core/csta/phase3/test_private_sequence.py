"""Private data of any type, with and without security data before them."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.errors import DecodeError, NeedMore

COVERS = ("csta/phase3/private_sequence.py",)

SECURITY = csta.CSTASecurityData(message_sequence_number=7)


@pytest.mark.parametrize("security", [None, SECURITY], ids=["bare", "secured"])
@pytest.mark.parametrize(
    "private",
    [
        b"octets",
        csta.Unknown(0x30, bytes.fromhex("3003020107")),
        csta.Unknown(0x30, bytes.fromhex("3003800107")),
        csta.Unknown(0x30, bytes.fromhex("3000")),
        csta.Unknown(0xA4, bytes.fromhex("a403020107")),
        csta.Unknown(0x05, bytes.fromhex("0500")),
    ],
    ids=["octets", "sequence", "like security", "empty sequence", "tagged", "null"],
)
def test_private_data_come_back(private: bytes | csta.Unknown, security: csta.CSTASecurityData | None) -> None:
    escape = csta.Message("invoke", 1, "escape", services.Escape(private, b"\x09", security))
    assert csta.decode(csta.encode(escape)) == escape
    event = csta.Message("event", 1, "privateEvent", events.PrivateEvent(b"\x01", private, security))
    assert csta.decode(csta.encode(event)) == event


def test_something_else_in_the_place_of_an_escape_is_kept() -> None:
    octets = bytes.fromhex("a10b020101020133" + "7e03a00100")
    message = csta.decode(octets)
    assert message.body == csta.Unknown(0x7E, bytes.fromhex("7e03a00100"))
    assert csta.encode(message) == octets


def test_an_escape_without_private_data_is_refused() -> None:
    with pytest.raises(DecodeError, match="privateData"):
        csta.decode(bytes.fromhex("a1080201010201333000"))
    with pytest.raises(NeedMore):
        csta.decode(bytes.fromhex("a10d0201010201333005300302"))


def test_what_stands_behind_private_data_stays_there() -> None:
    """Private data that look like security data, and an element behind them that nobody declared (by tests/fuzz)."""
    octets = bytes.fromhex("a117020101020133300f" + "a00404020102" + "3003047465" + "740200ff")
    message = csta.decode(octets)
    assert csta.encode(message) == octets
    assert csta.decode(csta.encode(message)) == message

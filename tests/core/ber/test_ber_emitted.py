"""What emitted decoders call: lengths, numbers, bit strings."""

from __future__ import annotations

import pytest

from teamcall_core.ber import emitted
from teamcall_core.ber import types as ber
from teamcall_core.ber.adapters import OnOff
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import Fault

COVERS = ("ber/emitted.py",)


@pytest.mark.parametrize(
    ("octets", "extent"), [("308105", (3, 8)), ("30820105", (4, 265)), ("3083000001", None), ("3080", None)]
)
def test_long_lengths(octets: str, extent: tuple[int, int] | None) -> None:
    if extent is None:
        with pytest.raises(Unusual):
            emitted.long(bytes.fromhex(octets), 0)
    else:
        assert emitted.long(bytes.fromhex(octets), 0) == extent


@pytest.mark.parametrize("number", [-129, 128, 300, -300, 32768, 70000, -70000, 1 << 23, 1 << 60, -(1 << 63)])
def test_numbers(number: int) -> None:
    octets = ber.Integer().encode(number)
    assert emitted.number(octets, 2, len(octets)) == number
    with pytest.raises((Unusual, IndexError)):
        emitted.number(octets[:-1], 2, len(octets))


def test_numbers_that_are_left_alone() -> None:
    for size in (0, 9):
        with pytest.raises(Unusual):
            emitted.number(bytes(20), 2, 2 + size)


def test_words_of_one_octet() -> None:
    table, word = emitted.words_of(ber.Enumerated("Colour", {"red": 0, "blue": 5}))
    assert [table[0], table[5], table[6], table[0xFF], word(300)] == ["red", "blue", 6, -1, 300]
    colour = ber.Enumerated("Colour", {"red": 0})
    assert emitted.words_of(ber.context(3, colour))[0] is emitted.words_of(colour)[0]
    table, word = emitted.words_of(OnOff("Switch", {("bell", True): 0}))
    assert [table[0], table[1], word(300)] == [("bell", True), (1, None), (300, None)]


WIDE = ber.BitString("Wide", {f"bit{number}": number for number in range(60)})
NARROW = ber.BitString("Narrow", {f"bit{number}": number for number in range(12)})


@pytest.mark.parametrize(
    "octets",
    [
        "0080",
        "07ff",
        "000102",
        "06ffff",
        "00010203",
        "0701ff03",
        "0001020304",
        "0301020304050607ff",
        "00" + "ff" * 8,
        "00",
    ],
)
def test_bits(octets: str) -> None:
    raw = bytes.fromhex(octets)
    length = 8 * (len(raw) - 1) - raw[0]
    places = {place for place in range(length) if raw[1 + place // 8] << place % 8 & 0x80}
    for node, named in ((WIDE, 60), (NARROW, 12)):
        found = emitted.reader_of_bits(node)(raw)
        assert found == {f"bit{place}" if place < named else place for place in places}
        assert found.length == length == node.value_of(raw, 0).length
        assert found == node.value_of(raw, 0)


@pytest.mark.parametrize("octets", ["08ff", "ff", "00" * 200])
def test_bits_that_are_wrong(octets: str) -> None:
    with pytest.raises(Fault):
        emitted.reader_of_bits(WIDE)(bytes.fromhex(octets))


def test_a_reader_that_asks_the_interpretive_form() -> None:
    read = emitted.read_by(ber.ObjectIdentifier())
    assert read(b"\x06\x02\x2b\x0c", 0, 2, 4) == "1.3.12"
    with pytest.raises(Fault):
        read(b"\x06\x02\x2b", 0, 2, 4)

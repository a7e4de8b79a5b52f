"""Simple types: good values both ways, values that cannot be written, octets that cannot be read."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.ber import types as ber
from teamcall_core.ber.values import Bits, Limits, Unknown, are_unknown
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("ber/primitives.py", "ber/values.py")

COLOUR = ber.Enumerated("Colour", {"red": 0, "blue": 300})
RIGHTS = ber.BitString("Rights", {"read": 0, "write": 1, "execute": 9})

GOOD = [
    (ber.Integer(), 0, "020100"),
    (ber.Integer(), -1, "0201ff"),
    (ber.Integer(), 127, "02017f"),
    (ber.Integer(), 128, "02020080"),
    (ber.Integer(), -128, "020180"),
    (ber.Integer(), -129, "0202ff7f"),
    (ber.Integer(), 211, "020200d3"),
    (ber.Integer(), (1 << 127) - 1, "02107f" + "ff" * 15),
    (ber.Integer(), -(1 << 127), "021080" + "00" * 15),
    (ber.DecimalInteger(), "4711", "02021267"),
    (ber.DecimalInteger(), "-5", "0201fb"),
    (COLOUR, "blue", "0a02012c"),
    (COLOUR, 7, "0a0107"),
    (ber.Boolean(), True, "0101ff"),
    (ber.Boolean(), False, "010100"),
    (ber.Null(), None, "0500"),
    (ber.OctetString(), b"", "0400"),
    (ber.OctetString(), b"\x00\xff", "040200ff"),
    (ber.TextOctets(), "AMHOST", "0406414d484f5354"),
    (ber.IA5String(), "101", "1603313031"),
    (ber.IA5String(), "M\xfcller", "16064dfc6c6c6572"),
    (ber.GeneralizedTime(), "20121207193401", "180e3230313231323037313933343031"),
    (ber.GeneralizedTime(), "2012120719Z", "180b323031323132303731395a"),
    (RIGHTS, Bits(("read",)), "03020780"),
    (RIGHTS, Bits(("write", "execute"), 16), "0303004040"),
    (RIGHTS, Bits((5, "read")), "03020284"),
    (RIGHTS, Bits(), "030100"),
    (ber.ObjectIdentifier(), "1.3.12.0.285.200", "06072b0c00821d8148"),
    (ber.ObjectIdentifier(), "2.999", "06028837"),
    (ber.ObjectIdentifier(), "0.0", "060100"),
    (ber.ObjectIdentifier(), "0.39", "060127"),
    (ber.ObjectIdentifier(), "1.39", "06014f"),
    (ber.ObjectIdentifier(), "2.40", "060178"),
    (ber.Any(), b"\x7f\x21\x00", "7f2100"),
]


@pytest.mark.parametrize(("declaration", "value", "octets"), GOOD)
def test_values_both_ways(declaration: ber.BerType, value: Any, octets: str) -> None:
    assert declaration.encode(value).hex() == octets
    assert declaration.decode(bytes.fromhex(octets)) == value


@pytest.mark.parametrize(
    ("declaration", "octets", "value"),
    [
        (ber.Boolean(), "010101", True),
        (ber.Integer(), "02020005", 5),
        (ber.OctetString(), "240704024142040143", b"ABC"),
        (ber.OctetString(), "2409240404024142040143", b"ABC"),
        (ber.IA5String(), "3606040141040142", "AB"),
        (RIGHTS, "230703020080030100", Bits(("read",))),
        (RIGHTS, "030400800000", Bits(("read",))),
    ],
)
def test_other_forms_of_the_same_value(declaration: ber.BerType, octets: str, value: Any) -> None:
    assert declaration.decode(bytes.fromhex(octets)) == value


@pytest.mark.parametrize(
    ("declaration", "octets"),
    [
        (ber.Integer(), "0200"),
        (ber.Integer(), "0211" + "01" * 17),
        (ber.Integer(), "220101"),
        (COLOUR, "0a00"),
        (ber.Boolean(), "0100"),
        (ber.Boolean(), "01020000"),
        (ber.Null(), "050100"),
        (ber.OctetString(), "2403160141"),
        (ber.GeneralizedTime(), "180130"),
        (ber.GeneralizedTime(), "180e323031323132303731393334303a"),
        (RIGHTS, "0300"),
        (RIGHTS, "030108"),
        (RIGHTS, "030101"),
        (RIGHTS, "03020880"),
        (RIGHTS, "0382" + "0082" + "00" * 130),
        (RIGHTS, "2304040200ff"),
        (RIGHTS, "23020300"),
        (RIGHTS, "23080302018003020080"),
        (ber.ObjectIdentifier(), "0600"),
        (ber.ObjectIdentifier(), "060180"),
        (ber.ObjectIdentifier(), "06028001"),
        (ber.ObjectIdentifier(), "0641" + "01" * 65),
    ],
)
def test_octets_that_cannot_be_read(declaration: ber.BerType, octets: str) -> None:
    with pytest.raises(DecodeError):
        declaration.decode(bytes.fromhex(octets))


@pytest.mark.parametrize(
    ("declaration", "octets"),
    [(ber.OctetString(), "2406 2404 2402 0400"), (ber.IA5String(), "3606 2404 2402 0400")],
)
def test_segments_of_segments_have_a_limit(declaration: ber.BerType, octets: str) -> None:
    raw = bytes.fromhex(octets)
    assert not declaration.decode(raw, Limits(max_depth=4))
    with pytest.raises(DecodeError) as caught:
        declaration.decode(raw, Limits(max_depth=2))
    assert str(caught.value) == f"{declaration.label} at 0: needs at most 2 levels, has more"


@pytest.mark.parametrize(
    ("declaration", "value"),
    [
        (ber.Integer(), None),
        (ber.Integer(), True),
        (ber.Integer(), "5"),
        (ber.Integer(), 1 << 127),
        (ber.Integer(), -(1 << 127) - 1),
        (ber.DecimalInteger(), "\xb2"),
        (ber.DecimalInteger(), "9" * 60),
        (ber.DecimalInteger(), ""),
        (COLOUR, "green"),
        (COLOUR, None),
        (ber.Boolean(), 1),
        (ber.Null(), 0),
        (ber.OctetString(), "text"),
        (ber.IA5String(), b"octets"),
        (ber.IA5String(), "\u20ac"),
        (ber.GeneralizedTime(), "yesterday"),
        (ber.GeneralizedTime(), None),
        (RIGHTS, {"read"}),
        (RIGHTS, Bits(("fly",))),
        (RIGHTS, Bits((5000,))),
        (RIGHTS, Bits((-1,))),
        (RIGHTS, Bits((), 5000)),
        (ber.ObjectIdentifier(), "1"),
        (ber.ObjectIdentifier(), "3.1"),
        (ber.ObjectIdentifier(), "1.40"),
        (ber.ObjectIdentifier(), "1.x"),
        (ber.ObjectIdentifier(), "1.2" + ".99999999999999" * 20),
        (ber.Any(), b""),
        (ber.Any(), None),
    ],
)
def test_values_that_cannot_be_written(declaration: ber.BerType, value: Any) -> None:
    with pytest.raises(EncodeError):
        declaration.encode(value)


@given(st.integers(-(1 << 126), 1 << 126))
def test_every_number_comes_back(number: int) -> None:
    octets = ber.Integer().encode(number)
    assert ber.Integer().decode(octets) == number
    # Shortest form (X.690 8.3.2): the first nine bits are never all alike.
    assert len(octets) == 3 or (octets[2] << 1 | octets[3] >> 7) not in (0, 0x1FF)


@given(st.frozensets(st.one_of(st.sampled_from(["read", "write", "execute"]), st.integers(10, 200)), max_size=6))
def test_every_set_of_bits_comes_back(names: frozenset[str | int]) -> None:
    assert RIGHTS.decode(RIGHTS.encode(Bits(names))) == names


ELEVEN = bytes.fromhex("0303054060")
"""Eleven bits, the last without a name."""


def test_bits_that_were_read_are_a_set_like_those_that_were_made() -> None:
    made, read = Bits(("write", "execute", 10), 11), RIGHTS.decode(ELEVEN)
    assert read == made
    assert made == read
    assert read == {"write", "execute", 10}
    assert frozenset(made) == read
    assert hash(read) == hash(frozenset(made))
    assert ("write" in read, "read" in read, len(read), sorted(read, key=str)) == (
        True,
        False,
        3,
        [10, "execute", "write"],
    )
    assert read & {"write", "read"} == {"write"}
    assert read != Bits(("write", "execute"))


@pytest.mark.parametrize("first", ["names", "length"])
def test_bits_are_named_once_whatever_is_asked_first(first: str) -> None:
    asked: list[int] = []

    def name_of(place: int) -> str:
        asked.append(place)
        return f"bit{place}"

    bits = Bits.read(b"\x06\xbf", name_of)
    assert asked == []
    getattr(bits, first)
    assert (bits.names, bits.length, asked) == ({"bit0"}, 2, [0])


def test_bits_have_no_other_attributes() -> None:
    with pytest.raises(AttributeError, match="'Bits' object has no attribute 'colour'"):
        _ = RIGHTS.decode(ELEVEN).colour
    with pytest.raises(AttributeError, match="'sent'"):
        _ = Bits(("write",)).sent


def _pickled(bits: Bits) -> Bits:
    found: Bits = pickle.loads(pickle.dumps(bits))  # noqa: S301 - our own octets
    return found


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, _pickled])
def test_bits_can_be_copied(way: Callable[[Bits], Bits]) -> None:
    for bits in (RIGHTS.decode(ELEVEN), Bits(("write", "execute", 10), 11)):
        found = way(bits)
        assert (type(found), found, found.length) == (Bits, bits, 11)


@pytest.mark.parametrize(
    ("found", "answer"),
    [
        ((), True),
        ([], True),
        ((Unknown(0x89, b"\x89\x00"), Unknown("later", b"\x8a\x00", 2)), True),
        ([Unknown(0x89, b"\x89\x00")], True),
        (None, False),
        (Unknown(0x89, b"\x89\x00"), False),
        ("", False),
        ((Unknown(0x89, b"\x89\x00"), b"\x89\x00"), False),
        ((Unknown(0x89, "text"),), False),  # type: ignore[arg-type]
    ],
)
def test_what_can_be_unknown_of_an_object(found: object, answer: bool) -> None:
    assert are_unknown(found) is answer


def test_bits_say_what_they_are() -> None:
    assert repr(RIGHTS.decode(ELEVEN)) == "Bits([10, 'execute', 'write'], length=11)"
    assert repr(Bits(("write", "read"), 8)) == "Bits(['read', 'write'], length=8)"

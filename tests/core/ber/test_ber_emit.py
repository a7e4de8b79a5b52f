"""Emitted decoders: the usual form as the interpretive form reads it, everything else left to that one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest
from emit_declarations import (
    ALL,
    CLOSED,
    CONNECTION,
    DEVICE,
    DONE,
    EITHER,
    LONG_CHAINS,
    MAPPED,
    NAMED,
    NAMED_DEVICE,
    OPEN,
    SOME,
    SWITCH,
    TAGGED_PAIR,
    UNTAGGED,
    USUAL,
    VALUES,
    Connection,
    Device,
    Holder,
    Thing,
    held,
    may_be_held,
    tagged,
)

from teamcall_core.ber import types as ber
from teamcall_core.ber.adapters import Alone, Only, UTCTime
from teamcall_core.ber.emit import decoder
from teamcall_core.ber.emit_elements import BY_PLACE
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import Fault
from teamcall_core.ber.values import Extensible, Unknown

COVERS = ("ber/emit.py", "ber/emit_elements.py", "ber/emit_values.py")

LEFT_ALONE = (Unusual, IndexError, Fault)
"""What a decoder raises for what the interpretive form must decide."""


@cache
def emitted(node: ber.BerType, short: bool) -> Callable[..., Any]:
    return decoder(node, short=short)


def read(node: ber.BerType, octets: bytes, *, short: bool = False) -> Any:
    """What the emitted code makes of a whole SEQUENCE."""
    size = 1 if octets[1] < 128 else 1 + (octets[1] & 0x7F)
    return emitted(node, short)(octets, 1 + size, len(octets))


def whole(ident: str, contents: bytes) -> bytes:
    length = len(contents)
    form = bytes([length]) if length < 128 else b"\x82" + length.to_bytes(2, "big")
    return bytes.fromhex(ident) + form + contents


# --- one element of every simple type ---------------------------------------------------------------------------------

UNUSUAL = [
    "0200",
    "0209" + "01" * 9,
    "028100" + "05",
    "01020000",
    "050100",
    "2403040141",
    "180b323031323132303731395a",
    "180e323031323132303731393334303a",
    "0a00",
    "890105",
    "020105020106",
    "0101ff020105",
    "a105160331303100",
    "a1041603313031",
    "a200",
    "a203890105",
    "0284000000010505",
    "30800a01000000",
    "0202",
]


def read_all(contents: bytes, *, short: bool = False) -> Any:
    return emitted(ALL, short)(contents, 0, len(contents), b"r")


def interpreted(contents: bytes) -> Any:
    value = ALL.decode(whole("30", contents))
    value.reference = b"r"
    return value


@pytest.mark.parametrize("contents", USUAL)
def test_the_usual_form_is_read_alike(contents: str) -> None:
    octets = bytes.fromhex(contents)
    assert read_all(octets) == interpreted(octets)


@pytest.mark.parametrize("contents", USUAL)
def test_short_contents_are_read_alike(contents: str) -> None:
    octets = bytes.fromhex(contents)
    if octets.startswith(b"\x30\x81"):
        with pytest.raises((Unusual, IndexError)):
            read_all(octets, short=True)
    else:
        assert read_all(octets, short=True) == interpreted(octets)


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("contents", UNUSUAL)
def test_the_rest_is_left_alone(contents: str, short: bool) -> None:
    with pytest.raises(LEFT_ALONE):
        read_all(bytes.fromhex(contents), short=short)


def test_a_list_with_a_long_length() -> None:
    items = bytes.fromhex("0a0101") * 60
    assert read_all(b"\x30\x81" + bytes([len(items)]) + items).many == ["blue"] * 60
    items *= 3
    assert read_all(b"\x30\x82" + len(items).to_bytes(2, "big") + items).many == ["blue"] * 180


@pytest.mark.parametrize("short", [False, True])
def test_the_last_item_of_a_list_ends_where_the_list_does(short: bool) -> None:
    declared = may_be_held(ber.SequenceOf("Numbers", ber.Integer()))
    assert read(declared, bytes.fromhex("3009 3004 02020001 9e0105"), short=short) == Thing(number=[1], extra=5)
    with pytest.raises(Unusual):
        read(declared, bytes.fromhex("3008 3003 020201 9e0105"), short=short)


@pytest.mark.parametrize("contents", ["0481c8" + "ab" * 200, "a18203eb168203e7" + "41" * 999])
def test_strings_with_a_long_length(contents: str) -> None:
    octets = bytes.fromhex(contents)
    assert read_all(octets) == interpreted(octets)


def test_nothing_behind_the_contents_is_read() -> None:
    read_ = emitted(ALL, False)
    value = read_(bytes.fromhex("020105" + "0101ff"), 0, 3, b"r")
    assert (value.number, value.truth) == (5, None)
    with pytest.raises(Unusual):
        read_(bytes.fromhex("020105"), 0, 2, b"r")


@pytest.mark.parametrize("octets", ["300f170d3236303130323033303430355b", "300d170b32363031303230333034", "30021700"])
def test_times_that_are_not_usual(octets: str) -> None:
    with pytest.raises(LEFT_ALONE):
        read(held(UTCTime()), bytes.fromhex(octets))


# --- objects, alternatives and tags -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("node", "value"), VALUES + LONG_CHAINS)
def test_values_come_back_as_the_interpretive_form_has_them(node: Any, value: Any) -> None:
    octets = held(node).encode(Holder(value))
    expected = held(node).decode(octets)
    assert expected == Holder(value)
    assert read(held(node), octets) == expected
    if len(octets) < 128:
        assert read(held(node), octets, short=True) == expected


@pytest.mark.parametrize(("node", "value"), [pair for pair in VALUES + LONG_CHAINS if type(pair[1]) is not Unknown])
@pytest.mark.parametrize("behind", [None, 5])
def test_values_that_may_be_absent_come_back_too(node: Any, value: Any, behind: int | None) -> None:
    declared, expected = may_be_held(node), Thing(number=value, extra=behind)
    octets = declared.encode(expected)
    assert read(declared, octets) == declared.decode(octets) == expected
    if len(octets) < 128:
        assert read(declared, octets, short=True) == expected


@pytest.mark.parametrize("node", [node for node, _value in VALUES if not getattr(node, "open_", False)])
def test_values_that_are_absent(node: Any) -> None:
    for octets, expected in (("3000", Thing()), ("3003 9e0105", Thing(extra=5))):
        raw = bytes.fromhex(octets)
        assert read(may_be_held(node), raw, short=True) == may_be_held(node).decode(raw) == expected


@pytest.mark.parametrize("node", [OPEN, DONE])
def test_whatever_stands_where_an_open_choice_may_be_is_left_alone(node: Any) -> None:
    """It is the CHOICE's, even where it is declared behind it."""
    assert read(may_be_held(node), b"\x30\x00") == Thing()
    octets = bytes.fromhex("3003 9e0105")
    assert may_be_held(node).decode(octets).extra is None
    with pytest.raises(Unusual):
        read(may_be_held(node), octets)


@pytest.mark.parametrize(("node", "value"), VALUES + LONG_CHAINS)
def test_damage_is_never_read_otherwise(node: Any, value: Any) -> None:
    right = held(node).encode(Holder(value))
    header = 2 if right[1] < 128 else 2 + (right[1] & 0x7F)
    for index in range(header, len(right)):
        for wrong in {0x00, 0x24, 0x30, 0x80, 0x81, 0xFF, right[index] ^ 1, right[index] ^ 0x20, right[index] ^ 0x40}:
            octets = right[:index] + bytes([wrong]) + right[index + 1 :]
            try:
                found = read(held(node), octets, short=octets[1] < 128)
            except LEFT_ALONE:
                continue
            assert found == held(node).decode(octets)


@pytest.mark.parametrize("node", [NAMED, EITHER, SOME, CLOSED, OPEN, Only(ber.Integer())])
def test_a_choice_by_itself_is_read_by_its_place(node: Any) -> None:
    value = next(value for one, value in VALUES if one is node or type(one) is type(node) is Only)
    octets = node.encode(value)
    assert decoder(node)(octets, 0, 2, len(octets)) == value
    for ident in (0x1F, 0x00, 0x24, 0x9E):
        damaged = bytes([ident]) + octets[1:]
        if node is OPEN and ident == 0x9E:
            assert decoder(node)(damaged, 0, 2, len(damaged)) == Unknown(ident, damaged)
        else:
            with pytest.raises((Unusual, IndexError)):
                decoder(node)(damaged, 0, 2, len(damaged))


@pytest.mark.parametrize(("node", "value"), [pair for pair in VALUES if isinstance(pair[0], (ber.Choice, *BY_PLACE))])
def test_every_alternative_by_itself(node: Any, value: Any) -> None:
    octets = node.encode(value)
    start = 2 if octets[1] < 128 else 3
    assert decoder(node)(octets, 0, start, len(octets)) == value


def test_an_empty_alternative() -> None:
    read_ = decoder(DONE)
    assert read_(b"\x05\x00", 0, 2, 2) == Thing()
    for octets in (b"\x05\x01x", b"\x30\x00"):
        with pytest.raises(Unusual):
            read_(octets, 0, 2, len(octets))


def test_objects_keep_what_stood_outside() -> None:
    octets = MAPPED.encode(Thing(number=[9]))
    assert decoder(MAPPED)(octets, 2, len(octets), word="given") == Thing("given", [9])


def test_an_empty_sequence() -> None:
    empty = ber.Sequence("Empty", make=Holder)
    assert decoder(empty)(b"\x30\x00", 2, 2) == Holder()
    with pytest.raises(Unusual):
        decoder(empty)(b"\x30\x02\x05\x00", 2, 4)


# --- devices, whose headers are compared all at once ------------------------------------------------------------------


@pytest.mark.parametrize("length", [3, 5, 100, 200, 300])
@pytest.mark.parametrize("optional", [False, True])
def test_devices_of_every_length(length: int, optional: bool) -> None:
    node = tagged(DEVICE, 1)
    declared, value = (may_be_held(node), Thing()) if optional else (held(node), Holder())
    for device in (
        Device(number="1" * length),
        Device(number="1" * length, name="name"),
        Device("device", "17", "x" * length),
        Device("public:far", "1" * length),
    ):
        setattr(value, "number" if optional else "value", device)
        octets = declared.encode(value)
        if length >= 128 and device.kind == "public:far":
            # The word of a CHOICE under a tag does not come back from a function.
            with pytest.raises(Unusual):
                read(declared, octets)
        else:
            assert read(declared, octets) == declared.decode(octets) == value


def test_declarations_of_the_same_contents_share_a_function() -> None:
    """The tags around them do not matter there, the contents do."""
    both = ber.Sequence(
        "Thing",
        ber.may("number", ber.explicit(ber.CONTEXT, 1, DEVICE)),
        ber.may("extra", ber.explicit(ber.CONTEXT, 2, DEVICE)),
        make=Thing,
    )
    for value in (
        Thing(number=Device(number="1"), extra=Device(number="2", name="x")),
        Thing(extra=Device("device", "2")),
        Thing(number=Device("public:far", "3")),
    ):
        octets = both.encode(value)
        assert read(both, octets, short=True) == read(both, octets) == value
    for octets in ("3007 a305 3003 800131", "3009 a107 3005 800131 0500", "3008 a206 3003 800131 00"):
        with pytest.raises(LEFT_ALONE):
            read(both, bytes.fromhex(octets), short=True)


def test_a_mandatory_element_behind_the_number_must_be_there() -> None:
    octets = bytes.fromhex("3007 a105 3003 800131")
    for short in (False, True):
        with pytest.raises(Unusual):
            read(held(tagged(NAMED_DEVICE, 1)), octets, short=short)


def test_a_long_form_inside_of_a_short_length_is_left_alone() -> None:
    """Read as 129 octets it reaches too far, whatever stands behind."""
    node = ber.Sequence("Holder", ber.need("value", ber.explicit(ber.APPLICATION, 11, CONNECTION)), make=Holder)
    right = bytes.fromhex("6b07a1053003800131")
    assert decoder(node)(right, 0, 9) == Holder(Connection(device=Device(number="1")))
    for behind in (b"", bytes(200)):
        octets = bytes.fromhex("6b0aa1083081058003313031") + behind
        with pytest.raises((Unusual, IndexError)):
            decoder(node)(octets, 0, 12)


def test_a_kind_under_a_tag_of_long_length_is_left_alone() -> None:
    octets = TAGGED_PAIR.encode(Thing("two", "1" * 200))
    with pytest.raises(Unusual):
        read(TAGGED_PAIR, octets)


def test_an_explicit_tag_by_itself() -> None:
    node = tagged(ber.SequenceOf("Numbers", ber.Integer()), 1)
    octets = node.encode([1, 300])
    assert decoder(node)(octets, 2, len(octets)) == [1, 300]
    for wrong in ("a104 040201 05", "a105 30030201 0500", "a100"):
        raw = bytes.fromhex(wrong)
        with pytest.raises(LEFT_ALONE):
            decoder(node)(raw, 2, len(raw))


# --- what is never emitted --------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Listed(Extensible):
    """A class that cannot be made slot by slot."""

    items: list[int] = field(default_factory=list)


HIGH = ber.context(31, ber.Integer())


@pytest.mark.parametrize(
    "node",
    [
        ber.Integer(),
        ber.Sequence("No", ber.need("items", ber.Integer())),
        ber.Sequence("No", ber.need("items", ber.Integer()), make=dict),
        ber.Sequence("No", ber.need("items", ber.Integer()), make=Listed),
        ber.Sequence("No", ber.Field("x", SWITCH, False, None, "number", "word"), make=Thing),
        ber.Sequence("No", ber.may("x", ber.Any(), "number"), make=Thing),
        ber.Sequence("No", ber.may("x", HIGH, "number"), make=Thing),
        ber.Sequence("No", ber.need("x", UNTAGGED, "number", kind_attr="word"), make=Thing),
        Only(CLOSED),
        Only(ber.Any()),
    ],
)
def test_what_cannot_be_emitted_says_so(node: Any) -> None:
    for short in (False, True):
        with pytest.raises(Unusual):
            decoder(node, short=short)


@pytest.mark.parametrize(
    ("node", "octets"),
    [
        (HIGH, "3004 9f1f0105"),
        (ber.SequenceOf("Highs", HIGH), "3006 3004 9f1f0105"),
        (Only(CLOSED), "3004 89027878"),
        (Alone("No", ber.need("items", ber.Integer()), make=Listed), "3003 020105"),
    ],
)
def test_a_declaration_may_have_elements_that_cannot_be_emitted(node: Any, octets: str) -> None:
    raw = bytes.fromhex(octets)
    assert held(node).decode(raw).value
    for _again in range(2):
        with pytest.raises(LEFT_ALONE):
            read(held(node), raw)

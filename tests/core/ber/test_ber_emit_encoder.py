"""Emitted encoders: the octets of the interpretive form, or a refusal, with which that one is asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from emit_declarations import (
    ALL,
    CLOSED,
    CONNECTION,
    DEVICE,
    EITHER,
    LONG_CHAINS,
    MAPPED,
    MEMBERS,
    NAMED,
    NUMBER,
    OPEN,
    PAIR,
    SOME,
    TAGGED_PAIR,
    UNTAGGED,
    USUAL,
    VALUES,
    All,
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
from teamcall_core.ber.emit_encoder import REFUSALS, Encoder, encoder
from teamcall_core.ber.values import Bits, Chosen, Extensible, Unknown
from teamcall_core.errors import EncodeError

COVERS = ("ber/emit_encoder.py", "ber/emit_encoder_elements.py")


@cache
def emitted(node: ber.BerType) -> Encoder:
    return encoder(node)


def written(node: ber.BerType, value: object) -> bytes:
    return emitted(node)(value).encode("latin-1")


# --- one element of every simple type ---------------------------------------------------------------------------------


@pytest.mark.parametrize("contents", [contents for contents in USUAL if contents[:2] not in ("30", "83")])
def test_the_usual_form_is_written_alike(contents: str) -> None:
    value = ALL.decode(bytes([0x30, len(contents) // 2]) + bytes.fromhex(contents))
    value.reference = b"r"
    assert written(ALL, value) == ALL.encode(value)


@pytest.mark.parametrize(
    ("attr", "value"),
    [
        ("octets", "text"),
        ("octets", bytes(256)),
        ("text", b"octets"),
        ("text", "\u20ac"),
        ("number", "5"),
        ("digits", "x"),
        ("colour", "green"),
        ("truth", 0),
        ("nothing", 0),
        ("when", "now"),
        ("rights", {"read"}),
        ("many", (1,)),
        ("chosen", 1.5),
        ("unknown", (Unknown(0x89, b"\x89\x00"),)),
    ],
)
def test_values_that_are_not_usual(attr: str, value: object) -> None:
    wrong = All(b"r")
    setattr(wrong, attr, value)
    with pytest.raises(REFUSALS):
        written(ALL, wrong)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (ber.GeneralizedTime(), "20121207193401"),
        (ber.GeneralizedTime(), "2012120719Z"),
        (UTCTime(), "260102030405Z"),
        (UTCTime(), "2601020304+0100"),
        (ber.BitString("Rights", {"read": 0, "write": 1}), Bits(["write"], 5)),
        (ber.OctetString(), b"\xff" * 255),
        (ber.IA5String(), "\xff" * 255),
    ],
)
def test_simple_values_in_all_their_forms(node: Any, value: Any) -> None:
    assert written(node, value) == node.encode(value)
    assert written(held(node), Holder(value)) == held(node).encode(Holder(value))


@pytest.mark.parametrize("node", [ber.GeneralizedTime(), UTCTime()])
@pytest.mark.parametrize("value", ["2601020304\xb25Z", "260102030405X", "2012120719340x", "20121207193\xb201"])
def test_times_of_the_usual_length_that_are_none(node: Any, value: str) -> None:
    with pytest.raises(REFUSALS):
        written(node, value)
    with pytest.raises(EncodeError):
        node.encode(value)


# --- objects, alternatives and tags -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("node", "value"), VALUES)
def test_values_are_written_as_the_interpretive_form_does(node: Any, value: Any) -> None:
    assert written(held(node), Holder(value)) == held(node).encode(Holder(value))
    optional = may_be_held(node)
    for thing in (Thing(number=value, other=3), Thing(number=value, extra=5), Thing(extra=5), Thing()):
        assert written(optional, thing) == optional.encode(thing)


@pytest.mark.parametrize(("node", "value"), LONG_CHAINS)
def test_chains_without_short_lengths_are_refused(node: Any, value: Any) -> None:
    with pytest.raises(IndexError):
        written(held(node), Holder(value))


@pytest.mark.parametrize("length", [1, 100, 119, 120, 121, 122, 127, 128, 255])
def test_devices_of_every_length(length: int) -> None:
    node = tagged(DEVICE, 1, 2)
    usual = Device(number="1" * length)
    if length <= 121:
        assert written(node, usual) == node.encode(usual)
    else:
        with pytest.raises(IndexError):
            written(node, usual)
    for device in (Device(number="1", name="x" * length), Device("public:far", "1" * length)):
        assert written(node, device) == node.encode(device)


def test_lengths_of_more_than_one_octet() -> None:
    for size in (300, 70000 // 3):
        node, value = ber.SequenceOf("Numbers", ber.Integer()), [1] * size
        assert written(tagged(node, 1), value) == tagged(node, 1).encode(value)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (NAMED, Thing("three", 1)),
        (NAMED, Thing("one", 1, unknown=(Unknown(1, b"\x01\x00"),))),
        (NAMED, Thing("", "", unknown=(Unknown(0x89, b"\x89\x00"),))),
        (tagged(NAMED, 5), Thing("two", "1" * 300)),
        (EITHER, Holder(1)),
        (SOME, Thing()),
        (SOME, Thing(unknown=(Unknown(0x89, b"\x89\x00"),))),
        (Only(ber.Integer()), [1, 2]),
        (Only(ber.Integer()), 1),
        (PAIR, Thing("bell", "maybe")),
        (TAGGED_PAIR, Thing("three", 1)),
        (OPEN, "text"),
        (CLOSED, 1.5),
        (CLOSED, Chosen("other", 1)),
        (CONNECTION, Connection()),
        (tagged(DEVICE, 1), Device("elsewhere", "1")),
        (tagged(DEVICE, 1), Device(number="1", unknown=(Unknown(0x89, b"\x89\x00"),))),
        (tagged(DEVICE, 1), Device(number=b"1")),  # type: ignore[arg-type]
        (tagged(ber.OctetString(), 1), "text"),
        (UTCTime(), "now"),
        (UTCTime(), 5),
        (MAPPED, Thing(number=5)),
    ],
)
def test_alternatives_that_are_not_usual(node: Any, value: Any) -> None:
    with pytest.raises(REFUSALS):
        written(held(node), Holder(value))


WHOLE = ber.Sequence("Thing", NUMBER, make=Thing)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (Alone("Thing", NUMBER, make=Thing), Thing(number=7)),
        (Alone("Thing", NUMBER, make=Thing, whole=WHOLE), Thing(number=7)),
        (ber.Parts("Thing", *MEMBERS, make=Thing), Thing(extra=b"\x07")),
        (ber.Parts("Thing", *MEMBERS, make=Thing), Thing(number=7)),
        (ber.Sequence("Thing", make=Thing), Thing()),
        (ber.Sequence("Thing", ber.may("number", ber.Integer(), default=7), make=Thing), Thing(number=7)),
        (ber.Sequence("Thing", ber.may("number", ber.Integer(), default=7), make=Thing), Thing(number=8)),
        (
            ber.Sequence("Thing", ber.need("x", UNTAGGED, "number", kind_attr="word"), make=Thing),
            Thing("public:far", "1"),
        ),
    ],
)
def test_forms_with_fewer_shells(node: Any, value: Thing) -> None:
    assert written(node, value) == node.encode(value)


# --- attributes without an element ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (NAMED, Thing("one", 1, extra=1)),
        (NAMED, Thing("one", 1, other=4)),
        (EITHER, Thing(number=1, other=4)),
        (SOME, Thing(number=1, word="x")),
        (PAIR, Thing("bell", number=True, other=4)),
        (MAPPED, Thing(number=[1], other=4)),
        (DEVICE, Device(number="1", rights=frozenset(("read",)))),
        (tagged(DEVICE, 1), Device(number="1", rights=frozenset(("read",)))),
        (tagged(DEVICE, 1), Device("device", "1", rights=frozenset(("read",)))),
    ],
)
def test_what_has_no_element_is_refused(node: Any, value: Any) -> None:
    with pytest.raises(REFUSALS):
        written(held(node), Holder(value))


@dataclass(slots=True)
class Older:
    """A class without room for what is unknown."""

    number: int = 0


@pytest.mark.parametrize("make", [None, Thing.__call__, Older])
def test_objects_of_no_class_of_messages_are_refused(make: Any) -> None:
    node = ber.Sequence("No", NUMBER, make=make)
    with pytest.raises(REFUSALS):
        encoder(node)(Older(1))


def test_a_class_is_taken_for_itself_alone() -> None:
    @dataclass(slots=True)
    class Other(Extensible):
        number: int = 0

    node = ber.Sequence("Thing", NUMBER, make=Thing)
    assert written(node, Thing(number=1)) == b"\x30\x03\x02\x01\x01"
    with pytest.raises(REFUSALS):
        written(node, Other(1))

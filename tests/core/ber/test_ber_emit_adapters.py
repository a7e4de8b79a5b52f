"""Emitted code of the bare forms and of every kind of alternative: as the interpretive form reads and writes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from teamcall_core.ber import types as ber
from teamcall_core.ber.adapters import Alone, Mapped, Named, Only, OnOff, Some, UTCTime
from teamcall_core.ber.emit import decoder, views
from teamcall_core.ber.emit_encoder import REFUSALS, encoder
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import Fault
from teamcall_core.ber.values import Chosen, Extensible, Unknown


@dataclass(slots=True)
class Thing(Extensible):
    """What most of these declarations make."""

    word: str | int = ""
    number: Any = None
    extra: Any = None
    other: int | None = 3


@dataclass(slots=True)
class Holder(Extensible):
    """One attribute of any type."""

    value: Any = None


PUBLIC = ber.Kinds("Public", ber.Alternative("far", ber.context(0, ber.IA5String()), word="public:far"))
KINDS = ber.Kinds(
    "Kinds",
    ber.Alternative("one", ber.context(1, ber.Integer())),
    ber.Alternative("two", ber.context(2, ber.IA5String())),
    ber.Alternative("public", ber.explicit(ber.CONTEXT, 3, PUBLIC), word=""),
)
UNTAGGED = ber.Kinds("Untagged", ber.Alternative("public", PUBLIC, word=""))
NAMED = Named("Thing", KINDS, make=Thing, word="word", value="number")
NUMBER = ber.need("number", ber.Integer())
EXTRA = ber.may("extra", ber.context(7, ber.Integer()))
EITHER = Alone("Thing", NUMBER, make=Thing, whole=ber.Sequence("Thing", NUMBER, EXTRA, make=Thing))
MEMBERS = (ber.need("number", ber.context(0, ber.Integer())), ber.need("extra", ber.context(1, ber.OctetString())))
SOME = Some("Thing", *MEMBERS, make=Thing, whole=ber.Sequence("Thing", *MEMBERS, make=Thing))
SWITCH = OnOff("Switch", {("bell", True): 0, ("bell", False): 1})
PAIR = ber.Sequence("Thing", ber.need("switch", SWITCH, "number", kind_attr="word"), EXTRA, make=Thing)
MAPPED = Mapped(
    ber.Sequence("Thing", ber.need("count", ber.Integer()), ber.may("extra", ber.Boolean())),
    make=Thing,
    give=lambda values: {"number": [values["count"]], "extra": values["extra"]},
    take=lambda thing: {"count": thing.number[0], "extra": thing.extra},
    attributes=("number", "extra"),
)
OPEN = ber.Choice("Open", ber.Alternative("octets", ber.OctetString(), accepts=bytes), open_=True)
CLOSED = ber.Choice(
    "Closed",
    ber.Alternative("thing", NAMED, accepts=Thing),
    ber.Alternative("list", ber.SequenceOf("List", ber.Boolean()), accepts=(list, tuple)),
    ber.Alternative("none", ber.context(8, ber.Null()), constant="none"),
    ber.Alternative("text", ber.context(9, ber.IA5String()), accepts=str),
    ber.Alternative("word", ber.context(10, ber.Enumerated("Word", {"yes": 1}))),
)
INNER = ber.Choice(
    "Inner",
    ber.Alternative("number", ber.context(1, ber.Integer())),
    ber.Alternative("none", ber.context(2, ber.Null()), constant="none"),
)
OUTER = ber.Choice("Outer", ber.Alternative("inner", INNER), ber.Alternative("plain", ber.Integer(), accepts=int))
TEXT = ber.Choice(
    "Text",
    ber.Alternative("text", ber.IA5String(), accepts=str),
    ber.Alternative("none", ber.context(2, ber.Null()), constant="none"),
)
VERSION = ber.Sequence(
    "V", ber.need("maker", ber.ObjectIdentifier(), "number"), ber.need("data", ber.Any(), "extra"), make=Thing
)

VALUES: list[tuple[Any, Any]] = [
    (NAMED, Thing("one", 300)),
    (NAMED, Thing("two", "12")),
    (NAMED, Thing("public:far", "0049")),
    (EITHER, Thing(number=5)),
    (EITHER, Thing(number=-70000, extra=5)),
    (SOME, Thing(number=5)),
    (SOME, Thing(extra=b"\x01")),
    (SOME, Thing(number=5, extra=b"\x01")),
    (Only(ber.Integer()), [128]),
    (Only(ber.SequenceOf("Numbers", ber.DecimalInteger())), [["1", "-2", "300"]]),
    (PAIR, Thing("bell", number=False)),
    (PAIR, Thing(77, None, 1)),
    (MAPPED, Thing(number=[9], extra=True)),
    (OPEN, b"\x01\x02"),
    (OPEN, Unknown(0x82, b"\x82\x01\x05")),
    (CLOSED, Thing("one", 1)),
    (CLOSED, [True, False]),
    (CLOSED, "none"),
    (CLOSED, "text"),
    (CLOSED, Chosen("word", "yes")),
    (CLOSED, Chosen("word", 300)),
    (OUTER, Chosen("inner", Chosen("number", 7))),
    (OUTER, Chosen("inner", "none")),
    (OUTER, 7),
    (ber.explicit(ber.CONTEXT, 5, TEXT), "some"),
    (ber.explicit(ber.CONTEXT, 5, TEXT), "none"),
    (UTCTime(), "260102030405Z"),
    (VERSION, Thing(number="1.3.12.2", extra=b"\x30\x02\x05\x00")),
    (ber.explicit(ber.CONTEXT, 5, SOME), Thing(number=5, extra=b"x" * 200)),
    (ber.explicit(ber.CONTEXT, 5, NAMED), Thing("two", "1" * 300)),
    (ber.SequenceOf("Things", NAMED), [Thing("one", number) for number in range(100)]),
]


@cache
def held(node: Any) -> Any:
    """A SEQUENCE with one element of the type."""
    return ber.Sequence("Holder", ber.need("value", node), make=Holder)


@cache
def emitted(node: Any, short: bool) -> Any:
    return decoder(held(node), short=short)


def read(node: Any, octets: bytes, *, short: bool) -> Any:
    """What the emitted code makes of a Holder."""
    size = 1 if octets[1] < 128 else 1 + (octets[1] & 0x7F)
    return emitted(node, short)(*views(octets), 1 + size, len(octets))


@pytest.mark.parametrize(("node", "value"), VALUES)
def test_values_come_back_as_the_interpretive_form_has_them(node: Any, value: Any) -> None:
    octets = held(node).encode(Holder(value))
    expected = held(node).decode(octets)
    assert expected == Holder(value)
    assert read(node, octets, short=False) == expected
    if len(octets) < 128:
        assert read(node, octets, short=True) == expected
    if max(map(len, (str(value), ""))) < 128:
        assert encoder(held(node))(Holder(value)).encode("latin-1") == octets


@pytest.mark.parametrize(("node", "value"), VALUES)
def test_damage_is_never_read_otherwise(node: Any, value: Any) -> None:
    right = held(node).encode(Holder(value))
    header = 2 if right[1] < 128 else 2 + (right[1] & 0x7F)
    for index in range(header, len(right)):
        for wrong in {0x00, 0x24, 0x30, 0x80, 0x81, 0xFF, right[index] ^ 1, right[index] ^ 0x20, right[index] ^ 0x40}:
            octets = right[:index] + bytes([wrong]) + right[index + 1 :]
            try:
                found = read(node, octets, short=octets[1] < 128)
            except (Unusual, IndexError, Fault):
                continue
            assert found == held(node).decode(octets)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (NAMED, Thing("three", 1)),
        (NAMED, Thing("one", 1, unknown=(Unknown(1, b"\x01\x00"),))),
        (EITHER, Holder(1)),
        (SOME, Thing()),
        (Only(ber.Integer()), [1, 2]),
        (Only(ber.Integer()), 1),
        (PAIR, Thing("bell", "maybe")),
        (OPEN, "text"),
        (CLOSED, 1.5),
        (CLOSED, Chosen("other", 1)),
        (UTCTime(), "now"),
        (UTCTime(), 5),
        (MAPPED, Thing(number=5)),
    ],
)
def test_values_that_are_not_usual(node: Any, value: Any) -> None:
    with pytest.raises(REFUSALS):
        encoder(held(node))(Holder(value))


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (NAMED, Thing("one", 1, extra=1)),
        (NAMED, Thing("one", 1, other=4)),
        (EITHER, Thing(number=1, other=4)),
        (SOME, Thing(number=1, word="x")),
        (PAIR, Thing("bell", number=True, other=4)),
        (MAPPED, Thing(number=[1], other=4)),
    ],
)
def test_what_has_no_element_is_refused(node: Any, value: Any) -> None:
    with pytest.raises(REFUSALS):
        encoder(held(node))(Holder(value))


@pytest.mark.parametrize("node", [NAMED, EITHER, SOME, CLOSED, OPEN, Only(ber.Integer())])
def test_a_choice_by_itself_is_read_by_its_place(node: Any) -> None:
    value = next(value for one, value in VALUES if one is node or type(one) is type(node) is Only)
    octets = node.encode(value)
    assert decoder(node)(*views(octets), 0, 2, len(octets)) == value
    for ident in (0x1F, 0x00, 0x24, 0x9E):
        damaged = bytes([ident]) + octets[1:]
        if node is OPEN and ident == 0x9E:
            assert decoder(node)(*views(damaged), 0, 2, len(damaged)) == Unknown(ident, damaged)
        else:
            with pytest.raises((Unusual, IndexError)):
                decoder(node)(*views(damaged), 0, 2, len(damaged))


def test_objects_keep_what_stood_outside() -> None:
    octets = MAPPED.encode(Thing(number=[9]))
    assert decoder(MAPPED)(*views(octets), 2, len(octets), word="given") == Thing("given", [9])


def test_a_pair_that_may_be_absent_cannot_be_emitted() -> None:
    with pytest.raises(Unusual):
        decoder(ber.Sequence("No", ber.Field("x", SWITCH, False, None, "number", "word"), make=Thing))
    with pytest.raises(Unusual):
        decoder(ber.Sequence("No", ber.may("x", ber.Any(), "number"), make=Thing))
    with pytest.raises(Unusual):
        decoder(ber.Sequence("No", ber.need("x", UNTAGGED, "number", kind_attr="word"), make=Thing))
    with pytest.raises(Unusual):
        decoder(ber.Integer())


def test_an_empty_sequence() -> None:
    empty = ber.Sequence("Empty", make=Holder)
    assert decoder(empty)(*views(b"\x30\x00"), 2, 2) == Holder()
    assert encoder(empty)(Holder()) == "\x30\x00"
    with pytest.raises(Unusual):
        decoder(empty)(*views(b"\x30\x02\x05\x00"), 2, 4)

"""Declarations of every kind with values and messages of theirs, for the tests of emitted decoders and encoders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from teamcall_core.ber import types as ber
from teamcall_core.ber.adapters import Alone, Mapped, Named, Only, OnOff, Some, UTCTime
from teamcall_core.ber.values import Bits, Chosen, Extensible, Unknown

# --- one element of every simple type ---------------------------------------------------------------------------------


@dataclass(slots=True)
class All(Extensible):
    """One attribute of every type."""

    reference: bytes
    number: int | None = None
    digits: str | None = None
    truth: bool | None = None
    nothing: object = None
    octets: bytes | None = None
    text: str | None = None
    when: str | None = None
    colour: str | int | None = "red"
    rights: Bits | None = None
    many: list[Any] | None = None
    chosen: object = None
    open: object = None
    added_later: str = "by another phase"


COLOUR = ber.Enumerated("Colour", {"red": 0, "blue": 1, "far": 300})
RIGHTS = ber.BitString("Rights", {"read": 0, "write": 1})
CHOSEN = ber.Choice(
    "Chosen",
    ber.Alternative("number", ber.context(0, ber.Integer()), accepts=int),
    ber.Alternative("word", ber.context(1, ber.IA5String())),
    ber.Alternative("none", ber.context(2, ber.Null()), constant="none"),
)
ALL = ber.Sequence(
    "All",
    ber.may("number", ber.Integer()),
    ber.may("digits", ber.context(0, ber.DecimalInteger())),
    ber.may("truth", ber.Boolean()),
    ber.may("nothing", ber.Null()),
    ber.may("octets", ber.OctetString()),
    ber.may("text", ber.explicit(ber.CONTEXT, 1, ber.IA5String())),
    ber.may("when", ber.GeneralizedTime()),
    ber.may("colour", COLOUR, default="red"),
    ber.may("rights", RIGHTS),
    ber.may("many", ber.SequenceOf("Many", COLOUR)),
    ber.may("chosen", ber.explicit(ber.CONTEXT, 2, CHOSEN)),
    ber.may("open", ber.context(3, ber.ObjectIdentifier())),
    make=All,
    given=("reference",),
)
USUAL = [
    "",
    "020105",
    "02020100",
    "0201ff",
    "80021267",
    "0101ff0500",
    "0402abcd",
    "a1051603313031",
    "180e3230313231323037313933343031",
    "0a0101",
    "0a02012c",
    "0a0177",
    "03020640",
    "3081060a01000a0101",
    "a203800105",
    "a20481026162",
    "a2028200",
    "83032b0c01",
    "020105" + "180e3230313231323037313933343031" + "a2028200",
]
"""Contents of ``ALL``."""

# --- objects, alternatives and tags -----------------------------------------------------------------------------------


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


@dataclass(slots=True)
class Device(Extensible):
    """It has a default that cannot be written as source."""

    kind: str = "dialling"
    number: str = ""
    name: str | None = None
    rights: frozenset[str] = frozenset()


@dataclass(slots=True)
class Connection(Extensible):
    """A call, a device, or both."""

    call: bytes | None = None
    device: Device | None = None


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
TAGGED_PAIR = ber.Sequence(
    "Thing", ber.need("kinds", ber.explicit(ber.CONTEXT, 4, KINDS), "number", kind_attr="word"), EXTRA, make=Thing
)
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
CHOSEN_ALONE = Alone("Thing", ber.need("number", CLOSED), make=Thing)
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
DEVICE = ber.Sequence(
    "Device",
    ber.need(
        "device",
        ber.Kinds(
            "DeviceKinds",
            ber.Alternative("dialling", ber.context(0, ber.IA5String())),
            ber.Alternative("device", ber.context(1, ber.DecimalInteger())),
            ber.Alternative("public", ber.explicit(ber.CONTEXT, 3, PUBLIC), word=""),
        ),
        "number",
        kind_attr="kind",
    ),
    ber.may("name", ber.IA5String()),
    make=Device,
)
NAMED_DEVICE = ber.Sequence("Device", *DEVICE.fields[:1], ber.need("name", ber.IA5String()), make=Device)
FIELDS = (ber.need("call", ber.context(0, ber.OctetString())), ber.need("device", ber.explicit(ber.CONTEXT, 1, DEVICE)))
CONNECTION = ber.Parts("Connection", *FIELDS, make=Connection, whole=ber.Sequence("C", *FIELDS, make=Connection))
DONE = ber.Parts("Done", ber.may("number", ber.context(1, CLOSED)), make=Thing, empty=True, open_=True)


def tagged(node: ber.BerType, *numbers: int) -> ber.BerType:
    """An element inside of explicit tags."""
    for number in reversed(numbers):
        node = ber.explicit(ber.CONTEXT, number, node)
    return node


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
    (TAGGED_PAIR, Thing("one", 1)),
    (TAGGED_PAIR, Thing("public:far", "0049", 5)),
    (MAPPED, Thing(number=[9], extra=True)),
    (OPEN, b"\x01\x02"),
    (OPEN, Unknown(0x82, b"\x82\x01\x05")),
    (OPEN, Unknown(0x30, b"\x30\x81\x80" + bytes(128))),
    (CLOSED, Thing("one", 1)),
    (CLOSED, [True, False]),
    (CLOSED, "none"),
    (CLOSED, "text"),
    (CLOSED, Chosen("word", "yes")),
    (CLOSED, Chosen("word", 300)),
    (CHOSEN_ALONE, Thing(number="none")),
    (CHOSEN_ALONE, Thing(number=[True])),
    (CHOSEN_ALONE, Thing(number=Chosen("word", "yes"))),
    (DONE, Thing()),
    (DONE, Thing(number=Thing("two", "x"))),
    (OUTER, Chosen("inner", Chosen("number", 7))),
    (OUTER, Chosen("inner", "none")),
    (OUTER, 7),
    (tagged(TEXT, 5), "some"),
    (tagged(TEXT, 5), "none"),
    (UTCTime(), "260102030405Z"),
    (ber.TextOctets(), "text"),
    (VERSION, Thing(number="1.3.12.2", extra=b"\x30\x02\x05\x00")),
    (tagged(SOME, 5), Thing(number=5, extra=b"x" * 200)),
    (ber.SequenceOf("Things", NAMED), [Thing("one", number) for number in range(100)]),
    (tagged(ber.IA5String(), 5, 6), "M\xfcller"),
    (tagged(ber.OctetString(), 5, 6), b"\xff\x00"),
    (tagged(ber.Integer(), 5, 6), -1),
    (tagged(DEVICE, 1), Device(number="101")),
    (tagged(DEVICE, 1), Device(number="101", name="")),
    (tagged(DEVICE, 1), Device("device", "5")),
    (tagged(DEVICE, 1), Device("device", "5", "x" * 130)),
    (tagged(DEVICE, 1), Device("public:far", "1")),
    (tagged(NAMED_DEVICE, 1), Device(number="101", name="x")),
    (tagged(CONNECTION, 11), Connection(b"\x16")),
    (tagged(CONNECTION, 11), Connection(device=Device(number="1", name="x"))),
    (tagged(CONNECTION, 11), Connection(b"\x16", Device(number="1"))),
]
"""Declarations and values that are read and written like the interpretive form does it."""
LONG_CHAINS: list[tuple[Any, Any]] = [
    (tagged(ber.OctetString(), 5, 6), b"\xff" * 200),
    (tagged(ber.IA5String(), 5, 6), "x" * 124),
    (tagged(DEVICE, 1), Device(number="1" * 124)),
]
"""Headers around one string, the outermost of which have lengths of more than one octet: read, but not written."""


@cache
def held(node: Any) -> Any:
    """A SEQUENCE with one element of the type."""
    return ber.Sequence("Holder", ber.need("value", node), make=Holder)


@cache
def may_be_held(node: Any) -> Any:
    """The same where the element may be absent, with another one behind."""
    return ber.Sequence("Thing", ber.may("number", node), ber.may("extra", ber.context(30, ber.Integer())), make=Thing)

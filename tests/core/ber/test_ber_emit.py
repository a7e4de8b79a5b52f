"""Emitted decoders: the usual form as the interpretive form reads it, everything else left to that one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from teamcall_core.ber import types as ber
from teamcall_core.ber.emit import decoder, views
from teamcall_core.ber.emit_encoder import REFUSALS, encoder
from teamcall_core.ber.emitted import MAX_REMEMBERED_BITS
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import Fault
from teamcall_core.ber.values import Bits, Chosen, Extensible

COVERS = (
    "ber/emit.py",
    "ber/emit_elements.py",
    "ber/emit_values.py",
    "ber/emit_encoder.py",
    "ber/emit_encoder_elements.py",
    "ber/source.py",
)


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


def reader(node: ber.BerType, *, short: bool = False) -> Callable[..., Any]:
    """The emitted decoder of whole octets."""
    read = decoder(node, short=short)
    return lambda octets, *more: read(*views(octets), *more)


READ = reader(ALL)
READ_SHORT = reader(ALL, short=True)

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
UNUSUAL = [
    "0200",
    "0209" + "01" * 9,
    "028100" + "05",
    "01020000",
    "050100",
    "2403040141",
    "180b323031323132303731395a",
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


def interpreted(octets: bytes) -> Any:
    value = ALL.decode(b"\x30" + bytes([len(octets)]) + octets)
    value.reference = b"r"
    return value


@pytest.mark.parametrize("contents", USUAL)
def test_the_usual_form_is_read_alike(contents: str) -> None:
    octets = bytes.fromhex(contents)
    assert READ(octets, 0, len(octets), b"r") == interpreted(octets)


@pytest.mark.parametrize("contents", USUAL)
def test_short_contents_are_read_alike(contents: str) -> None:
    octets = bytes.fromhex(contents)
    if octets.startswith(b"\x30\x81"):
        with pytest.raises((Unusual, IndexError)):
            READ_SHORT(octets, 0, len(octets), b"r")
    else:
        assert READ_SHORT(octets, 0, len(octets), b"r") == interpreted(octets)


@pytest.mark.parametrize("contents", UNUSUAL)
def test_the_rest_is_left_alone_in_short_contents_too(contents: str) -> None:
    octets = bytes.fromhex(contents)
    with pytest.raises((Unusual, IndexError, Fault)):
        READ_SHORT(octets, 0, len(octets), b"r")


@pytest.mark.parametrize("contents", USUAL)
def test_the_usual_form_is_written_alike(contents: str) -> None:
    octets = bytes.fromhex(contents)
    value = READ(octets, 0, len(octets), b"r")
    if contents != "83032b0c01":
        assert encoder(ALL)(value).encode("latin-1") == ALL.encode(value)


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
        ("when", "now"),
        ("rights", {"read"}),
        ("many", (1,)),
        ("chosen", 1.5),
    ],
)
def test_values_that_are_not_usual(attr: str, value: object) -> None:
    wrong = All(b"r")
    setattr(wrong, attr, value)
    with pytest.raises(REFUSALS):
        encoder(ALL)(wrong).encode("latin-1")


@pytest.mark.parametrize("contents", UNUSUAL)
def test_the_rest_is_left_alone(contents: str) -> None:
    octets = bytes.fromhex(contents)
    with pytest.raises((Unusual, IndexError, Fault)):
        READ(octets, 0, len(octets), b"r")


def test_a_list_with_a_long_length() -> None:
    items = bytes.fromhex("0a0101") * 60
    octets = b"\x30\x81" + bytes([len(items)]) + items
    assert READ(octets, 0, len(octets), b"r").many == ["blue"] * 60
    items *= 3
    octets = b"\x30\x82" + len(items).to_bytes(2, "big") + items
    assert READ(octets, 0, len(octets), b"r").many == ["blue"] * 180


def test_nothing_behind_the_contents_is_read() -> None:
    octets = bytes.fromhex("020105" + "0101ff")
    value = READ(octets, 0, 3, b"r")
    assert (value.number, value.truth) == (5, None)
    with pytest.raises(Unusual):
        READ(bytes.fromhex("020105"), 0, 2, b"r")


def test_bit_strings_are_remembered_up_to_a_limit() -> None:
    read = reader(ber.Sequence("One", ber.need("rights", RIGHTS), make=One))
    for number in range(MAX_REMEMBERED_BITS + 20):
        octets = b"\x03\x03\x00" + number.to_bytes(2, "big")
        assert read(octets, 0, 5).rights == RIGHTS.decode(octets)


@dataclass(slots=True)
class One(Extensible):
    """One attribute."""

    rights: object


@dataclass(slots=True)
class Device(Extensible):
    """A device for these tests."""

    number: str
    kind: str = "dialling"
    name: str | None = None


NATIONAL = ber.Alternative("national", ber.context(2, ber.IA5String()), word="public:national")
DEVICE = ber.Sequence(
    "Device",
    ber.need(
        "device",
        ber.Kinds(
            "DeviceKinds",
            ber.Alternative("dialling", ber.context(0, ber.IA5String())),
            ber.Alternative("device", ber.context(1, ber.DecimalInteger())),
            ber.Alternative("public", ber.explicit(ber.CONTEXT, 3, ber.Kinds("In", NATIONAL)), word=""),
        ),
        "number",
        kind_attr="kind",
    ),
    ber.may("name", ber.IA5String()),
    make=Device,
)


@dataclass(slots=True)
class Connection(Extensible):
    """A connection for these tests."""

    call: bytes | None = None
    device: Device | None = None


FIELDS = (ber.need("call", ber.context(0, ber.OctetString())), ber.need("device", ber.explicit(ber.CONTEXT, 1, DEVICE)))
CONNECTION = ber.Parts("Connection", *FIELDS, make=Connection, whole=ber.Sequence("C", *FIELDS, make=Connection))
HOLDER = ber.Sequence("Holder", ber.need("rights", ber.explicit(ber.APPLICATION, 11, CONNECTION)), make=One)


@pytest.mark.parametrize(
    ("octets", "device"),
    [
        ("3005 8003313031", Device("101")),
        ("3007 8003313031 1600", Device("101", name="")),
        ("3003 810105", Device("5", "device")),
        ("3005 a303820131", Device("1", "public:national")),
    ],
)
def test_devices_with_and_without_more(octets: str, device: Device) -> None:
    raw = bytes.fromhex(octets)
    call = b"\x80\x01\x16"
    for inner, expected in (
        (call, Connection(b"\x16")),
        (b"\xa1" + bytes([len(raw)]) + raw, Connection(device=device)),
        (
            b"\x30" + bytes([len(call) + 2 + len(raw)]) + call + b"\xa1" + bytes([len(raw)]) + raw,
            Connection(b"\x16", device),
        ),
    ):
        whole = b"\x6b" + bytes([len(inner)]) + inner
        assert reader(HOLDER)(whole, 0, len(whole)) == One(expected)


def test_a_long_form_inside_of_a_short_length_is_left_alone() -> None:
    """Read as 129 octets it reaches too far, whatever stands behind."""
    for behind in (b"", bytes(200)):
        octets = bytes.fromhex("6b0aa10830810580033130 31") + behind
        with pytest.raises((Unusual, IndexError)):
            reader(HOLDER)(octets, 0, 12)


def test_an_empty_alternative() -> None:
    done = ber.Parts(
        "Done", ber.may("device", ber.context(1, ber.OctetString())), make=Connection, empty=True, open_=True
    )
    read = reader(done)
    assert read(b"\x05\x00", 0, 2, 2) == Connection()
    assert read(b"\x81\x01x", 0, 2, 3) == Connection(device=b"x")  # type: ignore[arg-type]
    for octets in (b"\x05\x01x", b"\x30\x00"):
        with pytest.raises(Unusual):
            read(octets, 0, 2, len(octets))


def test_a_chosen_value_says_which() -> None:
    octets = bytes.fromhex("a20481026162")
    assert READ(octets, 0, len(octets), b"r").chosen == Chosen("word", "ab")


@dataclass(slots=True)
class Listed(Extensible):
    """A class that cannot be made slot by slot."""

    items: list[int] = field(default_factory=list)


def test_what_cannot_be_emitted_says_so() -> None:
    for make in (None, dict, Listed):
        with pytest.raises(Unusual):
            decoder(ber.Sequence("No", ber.need("items", ber.Integer()), make=make))

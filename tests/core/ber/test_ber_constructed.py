"""SEQUENCE, CHOICE, tags: what is unknown survives, what is out of order is an error."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import construct
import pytest

from teamcall_core.ber import types as ber
from teamcall_core.ber.constructed import snake
from teamcall_core.ber.values import Chosen, Extensible, Limits, Unknown
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

COVERS = ("ber/constructed.py", "ber/fields.py", "ber/node.py", "ber/sequences.py", "ber/types.py", "ber/__init__.py")


@dataclass(slots=True)
class Call(Extensible):
    """A structure for these tests."""

    call: bytes
    state: str | int | None = None
    hops: int | None = 1
    tail: bool | None = None


CALL = ber.Sequence(
    "Call",
    ber.need("call", ber.context(0, ber.OctetString())),
    ber.may("state", ber.Enumerated("State", {"idle": 0})),
    ber.may("hops", ber.context(1, ber.Integer()), default=1),
    ber.may("tail", ber.Boolean()),
    make=Call,
)


@pytest.mark.parametrize(
    ("octets", "value"),
    [
        ("3003800116", Call(b"\x16")),
        ("30068001160a0100", Call(b"\x16", "idle")),
        ("300c8001160a0109810102010100", Call(b"\x16", 9, 2, tail=False)),
    ],
)
def test_a_sequence_both_ways(octets: str, value: Call) -> None:
    assert CALL.decode(bytes.fromhex(octets)) == value
    assert CALL.encode(value).hex() == octets


def test_a_default_is_filled_in_and_not_written() -> None:
    assert CALL.decode(bytes.fromhex("3006800116810101")) == Call(b"\x16", hops=1)
    assert CALL.encode(Call(b"\x16", hops=1)).hex() == "3003800116"
    assert CALL.encode(Call(b"\x16", hops=None)).hex() == "3003800116"


def test_an_unknown_element_behind_a_default_that_was_sent_is_the_same_when_it_comes_back() -> None:
    value = CALL.decode(bytes.fromhex("300c800116 8101018901070101ff".replace(" ", "")))
    assert value == Call(b"\x16", None, 1, tail=True, unknown=(Unknown(0x89, b"\x89\x01\x07", 1),))
    assert CALL.encode(value).hex() == "30098001168901070101ff"
    assert CALL.decode(CALL.encode(value)) == value


def test_unknown_elements_keep_their_octets_and_their_places() -> None:
    octets = bytes.fromhex("30108001168901070a01008a000101000c00")
    value = CALL.decode(octets)
    assert value == Call(
        b"\x16",
        "idle",
        tail=False,
        unknown=(
            Unknown(0x89, b"\x89\x01\x07", 1),
            Unknown(0x8A, b"\x8a\x00", 2),
            Unknown(0x0C, b"\x0c\x00", 4),
        ),
    )
    assert CALL.encode(value) == octets


@pytest.mark.parametrize(
    ("octets", "message"),
    [
        ("3000", "Call.call at 2: needs tag 80 or a0, has the end of Call"),
        ("30030a0100", "Call.call at 2: needs tag 80 or a0, has tag 0a"),
        ("3003890116", "Call.call at 2: needs tag 80 or a0, has tag 89"),
        ("3006800116800117", "Call at 5: needs an element in its order, has tag 80 again or too late"),
        ("30098001160101000a0100", "Call at 8: needs an element in its order, has tag 0a again or too late"),
        ("3006800116810200", "Call.hops at 5: needs 2 octets, has 1"),
        ("300680011681010100", "Call at 8: needs the end of the message, has 1 octets"),
    ],
)
def test_what_is_out_of_order_is_an_error(octets: str, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        CALL.decode(bytes.fromhex(octets))
    assert str(caught.value) == message


def test_a_mapping_serves_where_there_is_no_class() -> None:
    plain = ber.Sequence("Plain", ber.need("callID", ber.OctetString()), ber.may("n", ber.Integer()))
    assert plain.encode({"call_id": b"\x01"}).hex() == "3003040101"
    assert plain.decode(bytes.fromhex("3003040101")) == {"call_id": b"\x01", "n": None, "unknown": ()}


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        Call(b"1", "green"),
        Call("text"),  # type: ignore[arg-type]
        Call(None),  # type: ignore[arg-type]
        Call(b"1", unknown=7),  # type: ignore[arg-type]
        Call(b"1", unknown=(b"\x81\x00",)),  # type: ignore[arg-type]
        Call(b"1", unknown=(Unknown(0x81, "81 00"),)),  # type: ignore[arg-type]
    ],
)
def test_values_that_do_not_fit(value: object) -> None:
    with pytest.raises(EncodeError) as caught:
        CALL.encode(value)
    assert caught.value.path.startswith("Call")


def test_names_of_attributes() -> None:
    names = {"callID": "call_id", "originatingNIDConnection": "originating_nid_connection", "forwardDN": "forward_dn"}
    assert {name: snake(name) for name in names} == names


# --- lists, tags, choices ---------------------------------------------------------------------------------------------

NUMBERS = ber.SequenceOf("Numbers", ber.Integer())
STATUS = ber.Choice(
    "Status",
    ber.Alternative("number", ber.Integer(), accepts=int),
    ber.Alternative("list", NUMBERS, accepts=list),
    ber.Alternative("unknown", ber.context(2, ber.Null()), constant="unknown"),
    ber.Alternative("left", ber.context(3, ber.OctetString())),
    ber.Alternative("right", ber.context(4, ber.OctetString())),
)


def test_a_list_names_the_item_that_is_wrong() -> None:
    assert NUMBERS.decode(bytes.fromhex("3006020101020102")) == [1, 2]
    with pytest.raises(DecodeError) as caught:
        NUMBERS.decode(bytes.fromhex("3006020101040102"))
    assert str(caught.value) == "Numbers[1] at 5: needs tag 02, has tag 04"
    with pytest.raises(EncodeError) as refused:
        NUMBERS.encode([1, "2"])
    assert refused.value.path == "Numbers[1]"
    with pytest.raises(EncodeError):
        NUMBERS.encode(5)


@pytest.mark.parametrize(
    ("octets", "value"),
    [
        ("020105", 5),
        ("3003020105", [5]),
        ("8200", "unknown"),
        ("830101", Chosen("left", b"\x01")),
        ("840101", Chosen("right", b"\x01")),
        ("890177", Unknown(0x89, b"\x89\x01\x77")),
    ],
)
def test_alternatives_of_a_choice(octets: str, value: object) -> None:
    tagged = ber.explicit(ber.CONTEXT, 0, STATUS)
    raw = bytes.fromhex(octets)
    whole = bytes([0xA0, len(raw)]) + raw
    assert tagged.decode(whole) == value
    assert tagged.encode(value) == whole


@pytest.mark.parametrize("octets", ["a000", "a0030a0105", "a0060201050500", "a003490177", "a003020205", "a0038201 00"])
def test_alternatives_that_cannot_be(octets: str) -> None:
    with pytest.raises(DecodeError):
        ber.explicit(ber.CONTEXT, 0, STATUS).decode(bytes.fromhex(octets))


@pytest.mark.parametrize(
    "value",
    [None, 1.5, Chosen("middle", b""), "idle", Chosen("left", 5), Unknown(0x89, "89 00")],  # type: ignore[arg-type]
)
def test_alternatives_that_are_not_there(value: object) -> None:
    with pytest.raises(EncodeError):
        STATUS.encode(value)


def test_an_implicit_tag_replaces_a_tag_and_cannot_replace_a_choice() -> None:
    assert ber.context(5, ber.explicit(ber.APPLICATION, 11, STATUS)).encode(5).hex() == "a503020105"
    assert ber.context(5, STATUS).encode(5).hex() == "a503020105"


def test_a_mandatory_choice_keeps_an_alternative_of_a_later_edition() -> None:
    holder = ber.Sequence("Holder", ber.need("status", STATUS), ber.may("tail", ber.Boolean()))
    octets = bytes.fromhex("3006890177010100")
    value = holder.decode(octets)
    assert value["status"] == Unknown(0x89, b"\x89\x01\x77")
    assert holder.encode(value) == octets
    with pytest.raises(DecodeError):
        holder.decode(bytes.fromhex("3003490177"))


# --- spread choices, parts --------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Device(Extensible):
    """A device for these tests."""

    number: str
    kind: str = "dialling"
    name: str | None = None


INNER = ber.Kinds("Inner", ber.Alternative("national", ber.context(2, ber.IA5String()), word="public:national"))
DEVICE = ber.Sequence(
    "Device",
    ber.need(
        "device",
        ber.Kinds(
            "DeviceKinds",
            ber.Alternative("dialling", ber.context(0, ber.IA5String())),
            ber.Alternative("public", ber.explicit(ber.CONTEXT, 3, INNER), word=""),
        ),
        "number",
        kind_attr="kind",
    ),
    ber.may("name", ber.IA5String()),
    make=Device,
)


@pytest.mark.parametrize(
    ("octets", "value"),
    [
        ("3005 8003313031", Device("101")),
        ("3005 a303820131", Device("1", "public:national")),
        ("3003 890131", Device("", "", unknown=(Unknown(0x89, b"\x89\x01\x31", 0),))),
    ],
)
def test_a_choice_that_is_spread_over_two_attributes(octets: str, value: Device) -> None:
    raw = bytes.fromhex(octets)
    assert DEVICE.decode(raw) == value
    assert DEVICE.encode(value) == raw


def test_kinds_that_cannot_be() -> None:
    with pytest.raises(DecodeError) as caught:
        DEVICE.decode(bytes.fromhex("3005a303840131"))
    assert caught.value.path == "Device.device.public"
    with pytest.raises(EncodeError):
        DEVICE.encode(Device("1", "private:national"))
    with pytest.raises(EncodeError):
        DEVICE.encode(Device("", ""))
    with pytest.raises(EncodeError) as refused:
        DEVICE.encode(Device(None))  # type: ignore[arg-type]
    assert refused.value.path == "Device.device.dialling"


@dataclass(slots=True)
class Connection(Extensible):
    """A connection for these tests."""

    call: bytes | None = None
    device: int | None = None


FIELDS = (ber.need("call", ber.context(0, ber.OctetString())), ber.need("device", ber.context(1, ber.Integer())))
CONNECTION = ber.Parts(
    "Connection", *FIELDS, make=Connection, whole=ber.Sequence("Connection", *FIELDS, make=Connection)
)
DONE = ber.Parts("Done", ber.may("device", ber.context(1, ber.Integer())), make=Connection, empty=True, open_=True)


@pytest.mark.parametrize(
    ("declaration", "octets", "value"),
    [
        (CONNECTION, "3006800116810105", Connection(b"\x16", 5)),
        (CONNECTION, "800116", Connection(b"\x16")),
        (CONNECTION, "810105", Connection(device=5)),
        (DONE, "0500", Connection()),
        (DONE, "810105", Connection(device=5)),
        (DONE, "3000", Connection(unknown=(Unknown(0x30, b"\x30\x00"),))),
    ],
)
def test_parts(declaration: ber.BerType, octets: str, value: Connection) -> None:
    assert declaration.decode(bytes.fromhex(octets)) == value
    assert declaration.encode(value).hex() == octets


def test_parts_that_cannot_be() -> None:
    for octets in ("0500", "300080", "05 01 00", "3003800116", "800216"):
        with pytest.raises(DecodeError):
            CONNECTION.decode(bytes.fromhex(octets))
    with pytest.raises(DecodeError):
        DONE.decode(bytes.fromhex("050100"))
    for value in (
        Connection(),
        None,
        Connection(b"1", "x"),  # type: ignore[arg-type]
        Connection(device="x"),  # type: ignore[arg-type]
        Connection(unknown=(b"\x84\x00",)),  # type: ignore[arg-type]
    ):
        with pytest.raises(EncodeError):
            CONNECTION.encode(value)


# --- as constructs ----------------------------------------------------------------------------------------------------


def test_declarations_compose_with_other_constructs() -> None:
    frame = construct.Struct("mark" / construct.Byte, "call" / CALL, "rest" / construct.GreedyBytes)
    parsed = frame.parse(bytes.fromhex("263003800116ffee"))
    assert parsed.call == Call(b"\x16")
    assert parsed.rest == b"\xff\xee"
    assert frame.build({"mark": 0x26, "call": Call(b"\x16"), "rest": b""}).hex() == "263003800116"


def test_errors_of_a_composed_declaration_stay_ours() -> None:
    frame = construct.Struct("call" / CALL)
    with pytest.raises(NeedMore):
        frame.parse(bytes.fromhex("30038001"))
    with pytest.raises(DecodeError):
        CALL.parse_stream(io.BytesIO(b"\x30\x84\x7f\xff\xff\xff"))
    with pytest.raises(EncodeError):
        frame.build({"call": None})


@pytest.mark.parametrize(
    ("octets", "limits", "message"),
    [
        ("3003800116", Limits(max_octets=4), "Call at 0: needs at most 4 octets, has 5"),
        ("30038001", Limits(max_octets=4), "Call at 0: needs at most 4 octets, has 5"),
        ("3003800116", Limits(max_depth=-1), "Call at 0: needs at most -1 levels, has more"),
    ],
)
def test_limits_of_a_message(octets: str, limits: Limits, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        CALL.decode(bytes.fromhex(octets), limits)
    assert str(caught.value) == message
    assert not isinstance(caught.value, NeedMore)


def test_tags_and_lists_inside_each_other_have_a_limit() -> None:
    nested = ber.explicit(ber.CONTEXT, 0, ber.SequenceOf("Calls", CALL))
    octets = bytes.fromhex("a00730053003800116")
    assert nested.decode(octets, Limits(max_depth=2)) == [Call(b"\x16")]
    for depth, message in (
        (1, "Calls[0] at 4: needs at most 1 levels, has more"),
        (0, "Calls at 2: needs at most 0 levels, has more"),
    ):
        with pytest.raises(DecodeError) as caught:
            nested.decode(octets, Limits(max_depth=depth))
        assert str(caught.value) == message


def test_parse_wants_exactly_one_element() -> None:
    assert CALL.parse(bytes.fromhex("3003800116")) == Call(b"\x16")
    assert CALL.build(Call(b"\x16")).hex() == "3003800116"
    with pytest.raises(DecodeError):
        CALL.parse(bytes.fromhex("300380011600"))
    with pytest.raises(construct.SizeofError):
        CALL.sizeof()


def test_the_base_has_no_octets_of_its_own() -> None:
    bare: Any = ber.BerType()
    assert bare.label == "BerType"
    for act in (lambda: bare.read(None, None, 0), lambda: bare.write(1), lambda: bare.retagged(0x80, 1)):
        with pytest.raises(NotImplementedError):
            act()

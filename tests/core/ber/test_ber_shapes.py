"""Shapes by themselves: what is traced, learnt and forgotten. With messages: tests/core/csta/test_csta_shapes.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from teamcall_core.ber import shapes
from teamcall_core.ber import types as ber
from teamcall_core.ber.shape_code import Trace, getter
from teamcall_core.ber.shapes import Shapes
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import Fault
from teamcall_core.ber.values import Bits, Chosen, Extensible

COVERS = ("ber/shapes.py", "ber/shape_code.py")


@dataclass(slots=True)
class Pair(Extensible):
    """Two attributes."""

    first: Any = None
    second: Any = None


@dataclass(slots=True)
class Device(Extensible):
    """A device for these tests."""

    kind: str = "dialling"
    number: Any = None
    name: str | None = None


PUBLIC = ber.Kinds("Public", ber.Alternative("far", ber.context(0, ber.IA5String()), word="public:far"))
KINDS = ber.Kinds(
    "Kinds",
    ber.Alternative("dialling", ber.context(0, ber.IA5String())),
    ber.Alternative("number", ber.context(1, ber.DecimalInteger())),
    ber.Alternative("public", ber.explicit(ber.CONTEXT, 3, PUBLIC), word=""),
)
DEVICE = ber.Sequence(
    "Device", ber.need("device", KINDS, "number", kind_attr="kind"), ber.may("name", ber.IA5String()), make=Device
)
MEMBERS = (
    ber.need("first", ber.context(0, ber.OctetString())),
    ber.need("second", ber.explicit(ber.CONTEXT, 1, DEVICE)),
)
PARTS = ber.Parts("Pair", *MEMBERS, make=Pair, whole=ber.Sequence("Pair", *MEMBERS, make=Pair))
CHOICE = ber.Choice(
    "Choice",
    ber.Alternative("device", DEVICE, accepts=Device),
    ber.Alternative("none", ber.context(7, ber.Null()), constant="none"),
    ber.Alternative("word", ber.context(8, ber.IA5String())),
)
VALUES: list[tuple[Any, Any]] = [
    (ber.Integer(), 5),
    (ber.Integer(), -300),
    (ber.Integer(), 70000),
    (ber.Boolean(), True),
    (ber.OctetString(), b"\x01\x02"),
    (ber.TextOctets(), "text"),
    (ber.Enumerated("Colour", {"red": 0}), "red"),
    (ber.BitString("Rights", {"read": 0, "write": 1}), Bits(["write"], 2)),
    (ber.GeneralizedTime(), "20260102030405"),
    (ber.SequenceOf("Numbers", ber.Integer()), [1, 2, 300]),
    (ber.SequenceOf("Nothing", ber.Null()), [None]),
    (DEVICE, Device("dialling", "101")),
    (DEVICE, Device("number", "5", "name")),
    (DEVICE, Device("public:far", "0049")),
    (PARTS, Pair(b"\x01")),
    (PARTS, Pair(second=Device("dialling", "1"))),
    (PARTS, Pair(b"\x01", Device("dialling", "1"))),
    (CHOICE, Device("dialling", "101")),
    (CHOICE, "none"),
    (CHOICE, Chosen("word", "x")),
    (ber.explicit(ber.APPLICATION, 3, CHOICE), Device("dialling", "101")),
]


def held(node: Any) -> Any:
    return ber.Sequence(
        "Pair", ber.may("other", ber.context(30, ber.Integer()), "second"), ber.need("first", node), make=Pair
    )


def trace_of(octets: bytes, node: Any) -> Trace:
    trace = Trace(octets)
    outer = trace.header(0, len(octets))
    trace.finish(trace.sequence(node, outer.start, outer.stop))
    return trace


def read_by(trace: Trace, octets: bytes) -> Any:
    exec(trace.code, trace.names)  # noqa: S102 - source of our own
    return trace.names["read"](octets, getter(trace.texts), getter(trace.octets), getter(trace.singles))


@pytest.mark.parametrize(("node", "value"), VALUES)
def test_a_trace_reads_its_message(node: Any, value: Any) -> None:
    octets = held(node).encode(Pair(value))
    assert read_by(trace_of(octets, held(node)), octets) == held(node).decode(octets) == Pair(value)


@pytest.mark.parametrize(("node", "value"), VALUES)
def test_what_is_not_fixed_may_change(node: Any, value: Any) -> None:
    """Whatever differs outside of the mask is read as the interpretive form reads it, or is refused."""
    octets = held(node).encode(Pair(value))
    trace = trace_of(octets, held(node))
    for index, fixed in enumerate(trace.mask):
        if not fixed:
            for wrong in (0x00, 0x31, 0x80, 0xFF):
                other = octets[:index] + bytes([wrong]) + octets[index + 1 :]
                try:
                    found = read_by(trace, other)
                except (Unusual, Fault):
                    continue
                assert found == held(node).decode(other)


@pytest.mark.parametrize(
    "octets",
    [
        "3000",
        "3003 9e0105",
        "3006 020105 020106",
        "3003 040105",
        "3004 0201 05",
        "3080 020105 0000",
        "3002 0200",
        "300b 0209010101010101010101",
    ],
)
def test_what_has_no_shape(octets: str) -> None:
    with pytest.raises((Unusual, Fault)):
        trace_of(bytes.fromhex(octets), held(ber.Integer()))


@pytest.mark.parametrize(
    ("node", "octets"),
    [
        (ber.explicit(ber.CONTEXT, 1, ber.Integer()), "3007 a105 020105 0500"),
        (ber.explicit(ber.CONTEXT, 1, KINDS), "3007 a105 800105 0500"),
        (CHOICE, "3002 8900"),
        (PARTS, "3002 8900"),
        (ber.GeneralizedTime(), "300f 180d" + "30" * 13),
        (ber.ObjectIdentifier(), "3004 06022b0c"),
        (ber.Boolean(), "3004 01020000"),
        (ber.SequenceOf("Numbers", ber.Integer()), "3008 3006 020105 040105"),
        (ber.explicit(ber.CONTEXT, 1, CHOICE), "3004 a102 8900"),
        (ber.explicit(ber.CONTEXT, 1, PARTS), "3004 a102 8900"),
        (DEVICE, "3007 3005 a303 810131"),
        (DEVICE, "3009 3007 a305 800131 0500"),
    ],
)
def test_forms_that_have_no_shape(node: Any, octets: str) -> None:
    with pytest.raises((Unusual, Fault)):
        trace_of(bytes.fromhex(octets), held(node))


def test_an_element_may_be_fixed_with_its_contents() -> None:
    octets = bytes.fromhex("3006 020105 020106")
    trace = Trace(octets)
    outer = trace.header(0, len(octets))
    trace.fixed(trace.header(outer.start, outer.stop))
    assert trace.mask.hex() == "ffff ffffff 000000".replace(" ", "")


# --- learning ---------------------------------------------------------------------------------------------------------

NODE = held(ber.IA5String())


class Reader:
    """Reads by shapes first, as the decoder of event reports does."""

    def __init__(self) -> None:
        self.shapes = Shapes()
        self.missed = 0

    def read(self, octets: bytes) -> Any:
        bucket = self.shapes.buckets.get(len(octets))
        number = int.from_bytes(octets, "big")
        for mask, skeleton, take, *takers in bucket.shapes if bucket else ():
            if number & mask == skeleton:
                assert bucket
                bucket.hits += 1
                return take(octets, *takers)
        self.missed += 1
        value = NODE.decode(octets)
        self.shapes.missed(len(octets), octets, value, trace_of, NODE)
        return value


def text(word: str) -> bytes:
    octets: bytes = NODE.encode(Pair(word))
    return octets


def test_it_learns_what_comes_again() -> None:
    reader = Reader()
    for number in range(100, 200):
        assert reader.read(text(str(number))) == Pair(str(number))
    assert reader.shapes.learnt == 1
    assert reader.missed == shapes.FIRST_TRACE + 1
    reader.shapes.forget()
    assert not reader.shapes.learnt
    assert not reader.shapes.buckets


def test_what_never_comes_again_soon_costs_nothing() -> None:
    reader = Reader()
    before = -1
    for number in range(4000):
        octets = NODE.encode(Pair("x" * (number % 5), number % 3 + (number << 16)))
        reader.shapes.missed(number // 4, octets, None, trace_of, NODE)
        if number == 2000:
            before = reader.shapes.spent
    assert shapes.ALLOWANCE <= before == reader.shapes.spent <= shapes.ALLOWANCE + shapes.TRACE_COST
    assert not reader.shapes.learnt


def test_a_shape_that_does_not_come_again_is_given_up() -> None:
    reader, given_up = Reader(), text("abc")

    def miss(octets: bytes) -> int:
        reader.shapes.missed(1, octets, NODE.decode(octets), trace_of, NODE)
        return reader.shapes.learnt

    for _ in range(shapes.FIRST_TRACE):
        miss(given_up)
    assert not any(miss(text("x" * size)) for size in range(10, 10 + shapes.TRIAL))
    assert not miss(given_up)
    # The next trial comes with some patience only.
    while not miss(given_up):
        assert reader.shapes._sighted[1].misses < 8 * (shapes.FIRST_TRACE + shapes.TRIAL)
    assert next(iter(reader.shapes.buckets)) == len(given_up)


def test_a_trace_that_reads_otherwise_is_not_learnt() -> None:
    reader = Reader()
    for _ in range(20):
        reader.shapes.missed(1, text("abc"), "something else", trace_of, NODE)
    assert not reader.shapes.learnt


def test_what_cannot_be_traced_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    for _ in range(20):
        reader.shapes.missed(1, b"\x30\x00", None, trace_of, NODE)
    assert not reader.shapes.learnt


def test_another_shape_of_the_same_length_is_no_end_of_a_trial() -> None:
    reader = Reader()
    one, other = text("abcd"), NODE.encode(Pair("a", 5))
    assert len(one) == len(other)
    for octets in (*[one] * shapes.FIRST_TRACE, other, other, one):
        assert reader.read(octets) == NODE.decode(octets)
    assert reader.shapes.learnt == 1
    assert reader.missed == shapes.FIRST_TRACE + 3
    reader.read(text("dcba"))
    assert reader.missed == shapes.FIRST_TRACE + 3


def test_what_learning_costs() -> None:
    reader = Reader()
    costs = []
    for octets in (text("abc"), text("abcd"), NODE.encode(Pair("abc", 5))):
        for _ in range(shapes.FIRST_TRACE + 1):
            reader.read(octets)
        costs.append(reader.shapes.spent)
    code, learnt = shapes.CODE_COST, shapes.LEARNT_COST
    assert costs == [code + learnt, code + 2 * learnt, 2 * code + 3 * learnt]  # lengths need no code of their own


def test_what_hits_save_pays_for_more_learning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "ALLOWANCE", 1)
    monkeypatch.setattr(shapes, "SETTLE", 20)
    reader = Reader()

    def learnt(octets: bytes) -> int:
        for _ in range(shapes.FIRST_TRACE + 1):
            reader.read(octets)
        return reader.shapes.learnt

    assert learnt(text("abc")) == 1
    assert learnt(text("abcd")) == 1
    for _ in range(shapes.HITS_PER_COST * reader.shapes.spent):
        reader.read(text("xyz"))
    assert learnt(text("abcd")) == 1
    for size in range(10, 30):  # until hits are counted
        reader.read(text("x" * size))
    assert learnt(text("abcd")) == 2
    assert learnt(text("abcde")) == 2


def test_shapes_of_one_length_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MAX_PER_LENGTH", 2)
    reader = Reader()
    pairs = [Pair("x" * 9), Pair("x" * 6, 5), Pair("x" * 5, 300), Pair("x" * 4, 70000)]
    spent = []
    for pair in pairs:
        for _ in range(5):
            assert reader.read(NODE.encode(pair)) == pair
        spent.append(reader.shapes.spent)
    assert reader.shapes.learnt == len(reader.shapes.buckets[len(NODE.encode(pairs[0]))].shapes) == 2
    assert spent[1] == spent[-1]  # nor is one traced that has no room


def test_keys_that_miss_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MAX_KEYS", 2)
    reader = Reader()
    known = []
    for key in (1, 2, 3, 4, 5):
        reader.shapes.missed(key, text("abc"), Pair("abc"), trace_of, NODE)
        known.append(sorted(reader.shapes._sighted))
    assert known == [[1], [1, 2], [3], [3, 4], [5]]


def test_code_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "MAX_CODES", 1)
    reader = Reader()
    for word in ("a", "b"):
        for second in (None, 5):
            for _ in range(10):
                octets = NODE.encode(Pair(word * (1 + (second or 0)), second))
                assert reader.read(octets) == NODE.decode(octets)
    assert len(reader.shapes._codes) == 1
    assert reader.shapes.learnt == 2


def test_a_length_that_misses_more_than_it_hits_loses_its_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "SETTLE", 10)
    reader = Reader()
    for _ in range(20):
        reader.read(text("abc"))
    assert reader.shapes.learnt == 1
    hits = reader.shapes.buckets[len(text("abc"))].hits
    other = NODE.encode(Pair("", 1))[:2] + text("abc")[2:]
    for _ in range(hits + 20):
        reader.shapes.missed(len(other), other, None, trace_of, NODE)
    assert len(other) not in reader.shapes.buckets


def test_a_full_cache_drops_what_is_of_no_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "SETTLE", 30)
    monkeypatch.setattr(shapes, "MAX_SHAPES", 3)
    reader = Reader()
    for size in range(40):
        for _ in range(12):
            reader.read(text("x" * size))
    assert reader.shapes.learnt <= 3
    assert min(reader.shapes.buckets) > len(text("x" * 10))


@pytest.mark.parametrize(("limit", "kept"), [(3, [1, 2, 3]), (2, [2])])
def test_only_a_full_cache_drops_and_keeps_what_is_of_use(
    monkeypatch: pytest.MonkeyPatch, limit: int, kept: list[int]
) -> None:
    monkeypatch.setattr(shapes, "MAX_SHAPES", limit)
    monkeypatch.setattr(shapes, "SETTLE", 20)
    reader = Reader()
    for size in (1, 2):
        for _ in range(5):
            reader.read(text("x" * size))
    for number in range(40):  # hits are counted twice
        reader.read(text("yy"))
        reader.shapes.missed(100 + number, text("z" * 50), None, trace_of, NODE)
    if limit == 3:
        for _ in range(5):
            reader.read(text("xxx"))
    assert sorted(reader.shapes.buckets) == [len(text("x" * size)) for size in kept]
    assert reader.shapes.learnt == len(kept)

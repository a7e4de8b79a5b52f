"""What emitted encoders call: each as the interpretive form writes it."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core.ber import encoding
from teamcall_core.ber import types as ber
from teamcall_core.ber.node import Unfit
from teamcall_core.ber.values import Bits

COVERS = ("ber/encoding.py",)


@pytest.mark.parametrize(
    "number", [0, 1, 127, 128, 255, 256, 32767, 32768, 70000, (1 << 23) - 1, 1 << 23, 1 << 40, -1, -300]
)
def test_numbers(number: int) -> None:
    node = ber.Integer()
    assert encoding.writer_of_numbers(node)(number) == encoding.text(node.write(number))


@pytest.mark.parametrize("value", [None, "5", True, 5.0, 1 << 200])
def test_what_is_no_number(value: Any) -> None:
    with pytest.raises(Unfit):
        encoding.writer_of_numbers(ber.Integer())(value)


@pytest.mark.parametrize("word", ["0", "007", "70000", "-5", "9" * 18, "9" * 30])
def test_digits(word: str) -> None:
    node = ber.DecimalInteger()
    assert encoding.writer_of_digits(node)(word) == encoding.text(node.write(word))


@pytest.mark.parametrize("word", [None, 5, "x", "", "²"])
def test_what_is_no_digits(word: Any) -> None:
    with pytest.raises(Unfit):
        encoding.writer_of_digits(ber.DecimalInteger())(word)


RIGHTS = ber.BitString("Rights", {"read": 0, "write": 1, "run": 9})
MANY = ber.BitString("Many", {f"bit{number}": number for number in range(20)})
VALUES = [
    (node, Bits(names, length))
    for node, sets in ((RIGHTS, [(), ("read",), ("write", "run")]), (MANY, [("bit0", "bit19"), ("bit3",)]))
    for names in sets
    for length in (None, 0, 1, 9, 10, 20, 24)
]


@pytest.mark.parametrize(("node", "value"), [*VALUES, (RIGHTS, Bits([3], 10)), (RIGHTS, Bits(["run"], 40))])
def test_bits(node: Any, value: Bits) -> None:
    write = encoding.writer_of_bits(node)
    assert write(value) == encoding.text(node.write(value))


def test_trailing_zero_bits_are_kept() -> None:
    write = encoding.writer_of_bits(RIGHTS)
    assert write(Bits(["read"], 1)) == "\x03\x02\x07\x80"
    assert write(Bits(["read"], 10)) == "\x03\x03\x06\x80\x00"


@pytest.mark.parametrize("value", [None, {"read"}, frozenset(["other"]), Bits(["other"])])
def test_what_is_no_bits(value: Any) -> None:
    node = RIGHTS
    try:
        right = encoding.text(node.write(value))
    except Unfit:
        with pytest.raises(Unfit):
            encoding.writer_of_bits(node)(value)
    else:
        assert encoding.writer_of_bits(node)(value) == right


def test_words_and_numbers_without_one() -> None:
    colour = ber.Enumerated("Colour", {"red": 0, "far": 300})
    words = encoding.Words(colour, colour.enum.numbers)
    assert [words[word] for word in ("red", "far", 7)] == ["\x0a\x01\x00", "\x0a\x02\x01\x2c", "\x0a\x01\x07"]
    assert set(words) == {"red", "far"}
    with pytest.raises(Unfit):
        words["green"]


@pytest.mark.parametrize("idents", [(b"\x80",), (b"\xa1", b"\x30", b"\x80")])
def test_headers_inside_each_other(idents: tuple[bytes, ...]) -> None:
    found = encoding.headers(idents)
    for length in range(len(found)):
        octets = bytes(length)
        for ident in reversed(idents):
            octets = encoding.encode_element(ident, octets)
        assert found[length].encode("latin-1") + bytes(length) == octets
    assert len(octets) == (258 if len(idents) == 1 else 129)


@pytest.mark.parametrize("length", [128, 255, 256, 65535, 65536])
def test_long_headers(length: int) -> None:
    written = encoding.long_header("\x30")(length).encode("latin-1")
    assert written == b"\x30" + encoding.encode_length(length)


def test_the_interpretive_form_writes_the_rest() -> None:
    assert encoding.written_by(ber.ObjectIdentifier())("1.3.12") == "\x06\x02\x2b\x0c"

"""Lines out of octets, cut anywhere."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.framing.line import TOO_LONG, LineReader, TooLong

LIMIT = 8
SNIPPETS = [
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"\r\0",
    b"\xff",
    b"\xff\xfb",
    b"\xff\xfa",
    b"\xff\xf0",
    b"\xf0",
    b"abc",
    b"x" * 7,
]


def lines_of(*pieces: bytes, max_line: int = LIMIT, eof: bool = True) -> list[bytes | TooLong]:
    reader = LineReader(max_line)
    lines = []
    for piece in pieces:
        reader.receive_data(piece)
        while (line := reader.next_line()) is not None:
            lines.append(line)
    if eof:
        reader.receive_eof()
        if (line := reader.next_line()) is not None:
            lines.append(line)
    assert reader.next_line() is None
    return lines


@pytest.mark.parametrize(
    ("octets", "lines"),
    [
        (b"", []),
        (b"\n", [b""]),
        (b"a\nb\r\nc", [b"a", b"b", b"c"]),
        (b"a\r\r\n", [b"a"]),
        (b"a\rb\n", [b"a\rb"]),
        (b"12345678\n", [b"12345678"]),
        (b"12345678\r\n", [b"12345678"]),
        (b"12345678\r", [b"12345678"]),
        (b"123456789\na\n", [TOO_LONG, b"a"]),
        (b"12345678\r9\na\n", [TOO_LONG, b"a"]),
        (b"123456789", [TOO_LONG]),
        (b"1234567\r\0\n", [b"1234567"]),
        (b"a\0b\r\0\0\n\0c\n", [b"a\0b", b"\0c"]),
        # Telnet: a command, an option, parameters that hold a line end and an escaped IAC
        (b"a\xff\xf1b\n", [b"ab"]),
        (b"a\xff\xf0b\n", [b"ab"]),
        (b"\xff\xfb\nab\n", [b"ab"]),
        (b"a\xff\xfa\x18\x00xterm\r\n\xff\xff\xf0\xff\xf0b\n", [b"ab"]),
        # IAC IAC is an octet that no text has; an octet below SE is no command, so that a line end behind IAC counts
        (b"a\xff\xffb\n", [b"ab"]),
        (b"a\xff\nb\n", [b"a", b"b"]),
        (b"\xff" * 100 + b"ab\n", [b"ab"]),
    ],
)
def test_octets_become_lines(octets: bytes, lines: list[bytes | TooLong]) -> None:
    assert lines_of(octets) == lines
    assert lines_of(*(octets[i : i + 1] for i in range(len(octets)))) == lines
    for cut in range(len(octets)):
        assert lines_of(octets[:cut], octets[cut:]) == lines


def test_a_line_that_is_too_long_is_told_at_once_and_once() -> None:
    assert lines_of(b"12345678", eof=False) == []
    assert lines_of(b"123456789", b"x" * 100, b"y\n", eof=False) == [TOO_LONG]


def test_a_limit_of_0_is_no_limit() -> None:
    assert lines_of(b"x" * 100_000 + b"\n", max_line=0) == [b"x" * 100_000]


def test_discarded_lines_are_gone() -> None:
    reader = LineReader()
    reader.receive_data(b"a\nb")
    reader.discard()
    reader.receive_eof()
    assert reader.next_line() is None


@given(st.lists(st.one_of(st.sampled_from(SNIPPETS), st.binary(max_size=4))), st.data())
def test_cuts_do_not_matter(snippets: list[bytes], data: st.DataObject) -> None:
    octets = b"".join(snippets)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(octets)))))
    pieces = [octets[a:b] for a, b in zip([0, *cuts], [*cuts, len(octets)], strict=True)]
    whole = lines_of(octets)
    assert lines_of(*pieces) == whole
    assert all(line is TOO_LONG or (b"\n" not in line and len(line) <= LIMIT) for line in whole)


def test_ten_million_octets_without_an_end_cost_the_limit() -> None:
    reader = LineReader(4096)
    piece = b"x" * 65_536
    tracemalloc.start()
    try:
        for _ in range(10_000_000 // len(piece)):
            reader.receive_data(piece)
        held, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 8192
    assert reader.next_line() is TOO_LONG
    assert reader.next_line() is None

"""Bounded reading: whatever a peer sends, and however slowly."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_tools.tcdiag.channel import MAX_LINE, Channel, Ended, How, LineBuffer, shown


@pytest.fixture
def pair() -> Iterator[tuple[Channel, socket.socket]]:
    ours, theirs = socket.socketpair()
    with Channel(ours) as channel, theirs:
        yield channel, theirs


def lines(buffer: LineBuffer) -> list[object]:
    found: list[object] = []
    while (line := buffer.next_line()) is not None:
        found.append(line.how if isinstance(line, Ended) else line)
        if isinstance(line, Ended):
            break
    return found


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=20), max_size=5), st.data())
@settings(max_examples=50)
def test_lines_come_out_however_the_octets_are_cut(texts: list[str], data: st.DataObject) -> None:
    ends = st.sampled_from(["\r\n", "\n"])
    stream = "".join(text + data.draw(ends) for text in texts).encode()
    buffer, found = LineBuffer(), []
    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        buffer.feed(stream[:cut])
        found += lines(buffer)
        stream = stream[cut:]
    assert found == texts
    assert buffer.rest() == b""


def test_a_line_without_end_is_given_up_at_the_limit() -> None:
    buffer = LineBuffer(limit=10)
    buffer.feed(b"a" * 10)
    assert buffer.next_line() is None
    buffer.feed(b"a")
    assert lines(buffer) == [How.UNREADABLE]
    assert len(buffer.rest()) == 10


def test_a_long_line_with_an_end_is_refused_too() -> None:
    buffer = LineBuffer(limit=10)
    buffer.feed(b"a" * 11 + b"\n")
    assert lines(buffer) == [How.UNREADABLE]


def test_octets_that_are_no_utf8_are_no_line() -> None:
    buffer = LineBuffer()
    buffer.feed(b"\xff\xfd\x01\n")
    assert lines(buffer) == [How.UNREADABLE]


def test_a_channel_hears_lines_and_then_the_end(pair: tuple[Channel, socket.socket]) -> None:
    channel, peer = pair
    peer.sendall(b"one\r\ntwo\nthr")
    peer.close()
    assert channel.hear(5) == "one"
    assert channel.hear(5) == "two"
    last = channel.hear(5)
    assert isinstance(last, Ended)
    assert (last.how, last.octets) == (How.CLOSED, b"thr")


def test_a_silent_peer_costs_no_longer_than_was_allowed(pair: tuple[Channel, socket.socket]) -> None:
    channel, peer = pair
    peer.sendall(b"login: ")
    heard = channel.hear(0.05)
    assert isinstance(heard, Ended)
    assert (heard.how, heard.octets) == (How.SILENT, b"login: ")
    assert "login: " in str(heard)


def test_no_time_left_still_gives_what_has_come(pair: tuple[Channel, socket.socket]) -> None:
    channel, peer = pair
    peer.sendall(b"one\ntwo\n")
    assert channel.hear(5) == "one"
    assert channel.hear(-1) == "two"
    heard = channel.hear(-1)
    assert isinstance(heard, Ended)
    assert heard.how is How.SILENT


def test_a_flood_without_line_ends_is_cut_off(pair: tuple[Channel, socket.socket]) -> None:
    channel, peer = pair
    peer.sendall(b"x" * (MAX_LINE + 1))
    heard = channel.hear(5)
    assert isinstance(heard, Ended)
    assert heard.how is How.UNREADABLE
    assert len(heard.octets) == MAX_LINE


def test_speaking_to_a_peer_that_is_gone_is_no_error(pair: tuple[Channel, socket.socket]) -> None:
    channel, peer = pair
    peer.close()
    channel.say("BYE", 1)
    heard = channel.hear(1)
    assert isinstance(heard, Ended)
    assert heard.how is How.CLOSED


@pytest.mark.parametrize(
    ("text", "as_shown"),
    [
        ("error_ind SUCCESS BYE", "error_ind SUCCESS BYE"),
        ("\x1b[31mred", r"'\x1b[31mred'"),
        ("K\u00f6nig \u202e", r"'K\xf6nig \u202e'"),
        (b"\xff\x00", r"'\\xff\x00'"),
        ("a" * 200, "a" * 120 + "..."),
    ],
)
def test_a_peers_text_cannot_draw_on_the_terminal(text: str | bytes, as_shown: str) -> None:
    assert shown(text) == as_shown

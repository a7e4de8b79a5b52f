"""The 2-octet framing. Frames here are constructed; a frame's content does not matter to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.errors import EncodeError, FrameError
from teamcall_core.framing.length_prefix import LengthPrefix

ONE = bytes.fromhex("a10c020101020200d330030a0102")
TWO = bytes.fromhex("a20b0201013006020200d30500")


def frames_of(framing: LengthPrefix) -> list[bytes]:
    return list(iter(framing.next_frame, None))


def test_a_whole_frame() -> None:
    framing = LengthPrefix()
    framing.receive_data(LengthPrefix.wrap(ONE))
    assert frames_of(framing) == [ONE]
    framing.eof()


def test_wrap_writes_the_length_without_itself() -> None:
    assert LengthPrefix.wrap(ONE) == b"\x00\x0e" + ONE
    assert LengthPrefix.wrap(b"x" * 65535)[:2] == b"\xff\xff"


def test_octet_by_octet() -> None:
    framing = LengthPrefix()
    found = []
    for octet in LengthPrefix.wrap(ONE) + LengthPrefix.wrap(TWO):
        framing.receive_data(bytes([octet]))
        found += frames_of(framing)
    assert found == [ONE, TWO]


def test_two_at_once_and_a_tail() -> None:
    framing = LengthPrefix()
    framing.receive_data(LengthPrefix.wrap(ONE) + LengthPrefix.wrap(TWO) + b"\x00\x05ab")
    assert frames_of(framing) == [ONE, TWO]
    framing.receive_data(b"cde")
    assert frames_of(framing) == [b"abcde"]


@given(st.lists(st.binary(min_size=1, max_size=300), max_size=8), st.lists(st.integers(1, 40), min_size=1, max_size=20))
@settings(max_examples=60)
def test_any_cut_gives_the_same_frames(apdus: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(map(LengthPrefix.wrap, apdus))
    framing = LengthPrefix()
    found = []
    place = turn = 0
    while place < len(stream):
        size = cuts[turn % len(cuts)]
        framing.receive_data(stream[place : place + size])
        found += frames_of(framing)
        place += size
        turn += 1
    framing.eof()
    assert found == apdus


def test_a_length_of_zero_is_refused_at_its_place() -> None:
    framing = LengthPrefix()
    framing.receive_data(LengthPrefix.wrap(ONE) + b"\x00\x00" + LengthPrefix.wrap(TWO))
    assert framing.next_frame() == ONE
    with pytest.raises(FrameError, match="a frame of length 0 at octet 16"):
        framing.next_frame()


def test_the_limit_is_checked_before_the_frame_is_waited_for() -> None:
    framing = LengthPrefix(max_frame=100)
    framing.receive_data(b"\x00\x64")
    assert framing.next_frame() is None
    framing = LengthPrefix(max_frame=100)
    framing.receive_data(b"\x00\x65")
    with pytest.raises(FrameError, match="101 octets, more than the limit of 100"):
        framing.next_frame()


def test_after_a_fault_nothing_is_read_any_more() -> None:
    framing = LengthPrefix(max_frame=10)
    framing.receive_data(b"\x01\x00")
    with pytest.raises(FrameError):
        framing.next_frame()
    framing.receive_data(LengthPrefix.wrap(b"fine"))
    assert framing.next_frame() is None
    framing.eof()


@pytest.mark.parametrize("rest", [b"\x00", b"\x00\x04", b"\x00\x04abc"])
def test_an_end_inside_a_frame(rest: bytes) -> None:
    framing = LengthPrefix()
    framing.receive_data(LengthPrefix.wrap(ONE) + rest)
    assert frames_of(framing) == [ONE]
    with pytest.raises(FrameError, match=f"{len(rest)} octets of an unfinished frame at octet 16"):
        framing.eof()


@pytest.mark.parametrize("size", [0, 65536])
def test_what_no_header_can_say(size: int) -> None:
    with pytest.raises(EncodeError):
        LengthPrefix.wrap(b"x" * size)


@pytest.mark.parametrize("limit", [0, 70000])
def test_no_limit_is_the_header_s(limit: int) -> None:
    framing = LengthPrefix(max_frame=limit)
    framing.receive_data(LengthPrefix.wrap(b"x" * 65535))
    assert framing.next_frame() == b"x" * 65535


def test_many_small_frames_in_one_piece_take_linear_time() -> None:
    framing = LengthPrefix()
    framing.receive_data(LengthPrefix.wrap(b"x") * 200_000)
    assert len(frames_of(framing)) == 200_000

"""The framing of HiPath 3000. Frames with an origin were sent by telephone systems or by clients that worked."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.errors import EncodeError, FrameError
from teamcall_core.framing.hipath import HiPath

MAKE_CALL = bytes.fromhex("268018a11602010402010a300e3005800336363430058003353335")
"""github dominikwinter/hipathjs @fe981b6: sent to a HiPath 3000 in 2012."""
STATUS = bytes.fromhex("a10c020101020200d330030a0102")
"""CPAN Net::CSTAv3::Client 0.06: SystemStatus of a HiPath."""


def frames_of(framing: HiPath) -> list[bytes]:
    return list(iter(framing.next_frame, None))


def test_a_frame_that_a_client_sent() -> None:
    framing = HiPath()
    framing.receive_data(MAKE_CALL)
    frame = framing.take_frame()
    assert frame is not None
    assert (frame.octets, frame.invoke_id, frame.offset) == (MAKE_CALL[3:], None, 0)
    assert HiPath.wrap(frame.octets) == MAKE_CALL
    framing.eof()


def test_a_header_of_312_octets() -> None:
    assert HiPath.wrap(b"x" * 312)[:3] == bytes.fromhex("268138")


def test_lengths_whose_second_octet_one_client_reads_otherwise() -> None:
    for length in (512, 768, 1024):
        framing = HiPath()
        framing.receive_data(HiPath.wrap(b"x" * length))
        assert framing.next_frame() == b"x" * length


def test_every_cut_gives_the_same_frames() -> None:
    stream = MAKE_CALL + HiPath.wrap(STATUS)
    for cut in range(len(stream) + 1):
        framing = HiPath()
        framing.receive_data(stream[:cut])
        found = frames_of(framing)
        framing.receive_data(stream[cut:])
        assert [*found, *frames_of(framing)] == [MAKE_CALL[3:], STATUS]


@given(st.lists(st.binary(min_size=1, max_size=700), max_size=6), st.lists(st.integers(1, 40), min_size=1, max_size=20))
@settings(max_examples=50)
def test_any_pieces_give_the_same_frames(apdus: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(map(HiPath.wrap, apdus))
    framing = HiPath()
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


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        ("00", "a frame that begins with 00 instead of 26 at octet 27"),
        ("2600", "a frame with the second octet 00, in which the first bit must be set, at octet 27"),
        ("267fff", "a frame with the second octet 7f, in which the first bit must be set, at octet 27"),
        ("268000", "a frame of length 0 at octet 27"),
        ("268065", "a frame of 101 octets, more than the limit of 100, at octet 27"),
    ],
)
def test_what_is_no_frame_is_refused_as_soon_as_it_can_be_seen(octets: str, reason: str) -> None:
    framing = HiPath(max_frame=100)
    framing.receive_data(MAKE_CALL + bytes.fromhex(octets))
    assert framing.next_frame() == MAKE_CALL[3:]
    with pytest.raises(FrameError) as caught:
        framing.next_frame()
    assert (str(caught.value), caught.value.offset) == (reason, 27)
    framing.receive_data(MAKE_CALL)
    assert framing.next_frame() is None
    framing.eof()


def test_a_frame_as_long_as_the_limit() -> None:
    framing = HiPath(max_frame=100)
    framing.receive_data(HiPath.wrap(b"x" * 100))
    assert framing.next_frame() == b"x" * 100


@pytest.mark.parametrize("limit", [0, 40000])
def test_no_limit_is_the_header_s(limit: int) -> None:
    framing = HiPath(max_frame=limit)
    framing.receive_data(HiPath.wrap(b"x" * 32767))
    assert framing.next_frame() == b"x" * 32767


@pytest.mark.parametrize("size", [0, 32768])
def test_what_no_header_can_say(size: int) -> None:
    with pytest.raises(EncodeError, match=f"a message of {size} octets, 1 to 32767 can be sent"):
        HiPath.wrap(b"x" * size)


@pytest.mark.parametrize("length", range(1, len(MAKE_CALL)))
def test_an_end_inside_a_frame(length: int) -> None:
    framing = HiPath()
    framing.receive_data(MAKE_CALL + MAKE_CALL[:length])
    assert frames_of(framing) == [MAKE_CALL[3:]]
    with pytest.raises(FrameError, match=f"{length} octets of an unfinished frame at octet 27"):
        framing.eof()


@given(st.binary(max_size=60), st.integers(1, 9))
@settings(max_examples=100)
def test_random_octets_give_frames_or_a_frame_error(octets: bytes, size: int) -> None:
    framing = HiPath()
    with suppress(FrameError):
        for place in range(0, len(octets), size):
            framing.receive_data(octets[place : place + size])
            frames_of(framing)
        framing.eof()

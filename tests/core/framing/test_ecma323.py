"""The framing of CSTA XML. Documents here are constructed; a document's content does not matter to it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.errors import EncodeError, FrameError
from teamcall_core.framing.ecma323 import EVENT_INVOKE_ID, FIRST_INVOKE_ID, LAST_INVOKE_ID, Ecma323

REQUEST = b"<SystemStatus/>"
EVENT = "<private>Müller</private>".encode()

ids = st.integers(0, 9999)


def frames_of(framing: Ecma323) -> list[tuple[bytes, int | None]]:
    return [(frame.octets, frame.invoke_id) for frame in iter(framing.take_frame, None)]


def test_the_length_counts_the_header_and_octets_not_characters() -> None:
    assert Ecma323.wrap(REQUEST, 1) == b"\x00\x00\x00\x170001" + REQUEST
    assert Ecma323.wrap(EVENT, EVENT_INVOKE_ID)[:8] == b"\x00\x00\x00\x229999"


def test_a_captured_header_fits_its_document(shared: Path) -> None:
    index = json.loads((shared / "samples/xml/index.json").read_text(encoding="utf-8"))
    verified = [one for one in index if one.get("header_len") and one["header_len"] == one["true_len"]]
    assert verified
    for one in verified:
        document = (shared / "samples/xml" / one["file"]).read_bytes().removesuffix(b"\n")
        framing = Ecma323()
        framing.receive_data(bytes.fromhex(one["header_hex"]) + document)
        assert frames_of(framing) == [(document, int(one["header_invoke"]))]
        framing.eof()


def test_every_cut_gives_the_same_frames() -> None:
    stream = Ecma323.wrap(REQUEST, FIRST_INVOKE_ID) + Ecma323.wrap(EVENT, EVENT_INVOKE_ID) + Ecma323.wrap(REQUEST, 0)
    for cut in range(len(stream) + 1):
        framing = Ecma323()
        framing.receive_data(stream[:cut])
        found = frames_of(framing)
        framing.receive_data(stream[cut:])
        assert [*found, *frames_of(framing)] == [(REQUEST, 1), (EVENT, 9999), (REQUEST, 0)]


def test_the_content_alone_and_its_place() -> None:
    framing = Ecma323()
    framing.receive_data(Ecma323.wrap(REQUEST, LAST_INVOKE_ID) + Ecma323.wrap(EVENT, EVENT_INVOKE_ID))
    assert framing.next_frame() == REQUEST
    frame = framing.take_frame()
    assert frame is not None
    assert frame.offset == 8 + len(REQUEST)


@given(
    st.lists(st.tuples(st.binary(min_size=1, max_size=300), ids), max_size=6),
    st.lists(st.integers(1, 40), min_size=1, max_size=20),
)
@settings(max_examples=50)
def test_any_pieces_give_the_same_frames(documents: list[tuple[bytes, int]], cuts: list[int]) -> None:
    stream = b"".join(Ecma323.wrap(document, invoke_id) for document, invoke_id in documents)
    framing = Ecma323()
    found = []
    place = turn = 0
    while place < len(stream):
        size = cuts[turn % len(cuts)]
        framing.receive_data(stream[place : place + size])
        found += frames_of(framing)
        place += size
        turn += 1
    framing.eof()
    assert found == documents


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        (b"\x01", "a frame that begins with 01 instead of 00 00 at octet 23"),
        (b"\x00\x01", "a frame that begins with 00 01 instead of 00 00 at octet 23"),
        (b"\x00\x00\x00\x00", "a frame of 0 octets, with its header of 8, at octet 23"),
        (b"\x00\x00\x00\x08", "a frame of 8 octets, with its header of 8, at octet 23"),
        (b"\x00\x00\x00\x09a", "a frame with the invoke id b'a', which are not four digits, at octet 23"),
        (b"\x00\x00\x00\x0900 1", "a frame with the invoke id b'00 ', which are not four digits, at octet 23"),
        (b"\x00\x00\x00\x09\xb2", "a frame with the invoke id b'\\xb2', which are not four digits, at octet 23"),
        (b"\x00\x00\x00\x6d0001", "a frame of 101 octets, more than the limit of 100, at octet 23"),
    ],
)
def test_what_is_no_frame_is_refused_as_soon_as_it_can_be_seen(octets: bytes, reason: str) -> None:
    framing = Ecma323(max_frame=100)
    framing.receive_data(Ecma323.wrap(REQUEST, 1) + octets)
    assert framing.next_frame() == REQUEST
    with pytest.raises(FrameError) as caught:
        framing.next_frame()
    assert (str(caught.value), caught.value.offset) == (reason, 23)
    framing.receive_data(Ecma323.wrap(REQUEST, 1))
    assert framing.next_frame() is None


@pytest.mark.parametrize("octets", [b"<?", b"\x00<", b"\x00\x00\x00\x09a0b1", b"\x00\x00\x00\x0900x1"])
def test_an_error_is_the_same_however_the_octets_were_cut(octets: bytes) -> None:
    whole, single = Ecma323(), Ecma323()
    whole.receive_data(octets)
    with pytest.raises(FrameError) as expected:
        whole.next_frame()
    with pytest.raises(FrameError) as caught:  # noqa: PT012 - any of the octets may be the one that is refused
        for octet in octets:
            single.receive_data(bytes([octet]))
            assert single.next_frame() is None
    assert str(caught.value) == str(expected.value)


def test_the_longest_document() -> None:
    framing = Ecma323()
    framing.receive_data(Ecma323.wrap(b"x" * 65527, 1))
    assert framing.next_frame() == b"x" * 65527


@pytest.mark.parametrize("size", [0, 65528])
def test_what_no_header_can_say(size: int) -> None:
    with pytest.raises(EncodeError, match=f"a message of {size} octets, 1 to 65527 can be sent"):
        Ecma323.wrap(b"x" * size, 1)


@pytest.mark.parametrize("invoke_id", [None, -1, 10000])
def test_an_invoke_id_that_is_not_four_digits(invoke_id: int | None) -> None:
    with pytest.raises(EncodeError, match="needs an invoke id from 0 to 9999"):
        Ecma323.wrap(REQUEST, invoke_id)


@pytest.mark.parametrize("length", range(1, 23))
def test_an_end_inside_a_frame(length: int) -> None:
    framing = Ecma323()
    framing.receive_data((Ecma323.wrap(REQUEST, 1) * 2)[: 23 + length])
    assert frames_of(framing) == [(REQUEST, 1)]
    with pytest.raises(FrameError, match=f"{length} octets of an unfinished frame at octet 23"):
        framing.eof()


@given(st.binary(max_size=60), st.integers(1, 9))
@settings(max_examples=100)
def test_random_octets_give_frames_or_a_frame_error(octets: bytes, size: int) -> None:
    framing = Ecma323()
    with suppress(FrameError):
        for place in range(0, len(octets), size):
            framing.receive_data(octets[place : place + size])
            frames_of(framing)
        framing.eof()

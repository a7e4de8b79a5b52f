"""What holds for every framing of the table. Contents here are constructed."""

from __future__ import annotations

import pytest

from teamcall_core.errors import FrameError
from teamcall_core.framing import FRAMINGS, FrameStream

every = pytest.mark.parametrize("framing", FRAMINGS.values(), ids=FRAMINGS)


def test_the_table_names_them_as_they_name_themselves() -> None:
    assert {name: one.name for name, one in FRAMINGS.items()} == {name: name for name in FRAMINGS}
    assert set(FRAMINGS) == {"length2", "hipath", "ecma323"}


@every
def test_frames_and_their_places(framing: type[FrameStream]) -> None:
    stream = framing()
    stream.receive_data(framing.wrap(b"one", 1) + framing.wrap(b"three", 3))
    first, second, none = stream.take_frame(), stream.take_frame(), stream.take_frame()
    assert first is not None
    assert second is not None
    assert none is None
    assert (first.octets, first.offset) == (b"one", 0)
    assert (second.octets, second.offset) == (b"three", framing.header + 3)


@every
def test_what_the_frame_at_the_front_lacks(framing: type[FrameStream]) -> None:
    whole = framing.wrap(b"content", 1)
    for cut in range(len(whole)):
        stream = framing()
        stream.receive_data(whole[:cut])
        assert stream.missing == (len(whole) - cut if cut >= framing.header else None)


@every
def test_of_a_broken_frame_nothing_is_missing(framing: type[FrameStream]) -> None:
    stream = framing(max_frame=3)
    stream.receive_data(b"\x00" * framing.header)
    assert stream.missing is None
    with pytest.raises(FrameError):
        stream.take_frame()
    assert stream.missing is None


@every
def test_many_small_frames_in_one_piece_take_linear_time(framing: type[FrameStream]) -> None:
    stream = framing()
    stream.receive_data(framing.wrap(b"x", 1) * 50_000)
    assert len(list(iter(stream.next_frame, None))) == 50_000

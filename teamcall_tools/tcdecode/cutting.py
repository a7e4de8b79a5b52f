"""Streams into messages: by a framing of a link, or by what the messages say of their own length.

A framing has no marks to find a lost place again, and a link therefore ends at the first bad frame. Here there are more
hints: the length of a frame that has a hole leads to the next one, and programs mostly begin a frame with a packet.
What is skipped on the way is shown as a piece of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Final

from teamcall_core.errors import FrameError
from teamcall_core.framing import FRAMINGS, FrameStream

from .shapes import apdu_end, begins_frame, begins_message, is_xml
from .streams import Mark, Run, Stream

NONE: Final = "none"
"""The name for messages without framing."""
NAMES: Final = (*FRAMINGS, NONE)

_PEEK: Final = 32
_DECLARATION: Final = b"<?xml"
_IDENTIFICATION: Final = b"BP"
"""One raw octet that Alcatel systems exchange before the first frame: the client sends B, the system answers P."""


@dataclass(slots=True)
class Piece:
    """One message, or octets that are none."""

    offset: int
    """Of its first octet, header included, in the stream."""
    octets: bytes
    """The message without its header; of a bad piece everything."""
    mark: Mark
    """Where its last octet was seen: then it was complete."""
    framing: str
    invoke_id: int | None = None
    """From the header of the frame."""
    fault: str | None = None
    """Why these octets are no message."""
    identification: bool = False
    """The single octet before the first frame; see ``_IDENTIFICATION``."""
    hole: int | None = None
    """Where octets in it, or in front of it, were not captured: what follows there may be the end of anything."""


def cut(stream: Stream, framing: str) -> Iterator[Piece]:
    """All octets of the stream as pieces, in their order. Linear in the number of octets."""
    if framing == NONE:
        for run in stream.runs:
            yield from _cut_bare(run)
        return
    cutter = _Cutter(FRAMINGS[framing])
    for run in stream.runs:
        yield from cutter.run(run)
    yield from cutter.end("the octets end here")


def _cut_bare(run: Run) -> Iterator[Piece]:
    """Messages one behind the other: APDUs by their own lengths, documents up to the next declaration."""
    octets, at, torn = run.octets, 0, not run.whole
    while at < len(octets):
        torn = torn and not begins_message(octets[at : at + _PEEK])
        if is_xml(octets[at : at + _PEEK]):
            end = octets.find(_DECLARATION, at + len(_DECLARATION))
        else:
            end = apdu_end(octets, at) or len(octets)
        if end < 0:
            end = len(octets)
        yield Piece(run.offset + at, octets[at:end], run.mark_at(end - 1), NONE, hole=0 if torn else None)
        at = end


@dataclass(slots=True)
class _Unfinished:
    """A frame of which the run holds only the beginning."""

    offset: int
    octets: bytes
    missing: int | None
    mark: Mark
    hole: int | None = None


class _Cutter:
    """The frames of one stream, run by run."""

    def __init__(self, framing: type[FrameStream]) -> None:
        self._framing = framing
        self._unfinished: _Unfinished | None = None
        self._end = 0
        """The stream offset behind the last run."""

    def run(self, run: Run) -> Iterator[Piece]:
        """The pieces of one more run."""
        at: int | None = 0
        if run.whole:
            yield from self.end("the octets end here")
            at = yield from self._identification(run)
        else:
            hole = run.offset - self._end
            at = self._behind_the_hole(run, hole)
            yield from self.end(f"{hole} octets were not captured")
            if at is None:
                at = yield from self._skip(run, 0, "no frame begins here", first=0, hole=0)
        self._end = run.offset + len(run.octets)
        while at is not None and at < len(run.octets):
            at = yield from self._frames(run, at)

    def end(self, why: str) -> Iterator[Piece]:
        """No octet follows what is unfinished."""
        left, self._unfinished = self._unfinished, None
        if left is not None:
            lacks = "its header is not all here" if left.missing is None else f"it lacks {left.missing} octets"
            fault = f"{why}, {lacks}"
            yield Piece(left.offset, left.octets, left.mark, self._framing.name, fault=fault, hole=left.hole)

    def _identification(self, run: Run) -> Generator[Piece, None, int]:
        """The octet that some systems want before the first frame."""
        first = run.octets[:1]
        if first not in (b"B", b"P") or not self._framed_behind(run):
            return 0
        yield Piece(run.offset, first, run.mark_at(0), self._framing.name, identification=True)
        return 1

    def _framed_behind(self, run: Run) -> bool:
        return len(run.octets) == 1 or begins_frame(self._framing.name, run.octets[1 : 1 + _PEEK])

    def _behind_the_hole(self, run: Run, hole: int) -> int | None:
        """Where the next frame begins when the length of the unfinished one reaches over the hole."""
        left = self._unfinished
        if left is None or left.missing is None or hole > left.missing:
            return None
        more = run.octets[: left.missing - hole]
        left.hole = len(left.octets) if left.hole is None else left.hole
        left.octets += more
        left.missing = hole
        return len(more)

    def _frames(self, run: Run, start: int) -> Generator[Piece, None, int | None]:
        """Frames from ``start`` on. Returns where to go on after a fault, None at the end of the run."""
        frames = self._framing()
        at = start
        for octets in _segments(run, start):
            frames.receive_data(octets)
            try:
                while (frame := frames.take_frame()) is not None:
                    at = start + frame.offset
                    end = at + self._framing.header + len(frame.octets)
                    mark = run.mark_at(end - 1)
                    yield Piece(run.offset + at, frame.octets, mark, self._framing.name, frame.invoke_id)
                    at = end
            except FrameError as error:
                return (yield from self._skip(run, at, error.reason.rstrip(","), first=at + 1))
        if at < len(run.octets):
            mark = run.mark_at(len(run.octets) - 1)
            self._unfinished = _Unfinished(run.offset + at, run.octets[at:], frames.missing, mark)
        return None

    def _skip(
        self, run: Run, at: int, why: str, *, first: int, hole: int | None = None
    ) -> Generator[Piece, None, int | None]:
        """Octets from ``at`` up to the next packet, not before ``first``, with which a frame may begin."""
        found = None
        for place in range(bisect_left(run.marks, first, key=lambda mark: mark.at), len(run.marks)):
            here = run.marks[place].at
            if begins_frame(self._framing.name, run.octets[here : here + _PEEK]):
                found = here
                break
        end = len(run.octets) if found is None else found
        if end > at:
            mark = run.mark_at(end - 1)
            yield Piece(run.offset + at, run.octets[at:end], mark, self._framing.name, fault=why, hole=hole)
        return found


def _segments(run: Run, start: int) -> Iterator[bytes]:
    """The octets from ``start`` on, in the pieces as they were seen."""
    here = start
    for place in range(bisect_right(run.marks, start, key=lambda mark: mark.at), len(run.marks)):
        there = run.marks[place].at
        yield run.octets[here:there]
        here = there
    yield run.octets[here:]

"""What all framings of a link have in common: octets that come cut anywhere, frames that come out whole.

None of the known framings has marks by which a lost place in the stream could be found again: after one bad header
nothing behind it can be trusted. So a fault is told once, everything later is dropped, and whoever owns the connection
ends it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, NamedTuple

from teamcall_core.errors import EncodeError, FrameError


class Unfit(Exception):
    """A header that cannot be; the text says why. ``take_frame`` makes a FrameError of it."""


class Frame(NamedTuple):
    """One message as the stream carried it."""

    octets: bytes
    """The APDU or document, without the header."""
    invoke_id: int | None
    """Where the header has one (ECMA-323); in BER the invoke id is part of the APDU."""
    offset: int
    """Of the header, from the first octet of the stream."""


class FrameStream(ABC):
    """A stream decoder with three answers: a frame, "not all here yet", a FrameError. Linear in the number of octets.

    ``max_frame`` is the longest content that is accepted, 0 as long as the header can say. It is compared as soon as
    the header is there, so a peer makes us keep no more than one frame and what it sent in one piece behind it.
    """

    name: ClassVar[str]
    """The word for this framing in profiles, settings and traces."""
    header: ClassVar[int]
    """Octets of the header."""
    largest: ClassVar[int]
    """Octets of the longest content that the header can describe."""

    def __init__(self, max_frame: int = 0) -> None:
        self._max_frame = min(max_frame, self.largest) if max_frame else self.largest
        self._buffer = bytearray()
        self._offset = 0
        self._dead = False

    def receive_data(self, data: bytes) -> None:
        """Take octets; after a FrameError they are dropped."""
        if not self._dead:
            self._buffer += data

    def next_frame(self) -> bytes | None:
        """The content of the oldest complete frame, or None while it is not all here; see ``take_frame``."""
        length = self._checked_length()
        return None if length is None else self._cut(self.header + length)

    def take_frame(self) -> Frame | None:
        """The oldest complete frame, or None while it is not all here.

        Raises FrameError once for a frame that cannot be, and gives None ever after. A frame without content is such a
        frame: no message is empty, and no telephone system is known to send one as a keepalive, so it means a lost
        place in the stream, and skipping it would read the next octets as they never were meant.
        """
        length = self._checked_length()
        if length is None:
            return None
        offset, invoke_id = self._offset, self._invoke_id(self._buffer)
        octets = self._cut(self.header + length)
        return None if octets is None else Frame(octets, invoke_id, offset)

    @property
    def missing(self) -> int | None:
        """Octets that the frame at the front still lacks; None while no whole sound header of one is here."""
        try:
            length = self._length(self._buffer)
        except Unfit:
            return None
        return None if length is None else self.header + length - len(self._buffer)

    def eof(self) -> None:
        """The stream has ended. Raises FrameError when it ended inside a frame."""
        if self._buffer:
            raise self._fault(f"the stream ends with {len(self._buffer)} octets of an unfinished frame")

    @classmethod
    def wrap(cls, octets: bytes, invoke_id: int | None = None) -> bytes:
        """``octets`` with their header. Raises EncodeError for what no header can describe.

        ``invoke_id`` is for the framings whose header has one; the others pay no heed to it.
        """
        if not 0 < len(octets) <= cls.largest:
            raise EncodeError("frame", f"a message of {len(octets)} octets, 1 to {cls.largest} can be sent")
        return cls._header(len(octets), invoke_id) + octets

    @classmethod
    @abstractmethod
    def _header(cls, length: int, invoke_id: int | None) -> bytes:
        """Write the header of a content of ``length`` octets."""

    @abstractmethod
    def _length(self, buffer: bytearray) -> int | None:
        """Read the length of the content from the header, None while that is not all here; raises Unfit."""

    def _invoke_id(self, buffer: bytearray) -> int | None:
        """Read the invoke id from a header that ``_length`` has found sound."""
        del buffer
        return None

    def _checked_length(self) -> int | None:
        try:
            length = self._length(self._buffer)
        except Unfit as unfit:
            raise self._fault(str(unfit)) from None
        if length is not None and length > self._max_frame:
            raise self._fault(f"a frame of {length} octets, more than the limit of {self._max_frame},")
        return length

    def _cut(self, end: int) -> bytes | None:
        """Take a frame that ends at ``end`` of the buffer, without its header; None while it is not all here."""
        buffer = self._buffer
        if len(buffer) < end:
            return None
        octets = bytes(buffer[self.header : end])
        del buffer[:end]
        self._offset += end
        return octets

    def _fault(self, reason: str) -> FrameError:
        self._dead = True
        self._buffer.clear()
        return FrameError(reason, self._offset)

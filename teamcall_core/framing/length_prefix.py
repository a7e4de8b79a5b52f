"""Two octets of length, big-endian and without themselves, then one APDU: Panasonic KX-TDE, Ericsson MD110, generic."""

from __future__ import annotations

from .stream import FrameStream, Unfit

NAME = "length2"

HEADER = 2
LARGEST = 0xFFFF
"""The largest length that the header can say."""


class LengthPrefix(FrameStream):
    """Frames of this kind; see :class:`~teamcall_core.framing.stream.FrameStream`."""

    name = NAME
    header = HEADER
    largest = LARGEST

    def next_frame(self) -> bytes | None:
        """As any framing does, and what is usual without a detour."""
        buffer = self._buffer
        if len(buffer) < HEADER:
            return None
        length = buffer[0] << 8 | buffer[1]
        end = HEADER + length
        if not 0 < length <= self._max_frame or len(buffer) < end:
            return super().next_frame()
        octets = bytes(buffer[HEADER:end])
        del buffer[:end]
        self._offset += end
        return octets

    @classmethod
    def _header(cls, length: int, invoke_id: int | None) -> bytes:
        del invoke_id
        return length.to_bytes(HEADER, "big")

    def _length(self, buffer: bytearray) -> int | None:
        if len(buffer) < HEADER:
            return None
        length = buffer[0] << 8 | buffer[1]
        if not length:
            raise Unfit("a frame of length 0")
        return length

"""The octet 26, then 16 bits of which the first is set and 15 are the length of the APDU: Siemens HiPath 3000.

Proven for HiPath 3000 by three independent clients: ``26 80 LL`` below 256 octets, ``26 81 38`` for 312; one calls the
set bit the flag of a complete message. A fourth client (opencsta) writes the same, but reads a second octet of 82, 83
or 84 as the beginning of a longer header; no capture decides this for lengths of 512 and more, and we read 15 bits.
What a cleared bit would mean is not known (a message in parts would fit the flag's name): refused. HiPath 4000 and
OpenScape are unproven. The known clients refuse more than 1000 octets; that is their limit, not the header's.
"""

from __future__ import annotations

from .stream import FrameStream, Unfit

NAME = "hipath"

START = 0x26
COMPLETE = 0x80
"""The bit of the second octet that is always set."""
HEADER = 3
LARGEST = 0x7FFF
"""The largest length that the header can say."""


class HiPath(FrameStream):
    """Frames of this kind; see :class:`~teamcall_core.framing.stream.FrameStream`."""

    name = NAME
    header = HEADER
    largest = LARGEST

    @classmethod
    def _header(cls, length: int, invoke_id: int | None) -> bytes:
        del invoke_id
        return bytes([START, COMPLETE | length >> 8, length & 0xFF])

    def _length(self, buffer: bytearray) -> int | None:
        if buffer and buffer[0] != START:
            raise Unfit(f"a frame that begins with {buffer[0]:02x} instead of {START:02x}")
        if len(buffer) > 1 and not buffer[1] & COMPLETE:
            raise Unfit(f"a frame with the second octet {buffer[1]:02x}, in which the first bit must be set,")
        if len(buffer) < HEADER:
            return None
        length = (buffer[1] & ~COMPLETE) << 8 | buffer[2]
        if not length:
            raise Unfit("a frame of length 0")
        return length

"""CSTA XML over TCP without SOAP (ECMA-323, an annex called G.2 or J.2 by edition): eight octets, then one document.

``00 00``, the length in 16 bits including these eight octets, and the invoke id as four ASCII digits. The length was
verified on two messages captured from OpenScape Voice. Events carry 9999, an answer repeats the number of its request.
Documents of more than 65527 octets cannot be sent: one client reads the first four octets as one long length, but
nothing is known to send more, so anything but ``00 00`` is refused.
"""

from __future__ import annotations

from teamcall_core.errors import EncodeError

from .stream import FrameStream, Unfit

NAME = "ecma323"

HEADER = 8
LARGEST = 0xFFFF - HEADER
"""Octets of the longest document; the length in the header counts the header too."""

EVENT_INVOKE_ID = 9999
"""Of every event: nothing answers it."""
FIRST_INVOKE_ID = 1
"""Requests that we send carry FIRST to LAST. 0000 is used by other clients, so it is read, but we do not send it."""
LAST_INVOKE_ID = 9998

_LENGTH_END = 4
_START = b"\x00\x00"
_DIGITS = frozenset(b"0123456789")


class Ecma323(FrameStream):
    """Frames of this kind, each with the invoke id; see :class:`~teamcall_core.framing.stream.FrameStream`."""

    name = NAME
    header = HEADER
    largest = LARGEST

    @classmethod
    def _header(cls, length: int, invoke_id: int | None) -> bytes:
        if invoke_id is None or not 0 <= invoke_id <= EVENT_INVOKE_ID:
            raise EncodeError("frame", f"needs an invoke id from 0 to {EVENT_INVOKE_ID}, has {invoke_id}")
        return _START + (HEADER + length).to_bytes(2, "big") + b"%04d" % invoke_id

    def _length(self, buffer: bytearray) -> int | None:
        # Each error shows no more than its first wrong octet, so that it is the same however the octets were cut.
        start = bytes(buffer[: len(_START)])
        if start != _START[: len(start)]:
            begins = start[:1] if start[0] else start
            raise Unfit(f"a frame that begins with {begins.hex(' ')} instead of {_START.hex(' ')}")
        if len(buffer) < _LENGTH_END:
            return None
        total = buffer[2] << 8 | buffer[3]
        if total <= HEADER:
            raise Unfit(f"a frame of {total} octets, with its header of {HEADER},")
        digits = bytes(buffer[_LENGTH_END:HEADER])
        if not _DIGITS.issuperset(digits):
            wrong = next(place for place, digit in enumerate(digits) if digit not in _DIGITS)
            raise Unfit(f"a frame with the invoke id {digits[: wrong + 1]!r}, which are not four digits,")
        return total - HEADER if len(buffer) >= HEADER else None

    def _invoke_id(self, buffer: bytearray) -> int | None:
        return int(buffer[_LENGTH_END:HEADER])

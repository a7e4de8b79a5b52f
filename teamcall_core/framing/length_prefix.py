"""Two octets of length, big-endian and without themselves, then one APDU: Panasonic KX-TDE, Ericsson MD110, generic.

The stream has no marks to find its place again: after one bad header nothing behind it can be trusted. So a fault is
told once, everything later is dropped, and whoever owns the connection ends it.
"""

from __future__ import annotations

from teamcall_core.errors import EncodeError, FrameError

NAME = "length2"

HEADER = 2
LARGEST = 0xFFFF
"""The largest length that the header can say."""


class LengthPrefix:
    """Frames out of octets that come cut anywhere; linear in the number of octets.

    ``max_frame`` is the longest APDU that is accepted. It is compared as soon as the header is there, so a peer makes
    us keep no more than one frame and what it sent in one piece behind it.
    """

    name = NAME

    def __init__(self, max_frame: int = LARGEST) -> None:
        self._max_frame = min(max_frame, LARGEST) if max_frame else LARGEST
        self._buffer = bytearray()
        self._offset = 0
        self._dead = False

    def receive_data(self, data: bytes) -> None:
        """Take octets; after a FrameError they are dropped."""
        if not self._dead:
            self._buffer += data

    def next_frame(self) -> bytes | None:
        """The oldest complete APDU, or None while it is not all here.

        Raises FrameError once for a frame that cannot be, and gives None ever after. A length of zero is such a frame:
        no APDU is empty, and no telephone system is known to send one as a keepalive, so it means a lost place in the
        stream, and skipping it would read the next octets as they never were meant.
        """
        buffer = self._buffer
        if len(buffer) < HEADER:
            return None
        length = buffer[0] << 8 | buffer[1]
        if not length:
            raise self._fault("a frame of length 0")
        if length > self._max_frame:
            raise self._fault(f"a frame of {length} octets, more than the limit of {self._max_frame},")
        end = HEADER + length
        if len(buffer) < end:
            return None
        frame = bytes(buffer[HEADER:end])
        del buffer[:end]
        self._offset += end
        return frame

    def eof(self) -> None:
        """The stream has ended. Raises FrameError when it ended inside a frame."""
        if not self._buffer:
            return
        raise self._fault(f"the stream ends with {len(self._buffer)} octets of an unfinished frame")

    @staticmethod
    def wrap(apdu: bytes) -> bytes:
        """``apdu`` with its header. Raises EncodeError for one that no header can describe."""
        if not 0 < len(apdu) <= LARGEST:
            raise EncodeError("frame", f"an APDU of {len(apdu)} octets, 1 to {LARGEST} can be sent")
        return len(apdu).to_bytes(HEADER, "big") + apdu

    def _fault(self, reason: str) -> FrameError:
        self._dead = True
        self._buffer.clear()
        return FrameError(reason, self._offset)

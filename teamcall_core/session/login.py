"""What the first octets of a connection open (stli.md section 1)."""

from __future__ import annotations

from enum import Enum, auto

_NUL, _LF, _CR = 0x00, 0x0A, 0x0D
_LAST_BINARY = 0x20
"""The blank: octets up to here open a binary session, and so does a tab, as the manual's chapter 7.4 says."""
_HIPATH = 0x26
"""The framing of HiPath; as text it is an ampersand."""
_HIPATH_LENGTH = 0x80
"""The second octet of that framing has the topmost bit set."""


class Opening(Enum):
    """What the octets so far mean."""

    WAIT = auto()
    TEXT = auto()
    BINARY = auto()


class FirstOctets:
    """Decides once, from octets cut anywhere, between text and a binary session. Holds two octets at most."""

    __slots__ = ("_after_cr", "_held")

    def __init__(self) -> None:
        self._held = b""
        self._after_cr = False

    def judge(self, data: bytes) -> tuple[Opening, bytes]:
        """The decision so far, and the octets it leaves to be read: all from the first that counts, none for WAIT."""
        octets = self._held + self._without_line_ends(data) if not self._held else self._held + data
        opening = _opening(octets)
        self._held = octets if opening is Opening.WAIT else b""
        return opening, b"" if opening is Opening.WAIT else octets

    def give_up(self) -> bytes:
        """The octets held when no more will come: they are text."""
        octets, self._held = self._held, b""
        return octets

    def _without_line_ends(self, data: bytes) -> bytes:
        """Without leading CR and LF, and without the NUL that Telnet sends behind a CR."""
        for position, octet in enumerate(data):
            if octet == _NUL and self._after_cr:
                continue
            if octet not in (_CR, _LF):
                return data[position:]
            self._after_cr = octet == _CR
        return b""


def _opening(octets: bytes) -> Opening:
    if not octets or octets == bytes([_HIPATH]):
        return Opening.WAIT
    is_hipath = octets[0] == _HIPATH and octets[1] >= _HIPATH_LENGTH
    return Opening.BINARY if is_hipath or octets[0] <= _LAST_BINARY else Opening.TEXT

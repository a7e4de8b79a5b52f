"""The headers of an event report in Phase III: ROSE, CSTAEventReportArgument, category, event; six inside each other.

All of them end where the message ends, so that in the shortest form their lengths follow from the length of what is
left. They are compared as they must be, instead of being read one by one.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import encode_length

CODE: Final = b"\x02\x01\x15"
"""Operation code 21, cSTAEventReport."""
MAX_KNOWN: Final = 4096
"""Lengths whose headers are remembered."""
_SEQUENCE: Final = b"\x30"
_CROSS_REF: Final = b"\x55"


class Head(NamedTuple):
    """How the headers of category and event look when so many octets are left."""

    size: int
    """Octets of both."""
    event: int
    """Where the identifier of the event stands in them."""
    outer: bytes
    """Length octets of the category."""
    inner: bytes
    """Length octets of the event."""


def _length(behind: int) -> bytes:
    """Give the length octets of an element whose length and contents are ``behind`` octets."""
    for size in (1, 2, 3):
        octets = encode_length(max(0, behind - size))
        if len(octets) == size and behind >= size:
            return octets
    raise Unusual


class _Begins(dict[int, bytes]):
    """What the last octets of an event report begin with, up to the length of its cross reference, by their number."""

    def __missing__(self, left: int) -> bytes:
        """Make one that is not remembered."""
        if len(self) >= MAX_KNOWN:
            self.clear()
        found = self[left] = CODE + _SEQUENCE + _length(left - len(CODE) - 1) + _CROSS_REF
        return found


class _Heads(dict[int, Head]):
    """The headers of category and event, both ending where the message ends, by the octets that are left."""

    def __missing__(self, left: int) -> Head:
        """Make one that is not remembered."""
        if len(self) >= MAX_KNOWN:
            self.clear()
        outer = _length(left - 1)
        inner = _length(left - 2 - len(outer))
        found = self[left] = Head(2 + len(outer) + len(inner), 1 + len(outer), outer, inner)
        return found


BEGINS: Final = _Begins()
HEADS: Final = _Heads()

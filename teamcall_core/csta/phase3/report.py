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


_begins: dict[int, bytes] = {}
_heads: dict[int, Head] = {}


def begin_of(left: int) -> bytes:
    """Give what the last ``left`` octets of an event report begin with, up to the length of its cross reference."""
    found = _begins.get(left)
    if found is None:
        if len(_begins) >= MAX_KNOWN:
            _begins.clear()
        found = _begins[left] = CODE + _SEQUENCE + _length(left - len(CODE) - 1) + _CROSS_REF
    return found


def _length(behind: int) -> bytes:
    """Give the length octets of an element whose length and contents are ``behind`` octets."""
    for size in (1, 2, 3):
        octets = encode_length(max(0, behind - size))
        if len(octets) == size and behind >= size:
            return octets
    raise Unusual


def head_of(left: int) -> Head:
    """Give the headers of category and event of which ``left`` octets are left, both ending where the message ends."""
    found = _heads.get(left)
    if found is None:
        if len(_heads) >= MAX_KNOWN:
            _heads.clear()
        outer = _length(left - 1)
        inner = _length(left - 2 - len(outer))
        found = _heads[left] = Head(2 + len(outer) + len(inner), 1 + len(outer), outer, inner)
    return found

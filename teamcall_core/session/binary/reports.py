"""One event for all binary sessions of a phase: written once, each session's own identifiers put in by cutting.

An event report names the monitor by a cross reference, and in BER has an invoke id. Both belong to the session, and
everything else is the same for all, so what stands between them is kept as octets.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, Protocol

from teamcall_core import csta
from teamcall_core.framing import FrameStream
from teamcall_core.framing.ecma323 import EVENT_INVOKE_ID

CROSS_REF_OCTETS: Final = 2
"""As HiPath 3000 and Panasonic have them."""
LOWEST_INVOKE_ID: Final = 0x80
HIGHEST_INVOKE_ID: Final = 0x7FFF
"""Invoke ids of our own take two octets in BER, all of them, so that one can stand in the place of another."""
_SHORT_LENGTH: Final = 0x80
_LENGTH_BITS: Final = 0x7F
_INTEGER: Final = 2
_ELEMENT: Final = b"monitorCrossRefID"


class EventReport(Protocol):
    """An event in the words of one phase."""

    @property
    def operation(self) -> str:
        """The event, as monitor filters name it."""

    def frame(self, framing: type[FrameStream], invoke_id: int, cross_ref: bytes) -> bytes:
        """The frame for one monitor of one session. Raises EncodeError where the framing cannot carry it."""


def event_report(message: csta.Message) -> EventReport:
    """Prepare an event; its cross reference and invoke id do not count. Raises EncodeError."""
    if message.phase in (csta.Phase.I, csta.Phase.II, csta.Phase.III):
        return _Apdu(message)
    return _Document(message)


class _Apdu:
    """``a1 .. 02 02 <invoke id> 02 01 15 30 .. 55 02 <cross reference> ...``."""

    __slots__ = ("_head", "_leads", "_middle", "_tail", "operation")

    def __init__(self, message: csta.Message) -> None:
        self.operation = str(message.operation)
        body: Any = message.body
        if len(body.monitor_cross_ref_id) != CROSS_REF_OCTETS:
            body = replace(body, monitor_cross_ref_id=bytes(CROSS_REF_OCTETS))
        octets = csta.encode(csta.Message("event", HIGHEST_INVOKE_ID, message.operation, body, message.phase))
        invoke_id = _content(octets, _content(octets, 0))
        report_at = _behind(octets, _behind(octets, invoke_id - _INTEGER))
        cross_ref = _content(octets, _content(octets, report_at))
        self._head = octets[:invoke_id]
        self._middle = octets[invoke_id + _INTEGER : cross_ref]
        self._tail = octets[cross_ref + CROSS_REF_OCTETS :]
        self._leads: dict[type[FrameStream], bytes] = {}

    def frame(self, framing: type[FrameStream], invoke_id: int, cross_ref: bytes) -> bytes:
        """See ``EventReport``."""
        lead = self._leads.get(framing)
        if lead is None:
            whole = framing.wrap(b"".join((self._head, bytes(_INTEGER), self._middle, cross_ref, self._tail)))
            lead = self._leads[framing] = whole[: framing.header + len(self._head)]
        return b"".join((lead, invoke_id.to_bytes(_INTEGER, "big"), self._middle, cross_ref, self._tail))


class _Document:
    """``<DeliveredEvent ...><monitorCrossRefID>`` cross reference ``</monitorCrossRefID>...``."""

    __slots__ = ("_head", "_tail", "operation")

    def __init__(self, message: csta.Message) -> None:
        self.operation = str(message.operation)
        octets = csta.encode(replace(message, invoke_id=None))
        begin = octets.index(b">", octets.index(_ELEMENT)) + 1
        self._head = octets[:begin]
        self._tail = octets[octets.index(b"<", begin) :]

    def frame(self, framing: type[FrameStream], invoke_id: int, cross_ref: bytes) -> bytes:
        """See ``EventReport``. Events have the invoke id of all events."""
        del invoke_id
        return framing.wrap(b"".join((self._head, cross_ref, self._tail)), EVENT_INVOKE_ID)


def _content(octets: bytes, at: int) -> int:
    """Where the content of the element at ``at`` begins; its identifier has one octet."""
    length = octets[at + 1]
    return at + 2 + (length & _LENGTH_BITS if length >= _SHORT_LENGTH else 0)


def _behind(octets: bytes, at: int) -> int:
    """Where the element behind the short one at ``at`` begins."""
    return at + 2 + octets[at + 1]

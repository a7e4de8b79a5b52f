"""The usual messages of Phases I and II by emitted code; a phase brings its tables and the form of its events."""

from __future__ import annotations

from typing import Any, Protocol

from teamcall_core.ber.source import Unusual
from teamcall_core.ber.values import Limits

from .message import Message, Phase
from .quick import CROSS_REF, EVENT_REPORT, FAULTS, INVOKE, RESULT, SHORT, Services, Tables, header, integer, within
from .quick_encode import REFUSALS, Writers, event_report


class QuickEvents(Protocol):
    """How a phase writes what stands behind the cross reference of an event report, in its usual form."""

    def read(self, octets: bytes, at: int, cross_ref: bytes) -> tuple[str, object]:
        """Give the event's name and its object; raises FAULTS."""

    def write(self, operation: str, body: Any) -> str:
        """Give what stands behind the cross reference, as text; raises REFUSALS."""


class QuickApdu:
    """The usual messages of Phase I or II; ``decode`` and ``encode`` give None whenever they are not sure."""

    def __init__(self, phase: Phase, tables: Tables, events: QuickEvents) -> None:
        self.phase = phase
        self.services = Services(phase, tables)
        self.writers = Writers(tables)
        self.events = events

    def decode(self, octets: bytes, limits: Limits) -> Message | None:
        """Read an invoke or a result."""
        if not within(octets, limits):
            return None
        try:
            kind = octets[0]
            if kind == INVOKE:
                return self._event(octets) or self.services.read(octets)
            return self.services.read(octets) if kind == RESULT else None
        except FAULTS:
            return None

    def _event(self, octets: bytes) -> Message | None:
        """Read an event report; None for another invoke."""
        stop = len(octets)
        invoke_id, at = integer(octets, header(octets, 1, stop))
        if octets[at : at + 4] != EVENT_REPORT:
            return None
        start = header(octets, at + 4, stop)
        size = octets[start + 1]
        if octets[start] != CROSS_REF or size > SHORT:
            return None
        at = start + 2 + size
        operation, body = self.events.read(octets, at, octets[start + 2 : at])
        return Message("event", invoke_id, operation, body, self.phase)

    def encode(self, message: Message) -> bytes | None:
        """Write an event, invoke or result."""
        try:
            if message.kind == "event":
                return self._write_event(message)
            return self.writers.write(message) if message.kind in ("invoke", "result") else None
        except REFUSALS:
            return None

    def _write_event(self, message: Message) -> bytes:
        """Write an event report."""
        if not isinstance(message.operation, str):
            raise Unusual
        return event_report(message, self.events.write(message.operation, message.body))

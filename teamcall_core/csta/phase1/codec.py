"""Messages of Phase I in BER (ECMA-180)."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.emit import Decoder
from teamcall_core.ber.emit_encoder import Encoder, encoder
from teamcall_core.ber.encoding import text
from teamcall_core.ber.node import Unfit, octets_of
from teamcall_core.ber.primitives import Integer
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import CONTEXT, Element, Fault, Walk
from teamcall_core.csta.apdu import ApduCodec, behind, outside, read_declared
from teamcall_core.csta.message import Phase, UnknownEvent
from teamcall_core.csta.quick import emitted, header
from teamcall_core.csta.quick_apdu import QuickApdu

from .failures import UNIVERSAL_FAILURE
from .tables import DECLARATIONS, EVENTS

_EVENT_TYPE: Final = Integer().retagged(CONTEXT, 0)


class _Events:
    """``eventType [0] IMPLICIT INTEGER, eventInfo ANY`` behind the cross reference."""

    def read(self, walk: Walk, at: int, report: Element, cross_ref: bytes) -> tuple[str | int, object]:
        """Give the event's name and its object."""
        outer = walk.element(at, report.stop)
        try:
            number = _EVENT_TYPE.read_checked(walk, outer, 1)
        except Fault as fault:
            fault.path.append("eventType")
            raise
        operation = EVENTS.name_of(number)
        information = walk.element(outer.after, report.stop)
        kind = DECLARATIONS.event_of(operation)
        if kind is None:
            octets = walk.whole(information) + b"".join(e.octets for e in behind(walk, information.after, report))
            return operation, UnknownEvent(operation, octets, monitor_cross_ref_id=cross_ref)
        body = read_declared(kind, walk, information, {"monitor_cross_ref_id": cross_ref})
        body.unknown += tuple(behind(walk, information.after, report))
        return operation, body

    def write(self, operation: str | int | None, body: Any) -> bytes:
        """Give the octets behind the cross reference."""
        number = None if operation is None else EVENTS.number_of(operation)
        if number is None:
            raise Unfit(f"has no such event: {operation!r}")
        if isinstance(body, UnknownEvent):
            return _EVENT_TYPE.write(number) + octets_of(body)
        kind = DECLARATIONS.event_of(EVENTS.name_of(number))
        if kind is None:
            raise Unfit(f"has no declaration for {operation!r}: give it as UnknownEvent")
        return _EVENT_TYPE.write(number) + kind.encode(body) + outside(body)


class _QuickEvents:
    """The same by emitted code."""

    def __init__(self) -> None:
        self._readers: dict[int, tuple[str, int, Decoder]] = {}
        self._writers: dict[str, Encoder] = {}

    def read(self, octets: bytes, at: int, cross_ref: bytes) -> tuple[str, object]:
        """Give the event's name and its object."""
        if octets[at] != _EVENT_TYPE.ident:
            raise Unusual
        size = octets[at + 1]
        start = at + 2
        at = start + size
        name, ident, read = self._reader(int.from_bytes(octets[start:at], "big", signed=True) if size in {1, 2} else -1)
        if octets[at] != ident:
            raise Unusual
        stop = len(octets)
        return name, read(octets, header(octets, at + 1, stop), stop, monitor_cross_ref_id=cross_ref)

    def _reader(self, number: int) -> tuple[str, int, Decoder]:
        """Find or make the decoder of an event."""
        found = self._readers.get(number)
        if found is None:
            name = EVENTS.names.get(number)
            kind = None if name is None else DECLARATIONS.event_of(name)
            if name is None or kind is None:
                raise Unusual
            found = self._readers[number] = (name, 0x30, emitted(kind))
        return found

    def write(self, operation: str, body: Any) -> str:
        """Give the octets behind the cross reference."""
        write = self._writers.get(operation)
        if write is None:
            kind = DECLARATIONS.event_of(operation)
            if kind is None:
                raise Unusual
            kind_of_event = text(_EVENT_TYPE.write(EVENTS.numbers[operation]))
            encode = encoder(kind)

            def write(body: Any) -> str:
                return kind_of_event + encode(body)

            self._writers[operation] = write
        return write(body)


CODEC: Final = ApduCodec(
    Phase.I, DECLARATIONS, UNIVERSAL_FAILURE, _Events(), QuickApdu(Phase.I, DECLARATIONS, _QuickEvents())
)
decode: Final = CODEC.decode
encode: Final = CODEC.encode

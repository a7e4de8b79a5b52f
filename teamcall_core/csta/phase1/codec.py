"""Messages of Phase I in BER (ECMA-180)."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.node import Unfit
from teamcall_core.ber.primitives import Integer
from teamcall_core.ber.tlv import CONTEXT, Element, Fault, Walk
from teamcall_core.csta.apdu import ApduCodec, behind, outside, read_declared
from teamcall_core.csta.message import Phase, UnknownEvent

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
            return _EVENT_TYPE.write(number) + body.octets
        kind = DECLARATIONS.event_of(EVENTS.name_of(number))
        if kind is None:
            raise Unfit(f"has no declaration for {operation!r}: give it as UnknownEvent")
        return _EVENT_TYPE.write(number) + kind.encode(body) + outside(body)


CODEC: Final = ApduCodec(Phase.I, DECLARATIONS, UNIVERSAL_FAILURE, _Events())
decode: Final = CODEC.decode
encode: Final = CODEC.encode

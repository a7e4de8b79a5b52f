"""Writing the usual messages of Phase III by emitted code; ``encode`` gives None whenever it is not sure."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.tlv import CONTEXT
from teamcall_core.csta.message import Message
from teamcall_core.csta.quick_encode import REFUSALS, Writers, element, encoder, event_report

from . import tables
from .fast import Phase3Tables

_WRITERS: Final = Writers(Phase3Tables())
_Encoder = tuple[str, Any]
_event_encoders: dict[str | int | None, _Encoder] = {}
"""Event: identifier of its category, encoder of the event itself."""


def encode(message: Message) -> bytes | None:
    """Write an event, invoke or result in its usual form."""
    try:
        if message.kind == "event":
            return _write_event(message)
        if message.kind in ("invoke", "result"):
            return _WRITERS.write(message)
    except REFUSALS:
        pass
    return None


def _write_event(message: Message) -> bytes:
    """Write an event report."""
    category, write = _event_encoders.get(message.operation) or _emit_event_encoder(message.operation)
    event = write(message.body)
    return event_report(message, element(category, event))


def _emit_event_encoder(operation: str | int | None) -> _Encoder:
    """Make the encoder of an event, which has a tag in the place of its SEQUENCE, and remember it."""
    category, tag = tables.EVENT_PLACES[str(operation)]
    kind: Any = tables.event_of(tables.CATEGORIES[category], str(operation))  # whatever has a place is declared
    write = encoder(kind.retagged(CONTEXT, tag))
    made = _event_encoders[operation] = (chr(0xA0 | category), write)
    return made

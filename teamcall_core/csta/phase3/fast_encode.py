"""Writing the usual messages of Phase III by emitted code; ``encode`` gives None whenever it is not sure."""

from __future__ import annotations

from typing import Any

from teamcall_core.ber.emit_encoder import REFUSALS, Encoder, encoder
from teamcall_core.ber.node import BerType
from teamcall_core.ber.primitives import number_octets
from teamcall_core.ber.source import Unusual, never
from teamcall_core.ber.tlv import encode_element
from teamcall_core.csta.message import Message

from . import tables

_event_encoders: dict[str | int | None, tuple[bytes, bytes, Encoder]] = {}
"""Event: identifiers of category and event, encoder of the SEQUENCE."""
_service_encoders: dict[tuple[str, str | int | None], tuple[bytes, Encoder]] = {}
"""(kind, operation): the code as an element, encoder of argument or result."""


def encode(message: Message) -> bytes | None:
    """Write an event, invoke or result in its usual form."""
    try:
        if message.kind == "event":
            return _write_event(message)
        if message.kind == "invoke":
            code, write = _service_encoder(message)
            return encode_element(b"\xa1", _invoke_id(message) + code + write(message.body))
        if message.kind == "result":
            code, write = _service_encoder(message)
            return encode_element(b"\xa2", _invoke_id(message) + encode_element(b"\x30", code + write(message.body)))
    except REFUSALS:
        pass
    return None


def _invoke_id(message: Message) -> bytes:
    number = message.invoke_id
    if type(number) is not int:
        raise Unusual
    return encode_element(b"\x02", number_octets(number))


def _write_event(message: Message) -> bytes:
    found = _event_encoders.get(message.operation)
    if found is None:
        found = _emit_event_encoder(message.operation)
    category, event, write = found
    body: Any = message.body
    octets = write(body)
    cross_ref = body.monitor_cross_ref_id
    if type(cross_ref) is not bytes:
        raise Unusual
    # [tag] IMPLICIT replaces the one identifier octet of the SEQUENCE.
    report = encode_element(b"\x55", cross_ref) + encode_element(category, event + octets[1:])
    return encode_element(b"\xa1", _invoke_id(message) + b"\x02\x01\x15" + encode_element(b"\x30", report))


def _emit_event_encoder(operation: str | int | None) -> tuple[bytes, bytes, Encoder]:
    """Make the encoder of an event and remember it."""
    category, tag = tables.EVENT_PLACES[str(operation)]
    kind = tables.event_of(tables.CATEGORIES[category], str(operation))
    if kind is None:
        raise Unusual
    made = _event_encoders[operation] = (bytes([0xA0 | category]), bytes([0xA0 | tag]), _encoder(kind))
    return made


def _service_encoder(message: Message) -> tuple[bytes, Encoder]:
    """Find or make the encoder of an argument or result."""
    key = (message.kind, message.operation)
    found = _service_encoders.get(key)
    if found is None:
        code = tables.OPERATIONS.numbers[str(message.operation)]
        kind = (tables.argument_of if message.kind == "invoke" else tables.result_of)(str(message.operation))
        if kind is None:
            raise Unusual
        found = _service_encoders[key] = (encode_element(b"\x02", number_octets(code)), _encoder(kind))
    return found


def _encoder(declared: BerType) -> Encoder:
    """Emit an encoder, once and for all."""
    try:
        return encoder(declared)
    except Unusual:
        return never

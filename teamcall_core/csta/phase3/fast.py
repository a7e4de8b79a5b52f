"""Reading the usual messages of Phase III by emitted code; everything else is left to the interpretive form.

``decode`` gives None whenever it is not sure. Code is emitted when the first message of a kind comes.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from teamcall_core.ber.emit import DEPTH, Decoder, decoder
from teamcall_core.ber.node import BerType
from teamcall_core.ber.primitives import OctetString
from teamcall_core.ber.shape_code import Trace
from teamcall_core.ber.shapes import MAX_SIZE, Shapes
from teamcall_core.ber.source import Unusual, never
from teamcall_core.ber.tlv import Fault
from teamcall_core.ber.types import Parts, Sequence
from teamcall_core.ber.values import Limits
from teamcall_core.csta.message import Message, Phase

from . import tables

_III: Final = Phase.III
_INVOKE: Final = 0xA1
_RESULT: Final = 0xA2
_INTEGER: Final = 0x02
_CROSS_REF: Final = 0x55
_SHORT: Final = 127
"""The greatest length that is its own octet (X.690 8.1.3.4)."""
_EVENT_REPORT: Final = b"\x02\x01\x15\x30"
"""Operation code 21 and the identifier of its argument."""

_events: dict[int, tuple[str, Decoder, Sequence]] = {}
"""Category identifier << 8 | event identifier: the event's name, decoder and declaration."""
_shapes: Final = Shapes()
_buckets: Final = _shapes.buckets
_new: Final = object.__new__
"""Slot by slot, a message is made in half the time."""
_number_of: Final = int.from_bytes
_services: dict[tuple[int, int], tuple[str, int | None, Decoder]] = {}
"""(PDU identifier, operation code): name, identifier of the body (None: a Parts), decoder."""


def decode(octets: bytes, limits: Limits) -> Message | None:
    """Read an invoke or a result in its usual form."""
    if limits.max_depth < DEPTH or len(octets) > limits.max_octets:
        return None
    try:
        if octets[0] != _INVOKE:
            return _service(octets) if octets[0] == _RESULT else None
        bucket = _buckets.get(len(octets))
        if bucket is not None:
            number = _number_of(octets, "big")
            for mask, skeleton, take, texts, contents, singles in bucket.shapes:
                if number & mask == skeleton:
                    bucket.hits += 1
                    message: Message = take(octets, texts, contents, singles)
                    return message
        return _event(octets, learn=len(octets) <= MAX_SIZE) or _service(octets)
    except (Unusual, IndexError, Fault):
        return None


def generated(octets: bytes, limits: Limits) -> Message | None:
    """Read an invoke or a result by emitted code alone, without the cache of shapes."""
    if limits.max_depth < DEPTH or len(octets) > limits.max_octets:
        return None
    try:
        if octets[0] != _INVOKE:
            return _service(octets) if octets[0] == _RESULT else None
        return _event(octets, learn=False) or _service(octets)
    except (Unusual, IndexError, Fault):
        return None


def forget() -> None:
    """Forget all shapes."""
    _shapes.forget()


def _further(octets: bytes, at: int, form: int) -> tuple[int, int]:
    """Read a length of one or two octets at ``at`` (X.690 8.1.3.5): begin and length of the contents."""
    if form == 0x81:  # noqa: PLR2004
        return at + 1, octets[at]
    if form == 0x82:  # noqa: PLR2004
        return at + 2, octets[at] << 8 | octets[at + 1]
    raise Unusual


def _header(octets: bytes, at: int, stop: int) -> int:
    """Read the length at ``at`` of an element that must end at ``stop``: the begin of its contents."""
    length = octets[at]
    at += 1
    if length > _SHORT:
        at, length = _further(octets, at, length)
    if at + length != stop:
        raise Unusual
    return at


def _event(octets: bytes, *, learn: bool) -> Message | None:  # noqa: C901, PLR0912, PLR0915 - headers in a row, no calls on purpose
    """Read an invoke of CSTAEventReport, all of whose headers end where it ends; None for another invoke."""
    stop = len(octets)
    at = 2
    length = octets[1]
    if length > _SHORT:
        at, length = _further(octets, at, length)
    if at + length != stop or octets[at] != _INTEGER:
        return None
    start = at + 2
    at = start + octets[at + 1]
    if octets[at : at + 4] != _EVENT_REPORT or not 0 < at - start < 5:  # noqa: PLR2004 - four octets at most
        return None
    invoke_id = octets[start]
    if invoke_id > _SHORT or at - start > 1:
        invoke_id = int.from_bytes(octets[start:at], "big", signed=True)
    at, length = at + 5, octets[at + 4]
    if length > _SHORT:
        at, length = _further(octets, at, length)
    if at + length != stop or octets[at] != _CROSS_REF or octets[at + 1] > _SHORT:
        return None
    start = at + 2
    at = start + octets[at + 1]
    cross_ref = octets[start:at]
    category = octets[at]
    at, length = at + 2, octets[at + 1]
    if length > _SHORT:
        at, length = _further(octets, at, length)
    place = category << 8 | octets[at]
    found = _events.get(place) or _emit_event(place)
    if found is None or at + length != stop:
        return None
    at, length = at + 2, octets[at + 1]
    if length > _SHORT:
        at, length = _further(octets, at, length)
    if at + length != stop:
        return None
    name, read, node = found
    body = read(octets, octets.decode("latin-1"), at, stop, cross_ref)
    message = _new(Message)
    message.kind = "event"
    message.invoke_id = invoke_id
    message.operation = name
    message.body = body
    message.phase = _III
    if learn:
        _shapes.missed(place << 16 | stop - at, octets, message, partial(_trace, name, node))
    return message


def _trace(name: str, node: Sequence, octets: bytes) -> Trace:
    """Find the shape of an event report that has been read."""
    trace = Trace(octets)
    outer = trace.header(0, len(octets))
    invoke_id = trace.header(outer.start, outer.stop)
    code = trace.header(invoke_id.stop, outer.stop)
    trace.fixed(code)
    report = trace.header(code.stop, outer.stop)
    cross_ref = trace.header(report.start, report.stop)
    category = trace.header(cross_ref.stop, report.stop)
    event = trace.header(category.start, category.stop)
    given = {"monitor_cross_ref_id": trace.simple(OctetString(), cross_ref.start, cross_ref.stop)}
    values = {
        "kind": "'event'",
        "invoke_id": trace.number(invoke_id.start, invoke_id.stop),
        "operation": repr(name),
        "body": trace.sequence(node, event.start, event.stop, given),
        "phase": trace.bound(_III),
    }
    trace.finish(trace.made(Message, values))
    return trace


def _emit_event(place: int) -> tuple[str, Decoder, Sequence] | None:
    """Make the decoder of an event and remember it."""
    category = tables.CATEGORIES.get((place >> 8) ^ 0xA0)
    name = category.events.name_of((place & 0xFF) ^ 0xA0) if category else None
    kind = tables.event_of(category, name) if category and isinstance(name, str) else None
    made = (str(name), _decoder(kind), kind) if kind is not None else None
    if made is not None:
        _events[place] = made
    return made


def _service(octets: bytes) -> Message | None:
    """Read the invoke or result of another service."""
    kind = octets[0]
    stop = len(octets)
    invoke_id, at = _integer(octets, _header(octets, 1, stop))
    if kind == _RESULT:
        if at >= stop or octets[at] != 0x30:  # noqa: PLR2004 - SEQUENCE
            return None
        at = _header(octets, at + 1, stop)
    code, at = _integer(octets, at)
    found = _services.get((kind, code)) or _emit_service(kind, code)
    if found is None or at >= stop:
        return None
    name, ident, read = found
    start = _header(octets, at + 1, stop)
    if ident is None:
        body = read(octets, octets.decode("latin-1"), at, start, stop)
    elif ident != octets[at]:
        return None
    else:
        body = read(octets, octets.decode("latin-1"), start, stop)
    return Message("invoke" if kind == _INVOKE else "result", invoke_id, name, body, _III)


def _integer(octets: bytes, at: int) -> tuple[int, int]:
    """Read an INTEGER of at most four octets and give the place behind it."""
    size = octets[at + 1]
    if octets[at] != _INTEGER or not 0 < size < 5:  # noqa: PLR2004
        raise Unusual
    return int.from_bytes(octets[at + 2 : at + 2 + size], "big", signed=True), at + 2 + size


def _emit_service(kind: int, code: int) -> tuple[str, int | None, Decoder] | None:
    """Make the decoder of an argument or result and remember it."""
    name = tables.OPERATIONS.name_of(code)
    declared = tables.argument_of(name) if kind == _INVOKE else tables.result_of(name)
    if not isinstance(name, str) or not isinstance(declared, (Sequence, Parts)):
        return None
    ident = declared.ident if isinstance(declared, Sequence) else None
    made = _services[kind, code] = (name, ident, _decoder(declared))
    return made


def _decoder(declared: BerType) -> Decoder:
    """Emit a decoder, once and for all: one for what cannot be emitted says so at every message."""
    try:
        return decoder(declared)
    except Unusual:
        return never

"""Reading the usual messages of Phase III by emitted code; everything else is left to the interpretive form.

``decode`` gives None whenever it is not sure. Code is emitted when the first message of a kind comes.
"""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.emit import DEPTH, MAX_SHORT, Decoder
from teamcall_core.ber.node import BerType
from teamcall_core.ber.primitives import OctetString
from teamcall_core.ber.shape_code import Trace
from teamcall_core.ber.shapes import MAX_SIZE, Shapes
from teamcall_core.ber.types import Sequence
from teamcall_core.ber.values import Limits
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.quick import FAULTS, INVOKE, RESULT, SHORT, Services, emitted, header, within
from teamcall_core.openenum import OpenEnum

from . import tables
from .report import BEGINS, HEADS

_III: Final = Phase.III
_INTEGER: Final = 0x02


class Phase3Tables:
    """Those of Phase III."""

    operations: OpenEnum = tables.OPERATIONS

    def argument_of(self, operation: str | int) -> BerType | None:
        return tables.argument_of(operation)

    def result_of(self, operation: str | int) -> BerType | None:
        return tables.result_of(operation)


SERVICES: Final = Services(_III, Phase3Tables())
_Event = tuple[str, Decoder | None, Decoder | None, Sequence]
_events: dict[int, _Event] = {}
"""Category identifier << 8 | event identifier: name, decoders (any length, short; None before use), declaration."""
_shapes: Final = Shapes()
_buckets: Final = _shapes.buckets
_new: Final = object.__new__
"""Slot by slot, a message is made in half the time."""
_number_of: Final = int.from_bytes


def decode(octets: bytes, limits: Limits) -> Message | None:
    """Read an invoke or a result in its usual form."""
    if limits.max_depth < DEPTH or len(octets) > limits.max_octets:
        return None
    try:
        if octets[0] != INVOKE:
            return SERVICES.read(octets) if octets[0] == RESULT else None
        bucket = _buckets.get(len(octets))
        if bucket is not None:
            number = _number_of(octets, "big")
            for mask, skeleton, take, texts, contents, singles in bucket.shapes:
                if number & mask == skeleton:
                    bucket.hits += 1
                    message: Message = take(octets, texts, contents, singles)
                    return message
        return _event(octets, learn=len(octets) <= MAX_SIZE) or SERVICES.read(octets)
    except FAULTS:
        return None


def generated(octets: bytes, limits: Limits) -> Message | None:
    """Read an invoke or a result by emitted code alone, without the cache of shapes."""
    if not within(octets, limits):
        return None
    try:
        if octets[0] != INVOKE:
            return SERVICES.read(octets) if octets[0] == RESULT else None
        return _event(octets, learn=False) or SERVICES.read(octets)
    except FAULTS:
        return None


def forget() -> None:
    """Forget all shapes."""
    _shapes.forget()


def _event(octets: bytes, *, learn: bool) -> Message | None:  # noqa: C901 - headers in a row, few calls on purpose
    """Read an invoke of CSTAEventReport, all of whose headers are as short as they can be; None for another invoke."""
    stop = len(octets)
    at = 2 if octets[1] == stop - 2 <= SHORT else header(octets, 1, stop)
    size = octets[at + 1]
    start = at + 2
    at = start + size
    begin = BEGINS[stop - at]
    if octets[start - 2] != _INTEGER or octets[at : at + len(begin)] != begin:
        return None
    if size == 1:
        invoke_id = octets[start]
        invoke_id -= (invoke_id & 0x80) << 1
    elif 0 < size < 5:  # noqa: PLR2004 - four octets at most
        invoke_id = _number_of(octets[start:at], "big", signed=True)
    else:
        return None
    at += len(begin) + 1
    start = at
    at += octets[at - 1]
    left = stop - at
    size, event, outer, inner = HEADS[left]
    body = at + size
    event += at
    if octets[at + 1 : event] != outer or octets[event + 1 : body] != inner or octets[start - 1] > SHORT:
        return None
    place = octets[at] << 8 | octets[event]
    found = _events.get(place) or _emit_event(place)
    if found is None:
        return None
    name, read, read_short, node = found
    if left <= MAX_SHORT:
        read = read_short
    if read is None:
        read = _emit_reader(place, found, short=left <= MAX_SHORT)
    message = _new(Message)
    message.kind = "event"
    message.invoke_id = invoke_id
    message.operation = name
    message.body = read(octets, body, stop, octets[start:at])
    message.phase = _III
    if learn:
        _shapes.missed(place << 16 | left - size, octets, message, _trace, name, node)
    return message


def _trace(octets: bytes, name: str, node: Sequence) -> Trace:
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


def _emit_event(place: int) -> _Event | None:
    """Make the decoder of an event and remember it."""
    category = tables.CATEGORIES.get((place >> 8) ^ 0xA0)
    name = category.events.name_of((place & 0xFF) ^ 0xA0) if category else None
    kind = tables.event_of(category, name) if category and isinstance(name, str) else None
    if kind is None:
        return None
    made = _events[place] = (str(name), None, None, kind)
    return made


def _emit_reader(place: int, event: _Event, *, short: bool) -> Decoder:
    """Make one of the decoders of an event when it is needed."""
    name, read, read_short, node = event
    made = emitted(node, short=short)
    _events[place] = (name, read, made, node) if short else (name, made, read_short, node)
    return made

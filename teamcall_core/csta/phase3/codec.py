"""Messages of Phase III in BER: ROSE and ACSE around the declarations of the chapters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from teamcall_core.ber import acse, rose
from teamcall_core.ber.node import BerType, Unfit, decode_error, join, octets_of, outermost
from teamcall_core.ber.primitives import OctetString
from teamcall_core.ber.tlv import APPLICATION, CONSTRUCTED, CONTEXT, Element, Fault, Walk, encode_element, refuse
from teamcall_core.ber.types import Sequence
from teamcall_core.ber.values import OUTSIDE, Limits, Unknown
from teamcall_core.csta.failures import UNIVERSAL_FAILURE_CODE
from teamcall_core.csta.message import Message, Phase, Reject, UniversalFailure, UnknownEvent, refuse_words
from teamcall_core.errors import EncodeError

from . import fast, tables
from .failures import UNIVERSAL_FAILURE

_CROSS_REF: Final = OctetString("MonitorCrossRefID").retagged(APPLICATION, 21)
"""Of all event reports (status-reporting 126)."""
_EVENT: Final = CONTEXT | CONSTRUCTED
_SEQUENCE: Final = 0x30
_NUMBER_BITS: Final = 0x1F
_PER_CATEGORY: Final = 100
"""An event without a name is called by the number category * 100 + tag."""


def decode(octets: bytes, operation: str | int | None, limits: Limits) -> Message:
    """Read one APDU; see :func:`teamcall_core.csta.codec.decode`."""
    return fast.decode(octets, limits) or interpret(octets, operation, limits)


def interpret(octets: bytes, operation: str | int | None, limits: Limits) -> Message:
    """Read one APDU by the interpretive form, which gives all errors and keeps what is unknown."""
    walk = Walk(octets, limits)
    try:
        outer = outermost(walk)
        if outer.ident not in rose.KINDS and outer.ident not in acse.KINDS:
            refuse(0, "an APDU (tag a1 to a4, 60 to 64)", f"tag {outer.ident:02x}")
    except Fault as fault:
        raise decode_error(fault, "APDU") from None
    if outer.ident in acse.KINDS:
        return _associate(walk, outer)
    try:
        pdu = rose.read(walk, outer)
    except Fault as fault:
        raise decode_error(fault, rose.KINDS[outer.ident].capitalize()) from None
    if pdu.kind == "reject":
        return Message("reject", pdu.invoke_id, operation, Reject(pdu.problem, pdu.family))
    if pdu.kind == "error":
        return Message("error", pdu.invoke_id, operation, _failure(walk, pdu))
    if pdu.kind == "invoke" and pdu.code == tables.EVENT_REPORT and pdu.body is not None:
        return _event(walk, pdu.invoke_id, pdu.body)
    return _service(walk, pdu, operation)


def _associate(walk: Walk, outer: Element) -> Message:
    """Read an ACSE message."""
    from teamcall_core.csta import acse as csta_acse  # noqa: PLC0415 - loaded when the first association message comes

    kind = acse.KINDS[outer.ident]
    return Message(kind, None, None, csta_acse.read(kind, walk, outer))


def _read(kind: BerType, walk: Walk, element: Element, label: str = "") -> object:
    """Read a body and name it in the path of errors."""
    try:
        return kind.read_checked(walk, element, 1)
    except Fault as fault:
        raise decode_error(fault, label or kind.label) from None


def _whole(walk: Walk, element: Element | None, label: str) -> bytes:
    """Give the octets of a body that is not declared."""
    if element is None:
        return b""
    try:
        return walk.whole(element)
    except Fault as fault:
        raise decode_error(fault, label) from None


def _service(walk: Walk, pdu: rose.Pdu, asked: str | int | None) -> Message:
    """Read the argument or result of a service."""
    if pdu.code is None:
        return Message(pdu.kind, pdu.invoke_id, asked, None)
    operation = tables.OPERATIONS.name_of(pdu.code) if isinstance(pdu.code, int) else pdu.code
    kind = tables.argument_of(operation) if pdu.kind == "invoke" else tables.result_of(operation)
    body: object
    if kind is None:
        body = Unknown(operation, _whole(walk, pdu.body, str(operation)))
    elif pdu.body is None:
        body = None
    else:
        body = _read(kind, walk, pdu.body)
    return Message(pdu.kind, pdu.invoke_id, operation, body)


def _failure(walk: Walk, pdu: rose.Pdu) -> object:
    """Read the parameter of an error."""
    if pdu.code != UNIVERSAL_FAILURE_CODE:
        return Unknown(pdu.code if pdu.code is not None else "", _whole(walk, pdu.body, "Error"))
    return None if pdu.body is None else _read(UNIVERSAL_FAILURE, walk, pdu.body)


def _event(walk: Walk, invoke_id: int | None, report: Element) -> Message:
    """Read an event report: cross reference, category, event; what stands behind them survives."""
    label = "CSTAEventReport"
    try:
        if report.ident != _SEQUENCE:
            refuse(report.at, "tag 30", f"tag {report.ident:02x}")
        first = walk.element(report.start, report.stop)
        cross_ref: bytes = _CROSS_REF.read_checked(walk, first, 1)
        outer = walk.element(first.after, report.stop)
        operation, kind, inner = _specific(walk, outer)
        if kind is None or inner is None:
            body: object = UnknownEvent(
                operation,
                walk.whole(outer) + b"".join(extra.octets for extra in _behind(walk, outer, report)),
                monitor_cross_ref_id=cross_ref,
                category=outer.ident & _NUMBER_BITS,
            )
        else:
            label = kind.label
            made = kind.read_given(walk, inner, 1, {"monitor_cross_ref_id": cross_ref})
            made.unknown += tuple(_behind(walk, outer, report))
            body = made
    except Fault as fault:
        raise decode_error(fault, label) from None
    return Message("event", invoke_id, operation, body)


def _specific(walk: Walk, outer: Element) -> tuple[str | int, Sequence | None, Element | None]:
    """Read EventSpecificInfo: what the event is called, its declaration, its header."""
    category = tables.CATEGORIES.get(outer.ident ^ _EVENT)
    if category is None:
        return outer.ident, None, None
    inner = walk.element(outer.start, outer.stop)
    if inner.after != outer.stop:
        refuse(min(inner.after, walk.total), "the end of " + category.name, f"{outer.stop - inner.after} octets")
    tag = inner.ident ^ _EVENT
    name = category.events.name_of(tag)
    if isinstance(name, int):
        return (outer.ident ^ _EVENT) * _PER_CATEGORY + tag, None, None
    return name, tables.event_of(category, name), inner


def _behind(walk: Walk, last: Element, report: Element) -> Iterator[Unknown]:
    """Give the elements that a later edition put behind the event."""
    at = last.after
    while at < report.stop:
        extra = walk.element(at, report.stop)
        yield Unknown(extra.ident, walk.whole(extra), OUTSIDE)
        at = extra.after


# --- and back ---------------------------------------------------------------------------------------------------------


def encode(message: Message) -> bytes:
    """Write one APDU; see :func:`teamcall_core.csta.codec.encode`."""
    return _fast_encode(message) or build(message)


def _load(message: Message) -> bytes | None:
    """Load the encoder with the first message that is written."""
    global _fast_encode  # noqa: PLW0603 - the function that stands in for itself
    from .fast_encode import encode as loaded  # noqa: PLC0415

    _fast_encode = loaded
    return loaded(message)


_fast_encode: Callable[[Message], bytes | None] = _load


def build(message: Message) -> bytes:
    """Write one APDU by the interpretive form, which gives all errors and writes what is unknown."""
    refuse_words(message)
    if message.kind in acse.KINDS.values():
        from teamcall_core.csta import acse as csta_acse  # noqa: PLC0415 - loaded with the first association message

        return csta_acse.write(message.kind, message.body)
    write = _WRITERS.get(message.kind)
    if write is None:
        raise EncodeError(message.kind, f"is no kind of message in Phase {Phase.III}")
    try:
        return write(message)
    except Unfit as unfit:
        raise EncodeError(join(message.kind.capitalize(), unfit.path), unfit.reason) from None


def _code(operation: str | int | None) -> rose.Code:
    """Give the operation code; a dotted word is a global one."""
    if isinstance(operation, str) and operation[:1].isdigit():
        return operation
    code = None if operation is None else tables.OPERATIONS.number_of(operation)
    if code is None:
        raise Unfit(f"has no such operation: {operation!r}")
    return code


def _invoke(message: Message) -> bytes:
    return rose.write_invoke(message.invoke_id, _code(message.operation), _body(message, result=False))


def _result(message: Message) -> bytes:
    code = None if message.operation is None or message.body is None else _code(message.operation)
    return rose.write_result(message.invoke_id, code, _body(message, result=True))


def _body(message: Message, *, result: bool) -> bytes:
    """Write the argument or result."""
    if message.body is None:
        return b""
    if isinstance(message.body, Unknown):
        return octets_of(message.body)
    operation = message.operation or ""
    kind = tables.result_of(operation) if result else tables.argument_of(operation)
    if kind is None:
        raise Unfit(f"has no declaration for {operation!r}: give it as Unknown")
    return _written(kind, message.body)


def _written(kind: BerType, body: object) -> bytes:
    """Write a body; what only the earlier phases have an element for is refused, not left out."""
    from teamcall_core.csta.surplus import surplus  # noqa: PLC0415 - what is usual has been written by emitted code

    octets = kind.encode(body)
    for element in surplus(kind, body):
        raise EncodeError(f"{kind.label}.{element}", f"cannot be said in Phase {Phase.III}")
    return octets


def _error(message: Message) -> bytes:
    body = message.body
    if isinstance(body, UniversalFailure):
        return rose.write_error(message.invoke_id, UNIVERSAL_FAILURE_CODE, UNIVERSAL_FAILURE.encode(body))
    if isinstance(body, Unknown):
        return rose.write_error(message.invoke_id, UNIVERSAL_FAILURE.code_of(body), octets_of(body))
    if body is None:
        return rose.write_error(message.invoke_id, UNIVERSAL_FAILURE_CODE, b"")
    raise Unfit(f"needs a UniversalFailure, has {type(body).__name__}")


def _reject(message: Message) -> bytes:
    if not isinstance(message.body, Reject):
        raise Unfit(f"needs a Reject, has {type(message.body).__name__}")
    return rose.write_reject(message.invoke_id, message.body.family, message.body.problem)


def _event_report(message: Message) -> bytes:
    body = message.body
    if isinstance(body, UnknownEvent):
        cross_ref, information = body.monitor_cross_ref_id, octets_of(body)
    else:
        cross_ref, information = _declared_event(message)
    report = encode_element(b"\x30", _CROSS_REF.encode(cross_ref) + information)
    return rose.write_invoke(message.invoke_id, tables.EVENT_REPORT, report)


def _declared_event(message: Message) -> tuple[bytes, bytes]:
    """Write EventSpecificInfo; give the cross reference beside it."""
    place = tables.EVENT_PLACES.get(str(message.operation))
    category = tables.CATEGORIES[place[0]] if place else None
    kind = tables.event_of(category, str(message.operation)) if category else None
    if place is None or kind is None:
        raise Unfit(f"has no declaration for {message.operation!r}: give it as UnknownEvent")
    sequence = _written(kind, message.body)
    # [tag] IMPLICIT replaces the one identifier octet of the SEQUENCE.
    event = bytes([_EVENT | place[1]]) + sequence[1:]
    body: Any = message.body
    behind = b"".join(extra.octets for extra in body.unknown or () if extra.place == OUTSIDE)
    return body.monitor_cross_ref_id, encode_element(bytes([_EVENT | place[0]]), event) + behind


_WRITERS: Final = {
    "invoke": _invoke,
    "result": _result,
    "error": _error,
    "reject": _reject,
    "event": _event_report,
}

"""APDUs of any BER phase: ROSE and ACSE around the declarations of its chapters.

A phase brings its tables, its failures and the form of its event reports; see the ``codec`` modules of the phases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from teamcall_core.ber import acse, rose
from teamcall_core.ber.node import BerType, Unfit, decode_error, join, octets_of, outermost
from teamcall_core.ber.primitives import OctetString
from teamcall_core.ber.tlv import APPLICATION, CONTEXT, Element, Fault, Walk, encode_element, refuse
from teamcall_core.ber.values import OUTSIDE, Limits, Unknown
from teamcall_core.errors import EncodeError

from .declarations import Declarations
from .failures import UNIVERSAL_FAILURE_CODE, Failure
from .message import Message, Phase, Reject, UniversalFailure, UnknownEvent, refuse_words
from .quick_apdu import QuickApdu
from .surplus import surplus

EVENT_REPORT: Final = 21
"""Operation cSTAEventReport, in all phases; it is never answered."""
_CROSS_REF: Final = OctetString("MonitorCrossRefID").retagged(APPLICATION, 21)
"""Of all event reports."""
_SEQUENCE: Final = 0x30
_CLASS_BITS: Final = 0xC0


class NamedFault(Fault):
    """A Fault that names the message it was found in."""

    @classmethod
    def of(cls, fault: Fault, label: str) -> NamedFault:
        """Take over what ``fault`` says."""
        named = cls(fault.offset, fault.needed, fault.got, more=fault.more)
        named.path = [*fault.path, label]
        return named


class EventForm(Protocol):
    """How a phase writes what stands behind the cross reference of an event report."""

    def read(self, walk: Walk, at: int, report: Element, cross_ref: bytes) -> tuple[str | int, object]:
        """Give the event's name and its object; ``at`` is the first octet behind the cross reference."""

    def write(self, operation: str | int | None, body: Any) -> bytes:
        """Give the octets behind the cross reference; raises Unfit."""


def read_declared(kind: Any, walk: Walk, element: Element, given: Mapping[str, object]) -> Any:
    """Read an event by its declaration, with what stood outside of it; errors begin with its name."""
    try:
        if not kind.accepts(element.ident):
            refuse(element.at, kind.expects(), f"tag {element.ident:02x}")
        return kind.read_given(walk, element, 1, given)
    except Fault as fault:
        raise NamedFault.of(fault, kind.label) from None


def behind(walk: Walk, at: int, report: Element) -> Iterator[Unknown]:
    """Give the elements that a later edition or a maker put behind the event."""
    while at < report.stop:
        extra = walk.element(at, report.stop)
        yield Unknown(extra.ident, walk.whole(extra), OUTSIDE)
        at = extra.after


def outside(body: Any) -> bytes:
    """Give the octets of the elements that stand behind the event."""
    return b"".join(extra.octets for extra in body.unknown or () if extra.place == OUTSIDE)


@dataclass(frozen=True)
class ApduCodec:
    """``decode`` and ``encode`` of one phase; see :func:`teamcall_core.csta.codec.decode`."""

    phase: Phase
    declarations: Declarations
    failure: Failure
    events: EventForm
    quick: QuickApdu

    def decode(self, octets: bytes, operation: str | int | None, limits: Limits) -> Message:
        """Read one APDU."""
        return self.quick.decode(octets, limits) or self.interpret(octets, operation, limits)

    def interpret(self, octets: bytes, operation: str | int | None, limits: Limits) -> Message:
        """Read one APDU by the interpretive form, which gives all errors and keeps what is unknown."""
        walk = Walk(octets, limits)
        try:
            outer = outermost(walk)
            if outer.ident not in rose.KINDS and outer.ident not in acse.KINDS:
                refuse(0, "an APDU (tag a1 to a4, 60 to 64)", f"tag {outer.ident:02x}")
        except Fault as fault:
            raise decode_error(fault, "APDU") from None
        if outer.ident in acse.KINDS:
            from .acse import read  # noqa: PLC0415 - loaded when the first association message comes

            kind = acse.KINDS[outer.ident]
            return Message(kind, None, None, read(kind, walk, outer), self.phase)
        return self._operation(walk, outer, operation)

    def _operation(self, walk: Walk, outer: Element, asked: str | int | None) -> Message:
        """Read a PDU of ROSE."""
        try:
            pdu = rose.read(walk, outer)
        except Fault as fault:
            raise decode_error(fault, rose.KINDS[outer.ident].capitalize()) from None
        if pdu.kind == "reject":
            return self._message(pdu, asked, Reject(pdu.problem, pdu.family))
        if pdu.kind == "error":
            return self._message(pdu, asked, self._failure(walk, pdu))
        if pdu.kind == "invoke" and pdu.code == EVENT_REPORT and pdu.body is not None:
            return self._event(walk, pdu.invoke_id, pdu.body)
        return self._service(walk, pdu, asked)

    def _message(self, pdu: rose.Pdu, operation: str | int | None, body: object) -> Message:
        return Message(pdu.kind, pdu.invoke_id, operation, body, self.phase)

    def _service(self, walk: Walk, pdu: rose.Pdu, asked: str | int | None) -> Message:
        """Read the argument or result of a service."""
        if pdu.code is None:
            return self._message(pdu, asked, None)
        tables = self.declarations
        operation = tables.operations.name_of(pdu.code) if isinstance(pdu.code, int) else pdu.code
        kind = tables.argument_of(operation) if pdu.kind == "invoke" else tables.result_of(operation)
        if pdu.body is None:
            return self._message(pdu, operation, None if kind else Unknown(operation, b""))
        if kind is None or _another_form(kind, pdu.body):
            return self._message(pdu, operation, Unknown(operation, _whole(walk, pdu.body, str(operation))))
        return self._message(pdu, operation, _read(kind, walk, pdu.body))

    def _failure(self, walk: Walk, pdu: rose.Pdu) -> object:
        """Read the parameter of an error."""
        if pdu.code == UNIVERSAL_FAILURE_CODE:
            return None if pdu.body is None else _read_any(self.failure, walk, pdu.body)
        octets = b"" if pdu.body is None else _whole(walk, pdu.body, "Error")
        return Unknown("" if pdu.code is None else pdu.code, octets)

    def _event(self, walk: Walk, invoke_id: int | None, report: Element) -> Message:
        """Read an event report: cross reference and what the phase puts behind it."""
        try:
            if report.ident != _SEQUENCE:
                refuse(report.at, "tag 30", f"tag {report.ident:02x}")
            first = walk.element(report.start, report.stop)
            cross_ref: bytes = _CROSS_REF.read_checked(walk, first, 1)
            operation, body = self.events.read(walk, first.after, report, cross_ref)
        except NamedFault as fault:
            raise decode_error(fault, fault.path.pop()) from None
        except Fault as fault:
            raise decode_error(fault, "CSTAEventReport") from None
        return Message("event", invoke_id, operation, body, self.phase)

    # --- and back -----------------------------------------------------------------------------------------------------

    def encode(self, message: Message) -> bytes:
        """Write one APDU."""
        return self.quick.encode(message) or self.build(message)

    def build(self, message: Message) -> bytes:
        """Write one APDU by the interpretive form, which gives all errors and writes what is unknown."""
        refuse_words(message)
        if message.kind in acse.KINDS.values():
            from .acse import write  # noqa: PLC0415 - loaded with the first association message

            return write(message.kind, message.body)
        writers = {
            "invoke": self._write_invoke,
            "result": self._write_result,
            "error": self._write_error,
            "reject": self._write_reject,
            "event": self._write_event,
        }
        if message.kind not in writers:
            raise EncodeError(message.kind, f"is no kind of message in Phase {self.phase}")
        try:
            return writers[message.kind](message)
        except Unfit as unfit:
            raise EncodeError(join(message.kind.capitalize(), unfit.path), unfit.reason) from None

    def _code(self, operation: str | int | None) -> rose.Code:
        """Give the operation code; a dotted word is a global one."""
        if isinstance(operation, str) and operation[:1].isdigit():
            return operation
        code = None if operation is None else self.declarations.operations.number_of(operation)
        if code is None:
            raise Unfit(f"has no such operation: {operation!r}")
        return code

    def _write_invoke(self, message: Message) -> bytes:
        operation = message.operation
        kind = None if operation is None else self.declarations.argument_of(operation)
        return rose.write_invoke(message.invoke_id, self._code(operation), self._body(kind, message))

    def _write_result(self, message: Message) -> bytes:
        operation = message.operation
        if operation is None or message.body is None:
            return rose.write_result(message.invoke_id, None, b"")
        kind = self.declarations.result_of(operation)
        return rose.write_result(message.invoke_id, self._code(operation), self._body(kind, message))

    def _body(self, kind: BerType | None, message: Message) -> bytes:
        """Write the argument or result; what the phase has no element for is refused, not left out."""
        if message.body is None:
            return b""
        if isinstance(message.body, Unknown):
            return octets_of(message.body)
        if kind is None:
            raise Unfit(f"has no declaration for {message.operation!r}: give it as Unknown")
        octets = kind.encode(message.body)
        self._refuse_surplus(kind, message.body)
        return octets

    def _refuse_surplus(self, kind: BerType, body: object) -> None:
        for element in surplus(kind, body):
            raise EncodeError(f"{kind.label}.{element}", f"cannot be said in Phase {self.phase}")

    def _write_error(self, message: Message) -> bytes:
        body = message.body
        if isinstance(body, Unknown):
            return rose.write_error(message.invoke_id, self.failure.code_of(body), octets_of(body))
        if body is not None and not isinstance(body, UniversalFailure):
            raise Unfit(f"needs a UniversalFailure, has {type(body).__name__}")
        parameter = b"" if body is None else self.failure.encode(body)
        return rose.write_error(message.invoke_id, UNIVERSAL_FAILURE_CODE, parameter)

    def _write_reject(self, message: Message) -> bytes:
        if not isinstance(message.body, Reject):
            raise Unfit(f"needs a Reject, has {type(message.body).__name__}")
        return rose.write_reject(message.invoke_id, message.body.family, message.body.problem)

    def _write_event(self, message: Message) -> bytes:
        body: Any = message.body
        information = self.events.write(message.operation, body)
        kind = self.declarations.event_of(message.operation or "")
        if kind is not None and not isinstance(body, UnknownEvent):
            self._refuse_surplus(kind, body)
        report = encode_element(b"\x30", _CROSS_REF.encode(body.monitor_cross_ref_id) + information)
        return rose.write_invoke(message.invoke_id, EVENT_REPORT, report)


def _another_form(kind: BerType, element: Element) -> bool:
    """Tell whether an argument stands in a form that no declaration names, as a later edition may add one."""
    return not kind.accepts(element.ident) and element.ident & _CLASS_BITS == CONTEXT and element.ident <= 0xFF  # noqa: PLR2004


def _read(kind: BerType, walk: Walk, element: Element) -> object:
    """Read a body and name it in the path of errors."""
    try:
        return kind.read_checked(walk, element, 1)
    except Fault as fault:
        raise decode_error(fault, kind.label) from None


def _read_any(kind: BerType, walk: Walk, element: Element) -> object:
    """Read a body that takes every identifier."""
    try:
        return kind.read(walk, element, 1)
    except Fault as fault:
        raise decode_error(fault, kind.label) from None


def _whole(walk: Walk, element: Element, label: str) -> bytes:
    """Give the octets of a body that is not declared."""
    try:
        return walk.whole(element)
    except Fault as fault:
        raise decode_error(fault, label) from None

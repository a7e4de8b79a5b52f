"""Remote operations (X.880 clause 9): the four PDUs, with argument, result and parameter left open.

What an operation carries depends on its code, so these are read by hand: the open part is given as the header of its
element, for the tables of a phase to go on with.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from teamcall_core.openenum import OpenEnum

from .node import BerType, Unfit
from .primitives import Integer, Null, ObjectIdentifier
from .tlv import Element, Fault, Walk, encode_element

INVOKE: Final = 0xA1
RESULT: Final = 0xA2
ERROR: Final = 0xA3
REJECT: Final = 0xA4
KINDS: Final = {INVOKE: "invoke", RESULT: "result", ERROR: "error", REJECT: "reject"}

_INTEGER: Final = Integer()
_OID: Final = ObjectIdentifier()
_NULL: Final = Null()
_LINKED: Final = 0x80
_SEQUENCE: Final = 0x30

PROBLEMS: Final = {
    "general": OpenEnum({"unrecognizedPDU": 0, "mistypedPDU": 1, "badlyStructuredPDU": 2}),
    "invoke": OpenEnum(
        {
            "duplicateInvocation": 0,
            "unrecognizedOperation": 1,
            "mistypedArgument": 2,
            "resourceLimitation": 3,
            "releaseInProgress": 4,
            "unrecognizedLinkedId": 5,
            "linkedResponseUnexpected": 6,
            "unexpectedLinkedOperation": 7,
        }
    ),
    "result": OpenEnum({"unrecognizedInvocation": 0, "resultResponseUnexpected": 1, "mistypedResult": 2}),
    "error": OpenEnum(
        {
            "unrecognizedInvocation": 0,
            "errorResponseUnexpected": 1,
            "unrecognizedError": 2,
            "unexpectedError": 3,
            "mistypedParameter": 4,
        }
    ),
}
"""Reject problems by family (X.880 clause 9.5). A family's place is its context-specific tag."""
_FAMILIES: Final = tuple(PROBLEMS)

Code = int | str
"""Of an operation or error: local (a number) or global (a dotted object identifier)."""


class Pdu(NamedTuple):
    """One PDU. ``code`` and ``body`` are None where they are absent; a reject has ``family`` and ``problem``."""

    kind: str
    invoke_id: int | None
    code: Code | None = None
    body: Element | None = None
    family: str = ""
    problem: str | int = ""


class _Parts:
    """The elements of one PDU, taken one after the other, with the name of each in the path of errors."""

    def __init__(self, walk: Walk, outer: Element) -> None:
        self.walk = walk
        self.at = outer.start
        self.stop = outer.stop

    def more(self) -> bool:
        """Tell whether anything is left."""
        return self.at < self.stop

    def header(self, name: str) -> Element:
        """Read the next header, which must be there."""
        if not self.more():
            raise _named(Fault(self.stop, name, "the end"), name)
        try:
            element = self.walk.element(self.at, self.stop)
        except Fault as fault:
            raise _named(fault, name) from None
        self.at = element.after
        return element

    def value(self, name: str, *types: BerType) -> int | str | None:
        """Read the next element as the one of ``types`` that it is."""
        element = self.header(name)
        for kind in types:
            if kind.accepts(element.ident):
                try:
                    value: int | str | None = kind.read(self.walk, element, 0)
                except Fault as fault:
                    raise _named(fault, name) from None
                return value
        raise _named(Fault(element.at, types[0].expects(), f"tag {element.ident:02x}"), name)

    def end(self) -> None:
        """Check that nothing is left."""
        if self.more():
            # Octets that are missing may belong to the element before: its place is the last that there is.
            raise Fault(min(self.at, len(self.walk.octets)), "the end of the PDU", f"{self.stop - self.at} octets")


def _named(fault: Fault, name: str) -> Fault:
    fault.path.append(name)
    return fault


def _int(value: int | str | None) -> int | None:
    return value if isinstance(value, int) else None


def read(walk: Walk, outer: Element) -> Pdu:
    """Read the PDU whose header is ``outer`` (one of KINDS)."""
    parts = _Parts(walk, outer)
    kind = KINDS[outer.ident]
    if outer.ident == REJECT:
        return _reject(parts)
    invoke_id = _int(parts.value("invokeId", _INTEGER))
    if outer.ident == RESULT:
        if not parts.more():
            return Pdu(kind, invoke_id)
        inner = parts.header("result")
        parts.end()
        if inner.ident != _SEQUENCE:
            raise _named(Fault(inner.at, "tag 30", f"tag {inner.ident:02x}"), "result")
        parts = _Parts(walk, inner)
    elif outer.ident == INVOKE and parts.more() and walk.octets[parts.at : parts.at + 1] == bytes([_LINKED]):
        raise _named(Fault(parts.at, "no linked invocation, CSTA has none", "one"), "linkedId")
    code = parts.value("errcode" if outer.ident == ERROR else "opcode", _INTEGER, _OID)
    body = parts.header("parameter" if outer.ident == ERROR else "argument") if parts.more() else None
    parts.end()
    return Pdu(kind, invoke_id, code, body)


def _reject(parts: _Parts) -> Pdu:
    invoke_id = _int(parts.value("invokeId", _INTEGER, _NULL))
    element = parts.header("problem")
    parts.end()
    family = element.ident - _LINKED
    if not 0 <= family < len(_FAMILIES):
        raise _named(Fault(element.at, "tag 80 to 83", f"tag {element.ident:02x}"), "problem")
    try:
        number = _INTEGER.read(parts.walk, element, 0)
    except Fault as fault:
        raise _named(fault, "problem") from None
    name = _FAMILIES[family]
    return Pdu("reject", invoke_id, family=name, problem=PROBLEMS[name].name_of(number))


def _code(code: Code | None) -> bytes:
    return (_OID if isinstance(code, str) else _INTEGER).write(code)


def write_invoke(invoke_id: int | None, code: Code, argument: bytes) -> bytes:
    """Write an invoke; ``argument`` is a whole element or empty."""
    return encode_element(b"\xa1", _INTEGER.write(invoke_id) + _code(code) + argument)


def write_result(invoke_id: int | None, code: Code | None, result: bytes) -> bytes:
    """Write a returnResult; without ``code`` it carries the invoke id alone."""
    inner = b"" if code is None else encode_element(b"\x30", _code(code) + result)
    return encode_element(b"\xa2", _INTEGER.write(invoke_id) + inner)


def write_error(invoke_id: int | None, code: Code, parameter: bytes) -> bytes:
    """Write a returnError."""
    return encode_element(b"\xa3", _INTEGER.write(invoke_id) + _code(code) + parameter)


def write_reject(invoke_id: int | None, family: str, problem: str | int) -> bytes:
    """Write a reject; without an invoke id it carries NULL in its place."""
    if family not in PROBLEMS:
        raise Unfit(f"has no such family of problems: {family!r}")
    number = PROBLEMS[family].number_of(problem)
    if number is None:
        raise Unfit(f"has no such problem: {problem!r}")
    identity = b"\x05\x00" if invoke_id is None else _INTEGER.write(invoke_id)
    kind = _INTEGER.retagged(0x80, _FAMILIES.index(family))
    return encode_element(b"\xa4", identity + kind.write(number))

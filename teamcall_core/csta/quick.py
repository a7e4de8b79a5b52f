"""Arguments and results of any phase by emitted code; ROSE around them is read in its usual form alone.

Whatever is not usual makes it raise one of ``FAULTS``; then the interpretive form decides. Code is emitted when the
first message of a kind comes. The way back is ``quick_encode``.
"""

from __future__ import annotations

from typing import Final, Protocol

from teamcall_core.ber.emit import DEPTH, Decoder, decoder
from teamcall_core.ber.emit_elements import BY_PLACE
from teamcall_core.ber.emitted import long
from teamcall_core.ber.node import BerType
from teamcall_core.ber.source import Unusual, never
from teamcall_core.ber.tlv import Fault
from teamcall_core.ber.types import Choice
from teamcall_core.ber.values import Limits
from teamcall_core.openenum import OpenEnum

from .message import Message, Phase

INVOKE: Final = 0xA1
RESULT: Final = 0xA2
FAULTS: Final = (Unusual, IndexError, Fault)
"""What an emitted decoder raises for octets that the interpretive form must decide on."""
_INTEGER: Final = 0x02
_SEQUENCE: Final = 0x30
CROSS_REF: Final = 0x55
EVENT_REPORT: Final = b"\x02\x01\x15\x30"
"""Operation code 21, cSTAEventReport, and the identifier of its argument; in all phases."""
SHORT: Final = 127
"""The greatest length that is its own octet (X.690 8.1.3.4)."""


class Tables(Protocol):
    """What the services of a phase are called, and where their declarations are."""

    @property
    def operations(self) -> OpenEnum:
        """Names and local codes."""

    def argument_of(self, operation: str | int) -> BerType | None:
        """Give the declaration of an operation's argument; None where there is none."""

    def result_of(self, operation: str | int) -> BerType | None:
        """Give the declaration of an operation's result; None where there is none."""


def within(octets: bytes, limits: Limits) -> bool:
    """Tell whether emitted code, which counts neither octets nor levels, keeps to the limits by itself."""
    return limits.max_depth >= DEPTH and len(octets) <= limits.max_octets


def header(octets: bytes, at: int, stop: int) -> int:
    """Read the length at ``at`` of an element that must end at ``stop``: the begin of its contents."""
    length = octets[at]
    at += 1
    if length == 0x81:  # noqa: PLR2004 - X.690 8.1.3.5
        at, length = at + 1, octets[at]
    elif length == 0x82:  # noqa: PLR2004
        at, length = at + 2, octets[at] << 8 | octets[at + 1]
    elif length > SHORT:
        raise Unusual
    if at + length != stop:
        raise Unusual
    return at


def extent(octets: bytes, at: int) -> tuple[int, int]:
    """Read the header of an element: begin and end of its contents."""
    length = octets[at + 1]
    start, stop = (at + 2, at + 2 + length) if length <= SHORT else long(octets, at)
    if stop > len(octets):
        raise Unusual
    return start, stop


def integer(octets: bytes, at: int) -> tuple[int, int]:
    """Read an INTEGER of at most four octets and give the place behind it."""
    size = octets[at + 1]
    stop = at + 2 + size
    if octets[at] != _INTEGER or not 0 < size < 5 or stop > len(octets):  # noqa: PLR2004
        raise Unusual
    return int.from_bytes(octets[at + 2 : stop], "big", signed=True), stop


def emitted(declared: BerType, *, short: bool = False) -> Decoder:
    """Emit a decoder, once and for all: one for what cannot be emitted says so at every message."""
    try:
        return decoder(declared, short=short)
    except Unusual:
        return never


class Body:
    """How an argument or result is read: by place where it is a CHOICE, by its one identifier otherwise."""

    __slots__ = ("ident", "name", "read")

    def __init__(self, name: str, declared: BerType) -> None:
        self.name = name
        self.read = emitted(declared)
        self.ident = None if isinstance(declared, (Choice, *BY_PLACE)) else getattr(declared, "ident", -1)


class Services:
    """Reads arguments and results."""

    def __init__(self, phase: Phase, tables: Tables) -> None:
        self.phase = phase
        self._tables = tables
        self._bodies: dict[tuple[int, int], Body] = {}

    def read(self, octets: bytes) -> Message | None:
        """Read an invoke or result; raises FAULTS, or gives None, where it is not usual."""
        kind = octets[0]
        stop = len(octets)
        invoke_id, at = integer(octets, header(octets, 1, stop))
        if kind == RESULT:
            if octets[at] != _SEQUENCE:
                return None
            at = header(octets, at + 1, stop)
        code, at = integer(octets, at)
        body = self._body(kind, code)
        if body is None:
            return None
        start = header(octets, at + 1, stop)
        if body.ident is None:
            value = body.read(octets, at, start, stop)
        elif body.ident == octets[at]:
            value = body.read(octets, start, stop)
        else:
            return None
        return Message("invoke" if kind == INVOKE else "result", invoke_id, body.name, value, self.phase)

    def _body(self, kind: int, code: int) -> Body | None:
        """Find or make the decoder of an argument or result; what is not declared is not remembered."""
        found = self._bodies.get((kind, code))
        if found is None:
            name = self._tables.operations.name_of(code)
            declared = self._tables.argument_of(name) if kind == INVOKE else self._tables.result_of(name)
            if declared is not None:
                found = self._bodies[kind, code] = Body(str(name), declared)
        return found

"""Messages of Phase II in BER (ECMA-218, as OmniPCX Enterprise sends it)."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.emit import Decoder
from teamcall_core.ber.emit_encoder import Encoder
from teamcall_core.ber.node import Unfit, octets_of
from teamcall_core.ber.source import Unusual
from teamcall_core.ber.tlv import CONSTRUCTED, CONTEXT, Element, Fault, Walk, encode_element, refuse
from teamcall_core.csta.apdu import ApduCodec, behind, outside, read_declared
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.message import Phase, UnknownEvent
from teamcall_core.csta.quick import emitted, extent, header
from teamcall_core.csta.quick_apdu import QuickApdu
from teamcall_core.csta.quick_encode import element, encoder
from teamcall_core.csta.surplus import surplus
from teamcall_core.errors import EncodeError

from .failures import UNIVERSAL_FAILURE
from .tables import CATEGORIES, DECLARATIONS, EVENT_PLACES
from .types import CSTA_COMMON_ARGUMENTS

_TAG: Final = CONTEXT | CONSTRUCTED
_SEQUENCE: Final = 0x30
_EXTENSIONS: Final = 0x7E
"""[APPLICATION 30]: CSTA_COMMON_ARGUMENTS."""
_NUMBER_BITS: Final = 0x1F
_PER_CATEGORY: Final = 100
"""An event without a name is called by the number category * 100 + tag."""


def _inside(walk: Walk, outer: Element) -> Element:
    """Read the one element inside an explicit tag."""
    if outer.start == outer.stop:
        refuse(outer.stop, "an element", "nothing")
    inner = walk.element(outer.start, outer.stop)
    if inner.after != outer.stop:
        refuse(min(inner.after, walk.total), "the end of its tag", f"{outer.stop - inner.after} octets")
    return inner


class _Events:
    """``[category]{[event]{SEQUENCE}}, extensions [APPLICATION 30] OPTIONAL`` behind the cross reference."""

    def read(self, walk: Walk, at: int, report: Element, cross_ref: bytes) -> tuple[str | int, object]:
        """Give the event's name and its object."""
        outer = walk.element(at, report.stop)
        operation, event = self._name(walk, outer)
        kind = None if event is None else DECLARATIONS.event_of(operation)
        if event is None or kind is None:
            octets = walk.whole(outer) + b"".join(extra.octets for extra in behind(walk, outer.after, report))
            category = outer.ident & _NUMBER_BITS
            return operation, UnknownEvent(operation, octets, monitor_cross_ref_id=cross_ref, category=category)
        extensions, rest = self._extensions(walk, outer.after, report)
        given = {"monitor_cross_ref_id": cross_ref, "extensions": extensions}
        body = read_declared(kind, walk, _inside(walk, event), given)
        body.unknown += tuple(behind(walk, rest, report))
        return operation, body

    def _name(self, walk: Walk, outer: Element) -> tuple[str | int, Element | None]:
        """Tell what the event is called, and where it is."""
        events = CATEGORIES.get(outer.ident ^ _TAG)
        if events is None:
            return outer.ident, None
        event = _inside(walk, outer)
        name = events.name_of(event.ident ^ _TAG)
        return ((outer.ident ^ _TAG) * _PER_CATEGORY + name, None) if isinstance(name, int) else (name, event)

    def _extensions(self, walk: Walk, at: int, report: Element) -> tuple[CSTACommonArguments | None, int]:
        """Read time and private data, where they come; give the first octet behind them."""
        if at >= report.stop or at > walk.total:  # the octets end within the event: reading that says where
            return None, at
        element = walk.element(at, report.stop)
        if not CSTA_COMMON_ARGUMENTS.accepts(element.ident):
            return None, at
        try:
            return CSTA_COMMON_ARGUMENTS.read(walk, element, 1), element.after
        except Fault as fault:
            fault.path.append("extensions")
            raise

    def write(self, operation: str | int | None, body: Any) -> bytes:
        """Give the octets behind the cross reference."""
        if isinstance(body, UnknownEvent):
            return octets_of(body)
        place = EVENT_PLACES.get(str(operation))
        kind = DECLARATIONS.event_of(str(operation))
        if place is None or kind is None:
            raise Unfit(f"has no declaration for {operation!r}: give it as UnknownEvent")
        event = encode_element(bytes([_TAG | place[1]]), kind.encode(body))
        extensions = b"" if body.extensions is None else CSTA_COMMON_ARGUMENTS.encode(body.extensions)
        for path in surplus(CSTA_COMMON_ARGUMENTS, body.extensions):
            raise EncodeError(f"{kind.label}.extensions.{path}", f"cannot be said in Phase {Phase.II}")
        return encode_element(bytes([_TAG | place[0]]), event) + extensions + outside(body)


class _QuickEvents:
    """The same by emitted code."""

    def __init__(self) -> None:
        self._readers: dict[int, tuple[str, Decoder]] = {}
        self._writers: dict[str, tuple[str, str, Encoder]] = {}
        self._read_extensions = emitted(CSTA_COMMON_ARGUMENTS)
        self._write_extensions = encoder(CSTA_COMMON_ARGUMENTS)

    def read(self, octets: bytes, at: int, cross_ref: bytes) -> tuple[str, object]:
        """Give the event's name and its object."""
        category = octets[at]
        event, stop = extent(octets, at)
        inner = header(octets, event + 1, stop)
        name, read = self._reader(category << 8 | octets[event])
        start = header(octets, inner + 1, stop)
        if octets[inner] != _SEQUENCE:
            raise Unusual
        extensions = None
        if stop < len(octets):
            if octets[stop] != _EXTENSIONS:
                raise Unusual
            extensions = self._read_extensions(octets, header(octets, stop + 1, len(octets)), len(octets))
        return name, read(octets, start, stop, monitor_cross_ref_id=cross_ref, extensions=extensions)

    def _reader(self, place: int) -> tuple[str, Decoder]:
        """Find or make the decoder of an event: category identifier << 8 | event identifier."""
        found = self._readers.get(place)
        if found is None:
            events = CATEGORIES.get((place >> 8) ^ _TAG)
            name = events.names.get((place & 0xFF) ^ _TAG) if events else None
            kind = DECLARATIONS.event_of(name) if name else None
            if name is None or kind is None:
                raise Unusual
            found = self._readers[place] = (name, emitted(kind))
        return found

    def write(self, operation: str, body: Any) -> str:
        """Give the octets behind the cross reference."""
        category, event, write = self._writer(operation)
        extensions = "" if body.extensions is None else self._write_extensions(body.extensions)
        return element(category, element(event, write(body))) + extensions

    def _writer(self, operation: str) -> tuple[str, str, Encoder]:
        """Find or make the encoder of an event."""
        found = self._writers.get(operation)
        if found is None:
            kind = DECLARATIONS.event_of(operation)
            if kind is None:
                raise Unusual
            category, event = EVENT_PLACES[operation]  # whatever is declared has a place
            write = encoder(kind)
            found = self._writers[operation] = (chr(_TAG | category), chr(_TAG | event), write)
        return found


CODEC: Final = ApduCodec(
    Phase.II, DECLARATIONS, UNIVERSAL_FAILURE, _Events(), QuickApdu(Phase.II, DECLARATIONS, _QuickEvents())
)
decode: Final = CODEC.decode
encode: Final = CODEC.encode

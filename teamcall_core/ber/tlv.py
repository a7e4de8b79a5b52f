"""Tags and lengths (X.690 clause 8.1): reading by index with an end limit, and writing.

A ``Walk`` goes over one message. ``stop`` of an element is where its length says its contents end; this may lie behind
the octets that are there. A read behind those, but inside all lengths, is "not all here yet"; a read behind a length
is wrong. Nothing here recurses, and no octet is looked at more than a fixed number of times.
"""

from __future__ import annotations

from typing import Final, NamedTuple, NoReturn

from .values import Limits

CONSTRUCTED: Final = 0x20
UNIVERSAL: Final = 0x00
APPLICATION: Final = 0x40
CONTEXT: Final = 0x80
PRIVATE: Final = 0xC0

_HIGH: Final = 0x1F
"""The number bits of an identifier octet; all set: the number follows in further octets (8.1.2.4)."""
_MAX_TAG_OCTETS: Final = 4
_INDEFINITE: Final = 0x80
_RESERVED_LENGTH: Final = 0xFF


class Fault(Exception):
    """A DecodeError in the making: ``path`` is gathered from the inside out while the stack unwinds."""

    def __init__(self, offset: int, needed: str, got: str, *, more: bool = False) -> None:
        super().__init__(needed, got)
        self.offset = offset
        self.needed = needed
        self.got = got
        self.more = more
        self.path: list[str] = []


def refuse(offset: int, needed: str, got: str) -> NoReturn:
    """Raise a Fault."""
    raise Fault(offset, needed, got)


def octets_word(count: int) -> str:
    """Say a length that a peer claims: it may have 300 digits."""
    return str(count) if count < 1 << 64 else "2^64 or more"


class Element(NamedTuple):
    """One element: first octet, identifier (as a number, constructed bit included), contents, first octet behind."""

    at: int
    ident: int
    start: int
    stop: int
    after: int


class Walk:
    """The octets of one message and what is known of them."""

    __slots__ = ("ends", "limits", "octets", "total")

    def __init__(self, octets: bytes, limits: Limits) -> None:
        self.octets = octets
        self.total = len(octets)
        self.limits = limits
        self.ends: dict[int, int] = {}
        """Contents of indefinite length: first octet to the place of the end-of-contents octets."""

    def short(self, offset: int, end: int, needed: int, have_from: int) -> NoReturn:
        """Say that ``needed`` octets from ``have_from`` on are not there: not yet, or not inside ``end``."""
        have = max(0, min(self.total, end) - have_from)
        plural = "" if needed == 1 else "s"
        raise Fault(offset, f"{octets_word(needed)} octet{plural}", str(have), more=have_from + needed <= end)

    def identifier(self, at: int, end: int) -> tuple[int, int]:
        """Read the identifier octets at ``at`` (8.1.2): the identifier and the first octet behind it."""
        if at >= self.total or at >= end:
            self.short(at, end, 1, at)
        ident = self.octets[at]
        if ident & _HIGH != _HIGH:
            if not ident:
                raise Fault(at, "an element", "end-of-contents octets")
            return ident, at + 1
        return self._high_identifier(ident, at, end)

    def _high_identifier(self, ident: int, first: int, end: int) -> tuple[int, int]:
        """Read a tag number of 31 and more (8.1.2.4)."""
        at = first + 1
        for _ in range(_MAX_TAG_OCTETS):
            if at >= self.total or at >= end:
                self.short(first, end, 1, at)
            octet = self.octets[at]
            if at == first + 1 and (octet == _INDEFINITE or octet < _HIGH):
                raise Fault(first, "a tag number in its shortest form", f"octet {octet:02x}")
            ident = ident << 8 | octet
            at += 1
            if octet < _INDEFINITE:
                return ident, at
        raise Fault(first, f"a tag of at most {_MAX_TAG_OCTETS + 1} octets", "more")

    def extent(self, ident: int, first: int, at: int, end: int) -> Element:
        """Read the length octets at ``at`` (8.1.3) of the element that begins at ``first`` and must end by ``end``."""
        octets = self.octets
        if at >= self.total or at >= end:
            self.short(first, end, 1, at)
        length = octets[at]
        at += 1
        if length > _INDEFINITE:
            length, at = self._long_length(length, first, at, end)
        elif length == _INDEFINITE:
            if not _constructed(ident):
                raise Fault(first, "a definite length for a primitive element", "an indefinite one")
            if at not in self.ends:
                self._find_ends(first, at, end)
            stop = self.ends[at]
            return Element(first, ident, at, stop, stop + 2)
        stop = at + length
        if stop > end:
            self.short(first, end, length, at)
        return Element(first, ident, at, stop, stop)

    def _long_length(self, form: int, first: int, at: int, end: int) -> tuple[int, int]:
        """Read a length of the long form (8.1.3.5)."""
        if form == _RESERVED_LENGTH:
            raise Fault(first, "a length", "the reserved octet ff")
        count = form & 0x7F
        if at + count > min(end, self.total):
            self.short(first, end, count, at)
        return int.from_bytes(self.octets[at : at + count], "big"), at + count

    def _find_ends(self, first: int, start: int, end: int) -> None:
        """Find the end of the contents at ``start`` and of all contents of indefinite length directly inside."""
        open_at = [start]
        at = start
        while open_at:
            if at + 2 > min(end, self.total):
                self.short(first, end, 2, at)
            if self.octets[at] == 0 and self.octets[at + 1] == 0:
                self.ends[open_at.pop()] = at
                at += 2
                continue
            ident, here = self.identifier(at, end)
            if here < self.total and self.octets[here] == _INDEFINITE and here < end and _constructed(ident):
                open_at.append(here + 1)
                at = here + 1
                if len(open_at) > self.limits.max_depth:
                    raise Fault(first, f"at most {self.limits.max_depth} levels", "more")
            else:
                at = self.extent(ident, at, here, end).after

    def element(self, at: int, end: int) -> Element:
        """Read one header."""
        ident, here = self.identifier(at, end)
        return self.extent(ident, at, here, end)

    def contents(self, element: Element) -> bytes:
        """Give the contents, which must all be there."""
        if element.stop > self.total:
            self.short(element.at, element.stop, element.stop - element.start, element.start)
        return self.octets[element.start : element.stop]

    def whole(self, element: Element) -> bytes:
        """Give the element with its header, which must all be there."""
        if element.after > self.total:
            self.short(element.at, element.after, element.after - element.start, element.start)
        return self.octets[element.at : element.after]


def _constructed(ident: int) -> bool:
    """Tell whether the first identifier octet has the constructed bit."""
    return bool(ident >> (ident.bit_length() - 1) // 8 * 8 & CONSTRUCTED)


def identifier_of(tag_class: int, number: int, *, constructed: bool) -> int:
    """Make an identifier: the identifier octets read as one number."""
    first = tag_class | (CONSTRUCTED if constructed else 0)
    if number < _HIGH:
        return first | number
    octets = [number & 0x7F]
    while number := number >> 7:
        octets.append(number & 0x7F | 0x80)
    return int.from_bytes(bytes([first | _HIGH, *reversed(octets)]), "big")


def as_constructed(ident: int) -> int:
    """Set the constructed bit of the first identifier octet."""
    return ident | CONSTRUCTED << (ident.bit_length() - 1) // 8 * 8 if ident else CONSTRUCTED


def identifier_octets(ident: int) -> bytes:
    """Write an identifier."""
    return ident.to_bytes((ident.bit_length() + 7) // 8, "big")


_SHORT_LENGTHS: Final = [bytes([n]) for n in range(128)]


def encode_length(length: int) -> bytes:
    """Write a length in the shortest definite form (10.1)."""
    if length < len(_SHORT_LENGTHS):
        return _SHORT_LENGTHS[length]
    octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets


def encode_element(ident: bytes, contents: bytes) -> bytes:
    """Write one element."""
    return ident + encode_length(len(contents)) + contents

"""The simple types of ASN.1 (X.690 clauses 8.2 to 8.7, 8.19, 8.23, 8.25)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final

from teamcall_core.openenum import OpenEnum

from .node import BerType, Plain, Unfit
from .tlv import Element, Fault, Walk, encode_element
from .values import Bits

_OCTET_STRING: Final = 0x04
_OCTET_STRING_SEGMENTS: Final = 0x24
_BIT_STRING: Final = 0x03

MAX_INTEGER_OCTETS: Final = 16
"""No number of CSTA needs more than four."""
MAX_BITS: Final = 1024
"""The longest list of CSTA has about a hundred; a set of bits costs 60 times its octets."""
MAX_IDENTIFIER_OCTETS: Final = 64
"""Of an object identifier."""


def _number(walk: Walk, element: Element) -> int:
    """Read the contents of INTEGER and ENUMERATED (8.3)."""
    octets = walk.contents(element)
    if not 0 < len(octets) <= MAX_INTEGER_OCTETS:
        raise Fault(element.at, f"1 to {MAX_INTEGER_OCTETS} octets", str(len(octets)))
    return int.from_bytes(octets, "big", signed=True)


def number_octets(number: int) -> bytes:
    """Write a number in the fewest octets (8.3.2)."""
    if not -(1 << 8 * MAX_INTEGER_OCTETS - 1) <= number < 1 << 8 * MAX_INTEGER_OCTETS - 1:
        raise Unfit("is too great a number")
    # The sign needs a bit of its own; ~n has as many bits as a negative n needs beside it.
    return number.to_bytes((number if number >= 0 else ~number).bit_length() // 8 + 1, "big", signed=True)


def _typed(value: Any, wanted: type | tuple[type, ...], words: str) -> None:
    """Refuse a value of a wrong Python type."""
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise Unfit("is missing" if value is None else f"needs {words}, has {type(value).__name__}")


class Integer(Plain):
    """INTEGER as int."""

    def __init__(self, label: str = "INTEGER") -> None:
        super().__init__(label, 0x02)

    def read(self, walk: Walk, element: Element, _depth: int) -> int:
        """Give the number."""
        return _number(walk, element)

    def write(self, value: Any) -> bytes:
        """Take an int."""
        _typed(value, int, "a number")
        return encode_element(self.octets, number_octets(value))


class DecimalInteger(Integer):
    """INTEGER as a word of decimal digits."""

    def read(self, walk: Walk, element: Element, _depth: int) -> Any:
        """Give the digits."""
        return str(_number(walk, element))

    def write(self, value: Any) -> bytes:
        """Take digits."""
        _typed(value, str, "digits")
        if not value.isascii() or not value.removeprefix("-").isdigit() or len(value) > 3 * MAX_INTEGER_OCTETS:
            raise Unfit(f"needs digits, has {value[:40]!r}")
        return encode_element(self.octets, number_octets(int(value)))


class Enumerated(Plain):
    """ENUMERATED as its name, or as the number where the standard gives it no name."""

    def __init__(self, label: str, numbers: Mapping[str, int], ident: int = 0x0A) -> None:
        super().__init__(label, ident)
        self.enum = OpenEnum(numbers)

    def read(self, walk: Walk, element: Element, _depth: int) -> str | int:
        """Give the name or number."""
        return self.enum.name_of(_number(walk, element))

    def write(self, value: Any) -> bytes:
        """Take a name or a number."""
        _typed(value, (str, int), "a name or a number")
        number = self.enum.number_of(value)
        if number is None:
            raise Unfit(f"has no such name: {value[:40]!r}")
        return encode_element(self.octets, number_octets(number))


class Boolean(Plain):
    """BOOLEAN as bool; every octet but 00 is true (8.2.2)."""

    def __init__(self, label: str = "BOOLEAN") -> None:
        super().__init__(label, 0x01)

    def read(self, walk: Walk, element: Element, _depth: int) -> bool:
        """Give the truth."""
        octets = walk.contents(element)
        if len(octets) != 1:
            raise Fault(element.at, "1 octet", str(len(octets)))
        return octets != b"\0"

    def write(self, value: Any) -> bytes:
        """Take a bool."""
        _typed(value, bool, "True or False")
        return encode_element(self.octets, b"\xff" if value else b"\0")


class Null(Plain):
    """NULL; the value is a constant that the declaration chooses."""

    def __init__(self, label: str = "NULL") -> None:
        super().__init__(label, 0x05)

    def read(self, _walk: Walk, element: Element, _depth: int) -> None:
        """Check that there is nothing."""
        if element.start != element.stop:
            raise Fault(element.at, "0 octets", str(element.stop - element.start))

    def write(self, value: Any) -> bytes:
        """Take None."""
        if value is not None:
            raise Unfit(f"needs None, has {type(value).__name__}")
        return encode_element(self.octets, b"")


class _String(Plain):
    """Strings may come in segments (8.7.3, 8.23.6), which may come in segments themselves."""

    constructed = None

    def _octets_of(self, walk: Walk, element: Element) -> bytes:
        """Give the octets, from whatever segments they are in."""
        if element.ident == self.ident:
            return walk.contents(element)
        gathered = bytearray()
        inside = [(element.start, element.stop)]
        while inside:
            at, stop = inside.pop()
            if at == stop:
                continue
            part = walk.element(at, stop)
            inside.append((part.after, stop))
            if part.ident == _OCTET_STRING:
                gathered += walk.contents(part)
            elif part.ident == _OCTET_STRING_SEGMENTS:
                inside.append((part.start, part.stop))
                if len(inside) > walk.limits.max_depth:
                    raise Fault(element.at, f"at most {walk.limits.max_depth} levels", "more")
            else:
                raise Fault(part.at, "tag 04 or 24", f"tag {part.ident:02x}")
        return bytes(gathered)


class OctetString(_String):
    """OCTET STRING as bytes."""

    def __init__(self, label: str = "OCTET STRING") -> None:
        super().__init__(label, _OCTET_STRING)

    def read(self, walk: Walk, element: Element, _depth: int) -> bytes:
        """Give the octets."""
        return self._octets_of(walk, element)

    def write(self, value: Any) -> bytes:
        """Take octets."""
        _typed(value, (bytes, bytearray), "octets")
        return encode_element(self.octets, bytes(value))


class IA5String(_String):
    """IA5String as str. Telephone systems send names in Latin-1 under this type, so octets beyond 7f are read so."""

    def __init__(self, label: str = "IA5String", ident: int = 0x16) -> None:
        super().__init__(label, ident)

    def read(self, walk: Walk, element: Element, _depth: int) -> str:
        """Give the text."""
        return self._octets_of(walk, element).decode("latin-1")

    def write(self, value: Any) -> bytes:
        """Take text."""
        _typed(value, str, "text")
        try:
            return encode_element(self.octets, value.encode("latin-1"))
        except UnicodeEncodeError as error:  # the text itself may be a password
            raise Unfit(f"cannot be written in Latin-1: has the character U+{ord(value[error.start]):04X}") from None


class TextOctets(IA5String):
    """OCTET STRING that carries text, as str in Latin-1."""

    def __init__(self, label: str = "OCTET STRING") -> None:
        super().__init__(label, _OCTET_STRING)


class GeneralizedTime(_String):
    """GeneralizedTime as the text that was sent (8.25): HiPath sends local time without a zone, which is kept so."""

    FORM: ClassVar[re.Pattern[str]] = re.compile(r"\d{10}(\d\d(\d\d)?)?([.,]\d{1,9})?(Z|[+-]\d\d(\d\d)?)?", re.ASCII)

    def __init__(self, label: str = "GeneralizedTime") -> None:
        super().__init__(label, 0x18)

    def read(self, walk: Walk, element: Element, _depth: int) -> str:
        """Give the text of the time."""
        text = self._octets_of(walk, element).decode("latin-1")
        if not self.FORM.fullmatch(text):
            raise Fault(element.at, "a time YYYYMMDDhhmmss", repr(text[:30]))
        return text

    def write(self, value: Any) -> bytes:
        """Take the text of a time."""
        _typed(value, str, "a time")
        if not self.FORM.fullmatch(value):
            raise Unfit(f"needs a time YYYYMMDDhhmmss, has {value[:30]!r}")
        return encode_element(self.octets, value.encode())


class BitString(Plain):
    """BIT STRING as ``Bits``: names of the set bits, positions where the standard names none (8.6)."""

    constructed = None

    def __init__(self, label: str, positions: Mapping[str, int]) -> None:
        super().__init__(label, _BIT_STRING)
        self.enum = OpenEnum(positions)

    def read(self, walk: Walk, element: Element, _depth: int) -> Bits:
        """Give the set bits."""
        octets = walk.contents(element) if element.ident == self.ident else self._segments(walk, element)
        return self.value_of(octets, element.at)

    def value_of(self, octets: bytes, at: int) -> Bits:
        """Make the value of contents octets."""
        if not octets or len(octets) > MAX_BITS // 8 + 1:
            raise Fault(at, f"1 to {MAX_BITS // 8 + 1} octets", str(len(octets)))
        unused = octets[0]
        length = 8 * (len(octets) - 1) - unused
        if unused > 7 or length < 0:  # noqa: PLR2004 - 8.6.2.2
            raise Fault(at, "0 to 7 unused bits of what is there", str(unused))
        return Bits.read(octets, self.enum.name_of)

    def _segments(self, walk: Walk, element: Element) -> bytes:
        """Join segments; only the last may have unused bits (8.6.4)."""
        gathered = bytearray(1)
        at = element.start
        while at < element.stop:
            part = walk.element(at, element.stop)
            if part.ident != _BIT_STRING:
                # Segments of segments are legal and of no use: a list of 1024 bits at most is never cut twice.
                raise Fault(part.at, "tag 03", f"tag {part.ident:02x}")
            octets = walk.contents(part)
            if not octets or gathered[0] or len(gathered) > MAX_BITS:
                raise Fault(part.at, "a segment of a bit string", f"{len(octets)} octets")
            gathered[0] = octets[0]
            gathered += octets[1:]
            at = part.after
        return bytes(gathered)

    def write(self, value: Any) -> bytes:
        """Take set bits; beyond the last one, zeros are sent only where a length was asked for."""
        _typed(value, (Bits, frozenset), "set bits")
        positions = [self._position(bit) for bit in value]
        length = max([getattr(value, "length", None) or 0, *(position + 1 for position in positions)])
        if length > MAX_BITS:
            raise Unfit(f"has more than {MAX_BITS} bits")
        unused = -length % 8
        number = sum(1 << length - 1 - position for position in positions) << unused
        return encode_element(self.octets, bytes([unused]) + number.to_bytes((length + unused) // 8, "big"))

    def _position(self, bit: Any) -> int:
        """Find a bit by its name or position."""
        _typed(bit, (str, int), "names or positions")
        position = self.enum.number_of(bit)
        if position is None or not 0 <= position < MAX_BITS:
            raise Unfit(f"has no such bit: {bit!r}")
        return position


class ObjectIdentifier(Plain):
    """OBJECT IDENTIFIER as dotted numbers (8.19)."""

    def __init__(self, label: str = "OBJECT IDENTIFIER") -> None:
        super().__init__(label, 0x06)

    def read(self, walk: Walk, element: Element, _depth: int) -> str:
        """Give the dotted numbers."""
        octets = walk.contents(element)
        if not 0 < len(octets) <= MAX_IDENTIFIER_OCTETS:
            raise Fault(element.at, f"1 to {MAX_IDENTIFIER_OCTETS} octets", str(len(octets)))
        if octets[-1] & 0x80:
            raise Fault(element.at, "the end of the last number", f"octet {octets[-1]:02x}")
        arcs: list[int] = []
        arc = 0
        for octet in octets:
            if not arc and octet == 0x80:  # noqa: PLR2004 - 8.19.2: no leading zeros
                raise Fault(element.at, "numbers in their shortest form", "octet 80")
            arc = arc << 7 | octet & 0x7F
            if not octet & 0x80:
                arcs.append(arc)
                arc = 0
        top = min(arcs[0] // 40, 2)
        return ".".join(map(str, [top, arcs[0] - 40 * top, *arcs[1:]]))

    def write(self, value: Any) -> bytes:
        """Take dotted numbers."""
        _typed(value, str, "dotted numbers")
        return encode_element(self.octets, object_identifier_octets(value))


def object_identifier_octets(dotted: str) -> bytes:
    """Write the contents of an object identifier."""
    words = dotted.split(".")
    if len(words) < 2 or not all(w.isascii() and w.isdigit() and len(w) <= MAX_IDENTIFIER_OCTETS for w in words):  # noqa: PLR2004
        raise Unfit(f"needs dotted numbers, has {dotted[:40]!r}")
    top, second, *rest = map(int, words)
    if top > 2 or (top < 2 and second > 39):  # noqa: PLR2004 - 8.19.4
        raise Unfit(f"is no object identifier: {dotted[:40]!r}")
    octets = b"".join(map(_arc, [40 * top + second, *rest]))
    if len(octets) > MAX_IDENTIFIER_OCTETS:
        raise Unfit("is too long an object identifier")
    return octets


def _arc(number: int) -> bytes:
    """Write one number of an object identifier."""
    octets = [number & 0x7F]
    while number := number >> 7:
        octets.append(number & 0x7F | 0x80)
    return bytes(reversed(octets))


class Any_(BerType):  # noqa: N801 - the ASN.1 word; types.py exports it as ``Any``
    """Any element, as its octets."""

    def __init__(self, label: str = "ANY") -> None:
        super().__init__(label)

    def read(self, walk: Walk, element: Element, _depth: int) -> bytes:
        """Give the element with its header."""
        return walk.whole(element)

    def write(self, value: Any) -> bytes:
        """Take an element with its header."""
        _typed(value, (bytes, bytearray), "the octets of an element")
        if not value:
            raise Unfit("needs the octets of an element, has none")
        return bytes(value)

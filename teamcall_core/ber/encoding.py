"""What emitted encoders call and look up. Octets are text in Latin-1 here, which is joined and encoded once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .node import BerType, Plain
from .primitives import BitString, number_octets
from .tlv import encode_element, encode_length
from .values import Bits

CHARACTERS: Final = tuple(map(chr, range(256)))
"""Each octet as text."""
LENGTHS: Final = (*CHARACTERS[:128], *("\x81" + octet for octet in CHARACTERS[128:]))
"""The length octets of contents of up to 255 octets."""
Text = str
"""Octets in Latin-1."""


def text(octets: bytes) -> Text:
    """Give octets as text."""
    return octets.decode("latin-1")


def headers(idents: tuple[bytes, ...]) -> list[Text]:
    """Give the headers inside each other for every length of what is innermost.

    One header is given for up to 255 octets; of several, all lengths are short ones.
    """
    if len(idents) == 1:
        only = text(idents[0])
        return [only + length for length in LENGTHS]
    found = []
    for length in range(130 - 2 * len(idents)):
        whole = b""
        for ident in reversed(idents):
            whole = ident + encode_length(length + len(whole)) + whole
        found.append(text(whole))
    return found


def long_header(ident: str) -> Callable[[int], Text]:
    """Make what writes identifier and length of more than 255 octets of contents (X.690 8.1.3.5)."""
    two = ident + "\x82"

    def header(length: int) -> Text:
        if 0xFF < length <= 0xFFFF:  # noqa: PLR2004
            return two + CHARACTERS[length >> 8] + CHARACTERS[length & 0xFF]
        return ident + text(encode_length(length))

    return header


def written_by(node: BerType) -> Callable[[Any], Text]:
    """Make a writer that leaves the element to the interpretive form."""
    write = node.write
    return lambda value: text(write(value))


class Words(dict[Any, Text]):
    """The elements of an ENUMERATED by its words; a number without a word is left to the interpretive form."""

    def __init__(self, node: Any, words: Any) -> None:
        super().__init__({word: text(node.write(word)) for word in words})
        self._write = node.write

    def __missing__(self, word: Any) -> Text:
        """Write another number."""
        return text(self._write(word))


def writer_of_numbers(node: Plain) -> Callable[[Any], Text]:
    """Make a writer of INTEGER."""
    one, two, three = (text(node.octets + bytes([size])) for size in (1, 2, 3))
    write = node.write

    def number(value: Any) -> Text:
        if type(value) is not int or not 0 <= value < 1 << 23:
            return text(write(value))
        if value < 1 << 7:
            return one + CHARACTERS[value]
        if value < 1 << 15:
            return two + CHARACTERS[value >> 8] + CHARACTERS[value & 0xFF]
        return three + CHARACTERS[value >> 16] + CHARACTERS[value >> 8 & 0xFF] + CHARACTERS[value & 0xFF]

    return number


def writer_of_digits(node: Plain) -> Callable[[Any], Text]:
    """Make a writer of INTEGER as a word of decimal digits."""
    ident, write = node.octets, node.write

    def digits(value: Any) -> Text:
        if type(value) is str and value.isascii() and value.isdigit() and len(value) <= 18:  # noqa: PLR2004 - 8 octets
            return text(encode_element(ident, number_octets(int(value))))
        return text(write(value))

    return digits


_Form = tuple[Text, int, int, int]
"""Of bit strings of a length: identifier up to unused bits, octets, bits of the whole width behind them, a mask of the
bits that have no room."""


def writer_of_bits(node: BitString) -> Callable[[Any], Text]:
    """Make a writer of bit strings that adds up what each name stands for, counted from the left.

    Remembering what was written costs more: two sets are compared as slowly as one is added up.
    """
    numbers = node.enum.numbers
    width = -(-(1 + max(numbers.values(), default=0)) // 8) * 8
    mask_of: Callable[[Any], int] = {name: 1 << width - 1 - place for name, place in numbers.items()}.__getitem__
    forms = {length: _form(node.octets, length, width) for length in range(width + 1)}
    write = node.write

    def bits(value: Any) -> Text:
        if type(value) is not Bits:
            return text(write(value))
        try:
            number: int = sum(map(mask_of, value.names))
            header, size, behind, outside = forms[value.length or 0]
            if number & outside:
                # The lowest bit that is set is the last one that must be sent.
                header, size, behind, outside = forms[width + 1 - (number & -number).bit_length()]
        except KeyError:  # a place without a name, or more bits than have names
            return text(write(value))
        number >>= behind
        if size == 2:  # noqa: PLR2004 - quicker than to_bytes
            return header + CHARACTERS[number >> 8] + CHARACTERS[number & 0xFF]
        if size == 1:
            return header + CHARACTERS[number]
        return header + number.to_bytes(size, "big").decode("latin-1")

    return bits


def _form(ident: bytes, length: int, width: int) -> _Form:
    """Find what bit strings of a length have in common."""
    size = (length + 7) // 8
    return text(ident + bytes((size + 1, 8 * size - length))), size, width - 8 * size, (1 << width - length) - 1

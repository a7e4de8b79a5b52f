"""What emitted decoders call and look up: lengths, numbers, bit strings, what is left to the interpretive form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .adapters import OnOff
from .node import BerType
from .primitives import BitString, Enumerated
from .source import Unusual
from .tlv import Element, Walk
from .values import Bits, Limits

SHORT: Final = 128
"""The first length octet that is not a length (X.690 8.1.3.4)."""
SIGNED: Final[tuple[int, ...]] = (*range(128), *range(-128, 0))
"""What an INTEGER of one octet says."""


# --- lengths and numbers ----------------------------------------------------------------------------------------------


def long(octets: bytes, at: int) -> tuple[int, int]:
    """Read a length of one or two octets more in the element at ``at``: begin and end of its contents."""
    form = octets[at + 1]
    if form == 0x81:  # noqa: PLR2004 - X.690 8.1.3.5
        return at + 3, at + 3 + octets[at + 2]
    if form == 0x82:  # noqa: PLR2004
        return at + 4, at + 4 + (octets[at + 2] << 8 | octets[at + 3])
    raise Unusual


def number(octets: bytes, start: int, stop: int) -> int:
    """Read a number of another size than one octet."""
    size = stop - start
    if size == 2:  # noqa: PLR2004 - quicker than from_bytes
        return SIGNED[octets[start]] << 8 | octets[start + 1]
    if size == 3:  # noqa: PLR2004
        return SIGNED[octets[start]] << 16 | octets[start + 1] << 8 | octets[start + 2]
    if 0 < size <= 8 and stop <= len(octets):  # noqa: PLR2004 - greater ones are unusual
        return int.from_bytes(octets[start:stop], "big", signed=True)
    raise Unusual


_words: dict[int, tuple[Enumerated, tuple[Any, ...], Callable[[int], Any]]] = {}


def words_of(node: Enumerated) -> tuple[tuple[Any, ...], Callable[[int], Any]]:
    """Give what an ENUMERATED of one octet says, by the octet, and what tells the word of any number; made once."""
    found = _words.get(id(node.enum))
    if found is None:
        name_of: Callable[[int], Any] = node.enum.name_of
        word_of = name_of
        if isinstance(node, OnOff):
            pairs = node.numbers

            def word_of(number: int) -> Any:
                return pairs.get(number) or (name_of(number), None)

        found = _words[id(node.enum)] = (node, tuple(map(word_of, SIGNED)), word_of)
    return found[1:]


# --- bit strings ------------------------------------------------------------------------------------------------------


def reader_of_bits(node: BitString) -> Callable[[bytes], Bits]:
    """Give a reader of the contents of a bit string; the declaration itself reads those that are empty or wrong."""
    new: Any = object.__new__
    name_of = node.enum.name_of

    def bits(octets: bytes) -> Bits:
        if octets[0] > 7 or not 1 < len(octets) <= SHORT:  # noqa: PLR2004 - X.690 8.6.2.2
            return node.value_of(octets, 0)
        made: Bits = new(Bits)
        made.sent = octets
        made.name_of = name_of
        return made

    return bits


# --- the rest ---------------------------------------------------------------------------------------------------------


def read_by(node: BerType) -> Callable[[bytes, int, int, int], Any]:
    """Make a reader that leaves one element to the interpretive form."""

    def read(octets: bytes, at: int, start: int, stop: int) -> Any:
        return node.read(Walk(octets, Limits()), Element(at, octets[at], start, stop, stop), 0)

    return read

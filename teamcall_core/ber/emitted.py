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

MAX_REMEMBERED_BITS: Final = 4096
"""Bit strings that are remembered, of all declarations together (3.4 MB at most); beyond, they are made each time."""
MAX_NAMES_REMEMBERED: Final = 12
"""Names of a declaration whose bit strings are remembered: of more, one hardly ever comes twice."""
MAX_REMEMBERED_OCTETS: Final = 3
"""Of a bit string that is remembered."""
MAX_NAMED_OCTETS: Final = 8
"""Octets of a bit string whose bits are named by tables."""


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


class _Named(dict[int, tuple[str | int, ...]]):
    """Names of the set bits of one octet, by the octet; made when it first comes."""

    def __init__(self, node: BitString, place: int) -> None:
        super().__init__()
        self.names = [node.enum.name_of(8 * place + bit) for bit in range(8)]

    def __missing__(self, octet: int) -> tuple[str | int, ...]:
        """Name the bits of an octet."""
        found = self[octet] = tuple(name for bit, name in enumerate(self.names) if octet << bit & 0x80)
        return found


_ReadBits = Callable[[bytes], Bits]
_bit_readers: dict[int, tuple[BitString, _ReadBits]] = {}
"""By the id of the names: the declaration that keeps them alive, what reads."""
_remembered = 0
"""Bit strings that are remembered."""


class _Remembered(dict[bytes, Bits]):
    """Bit strings by their contents: no Bits is ever changed, so one that comes again is given again."""

    def __init__(self, read: _ReadBits) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, octets: bytes) -> Bits:
        """Read one that is not remembered."""
        global _remembered  # noqa: PLW0603 - one limit for all
        found = self.read(octets)
        if len(octets) <= MAX_REMEMBERED_OCTETS and _remembered < MAX_REMEMBERED_BITS:
            self[octets] = found
            _remembered += 1
        return found


def reader_of_bits(node: BitString) -> _ReadBits:
    """Give a reader of the contents of a bit string."""
    found = _bit_readers.get(id(node.enum))
    if found is None:
        read = _bits_of(node)
        few = len(node.enum.numbers) <= MAX_NAMES_REMEMBERED
        found = _bit_readers[id(node.enum)] = (node, _Remembered(read).__getitem__ if few else read)
    return found[1]


def _bits_of(node: BitString) -> _ReadBits:
    """Make a reader of bit strings."""
    tables = [_Named(node, place) for place in range(MAX_NAMED_OCTETS)]
    first, second, third, fourth, *_more = tables
    make: Any = frozenset.__new__

    def bits(octets: bytes) -> Bits:
        unused = octets[0]
        size = len(octets)
        if unused > 7 or not 1 < size <= MAX_NAMED_OCTETS + 1:  # noqa: PLR2004 - X.690 8.6.2.2
            return node.value_of(octets, 0)
        last = octets[-1] >> unused << unused
        if size == 2:  # noqa: PLR2004 - few octets without a loop
            names = first[last]
        elif size == 3:  # noqa: PLR2004
            names = first[octets[1]] + second[last]
        elif size == 4:  # noqa: PLR2004
            names = first[octets[1]] + second[octets[2]] + third[last]
        elif size == 5:  # noqa: PLR2004
            names = (*first[octets[1]], *second[octets[2]], *third[octets[3]], *fourth[last])
        else:
            names = sum((table[octet] for table, octet in zip(tables, octets[1:-1], strict=False)), ())
            names += tables[size - 2][last]
        found: Bits = make(Bits, names)
        found.length = 8 * size - 8 - unused
        return found

    return bits


# --- the rest ---------------------------------------------------------------------------------------------------------


def read_by(node: BerType) -> Callable[[bytes, int, int, int], Any]:
    """Make a reader that leaves one element to the interpretive form."""

    def read(octets: bytes, at: int, start: int, stop: int) -> Any:
        return node.read(Walk(octets, Limits()), Element(at, octets[at], start, stop, stop), 0)

    return read

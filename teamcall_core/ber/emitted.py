"""What emitted decoders call and look up: lengths, numbers, bit strings, what is left to the interpretive form."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from teamcall_core.openenum import OpenEnum

from .node import BerType
from .primitives import BitString
from .source import Unusual
from .tlv import Element, Walk
from .values import Bits, Limits

MAX_REMEMBERED_BITS: Final = 256
"""Bit strings that are remembered per declaration; beyond, they are made each time."""

MAX_NAMED_OCTETS: Final = 8
"""Octets of a bit string whose bits are named by tables."""
SIZES: Final = (*range(128), *[1 << 62] * 128)
"""What a length octet says; one of the long form says more than any message has."""
SIGNED: Final = (*range(128), *range(-128, 0))
"""What an INTEGER of one octet says."""


_words: dict[int, tuple[OpenEnum, tuple[str | int, ...]]] = {}


def words_of(enum: OpenEnum) -> tuple[str | int, ...]:
    """Give what an ENUMERATED of one octet says, by the octet; made once."""
    found = _words.get(id(enum))
    if found is None:
        found = _words[id(enum)] = (enum, tuple(map(enum.name_of, SIGNED)))
    return found[1]


def long(octets: bytes, at: int, stop: int) -> tuple[int, int]:
    """Read a length of one or two octets more at ``at`` + 1: begin and end of contents that end by ``stop``."""
    form = octets[at + 1]
    if form == 0x81:  # noqa: PLR2004 - X.690 8.1.3.5
        start = at + 3
        end = start + octets[at + 2]
    elif form == 0x82:  # noqa: PLR2004
        start = at + 4
        end = start + (octets[at + 2] << 8 | octets[at + 3])
    else:
        raise Unusual
    if end > stop:
        raise Unusual
    return start, end


def long_exact(octets: bytes, at: int, stop: int) -> tuple[int, int]:
    """Read such a length of an element that must end at ``stop``."""
    start, end = long(octets, at, stop)
    if end != stop:
        raise Unusual
    return start, end


def number(octets: bytes, start: int, stop: int) -> int:
    """Read a number of another size than one octet."""
    if 0 < stop - start <= 8:  # noqa: PLR2004 - greater ones are unusual
        return int.from_bytes(octets[start:stop], "big", signed=True)
    raise Unusual


class _Named(dict[int, tuple[str | int, ...]]):
    """Names of the set bits of one octet, by the octet; made when it first comes."""

    def __init__(self, node: BitString, place: int) -> None:
        super().__init__()
        self.names = [node.enum.name_of(8 * place + bit) for bit in range(8)]

    def __missing__(self, octet: int) -> tuple[str | int, ...]:
        """Name the bits of an octet."""
        found = self[octet] = tuple(name for bit, name in enumerate(self.names) if octet << bit & 0x80)
        return found


_bit_readers: dict[int, tuple[BitString, Callable[[bytes], Bits], Callable[[bytes], Bits | None]]] = {}
"""By the id of the names: the declaration that keeps them alive, what reads, what remembers."""


def reader_of_bits(node: BitString) -> tuple[Callable[[bytes], Bits], Callable[[bytes], Bits | None]]:
    """Give a reader of the contents of a bit string and what remembers those that come again: no Bits is changed."""
    found = _bit_readers.get(id(node.enum))
    if found is None:
        remembered: dict[bytes, Bits] = {}
        found = _bit_readers[id(node.enum)] = (node, _bits_of(node, remembered), remembered.get)
    return found[1:]


def _bits_of(node: BitString, remembered: dict[bytes, Bits]) -> Callable[[bytes], Bits]:
    """Make a reader of bit strings."""
    tables = [_Named(node, place) for place in range(MAX_NAMED_OCTETS)]
    make: Any = frozenset.__new__

    def bits(octets: bytes) -> Bits:
        unused = octets[0]
        last = len(octets) - 2
        if unused > 7 or not 0 <= last < MAX_NAMED_OCTETS:  # noqa: PLR2004 - X.690 8.6.2.2
            return node.value_of(octets, 0)
        gathered: list[str | int] = []
        for table, octet in zip(tables, octets[1:-1], strict=False):
            gathered += table[octet]
        gathered += tables[last][octets[-1] >> unused << unused]
        found: Bits = make(Bits, gathered)
        found.length = 8 * last + 8 - unused
        if len(remembered) < MAX_REMEMBERED_BITS:
            remembered[octets] = found
        return found

    return bits


def read_by(node: BerType) -> Callable[[bytes, int, int, int, int], Any]:
    """Make a reader that leaves one element to the interpretive form."""

    def read(octets: bytes, at: int, ident: int, start: int, stop: int) -> Any:
        return node.read(Walk(octets, Limits()), Element(at, ident, start, stop, stop), 0)

    return read


@cache
def class_defaults(make: Any) -> dict[str, Any]:
    """Give the attributes of a dataclass with their defaults; None where there is none.

    Only a plain dataclass can be made slot by slot; a declaration that makes anything else cannot be emitted.
    """
    if not isinstance(make, type) or not dataclasses.is_dataclass(make) or hasattr(make, "__post_init__"):
        raise Unusual
    fields = dataclasses.fields(make)
    if any(field.default_factory is not dataclasses.MISSING for field in fields):
        raise Unusual
    return {field.name: None if field.default is dataclasses.MISSING else field.default for field in fields}

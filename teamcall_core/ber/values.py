"""The plain values that declarations make and take where Python has no fitting type. Nothing here needs construct."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

Name = str | int
"""An ENUMERATED value: its name, or the number where the standard gives it none."""

END: Final = -1
"""``Unknown.place`` of an element that stands behind all declared ones, or on its own."""

OUTSIDE: Final = -2
"""``Unknown.place`` of an element that stands behind the body of a message, inside its envelope."""

MAX_OCTETS: Final = 1 << 20
"""A message longer than this is refused before its end is waited for (frames of the known links end at 64 KiB)."""
MAX_DEPTH: Final = 64
"""Constructed elements inside each other; the deepest declared message of CSTA has fewer than 20."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a peer can make a decoder spend."""

    max_octets: int = MAX_OCTETS
    max_depth: int = MAX_DEPTH


@dataclass(slots=True)
class Unknown:
    """Something that no declaration names. It survives with its octets and is encoded as it came.

    ``tag_or_name``: the name where one is known, else the identifier octets as a number (constructed bit included).
    ``octets``: the whole element. ``place``: for an element of a SEQUENCE, the index of the declared element before
    which it stood.
    """

    tag_or_name: int | str
    octets: bytes
    place: int = END


@dataclass(slots=True)
class Chosen:
    """The value of a CHOICE whose alternatives cannot be told apart by their Python types."""

    name: str
    value: object


class Bits(frozenset[str | int]):
    """The set bits of a BIT STRING: names, or positions where the standard names none.

    ``length`` is the number of bits that were (or are to be) sent; None sends no more than needed. Equality is that of
    sets: trailing zero bits of a named bit list mean nothing (X.680 22.7).
    """

    __slots__ = ("length",)
    length: int | None

    def __new__(cls, names: Iterable[str | int] = (), length: int | None = None) -> Bits:
        """Take the set bits and, where trailing zero bits must be kept, the whole length."""
        bits = super().__new__(cls, names)
        bits.length = length
        return bits

    def __repr__(self) -> str:
        """Show the bits in a stable order."""
        return f"Bits({sorted(self, key=str)!r}, length={self.length})"


@dataclass(slots=True)
class Extensible:
    """Base of all messages and structures: what a later edition or a maker added survives in ``unknown``."""

    unknown: tuple[Unknown, ...] = field(default=(), kw_only=True)

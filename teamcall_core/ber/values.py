"""The plain values that declarations make and take where Python has no fitting type. Nothing here needs construct."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Any, Final

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
    """What a peer can make a decoder spend: octets of a message, levels of elements inside each other."""

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


NOT_UNKNOWN: Final = "has something else than Unknown in unknown"
"""What an error says where ``are_unknown`` says no."""


def are_unknown(found: object) -> bool:
    """Tell whether something can be ``unknown`` of an object."""
    if found == ():  # nearly always
        return True
    return isinstance(found, (tuple, list)) and all(
        isinstance(one, Unknown) and isinstance(one.octets, bytes) for one in found
    )


@dataclass(slots=True)
class Chosen:
    """The value of a CHOICE whose alternatives cannot be told apart by their Python types."""

    name: str
    value: object


class Bits(Set[str | int]):
    """The set bits of a BIT STRING: names, or positions where the standard names none.

    ``names`` has them as a frozenset. ``length`` is the number of bits that were (or are to be) sent; None sends no
    more than needed. Equality is that of sets: trailing zero bits of a named bit list mean nothing (X.680 22.7). What
    has been read keeps its octets and names its bits when somebody asks: few are ever asked. It is never changed.
    """

    __slots__ = ("length", "name_of", "names", "sent")
    names: frozenset[str | int]
    length: int | None
    sent: bytes
    """Contents octets of what has been read. It and ``name_of``, which names a bit, are absent from what was made."""
    name_of: Callable[[int], str | int]

    def __init__(self, names: Iterable[str | int] = (), length: int | None = None) -> None:
        """Take the set bits and, where trailing zero bits must be kept, the whole length."""
        self.names = frozenset(names)
        self.length = length

    @classmethod
    def read(cls, octets: bytes, name_of: Callable[[int], str | int]) -> Bits:
        """Take contents octets that X.690 8.6.2 allows: unused bits, no more than there are, and whole octets."""
        made = object.__new__(cls)
        made.sent = octets
        made.name_of = name_of
        return made

    def __getattr__(self, name: str) -> Any:
        """Tell what the octets say; only reached while nobody has asked."""
        if name not in {"names", "length"}:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        unused = self.sent[0]
        self.length = 8 * len(self.sent) - 8 - unused
        bits = int.from_bytes(self.sent[1:], "big") >> unused
        name_of = self.name_of
        self.names = frozenset(name_of(place) for place, bit in enumerate(f"{bits:0{self.length}b}") if bit == "1")
        return object.__getattribute__(self, name)

    def __contains__(self, name: object) -> bool:
        """Tell whether a bit is set."""
        return name in self.names

    def __iter__(self) -> Iterator[str | int]:
        """Give the set bits in no order."""
        return iter(self.names)

    def __len__(self) -> int:
        """Count the set bits."""
        return len(self.names)

    def __hash__(self) -> int:
        """Be found where an equal set is."""
        return hash(self.names)

    def __reduce__(self) -> tuple[type[Bits], tuple[frozenset[str | int], int | None]]:
        """Be copied without the declaration."""
        return Bits, (self.names, self.length)

    def __repr__(self) -> str:
        """Show the bits in a stable order."""
        return f"Bits({sorted(self, key=str)!r}, length={self.length})"


@dataclass(slots=True)
class Extensible:
    """Base of all messages and structures: what a later edition or a maker added survives in ``unknown``."""

    unknown: tuple[Unknown, ...] = field(default=(), kw_only=True)

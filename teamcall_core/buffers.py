"""Queues of the engines: small while idle, because a server holds several for each of its clients."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")

_COMPACT_FROM = 64
"""Taken items are kept as a prefix of the list until there are this many and they are the greater part."""


class Fifo(Generic[T]):
    """First in, first out. Empty it costs about 120 octets; a ``collections.deque`` reserves 760."""

    __slots__ = ("_head", "_items")

    def __init__(self) -> None:
        self._items: list[T] = []
        self._head = 0

    def __len__(self) -> int:
        return len(self._items) - self._head

    def append(self, item: T) -> None:
        """Add at the tail."""
        self._items.append(item)

    def first(self) -> T:
        """The oldest item, which stays; IndexError when there is none."""
        return self._items[self._head]

    def take(self) -> T:
        """The oldest item, which goes; IndexError when there is none. Constant time on average."""
        item = self._items[self._head]
        self._head += 1
        if self._head == len(self._items):
            self._items.clear()
            self._head = 0
        elif self._head >= _COMPACT_FROM and self._head * 2 >= len(self._items):
            del self._items[: self._head]
            self._head = 0
        return item

    def clear(self) -> None:
        """Forget everything."""
        self._items.clear()
        self._head = 0


class Gathered:
    """Octets that gather until somebody takes them all at once. Equal pieces are kept by reference, not copied."""

    __slots__ = ("_pieces",)

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def append(self, octets: bytes) -> None:
        """Add octets at the end; nothing is added for none."""
        if octets:
            self._pieces.append(octets)

    def take(self) -> bytes:
        """Everything gathered, which is then forgotten. One single piece comes back as the same object."""
        pieces = self._pieces
        if not pieces:
            return b""
        self._pieces = []
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class Bounded:
    """Octets of one unfinished frame, never more than ``limit``: what exceeds it is told by ``append``, not kept."""

    __slots__ = ("_limit", "_octets")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._octets = bytearray()

    def __len__(self) -> int:
        return len(self._octets)

    def append(self, octets: bytes) -> bool:
        """Add octets; False, and everything is forgotten, when that would be more than the limit."""
        if len(self._octets) + len(octets) > self._limit:
            self._octets = bytearray()
            return False
        self._octets += octets
        return True

    def take(self) -> bytes:
        """Everything held, which is then forgotten."""
        octets = bytes(self._octets)
        self._octets.clear()
        return octets

"""What waits to be written to one link, in the order and at the times that the faults say."""

from __future__ import annotations

import heapq
import math
from itertools import count

from .faults import Faults


class Outbox:
    """Frames in; octets for the socket out."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._ready = bytearray()
        self._waiting: list[tuple[float, int, bytes]] = []
        self._numbers = count()

    def put(self, frame: bytes, now: float, *, is_answer: bool, is_frame: bool = True) -> None:
        """Take one frame. ``mute`` drops it, ``twice`` doubles it, ``slow``, ``late`` and ``merge`` keep it back."""
        if self._faults.has("mute"):
            return
        due = self._due(now, is_answer=is_answer)
        for _ in range(2 if is_frame and self._faults.has("twice") else 1):
            if due > now:
                heapq.heappush(self._waiting, (due, next(self._numbers), frame))
            else:
                self._ready += frame

    def put_raw(self, octets: bytes) -> None:
        """Take octets that are no frame, for now."""
        self._ready += octets

    def take(self) -> bytes:
        """All octets that may be written now."""
        octets = bytes(self._ready)
        self._ready.clear()
        return octets

    def discard(self) -> None:
        """Forget everything: the link is dead."""
        self._ready.clear()
        self._waiting.clear()

    def next_deadline(self) -> float | None:
        """When the next frame that is kept back is due."""
        return self._waiting[0][0] if self._waiting else None

    def handle_timer(self, now: float) -> None:
        """Release what is due."""
        while self._waiting and self._waiting[0][0] <= now:
            self._ready += heapq.heappop(self._waiting)[2]

    def _due(self, now: float, *, is_answer: bool) -> float:
        due = now + self._faults.number("slow")
        if is_answer:
            due += self._faults.number("late")
        period = self._faults.number("merge")
        return (math.floor(due / period) + 1) * period if period else due

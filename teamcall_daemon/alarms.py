"""The deadlines of everything that has one: a heap with at most one valid entry per owner."""

from __future__ import annotations

import heapq
from typing import Protocol

SLACK = 64
"""Outdated entries that the heap may hold beside as many as there are valid ones."""


class Alarmed(Protocol):
    """Whoever has a deadline."""

    def alarm(self, now: float) -> None:
        """The deadline has come. It is forgotten by then; a new one may be set."""


class Alarms:
    """One deadline per owner, in seconds of the loop's clock.

    A deadline that is changed leaves its old entry in the heap, to be skipped when it comes up; when such entries
    outnumber the valid ones the heap is built anew, so that it stays bounded whatever its owners do.
    """

    def __init__(self) -> None:
        self._when: dict[Alarmed, float] = {}
        self._heap: list[tuple[float, int, Alarmed]] = []
        self._count = 0

    def set(self, owner: Alarmed, when: float | None) -> None:
        """Wake ``owner`` at ``when``, or not at all; whatever was set before no longer counts."""
        if when is None:
            self._when.pop(owner, None)
            return
        if self._when.get(owner) == when:
            return
        self._when[owner] = when
        self._count += 1
        heapq.heappush(self._heap, (when, self._count, owner))
        if len(self._heap) > 2 * len(self._when) + SLACK:
            self._heap = [entry for entry in self._heap if self._is_valid(entry)]
            heapq.heapify(self._heap)

    def next_deadline(self) -> float | None:
        """The earliest deadline, or None."""
        while self._heap and not self._is_valid(self._heap[0]):
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def take_due(self, now: float) -> list[Alarmed]:
        """The owners whose deadline has come, in its order; each is forgotten."""
        due = []
        while (when := self.next_deadline()) is not None and when <= now:
            owner = heapq.heappop(self._heap)[2]
            del self._when[owner]
            due.append(owner)
        return due

    def _is_valid(self, entry: tuple[float, int, Alarmed]) -> bool:
        return self._when.get(entry[2]) == entry[0]

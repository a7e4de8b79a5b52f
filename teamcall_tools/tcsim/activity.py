"""What lets the simulated telephone system act by itself: an agenda of steps, each at its time."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import count
from typing import Protocol

Step = Callable[[float], None]


class Activity(Protocol):
    """Something that uses telephones by itself. It calls the model; whoever drives it tells the switch afterwards."""

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` must be called at the latest, or None."""

    def handle_timer(self, now: float) -> None:
        """Do what is due at ``now``."""

    def commanded(self, devices: frozenset[str], now: float) -> None:
        """Somebody else, an application or a person, has just used these devices."""


class Agenda:
    """Steps in the order of their times; equal times keep the order in which they were noted."""

    def __init__(self) -> None:
        self._steps: list[tuple[float, int, Step]] = []
        self._numbers = count()

    def at(self, due: float, step: Step) -> None:
        """Do ``step`` at ``due``."""
        heapq.heappush(self._steps, (due, next(self._numbers), step))

    def next_deadline(self) -> float | None:
        """The time of the first step."""
        return self._steps[0][0] if self._steps else None

    def handle_timer(self, now: float) -> None:
        """Do every step that is due; what these note for ``now`` or earlier is done in the same call."""
        while self._steps and self._steps[0][0] <= now:
            heapq.heappop(self._steps)[2](now)

"""The slow round through all monitors: does the telephone system still know them?

A monitor that was forgotten without a word looks like a telephone that nobody uses. Only a look at its calls shows that
events are missing; one look after the other, evenly over the time of a round.
"""

from __future__ import annotations

from collections.abc import Callable

from .restore import Monitor


class Checks:
    """``interval``: seconds for one round, 0: none is made; ``everyone`` gives those to be looked at in the next."""

    def __init__(self, interval: float, everyone: Callable[[], list[Monitor]]) -> None:
        self._interval = interval
        self._everyone = everyone
        self._round: list[Monitor] = []
        """In reverse order."""
        self._pace = interval
        self._at: float | None = None

    def begin(self, now: float) -> None:
        """The link is in service."""
        self._at = now + self._interval if self._interval else None

    def clear(self) -> None:
        """The link is lost."""
        self._round.clear()
        self._at = None

    def next_deadline(self) -> float | None:
        """When ``take`` has one, or begins a round."""
        return self._at

    def take(self, now: float) -> Monitor | None:
        """The next to be looked at, or None."""
        if self._at is None or now < self._at:
            return None
        if not self._round:
            self._round = self._everyone()[::-1]
            self._pace = self._interval / max(1, len(self._round))
        self._at = now + self._pace
        return self._round.pop() if self._round else None

"""What ``stats`` tells."""

from __future__ import annotations

from collections import Counter


class Statistics:
    """Counters over all links since the start. ``requests`` and ``events`` use the operation names of ``csta``."""

    def __init__(self) -> None:
        self.octets_in = 0
        self.octets_out = 0
        self._requests: Counter[str] = Counter()
        self._events: Counter[str] = Counter()

    def count_request(self, operation: str | int | None) -> None:
        """A client has asked for this; a number stands for an operation without a name."""
        self._requests[str(operation)] += 1

    def count_event(self, name: str) -> None:
        """One event to one monitor."""
        self._events[name] += 1

    def as_json(self, monitors: int) -> dict[str, object]:
        """The object that ``stats`` answers."""
        return {
            "octets_in": self.octets_in,
            "octets_out": self.octets_out,
            "requests": dict(self._requests),
            "events": dict(self._events),
            "monitors": monitors,
        }

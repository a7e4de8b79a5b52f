"""How fast one client may ask."""

from __future__ import annotations

from collections import deque

_WINDOW = 1.0


class Pace:
    """Lets so many requests pass within any second; 0 lets all pass. What it refuses does not count."""

    __slots__ = ("_limit", "_passed")

    def __init__(self, per_second: int) -> None:
        self._limit = per_second
        self._passed: deque[float] = deque(maxlen=per_second or None)

    def lets_pass(self, now: float) -> bool:
        """Whether a request at ``now`` is within the limit."""
        if not self._limit:
            return True
        if len(self._passed) == self._limit and now - self._passed[0] < _WINDOW:
            return False
        self._passed.append(now)
        return True

"""What a SystemStatus of the telephone system asks of a link (ECMA-269 13.1.4)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from .restore import Monitor

GOOD_STATUSES = frozenset({"normal", "enabled", "partiallyDisabled", "overloadRelieved"})
"""What opens the gate: at work, whole or in part, just begun to be, or out of an overload."""

CLOSING_STATUSES = frozenset({"initializing", "disabled"})
"""What closes the gate again: requests are not served, and monitors that stood are no more."""

BETTER_STATUSES = frozenset({"normal", "enabled", "overloadRelieved"})
"""What was refused before may be granted after these."""

OVERLOAD_STATUSES = frozenset({"overloadImminent", "overloadReached"})
"""The telephone system asks us to shed load, or will shed it itself."""

OVERLOAD_LIMIT = 60.0
"""Seconds that the end of an overload is waited for after its last mention: overloadRelieved may have been lost."""

LOOK_PAUSE = 60.0
"""Seconds from one look at all devices to the next: a telephone system that loses messages all the time is not kept
busy with our looking for them."""

LOOK_WINDOW = 64
"""Unanswered SnapshotDevice requests above which the look at all devices waits."""


class Load:
    """Whether the telephone system can be asked for what is not urgent."""

    def __init__(self) -> None:
        self._until: float | None = None

    def heard(self, status: str, now: float) -> None:
        """The telephone system has told its status; a status that says nothing of load leaves it as it is."""
        if status in OVERLOAD_STATUSES:
            self._until = now + OVERLOAD_LIMIT
        elif status in BETTER_STATUSES:
            self._until = None

    def clear(self) -> None:
        """Another connection begins."""
        self._until = None

    def not_before(self, deadline: float | None) -> float | None:
        """When something that is due at ``deadline`` may be done."""
        if deadline is None or self._until is None:
            return deadline
        return max(deadline, self._until)

    def allows(self, now: float) -> bool:
        """Whether what is not urgent may be done now."""
        return self._until is None or now >= self._until


class Looks:
    """The look at all devices after a gap: one SnapshotDevice each, paced, at most once per ``LOOK_PAUSE``.

    ``everyone`` gives those to be looked at when it begins.
    """

    def __init__(self, interval: float, everyone: Callable[[], list[Monitor]]) -> None:
        self._interval = interval
        self._everyone = everyone
        self._waiting: list[Monitor] = []
        """In reverse order."""
        self._later: deque[tuple[float, Monitor]] = deque()
        """Single ones, for which the last look has failed, by the time of the next."""
        self._unanswered = 0
        self._wanted_at: float | None = None
        self._free_at = float("-inf")
        self._next_look = float("-inf")

    def want(self, now: float) -> None:
        """Something was missed before now: look as soon as the last look is ``LOOK_PAUSE`` seconds old."""
        self._wanted_at = max(now, self._next_look)

    def clear(self) -> None:
        """The link is lost; who is restored is looked at anyway."""
        self._waiting.clear()
        self._later.clear()
        self._unanswered = 0
        self._wanted_at = None

    def answered(self) -> None:
        """One SnapshotDevice of a look is over."""
        self._unanswered = max(0, self._unanswered - 1)

    def again(self, monitor: Monitor, now: float) -> None:
        """Look at one of them once more, after ``LOOK_PAUSE``."""
        self._later.append((now + LOOK_PAUSE, monitor))

    def next_deadline(self) -> float | None:
        """When ``take`` has one; None while there is none or the window is full."""
        if self._unanswered >= LOOK_WINDOW:
            return None
        due = self._free_at if self._waiting else self._wanted_at
        single = max(self._later[0][0], self._free_at) if self._later else None
        return min((one for one in (due, single) if one is not None), default=None)

    def take(self, now: float) -> Monitor | None:
        """The next to be looked at, or None."""
        if not self._waiting and self._wanted_at is not None and now >= self._wanted_at:
            self._wanted_at = None
            self._next_look = now + LOOK_PAUSE
            self._waiting = self._everyone()[::-1]
        if self._unanswered >= LOOK_WINDOW or now < self._free_at:
            return None
        monitor = self._next(now)
        if monitor is not None:
            self._free_at = now + self._interval
            self._unanswered += 1
        return monitor

    def _next(self, now: float) -> Monitor | None:
        if self._waiting:
            return self._waiting.pop()
        if self._later and now >= self._later[0][0]:
            return self._later.popleft()[1]
        return None

"""Bounded queues beside the monitors: whose turn it is to be set again, and events that came too early."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from teamcall_core import csta
from teamcall_core.domain.ids import Device

from .transitions import MonitorState

RESTORE_WINDOW = 64
"""Unanswered MonitorStarts above which the queue waits: a telephone system that has just started is not flooded."""

MAX_EARLY_EVENTS = 1000
"""Events kept for monitors whose MonitorStart is not answered yet."""

MAX_HELD_EVENTS = 1000
"""Events of one monitor kept until its SnapshotDevice is answered."""

SNAPSHOT_PATIENCE = 0.5
"""Seconds that the events of a new monitor wait for the snapshot that makes the count of its calls right. A telephone
system that never answers SnapshotDevice delays the first events by so much, and no more."""


@dataclass(slots=True, eq=False)
class Monitor:
    """One wanted device. Only ``Monitors`` changes it."""

    device: Device
    state: MonitorState = MonitorState.ABSENT
    cross_ref: bytes | None = None
    """The telephone system's name for it while it is set."""
    setting: int = 0
    """How often it was set; tells a snapshot of an older setting from one of this."""
    reset_at: float = float("-inf")
    """When it was last set again because the telephone system had ended it."""
    looks: int = 0
    """How many looks at it have failed one after the other since it was set."""
    due: float | None = None
    """Its turn in the restore queue."""
    held: list[csta.Message] | None = None
    """Its events, while they wait for the answer to its SnapshotDevice."""
    waiting: list[object] = field(default_factory=list)
    """References of the Asks that the answer to the MonitorStart will answer."""


class RestoreQueue:
    """Monitors to be set again, earliest first, then in the order they were added; ``interval`` apart."""

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._heap: list[tuple[float, int, Monitor]] = []
        self._order = count()
        self._free_at = float("-inf")

    def add(self, monitor: Monitor, due: float) -> None:
        """Its turn is at ``due``, unless it has an earlier one already."""
        if monitor.due is None or due < monitor.due:
            monitor.due = due
            heappush(self._heap, (due, next(self._order), monitor))

    def clear(self) -> None:
        """Nobody's turn."""
        for _, _, monitor in self._heap:
            monitor.due = None
        self._heap.clear()

    def take(self, now: float, unanswered: int) -> Monitor | None:
        """The monitor to be set now, or None. ``unanswered``: MonitorStarts on their way."""
        deadline = self.next_deadline(unanswered)
        if deadline is None or now < deadline:
            return None
        _, _, monitor = heappop(self._heap)
        monitor.due = None
        self._free_at = now + self._interval
        return monitor

    def next_deadline(self, unanswered: int) -> float | None:
        """When ``take`` has one; None while the window is full."""
        self._drop_stale()
        if not self._heap or unanswered >= RESTORE_WINDOW:
            return None
        return max(self._heap[0][0], self._free_at)

    def _drop_stale(self) -> None:
        """Entries whose monitor got an earlier turn, was set by an Ask meanwhile, or is wanted no more."""
        while self._heap:
            due, _, monitor = self._heap[0]
            current = due == monitor.due
            if current and monitor.state is MonitorState.OUT:
                return
            if current:
                monitor.due = None
            heappop(self._heap)


class Patience:
    """New monitors whose events are held, and until when."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[float, Monitor, int]] = deque()

    def add(self, monitor: Monitor, now: float) -> None:
        """``monitor`` was set at ``now``."""
        self._waiting.append((now + SNAPSHOT_PATIENCE, monitor, monitor.setting))

    def next_deadline(self) -> float | None:
        """When ``take`` has one."""
        while self._waiting and not self._still(self._waiting[0]):
            self._waiting.popleft()
        return self._waiting[0][0] if self._waiting else None

    def take(self, now: float) -> Monitor | None:
        """A monitor that has waited long enough, or None."""
        deadline = self.next_deadline()
        return None if deadline is None or now < deadline else self._waiting.popleft()[1]

    @staticmethod
    def _still(waiting: tuple[float, Monitor, int]) -> bool:
        _, monitor, setting = waiting
        return monitor.held is not None and monitor.setting == setting and monitor.state is MonitorState.ACTIVE


class EarlyEvents:
    """Events with a cross reference that no answer has named yet, in their order."""

    def __init__(self) -> None:
        self._kept: deque[tuple[bytes, csta.Message]] = deque()

    def keep(self, cross_ref: bytes, message: csta.Message) -> bool:
        """Keep one; False when there is no room."""
        if len(self._kept) >= MAX_EARLY_EVENTS:
            return False
        self._kept.append((cross_ref, message))
        return True

    def take(self, cross_ref: bytes) -> list[csta.Message]:
        """Those of ``cross_ref``, which are kept no more."""
        if not self._kept:
            return []
        found = [message for kept_ref, message in self._kept if kept_ref == cross_ref]
        if found:
            self._kept = deque(item for item in self._kept if item[0] != cross_ref)
        return found

    def clear(self) -> None:
        """No MonitorStart is unanswered: nobody will ask for them."""
        self._kept.clear()

"""The telephone system's names for our monitors on one connection: those that stand, and those that stood."""

from __future__ import annotations

from .restore import Monitor
from .transitions import MonitorState

MAX_STOPPED = 1000
"""Cross references of stopped monitors that are remembered, so that their last events are dropped in silence."""

MAX_LEFT = 20_000
"""The same for those that the telephone system has said to be no more."""


class CrossRefs:
    """Every monitor that stands has one cross reference here, and only those."""

    def __init__(self) -> None:
        self._standing: dict[bytes, Monitor] = {}
        self._stopped: dict[bytes, None] = {}
        self._left: dict[bytes, None] = {}

    def monitor(self, cross_ref: bytes) -> Monitor | None:
        """The monitor that stands under this name."""
        return self._standing.get(cross_ref)

    def standing(self) -> list[Monitor]:
        """All monitors that stand."""
        return list(self._standing.values())

    def active(self) -> list[Monitor]:
        """Those whose events are told."""
        return [one for one in self._standing.values() if one.state is MonitorState.ACTIVE]

    def knows(self, cross_ref: bytes) -> bool:
        """Is, or was, this a monitor of ours?"""
        return cross_ref in self._standing or cross_ref in self._stopped or cross_ref in self._left

    def is_stopped(self, cross_ref: bytes) -> bool:
        """Both sides know that it is no more."""
        return cross_ref in self._stopped

    def is_left(self, cross_ref: bytes) -> bool:
        """The telephone system has said that it is no more, but not of this one in particular."""
        return cross_ref in self._left

    def set(self, cross_ref: bytes, monitor: Monitor) -> None:
        """The telephone system has set it under this name."""
        self._stopped.pop(cross_ref, None)
        self._left.pop(cross_ref, None)
        self._standing[cross_ref] = monitor
        monitor.cross_ref = cross_ref

    def stop(self, cross_ref: bytes) -> None:
        """It ends, and both sides know."""
        self._release(cross_ref)
        self._left.pop(cross_ref, None)
        _remember(self._stopped, cross_ref, MAX_STOPPED)

    def leave(self, cross_ref: bytes) -> None:
        """It is said to be no more. Should it speak all the same, it is to be stopped."""
        self._release(cross_ref)
        if cross_ref not in self._stopped:
            _remember(self._left, cross_ref, MAX_LEFT)

    def leave_all(self) -> None:
        """None stands any more, says the telephone system."""
        for cross_ref in tuple(self._standing):
            self.leave(cross_ref)

    def clear(self) -> None:
        """The connection is gone, and with it every name."""
        for cross_ref in tuple(self._standing):
            self._release(cross_ref)
        self._stopped.clear()
        self._left.clear()

    def _release(self, cross_ref: bytes) -> None:
        monitor = self._standing.pop(cross_ref, None)
        if monitor is not None:
            monitor.cross_ref = None


def _remember(names: dict[bytes, None], cross_ref: bytes, most: int) -> None:
    names[cross_ref] = None
    if len(names) > most:
        del names[next(iter(names))]

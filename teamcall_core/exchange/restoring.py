"""The restoring of all monitors after a return of the link, counted for the log: thousands of them are one line."""

from __future__ import annotations

from collections.abc import Iterable

from teamcall_core.domain.ids import Device

from .events import RestoreEnded


class Restoring:
    """From the return of the link until the last standing monitor was answered either way."""

    def __init__(self) -> None:
        self._awaited: set[Device] = set()
        self._counts = {"restored": 0, "delayed": 0, "ended": 0}

    @property
    def under_way(self) -> bool:
        """Some monitor is still unanswered."""
        return bool(self._awaited)

    def begin(self, devices: Iterable[Device]) -> None:
        """The link is back and sets these again."""
        self._awaited = set(devices)
        self._counts = dict.fromkeys(self._counts, 0)

    def clear(self) -> None:
        """The link is lost again."""
        self._awaited.clear()

    def answered(self, device: Device, how: str) -> RestoreEnded | None:
        """One was answered: ``restored``, ``delayed`` or ``ended``, or ``""`` where nobody wants it any more.

        After the last one: what became of all.
        """
        if device not in self._awaited:
            return None
        self._awaited.discard(device)
        if how:
            self._counts[how] += 1
        return None if self._awaited else RestoreEnded(**self._counts)

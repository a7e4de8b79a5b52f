"""What became of a link since the server started: since when it is so, how often it came back, what was missed."""

from __future__ import annotations

from teamcall_core.domain import events as told


class LinkRecord:
    """Folds what the link says. All numbers only grow."""

    def __init__(self) -> None:
        self.since: float | None = None
        """When the state last changed, on the caller's clock; None while nothing was noted."""
        self.reconnects = 0
        """How often the link came back after it had been in service."""
        self.gaps = 0
        """How often events may have been missed: the link, or the monitor of one device, was lost, or the telephone
        system said that messages were."""
        self.lost_events = 0
        """Messages that came and could neither be used nor kept, and were or may have been events; and once for every
        time that the telephone system said that it had lost some."""
        self._state = ""
        self._was_up = False
        self._is_up = False

    def note(self, event: object, state: str, now: float) -> None:
        """The link has said ``event`` and is in ``state``."""
        if state != self._state:
            self._state = state
            self.since = now
        match event:
            case told.LinkCameUp():
                self.reconnects += self._was_up
                self._was_up = self._is_up = True
            case told.LinkWentDown():
                self.gaps += self._is_up
                self._is_up = False
            case told.MonitorLost():
                self.gaps += 1
            case told.MessagesLost():
                self.gaps += 1
                self.lost_events += 1
            case told.PeerFault(lost=True):
                self.lost_events += 1

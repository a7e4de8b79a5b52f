"""What becomes of requests that are over: to whom their outcomes go."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from teamcall_core.domain.events import Answered, LinkEvent
from teamcall_core.domain.outcomes import LinkDown, Outcome, TimedOut

from .answers import without_result
from .keepalive import Keepalive
from .monitors import Monitors
from .reading import Reading
from .requests import ForAsk, ForHeartbeat, ForMonitor, ForMonitorStop, ForSnapshot, Purpose


class Conclusions:
    """Hands outcomes to monitors and heartbeat; what was asked for is told as ``Answered``."""

    def __init__(
        self, monitors: Monitors, heartbeat: Keepalive, reading: Reading, tell: Callable[[LinkEvent], None]
    ) -> None:
        self._monitors = monitors
        self._heartbeat = heartbeat
        self._reading = reading
        self._tell = tell

    def conclude(self, purpose: Purpose, outcome: Outcome, now: float) -> None:
        """A request was answered, or its time is over."""
        match purpose:
            case ForAsk(reference=reference, command=command):
                self.answer(reference, self._reading.answer(command, outcome))
            case ForHeartbeat() if not isinstance(outcome, TimedOut):
                self._heartbeat.answered()
            case ForMonitor(monitor=monitor):
                self._monitors.start_answered(monitor, outcome, now)
            case ForSnapshot():
                self._monitors.snapshot_answered(purpose, outcome, now)
            case ForMonitorStop(reference=reference, asked=True):
                self.answer(reference, without_result(outcome))

    def give_up(self, purposes: Iterable[Purpose]) -> None:
        """The link is out of service: who has asked is told so."""
        for purpose in purposes:
            if isinstance(purpose, ForAsk) or (isinstance(purpose, ForMonitorStop) and purpose.asked):
                self.answer(purpose.reference, LinkDown())

    def answer(self, reference: object, outcome: Outcome) -> None:
        """Answer an Ask."""
        self._tell(Answered(reference, outcome))

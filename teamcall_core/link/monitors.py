"""The monitors of a link: one per wanted device, kept through losses until it is wanted no more.

ECMA-269 14.1.2 (MonitorStart), 14.1.3 (MonitorStop), 15.1.2 (SnapshotDevice). The states are those of
``transitions.MONITOR_TRANSITIONS``; ``_move`` alone sets them.
"""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core import csta
from teamcall_core.csta import from_domain, to_domain
from teamcall_core.csta.services import MonitorStartResult
from teamcall_core.domain.commands import StartMonitor, TakeSnapshot
from teamcall_core.domain.events import (
    Answered,
    LinkEvent,
    MonitorDelayed,
    MonitorEnded,
    MonitorLost,
    MonitorRestored,
    PeerFault,
    SnapshotTaken,
)
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import BadParameter, Done, LinkDown, Outcome, PbxRefused

from .answers import UNREADABLE_RESULT, calls_in
from .requests import ForMonitor, ForMonitorStop, ForSnapshot, OpenRequests
from .restore import MAX_HELD_EVENTS, EarlyEvents, Monitor, Patience, RestoreQueue
from .transitions import MONITOR_TRANSITIONS, SET, UNANSWERED, MonitorInput, MonitorState, step

SLOW_RETRY = 60.0
"""Seconds until a standing monitor that was refused for now is tried again."""

RESET_PAUSE = 1.0
"""A monitor that the telephone system ended is set again at once, but not twice within so many seconds: one that is
ended as fast as it is set does not keep both sides busy."""

MAX_STOPPED = 1000
"""Cross references of stopped monitors that are remembered, so that their last events are dropped in silence."""

FINAL_REFUSALS = frozenset(
    {
        "invalidActiveDeviceID",
        "invalidDeviceID",
        "invalidMonitorObject",
        "invalidMonitorObjectType",
        "invalidMonitorType",
        "invalidObjectType",
        "monitorTypeNotSupported",
        "objectNotKnown",
        "requestIncompatibleWithDevice",
        "requestIncompatibleWithObject",
        "requestIncompatibleWithSubjectDevice",
        "serviceNotSupported",
    }
)
"""Operation errors that asking again will not change; those that begin with privilegeViolation are added to them."""


def is_final(outcome: Outcome) -> bool:
    """Will this refusal of a MonitorStart stay the same however often it is asked?"""
    if isinstance(outcome, PbxRefused) and outcome.category == "operation":
        return outcome.name in FINAL_REFUSALS or outcome.name.startswith("privilegeViolation")
    return isinstance(outcome, BadParameter)


class Monitors:
    """``tell`` takes what the link says of its monitors; ``requests`` is where theirs are sent."""

    def __init__(self, requests: OpenRequests, interval: float, tell: Callable[[LinkEvent], None]) -> None:
        self._requests = requests
        self._tell = tell
        self._by_device: dict[Device, Monitor] = {}
        self._by_ref: dict[bytes, Monitor] = {}
        self._stopped: dict[bytes, None] = {}
        self._early = EarlyEvents()
        self._queue = RestoreQueue(interval)
        self._patience = Patience()
        self._unanswered = 0

    # --- what the exchange wants -----------------------------------------------------------------------------------

    def start(self, reference: object, device: Device, now: float) -> None:
        """StartMonitor while the link is in service. One that is being set already gets the answer of that."""
        monitor = self._by_device.setdefault(device, Monitor(device))
        was_asked = monitor.state in UNANSWERED
        self._move(monitor, MonitorInput.WANTED)
        if monitor.state in SET:
            self._tell(Answered(reference, Done()))
            return
        monitor.waiting.append(reference)
        if not was_asked:
            self._begin(monitor, now)

    def stop(self, reference: object, device: Device, now: float) -> None:
        """StopMonitor; takes effect at once also where the telephone system is told later or not at all."""
        monitor = self._by_device.get(device)
        if monitor is None:
            self._tell(Answered(reference, Done()))
            return
        self._move(monitor, MonitorInput.UNWANTED)
        if monitor.cross_ref is None:
            self._tell(Answered(reference, Done()))
            return
        outcome = self._release(monitor.cross_ref, ForMonitorStop(reference, asked=True), now)
        if outcome is not None:
            self._tell(Answered(reference, outcome))

    # --- what the telephone system answers --------------------------------------------------------------------------

    def start_answered(self, monitor: Monitor, outcome: Outcome, now: float) -> None:
        """The MonitorStart is over. ``Done`` holds the result as it was decoded."""
        self._conclude_start(monitor, outcome, now)
        self.handle_timer(now)

    def snapshot_answered(self, purpose: ForSnapshot, outcome: Outcome, now: float) -> None:
        """The SnapshotDevice is over. Only a result says something of calls; all else is ignored (not all offer it)."""
        monitor = purpose.monitor
        if monitor.state not in SET or monitor.setting != purpose.setting:
            return
        restored = monitor.state is MonitorState.RECONCILING
        calls = calls_in(outcome)
        if calls is not None:
            self._tell(SnapshotTaken(monitor.device, calls))
        self._move(monitor, MonitorInput.SNAPSHOT_OVER)
        if restored:
            self._tell(MonitorRestored(monitor.device))
        self._release_events(monitor)

    def stray_start(self, cross_ref: bytes, now: float) -> None:
        """A MonitorStart was granted that nobody waits for any more: end what it has set.

        A second copy of an answer names a monitor that is ours, or was, and changes nothing.
        """
        if not self.knows(cross_ref):
            self._release(cross_ref, ForMonitorStop(None, asked=False), now)

    # --- what the telephone system says by itself -------------------------------------------------------------------

    def event(self, message: csta.Message) -> None:
        """An event report."""
        cross_ref: bytes = getattr(message.body, "monitor_cross_ref_id", b"")
        monitor = self._by_ref.get(cross_ref)
        if monitor is not None:
            self._take_event(monitor, message)
        elif self._unanswered:
            if not self._early.keep(cross_ref, message):
                self._tell(PeerFault("too many events before the answers to MonitorStart", lost=True))
        elif cross_ref not in self._stopped:
            self._tell(PeerFault("an event of an unknown monitor"))

    def knows(self, cross_ref: bytes) -> bool:
        """Is, or was, this a monitor of ours?"""
        return cross_ref in self._by_ref or cross_ref in self._stopped

    def ended(self, cross_ref: bytes, now: float) -> None:
        """The telephone system has ended a monitor; one that is still wanted is set again."""
        monitor = self._by_ref.pop(cross_ref, None)
        if monitor is None:
            return
        monitor.cross_ref = None
        self._remember_stopped(cross_ref)
        self._release_events(monitor)
        self._move(monitor, MonitorInput.ENDED)
        self._tell(MonitorLost(monitor.device, "normal"))
        monitor.reset_at = max(now, monitor.reset_at + RESET_PAUSE)
        self._queue.add(monitor, monitor.reset_at)
        self.handle_timer(now)

    # --- the link and the clock -------------------------------------------------------------------------------------

    def link_up(self, now: float) -> None:
        """In service: set everything again that stood, in the order in which it was wanted."""
        for monitor in self._by_device.values():
            self._queue.add(monitor, now)
        self.handle_timer(now)

    def link_lost(self) -> None:
        """Out of service: what stood stays wanted, what was only asked for is answered and forgotten."""
        self._by_ref.clear()
        self._stopped.clear()
        self._early.clear()
        self._queue.clear()
        for monitor in tuple(self._by_device.values()):
            monitor.cross_ref = None
            self._release_events(monitor)
            self._answer(monitor, LinkDown())
            self._move(monitor, MonitorInput.LINK_LOST)

    def next_deadline(self) -> float | None:
        """When the next monitor is to be set again, or its events are to be told."""
        deadlines = (self._queue.next_deadline(self._unanswered), self._patience.next_deadline())
        return min((one for one in deadlines if one is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """Set again whose turn it is; tell the events that have waited long enough for a snapshot."""
        while (waiting := self._patience.take(now)) is not None:
            self._release_events(waiting)
        while (monitor := self._queue.take(now, self._unanswered)) is not None:
            self._move(monitor, MonitorInput.DUE)
            self._begin(monitor, now)

    # --- steps ------------------------------------------------------------------------------------------------------

    def _move(self, monitor: Monitor, happened: MonitorInput) -> None:
        before = monitor.state
        monitor.state = step(MONITOR_TRANSITIONS, before, happened)
        self._unanswered += (monitor.state in UNANSWERED) - (before in UNANSWERED)
        if monitor.state is MonitorState.ABSENT:
            del self._by_device[monitor.device]
        if not self._unanswered:
            self._early.clear()

    def _begin(self, monitor: Monitor, now: float) -> None:
        outcome = self._requests.command(StartMonitor(monitor.device), ForMonitor(monitor), now)
        if outcome is not None:
            self._conclude_start(monitor, outcome, now)

    def _conclude_start(self, monitor: Monitor, outcome: Outcome, now: float) -> None:
        if not isinstance(outcome, Done):
            self._refused(monitor, outcome, now)
        elif isinstance(outcome.result, MonitorStartResult):
            self._granted(monitor, outcome.result.cross_ref_identifier, now)
        else:
            self._tell(PeerFault(f"a MonitorStart of {monitor.device} answered without a cross reference"))
            self._refused(monitor, UNREADABLE_RESULT, now)

    def _granted(self, monitor: Monitor, cross_ref: bytes, now: float) -> None:
        early = self._early.take(cross_ref)
        self._answer(monitor, Done())
        self._move(monitor, MonitorInput.GRANTED)
        if monitor.state is MonitorState.ABSENT:
            self._release(cross_ref, ForMonitorStop(None, asked=False), now)
            return
        self._stopped.pop(cross_ref, None)
        self._by_ref[cross_ref] = monitor
        monitor.cross_ref = cross_ref
        monitor.setting += 1
        monitor.held = early
        self._patience.add(monitor, now)
        purpose = ForSnapshot(monitor, monitor.setting)
        outcome = self._requests.command(TakeSnapshot(monitor.device), purpose, now)
        if outcome is not None:
            self.snapshot_answered(purpose, outcome, now)

    def _take_event(self, monitor: Monitor, message: csta.Message) -> None:
        """Tell an event, or hold it: what happens before the snapshot's answer is told after it, so that the calls that
        the snapshot shows are known by then. Told twice, an event changes nothing: the last ones of a device decide.
        """
        if monitor.held is not None and len(monitor.held) < MAX_HELD_EVENTS:
            monitor.held.append(message)
            return
        self._release_events(monitor)
        self._tell(to_domain.event(message, monitor.device))

    def _release_events(self, monitor: Monitor) -> None:
        """Hold no more. While a lost monitor is still being restored its events are for nobody."""
        held, monitor.held = monitor.held, None
        if monitor.state is MonitorState.ACTIVE:
            for message in held or ():
                self._tell(to_domain.event(message, monitor.device))

    def _refused(self, monitor: Monitor, outcome: Outcome, now: float) -> None:
        standing = monitor.state is MonitorState.RESTORING
        self._answer(monitor, outcome)
        self._move(monitor, MonitorInput.REFUSED_FOR_GOOD if is_final(outcome) else MonitorInput.REFUSED)
        if not standing:
            return
        if monitor.state is MonitorState.ABSENT:
            self._tell(MonitorEnded(monitor.device, outcome))
            return
        self._tell(MonitorDelayed(monitor.device, outcome))
        self._queue.add(monitor, now + SLOW_RETRY)

    def _answer(self, monitor: Monitor, outcome: Outcome) -> None:
        for reference in monitor.waiting:
            self._tell(Answered(reference, outcome))
        monitor.waiting.clear()

    def _release(self, cross_ref: bytes, purpose: ForMonitorStop, now: float) -> Outcome | None:
        self._by_ref.pop(cross_ref, None)
        self._remember_stopped(cross_ref)
        operation, body = from_domain.monitor_stop(cross_ref)
        return self._requests.request(operation, body, purpose, now)

    def _remember_stopped(self, cross_ref: bytes) -> None:
        self._stopped[cross_ref] = None
        if len(self._stopped) > MAX_STOPPED:
            del self._stopped[next(iter(self._stopped))]

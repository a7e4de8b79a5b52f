"""The monitors of a link: one per wanted device, kept through losses until it is wanted no more.

ECMA-269 14.1.2 (MonitorStart), 14.1.3 (MonitorStop), 15.1.2 (SnapshotDevice). The states are those of
``transitions.MONITOR_TRANSITIONS``; ``_move`` alone sets them.
"""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core import csta
from teamcall_core.csta import from_domain
from teamcall_core.csta.services import MonitorStartResult
from teamcall_core.domain.commands import StartMonitor, TakeSnapshot
from teamcall_core.domain.events import (
    Answered,
    GapClosed,
    LinkEvent,
    LookBegun,
    MessagesLost,
    MonitorChecked,
    MonitorDelayed,
    MonitorEnded,
    MonitorLost,
    MonitorRestored,
    PeerFault,
    SnapshotConnection,
    SnapshotTaken,
)
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import Done, LinkDown, Outcome

from .answers import UNREADABLE_RESULT, calls_in
from .checks import Checks
from .crossrefs import CrossRefs
from .reading import Reading
from .refusals import is_final, is_passing, is_unreachable
from .requests import ForMonitor, ForMonitorStop, ForSnapshot, OpenRequests
from .restore import MAX_HELD_EVENTS, EarlyEvents, Monitor, Patience, RestoreQueue
from .status import BETTER_STATUSES, Load, Looks
from .transitions import MONITOR_TRANSITIONS, SET, UNANSWERED, MonitorInput, MonitorState, step

SLOW_RETRY = 60.0
"""Seconds until a standing monitor that was refused for now is tried again."""

RESET_PAUSE = 1.0
"""A monitor that the telephone system ended is set again at once, but not twice within so many seconds: one that is
ended as fast as it is set does not keep both sides busy."""

MOST_LOOKS = 4
"""Failed looks at one device after which no other is tried until it is set again, or all are looked at."""


class Monitors:
    """``tell`` takes what the link says of its monitors; ``requests`` is where theirs are sent."""

    def __init__(
        self,
        requests: OpenRequests,
        reading: Reading,
        tell: Callable[[LinkEvent], None],
        *,
        interval: float,
        check_interval: float,
    ) -> None:
        self._requests = requests
        self._reading = reading
        self._tell = tell
        self._by_device: dict[Device, Monitor] = {}
        self._refs = CrossRefs()
        self._early = EarlyEvents()
        self._queue = RestoreQueue(interval)
        self._patience = Patience()
        self._load = Load()
        self._looks = Looks(interval, self._refs.active)
        self._checks = Checks(check_interval, self._refs.active)
        self._is_up = False
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
        if purpose.look:
            self._looks.answered()
        monitor = purpose.monitor
        if monitor.state in SET and monitor.setting == purpose.setting:
            if purpose.check:
                calls = self._reading.calls(calls_in(outcome))
                self._tell(GapClosed(monitor.device) if calls is None else MonitorChecked(monitor.device, calls))
            elif purpose.look and is_unreachable(outcome):
                self._leave(monitor, now + SLOW_RETRY)
            else:
                gap = purpose.look or monitor.state is MonitorState.RECONCILING
                self._looked(monitor, self._reading.calls(calls_in(outcome)), gap=gap)
                self._look_again(monitor, outcome, now, gap=gap)
        self.handle_timer(now)

    def doubt(self, device: Device, now: float, *, sure: bool) -> None:
        """Events of ``device`` may be missing: check it once more, or, where that is ``sure``, set it again."""
        monitor = self._by_device.get(device)
        if monitor is None or monitor.state is not MonitorState.ACTIVE or monitor.cross_ref is None:
            return
        if not sure:
            self._tell(LookBegun(device))
            self._snapshot(ForSnapshot(monitor, monitor.setting, check=True), now)
            return
        self._release(monitor.cross_ref, ForMonitorStop(None, asked=False), now)
        self._lose(monitor, now, "silent")
        self.handle_timer(now)

    def _look_again(self, monitor: Monitor, outcome: Outcome, now: float, *, gap: bool) -> None:
        """What was missed is told late rather than never: a look that has failed for now is taken again."""
        monitor.looks = monitor.looks + 1 if is_passing(outcome) else 0
        if gap and 0 < monitor.looks < MOST_LOOKS:
            self._looks.again(monitor, now)

    def _looked(self, monitor: Monitor, calls: tuple[SnapshotConnection, ...] | None, *, gap: bool) -> None:
        restored = monitor.state is MonitorState.RECONCILING
        if calls is not None:
            self._tell(SnapshotTaken(monitor.device, calls, gap=gap))
        self._release_events(monitor)
        self._move(monitor, MonitorInput.SNAPSHOT_OVER)
        if restored:
            self._tell(MonitorRestored(monitor.device))
        elif gap:
            self._tell(GapClosed(monitor.device))

    def stray_start(self, cross_ref: bytes, now: float) -> None:
        """A MonitorStart was granted that nobody waits for any more: end what it has set.

        A second copy of an answer names a monitor that is ours, or was, and changes nothing.
        """
        if self.knows(cross_ref):
            return
        if self._is_up:
            self._release(cross_ref, ForMonitorStop(None, asked=False), now)
        else:
            self._refs.leave(cross_ref)

    # --- what the telephone system says by itself -------------------------------------------------------------------

    def event(self, message: csta.Message, now: float) -> None:
        """An event report."""
        cross_ref: bytes = getattr(message.body, "monitor_cross_ref_id", b"")
        monitor = self._refs.monitor(cross_ref)
        if monitor is not None:
            if monitor.held is None:
                self._tell(self._reading.event(message, monitor.device))
            else:
                self._hold(monitor, monitor.held, message)
        elif self._unanswered:
            if not self._early.keep(cross_ref, message):
                self._tell(PeerFault("too many events before the answers to MonitorStart", lost=True))
        else:
            self._nobodys_event(cross_ref, now)

    def _nobodys_event(self, cross_ref: bytes, now: float) -> None:
        if self._refs.is_left(cross_ref):
            if self._is_up:
                self._release(cross_ref, ForMonitorStop(None, asked=False), now)
        elif not self._refs.is_stopped(cross_ref):
            self._tell(PeerFault("an event of an unknown monitor"))

    def knows(self, cross_ref: bytes) -> bool:
        """Is, or was, this a monitor of ours?"""
        return self._refs.knows(cross_ref)

    def ended(self, cross_ref: bytes, now: float) -> None:
        """The telephone system has ended a monitor; one that is still wanted is set again."""
        monitor = self._refs.monitor(cross_ref)
        if monitor is None:
            return
        self._refs.stop(cross_ref)
        self._lose(monitor, now)
        self.handle_timer(now)

    def system_status(self, status: str, before: str, now: float) -> None:
        """The telephone system, in service, has told its status; ``before`` is the one that it told before that."""
        self._load.heard(status, now)
        if status == "messagesLost":
            self._tell(MessagesLost())
            self._looks.want(now)
        elif status != before:
            self._status_changed(status, before, now)
        self.handle_timer(now)

    def missed(self, now: float) -> None:
        """Something came that could not be read and may have been an event: look at all devices."""
        self._looks.want(now)

    def _status_changed(self, status: str, before: str, now: float) -> None:
        if status in BETTER_STATUSES:
            for monitor in self._by_device.values():
                if monitor.state is MonitorState.OUT:
                    self._queue.add(monitor, now)
        if status == "enabled":  # 13.1.4: there are no monitors any more
            for monitor in self._refs.standing():
                self._lose(monitor, now)
        elif "partiallyDisabled" in (status, before):
            self._looks.want(now)

    # --- the link and the clock -------------------------------------------------------------------------------------

    def link_up(self, now: float) -> None:
        """In service: set everything again that stood, in the order in which it was wanted."""
        self._is_up = True
        self._checks.begin(now)
        self._reading.link_up(self._requests, now)
        for monitor in self._by_device.values():
            self._queue.add(monitor, now)
        self.handle_timer(now)

    def gate_closed(self) -> None:
        """Out of service, and the connection stands: what was set on it is no more, says the telephone system."""
        self._refs.leave_all()
        self._out_of_service()

    def link_lost(self) -> None:
        """Out of service: what stood stays wanted, what was only asked for is answered and forgotten."""
        self._refs.clear()
        self._requests.forget_late()
        self._out_of_service()

    def _out_of_service(self) -> None:
        self._is_up = False
        for queue in (self._early, self._queue, self._looks, self._checks, self._load):
            queue.clear()
        for monitor in tuple(self._by_device.values()):
            self._let_go(monitor)
            self._answer(monitor, LinkDown())
            self._move(monitor, MonitorInput.LINK_LOST)

    def _let_go(self, monitor: Monitor) -> None:
        """Its events are told, unless they wait for the snapshot that ends a gap: then they are for nobody."""
        if monitor.state is MonitorState.ACTIVE:
            self._release_events(monitor)
        monitor.held = None

    def next_deadline(self) -> float | None:
        """When the next monitor is to be set again or looked at, or its events are to be told."""
        not_urgent = [queue.next_deadline() for queue in (self._looks, self._checks)]
        not_urgent.append(self._queue.next_deadline(self._unanswered))
        deadlines = (self._patience.next_deadline(), *map(self._load.not_before, not_urgent))
        return min((one for one in deadlines if one is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """Set again and look at whose turn it is; tell the events that have waited long enough for a snapshot."""
        while (waiting := self._patience.take(now)) is not None:
            self._release_events(waiting)
        if not self._load.allows(now) or not self._is_up:
            return
        while (monitor := self._queue.take(now, self._unanswered)) is not None:
            self._move(monitor, MonitorInput.DUE)
            self._begin(monitor, now)
        while (monitor := self._looks.take(now)) is not None:
            self._look(monitor, now)
        if (monitor := self._checks.take(now)) is not None:
            self.doubt(monitor.device, now, sure=False)

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
        self._refs.set(cross_ref, monitor)
        monitor.setting += 1
        monitor.looks = 0
        monitor.held = early
        if monitor.state is MonitorState.ACTIVE:
            self._patience.add(monitor, now)
        self._snapshot(ForSnapshot(monitor, monitor.setting), now)

    def _look(self, monitor: Monitor, now: float) -> None:
        """Look at a monitor that stands, unless it has been lost meanwhile."""
        if monitor.state is not MonitorState.ACTIVE:
            self._looks.answered()
            return
        self._tell(LookBegun(monitor.device))
        self._snapshot(ForSnapshot(monitor, monitor.setting, look=True), now)

    def _snapshot(self, purpose: ForSnapshot, now: float) -> None:
        outcome = self._requests.command(TakeSnapshot(purpose.monitor.device), purpose, now)
        if outcome is not None:
            self.snapshot_answered(purpose, outcome, now)

    def _lose(self, monitor: Monitor, now: float, cause: str = "normal") -> None:
        """The telephone system has ended it: set it again at once, or a second after the last time."""
        monitor.reset_at = max(now, monitor.reset_at + RESET_PAUSE)
        self._leave(monitor, monitor.reset_at, cause)

    def _leave(self, monitor: Monitor, again_at: float, cause: str = "normal") -> None:
        """It speaks no more; it is set again at ``again_at``."""
        if monitor.cross_ref is not None:
            self._refs.leave(monitor.cross_ref)
        self._let_go(monitor)
        self._move(monitor, MonitorInput.ENDED)
        self._tell(MonitorLost(monitor.device, cause))
        self._queue.add(monitor, again_at)

    def _hold(self, monitor: Monitor, held: list[csta.Message], message: csta.Message) -> None:
        """Hold an event: what happens before the snapshot's answer is told after it, so that the calls that the
        snapshot shows are known by then. Told twice, an event changes nothing: the last ones of a device decide.
        """
        if len(held) < MAX_HELD_EVENTS:
            held.append(message)
        elif monitor.state is MonitorState.RECONCILING:  # for nobody before the snapshot, which will know better
            self._tell(PeerFault(f"more than {MAX_HELD_EVENTS} events of a device before its snapshot", lost=True))
        else:
            self._release_events(monitor)
            self._tell(self._reading.event(message, monitor.device))

    def _release_events(self, monitor: Monitor) -> None:
        """Tell what was held, and hold no more."""
        held, monitor.held = monitor.held, None
        for message in held or ():
            self._tell(self._reading.event(message, monitor.device))

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
        self._refs.stop(cross_ref)
        operation, body = from_domain.monitor_stop(cross_ref)
        return self._requests.request(operation, body, purpose, now)

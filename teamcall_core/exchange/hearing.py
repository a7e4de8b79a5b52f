"""What the link says by itself, on its way to the sessions: events, the gaps between them, how the link is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from teamcall_core.domain import events as told
from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import Invoked
from teamcall_core.link import Link
from teamcall_core.link.settings import LinkOutput
from teamcall_core.session.events import StatusTold

from .audiences import Audiences
from .checks import Checks
from .events import ExchangeEvent
from .gaps import Gaps
from .monitors import Monitors
from .numbers import Numbers
from .passing import Passing
from .placements import Placements
from .restoring import Restoring

FOLLOWED_BY_CALLS = frozenset({told.CallInitiated, told.CallOriginated, told.CallDelivered, told.ConnectionCleared})
"""Events after which clients are shown the calls of the device (DeviceInformation)."""
_new: Final = object.__new__
"""Slot by slot, what is made for every event is made in half the time."""


class Hearing:
    """Takes everything of the link but the answers to requests. ``note`` is told what is for the log."""

    def __init__(
        self,
        *,
        link: Link,
        calls: CallModel,
        audiences: Audiences,
        monitors: Monitors,
        placements: Placements,
        passing: Passing,
        numbers: Numbers,
        note: Callable[[ExchangeEvent], None],
    ) -> None:
        self._link = link
        self._calls = calls
        self._audiences = audiences
        self._monitors = monitors
        self._heard = monitors.heard
        self._placements = placements
        self._passing = passing
        self._numbers = numbers
        self._note = note
        self._gaps = Gaps(calls)
        self._checks = Checks(self._gaps, link)
        self._restoring = Restoring()

    def forget(self, device: Device) -> None:
        """The device is not monitored any more."""
        self._calls.forget(device)
        self._gaps.forget(device)
        self._placements.forget(device)
        self._restore_answered(device, "")

    def take(self, event: LinkOutput, now: float) -> None:
        """Pass it on to whom it concerns."""
        match event:
            case told.CallEvent():
                self.hear(event)
            case told.DeviceEvent():
                self._numbers.show_event(event)
                self._audiences.hear(event.device, told.Told(event))
            case told.UnknownEvent():
                self._audiences.hear_unknown(event)
            case told.SnapshotTaken() | told.MonitorChecked() | told.GapClosed() | told.LookBegun():
                self._look(event, now)
            case Invoked():
                self._passing.invoked(event, now)
            case told.Answered():
                pass  # to what nobody asked
            case _:
                self._change(event, now)

    # --- events ----------------------------------------------------------------------------------------------------

    def hear(self, event: told.CallEvent) -> None:
        """Fold an event of a call, and tell it."""
        if event.device not in self._heard:
            return
        if self._placements.open and self._placements.causes(event):
            event.cause = "makeCall"
        if self._gaps.open and self._gaps.takes(event):
            return
        self._calls.fold(event)
        self._tell(event)

    def _look(
        self, taken: told.SnapshotTaken | told.MonitorChecked | told.GapClosed | told.LookBegun, now: float
    ) -> None:
        """The link has looked at a device: the first time, after a gap, or in its slow round."""
        match taken:
            case _ if taken.device not in self._monitors:
                pass
            case told.LookBegun():
                self._gaps.begin(taken.device)
            case told.MonitorChecked():
                self._checks.judge(taken, now)
            case told.GapClosed():
                self._tell_what_was_missed(taken.device)
            case told.SnapshotTaken(gap=True):
                self._gaps.look(taken.device, taken.calls)
            case told.SnapshotTaken():
                self._calls.replace(taken.device, taken.calls)

    def _tell_what_was_missed(self, device: Device) -> None:
        for event in self._gaps.close(device):
            self._tell(event)

    def _tell(self, event: told.CallEvent) -> None:
        """Tell a call event, with what the picture after it is, to all who hear its device."""
        device, kind = event.device, type(event)
        informs = kind in FOLLOWED_BY_CALLS and self._audiences.informs(device)
        calls = self._calls.calls(device) if informs else ()
        connections = self._calls.connections(device, event.connection.call) if kind is told.ConnectionCleared else ()
        if self._numbers.shows:
            self._numbers.show_event(event)
            calls = self._numbers.show_calls(calls)
        shown: told.Told = _new(told.Told)
        shown.event, shown.calls, shown.connections = event, calls, connections
        self._audiences.hear(device, shown)

    # --- the link, or one monitor of it, is in another state ---------------------------------------------------------

    def _change(self, event: ExchangeEvent, now: float) -> None:
        if not (isinstance(event, told.MonitorRestored) and self._restoring.under_way):
            self._note(event)  # of those the log has one line for all
        match event:
            case told.LinkWentDown():
                self._go_down(now)
            case told.LinkCameUp():
                self._restoring.begin(self._monitors.standing())
                self._monitors.link_came_up(now)
            case told.StatusChanged(status=status) if self._link.state == "inService":
                self._audiences.say_to_binaries(StatusTold(status), now)
            case _:
                self._change_monitor(event, now)

    def _go_down(self, now: float) -> None:
        self._placements.clear()
        self._passing.link_went_down()
        self._gaps.clear()
        self._calls.doubt()
        self._restoring.clear()
        self._monitors.link_went_down(now)

    def _change_monitor(self, event: ExchangeEvent, now: float) -> None:
        match event:
            case told.MonitorLost(device=device):
                self._gaps.forget(device)
                self._calls.doubt(device)
                self._monitors.lost(device)
            case told.MonitorRestored(device=device):
                self._tell_what_was_missed(device)
                self._restore_answered(device, "restored")
                self._monitors.restored(device, now)
            case told.MonitorDelayed(device=device, outcome=answer):
                self._restore_answered(device, "delayed")
                self._monitors.delayed(device, answer, now)
            case told.MonitorEnded(device=device, outcome=answer):
                self._restore_answered(device, "ended")
                self._monitors.ended(device, answer, now)

    def _restore_answered(self, device: Device, how: str) -> None:
        ended = self._restoring.answered(device, how)
        if ended is not None:
            self._note(ended)

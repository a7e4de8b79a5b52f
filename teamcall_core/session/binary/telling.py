"""What a binary client is told and asked: SystemStatus, the end of monitors, and what the telephone system asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from teamcall_core import csta
from teamcall_core.csta import recoding, services
from teamcall_core.domain.events import DeviceOutOfService
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import InvocationAnswer, Invoked
from teamcall_core.errors import NotExpressible
from teamcall_core.session.events import InvocationAnswered, SessionEvent

from .monitors import OwnMonitor, OwnMonitors
from .reports import HIGHEST_INVOKE_ID, LOWEST_INVOKE_ID

MOST_INVOCATIONS: Final = 256
"""Requests of ours and of the telephone system that a client may leave unanswered; the oldest are then forgotten."""
_XML_INVOKE_IDS: Final = (1, 9998)
"""ECMA-323: four digits, the highest for events."""


class Telling:
    """Of one session. ``write`` sends a message to the client, ``tell`` an event to the exchange."""

    def __init__(self, write: Callable[[csta.Message], bool], tell: Callable[[SessionEvent], None]) -> None:
        self._write = write
        self._tell = tell
        self._phase = csta.Phase.III
        self._is_xml = False
        self.monitors = OwnMonitors(is_xml=False)
        """The session's monitors."""
        self.status = ""
        """The SystemStatus that the client was told last."""
        self.registration: bytes | None = None
        """The identifier under which it is told, for who has registered."""
        self._invoked: dict[int, int | None] = {}
        """Our invoke ids that are not answered; the reference of what the telephone system asked, None for ours."""
        self._last_invoke_id = 0
        self._invoke_ids = (LOWEST_INVOKE_ID, HIGHEST_INVOKE_ID)

    def begin(self, phase: csta.Phase) -> None:
        """The session is open, in this phase."""
        self._phase = phase
        self._is_xml = phase not in (csta.Phase.I, csta.Phase.II, csta.Phase.III)
        self.monitors = OwnMonitors(is_xml=self._is_xml)
        if self._is_xml:
            self._invoke_ids = _XML_INVOKE_IDS

    def register(self) -> bytes:
        """Tell the SystemStatus under an identifier from now on."""
        self.registration = b"0001" if self._is_xml else b"\0\1"
        return self.registration

    def own_invoke_id(self) -> int:
        """The next invoke id of our own."""
        lowest, highest = self._invoke_ids
        self._last_invoke_id = self._last_invoke_id + 1 if lowest <= self._last_invoke_id < highest else lowest
        return self._last_invoke_id

    def tell_status(self, status: str) -> None:
        """SystemStatus, where it is another than the client was told last, and one that its phase knows."""
        if status != self.status:
            self.status = status
            told = int(status) if status.isascii() and status.isdigit() else status
            self._invoke("systemStatus", services.SystemStatus(self.registration, told), None)

    def link_lost(self, devices: Iterable[Device]) -> None:
        """The link is out of service, and so is every device that the session hears."""
        self.tell_status("disabled")
        for monitor in self.monitors.all_overheard():
            self._end_overheard(monitor, None)
        for device in devices:
            self._out_of_service(device)

    def _end_overheard(self, monitor: OwnMonitor, reference: int | None) -> None:
        """A monitor of a call is no more."""
        self.monitors.end(monitor)
        self._invoke("monitorStop", services.MonitorStop(monitor.cross_ref), reference)

    def _overheard(self, invoked: Invoked) -> None:
        """What a monitor of a call tells, or that the telephone system has ended it."""
        monitor = self.monitors.overheard(invoked.monitor)
        if monitor is None:
            self._forget(None if invoked.one_way else invoked.reference)
        elif not invoked.one_way:
            self._end_overheard(monitor, invoked.reference)
        elif (told := self._translated(invoked.origin)) is not None and told.operation not in monitor.suppressed:
            body = replace(told.body, monitor_cross_ref_id=monitor.cross_ref)  # type: ignore[type-var]
            self._write(csta.Message("event", self._event_id(), told.operation, body, self._phase))

    def _out_of_service(self, device: Device) -> None:
        try:
            message = recoding.event(DeviceOutOfService(device), self._phase, self._phase)
        except NotExpressible:
            return
        for monitor in self.monitors.of(device):
            if "outOfService" not in monitor.suppressed:
                body: Any = message.body
                body.monitor_cross_ref_id = monitor.cross_ref
                self._write(csta.Message("event", self._event_id(), message.operation, body, self._phase))

    def _event_id(self) -> int | None:
        return None if self._is_xml else self.own_invoke_id()

    def monitors_lost(self, device: Device) -> None:
        """MonitorStop to the client, for each cross reference of a device that is heard no more."""
        for monitor in self.monitors.lose(device):
            self._invoke("monitorStop", services.MonitorStop(monitor.cross_ref), None)

    def invoke(self, invoked: Invoked) -> None:
        """Pass on what the telephone system asks; what the client's phase cannot say is answered by nobody."""
        if invoked.monitor:
            self._overheard(invoked)
            return
        told = self._translated(invoked.origin)
        if told is None:
            self._forget(invoked.reference)
        else:
            self._invoke(told.operation, told.body, None if invoked.one_way else invoked.reference)

    def _translated(self, origin: object) -> csta.Message | None:
        try:
            return csta.translate(origin, self._phase) if isinstance(origin, csta.Message) else None
        except NotExpressible:
            return None

    def answered(self, message: csta.Message) -> None:
        """The client answers; what it was never asked is passed over."""
        invoke_id = message.invoke_id
        reference = self._invoked.pop(invoke_id, None) if invoke_id is not None else None
        if reference is not None:
            self._tell(InvocationAnswered(InvocationAnswer(reference, message)))

    def _invoke(self, operation: str | int | None, body: object, reference: int | None) -> None:
        while (invoke_id := self.own_invoke_id()) in self._invoked:
            pass  # fewer are open than there are
        if not self._write(csta.Message("invoke", invoke_id, operation, body, self._phase)):
            self._forget(reference)
            return
        if len(self._invoked) >= MOST_INVOCATIONS:
            self._forget(self._invoked.pop(next(iter(self._invoked))))
        self._invoked[invoke_id] = reference

    def _forget(self, reference: int | None) -> None:
        """Nobody answers what the telephone system has asked."""
        if reference is not None:
            self._tell(InvocationAnswered(InvocationAnswer(reference)))

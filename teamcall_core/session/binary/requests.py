"""What a binary client asks: open requests, and the services that we answer ourselves.

Monitors and SystemStatus are ours, because many sessions share one link; every other service goes to the telephone
system as the client wrote it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from teamcall_core import csta
from teamcall_core.csta import acting, services
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.translation import EARLY
from teamcall_core.domain import commands
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import OpaqueRequest, OpaqueResult
from teamcall_core.errors import LocalError, NotExpressible
from teamcall_core.profiles.devices import DEVICE_NUMBER
from teamcall_core.session.events import Asked, RequestOverloaded, SessionEvent
from teamcall_core.session.pace import Pace
from teamcall_core.session.settings import SessionSettings

from . import answers
from .monitors import OwnMonitor, OwnMonitors
from .telling import Telling

OPEN_REQUEST_OCTETS: Final = 256
"""What an unanswered request counts as in ``queued_octets``."""


@dataclass(frozen=True, slots=True)
class _Pending:
    """A request that is not answered yet."""

    invoke_id: int | None
    operation: str | int | None
    device: Device | None = None
    """Whose monitor is started."""
    filter: MonitorFilter | None = None
    silent: bool = False
    """Nobody waits for success: a service without an answer."""
    ours: bool = False
    """The client did not ask for it, and hears nothing of it."""


class Requests:
    """Of one session. ``write`` sends a message to the client, ``tell`` an event to the exchange."""

    def __init__(
        self,
        settings: SessionSettings,
        telling: Telling,
        write: Callable[[csta.Message], bool],
        tell: Callable[[SessionEvent], None],
    ) -> None:
        self._settings = settings
        self._telling = telling
        self._write = write
        self._tell = tell
        self._pace = Pace(settings.max_per_second)
        self._phase = csta.Phase(settings.binary.phase)
        self._pending: dict[int, _Pending] = {}
        self._ours = 0
        """Pending requests that the client did not ask for."""
        self._number = 0

    def begin(self, phase: csta.Phase) -> None:
        """The session is open, in this phase."""
        self._phase = phase
        self._telling.begin(phase)

    @property
    def monitors(self) -> OwnMonitors:
        """The session's monitors."""
        return self._telling.monitors

    @property
    def unanswered(self) -> int:
        """Requests of the client that are not answered yet."""
        return len(self._pending) - self._ours

    @property
    def queued_octets(self) -> int:
        """What they count as in the client's backlog."""
        return OPEN_REQUEST_OCTETS * len(self._pending)

    # --- what the client asks --------------------------------------------------------------------------------------

    def ask(self, message: csta.Message, now: float) -> None:
        """Answer a request, or pass it on."""
        too_many = 0 < self._settings.max_pending <= self.unanswered
        if not self._pace.lets_pass(now):
            self._tell(RequestOverloaded("maxRequestsPerSecond"))
            self._fail(message, answers.TOO_FAST)
        elif too_many:
            self._tell(RequestOverloaded("maxPendingRequests"))
            self._fail(message, answers.TOO_MANY_REQUESTS)
        elif not isinstance(message.operation, str) or message.operation[:1].isdigit():
            self._write(answers.reject(message.invoke_id, "invoke", "unrecognizedOperation", self._phase))
        elif message.operation in _OWN:
            kind, act = _OWN[message.operation]
            if isinstance(message.body, kind):
                act(self, message)
            else:
                self._write(answers.reject(message.invoke_id, "invoke", "mistypedArgument", self._phase))
        else:
            self._pass_on(message, self._service(message.operation, message))

    def system_status(self, message: csta.Message) -> None:
        self._succeed(message, services.SystemStatusResult())

    def request_system_status(self, message: csta.Message) -> None:
        self._succeed(message, services.RequestSystemStatusResult(self._telling.status or "disabled"))

    def system_register(self, message: csta.Message) -> None:
        """Every session hears SystemStatus; one that registers hears it under the identifier that it is given here."""
        body: Any = message.body
        identifier = self._telling.register()
        self._succeed(message, services.SystemRegisterResult(identifier, body.requested_status_filter))

    def system_register_cancel(self, message: csta.Message) -> None:
        self._telling.registration = None
        self._succeed(message, services.SystemRegisterCancelResult())

    def monitor_start(self, message: csta.Message) -> None:
        body: Any = message.body
        if not isinstance(body.monitor_object, csta.DeviceID) or body.monitor_type == "call":
            self._monitor_call(message, body.requested_monitor_filter)
            return
        word = self._settings.binary.devices.normalise(self._word(body.monitor_object))
        if word is None:
            self._fail(message, answers.INVALID_DEVICE)
        elif self.monitors.is_full:
            self._fail(message, answers.TOO_MANY_MONITORS)
        else:
            device = Device(word)
            self.monitors.begin(device)
            pending = _Pending(message.invoke_id, message.operation, device, body.requested_monitor_filter)
            self._ask(pending, commands.MonitorStart(word))

    def _monitor_call(self, message: csta.Message, wanted: MonitorFilter | None) -> None:
        """Monitors of calls are not shared: the telephone system sets one for this session."""
        if self.monitors.is_full:
            self._fail(message, answers.TOO_MANY_MONITORS)
            return
        word, connection = acting.acting(message, self._word)
        restricted = not self._settings.binary.pass_through
        request = OpaqueRequest(word, "monitorStart", "", connection, restricted=restricted, origin=message)
        self._ask(_Pending(message.invoke_id, message.operation, filter=wanted), request)

    def monitor_stop(self, message: csta.Message) -> None:
        monitor = self._monitor(message)
        if monitor is None:
            return
        if monitor.overheard:
            self.monitors.end(monitor)
            request = OpaqueRequest("", "monitorStop", monitor=monitor.overheard)
            self._ask(_Pending(message.invoke_id, message.operation), request)
        elif self.monitors.remove(monitor):
            self._ask(_Pending(message.invoke_id, message.operation), commands.MonitorStop(monitor.device))
        else:
            self._succeed(message, services.MonitorStopResult())

    def change_filter(self, message: csta.Message) -> None:
        body: Any = message.body
        monitor = self._monitor(message)
        if monitor is not None:
            monitor.hear(body.requested_filter_list)
            self._succeed(message, services.ChangeMonitorFilterResult(body.requested_filter_list))

    def _monitor(self, message: csta.Message) -> OwnMonitor | None:
        """The monitor that a request names; a wrong name is answered."""
        body: Any = message.body
        monitor = self.monitors.find(body.cross_ref_identifier)
        if monitor is None:
            self._fail(message, answers.INVALID_CROSS_REF)
        return monitor

    def _service(self, operation: str, message: csta.Message) -> str:
        """What Phase III calls a service."""
        if self._phase not in EARLY:
            return operation
        try:
            return str(csta.translate(message, csta.Phase.III).operation)
        except NotExpressible:
            return operation

    def _pass_on(self, message: csta.Message, service: str) -> None:
        word, connection = acting.acting(message, self._word)
        group = acting.group_of(service)
        nobody = not word and connection is None and service not in acting.HARMLESS
        beyond = nobody or group in acting.PRIVILEGED or acting.has_private_data(message)
        one_way = service in acting.UNANSWERED
        self._ask(
            _Pending(message.invoke_id, message.operation, silent=one_way),
            OpaqueRequest(
                word,
                service,
                group,
                connection,
                restricted=beyond and not self._settings.binary.pass_through,
                one_way=one_way,
                origin=message,
            ),
        )

    def _word(self, device: csta.DeviceID) -> str:
        """The word for a device: that of a device number, where the telephone system is asked by such numbers."""
        if device.type_of_number == DEVICE_NUMBER and device.identifier.isdecimal():
            word = f"0x{int(device.identifier):08X}"
            if self._settings.binary.devices.denormalise(word).type_of_number == DEVICE_NUMBER:
                return word
        return device.identifier

    def _ask(self, pending: _Pending, request: commands.Request) -> None:
        self._number += 1
        self._pending[self._number] = pending
        self._ours += pending.ours
        self._tell(Asked(self._number, request))

    def _succeed(self, message: csta.Message, body: object) -> None:
        self._write(csta.Message("result", message.invoke_id, message.operation, body, self._phase))

    def _fail(self, message: csta.Message, failure: answers.Failure) -> None:
        self._write(answers.error(message.invoke_id, message.operation, failure, self._phase))

    # --- what the exchange answers ---------------------------------------------------------------------------------

    def reply(self, number: int, ended: outcome.Outcome) -> None:
        """Answer a request. Raises LocalError when it is not open."""
        pending = self._pending.pop(number, None)
        if pending is None:
            raise LocalError(f"request {number} is not open: it was answered before, or never asked")
        self._ours -= pending.ours
        if pending.ours:
            return
        if pending.device is not None:
            self._started(pending, pending.device, ended)
        elif pending.operation == "monitorStop":
            self._answer(pending, services.MonitorStopResult())
        elif isinstance(ended, outcome.Done):
            self._done(pending, ended.result)
        else:
            self._write(answers.refusal(pending.invoke_id, pending.operation, ended, self._phase))

    def _started(self, pending: _Pending, device: Device, ended: outcome.Outcome) -> None:
        if isinstance(ended, outcome.Done):
            monitor = self.monitors.grant(device, pending.filter)
            self._answer(pending, services.MonitorStartResult(monitor.cross_ref, pending.filter))
            return
        self._let_go(device, needless=self.monitors.fail(device))
        self._write(answers.refusal(pending.invoke_id, pending.operation, ended, self._phase))

    def _let_go(self, device: Device, *, needless: bool) -> None:
        if needless:
            self._ask(_Pending(None, "monitorStop", ours=True), commands.MonitorStop(device))

    def _done(self, pending: _Pending, result: object) -> None:
        if isinstance(result, OpaqueResult) and result.monitor:
            monitor = self.monitors.overhear(result.monitor, pending.filter)
            self._answer(pending, services.MonitorStartResult(monitor.cross_ref, pending.filter))
        elif isinstance(result, OpaqueResult):
            self._write(answers.result(pending.invoke_id, pending.operation, result, self._phase))
        elif not pending.silent:
            self._answer(pending, None)

    def _answer(self, pending: _Pending, body: object) -> None:
        self._write(csta.Message("result", pending.invoke_id, pending.operation, body, self._phase))

    def refuse_all(self) -> None:
        """The service ends: every open request is answered."""
        for pending in self._pending.values():
            if not pending.ours:
                self._write(answers.error(pending.invoke_id, pending.operation, answers.LEAVING, self._phase))
        self._pending.clear()
        self._ours = 0


_OWN: Final[Mapping[str, tuple[type, Callable[[Requests, csta.Message], None]]]] = {
    "systemStatus": (services.SystemStatus, Requests.system_status),
    "requestSystemStatus": (services.RequestSystemStatus, Requests.request_system_status),
    "systemRegister": (services.SystemRegister, Requests.system_register),
    "systemRegisterCancel": (services.SystemRegisterCancel, Requests.system_register_cancel),
    "monitorStart": (services.MonitorStart, Requests.monitor_start),
    "monitorStop": (services.MonitorStop, Requests.monitor_stop),
    "changeMonitorFilter": (services.ChangeMonitorFilter, Requests.change_filter),
}
"""Services that are ours: the class of their argument, and who answers."""

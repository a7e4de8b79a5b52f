"""The services that the simulated telephone system offers, one function each, found by the name of the operation."""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.csta import services as asked
from teamcall_core.csta.identifiers import ConnectionID, DeviceID

from .faults import Faults
from .model import Call, CallModel, Refusal
from .peer import Peer
from .wire import connection_id, decode_call_id, device_word, snapshot


class Services:
    """Performs requests on the model. ``touched`` gathers the devices that applications have commanded."""

    def __init__(self, model: CallModel, faults: Faults, monitors: Callable[[], int]) -> None:
        self._model = model
        self._faults = faults
        self._monitors = monitors
        self.touched: set[str] = set()
        self._services: dict[tuple[str, type], Callable[..., object]] = {
            ("monitorStart", asked.MonitorStart): self._monitor_start,
            ("monitorStop", asked.MonitorStop): self._monitor_stop,
            ("makeCall", asked.MakeCall): self._make_call,
            ("answerCall", asked.AnswerCall): self._answer_call,
            ("clearConnection", asked.ClearConnection): self._clear_connection,
            ("snapshotDevice", asked.SnapshotDevice): self._snapshot_device,
            ("systemStatus", asked.SystemStatus): self._system_status,
        }

    def perform(self, operation: str | int | None, body: object, peer: Peer) -> object:
        """The body of the positive answer; raises ``Refusal``."""
        if operation is not None and self._faults.text("refuse") == operation:
            raise Refusal("systemResourceAvailability", "resourceBusy", "refused on request")
        service = self._services.get((str(operation), type(body)))
        if service is None:
            raise Refusal("operation", "serviceNotSupported", f"{operation} is not offered")
        return service(body, peer)

    def _monitor_start(self, body: asked.MonitorStart, peer: Peer) -> object:
        if not isinstance(body.monitor_object, DeviceID):
            raise Refusal("operation", "invalidMonitorObject", "only devices can be monitored")
        device = self._extension(body.monitor_object)
        if self._faults.has("limit") and self._monitors() >= self._faults.number("limit"):
            raise Refusal("systemResourceAvailability", "overallMonitorLimitExceeded", "no more monitors")
        return asked.MonitorStartResult(peer.start_monitor(device))

    def _monitor_stop(self, body: asked.MonitorStop, peer: Peer) -> object:
        if peer.stop_monitor(body.cross_ref_identifier) is None:
            raise Refusal("operation", "invalidMonitorCrossRefID", "there is no such monitor")
        return asked.MonitorStopResult()

    def _make_call(self, body: asked.MakeCall, _peer: Peer) -> object:
        device = device_word(body.calling_device)
        call = self._model.make_call(device, device_word(body.called_directory_number))
        self._touch(call)
        return asked.MakeCallResult(connection_id(call.number, device))

    def _answer_call(self, body: asked.AnswerCall, _peer: Peer) -> object:
        self._touch(self._model.answer(*self._connection(body.call_to_be_answered)))
        return asked.AnswerCallResult()

    def _clear_connection(self, body: asked.ClearConnection, _peer: Peer) -> object:
        device, number = self._connection(body.connection_to_be_cleared)
        call = self._model.call(number)
        if call is not None and device in call.legs:
            self._touch(call)
        self._model.clear(device, number)
        return asked.ClearConnectionResult()

    def _snapshot_device(self, body: asked.SnapshotDevice, _peer: Peer) -> object:
        device = self._extension(body.snapshot_object)
        return asked.SnapshotDeviceResult(snapshot(self._model.calls_of(device), device))

    def _system_status(self, _body: asked.SystemStatus, _peer: Peer) -> object:
        return asked.SystemStatusResult()

    def _extension(self, device: object) -> str:
        word = device_word(device)
        if not self._model.knows(word):
            raise Refusal("operation", "invalidDeviceID", f"there is no extension {word!r}")
        return word

    def _connection(self, connection: object) -> tuple[str, int]:
        if not isinstance(connection, ConnectionID):
            raise Refusal("operation", "invalidConnectionID", "that is no connection")
        return self._extension(connection.device_id), decode_call_id(connection.call_id)

    def _touch(self, call: Call) -> None:
        self.touched.update(call.legs)

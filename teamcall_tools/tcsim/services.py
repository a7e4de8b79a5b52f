"""The services that the simulated telephone system offers, one function each, found by the name of the operation.

Those on calls and on features have modules of their own; here are monitors, snapshots and the state of the system.
"""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.csta import services as asked
from teamcall_core.csta.identifiers import DeviceID

from .call_services import CallServices, Service
from .faults import Faults
from .feature_services import FeatureServices
from .model import CallModel, Refusal
from .peer import Peer
from .requests import Requests
from .wire import call_snapshot, named, snapshot


class Services:
    """Performs requests on the model. ``touched`` gathers the devices that applications have commanded."""

    def __init__(
        self, model: CallModel, faults: Faults, monitors: Callable[[], int], withheld: frozenset[str] = frozenset()
    ) -> None:
        self._model = model
        self._faults = faults
        self._monitors = monitors
        self._requests = Requests(model)
        self.touched = self._requests.touched
        everything: dict[tuple[str, type], Service] = {
            ("monitorStart", asked.MonitorStart): self._monitor_start,
            ("changeMonitorFilter", asked.ChangeMonitorFilter): self._change_monitor_filter,
            ("monitorStop", asked.MonitorStop): self._monitor_stop,
            ("snapshotDevice", asked.SnapshotDevice): self._snapshot_device,
            ("snapshotCall", asked.SnapshotCall): self._snapshot_call,
            ("systemStatus", asked.SystemStatus): self._system_status,
            ("requestSystemStatus", asked.RequestSystemStatus): self._request_system_status,
            **CallServices(model, self._requests).table,
            **FeatureServices(model).table,
        }
        self._services = {key: service for key, service in everything.items() if key[0] not in withheld}

    @property
    def offered(self) -> tuple[str, ...]:
        """The names of all services."""
        return tuple(operation for operation, _ in self._services)

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
        device = self._requests.device(body.monitor_object)
        if self._faults.has("limit") and self._monitors() >= self._faults.number("limit"):
            raise Refusal("systemResourceAvailability", "overallMonitorLimitExceeded", "no more monitors")
        cross_ref = peer.start_monitor(device)
        peer.filter_monitor(cross_ref, body.requested_monitor_filter)
        return asked.MonitorStartResult(cross_ref, body.requested_monitor_filter)

    def _change_monitor_filter(self, body: asked.ChangeMonitorFilter, peer: Peer) -> object:
        if not peer.filter_monitor(body.cross_ref_identifier, body.requested_filter_list):
            raise Refusal("operation", "invalidMonitorCrossRefID", "there is no such monitor")
        return asked.ChangeMonitorFilterResult(body.requested_filter_list)

    def _monitor_stop(self, body: asked.MonitorStop, peer: Peer) -> object:
        if peer.stop_monitor(body.cross_ref_identifier) is None:
            raise Refusal("operation", "invalidMonitorCrossRefID", "there is no such monitor")
        return asked.MonitorStopResult()

    def _snapshot_device(self, body: asked.SnapshotDevice, _peer: Peer) -> object:
        device = self._requests.device(body.snapshot_object)
        return asked.SnapshotDeviceResult(snapshot(self._model.calls_of(device), device))

    def _snapshot_call(self, body: asked.SnapshotCall, _peer: Peer) -> object:
        call = self._requests.call(body.snapshot_object)
        called = DeviceID(call.called) if call.called else None
        return asked.SnapshotCallResult(
            call_snapshot(call),
            calling_device=named(call.calling),
            called_device=called,
            correlator_data=call.correlator,
        )

    def _system_status(self, _body: asked.SystemStatus, _peer: Peer) -> object:
        return asked.SystemStatusResult()

    def _request_system_status(self, _body: asked.RequestSystemStatus, _peer: Peer) -> object:
        return asked.RequestSystemStatusResult("normal")

"""What happened to a call as the events of CSTA Phase III, in the shapes that a HiPath 3000 sends (captured 2012).

``lastRedirectionDevice`` is ``notKnown`` where there was no redirection, every event names the monitored device's own
connection state and has a cause. A transfer or conference makes a new call and lists its connections, as an OmniPCX
Enterprise does (captured 2015).
"""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.csta import events
from teamcall_core.csta.common import ConnectionListItem
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus, NamedDevice

from .legs import LegState, Occurrence
from .wire import connection_id, named


def event_body(occurrence: Occurrence, cross_ref: bytes, local_state: LegState) -> object:
    """The event that a monitor with this cross reference hears, its device being in ``local_state``."""
    return _BODIES[occurrence.kind](occurrence, cross_ref, local_state.value)


def _own(occurrence: Occurrence) -> ConnectionID:
    return connection_id(occurrence.call, occurrence.device)


def _called(occurrence: Occurrence) -> NamedDevice:
    return DeviceID(occurrence.called) if occurrence.called else DeviceStatus.NOT_KNOWN


def _redirected(occurrence: Occurrence) -> NamedDevice:
    return DeviceID(occurrence.redirected_from) if occurrence.redirected_from else DeviceStatus.NOT_KNOWN


def _party(occurrence: Occurrence) -> DeviceID:
    """The number of the event's device: a trunk line stands for the party behind it."""
    return named(occurrence.party) if occurrence.party else DeviceID(occurrence.device)


def _destination(occurrence: Occurrence) -> NamedDevice:
    return named(occurrence.destination) if occurrence.destination else DeviceStatus.NOT_KNOWN


def _origin(occurrence: Occurrence) -> ConnectionID:
    return connection_id(occurrence.call, occurrence.trunk or occurrence.calling.digits)


def _caller_trunk(occurrence: Occurrence) -> DeviceID | None:
    return DeviceID(occurrence.trunk) if occurrence.trunk else None


def _connections(occurrence: Occurrence) -> list[ConnectionListItem]:
    return [
        ConnectionListItem(
            connection_id(occurrence.call, one.device),
            None if one.old_call is None else connection_id(one.old_call, one.device),
            named(one.number),
            None if one.number.digits == one.device else DeviceID(one.device),
        )
        for one in occurrence.connections
    ]


def _old_calls(occurrence: Occurrence) -> tuple[ConnectionID, ConnectionID | None]:
    first, *rest = occurrence.old_calls
    return (
        connection_id(first, occurrence.device),
        connection_id(rest[0], occurrence.device) if rest else None,
    )


def _service_initiated(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.ServiceInitiated(
        cross_ref,
        _own(occurrence),
        initiating_device=DeviceID(occurrence.device),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _originated(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Originated(
        cross_ref,
        _own(occurrence),
        calling_device=named(occurrence.calling),
        called_device=_called(occurrence),
        originating_device=DeviceID(occurrence.device),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _delivered(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Delivered(
        cross_ref,
        _own(occurrence),
        alerting_device=_party(occurrence),
        calling_device=named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=_redirected(occurrence),
        originating_nid_connection=_origin(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
        associated_calling_device=_caller_trunk(occurrence),
    )


def _established(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Established(
        cross_ref,
        _own(occurrence),
        answering_device=_party(occurrence),
        calling_device=named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=_redirected(occurrence),
        originating_nid_connection=_origin(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
        associated_calling_device=_caller_trunk(occurrence),
    )


def _connection_cleared(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.ConnectionCleared(
        cross_ref,
        _own(occurrence),
        releasing_device=_party(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _failed(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Failed(
        cross_ref,
        _own(occurrence),
        failing_device=_called(occurrence),
        calling_device=named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=_redirected(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _held(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Held(
        cross_ref,
        _own(occurrence),
        holding_device=DeviceID(occurrence.device),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _retrieved(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Retrieved(
        cross_ref,
        _own(occurrence),
        retrieving_device=DeviceID(occurrence.device),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _diverted(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Diverted(
        cross_ref,
        _own(occurrence),
        diverting_device=DeviceID(occurrence.device),
        new_destination=_destination(occurrence),
        calling_device=named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=_redirected(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
        associated_calling_device=_caller_trunk(occurrence),
    )


def _queued(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    number_queued, calls_in_front = occurrence.waiting
    return events.Queued(
        cross_ref,
        _own(occurrence),
        queue=DeviceID(occurrence.device),
        calling_device=named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=_redirected(occurrence),
        number_queued=number_queued,
        calls_in_front=calls_in_front,
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
        associated_calling_device=_caller_trunk(occurrence),
    )


def _network_reached(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.NetworkReached(
        cross_ref,
        _own(occurrence),
        network_interface_used=DeviceID(occurrence.device),
        calling_device=named(occurrence.calling),
        called_device=_party(occurrence),
        last_redirection_device=_redirected(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
        associated_calling_device=_caller_trunk(occurrence),
    )


def _transferred(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    primary, secondary = _old_calls(occurrence)
    return events.Transferred(
        cross_ref,
        primary,
        secondary,
        transferring_device=DeviceID(occurrence.device),
        transferred_to_device=_destination(occurrence),
        transferred_connections=_connections(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _conferenced(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    primary, secondary = _old_calls(occurrence)
    return events.Conferenced(
        cross_ref,
        primary,
        secondary,
        conferencing_device=DeviceID(occurrence.device),
        added_party=_destination(occurrence),
        conference_connections=_connections(occurrence),
        local_connection_info=state,
        correlator_data=occurrence.correlator,
        cause=occurrence.cause,
    )


def _call_information(occurrence: Occurrence, cross_ref: bytes, _state: str) -> object:
    body = events.CallInformation(
        cross_ref,
        _own(occurrence),
        DeviceID(occurrence.device),
        calling_device=named(occurrence.calling),
        correlator_data=occurrence.correlator,
    )
    for name, value in occurrence.data.items():
        setattr(body, name, value)
    return body


def _digits_generated(occurrence: Occurrence, cross_ref: bytes, _state: str) -> object:
    return events.DigitsGenerated(cross_ref, _own(occurrence), str(occurrence.data["digits"]))


_BODIES: dict[str, Callable[[Occurrence, bytes, str], object]] = {
    "serviceInitiated": _service_initiated,
    "originated": _originated,
    "delivered": _delivered,
    "established": _established,
    "connectionCleared": _connection_cleared,
    "failed": _failed,
    "held": _held,
    "retrieved": _retrieved,
    "diverted": _diverted,
    "queued": _queued,
    "networkReached": _network_reached,
    "transferred": _transferred,
    "conferenced": _conferenced,
    "callInformation": _call_information,
    "digitsGenerated": _digits_generated,
}
CALL_EVENTS = tuple(_BODIES)
"""The events of calls that the simulator sends."""

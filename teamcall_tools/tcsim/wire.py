"""The model's words as CSTA Phase III messages, in the shapes that a HiPath 3000 sends (captured 2012).

A call identifier has two octets, a device of a connection is static, ``lastRedirectionDevice`` is ``notKnown``, every
event names the monitored device's own connection state and has a cause.
"""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.csta import events
from teamcall_core.csta.common import SnapshotDeviceResponseInfo
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus, NamedDevice

from .model import Call, LegState, Number, Occurrence

NUMBER_TYPES = {
    "dialingNumber": "dialingNumber",
    "implicitPublic": "implicitPublic",
    "explicitPublic": "explicitPublic:unknown",
    "explicitPublic:international": "explicitPublic:international",
    "explicitPublic:national": "explicitPublic:national",
    "explicitPublic:subscriber": "explicitPublic:subscriber",
    "implicitPrivate": "implicitPrivate",
    "explicitPrivate": "explicitPrivate:unknown",
    "explicitPrivate:localNumber": "explicitPrivate:localNumber",
    "other": "other",
}
"""The words for a number's type at the control port, and what they are in the terms of the codec."""


def encode_call_id(number: int) -> bytes:
    """The call identifier: two octets."""
    return number.to_bytes(2, "big")


def decode_call_id(octets: bytes | None) -> int:
    """The model's number of a call; 0, which no call has, for octets that are no identifier of ours."""
    return int.from_bytes(octets, "big") if octets is not None and len(octets) == 2 else 0  # noqa: PLR2004


def connection_id(call: int, device: str) -> ConnectionID:
    """``both`` of ECMA-285: call identifier and static device."""
    return ConnectionID(encode_call_id(call), DeviceID(device))


def device_word(device: object) -> str:
    """The number in a DeviceID; ``""`` for anything that names no static device."""
    return device.identifier if isinstance(device, DeviceID) else ""


def event_body(occurrence: Occurrence, cross_ref: bytes, local_state: LegState) -> object:
    """The event that a monitor with this cross reference hears, its device being in ``local_state``."""
    return _BODIES[occurrence.kind](occurrence, cross_ref, local_state.value)


def snapshot(calls: tuple[Call, ...], device: str) -> list[SnapshotDeviceResponseInfo]:
    """The calls of ``device`` as SnapshotDevice shows them: its own state first, then those of the others."""
    infos = []
    for call in calls:
        others = [state.value for leg, state in call.legs.items() if leg != device]
        partner = call.partner_of(device)
        infos.append(
            SnapshotDeviceResponseInfo(
                connection_id(call.number, device),
                endpoint_device=DeviceID(partner) if partner else DeviceStatus.NOT_KNOWN,
                local_call_state=[call.legs[device].value, *others],
            )
        )
    return infos


def _named(number: Number) -> DeviceID:
    return DeviceID(number.digits, number.type_of_number)


def _called(occurrence: Occurrence) -> NamedDevice:
    return DeviceID(occurrence.called) if occurrence.called else DeviceStatus.NOT_KNOWN


def _party(occurrence: Occurrence, device: str) -> DeviceID:
    """The number of a leg: a trunk line stands for the party behind it."""
    return _named(occurrence.calling) if device == occurrence.trunk else DeviceID(device)


def _service_initiated(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.ServiceInitiated(
        cross_ref,
        connection_id(occurrence.call, occurrence.device),
        initiating_device=DeviceID(occurrence.device),
        local_connection_info=state,
        cause=occurrence.cause,
    )


def _originated(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Originated(
        cross_ref,
        connection_id(occurrence.call, occurrence.device),
        calling_device=_named(occurrence.calling),
        called_device=_called(occurrence),
        originating_device=DeviceID(occurrence.device),
        local_connection_info=state,
        cause=occurrence.cause,
    )


def _delivered(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    origin = occurrence.trunk or occurrence.calling.digits
    return events.Delivered(
        cross_ref,
        connection_id(occurrence.call, occurrence.device),
        alerting_device=DeviceID(occurrence.device),
        calling_device=_named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=DeviceStatus.NOT_KNOWN,
        originating_nid_connection=connection_id(occurrence.call, origin),
        local_connection_info=state,
        cause=occurrence.cause,
        associated_calling_device=DeviceID(occurrence.trunk) if occurrence.trunk else None,
    )


def _established(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    origin = occurrence.trunk or occurrence.calling.digits
    return events.Established(
        cross_ref,
        connection_id(occurrence.call, occurrence.device),
        answering_device=DeviceID(occurrence.device),
        calling_device=_named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=DeviceStatus.NOT_KNOWN,
        originating_nid_connection=connection_id(occurrence.call, origin),
        local_connection_info=state,
        cause=occurrence.cause,
        associated_calling_device=DeviceID(occurrence.trunk) if occurrence.trunk else None,
    )


def _connection_cleared(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.ConnectionCleared(
        cross_ref,
        connection_id(occurrence.call, occurrence.device),
        releasing_device=_party(occurrence, occurrence.device),
        local_connection_info=state,
        cause=occurrence.cause,
    )


def _failed(occurrence: Occurrence, cross_ref: bytes, state: str) -> object:
    return events.Failed(
        cross_ref,
        connection_id(occurrence.call, occurrence.device),
        failing_device=_called(occurrence),
        calling_device=_named(occurrence.calling),
        called_device=_called(occurrence),
        last_redirection_device=DeviceStatus.NOT_KNOWN,
        local_connection_info=state,
        cause=occurrence.cause,
    )


_BODIES: dict[str, Callable[[Occurrence, bytes, str], object]] = {
    "serviceInitiated": _service_initiated,
    "originated": _originated,
    "delivered": _delivered,
    "established": _established,
    "connectionCleared": _connection_cleared,
    "failed": _failed,
}

"""The model's words as identifiers and snapshots of CSTA Phase III, in the shapes that a HiPath 3000 sends (2012).

A call identifier has two octets, a device of a connection is static.
"""

from __future__ import annotations

from teamcall_core.csta.common import SnapshotCallResponseInfo, SnapshotDeviceResponseInfo
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus

from .legs import Call, Number

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


def named(number: Number) -> DeviceID:
    """A number with its type."""
    return DeviceID(number.digits, number.type_of_number)


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


def call_snapshot(call: Call) -> list[SnapshotCallResponseInfo]:
    """The devices of ``call`` as SnapshotCall shows them; a trunk line as the party behind it."""
    return [
        SnapshotCallResponseInfo(
            named(call.number_of(leg)), connection_id(call.number, leg), local_connection_state=state.value
        )
        for leg, state in call.legs.items()
    ]

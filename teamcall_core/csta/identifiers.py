"""Devices and connections (ECMA-285 device-identifier 123, call-connection-identifiers 124)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from teamcall_core.ber.values import Extensible, Unknown

if TYPE_CHECKING:
    from .common import MediaCallCharacteristics


class DeviceStatus(StrEnum):
    """What stands in the place of a device that the telephone system does not name (device-identifier 123)."""

    NOT_KNOWN = "notKnown"
    RESTRICTED = "restricted"
    NOT_REQUIRED = "notRequired"
    NOT_SPECIFIED = "notSpecified"


@dataclass(slots=True)
class DeviceID(Extensible):
    """A device by its number.

    ``type_of_number`` is spelt as in ECMA-323: ``dialingNumber deviceNumber implicitPublic explicitPublic:national
    implicitPrivate explicitPrivate:localNumber other`` and so on; ``""`` where the telephone system used a form that
    is not declared (it survives in ``unknown``). A ``deviceNumber`` is given in decimal digits, the octets of
    ``other`` as Latin-1.
    """

    identifier: str
    type_of_number: str = "dialingNumber"
    private_number: str | None = None
    private_name: str | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None


LocalDeviceID = DeviceID | bytes | Unknown
"""The device part of a connection: static (a DeviceID) or dynamic (octets that only the telephone system reads)."""

NamedDevice = DeviceID | DeviceStatus | Unknown
"""A device of an event, or why there is none."""
CallingDeviceID = NamedDevice
CalledDeviceID = NamedDevice
SubjectDeviceID = NamedDevice
RedirectionDeviceID = NamedDevice
AssociatedCallingDeviceID = NamedDevice
AssociatedCalledDeviceID = NamedDevice
NetworkCallingDeviceID = NamedDevice
NetworkCalledDeviceID = NamedDevice


@dataclass(slots=True)
class ConnectionID(Extensible):
    """One device's part in one call; one of the two at least is present (call-connection-identifiers 124)."""

    call_id: bytes | None = None
    device_id: LocalDeviceID | None = None

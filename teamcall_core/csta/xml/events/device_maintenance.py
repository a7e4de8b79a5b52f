"""Declarations of the device maintenance events (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.device_maintenance import (
    BackInService,
    DeviceCapabilityChanged,
    OutOfService,
    PartiallyInService,
)
from teamcall_core.csta.xml.enumerations import EVENT_CAUSE
from teamcall_core.csta.xml.identifiers import EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

BACK_IN_SERVICE: Final = Structure(
    "BackInService",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=BackInService,
)
OUT_OF_SERVICE: Final = Structure(
    "OutOfService",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=OutOfService,
)
PARTIALLY_IN_SERVICE: Final = Structure(
    "PartiallyInService",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PartiallyInService,
)
DEVICE_CAPABILITY_CHANGED: Final = Structure(
    "DeviceCapabilityChanged",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeviceCapabilityChanged,
)

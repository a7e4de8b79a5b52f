"""Declarations of the device maintenance events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Sequence, may, need
from teamcall_core.csta.events.device_maintenance import (
    BackInService,
    DeviceCapabilityChanged,
    OutOfService,
    PartiallyInService,
)
from teamcall_core.csta.phase3.enumerations import EVENT_CAUSE
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, SUBJECT_DEVICE_ID

BACK_IN_SERVICE = Sequence(
    "BackInService",
    need("device", SUBJECT_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=BackInService,
    given=("monitor_cross_ref_id",),
)
DEVICE_CAPABILITY_CHANGED = Sequence(
    "DeviceCapabilityChanged",
    need("device", SUBJECT_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeviceCapabilityChanged,
    given=("monitor_cross_ref_id",),
)
OUT_OF_SERVICE = Sequence(
    "OutOfService",
    need("device", SUBJECT_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=OutOfService,
    given=("monitor_cross_ref_id",),
)
PARTIALLY_IN_SERVICE = Sequence(
    "PartiallyInService",
    need("device", SUBJECT_DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PartiallyInService,
    given=("monitor_cross_ref_id",),
)

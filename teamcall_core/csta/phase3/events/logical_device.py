"""Declarations of the logical device events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    Integer,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.events.logical_device import DoNotDisturb, Forwarding
from teamcall_core.csta.phase3.enumerations import CALL_ORIGINATION, FORWARD_DEFAULT, FORWARDING_TYPE
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, SUBJECT_DEVICE_ID

DO_NOT_DISTURB = Sequence(
    "DoNotDisturb",
    need("device", SUBJECT_DEVICE_ID),
    need("doNotDisturbOn", Boolean()),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", SequenceOf("CallingDeviceList", DEVICE_ID)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DoNotDisturb,
    given=("monitor_cross_ref_id",),
)
FORWARDING = Sequence(
    "Forwarding",
    need("device", SUBJECT_DEVICE_ID),
    may("forwardingType", FORWARDING_TYPE),
    need("forwardStatus", Boolean()),
    may("forwardTo", DEVICE_ID),
    may("forwardDefault", FORWARD_DEFAULT),
    may("ringCount", Integer()),
    may("ringDuration", context(4, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Forwarding,
    given=("monitor_cross_ref_id",),
)

"""Declarations of the physical device feature events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    OctetString,
    Sequence,
    may,
    need,
)
from teamcall_core.csta.events.physical_device import Hookswitch
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, SUBJECT_DEVICE_ID

HOOKSWITCH = Sequence(
    "Hookswitch",
    need("device", SUBJECT_DEVICE_ID),
    need("hookswitch", OctetString()),
    need("hookswitchOnHook", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Hookswitch,
    given=("monitor_cross_ref_id",),
)

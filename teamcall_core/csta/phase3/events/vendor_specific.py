"""Declarations of the events of the maker (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Sequence, may, need
from teamcall_core.csta.events.vendor_specific import PrivateEvent
from teamcall_core.csta.phase3.types import CSTA_PRIVATE_DATA, CSTA_SECURITY_DATA

PRIVATE_EVENT = Sequence(
    "PrivateEvent",
    may("security", CSTA_SECURITY_DATA),
    need("privateData", CSTA_PRIVATE_DATA),
    make=PrivateEvent,
    given=("monitor_cross_ref_id",),
)

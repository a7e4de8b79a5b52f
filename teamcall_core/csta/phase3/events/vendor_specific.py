"""Declarations of the events of the maker (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.csta.events.vendor_specific import PrivateEvent
from teamcall_core.csta.phase3.private_sequence import PrivateSequence

PRIVATE_EVENT = PrivateSequence("PrivateEvent", make=PrivateEvent, given=("monitor_cross_ref_id",))

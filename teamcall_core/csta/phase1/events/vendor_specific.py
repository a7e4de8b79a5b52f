"""Declaration of the maker's event of Phase I. [I] Application Link has none; its content is its private data."""

from __future__ import annotations

from teamcall_core.ber.adapters import Only
from teamcall_core.ber.types import Sequence, need
from teamcall_core.csta.events.vendor_specific import PrivateEvent
from teamcall_core.csta.phase1.types import PRIVATE_DATA

PRIVATE_EVENT = Sequence(
    "PrivateEvent",
    need("private", Only(PRIVATE_DATA), "private_data"),
    make=PrivateEvent,
    given=("monitor_cross_ref_id",),
)

"""Declarations of the events of the maker (ECMA-269 clause 28.2, ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.vendor_specific import PrivateEvent
from teamcall_core.csta.xml.simple import TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_SECURITY_DATA, PRIVATE_DATUM

PRIVATE_EVENT: Final = Structure(
    "PrivateEvent",
    need("monitorCrossRefID", TEXT_OCTETS),
    may("security", CSTA_SECURITY_DATA),
    need("privateData", PRIVATE_DATUM),
    make=PrivateEvent,
)

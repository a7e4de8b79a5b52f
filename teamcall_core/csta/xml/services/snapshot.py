"""Declarations of the snapshot services (ECMA-269 clause 15, ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.snapshot import (
    SnapshotDevice,
    SnapshotDeviceResult,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, SNAPSHOT_DEVICE_RESULT_DATA

SNAPSHOT_DEVICE: Final = Structure(
    "SnapshotDevice",
    need("snapshotObject", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDevice,
)
SNAPSHOT_DEVICE_RESULT: Final = Structure(
    "SnapshotDeviceResult",
    need("crossRefIDorSnapshotData", SNAPSHOT_DEVICE_RESULT_DATA, "cross_ref_id_or_snapshot_data"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceResult,
)

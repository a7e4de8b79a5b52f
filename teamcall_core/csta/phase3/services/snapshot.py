"""Declarations of the snapshot services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Alternative,
    Choice,
    Sequence,
    may,
    need,
)
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, SERVICE_CROSS_REF_ID, SNAPSHOT_DEVICE_DATA
from teamcall_core.csta.services.snapshot import SnapshotDevice, SnapshotDeviceResult

SNAPSHOT_DEVICE = Sequence(
    "SnapshotDevice", need("snapshotObject", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=SnapshotDevice
)
SNAPSHOT_DEVICE_RESULT = Sequence(
    "SnapshotDeviceResult",
    need(
        "crossRefIDorSnapshotData",
        Choice(
            "CrossRefIDorSnapshotData",
            Alternative("serviceCrossRefID", SERVICE_CROSS_REF_ID, accepts=bytes),
            Alternative("snapshotData", SNAPSHOT_DEVICE_DATA, accepts=list),
        ),
        "cross_ref_id_or_snapshot_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceResult,
)

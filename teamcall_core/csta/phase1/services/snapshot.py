"""Declarations of the snapshot service of Phase I (ECMA-180 as Application Link sends it)."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import need
from teamcall_core.csta.phase1.types import DEVICE_ID, SNAPSHOT_DEVICE_DATA
from teamcall_core.csta.services.snapshot import SnapshotDevice, SnapshotDeviceResult

SNAPSHOT_DEVICE = Alone("SnapshotDevice", need("snapshotObject", DEVICE_ID), make=SnapshotDevice)
SNAPSHOT_DEVICE_RESULT = Alone(
    "SnapshotDeviceResult",
    need("snapshotData", SNAPSHOT_DEVICE_DATA, "cross_ref_id_or_snapshot_data"),
    make=SnapshotDeviceResult,
)

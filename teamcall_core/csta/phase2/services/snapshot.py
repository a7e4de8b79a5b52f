"""Declarations of the snapshot service of Phase II: the argument is in a client's code, the answer is inferred."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import need
from teamcall_core.csta.phase2.types import DEVICE_ID, SNAPSHOT_DEVICE_DATA, extended
from teamcall_core.csta.services.snapshot import SnapshotDevice, SnapshotDeviceResult

_OBJECT = need("snapshotObject", DEVICE_ID)
_DATA = need("snapshotData", SNAPSHOT_DEVICE_DATA, "cross_ref_id_or_snapshot_data")

SNAPSHOT_DEVICE = Alone(
    "SnapshotDevice", _OBJECT, make=SnapshotDevice, whole=extended("SnapshotDevice", _OBJECT, make=SnapshotDevice)
)
SNAPSHOT_DEVICE_RESULT = Alone(
    "SnapshotDeviceResult",
    _DATA,
    make=SnapshotDeviceResult,
    whole=extended("SnapshotDeviceResult", _DATA, make=SnapshotDeviceResult),
)

"""Snapshot services (ECMA-269 clause 15)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Unknown
from teamcall_core.csta.common import (
    CSTACommonArguments,
    SnapshotDeviceResponseInfo,
)
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class SnapshotDevice(Extensible):
    """Tell the calls of a device (snapshot-device, operation 74)."""

    snapshot_object: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SnapshotDeviceResult(Extensible):
    """The positive answer to SnapshotDevice."""

    cross_ref_id_or_snapshot_data: bytes | list[SnapshotDeviceResponseInfo] | Unknown
    extensions: CSTACommonArguments | None = None

"""Snapshot services (ECMA-269 clause 16)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Unknown
from teamcall_core.csta.common import (
    CallLinkageData,
    CSTACommonArguments,
    DeviceHistory,
    MediaCallCharacteristics,
    MessageInfo,
    SnapshotCallResponseInfo,
    SnapshotDeviceResponseInfo,
)
from teamcall_core.csta.identifiers import (
    AssociatedCalledDeviceID,
    AssociatedCallingDeviceID,
    CalledDeviceID,
    CallingDeviceID,
    ConnectionID,
    DeviceID,
)


@dataclass(slots=True)
class SnapshotDevice(Extensible):
    """Tell the calls of a device (snapshot-device, operation 74)."""

    snapshot_object: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SnapshotDeviceResult(Extensible):
    """The positive answer to SnapshotDevice (snapshot-device, operation 74)."""

    cross_ref_id_or_snapshot_data: bytes | list[SnapshotDeviceResponseInfo] | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SnapshotCall(Extensible):
    """Tell the devices of a call (snapshot-call, operation 75)."""

    snapshot_object: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SnapshotCallResult(Extensible):
    """The positive answer to SnapshotCall (snapshot-call, operation 75)."""

    cross_ref_id_or_snapshot_data: bytes | list[SnapshotCallResponseInfo] | Unknown
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    associated_calling_device_id: AssociatedCallingDeviceID | None = None
    associated_called_device_id: AssociatedCalledDeviceID | None = None
    correlator_data: bytes | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SnapshotCallData(Extensible):
    """Tell a part of the devices that snapshotCall asked for (snapshot-call-data, operation 76).

    ECMA-323 edition 6 has the list alone: only there are cross reference and last segment absent.
    """

    service_cross_ref_id: bytes | None = None
    segment_id: int | None = None
    last_segment: bool | None = None
    snapshot_data: list[SnapshotCallResponseInfo] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SnapshotDeviceData(Extensible):
    """Tell a part of the calls that snapshotDevice asked for (snapshot-device-data, operation 77)."""

    service_cross_ref_id: bytes
    segment_id: int | None = None
    last_segment: bool | None = None
    snapshot_data: list[SnapshotDeviceResponseInfo] | None = None
    extensions: CSTACommonArguments | None = None

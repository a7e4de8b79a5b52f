"""Declarations of the snapshot services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.common import (
    DeviceMediaInfo,
    SnapshotDeviceResponseInfo,
)
from teamcall_core.csta.services.snapshot import (
    SnapshotCall,
    SnapshotDevice,
    SnapshotDeviceData,
    SnapshotDeviceResult,
)
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA,
    CALL_STATE,
    CONNECTION_INFORMATION,
    CSTA_COMMON_ARGUMENTS,
    MEDIA_CALL_CHARACTERISTICS,
    SERVICES_PERMITTED,
)

SNAPSHOT_DEVICE: Final = Structure(
    "SnapshotDevice",
    need("snapshotObject", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDevice,
)
SNAPSHOT_DEVICE_RESULT: Final = Structure(
    "SnapshotDeviceResult",
    need(
        "crossRefIDorSnapshotData",
        Choice(
            "SnapshotDeviceResponseCrossRefIDorSnapshotData",
            Alternative("serviceCrossRefID", TEXT_OCTETS, accepts=bytes),
            Alternative(
                "snapshotData",
                ListOf(
                    "snapshotDeviceResponseInfo",
                    Structure(
                        "SnapshotDeviceResponseInfo",
                        need("connectionIdentifier", CONNECTION_ID),
                        may("endpointDevice", EXTENDED_DEVICE_ID),
                        need("localCallState", CALL_STATE),
                        may("servicesPermitted", SERVICES_PERMITTED),
                        may(
                            "mediaServiceInfoList",
                            ListOf(
                                "deviceMediaInfo",
                                Structure(
                                    "DeviceMediaInfo",
                                    may("mediaStreamID", TEXT_OCTETS),
                                    may("connectionInformation", CONNECTION_INFORMATION),
                                    make=DeviceMediaInfo,
                                ),
                            ),
                        ),
                        may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
                        may("callLinkageData", CALL_LINKAGE_DATA, since=6),
                        make=SnapshotDeviceResponseInfo,
                    ),
                ),
                accepts=list,
            ),
        ),
        "cross_ref_id_or_snapshot_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceResult,
)
SNAPSHOT_CALL: Final = Structure(
    "SnapshotCall",
    need("snapshotObject", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotCall,
)
SNAPSHOT_DEVICE_DATA: Final = Structure(
    "SnapshotDeviceData",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need(
        "snapshotData",
        ListOf(
            "snapshotDeviceResponseInfo",
            Structure(
                "SnapshotDeviceResponseInfo",
                need("connectionIdentifier", CONNECTION_ID),
                may("endpointDevice", EXTENDED_DEVICE_ID),
                need("localCallState", CALL_STATE),
                may("servicesPermitted", SERVICES_PERMITTED),
                may(
                    "mediaServiceInfoList",
                    ListOf(
                        "deviceMediaInfo",
                        Structure(
                            "DeviceMediaInfo",
                            may("mediaStreamID", TEXT_OCTETS),
                            may("connectionInformation", CONNECTION_INFORMATION),
                            make=DeviceMediaInfo,
                        ),
                    ),
                ),
                may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
                may("callLinkageData", CALL_LINKAGE_DATA, since=6),
                make=SnapshotDeviceResponseInfo,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceData,
)

"""Declarations of the snapshot services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.common import (
    CallMediaInfo,
    DeviceMediaInfo,
    SnapshotCallResponseInfo,
    SnapshotDeviceResponseInfo,
)
from teamcall_core.csta.services.snapshot import (
    SnapshotCall,
    SnapshotCallData,
    SnapshotCallResult,
    SnapshotDevice,
    SnapshotDeviceData,
    SnapshotDeviceResult,
)
from teamcall_core.csta.xml.call_data import CallData
from teamcall_core.csta.xml.enumerations import CALL_CHARACTERISTICS, LOCAL_CONNECTION_STATE, MEDIA_SERVICE_TYPE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, Listing, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA,
    CALL_STATE,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_HISTORY,
    MEDIA_CALL_CHARACTERISTICS,
    MESSAGE_INFO,
    SERVICES_PERMITTED,
    AnyContent,
)

SNAPSHOT_DEVICE_LIST: Final = ListOf(
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
            "CrossRefIDorSnapshotData",
            Alternative("serviceCrossRefID", TEXT_OCTETS, accepts=bytes),
            Alternative("snapshotData", SNAPSHOT_DEVICE_LIST, accepts=list),
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
SNAPSHOT_CALL_RESPONSE_INFO: Final = Structure(
    "SnapshotCallResponseInfo",
    need("deviceOnCall", EXTENDED_DEVICE_ID),
    may("callIdentifier", CONNECTION_ID),
    may("localConnectionInfo", LOCAL_CONNECTION_STATE, "local_connection_state"),
    may("servicesPermitted", SERVICES_PERMITTED),
    may(
        "mediaServiceInfoList",
        ListOf(
            "callMediaInfo",
            Structure(
                "CallMediaInfo",
                need("mediaServiceType", MEDIA_SERVICE_TYPE),
                may("mediaServiceVersion", LONG_NUMBER),
                may("mediaServiceInstance", TEXT_OCTETS),
                may("mediaStreamID", TEXT_OCTETS),
                may("connectionInformation", CONNECTION_INFORMATION),
                make=CallMediaInfo,
            ),
        ),
    ),
    may("locationInfo", AnyContent(), since=6),
    make=SnapshotCallResponseInfo,
)
SNAPSHOT_CALL_LIST: Final = ListOf("snapshotCallResponseInfo", SNAPSHOT_CALL_RESPONSE_INFO)
SNAPSHOT_CALL_RESULT: Final = Structure(
    "SnapshotCallResult",
    need(
        "crossRefIDorSnapshotData",
        Choice(
            "SnapshotCallResponseCrossRefIDorSnapshotData",
            Alternative("serviceCrossRefID", TEXT_OCTETS, accepts=bytes),
            Alternative("snapshotData", SNAPSHOT_CALL_LIST, accepts=list),
        ),
        "cross_ref_id_or_snapshot_data",
    ),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("callingDevice", EXTENDED_DEVICE_ID),
    may("calledDevice", EXTENDED_DEVICE_ID),
    may("associatedCallingDevice", EXTENDED_DEVICE_ID, "associated_calling_device_id"),
    may("associatedCalledDevice", EXTENDED_DEVICE_ID, "associated_called_device_id"),
    may("correlatorData", CORRELATOR_DATA),
    may("callLinkageData", CALL_LINKAGE_DATA),
    may("subjectOfCall", TEXT),
    may("messageInfo", MESSAGE_INFO),
    may("languagePreferences", TEXT),
    may("deviceHistory", DEVICE_HISTORY),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotCallResult,
)
SNAPSHOT_CALL_DATA: Final = CallData(
    Listing("snapshotCallResponseInfo", SNAPSHOT_CALL_RESPONSE_INFO, "snapshot_data", SnapshotCallData),
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need("snapshotData", SNAPSHOT_CALL_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
)
SNAPSHOT_DEVICE_DATA: Final = Structure(
    "SnapshotDeviceData",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need("snapshotData", SNAPSHOT_DEVICE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceData,
)

"""Declarations of the snapshot services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    APPLICATION,
    Alternative,
    Boolean,
    Choice,
    Integer,
    OctetString,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.common import CallMediaInfo, SnapshotCallResponseInfo
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS, LOCAL_CONNECTION_STATE
from teamcall_core.csta.phase3.types import (
    ASSOCIATED_CALLED_DEVICE_ID,
    ASSOCIATED_CALLING_DEVICE_ID,
    CALL_LINKAGE_DATA,
    CALLED_DEVICE_ID,
    CALLING_DEVICE_ID,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_HISTORY,
    DEVICE_ID,
    LANGUAGE_PREFERENCES,
    MEDIA_CALL_CHARACTERISTICS,
    MEDIA_STREAM_ID,
    MESSAGE_INFO,
    SERVICE_CROSS_REF_ID,
    SERVICES_PERMITTED,
    SUBJECT_DEVICE_ID,
    SUBJECT_OF_CALL,
)
from teamcall_core.csta.phase3.types import SNAPSHOT_DEVICE_DATA as SNAPSHOT_DEVICE_LIST
from teamcall_core.csta.phase3.types_features import MEDIA_SERVICE_TYPE
from teamcall_core.csta.phase3.types_location import LOCATION_INFO_LIST
from teamcall_core.csta.services.snapshot import (
    SnapshotCall,
    SnapshotCallData,
    SnapshotCallResult,
    SnapshotDevice,
    SnapshotDeviceData,
    SnapshotDeviceResult,
)

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
            Alternative("snapshotData", SNAPSHOT_DEVICE_LIST, accepts=list),
        ),
        "cross_ref_id_or_snapshot_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceResult,
)
SNAPSHOT_CALL = Sequence(
    "SnapshotCall", need("snapshotObject", CONNECTION_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=SnapshotCall
)
CALL_MEDIA_INFO_LIST = SequenceOf(
    "CallMediaInfoList",
    Sequence(
        "CallMediaInfo",
        need("mediaServiceType", context(0, MEDIA_SERVICE_TYPE)),
        may("mediaServiceVersion", context(1, Integer())),
        may("mediaServiceInstance", context(2, OctetString())),
        may("mediaStreamID", context(3, MEDIA_STREAM_ID)),
        may("connectionInformation", context(4, CONNECTION_INFORMATION)),
        make=CallMediaInfo,
    ),
)
SNAPSHOT_CALL_RESPONSE_INFO = Sequence(
    "SnapshotCallResponseInfo",
    need("deviceOnCall", SUBJECT_DEVICE_ID),
    may("callIdentifier", CONNECTION_ID),
    may("localConnectionState", LOCAL_CONNECTION_STATE),
    may("servicesPermitted", context(0, SERVICES_PERMITTED)),
    may("mediaServiceInfoList", context(1, CALL_MEDIA_INFO_LIST)),
    may("locationInfo", context(2, LOCATION_INFO_LIST)),
    make=SnapshotCallResponseInfo,
)
SNAPSHOT_CALL_LIST = SequenceOf("SnapshotCallData", SNAPSHOT_CALL_RESPONSE_INFO).retagged(APPLICATION, 23)
SNAPSHOT_CALL_RESULT = Sequence(
    "SnapshotCallResult",
    need(
        "crossRefIDorSnapshotData",
        Choice(
            "CrossRefIDorSnapshotData",
            Alternative("serviceCrossRefID", context(0, SERVICE_CROSS_REF_ID), accepts=bytes),
            Alternative("snapshotData", SNAPSHOT_CALL_LIST, accepts=list),
        ),
        "cross_ref_id_or_snapshot_data",
    ),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("callingDevice", CALLING_DEVICE_ID),
    may("calledDevice", CALLED_DEVICE_ID),
    may("associatedCallingDeviceID", ASSOCIATED_CALLING_DEVICE_ID),
    may("associatedCalledDeviceID", ASSOCIATED_CALLED_DEVICE_ID),
    may("correlatorData", context(1, CORRELATOR_DATA)),
    may("callLinkageData", context(2, CALL_LINKAGE_DATA)),
    may("subjectOfCall", context(3, SUBJECT_OF_CALL)),
    may("messageInfo", context(4, MESSAGE_INFO)),
    may("languagePreferences", context(5, LANGUAGE_PREFERENCES)),
    may("deviceHistory", context(6, DEVICE_HISTORY)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotCallResult,
)
SNAPSHOT_CALL_DATA = Sequence(
    "SnapshotCallData",
    need("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("segmentID", Integer()),
    need("lastSegment", Boolean()),
    need("snapshotData", SNAPSHOT_CALL_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotCallData,
)
SNAPSHOT_DEVICE_DATA = Sequence(
    "SnapshotDeviceData",
    need("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("segmentID", Integer()),
    need("lastSegment", Boolean()),
    need("snapshotData", SNAPSHOT_DEVICE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SnapshotDeviceData,
)

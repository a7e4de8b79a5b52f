"""Declarations of the location services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Alternative,
    Boolean,
    Choice,
    Enumerated,
    IA5String,
    Integer,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import EVENT_CAUSE
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, SERVICE_CROSS_REF_ID
from teamcall_core.csta.phase3.types_location import LOCATION_INFO, LOCATION_INFO_LIST
from teamcall_core.csta.services.location import (
    CollectionFilter,
    GetLocationInformation,
    GetLocationInformationResult,
    GetLocationTrackingCapabilities,
    GetLocationTrackingCapabilitiesResult,
    GetLocationTrackingSessions,
    GetLocationTrackingSessionsResult,
    LocationInformationReport,
    LocationInformationReportResult,
    LocationSessionInfo,
    LocationSessionListEntry,
    LocationTrackingSessionResumed,
    LocationTrackingSessionResumedResult,
    LocationTrackingSessionSuspended,
    LocationTrackingSessionSuspendedResult,
    ResumeLocationTrackingSession,
    ResumeLocationTrackingSessionResult,
    SetLocationInformation,
    SetLocationInformationResult,
    StartLocationTrackingSession,
    StartLocationTrackingSessionResult,
    StopLocationTrackingSession,
    StopLocationTrackingSessionResult,
    SuspendLocationTrackingSession,
    SuspendLocationTrackingSessionResult,
)

GET_LOCATION_INFORMATION = Sequence(
    "GetLocationInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationInformation,
)
GET_LOCATION_INFORMATION_RESULT = Sequence(
    "GetLocationInformationResult",
    need("locationInfo", LOCATION_INFO),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationInformationResult,
)
GET_LOCATION_TRACKING_CAPABILITIES = Sequence(
    "GetLocationTrackingCapabilities",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingCapabilities,
)
GET_LOCATION_TRACKING_CAPABILITIES_RESULT = Sequence(
    "GetLocationTrackingCapabilitiesResult",
    need(
        "collectionTypeDefault",
        Enumerated("CollectionTypeDefault", {"periodic": 0, "updatesOnly": 1, "periodicWithUpdates": 2}),
    ),
    need("collectionTypePeriodic", Boolean()),
    need("collectionTypeUpdatesOnly", Boolean()),
    need("collectionTypePeriodicWithUpdates", Boolean()),
    need("collectionIntervalDefault", Integer()),
    need("collectionIntervalMin", Integer()),
    need("collectionIntervalMax", Integer()),
    need("maxCollectionsDefault", Integer()),
    need("maxCollectionsMin", Integer()),
    need("maxCollectionsMax", Integer()),
    need(
        "collectionFilterDefault",
        Enumerated(
            "CollectionFilterDefault",
            {"horizontalMovement": 0, "verticalMovement": 1, "civicAddressChange": 2, "none": 3},
        ),
    ),
    need("collectionFilterHorizontal", Boolean()),
    need("collectionFilterVertical", Boolean()),
    need("collectionFilterCivicAddress", Boolean()),
    need("reportingTypeDefault", Enumerated("ReportingTypeDefault", {"immediate": 0, "periodic": 1, "count": 2})),
    need("reportingTypeImmediate", Boolean()),
    need("reportingTypePeriodic", Boolean()),
    need("reportingTypeCount", Integer()),
    need("reportingIntervalDefault", Integer()),
    need("reportingIntervalMin", Integer()),
    need("reportingIntervalMax", Integer()),
    need("reportingCountDefault", Integer()),
    need("reportingCountMin", Integer()),
    need("reportingCountMax", Integer()),
    need("supportsSuspendingTracking", Boolean()),
    need("supportsResumingTracking", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingCapabilitiesResult,
)
GET_LOCATION_TRACKING_SESSIONS = Sequence(
    "GetLocationTrackingSessions", may("extensions", CSTA_COMMON_ARGUMENTS), make=GetLocationTrackingSessions
)
LOCATION_SESSION_LIST_ENTRY = Sequence(
    "LocationSessionListEntry",
    need("locCrossRefID", IA5String()),
    need("locDevice", DEVICE_ID),
    make=LocationSessionListEntry,
)
LOCATION_SESSION_INFO_LIST = SequenceOf("LocationSessionInfoList", LOCATION_SESSION_LIST_ENTRY)
GET_LOCATION_TRACKING_SESSIONS_RESULT = Sequence(
    "GetLocationTrackingSessionsResult",
    need(
        "crossRefIDorRegistrationData",
        Choice(
            "CrossRefIDorRegistrationData",
            Alternative("serviceCrossRefID", SERVICE_CROSS_REF_ID, accepts=bytes),
            Alternative("locationSessionInfoList", LOCATION_SESSION_INFO_LIST, accepts=list),
        ),
        "cross_ref_id_or_registration_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingSessionsResult,
)
LOCATION_INFORMATION_REPORT = Sequence(
    "LocationInformationReport",
    need("locCrossRefID", IA5String()),
    need("device", DEVICE_ID),
    may("locationInfoList", LOCATION_INFO_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationInformationReport,
)
LOCATION_INFORMATION_REPORT_RESULT = Sequence(
    "LocationInformationReportResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=LocationInformationReportResult
)
LOCATION_SESSION_INFO = Sequence(
    "LocationSessionInfo",
    may("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("segmentID", Integer()),
    need("lastSegment", Boolean()),
    need("locationSessionInfoList", LOCATION_SESSION_INFO_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationSessionInfo,
)
LOC_REASON = Enumerated("LocReason", {"connectionToDeviceOrNetworkRestored": 0, "performanceConditionRelieved": 1})
LOCATION_TRACKING_SESSION_RESUMED = Sequence(
    "LocationTrackingSessionResumed",
    need("locCrossRefID", IA5String()),
    may("locReason", LOC_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionResumed,
)
LOCATION_TRACKING_SESSION_RESUMED_RESULT = Sequence(
    "LocationTrackingSessionResumedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionResumedResult,
)
LOCATION_TRACKING_SESSION_SUSPENDED = Sequence(
    "LocationTrackingSessionSuspended",
    need("locCrossRefID", IA5String()),
    may("locReason", LOC_REASON),
    may("locationInfoList", LOCATION_INFO_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionSuspended,
)
LOCATION_TRACKING_SESSION_SUSPENDED_RESULT = Sequence(
    "LocationTrackingSessionSuspendedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionSuspendedResult,
)
RESUME_LOCATION_TRACKING_SESSION = Sequence(
    "ResumeLocationTrackingSession",
    need("locCrossRefID", IA5String()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeLocationTrackingSession,
)
RESUME_LOCATION_TRACKING_SESSION_RESULT = Sequence(
    "ResumeLocationTrackingSessionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeLocationTrackingSessionResult,
)
REPLACE_MODE = Enumerated("ReplaceMode", {"replaceAll": 0, "replacePortion": 1})
SET_LOCATION_INFORMATION = Sequence(
    "SetLocationInformation",
    need("device", DEVICE_ID),
    may("locationInfo", LOCATION_INFO),
    may("replaceMode", REPLACE_MODE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetLocationInformation,
)
SET_LOCATION_INFORMATION_RESULT = Sequence(
    "SetLocationInformationResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SetLocationInformationResult
)
COLLECTION_TYPE = Enumerated("CollectionType", {"periodic": 0, "periodicWithUpdates": 1, "updatesOnly": 2})
COLLECTION_FILTER = Sequence(
    "CollectionFilter",
    may("horizontalMovement", context(0, Integer())),
    may("verticalMovement", context(1, Integer())),
    may("civicAdressChange", context(2, Integer()), "civic_address_change"),
    make=CollectionFilter,
)
REPORTING_TYPE = Enumerated("ReportingType", {"immediate": 0, "periodic": 1, "count": 2})
START_LOCATION_TRACKING_SESSION = Sequence(
    "StartLocationTrackingSession",
    need("locDevice", DEVICE_ID),
    may("collectionType", context(0, COLLECTION_TYPE)),
    may("collectionInterval", context(1, Integer())),
    may("maxCollections", context(2, Integer())),
    may("collectionFilter", context(3, COLLECTION_FILTER)),
    may("reportingType", context(4, REPORTING_TYPE)),
    may("reportingInterval", context(5, Integer())),
    may("reportingCount", context(6, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartLocationTrackingSession,
)
PID_PROFILE = Enumerated("PIDProfile", {"pidProfileOption1": 0, "pidProfileOption2": 1})
START_LOCATION_TRACKING_SESSION_RESULT = Sequence(
    "StartLocationTrackingSessionResult",
    need("locCrossRefID", IA5String()),
    may("pidProfile", PID_PROFILE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartLocationTrackingSessionResult,
)
STOP_LOCATION_TRACKING_SESSION = Sequence(
    "StopLocationTrackingSession",
    need("locCrossRefID", IA5String()),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopLocationTrackingSession,
)
STOP_LOCATION_TRACKING_SESSION_RESULT = Sequence(
    "StopLocationTrackingSessionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopLocationTrackingSessionResult,
)
SUSPEND_LOCATION_TRACKING_SESSION = Sequence(
    "SuspendLocationTrackingSession",
    need("locCrossRefID", IA5String()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendLocationTrackingSession,
)
SUSPEND_LOCATION_TRACKING_SESSION_RESULT = Sequence(
    "SuspendLocationTrackingSessionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendLocationTrackingSessionResult,
)

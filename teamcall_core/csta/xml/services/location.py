"""Declarations of the location services: where devices are (ECMA-323)."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.enumerations import (
    COLLECTION_FILTER_KIND,
    COLLECTION_TYPE,
    EVENT_CAUSE,
    LOC_REASON,
    PIDF_PROFILE,
    REPLACE_MODE,
    REPORTING_TYPE,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT, TEXT_OCTETS, Counted
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, LOCATION_INFO_LIST, AnyContent

GET_LOCATION_INFORMATION: Final = Structure(
    "GetLocationInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationInformation,
)
GET_LOCATION_TRACKING_CAPABILITIES: Final = Structure(
    "GetLocationTrackingCapabilities",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingCapabilities,
)
GET_LOCATION_TRACKING_SESSIONS: Final = Structure(
    "GetLocationTrackingSessions",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingSessions,
)
GET_LOCATION_TRACKING_SESSIONS_RESULT: Final = Structure(
    "GetLocationTrackingSessionsResult",
    need(
        "crossRefIDorRegistrationData",
        Choice(
            "GetLocationTrackingSessionsResponseCrossRefIDorRegistrationData",
            Alternative(
                "locationSessionInfoList",
                ListOf(
                    "locationSessionListEntry",
                    Structure(
                        "LocationSessionListEntry",
                        need("locCrossRefId", TEXT),
                        need("locDevice", DEVICE_ID),
                        make=LocationSessionListEntry,
                    ),
                ),
                accepts=list,
            ),
            Alternative("serviceCrossRefID", TEXT_OCTETS, accepts=bytes),
        ),
        "cross_ref_id_or_registration_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingSessionsResult,
)
LOCATION_INFORMATION_REPORT: Final = Structure(
    "LocationInformationReport",
    need("locCrossRefId", TEXT),
    need("device", DEVICE_ID),
    may("locationInfoList", LOCATION_INFO_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationInformationReport,
)
LOCATION_INFORMATION_REPORT_RESULT: Final = Structure(
    "LocationInformationReportResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationInformationReportResult,
)
LOCATION_SESSION_INFO: Final = Structure(
    "LocationSessionInfo",
    may("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need(
        "LocationSessionInfoList",
        ListOf(
            "locationSessionListEntry",
            Structure(
                "LocationSessionListEntry",
                need("locCrossRefId", TEXT),
                need("locDevice", DEVICE_ID),
                make=LocationSessionListEntry,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationSessionInfo,
)
LOCATION_TRACKING_SESSION_RESUMED: Final = Structure(
    "LocationTrackingSessionResumed",
    need("locCrossRefId", TEXT),
    may("locReason", LOC_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionResumed,
)
LOCATION_TRACKING_SESSION_RESUMED_RESULT: Final = Structure(
    "LocationTrackingSessionResumedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionResumedResult,
)
LOCATION_TRACKING_SESSION_SUSPENDED: Final = Structure(
    "LocationTrackingSessionSuspended",
    need("locCrossRefId", TEXT),
    may("locReason", LOC_REASON),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    may("locationInfoList", LOCATION_INFO_LIST),
    make=LocationTrackingSessionSuspended,
)
LOCATION_TRACKING_SESSION_SUSPENDED_RESULT: Final = Structure(
    "LocationTrackingSessionSuspendedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LocationTrackingSessionSuspendedResult,
)
RESUME_LOCATION_TRACKING_SESSION: Final = Structure(
    "ResumeLocationTrackingSession",
    need("locCrossRefId", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeLocationTrackingSession,
)
RESUME_LOCATION_TRACKING_SESSION_RESULT: Final = Structure(
    "ResumeLocationTrackingSessionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeLocationTrackingSessionResult,
)
SET_LOCATION_INFORMATION_RESULT: Final = Structure(
    "SetLocationInformationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetLocationInformationResult,
)
START_LOCATION_TRACKING_SESSION_RESULT: Final = Structure(
    "StartLocationTrackingSessionResult",
    need("locCrossRefId", TEXT),
    need("pidfProfile", PIDF_PROFILE, "pid_profile"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartLocationTrackingSessionResult,
)
STOP_LOCATION_TRACKING_SESSION: Final = Structure(
    "StopLocationTrackingSession",
    need("locCrossRefId", TEXT),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopLocationTrackingSession,
)
STOP_LOCATION_TRACKING_SESSION_RESULT: Final = Structure(
    "StopLocationTrackingSessionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopLocationTrackingSessionResult,
)
SUSPEND_LOCATION_TRACKING_SESSION: Final = Structure(
    "SuspendLocationTrackingSession",
    need("locCrossRefId", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendLocationTrackingSession,
)
SUSPEND_LOCATION_TRACKING_SESSION_RESULT: Final = Structure(
    "SuspendLocationTrackingSessionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendLocationTrackingSessionResult,
)
GET_LOCATION_INFORMATION_RESULT: Final = Structure(
    "GetLocationInformationResult",
    need("locationInfo", AnyContent()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationInformationResult,
)
SET_LOCATION_INFORMATION: Final = Structure(
    "SetLocationInformation",
    need("device", DEVICE_ID),
    may("locationInfo", AnyContent()),
    may("replaceMode", REPLACE_MODE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetLocationInformation,
)
START_LOCATION_TRACKING_SESSION: Final = Structure(
    "StartLocationTrackingSession",
    need("locDevice", DEVICE_ID),
    may("collectionType", COLLECTION_TYPE),
    may("collectionInterval", LONG_NUMBER),
    may("maxCollections", LONG_NUMBER),
    may(
        "collectionFilter",
        Structure(
            "CollectionFilter",
            may("horizontalMovement", LONG_NUMBER),
            may("verticalMovement", LONG_NUMBER),
            make=CollectionFilter,
        ),
    ),
    may("reportingType", REPORTING_TYPE),
    may("reportingInterval", LONG_NUMBER),
    may("reportingCount", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartLocationTrackingSession,
)
"""``civicAddressChange``, a list of words in XML and a number in the ASN.1, is kept in ``unknown`` of the filter."""
GET_LOCATION_TRACKING_CAPABILITIES_RESULT: Final = Structure(
    "GetLocationTrackingCapabilitiesResult",
    need("collectionTypeDefault", COLLECTION_TYPE),
    need("collectionTypePeriodic", BOOLEAN),
    need("collectionTypeUpdatesOnly", BOOLEAN),
    need("collectionTypePeriodicWithUpdates", BOOLEAN),
    need("collectionIntervalDefault", LONG_NUMBER),
    need("collectionIntervalMin", LONG_NUMBER),
    need("collectionIntervalMax", LONG_NUMBER),
    need("maxCollectionsDefault", LONG_NUMBER),
    need("maxCollectionsMin", LONG_NUMBER),
    need("maxCollectionsMax", LONG_NUMBER),
    need("collectionfilterDefault", COLLECTION_FILTER_KIND, "collection_filter_default"),
    need("collectionFilterHorizontal", BOOLEAN),
    need("collectionFilterVertical", BOOLEAN),
    need("collectionFilterCivicAddress", BOOLEAN),
    need("reportingTypeDefault", REPORTING_TYPE),
    need("reportingTypeImmediate", BOOLEAN),
    need("reportingTypePeriodic", BOOLEAN),
    need("reportingTypeCount", Counted()),
    need("reportingIntervalDefault", LONG_NUMBER),
    need("reportingIntervalMin", LONG_NUMBER),
    need("reportingIntervalMax", LONG_NUMBER),
    need("reportingCountDefault", LONG_NUMBER),
    need("reportingCountMin", LONG_NUMBER),
    need("reportingCountMax", LONG_NUMBER),
    need("supportsSuspendingTracking", BOOLEAN),
    need("supportsResumingTracking", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLocationTrackingCapabilitiesResult,
)

"""Location services: where devices are. Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID
from teamcall_core.csta.location import GeoPriv


@dataclass(slots=True)
class GetLocationInformation(Extensible):
    """Tell where a device is (get-location-information, operation 530)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLocationInformationResult(Extensible):
    """The positive answer to GetLocationInformation (get-location-information, operation 530)."""

    location_info: list[GeoPriv]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLocationTrackingCapabilities(Extensible):
    """Tell how the places of a device can be followed (get-location-tracking-capabilities, operation 539)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLocationTrackingCapabilitiesResult(Extensible):
    """The positive answer to GetLocationTrackingCapabilities (get-location-tracking-capabilities, operation 539)."""

    collection_type_default: Name
    collection_type_periodic: bool
    collection_type_updates_only: bool
    collection_type_periodic_with_updates: bool
    collection_interval_default: int
    collection_interval_min: int
    collection_interval_max: int
    max_collections_default: int
    max_collections_min: int
    max_collections_max: int
    collection_filter_default: Name
    collection_filter_horizontal: bool
    collection_filter_vertical: bool
    collection_filter_civic_address: bool
    reporting_type_default: Name
    reporting_type_immediate: bool
    reporting_type_periodic: bool
    reporting_type_count: int
    reporting_interval_default: int
    reporting_interval_min: int
    reporting_interval_max: int
    reporting_count_default: int
    reporting_count_min: int
    reporting_count_max: int
    supports_suspending_tracking: bool
    supports_resuming_tracking: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLocationTrackingSessions(Extensible):
    """Tell the location tracking sessions (get-location-tracking-sessions, operation 540)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationSessionListEntry(Extensible):
    """One location tracking session (status-reporting 126)."""

    loc_cross_ref_id: str
    loc_device: DeviceID


@dataclass(slots=True)
class GetLocationTrackingSessionsResult(Extensible):
    """The positive answer to GetLocationTrackingSessions (get-location-tracking-sessions, operation 540)."""

    cross_ref_id_or_registration_data: bytes | list[LocationSessionListEntry] | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationInformationReport(Extensible):
    """Tell where a tracked device is (location-information-report, operation 535)."""

    loc_cross_ref_id: str
    device: DeviceID
    location_info_list: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationInformationReportResult(Extensible):
    """The positive answer to LocationInformationReport (location-information-report, operation 535)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationSessionInfo(Extensible):
    """Tell a part of the sessions that getLocationTrackingSessions asked for (location-session-info, operation 541)."""

    service_cross_ref_id: bytes | None = None
    segment_id: int | None = None
    last_segment: bool | None = None
    location_session_info_list: list[LocationSessionListEntry] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationTrackingSessionResumed(Extensible):
    """Tell that a location tracking session goes on (location-tracking-session-resumed, operation 532)."""

    loc_cross_ref_id: str
    loc_reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationTrackingSessionResumedResult(Extensible):
    """The positive answer to LocationTrackingSessionResumed (location-tracking-session-resumed, operation 532)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationTrackingSessionSuspended(Extensible):
    """Tell that a location tracking session has paused (location-tracking-session-suspended, operation 533)."""

    loc_cross_ref_id: str
    loc_reason: Name | None = None
    location_info_list: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LocationTrackingSessionSuspendedResult(Extensible):
    """The positive answer to LocationTrackingSessionSuspended (location-tracking-session-suspended, operation 533)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeLocationTrackingSession(Extensible):
    """Let a location tracking session go on (resume-location-tracking-session, operation 534)."""

    loc_cross_ref_id: str
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeLocationTrackingSessionResult(Extensible):
    """The positive answer to ResumeLocationTrackingSession (resume-location-tracking-session, operation 534)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetLocationInformation(Extensible):
    """Tell the telephone system where a device is (set-location-information, operation 531)."""

    device: DeviceID
    location_info: list[GeoPriv] | None = None
    replace_mode: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetLocationInformationResult(Extensible):
    """The positive answer to SetLocationInformation (set-location-information, operation 531)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CollectionFilter(Extensible):
    """Movements that are too small to be told (start-location-tracking-session 536)."""

    horizontal_movement: int | None = None
    vertical_movement: int | None = None
    civic_address_change: int | None = None


@dataclass(slots=True)
class StartLocationTrackingSession(Extensible):
    """Follow the places of a device (start-location-tracking-session, operation 536)."""

    loc_device: DeviceID
    collection_type: Name | None = None
    collection_interval: int | None = None
    max_collections: int | None = None
    collection_filter: CollectionFilter | None = None
    reporting_type: Name | None = None
    reporting_interval: int | None = None
    reporting_count: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartLocationTrackingSessionResult(Extensible):
    """The positive answer to StartLocationTrackingSession (start-location-tracking-session, operation 536)."""

    loc_cross_ref_id: str
    pid_profile: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopLocationTrackingSession(Extensible):
    """End a location tracking session (stop-location-tracking-session, operation 537)."""

    loc_cross_ref_id: str
    reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopLocationTrackingSessionResult(Extensible):
    """The positive answer to StopLocationTrackingSession (stop-location-tracking-session, operation 537)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendLocationTrackingSession(Extensible):
    """Pause a location tracking session (suspend-location-tracking-session, operation 538)."""

    loc_cross_ref_id: str
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendLocationTrackingSessionResult(Extensible):
    """The positive answer to SuspendLocationTrackingSession (suspend-location-tracking-session, operation 538)."""

    extensions: CSTACommonArguments | None = None

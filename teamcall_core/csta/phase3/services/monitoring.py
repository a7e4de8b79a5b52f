"""Declarations of the monitoring services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Alternative,
    Boolean,
    Choice,
    Integer,
    Parts,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import MONITOR_MEDIA_CLASS, MONITOR_TYPE
from teamcall_core.csta.phase3.types import (
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    MONITOR_CROSS_REF_ID,
    MONITOR_FILTER,
    MONITOR_OBJECT,
    SERVICE_CROSS_REF_ID,
)
from teamcall_core.csta.services.monitoring import (
    ChangeMonitorFilter,
    ChangeMonitorFilterResult,
    GetMonitors,
    GetMonitorsResult,
    MonitorInfo,
    MonitorListEntry,
    MonitorStart,
    MonitorStartResult,
    MonitorStop,
    MonitorStopResult,
)

MONITOR_START = Sequence(
    "MonitorStart",
    need("monitorObject", MONITOR_OBJECT),
    may("requestedMonitorFilter", context(0, MONITOR_FILTER)),
    may("monitorType", MONITOR_TYPE),
    may("requestedMonitorMediaClass", context(1, MONITOR_MEDIA_CLASS)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStart,
)
MONITOR_START_RESULT = Sequence(
    "MonitorStartResult",
    need("crossRefIdentifier", MONITOR_CROSS_REF_ID),
    may("actualmonitorFilter", context(0, MONITOR_FILTER), "actual_monitor_filter"),
    may("actualMonitorMediaClass", context(1, MONITOR_MEDIA_CLASS)),
    may("monitorExistingCalls", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStartResult,
)
MONITOR_STOP = Sequence(
    "MonitorStop",
    need("crossRefIdentifier", MONITOR_CROSS_REF_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStop,
)
MONITOR_STOP_RESULT = Parts(
    "MonitorStopResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=MonitorStopResult, empty=True, open_=True
)
CHANGE_MONITOR_FILTER = Sequence(
    "ChangeMonitorFilter",
    need("crossRefIdentifier", MONITOR_CROSS_REF_ID),
    need("requestedFilterList", MONITOR_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeMonitorFilter,
)
CHANGE_MONITOR_FILTER_RESULT = Sequence(
    "ChangeMonitorFilterResult",
    may("actualFilterList", MONITOR_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeMonitorFilterResult,
)
GET_MONITORS = Sequence("GetMonitors", may("extensions", CSTA_COMMON_ARGUMENTS), make=GetMonitors)
MONITOR_LIST_ENTRY = Sequence(
    "MonitorListEntry",
    need("monitorCrossRefID", MONITOR_CROSS_REF_ID),
    need("monitorObject", DEVICE_ID),
    make=MonitorListEntry,
)
MONITOR_LIST = SequenceOf("MonitorList", MONITOR_LIST_ENTRY)
GET_MONITORS_RESULT = Sequence(
    "GetMonitorsResult",
    need(
        "crossRefIDorRegistrationData",
        Choice(
            "CrossRefIDorRegistrationData",
            Alternative("serviceCrossRefID", SERVICE_CROSS_REF_ID, accepts=bytes),
            Alternative("monitorList", MONITOR_LIST, accepts=list),
        ),
        "cross_ref_id_or_registration_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMonitorsResult,
)
MONITOR_INFO = Sequence(
    "MonitorInfo",
    need("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("segmentID", Integer()),
    need("lastSegment", Boolean()),
    need("monitorList", MONITOR_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorInfo,
)

"""Declarations of the monitoring services (ECMA-323)."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.enumerations import MONITOR_MEDIA_CLASS, MONITOR_TYPE
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, MONITOR_FILTER, MONITOR_OBJECT

CHANGE_MONITOR_FILTER: Final = Structure(
    "ChangeMonitorFilter",
    need("monitorCrossRefID", TEXT_OCTETS, "cross_ref_identifier"),
    need("requestedFilterList", MONITOR_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeMonitorFilter,
)
CHANGE_MONITOR_FILTER_RESULT: Final = Structure(
    "ChangeMonitorFilterResult",
    may("actualFilterList", MONITOR_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeMonitorFilterResult,
)
MONITOR_START: Final = Structure(
    "MonitorStart",
    need("monitorObject", MONITOR_OBJECT),
    may("requestedMonitorFilter", MONITOR_FILTER),
    may("monitorType", MONITOR_TYPE),
    may("requestedMonitorMediaClass", MONITOR_MEDIA_CLASS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStart,
)
MONITOR_START_RESULT: Final = Structure(
    "MonitorStartResult",
    need("monitorCrossRefID", TEXT_OCTETS, "cross_ref_identifier"),
    may("actualMonitorFilter", MONITOR_FILTER),
    may("actualMonitorMediaClass", MONITOR_MEDIA_CLASS),
    may("monitorExistingCalls", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStartResult,
)
MONITOR_STOP: Final = Structure(
    "MonitorStop",
    need("monitorCrossRefID", TEXT_OCTETS, "cross_ref_identifier"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStop,
)
MONITOR_STOP_RESULT: Final = Structure(
    "MonitorStopResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorStopResult,
)
GET_MONITORS: Final = Structure(
    "GetMonitors",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMonitors,
)
GET_MONITORS_RESULT: Final = Structure(
    "GetMonitorsResult",
    need(
        "crossRefIDorRegistrationData",
        Choice(
            "GetMonitorsResponseCrossRefIDorRegistrationData",
            Alternative(
                "monitorList",
                ListOf(
                    "monitorListEntry",
                    Structure(
                        "MonitorListEntry",
                        need("monitorCrossRefID", TEXT_OCTETS),
                        need("monitorObject", DEVICE_ID),
                        make=MonitorListEntry,
                    ),
                ),
                accepts=list,
            ),
            Alternative("serviceCrossRefID", TEXT_OCTETS, accepts=bytes),
        ),
        "cross_ref_id_or_registration_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMonitorsResult,
)
MONITOR_INFO: Final = Structure(
    "MonitorInfo",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need(
        "monitorList",
        ListOf(
            "monitorListEntry",
            Structure(
                "MonitorListEntry",
                need("monitorCrossRefID", TEXT_OCTETS),
                need("monitorObject", DEVICE_ID),
                make=MonitorListEntry,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MonitorInfo,
)

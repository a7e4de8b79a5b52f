"""Declarations of the monitoring services (ECMA-269 clause 14, ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.monitoring import (
    ChangeMonitorFilter,
    ChangeMonitorFilterResult,
    MonitorStart,
    MonitorStartResult,
    MonitorStop,
    MonitorStopResult,
)
from teamcall_core.csta.xml.enumerations import MONITOR_MEDIA_CLASS, MONITOR_TYPE
from teamcall_core.csta.xml.simple import BOOLEAN, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
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

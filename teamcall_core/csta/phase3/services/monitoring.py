"""Declarations of the monitoring services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    Parts,
    Sequence,
    context,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import MONITOR_MEDIA_CLASS, MONITOR_TYPE
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, MONITOR_CROSS_REF_ID, MONITOR_FILTER, MONITOR_OBJECT
from teamcall_core.csta.services.monitoring import MonitorStart, MonitorStartResult, MonitorStop, MonitorStopResult

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

"""Declarations of the monitoring services of Phase I (ECMA-180 as Application Link sends it)."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import Parts, Sequence, context, may, need
from teamcall_core.csta.phase1.enumerations import MONITOR_TYPE
from teamcall_core.csta.phase1.types import CSTA_OBJECT, EXTENSIONS, MONITOR_CROSS_REF_ID, MONITOR_FILTER
from teamcall_core.csta.services.monitoring import (
    ChangeMonitorFilter,
    ChangeMonitorFilterResult,
    MonitorStart,
    MonitorStartResult,
    MonitorStop,
    MonitorStopResult,
)

CHANGE_MONITOR_FILTER = Sequence(
    "ChangeMonitorFilter",
    need("monitorCrossRefID", MONITOR_CROSS_REF_ID, "cross_ref_identifier"),
    need("filterlist", MONITOR_FILTER, "requested_filter_list"),
    make=ChangeMonitorFilter,
)
CHANGE_MONITOR_FILTER_RESULT = Alone(
    "ChangeMonitorFilterResult",
    need("actualFilterList", context(0, MONITOR_FILTER)),
    make=ChangeMonitorFilterResult,
)
MONITOR_START = Sequence(
    "MonitorStart",
    need("monitorObject", CSTA_OBJECT),
    may("monitorFilter", MONITOR_FILTER, "requested_monitor_filter"),
    may("monitorType", MONITOR_TYPE),
    make=MonitorStart,
)
MONITOR_START_RESULT = Sequence(
    "MonitorStartResult",
    need("crossRefIdentifier", MONITOR_CROSS_REF_ID),
    may("monitorFilter", MONITOR_FILTER, "actual_monitor_filter"),
    make=MonitorStartResult,
)
MONITOR_STOP = Alone("MonitorStop", need("crossRefIdentifier", MONITOR_CROSS_REF_ID), make=MonitorStop)
MONITOR_STOP_RESULT = Parts(
    "MonitorStopResult", may("extensions", EXTENSIONS), make=MonitorStopResult, empty=True, open_=True
)

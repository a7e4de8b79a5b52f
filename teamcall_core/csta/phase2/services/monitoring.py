"""Declarations of the monitoring services of Phase II: MonitorStart, its result and MonitorStop are captured [X]."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import context, may, need
from teamcall_core.csta.phase2.enumerations import MONITOR_TYPE
from teamcall_core.csta.phase2.types import CSTA_OBJECT, MONITOR_CROSS_REF_ID, MONITOR_FILTER, done, extended
from teamcall_core.csta.services.monitoring import (
    ChangeMonitorFilter,
    ChangeMonitorFilterResult,
    MonitorStart,
    MonitorStartResult,
    MonitorStop,
    MonitorStopResult,
)

_CROSS_REF = need("crossRefIdentifier", MONITOR_CROSS_REF_ID)

# [1] with extensions [I].
CHANGE_MONITOR_FILTER = extended(
    "ChangeMonitorFilter",
    _CROSS_REF,
    need("filterlist", MONITOR_FILTER, "requested_filter_list"),
    make=ChangeMonitorFilter,
)
CHANGE_MONITOR_FILTER_RESULT = Alone(
    "ChangeMonitorFilterResult",
    need("actualFilterList", context(0, MONITOR_FILTER)),
    make=ChangeMonitorFilterResult,
)
# [X] a bare device inside a SEQUENCE; [1] filter and type.
MONITOR_START = extended(
    "MonitorStart",
    need("monitorObject", CSTA_OBJECT),
    may("monitorFilter", MONITOR_FILTER, "requested_monitor_filter"),
    may("monitorType", MONITOR_TYPE),
    make=MonitorStart,
)
MONITOR_START_RESULT = extended(
    "MonitorStartResult",
    _CROSS_REF,
    may("monitorFilter", MONITOR_FILTER, "actual_monitor_filter"),
    make=MonitorStartResult,
)
# [X] the bare cross reference; [I] or a SEQUENCE with extensions.
MONITOR_STOP = Alone(
    "MonitorStop", _CROSS_REF, make=MonitorStop, whole=extended("MonitorStop", _CROSS_REF, make=MonitorStop)
)
MONITOR_STOP_RESULT = done(MonitorStopResult)

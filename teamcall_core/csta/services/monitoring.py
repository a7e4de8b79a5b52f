"""Monitoring services (ECMA-269 clause 15)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments, MonitorFilter
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class ChangeMonitorFilter(Extensible):
    """Hear other events of what is monitored (change-monitor-filter, operation 72)."""

    cross_ref_identifier: bytes
    requested_filter_list: MonitorFilter
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ChangeMonitorFilterResult(Extensible):
    """The positive answer to ChangeMonitorFilter (change-monitor-filter, operation 72)."""

    actual_filter_list: MonitorFilter | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MonitorStart(Extensible):
    """Hear the events of a device or call (monitor-start, operation 71)."""

    monitor_object: DeviceID | ConnectionID | Unknown
    requested_monitor_filter: MonitorFilter | None = None
    monitor_type: Name | None = None
    requested_monitor_media_class: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MonitorStartResult(Extensible):
    """The positive answer to MonitorStart (monitor-start, operation 71)."""

    cross_ref_identifier: bytes
    actual_monitor_filter: MonitorFilter | None = None
    actual_monitor_media_class: Bits | None = None
    monitor_existing_calls: bool | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MonitorStop(Extensible):
    """Hear them no more (monitor-stop, operation 73)."""

    cross_ref_identifier: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MonitorStopResult(Extensible):
    """The positive answer to MonitorStop (monitor-stop, operation 73)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetMonitors(Extensible):
    """Tell the monitors of this association (get-monitor, operation 373)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MonitorListEntry(Extensible):
    """One monitor (status-reporting 126)."""

    monitor_cross_ref_id: bytes
    monitor_object: DeviceID


@dataclass(slots=True)
class GetMonitorsResult(Extensible):
    """The positive answer to GetMonitors (get-monitor, operation 373)."""

    cross_ref_id_or_registration_data: bytes | list[MonitorListEntry] | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MonitorInfo(Extensible):
    """Tell a part of the monitors that getMonitors asked for (monitor-info, operation 374)."""

    service_cross_ref_id: bytes
    segment_id: int | None = None
    last_segment: bool | None = None
    monitor_list: list[MonitorListEntry] | None = None
    extensions: CSTACommonArguments | None = None

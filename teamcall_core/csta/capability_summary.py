"""All capability lists of a device or telephone system together (ECMA-285 edition 4)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible
from teamcall_core.csta.capabilities import (
    CallAssociatedServList,
    CallControlServList,
    CapExchangeServList,
    CDRServList,
    DataCollectionServList,
    IOServicesServList,
    LocationServicesServList,
    LogicalServList,
    MediaServList,
    MonitoringServList,
    PhysDevServList,
    RouteingServList,
    SnapshotServList,
    SystemStatusServList,
    VendorSpecificServList,
    VoiceUnitServList,
)
from teamcall_core.csta.capability_events import (
    CallAssociatedEvtsList,
    CallControlEvtsList,
    DeviceMaintEvtsList,
    LogicalEvtsList,
    MediaEvtsList,
    PhysDevEvtsList,
    VendorSpecificEvtsList,
    VoiceUnitEvtsList,
)


@dataclass(slots=True)
class SupportedServices(Extensible):
    """The services that the other side has (ECMA-285 edition 4)."""

    cap_exchange_serv_list: CapExchangeServList | None = None
    system_stat_serv_list: SystemStatusServList | None = None
    monitoring_serv_list: MonitoringServList | None = None
    snapshot_serv_list: SnapshotServList | None = None
    call_control_serv_list: CallControlServList | None = None
    call_associated_serv_list: CallAssociatedServList | None = None
    media_serv_list: MediaServList | None = None
    routeing_serv_list: RouteingServList | None = None
    phys_dev_serv_list: PhysDevServList | None = None
    logical_serv_list: LogicalServList | None = None
    io_services_serv_list: IOServicesServList | None = None
    data_collection_serv_list: DataCollectionServList | None = None
    voice_serv_list: VoiceUnitServList | None = None
    cdr_serv_list: CDRServList | None = None
    vendor_specific_serv_list: VendorSpecificServList | None = None
    location_services_serv_list: LocationServicesServList | None = None


@dataclass(slots=True)
class SupportedEvents(Extensible):
    """The events that the other side has (ECMA-285 edition 4)."""

    call_control_evts_list: CallControlEvtsList | None = None
    call_associated_evts_list: CallAssociatedEvtsList | None = None
    media_evts_list: MediaEvtsList | None = None
    phys_dev_evts_list: PhysDevEvtsList | None = None
    logical_evts_list: LogicalEvtsList | None = None
    device_maint_evts_list: DeviceMaintEvtsList | None = None
    voice_evts_list: VoiceUnitEvtsList | None = None
    vendor_specific_evts_list: VendorSpecificEvtsList | None = None


@dataclass(slots=True)
class LogDevServList(Extensible):
    """The services of a logical device (capability-exchange 131)."""

    call_control_serv_list: CallControlServList | None = None
    call_associated_serv_list: CallAssociatedServList | None = None
    logical_serv_list: LogicalServList | None = None
    media_serv_list: MediaServList | None = None
    io_services_serv_list: IOServicesServList | None = None
    data_collection_serv_list: DataCollectionServList | None = None
    voice_unit_serv_list: VoiceUnitServList | None = None
    location_services_serv_list: LocationServicesServList | None = None


@dataclass(slots=True)
class LogDevEvtsList(Extensible):
    """The events of a logical device (capability-exchange 131)."""

    call_control_evts_list: CallControlEvtsList | None = None
    call_associated_evts_list: CallAssociatedEvtsList | None = None
    logical_evts_list: LogicalEvtsList | None = None
    media_evts_list: MediaEvtsList | None = None
    voice_unit_evts_list: VoiceUnitEvtsList | None = None


@dataclass(slots=True)
class StatusReportingServList(Extensible):
    """The services of status reporting (get-switching-function-capabilities 203)."""

    monitoring_services: MonitoringServList | None = None
    snapshot_services: SnapshotServList | None = None
    system_services: SystemStatusServList | None = None


@dataclass(slots=True)
class ServEvtsList(Extensible):
    """The services and events of the telephone system (get-switching-function-capabilities 203)."""

    cap_exchange_serv_list: CapExchangeServList | None = None
    system_serv_list: SystemStatusServList | None = None
    monitoring_serv_list: MonitoringServList | None = None
    snapshot_serv_list: SnapshotServList | None = None
    call_control_serv_list: CallControlServList | None = None
    call_control_evts_list: CallControlEvtsList | None = None
    call_associated_serv_list: CallAssociatedServList | None = None
    call_associated_evts_list: CallAssociatedEvtsList | None = None
    media_serv_list: MediaServList | None = None
    media_evts_list: MediaEvtsList | None = None
    routeing_serv_list: RouteingServList | None = None
    phys_dev_serv_list: PhysDevServList | None = None
    phys_dev_evts_list: PhysDevEvtsList | None = None
    logical_serv_list: LogicalServList | None = None
    logical_evts_list: LogicalEvtsList | None = None
    device_maint_evts_list: DeviceMaintEvtsList | None = None
    io_services_serv_list: IOServicesServList | None = None
    data_collection_serv_list: DataCollectionServList | None = None
    voice_unit_serv_list: VoiceUnitServList | None = None
    voice_unit_evts_list: VoiceUnitEvtsList | None = None
    cdr_serv_list: CDRServList | None = None
    vendor_specific_serv_list: VendorSpecificServList | None = None
    vendor_specific_evts_list: VendorSpecificEvtsList | None = None
    status_reporting_serv_list: StatusReportingServList | None = None
    location_serv_list: LocationServicesServList | None = None

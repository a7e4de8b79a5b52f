"""Declarations of all capability lists of a device or telephone system together (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import CONTEXT, Sequence, context, explicit, may
from teamcall_core.csta.capability_summary import (
    LogDevEvtsList,
    LogDevServList,
    ServEvtsList,
    StatusReportingServList,
    SupportedEvents,
    SupportedServices,
)
from teamcall_core.csta.phase3.capabilities_call_events import (
    CALL_ASSOCIATED_EVTS_LIST,
    CALL_CONTROL_EVTS_LIST,
    MEDIA_EVTS_LIST,
)
from teamcall_core.csta.phase3.capabilities_calls import (
    CALL_ASSOCIATED_SERV_LIST,
    CALL_CONTROL_SERV_LIST,
    MEDIA_SERV_LIST,
    ROUTEING_SERV_LIST,
)
from teamcall_core.csta.phase3.capabilities_devices import (
    DEVICE_MAINT_EVTS_LIST,
    LOGICAL_EVTS_LIST,
    LOGICAL_SERV_LIST,
    PHYS_DEV_EVTS_LIST,
    PHYS_DEV_SERV_LIST,
)
from teamcall_core.csta.phase3.capabilities_media import (
    CDR_SERV_LIST,
    DATA_COLLECTION_SERV_LIST,
    IO_SERVICES_SERV_LIST,
    LOCATION_SERVICES_SERV_LIST,
    VOICE_UNIT_EVTS_LIST,
    VOICE_UNIT_SERV_LIST,
)
from teamcall_core.csta.phase3.capabilities_system import (
    CAP_EXCHANGE_SERV_LIST,
    MONITORING_SERV_LIST,
    SNAPSHOT_SERV_LIST,
    SYSTEM_STATUS_SERV_LIST,
    VENDOR_SPECIFIC_EVTS_LIST,
    VENDOR_SPECIFIC_SERV_LIST,
)

SUPPORTED_SERVICES = Sequence(
    "SupportedServices",
    may("capExchangeServList", explicit(CONTEXT, 0, CAP_EXCHANGE_SERV_LIST)),
    may("systemStatServList", explicit(CONTEXT, 1, SYSTEM_STATUS_SERV_LIST)),
    may("monitoringServList", explicit(CONTEXT, 2, MONITORING_SERV_LIST)),
    may("snapshotServList", explicit(CONTEXT, 3, SNAPSHOT_SERV_LIST)),
    may("callControlServList", explicit(CONTEXT, 4, CALL_CONTROL_SERV_LIST)),
    may("callAssociatedServList", explicit(CONTEXT, 5, CALL_ASSOCIATED_SERV_LIST)),
    may("mediaServList", explicit(CONTEXT, 6, MEDIA_SERV_LIST)),
    may("routeingServList", explicit(CONTEXT, 7, ROUTEING_SERV_LIST)),
    may("physDevServList", explicit(CONTEXT, 8, PHYS_DEV_SERV_LIST)),
    may("logicalServList", explicit(CONTEXT, 9, LOGICAL_SERV_LIST)),
    may("iOServicesServList", explicit(CONTEXT, 10, IO_SERVICES_SERV_LIST), "io_services_serv_list"),
    may("dataCollectionServList", explicit(CONTEXT, 11, DATA_COLLECTION_SERV_LIST)),
    may("voiceServList", explicit(CONTEXT, 12, VOICE_UNIT_SERV_LIST)),
    may("cDRServList", explicit(CONTEXT, 13, CDR_SERV_LIST), "cdr_serv_list"),
    may("vendorSpecificServList", explicit(CONTEXT, 14, VENDOR_SPECIFIC_SERV_LIST)),
    may("locationServicesServList", explicit(CONTEXT, 15, LOCATION_SERVICES_SERV_LIST)),
    make=SupportedServices,
)
SUPPORTED_EVENTS = Sequence(
    "SupportedEvents",
    may("callControlEvtsList", explicit(CONTEXT, 0, CALL_CONTROL_EVTS_LIST)),
    may("callAssociatedEvtsList", explicit(CONTEXT, 1, CALL_ASSOCIATED_EVTS_LIST)),
    may("mediaEvtsList", explicit(CONTEXT, 2, MEDIA_EVTS_LIST)),
    may("physDevEvtsList", explicit(CONTEXT, 3, PHYS_DEV_EVTS_LIST)),
    may("logicalEvtsList", explicit(CONTEXT, 4, LOGICAL_EVTS_LIST)),
    may("deviceMaintEvtsList", explicit(CONTEXT, 5, DEVICE_MAINT_EVTS_LIST)),
    may("voiceEvtsList", explicit(CONTEXT, 6, VOICE_UNIT_EVTS_LIST)),
    may("vendorSpecificEvtsList", explicit(CONTEXT, 7, VENDOR_SPECIFIC_EVTS_LIST)),
    make=SupportedEvents,
)
LOG_DEV_SERV_LIST = Sequence(
    "LogDevServList",
    may("callControlServList", context(0, CALL_CONTROL_SERV_LIST)),
    may("callAssociatedServList", context(1, CALL_ASSOCIATED_SERV_LIST)),
    may("logicalServList", context(2, LOGICAL_SERV_LIST)),
    may("mediaServList", context(3, MEDIA_SERV_LIST)),
    may("iOServicesServList", context(4, IO_SERVICES_SERV_LIST), "io_services_serv_list"),
    may("dataCollectionServList", context(5, DATA_COLLECTION_SERV_LIST)),
    may("voiceUnitServList", context(6, VOICE_UNIT_SERV_LIST)),
    may("locationServicesServList", context(7, LOCATION_SERVICES_SERV_LIST)),
    make=LogDevServList,
)
LOG_DEV_EVTS_LIST = Sequence(
    "LogDevEvtsList",
    may("callControlEvtsList", context(0, CALL_CONTROL_EVTS_LIST)),
    may("callAssociatedEvtsList", context(1, CALL_ASSOCIATED_EVTS_LIST)),
    may("logicalEvtsList", context(2, LOGICAL_EVTS_LIST)),
    may("mediaEvtsList", context(3, MEDIA_EVTS_LIST)),
    may("voiceUnitEvtsList", context(4, VOICE_UNIT_EVTS_LIST)),
    make=LogDevEvtsList,
)
STATUS_REPORTING_SERV_LIST = Sequence(
    "StatusReportingServList",
    may("monitoringServices", context(0, MONITORING_SERV_LIST)),
    may("snapshotServices", context(1, SNAPSHOT_SERV_LIST)),
    may("systemServices", context(2, SYSTEM_STATUS_SERV_LIST)),
    make=StatusReportingServList,
)
SERV_EVTS_LIST = Sequence(
    "ServEvtsList",
    may("capExchangeServList", context(0, CAP_EXCHANGE_SERV_LIST)),
    may("systemServList", context(1, SYSTEM_STATUS_SERV_LIST)),
    may("monitoringServList", context(2, MONITORING_SERV_LIST)),
    may("snapshotServList", context(3, SNAPSHOT_SERV_LIST)),
    may("callControlServList", context(4, CALL_CONTROL_SERV_LIST)),
    may("callControlEvtsList", context(5, CALL_CONTROL_EVTS_LIST)),
    may("callAssociatedServList", context(6, CALL_ASSOCIATED_SERV_LIST)),
    may("callAssociatedEvtsList", context(7, CALL_ASSOCIATED_EVTS_LIST)),
    may("mediaServList", context(8, MEDIA_SERV_LIST)),
    may("mediaEvtsList", context(9, MEDIA_EVTS_LIST)),
    may("routeingServList", context(10, ROUTEING_SERV_LIST)),
    may("physDevServList", context(11, PHYS_DEV_SERV_LIST)),
    may("physDevEvtsList", context(12, PHYS_DEV_EVTS_LIST)),
    may("logicalServList", context(13, LOGICAL_SERV_LIST)),
    may("logicalEvtsList", context(14, LOGICAL_EVTS_LIST)),
    may("deviceMaintEvtsList", context(15, DEVICE_MAINT_EVTS_LIST)),
    may("iOServicesServList", context(16, IO_SERVICES_SERV_LIST), "io_services_serv_list"),
    may("dataCollectionServList", context(17, DATA_COLLECTION_SERV_LIST)),
    may("voiceUnitServList", context(18, VOICE_UNIT_SERV_LIST)),
    may("voiceUnitEvtsList", context(19, VOICE_UNIT_EVTS_LIST)),
    may("cdrServList", context(20, CDR_SERV_LIST)),
    may("vendorSpecificServList", context(21, VENDOR_SPECIFIC_SERV_LIST)),
    may("vendorSpecificEvtsList", context(22, VENDOR_SPECIFIC_EVTS_LIST)),
    may("statusReportingServList", context(23, STATUS_REPORTING_SERV_LIST)),
    may("locationServList", context(24, LOCATION_SERVICES_SERV_LIST)),
    make=ServEvtsList,
)

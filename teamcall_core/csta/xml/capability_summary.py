"""All capability lists of a telephone system or a device together (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capability_summary import (
    LogDevEvtsList,
    LogDevServList,
    ServEvtsList,
    StatusReportingServList,
    SupportedEvents,
    SupportedServices,
)

from .capabilities_call_events import CALL_ASSOCIATED_EVTS_LIST, CALL_CONTROL_EVTS_LIST, MEDIA_EVTS_LIST
from .capabilities_calls import CALL_ASSOCIATED_SERV_LIST, CALL_CONTROL_SERV_LIST, MEDIA_SERV_LIST, ROUTEING_SERV_LIST
from .capabilities_devices import (
    DEVICE_MAINT_EVTS_LIST,
    LOGICAL_EVTS_LIST,
    LOGICAL_SERV_LIST,
    PHYS_DEV_EVTS_LIST,
    PHYS_DEV_SERV_LIST,
)
from .capabilities_media import (
    CDR_SERV_LIST,
    DATA_COLLECTION_SERV_LIST,
    IO_SERVICES_SERV_LIST,
    LOCATION_SERVICES_SERV_LIST,
    VOICE_EVTS_LIST,
    VOICE_SERV_LIST,
)
from .capabilities_system import (
    CAP_EXCHANGE_SERV_LIST,
    MONITORING_SERV_LIST,
    SNAPSHOT_SERV_LIST,
    SYSTEM_STATUS_SERV_LIST,
    VENDOR_SPECIFIC_EVTS_LIST,
    VENDOR_SPECIFIC_SERV_LIST,
)
from .structures import Structure, may

SUPPORTED_SERVICES: Final = Structure(
    "SupportedServices",
    may("capExchangeServList", CAP_EXCHANGE_SERV_LIST),
    may("systemStatServList", SYSTEM_STATUS_SERV_LIST),
    may("monitoringServList", MONITORING_SERV_LIST),
    may("snapshotServList", SNAPSHOT_SERV_LIST),
    may("callControlServList", CALL_CONTROL_SERV_LIST),
    may("callAssociatedServList", CALL_ASSOCIATED_SERV_LIST),
    may("mediaServList", MEDIA_SERV_LIST),
    may("routeingServList", ROUTEING_SERV_LIST),
    may("physDevServList", PHYS_DEV_SERV_LIST),
    may("logicalServList", LOGICAL_SERV_LIST),
    may("iOServicesServList", IO_SERVICES_SERV_LIST, "io_services_serv_list"),
    may("dataCollectionServList", DATA_COLLECTION_SERV_LIST),
    may("voiceServList", VOICE_SERV_LIST),
    may("cDRServList", CDR_SERV_LIST, "cdr_serv_list"),
    may("vendorSpecificServList", VENDOR_SPECIFIC_SERV_LIST),
    may("locationServicesServList", LOCATION_SERVICES_SERV_LIST, since=6),
    make=SupportedServices,
)
SUPPORTED_EVENTS: Final = Structure(
    "SupportedEvents",
    may("callControlEvtsList", CALL_CONTROL_EVTS_LIST),
    may("callAssociatedEvtsList", CALL_ASSOCIATED_EVTS_LIST),
    may("mediaEvtsList", MEDIA_EVTS_LIST),
    may("physDevEvtsList", PHYS_DEV_EVTS_LIST),
    may("logicalEvtsList", LOGICAL_EVTS_LIST),
    may("deviceMaintEvtsList", DEVICE_MAINT_EVTS_LIST),
    may("voiceEvtsList", VOICE_EVTS_LIST),
    may("vendorSpecificEvtsList", VENDOR_SPECIFIC_EVTS_LIST),
    make=SupportedEvents,
)
LOG_DEV_SERV_LIST: Final = Structure(
    "LogDevServList",
    may("callControlServList", CALL_CONTROL_SERV_LIST),
    may("callAssociatedServList", CALL_ASSOCIATED_SERV_LIST),
    may("logicalServList", LOGICAL_SERV_LIST),
    may("mediaServList", MEDIA_SERV_LIST),
    may("iOServicesServList", IO_SERVICES_SERV_LIST, "io_services_serv_list"),
    may("dataCollectionServList", DATA_COLLECTION_SERV_LIST),
    may("voiceServList", VOICE_SERV_LIST, "voice_unit_serv_list"),
    may("locationServicesServList", LOCATION_SERVICES_SERV_LIST, since=6),
    make=LogDevServList,
)
LOG_DEV_EVTS_LIST: Final = Structure(
    "LogDevEvtsList",
    may("callControlEvtsList", CALL_CONTROL_EVTS_LIST),
    may("callAssociatedEvtsList", CALL_ASSOCIATED_EVTS_LIST),
    may("logicalEvtsList", LOGICAL_EVTS_LIST),
    may("mediaEvtsList", MEDIA_EVTS_LIST),
    may("voiceEvtsList", VOICE_EVTS_LIST, "voice_unit_evts_list"),
    make=LogDevEvtsList,
)
STATUS_REPORTING_SERV_LIST: Final = Structure(
    "StatusReportingServList",
    may("monitoringServices", MONITORING_SERV_LIST),
    may("snapshotServices", SNAPSHOT_SERV_LIST),
    may("systemServices", SYSTEM_STATUS_SERV_LIST),
    make=StatusReportingServList,
)
SERV_EVTS_LIST: Final = Structure(
    "ServEvtsList",
    may("capExchangeServList", CAP_EXCHANGE_SERV_LIST),
    may("systemServList", SYSTEM_STATUS_SERV_LIST),
    may("monitoringServList", MONITORING_SERV_LIST),
    may("snapshotServList", SNAPSHOT_SERV_LIST),
    may("callControlServList", CALL_CONTROL_SERV_LIST),
    may("callControlEvtsList", CALL_CONTROL_EVTS_LIST),
    may("callAssociatedServList", CALL_ASSOCIATED_SERV_LIST),
    may("callAssociatedEvtsList", CALL_ASSOCIATED_EVTS_LIST),
    may("mediaServList", MEDIA_SERV_LIST),
    may("mediaEvtsList", MEDIA_EVTS_LIST),
    may("routeingServList", ROUTEING_SERV_LIST),
    may("physDevServList", PHYS_DEV_SERV_LIST),
    may("physDevEvtsList", PHYS_DEV_EVTS_LIST),
    may("logicalServList", LOGICAL_SERV_LIST),
    may("logicalEvtsList", LOGICAL_EVTS_LIST),
    may("deviceMaintEvtsList", DEVICE_MAINT_EVTS_LIST),
    may("iOServicesServList", IO_SERVICES_SERV_LIST, "io_services_serv_list"),
    may("dataCollectionServList", DATA_COLLECTION_SERV_LIST),
    may("voiceServList", VOICE_SERV_LIST, "voice_unit_serv_list"),
    may("voiceEvtsList", VOICE_EVTS_LIST, "voice_unit_evts_list"),
    may("cdrServList", CDR_SERV_LIST),
    may("vendorSpecificServList", VENDOR_SPECIFIC_SERV_LIST),
    may("vendorSpecificEvtsList", VENDOR_SPECIFIC_EVTS_LIST),
    may("statusReportingServList", STATUS_REPORTING_SERV_LIST),
    may("locationServicesServList", LOCATION_SERVICES_SERV_LIST, "location_serv_list", since=6),
    make=ServEvtsList,
)

"""Capability exchange about one device (ECMA-269 clause 13). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.capabilities import MediaServiceCapsListItem, PhysDevServList, RouteingServList
from teamcall_core.csta.capability_events import DeviceMaintEvtsList, PhysDevEvtsList
from teamcall_core.csta.capability_summary import LogDevEvtsList, LogDevServList
from teamcall_core.csta.common import CSTACommonArguments, MonitorFilter
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class GetLogicalDeviceInformation(Extensible):
    """Tell what a device can do in calls (get-logical-device-information, operation 201)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLogicalDeviceInformationResult(Extensible):
    """The positive answer to GetLogicalDeviceInformation (get-logical-device-information, operation 201)."""

    device_category: Name | None = "station"
    group_device_attributes: Bits | None = None
    named_device_types: Name | None = None
    short_form_device_id: DeviceID | None = None
    has_physical_element: bool | None = None
    acd_models: Bits | None = None
    agent_log_on_models: Bits | None = None
    appearance_addressable: bool | None = None
    appearance_type: Name | None = None
    appearance_list: list[str] | None = None
    other_physical_device_list: list[DeviceID] | None = None
    misc_monitor_caps: Bits | None = None
    associated_group_list: list[DeviceID] | None = None
    max_callbacks: int | None = None
    max_auto_answer_rings: int | None = None
    max_active_calls: int | None = None
    max_held_calls: int | None = None
    max_fwd_settings: int | None = None
    max_devices_in_conf: int | None = None
    trans_and_conf_setup: Bits | None = None
    device_on_device_monitor_filter: MonitorFilter | None = None
    device_on_connection_monitor_filter: MonitorFilter | None = None
    call_on_device_monitor_filter: MonitorFilter | None = None
    call_on_connection_monitor_filter: MonitorFilter | None = None
    media_class_support: Bits | None = None
    media_service_caps_list: list[MediaServiceCapsListItem] | None = None
    connection_rate_list: list[int] | None = None
    delay_tolerance_list: list[int] | None = None
    number_of_channels: int | None = None
    max_channel_bind: int | None = None
    routeing_serv_list: RouteingServList | None = None
    log_dev_serv_list: LogDevServList | None = None
    log_dev_evts_list: LogDevEvtsList | None = None
    device_maint_evts_list: DeviceMaintEvtsList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetPhysicalDeviceInformation(Extensible):
    """Tell what a telephone has: displays, buttons, lamps (get-physical-device-information, operation 202)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetPhysicalDeviceInformationResult(Extensible):
    """The positive answer to GetPhysicalDeviceInformation (get-physical-device-information, operation 202)."""

    device_category: Name | None = "station"
    group_device_attributes: Bits | None = None
    named_device_types: Name | None = None
    has_logical_element: bool | None = None
    other_logical_device_list: list[DeviceID] | None = None
    device_model_name: str | None = None
    device_on_device_monitor_filter: MonitorFilter | None = None
    device_on_connection_monitor_filter: MonitorFilter | None = None
    call_on_device_monitor_filter: MonitorFilter | None = None
    call_on_connection_monitor_filter: MonitorFilter | None = None
    max_displays: int | None = None
    max_buttons: int | None = None
    max_lamps: int | None = None
    max_ring_patterns: int | None = None
    phys_dev_serv_list: PhysDevServList | None = None
    phys_dev_evts_list: PhysDevEvtsList | None = None
    extensions: CSTACommonArguments | None = None

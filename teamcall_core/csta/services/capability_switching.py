"""Capability exchange about the whole telephone system (ECMA-269 clause 13). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.capabilities import MediaServiceCapsListItem
from teamcall_core.csta.capability_limits import (
    FilterThreshold,
    MaxLengthParameters,
    MaxLengthParametersContinued,
    MonitorFilterItems,
)
from teamcall_core.csta.capability_summary import ServEvtsList, SupportedEvents, SupportedServices
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class GetCSTAFeatures(Extensible):
    """Tell which services and events the other side has (get-csta-features-service, operation 370)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetCSTAFeaturesResult(Extensible):
    """The positive answer to GetCSTAFeatures (get-csta-features-service, operation 370)."""

    supported_services: SupportedServices
    supported_events: SupportedEvents | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetSwitchingFunctionCapabilities(Extensible):
    """Tell what the telephone system can do (get-switching-function-capabilities, operation 203)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetSwitchingFunctionCapabilitiesResult(Extensible):
    """The positive answer to GetSwitchingFunctionCapabilities (get-switching-function-capabilities, operation 203)."""

    switching_sub_domain_name: str
    manufacturer_name: str
    profiles: Bits
    device_id_format: Bits
    sw_domain_features: Bits
    sw_appearance_addressability: Bits
    sw_appearance_types: Bits
    ignore_unsupported_parameters: Name
    call_characteristics_supported: Bits | None = None
    media_class_support: Bits | None = None
    number_of_channels: int | None = None
    max_channel_bind: int | None = None
    misc_media_call_characteristics: Bits | None = None
    connection_rate_list: list[int] | None = None
    delay_tolerance_list: list[int] | None = None
    pause_time: int | None = None
    current_time: str | None = None
    message_seq_numbers: Bits | None = None
    time_stamp_mode: Bits | None = None
    security_mode: Name | None = None
    security_format: Bits | None = None
    private_data_format: Bits | None = None
    trans_and_conf_setup: Bits | None = None
    monitor_filter_items: MonitorFilterItems | None = None
    misc_monitor_caps: Bits | None = None
    correlator_data_supported: bool | None = None
    dynamic_feature_supported: Name | None = None
    call_linkage_options: Bits | None = None
    acd_models: Bits | None = None
    agent_log_on_models: Bits | None = None
    agent_state_models: Bits | None = None
    connection_view: Name | None = None
    max_length_parameters: MaxLengthParameters | None = None
    max_length_parameters_continued: MaxLengthParametersContinued | None = None
    serv_evts_list: ServEvtsList | None = None
    private_data_version_list: list[int] | None = None
    system_status_timer: int | None = None
    simple_threshold: int | None = None
    filter_threshold: FilterThreshold | None = None
    media_service_caps_list: list[MediaServiceCapsListItem] | None = None
    max_device_history_length: int | None = None
    max_destination_devices_for_deflect: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetSwitchingFunctionDevices(Extensible):
    """Ask for the devices of the telephone system (get-switching-function-devices, operation 204)."""

    requested_device_id: DeviceID | None = None
    requested_device_category: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetSwitchingFunctionDevicesResult(Extensible):
    """The positive answer to GetSwitchingFunctionDevices (get-switching-function-devices, operation 204)."""

    service_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeviceListItem(Extensible):
    """One device of the telephone system (switching-function-devices 205)."""

    device_id: DeviceID
    device_category: Name | None = "station"
    named_device_types: Name | None = None
    device_attributes: Bits | None = None
    device_model_name: str | None = None
    nid_group: DeviceID | None = None


@dataclass(slots=True)
class SwitchingFunctionDevices(Extensible):
    """Tell a part of what getSwitchingFunctionDevices asked for (switching-function-devices, operation 205)."""

    service_cross_ref_id: bytes
    segment_id: int | None = None
    last_segment: bool | None = None
    device_list: list[DeviceListItem] | None = None
    extensions: CSTACommonArguments | None = None

"""What a telephone system can say about its services (ECMA-285 capability-exchange 131). Names, order: edition 4.

A bit of such a list says that an optional parameter or choice is supported; an absent list, that the service is not.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name


@dataclass(slots=True)
class MediaServiceCapsListItem(Extensible):
    """One media service and how calls can be connected with it (capability-exchange 131)."""

    media_service_type: Name
    media_service_version: int | None = None
    media_service_instance: bytes | None = None
    connection_mode: Bits | None = None
    media_stream_id_supported: bool | None = None


@dataclass(slots=True)
class CapExchangeServList(Extensible):
    """Options of the capability exchange services (capability-exchange 131)."""

    get_csta_features: Bits | None = None
    get_logical_device_information: Bits | None = None
    get_physical_device_information: Bits | None = None
    get_switching_function_caps: Bits | None = None
    get_switching_function_devices: Bits | None = None
    switching_function_devices: Bits | None = None


@dataclass(slots=True)
class SystemStatusServList(Extensible):
    """Options of the system services (capability-exchange 131)."""

    change_system_status_filter: Bits | None = None
    system_register: Bits | None = None
    system_status_register_abort: Bits | None = None
    system_status_register_cancel: Bits | None = None
    request_system_status: Bits | None = None
    system_status: Bits | None = None
    sw_function_caps_changed: Bits | None = None
    sw_function_devices_changed: Bits | None = None
    get_registrations: Bits | None = None
    registration_info: Bits | None = None


@dataclass(slots=True)
class MonitoringServList(Extensible):
    """Options of the monitoring services (capability-exchange 131)."""

    change_monitor_filter: Bits | None = None
    monitor_start: Bits | None = None
    monitor_stop: Bits | None = None
    get_monitors: Bits | None = None
    monitor_info: Bits | None = None


@dataclass(slots=True)
class SnapshotServList(Extensible):
    """Options of the snapshot services (capability-exchange 131)."""

    snapshot_call: Bits
    snapshot_device: Bits
    snapshot_call_data: Bits
    snapshot_device_data: Bits


@dataclass(slots=True)
class CallControlServList(Extensible):
    """Options of the call control services (capability-exchange 131)."""

    accept_call: Bits | None = None
    alternate_call: Bits | None = None
    answer_call: Bits | None = None
    call_back: Bits | None = None
    call_back_message: Bits | None = None
    camp_on_call: Bits | None = None
    clear_call: Bits | None = None
    clear_connection: Bits | None = None
    conference_call: Bits | None = None
    consultation_call: Bits | None = None
    deflect_call: Bits | None = None
    dial_digits: Bits | None = None
    directed_pickup_call: Bits | None = None
    group_pickup_call: Bits | None = None
    hold_call: Bits | None = None
    intrude_call: Bits | None = None
    join_call: Bits | None = None
    make_call: Bits | None = None
    make_connection: Bits | None = None
    make_predictive_call: Bits | None = None
    park_call: Bits | None = None
    reconnect_call: Bits | None = None
    retrieve_call: Bits | None = None
    send_message: Bits | None = None
    single_step_conference: Bits | None = None
    single_step_transfer: Bits | None = None
    transfer_call: Bits | None = None


@dataclass(slots=True)
class CallAssociatedServList(Extensible):
    """Options of the call associated services (capability-exchange 131)."""

    associate_data: Bits | None = None
    cancel_telephony_tones: Bits | None = None
    change_connection_information: Bits | None = None
    generate_digits: Bits | None = None
    generate_telephony_tones: Bits | None = None
    send_user_information: Bits | None = None


@dataclass(slots=True)
class MediaServList(Extensible):
    """Options of the media attachment services (capability-exchange 131)."""

    attach_media_service: Bits | None = None
    detach_media_service: Bits | None = None


@dataclass(slots=True)
class RouteingServList(Extensible):
    """Options of the routeing services (capability-exchange 131)."""

    route_register: Bits | None = None
    route_register_cancel: Bits | None = None
    route_register_abort: Bits | None = None
    re_route: Bits | None = None
    route_end: Bits | None = None
    route_reject: Bits | None = None
    route_request: Bits | None = None
    route_select: Bits | None = None
    route_used: Bits | None = None


@dataclass(slots=True)
class PhysDevServList(Extensible):
    """Options of the physical device services (capability-exchange 131)."""

    button_press: Bits | None = None
    get_auditory_apparatus_info: Bits | None = None
    get_button_information: Bits | None = None
    get_display: Bits | None = None
    get_hook_switch_status: Bits | None = None
    get_lamp_info: Bits | None = None
    get_lamp_mode: Bits | None = None
    get_message_waiting_indicator: Bits | None = None
    get_microphone_gain: Bits | None = None
    get_microphone_mute: Bits | None = None
    get_ringer_status: Bits | None = None
    get_speaker_mute: Bits | None = None
    get_speaker_volume: Bits | None = None
    set_button_information: Bits | None = None
    set_display: Bits | None = None
    set_hook_switch_status: Bits | None = None
    set_lamp_mode: Bits | None = None
    set_message_waiting_indicator: Bits | None = None
    set_microphone_gain: Bits | None = None
    set_microphone_mute: Bits | None = None
    set_ringer_status: Bits | None = None
    set_speaker_mute: Bits | None = None
    set_speaker_volume: Bits | None = None


@dataclass(slots=True)
class LogicalServList(Extensible):
    """Options of the logical device services (capability-exchange 131)."""

    call_back_non_call_rel: Bits | None = None
    call_back_msg_non_call_rel: Bits | None = None
    cancel_call_back: Bits | None = None
    cancel_call_back_msg: Bits | None = None
    get_agent_state: Bits | None = None
    get_auto_answer: Bits | None = None
    get_auto_work_mode: Bits | None = None
    get_caller_id_status: Bits | None = None
    get_call_back: Bits | None = None
    get_do_not_disturb: Bits | None = None
    get_forwarding: Bits | None = None
    get_last_number_dialed: Bits | None = None
    get_presence_state: Bits | None = None
    get_routeing_mode: Bits | None = None
    set_agent_state: Bits | None = None
    set_auto_answer: Bits | None = None
    set_auto_work_mode: Bits | None = None
    set_caller_id_status: Bits | None = None
    set_do_not_disturb: Bits | None = None
    set_forwarding: Bits | None = None
    set_presence_state: Bits | None = None
    set_routeing_mode: Bits | None = None


@dataclass(slots=True)
class IOServicesServList(Extensible):
    """Options of the I/O services (capability-exchange 131)."""

    io_register: Bits | None = None
    io_register_abort: Bits | None = None
    io_register_cancel: Bits | None = None
    data_path_resumed: Bits | None = None
    data_path_suspended: Bits | None = None
    fast_data: Bits | None = None
    resume_data_path: Bits | None = None
    send_broadcast_data: Bits | None = None
    send_data: Bits | None = None
    send_multicast_data: Bits | None = None
    start_data_path: Bits | None = None
    stop_data_path: Bits | None = None
    suspend_data_path: Bits | None = None


@dataclass(slots=True)
class DataCollectionServList(Extensible):
    """Options of the data collection services (capability-exchange 131)."""

    data_collected: Bits | None = None
    data_collection_resumed: Bits | None = None
    data_collection_suspended: Bits | None = None
    resume_data_collection: Bits | None = None
    start_data_collection: Bits | None = None
    stop_data_collection: Bits | None = None
    suspend_data_collection: Bits | None = None


@dataclass(slots=True)
class VoiceUnitServList(Extensible):
    """Options of the voice unit services (capability-exchange 131)."""

    activate: Bits | None = None
    clear: Bits | None = None
    deactivate: Bits | None = None
    concatenate_msg: Bits | None = None
    delete_msg: Bits | None = None
    queue: Bits | None = None
    play_msg: Bits | None = None
    query_voice_attrib: Bits | None = None
    record_msg: Bits | None = None
    reposition: Bits | None = None
    resume: Bits | None = None
    review: Bits | None = None
    start: Bits | None = None
    set_voice_attrib: Bits | None = None
    stop: Bits | None = None
    suspend: Bits | None = None
    synthesize_msg: Bits | None = None


@dataclass(slots=True)
class CDRServList(Extensible):
    """Options of the call detail record services (capability-exchange 131)."""

    cdr_notification: Bits | None = None
    cdr_report: Bits | None = None
    send_stored_cd_rs: Bits | None = None
    start_cdr_transmission: Bits | None = None
    stop_cdr_transmission: Bits | None = None


@dataclass(slots=True)
class VendorSpecificServList(Extensible):
    """Options of the maker's services (capability-exchange 131)."""

    escape_register: Bits | None = None
    escape_register_cancel: Bits | None = None
    escape_register_abort: Bits | None = None
    escape: Bits | None = None
    private_data_version_selection: Bits | None = None


@dataclass(slots=True)
class LocationServicesServList(Extensible):
    """Options of the location services (capability-exchange 131)."""

    get_location_information: Bits | None = None
    set_location_information: Bits | None = None
    location_tracking_session_resumed: Bits | None = None
    location_tracking_session_suspended: Bits | None = None
    resume_location_tracking_session: Bits | None = None
    location_information_report: Bits | None = None
    start_location_tracking_session: Bits | None = None
    stop_location_tracking_session: Bits | None = None
    suspend_location_tracking_session: Bits | None = None
    get_location_tracking_capabilities: Bits | None = None
    get_location_tracking_sessions: Bits | None = None
    location_session_info: Bits | None = None

"""How much a telephone system takes (ECMA-285 capability-exchange 131). Names, order: edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible
from teamcall_core.csta.common import MonitorFilter


@dataclass(slots=True)
class MonitorFilterItems(Extensible):
    """The events that each kind of monitor never tells (get-switching-function-capabilities 203)."""

    device_on_device_monitor_filter: MonitorFilter | None = None
    device_on_connection_monitor_filter: MonitorFilter | None = None
    call_on_device_monitor_filter: MonitorFilter | None = None
    call_on_connection_monitor_filter: MonitorFilter | None = None


@dataclass(slots=True)
class MaxLengthParameters(Extensible):
    """The greatest lengths of parameters (capability-exchange 131)."""

    account_info: int
    auth_code: int
    agent_id: int
    agent_password: int
    call_id_in_connection_id: int
    correlator_data: int
    private_data: int
    device_identifiers: int
    user_data: int
    button_label: int
    lamp_label: int
    characters_to_send: int


@dataclass(slots=True)
class MaxLengthParametersContinued(Extensible):
    """The greatest lengths of further parameters (capability-exchange 131)."""

    monitor_cross_ref_id: int
    call_qualifying_data: int
    sub_domain_call_linkage_data: int
    sub_domain_thread_id: int
    io_data: int
    message_info: int


@dataclass(slots=True)
class FilterThreshold(Extensible):
    """How many requests of each service the telephone system takes at a time (capability-exchange 131)."""

    get_logical_device_information: int
    get_physical_device_information: int
    get_switching_function_caps: int
    get_switching_function_devices: int
    switching_function_devices: int
    change_system_status_filter: int
    system_status_register: int
    system_status_register_abort: int
    system_status_register_cancel: int
    request_system_status: int
    system_status: int
    switching_function_caps_changed: int
    switching_function_devs_changed: int
    change_monitor_filter: int
    monitor_start: int
    monitor_stop: int
    snapshot_call: int
    snapshot_device: int
    snapshot_call_data: int
    snapshot_device_data: int
    accept_call: int
    alternate_call: int
    answer_call: int
    call_back_call_related: int
    call_back_message_call_related: int
    camp_on_call: int
    clear_call: int
    clear_connection: int
    conference_call: int
    consultation_call: int
    deflect_call: int
    dial_digits: int
    directed_pickup_call: int
    group_pickup_call: int
    hold_call: int
    intrude_call: int
    join_call: int
    make_call: int
    make_predictive_call: int
    park_call: int
    reconnect_call: int
    retrieve_call: int
    single_step_conference_call: int
    single_step_transfer_call: int
    transfer_call: int
    associate_data: int
    cancel_telephony_tone: int
    generate_digits: int
    generate_telephony_tone: int
    send_user_information: int
    start_dtmf_digits_collection: int
    start_telephony_tones_collection: int
    stop_dtmf_digits_collection: int
    stop_telephony_tones_collection: int
    attach_media_service: int
    detach_media_service: int
    route_register: int
    route_register_abort: int
    route_register_cancel: int
    re_route: int
    route_end: int
    route_reject: int
    route_request: int
    route_select: int
    route_used: int
    button_press: int
    get_auditory_apparatus_info: int
    get_button_information: int
    get_display: int
    get_hookswitch_status: int
    get_lamp_information: int
    get_lamp_mode: int
    get_microphone_gain: int
    get_microphone_mute: int
    get_message_waiting_indicator: int
    get_ringer_status: int
    get_speaker_mute: int
    get_speaker_volume: int
    set_button_information: int
    set_display: int
    set_hookswitch_status: int
    set_lamp_mode: int
    set_msg_waiting_indicator: int
    set_microphone_gain: int
    set_microphone_mute: int
    set_ringer_status: int
    set_speaker_mute: int
    set_speaker_volume: int
    call_back_message_non_call_related: int
    call_back_non_call_related: int
    cancel_call_back: int
    cancel_call_back_message: int
    get_agent_state: int
    get_auto_answer: int
    get_auto_work_mode: int
    get_caller_id_status: int
    get_do_not_disturb: int
    get_forwarding: int
    get_last_number_dialed: int
    get_routeing_mode: int
    set_agent_state: int
    set_auto_answer: int
    set_auto_work_mode: int
    set_caller_id_status: int
    set_do_not_disturb: int
    set_forwarding: int
    set_routeing_mode: int
    back_in_service: int
    device_caps_changed: int
    out_of_service: int
    partially_in_service: int
    io_register: int
    io_register_abort: int
    io_register_cancel: int
    data_path_resumed: int
    data_path_suspended: int
    fast_data: int
    resume_data_path: int
    send_broadcast_data: int
    send_data: int
    send_multicast_data: int
    start_data_path: int
    stop_data_path: int
    suspend_data_path: int
    concatenate_msg: int
    delete_msg: int
    play_msg: int
    query_voice_attribute: int
    record_msg: int
    reposition: int
    resume: int
    review: int
    set_voice_attribute: int
    stop: int
    suspend: int
    synthesize_msg: int
    cdr_notification: int
    cdr_report: int
    send_stored_cd_rs: int
    start_cdr_transmission: int
    stop_cdr_transmission: int
    escape_register: int
    escape_register_abort: int
    escape_register_cancel: int
    escape: int
    private_data_version: int

"""What a telephone system can say about its events (ECMA-285 capability-exchange 131). Names, order: edition 4.

A bit of such a list says that an optional parameter is supported; an absent list, that the event is not.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible


@dataclass(slots=True)
class CallControlEvtsList(Extensible):
    """Options of the call control events (capability-exchange 131)."""

    bridged: Bits | None = None
    call_cleared: Bits | None = None
    conferenced: Bits | None = None
    connection_cleared: Bits | None = None
    delivered: Bits | None = None
    digits_dialed: Bits | None = None
    diverted: Bits | None = None
    established: Bits | None = None
    failed: Bits | None = None
    held: Bits | None = None
    netw_caps_changed: Bits | None = None
    netw_reached: Bits | None = None
    offered: Bits | None = None
    originated: Bits | None = None
    queued: Bits | None = None
    retrieved: Bits | None = None
    service_initiated: Bits | None = None
    transferred: Bits | None = None


@dataclass(slots=True)
class CallAssociatedEvtsList(Extensible):
    """Options of the call associated events (capability-exchange 131)."""

    call_information: Bits | None = None
    charging: Bits | None = None
    digits_generated: Bits | None = None
    telephony_tones_generated: Bits | None = None
    service_completion_failure: Bits | None = None


@dataclass(slots=True)
class MediaEvtsList(Extensible):
    """Options of the media attachment events (capability-exchange 131)."""

    media_attached: Bits | None = None
    media_detached: Bits | None = None


@dataclass(slots=True)
class PhysDevEvtsList(Extensible):
    """Options of the physical device events (capability-exchange 131)."""

    button_information: Bits | None = None
    button_press: Bits | None = None
    display_updated: Bits | None = None
    hookswitch: Bits | None = None
    lamp_mode: Bits | None = None
    message_waiting: Bits | None = None
    microphone_gain: Bits | None = None
    microphone_mute: Bits | None = None
    ringer_status: Bits | None = None
    speaker_mute: Bits | None = None
    speaker_volume: Bits | None = None


@dataclass(slots=True)
class LogicalEvtsList(Extensible):
    """Options of the logical device events (capability-exchange 131)."""

    agent_busy: Bits | None = None
    agent_logged_off: Bits | None = None
    agent_logged_on: Bits | None = None
    agent_not_ready: Bits | None = None
    agent_ready: Bits | None = None
    agent_working_after_call: Bits | None = None
    auto_answer: Bits | None = None
    auto_work_mode: Bits | None = None
    call_back: Bits | None = None
    call_back_message: Bits | None = None
    caller_id_status: Bits | None = None
    do_not_disturb: Bits | None = None
    forwarding: Bits | None = None
    presence_state: Bits | None = None
    routeing_mode: Bits | None = None


@dataclass(slots=True)
class DeviceMaintEvtsList(Extensible):
    """Options of the device maintenance events (capability-exchange 131)."""

    back_in_service: Bits | None = None
    device_caps_changed: Bits | None = None
    out_of_service: Bits | None = None
    partially_in_service: Bits | None = None


@dataclass(slots=True)
class VoiceUnitEvtsList(Extensible):
    """Options of the voice unit events (capability-exchange 131)."""

    bookmark_reached: Bits | None = None
    completed: Bits | None = None
    dtmf_detected: Bits | None = None
    emptied: Bits | None = None
    interruption_detected: Bits | None = None
    not_recognized: Bits | None = None
    play: Bits | None = None
    record: Bits | None = None
    recognized: Bits | None = None
    review: Bits | None = None
    started: Bits | None = None
    silence_timeout_expired: Bits | None = None
    speech_detected: Bits | None = None
    stop: Bits | None = None
    suspend_play: Bits | None = None
    suspend_record: Bits | None = None
    voice_attrib_changed: Bits | None = None
    voice_error_occured: Bits | None = None


@dataclass(slots=True)
class VendorSpecificEvtsList(Extensible):
    """Options of the maker's events (capability-exchange 131)."""

    private_event: Bits | None = None

"""Physical device feature events (ECMA-269 clause 21.2)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID, SubjectDeviceID


@dataclass(slots=True)
class Hookswitch(Extensible):
    """A receiver was lifted or laid down (hookswitch-event 286)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    hookswitch: bytes
    hookswitch_on_hook: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MessageWaiting(Extensible):
    """A message waits for a device, or no more (message-waiting-event 44)."""

    monitor_cross_ref_id: bytes
    target_device: SubjectDeviceID
    device_for_message: DeviceID | None = None
    message_waiting_on: bool | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ButtonInformation(Extensible):
    """A button got another label or number (button-information-event 283)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    button: bytes
    button_label: str | None = None
    button_associated_number: DeviceID | None = None
    button_press_indicator: bool | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ButtonPress(Extensible):
    """A button was pressed (button-press-event 131)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    button: bytes
    button_label: str | None = None
    button_associated_number: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DisplayUpdated(Extensible):
    """A display shows something else (display-updated-event 285)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    display_id: bytes | None = None
    logical_rows: int | None = None
    logical_columns: int | None = None
    physical_rows: int | None = None
    physical_columns: int | None = None
    physical_base_row_number: int | None = None
    physical_base_column_number: int | None = None
    character_set: Name | None = None
    contents_of_display: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class LampMode(Extensible):
    """A lamp was switched (lamp-mode-event 287)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    lamp: bytes
    lamp_label: bytes | None = None
    lamp_mode: Name | None = None
    lamp_brightness: Name | None = None
    lamp_color: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MicrophoneGain(Extensible):
    """The gain of a microphone was set (microphone-gain-event 288).

    ``microphone_gain``: Chosen ``micGainAbs`` or ``micGainInc``.
    """

    monitor_cross_ref_id: bytes
    invoking_device: SubjectDeviceID
    auditory_apparatus: bytes
    microphone_gain: Chosen | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MicrophoneMute(Extensible):
    """A microphone was muted or opened (microphone-mute-event 45)."""

    monitor_cross_ref_id: bytes
    invoking_device: SubjectDeviceID
    auditory_apparatus: bytes
    microphone_mute_on: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RingerStatus(Extensible):
    """A ringer was set, rings or no longer rings (ringer-status-event 289).

    ``ring_volume``: Chosen ``volAbs`` or ``volInc``.
    """

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    ringer: bytes
    ring_mode: Name | None = None
    ring_count: int | None = None
    ring_duration: int | None = None
    ring_pattern: int | None = None
    ring_volume: Chosen | Unknown | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SpeakerMute(Extensible):
    """A loudspeaker was muted or opened (speaker-mute-event 46)."""

    monitor_cross_ref_id: bytes
    invoking_device: SubjectDeviceID
    auditory_apparatus: bytes
    speaker_mute_on: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SpeakerVolume(Extensible):
    """The volume of a loudspeaker was set (speaker-volume-event 47).

    ``speaker_volume``: Chosen ``volAbs`` or ``volInc``.
    """

    monitor_cross_ref_id: bytes
    invoking_device: SubjectDeviceID
    auditory_apparatus: bytes
    speaker_volume: Chosen | Unknown
    extensions: CSTACommonArguments | None = None

"""Physical device services for receivers, microphones, ringers and loudspeakers (ECMA-269 clause 21.1).

Names, order: ECMA-285 edition 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class GetAuditoryApparatusInformation(Extensible):
    """Tell what a device has for hearing and speaking (get-auditory-apparatus-information, operation 261)."""

    device: DeviceID
    auditory_apparatus: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AuditoryApparatusListItem(Extensible):
    """One receiver, loudspeaker or microphone (physical-device-feature 137)."""

    auditory_apparatus: bytes
    auditory_apparatus_type: Name
    speaker: Bits
    microphone: Bits
    hookswitch: Bits
    hookswitch_id: bytes


@dataclass(slots=True)
class GetAuditoryApparatusInformationResult(Extensible):
    """The positive answer to GetAuditoryApparatusInformation (get-auditory-apparatus-information, operation 261)."""

    auditory_apparatus_list: list[AuditoryApparatusListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetMicrophoneGain(Extensible):
    """Tell the gain of the microphones (get-microphone-gain, operation 268)."""

    device: DeviceID
    auditory_apparatus: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MicrophoneGainListItem(Extensible):
    """The gain of one microphone (get-microphone-gain 268)."""

    auditory_apparatus: bytes
    mic_gain_abs: int | None = None


@dataclass(slots=True)
class GetMicrophoneGainResult(Extensible):
    """The positive answer to GetMicrophoneGain (get-microphone-gain, operation 268)."""

    microphone_gain_list: list[MicrophoneGainListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetMicrophoneMute(Extensible):
    """Tell which microphones are muted (get-microphone-mute, operation 269)."""

    device: DeviceID
    auditory_apparatus: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MicrophoneMuteListItem(Extensible):
    """Whether one microphone is muted (get-microphone-mute 269)."""

    auditory_apparatus: bytes
    microphone_mute_on: bool


@dataclass(slots=True)
class GetMicrophoneMuteResult(Extensible):
    """The positive answer to GetMicrophoneMute (get-microphone-mute, operation 269)."""

    microphone_mute_list: list[MicrophoneMuteListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetRingerStatus(Extensible):
    """Tell how the ringers of a device are set (get-ringer-status, operation 270)."""

    device: DeviceID
    ringer: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RingerStatusListItem(Extensible):
    """The setting of one ringer (get-ringer-status 270)."""

    ringer: bytes
    ring_mode: Name
    ring_count: int | None = None
    ring_duration: int | None = None
    ring_pattern: int | None = None
    ring_vol_abs: int | None = None


@dataclass(slots=True)
class GetRingerStatusResult(Extensible):
    """The positive answer to GetRingerStatus (get-ringer-status, operation 270)."""

    ringer_status_list: list[RingerStatusListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetSpeakerMute(Extensible):
    """Tell which loudspeakers are muted (get-speaker-mute, operation 271)."""

    device: DeviceID
    auditory_apparatus: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SpeakerMuteListItem(Extensible):
    """Whether one loudspeaker is muted (get-speaker-mute 271)."""

    auditory_apparatus: bytes
    speaker_mute_on: bool


@dataclass(slots=True)
class GetSpeakerMuteResult(Extensible):
    """The positive answer to GetSpeakerMute (get-speaker-mute, operation 271)."""

    speaker_mute_list: list[SpeakerMuteListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetSpeakerVolume(Extensible):
    """Tell the volume of the loudspeakers (get-speaker-volume, operation 272)."""

    device: DeviceID
    auditory_apparatus: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SpeakerVolumeListItem(Extensible):
    """The volume of one loudspeaker (get-speaker-volume 272)."""

    auditory_apparatus: bytes
    speaker_vol_abs: int | None = None


@dataclass(slots=True)
class GetSpeakerVolumeResult(Extensible):
    """The positive answer to GetSpeakerVolume (get-speaker-volume, operation 272)."""

    speaker_volume_list: list[SpeakerVolumeListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetMicrophoneGain(Extensible):
    """Set the gain of a microphone (set-microphone-gain, operation 278).

    ``microphone_gain``: Chosen ``micGainAbs`` or ``micGainInc``.
    """

    device: DeviceID
    auditory_apparatus: bytes
    microphone_gain: Chosen | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetMicrophoneGainResult(Extensible):
    """The positive answer to SetMicrophoneGain (set-microphone-gain, operation 278)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetMicrophoneMute(Extensible):
    """Mute a microphone or open it (set-microphone-mute, operation 279)."""

    device: DeviceID
    auditory_apparatus: bytes
    microphone_mute_on: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetMicrophoneMuteResult(Extensible):
    """The positive answer to SetMicrophoneMute (set-microphone-mute, operation 279)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetRingerStatus(Extensible):
    """Set a ringer (set-ringer-status, operation 280).

    ``ring_volume``: Chosen ``volAbs`` or ``volInc``.
    """

    device: DeviceID
    ringer: bytes
    ring_mode: Name | None = None
    ring_pattern: int | None = None
    ring_volume: Chosen | Unknown | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetRingerStatusResult(Extensible):
    """The positive answer to SetRingerStatus (set-ringer-status, operation 280)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetSpeakerMute(Extensible):
    """Mute a loudspeaker or open it (set-speaker-mute, operation 281)."""

    device: DeviceID
    auditory_apparatus: bytes
    speaker_mute_on: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetSpeakerMuteResult(Extensible):
    """The positive answer to SetSpeakerMute (set-speaker-mute, operation 281)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetSpeakerVolume(Extensible):
    """Set the volume of a loudspeaker (set-speaker-volume, operation 282).

    ``speaker_volume``: Chosen ``volAbs`` or ``volInc``.
    """

    device: DeviceID
    auditory_apparatus: bytes
    speaker_volume: Chosen | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetSpeakerVolumeResult(Extensible):
    """The positive answer to SetSpeakerVolume (set-speaker-volume, operation 282)."""

    extensions: CSTACommonArguments | None = None

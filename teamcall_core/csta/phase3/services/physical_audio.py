"""Declarations of the physical device services for sound (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    BitString,
    Boolean,
    Enumerated,
    Integer,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID
from teamcall_core.csta.phase3.types_features import MICROPHONE_GAIN_VALUE, RING_MODE, VOLUME
from teamcall_core.csta.services.physical_audio import (
    AuditoryApparatusListItem,
    GetAuditoryApparatusInformation,
    GetAuditoryApparatusInformationResult,
    GetMicrophoneGain,
    GetMicrophoneGainResult,
    GetMicrophoneMute,
    GetMicrophoneMuteResult,
    GetRingerStatus,
    GetRingerStatusResult,
    GetSpeakerMute,
    GetSpeakerMuteResult,
    GetSpeakerVolume,
    GetSpeakerVolumeResult,
    MicrophoneGainListItem,
    MicrophoneMuteListItem,
    RingerStatusListItem,
    SetMicrophoneGain,
    SetMicrophoneGainResult,
    SetMicrophoneMute,
    SetMicrophoneMuteResult,
    SetRingerStatus,
    SetRingerStatusResult,
    SetSpeakerMute,
    SetSpeakerMuteResult,
    SetSpeakerVolume,
    SetSpeakerVolumeResult,
    SpeakerMuteListItem,
    SpeakerVolumeListItem,
)

GET_AUDITORY_APPARATUS_INFORMATION = Sequence(
    "GetAuditoryApparatusInformation",
    need("device", DEVICE_ID),
    may("auditoryApparatus", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAuditoryApparatusInformation,
)
AUDITORY_APPARATUS_LIST = SequenceOf(
    "AuditoryApparatusList",
    Sequence(
        "AuditoryApparatusListItem",
        need("auditoryApparatus", OctetString()),
        need(
            "auditoryApparatusType",
            Enumerated(
                "AuditoryApparatusType",
                {"speakerphone": 0, "handset": 1, "headset": 2, "speakerOnlyPhone": 3, "other": 4},
            ),
        ),
        need(
            "speaker",
            BitString(
                "Speaker",
                {"present": 0, "volumeSettable": 1, "volumeReadable": 2, "muteSettable": 3, "muteReadable": 4},
            ),
        ),
        need(
            "microphone",
            BitString(
                "Microphone", {"present": 0, "gainSettable": 1, "gainReadable": 2, "muteSettable": 3, "muteReadable": 4}
            ),
        ),
        need("hookswitch", BitString("Hookswitch", {"hookswitchSettable": 0, "hookswitchOnHook": 1})),
        need("hookswitchID", OctetString()),
        make=AuditoryApparatusListItem,
    ),
)
GET_AUDITORY_APPARATUS_INFORMATION_RESULT = Sequence(
    "GetAuditoryApparatusInformationResult",
    need("auditoryApparatusList", AUDITORY_APPARATUS_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAuditoryApparatusInformationResult,
)
GET_MICROPHONE_GAIN = Sequence(
    "GetMicrophoneGain",
    need("device", DEVICE_ID),
    may("auditoryApparatus", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneGain,
)
MICROPHONE_GAIN_LIST = SequenceOf(
    "MicrophoneGainList",
    Sequence(
        "MicrophoneGainListItem",
        need("auditoryApparatus", OctetString()),
        may("micGainAbs", Integer()),
        make=MicrophoneGainListItem,
    ),
)
GET_MICROPHONE_GAIN_RESULT = Sequence(
    "GetMicrophoneGainResult",
    need("microphoneGainList", MICROPHONE_GAIN_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneGainResult,
)
GET_MICROPHONE_MUTE = Sequence(
    "GetMicrophoneMute",
    need("device", DEVICE_ID),
    may("auditoryApparatus", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneMute,
)
MICROPHONE_MUTE_LIST = SequenceOf(
    "MicrophoneMuteList",
    Sequence(
        "MicrophoneMuteListItem",
        need("auditoryApparatus", OctetString()),
        need("microphoneMuteOn", Boolean()),
        make=MicrophoneMuteListItem,
    ),
)
GET_MICROPHONE_MUTE_RESULT = Sequence(
    "GetMicrophoneMuteResult",
    need("microphoneMuteList", MICROPHONE_MUTE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneMuteResult,
)
GET_RINGER_STATUS = Sequence(
    "GetRingerStatus",
    need("device", DEVICE_ID),
    may("ringer", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRingerStatus,
)
RINGER_STATUS_LIST = SequenceOf(
    "RingerStatusList",
    Sequence(
        "RingerStatusListItem",
        need("ringer", OctetString()),
        need("ringMode", RING_MODE),
        may("ringCount", context(0, Integer())),
        may("ringDuration", context(3, Integer())),
        may("ringPattern", context(1, Integer())),
        may("ringVolAbs", context(2, Integer())),
        make=RingerStatusListItem,
    ),
)
GET_RINGER_STATUS_RESULT = Sequence(
    "GetRingerStatusResult",
    need("ringerStatusList", RINGER_STATUS_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRingerStatusResult,
)
GET_SPEAKER_MUTE = Sequence(
    "GetSpeakerMute",
    need("device", DEVICE_ID),
    may("auditoryApparatus", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerMute,
)
SPEAKER_MUTE_LIST = SequenceOf(
    "SpeakerMuteList",
    Sequence(
        "SpeakerMuteListItem",
        need("auditoryApparatus", OctetString()),
        need("speakerMuteOn", Boolean()),
        make=SpeakerMuteListItem,
    ),
)
GET_SPEAKER_MUTE_RESULT = Sequence(
    "GetSpeakerMuteResult",
    need("speakerMuteList", SPEAKER_MUTE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerMuteResult,
)
GET_SPEAKER_VOLUME = Sequence(
    "GetSpeakerVolume",
    need("device", DEVICE_ID),
    may("auditoryApparatus", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerVolume,
)
SPEAKER_VOLUME_LIST = SequenceOf(
    "SpeakerVolumeList",
    Sequence(
        "SpeakerVolumeListItem",
        need("auditoryApparatus", OctetString()),
        may("speakerVolAbs", Integer()),
        make=SpeakerVolumeListItem,
    ),
)
GET_SPEAKER_VOLUME_RESULT = Sequence(
    "GetSpeakerVolumeResult",
    need("speakerVolumeList", SPEAKER_VOLUME_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerVolumeResult,
)
SET_MICROPHONE_GAIN = Sequence(
    "SetMicrophoneGain",
    need("device", DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("microphoneGain", MICROPHONE_GAIN_VALUE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneGain,
)
SET_MICROPHONE_GAIN_RESULT = Parts(
    "SetMicrophoneGainResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneGainResult,
    empty=True,
    open_=True,
)
SET_MICROPHONE_MUTE = Sequence(
    "SetMicrophoneMute",
    need("device", DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("microphoneMuteOn", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneMute,
)
SET_MICROPHONE_MUTE_RESULT = Parts(
    "SetMicrophoneMuteResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneMuteResult,
    empty=True,
    open_=True,
)
SET_RINGER_STATUS = Sequence(
    "SetRingerStatus",
    need("device", DEVICE_ID),
    need("ringer", OctetString()),
    may("ringMode", RING_MODE),
    may("ringPattern", context(1, Integer())),
    may("ringVolume", explicit(CONTEXT, 2, VOLUME)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRingerStatus,
)
SET_RINGER_STATUS_RESULT = Parts(
    "SetRingerStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRingerStatusResult,
    empty=True,
    open_=True,
)
SET_SPEAKER_MUTE = Sequence(
    "SetSpeakerMute",
    need("device", DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("speakerMuteOn", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerMute,
)
SET_SPEAKER_MUTE_RESULT = Parts(
    "SetSpeakerMuteResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SetSpeakerMuteResult, empty=True, open_=True
)
SET_SPEAKER_VOLUME = Sequence(
    "SetSpeakerVolume",
    need("device", DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("speakerVolume", VOLUME),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerVolume,
)
SET_SPEAKER_VOLUME_RESULT = Parts(
    "SetSpeakerVolumeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerVolumeResult,
    empty=True,
    open_=True,
)

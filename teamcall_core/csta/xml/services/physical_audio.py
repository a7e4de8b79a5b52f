"""Declarations of the physical device services for receivers, microphones, ringers and loudspeakers (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.values import (
    Chosen,
)
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
from teamcall_core.csta.xml.enumerations import (
    AUDITORY_APPARATUS_ITEM_AUDITORY_APPARATUS_TYPE,
    AUDITORY_APPARATUS_ITEM_HOOKSWITCH,
    AUDITORY_APPARATUS_ITEM_MICROPHONE,
    AUDITORY_APPARATUS_ITEM_SPEAKER,
    MIC_GAIN_INC,
    RING_MODE,
    VOL_INC,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, SHORT_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

GET_AUDITORY_APPARATUS_INFORMATION: Final = Structure(
    "GetAuditoryApparatusInformation",
    need("device", DEVICE_ID),
    may("auditorityApparatus", TEXT_OCTETS, "auditory_apparatus"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAuditoryApparatusInformation,
)
GET_AUDITORY_APPARATUS_INFORMATION_RESULT: Final = Structure(
    "GetAuditoryApparatusInformationResult",
    need(
        "auditoryApparatusList",
        ListOf(
            "auditoryApparatusItem",
            Structure(
                "AuditoryApparatusListItem",
                need("auditoryApparatus", TEXT_OCTETS),
                need("auditoryApparatusType", AUDITORY_APPARATUS_ITEM_AUDITORY_APPARATUS_TYPE),
                need("speaker", AUDITORY_APPARATUS_ITEM_SPEAKER),
                need("microphone", AUDITORY_APPARATUS_ITEM_MICROPHONE),
                need("hookswitch", AUDITORY_APPARATUS_ITEM_HOOKSWITCH),
                need("hookswitchID", TEXT_OCTETS),
                make=AuditoryApparatusListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAuditoryApparatusInformationResult,
)
GET_MICROPHONE_GAIN: Final = Structure(
    "GetMicrophoneGain",
    need("device", DEVICE_ID),
    may("auditoryApparatus", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneGain,
)
GET_MICROPHONE_GAIN_RESULT: Final = Structure(
    "GetMicrophoneGainResult",
    need(
        "microphoneGainList",
        ListOf(
            "microphoneGainItem",
            Structure(
                "MicrophoneGainListItem",
                need("auditoryApparatus", TEXT_OCTETS),
                may("micGainAbs", SHORT_NUMBER),
                make=MicrophoneGainListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneGainResult,
)
GET_MICROPHONE_MUTE: Final = Structure(
    "GetMicrophoneMute",
    need("device", DEVICE_ID),
    may("auditoryApparatus", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneMute,
)
GET_MICROPHONE_MUTE_RESULT: Final = Structure(
    "GetMicrophoneMuteResult",
    need(
        "microphoneMuteList",
        ListOf(
            "microphoneMuteItem",
            Structure(
                "MicrophoneMuteListItem",
                need("auditoryApparatus", TEXT_OCTETS),
                need("microphoneMuteOn", BOOLEAN),
                make=MicrophoneMuteListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMicrophoneMuteResult,
)
GET_RINGER_STATUS: Final = Structure(
    "GetRingerStatus",
    need("device", DEVICE_ID),
    may("ringer", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRingerStatus,
)
GET_RINGER_STATUS_RESULT: Final = Structure(
    "GetRingerStatusResult",
    need(
        "ringerStatusList",
        ListOf(
            "ringerStatusItem",
            Structure(
                "RingerStatusListItem",
                need("ringer", TEXT_OCTETS),
                need("ringMode", RING_MODE),
                may("ringCount", LONG_NUMBER),
                may("ringDuration", LONG_NUMBER, since=6),
                may("ringPattern", LONG_NUMBER),
                may("ringVolAbs", LONG_NUMBER),
                make=RingerStatusListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRingerStatusResult,
)
GET_SPEAKER_MUTE: Final = Structure(
    "GetSpeakerMute",
    need("device", DEVICE_ID),
    may("auditoryApparatus", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerMute,
)
GET_SPEAKER_MUTE_RESULT: Final = Structure(
    "GetSpeakerMuteResult",
    need(
        "speakerMuteList",
        ListOf(
            "speakerMuteItem",
            Structure(
                "SpeakerMuteListItem",
                need("auditoryApparatus", TEXT_OCTETS),
                need("speakerMuteOn", BOOLEAN),
                make=SpeakerMuteListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerMuteResult,
)
GET_SPEAKER_VOLUME: Final = Structure(
    "GetSpeakerVolume",
    need("device", DEVICE_ID),
    may("auditoryApparatus", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerVolume,
)
GET_SPEAKER_VOLUME_RESULT: Final = Structure(
    "GetSpeakerVolumeResult",
    need(
        "speakerVolumeList",
        ListOf(
            "speakerVolumeItem",
            Structure(
                "SpeakerVolumeListItem",
                need("auditoryApparatus", TEXT_OCTETS),
                may("speakerVolAbs", SHORT_NUMBER),
                make=SpeakerVolumeListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSpeakerVolumeResult,
)
SET_MICROPHONE_GAIN: Final = Structure(
    "SetMicrophoneGain",
    need("device", DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need(
        "microphoneGain",
        Choice(
            "MicrophoneGain",
            Alternative("micGainAbs", SHORT_NUMBER, chosen=Chosen),
            Alternative("micGainInc", MIC_GAIN_INC, chosen=Chosen),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneGain,
)
SET_MICROPHONE_GAIN_RESULT: Final = Structure(
    "SetMicrophoneGainResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneGainResult,
)
SET_MICROPHONE_MUTE: Final = Structure(
    "SetMicrophoneMute",
    need("device", DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need("microphoneMuteOn", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneMute,
)
SET_MICROPHONE_MUTE_RESULT: Final = Structure(
    "SetMicrophoneMuteResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMicrophoneMuteResult,
)
SET_RINGER_STATUS: Final = Structure(
    "SetRingerStatus",
    need("device", DEVICE_ID),
    need("ringer", TEXT_OCTETS),
    may("ringMode", RING_MODE),
    may("ringPattern", LONG_NUMBER),
    may(
        "ringVolume",
        Choice(
            "Volume", Alternative("volAbs", SHORT_NUMBER, chosen=Chosen), Alternative("volInc", VOL_INC, chosen=Chosen)
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRingerStatus,
)
SET_RINGER_STATUS_RESULT: Final = Structure(
    "SetRingerStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRingerStatusResult,
)
SET_SPEAKER_MUTE: Final = Structure(
    "SetSpeakerMute",
    need("device", DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need("speakerMuteOn", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerMute,
)
SET_SPEAKER_MUTE_RESULT: Final = Structure(
    "SetSpeakerMuteResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerMuteResult,
)
SET_SPEAKER_VOLUME: Final = Structure(
    "SetSpeakerVolume",
    need("device", DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need(
        "speakerVolume",
        Choice(
            "Volume", Alternative("volAbs", SHORT_NUMBER, chosen=Chosen), Alternative("volInc", VOL_INC, chosen=Chosen)
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerVolume,
)
SET_SPEAKER_VOLUME_RESULT: Final = Structure(
    "SetSpeakerVolumeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetSpeakerVolumeResult,
)

"""Declarations of the physical device feature events (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.values import (
    Chosen,
)
from teamcall_core.csta.events.physical_device import (
    ButtonInformation,
    ButtonPress,
    DisplayUpdated,
    Hookswitch,
    LampMode,
    MessageWaiting,
    MicrophoneGain,
    MicrophoneMute,
    RingerStatus,
    SpeakerMute,
    SpeakerVolume,
)
from teamcall_core.csta.xml.enumerations import (
    CHARACTER_SET,
    LAMP_BRIGHTNESS,
    LAMP_COLOR,
    LAMP_MODE_VALUE,
    MIC_GAIN_INC,
    RING_MODE,
    VOL_INC,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, READABLE, SHORT_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

HOOKSWITCH: Final = Structure(
    "Hookswitch",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("hookswitch", TEXT_OCTETS),
    need("hookswitchOnHook", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Hookswitch,
)
LAMP_MODE: Final = Structure(
    "LampMode",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("lamp", TEXT_OCTETS),
    may("lampLabel", READABLE),
    need("lampMode", LAMP_MODE_VALUE),
    may("lampBrightness", LAMP_BRIGHTNESS),
    may("lampColor", LAMP_COLOR),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LampMode,
)
MESSAGE_WAITING: Final = Structure(
    "MessageWaiting",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("targetDevice", EXTENDED_DEVICE_ID),
    may("deviceForMessage", DEVICE_ID),
    need("messageWaitingOn", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MessageWaiting,
)
BUTTON_INFORMATION: Final = Structure(
    "ButtonInformation",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("button", TEXT_OCTETS),
    may("buttonLabel", TEXT),
    may("buttonAssociatedNumber", DEVICE_ID),
    may("buttonPressIndicator", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonInformation,
)
BUTTON_PRESS: Final = Structure(
    "ButtonPress",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("button", TEXT_OCTETS),
    may("buttonLabel", TEXT),
    may("buttonAssociatedNumber", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonPress,
)
DISPLAY_UPDATED: Final = Structure(
    "DisplayUpdated",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    may("displayID", TEXT_OCTETS),
    need("logicalRows", LONG_NUMBER),
    need("logicalColumns", LONG_NUMBER),
    may("physicalRows", LONG_NUMBER),
    may("physicalColumns", LONG_NUMBER),
    may("physicalBaseRowNumber", LONG_NUMBER),
    may("physicalBaseColumnNumber", LONG_NUMBER),
    may("characterSet", CHARACTER_SET),
    need("contentsOfDisplay", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DisplayUpdated,
)
MICROPHONE_GAIN: Final = Structure(
    "MicrophoneGain",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("invokingDevice", EXTENDED_DEVICE_ID),
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
    make=MicrophoneGain,
)
MICROPHONE_MUTE: Final = Structure(
    "MicrophoneMute",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("invokingDevice", EXTENDED_DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need("microphoneMuteOn", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MicrophoneMute,
)
RINGER_STATUS: Final = Structure(
    "RingerStatus",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("ringer", TEXT_OCTETS),
    need("ringMode", RING_MODE),
    may("ringCount", LONG_NUMBER),
    may("ringDuration", LONG_NUMBER, since=6),
    may("ringPattern", LONG_NUMBER),
    may(
        "ringVolume",
        Choice(
            "Volume", Alternative("volAbs", SHORT_NUMBER, chosen=Chosen), Alternative("volInc", VOL_INC, chosen=Chosen)
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RingerStatus,
)
SPEAKER_MUTE: Final = Structure(
    "SpeakerMute",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("invokingDevice", EXTENDED_DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need("speakerMuteOn", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SpeakerMute,
)
SPEAKER_VOLUME: Final = Structure(
    "SpeakerVolume",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("invokingDevice", EXTENDED_DEVICE_ID),
    need("auditoryApparatus", TEXT_OCTETS),
    need(
        "speakerVolume",
        Choice(
            "Volume", Alternative("volAbs", SHORT_NUMBER, chosen=Chosen), Alternative("volInc", VOL_INC, chosen=Chosen)
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SpeakerVolume,
)

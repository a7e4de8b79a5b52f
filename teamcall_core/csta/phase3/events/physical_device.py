"""Declarations of the physical device feature events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    Boolean,
    IA5String,
    Integer,
    OctetString,
    Sequence,
    context,
    explicit,
    may,
    need,
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
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, SUBJECT_DEVICE_ID
from teamcall_core.csta.phase3.types_features import (
    CHARACTER_SET,
    LAMP_BRIGHTNESS,
    LAMP_COLOR,
    LAMP_MODE_VALUE,
    MICROPHONE_GAIN_VALUE,
    RING_MODE,
    VOLUME,
)

HOOKSWITCH = Sequence(
    "Hookswitch",
    need("device", SUBJECT_DEVICE_ID),
    need("hookswitch", OctetString()),
    need("hookswitchOnHook", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Hookswitch,
    given=("monitor_cross_ref_id",),
)
BUTTON_INFORMATION = Sequence(
    "ButtonInformation",
    need("device", SUBJECT_DEVICE_ID),
    need("button", OctetString()),
    may("buttonLabel", IA5String()),
    may("buttonAssociatedNumber", DEVICE_ID),
    may("buttonPressIndicator", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonInformation,
    given=("monitor_cross_ref_id",),
)
BUTTON_PRESS = Sequence(
    "ButtonPress",
    need("device", SUBJECT_DEVICE_ID),
    need("button", OctetString()),
    may("buttonLabel", IA5String()),
    may("buttonAssociatedNumber", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonPress,
    given=("monitor_cross_ref_id",),
)
DISPLAY_UPDATED = Sequence(
    "DisplayUpdated",
    need("device", SUBJECT_DEVICE_ID),
    may("displayID", OctetString()),
    need("logicalRows", Integer()),
    need("logicalColumns", Integer()),
    may("physicalRows", context(0, Integer())),
    may("physicalColumns", context(1, Integer())),
    may("physicalBaseRowNumber", context(2, Integer())),
    may("physicalBaseColumnNumber", context(3, Integer())),
    may("characterSet", CHARACTER_SET),
    need("contentsOfDisplay", IA5String()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DisplayUpdated,
    given=("monitor_cross_ref_id",),
)
LAMP_MODE = Sequence(
    "LampMode",
    need("device", SUBJECT_DEVICE_ID),
    need("lamp", OctetString()),
    may("lampLabel", OctetString()),
    need("lampMode", LAMP_MODE_VALUE),
    may("lampBrightness", LAMP_BRIGHTNESS),
    may("lampColor", LAMP_COLOR),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=LampMode,
    given=("monitor_cross_ref_id",),
)
MESSAGE_WAITING = Sequence(
    "MessageWaiting",
    need("targetDevice", SUBJECT_DEVICE_ID),
    may("deviceForMessage", DEVICE_ID),
    need("messageWaitingOn", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MessageWaiting,
    given=("monitor_cross_ref_id",),
)
MICROPHONE_GAIN = Sequence(
    "MicrophoneGain",
    need("invokingDevice", SUBJECT_DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("microphoneGain", MICROPHONE_GAIN_VALUE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MicrophoneGain,
    given=("monitor_cross_ref_id",),
)
MICROPHONE_MUTE = Sequence(
    "MicrophoneMute",
    need("invokingDevice", SUBJECT_DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("microphoneMuteOn", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MicrophoneMute,
    given=("monitor_cross_ref_id",),
)
RINGER_STATUS = Sequence(
    "RingerStatus",
    need("device", SUBJECT_DEVICE_ID),
    need("ringer", OctetString()),
    may("ringMode", RING_MODE),
    may("ringCount", context(0, Integer())),
    may("ringDuration", context(3, Integer())),
    may("ringPattern", context(1, Integer())),
    may("ringVolume", explicit(CONTEXT, 2, VOLUME)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RingerStatus,
    given=("monitor_cross_ref_id",),
)
SPEAKER_MUTE = Sequence(
    "SpeakerMute",
    need("invokingDevice", SUBJECT_DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("speakerMuteOn", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SpeakerMute,
    given=("monitor_cross_ref_id",),
)
SPEAKER_VOLUME = Sequence(
    "SpeakerVolume",
    need("invokingDevice", SUBJECT_DEVICE_ID),
    need("auditoryApparatus", OctetString()),
    need("speakerVolume", VOLUME),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SpeakerVolume,
    given=("monitor_cross_ref_id",),
)

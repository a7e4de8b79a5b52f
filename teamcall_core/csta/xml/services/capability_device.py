"""Declarations of the capability exchange about one device (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capabilities import (
    PhysDevServList,
)
from teamcall_core.csta.capability_events import (
    PhysDevEvtsList,
)
from teamcall_core.csta.services.capability_device import (
    GetLogicalDeviceInformation,
    GetPhysicalDeviceInformation,
    GetPhysicalDeviceInformationResult,
)
from teamcall_core.csta.xml.enumerations import (
    BUTTON_INFORMATION_CAPS,
    BUTTON_PRESS_CAPS,
    BUTTON_PRESS_EVENT_CAPS,
    DEVICE_CATEGORY,
    DISPLAY_UPDATED_CAPS,
    GET_AUDITORY_APPARATUS_INFO_CAPS,
    GET_BUTTON_INFORMATION_CAPS,
    GET_DISPLAY_CAPS,
    GET_HOOK_SWITCH_STATUS_CAPS,
    GET_LAMP_INFO_CAPS,
    GET_LAMP_MODE_CAPS,
    GET_MESSAGE_WAITING_INDICATOR_CAPS,
    GET_MICROPHONE_GAIN_CAPS,
    GET_MICROPHONE_MUTE_CAPS,
    GET_RINGER_STATUS_CAPS,
    GET_SPEAKER_MUTE_CAPS,
    GET_SPEAKER_VOLUME_CAPS,
    GROUP_DEVICE_ATTRIBUTES,
    HOOKSWITCH_CAPS,
    LAMP_MODE_CAPS,
    MESSAGE_WAITING_CAPS,
    MICROPHONE_GAIN_CAPS,
    MICROPHONE_MUTE_CAPS,
    NAMED_DEVICE_TYPES,
    RINGER_STATUS_CAPS,
    SET_BUTTON_INFORMATION_CAPS,
    SET_DISPLAY_CAPS,
    SET_HOOK_SWITCH_STATUS_CAPS,
    SET_LAMP_MODE_CAPS,
    SET_MESSAGE_WAITING_INDICATOR_CAPS,
    SET_MICROPHONE_GAIN_CAPS,
    SET_MICROPHONE_MUTE_CAPS,
    SET_RINGER_STATUS_CAPS,
    SET_SPEAKER_MUTE_CAPS,
    SET_SPEAKER_VOLUME_CAPS,
    SPEAKER_MUTE_CAPS,
    SPEAKER_VOLUME_CAPS,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, MONITOR_FILTER

GET_LOGICAL_DEVICE_INFORMATION: Final = Structure(
    "GetLogicalDeviceInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLogicalDeviceInformation,
)
GET_PHYSICAL_DEVICE_INFORMATION: Final = Structure(
    "GetPhysicalDeviceInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPhysicalDeviceInformation,
)
GET_PHYSICAL_DEVICE_INFORMATION_RESULT: Final = Structure(
    "GetPhysicalDeviceInformationResult",
    need("deviceCategory", DEVICE_CATEGORY),
    may("groupDeviceAttributes", GROUP_DEVICE_ATTRIBUTES),
    may("namedDeviceTypes", NAMED_DEVICE_TYPES),
    need("hasLogicalElement", BOOLEAN),
    may("otherLogicalDeviceList", ListOf("deviceID", DEVICE_ID)),
    may("deviceModelName", TEXT),
    may("deviceOnDeviceMonitorFilter", MONITOR_FILTER),
    may("deviceOnConnectionMonitorFilter", MONITOR_FILTER),
    may("callOnDeviceMonitorFilter", MONITOR_FILTER),
    may("callOnConnectionMonitorFilter", MONITOR_FILTER),
    may("maxDisplays", LONG_NUMBER),
    may("maxButtons", LONG_NUMBER),
    may("maxLamps", LONG_NUMBER),
    may("maxRingPatterns", LONG_NUMBER),
    may(
        "physDevServList",
        Structure(
            "PhysDevServList",
            may("buttonPress", BUTTON_PRESS_CAPS),
            may("getAuditoryApparatusInfo", GET_AUDITORY_APPARATUS_INFO_CAPS),
            may("getButtonInformation", GET_BUTTON_INFORMATION_CAPS),
            may("getDisplay", GET_DISPLAY_CAPS),
            may("getHookSwitchStatus", GET_HOOK_SWITCH_STATUS_CAPS),
            may("getLampInfo", GET_LAMP_INFO_CAPS),
            may("getLampMode", GET_LAMP_MODE_CAPS),
            may("getMessageWaitingIndicator", GET_MESSAGE_WAITING_INDICATOR_CAPS),
            may("getMicrophoneGain", GET_MICROPHONE_GAIN_CAPS),
            may("getMicrophoneMute", GET_MICROPHONE_MUTE_CAPS),
            may("getRingerStatus", GET_RINGER_STATUS_CAPS),
            may("getSpeakerMute", GET_SPEAKER_MUTE_CAPS),
            may("getSpeakerVolume", GET_SPEAKER_VOLUME_CAPS),
            may("setButtonInformation", SET_BUTTON_INFORMATION_CAPS),
            may("setDisplay", SET_DISPLAY_CAPS),
            may("setHookSwitchStatus", SET_HOOK_SWITCH_STATUS_CAPS),
            may("setLampMode", SET_LAMP_MODE_CAPS),
            may("setMessageWaitingIndicator", SET_MESSAGE_WAITING_INDICATOR_CAPS),
            may("setMicrophoneGain", SET_MICROPHONE_GAIN_CAPS),
            may("setMicrophoneMute", SET_MICROPHONE_MUTE_CAPS),
            may("setRingerStatus", SET_RINGER_STATUS_CAPS),
            may("setSpeakerMute", SET_SPEAKER_MUTE_CAPS),
            may("setSpeakerVolume", SET_SPEAKER_VOLUME_CAPS),
            make=PhysDevServList,
        ),
    ),
    may(
        "physDevEvtsList",
        Structure(
            "PhysDevEvtsList",
            may("buttonInformation", BUTTON_INFORMATION_CAPS),
            may("buttonPress", BUTTON_PRESS_EVENT_CAPS),
            may("displayUpdated", DISPLAY_UPDATED_CAPS),
            may("hookswitch", HOOKSWITCH_CAPS),
            may("lampMode", LAMP_MODE_CAPS),
            may("messageWaiting", MESSAGE_WAITING_CAPS),
            may("microphoneGain", MICROPHONE_GAIN_CAPS),
            may("microphoneMute", MICROPHONE_MUTE_CAPS),
            may("ringerStatus", RINGER_STATUS_CAPS),
            may("speakerMute", SPEAKER_MUTE_CAPS),
            may("speakerVolume", SPEAKER_VOLUME_CAPS),
            make=PhysDevEvtsList,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPhysicalDeviceInformationResult,
)

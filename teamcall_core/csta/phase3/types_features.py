"""Declarations of device features that services and events share (ECMA-285 edition 4, modules 127, 131, 136, 137)."""

from __future__ import annotations

from teamcall_core.ber.types import Alternative, BitString, Choice, Enumerated, Integer

MEDIA_SERVICE_TYPE = Enumerated(
    "MediaServiceType",
    {
        "cstaVoiceUnit": 0,
        "dataModem": 1,
        "digitalDataIsochronousIeee1394": 2,
        "digitalDataIsochronousGeoport": 3,
        "digitalDataIsochronousIeeeAtm": 4,
        "digitalDataIsochronousIeeeIsdn": 5,
        "digitalDataApi": 6,
        "ectfS100MediaServicesDefault": 7,
        "ectfS100MediaServicesAppServices": 8,
        "cstaIVRScript1": 9,
        "cstaIVRScript2": 10,
        "cstaIVRScript3": 11,
        "cstaIVRScript4": 12,
        "cstaIVRScript5": 13,
        "cstaIVRScript6": 14,
        "cstaIVRScript7": 15,
        "cstaIVRScript8": 16,
        "cstaIVRScript9": 17,
        "cstaIVRScript10": 18,
        "liveSoundCaptureAnalog": 19,
        "liveSoundTransmitAnalog": 20,
        "liveSoundCaptureIeee1394": 21,
        "liveSoundTransmitIeee1394": 22,
        "liveSoundCaptureTransmitGeoport": 23,
        "liveSoundCaptureTransmitAtm": 24,
        "liveSoundCaptureTransmitISDN": 25,
        "soundCaptureTransmitADPCM": 26,
        "soundCaptureTransmitApi": 27,
        "usb": 28,
        "sfSpecific1": 29,
        "sfSpecific2": 30,
        "sfSpecific3": 31,
        "sfSpecific4": 32,
        "sfSpecific5": 33,
        "sfSpecific6": 34,
        "sfSpecific7": 35,
        "sfSpecific8": 36,
        "sfSpecific9": 37,
        "sfSpecific10": 38,
    },
)
DEVICE_CATEGORY = Enumerated(
    "DeviceCategory",
    {
        "acd": 0,
        "group": 1,
        "networkInterface": 2,
        "park": 3,
        "routeingDevice": 4,
        "station": 5,
        "voiceUnit": 6,
        "other": 7,
        "genericInteractiveVoice": 8,
        "listenerInteractiveVoice": 9,
        "dtmfInteractiveVoice": 10,
        "promptInteractiveVoice": 11,
        "promptQueueInteractiveVoice": 12,
        "messageInteractiveVoice": 13,
        "conference": 14,
    },
)
NAMED_DEVICE_TYPES = Enumerated(
    "NamedDeviceTypes",
    {
        "acd": 0,
        "acdGroup": 1,
        "button": 2,
        "buttonGroup": 3,
        "conferenceBridge": 4,
        "line": 5,
        "lineGroup": 6,
        "operator": 7,
        "operatorGroup": 8,
        "parkingDevice": 9,
        "station": 10,
        "stationGroup": 11,
        "trunk": 12,
        "trunkGroup": 13,
        "other": 14,
        "otherGroup": 15,
    },
)
TELEPHONY_TONE = Enumerated(
    "TelephonyTone",
    {
        "beep": 0,
        "billing": 1,
        "busy": 2,
        "carrier": 3,
        "confirmation": 4,
        "dial": 5,
        "faxCNG": 6,
        "hold": 7,
        "howler": 8,
        "intrusion": 9,
        "modemCNG": 10,
        "park": 11,
        "recordWarning": 12,
        "reorder": 13,
        "ringback": 14,
        "silence": 15,
        "sitVC": 16,
        "sitIC": 17,
        "sitRO": 18,
        "sitNC": 19,
    }
    | {f"switchSpec{n}": 20 + n for n in range(101)},
)
CHARACTER_SET = Enumerated("CharacterSet", {"ascii": 0, "unicode": 1, "proprietary": 2})
LAMP_COLOR = Enumerated(
    "LampColor", {"noColor": 0, "red": 1, "yellow": 2, "green": 3, "blue": 4, "unknown": 5}, ident=0x02
)
LAMP_MODE_VALUE = Enumerated(
    "LampMode", {"brokenFlutter": 0, "flutter": 1, "off": 2, "steady": 3, "wink": 4, "unknown": 5}, ident=0x02
)
LAMP_BRIGHTNESS = Enumerated("LampBrightness", {"unspecified": 0, "dim": 1, "bright": 2})
PRESENCE_STATE_BITS = BitString(
    "PresenceState",
    {
        "available": 0,
        "away": 1,
        "busy": 2,
        "calling": 3,
        "dnd": 4,
        "meeting": 5,
        "offline": 6,
        "unknown": 7,
        "vacation": 8,
    }
    | {f"applicationSpec{n}": 9 + n for n in range(11)},
)
RING_MODE = Enumerated("RingMode", {"ringing": 0, "notRinging": 1})
MIC_GAIN_INC = Enumerated("MicGainInc", {"increment": 0, "decrement": 1})
MICROPHONE_GAIN_VALUE = Choice(
    "MicrophoneGain", Alternative("micGainAbs", Integer()), Alternative("micGainInc", MIC_GAIN_INC)
)
VOL_INC = Enumerated("VolInc", {"increment": 0, "decrement": 1})
VOLUME = Choice("Volume", Alternative("volAbs", Integer()), Alternative("volInc", VOL_INC))

"""What the numbers of Phase III mean: operation codes and event tags, and where each declaration is.

Declarations are imported from their chapter when the first such message comes. A number that is named but not declared
keeps its name, and its octets survive as ``Unknown``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from teamcall_core.ber.constructed import Sequence, snake
from teamcall_core.ber.node import BerType
from teamcall_core.openenum import OpenEnum

EVENT_REPORT: Final = 21
"""Operation cSTAEventReport (event-report-definitions 21); it is never answered."""

OPERATIONS: Final = OpenEnum(
    {
        "alternateCall": 1, "answerCall": 2, "clearCall": 4, "clearConnection": 5, "conferenceCall": 6,
        "consultationCall": 7, "holdCall": 9, "makeCall": 10, "makePredictiveCall": 11, "reconnectCall": 13,
        "retrieveCall": 14, "transferCall": 16, "parkCall": 18, "singleStepConferenceCall": 20, "cSTAEventReport": 21,
        "routeRequest": 31, "reRoute": 32, "routeSelect": 33, "routeUsed": 34, "routeEnd": 35, "routeReject": 36,
        "singleStepTransferCall": 50, "escape": 51, "monitorStart": 71, "changeMonitorFilter": 72, "monitorStop": 73,
        "snapshotDevice": 74, "snapshotCall": 75, "snapshotCallData": 76, "snapshotDeviceData": 77,
        "startDataPath": 110, "stopDataPath": 111, "sendData": 112, "sendMulticastData": 113,
        "sendBroadcastData": 114, "suspendDataPath": 115, "dataPathSuspended": 116, "resumeDataPath": 117,
        "dataPathResumed": 118, "fastData": 119, "getLogicalDeviceInformation": 201,
        "getPhysicalDeviceInformation": 202, "getSwitchingFunctionCapabilities": 203,
        "getSwitchingFunctionDevices": 204, "switchingFunctionDevices": 205, "changeSystemStatusFilter": 206,
        "systemRegister": 207, "systemRegisterAbort": 208, "systemRegisterCancel": 209, "requestSystemStatus": 210,
        "systemStatus": 211, "switchingFunctionCapabilitiesChanged": 212, "switchingFunctionDevicesChanged": 213,
        "acceptCall": 214, "callBack": 215, "callBackMessage": 216, "campOnCall": 217, "deflectCall": 218,
        "dialDigits": 219, "directedPickupCall": 220, "groupPickupCall": 221, "intrudeCall": 222, "joinCall": 223,
        "associateData": 230, "cancelTelephonyTones": 231, "generateDigits": 232, "generateTelephonyTones": 233,
        "sendUserInformation": 234, "attachMediaService": 244, "detachMediaService": 245, "routeRegister": 248,
        "routeRegisterAbort": 249, "routeRegisterCancel": 250, "buttonPress": 260,
        "getAuditoryApparatusInformation": 261, "getButtonInformation": 262, "getDisplay": 263,
        "getHookswitchStatus": 264, "getLampInformation": 265, "getLampMode": 266, "getMessageWaitingIndicator": 267,
        "getMicrophoneGain": 268, "getMicrophoneMute": 269, "getRingerStatus": 270, "getSpeakerMute": 271,
        "getSpeakerVolume": 272, "setButtonInformation": 273, "setDisplay": 274, "setHookswitchStatus": 275,
        "setLampMode": 276, "setMessageWaitingIndicator": 277, "setMicrophoneGain": 278, "setMicrophoneMute": 279,
        "setRingerStatus": 280, "setSpeakerMute": 281, "setSpeakerVolume": 282, "callBackNonCallRelated": 300,
        "callBackMessageNonCallRelated": 301, "cancelCallBack": 302, "cancelCallBackMessage": 303,
        "getAgentState": 304, "getAutoAnswer": 305, "getAutoWorkMode": 306, "getCallerIDStatus": 307,
        "getDoNotDisturb": 308, "getForwarding": 309, "getLastNumberDialed": 310, "getRouteingMode": 311,
        "setAgentState": 312, "setAutoAnswer": 313, "setAutoWorkMode": 314, "setCallerIDStatus": 315,
        "setDoNotDisturb": 316, "setForwarding": 317, "setRouteingMode": 318, "ioRegister": 340,
        "ioRegisterAbort": 341, "ioRegisterCancel": 342, "dataCollected": 343, "dataCollectionResumed": 344,
        "dataCollectionSuspended": 345, "resumeDataCollection": 346, "startDataCollection": 347,
        "stopDataCollection": 348, "suspendDataCollection": 349, "callDetailRecordsNotification": 360,
        "callDetailRecordsReport": 361, "sendStoredCallDetailRecords": 362, "startCDRTransmission": 363,
        "stopCDRTransmission": 364, "escapeRegister": 365, "escapeRegisterAbort": 366, "escapeRegisterCancel": 367,
        "privateDataVersionSelection": 368, "getCSTAFeatures": 370, "getRegistrations": 371, "registrationInfo": 372,
        "getMonitors": 373, "monitorInfo": 374, "makeConnection": 375, "sendMessage": 376,
        "changeConnectionInformation": 377, "getCallBack": 378, "concatenateMessage": 500, "deleteMessage": 501,
        "playMessage": 502, "queryVoiceAttribute": 503, "reposition": 504, "resume": 505, "review": 506,
        "setVoiceAttribute": 507, "stop": 508, "suspend": 509, "synthesizeMessage": 510, "recordMessage": 511,
        "activate": 512, "clear": 513, "deactivate": 514, "queue": 515, "start": 516, "getLocationInformation": 530,
        "setLocationInformation": 531, "locationTrackingSessionResumed": 532, "locationTrackingSessionSuspended": 533,
        "resumeLocationTrackingSession": 534, "locationInformationReport": 535, "startLocationTrackingSession": 536,
        "stopLocationTrackingSession": 537, "suspendLocationTrackingSession": 538,
        "getLocationTrackingCapabilities": 539, "getLocationTrackingSessions": 540, "locationSessionInfo": 541,
        "getPresenceState": 550, "setPresenceState": 551,
    }
)  # fmt: skip
"""Local operation codes, named as the services of ECMA-269."""

_CHAPTERS: Final = {
    "call_associated": (
        "associateData", "cancelTelephonyTones", "changeConnectionInformation", "generateDigits",
        "generateTelephonyTones", "sendUserInformation",
    ),
    "call_completion": (
        "acceptCall", "callBack", "callBackMessage", "campOnCall", "directedPickupCall", "groupPickupCall",
        "intrudeCall", "joinCall", "parkCall", "singleStepConferenceCall",
    ),
    "call_control": (
        "alternateCall", "answerCall", "clearCall", "clearConnection", "conferenceCall", "consultationCall",
        "deflectCall", "holdCall", "makeCall", "reconnectCall", "retrieveCall", "singleStepTransferCall",
        "transferCall",
    ),
    "call_detail_records": (
        "callDetailRecordsNotification", "callDetailRecordsReport", "sendStoredCallDetailRecords",
        "startCDRTransmission", "stopCDRTransmission",
    ),
    "call_making": ("dialDigits", "makeConnection", "makePredictiveCall", "sendMessage"),
    "capability_device": ("getLogicalDeviceInformation", "getPhysicalDeviceInformation"),
    "capability_switching": (
        "getCSTAFeatures", "getSwitchingFunctionCapabilities", "getSwitchingFunctionDevices",
        "switchingFunctionDevices",
    ),
    "data_collection": (
        "dataCollected", "dataCollectionResumed", "dataCollectionSuspended", "resumeDataCollection",
        "startDataCollection", "stopDataCollection", "suspendDataCollection",
    ),
    "escape": (
        "escape", "escapeRegister", "escapeRegisterAbort", "escapeRegisterCancel", "privateDataVersionSelection",
    ),
    "input_output": (
        "dataPathResumed", "dataPathSuspended", "fastData", "ioRegister", "ioRegisterAbort", "ioRegisterCancel",
        "resumeDataPath", "sendBroadcastData", "sendData", "sendMulticastData", "startDataPath", "stopDataPath",
        "suspendDataPath",
    ),
    "location": (
        "getLocationInformation", "getLocationTrackingCapabilities", "getLocationTrackingSessions",
        "locationInformationReport", "locationSessionInfo", "locationTrackingSessionResumed",
        "locationTrackingSessionSuspended", "resumeLocationTrackingSession", "setLocationInformation",
        "startLocationTrackingSession", "stopLocationTrackingSession", "suspendLocationTrackingSession",
    ),
    "logical_call_back": (
        "callBackMessageNonCallRelated", "callBackNonCallRelated", "cancelCallBack", "cancelCallBackMessage",
        "getCallBack",
    ),
    "logical_device": (
        "getAgentState", "getAutoAnswer", "getAutoWorkMode", "getCallerIDStatus", "getDoNotDisturb", "getForwarding",
        "getLastNumberDialed", "getPresenceState", "getRouteingMode", "setAgentState", "setAutoAnswer",
        "setAutoWorkMode", "setCallerIDStatus", "setDoNotDisturb", "setForwarding", "setPresenceState",
        "setRouteingMode",
    ),
    "media_attachment": ("attachMediaService", "detachMediaService"),
    "monitoring": ("changeMonitorFilter", "getMonitors", "monitorInfo", "monitorStart", "monitorStop"),
    "physical_audio": (
        "getAuditoryApparatusInformation", "getMicrophoneGain", "getMicrophoneMute", "getRingerStatus",
        "getSpeakerMute", "getSpeakerVolume", "setMicrophoneGain", "setMicrophoneMute", "setRingerStatus",
        "setSpeakerMute", "setSpeakerVolume",
    ),
    "physical_device": (
        "buttonPress", "getButtonInformation", "getDisplay", "getHookswitchStatus", "getLampInformation",
        "getLampMode", "getMessageWaitingIndicator", "setButtonInformation", "setDisplay", "setHookswitchStatus",
        "setLampMode", "setMessageWaitingIndicator",
    ),
    "routeing": (
        "reRoute", "routeEnd", "routeRegister", "routeRegisterAbort", "routeRegisterCancel", "routeReject",
        "routeRequest", "routeSelect", "routeUsed",
    ),
    "snapshot": ("snapshotCall", "snapshotCallData", "snapshotDevice", "snapshotDeviceData"),
    "system": (
        "changeSystemStatusFilter", "getRegistrations", "registrationInfo", "requestSystemStatus",
        "switchingFunctionCapabilitiesChanged", "switchingFunctionDevicesChanged", "systemRegister",
        "systemRegisterAbort", "systemRegisterCancel", "systemStatus",
    ),
    "voice_unit": (
        "activate", "clear", "concatenateMessage", "deactivate", "deleteMessage", "playMessage",
        "queryVoiceAttribute", "queue", "recordMessage", "reposition", "resume", "review", "setVoiceAttribute",
        "start", "stop", "suspend", "synthesizeMessage",
    ),
}  # fmt: skip
"""Chapter: the services that are declared there."""
_UNANSWERED: Final = frozenset(
    {
        "escapeRegisterAbort", "ioRegisterAbort", "locationSessionInfo", "monitorInfo", "reRoute", "registrationInfo",
        "routeEnd", "routeRegisterAbort", "routeReject", "routeRequest", "routeSelect", "routeUsed",
        "snapshotCallData", "snapshotDeviceData", "switchingFunctionDevices", "systemRegisterAbort",
    }
)  # fmt: skip
"""Services without a result; a few of them may be answered by a result that carries nothing."""
_CHAPTER_OF: Final = {name: chapter for chapter, names in _CHAPTERS.items() for name in names}


class Category(NamedTuple):
    """One group of events: name of its alternative in EventSpecificInfo, chapter, event tags."""

    name: str
    chapter: str
    events: OpenEnum


CATEGORIES: Final = {
    0: Category(
        "callControlEvents",
        "call_control",
        OpenEnum({
            "bridged": 0, "callCleared": 1, "conferenced": 2, "connectionCleared": 3, "delivered": 4, "digitsDialed": 5,
            "diverted": 6, "established": 7, "failed": 8, "held": 9, "networkCapabilitiesChanged": 10,
            "networkReached": 11, "offered": 12, "originated": 13, "queued": 14, "retrieved": 15,
            "serviceInitiated": 16, "transferred": 17,
        }),
    ),
    1: Category(
        "callAssociatedEvents",
        "call_associated",
        OpenEnum({
            "callInformation": 0, "charging": 1, "digitsGenerated": 2, "telephonyTonesGenerated": 3,
            "serviceCompletionFailure": 4,
        }),
    ),
    2: Category("mediaAttachmentEvents", "media_attachment", OpenEnum({"mediaAttached": 0, "mediaDetached": 1})),
    3: Category(
        "physicalDeviceFeatureEvents",
        "physical_device",
        OpenEnum({
            "buttonInformation": 0, "buttonPress": 1, "displayUpdated": 2, "hookswitch": 3, "lampMode": 4,
            "messageWaiting": 5, "microphoneGain": 6, "microphoneMute": 7, "ringerStatus": 8, "speakerMute": 9,
            "speakerVolume": 10,
        }),
    ),
    4: Category(
        "logicalDeviceFeatureEvents",
        "logical_device",
        OpenEnum({
            "agentBusy": 0, "agentLoggedOn": 1, "agentLoggedOff": 2, "agentNotReady": 3, "agentReady": 4,
            "agentWorkingAfterCall": 5, "autoAnswer": 6, "autoWorkMode": 7, "callBack": 8, "callBackMessage": 9,
            "callerIDStatus": 10, "doNotDisturb": 11, "forwarding": 12, "routeingMode": 13, "presenceState": 14,
        }),
    ),
    5: Category(
        "deviceMaintenanceEvents",
        "device_maintenance",
        OpenEnum({
            "backInService": 0, "deviceCapabilityChanged": 1, "outOfService": 2, "partiallyInService": 3,
        }),
    ),
    6: Category(
        "voiceUnitEvents",
        "voice_unit",
        OpenEnum({
            "play": 0, "record": 1, "review": 2, "stop": 3, "suspendPlay": 4, "suspendRecord": 5,
            "voiceAttributesChanged": 6, "bookmarkReached": 7, "completed": 8, "dtmfDetected": 9, "emptied": 10,
            "interruptionDetected": 11, "notRecognized": 12, "recognized": 13, "silenceTimeoutExpired": 14,
            "speechDetected": 15, "started": 16, "voiceErrorOccurred": 17,
        }),
    ),
    7: Category("vendorSpecEvents", "vendor_specific", OpenEnum({"privateEvent": 0})),
}  # fmt: skip
"""Alternatives of EventSpecificInfo by tag number."""
_OTHER_CHAPTERS: Final = dict.fromkeys(
    ("bridged", "callCleared", "digitsDialed", "networkCapabilitiesChanged", "offered"), "call_progress"
)
"""Events that are not declared in the chapter of their category, which would grow too long."""
EVENT_PLACES: Final = {
    name: (number, tag) for number, category in CATEGORIES.items() for name, tag in category.events.numbers.items()
}
"""Event name: category and tag. The names of all categories are different."""


def _constant(name: str) -> str:
    """Turn ``makeCall`` into the name of its declaration."""
    return snake(name).upper()


def argument_of(operation: str | int) -> BerType | None:
    """Give the declaration of an operation's argument; None where there is none."""
    return _declaration("services", _CHAPTER_OF.get(str(operation)), _constant(str(operation)))


def result_of(operation: str | int) -> BerType | None:
    """Give the declaration of an operation's result; None where there is none."""
    chapter = None if operation in _UNANSWERED else _CHAPTER_OF.get(str(operation))
    return _declaration("services", chapter, _constant(str(operation)) + "_RESULT")


def event_of(category: Category, name: str | int) -> Sequence | None:
    """Give the declaration of an event; None where there is none."""
    known = name in category.events.numbers
    chapter = _OTHER_CHAPTERS.get(str(name), category.chapter) if known else None
    found = _declaration("events", chapter, _constant(str(name)))
    return found if isinstance(found, Sequence) else None


def _declaration(kind: str, chapter: str | None, constant: str) -> BerType | None:
    return None if chapter is None else _load(kind, chapter, constant)


@cache
def _load(kind: str, chapter: str, constant: str) -> BerType:
    """Import a declaration that is known to be there."""
    found: BerType = getattr(import_module(f"teamcall_core.csta.phase3.{kind}.{chapter}"), constant)
    return found

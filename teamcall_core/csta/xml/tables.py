"""Names of documents: element, kind of message, operation, and where the declaration is.

An element of the document's namespace that is not declared keeps its name and its octets (``Unknown``); its kind
follows from its name. A chapter is added by its line in one of the two tables and a module of that name.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from teamcall_core.csta.message import Phase

from .structures import Structure, snake
from .walk import XmlType

_ECMA: Final = "http://www.ecma-international.org/standards/"
NAMESPACES: Final = {
    Phase.XML2: "http://www.ecma.ch/standards/ecma-323/csta/ed2",
    Phase.XML3: _ECMA + "ecma-323/csta/ed3",
    Phase.XML4: _ECMA + "ecma-323/csta/ed4",
    Phase.XML5: _ECMA + "ecma-323/csta/ed5",
    Phase.XML6: _ECMA + "ecma-323/csta/ed6",
}
"""What each edition is called."""
EDITIONS: Final = {
    **{uri: phase for phase, uri in NAMESPACES.items()},
    _ECMA + "ecma-323/csta/ed2": Phase.XML2,
    **{f"{_ECMA}ecma-323/csta/ed3/priv{number}": Phase.XML3 for number in range(1, 10)},
}
"""Namespaces that are read; edition 2 also with the younger host name, edition 3 also with the private versions of
Avaya AE Services (priv5 to priv7 were seen)."""
SESSION_NAMESPACE: Final = _ECMA + "ecma-354/appl_session"

SERVICES: Final = {
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
    ),
    "data_collection": (
        "dataCollected", "dataCollectionResumed", "dataCollectionSuspended", "resumeDataCollection",
        "startDataCollection", "stopDataCollection", "suspendDataCollection",
    ),
    "escape": ("escape", "escapeRegister", "escapeRegisterCancel", "privateDataVersionSelection"),
    "input_output": (
        "dataPathResumed", "dataPathSuspended", "fastData", "ioRegister", "ioRegisterCancel", "resumeDataPath",
        "sendBroadcastData", "sendData", "sendMulticastData", "startDataPath", "stopDataPath", "suspendDataPath",
    ),
    "location": (
        "getLocationTrackingSessions", "locationInformationReport", "locationTrackingSessionResumed",
        "locationTrackingSessionSuspended", "resumeLocationTrackingSession", "stopLocationTrackingSession",
        "suspendLocationTrackingSession", "getLocationInformation", "getLocationTrackingCapabilities",
        "setLocationInformation", "startLocationTrackingSession",
    ),
    "logical_call_back": (
        "callBackMessageNonCallRelated", "callBackNonCallRelated", "cancelCallBack", "cancelCallBackMessage",
        "getCallBack",
    ),
    "logical_device": (
        "getAgentState", "getAutoAnswer", "getAutoWorkMode", "getCallerIDStatus", "getDoNotDisturb", "getForwarding",
        "getLastNumberDialed", "getRouteingMode", "setAgentState", "setAutoAnswer", "setAutoWorkMode",
        "setCallerIDStatus", "setDoNotDisturb", "setForwarding", "setRouteingMode",
    ),
    "media_attachment": ("attachMediaService", "detachMediaService"),
    "monitoring": ("changeMonitorFilter", "getMonitors", "monitorStart", "monitorStop"),
    "physical_audio": (
        "getAuditoryApparatusInformation", "getMicrophoneGain", "getMicrophoneMute", "getRingerStatus",
        "getSpeakerMute", "getSpeakerVolume", "setMicrophoneGain", "setMicrophoneMute", "setRingerStatus",
        "setSpeakerMute", "setSpeakerVolume",
    ),
    "physical_device": (
        "buttonPress", "getButtonInformation", "getDisplay", "getHookswitchStatus", "getMessageWaitingIndicator",
        "setButtonInformation", "setDisplay", "setHookswitchStatus", "setMessageWaitingIndicator",
        "getLampInformation", "getLampMode", "setLampMode",
    ),
    "routeing": ("routeRegister", "routeRegisterCancel"),
    "snapshot": ("snapshotCall", "snapshotDevice"),
    "system": (
        "changeSystemStatusFilter", "getRegistrations", "requestSystemStatus", "switchingFunctionCapabilitiesChanged",
        "switchingFunctionDevicesChanged", "systemRegister", "systemRegisterCancel", "systemStatus",
    ),
    "voice_unit": (
        "activate", "clear", "concatenateMessage", "deactivate", "deleteMessage", "playMessage", "queue",
        "recordMessage", "reposition", "resume", "review", "start", "stop", "suspend", "synthesizeMessage",
        "queryVoiceAttribute", "setVoiceAttribute",
    ),
}  # fmt: skip
"""Chapter: services that are declared in it, each with its result."""
ARGUMENTS: Final = {
    "capability_switching": ("switchingFunctionDevices",),
    "escape": ("escapeRegisterAbort",),
    "input_output": ("ioRegisterAbort",),
    "location": ("locationSessionInfo",),
    "monitoring": ("monitorInfo",),
    "routeing": (
        "reRoute", "routeEnd", "routeRegisterAbort", "routeReject", "routeRequest", "routeSelect", "routeUsed",
    ),
    "snapshot": ("snapshotCallData", "snapshotDeviceData"),
    "system": ("registrationInfo", "systemRegisterAbort"),
}  # fmt: skip
"""Services that have no answer, or one that is not declared."""
EVENTS: Final = {
    "call_associated": (
        "callInformation", "charging", "digitsGenerated", "serviceCompletionFailure", "telephonyTonesGenerated",
    ),
    "call_control": (
        "conferenced", "connectionCleared", "delivered", "diverted", "established", "failed", "held", "networkReached",
        "originated", "queued", "retrieved", "serviceInitiated", "transferred",
    ),
    "call_progress": ("bridged", "callCleared", "digitsDialed", "networkCapabilitiesChanged", "offered"),
    "device_maintenance": ("backInService", "deviceCapabilityChanged", "outOfService", "partiallyInService"),
    "logical_device": (
        "agentBusy", "agentLoggedOff", "agentLoggedOn", "agentNotReady", "agentReady", "agentWorkingAfterCall",
        "autoAnswer", "autoWorkMode", "callBack", "callBackMessage", "callerIDStatus", "doNotDisturb", "forwarding",
        "routeingMode",
    ),
    "media_attachment": ("mediaAttached", "mediaDetached"),
    "physical_device": (
        "buttonInformation", "buttonPress", "displayUpdated", "hookswitch", "lampMode", "messageWaiting",
        "microphoneGain", "microphoneMute", "ringerStatus", "speakerMute", "speakerVolume",
    ),
    "vendor_specific": ("privateEvent",),
    "voice_unit": (
        "bookmarkReached", "completed", "dtmfDetected", "emptied", "interruptionDetected", "notRecognized", "play",
        "recognized", "record", "review", "silenceTimeoutExpired", "speechDetected", "started", "stop", "suspendPlay",
        "suspendRecord", "voiceAttributesChanged", "voiceErrorOccurred",
    ),
}  # fmt: skip
"""Chapter: events that are declared in it."""
NEWER: Final = frozenset({
    "getCallBack", "getLocationInformation", "getLocationTrackingCapabilities", "getLocationTrackingSessions",
    "getMonitors", "getRegistrations", "locationInformationReport", "locationSessionInfo",
    "locationTrackingSessionResumed", "locationTrackingSessionSuspended", "makeConnection", "monitorInfo",
    "registrationInfo", "resumeLocationTrackingSession", "setLocationInformation", "startLocationTrackingSession",
    "stopLocationTrackingSession", "suspendLocationTrackingSession",
})  # fmt: skip
"""Services that edition 6 has and edition 3 has not."""
NEWER_EDITION: Final = 6
FAILURE: Final = "CSTAErrorCode"
_EVENT: Final = "Event"
_RESPONSE: Final = "Response"
SPELT: Final = {
    "getSwitchingFunctionCapabilities": "GetSwitchingFunctionCaps",
    "changeSystemStatusFilter": "ChangeSysStatFilter",
    "switchingFunctionCapabilitiesChanged": "SwFunctionCapsChanged",
    "switchingFunctionDevicesChanged": "SwFunctionDevicesChanged",
    "campOnCall": "CamponCall",
    "ioRegister": "IORegister",
    "ioRegisterAbort": "IORegisterAbort",
    "ioRegisterCancel": "IORegisterCancel",
    "callDetailRecordsNotification": "CDRNotification",
    "callDetailRecordsReport": "CDRReport",
    "sendStoredCallDetailRecords": "SendStoredCDR",
    "queue": "QueueService",
    "transferred": "TransferedEvent",
    "privateEvent": "PrivateEvent",
    "deviceCapabilityChanged": "DeviceCapsChangedEvent",
    "routeingMode": "RouteingEvent",
    "voiceAttributesChanged": "VoiceAttributeChangedEvent",
}
"""Operations whose element is not simply the name with a capital letter (and ``Event``)."""
_OPERATIONS: Final = {element: operation for operation, element in SPELT.items()}


class Kind(NamedTuple):
    """What a document element is: kind of message, operation, declaration or None."""

    kind: str
    operation: str | None
    body: XmlType | None


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _constant(name: str) -> str:
    """Turn ``makeCall`` and ``getCallerIDStatus`` into the names of their declarations."""
    return snake(name).upper()


def kind_of(element: str) -> Kind:
    """Say what an element without its namespace is."""
    found = _LOADED.get(element)
    if found is not None:
        return found
    known = _declared().get(element)
    if known is not None:
        return _LOADED.setdefault(element, known.load())
    if element.endswith(_EVENT):
        return Kind("event", _OPERATIONS.get(element) or _small(element.removesuffix(_EVENT)), None)
    service = element.removesuffix(_RESPONSE)
    operation = _OPERATIONS.get(service) or _small(service)
    return Kind("result" if element.endswith(_RESPONSE) else "invoke", operation, None)


def element_of(kind: str, operation: str) -> str:
    """Give the name of the document element of a message."""
    if kind == "event":
        return SPELT.get(operation) or _capital(operation) + _EVENT
    name = SPELT.get(operation) or _capital(operation)
    return name + _RESPONSE if kind == "result" else name


class _Lazy(NamedTuple):
    """A declaration that is imported when the first such document comes."""

    kind: str
    operation: str
    package: str
    chapter: str
    constant: str

    def load(self) -> Kind:
        """Import the declaration."""
        module = import_module(f"teamcall_core.csta.xml.{self.package}.{self.chapter}")
        declaration: Structure = getattr(module, self.constant)
        return Kind(self.kind, self.operation, declaration)


_LOADED: Final[dict[str, Kind]] = {}
"""Document elements that have come already."""


@cache
def _declared() -> dict[str, _Lazy]:
    """Make the table of document elements that are declared."""
    kinds = (
        ("invoke", "services", "", (SERVICES, ARGUMENTS)),
        ("result", "services", "_RESULT", (SERVICES,)),
        ("event", "events", "", (EVENTS,)),
    )
    table: dict[str, _Lazy] = {}
    for kind, package, ending, chapters in kinds:
        for chapter, names in (item for one in chapters for item in one.items()):
            for name in names:
                found = _Lazy(kind, name, package, chapter, _constant(name) + ending)
                table[element_of(kind, name)] = found
    return table


def elements() -> tuple[str, ...]:
    """Name all document elements that are declared."""
    return tuple(_declared())

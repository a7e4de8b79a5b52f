"""Declarations of how much a telephone system takes (ECMA-285 edition 4, capability-exchange 131)."""

from __future__ import annotations

from collections.abc import Iterator

from teamcall_core.ber.types import Field, Integer, Sequence, context, may, need
from teamcall_core.csta.capability_limits import (
    FilterThreshold,
    MaxLengthParameters,
    MaxLengthParametersContinued,
    MonitorFilterItems,
)
from teamcall_core.csta.phase3.types import MONITOR_FILTER

_SPELT_OTHERWISE = {
    "deviceCaosChanged": "device_caps_changed",
    "cDRNotification": "cdr_notification",
    "cDRReport": "cdr_report",
}
"""Attributes whose ASN.1 names are misspelt or cannot be cut into words."""


def _numbers(words: str) -> Iterator[Field]:
    """Declare a mandatory number for each word."""
    for name in words.split():
        yield need(name, Integer(), _SPELT_OTHERWISE.get(name, ""))


MONITOR_FILTER_ITEMS = Sequence(
    "MonitorFilterItems",
    may("deviceOnDeviceMonitorFilter", context(0, MONITOR_FILTER)),
    may("deviceOnConnectionMonitorFilter", context(1, MONITOR_FILTER)),
    may("callOnDeviceMonitorFilter", context(2, MONITOR_FILTER)),
    may("callOnConnectionMonitorFilter", context(3, MONITOR_FILTER)),
    make=MonitorFilterItems,
)
MAX_LENGTH_PARAMETERS = Sequence(
    "MaxLengthParameters",
    *_numbers(
        "accountInfo authCode agentID agentPassword callIDInConnectionID correlatorData privateData "
        "deviceIdentifiers userData buttonLabel lampLabel charactersToSend"
    ),
    make=MaxLengthParameters,
)
MAX_LENGTH_PARAMETERS_CONTINUED = Sequence(
    "MaxLengthParametersContinued",
    *_numbers("monitorCrossRefID callQualifyingData subDomainCallLinkageData subDomainThreadID ioData messageInfo"),
    make=MaxLengthParametersContinued,
)
FILTER_THRESHOLD = Sequence(
    "FilterThreshold",
    *_numbers(
        "getLogicalDeviceInformation getPhysicalDeviceInformation getSwitchingFunctionCaps "
        "getSwitchingFunctionDevices switchingFunctionDevices changeSystemStatusFilter systemStatusRegister "
        "systemStatusRegisterAbort systemStatusRegisterCancel requestSystemStatus systemStatus "
        "switchingFunctionCapsChanged switchingFunctionDevsChanged changeMonitorFilter monitorStart monitorStop "
        "snapshotCall snapshotDevice snapshotCallData snapshotDeviceData acceptCall alternateCall answerCall "
        "callBackCallRelated callBackMessageCallRelated campOnCall clearCall clearConnection conferenceCall "
        "consultationCall deflectCall dialDigits directedPickupCall groupPickupCall holdCall intrudeCall joinCall "
        "makeCall makePredictiveCall parkCall reconnectCall retrieveCall singleStepConferenceCall "
        "singleStepTransferCall transferCall associateData cancelTelephonyTone generateDigits "
        "generateTelephonyTone sendUserInformation startDTMFDigitsCollection startTelephonyTonesCollection "
        "stopDTMFDigitsCollection stopTelephonyTonesCollection attachMediaService detachMediaService "
        "routeRegister routeRegisterAbort routeRegisterCancel reRoute routeEnd routeReject routeRequest "
        "routeSelect routeUsed buttonPress getAuditoryApparatusInfo getButtonInformation getDisplay "
        "getHookswitchStatus getLampInformation getLampMode getMicrophoneGain getMicrophoneMute "
        "getMessageWaitingIndicator getRingerStatus getSpeakerMute getSpeakerVolume setButtonInformation "
        "setDisplay setHookswitchStatus setLampMode setMsgWaitingIndicator setMicrophoneGain setMicrophoneMute "
        "setRingerStatus setSpeakerMute setSpeakerVolume callBackMessageNonCallRelated callBackNonCallRelated "
        "cancelCallBack cancelCallBackMessage getAgentState getAutoAnswer getAutoWorkMode getCallerIDStatus "
        "getDoNotDisturb getForwarding getLastNumberDialed getRouteingMode setAgentState setAutoAnswer "
        "setAutoWorkMode setCallerIDStatus setDoNotDisturb setForwarding setRouteingMode backInService "
        "deviceCaosChanged outOfService partiallyInService ioRegister ioRegisterAbort ioRegisterCancel "
        "dataPathResumed dataPathSuspended fastData resumeDataPath sendBroadcastData sendData sendMulticastData "
        "startDataPath stopDataPath suspendDataPath concatenateMsg deleteMsg playMsg queryVoiceAttribute "
        "recordMsg reposition resume review setVoiceAttribute stop suspend synthesizeMsg cDRNotification "
        "cDRReport sendStoredCDRs startCDRTransmission stopCDRTransmission escapeRegister escapeRegisterAbort "
        "escapeRegisterCancel escape privateDataVersion"
    ),
    make=FilterThreshold,
)

"""Capability lists of devices (ECMA-285 edition 4, capability-exchange 131)."""

from __future__ import annotations

from teamcall_core.csta.capabilities import LogicalServList, PhysDevServList
from teamcall_core.csta.capability_events import DeviceMaintEvtsList, LogicalEvtsList, PhysDevEvtsList
from teamcall_core.csta.phase3.capability_list import capability_list

PHYS_DEV_SERV_LIST = capability_list(
    "PhysDevServList",
    PhysDevServList,
    (0, "buttonPress", "privateData privateDataInAck ackModelMultiStep"),
    (
        1,
        "getAuditoryApparatusInfo",
        "auditoryApparatus privateData auditoryApparatusTypeSpeakerphone auditoryApparatusTypeHandset "
        "auditoryApparatusTypeHeadset auditoryApparatusTypeSpeakerOnlyPhone auditoryApparatusTypeother "
        "speakerPresent speakerVolumeSettable speakerVolumeReadable speakerMuteSettable "
        "speakerMuteReadable microphonePresent microphoneGainSettable microphoneGainReadable "
        "microphoneMuteSettable microphoneMuteReadable hookswitchSettable hookswitchOnHook "
        "privateDataInAck",
    ),
    (
        2,
        "getButtonInformation",
        "button privateData buttonLabelInAck buttonLabelSettableInAck buttonFunctionInAck "
        "buttonAssociatedNumberInAck buttonAssociatedNumberSettableInAck listOfLampsInAck "
        "privateDataInAck",
    ),
    (
        3,
        "getDisplay",
        "displayID privateData characterSetASCII characterSetUnicode characterSetProprietary privateDataInAck",
    ),
    (4, "getHookSwitchStatus", "hookSwitch privateData privateDataInAck"),
    (5, "getLampInfo", "lamp privateData lampLabelInAck buttonInAck lampColorInAck privateDataInAck"),
    (
        6,
        "getLampMode",
        "lamp privateData lampModeInAck lampBrightnessNormal lampBrightnessDim lampBrightnessBright "
        "lampColorInAck buttonInAck privateDataInAck",
    ),
    (7, "getMessageWaitingIndicator", "privateData deviceForMsgInAck lampIsPresentInAck privateDataInAck"),
    (8, "getMicrophoneGain", "auditoryApparatus privateData micGainAbsInAck privateDataInAck"),
    (9, "getMicrophoneMute", "auditoryApparatus privateData privateDataInAck"),
    (
        10,
        "getRingerStatus",
        "ringer privateData ringCountInAck ringPatternInAck ringVolumeInAck ringVolumeAbsInAck privateDataInAck",
    ),
    (11, "getSpeakerMute", "auditoryApparatus privateDataInAck privateData"),
    (12, "getSpeakerVolume", "auditoryApparatus privateData speakerVolAbsInAck privateDataInAck"),
    (13, "setButtonInformation", "buttonLabel buttonAssociatedNumber privateData privateDataInAck ackModelMultiStep"),
    (
        14,
        "setDisplay",
        "physBaseRowNumber physColumnRowNumber offset privateData privateDataInAck "
        "supportsModifyingPosition ackModelMultiStep",
    ),
    (15, "setHookSwitchStatus", "privateData ackModelMultiStep"),
    (
        16,
        "setLampMode",
        "lampModeBrokenFlutter lampModeFlutter lampModeOff lampModeSteady lampModeWink lampModeReserved "
        "lampModeSf0..94 lampBrightnessNormal lampBrightnessDim lampBrightnessBright lampColorNoColor "
        "lampColorRed lampColorYellow lampColorGreen lampColorBlue lampColorReserved lampColorSf0..94 "
        "privateData privateDataInAck ackModelMultiStep",
    ),
    (17, "setMessageWaitingIndicator", "deviceForMsg privateData privateDataInAck ackModelMultiStep"),
    (18, "setMicrophoneGain", "microphoneGainAbs microphoneGainInc privateData privateDataInAck ackModelMultiStep"),
    (19, "setMicrophoneMute", "privateData privateDataInAck ackModelMultiStep"),
    (
        20,
        "setRingerStatus",
        "ringerModeRinging ringerModeNotRinging ringVolumeAbs ringVolumeInc privateData privateDataInAck "
        "ackModelMultiStep",
    ),
    (21, "setSpeakerMute", "privateData privateDataInAck ackModelMultiStep"),
    (
        22,
        "setSpeakerVolume",
        "speakerVolumeAbs speakerVolumeInc privateData privateDataInAck ackModelMultiStep "
        "resettedAfterCall notSettableWhileActive",
    ),
)
LOGICAL_SERV_LIST = capability_list(
    "LogicalServList",
    LogicalServList,
    (0, "callBackNonCallRel", "privateData privateDataInAck additionalReqForbidden ackModelMultiStep"),
    (1, "callBackMsgNonCallRel", "privateData privateDataInAck additionalReqForbidden ackModelMultiStep"),
    (2, "cancelCallBack", "privateData privateDataInAck ackModelMultiStep supportsClearing"),
    (3, "cancelCallBackMsg", "privateData privateDataInAck ackModelMultiStep supportsClearing"),
    (
        4,
        "getAgentState",
        "acdGroup privateData agentStateListAgentIDInAck agentGroupInAck pendingAgentStateInAck "
        "agentStateConditionForcedPauseInAck agentStateConditionPauseInAck privateDataInAck",
    ),
    (5, "getAutoAnswer", "privateData numberOfRingsInAck privateDataInAck"),
    (6, "getAutoWorkMode", "privateData autoWorkIntervalInAck privateDataInAck"),
    (7, "getCallerIDStatus", "privateData privateDataInAck"),
    (19, "getCallBack", "privateData privateDataInAck"),
    (
        8,
        "getDoNotDisturb",
        "privateData callOriginParameterInAck callOriginInternInAck callOriginExternInAck "
        "callingDeviceListInAck privateDataInAck",
    ),
    (
        9,
        "getForwarding",
        "privateData forwardListInAck forwardListImmediateInAck forwardListBusyInAck forwardListDNDInAck "
        "forwardListNoAnsInAck forwardListBusyIntInAck forwardListBusyExtInAck forwardListDNDIntInAck "
        "forwardListDNDExtInAck forwardListNoAnsIntInAck forwardListNoAnsExtInAck forwardListImmIntInAck "
        "forwardListImmExtInAck forwardDNInAck forwardDefaultInAck forwardDefaultTypeAndDNInAck "
        "forwardDefaultTypeInAck forwardDefaultDNInAck ringCountInAck privateDataInAck",
    ),
    (10, "getLastNumberDialed", "privateData privateDataInAck"),
    (
        20,
        "getPresenceState",
        "privateData fromTimeInAck untilTimeInAck placeInAck moodInAck namedPresenceStateInAck privateDataInAck",
    ),
    (11, "getRouteingMode", "privateData privateDataInAck"),
    (
        12,
        "setAgentState",
        "requestedAgentStateLoggedOn requestedAgentStateLoggedOff requestedAgentStateNotReady "
        "requestedAgentStateReady requestedAgentStateWorkingAfterCall agentID password group privateData "
        "pendingAgentStateWorkingAfterCallInAck pendingAgentStateNotReadyInAck "
        "pendingAgentStateNullInAck privateDataInAck ackModelMultiStep groupDeviceAllowedInReq "
        "aCDDeviceAllowedInReq delayTransitionIfBusy delayTransitionIfWorkingAfterCall",
    ),
    (13, "setAutoAnswer", "numberOfRings privateData privateDataInAck ackModelMultiStep"),
    (
        14,
        "setAutoWorkMode",
        "autoWorkInterval privateData privateDataInAck ackModelMultiStep groupDeviceAllowedInReq aCDDeviceAllowedInReq",
    ),
    (15, "setCallerIDStatus", "privateData privateDataInAck ackModelMultiStep"),
    (
        16,
        "setDoNotDisturb",
        "callOriginationInternal callOriginationExternal callingDeviceList privateData privateDataInAck "
        "ackModelMultiStep",
    ),
    (
        17,
        "setForwarding",
        "forwardingTypeBusy forwardingTypeBusyInt forwardingTypeBusyExt forwardingTypeDND "
        "forwardingTypeDNDInt forwardingTypeDNDExt forwardingTypeNoAns forwardingTypeNoAnsInt "
        "forwardingTypeNoAnsExt forwardingTypeImmediate forwardingTypeImmInt forwardingTypeImmExt "
        "forwardDN ringCount privateData privateDataInAck ackModelMultiStep ringDuration",
    ),
    (
        21,
        "setPresenceState",
        "fromTime untilTime place mood namedPresenceState privateData privateDataInAck ackModelMultiStep",
    ),
    (18, "setRouteingMode", "privateData privateDataInAck ackModelMultiStep"),
)
PHYS_DEV_EVTS_LIST = capability_list(
    "PhysDevEvtsList",
    PhysDevEvtsList,
    (0, "buttonInformation", "buttonLabel buttonAssociatedNumber buttonPressIndicator privateData"),
    (1, "buttonPress", "buttonLabel buttonAssociatedNumber privateData"),
    (2, "displayUpdated", "characterSetASCII characterSetUnicode characterSetProprietary privateData"),
    (3, "hookswitch", "privateData"),
    (
        4,
        "lampMode",
        "lampModeBrokenFlutter lampModeFlutter lampModeOff lampModeSteady lampModeWink lampModeReserved "
        "lampModeSf0..94 lampBrightnessNormal lampBrightnessDim lampBrightnessBright lampColorNoColor "
        "lampColorRed lampColorYellow lampColorGreen lampColorBlue lampColorReserved lampColorSf0..94 "
        "privateData",
    ),
    (5, "messageWaiting", "deviceForMsg privateData"),
    (6, "microphoneGain", "microphoneGainAbs microphoneGainInc privateData"),
    (7, "microphoneMute", "privateData"),
    (
        8,
        "ringerStatus",
        "ringerModeRinging ringerModeNotRinging ringCount ringPattern ringVolumeAbs ringVolumeInc privateData",
    ),
    (9, "speakerMute", "privateData"),
    (10, "speakerVolume", "speakerVolumeAbs speakerVolumeInc privateData"),
)
LOGICAL_EVTS_LIST = capability_list(
    "LogicalEvtsList",
    LogicalEvtsList,
    (
        0,
        "agentBusy",
        "agentID acdGroup pendingAgentStateWorkingAfterCall pendingAgentStateNotReady "
        "pendingAgentStateReady pendingAgentStateNull cause privateData",
    ),
    (1, "agentLoggedOff", "agentID acdGroup agentPassword cause privateData"),
    (2, "agentLoggedOn", "agentID acdGroup agentPassword cause privateData"),
    (3, "agentNotReady", "agentID acdGroup cause privateData"),
    (4, "agentReady", "agentID acdGroup cause privateData"),
    (
        5,
        "agentWorkingAfterCall",
        "agentID acdGroup pendingAgentStateNotReady pendingAgentStateReady pendingAgentStateNull cause privateData",
    ),
    (6, "autoAnswer", "numberOfRings privateData"),
    (7, "autoWorkMode", "privateData"),
    (8, "callBack", "privateData"),
    (9, "callBackMessage", "privateData"),
    (10, "callerIDStatus", "privateData"),
    (
        11,
        "doNotDisturb",
        "callOriginationParameter callOriginationInternal callOriginationExternal callingDeviceList privateData",
    ),
    (
        12,
        "forwarding",
        "forwardingTypeBusy forwardingTypeBusyInt forwardingTypeBusyExt forwardingTypeDND "
        "forwardingTypeDNDInt forwardingTypeDNDExt forwardingTypeNoAns forwardingTypeNoAnsInt "
        "forwardingTypeNoAnsExt forwardingTypeImmediate forwardingTypeImmInt forwardingTypeImmExt "
        "forwardTo forwardDefaultTypeAndDN forwardDefaultType forwardDefaultDN ringCount privateData "
        "ringDuration",
    ),
    (14, "presenceState", "fromTime untilTime place mood namedPresenceState privateData"),
    (13, "routeingMode", "privateData"),
)
DEVICE_MAINT_EVTS_LIST = capability_list(
    "DeviceMaintEvtsList",
    DeviceMaintEvtsList,
    (0, "backInService", "cause privateData"),
    (1, "deviceCapsChanged", "cause privateData"),
    (2, "outOfService", "cause privateData"),
    (3, "partiallyInService", "cause privateData"),
)

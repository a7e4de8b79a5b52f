"""Capability lists of the services and events of devices (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capabilities import LogicalServList, PhysDevServList
from teamcall_core.csta.capability_events import DeviceMaintEvtsList, LogicalEvtsList, PhysDevEvtsList
from teamcall_core.csta.xml.capability_list import capability_list

PHYS_DEV_SERV_LIST: Final = capability_list(
    "PhysDevServList",
    PhysDevServList,
    "buttonPress: privateData privateDataInAck ackModelMultiStep",
    "getAuditoryApparatusInfo: auditoryApparatus privateData auditoryApparatusTypeSpeakerphone "
    "auditoryApparatusTypeHandset auditoryApparatusTypeHeadset auditoryApparatusTypeSpeakerOnlyPhone "
    "auditoryApparatusTypeother speakerPresent speakerVolumeSettable speakerVolumeReadable "
    "speakerMuteSettable speakerMuteReadable microphonePresent microphoneGainSettable microphoneGainReadable "
    "microphoneMuteSettable microphoneMuteReadable hookswitchSettable hookswitchOnHook privateDataInAck",
    "getButtonInformation: button privateData buttonLabelInAck buttonLabelSettableInAck buttonFunctionInAck "
    "buttonAssociatedNumberInAck buttonAssociatedNumberSettableInAck listOfLampsInAck privateDataInAck",
    "getDisplay: displayID privateData characterSetASCII characterSetUnicode characterSetProprietary privateDataInAck",
    "getHookSwitchStatus: hookSwitch privateData privateDataInAck",
    "getLampInfo: lamp privateData lampLabelInAck buttonInAck lampColorInAck privateDataInAck",
    "getLampMode: lamp privateData lampModeInAck lampBrightnessNormal lampBrightnessDim lampBrightnessBright "
    "lampColorInAck buttonInAck privateDataInAck",
    "getMessageWaitingIndicator: privateData deviceForMsgInAck lampIsPresentInAck privateDataInAck",
    "getMicrophoneGain: auditoryApparatus privateData micGainAbsInAck privateDataInAck",
    "getMicrophoneMute: auditoryApparatus privateData privateDataInAck",
    "getRingerStatus: ringer privateData ringCountInAck ringPatternInAck ringVolumeInAck ringVolumeAbsInAck "
    "privateDataInAck",
    "getSpeakerMute: auditoryApparatus privateDataInAck privateData",
    "getSpeakerVolume: auditoryApparatus privateData speakerVolAbsInAck privateDataInAck",
    "setButtonInformation: buttonLabel buttonAssociatedNumber privateData privateDataInAck ackModelMultiStep",
    "setDisplay: physBaseRowNumber physColumnRowNumber offset privateData privateDataInAck "
    "supportsModifyingPosition ackModelMultiStep",
    "setHookSwitchStatus: privateData ackModelMultiStep",
    "setLampMode: lampModeBrokenFlutter lampModeFlutter lampModeOff lampModeSteady lampModeWink "
    "lampModeReserved lampModeSf0 lampModeSf1 lampModeSf2 lampModeSf3 lampModeSf4 lampModeSf5 lampModeSf6 "
    "lampModeSf7 lampModeSf8 lampModeSf9 lampModeSf10 lampModeSf11 lampModeSf12 lampModeSf13 lampModeSf14 "
    "lampModeSf15 lampModeSf16 lampModeSf17 lampModeSf18 lampModeSf19 lampModeSf20 lampModeSf21 lampModeSf22 "
    "lampModeSf23 lampModeSf24 lampModeSf25 lampModeSf26 lampModeSf27 lampModeSf28 lampModeSf29 lampModeSf30 "
    "lampModeSf31 lampModeSf32 lampModeSf33 lampModeSf34 lampModeSf35 lampModeSf36 lampModeSf37 lampModeSf38 "
    "lampModeSf39 lampModeSf40 lampModeSf41 lampModeSf42 lampModeSf43 lampModeSf44 lampModeSf45 lampModeSf46 "
    "lampModeSf47 lampModeSf48 lampModeSf49 lampModeSf50 lampModeSf51 lampModeSf52 lampModeSf53 lampModeSf54 "
    "lampModeSf55 lampModeSf56 lampModeSf57 lampModeSf58 lampModeSf59 lampModeSf60 lampModeSf61 lampModeSf62 "
    "lampModeSf63 lampModeSf64 lampModeSf65 lampModeSf66 lampModeSf67 lampModeSf68 lampModeSf69 lampModeSf70 "
    "lampModeSf71 lampModeSf72 lampModeSf73 lampModeSf74 lampModeSf75 lampModeSf76 lampModeSf77 lampModeSf78 "
    "lampModeSf79 lampModeSf80 lampModeSf81 lampModeSf82 lampModeSf83 lampModeSf84 lampModeSf85 lampModeSf86 "
    "lampModeSf87 lampModeSf88 lampModeSf89 lampModeSf90 lampModeSf91 lampModeSf92 lampModeSf93 lampModeSf94 "
    "lampBrightnessNormal lampBrightnessDim lampBrightnessBright lampColorNoColor lampColorRed "
    "lampColorYellow lampColorGreen lampColorBlue lampColorReserved lampColorSf0 lampColorSf1 lampColorSf2 "
    "lampColorSf3 lampColorSf4 lampColorSf5 lampColorSf6 lampColorSf7 lampColorSf8 lampColorSf9 lampColorSf10 "
    "lampColorSf11 lampColorSf12 lampColorSf13 lampColorSf14 lampColorSf15 lampColorSf16 lampColorSf17 "
    "lampColorSf18 lampColorSf19 lampColorSf20 lampColorSf21 lampColorSf22 lampColorSf23 lampColorSf24 "
    "lampColorSf25 lampColorSf26 lampColorSf27 lampColorSf28 lampColorSf29 lampColorSf30 lampColorSf31 "
    "lampColorSf32 lampColorSf33 lampColorSf34 lampColorSf35 lampColorSf36 lampColorSf37 lampColorSf38 "
    "lampColorSf39 lampColorSf40 lampColorSf41 lampColorSf42 lampColorSf43 lampColorSf44 lampColorSf45 "
    "lampColorSf46 lampColorSf47 lampColorSf48 lampColorSf49 lampColorSf50 lampColorSf51 lampColorSf52 "
    "lampColorSf53 lampColorSf54 lampColorSf55 lampColorSf56 lampColorSf57 lampColorSf58 lampColorSf59 "
    "lampColorSf60 lampColorSf61 lampColorSf62 lampColorSf63 lampColorSf64 lampColorSf65 lampColorSf66 "
    "lampColorSf67 lampColorSf68 lampColorSf69 lampColorSf70 lampColorSf71 lampColorSf72 lampColorSf73 "
    "lampColorSf74 lampColorSf75 lampColorSf76 lampColorSf77 lampColorSf78 lampColorSf79 lampColorSf80 "
    "lampColorSf81 lampColorSf82 lampColorSf83 lampColorSf84 lampColorSf85 lampColorSf86 lampColorSf87 "
    "lampColorSf88 lampColorSf89 lampColorSf90 lampColorSf91 lampColorSf92 lampColorSf93 lampColorSf94 "
    "privateData privateDataInAck ackModelMultiStep",
    "setMessageWaitingIndicator: deviceForMsg privateData privateDataInAck ackModelMultiStep",
    "setMicrophoneGain: microphoneGainAbs microphoneGainInc privateData privateDataInAck ackModelMultiStep",
    "setMicrophoneMute: privateData privateDataInAck ackModelMultiStep",
    "setRingerStatus: ringerModeRinging ringerModeNotRinging ringVolumeAbs ringVolumeInc privateData "
    "privateDataInAck ackModelMultiStep",
    "setSpeakerMute: privateData privateDataInAck ackModelMultiStep",
    "setSpeakerVolume: speakerVolumeAbs speakerVolumeInc privateData privateDataInAck ackModelMultiStep "
    "resettedAfterCall notSettableWhileActive",
)
LOGICAL_SERV_LIST: Final = capability_list(
    "LogicalServList",
    LogicalServList,
    "callBackNonCallRel: privateData privateDataInAck additionalReqForbidden ackModelMultiStep",
    "callBackMsgNonCallRel: privateData privateDataInAck additionalReqForbidden ackModelMultiStep",
    "cancelCallBack: privateData privateDataInAck ackModelMultiStep supportsClearing",
    "cancelCallBackMsg: privateData privateDataInAck ackModelMultiStep supportsClearing",
    "getAgentState: acdGroup privateData agentStateListAgentIDInAck agentGroupInAck pendingAgentStateInAck "
    "agentStateConditionForcedPauseInAck agentStateConditionPauseInAck privateDataInAck",
    "getAutoAnswer: privateData numberOfRingsInAck privateDataInAck",
    "getAutoWorkMode: privateData autoWorkIntervalInAck privateDataInAck",
    "getCallBack+: privateData privateDataInAck",
    "getCallerIDStatus: privateData privateDataInAck",
    "getDoNotDisturb: privateData callOriginParameterInAck callOriginInternInAck callOriginExternInAck "
    "callingDeviceListInAck privateDataInAck",
    "getForwarding: privateData forwardListInAck forwardListImmediateInAck forwardListBusyInAck "
    "forwardListDNDInAck forwardListNoAnsInAck forwardListBusyIntInAck forwardListBusyExtInAck "
    "forwardListDNDIntInAck forwardListDNDExtInAck forwardListNoAnsIntInAck forwardListNoAnsExtInAck "
    "forwardListImmIntInAck forwardListImmExtInAck forwardDNInAck forwardDefaultInAck "
    "forwardDefaultTypeAndDNInAck forwardDefaultTypeInAck forwardDefaultDNInAck ringCountInAck "
    "privateDataInAck",
    "getLastNumberDialed: privateData privateDataInAck",
    "getPresenceState+: privateData fromTimeInAck untilTimeInAck placeInAck moodInAck namedPresenceStateInAck "
    "privateDataInAck",
    "getRouteingMode: privateData privateDataInAck",
    "setAgentState: requestedAgentStateLoggedOn requestedAgentStateLoggedOff requestedAgentStateNotReady "
    "requestedAgentStateReady requestedAgentStateWorkingAfterCall agentID password group privateData "
    "pendingAgentStateWorkingAfterCallInAck pendingAgentStateNotReadyInAck pendingAgentStateNullInAck "
    "privateDataInAck ackModelMultiStep groupDeviceAllowedInReq aCDDeviceAllowedInReq delayTransitionIfBusy "
    "delayTransitionIfWorkingAfterCall",
    "setAutoAnswer: numberOfRings privateData privateDataInAck ackModelMultiStep",
    "setAutoWorkMode: autoWorkInterval privateData privateDataInAck ackModelMultiStep groupDeviceAllowedInReq "
    "aCDDeviceAllowedInReq",
    "setCallerIDStatus: privateData privateDataInAck ackModelMultiStep",
    "setDoNotDisturb: callOriginationInternal callOriginationExternal callingDeviceList privateData "
    "privateDataInAck ackModelMultiStep",
    "setForwarding: forwardingTypeBusy forwardingTypeBusyInt forwardingTypeBusyExt forwardingTypeDND "
    "forwardingTypeDNDInt forwardingTypeDNDExt forwardingTypeNoAns forwardingTypeNoAnsInt "
    "forwardingTypeNoAnsExt forwardingTypeImmediate forwardingTypeImmInt forwardingTypeImmExt forwardDN "
    "ringCount privateData privateDataInAck ackModelMultiStep ringDuration+",
    "setPresenceState+: fromTime untilTime place mood namedPresenceState privateData privateDataInAck "
    "ackModelMultiStep",
    "setRouteingMode: privateData privateDataInAck ackModelMultiStep",
)
PHYS_DEV_EVTS_LIST: Final = capability_list(
    "PhysDevEvtsList",
    PhysDevEvtsList,
    "buttonInformation: buttonLabel buttonAssociatedNumber buttonPressIndicator privateData",
    "buttonPress: buttonLabel buttonAssociatedNumber privateData",
    "displayUpdated: characterSetASCII characterSetUnicode characterSetProprietary privateData",
    "hookswitch: privateData",
    "lampMode: lampModeBrokenFlutter lampModeFlutter lampModeOff lampModeSteady lampModeWink lampModeReserved "
    "lampModeSf0 lampModeSf1 lampModeSf2 lampModeSf3 lampModeSf4 lampModeSf5 lampModeSf6 lampModeSf7 "
    "lampModeSf8 lampModeSf9 lampModeSf10 lampModeSf11 lampModeSf12 lampModeSf13 lampModeSf14 lampModeSf15 "
    "lampModeSf16 lampModeSf17 lampModeSf18 lampModeSf19 lampModeSf20 lampModeSf21 lampModeSf22 lampModeSf23 "
    "lampModeSf24 lampModeSf25 lampModeSf26 lampModeSf27 lampModeSf28 lampModeSf29 lampModeSf30 lampModeSf31 "
    "lampModeSf32 lampModeSf33 lampModeSf34 lampModeSf35 lampModeSf36 lampModeSf37 lampModeSf38 lampModeSf39 "
    "lampModeSf40 lampModeSf41 lampModeSf42 lampModeSf43 lampModeSf44 lampModeSf45 lampModeSf46 lampModeSf47 "
    "lampModeSf48 lampModeSf49 lampModeSf50 lampModeSf51 lampModeSf52 lampModeSf53 lampModeSf54 lampModeSf55 "
    "lampModeSf56 lampModeSf57 lampModeSf58 lampModeSf59 lampModeSf60 lampModeSf61 lampModeSf62 lampModeSf63 "
    "lampModeSf64 lampModeSf65 lampModeSf66 lampModeSf67 lampModeSf68 lampModeSf69 lampModeSf70 lampModeSf71 "
    "lampModeSf72 lampModeSf73 lampModeSf74 lampModeSf75 lampModeSf76 lampModeSf77 lampModeSf78 lampModeSf79 "
    "lampModeSf80 lampModeSf81 lampModeSf82 lampModeSf83 lampModeSf84 lampModeSf85 lampModeSf86 lampModeSf87 "
    "lampModeSf88 lampModeSf89 lampModeSf90 lampModeSf91 lampModeSf92 lampModeSf93 lampModeSf94 "
    "lampBrightnessNormal lampBrightnessDim lampBrightnessBright lampColorNoColor lampColorRed "
    "lampColorYellow lampColorGreen lampColorBlue lampColorReserved lampColorSf0 lampColorSf1 lampColorSf2 "
    "lampColorSf3 lampColorSf4 lampColorSf5 lampColorSf6 lampColorSf7 lampColorSf8 lampColorSf9 lampColorSf10 "
    "lampColorSf11 lampColorSf12 lampColorSf13 lampColorSf14 lampColorSf15 lampColorSf16 lampColorSf17 "
    "lampColorSf18 lampColorSf19 lampColorSf20 lampColorSf21 lampColorSf22 lampColorSf23 lampColorSf24 "
    "lampColorSf25 lampColorSf26 lampColorSf27 lampColorSf28 lampColorSf29 lampColorSf30 lampColorSf31 "
    "lampColorSf32 lampColorSf33 lampColorSf34 lampColorSf35 lampColorSf36 lampColorSf37 lampColorSf38 "
    "lampColorSf39 lampColorSf40 lampColorSf41 lampColorSf42 lampColorSf43 lampColorSf44 lampColorSf45 "
    "lampColorSf46 lampColorSf47 lampColorSf48 lampColorSf49 lampColorSf50 lampColorSf51 lampColorSf52 "
    "lampColorSf53 lampColorSf54 lampColorSf55 lampColorSf56 lampColorSf57 lampColorSf58 lampColorSf59 "
    "lampColorSf60 lampColorSf61 lampColorSf62 lampColorSf63 lampColorSf64 lampColorSf65 lampColorSf66 "
    "lampColorSf67 lampColorSf68 lampColorSf69 lampColorSf70 lampColorSf71 lampColorSf72 lampColorSf73 "
    "lampColorSf74 lampColorSf75 lampColorSf76 lampColorSf77 lampColorSf78 lampColorSf79 lampColorSf80 "
    "lampColorSf81 lampColorSf82 lampColorSf83 lampColorSf84 lampColorSf85 lampColorSf86 lampColorSf87 "
    "lampColorSf88 lampColorSf89 lampColorSf90 lampColorSf91 lampColorSf92 lampColorSf93 lampColorSf94 "
    "privateData",
    "messageWaiting: deviceForMsg privateData",
    "microphoneGain: microphoneGainAbs microphoneGainInc privateData",
    "microphoneMute: privateData",
    "ringerStatus: ringerModeRinging ringerModeNotRinging ringCount ringPattern ringVolumeAbs ringVolumeInc "
    "privateData ringDuration+",
    "speakerMute: privateData",
    "speakerVolume: speakerVolumeAbs speakerVolumeInc privateData",
)
LOGICAL_EVTS_LIST: Final = capability_list(
    "LogicalEvtsList",
    LogicalEvtsList,
    "agentBusy: agentID acdGroup pendingAgentStateWorkingAfterCall pendingAgentStateNotReady "
    "pendingAgentStateReady pendingAgentStateNull cause privateData",
    "agentLoggedOff: agentID acdGroup agentPassword cause privateData",
    "agentLoggedOn: agentID acdGroup agentPassword cause privateData",
    "agentNotReady: agentID acdGroup cause privateData",
    "agentReady: agentID acdGroup cause privateData",
    "agentWorkingAfterCall: agentID acdGroup pendingAgentStateNotReady pendingAgentStateReady "
    "pendingAgentStateNull cause privateData",
    "autoAnswer: numberOfRings privateData",
    "autoWorkMode: privateData",
    "callBack: privateData",
    "callBackMessage: privateData",
    "callerIDStatus: privateData",
    "doNotDisturb: callOriginationParameter callOriginationInternal callOriginationExternal callingDeviceList "
    "privateData",
    "forwarding: forwardingTypeBusy forwardingTypeBusyInt forwardingTypeBusyExt forwardingTypeDND "
    "forwardingTypeDNDInt forwardingTypeDNDExt forwardingTypeNoAns forwardingTypeNoAnsInt "
    "forwardingTypeNoAnsExt forwardingTypeImmediate forwardingTypeImmInt forwardingTypeImmExt forwardTo "
    "forwardDefaultTypeAndDN forwardDefaultType forwardDefaultDN ringCount privateData ringDuration+",
    "presenceState+: fromTime untilTime place mood namedPresenceState privateData",
    "routeingMode: privateData",
)
DEVICE_MAINT_EVTS_LIST: Final = capability_list(
    "DeviceMaintEvtsList",
    DeviceMaintEvtsList,
    "backInService: cause privateData",
    "deviceCapsChanged: cause privateData",
    "outOfService: cause privateData",
    "partiallyInService: cause privateData",
)

"""Capability lists of the services of a system (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capabilities import (
    CapExchangeServList,
    MonitoringServList,
    SnapshotServList,
    SystemStatusServList,
    VendorSpecificServList,
)
from teamcall_core.csta.capability_events import VendorSpecificEvtsList
from teamcall_core.csta.xml.capability_list import capability_list

CAP_EXCHANGE_SERV_LIST: Final = capability_list(
    "CapExchangeServList",
    CapExchangeServList,
    "getCSTAFeatures: privateDataInReq privateDataInAck",
    "getLogicalDeviceInformation: privateDataInReq namedDeviceTypeInAck shortFormDeviceIDInAck "
    "miscMonitorCapsInAck maxCallBacksInAck maxAutoAnswerRingsInAck maxActiveCallsInAck maxHeldCallsInAck "
    "maxFwdSettingsInAck maxDevicesInConfInAck transAndConfSetupParameter transAndConfSetupConsultationInAck "
    "transAndConfSetupHoldMakeInAck transAndConfSetupAlternateInAck transAndConfSetupTwoCallsHoldInAck "
    "transAndConfSetupTwoCallsConnectedInAck mediaClassSupportInAck connectionRateListInAck "
    "delayToleranceListInAck numberOfChannelsInAck maxChannelBindInAck privateDataInAck",
    "getPhysicalDeviceInformation: privateDataInReq namedDeviceTypesInAck otherLogicalDeviceListInAck "
    "deviceModelNameInAck maxDisplaysInAck maxButtonsInAck maxLampsInAck maxRingPatternsInAck "
    "privateDataInAck",
    "getSwitchingFunctionCaps: privateData=privateDataInReq mediaClassSupport=mediaClassSupportInAck "
    "numberOfChannels=numberOfChannelsInAck maxChannelBind=maxChannelBindInAck "
    "miscMediaCallCharacteristics=miscMediaCallCharacteristicsInAck "
    "connectionRateList=connectionRateListInAck delayToleranceRateList=delayToleranceRateListInAck "
    "pauseTime=pauseTimeInAck currentTime=currentTimeInAck "
    "transAndConfSetupParameter=transAndConfSetupParameterInAck "
    "transAndConfSetupConsultation=transAndConfSetupConsultationInAck "
    "transAndConfSetupHoldMake=transAndConfSetupHoldMakeInAck "
    "transAndConfSetupAlternate=transAndConfSetupAlternateInAck "
    "transAndConfSetupTwoCalls=transAndConfSetupTwoCallsHoldInAck "
    "transAndConfSetupTwoCallsConnected=transAndConfSetupTwoCallsConnectedInAck "
    "miscMonitor=miscMonitorCapsInAck correlatorDataSupported=correlatorDataSupportedInAck "
    "dynamicFeatureSupported=dynamicFeatureSupportedInAck callLinkageOptions=callLinkageOptionsInAck "
    "acdModels=acdModelsInAck agentLogOnModels=agentLogOnModelsInAck agentStateModels=agentStateModelsInAck "
    "privateDataVersionList=privateDataVersionListInAck simpleThreshold=simpleThresholdInAck "
    "filterThreshold=filterThresholdInAck maxDeviceHistoryEntries=maxDeviceHistoryEntriesInAck "
    "privateDataInAck",
    "getSwitchingFunctionDevices: requestedDeviceID requestedDeviceCategoryACD "
    "requestedDeviceCategoryACDGroup requestedDeviceCategoryHuntGroup requestedDeviceCategoryPickGroup "
    "requestedDeviceCategoryUserGroup requestedDeviceCategoryOtherGroup requestedDeviceCategoryNetwInterface "
    "requestedDeviceCategoryPark requestedDeviceCategoryRouteingDevice requestedDeviceCategoryStation "
    "requestedDeviceCategoryVoiceUnit requestedDeviceCategoryGenericIV requestedDeviceCategoryListenerIV "
    "requestedDeviceCategoryVDTMFIV requestedDeviceCategoryPromptIV requestedDeviceCategoryPromptQueueIV "
    "requestedDeviceCategoryMessageIV requestedDeviceCategoryConference+ requestedDeviceCategoryOther "
    "privateData privateDataInAck",
    "switchingFunctionDevices: segmentID deviceListDeviceCategory deviceListNamedDeviceTypes "
    "deviceListDeviceAttributes deviceListDeviceModelName deviceListNidGroup privateData",
)
SYSTEM_STATUS_SERV_LIST: Final = capability_list(
    "SystemStatusServList",
    SystemStatusServList,
    "changeSystemStatusFilter: requestedStatusFilterInitializing requestedStatusFilterEnabled "
    "requestedStatusFilterNormal requestedStatusFilterMessageLost requestedStatusFilterDisabled "
    "requestedStatusFilterPartiallyDisabled requestedStatusFilterOverloadImminent "
    "requestedStatusFilterOverloadReached requestedStatusFilterOverloadRelieved privateData privateDataInAck",
    "systemRegister: requestTypesSystemStatus requestTypesRequestSystemStatus "
    "requestTypesSwitchingFunctionCapsChanged requestTypesSwitchingFuncionDevicesChanged "
    "statusFilterInitializing statusFilterEnabled statusFilterNormal statusFilterMessageLost "
    "statusFilterDisabled statusFilterPartiallyDisabled statusFilterOverloadImminent "
    "statusFilterOverloadReached statusFilterOverloadRelieved privateDataOctetString privateData "
    "privateDataOctetStringInAck privateDataInAck",
    "systemStatusRegisterAbort: privateData privateDataInAck",
    "systemStatusRegisterCancel: privateData privateDataInAck",
    "requestSystemStatus: privateDataInReq systemStatusInitializing systemStatusEnabled systemStatusNormal "
    "systemStatusMessageLost systemStatusDisabled systemStatusPartiallyDisabled systemStatusOverloadImminent "
    "systemStatusOverloadReached systemStatusOverloadRelieved privateDataInAck "
    "switchingFunctionSupportsSending switchingFunctionSupportsReceiving",
    "systemStatus: systemStatusInitializing systemStatusEnabled systemStatusNormal systemStatusMessageLost "
    "systemStatusDisabled systemStatusPartiallyDisabled systemStatusOverloadImminent "
    "systemStatusOverloadReached systemStatusOverloadRelieved privateData privateDataInAck "
    "switchingFunctionSupportsSending switchingFunctionSupportsReceiving",
    "swFunctionCapsChanged: privateData privateDataInAck",
    "swFunctionDevicesChanged: privateData privateDataInAck",
    "getRegistrations+: requestedReqTypes=requestedRegTypes privateData privateDataInAck segmentedResponseProvided",
    "registrationInfo+: segmentID privateData",
)
MONITORING_SERV_LIST: Final = capability_list(
    "MonitoringServList",
    MonitoringServList,
    "changeMonitorFilter: privateData privateDataInAck",
    "monitorStart: monitorObjectDevice monitorObjectCall requestedMonitorFilter monitorTypeCall "
    "monitorTypeDevice monitorMediaClassParameter monitorMediaClassAudio monitorMediaClassData "
    "monitorMediaClassImage monitorMediaClassVoice monitorMediaClassChat monitorMediaClassEmail "
    "monitorMediaClassMessage monitorMediaClassIM monitorMediaClassSMS monitorMediaClassMMS "
    "monitorExistingCallsInAck privateDataInAck callIDOnly swDomainDefaultForMonitorTypeIsDevice "
    "acceptsMonitorStartWhileOOS",
    "monitorStop: privateData privateDataInAck switchingFunctionSupportsSending switchingFunctionSupportsReceiving",
    "getMonitors+: privateData privateDataInAck segmentedResponseProvided",
    "monitorInfo+: segmentID privateData",
)
SNAPSHOT_SERV_LIST: Final = capability_list(
    "SnapshotServList",
    SnapshotServList,
    "snapshotCall!: privateData locaConnectionStateInAck mediaServiceInfoListInAck mediaServiceVersionInAck "
    "mediaServiceInstanceInAck mediaStreamID connectionInformation mediaCallCharacteristicsInAck "
    "callCharacteristicsInAck callingDeviceInAck calledDeviceInAck subjectOfCallInAck messageInfoInAck "
    "languagePreferencesInAck deviceHistoryInAck privateDataInAck callIDOnly reportsWithSnapsCallData "
    "locationInfoList+",
    "snapshotDevice!: privateData localCallStateCompoundCallState localCallStateSimpleCallState "
    "localCallStateUnknown mediaServiceInfoListInAck mediaServiceVersionInAck mediaServiceInstanceInAck "
    "mediaStreamID connectionInformation mediaCallCharacteristicsInAck privateDataInAck "
    "reportsWithSnapsDeviceData",
    "snapshotCallData!: segmentID localConnectionState mediaServiceInformationList mediaServiceVersion "
    "mediaServiceInstance mediaStreamID connectionInformation privateData locationInfoList+",
    "snapshotDeviceData!: segmentID localCallStateCompoundCallState localCallStateSimpleCallState "
    "localCallStateUnknown mediaServiceInformationList mediaServiceVersion mediaServiceInstance mediaStreamID "
    "connectionInformation mediaCallCharacteristics endpointDeviceID privateData",
)
VENDOR_SPECIFIC_SERV_LIST: Final = capability_list(
    "VendorSpecificServList",
    VendorSpecificServList,
    "escapeRegister: privateData privateDataInAck",
    "escapeRegisterCancel: privateData privateDataInAck",
    "escapeRegisterAbort: privateData privateDataInAck",
    "escape: privateDataInAck swFunctionSupportsSending swFunctionSupportsReceiving",
    "privateDataVersionSelection: privateDataInAck",
)
VENDOR_SPECIFIC_EVTS_LIST: Final = capability_list(
    "VendorSpecificEvtsList",
    VendorSpecificEvtsList,
    "privateEvent:",
)

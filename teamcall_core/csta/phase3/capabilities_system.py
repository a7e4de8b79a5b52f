"""Capability lists of the system (ECMA-285 edition 4, capability-exchange 131)."""

from __future__ import annotations

from teamcall_core.csta.capabilities import (
    CapExchangeServList,
    MonitoringServList,
    SnapshotServList,
    SystemStatusServList,
    VendorSpecificServList,
)
from teamcall_core.csta.capability_events import VendorSpecificEvtsList
from teamcall_core.csta.phase3.capability_list import capability_list

CAP_EXCHANGE_SERV_LIST = capability_list(
    "CapExchangeServList",
    CapExchangeServList,
    (5, "getCSTAFeatures", "privateDataInReq privateDataInAck"),
    (
        0,
        "getLogicalDeviceInformation",
        "privateDataInReq namedDeviceTypeInAck shortFormDeviceIDInAck miscMonitorCapsInAck "
        "maxCallBacksInAck maxAutoAnswerRingsInAck maxActiveCallsInAck maxHeldCallsInAck "
        "maxFwdSettingsInAck maxDevicesInConfInAck transAndConfSetupParameter "
        "transAndConfSetupConsultationInAck transAndConfSetupHoldMakeInAck "
        "transAndConfSetupAlternateInAck transAndConfSetupTwoCallsHoldInAck "
        "transAndConfSetupTwoCallsConnectedInAck mediaClassSupportInAck connectionRateListInAck "
        "delayToleranceListInAck numberOfChannelsInAck maxChannelBindInAck privateDataInAck",
    ),
    (
        1,
        "getPhysicalDeviceInformation",
        "privateDataInReq namedDeviceTypesInAck otherLogicalDeviceListInAck deviceModelNameInAck "
        "maxDisplaysInAck maxButtonsInAck maxLampsInAck maxRingPatternsInAck privateDataInAck",
    ),
    (
        4,
        "getSwitchingFunctionCaps",
        "privateData mediaClassSupport numberOfChannels maxChannelBind miscMediaCallCharacteristics "
        "connectionRateList delayToleranceRateList pauseTime currentTime transAndConfSetupParameter "
        "transAndConfSetupConsultation transAndConfSetupHoldMake transAndConfSetupAlternate "
        "transAndConfSetupTwoCalls transAndConfSetupTwoCallsConnected miscMonitor "
        "correlatorDataSupported dynamicFeatureSupported callLinkageOptions acdModels agentLogOnModels "
        "agentStateModels privateDataVersionList simpleThreshold filterThreshold maxDeviceHistoryEntries",
    ),
    (
        2,
        "getSwitchingFunctionDevices",
        "requestedDeviceID requestedDeviceCategoryACD requestedDeviceCategoryACDGroup "
        "requestedDeviceCategoryHuntGroup requestedDeviceCategoryPickGroup "
        "requestedDeviceCategoryOtherGroup requestedDeviceCategoryNetwInterface "
        "requestedDeviceCategoryPark requestedDeviceCategoryRouteingDevice "
        "requestedDeviceCategoryStation requestedDeviceCategoryVoiceUnit requestedDeviceCategoryOther "
        "privateData privateDataInAck requestedDeviceCategoryUserGroup requestedDeviceCategoryGenericIV "
        "requestedDeviceCategoryListenerIV requestedDeviceCategoryVDTMFIV "
        "requestedDeviceCategoryPromptIV requestedDeviceCategoryPromptQueueIV "
        "requestedDeviceCategoryMessageIV requestedDeviceCategoryConference",
    ),
    (
        3,
        "switchingFunctionDevices",
        "segmentID deviceListDeviceCategory deviceListNamedDeviceTypes deviceListDeviceAttributes "
        "deviceListDeviceModelName privateData deviceListNidGroup",
    ),
)
SYSTEM_STATUS_SERV_LIST = capability_list(
    "SystemStatusServList",
    SystemStatusServList,
    (
        0,
        "changeSystemStatusFilter",
        "requestedStatusFilterInitializing requestedStatusFilterEnabled requestedStatusFilterNormal "
        "requestedStatusFilterMessageLost requestedStatusFilterDisabled "
        "requestedStatusFilterPartiallyDisabled requestedStatusFilterOverloadImminent "
        "requestedStatusFilterOverloadReached requestedStatusFilterOverloadRelieved privateData "
        "privateDataInAck",
    ),
    (
        1,
        "systemRegister",
        "requestTypesSystemStatus requestTypesRequestSystemStatus "
        "requestTypesSwitchingFunctionCapsChanged requestTypesSwitchingFuncionDevicesChanged "
        "statusFilterInitializing statusFilterEnabled statusFilterNormal statusFilterMessageLost "
        "statusFilterDisabled statusFilterPartiallyDisabled statusFilterOverloadImminent "
        "statusFilterOverloadReached statusFilterOverloadRelieved privateDataOctetString privateData "
        "privateDataOctetStringInAck privateDataInAck",
    ),
    (2, "systemStatusRegisterAbort", "privateData privateDataInAck"),
    (3, "systemStatusRegisterCancel", "privateData privateDataInAck"),
    (
        4,
        "requestSystemStatus",
        "privateDataInReq systemStatusInitializing systemStatusEnabled systemStatusNormal "
        "systemStatusMessageLost systemStatusDisabled systemStatusPartiallyDisabled "
        "systemStatusOverloadImminent systemStatusOverloadReached systemStatusOverloadRelieved "
        "privateDataInAck switchingFunctionSupportsSending switchingFunctionSupportsReceiving",
    ),
    (
        5,
        "systemStatus",
        "systemStatusInitializing systemStatusEnabled systemStatusNormal systemStatusMessageLost "
        "systemStatusDisabled systemStatusPartiallyDisabled systemStatusOverloadImminent "
        "systemStatusOverloadReached systemStatusOverloadRelieved privateData privateDataInAck "
        "switchingFunctionSupportsSending switchingFunctionSupportsReceiving",
    ),
    (6, "swFunctionCapsChanged", "privateData privateDataInAck"),
    (7, "swFunctionDevicesChanged", "privateData privateDataInAck"),
    (8, "getRegistrations", "requestedReqTypes privateData privateDataInAck segmentedResponseProvided"),
    (9, "registrationInfo", "segmentID privateData"),
)
MONITORING_SERV_LIST = capability_list(
    "MonitoringServList",
    MonitoringServList,
    (0, "changeMonitorFilter", "privateData privateDataInAck"),
    (
        1,
        "monitorStart",
        "monitorObjectDevice monitorObjectCall requestedMonitorFilter monitorTypeCall monitorTypeDevice "
        "monitorMediaClassParameter monitorMediaClassAudio monitorMediaClassData monitorMediaClassImage "
        "monitorMediaClassVoice monitorExistingCallsInAck privateDataInAck callIDOnly "
        "swDomainDefaultForMonitorTypeIsDevice acceptsMonitorStartWhileOOS monitorMediaClassChat "
        "monitorMediaClassEmail monitorMediaClassMessage monitorMediaClassIM monitorMediaClassSMS "
        "monitorMediaClassMMS",
    ),
    (
        2,
        "monitorStop",
        "privateData privateDataInAck switchingFunctionSupportsSending switchingFunctionSupportsReceiving",
    ),
    (3, "getMonitors", "privateData privateDataInAck segmentedResponseProvided"),
    (4, "monitorInfo", "segmentID privateData"),
)
SNAPSHOT_SERV_LIST = capability_list(
    "SnapshotServList",
    SnapshotServList,
    (
        0,
        "snapshotCall",
        "privateData locaConnectionStateInAck mediaServiceInfoListInAck mediaServiceVersionInAck "
        "mediaServiceInstanceInAck mediaStreamID connectionInformation mediaCallCharacteristicsInAck "
        "callCharacteristicsInAck callingDeviceInAck calledDeviceInAck privateDataInAck callIDOnly "
        "reportsWithSnapsCallData subjectOfCallInAck messageInfoInAck languagePreferencesInAck "
        "deviceHistoryInAck locationInfoList",
    ),
    (
        1,
        "snapshotDevice",
        "privateData localCallStateCompoundCallState localCallStateSimpleCallState localCallStateUnknown "
        "mediaServiceInfoListInAck mediaServiceVersionInAck mediaServiceInstanceInAck mediaStreamID "
        "connectionInformation mediaCallCharacteristicsInAck privateDataInAck reportsWithSnapsDeviceData",
    ),
    (
        2,
        "snapshotCallData",
        "segmentID localConnectionState mediaServiceInformationList mediaServiceVersion "
        "mediaServiceInstance mediaStreamID connectionInformation privateData locationInfoList",
    ),
    (
        3,
        "snapshotDeviceData",
        "segmentID localCallStateCompoundCallState localCallStateSimpleCallState localCallStateUnknown "
        "mediaServiceInformationList mediaServiceVersion mediaServiceInstance mediaStreamID "
        "connectionInformation mediaCallCharacteristics privateData endpointDeviceID",
    ),
    mandatory=True,
)
VENDOR_SPECIFIC_SERV_LIST = capability_list(
    "VendorSpecificServList",
    VendorSpecificServList,
    (0, "escapeRegister", "privateData privateDataInAck"),
    (1, "escapeRegisterCancel", "privateData privateDataInAck"),
    (2, "escapeRegisterAbort", "privateData privateDataInAck"),
    (3, "escape", "privateDataInAck swFunctionSupportsSending swFunctionSupportsReceiving"),
    (4, "privateDataVersionSelection", "privateDataInAck"),
)
VENDOR_SPECIFIC_EVTS_LIST = capability_list(
    "VendorSpecificEvtsList",
    VendorSpecificEvtsList,
    (0, "privateEvent", ""),
)

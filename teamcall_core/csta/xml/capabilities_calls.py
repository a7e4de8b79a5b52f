"""Capability lists of the services of calls and routeing (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capabilities import CallAssociatedServList, CallControlServList, MediaServList, RouteingServList
from teamcall_core.csta.xml.capability_list import capability_list

CALL_CONTROL_SERV_LIST: Final = capability_list(
    "CallControlServList",
    CallControlServList,
    "acceptCall: correlatorData userData privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    "alternateCall: alerting hold queued connectionReservation consultOptionConsultOnly "
    "consultOptionTransferOnly consultOptionConferenceOnly consultOptionUnrestricted privateData "
    "privateDataInAck deviceIDOnly ackModelMultiStep supportsOfferedModeOfAlerting",
    "answerCall: alerting initiated queued correlatorData userData privateData privateDataInAck deviceIDOnly "
    "supportsOfferedModeOfAlerting ackModelMultiStep",
    "callBack: alerting null failed queued callCharacteristics subjectOfCall languagePreferences privateData "
    "targetDeviceInAck privateDataInAck deviceIDOnly moreCallBacksNegAck ackModelMultiStep",
    "callBackMessage: alerting null failed queued privateData targetDeviceInAck privateDataInAck deviceIDOnly "
    "moreCallBacksNegAck ackModelMultiStep",
    "campOnCall: privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    "clearCall: alerting connected failed queued initiated hold userData privateData privateDataInAck "
    "deviceIDOnly callIDOnly ackModelMultiStep reason+",
    "clearConnection: alerting connected fail queued initiated hold correlatorData userData reason "
    "privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    "conferenceCall: activeCallConnected activeCallHold heldCallConnected heldCallHold privateData "
    "connectionParameterInAck endpointDeviceID resultingConnectionInfo conferenceCallOnfoInAck "
    "privateDataInAck protectedAgainstClearing deviceIDOnly ackModelMultiStep",
    "consultationCall: connectionReservation accountCode authCode correlatorData userData callCharacteristics "
    "callCharacteristicsACDCall callCharacteristicsLowPriorityCall callCharacteristicsPriorityCall "
    "callCharacteristicsHighPriorityCall callCharacteristicsMaintenanceCall callCharacteristicsDirectAgent "
    "callCharacteristicsAssistCall callCharacteristicsVoiceUnitCall callCharacteristicsPrivateCall "
    "callCharacteristicsPersonalCall callCharacteristicsSensitiveCall callCharacteristicsConfidentialCall "
    "callCharacteristicsEncryptedCall+ mediaCallCharacteristics callingConnectionInfo flowDirectionTransmit "
    "flowDirectionReceive flowDirectionTransmitAndReceive flowDirectionNone numberOfChannels mediaSessionInfo "
    "consultOptionConsultOnly consultOptionTransferOnly consultOptionConferenceOnly consultOptionUnrestricted "
    "subjectOfCall languagePreferences privateData initiatedCallInfoInAck privateDataInAck deviceIDOnly "
    "multiStage supportsAdjustmentOfMediaCharacteristics ackModelMultiStep",
    "deflectCall: alerting connected failed hold queued correlatorData userData subjectOfCall "
    "languagePreferences reason privateData privateDataInAck deviceIDOnly ackModelMultiStep "
    "callCharacteristicsinRequest+ multipleDeviceIDsInNewDestination+",
    "dialDigits: correlatorData privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    "directedPickupCall: alerting hold queued connected correlatorData userData privateData pickedCallInAck "
    "pickedCallInfoInAck privateDataInAck deviceIDOnly supportsOfferedModeOfAlerting supportsPrompting "
    "promptingMode ackModelMultiStep",
    "groupPickupCall: alerting connected hold queued pickGroup correlatorData userData privateData "
    "pickedCallInAck pickedCallInfoInAck privateDataInAck supportsPrompting promptingMode "
    "supportsOfferedModeOfAlerting ackModelMultiStep",
    "holdCall: connectionReservation privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    "intrudeCall: participationTypeSilent participationTypeActive userData privateData "
    "conferencedCallInfoInAck privateDataInAck deviceIDOnly supportsConference supportsAlternate "
    "ackModelMultiStep",
    "joinCall: autoOriginatePrompt autoOriginateDoNotPrompt participationTypeSilent participationTypeActive "
    "accountCode authCode correlatorData userData conferencedCallInAck conferencedCallInfoInAck "
    "privateDataInAck deviceIDOnly supportsPrompting promptingMode ackModelMultiStep",
    "makeCall: initiated null accountCode authCode autoOriginatePrompt autoOriginateDoNotPrompt "
    "correlatorData userData callCharacteristics callCharacteristicsACDCall "
    "callCharacteristicsLowPriorityCall callCharacteristicsPriorityCall callCharacteristicsHighPriorityCall "
    "callCharacteristicsMaintenanceCall callCharacteristicsDirectAgent callCharacteristicsAssistCall "
    "callCharacteristicsVoiceUnitCall callCharacteristicsPrivateCall callCharacteristicsPersonalCall "
    "callCharacteristicsSensitiveCall callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall+ "
    "mediaCallCharacteristics callingConnectionInfo subjectOfCall languagePreferences privateData "
    "initiatedCallInfoInAck privateDataInAck multiStage supportsPrompting promptingMode offHook "
    "mediaCharacteristicsAdjustable ackModelMultiStep reason+",
    "makeConnection+: null accountCode authCode autoOriginatePrompt autoOriginateDoNotPrompt correlatorData "
    "callCharacteristics callCharacteristicsACDCall callCharacteristicsLowPriorityCall "
    "callCharacteristicsPriorityCall callCharacteristicsHighPriorityCall callCharacteristicsMaintenanceCall "
    "callCharacteristicsDirectAgent callCharacteristicsAssistCall callCharacteristicsVoiceUnitCall "
    "callCharacteristicsPrivateCall callCharacteristicsPersonalCall callCharacteristicsSensitiveCall "
    "callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall mediaCallCharacteristics "
    "connectionInfo subjectOfCall languagePreferences reason maxDevices startTime duration privateData "
    "mediaCharacteristicsinAck initiatedCallInfoInAck privateDataInAck supportsPrompting promptingMode "
    "mediaCharacteristicsAdjusted ackModelMultistep=ackModelMultiStep",
    "makePredictiveCall: signallingDetection signallingConditionCallDelivered "
    "signallingConditionCallEstablished signallingConditionActionDestinationDetection "
    "signallingConditionActionRemainConnected destinationDetection destinationConditionHumanVoice "
    "destinationConditionAnsweringMachine destinationConditionFax destinationActionClearConnection "
    "destinationActionRemainConnected defaultActionClearConnection defaultActionRemainConnected accountCode "
    "authCode autoOriginatePrompt autoOriginateDoNotPrompt alertTime correlatorData callCharacteristics "
    "callCharacteristicsACDCall callCharacteristicsLowPriorityCall callCharacteristicsPriorityCall "
    "callCharacteristicsHighPriorityCall callCharacteristicsMaintenanceCall callCharacteristicsDirectAgent "
    "callCharacteristicsAssistCall callCharacteristicsVoiceUnitCall callCharacteristicsPrivateCall "
    "callCharacteristicsPersonalCall callCharacteristicsSensitiveCall callCharacteristicsConfidentialCall "
    "callCharacteristicsEncryptedCall+ subjectOfCall languagePreferences userData privateData "
    "initiatedCallInfoInAck privateDataInAck deviceIDOnly supportsPrompting promptingMode "
    "reservesCallingDevice ackModelMultiStep",
    "parkCall: hold connected correlatorData subjectOfCall languagePreferences privateData parkedToInAck "
    "privateDataInAck deviceIDOnly ackModelMultiStep",
    "reconnectCall: alerting connected fail initiated queued privateData privateDataInAck deviceIDOnly "
    "ackModelMultiStep",
    "retrieveCall: privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    "sendMessage: accountCode authCode correlatorData userData callCharacteristics callCharacteristicsACDCall "
    "callCharacteristicsLowPriorityCall callCharacteristicsPriorityCall callCharacteristicsHighPriorityCall "
    "callCharacteristicsMaintenanceCall callCharacteristicsDirectAgent callCharacteristicsAssistCall "
    "callCharacteristicsVoiceUnitCall callCharacteristicsPrivateCall callCharacteristicsPersonalCall "
    "callCharacteristicsSensitiveCall callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall+ "
    "mediaCallCharacteristics subjectOfCall languagePreferences privateData privateDataInAck",
    "singleStepConference: participationTypeActive participationTypeSilent accountCode authCode "
    "correlatorData subjectOfCall languagePreferences userData privateData conferencedCallInfoInAck "
    "privateDataInAck deviceIDOnly ackModelMultiStep",
    "singleStepTransfer: accountCode authCode correlatorData userData subjectOfCall languagePreferences "
    "reason privateData connectionParameterInAck endpointDeviceID resultionConnectionInformation "
    "transferredCollInfoInAck privateDataInAck deviceIDOnly multipleDevices ackModelMultiStep "
    "callCharacteristicsinRequest+",
    "transferCall: activeCallConnected activeCallHold heldCallConnected heldCallHold privateData "
    "connectionsParameterInAck endpointDeviceID resultingConnectionInformation transferredCallInfoInAck "
    "privateDataInAck deviceIDOnly multipleDevices ackModelMultiStep",
)
CALL_ASSOCIATED_SERV_LIST: Final = capability_list(
    "CallAssociatedServList",
    CallAssociatedServList,
    "associateData: accountCode authCode correlatorData callQualifyingData callCharacteristics subjectOfCall "
    "languagePreferences privateData privateDataInAck deviceIDOnly rejectsRequestsWithOldConnectionID "
    "ackModelMultiStep deviceInfo+",
    "cancelTelephonyTones: privateData privateDataInAck ackModelMultiStep",
    "changeConnectionInformation: privateData privateDataInAck",
    "generateDigits: digitModeDTMF digitModePulse toneDuration pulseRate pauseDuration privateData "
    "privateDataInAck deviceIDOnly supportsDTMFTonesABCD supportsPauseToneChar ackModelMultiStep",
    "generateTelephonyTones: toneToSendBeep toneToSendBilling toneToSendBusy toneToSendCarrier "
    "toneToSendConfirmation toneToSendDial toneToSendFaxCNG toneToSendHold toneToSendHowler "
    "toneToSendIntrusion toneToSendModemCNG toneToSendPark toneToSendRecordWarning toneToSendReorder "
    "toneToSendRingback toneToSendSilence toneToSendSitVC toneToSendSitIC toneToSendSitRO toneToSendSitNC "
    "toneToSendSf0 toneToSendSf1 toneToSendSf2 toneToSendSf3 toneToSendSf4 toneToSendSf5 toneToSendSf6 "
    "toneToSendSf7 toneToSendSf8 toneToSendSf9 toneToSendSf10 toneToSendSf11 toneToSendSf12 toneToSendSf13 "
    "toneToSendSf14 toneToSendSf15 toneToSendSf16 toneToSendSf17 toneToSendSf18 toneToSendSf19 toneToSendSf20 "
    "toneToSendSf21 toneToSendSf22 toneToSendSf23 toneToSendSf24 toneToSendSf25 toneToSendSf26 toneToSendSf27 "
    "toneToSendSf28 toneToSendSf29 toneToSendSf30 toneToSendSf31 toneToSendSf32 toneToSendSf33 toneToSendSf34 "
    "toneToSendSf35 toneToSendSf36 toneToSendSf37 toneToSendSf38 toneToSendSf39 toneToSendSf40 toneToSendSf41 "
    "toneToSendSf42 toneToSendSf43 toneToSendSf44 toneToSendSf45 toneToSendSf46 toneToSendSf47 toneToSendSf48 "
    "toneToSendSf49 toneToSendSf50 toneToSendSf51 toneToSendSf52 toneToSendSf53 toneToSendSf54 toneToSendSf55 "
    "toneToSendSf56 toneToSendSf57 toneToSendSf58 toneToSendSf59 toneToSendSf60 toneToSendSf61 toneToSendSf62 "
    "toneToSendSf63 toneToSendSf64 toneToSendSf65 toneToSendSf66 toneToSendSf67 toneToSendSf68 toneToSendSf69 "
    "toneToSendSf70 toneToSendSf71 toneToSendSf72 toneToSendSf73 toneToSendSf74 toneToSendSf75 toneToSendSf76 "
    "toneToSendSf77 toneToSendSf78 toneToSendSf79 toneToSendSf80 toneToSendSf81 toneToSendSf82 toneToSendSf83 "
    "toneToSendSf84 toneToSendSf85 toneToSendSf86 toneToSendSf87 toneToSendSf88 toneToSendSf89 toneToSendSf90 "
    "toneToSendSf91 toneToSendSf92 toneToSendSf93 toneToSendSf94 toneToSendSf95 toneToSendSf96 toneToSendSf97 "
    "toneToSendSf98 toneToSendSf99 toneToSendSf100 toneDuration privateData privateDataInAck deviceIDOnly "
    "ackModelMultiStep",
    "sendUserInformation: privateData privateDataInAck deviceIDOnly ackModelMultiStep",
)
MEDIA_SERV_LIST: Final = capability_list(
    "MediaServList",
    MediaServList,
    "attachMediaService: mediaServiceVersion mediaServiceInstanceID connectionModeConsultConference "
    "connectionModeConsultConferenceHold connectionModeDeflect connectionModeDirectedPickup "
    "connectionModeJoin connectionModeSingleStepConference connectionModeSingleStepConferenceHold "
    "connectionModeSingleStepTransfer connectionModeTransfer connectionModeDirect requestedConnectionState "
    "privateData mediaServiceInstanceIDInAck mediaConnectionInfoInAck privateDataInAck deviceIDOnly "
    "ackModelMultiStep",
    "detachMediaService: alerting connected fail hold queued privateData privateDataInAck deviceIDOnly "
    "ackModelMultiStep",
)
ROUTEING_SERV_LIST: Final = capability_list(
    "RouteingServList",
    RouteingServList,
    "routeRegister: routeingDevice requestedMonitorMediaClass requestedMonitorMediaClassAudio "
    "requestedMonitorMediaClassData requestedMonitorMediaClassImage requestedMonitorMediaClassVoice "
    "requestedMonitorMediaClassChat requestedMonitorMediaClassEmail=requestedMonitorrMediaClassEmail "
    "requestedMonitorMediaClassMessage=requestedMonitorrMediaClassMessage requestedMonitorMediaClassIM "
    "requestedMonitorMediaClassSMS requestedMonitorMediaClassMMS privateData actualRouteingMediaClassInAck "
    "privateDataInAck allRouteingDevices",
    "routeRegisterCancel: privateData privateDataInAck",
    "routeRegisterAbort: privateData",
    "reRoute: replyTimeout correlatorData privateData",
    "routeEnd: errorValue correlatorData privateData supportsSending supportsReceiving",
    "routeReject: rejectCauseBusyOverflow rejectCauseQueueTimeOverflow rejectCauseCapacityOverflow "
    "rejectCauseCalendarOverflow rejectCauseUnknownOverflow correlatorData privateData",
    "routeRequest: callingDevice routeingDevice routeSelAlgorithmACD routeSelAlgorithmEmergency "
    "routeSelAlgorithmLeastCost routeSelAlgorithmNormal routeSelAlgorithmUserDefined priority replyTimeout "
    "correlatorData mediaCallCharacteristics callCharacteristics routedCallInfo subjectOfCall "
    "messageInformation languagePreferences deviceHistory privateData nonCallRelatedRouteing",
    "routeSelect: alternateRoutes remainRetriesNoListAvailable remainRetriesNoCountAvailable "
    "remainRetriesRetryCount routeUsed correlatorData privateData",
    "routeUsed: callingDevice domain correlatorData privateData",
)

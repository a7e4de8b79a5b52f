"""Capability lists of the services of calls, media and routeing (ECMA-285 edition 4, capability-exchange 131)."""

from __future__ import annotations

from teamcall_core.csta.capabilities import CallAssociatedServList, CallControlServList, MediaServList, RouteingServList
from teamcall_core.csta.phase3.capability_list import capability_list

CALL_CONTROL_SERV_LIST = capability_list(
    "CallControlServList",
    CallControlServList,
    (0, "acceptCall", "correlatorData userData privateData privateDataInAck deviceIDOnly ackModelMultiStep"),
    (
        1,
        "alternateCall",
        "alerting hold queued connectionReservation consultOptionConsultOnly consultOptionTransferOnly "
        "consultOptionConferenceOnly consultOptionUnrestricted privateData privateDataInAck deviceIDOnly "
        "ackModelMultiStep supportsOfferedModeOfAlerting",
    ),
    (
        2,
        "answerCall",
        "alerting initiated queued correlatorData userData privateData privateDataInAck deviceIDOnly "
        "supportsOfferedModeOfAlerting ackModelMultiStep",
    ),
    (
        3,
        "callBack",
        "alerting null failed queued callCharacteristics privateData targetDeviceInAck privateDataInAck "
        "deviceIDOnly moreCallBacksNegAck ackModelMultiStep subjectOfCall languagePreferences",
    ),
    (
        4,
        "callBackMessage",
        "alerting null failed queued privateData targetDeviceInAck privateDataInAck deviceIDOnly "
        "moreCallBacksNegAck ackModelMultiStep",
    ),
    (5, "campOnCall", "privateData privateDataInAck deviceIDOnly ackModelMultiStep"),
    (
        6,
        "clearCall",
        "alerting connected failed queued initiated hold userData privateData privateDataInAck "
        "deviceIDOnly callIDOnly ackModelMultiStep reason",
    ),
    (
        7,
        "clearConnection",
        "alerting connected fail queued initiated hold correlatorData userData privateData "
        "privateDataInAck deviceIDOnly ackModelMultiStep reason",
    ),
    (
        8,
        "conferenceCall",
        "activeCallConnected activeCallHold heldCallConnected heldCallHold privateData "
        "connectionParameterInAck endpointDeviceID resultingConnectionInfo conferenceCallOnfoInAck "
        "privateDataInAck protectedAgainstClearing deviceIDOnly ackModelMultiStep",
    ),
    (
        9,
        "consultationCall",
        "connectionReservation accountCode authCode correlatorData userData callCharacteristics "
        "callCharacteristicsACDCall callCharacteristicsPriorityCall callCharacteristicsMaintenanceCall "
        "callCharacteristicsDirectAgent callCharacteristicsAssistCall callCharacteristicsVoiceUnitCall "
        "mediaCallCharacteristics callingConnectionInfo flowDirectionTransmit flowDirectionReceive "
        "flowDirectionTransmitAndReceive numberOfChannels consultOptionConsultOnly "
        "consultOptionTransferOnly consultOptionConferenceOnly consultOptionUnrestricted privateData "
        "initiatedCallInfoInAck privateDataInAck deviceIDOnly multiStage "
        "supportsAdjustmentOfMediaCharacteristics ackModelMultiStep callCharacteristicsLowPriorityCall "
        "callCharacteristicsHighPriorityCall callCharacteristicsPrivateCall "
        "callCharacteristicsPersonalCall callCharacteristicsSensitiveCall "
        "callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall flowDirectionNone "
        "mediaSessionInfo subjectOfCall languagePreferences",
    ),
    (
        10,
        "deflectCall",
        "alerting connected failed hold queued correlatorData userData privateData privateDataInAck "
        "deviceIDOnly ackModelMultiStep subjectOfCall languagePreferences reason "
        "callCharacteristicsinRequest multipleDeviceIDsInNewDestination",
    ),
    (11, "dialDigits", "correlatorData privateData privateDataInAck deviceIDOnly ackModelMultiStep"),
    (
        12,
        "directedPickupCall",
        "alerting hold queued connected correlatorData userData privateData pickedCallInAck "
        "pickedCallInfoInAck privateDataInAck deviceIDOnly supportsOfferedModeOfAlerting "
        "supportsPrompting promptingMode ackModelMultiStep",
    ),
    (
        13,
        "groupPickupCall",
        "alerting connected hold queued pickGroup correlatorData userData privateData pickedCallInAck "
        "pickedCallInfoInAck privateDataInAck supportsPrompting promptingMode "
        "supportsOfferedModeOfAlerting ackModelMultiStep",
    ),
    (14, "holdCall", "connectionReservation privateData privateDataInAck deviceIDOnly ackModelMultiStep"),
    (
        15,
        "intrudeCall",
        "participationTypeSilent participationTypeActive userData privateData conferencedCallInfoInAck "
        "privateDataInAck deviceIDOnly supportsConference supportsAlternate ackModelMultiStep",
    ),
    (
        16,
        "joinCall",
        "autoOriginatePrompt autoOriginateDoNotPrompt participationTypeSilent participationTypeActive "
        "accountCode authCode correlatorData userData conferencedCallInAck conferencedCallInfoInAck "
        "privateDataInAck deviceIDOnly supportsPrompting promptingMode ackModelMultiStep",
    ),
    (
        17,
        "makeCall",
        "initiated null accountCode authCode autoOriginatePrompt autoOriginateDoNotPrompt correlatorData "
        "userData callCharacteristics callCharacteristicsACDCall callCharacteristicsPriorityCall "
        "callCharacteristicsMaintenanceCall callCharacteristicsDirectAgent callCharacteristicsAssistCall "
        "callCharacteristicsVoiceUnitCall mediaCallCharacteristics callingConnectionInfo privateData "
        "initiatedCallInfoInAck privateDataInAck multiStage supportsPrompting promptingMode offHook "
        "mediaCharacteristicsAdjustable ackModelMultiStep callCharacteristicsLowPriorityCall "
        "callCharacteristicsHighPriorityCall callCharacteristicsPrivateCall "
        "callCharacteristicsPersonalCall callCharacteristicsSensitiveCall "
        "callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall subjectOfCall "
        "languagePreferences reason",
    ),
    (
        25,
        "makeConnection",
        "null accountCode authCode autoOriginatePrompt autoOriginateDoNotPrompt correlatorData "
        "callCharacteristics callCharacteristicsACDCall callCharacteristicsLowPriorityCall "
        "callCharacteristicsPriorityCall callCharacteristicsHighPriorityCall "
        "callCharacteristicsMaintenanceCall callCharacteristicsDirectAgent callCharacteristicsAssistCall "
        "callCharacteristicsVoiceUnitCall callCharacteristicsPrivateCall callCharacteristicsPersonalCall "
        "callCharacteristicsSensitiveCall callCharacteristicsConfidentialCall "
        "callCharacteristicsEncryptedCall mediaCallCharacteristics connectionInfo subjectOfCall "
        "languagePreferences reason maxDevices startTime duration privateData mediaCharacteristicsinAck "
        "initiatedCallInfoInAck privateDataInAck supportsPrompting promptingMode "
        "mediaCharacteristicsAdjusted ackModelMultistep",
    ),
    (
        18,
        "makePredictiveCall",
        "signallingDetection signallingConditionCallDelivered signallingConditionCallEstablished "
        "signallingConditionActionDestinationDetection signallingConditionActionRemainConnected "
        "destinationDetection destinationConditionHumanVoice destinationConditionAnsweringMachine "
        "destinationConditionFax destinationActionClearConnection destinationActionRemainConnected "
        "defaultActionClearConnection defaultActionRemainConnected accountCode authCode "
        "autoOriginatePrompt autoOriginateDoNotPrompt alertTime correlatorData callCharacteristics "
        "callCharacteristicsACDCall callCharacteristicsPriorityCall callCharacteristicsMaintenanceCall "
        "callCharacteristicsDirectAgent callCharacteristicsAssistCall callCharacteristicsVoiceUnitCall "
        "userData privateData initiatedCallInfoInAck privateDataInAck deviceIDOnly supportsPrompting "
        "promptingMode reservesCallingDevice ackModelMultiStep callCharacteristicsLowPriorityCall "
        "callCharacteristicsHighPriorityCall callCharacteristicsPrivateCall "
        "callCharacteristicsPersonalCall callCharacteristicsSensitiveCall "
        "callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall subjectOfCall "
        "languagePreferences",
    ),
    (
        19,
        "parkCall",
        "hold connected correlatorData privateData parkedToInAck privateDataInAck deviceIDOnly "
        "ackModelMultiStep subjectOfCall languagePreferences",
    ),
    (
        20,
        "reconnectCall",
        "alerting connected fail initiated queued privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    ),
    (21, "retrieveCall", "privateData privateDataInAck deviceIDOnly ackModelMultiStep"),
    (
        26,
        "sendMessage",
        "accountCode authCode correlatorData userData callCharacteristics callCharacteristicsACDCall "
        "callCharacteristicsLowPriorityCall callCharacteristicsPriorityCall "
        "callCharacteristicsHighPriorityCall callCharacteristicsMaintenanceCall "
        "callCharacteristicsDirectAgent callCharacteristicsAssistCall callCharacteristicsVoiceUnitCall "
        "callCharacteristicsPrivateCall callCharacteristicsPersonalCall callCharacteristicsSensitiveCall "
        "callCharacteristicsConfidentialCall callCharacteristicsEncryptedCall mediaCallCharacteristics "
        "subjectOfCall languagePreferences privateData privateDataInAck",
    ),
    (
        22,
        "singleStepConference",
        "participationTypeActive participationTypeSilent accountCode authCode correlatorData userData "
        "privateData conferencedCallInfoInAck privateDataInAck deviceIDOnly ackModelMultiStep",
    ),
    (
        23,
        "singleStepTransfer",
        "accountCode authCode correlatorData userData privateData connectionParameterInAck "
        "endpointDeviceID resultionConnectionInformation transferredCollInfoInAck privateDataInAck "
        "deviceIDOnly multipleDevices ackModelMultiStep subjectOfCall languagePreferences reason "
        "callCharacteristicsinRequest",
    ),
    (
        24,
        "transferCall",
        "activeCallConnected activeCallHold heldCallConnected heldCallHold privateData "
        "connectionsParameterInAck endpointDeviceID resultingConnectionInformation "
        "transferredCallInfoInAck privateDataInAck deviceIDOnly multipleDevices ackModelMultiStep",
    ),
)
CALL_ASSOCIATED_SERV_LIST = capability_list(
    "CallAssociatedServList",
    CallAssociatedServList,
    (
        0,
        "associateData",
        "accountCode authCode correlatorData callQualifyingData privateData privateDataInAck "
        "deviceIDOnly rejectsRequestsWithOldConnectionID ackModelMultiStep callCharacteristics "
        "subjectOfCall languagePreferences deviceInfo",
    ),
    (1, "cancelTelephonyTones", "privateData privateDataInAck ackModelMultiStep"),
    (5, "changeConnectionInformation", "privateData privateDataInAck"),
    (
        2,
        "generateDigits",
        "digitModeDTMF digitModePulse toneDuration pulseRate pauseDuration privateData privateDataInAck "
        "deviceIDOnly supportsDTMFTonesABCD supportsPauseToneChar ackModelMultiStep",
    ),
    (
        3,
        "generateTelephonyTones",
        "toneToSendBeep toneToSendBilling toneToSendBusy toneToSendCarrier toneToSendConfirmation "
        "toneToSendDial toneToSendFaxCNG toneToSendHold toneToSendHowler toneToSendIntrusion "
        "toneToSendModemCNG toneToSendPark toneToSendRecordWarning toneToSendReorder toneToSendRingback "
        "toneToSendSilence toneToSendSitVC toneToSendSitIC toneToSendSitRO toneToSendSitNC "
        "toneToSendSf0..100 toneDuration privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    ),
    (4, "sendUserInformation", "privateData privateDataInAck deviceIDOnly ackModelMultiStep"),
)
MEDIA_SERV_LIST = capability_list(
    "MediaServList",
    MediaServList,
    (
        0,
        "attachMediaService",
        "mediaServiceVersion mediaServiceInstanceID connectionModeConsultConference "
        "connectionModeConsultConferenceHold connectionModeDeflect connectionModeDirectedPickup "
        "connectionModeJoin connectionModeSingleStepConference connectionModeSingleStepConferenceHold "
        "connectionModeSingleStepTransfer connectionModeTransfer connectionModeDirect "
        "requestedConnectionState privateData mediaServiceInstanceIDInAck mediaConnectionInfoInAck "
        "privateDataInAck deviceIDOnly ackModelMultiStep",
    ),
    (
        1,
        "detachMediaService",
        "alerting connected fail hold queued privateData privateDataInAck deviceIDOnly ackModelMultiStep",
    ),
)
ROUTEING_SERV_LIST = capability_list(
    "RouteingServList",
    RouteingServList,
    (
        0,
        "routeRegister",
        "routeingDevice requestedMonitorMediaClass requestedMonitorMediaClassAudio "
        "requestedMonitorMediaClassData requestedMonitorMediaClassImage requestedMonitorMediaClassVoice "
        "privateData actualRouteingMediaClassInAck privateDataInAck allRouteingDevices "
        "requestedMonitorMediaClassChat requestedMonitorMediaClassEmail "
        "requestedMonitorMediaClassMessage requestedMonitorMediaClassIM requestedMonitorMediaClassSMS "
        "requestedMonitorMediaClassMMS",
    ),
    (1, "routeRegisterCancel", "privateData privateDataInAck"),
    (2, "routeRegisterAbort", "privateData"),
    (3, "reRoute", "- replyTimeout correlatorData privateData"),
    (4, "routeEnd", "- errorValue correlatorData privateData supportsSending supportsReceiving"),
    (
        5,
        "routeReject",
        "rejectCauseBusyOverflow rejectCauseQueueTimeOverflow rejectCauseCapacityOverflow "
        "rejectCauseCalendarOverflow rejectCauseUnknownOverflow correlatorData privateData",
    ),
    (
        6,
        "routeRequest",
        "callingDevice routeingDevice routeSelAlgorithmACD routeSelAlgorithmEmergency "
        "routeSelAlgorithmLeastCost routeSelAlgorithmNormal routeSelAlgorithmUserDefined priority "
        "replyTimeout correlatorData mediaCallCharacteristics callCharacteristics routedCallInfo "
        "privateData nonCallRelatedRouteing subjectOfCall messageInformation languagePreferences "
        "deviceHistory",
    ),
    (
        7,
        "routeSelect",
        "alternateRoutes remainRetriesNoListAvailable remainRetriesNoCountAvailable "
        "remainRetriesRetryCount routeUsed correlatorData privateData",
    ),
    (8, "routeUsed", "callingDevice domain correlatorData privateData"),
)

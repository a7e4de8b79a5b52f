"""Capability lists of data, speech, records and places (ECMA-285 edition 4, capability-exchange 131)."""

from __future__ import annotations

from teamcall_core.csta.capabilities import (
    CDRServList,
    DataCollectionServList,
    IOServicesServList,
    LocationServicesServList,
    VoiceUnitServList,
)
from teamcall_core.csta.capability_events import VoiceUnitEvtsList
from teamcall_core.csta.phase3.capability_list import capability_list

IO_SERVICES_SERV_LIST = capability_list(
    "IOServicesServList",
    IOServicesServList,
    (0, "ioRegister", "ioDevice privateData privateDataInAck allIODevices"),
    (1, "ioRegisterAbort", "privateData"),
    (2, "ioRegisterCancel", "privateData privateDataInAck"),
    (3, "dataPathResumed", "privateData privateDataInAck"),
    (4, "dataPathSuspended", "privateData privateDataInAck"),
    (
        5,
        "fastData",
        "objectDevice objectCall dataPathTypeText dataPathTypeVoice displayAttribPhyBaseRowNumber "
        "displayAttribPhyBaseColumnNumber displayAttribOffset privateData privateDataInAck "
        "supportsModifyingPosition",
    ),
    (6, "resumeDataPath", "privateData privateDataInAck sendsDataPathResumed"),
    (
        7,
        "sendBroadcastData",
        "privateData dataPathTypeText dataPathTypeVoice displayAttribPhyBaseRowNumber "
        "displayAttribPhyBaseColumnNumber displayAttribOffset privateDataInAck supportsModifyingPosition",
    ),
    (
        8,
        "sendData",
        "displayAttribPhyBaseRowNumber displayAttribPhyBaseColumnNumber displayAttribOffset "
        "ioCauseTerminationCharReceived ioCauseCharCountReached ioCauseTimeout ioCauseSfTerminated "
        "privateData privateDataInAck supportsModifyingPosition",
    ),
    (
        9,
        "sendMulticastData",
        "ioData displayAttribPhyBaseRowNumber displayAttribPhyBaseColumnNumber displayAttribOffset "
        "privateData privateDataInAck supportsModifyingPosition",
    ),
    (
        10,
        "startDataPath",
        "objectDevice objectCall dataPathDirectionCfToObject dataPathDirectionObjectToCf "
        "dataPathDirectionBidirectional dataPathTypeText dataPathTypeVoice numberOfCharsToCollect "
        "terminationChar timeout privateData numberOfCharsToCollectInAck terminationCharInAck "
        "timeoutInAck privateDataInAck",
    ),
    (11, "stopDataPath", "privateData privateDataInAck"),
    (12, "suspendDataPath", "privateData privateDataInAck"),
)
DATA_COLLECTION_SERV_LIST = capability_list(
    "DataCollectionServList",
    DataCollectionServList,
    (
        0,
        "dataCollected",
        "digitsDuration digitsPauseDuration toneDetectedBeep toneDetectedBilling toneDetectedBusy "
        "toneDetectedCarrier toneDetectedConfirmation toneDetectedDial toneDetectedFaxCNG "
        "toneDetectedHold toneDetectedHowler toneDetectedIntrusion toneDetectedModemCNG toneDetectedPark "
        "toneDetectedRecordWarning toneDetectedReorder toneDetectedRingback toneDetectedSilence "
        "toneDetectedSitVC toneDetectedSitIC toneDetectedSitRO toneDetectedSitNC toneDetectedSf0..10 "
        "toneDetectedOther toneFrequency toneDuration tonePauseDuration connectionInfo "
        "dcollCauseFushCharReceived dcollCauseCharCountReached dcollCauseTimeout dcollCauseSFTerminated "
        "privateData privateDataInAck",
    ),
    (1, "dataCollectionResumed", "privateData privateDataInAck"),
    (2, "dataCollectionSuspended", "privateData privateDataInAck"),
    (3, "resumeDataCollection", "privateData privateDataInAck"),
    (
        4,
        "startDataCollection",
        "objectDevice objectCall dataCollectionTypeDigits dataCollectionTypeTones "
        "digitsReportingCriteriaNumChars digitsReportingCriteriaFlushChar digitsReportingCriteriaTimeout "
        "privateData privateDataInAck",
    ),
    (5, "stopDataCollection", "privateData privateDataInAck"),
    (6, "suspendDataCollection", "privateData privateDataInAck"),
)
VOICE_UNIT_SERV_LIST = capability_list(
    "VoiceUnitServList",
    VoiceUnitServList,
    (12, "activate", "resource grammarName privateData privateDataInAck"),
    (13, "clear", "resource privateData privateDataInAck"),
    (14, "deactivate", "resource grammarName privateData privateDataInAck"),
    (0, "concatenateMsg", "privateData privateDataInAck"),
    (1, "deleteMsg", "privateData privateDataInAck"),
    (15, "queue", "message resource text privateData privateDataInAck"),
    (
        2,
        "playMsg",
        "duration terminationParameter terminationDurationExceeded terminationDTMFDigitDetected "
        "terminationEndOfSpeechDetected terminationSpeech privateData privateDataInAck "
        "multipleMsgsSimultaneously",
    ),
    (
        3,
        "queryVoiceAttrib",
        "attribToQueryEncodingAlgorithm attribToQuerySamplingRate attribToQueryDuration "
        "attribToQueryFilename attribToQueryCurrentPosition attribToQueryCurrentSpeed "
        "attribToQueryCurrentVolume attribToQueryCurrentLevel attribToQueryCurrentState connection "
        "duration terminationParameter terminationDurationExceeded terminationDTMFDigitDetected "
        "terminationEndOfSpeechDetected terminationSpeech privateData "
        "attribInAckEncodingAlgorithmADPCM6K attribInAckEncodingAlgorithmADPCM8K "
        "attribInAckEncodingAlgorithmMuLawPCM6K attribInAckEncodingAlgorithmALawPCM6K "
        "attribInAckSamplingRate attribInAckDuration attribInAckFilename attribInAckCurrentPosition "
        "attribInAckCurrentSpeed attribInAckCurrentVolumeAbs attribInAckCurrentGain "
        "attribInAckCurrentState privateDataInAck messageToQuery resource attribToQueryGrammars "
        "attribToQueryLanguage attribToQueryMode attribToQueryRetainAudio attribToQuerySilenceTimeout "
        "attribToQueryMaxTimeout attribToQueryBabbleTimeout attribToQueryEndSilence "
        "attribToQueryRejectionThreshold attribToQueryAutoInterruptable attribToQueryInnerXML "
        "attribToQueryInterdigitTimeout attribToQueryPreflush",
    ),
    (
        4,
        "recordMsg",
        "samplingRate encodingAlgorithmADPCM6K encodingAlgorithmADPCM8K encodingAlgorithmMuLawPCM6K "
        "encodingAlgorithmALawPCM6K maxDuration terminationParameter terminationDurationExceeded "
        "terminationDTMFDigitDetected terminationEndOfDataDetected terminationSpeechDetected privateData "
        "privateDataInAck resource",
    ),
    (
        5,
        "reposition",
        "periodOfRepositionStartOfMsg periodOfRepositionEndOfMsg periodOfRepositionRelativePointer "
        "msgToReposition privateData privateDataInAck",
    ),
    (6, "resume", "msgToResume duration privateData privateDataInAck resource"),
    (
        7,
        "review",
        "periodToResumeStartOfMsg periodToResumeLengthOfReview privateData privateDataInAck msgToReview resource",
    ),
    (16, "start", "resource text privateData privateDataInAck"),
    (
        8,
        "setVoiceAttrib",
        "currentSpeed currentVolumeAbs currentVolumeInc periodToResumeStartOfMsg "
        "periodToResumeLengthOfReview currentGain message privateData privateDataInAck resource grammars "
        "language mode retainAudio silenceTimeout maxTimeout babbleTimeout endSilence rejectionThreshold "
        "autoInterruptable innerXML interdigitTimeout preflush",
    ),
    (9, "stop", "privateData privateDataInAck msgToBeStopped resource"),
    (10, "suspend", "message privateData privateDataInAck resource"),
    (11, "synthesizeMsg", "genderMale genderFemale privateData privateDataInAck"),
)
CDR_SERV_LIST = capability_list(
    "CDRServList",
    CDRServList,
    (0, "cdrNotification", "cdrReasonTimeout cdrReasonThresholdReached cdrReasonOther privateData privateDataInAck"),
    (
        1,
        "cdrReport",
        "cdrReasonTimeout cdrReasonThresholdReached cdrReasonOther recordNumber recordCreationTime "
        "callingDevice calledDevice assocCallingDevice assocCalledDevice netwCallingDevice "
        "netwCalledDevice callCharacteristics mediaCallCharacteristics chargedDeviceOperator "
        "chargedDeviceNonOperator recordedCall nodeNumberArea0 nodeNumberArea1 nodeNumberArea2 "
        "tarifTable connectionStart connectionEnd connectionDuration accessCode carrier selectedRoute "
        "billingIndicatorNormalCharging billingIndicatorReverseCharging "
        "billingIndicatorCreditCardCharging billingIndicatorCallForwarding "
        "billingIndicatorCallDeflection billingIndicatorCallTransfer billingIndicatorOther chargingInfo "
        "suppServiceInfoNormalCall suppServiceInfoConsultationCall suppServiceInfoTransferCall "
        "suppServiceInfoCallCompletion suppServiceInfoCallForwarding suppServiceInfoCallDiversion "
        "suppServiceInfoConferencing suppServiceInfoIntrusion suppServiceInfoUserUserInfo "
        "suppServiceInfoOther reasonForTermNormalClearing reasonForTermUnsuccessfulCallAttempt "
        "reasonForTermAbnormalTermination reasonForTermCallTransferred reasonForTermOther authCode "
        "accountInfo deviceCategory namedDeviceTypes operatorDevice lastStoredCDRReportSent privateData "
        "privateDataInAck",
    ),
    (2, "sendStoredCDRs", "timePeriod privateData privateDataInAck"),
    (
        3,
        "startCDRTransmission",
        "transferModeTransferAtEndOfCall transferModeTransferOnRequest "
        "transferModeTransferOnThresholdReached privateData privateDataInAck",
    ),
    (
        4,
        "stopCDRTransmission",
        "cdrTermReasonEndOfData cdrTermReasonError cdrTermReasonThresholdReached cdrTermReasonOther "
        "privateData privateDataInAck swFunctionSupportsSending swFunctionSupportsReceiving",
    ),
)
LOCATION_SERVICES_SERV_LIST = capability_list(
    "LocationServicesServList",
    LocationServicesServList,
    (0, "getLocationInformation", "privateData locationInfoInAck privateDataInAck"),
    (1, "setLocationInformation", "locationInfo replaceMode privateData privateDataInAck"),
    (2, "locationTrackingSessionResumed", "locReason privateData privateDataInAck"),
    (3, "locationTrackingSessionSuspended", "locReason locationInfoList privateData privateDataInAck"),
    (4, "resumeLocationTrackingSession", "privateData privateDataInAck"),
    (5, "locationInformationReport", "locationInfoList privateData privateDataInAck"),
    (
        6,
        "startLocationTrackingSession",
        "collectionType collectionInterval maxCollections collectionFilter reportingType reportingCount "
        "privateData piDFProfileOption1inAck piDFProfileOption2inAck privateDataInAck",
    ),
    (7, "stopLocationTrackingSession", "reason privateData privateDataInAck"),
    (8, "suspendLocationTrackingSession", "reason privateData privateDataInAck"),
    (9, "getLocationTrackingCapabilities", "privateData privateDataInAck"),
    (10, "getLocationTrackingSessions", "privateData privateDataInAck"),
    (11, "locationSessionInfo", "segmentID privateData"),
)
VOICE_UNIT_EVTS_LIST = capability_list(
    "VoiceUnitEvtsList",
    VoiceUnitEvtsList,
    (7, "bookmarkReached", "resource currentPosition servicesPermitted privateData"),
    (8, "completed", "resource cause servicesPermitted privateData"),
    (9, "dtmfDetected", "resource cause servicesPermitted privateData"),
    (10, "emptied", "resource cause servicesPermitted privateData"),
    (11, "interruptionDetected", "resource cause servicesPermitted privateData"),
    (12, "notRecognized", "resource result cause servicesPermitted privateData"),
    (0, "play", "length currentPosition speed cause servicesPermitted privateData"),
    (1, "record", "length currentPosition speed cause servicesPermitted privateData"),
    (13, "recognized", "resource cause servicesPermitted privateData"),
    (2, "review", "length currentPosition cause servicesPermitted privateData message resource"),
    (14, "started", "resource cause servicesPermitted privateData"),
    (15, "silenceTimeoutExpired", "resource cause servicesPermitted privateData"),
    (16, "speechDetected", "resource cause servicesPermitted privateData"),
    (3, "stop", "length currentPosition speed cause servicesPermitted privateData message resource"),
    (4, "suspendPlay", "length currentPosition cause servicesPermitted privateData message resource"),
    (5, "suspendRecord", "length currentPosition cause servicesPermitted privateData message resource"),
    (
        6,
        "voiceAttribChanged",
        "playVolumeAbs playVolumeInc recordGain speed currentPosition cause privateData message resource "
        "grammars language mode retainAudio silenceTimeout maxTimeout babbleTimeout endSilence "
        "rejectionThreshold autoInterruptable innerXML interdigitTimeout preflush",
    ),
    (17, "voiceErrorOccured", "resource cause servicesPermitted privateData"),
)

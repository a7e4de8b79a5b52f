"""Capability lists of data, voice, records and locations (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capabilities import (
    CDRServList,
    DataCollectionServList,
    IOServicesServList,
    LocationServicesServList,
    VoiceUnitServList,
)
from teamcall_core.csta.capability_events import VoiceUnitEvtsList
from teamcall_core.csta.xml.capability_list import capability_list

IO_SERVICES_SERV_LIST: Final = capability_list(
    "IOServicesServList",
    IOServicesServList,
    "ioRegister: ioDevice privateData privateDataInAck allIODevices",
    "ioRegisterAbort: privateData",
    "ioRegisterCancel: privateData privateDataInAck",
    "dataPathResumed: privateData privateDataInAck",
    "dataPathSuspended: privateData privateDataInAck",
    "fastData: objectDevice objectCall dataPathTypeText dataPathTypeVoice displayAttribPhyBaseRowNumber "
    "displayAttribPhyBaseColumnNumber displayAttribOffset privateData privateDataInAck "
    "supportsModifyingPosition",
    "resumeDataPath: privateData privateDataInAck sendsDataPathResumed",
    "sendBroadcastData: privateData dataPathTypeText dataPathTypeVoice displayAttribPhyBaseRowNumber "
    "displayAttribPhyBaseColumnNumber displayAttribOffset privateDataInAck supportsModifyingPosition",
    "sendData: displayAttribPhyBaseRowNumber displayAttribPhyBaseColumnNumber displayAttribOffset "
    "ioCauseTerminationCharReceived ioCauseCharCountReached ioCauseTimeout ioCauseSfTerminated privateData "
    "privateDataInAck supportsModifyingPosition",
    "sendMulticastData: ioData displayAttribPhyBaseRowNumber displayAttribPhyBaseColumnNumber "
    "displayAttribOffset privateData privateDataInAck supportsModifyingPosition",
    "startDataPath: objectDevice objectCall dataPathDirectionCfToObject dataPathDirectionObjectToCf "
    "dataPathDirectionBidirectional dataPathTypeText dataPathTypeVoice numberOfCharsToCollect terminationChar "
    "timeout privateData numberOfCharsToCollectInAck terminationCharInAck timeoutInAck privateDataInAck",
    "stopDataPath: privateData privateDataInAck",
    "suspendDataPath: privateData privateDataInAck",
)
DATA_COLLECTION_SERV_LIST: Final = capability_list(
    "DataCollectionServList",
    DataCollectionServList,
    "dataCollected: digitsDuration digitsPauseDuration toneDetectedBeep toneDetectedBilling toneDetectedBusy "
    "toneDetectedCarrier toneDetectedConfirmation toneDetectedDial toneDetectedFaxCNG toneDetectedHold "
    "toneDetectedHowler toneDetectedIntrusion toneDetectedModemCNG toneDetectedPark toneDetectedRecordWarning "
    "toneDetectedReorder toneDetectedRingback toneDetectedSilence toneDetectedSitVC toneDetectedSitIC "
    "toneDetectedSitRO toneDetectedSitNC toneDetectedSf0 toneDetectedSf1 toneDetectedSf2 toneDetectedSf3 "
    "toneDetectedSf4 toneDetectedSf5 toneDetectedSf6 toneDetectedSf7 toneDetectedSf8 toneDetectedSf9 "
    "toneDetectedSf10 toneDetectedOther toneFrequency toneDuration tonePauseDuration connectionInfo "
    "dcollCauseFushCharReceived dcollCauseCharCountReached dcollCauseTimeout dcollCauseSFTerminated "
    "privateData privateDataInAck",
    "dataCollectionResumed: privateData privateDataInAck",
    "dataCollectionSuspended: privateData privateDataInAck",
    "resumeDataCollection: privateData privateDataInAck",
    "startDataCollection: objectDevice objectCall dataCollectionTypeDigits dataCollectionTypeTones "
    "digitsReportingCriteriaNumChars digitsReportingCriteriaFlushChar digitsReportingCriteriaTimeout "
    "privateData privateDataInAck",
    "stopDataCollection: privateData privateDataInAck",
    "suspendDataCollection: privateData privateDataInAck",
)
VOICE_SERV_LIST: Final = capability_list(
    "VoiceServList",
    VoiceUnitServList,
    "activate: resource grammarName privateData privateDataInAck",
    "clear: resource privateData privateDataInAck",
    "deactivate: resource grammarName privateData privateDataInAck",
    "concatenateMsg: privateData privateDataInAck",
    "deleteMsg: privateData privateDataInAck",
    "queueService@queue: message resource text privateData privateDataInAck",
    "playMsg: duration terminationParameter terminationDurationExceeded terminationDTMFDigitDetected "
    "terminationEndOfSpeechDetected terminationSpeech privateData privateDataInAck multipleMsgsSimultaneously",
    "queryVoiceAttrib: messageToQuery resource attribToQueryEncodingAlgorithm attribToQuerySamplingRate "
    "attribToQueryDuration attribToQueryFilename attribToQueryCurrentPosition attribToQueryCurrentSpeed "
    "attribToQueryCurrentVolume attribToQueryCurrentLevel attribToQueryCurrentState attribToQueryGrammars "
    "attribToQueryLanguage attribToQueryMode attribToQueryRetainAudio attribToQuerySilenceTimeout "
    "attribToQueryMaxTimeout attribToQueryBabbleTimeout attribToQueryEndSilence "
    "attribToQueryRejectionThreshold attribToQueryAutoInterruptable attribToQueryInnerXML "
    "attribToQueryInterdigitTimeout attribToQueryPreflush connection privateData "
    "attribInAckEncodingAlgorithmADPCM6K attribInAckEncodingAlgorithmADPCM8K "
    "attribInAckEncodingAlgorithmMuLawPCM6K attribInAckEncodingAlgorithmALawPCM6K attribInAckSamplingRate "
    "attribInAckDuration attribInAckFilename attribInAckCurrentPosition attribInAckCurrentSpeed "
    "attribInAckCurrentVolumeAbs attribInAckCurrentGain attribInAckCurrentState attribInAckGrammars "
    "attribInAckLanguage attribInAckMode attribInAckRetainAudio attribInAckSilenceTimeout "
    "attribInAckMaxTimeout attribInAckBabbleTimeout attribInAckEndSilence attribInAckRejectionThreshold "
    "attribInAckAutoInterruptable attribInAckInnerXML attribInAckInterdigitTimeout attribInAckPreflush "
    "privateDataInAck",
    "recordMsg: resource samplingRate encodingAlgorithmADPCM6K encodingAlgorithmADPCM8K "
    "encodingAlgorithmMuLawPCM6K encodingAlgorithmALawPCM6K maxDuration terminationParameter "
    "terminationDurationExceeded terminationDTMFDigitDetected terminationEndOfDataDetected "
    "terminationSpeechDetected privateData privateDataInAck",
    "reposition: msgToReposition resource periodOfRepositionStartOfMsg periodOfRepositionEndOfMsg "
    "periodOfRepositionRelativePointer privateData privateDataInAck",
    "resume: msgToResume resource duration privateData privateDataInAck",
    "review: msgToReview resource periodToResumeStartOfMsg periodToResumeLengthOfReview privateData privateDataInAck",
    "start: resource text privateData privateDataInAck",
    "setVoiceAttrib: message resource currentSpeed currentVolumeAbs currentVolumeInc currentGain grammars "
    "language mode retainAudio silenceTimeout maxTimeout babbleTimeout endSilence rejectionThreshold "
    "autoInterruptable innerXML interdigitTimeout preflush privateData privateDataInAck",
    "stop: msgToBeStopped resource privateData privateDataInAck",
    "suspend: message resource privateData privateDataInAck",
    "synthesizeMsg: genderMale genderFemale privateData privateDataInAck",
)
CDR_SERV_LIST: Final = capability_list(
    "CDRServList",
    CDRServList,
    "cdrNotification: cdrReasonTimeout cdrReasonThresholdReached cdrReasonOther privateData privateDataInAck",
    "cdrReport: cdrReasonTimeout cdrReasonThresholdReached cdrReasonOther recordNumber recordCreationTime "
    "callingDevice calledDevice assocCallingDevice assocCalledDevice netwCallingDevice netwCalledDevice "
    "callCharacteristics mediaCallCharacteristics chargedDeviceOperator chargedDeviceNonOperator recordedCall "
    "nodeNumberArea0 nodeNumberArea1 nodeNumberArea2 tarifTable connectionStart connectionEnd "
    "connectionDuration accessCode carrier selectedRoute billingIndicatorNormalCharging "
    "billingIndicatorReverseCharging billingIndicatorCreditCardCharging billingIndicatorCallForwarding "
    "billingIndicatorCallDeflection billingIndicatorCallTransfer billingIndicatorOther chargingInfo "
    "suppServiceInfoNormalCall suppServiceInfoConsultationCall suppServiceInfoTransferCall "
    "suppServiceInfoCallCompletion suppServiceInfoCallForwarding suppServiceInfoCallDiversion "
    "suppServiceInfoConferencing suppServiceInfoIntrusion suppServiceInfoUserUserInfo suppServiceInfoOther "
    "reasonForTermNormalClearing reasonForTermUnsuccessfulCallAttempt reasonForTermAbnormalTermination "
    "reasonForTermCallTransferred reasonForTermOther authCode accountInfo deviceCategory namedDeviceTypes "
    "operatorDevice lastStoredCDRReportSent privateData privateDataInAck",
    "sendStoredCDRs: timePeriod privateData privateDataInAck",
    "startCDRTransmission: transferModeTransferAtEndOfCall transferModeTransferOnRequest "
    "transferModeTransferOnThresholdReached privateData privateDataInAck",
    "stopCDRTransmission: cdrTermReasonEndOfData cdrTermReasonError cdrTermReasonThresholdReached "
    "cdrTermReasonOther privateData privateDataInAck swFunctionSupportsSending swFunctionSupportsReceiving",
)
LOCATION_SERVICES_SERV_LIST: Final = capability_list(
    "LocationServicesServList",
    LocationServicesServList,
    "getLocationInformation: privateData locationInfoInAck privateDataInAck",
    "setLocationInformation: locationInfo replaceMode privateData privateDataInAck",
    "locationTrackingSessionResumed: locReason privateData privateDataInAck",
    "locationTrackingSessionSuspended: locReason locationInfoList privateData privateDataInAck",
    "resumeLocationTrackingSession: privateData privateDataInAck",
    "locationInformationReport: locationInfoList privateData privateDataInAck",
    "startLocationTrackingSession: collectionType collectionInterval maxCollections collectionFilter "
    "reportingType reportingInterval reportingCount privateData "
    "piDFProfileOption1inAck=pIDFProfileOption1inAck piDFProfileOption2inAck=pIDFProfileOption2inAck "
    "privateDataInAck",
    "stopLocationTrackingSession: reason privateData privateDataInAck",
    "suspendLocationTrackingSession: privateData privateDataInAck",
    "getLocationTrackingCapabilities: privateData privateDataInAck",
    "getLocationTrackingSessions: privateData privateDataInAck",
    "locationSessionInfo: segmentID privateData",
)
VOICE_EVTS_LIST: Final = capability_list(
    "VoiceEvtsList",
    VoiceUnitEvtsList,
    "bookmarkReached: resource cause servicesPermitted privateData",
    "completed: resource cause servicesPermitted privateData",
    "dtmfDetected: resource cause servicesPermitted privateData",
    "emptied: resource cause servicesPermitted privateData",
    "interruptionDetected: resource cause servicesPermitted privateData",
    "notRecognized: resource result cause servicesPermitted privateData",
    "play: message resource length currentPosition speed cause servicesPermitted privateData",
    "recognized: resource cause servicesPermitted privateData",
    "record: message resource length currentPosition speed cause servicesPermitted privateData",
    "reviewEvent@review: message resource length currentPosition cause servicesPermitted privateData",
    "started: resource cause servicesPermitted privateData",
    "silenceTimeoutExpired: resource cause servicesPermitted privateData",
    "speechDetected: resource cause servicesPermitted privateData",
    "stopEvent@stop: message resource length currentPosition speed cause servicesPermitted privateData",
    "suspendPlay: message resource length currentPosition cause servicesPermitted privateData",
    "suspendRecord: message resource length currentPosition cause servicesPermitted privateData",
    "voiceAttribChanged: message resource playVolumeAbs playVolumeInc recordGain speed currentPosition "
    "grammars language mode retainAudio silenceTimeout maxTimeout babbleTimeout endSilence rejectionThreshold "
    "autoInterruptable innerXML interdigitTimeout preflush cause privateData",
    "voiceErrorOccurred@voice_error_occured: resource cause servicesPermitted privateData",
)

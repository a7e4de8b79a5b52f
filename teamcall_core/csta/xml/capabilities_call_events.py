"""Capability lists of the events of calls (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capability_events import CallAssociatedEvtsList, CallControlEvtsList, MediaEvtsList
from teamcall_core.csta.xml.capability_list import capability_list

CALL_CONTROL_EVTS_LIST: Final = capability_list(
    "CallControlEvtsList",
    CallControlEvtsList,
    "bridged: correlatorData userData servicesPermitted mediaCallCharacteristics callCharacteristics "
    "bridgedConnectionInfo callLinkageData languagePreferences privateData locationinfoList=locationInfoList+",
    "callCleared: correlatorData userData mediaCallCharacteristics callCharacteristics callLinkageData "
    "languagePreferences privateData callIDOnly locationInfoList+",
    "conferenced: confereceConnectionsEndpointDeviceID=conferenceConnectionsEndpointDeviceID "
    "confereceConnectionsresultingConnectionInfo=conferenceConnectionsresultingConnectionInfo userData "
    "servicesPermitted mediaCallCharacteristics callCharacteristics bridgedConnectionInfo "
    "lannguagePreferences=languagePreferences deviceHistory privateData locationInfoList+",
    "connectionCleared: correlatorData userData chargingInfo numberUnitsNumberOfChargingUnits "
    "numberUnitsTypeOfUnits numberUnitsNumberOfCurrencyUnits typeOfChargingInfoSubTotal "
    "typeOfChargingInfoTotal chargingMultiplierAThousandth chargingMultiplierAHundredth "
    "chargingMultiplierATenth chargingMultiplierOne chargingMultiplierTen chargingMultiplierHundred "
    "chargingMultiplierThousand servicesPermitted mediaCallCharacteristics callCharacteristics "
    "droppedConnectionInfo callLinkageData languagePreferences deviceHistory privateData locationInfoList+",
    "delivered: originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
    "mediaCallCharacteristics callCharacteristics connectionInfo subjectOfCall messageInfo "
    "languagePreferences deviceHistory privateData locationInfoList+",
    "digitsDialed: servicesPermitted netwCallingDevice netwCalledDevice diallingConnectionInfo "
    "callCharacteristics languagePreferences privateData locationInfoList+",
    "diverted: callingDevice calledDevice userData servicesPermitted mediaCallCharacteristics "
    "callCharacteristics connectionInfo netwCallingDevice netwCalledDevice subjectOfCall messageInfo "
    "languagePreferences deviceHistory privateData sendsDivertedToAll locationInfoList+",
    "established: originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
    "mediaCallCharacteristics callCharacteristics establishedConnectionInfo subjectOfCall messageInfo "
    "languagePreferences deviceHistory privateData locationInfoList+",
    "failed: originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
    "mediaCallCharacteristics callCharacteristics failedConnectionInfo subjectOfCall messageInfo "
    "languagePreferences deviceHistory privateData callIDOnly locationInfoList+",
    "held: correlatorData servicesPermitted mediaCallCharacteristics callCharacteristics heldConnectionInfo "
    "callLinkageData languagePreferences privateData locationInfoList+",
    "netwCapsChanged: progressLocationUser progressLocationPrivateServLocal progressLocationPublicServLocal "
    "progressLocationTransit progressLocationPublicServRemote progressLocationPrivateServRemote "
    "progressLocationLocal progressLocationInternational progressLocationNetwBeyondInterworking "
    "progressLocationOther progressDescriptionISDN progressDescriptionQSIG progressDescriptionOther userData "
    "typeOfNetworkISDNPublic typeOfNetworkNonISDNPublic typeOfNetworkISDNPrivate typeOfNetworkNonISDNPrivate "
    "typeOfNetworkOther eventsProvidedParameter eventsProvidedBridged eventsProvidedCallCleared "
    "eventsProvidedConferenced eventsProvidedConnectionCleared eventsProvidedDelivered "
    "eventsProvidedDigitsDialed eventsProvidedDiverted eventsProvidedEstablished eventsProvidedFailed "
    "eventsProvidedHeld eventsProvidedNetwCapsChanged eventsProvidedNetwReached eventsProvidedOffered "
    "eventsProvidedOriginated eventsProvidedQueued eventsProvidedRetrieved eventsProvidedServiceInitiated "
    "eventsProvidedTransferred servicesPermitted mediaCallCharacteristics callCharacteristics "
    "outboundConnectionInfo languagePreferences privateData locationInfoList+",
    "netwReached: originatingNIDConnection userData typeOfNetworkISDNPublic typeOfNetworkNonISDNPublic "
    "typeOfNetworkISDNPrivate typeOfNetworkNonISDNPrivate typeOfNetworkOther eventsProvidedParameter "
    "eventsProvidedBridged eventsProvidedCallCleared eventsProvidedConferenced "
    "eventsProvidedConnectionCleared eventsProvidedDelivered eventsProvidedDigitsDialed "
    "eventsProvidedDiverted eventsProvidedEstablished eventsProvidedFailed eventsProvidedHeld "
    "eventsProvidedNetwCapsChanged eventsProvidedNetwReached eventsProvidedOffered eventsProvidedOriginated "
    "eventsProvidedQueued eventsProvidedRetrieved eventsProvidedServiceInitiated eventsProvidedTransferred "
    "servicesPermitted mediaCallCharacteristics callCharacteristics outboundConnectionInfo netwCallingDevice "
    "netwCalledDevice languagePreferences deviceHistory privateData locationInfoList+",
    "offered: originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
    "mediaCallCharacteristics callCharacteristics offeredConnectionInfo subjectOfCall messageInfo "
    "languagePreferences deciceHistory=deviceHistory privateData locationInfoList+",
    "originated: originatingDevice servicesPermitted netwCallingDevice netwCalledDevice "
    "mediaCallCharacteristics callCharacteristics originatedConnectionInfo subjectOfCall messageInfo "
    "languagePreferences privateData locationInfoList+",
    "queued: numberQueued callsInFront userData servicesPermitted netwCallingDevice netwCalledDevice "
    "mediaCallCharacteristics callCharacteristics queuedConnectionInfo subjectOfCall messageInfo "
    "languagePreferences deviceHistory privateData locationInfoList+",
    "retrieved: correlatorData servicesPermitted mediaCallCharacteristics callCharacteristics "
    "retrievedConnectionInfo callLinkageData languagePreferences privateData "
    "locationInfoLiist=locationInfoList+",
    "serviceInitiated: servicesPermitted mediaCallCharacteristics callCharacteristics initiatedConnectionInfo "
    "netwCallingDevice netwCalledDevice subjectOfCall messageInfo languagePreferences privateData "
    "calledDevice+ locationInfoList+",
    "transferred: transferredConnectionsEndpointDeviceID transferredConnectionsResultingConnectionInfo "
    "userData chargingInfo numberUnitsNumberOfChargingUnits numberUnitsTypeOfUnits "
    "numberUnitsNumberOfCurrencyUnits typeOfChargingInfoSubTotal typeOfChargingInfoTotal "
    "chargingMultiplierAThousandth chargingMultiplierAHundredth chargingMultiplierATenth "
    "chargingMultiplierOne chargingMultiplierTen chargingMultiplierHundred chargingMultiplierThousand "
    "servicesPermitted mediaCallCharacteristics callCharacteristics connectionInfo languagePreferences "
    "deviceHistory privateData locationInfoList+",
)
CALL_ASSOCIATED_EVTS_LIST: Final = capability_list(
    "CallAssociatedEvtsList",
    CallAssociatedEvtsList,
    "callInformation: callingDevice accountInfo authorisatinonCode correlatorData servicesPermitted userData "
    "callQualifyingData connectionInfo callLinkageData callCharacteristics subjectOfCall languagePreferences "
    "privateData genCallInfoForOutdatedConnID deviceInfo+",
    "charging: numberUnitsNumberOfChargingUnits numberUnitsTypeOfUnits numberUnitsNumberOfCurrencyUnits "
    "typeOfChargingInfoSubTotal typeOfChargingInfoTotal chargingMultiplierAThousandth "
    "chargingMultiplierAHundredth chargingMultiplierATenth chargingMultiplierOne chargingMultiplierTen "
    "chargingMultiplierHundred chargingMultiplierThousand privateData",
    "digitsGenerated: digitsDurationList pauseDurationList connectionInfo privateData",
    "telephonyTonesGenerated: toneToSendBeep toneToSendBilling toneToSendBusy toneToSendCarrier "
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
    "toneToSendSf98 toneToSendSf99 toneToSendSf100 toneFrequency toneDuration pauseDurationList "
    "connectionInfo privateData",
    "serviceCompletionFailure: primaryCallConnectionInfo secondaryCallConnectionInfo "
    "otherDevicesPrimaryCallList otherDevicesSecondaryCallList mediaCallCharacteristics privateData",
)
MEDIA_EVTS_LIST: Final = capability_list(
    "MediaEvtsList",
    MediaEvtsList,
    "mediaAttached: mediaServiceVersion mediaServiceInstanceID mediaStreamID mediaCallCharacteristics "
    "callCharacteristics mediaConnectionInfo privateData",
    "mediaDetached: mediaServiceVersion mediaServiceInstanceID mediaStreamID mediaCallCharacteristics "
    "callCharacteristics mediaConnectionInfo privateData",
)

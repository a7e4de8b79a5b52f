"""Capability lists of the events of calls and media (ECMA-285 edition 4, capability-exchange 131)."""

from __future__ import annotations

from teamcall_core.csta.capability_events import CallAssociatedEvtsList, CallControlEvtsList, MediaEvtsList
from teamcall_core.csta.phase3.capability_list import capability_list

CALL_CONTROL_EVTS_LIST = capability_list(
    "CallControlEvtsList",
    CallControlEvtsList,
    (
        0,
        "bridged",
        "correlatorData userData servicesPermitted mediaCallCharacteristics callCharacteristics "
        "bridgedConnectionInfo privateData callLinkageData languagePreferences locationinfoList",
    ),
    (
        1,
        "callCleared",
        "correlatorData userData mediaCallCharacteristics callCharacteristics privateData callIDOnly callLinkageData",
    ),
    (
        2,
        "conferenced",
        "confereceConnectionsEndpointDeviceID confereceConnectionsresultingConnectionInfo userData "
        "servicesPermitted mediaCallCharacteristics callCharacteristics bridgedConnectionInfo "
        "privateData lannguagePreferences deviceHistory locationInfoList",
    ),
    (
        3,
        "connectionCleared",
        "correlatorData userData chargingInfo numberUnitsNumberOfChargingUnits numberUnitsTypeOfUnits "
        "numberUnitsNumberOfCurrencyUnits typeOfChargingInfoSubTotal typeOfChargingInfoTotal "
        "chargingMultiplierAThousandth chargingMultiplierAHundredth chargingMultiplierATenth "
        "chargingMultiplierOne chargingMultiplierTen chargingMultiplierHundred "
        "chargingMultiplierThousand servicesPermitted mediaCallCharacteristics callCharacteristics "
        "droppedConnectionInfo privateData callLinkageData languagePreferences deviceHistory "
        "locationInfoList",
    ),
    (
        4,
        "delivered",
        "originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
        "mediaCallCharacteristics callCharacteristics connectionInfo privateData subjectOfCall "
        "messageInfo languagePreferences deviceHistory locationInfoList",
    ),
    (
        5,
        "digitsDialed",
        "servicesPermitted netwCallingDevice netwCalledDevice diallingConnectionInfo callCharacteristics "
        "privateData languagePreferences locationInfoList",
    ),
    (
        6,
        "diverted",
        "callingDevice calledDevice userData servicesPermitted mediaCallCharacteristics "
        "callCharacteristics connectionInfo netwCallingDevice netwCalledDevice privateData "
        "sendsDivertedToAll subjectOfCall messageInfo languagePreferences deviceHistory locationInfoList",
    ),
    (
        7,
        "established",
        "originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
        "mediaCallCharacteristics callCharacteristics establishedConnectionInfo privateData "
        "subjectOfCall messageInfo languagePreferences deviceHistory locationInfoList",
    ),
    (
        8,
        "failed",
        "originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
        "mediaCallCharacteristics callCharacteristics failedConnectionInfo privateData callIDOnly "
        "subjectOfCall messageInfo languagePreferences deviceHistory locationInfoList",
    ),
    (
        9,
        "held",
        "correlatorData servicesPermitted mediaCallCharacteristics callCharacteristics "
        "heldConnectionInfo privateData callLinkageData languagePreferences locationInfoList",
    ),
    (
        10,
        "netwCapsChanged",
        "progressLocationUser progressLocationPrivateServLocal progressLocationPublicServLocal "
        "progressLocationTransit progressLocationPublicServRemote progressLocationPrivateServRemote "
        "progressLocationLocal progressLocationInternational progressLocationNetwBeyondInterworking "
        "progressLocationOther progressDescriptionISDN progressDescriptionQSIG progressDescriptionOther "
        "userData typeOfNetworkISDNPublic typeOfNetworkNonISDNPublic typeOfNetworkISDNPrivate "
        "typeOfNetworkNonISDNPrivate typeOfNetworkOther eventsProvidedParameter eventsProvidedBridged "
        "eventsProvidedCallCleared eventsProvidedConferenced eventsProvidedConnectionCleared "
        "eventsProvidedDelivered eventsProvidedDigitsDialed eventsProvidedDiverted "
        "eventsProvidedEstablished eventsProvidedFailed eventsProvidedHeld eventsProvidedNetwCapsChanged "
        "eventsProvidedNetwReached eventsProvidedOffered eventsProvidedOriginated eventsProvidedQueued "
        "eventsProvidedRetrieved eventsProvidedServiceInitiated eventsProvidedTransferred "
        "servicesPermitted mediaCallCharacteristics callCharacteristics outboundConnectionInfo "
        "privateData languagePreferences locationInfoList",
    ),
    (
        11,
        "netwReached",
        "originatingNIDConnection userData typeOfNetworkISDNPublic typeOfNetworkNonISDNPublic "
        "typeOfNetworkISDNPrivate typeOfNetworkNonISDNPrivate typeOfNetworkOther eventsProvidedParameter "
        "eventsProvidedBridged eventsProvidedCallCleared eventsProvidedConferenced "
        "eventsProvidedConnectionCleared eventsProvidedDelivered eventsProvidedDigitsDialed "
        "eventsProvidedDiverted eventsProvidedEstablished eventsProvidedFailed eventsProvidedHeld "
        "eventsProvidedNetwCapsChanged eventsProvidedNetwReached eventsProvidedOffered "
        "eventsProvidedOriginated eventsProvidedQueued eventsProvidedRetrieved "
        "eventsProvidedServiceInitiated eventsProvidedTransferred servicesPermitted "
        "mediaCallCharacteristics callCharacteristics outboundConnectionInfo netwCallingDevice "
        "netwCalledDevice privateData languagePreferences deviceHistory locationInfoList",
    ),
    (
        12,
        "offered",
        "originatingNIDConnection userData servicesPermitted netwCallingDevice netwCalledDevice "
        "mediaCallCharacteristics callCharacteristics offeredConnectionInfo privateData subjectOfCall "
        "messageInfo languagePreferences deciceHistory locationInfoList",
    ),
    (
        13,
        "originated",
        "originatingDevice servicesPermitted netwCallingDevice netwCalledDevice mediaCallCharacteristics "
        "callCharacteristics originatedConnectionInfo privateData subjectOfCall messageInfo "
        "languagePreferences locationInfoList",
    ),
    (
        14,
        "queued",
        "numberQueued callsInFront userData servicesPermitted netwCallingDevice netwCalledDevice "
        "mediaCallCharacteristics callCharacteristics queuedConnectionInfo privateData subjectOfCall "
        "messageInfo languagePreferences deviceHistory locationInfoList",
    ),
    (
        15,
        "retrieved",
        "correlatorData servicesPermitted mediaCallCharacteristics callCharacteristics "
        "retrievedConnectionInfo privateData callLinkageData languagePreferences deviceHistory "
        "locationInfoLiist",
    ),
    (
        16,
        "serviceInitiated",
        "servicesPermitted mediaCallCharacteristics callCharacteristics initiatedConnectionInfo "
        "netwCallingDevice netwCalledDevice privateData subjectOfCall messageInfo languagePreferences "
        "calledDevice locationInfoList",
    ),
    (
        17,
        "transferred",
        "transferredConnectionsEndpointDeviceID transferredConnectionsResultingConnectionInfo userData "
        "chargingInfo numberUnitsNumberOfChargingUnits numberUnitsTypeOfUnits "
        "numberUnitsNumberOfCurrencyUnits typeOfChargingInfoSubTotal typeOfChargingInfoTotal "
        "chargingMultiplierAThousandth chargingMultiplierAHundredth chargingMultiplierATenth "
        "chargingMultiplierOne chargingMultiplierTen chargingMultiplierHundred "
        "chargingMultiplierThousand servicesPermitted mediaCallCharacteristics callCharacteristics "
        "connectionInfo privateData languagePreferences deviceHistory",
    ),
)
CALL_ASSOCIATED_EVTS_LIST = capability_list(
    "CallAssociatedEvtsList",
    CallAssociatedEvtsList,
    (
        0,
        "callInformation",
        "callingDevice accountInfo authorisatinonCode correlatorData servicesPermitted userData "
        "callQualifyingData connectionInfo privateData genCallInfoForOutdatedConnID callLinkageData "
        "callCharacteristics subjectOfCall languagePreferences deviceInfo",
    ),
    (
        1,
        "charging",
        "numberUnitsNumberOfChargingUnits numberUnitsTypeOfUnits numberUnitsNumberOfCurrencyUnits "
        "typeOfChargingInfoSubTotal typeOfChargingInfoTotal chargingMultiplierAThousandth "
        "chargingMultiplierAHundredth chargingMultiplierATenth chargingMultiplierOne "
        "chargingMultiplierTen chargingMultiplierHundred chargingMultiplierThousand privateData",
    ),
    (2, "digitsGenerated", "digitsDurationList pauseDurationList connectionInfo privateData"),
    (
        3,
        "telephonyTonesGenerated",
        "toneToSendBeep toneToSendBilling toneToSendBusy toneToSendCarrier toneToSendConfirmation "
        "toneToSendDial toneToSendFaxCNG toneToSendHold toneToSendHowler toneToSendIntrusion "
        "toneToSendModemCNG toneToSendPark toneToSendRecordWarning toneToSendReorder toneToSendRingback "
        "toneToSendSilence toneToSendSitVC toneToSendSitIC toneToSendSitRO toneToSendSitNC "
        "toneToSendSf0..100 toneFrequency toneDuration pauseDurationList connectionInfo privateData",
    ),
    (
        4,
        "serviceCompletionFailure",
        "primaryCallConnectionInfo secondaryCallConnectionInfo otherDevicesPrimaryCallList "
        "otherDevicesSecondaryCallList mediaCallCharacteristics privateData",
    ),
)
MEDIA_EVTS_LIST = capability_list(
    "MediaEvtsList",
    MediaEvtsList,
    (
        0,
        "mediaAttached",
        "mediaServiceVersion mediaServiceInstanceID mediaStreamID mediaCallCharacteristics "
        "callCharacteristics mediaConnectionInfo privateData",
    ),
    (
        1,
        "mediaDetached",
        "mediaServiceVersion mediaServiceInstanceID mediaStreamID mediaCallCharacteristics "
        "callCharacteristics mediaConnectionInfo privateData",
    ),
)

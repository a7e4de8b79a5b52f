"""Declarations of the call associated events (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.call_associated import (
    CallInformation,
    Charging,
    DigitsGenerated,
    OtherCall,
    PrimaryOrSecondaryCall,
    ServiceCompletionFailure,
    TelephonyTonesGenerated,
)
from teamcall_core.csta.xml.enumerations import (
    CALL_CHARACTERISTICS,
    EVENT_CAUSE,
    LOCAL_CONNECTION_STATE,
    TELEPHONY_TONE,
)
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import HEX, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA_LIST,
    CHARGING_INFO,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    MEDIA_CALL_CHARACTERISTICS,
    SERVICES_PERMITTED,
    USER_DATA,
)

CALL_INFORMATION: Final = Structure(
    "CallInformation",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("device", EXTENDED_DEVICE_ID),
    may("callingDevice", EXTENDED_DEVICE_ID),
    may("accountInfo", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("servicesPermitted", SERVICES_PERMITTED),
    may("userData", USER_DATA),
    may("callQualifyingData", HEX),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("deviceInfo", DEVICE_ID, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallInformation,
)
CHARGING: Final = Structure(
    "Charging",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("chargedDevice", DEVICE_ID),
    need("chargingInfo", CHARGING_INFO),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Charging,
)
DIGITS_GENERATED: Final = Structure(
    "DigitsGenerated",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    need("digitGeneratedList", TEXT),
    may("digitDurationList", ListOf("digitDuration", LONG_NUMBER)),
    may("pauseDurationList", ListOf("pauseDuration", LONG_NUMBER)),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DigitsGenerated,
)
TELEPHONY_TONES_GENERATED: Final = Structure(
    "TelephonyTonesGenerated",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("connection", CONNECTION_ID),
    may("toneGenerated", TELEPHONY_TONE),
    may("toneFrequency", LONG_NUMBER),
    may("toneDuration", LONG_NUMBER),
    may("pauseDuration", LONG_NUMBER),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=TelephonyTonesGenerated,
)
SERVICE_COMPLETION_FAILURE: Final = Structure(
    "ServiceCompletionFailure",
    need("monitorCrossRefID", TEXT_OCTETS),
    need(
        "primaryCall",
        Structure(
            "PrimaryOrSecondaryCall",
            need("deviceID", DEVICE_ID),
            need("connectionID", CONNECTION_ID),
            need("localConnectionState", LOCAL_CONNECTION_STATE),
            may("connectionInfo", CONNECTION_INFORMATION),
            make=PrimaryOrSecondaryCall,
        ),
    ),
    may(
        "secondaryCall",
        Structure(
            "PrimaryOrSecondaryCall",
            need("deviceID", DEVICE_ID),
            need("connectionID", CONNECTION_ID),
            need("localConnectionState", LOCAL_CONNECTION_STATE),
            may("connectionInfo", CONNECTION_INFORMATION),
            make=PrimaryOrSecondaryCall,
        ),
    ),
    may(
        "otherDevsPrimaryCallList",
        ListOf(
            "otherDevsPrimaryCall",
            Structure(
                "OtherCall",
                need("deviceID", DEVICE_ID),
                need("connectionID", CONNECTION_ID),
                may("localConnectionState", LOCAL_CONNECTION_STATE),
                may("connectionInfo", CONNECTION_INFORMATION),
                make=OtherCall,
            ),
        ),
    ),
    may(
        "otherDevsSecondaryCallList",
        ListOf(
            "otherDevsSecondaryCall",
            Structure(
                "OtherCall",
                need("deviceID", DEVICE_ID),
                need("connectionID", CONNECTION_ID),
                may("localConnectionState", LOCAL_CONNECTION_STATE),
                may("connectionInfo", CONNECTION_INFORMATION),
                make=OtherCall,
            ),
        ),
    ),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    need("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ServiceCompletionFailure,
)

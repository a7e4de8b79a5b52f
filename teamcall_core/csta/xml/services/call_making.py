"""Declarations of the call control services that begin a call or dial (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.call_making import (
    CallLinkageDataListItems,
    ConnectionListItems,
    DestinationDetectionItem,
    DeviceListItems,
    DialDigits,
    DialDigitsResult,
    MakeConnection,
    MakeConnectionResult,
    MakePredictiveCall,
    MakePredictiveCallResult,
    SendMessage,
    SendMessageResult,
    SignallingDetection,
)
from teamcall_core.csta.xml.enumerations import (
    AUTO_ORIGINATE,
    CALL_CHARACTERISTICS,
    DESTINATION_CONDITION,
    DETECTION_ACTION,
    EVENT_CAUSE,
    SIGNALLING_CONDITION,
    SIGNALLING_CONDITIONS_ACTION,
)
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID
from teamcall_core.csta.xml.simple import DATE_TIME, HEX, LONG_NUMBER, TEXT
from teamcall_core.csta.xml.structures import ListOf, Structure, Wrapped, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    MEDIA_CALL_CHARACTERISTICS,
    MESSAGE_INFO,
    USER_DATA,
)

DIAL_DIGITS: Final = Structure(
    "DialDigits",
    need("diallingConnection", CONNECTION_ID),
    need("diallingSequence", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DialDigits,
)
DIAL_DIGITS_RESULT: Final = Structure(
    "DialDigitsResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DialDigitsResult,
)
MAKE_CONNECTION: Final = Structure(
    "MakeConnection",
    need("initiatingDevice", DEVICE_ID),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("autoOriginate", AUTO_ORIGINATE, default="prompt"),
    may("correlatorData", CORRELATOR_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("connectionInfo", CONNECTION_INFORMATION),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("reason", EVENT_CAUSE),
    may("maxDevices", LONG_NUMBER),
    may("startTime", DATE_TIME),
    may("duration", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeConnection,
)
MAKE_CONNECTION_RESULT: Final = Structure(
    "MakeConnectionResult",
    need("initiatingDevice", CONNECTION_ID),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("initiatedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeConnectionResult,
)
MAKE_PREDICTIVE_CALL: Final = Structure(
    "MakePredictiveCall",
    need("callingDevice", DEVICE_ID),
    need("calledDirectoryNumber", DEVICE_ID),
    may(
        "signallingDetection",
        Structure(
            "SignallingDetection",
            need("signallingCondition", SIGNALLING_CONDITION),
            need("signallingConditionsAction", SIGNALLING_CONDITIONS_ACTION),
            make=SignallingDetection,
        ),
    ),
    may(
        "destinationDetection",
        ListOf(
            "detectionItem",
            Structure(
                "DestinationDetectionItem",
                need("destinationCondition", DESTINATION_CONDITION),
                need("detectionAction", DETECTION_ACTION),
                make=DestinationDetectionItem,
            ),
        ),
    ),
    may("defaultAction", DETECTION_ACTION),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("autoOriginate", AUTO_ORIGINATE, default="prompt"),
    may("alertTime", LONG_NUMBER),
    may("correlatorData", CORRELATOR_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("userData", USER_DATA),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakePredictiveCall,
)
MAKE_PREDICTIVE_CALL_RESULT: Final = Structure(
    "MakePredictiveCallResult",
    need("initiatedCall", CONNECTION_ID),
    may("initiatedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakePredictiveCallResult,
)
SEND_MESSAGE: Final = Structure(
    "SendMessage",
    need("callingDevice", DEVICE_ID),
    need("destinationDevices", Wrapped("device", DEVICE_ID, "device", DeviceListItems)),
    need("messageInfo", MESSAGE_INFO),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMessage,
)
SEND_MESSAGE_RESULT: Final = Structure(
    "SendMessageResult",
    need("connectionList", Wrapped("connection", CONNECTION_ID, "connection", ConnectionListItems)),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may(
        "listOfCallLinkageData",
        Wrapped("callLinkageData", CALL_LINKAGE_DATA, "call_linkage_data", CallLinkageDataListItems),
        since=6,
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMessageResult,
)

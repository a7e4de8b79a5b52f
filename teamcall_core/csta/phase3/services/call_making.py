"""Declarations of the call control services that begin a call or dial (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Enumerated, Integer, Parts, Sequence, SequenceOf, context, may, need
from teamcall_core.csta.phase3.enumerations import AUTO_ORIGINATE, CALL_CHARACTERISTICS, EVENT_CAUSE
from teamcall_core.csta.phase3.types import (
    ACCOUNT_INFO,
    AUTH_CODE,
    CALL_LINKAGE_DATA,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    LANGUAGE_PREFERENCES,
    MEDIA_CALL_CHARACTERISTICS,
    MESSAGE_INFO,
    SUBJECT_OF_CALL,
    TIME_INFO,
    USER_DATA,
)
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

DIAL_DIGITS = Sequence(
    "DialDigits",
    need("diallingConnection", CONNECTION_ID),
    need("diallingSequence", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DialDigits,
)
DIAL_DIGITS_RESULT = Parts(
    "DialDigitsResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=DialDigitsResult, empty=True, open_=True
)
MAKE_CONNECTION = Sequence(
    "MakeConnection",
    need("initiatingDevice", DEVICE_ID),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("autoOriginate", context(2, AUTO_ORIGINATE), default="prompt"),
    may("correlatorData", context(3, CORRELATOR_DATA)),
    may("callCharacteristics", context(4, CALL_CHARACTERISTICS)),
    may("mediaCallCharacteristics", context(5, MEDIA_CALL_CHARACTERISTICS)),
    may("connectionInfo", context(6, CONNECTION_INFORMATION)),
    may("subjectOfCall", context(7, SUBJECT_OF_CALL)),
    may("languagePreferences", context(8, LANGUAGE_PREFERENCES)),
    may("reason", context(9, EVENT_CAUSE)),
    may("maxDevices", context(10, Integer())),
    may("startTime", context(11, TIME_INFO)),
    may("duration", context(12, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeConnection,
)
MAKE_CONNECTION_RESULT = Sequence(
    "MakeConnectionResult",
    need("initiatingDevice", CONNECTION_ID),
    may("mediaCallCharacteristics", context(0, MEDIA_CALL_CHARACTERISTICS)),
    may("initiatedCallInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageData", context(2, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeConnectionResult,
)
SIGNALLING_CONDITION = Enumerated("SignallingCondition", {"callDelivered": 0, "callEstablished": 1})
SIGNALLING_CONDITIONS_ACTION = Enumerated(
    "SignallingConditionsAction", {"destinationDetection": 0, "remainConnected": 1}
)
SIGNALLING_DETECTION = Sequence(
    "SignallingDetection",
    need("signallingCondition", SIGNALLING_CONDITION),
    need("signallingConditionsAction", SIGNALLING_CONDITIONS_ACTION),
    make=SignallingDetection,
)
DESTINATION_CONDITION = Enumerated(
    "DestinationCondition", {"humanVoice": 0, "answeringMachine": 1, "facsimileMachine": 2}
)
DETECTION_ACTION = Enumerated("DetectionAction", {"clearCalledConnection": 0, "remainConnected": 1})
DESTINATION_DETECTION = SequenceOf(
    "DestinationDetection",
    Sequence(
        "DestinationDetectionItem",
        need("destinationCondition", DESTINATION_CONDITION),
        need("detectionAction", DETECTION_ACTION),
        make=DestinationDetectionItem,
    ),
)
MAKE_PREDICTIVE_CALL = Sequence(
    "MakePredictiveCall",
    need("callingDevice", DEVICE_ID),
    need("calledDirectoryNumber", DEVICE_ID),
    may("signallingDetection", context(0, SIGNALLING_DETECTION)),
    may("destinationDetection", context(1, DESTINATION_DETECTION)),
    may("defaultAction", context(2, DETECTION_ACTION)),
    may("accountCode", context(3, ACCOUNT_INFO)),
    may("authCode", context(4, AUTH_CODE)),
    may("autoOriginate", context(5, AUTO_ORIGINATE), default="prompt"),
    may("alertTime", context(6, Integer())),
    may("correlatorData", context(7, CORRELATOR_DATA)),
    may("callCharacteristics", context(8, CALL_CHARACTERISTICS)),
    may("userData", USER_DATA),
    may("subjectOfCall", context(9, SUBJECT_OF_CALL)),
    may("languagePreferences", context(10, LANGUAGE_PREFERENCES)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakePredictiveCall,
)
MAKE_PREDICTIVE_CALL_RESULT = Sequence(
    "MakePredictiveCallResult",
    need("initiatedCall", CONNECTION_ID),
    may("initiatedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", context(1, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakePredictiveCallResult,
)
DEVICE_LIST_ITEMS = Sequence("DeviceListItems", need("device", DEVICE_ID), make=DeviceListItems)
SEND_MESSAGE = Sequence(
    "SendMessage",
    need("callingDevice", DEVICE_ID),
    need("destinationDevices", DEVICE_LIST_ITEMS),
    need("messageInfo", MESSAGE_INFO),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("callCharacteristics", context(3, CALL_CHARACTERISTICS)),
    may("mediaCallCharacteristics", context(4, MEDIA_CALL_CHARACTERISTICS)),
    may("subjectOfCall", context(5, SUBJECT_OF_CALL)),
    may("languagePreferences", context(6, LANGUAGE_PREFERENCES)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMessage,
)
CONNECTION_LIST_ITEMS = Sequence("ConnectionListItems", need("connection", CONNECTION_ID), make=ConnectionListItems)
CALL_LINKAGE_DATA_LIST_ITEMS = Sequence(
    "CallLinkageDataListItems", need("callLinkageData", CALL_LINKAGE_DATA), make=CallLinkageDataListItems
)
SEND_MESSAGE_RESULT = Sequence(
    "SendMessageResult",
    need("connectionList", CONNECTION_LIST_ITEMS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("listOfCallLinkageData", context(1, CALL_LINKAGE_DATA_LIST_ITEMS)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMessageResult,
)

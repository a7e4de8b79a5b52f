"""Declarations of the call control services that take, park, join or wait for a call (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Enumerated, Parts, Sequence, context, may, need
from teamcall_core.csta.phase3.enumerations import AUTO_ORIGINATE, CALL_CHARACTERISTICS
from teamcall_core.csta.phase3.types import (
    ACCOUNT_INFO,
    AUTH_CODE,
    CALL_LINKAGE_DATA,
    CALL_LINKAGE_DATA_LIST,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    LANGUAGE_PREFERENCES,
    SUBJECT_OF_CALL,
    USER_DATA,
)
from teamcall_core.csta.services.call_completion import (
    AcceptCall,
    AcceptCallResult,
    CallBack,
    CallBackMessage,
    CallBackMessageResult,
    CallBackResult,
    CampOnCall,
    CampOnCallResult,
    DirectedPickupCall,
    DirectedPickupCallResult,
    GroupPickupCall,
    GroupPickupCallResult,
    IntrudeCall,
    IntrudeCallResult,
    JoinCall,
    JoinCallResult,
    ParkCall,
    ParkCallResult,
    SingleStepConferenceCall,
    SingleStepConferenceCallResult,
)

ACCEPT_CALL = Sequence(
    "AcceptCall",
    need("callToBeAccepted", CONNECTION_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AcceptCall,
)
ACCEPT_CALL_RESULT = Parts(
    "AcceptCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=AcceptCallResult, empty=True, open_=True
)
CALL_BACK = Sequence(
    "CallBack",
    need("callbackConnection", CONNECTION_ID),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("subjectOfCall", context(0, SUBJECT_OF_CALL)),
    may("languagePreferences", context(1, LANGUAGE_PREFERENCES)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBack,
)
CALL_BACK_RESULT = Sequence(
    "CallBackResult", may("targetDevice", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=CallBackResult
)
CALL_BACK_MESSAGE = Sequence(
    "CallBackMessage",
    need("callbackMessageConnection", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessage,
)
CALL_BACK_MESSAGE_RESULT = Sequence(
    "CallBackMessageResult",
    may("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessageResult,
)
CAMP_ON_CALL = Sequence(
    "CampOnCall", need("camponConnection", CONNECTION_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=CampOnCall
)
CAMP_ON_CALL_RESULT = Parts(
    "CampOnCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=CampOnCallResult, empty=True, open_=True
)
DIRECTED_PICKUP_CALL = Sequence(
    "DirectedPickupCall",
    need("callToBePickedUp", CONNECTION_ID),
    need("requestingDevice", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DirectedPickupCall,
)
DIRECTED_PICKUP_CALL_RESULT = Sequence(
    "DirectedPickupCallResult",
    may("pickedCall", CONNECTION_ID),
    may("pickedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", context(1, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DirectedPickupCallResult,
)
GROUP_PICKUP_CALL = Sequence(
    "GroupPickupCall",
    need("newDestination", DEVICE_ID),
    may("pickGroup", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GroupPickupCall,
)
GROUP_PICKUP_CALL_RESULT = Sequence(
    "GroupPickupCallResult",
    may("pickedCall", CONNECTION_ID),
    may("pickedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", context(1, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GroupPickupCallResult,
)
PARTICIPATION_TYPE = Enumerated("ParticipationType", {"silent": 0, "active": 1, "none": 2})
INTRUDE_CALL = Sequence(
    "IntrudeCall",
    need("intrude", CONNECTION_ID),
    may("participationType", PARTICIPATION_TYPE, default="active"),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IntrudeCall,
)
INTRUDE_CALL_RESULT = Sequence(
    "IntrudeCallResult",
    may("conferencedCall", CONNECTION_ID),
    may("conferencedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", context(1, CALL_LINKAGE_DATA_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IntrudeCallResult,
)
JOIN_CALL = Sequence(
    "JoinCall",
    need("activeCall", CONNECTION_ID),
    need("joiningDevice", DEVICE_ID),
    may("autoOriginate", context(0, AUTO_ORIGINATE), default="prompt"),
    may("participationType", context(1, PARTICIPATION_TYPE), default="active"),
    may("accountCode", context(2, ACCOUNT_INFO)),
    may("authCode", context(3, AUTH_CODE)),
    may("correlatorData", context(4, CORRELATOR_DATA)),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=JoinCall,
)
JOIN_CALL_RESULT = Sequence(
    "JoinCallResult",
    need("conferencedCall", CONNECTION_ID),
    may("conferencedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", context(1, CALL_LINKAGE_DATA_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=JoinCallResult,
)
PARK_CALL = Sequence(
    "ParkCall",
    need("parking", CONNECTION_ID),
    need("parkTo", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("subjectOfCall", context(0, SUBJECT_OF_CALL)),
    may("languagePreferences", context(1, LANGUAGE_PREFERENCES)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ParkCall,
)
PARK_CALL_RESULT = Sequence(
    "ParkCallResult",
    may("parkedTo", CONNECTION_ID),
    may("callLinkageData", context(1, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ParkCallResult,
)
SINGLE_STEP_CONFERENCE_CALL = Sequence(
    "SingleStepConferenceCall",
    need("activeCall", CONNECTION_ID),
    need("deviceToJoin", DEVICE_ID),
    may("participationType", PARTICIPATION_TYPE, default="active"),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("userData", USER_DATA),
    may("subjectOfCall", context(3, SUBJECT_OF_CALL)),
    may("languagePreferences", context(4, LANGUAGE_PREFERENCES)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepConferenceCall,
)
SINGLE_STEP_CONFERENCE_CALL_RESULT = Sequence(
    "SingleStepConferenceCallResult",
    need("conferencedCall", CONNECTION_ID),
    may("conferencedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", context(1, CALL_LINKAGE_DATA_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepConferenceCallResult,
)

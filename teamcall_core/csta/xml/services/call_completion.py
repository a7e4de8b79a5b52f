"""Declarations of the call control services that take, park, join or wait for a call (ECMA-323)."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.enumerations import AUTO_ORIGINATE, CALL_CHARACTERISTICS, PARTICIPATION_TYPE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID
from teamcall_core.csta.xml.simple import HEX, TEXT
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA,
    CALL_LINKAGE_DATA_LIST,
    CONNECTION_INFORMATION,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    USER_DATA,
)

ACCEPT_CALL: Final = Structure(
    "AcceptCall",
    need("callToBeAccepted", CONNECTION_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AcceptCall,
)
ACCEPT_CALL_RESULT: Final = Structure(
    "AcceptCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AcceptCallResult,
)
CALL_BACK: Final = Structure(
    "CallBack",
    need("callbackConnection", CONNECTION_ID),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBack,
)
CALL_BACK_RESULT: Final = Structure(
    "CallBackResult",
    may("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackResult,
)
CALL_BACK_MESSAGE: Final = Structure(
    "CallBackMessage",
    need("callbackMessageConnection", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessage,
)
CALL_BACK_MESSAGE_RESULT: Final = Structure(
    "CallBackMessageResult",
    may("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessageResult,
)
CAMP_ON_CALL: Final = Structure(
    "CampOnCall",
    need("camponConnection", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CampOnCall,
)
CAMP_ON_CALL_RESULT: Final = Structure(
    "CampOnCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CampOnCallResult,
)
DIRECTED_PICKUP_CALL: Final = Structure(
    "DirectedPickupCall",
    need("callToBePickedUp", CONNECTION_ID),
    need("requestingDevice", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DirectedPickupCall,
)
DIRECTED_PICKUP_CALL_RESULT: Final = Structure(
    "DirectedPickupCallResult",
    may("pickedCall", CONNECTION_ID),
    may("pickedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DirectedPickupCallResult,
)
GROUP_PICKUP_CALL: Final = Structure(
    "GroupPickupCall",
    need("newDestination", DEVICE_ID),
    may("pickGroup", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GroupPickupCall,
)
GROUP_PICKUP_CALL_RESULT: Final = Structure(
    "GroupPickupCallResult",
    may("pickedCall", CONNECTION_ID),
    may("pickedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GroupPickupCallResult,
)
INTRUDE_CALL: Final = Structure(
    "IntrudeCall",
    need("intrude", CONNECTION_ID),
    need("participationType", PARTICIPATION_TYPE),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IntrudeCall,
)
INTRUDE_CALL_RESULT: Final = Structure(
    "IntrudeCallResult",
    may("conferencedCall", CONNECTION_ID),
    may("conferencedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IntrudeCallResult,
)
JOIN_CALL: Final = Structure(
    "JoinCall",
    need("activeCall", CONNECTION_ID),
    need("joiningDevice", DEVICE_ID),
    need("autoOriginate", AUTO_ORIGINATE),
    need("participationType", PARTICIPATION_TYPE),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=JoinCall,
)
JOIN_CALL_RESULT: Final = Structure(
    "JoinCallResult",
    need("conferencedCall", CONNECTION_ID),
    may("conferencedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=JoinCallResult,
)
PARK_CALL: Final = Structure(
    "ParkCall",
    need("parking", CONNECTION_ID),
    need("parkTo", DEVICE_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ParkCall,
)
PARK_CALL_RESULT: Final = Structure(
    "ParkCallResult",
    may("parkedTo", CONNECTION_ID),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ParkCallResult,
)
SINGLE_STEP_CONFERENCE_CALL: Final = Structure(
    "SingleStepConferenceCall",
    need("activeCall", CONNECTION_ID),
    need("deviceToJoin", DEVICE_ID),
    need("participationType", PARTICIPATION_TYPE),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepConferenceCall,
)
SINGLE_STEP_CONFERENCE_CALL_RESULT: Final = Structure(
    "SingleStepConferenceCallResult",
    need("conferencedCall", CONNECTION_ID),
    may("conferencedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepConferenceCallResult,
)

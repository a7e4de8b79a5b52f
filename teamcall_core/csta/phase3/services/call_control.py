"""Declarations of the call control services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    Boolean,
    Parts,
    Sequence,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import AUTO_ORIGINATE, CALL_CHARACTERISTICS, CONSULT_OPTIONS, EVENT_CAUSE
from teamcall_core.csta.phase3.types import (
    ACCOUNT_INFO,
    AUTH_CODE,
    CALL_LINKAGE_DATA,
    CALL_LINKAGE_DATA_LIST,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CONNECTION_LIST,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    DEVICE_ID_LIST,
    LANGUAGE_PREFERENCES,
    MEDIA_CALL_CHARACTERISTICS,
    SUBJECT_OF_CALL,
    USER_DATA,
)
from teamcall_core.csta.services.call_control import (
    AlternateCall,
    AlternateCallResult,
    AnswerCall,
    AnswerCallResult,
    ClearCall,
    ClearCallResult,
    ClearConnection,
    ClearConnectionResult,
    ConferenceCall,
    ConferenceCallResult,
    ConsultationCall,
    ConsultationCallResult,
    DeflectCall,
    DeflectCallResult,
    HoldCall,
    HoldCallResult,
    MakeCall,
    MakeCallResult,
    ReconnectCall,
    ReconnectCallResult,
    RetrieveCall,
    RetrieveCallResult,
    SingleStepTransferCall,
    SingleStepTransferCallResult,
    TransferCall,
    TransferCallResult,
)

ALTERNATE_CALL = Sequence(
    "AlternateCall",
    need("heldCall", CONNECTION_ID),
    need("activeCall", CONNECTION_ID),
    may("connectionReservation", Boolean()),
    may("consultOptions", CONSULT_OPTIONS, default="unrestricted"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AlternateCall,
)
ALTERNATE_CALL_RESULT = Parts(
    "AlternateCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=AlternateCallResult, empty=True, open_=True
)
ANSWER_CALL = Sequence(
    "AnswerCall",
    need("callToBeAnswered", CONNECTION_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AnswerCall,
)
ANSWER_CALL_RESULT = Parts(
    "AnswerCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=AnswerCallResult, empty=True, open_=True
)
CLEAR_CALL = Sequence(
    "ClearCall",
    need("callToBeCleared", CONNECTION_ID),
    may("userData", USER_DATA),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearCall,
)
CLEAR_CALL_RESULT = Parts(
    "ClearCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ClearCallResult, empty=True, open_=True
)
CLEAR_CONNECTION = Sequence(
    "ClearConnection",
    need("connectionToBeCleared", CONNECTION_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearConnection,
)
CLEAR_CONNECTION_RESULT = Parts(
    "ClearConnectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearConnectionResult,
    empty=True,
    open_=True,
)
CONFERENCE_CALL = Sequence(
    "ConferenceCall",
    need("heldCall", CONNECTION_ID),
    need("activeCall", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConferenceCall,
)
CONFERENCE_CALL_RESULT = Sequence(
    "ConferenceCallResult",
    need("conferenceCall", CONNECTION_ID),
    may("connections", context(0, CONNECTION_LIST)),
    may("conferenceCallInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageDataList", context(2, CALL_LINKAGE_DATA_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConferenceCallResult,
)
CONSULTATION_CALL = Sequence(
    "ConsultationCall",
    need("existingCall", context(0, CONNECTION_ID)),
    need("consultedDevice", explicit(CONTEXT, 1, DEVICE_ID)),
    may("connectionReservation", context(2, Boolean())),
    may("accountCode", context(3, ACCOUNT_INFO)),
    may("authCode", context(4, AUTH_CODE)),
    may("correlatorData", context(5, CORRELATOR_DATA)),
    may("userData", context(6, USER_DATA)),
    may("callCharacteristics", context(7, CALL_CHARACTERISTICS)),
    may("mediaCallCharacteristics", context(8, MEDIA_CALL_CHARACTERISTICS)),
    may("callingConnectionInfo", context(9, CONNECTION_INFORMATION)),
    may("consultOptions", context(10, CONSULT_OPTIONS), default="unrestricted"),
    may("subjectOfCall", context(11, SUBJECT_OF_CALL)),
    may("languagePreferences", context(12, LANGUAGE_PREFERENCES)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConsultationCall,
)
CONSULTATION_CALL_RESULT = Sequence(
    "ConsultationCallResult",
    need("initiatedCall", CONNECTION_ID),
    may("mediaCallCharacteristics", context(0, MEDIA_CALL_CHARACTERISTICS)),
    may("initiatedCallInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageData", context(2, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConsultationCallResult,
)
DEFLECT_CALL = Sequence(
    "DeflectCall",
    need("callToBeDiverted", CONNECTION_ID),
    need("newDestination", DEVICE_ID),
    may("addNewDestinationsList", DEVICE_ID_LIST),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("callCharacteristics", context(0, CALL_CHARACTERISTICS)),
    may("subjectOfCall", context(1, SUBJECT_OF_CALL)),
    may("languagePreferences", context(2, LANGUAGE_PREFERENCES)),
    may("reason", context(3, EVENT_CAUSE)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeflectCall,
)
DEFLECT_CALL_RESULT = Parts(
    "DeflectCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=DeflectCallResult, empty=True, open_=True
)
HOLD_CALL = Sequence(
    "HoldCall",
    need("callToBeHeld", CONNECTION_ID),
    may("connectionReservation", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=HoldCall,
)
HOLD_CALL_RESULT = Parts(
    "HoldCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=HoldCallResult, empty=True, open_=True
)
MAKE_CALL = Sequence(
    "MakeCall",
    need("callingDevice", DEVICE_ID),
    need("calledDirectoryNumber", DEVICE_ID),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("autoOriginate", context(3, AUTO_ORIGINATE), default="prompt"),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("userData", USER_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("mediaCallCharacteristics", context(4, MEDIA_CALL_CHARACTERISTICS)),
    may("callingConnectionInfo", context(5, CONNECTION_INFORMATION)),
    may("subjectOfCall", context(6, SUBJECT_OF_CALL)),
    may("languagePreferences", context(7, LANGUAGE_PREFERENCES)),
    may("reason", context(8, EVENT_CAUSE)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeCall,
)
MAKE_CALL_RESULT = Sequence(
    "MakeCallResult",
    need("callingDevice", CONNECTION_ID),
    may("mediaCallCharacteristics", context(0, MEDIA_CALL_CHARACTERISTICS)),
    may("initiatedCallInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageData", context(2, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeCallResult,
)
RECONNECT_CALL = Sequence(
    "ReconnectCall",
    need("activeCall", CONNECTION_ID),
    need("heldCall", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ReconnectCall,
)
RECONNECT_CALL_RESULT = Parts(
    "ReconnectCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ReconnectCallResult, empty=True, open_=True
)
RETRIEVE_CALL = Sequence(
    "RetrieveCall",
    need("callToBeRetrieved", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RetrieveCall,
)
RETRIEVE_CALL_RESULT = Parts(
    "RetrieveCallResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=RetrieveCallResult, empty=True, open_=True
)
SINGLE_STEP_TRANSFER_CALL = Sequence(
    "SingleStepTransferCall",
    need("activeCall", CONNECTION_ID),
    need("transferredTo", DEVICE_ID),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    may("userData", USER_DATA),
    may("callCharacteristics", context(3, CALL_CHARACTERISTICS)),
    may("subjectOfCall", context(4, SUBJECT_OF_CALL)),
    may("languagePreferences", context(5, LANGUAGE_PREFERENCES)),
    may("reason", context(6, EVENT_CAUSE)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepTransferCall,
)
SINGLE_STEP_TRANSFER_CALL_RESULT = Sequence(
    "SingleStepTransferCallResult",
    need("transferredCall", CONNECTION_ID),
    may("connections", context(0, CONNECTION_LIST)),
    may("transferredCallInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageDataList", context(2, CALL_LINKAGE_DATA_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepTransferCallResult,
)
TRANSFER_CALL = Sequence(
    "TransferCall",
    need("heldCall", CONNECTION_ID),
    need("activeCall", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=TransferCall,
)
TRANSFER_CALL_RESULT = Sequence(
    "TransferCallResult",
    need("transferredCall", CONNECTION_ID),
    may("connections", context(0, CONNECTION_LIST)),
    may("transferredCallInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageDataList", context(2, CALL_LINKAGE_DATA_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=TransferCallResult,
)

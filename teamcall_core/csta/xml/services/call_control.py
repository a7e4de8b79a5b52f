"""Declarations of the call control services (ECMA-269 clause 17, ECMA-323."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, cast

from teamcall_core.csta.identifiers import DeviceID
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
from teamcall_core.csta.xml.enumerations import AUTO_ORIGINATE, CALL_CHARACTERISTICS, CONSULT_OPTIONS, EVENT_CAUSE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DESTINATIONS, DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, HEX, TEXT
from teamcall_core.csta.xml.structures import Structure, may, named, need
from teamcall_core.csta.xml.types import (
    CALL_LINKAGE_DATA,
    CALL_LINKAGE_DATA_LIST,
    CONNECTION_INFORMATION,
    CONNECTION_LIST,
    CORRELATOR_DATA,
    CSTA_COMMON_ARGUMENTS,
    MEDIA_CALL_CHARACTERISTICS,
    USER_DATA,
)
from teamcall_core.csta.xml.walk import Element, Unfit, Walk

ALTERNATE_CALL: Final = Structure(
    "AlternateCall",
    need("heldCall", CONNECTION_ID),
    need("activeCall", CONNECTION_ID),
    may("connectionReservation", BOOLEAN),
    may("consultOptions", CONSULT_OPTIONS, default="unrestricted"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AlternateCall,
)
ALTERNATE_CALL_RESULT: Final = Structure(
    "AlternateCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AlternateCallResult,
)
ANSWER_CALL: Final = Structure(
    "AnswerCall",
    need("callToBeAnswered", CONNECTION_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AnswerCall,
)
ANSWER_CALL_RESULT: Final = Structure(
    "AnswerCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AnswerCallResult,
)
CLEAR_CALL: Final = Structure(
    "ClearCall",
    need("callToBeCleared", CONNECTION_ID),
    may("userData", USER_DATA),
    may("reason", EVENT_CAUSE, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearCall,
)
CLEAR_CALL_RESULT: Final = Structure(
    "ClearCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearCallResult,
)
CLEAR_CONNECTION: Final = Structure(
    "ClearConnection",
    need("connectionToBeCleared", CONNECTION_ID),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearConnection,
)
CLEAR_CONNECTION_RESULT: Final = Structure(
    "ClearConnectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearConnectionResult,
)
CONFERENCE_CALL: Final = Structure(
    "ConferenceCall",
    need("heldCall", CONNECTION_ID),
    need("activeCall", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConferenceCall,
)
CONFERENCE_CALL_RESULT: Final = Structure(
    "ConferenceCallResult",
    need("conferenceCall", CONNECTION_ID),
    may("connections", CONNECTION_LIST),
    may("conferenceCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConferenceCallResult,
)
CONSULTATION_CALL: Final = Structure(
    "ConsultationCall",
    need("existingCall", CONNECTION_ID),
    need("consultedDevice", DEVICE_ID),
    may("connectionReservation", BOOLEAN),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callingConnectionInfo", CONNECTION_INFORMATION),
    may("consultOptions", CONSULT_OPTIONS, default="unrestricted"),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConsultationCall,
)
CONSULTATION_CALL_RESULT: Final = Structure(
    "ConsultationCallResult",
    need("initiatedCall", CONNECTION_ID),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("initiatedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConsultationCallResult,
)


class Deflect(Structure):
    """DeflectCall: the first of the destinations and the others are two attributes of the dataclass."""

    def read(self, element: Element, walk: Walk, depth: int) -> DeflectCall:
        """Give the message."""
        message: DeflectCall = super().read(element, walk, depth)
        first, *others = cast(list[DeviceID], message.new_destination)
        return replace(message, new_destination=first, add_new_destinations_list=others or None)

    def content(self, value: Any, edition: int) -> str:
        """Take the message."""
        if isinstance(value, DeflectCall):
            others = value.add_new_destinations_list or ()
            if not isinstance(others, (list, tuple)):
                raise named(Unfit(f"needs a list, has {type(others).__name__}"), "addNewDestinationsList")
            devices = cast(Any, [value.new_destination, *others])
            value = replace(value, new_destination=devices, add_new_destinations_list=None)
        return super().content(value, edition)


DEFLECT_CALL: Final = Deflect(
    "DeflectCall",
    need("callToBeDiverted", CONNECTION_ID),
    need("newDestination", DESTINATIONS),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS, since=6),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeflectCall,
)
DEFLECT_CALL_RESULT: Final = Structure(
    "DeflectCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeflectCallResult,
)
HOLD_CALL: Final = Structure(
    "HoldCall",
    need("callToBeHeld", CONNECTION_ID),
    may("connectionReservation", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=HoldCall,
)
HOLD_CALL_RESULT: Final = Structure(
    "HoldCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=HoldCallResult,
)
MAKE_CALL: Final = Structure(
    "MakeCall",
    need("callingDevice", DEVICE_ID),
    need("calledDirectoryNumber", DEVICE_ID),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("autoOriginate", AUTO_ORIGINATE, default="prompt"),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callingConnectionInfo", CONNECTION_INFORMATION),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("reason", EVENT_CAUSE, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeCall,
)
MAKE_CALL_RESULT: Final = Structure(
    "MakeCallResult",
    need("callingDevice", CONNECTION_ID),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("initiatedCallInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MakeCallResult,
)
RECONNECT_CALL: Final = Structure(
    "ReconnectCall",
    need("activeCall", CONNECTION_ID),
    need("heldCall", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ReconnectCall,
)
RECONNECT_CALL_RESULT: Final = Structure(
    "ReconnectCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ReconnectCallResult,
)
RETRIEVE_CALL: Final = Structure(
    "RetrieveCall",
    need("callToBeRetrieved", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RetrieveCall,
)
RETRIEVE_CALL_RESULT: Final = Structure(
    "RetrieveCallResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RetrieveCallResult,
)
SINGLE_STEP_TRANSFER_CALL: Final = Structure(
    "SingleStepTransferCall",
    need("activeCall", CONNECTION_ID),
    need("transferredTo", DEVICE_ID),
    may("accountCode", HEX),
    may("authCode", HEX),
    may("correlatorData", CORRELATOR_DATA),
    may("userData", USER_DATA),
    may("callCharacteristics", CALL_CHARACTERISTICS, since=6),
    may("subjectOfCall", TEXT),
    may("languagePreferences", TEXT),
    may("reason", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepTransferCall,
)
SINGLE_STEP_TRANSFER_CALL_RESULT: Final = Structure(
    "SingleStepTransferCallResult",
    need("transferredCall", CONNECTION_ID),
    may("connections", CONNECTION_LIST),
    may("transferredCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SingleStepTransferCallResult,
)
TRANSFER_CALL: Final = Structure(
    "TransferCall",
    need("heldCall", CONNECTION_ID),
    need("activeCall", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=TransferCall,
)
TRANSFER_CALL_RESULT: Final = Structure(
    "TransferCallResult",
    need("transferredCall", CONNECTION_ID),
    may("connections", CONNECTION_LIST),
    may("transferredCallInfo", CONNECTION_INFORMATION),
    may("callLinkageDataList", CALL_LINKAGE_DATA_LIST, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=TransferCallResult,
)

"""Declarations of the call control services of Phase II. [1] all as in Phase I, but where another source is named.

[I] arguments that are one ConnectionID are also read as a SEQUENCE with extensions behind it, as in ECMA-285, and
written so when there are extensions.
"""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import CONTEXT, Alternative, Boolean, Choice, Field, Sequence, context, may, need
from teamcall_core.csta.phase1.services.call_control import (
    ALTERNATE_CALL,
    CALL_COMPLETION,
    CONFERENCE_CALL,
    RECONNECT_CALL,
    TRANSFER_CALL,
)
from teamcall_core.csta.phase2.types import (
    ACCOUNT_INFO,
    AUTH_CODE,
    CALLED_DEVICE_ID,
    CONNECTION_ID,
    CONNECTION_LIST,
    CORRELATOR_DATA,
    DEVICE_ID,
    EXTENSIONS,
    done,
    extended,
)
from teamcall_core.csta.services.call_control import (
    AlternateCallResult,
    AnswerCall,
    AnswerCallResult,
    ClearCall,
    ClearCallResult,
    ClearConnection,
    ClearConnectionResult,
    ConferenceCallResult,
    ConsultationCall,
    ConsultationCallResult,
    DeflectCall,
    DeflectCallResult,
    HoldCall,
    HoldCallResult,
    MakeCall,
    MakeCallResult,
    ReconnectCallResult,
    RetrieveCall,
    RetrieveCallResult,
    TransferCallResult,
)
from teamcall_core.csta.services.earlier import CallCompletionResult


def _connection(make: type, field: Field) -> Alone:
    """One ConnectionID, or a SEQUENCE of it and extensions."""
    label = make.__name__
    return Alone(label, field, make=make, whole=extended(label, field, make=make))


ALTERNATE_CALL_RESULT = done(AlternateCallResult)
ANSWER_CALL = _connection(AnswerCall, need("callToBeAnswered", CONNECTION_ID))
ANSWER_CALL_RESULT = done(AnswerCallResult)
CALL_COMPLETION_RESULT = done(CallCompletionResult)
CLEAR_CALL = _connection(ClearCall, need("callToBeCleared", CONNECTION_ID))
CLEAR_CALL_RESULT = done(ClearCallResult)
CLEAR_CONNECTION = _connection(ClearConnection, need("connectionToBeCleared", CONNECTION_ID))
CLEAR_CONNECTION_RESULT = done(ClearConnectionResult)
CONFERENCE_CALL_RESULT = extended(
    "ConferenceCallResult",
    need("conferenceCall", CONNECTION_ID),
    may("connections", CONNECTION_LIST),
    make=ConferenceCallResult,
)
CONSULTATION_CALL = extended(
    "ConsultationCall",
    need("existingCall", CONNECTION_ID),
    need("calledDirectoryNumber", CALLED_DEVICE_ID, "consulted_device"),
    make=ConsultationCall,
)
CONSULTATION_CALL_RESULT = _connection(ConsultationCallResult, need("initiatedCall", CONNECTION_ID))
DIVERT_CALL = Choice(
    "DivertCall",
    Alternative(
        "deflect",
        extended(
            "DivertCall",
            need("callToBeDiverted", CONNECTION_ID),
            need("newDestination", CALLED_DEVICE_ID),
            make=DeflectCall,
        ).retagged(CONTEXT, 0),
        accepts=DeflectCall,
    ),
)
DIVERT_CALL_RESULT = done(DeflectCallResult)
HOLD_CALL = extended(
    "HoldCall", need("callToBeHeld", CONNECTION_ID), may("connectionReservation", Boolean()), make=HoldCall
)
HOLD_CALL_RESULT = done(HoldCallResult)
MAKE_CALL = Sequence(
    "MakeCall",
    # [F] all elements. deviceProfile, between the devices and accountCode, survives as an unknown element: its type is
    # not in the fragment.
    need("callingDevice", DEVICE_ID),
    need("calledDirectoryNumber", CALLED_DEVICE_ID),
    may("accountCode", context(0, ACCOUNT_INFO)),
    may("authCode", context(1, AUTH_CODE)),
    may("correlatorData", context(2, CORRELATOR_DATA)),
    EXTENSIONS,
    make=MakeCall,
)
MAKE_CALL_RESULT = _connection(MakeCallResult, need("callingDevice", CONNECTION_ID))
RECONNECT_CALL_RESULT = done(ReconnectCallResult)
RETRIEVE_CALL = _connection(RetrieveCall, need("callToBeRetrieved", CONNECTION_ID))
RETRIEVE_CALL_RESULT = done(RetrieveCallResult)
TRANSFER_CALL_RESULT = extended(
    "TransferCallResult",
    may("transferredCall", CONNECTION_ID),
    may("connections", CONNECTION_LIST),
    make=TransferCallResult,
)

__all__ = [
    "ALTERNATE_CALL",
    "CALL_COMPLETION",
    "CONFERENCE_CALL",
    "RECONNECT_CALL",
    "TRANSFER_CALL",
]

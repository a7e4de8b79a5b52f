"""Declarations of the call control services of Phase I (ECMA-180 as Application Link sends it; [I]: inferred)."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone, Named, Some
from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    Boolean,
    Choice,
    Field,
    Kinds,
    Parts,
    Sequence,
    context,
    may,
    need,
)
from teamcall_core.csta.phase1.types import CALLED_DEVICE_ID, CONNECTION_ID, CONNECTION_LIST, DEVICE_ID, EXTENSIONS
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
    TransferCall,
    TransferCallResult,
)
from teamcall_core.csta.services.earlier import CallCompletion, CallCompletionResult

_BOTH = (need("heldCall", CONNECTION_ID), need("activeCall", CONNECTION_ID))


def _details(label: str, make: type) -> Some:
    """ConnectionDetails: the held call, the active one, or both."""
    return Some(
        label,
        need("heldCall", context(0, CONNECTION_ID)),
        need("activeCall", context(1, CONNECTION_ID)),
        make=make,
        whole=Sequence(label, *_BOTH, make=make).retagged(CONTEXT, 2),
    )


def _done(make: type) -> Parts:
    """A result without content. [I] It may carry private data, as in later phases."""
    return Parts(make.__name__, may("extensions", EXTENSIONS), make=make, empty=True, open_=True)


def _connection(label: str, field: Field, make: type) -> Alone:
    """An argument or result that is one ConnectionID."""
    return Alone(label, field, make=make)


ALTERNATE_CALL = _details("AlternateCall", AlternateCall)
ALTERNATE_CALL_RESULT = _done(AlternateCallResult)
ANSWER_CALL = _connection("AnswerCall", need("callToBeAnswered", CONNECTION_ID), AnswerCall)
ANSWER_CALL_RESULT = _done(AnswerCallResult)
CALL_COMPLETION = Named(
    "CallCompletion",
    Kinds(
        "FeatureInfo",
        Alternative("campon", context(0, CONNECTION_ID)),
        Alternative("callback", context(1, CONNECTION_ID)),
        Alternative("intrude", context(2, CONNECTION_ID)),
    ),
    make=CallCompletion,
    word="feature",
    value="connection",
)
CALL_COMPLETION_RESULT = _done(CallCompletionResult)
# [I] Application Link has no ClearCall; the form is that of ClearConnection.
CLEAR_CALL = _connection("ClearCall", need("callToBeCleared", CONNECTION_ID), ClearCall)
CLEAR_CALL_RESULT = _done(ClearCallResult)
CLEAR_CONNECTION = _connection("ClearConnection", need("connectionToBeCleared", CONNECTION_ID), ClearConnection)
CLEAR_CONNECTION_RESULT = _done(ClearConnectionResult)
CONFERENCE_CALL = _details("ConferenceCall", ConferenceCall)
CONFERENCE_CALL_RESULT = Sequence(
    "ConferenceCallResult",
    need("conferenceCall", CONNECTION_ID),
    may("connection", CONNECTION_LIST, "connections"),
    make=ConferenceCallResult,
)
CONSULTATION_CALL = Sequence(
    "ConsultationCall",
    need("existingCall", CONNECTION_ID),
    need("calledDirectoryNumber", CALLED_DEVICE_ID, "consulted_device"),
    make=ConsultationCall,
)
CONSULTATION_CALL_RESULT = _connection(
    "ConsultationCallResult", need("initiatedCall", CONNECTION_ID), ConsultationCallResult
)
DIVERT_CALL = Choice(
    "DivertCall",
    # [I] The tag says that there are other ways to divert (pickup); Application Link has deflect alone.
    Alternative(
        "deflect",
        context(
            0,
            Sequence(
                "DivertCall",
                need("callToBeDiverted", CONNECTION_ID),
                need("newDestination", CALLED_DEVICE_ID),
                make=DeflectCall,
            ),
        ),
        accepts=DeflectCall,
    ),
)
DIVERT_CALL_RESULT = _done(DeflectCallResult)
HOLD_CALL = Sequence(
    "HoldCall",
    need("callToBeHeld", CONNECTION_ID),
    # [I] OPTIONAL: Application Link always sends it.
    may("connectionReservation", Boolean()),
    make=HoldCall,
)
HOLD_CALL_RESULT = _done(HoldCallResult)
MAKE_CALL = Sequence(
    "MakeCall",
    need("callingDevice", DEVICE_ID),
    need("calledDirectoryNumber", CALLED_DEVICE_ID),
    make=MakeCall,
)
MAKE_CALL_RESULT = _connection("MakeCallResult", need("callingDevice", CONNECTION_ID), MakeCallResult)
RECONNECT_CALL = _details("ReconnectCall", ReconnectCall)
RECONNECT_CALL_RESULT = _done(ReconnectCallResult)
RETRIEVE_CALL = _connection("RetrieveCall", need("callToBeRetrieved", CONNECTION_ID), RetrieveCall)
RETRIEVE_CALL_RESULT = _done(RetrieveCallResult)
TRANSFER_CALL = _details("TransferCall", TransferCall)
TRANSFER_CALL_RESULT = Sequence(
    "TransferCallResult",
    may("transferredCall", CONNECTION_ID),
    may("connections", CONNECTION_LIST),
    make=TransferCallResult,
)

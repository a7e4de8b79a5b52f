"""Declarations of the voice unit services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.values import (
    Chosen,
)
from teamcall_core.csta.services.voice_unit import (
    Activate,
    ActivateResult,
    Clear,
    ClearResult,
    ConcatenateMessage,
    ConcatenateMessageResult,
    ControlData,
    Deactivate,
    DeactivateResult,
    DeleteMessage,
    DeleteMessageResult,
    PlayMessage,
    PlayMessageResult,
    QueryVoiceAttribute,
    QueryVoiceAttributeResult,
    Queue,
    QueueResult,
    RecordMessage,
    RecordMessageResult,
    Reposition,
    RepositionResult,
    Resume,
    ResumeResult,
    Review,
    ReviewResult,
    SetVoiceAttribute,
    SetVoiceAttributeResult,
    Start,
    StartResult,
    Stop,
    StopResult,
    Suspend,
    SuspendResult,
    SynthesizeMessage,
    SynthesizeMessageResult,
)
from teamcall_core.csta.xml.enumerations import (
    ATTRIBUTE_TO_QUERY,
    CONTROL_DATA_GENDER,
    CURRENT_STATE,
    ENCODING_ALGORITHM,
    PERIOD_ABSOLUTE_POSITION,
    RECOGNITION_MODE,
    TERMINATING_CONDITIONS,
)
from teamcall_core.csta.xml.identifiers import CONNECTION_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LANGUAGE, LONG_NUMBER, READABLE, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, VOLUME

ACTIVATE: Final = Structure(
    "Activate",
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    need("ruleName", TEXT),
    may("grammarName", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Activate,
)
ACTIVATE_RESULT: Final = Structure(
    "ActivateResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ActivateResult,
)
CLEAR: Final = Structure(
    "Clear",
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Clear,
)
CLEAR_RESULT: Final = Structure(
    "ClearResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ClearResult,
)
CONCATENATE_MESSAGE: Final = Structure(
    "ConcatenateMessage",
    need("messagesToConcatenate", ListOf("messageIDItem", TEXT_OCTETS)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConcatenateMessage,
)
CONCATENATE_MESSAGE_RESULT: Final = Structure(
    "ConcatenateMessageResult",
    need("concatenatedMessage", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConcatenateMessageResult,
)
DEACTIVATE: Final = Structure(
    "Deactivate",
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    need("ruleName", TEXT),
    may("grammarName", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Deactivate,
)
DEACTIVATE_RESULT: Final = Structure(
    "DeactivateResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeactivateResult,
)
DELETE_MESSAGE: Final = Structure(
    "DeleteMessage",
    need("messageToBeDeleted", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeleteMessage,
)
DELETE_MESSAGE_RESULT: Final = Structure(
    "DeleteMessageResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeleteMessageResult,
)
PLAY_MESSAGE: Final = Structure(
    "PlayMessage",
    need("messageToBePlayed", TEXT_OCTETS),
    need("overConnection", CONNECTION_ID),
    may("duration", LONG_NUMBER),
    may("termination", TERMINATING_CONDITIONS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PlayMessage,
)
PLAY_MESSAGE_RESULT: Final = Structure(
    "PlayMessageResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PlayMessageResult,
)
QUERY_VOICE_ATTRIBUTE: Final = Structure(
    "QueryVoiceAttribute",
    need("messageToQuery", TEXT_OCTETS),
    may("resource", TEXT),
    need("attributeToQuery", ATTRIBUTE_TO_QUERY),
    may("connection", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=QueryVoiceAttribute,
)
QUERY_VOICE_ATTRIBUTE_RESULT: Final = Structure(
    "QueryVoiceAttributeResult",
    need(
        "attribute",
        Choice(
            "AttributeInfo",
            Alternative("encodingAlgorithm", ENCODING_ALGORITHM, chosen=Chosen),
            Alternative("samplingRate", LONG_NUMBER, chosen=Chosen),
            Alternative("duration", LONG_NUMBER, chosen=Chosen),
            Alternative("filename", TEXT, chosen=Chosen),
            Alternative("currentPosition", LONG_NUMBER, chosen=Chosen),
            Alternative("currentSpeed", LONG_NUMBER, chosen=Chosen),
            Alternative("currentVolume", LONG_NUMBER, chosen=Chosen),
            Alternative("currentGain", LONG_NUMBER, chosen=Chosen),
            Alternative("currentState", CURRENT_STATE, chosen=Chosen),
            several=True,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=QueryVoiceAttributeResult,
)
QUEUE: Final = Structure(
    "Queue",
    need("overConnection", CONNECTION_ID),
    need("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("text", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Queue,
)
QUEUE_RESULT: Final = Structure(
    "QueueResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=QueueResult,
)
RECORD_MESSAGE: Final = Structure(
    "RecordMessage",
    need("callToBeRecorded", CONNECTION_ID),
    may("resource", TEXT),
    may("samplingRate", LONG_NUMBER),
    may("encodingAlgorithm", ENCODING_ALGORITHM),
    may("maxDuration", LONG_NUMBER),
    may("termination", TERMINATING_CONDITIONS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RecordMessage,
)
RECORD_MESSAGE_RESULT: Final = Structure(
    "RecordMessageResult",
    need("resultingMessage", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RecordMessageResult,
)
REPOSITION: Final = Structure(
    "Reposition",
    need("connection", CONNECTION_ID),
    may("messageToReposition", TEXT_OCTETS),
    may("resource", TEXT),
    need(
        "periodOfReposition",
        Choice(
            "Period",
            Alternative("absolutePosition", PERIOD_ABSOLUTE_POSITION, chosen=Chosen),
            Alternative("relativePosition", LONG_NUMBER, chosen=Chosen),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Reposition,
)
REPOSITION_RESULT: Final = Structure(
    "RepositionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RepositionResult,
)
RESUME: Final = Structure(
    "Resume",
    need("connection", CONNECTION_ID),
    may("messageToResume", TEXT_OCTETS),
    may("resource", TEXT),
    may("duration", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Resume,
)
RESUME_RESULT: Final = Structure(
    "ResumeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeResult,
)
REVIEW: Final = Structure(
    "Review",
    need("connection", CONNECTION_ID),
    may("messageToReview", TEXT_OCTETS),
    may("resource", TEXT),
    need(
        "periodToReview",
        Choice(
            "PeriodToReview",
            Alternative("lengthOfReview", LONG_NUMBER, accepts=int),
            Alternative("startOfMessage", constant="startOfMessage"),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Review,
)
REVIEW_RESULT: Final = Structure(
    "ReviewResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ReviewResult,
)
SET_VOICE_ATTRIBUTE: Final = Structure(
    "SetVoiceAttribute",
    need("connection", CONNECTION_ID),
    may("message", TEXT_OCTETS),
    may("resource", TEXT),
    need(
        "attributeToSet",
        Choice(
            "AttributeToSet",
            Alternative("currentSpeed", LONG_NUMBER, chosen=Chosen),
            Alternative("currentVolume", VOLUME, chosen=Chosen),
            Alternative("currentGain", LONG_NUMBER, chosen=Chosen),
            Alternative("language", LANGUAGE, chosen=Chosen),
            Alternative("mode", RECOGNITION_MODE, chosen=Chosen),
            Alternative("retainAudio", BOOLEAN, chosen=Chosen),
            Alternative("autoInterruptible", BOOLEAN, chosen=Chosen),
            Alternative("preflush", BOOLEAN, chosen=Chosen),
            several=True,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetVoiceAttribute,
)
"""Grammars, and times, which XML has with a fraction and the ASN.1 as whole numbers, are kept as ``Unknown``."""
SET_VOICE_ATTRIBUTE_RESULT: Final = Structure(
    "SetVoiceAttributeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetVoiceAttributeResult,
)
START: Final = Structure(
    "Start",
    need("overConnection", CONNECTION_ID),
    may("resource", TEXT),
    may("text", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Start,
)
START_RESULT: Final = Structure(
    "StartResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartResult,
)
STOP: Final = Structure(
    "Stop",
    need("connection", CONNECTION_ID),
    may("messageToBeStopped", TEXT_OCTETS),
    may("resource", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Stop,
)
STOP_RESULT: Final = Structure(
    "StopResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopResult,
)
SUSPEND: Final = Structure(
    "Suspend",
    need("connection", CONNECTION_ID),
    may("message", TEXT_OCTETS),
    may("resource", TEXT),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Suspend,
)
SUSPEND_RESULT: Final = Structure(
    "SuspendResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendResult,
)
SYNTHESIZE_MESSAGE: Final = Structure(
    "SynthesizeMessage",
    need("textToBeSynthesized", TEXT),
    may(
        "control",
        Structure(
            "ControlData",
            need("gender", CONTROL_DATA_GENDER),
            need("language", READABLE),
            make=ControlData,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SynthesizeMessage,
)
SYNTHESIZE_MESSAGE_RESULT: Final = Structure(
    "SynthesizeMessageResult",
    need("synthesizedMessage", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SynthesizeMessageResult,
)

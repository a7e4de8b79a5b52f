"""Declarations of the voice unit services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    BitString,
    Boolean,
    Choice,
    Enumerated,
    IA5String,
    Integer,
    Null,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.types import CONNECTION_ID, CSTA_COMMON_ARGUMENTS
from teamcall_core.csta.phase3.types_features import VOLUME
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

ACTIVATE = Sequence(
    "Activate",
    need("overConnection", CONNECTION_ID),
    may("resource", context(0, IA5String())),
    need("ruleName", context(1, IA5String())),
    may("grammarName", context(2, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Activate,
)
ACTIVATE_RESULT = Sequence("ActivateResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ActivateResult)
CLEAR = Sequence(
    "Clear",
    need("overConnection", CONNECTION_ID),
    may("resource", context(0, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Clear,
)
CLEAR_RESULT = Sequence("ClearResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ClearResult)
CONCATENATE_MESSAGE = Sequence(
    "ConcatenateMessage",
    need("messagesToConcatenate", SequenceOf("MessagesToConcatenate", OctetString())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConcatenateMessage,
)
CONCATENATE_MESSAGE_RESULT = Sequence(
    "ConcatenateMessageResult",
    need("concatenatedMessage", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ConcatenateMessageResult,
)
DEACTIVATE = Sequence(
    "Deactivate",
    need("overConnection", CONNECTION_ID),
    may("resource", context(0, IA5String())),
    need("ruleName", IA5String()),
    may("grammarName", context(1, IA5String())),
    may("extensions", context(2, CSTA_COMMON_ARGUMENTS)),
    make=Deactivate,
)
DEACTIVATE_RESULT = Sequence("DeactivateResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=DeactivateResult)
DELETE_MESSAGE = Sequence(
    "DeleteMessage",
    need("messageToBeDeleted", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DeleteMessage,
)
DELETE_MESSAGE_RESULT = Parts(
    "DeleteMessageResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=DeleteMessageResult, empty=True, open_=True
)
TERMINATING_CONDITIONS = BitString(
    "TerminatingConditions",
    {"durationExceeded": 0, "dTMFDigitDetected": 1, "endOfMessageDetected": 2, "speechDetected": 3},
)
PLAY_MESSAGE = Sequence(
    "PlayMessage",
    need("messageToBePlayed", OctetString()),
    need("overConnection", CONNECTION_ID),
    may("duration", Integer()),
    may("termination", TERMINATING_CONDITIONS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PlayMessage,
)
PLAY_MESSAGE_RESULT = Parts(
    "PlayMessageResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=PlayMessageResult, empty=True, open_=True
)
ATTRIBUTE_TO_QUERY = Enumerated(
    "AttributeToQuery",
    {
        "encodingAlgorithm": 0,
        "samplingRate": 1,
        "duration": 2,
        "fileName": 3,
        "currentPosition": 4,
        "currentSpeed": 5,
        "currentVolume": 6,
        "currentLevel": 7,
        "currentState": 8,
        "grammars": 9,
        "language": 10,
        "mode": 11,
        "retainAudio": 12,
        "silenceTimeout": 13,
        "maxTimeout": 14,
        "babbleTimeout": 15,
        "endSilence": 16,
        "rejectionThreshold": 17,
        "autoInterruptible": 18,
        "innerXml": 19,
        "interDigitTimeout": 20,
        "preflush": 21,
    },
)
QUERY_VOICE_ATTRIBUTE = Sequence(
    "QueryVoiceAttribute",
    need("messageToQuery", OctetString()),
    need("attributeToQuery", ATTRIBUTE_TO_QUERY),
    may("resource", context(0, IA5String())),
    may("connection", CONNECTION_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=QueryVoiceAttribute,
)
ENCODING_ALGORITHM = Enumerated("EncodingAlgorithm", {"aDPCM6K": 0, "aDPCM8K": 1, "muLawPCM6K": 2, "aLawPCM6K": 3})
CURRENT_STATE = Enumerated(
    "CurrentState",
    {
        "stop": 0,
        "play": 1,
        "record": 2,
        "suspendPlay": 3,
        "suspendRecord": 4,
        "review": 5,
        "dtmfDetected": 6,
        "formed": 7,
        "playing": 8,
        "ready": 9,
        "speechDetected": 10,
        "started": 11,
    },
)
ATTRIBUTE_INFO = Choice(
    "AttributeInfo",
    Alternative("encodingAlgorithm", context(0, ENCODING_ALGORITHM)),
    Alternative("samplingRate", context(1, Integer())),
    Alternative("duration", context(2, Integer())),
    Alternative("filename", context(3, IA5String())),
    Alternative("currentPosition", context(4, Integer())),
    Alternative("currentSpeed", context(5, Integer())),
    Alternative("currentVolume", context(6, Integer())),
    Alternative("currentGain", context(7, Integer())),
    Alternative("currentState", context(8, CURRENT_STATE)),
)
QUERY_VOICE_ATTRIBUTE_RESULT = Sequence(
    "QueryVoiceAttributeResult",
    need("attribute", ATTRIBUTE_INFO),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=QueryVoiceAttributeResult,
)
QUEUE = Sequence(
    "Queue",
    need("overConnection", CONNECTION_ID),
    need("message", OctetString()),
    may("resource", context(0, IA5String())),
    may("text", context(1, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Queue,
)
QUEUE_RESULT = Sequence("QueueResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=QueueResult)
RECORD_MESSAGE = Sequence(
    "RecordMessage",
    need("callToBeRecorded", CONNECTION_ID),
    may("resource", context(2, IA5String())),
    may("samplingRate", context(0, Integer())),
    may("encodingAlgorithm", ENCODING_ALGORITHM),
    may("maxDuration", context(1, Integer())),
    may("termination", TERMINATING_CONDITIONS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RecordMessage,
)
RECORD_MESSAGE_RESULT = Sequence(
    "RecordMessageResult",
    need("resultingMessage", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RecordMessageResult,
)
PERIOD = Choice(
    "Period",
    Alternative("absolutePosition", Enumerated("AbsolutePosition", {"startOfMessage": 0, "endOfMessage": 1})),
    Alternative("relativePosition", Integer()),
)
REPOSITION = Sequence(
    "Reposition",
    need("connection", CONNECTION_ID),
    need("periodOfReposition", PERIOD),
    may("messageToReposition", OctetString()),
    may("resource", context(0, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Reposition,
)
REPOSITION_RESULT = Parts(
    "RepositionResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=RepositionResult, empty=True, open_=True
)
RESUME = Sequence(
    "Resume",
    need("connection", CONNECTION_ID),
    may("messageToResume", OctetString()),
    may("resource", context(0, IA5String())),
    may("duration", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Resume,
)
RESUME_RESULT = Parts(
    "ResumeResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ResumeResult, empty=True, open_=True
)
PERIOD_TO_REVIEW = Choice(
    "PeriodToReview",
    Alternative("startOfMessage", Null(), constant="startOfMessage"),
    Alternative("lengthOfReview", Integer(), accepts=int),
)
REVIEW = Sequence(
    "Review",
    need("connection", CONNECTION_ID),
    need("periodToReview", PERIOD_TO_REVIEW),
    may("messageToReview", OctetString()),
    may("resource", context(0, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Review,
)
REVIEW_RESULT = Parts(
    "ReviewResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ReviewResult, empty=True, open_=True
)
ATTRIBUTE_TO_SET = Choice(
    "AttributeToSet",
    Alternative("currentSpeed", context(0, Integer())),
    Alternative("currentVolume", explicit(CONTEXT, 1, VOLUME)),
    Alternative("currentGain", context(2, Integer())),
    Alternative("grammars", context(3, IA5String())),
    Alternative("language", context(4, IA5String())),
    Alternative("mode", context(5, Enumerated("Mode", {"automatic": 0, "single": 1, "multiple": 2}))),
    Alternative("retainAudio", context(6, Boolean())),
    Alternative("silenceTimeout", context(7, Integer())),
    Alternative("maxTimeout", context(8, Integer())),
    Alternative("babbleTimeout", context(9, Integer())),
    Alternative("endSilence", context(10, Integer())),
    Alternative("rejectionThreshold", context(11, Integer())),
    Alternative("autoInterruptible", context(12, Boolean())),
    Alternative("innerXML", context(13, IA5String())),
    Alternative("interDigitTimeout", context(14, Integer())),
    Alternative("preflush", context(15, Boolean())),
)
SET_VOICE_ATTRIBUTE = Sequence(
    "SetVoiceAttribute",
    need("connection", CONNECTION_ID),
    need("attributeToSet", ATTRIBUTE_TO_SET),
    may("message", OctetString()),
    may("resource", context(0, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetVoiceAttribute,
)
SET_VOICE_ATTRIBUTE_RESULT = Parts(
    "SetVoiceAttributeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetVoiceAttributeResult,
    empty=True,
    open_=True,
)
START = Sequence(
    "Start",
    need("overConnection", CONNECTION_ID),
    may("resource", context(0, IA5String())),
    may("text", context(1, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Start,
)
START_RESULT = Sequence("StartResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=StartResult)
STOP = Sequence(
    "Stop",
    need("connection", CONNECTION_ID),
    may("messageToBeStopped", OctetString()),
    may("resource", context(0, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Stop,
)
STOP_RESULT = Parts("StopResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=StopResult, empty=True, open_=True)
SUSPEND = Sequence(
    "Suspend",
    need("connection", CONNECTION_ID),
    may("message", OctetString()),
    may("resource", context(0, IA5String())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Suspend,
)
SUSPEND_RESULT = Parts(
    "SuspendResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SuspendResult, empty=True, open_=True
)
CONTROL_DATA = Sequence(
    "ControlData",
    need("gender", Enumerated("Gender", {"male": 0, "female": 1})),
    need("language", OctetString()),
    make=ControlData,
)
SYNTHESIZE_MESSAGE = Sequence(
    "SynthesizeMessage",
    need("textToBeSynthesized", IA5String()),
    may("control", CONTROL_DATA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SynthesizeMessage,
)
SYNTHESIZE_MESSAGE_RESULT = Sequence(
    "SynthesizeMessageResult",
    need("synthesizedMessage", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SynthesizeMessageResult,
)

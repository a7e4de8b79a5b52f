"""Declarations of the data collection services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Alternative,
    Choice,
    Enumerated,
    IA5String,
    Integer,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.phase3.types import CONNECTION_ID, CONNECTION_INFORMATION, CSTA_COMMON_ARGUMENTS, DEVICE_ID
from teamcall_core.csta.services.data_collection import (
    DataCollected,
    DataCollectedResult,
    DataCollectionResumed,
    DataCollectionResumedResult,
    DataCollectionSuspended,
    DataCollectionSuspendedResult,
    DigitsData,
    DigitsReportingCriteria,
    ResumeDataCollection,
    ResumeDataCollectionResult,
    StartDataCollection,
    StartDataCollectionResult,
    StopDataCollection,
    StopDataCollectionResult,
    SuspendDataCollection,
    SuspendDataCollectionResult,
    TelTonesData,
)

DIGITS_DATA = Sequence(
    "DigitsData",
    need("digitsDetected", IA5String()),
    may("digitsDuration", context(0, SequenceOf("DigitsDuration", Integer()))),
    may("digitsPauseDuration", context(1, SequenceOf("DigitsPauseDuration", Integer()))),
    make=DigitsData,
)
TONE_DETECTED = Enumerated(
    "ToneDetected",
    {
        "beep": 0,
        "billing": 1,
        "busy": 2,
        "carrier": 3,
        "confirmation": 4,
        "dial": 5,
        "faxCNG": 6,
        "hold": 7,
        "howler": 8,
        "intrusion": 9,
        "modemCNG": 10,
        "park": 11,
        "recordWarning": 12,
        "reorder": 13,
        "ringback": 14,
        "silence": 15,
        "sitVC": 16,
        "sitIC": 17,
        "sitRO": 18,
        "sitNC": 19,
        "other": 20,
    },
)
TEL_TONES_DATA = Sequence(
    "TelTonesData",
    need("toneDetected", TONE_DETECTED),
    may("toneFrequency", context(0, Integer())),
    may("toneDuration", context(1, Integer())),
    may("tonePauseDuration", context(2, Integer())),
    make=TelTonesData,
)
DCOLL_CAUSE = Enumerated("DcollCause", {"flushCharReceived": 0, "charCountReached": 1, "timeout": 2, "sfTerminated": 3})
DATA_COLLECTED = Sequence(
    "DataCollected",
    need("dcollCrossRefID", OctetString()),
    may("digitsData", context(0, DIGITS_DATA)),
    may("telTonesData", context(1, TEL_TONES_DATA)),
    may("connectionInformation", context(2, CONNECTION_INFORMATION)),
    may("dcollCause", DCOLL_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollected,
)
DATA_COLLECTED_RESULT = Parts(
    "DataCollectedResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=DataCollectedResult, empty=True, open_=True
)
DATA_COLLECTION_RESUMED = Sequence(
    "DataCollectionResumed",
    need("dcollCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionResumed,
)
DATA_COLLECTION_RESUMED_RESULT = Parts(
    "DataCollectionResumedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionResumedResult,
    empty=True,
    open_=True,
)
DATA_COLLECTION_SUSPENDED = Sequence(
    "DataCollectionSuspended",
    need("dcollCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionSuspended,
)
DATA_COLLECTION_SUSPENDED_RESULT = Parts(
    "DataCollectionSuspendedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionSuspendedResult,
    empty=True,
    open_=True,
)
RESUME_DATA_COLLECTION = Sequence(
    "ResumeDataCollection",
    need("dcollCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataCollection,
)
RESUME_DATA_COLLECTION_RESULT = Parts(
    "ResumeDataCollectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataCollectionResult,
    empty=True,
    open_=True,
)
CALL_OBJECT = Choice(
    "CallObject",
    Alternative("device", DEVICE_ID, accepts=DeviceID),
    Alternative("call", CONNECTION_ID, accepts=ConnectionID),
)
DATA_COLL_TYPE = Enumerated("DataCollType", {"digits": 0, "telTones": 1})
DIGITS_REPORTING_CRITERIA = Sequence(
    "DigitsReportingCriteria",
    may("numChars", context(0, Integer())),
    may("flushChar", IA5String()),
    may("timeout", context(1, Integer())),
    make=DigitsReportingCriteria,
)
START_DATA_COLLECTION = Sequence(
    "StartDataCollection",
    need("object", CALL_OBJECT),
    may("dataCollType", DATA_COLL_TYPE),
    may("digitsReportingCriteria", DIGITS_REPORTING_CRITERIA),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataCollection,
)
START_DATA_COLLECTION_RESULT = Sequence(
    "StartDataCollectionResult",
    need("dcollCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataCollectionResult,
)
STOP_DATA_COLLECTION = Sequence(
    "StopDataCollection",
    need("dcollCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataCollection,
)
STOP_DATA_COLLECTION_RESULT = Parts(
    "StopDataCollectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataCollectionResult,
    empty=True,
    open_=True,
)
SUSPEND_DATA_COLLECTION = Sequence(
    "SuspendDataCollection",
    need("dcollCrossRefID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataCollection,
)
SUSPEND_DATA_COLLECTION_RESULT = Parts(
    "SuspendDataCollectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataCollectionResult,
    empty=True,
    open_=True,
)

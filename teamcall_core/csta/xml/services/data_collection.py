"""Declarations of the data collection services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.identifiers import (
    ConnectionID,
    DeviceID,
)
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
from teamcall_core.csta.xml.enumerations import DATA_COLL_TYPE, DCOLL_CAUSE, TONE_DETECTED
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID
from teamcall_core.csta.xml.simple import LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CONNECTION_INFORMATION, CSTA_COMMON_ARGUMENTS

DATA_COLLECTED: Final = Structure(
    "DataCollected",
    need("dcollCrossRefID", TEXT_OCTETS),
    may(
        "digitsData",
        Structure(
            "DigitsData",
            need("digitsDetected", TEXT),
            may("digitsDuration", ListOf("digitsDurationItem", LONG_NUMBER)),
            may("digitsPauseDuration", ListOf("digitsPauseDurationItem", LONG_NUMBER)),
            make=DigitsData,
        ),
    ),
    may(
        "telTonesData",
        Structure(
            "TelTonesData",
            need("toneDetected", TONE_DETECTED),
            may("toneFrequency", LONG_NUMBER),
            may("toneDuration", LONG_NUMBER),
            may("tonePauseDuration", LONG_NUMBER),
            make=TelTonesData,
        ),
    ),
    may("connectionInformation", CONNECTION_INFORMATION),
    may("dcollcause", DCOLL_CAUSE, "dcoll_cause"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollected,
)
DATA_COLLECTED_RESULT: Final = Structure(
    "DataCollectedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectedResult,
)
DATA_COLLECTION_RESUMED: Final = Structure(
    "DataCollectionResumed",
    need("dcollCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionResumed,
)
DATA_COLLECTION_RESUMED_RESULT: Final = Structure(
    "DataCollectionResumedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionResumedResult,
)
DATA_COLLECTION_SUSPENDED: Final = Structure(
    "DataCollectionSuspended",
    need("dcollCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionSuspended,
)
DATA_COLLECTION_SUSPENDED_RESULT: Final = Structure(
    "DataCollectionSuspendedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataCollectionSuspendedResult,
)
RESUME_DATA_COLLECTION: Final = Structure(
    "ResumeDataCollection",
    need("dcollCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataCollection,
)
RESUME_DATA_COLLECTION_RESULT: Final = Structure(
    "ResumeDataCollectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataCollectionResult,
)
START_DATA_COLLECTION: Final = Structure(
    "StartDataCollection",
    need(
        "object",
        Choice(
            "CallObject",
            Alternative("call", CONNECTION_ID, accepts=ConnectionID),
            Alternative("device", DEVICE_ID, accepts=DeviceID),
        ),
    ),
    may("dataCollType", DATA_COLL_TYPE),
    may(
        "digitsReportingCriteria",
        Structure(
            "DigitsReportingCriteria",
            may("numChars", LONG_NUMBER),
            may("flushChar", TEXT),
            may("timeout", LONG_NUMBER),
            make=DigitsReportingCriteria,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataCollection,
)
START_DATA_COLLECTION_RESULT: Final = Structure(
    "StartDataCollectionResult",
    need("dcollCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataCollectionResult,
)
STOP_DATA_COLLECTION: Final = Structure(
    "StopDataCollection",
    need("dcollCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataCollection,
)
STOP_DATA_COLLECTION_RESULT: Final = Structure(
    "StopDataCollectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataCollectionResult,
)
SUSPEND_DATA_COLLECTION: Final = Structure(
    "SuspendDataCollection",
    need("dcollCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataCollection,
)
SUSPEND_DATA_COLLECTION_RESULT: Final = Structure(
    "SuspendDataCollectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataCollectionResult,
)

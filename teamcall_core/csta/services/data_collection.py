"""Data collection services (ECMA-269 clause 25). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name, Unknown
from teamcall_core.csta.common import ConnectionInformation, CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class DigitsData(Extensible):
    """Digits that were heard (data-collected 343)."""

    digits_detected: str
    digits_duration: list[int] | None = None
    digits_pause_duration: list[int] | None = None


@dataclass(slots=True)
class TelTonesData(Extensible):
    """A tone that was heard (data-collected 343)."""

    tone_detected: Name
    tone_frequency: int | None = None
    tone_duration: int | None = None
    tone_pause_duration: int | None = None


@dataclass(slots=True)
class DataCollected(Extensible):
    """Tell the digits or the tone that were heard (data-collected, operation 343)."""

    dcoll_cross_ref_id: bytes
    digits_data: DigitsData | None = None
    tel_tones_data: TelTonesData | None = None
    connection_information: ConnectionInformation | None = None
    dcoll_cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataCollectedResult(Extensible):
    """The positive answer to DataCollected (data-collected, operation 343)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataCollectionResumed(Extensible):
    """Tell that a data collection goes on (data-collection-resumed, operation 344)."""

    dcoll_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataCollectionResumedResult(Extensible):
    """The positive answer to DataCollectionResumed (data-collection-resumed, operation 344)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataCollectionSuspended(Extensible):
    """Tell that a data collection has paused (data-collection-suspended, operation 345)."""

    dcoll_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataCollectionSuspendedResult(Extensible):
    """The positive answer to DataCollectionSuspended (data-collection-suspended, operation 345)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeDataCollection(Extensible):
    """Let a data collection go on (resume-data-collection, operation 346)."""

    dcoll_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeDataCollectionResult(Extensible):
    """The positive answer to ResumeDataCollection (resume-data-collection, operation 346)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DigitsReportingCriteria(Extensible):
    """When collected digits are told (start-data-collection 347)."""

    num_chars: int | None = None
    flush_char: str | None = None
    timeout: int | None = None


@dataclass(slots=True)
class StartDataCollection(Extensible):
    """Collect digits or tones of a device or call (start-data-collection, operation 347)."""

    object: DeviceID | ConnectionID | Unknown
    data_coll_type: Name | None = None
    digits_reporting_criteria: DigitsReportingCriteria | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartDataCollectionResult(Extensible):
    """The positive answer to StartDataCollection (start-data-collection, operation 347)."""

    dcoll_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopDataCollection(Extensible):
    """End a data collection (stop-data-collection, operation 348)."""

    dcoll_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopDataCollectionResult(Extensible):
    """The positive answer to StopDataCollection (stop-data-collection, operation 348)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendDataCollection(Extensible):
    """Pause a data collection (suspend-data-collection, operation 349)."""

    dcoll_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendDataCollectionResult(Extensible):
    """The positive answer to SuspendDataCollection (suspend-data-collection, operation 349)."""

    extensions: CSTACommonArguments | None = None

"""Call detail record services (ECMA-269 clause 27). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import ChargingInfo, CSTACommonArguments, MediaCallCharacteristics
from teamcall_core.csta.identifiers import (
    AssociatedCalledDeviceID,
    AssociatedCallingDeviceID,
    CalledDeviceID,
    CallingDeviceID,
    ConnectionID,
    DeviceID,
    NetworkCalledDeviceID,
    NetworkCallingDeviceID,
)


@dataclass(slots=True)
class CallDetailRecordsNotification(Extensible):
    """Tell that call detail records can be fetched (call-detail-records-notification, operation 360)."""

    cdr_cross_ref_id: bytes
    cdr_reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallDetailRecordsNotificationResult(Extensible):
    """The positive answer to CallDetailRecordsNotification (call-detail-records-notification, operation 360)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class NodeNumber(Extensible):
    """A node of the network (call-detail-record 132)."""

    area0: int | None = None
    area1: int | None = None
    area2: int | None = None


@dataclass(slots=True)
class CDRInformationItem(Extensible):
    """One call detail record (call-detail-record 132).

    ``charged_device``: Chosen ``operator`` or ``nonOperator``.
    """

    record_number: int | None = None
    record_creation_time: str | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    associated_called_device: AssociatedCalledDeviceID | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    call_characteristics: Bits | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    charged_device: Chosen | Unknown | None = None
    recorded_call: ConnectionID | None = None
    node_number: NodeNumber | None = None
    tariff_table: int | None = None
    connection_start: str | None = None
    connection_end: str | None = None
    connection_duration: int | None = None
    access_code: bytes | None = None
    carrier: int | None = None
    selected_route: int | None = None
    billing_id: Name | None = None
    charging_info: ChargingInfo | None = None
    suppl_service_info: Bits | None = None
    reason_for_term: Name | None = None
    auth_code: bytes | None = None
    account_info: bytes | None = None
    device_category: Name | None = None
    named_device_types: Name | None = None
    operator_device: DeviceID | None = None


@dataclass(slots=True)
class CallDetailRecordsReport(Extensible):
    """Tell call detail records (call-detail-records-report, operation 361)."""

    cdr_cross_ref_id: bytes
    number_of_records_sent: int
    cdr_info: list[CDRInformationItem]
    last_stored_cdr_report_sent: bool | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallDetailRecordsReportResult(Extensible):
    """The positive answer to CallDetailRecordsReport (call-detail-records-report, operation 361)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CDRTimePeriod(Extensible):
    """From when to when records are asked for (call-detail-record 132)."""

    beginning_of_cdr: str
    end_of_cdr: str


@dataclass(slots=True)
class SendStoredCallDetailRecords(Extensible):
    """Ask for call detail records that are stored (send-stored-call-detail-records, operation 362)."""

    cdr_cross_ref_id: bytes
    time_period: CDRTimePeriod | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendStoredCallDetailRecordsResult(Extensible):
    """The positive answer to SendStoredCallDetailRecords (send-stored-call-detail-records, operation 362)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartCDRTransmission(Extensible):
    """Have call detail records told (start-call-detail-records-transmission, operation 363)."""

    transfer_mode: Name
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartCDRTransmissionResult(Extensible):
    """The positive answer to StartCDRTransmission (start-call-detail-records-transmission, operation 363)."""

    cdr_cross_ref_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopCDRTransmission(Extensible):
    """Have call detail records told no more (stop-call-detail-records, operation 364)."""

    cdr_cross_ref_id: bytes
    cdr_term_reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopCDRTransmissionResult(Extensible):
    """The positive answer to StopCDRTransmission (stop-call-detail-records, operation 364)."""

    extensions: CSTACommonArguments | None = None

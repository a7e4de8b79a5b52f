"""Call control services (ECMA-269 clause 17.1)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import (
    CallLinkageData,
    CallLinkageDataList,
    ConnectionInformation,
    ConnectionListItem,
    CSTACommonArguments,
    MediaCallCharacteristics,
)
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class AlternateCall(Extensible):
    """Hold the active call and take the held one (alternate-call, operation 1)."""

    held_call: ConnectionID
    active_call: ConnectionID
    connection_reservation: bool | None = None
    consult_options: Name | None = "unrestricted"
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AlternateCallResult(Extensible):
    """The positive answer to AlternateCall (alternate-call, operation 1)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AnswerCall(Extensible):
    """Answer the ringing call (answer-call, operation 2)."""

    call_to_be_answered: ConnectionID
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AnswerCallResult(Extensible):
    """The positive answer to AnswerCall (answer-call, operation 2)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ClearCall(Extensible):
    """End the whole call (clear-call, operation 4)."""

    call_to_be_cleared: ConnectionID
    user_data: bytes | None = None
    reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ClearCallResult(Extensible):
    """The positive answer to ClearCall (clear-call, operation 4)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ClearConnection(Extensible):
    """Leave the call (clear-connection, operation 5)."""

    connection_to_be_cleared: ConnectionID
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ClearConnectionResult(Extensible):
    """The positive answer to ClearConnection (clear-connection, operation 5)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConferenceCall(Extensible):
    """Join the held and the active call (conference-call, operation 6)."""

    held_call: ConnectionID
    active_call: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConferenceCallResult(Extensible):
    """The positive answer to ConferenceCall (conference-call, operation 6)."""

    conference_call: ConnectionID
    connections: list[ConnectionListItem] | None = None
    conference_call_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConsultationCall(Extensible):
    """Hold the call and call another device (consultation-call, operation 7)."""

    existing_call: ConnectionID
    consulted_device: DeviceID
    connection_reservation: bool | None = None
    account_code: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    call_characteristics: Bits | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    calling_connection_info: ConnectionInformation | None = None
    consult_options: Name | None = "unrestricted"
    subject_of_call: str | None = None
    language_preferences: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConsultationCallResult(Extensible):
    """The positive answer to ConsultationCall (consultation-call, operation 7)."""

    initiated_call: ConnectionID
    media_call_characteristics: MediaCallCharacteristics | None = None
    initiated_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeflectCall(Extensible):
    """Send the ringing call to another device (deflect-call, operation 218)."""

    call_to_be_diverted: ConnectionID
    new_destination: DeviceID
    add_new_destinations_list: list[DeviceID] | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    call_characteristics: Bits | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeflectCallResult(Extensible):
    """The positive answer to DeflectCall (deflect-call, operation 218)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class HoldCall(Extensible):
    """Hold the call (hold-call, operation 9)."""

    call_to_be_held: ConnectionID
    connection_reservation: bool | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class HoldCallResult(Extensible):
    """The positive answer to HoldCall (hold-call, operation 9)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MakeCall(Extensible):
    """Call a number (make-call, operation 10)."""

    calling_device: DeviceID
    called_directory_number: DeviceID
    account_code: bytes | None = None
    auth_code: bytes | None = None
    auto_originate: Name | None = "prompt"
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    call_characteristics: Bits | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    calling_connection_info: ConnectionInformation | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MakeCallResult(Extensible):
    """The positive answer to MakeCall (make-call, operation 10)."""

    calling_device: ConnectionID
    media_call_characteristics: MediaCallCharacteristics | None = None
    initiated_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ReconnectCall(Extensible):
    """Drop the active call and take the held one (reconnect-call, operation 13)."""

    active_call: ConnectionID
    held_call: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ReconnectCallResult(Extensible):
    """The positive answer to ReconnectCall (reconnect-call, operation 13)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RetrieveCall(Extensible):
    """Take the held call back (retrieve-call, operation 14)."""

    call_to_be_retrieved: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RetrieveCallResult(Extensible):
    """The positive answer to RetrieveCall (retrieve-call, operation 14)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SingleStepTransferCall(Extensible):
    """Send the call to another device without consultation (single-step-transfer, operation 50)."""

    active_call: ConnectionID
    transferred_to: DeviceID
    account_code: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    call_characteristics: Bits | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    reason: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SingleStepTransferCallResult(Extensible):
    """The positive answer to SingleStepTransferCall (single-step-transfer, operation 50)."""

    transferred_call: ConnectionID
    connections: list[ConnectionListItem] | None = None
    transferred_call_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class TransferCall(Extensible):
    """Connect the held with the active call (transfer-call, operation 16)."""

    held_call: ConnectionID
    active_call: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class TransferCallResult(Extensible):
    """The positive answer to TransferCall (transfer-call, operation 16)."""

    transferred_call: ConnectionID
    connections: list[ConnectionListItem] | None = None
    transferred_call_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    extensions: CSTACommonArguments | None = None

"""Call control services that begin a call or dial (ECMA-269 clause 17.1). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import (
    CallLinkageData,
    ConnectionInformation,
    CSTACommonArguments,
    MediaCallCharacteristics,
    MessageInfo,
)
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class DialDigits(Extensible):
    """Dial further digits for a call that has begun (dial-digits, operation 219)."""

    dialling_connection: ConnectionID
    dialling_sequence: DeviceID
    correlator_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DialDigitsResult(Extensible):
    """The positive answer to DialDigits (dial-digits, operation 219)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MakeConnection(Extensible):
    """Have a device go off hook without a number to be called (make-connection, operation 375)."""

    initiating_device: DeviceID
    account_code: bytes | None = None
    auth_code: bytes | None = None
    auto_originate: Name | None = "prompt"
    correlator_data: bytes | None = None
    call_characteristics: Bits | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    connection_info: ConnectionInformation | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    reason: Name | None = None
    max_devices: int | None = None
    start_time: str | None = None
    duration: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MakeConnectionResult(Extensible):
    """The positive answer to MakeConnection (make-connection, operation 375)."""

    initiating_device: ConnectionID
    media_call_characteristics: MediaCallCharacteristics | None = None
    initiated_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SignallingDetection(Extensible):
    """When the call is handed on, and what happens then (make-predictive-call 11)."""

    signalling_condition: Name
    signalling_conditions_action: Name


@dataclass(slots=True)
class DestinationDetectionItem(Extensible):
    """What happens when this kind of destination answers (make-predictive-call 11)."""

    destination_condition: Name
    detection_action: Name


@dataclass(slots=True)
class MakePredictiveCall(Extensible):
    """Call a number for a group, which gets the call when a person answers (make-predictive-call, operation 11)."""

    calling_device: DeviceID
    called_directory_number: DeviceID
    signalling_detection: SignallingDetection | None = None
    destination_detection: list[DestinationDetectionItem] | None = None
    default_action: Name | None = None
    account_code: bytes | None = None
    auth_code: bytes | None = None
    auto_originate: Name | None = "prompt"
    alert_time: int | None = None
    correlator_data: bytes | None = None
    call_characteristics: Bits | None = None
    user_data: bytes | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MakePredictiveCallResult(Extensible):
    """The positive answer to MakePredictiveCall (make-predictive-call, operation 11)."""

    initiated_call: ConnectionID
    initiated_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeviceListItems(Extensible):
    """The destination of a message (send-message 376); ``others``: further ones, which only XML has a place for."""

    device: DeviceID
    others: list[DeviceID] | None = None


@dataclass(slots=True)
class SendMessage(Extensible):
    """Send a text to a device (send-message, operation 376)."""

    calling_device: DeviceID
    destination_devices: DeviceListItems
    message_info: MessageInfo
    account_code: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    call_characteristics: Bits | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConnectionListItems(Extensible):
    """The connection of a message (send-message 376); ``others`` in XML alone, one for each further destination."""

    connection: ConnectionID
    others: list[ConnectionID] | None = None


@dataclass(slots=True)
class CallLinkageDataListItems(Extensible):
    """The call linkage of a message (send-message 376); ``others`` in XML alone, one for each further destination."""

    call_linkage_data: CallLinkageData
    others: list[CallLinkageData] | None = None


@dataclass(slots=True)
class SendMessageResult(Extensible):
    """The positive answer to SendMessage (send-message, operation 376)."""

    connection_list: ConnectionListItems
    media_call_characteristics: MediaCallCharacteristics | None = None
    list_of_call_linkage_data: CallLinkageDataListItems | None = None
    extensions: CSTACommonArguments | None = None

"""Call control services that take, park, join or wait for a call (ECMA-269 clause 17.1).

Names, order: ECMA-285 edition 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import CallLinkageData, CallLinkageDataList, ConnectionInformation, CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class AcceptCall(Extensible):
    """Take an offered call, so that it rings (accept-call, operation 214)."""

    call_to_be_accepted: ConnectionID
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AcceptCallResult(Extensible):
    """The positive answer to AcceptCall (accept-call, operation 214)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBack(Extensible):
    """Have the called device call back as soon as it is free (call-back-call-related, operation 215)."""

    callback_connection: ConnectionID
    call_characteristics: Bits | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackResult(Extensible):
    """The positive answer to CallBack (call-back-call-related, operation 215)."""

    target_device: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackMessage(Extensible):
    """Leave a message that the called device shall call back (call-back-message-call-related, operation 216)."""

    callback_message_connection: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackMessageResult(Extensible):
    """The positive answer to CallBackMessage (call-back-message-call-related, operation 216)."""

    target_device: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CampOnCall(Extensible):
    """Let a call wait at a busy device (camp-on-call, operation 217)."""

    campon_connection: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CampOnCallResult(Extensible):
    """The positive answer to CampOnCall (camp-on-call, operation 217)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DirectedPickupCall(Extensible):
    """Take a call that rings, waits or is held at another device (directed-pickup-call, operation 220)."""

    call_to_be_picked_up: ConnectionID
    requesting_device: DeviceID
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DirectedPickupCallResult(Extensible):
    """The positive answer to DirectedPickupCall (directed-pickup-call, operation 220)."""

    picked_call: ConnectionID | None = None
    picked_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GroupPickupCall(Extensible):
    """Take a call that rings in a pickup group (group-pickup-call, operation 221)."""

    new_destination: DeviceID
    pick_group: DeviceID | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GroupPickupCallResult(Extensible):
    """The positive answer to GroupPickupCall (group-pickup-call, operation 221)."""

    picked_call: ConnectionID | None = None
    picked_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IntrudeCall(Extensible):
    """Enter the call of a busy device (intrude-call, operation 222)."""

    intrude: ConnectionID
    participation_type: Name | None = "active"
    user_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IntrudeCallResult(Extensible):
    """The positive answer to IntrudeCall (intrude-call, operation 222)."""

    conferenced_call: ConnectionID | None = None
    conferenced_call_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class JoinCall(Extensible):
    """Have a device enter a call that others have (join-call, operation 223)."""

    active_call: ConnectionID
    joining_device: DeviceID
    auto_originate: Name | None = "prompt"
    participation_type: Name | None = "active"
    account_code: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class JoinCallResult(Extensible):
    """The positive answer to JoinCall (join-call, operation 223)."""

    conferenced_call: ConnectionID
    conferenced_call_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ParkCall(Extensible):
    """Put a call down at a device, where another can take it (park-call, operation 18)."""

    parking: ConnectionID
    park_to: DeviceID
    correlator_data: bytes | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ParkCallResult(Extensible):
    """The positive answer to ParkCall (park-call, operation 18)."""

    parked_to: ConnectionID | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SingleStepConferenceCall(Extensible):
    """Add a device to a call without consultation (single-step-conference, operation 20)."""

    active_call: ConnectionID
    device_to_join: DeviceID
    participation_type: Name | None = "active"
    account_code: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SingleStepConferenceCallResult(Extensible):
    """The positive answer to SingleStepConferenceCall (single-step-conference, operation 20)."""

    conferenced_call: ConnectionID
    conferenced_call_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    extensions: CSTACommonArguments | None = None

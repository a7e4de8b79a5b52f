"""Call control events that come beside the usual course of a call (ECMA-269 clause 17.2).

Names, order: ECMA-285 edition 4.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import (
    CallLinkageData,
    ConnectionInformation,
    CSTACommonArguments,
    DeviceHistory,
    MediaCallCharacteristics,
    MessageInfo,
    NetworkCapability,
    ServicesPermitted,
)
from teamcall_core.csta.identifiers import (
    AssociatedCalledDeviceID,
    AssociatedCallingDeviceID,
    CalledDeviceID,
    CallingDeviceID,
    ConnectionID,
    DeviceID,
    NetworkCalledDeviceID,
    NetworkCallingDeviceID,
    RedirectionDeviceID,
    SubjectDeviceID,
)
from teamcall_core.csta.location import GeoPriv


@dataclass(slots=True)
class Bridged(Extensible):
    """A call was put on another appearance of a shared number (bridged-event 224)."""

    monitor_cross_ref_id: bytes
    bridged_connection: ConnectionID
    bridged_appearance: SubjectDeviceID
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    bridged_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallCleared(Extensible):
    """The call has ended for all its devices (call-cleared-event 22).

    ``local_connection_info`` exists in Phases I and II only.
    """

    monitor_cross_ref_id: bytes
    cleared_call: ConnectionID
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    cause: Name | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None
    local_connection_info: Name | None = None


@dataclass(slots=True)
class DigitsDialed(Extensible):
    """A part of the number was dialled (digits-dialed-event 225)."""

    monitor_cross_ref_id: bytes
    dialing_connection: ConnectionID
    dialing_device: SubjectDeviceID
    dialing_sequence: DeviceID
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    associated_called_device: AssociatedCalledDeviceID | None = None
    dialing_connection_info: ConnectionInformation | None = None
    call_characteristics: Bits | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ProgressIndicator(Extensible):
    """Where in the network a call progresses, and by which description (ECMA-285 edition 4)."""

    progress_location: Name
    progress_description: Name


@dataclass(slots=True)
class NetworkCapabilitiesChanged(Extensible):
    """The network beyond a trunk tells more or less than before (network-capabilities-changed-event 226)."""

    monitor_cross_ref_id: bytes
    outbound_connection: ConnectionID
    network_interface_used: SubjectDeviceID
    called_device: CalledDeviceID
    progress_indicator: ProgressIndicator
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    network_capability: NetworkCapability | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    outbound_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Offered(Extensible):
    """A call is offered to a device, which may take, send on or refuse it before it rings (offered-event 227)."""

    monitor_cross_ref_id: bytes
    offered_connection: ConnectionID
    offered_device: SubjectDeviceID
    calling_device: CallingDeviceID
    called_device: CalledDeviceID
    last_redirection_device: RedirectionDeviceID
    originating_nid_connection: ConnectionID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    associated_called_device: AssociatedCalledDeviceID | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    offered_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None

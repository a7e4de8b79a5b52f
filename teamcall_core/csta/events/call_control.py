"""Call control events (ECMA-269 clause 17.2, ECMA-285 modules 22 to 39). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import (
    CallLinkageData,
    CallLinkageDataList,
    ChargingInfo,
    ConnectionInformation,
    ConnectionListItem,
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
class Conferenced(Extensible):
    """A conference has begun or grown (conferenced-event 23)."""

    monitor_cross_ref_id: bytes
    primary_old_call: ConnectionID
    secondary_old_call: ConnectionID | None = None
    conferencing_device: SubjectDeviceID | None = None
    added_party: SubjectDeviceID | None = None
    conference_connections: list[ConnectionListItem] | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ConnectionCleared(Extensible):
    """One device has left the call (connection-cleared-event 24)."""

    monitor_cross_ref_id: bytes
    dropped_connection: ConnectionID
    releasing_device: SubjectDeviceID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    charging_info: ChargingInfo | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    dropped_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Delivered(Extensible):
    """The called side rings (delivered-event 25)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    alerting_device: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    last_redirection_device: RedirectionDeviceID | None = None
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
    connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Diverted(Extensible):
    """The call was sent on to another device (diverted-event 26)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    diverting_device: SubjectDeviceID | None = None
    new_destination: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    last_redirection_device: RedirectionDeviceID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    connection_info: ConnectionInformation | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    associated_called_device: AssociatedCalledDeviceID | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Established(Extensible):
    """Answered (established-event 27)."""

    monitor_cross_ref_id: bytes
    established_connection: ConnectionID
    answering_device: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    last_redirection_device: RedirectionDeviceID | None = None
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
    established_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Failed(Extensible):
    """The call cannot be completed; ``cause`` says why (failed-event 28)."""

    monitor_cross_ref_id: bytes
    failed_connection: ConnectionID
    failing_device: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    last_redirection_device: RedirectionDeviceID | None = None
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
    failed_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Held(Extensible):
    """A device holds the call (held-event 29)."""

    monitor_cross_ref_id: bytes
    held_connection: ConnectionID
    holding_device: SubjectDeviceID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    held_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class NetworkReached(Extensible):
    """The call has left through a trunk; fewer events follow (network-reached-event 30)."""

    monitor_cross_ref_id: bytes
    outbound_connection: ConnectionID
    network_interface_used: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    last_redirection_device: RedirectionDeviceID | None = None
    originating_nid_connection: ConnectionID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    network_capability: NetworkCapability | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    outbound_connection_info: ConnectionInformation | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Originated(Extensible):
    """The number is dialled (originated-event 31)."""

    monitor_cross_ref_id: bytes
    originated_connection: ConnectionID
    calling_device: SubjectDeviceID | None = None
    called_device: CalledDeviceID | None = None
    originating_device: DeviceID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    associated_called_device: AssociatedCalledDeviceID | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    originated_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Queued(Extensible):
    """The call waits in a queue (queued-event 32)."""

    monitor_cross_ref_id: bytes
    queued_connection: ConnectionID
    queue: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    called_device: CalledDeviceID | None = None
    last_redirection_device: RedirectionDeviceID | None = None
    number_queued: int | None = None
    calls_in_front: int | None = None
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
    queued_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Retrieved(Extensible):
    """A held call is taken back (retrieved-event 33)."""

    monitor_cross_ref_id: bytes
    retrieved_connection: ConnectionID
    retrieving_device: SubjectDeviceID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    retrieved_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ServiceInitiated(Extensible):
    """The receiver is off, or a MakeCall has begun (service-initiated-event 34)."""

    monitor_cross_ref_id: bytes
    initiated_connection: ConnectionID
    initiating_device: SubjectDeviceID | None = None
    called_device: CalledDeviceID | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    initiated_connection_info: ConnectionInformation | None = None
    network_calling_device: NetworkCallingDeviceID | None = None
    network_called_device: NetworkCalledDeviceID | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Transferred(Extensible):
    """The call was transferred (transferred-event 35)."""

    monitor_cross_ref_id: bytes
    primary_old_call: ConnectionID
    secondary_old_call: ConnectionID | None = None
    transferring_device: SubjectDeviceID | None = None
    transferred_to_device: SubjectDeviceID | None = None
    transferred_connections: list[ConnectionListItem] | None = None
    local_connection_info: Name | None = None
    correlator_data: bytes | None = None
    user_data: bytes | None = None
    charging_info: ChargingInfo | None = None
    cause: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    location_info: list[list[GeoPriv]] | None = None
    extensions: CSTACommonArguments | None = None

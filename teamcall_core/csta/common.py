"""Structures that services and events share. Names and order are those of ECMA-285 edition 4, absent is None."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Chosen, Extensible, Name, Unknown

from .identifiers import ConnectionID, DeviceID, DeviceStatus, SubjectDeviceID
from .location import GeoPriv
from .private_data import PrivateData


@dataclass(slots=True)
class MediaCallCharacteristics(Extensible):
    """What a call carries (media-services 136). ``bit_rate`` is ``constant`` where none is sent."""

    media_class: Bits
    connection_rate: int | None = None
    bit_rate: Name | None = "constant"
    delay_tolerance: int | None = None
    switching_sub_domain_ccie_type: Name | None = None
    switching_sub_domain_information_elements: bytes | None = None


@dataclass(slots=True)
class ConnectionInformation(Extensible):
    """The media of one connection (media-services 136). ``number_of_channels`` is 1 where none is sent."""

    flow_direction: Name | None = None
    number_of_channels: int | None = 1
    media_session_information: str | None = None


@dataclass(slots=True)
class CSTASecurityData(Extensible):
    """Sequence number, time and proof of a message (security 128).

    ``timestamp`` is the GeneralizedTime as it was sent (``20121207193401``); HiPath 3000: local time, no zone.
    """

    message_sequence_number: int | None = None
    timestamp: str | None = None
    security_info: bytes | Unknown | None = None


@dataclass(slots=True)
class CSTACommonArguments(Extensible):
    """Security data and private data that any message may carry (extension-types 129).

    ``private_data``: octets of an OCTET STRING, or ``Unknown`` with the whole element of any other type;
    ``PrivateData`` in Phases I and II.
    """

    security: CSTASecurityData | None = None
    private_data: list[bytes | PrivateData | Unknown] | None = None


@dataclass(slots=True)
class NetworkCapability(Extensible):
    """What the network beyond a trunk can tell (call-control 130)."""

    network_type: Name
    events_provided: Bits | None = None


@dataclass(slots=True)
class ServicesPermitted(Extensible):
    """The services that the telephone system offers at this moment (call-control 130)."""

    call_control_services: Bits
    call_associated_services: Bits
    media_attachment_services: Bits
    routeing_services: Bits
    voice_unit_services: Bits


@dataclass(slots=True)
class GlobalCallData(Extensible):
    """The part of a call linkage that all its legs share (call-control 130).

    ``global_call_linkage_id``: Chosen ``subDomainCallLinkageID`` or ``globallyUniqueCallLinkageID``.
    """

    global_call_switching_sub_domain_name: str | None = None
    global_call_linkage_id: Chosen | Unknown | None = None
    call_linkage_id_timestamp: str | None = None


@dataclass(slots=True)
class ThreadData(Extensible):
    """The thread of a call linkage (call-control 130).

    ``thread_linkage_id``: Chosen ``subDomainThreadID`` or ``globallyUniqueThreadID``.
    """

    thread_switching_sub_domain_name: str | None = None
    thread_linkage_id: Chosen | Unknown | None = None
    thread_id_time_stamp: str | None = None


@dataclass(slots=True)
class CallLinkageData(Extensible):
    """Joins the legs of a call through transfers (call-control 130)."""

    global_call_data: GlobalCallData
    thread_data: ThreadData | None = None


@dataclass(slots=True)
class CallLinkageDataList(Extensible):
    """The linkages before and after a transfer or conference (call-control 130)."""

    new_call_linkage_data: CallLinkageData
    old_call_linkage_data: CallLinkageData


@dataclass(slots=True)
class ChargingUnits(Extensible):
    """One item of ``numberOfChargeUnits`` (charge-info 133)."""

    charging_units: int
    type_of_units: bytes | None = None


@dataclass(slots=True)
class NumberOfCurrencyUnits(Extensible):
    """A charge in money (charge-info 133)."""

    currency_type: bytes
    currency_amount: int
    currency_multiplier: Name


@dataclass(slots=True)
class ChargingInfo(Extensible):
    """What a call costs so far or altogether (charge-info 133)."""

    number_units: list[ChargingUnits] | NumberOfCurrencyUnits | Unknown
    type_of_charging_info: Name


@dataclass(slots=True)
class MessageInfo(Extensible):
    """A text that comes with a call (device-feature-types 127)."""

    contents: str
    content_type_and_subtype: str | None = None
    contents_length: int | None = None


@dataclass(slots=True)
class DeviceHistory(Extensible):
    """The device that the call has left (device-feature-types 127)."""

    old_device_id: DeviceID
    event_cause: Name | None = None
    old_connection_id: ConnectionID | None = None


@dataclass(slots=True)
class ConnectionListItem(Extensible):
    """One connection after a transfer or conference (connection-states 125)."""

    new_connection: ConnectionID | None = None
    old_connection: ConnectionID | None = None
    endpoint: DeviceID | DeviceStatus | Unknown | None = None
    associated_nid: DeviceID | DeviceStatus | Unknown | None = None
    resulting_connection_info: ConnectionInformation | None = None


@dataclass(slots=True)
class ForwardListItem(Extensible):
    """One forwarding of a device (device-feature-types 127)."""

    forwarding_type: Name | None = None
    forward_status: bool | None = None
    forward_dn: DeviceID | None = None
    forward_default: Name | None = None
    ring_duration: int | None = None
    ring_count: int | None = None


@dataclass(slots=True)
class MonitorFilter(Extensible):
    """Events that a monitor leaves out: a set bit suppresses the event (status-reporting 126).

    ``feature`` and ``agent`` exist in Phases I and II only; later phases spread their bits over three lists.
    ``private`` is a bool in Phases I and II.
    """

    call_control: Bits | None = None
    call_associated: Bits | None = None
    media_attachment: Bits | None = None
    physical_device_feature: Bits | None = None
    logical_device_feature: Bits | None = None
    maintenance: Bits | None = None
    voice_unit: Bits | None = None
    private: Bits | bool | None = None
    feature: Bits | None = None
    agent: Bits | None = None


@dataclass(slots=True)
class DeviceMediaInfo(Extensible):
    """One medium of a call (status-reporting 126)."""

    media_stream_id: bytes | None = None
    connection_information: ConnectionInformation | None = None


@dataclass(slots=True)
class CallMediaInfo(Extensible):
    """One medium of a device in a call (status-reporting 126)."""

    media_service_type: Name
    media_service_version: int | None = None
    media_service_instance: bytes | None = None
    media_stream_id: bytes | None = None
    connection_information: ConnectionInformation | None = None


@dataclass(slots=True)
class SnapshotDeviceResponseInfo(Extensible):
    """One call of the device asked about (status-reporting 126).

    ``local_call_state``: a list (compoundCallState: the device's own state, then the others'), a name
    (simpleCallState), or ``unknown``; Chosen ``localConnectionState`` where Phase II sends only the device's own.
    """

    connection_identifier: ConnectionID
    endpoint_device: SubjectDeviceID | None = None
    local_call_state: list[Name] | Name | Chosen | Unknown | None = None
    services_permitted: ServicesPermitted | None = None
    media_service_info_list: list[DeviceMediaInfo] | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_linkage_data: CallLinkageData | None = None


@dataclass(slots=True)
class SnapshotCallResponseInfo(Extensible):
    """One device of the call asked about (status-reporting 126)."""

    device_on_call: SubjectDeviceID
    call_identifier: ConnectionID | None = None
    local_connection_state: Name | None = None
    services_permitted: ServicesPermitted | None = None
    media_service_info_list: list[CallMediaInfo] | None = None
    location_info: list[list[GeoPriv]] | None = None

"""Call associated events (ECMA-269 clause 18.2). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import (
    CallLinkageDataList,
    ChargingInfo,
    ConnectionInformation,
    CSTACommonArguments,
    MediaCallCharacteristics,
    ServicesPermitted,
)
from teamcall_core.csta.identifiers import CallingDeviceID, ConnectionID, DeviceID, SubjectDeviceID


@dataclass(slots=True)
class CallInformation(Extensible):
    """Account, authorisation or other data of a call became known (call-information-event 40)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    device: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    account_info: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    services_permitted: ServicesPermitted | None = None
    user_data: bytes | None = None
    call_qualifying_data: bytes | None = None
    connection_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    call_characteristics: Bits | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    device_info: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Charging(Extensible):
    """The charges of a call became known (charging-event 240)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    charged_device: DeviceID
    charging_info: ChargingInfo
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DigitsGenerated(Extensible):
    """Digits were sent into a call (digits-generated-event 241)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    digit_generated_list: str
    digit_duration_list: list[int] | None = None
    pause_duration_list: list[int] | None = None
    connection_info: ConnectionInformation | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class TelephonyTonesGenerated(Extensible):
    """A tone was sent into a call (telephony-tones-generated-event 242)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    tone_generated: Name | None = None
    tone_frequency: int | None = None
    tone_duration: int | None = None
    pause_duration: int | None = None
    connection_info: ConnectionInformation | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class PrimaryOrSecondaryCall(Extensible):
    """A connection of the device whose service failed (service-completion-failure-event 243)."""

    device_id: DeviceID
    connection_id: ConnectionID
    local_connection_state: Name
    connection_info: ConnectionInformation | None = None


@dataclass(slots=True)
class OtherCall(Extensible):
    """A connection of another device that is concerned (service-completion-failure-event 243)."""

    device_id: DeviceID
    connection_id: ConnectionID
    local_connection_state: Name | None = None
    connection_info: ConnectionInformation | None = None


@dataclass(slots=True)
class ServiceCompletionFailure(Extensible):
    """A service that was answered positively could not be completed (service-completion-failure-event 243)."""

    monitor_cross_ref_id: bytes
    primary_call: PrimaryOrSecondaryCall
    secondary_call: PrimaryOrSecondaryCall | None = None
    other_devs_primary_call_list: list[OtherCall] | None = None
    other_devs_secondary_call_list: list[OtherCall] | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None

"""Routeing services (ECMA-269 clause 20). Requests of a routeing dialogue are not answered."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import (
    CallLinkageData,
    ConnectionInformation,
    CSTACommonArguments,
    DeviceHistory,
    MediaCallCharacteristics,
    MessageInfo,
)
from teamcall_core.csta.identifiers import (
    AssociatedCalledDeviceID,
    AssociatedCallingDeviceID,
    CalledDeviceID,
    CallingDeviceID,
    ConnectionID,
    DeviceID,
    SubjectDeviceID,
)
from teamcall_core.csta.message import UniversalFailure


@dataclass(slots=True)
class ReRoute(Extensible):
    """Ask for another destination, since the selected one failed (re-route-request, operation 32)."""

    cross_ref_identifier: bytes
    route_register_req_id: bytes | None = None
    reply_timeout: int | None = None
    correlator_data: bytes | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteEnd(Extensible):
    """End a routeing dialogue (route-end-request, operation 35)."""

    cross_ref_identifier: bytes
    route_register_req_id: bytes | None = None
    error_value: UniversalFailure | Unknown | None = None
    correlator_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteRegister(Extensible):
    """Register for the questions of a routeing device (route-register, operation 248)."""

    routeing_device: DeviceID | None = None
    requested_routeing_media_class: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteRegisterResult(Extensible):
    """The positive answer to RouteRegister (route-register, operation 248)."""

    route_register_req_id: bytes
    actual_routeing_media_class: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteRegisterAbort(Extensible):
    """Tell that a routeing registration has ended (route-register-abort, operation 249)."""

    route_register_req_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteRegisterCancel(Extensible):
    """End a routeing registration (route-register-cancel, operation 250)."""

    route_register_req_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteRegisterCancelResult(Extensible):
    """The positive answer to RouteRegisterCancel (route-register-cancel, operation 250)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteReject(Extensible):
    """Refuse to route a call (route-reject, operation 36)."""

    cross_ref_identifier: bytes
    route_register_req_id: bytes | None = None
    reject_cause: Name | None = None
    correlator_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteRequest(Extensible):
    """Ask where a call shall go (route-request, operation 31)."""

    cross_ref_identifier: bytes
    route_register_req_id: bytes | None = None
    current_route: CalledDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    routeing_device: SubjectDeviceID | None = None
    routed_call: ConnectionID | None = None
    route_sel_algorithm: Name | None = None
    associated_calling_device: AssociatedCallingDeviceID | None = None
    associated_called_device: AssociatedCalledDeviceID | None = None
    priority: bool | None = None
    reply_timeout: int | None = None
    correlator_data: bytes | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    route_call_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    subject_of_call: str | None = None
    message_info: MessageInfo | None = None
    language_preferences: str | None = None
    device_history: DeviceHistory | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteSelect(Extensible):
    """Tell where a call shall go (route-select-request, operation 33).

    ``remain_retries``: Chosen ``noListAvailable``, ``noCountAvailable`` or ``retryCount``.
    """

    cross_ref_identifier: bytes
    route_register_req_id: bytes | None = None
    route_selected: DeviceID | None = None
    alternate_routes: list[DeviceID] | None = None
    remain_retries: Chosen | Unknown | None = None
    route_used_req: bool | None = None
    correlator_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteUsed(Extensible):
    """Tell where a call went (route-used-request, operation 34)."""

    cross_ref_identifier: bytes
    route_register_req_id: bytes | None = None
    route_used: CalledDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    domain: bool | None = None
    correlator_data: bytes | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None

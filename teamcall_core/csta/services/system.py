"""System services (ECMA-269 clause 14)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class SystemStatus(Extensible):
    """Tell how the system is (system-status, operation 211)."""

    sys_stat_register_id: bytes | None = None
    system_status: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemStatusResult(Extensible):
    """The positive answer to SystemStatus (system-status, operation 211)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ChangeSystemStatusFilter(Extensible):
    """Change which states of the system are told (change-system-status-filter, operation 206).

    A filter is one state; in XML it may be several states, or none.
    """

    sys_stat_register_id: bytes
    requested_status_filter: Name | Bits
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ChangeSystemStatusFilterResult(Extensible):
    """The positive answer to ChangeSystemStatusFilter (change-system-status-filter, operation 206)."""

    actual_status_filter: Name | Bits
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetRegistrations(Extensible):
    """Tell the registrations of this association (get-registrations, operation 371)."""

    requested_reg_types: list[Name] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RegistrationListEntry(Extensible):
    """One registration (status-reporting 126)."""

    registration_type: Name
    registration_id: str
    registration_object: DeviceID | None = None


@dataclass(slots=True)
class GetRegistrationsResult(Extensible):
    """The positive answer to GetRegistrations (get-registrations, operation 371)."""

    cross_ref_id_or_registration_data: bytes | list[RegistrationListEntry] | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RegistrationInfo(Extensible):
    """Tell a part of the registrations that getRegistrations asked for (registration-info, operation 372)."""

    service_cross_ref_id: bytes
    segment_id: int | None = None
    last_segment: bool | None = None
    registration_list: list[RegistrationListEntry] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RequestSystemStatus(Extensible):
    """Ask how the system is (request-system-status, operation 210)."""

    sys_stat_register_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RequestSystemStatusResult(Extensible):
    """The positive answer to RequestSystemStatus (request-system-status, operation 210)."""

    system_status: Name
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SwitchingFunctionCapabilitiesChanged(Extensible):
    """Tell that the telephone system offers more or less than before.

    (switching-function-capabilities-changed, operation 212)
    """

    sys_stat_register_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SwitchingFunctionCapabilitiesChangedResult(Extensible):
    """The positive answer to SwitchingFunctionCapabilitiesChanged (operation 212)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SwitchingFunctionDevicesChanged(Extensible):
    """Tell that there are other devices than before (switching-function-devices-changed, operation 213)."""

    sys_stat_register_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SwitchingFunctionDevicesChangedResult(Extensible):
    """The positive answer to SwitchingFunctionDevicesChanged (switching-function-devices-changed, operation 213)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemRegister(Extensible):
    """Register for the states and changes of the system (system-register, operation 207)."""

    request_types: Bits
    requested_status_filter: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemRegisterResult(Extensible):
    """The positive answer to SystemRegister (system-register, operation 207)."""

    sys_stat_register_id: bytes
    actual_status_filter: Bits | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemRegisterAbort(Extensible):
    """Tell that a system registration has ended (system-register-abort, operation 208)."""

    sys_stat_register_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemRegisterCancel(Extensible):
    """End a system registration (system-register-cancel, operation 209)."""

    sys_stat_register_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemRegisterCancelResult(Extensible):
    """The positive answer to SystemRegisterCancel (system-register-cancel, operation 209)."""

    extensions: CSTACommonArguments | None = None

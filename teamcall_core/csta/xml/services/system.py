"""Declarations of the system services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.system import (
    ChangeSystemStatusFilter,
    ChangeSystemStatusFilterResult,
    GetRegistrations,
    GetRegistrationsResult,
    RegistrationInfo,
    RegistrationListEntry,
    RequestSystemStatus,
    RequestSystemStatusResult,
    SwitchingFunctionCapabilitiesChanged,
    SwitchingFunctionCapabilitiesChangedResult,
    SwitchingFunctionDevicesChanged,
    SwitchingFunctionDevicesChangedResult,
    SystemRegister,
    SystemRegisterAbort,
    SystemRegisterCancel,
    SystemRegisterCancelResult,
    SystemRegisterResult,
    SystemStatus,
    SystemStatusResult,
)
from teamcall_core.csta.xml.enumerations import REGISTRATION_TYPE, REQUEST_TYPES, STATUS_FILTER, SYSTEM_STATUS_VALUE
from teamcall_core.csta.xml.flags import OneFlag
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

SYSTEM_STATUS: Final = Structure(
    "SystemStatus",
    may("sysStatRegisterID", TEXT_OCTETS),
    need("systemStatus", SYSTEM_STATUS_VALUE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemStatus,
)
SYSTEM_STATUS_RESULT: Final = Structure(
    "SystemStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemStatusResult,
)
CHANGE_SYSTEM_STATUS_FILTER: Final = Structure(
    "ChangeSystemStatusFilter",
    need("sysStatRegisterID", TEXT_OCTETS),
    need("requestedStatusFilter", OneFlag(STATUS_FILTER)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeSystemStatusFilter,
)
CHANGE_SYSTEM_STATUS_FILTER_RESULT: Final = Structure(
    "ChangeSystemStatusFilterResult",
    need("actualStatusFilter", OneFlag(STATUS_FILTER)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeSystemStatusFilterResult,
)
GET_REGISTRATIONS: Final = Structure(
    "GetRegistrations",
    may("requestedRegTypes", ListOf("registrationType", REGISTRATION_TYPE)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRegistrations,
)
GET_REGISTRATIONS_RESULT: Final = Structure(
    "GetRegistrationsResult",
    need(
        "crossRefIDorRegistrationData",
        Choice(
            "GetRegistrationsResponseCrossRefIDorRegistrationData",
            Alternative(
                "registrationList",
                ListOf(
                    "registrationListEntry",
                    Structure(
                        "RegistrationListEntry",
                        need("registrationType", REGISTRATION_TYPE),
                        need("registrationID", TEXT),
                        may("registrationObject", DEVICE_ID),
                        make=RegistrationListEntry,
                    ),
                ),
                accepts=list,
            ),
            Alternative("serviceCrossRefID", TEXT_OCTETS, accepts=bytes),
        ),
        "cross_ref_id_or_registration_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRegistrationsResult,
)
REGISTRATION_INFO: Final = Structure(
    "RegistrationInfo",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need(
        "registrationList",
        ListOf(
            "registrationListEntry",
            Structure(
                "RegistrationListEntry",
                need("registrationType", REGISTRATION_TYPE),
                need("registrationID", TEXT),
                may("registrationObject", DEVICE_ID),
                make=RegistrationListEntry,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RegistrationInfo,
)
REQUEST_SYSTEM_STATUS: Final = Structure(
    "RequestSystemStatus",
    may("sysStatRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RequestSystemStatus,
)
REQUEST_SYSTEM_STATUS_RESULT: Final = Structure(
    "RequestSystemStatusResult",
    need("systemStatus", SYSTEM_STATUS_VALUE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RequestSystemStatusResult,
)
SWITCHING_FUNCTION_CAPABILITIES_CHANGED: Final = Structure(
    "SwitchingFunctionCapabilitiesChanged",
    may("sysStatRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionCapabilitiesChanged,
)
SWITCHING_FUNCTION_CAPABILITIES_CHANGED_RESULT: Final = Structure(
    "SwitchingFunctionCapabilitiesChangedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionCapabilitiesChangedResult,
)
SWITCHING_FUNCTION_DEVICES_CHANGED: Final = Structure(
    "SwitchingFunctionDevicesChanged",
    may("sysStatRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevicesChanged,
)
SWITCHING_FUNCTION_DEVICES_CHANGED_RESULT: Final = Structure(
    "SwitchingFunctionDevicesChangedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevicesChangedResult,
)
SYSTEM_REGISTER: Final = Structure(
    "SystemRegister",
    need("requestTypes", REQUEST_TYPES),
    may("requestedStatusFilter", STATUS_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegister,
)
SYSTEM_REGISTER_RESULT: Final = Structure(
    "SystemRegisterResult",
    need("sysStatRegisterID", TEXT_OCTETS),
    may("actualStatusFilter", STATUS_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterResult,
)
SYSTEM_REGISTER_ABORT: Final = Structure(
    "SystemRegisterAbort",
    need("sysStatRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterAbort,
)
SYSTEM_REGISTER_CANCEL: Final = Structure(
    "SystemRegisterCancel",
    need("sysStatRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterCancel,
)
SYSTEM_REGISTER_CANCEL_RESULT: Final = Structure(
    "SystemRegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterCancelResult,
)

"""Declarations of the system services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Alternative,
    BitString,
    Boolean,
    Choice,
    Enumerated,
    IA5String,
    Integer,
    Parts,
    Sequence,
    SequenceOf,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import SYSTEM_STATUS as STATUS
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, SERVICE_CROSS_REF_ID, SYS_STAT_REGISTER_ID
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

SYSTEM_STATUS = Sequence(
    "SystemStatus",
    may("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    need("systemStatus", STATUS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemStatus,
)
SYSTEM_STATUS_RESULT = Parts(
    "SystemStatusResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SystemStatusResult, empty=True, open_=True
)
CHANGE_SYSTEM_STATUS_FILTER = Sequence(
    "ChangeSystemStatusFilter",
    need("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    need("requestedStatusFilter", STATUS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeSystemStatusFilter,
)
CHANGE_SYSTEM_STATUS_FILTER_RESULT = Sequence(
    "ChangeSystemStatusFilterResult",
    need("actualStatusFilter", STATUS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ChangeSystemStatusFilterResult,
)
REGISTRATION_TYPE = Enumerated(
    "RegistrationType", {"escapeRegister": 1, "ioRegister": 2, "routeRegister": 3, "sysStatRegister": 4}
)
REGISTRATION_TYPE_LIST = SequenceOf("RegistrationTypeList", REGISTRATION_TYPE)
GET_REGISTRATIONS = Sequence(
    "GetRegistrations",
    may("requestedRegTypes", REGISTRATION_TYPE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRegistrations,
)
REGISTRATION_LIST_ENTRY = Sequence(
    "RegistrationListEntry",
    need("registrationType", REGISTRATION_TYPE),
    need("registrationID", IA5String()),
    may("registrationObject", DEVICE_ID),
    make=RegistrationListEntry,
)
REGISTRATION_LIST = SequenceOf("RegistrationList", REGISTRATION_LIST_ENTRY)
GET_REGISTRATIONS_RESULT = Sequence(
    "GetRegistrationsResult",
    need(
        "crossRefIDorRegistrationData",
        Choice(
            "CrossRefIDorRegistrationData",
            Alternative("serviceCrossRefID", SERVICE_CROSS_REF_ID, accepts=bytes),
            Alternative("registrationList", REGISTRATION_LIST, accepts=list),
        ),
        "cross_ref_id_or_registration_data",
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRegistrationsResult,
)
REGISTRATION_INFO = Sequence(
    "RegistrationInfo",
    need("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("segmentID", Integer()),
    need("lastSegment", Boolean()),
    need("registrationList", REGISTRATION_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RegistrationInfo,
)
REQUEST_SYSTEM_STATUS = Sequence(
    "RequestSystemStatus",
    may("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RequestSystemStatus,
)
REQUEST_SYSTEM_STATUS_RESULT = Sequence(
    "RequestSystemStatusResult",
    need("systemStatus", STATUS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RequestSystemStatusResult,
)
SWITCHING_FUNCTION_CAPABILITIES_CHANGED = Sequence(
    "SwitchingFunctionCapabilitiesChanged",
    may("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionCapabilitiesChanged,
)
SWITCHING_FUNCTION_CAPABILITIES_CHANGED_RESULT = Parts(
    "SwitchingFunctionCapabilitiesChangedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionCapabilitiesChangedResult,
    empty=True,
    open_=True,
)
SWITCHING_FUNCTION_DEVICES_CHANGED = Sequence(
    "SwitchingFunctionDevicesChanged",
    may("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevicesChanged,
)
SWITCHING_FUNCTION_DEVICES_CHANGED_RESULT = Parts(
    "SwitchingFunctionDevicesChangedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevicesChangedResult,
    empty=True,
    open_=True,
)
REQUEST_TYPES = BitString(
    "RequestTypes",
    {
        "systemStatus": 0,
        "requestSystemStatus": 1,
        "switchingFunctionCapsChanged": 2,
        "switchingFunctionDevicesChanged": 3,
    },
)
STATUS_FILTER = BitString(
    "StatusFilter",
    {
        "initializing": 0,
        "enabled": 1,
        "normal": 2,
        "messageLost": 3,
        "disabled": 4,
        "partiallyDisabled": 5,
        "overloadImminent": 6,
        "overloadReached": 7,
        "overloadRelieved": 8,
    },
)
SYSTEM_REGISTER = Sequence(
    "SystemRegister",
    need("requestTypes", REQUEST_TYPES),
    may("requestedStatusFilter", STATUS_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegister,
)
SYSTEM_REGISTER_RESULT = Sequence(
    "SystemRegisterResult",
    need("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    may("actualStatusFilter", STATUS_FILTER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterResult,
)
SYSTEM_REGISTER_ABORT = Sequence(
    "SystemRegisterAbort",
    need("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterAbort,
)
SYSTEM_REGISTER_CANCEL = Sequence(
    "SystemRegisterCancel",
    need("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterCancel,
)
SYSTEM_REGISTER_CANCEL_RESULT = Parts(
    "SystemRegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemRegisterCancelResult,
    empty=True,
    open_=True,
)

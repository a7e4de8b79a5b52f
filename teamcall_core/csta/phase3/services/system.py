"""Declarations of the system services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Parts,
    Sequence,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import SYSTEM_STATUS
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, SYS_STAT_REGISTER_ID
from teamcall_core.csta.services.system import SystemStatus, SystemStatusResult

SYSTEM_STATUS = Sequence(
    "SystemStatus",
    may("sysStatRegisterID", SYS_STAT_REGISTER_ID),
    need("systemStatus", SYSTEM_STATUS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SystemStatus,
)
SYSTEM_STATUS_RESULT = Parts(
    "SystemStatusResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SystemStatusResult, empty=True, open_=True
)

"""Declarations of the system services (ECMA-269 clause 13, ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.system import (
    SystemStatus,
    SystemStatusResult,
)
from teamcall_core.csta.xml.enumerations import SYSTEM_STATUS_VALUE
from teamcall_core.csta.xml.simple import TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
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

"""Declarations of the system service of Phase I (ECMA-180 as Application Link sends it)."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import Parts, may, need
from teamcall_core.csta.phase1.enumerations import SYSTEM_STATUS as STATUS
from teamcall_core.csta.phase1.types import EXTENSIONS
from teamcall_core.csta.services.system import SystemStatus, SystemStatusResult

SYSTEM_STATUS = Alone("SystemStatus", need("systemStatus", STATUS), make=SystemStatus)
SYSTEM_STATUS_RESULT = Parts(
    "SystemStatusResult", may("extensions", EXTENSIONS), make=SystemStatusResult, empty=True, open_=True
)

"""Declarations of the system service of Phase II. [X] a bare ENUMERATED, answered with NULL, every 30 s."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import need
from teamcall_core.csta.phase2.enumerations import SYSTEM_STATUS as STATUS
from teamcall_core.csta.phase2.types import done, extended
from teamcall_core.csta.services.system import SystemStatus, SystemStatusResult

_STATUS = need("systemStatus", STATUS)

SYSTEM_STATUS = Alone(
    "SystemStatus", _STATUS, make=SystemStatus, whole=extended("SystemStatus", _STATUS, make=SystemStatus)
)
SYSTEM_STATUS_RESULT = done(SystemStatusResult)

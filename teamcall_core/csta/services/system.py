"""System services (ECMA-269 clause 13)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name
from teamcall_core.csta.common import (
    CSTACommonArguments,
)


@dataclass(slots=True)
class SystemStatus(Extensible):
    """Tell how the system is (system-status, operation 211)."""

    sys_stat_register_id: bytes | None = None
    system_status: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SystemStatusResult(Extensible):
    """The positive answer to SystemStatus."""

    extensions: CSTACommonArguments | None = None

"""Events that Phases I and II have and ECMA-269 has not."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID, SubjectDeviceID


@dataclass(slots=True)
class WorkNotReady(Extensible):
    """An agent still works on the last call and takes no other (event type 205)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class WorkReady(Extensible):
    """An agent still works on the last call and may take another (event type 206)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    extensions: CSTACommonArguments | None = None

"""Logical device feature events (ECMA-269 clause 22.2)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID, SubjectDeviceID


@dataclass(slots=True)
class DoNotDisturb(Extensible):
    """Do not disturb was switched (do-not-disturb-event 42)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    do_not_disturb_on: bool | None = None
    call_origination: Bits | None = None
    calling_device_list: list[DeviceID] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Forwarding(Extensible):
    """A forwarding was switched (forwarding-event 43)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    forwarding_type: Name | None = None
    forward_status: bool | None = None
    forward_to: DeviceID | None = None
    forward_default: Name | None = None
    ring_count: int | None = None
    ring_duration: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentLoggedOn(Extensible):
    """An agent has begun work (agent-logged-on-event 321)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    agent_password: bytes | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentLoggedOff(Extensible):
    """An agent has ended work (agent-logged-off-event 320)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    agent_password: bytes | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentNotReady(Extensible):
    """An agent takes no calls (agent-not-ready-event 322)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentReady(Extensible):
    """An agent takes calls (agent-ready-event 323)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentWorkingAfterCall(Extensible):
    """An agent still works on the last call (agent-working-after-call-event 324)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    pending_agent_state: Name | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None

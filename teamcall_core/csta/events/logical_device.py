"""Logical device feature events (ECMA-269 clause 22.2)."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    agent_password: bytes | None = field(default=None, repr=False)
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentLoggedOff(Extensible):
    """An agent has ended work (agent-logged-off-event 320)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    agent_password: bytes | None = field(default=None, repr=False)
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


@dataclass(slots=True)
class AgentBusy(Extensible):
    """An agent is busy with a call (agent-busy-event 319)."""

    monitor_cross_ref_id: bytes
    agent_device: SubjectDeviceID
    agent_id: bytes | None = None
    acd_group: DeviceID | None = None
    pending_agent_state: Name | None = None
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AutoAnswer(Extensible):
    """It was set whether a device answers by itself (auto-answer-event 40)."""

    monitor_cross_ref_id: bytes
    invoking_device: SubjectDeviceID
    auto_answer_on: bool
    number_of_rings: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AutoWorkMode(Extensible):
    """It was set whether agents get time after each call (auto-work-mode-event 326)."""

    monitor_cross_ref_id: bytes
    invoking_device: SubjectDeviceID
    auto_work_on: bool
    auto_work_interval: int
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBack(Extensible):
    """A call back was set or cancelled (call-back-event 131)."""

    monitor_cross_ref_id: bytes
    originating_device: SubjectDeviceID
    target_device: SubjectDeviceID
    call_back_set_canceled: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackMessage(Extensible):
    """A message to call back was left or cancelled (call-back-message-event 131)."""

    monitor_cross_ref_id: bytes
    originating_device: SubjectDeviceID
    target_device: SubjectDeviceID
    call_back_msg_set_canceled: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallerIDStatus(Extensible):
    """It was set whether the number of a device is shown (caller-id-status-event 329)."""

    monitor_cross_ref_id: bytes
    device: DeviceID
    caller_id_provided: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class RouteingMode(Extensible):
    """It was set whether a device asks where its calls shall go (routeing-mode-event 332)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    routeing_mode: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class PresenceState(Extensible):
    """The presence of a device's user has changed (presence-state-event 131)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    presence_state: Bits
    from_time: str | None = None
    until_time: str | None = None
    place: bytes | None = None
    mood: bytes | None = None
    named_presence_state: bytes | None = None
    extensions: CSTACommonArguments | None = None

"""Logical device feature services (ECMA-269 clause 22.1)."""

from __future__ import annotations

from dataclasses import dataclass, field

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import CSTACommonArguments, ForwardListItem
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class GetDoNotDisturb(Extensible):
    """Tell whether do not disturb is on (get-do-not-disturb, operation 308)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetDoNotDisturbResult(Extensible):
    """The positive answer to GetDoNotDisturb (get-do-not-disturb, operation 308)."""

    do_not_disturb_on: bool
    call_origination: Bits | None = None
    calling_device_list: list[DeviceID] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAgentState(Extensible):
    """Log an agent on, off, ready, ... (set-agent-state, operation 312)."""

    device: DeviceID
    requested_agent_state: Name
    agent_id: bytes | None = None
    password: bytes | None = field(default=None, repr=False)
    group: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAgentStateResult(Extensible):
    """The positive answer to SetAgentState (set-agent-state, operation 312)."""

    pending_agent_state: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetDoNotDisturb(Extensible):
    """Switch do not disturb (set-do-not-disturb, operation 316)."""

    device: DeviceID
    do_not_disturb_on: bool
    call_origination: Bits | None = None
    calling_device_list: list[DeviceID] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetDoNotDisturbResult(Extensible):
    """The positive answer to SetDoNotDisturb (set-do-not-disturb, operation 316)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetForwarding(Extensible):
    """Switch a forwarding (set-forwarding, operation 317)."""

    device: DeviceID
    forwarding_type: Name | None = None
    activate_forward: bool | None = None
    forward_dn: DeviceID | None = None
    ring_count: int | None = None
    ring_duration: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetForwardingResult(Extensible):
    """The positive answer to SetForwarding (set-forwarding, operation 317)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetAgentState(Extensible):
    """Tell the state of the agents at a device (get-agent-state, operation 304)."""

    device: DeviceID
    acd_group: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AgentInfo(Extensible):
    """The state of an agent in one group (get-agent-state 304)."""

    acd_group: DeviceID | None = None
    agent_state: Name | None = None
    pending_agent_state: Name | None = None
    agent_state_condition: Name | None = None


@dataclass(slots=True)
class AgentStateEntry(Extensible):
    """The state of one agent (get-agent-state 304)."""

    agent_id: bytes | None = None
    logged_on: bool | None = None
    agent_info: list[AgentInfo] | None = None


@dataclass(slots=True)
class GetAgentStateResult(Extensible):
    """The positive answer to GetAgentState (get-agent-state, operation 304)."""

    agent_state_list: list[AgentStateEntry]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetAutoAnswer(Extensible):
    """Tell whether a device answers by itself (get-auto-answer, operation 305)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetAutoAnswerResult(Extensible):
    """The positive answer to GetAutoAnswer (get-auto-answer, operation 305)."""

    auto_answer_on: bool
    number_of_rings: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetAutoWorkMode(Extensible):
    """Tell whether agents get time after each call (get-auto-work-mode, operation 306)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetAutoWorkModeResult(Extensible):
    """The positive answer to GetAutoWorkMode (get-auto-work-mode, operation 306)."""

    auto_work_on: bool
    auto_work_interval: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetCallerIDStatus(Extensible):
    """Tell whether the number of a device is shown to those it calls (get-caller-id-status, operation 307)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetCallerIDStatusResult(Extensible):
    """The positive answer to GetCallerIDStatus (get-caller-id-status, operation 307)."""

    caller_id_provided: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetForwarding(Extensible):
    """Tell the forwardings of a device (get-forwarding, operation 309)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetForwardingResult(Extensible):
    """The positive answer to GetForwarding (get-forwarding, operation 309)."""

    forwarding_list: list[ForwardListItem]
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLastNumberDialed(Extensible):
    """Tell the number that was dialled last (get-last-number-dialed, operation 310)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetLastNumberDialedResult(Extensible):
    """The positive answer to GetLastNumberDialed (get-last-number-dialed, operation 310)."""

    number_dialed: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetPresenceState(Extensible):
    """Tell the presence of a device's user (get-presence-state, operation 550)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetPresenceStateResult(Extensible):
    """The positive answer to GetPresenceState (get-presence-state, operation 550)."""

    presence_state: Bits
    from_time: str | None = None
    until_time: str | None = None
    place: bytes | None = None
    mood: bytes | None = None
    named_presence_state: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetRouteingMode(Extensible):
    """Tell whether a device asks where its calls shall go (get-routeing-mode, operation 311)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetRouteingModeResult(Extensible):
    """The positive answer to GetRouteingMode (get-routeing-mode, operation 311)."""

    routeing_mode: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAutoAnswer(Extensible):
    """Have a device answer by itself, or not (set-auto-answer, operation 313)."""

    device: DeviceID
    auto_answer_on: bool
    number_of_rings: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAutoAnswerResult(Extensible):
    """The positive answer to SetAutoAnswer (set-auto-answer, operation 313)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAutoWorkMode(Extensible):
    """Give agents time after each call, or not (set-auto-work-mode, operation 314)."""

    device: DeviceID
    auto_work_on: bool
    auto_work_interval: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAutoWorkModeResult(Extensible):
    """The positive answer to SetAutoWorkMode (set-auto-work-mode, operation 314)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetCallerIDStatus(Extensible):
    """Show or hide the number of a device (set-caller-id-status, operation 315)."""

    device: DeviceID
    caller_id_provided: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetCallerIDStatusResult(Extensible):
    """The positive answer to SetCallerIDStatus (set-caller-id-status, operation 315)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetPresenceState(Extensible):
    """Set the presence of a device's user (set-presence-state, operation 551)."""

    device: DeviceID
    requested_presence_state: Bits
    from_time: str | None = None
    until_time: str | None = None
    place: bytes | None = None
    mood: bytes | None = None
    named_presence_state: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetPresenceStateResult(Extensible):
    """The positive answer to SetPresenceState (set-presence-state, operation 551)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetRouteingMode(Extensible):
    """Have a device ask where its calls shall go, or not (set-routeing-mode, operation 318)."""

    device: DeviceID
    routeing_mode: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetRouteingModeResult(Extensible):
    """The positive answer to SetRouteingMode (set-routeing-mode, operation 318)."""

    extensions: CSTACommonArguments | None = None

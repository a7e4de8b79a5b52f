"""Logical device feature services (ECMA-269 clause 22.1)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import (
    CSTACommonArguments,
)
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class GetDoNotDisturb(Extensible):
    """Tell whether do not disturb is on (get-do-not-disturb, operation 308)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetDoNotDisturbResult(Extensible):
    """The positive answer to GetDoNotDisturb."""

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
    password: bytes | None = None
    group: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetAgentStateResult(Extensible):
    """The positive answer to SetAgentState."""

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
    """The positive answer to SetDoNotDisturb."""

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
    """The positive answer to SetForwarding."""

    extensions: CSTACommonArguments | None = None

"""Declarations of the logical device events of Phase I (ECMA-180 as Application Link sends it; [I]: inferred)."""

from __future__ import annotations

from typing import Any

from teamcall_core.ber.adapters import Mapped
from teamcall_core.ber.types import Boolean, Field, Sequence, context, may, need
from teamcall_core.csta.events.earlier import WorkNotReady, WorkReady
from teamcall_core.csta.events.logical_device import (
    AgentLoggedOff,
    AgentLoggedOn,
    AgentNotReady,
    AgentReady,
    DoNotDisturb,
    Forwarding,
)
from teamcall_core.csta.identifiers import DeviceID
from teamcall_core.csta.phase1.services.logical_device import FORWARD_PARAMETER
from teamcall_core.csta.phase1.types import AGENT_ID, AGENT_PASSWORD, DEVICE_ID, EXTENSIONS, SUBJECT_DEVICE_ID
from teamcall_core.csta.services.earlier import ForwardParameter

# [I] Application Link sends private data in call control events alone.
_PRIVATE = may("private", EXTENSIONS, "extensions")


def _agent(make: type, *fields: Field) -> Sequence:
    return Sequence(
        make.__name__,
        need("agentDevice", SUBJECT_DEVICE_ID),
        may("agentID", context(10, AGENT_ID)),
        *fields,
        _PRIVATE,
        make=make,
        given=("monitor_cross_ref_id",),
    )


def forwarding_of(values: dict[str, Any]) -> dict[str, Any]:
    """Spread ForwardParameter over the attributes of the event."""
    given: ForwardParameter = values["forwarding_information"]
    return {
        "device": values["device"],
        "forwarding_type": given.forwarding_type,
        "forward_status": given.forward_status,
        "forward_to": None if given.forward_dn is None else DeviceID(given.forward_dn),
        "extensions": values["extensions"],
    }


def forward_parameter_of(event: Forwarding) -> dict[str, Any]:
    """Gather ForwardParameter from the attributes of the event."""
    to = event.forward_to
    parameter = ForwardParameter(
        "" if event.forwarding_type is None else event.forwarding_type,
        event.forward_status,
        to.identifier if isinstance(to, DeviceID) else None,
    )
    return {"device": event.device, "forwarding_information": parameter, "extensions": event.extensions}


_GROUP = may("agentGroup", DEVICE_ID, "acd_group")
AGENT_LOGGED_ON = _agent(AgentLoggedOn, _GROUP, may("password", context(11, AGENT_PASSWORD), "agent_password"))
AGENT_LOGGED_OFF = _agent(AgentLoggedOff, _GROUP)
AGENT_NOT_READY = _agent(AgentNotReady)
AGENT_READY = _agent(AgentReady)
# [I] workNotReady 205 and workReady 206: named by OmniPCX Office; the form is that of ready.
WORK_NOT_READY = _agent(WorkNotReady)
WORK_READY = _agent(WorkReady)
DO_NOT_DISTURB = Sequence(
    "DoNotDisturb",
    need("device", SUBJECT_DEVICE_ID),
    need("doNotDisturbOn", Boolean()),
    _PRIVATE,
    make=DoNotDisturb,
    given=("monitor_cross_ref_id",),
)
FORWARDING = Mapped(
    Sequence(
        "Forwarding",
        need("device", SUBJECT_DEVICE_ID),
        need("forwardingInformation", FORWARD_PARAMETER),
        _PRIVATE,
    ),
    make=Forwarding,
    give=forwarding_of,
    take=forward_parameter_of,
    attributes=("monitor_cross_ref_id", "device", "forwarding_type", "forward_status", "forward_to", "extensions"),
)

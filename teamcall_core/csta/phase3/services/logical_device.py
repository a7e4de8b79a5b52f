"""Declarations of the logical device services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    Integer,
    Parts,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import (
    CALL_ORIGINATION,
    FORWARDING_TYPE,
    PENDING_AGENT_STATE,
    REQ_AGENT_STATE,
)
from teamcall_core.csta.phase3.types import AGENT_ID, AGENT_PASSWORD, CSTA_COMMON_ARGUMENTS, DEVICE_ID
from teamcall_core.csta.services.logical_device import (
    GetDoNotDisturb,
    GetDoNotDisturbResult,
    SetAgentState,
    SetAgentStateResult,
    SetDoNotDisturb,
    SetDoNotDisturbResult,
    SetForwarding,
    SetForwardingResult,
)

GET_DO_NOT_DISTURB = Sequence(
    "GetDoNotDisturb", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetDoNotDisturb
)
GET_DO_NOT_DISTURB_RESULT = Sequence(
    "GetDoNotDisturbResult",
    need("doNotDisturbOn", Boolean()),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", SequenceOf("CallingDeviceList", DEVICE_ID)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDoNotDisturbResult,
)
SET_AGENT_STATE = Sequence(
    "SetAgentState",
    need("device", DEVICE_ID),
    need("requestedAgentState", REQ_AGENT_STATE),
    may("agentID", context(2, AGENT_ID)),
    may("password", context(3, AGENT_PASSWORD)),
    may("group", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAgentState,
)
SET_AGENT_STATE_RESULT = Sequence(
    "SetAgentStateResult",
    may("pendingAgentState", PENDING_AGENT_STATE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAgentStateResult,
)
SET_DO_NOT_DISTURB = Sequence(
    "SetDoNotDisturb",
    need("device", DEVICE_ID),
    need("doNotDisturbOn", Boolean()),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", SequenceOf("CallingDeviceList", DEVICE_ID)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDoNotDisturb,
)
SET_DO_NOT_DISTURB_RESULT = Parts(
    "SetDoNotDisturbResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDoNotDisturbResult,
    empty=True,
    open_=True,
)
SET_FORWARDING = Sequence(
    "SetForwarding",
    need("device", DEVICE_ID),
    may("forwardingType", FORWARDING_TYPE),
    need("activateForward", Boolean()),
    may("forwardDN", DEVICE_ID),
    may("ringCount", Integer()),
    may("ringDuration", context(3, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetForwarding,
)
SET_FORWARDING_RESULT = Parts(
    "SetForwardingResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SetForwardingResult, empty=True, open_=True
)

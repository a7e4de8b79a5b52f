"""Declarations of the logical device feature services (ECMA-269 clause 22, ECMA-323."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.enumerations import CALL_ORIGINATION, FORWARDING_TYPE, PENDING_AGENT_STATE, REQ_AGENT_STATE
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, HEX, LONG_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, DEVICE_LIST

GET_DO_NOT_DISTURB: Final = Structure(
    "GetDoNotDisturb",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDoNotDisturb,
)
GET_DO_NOT_DISTURB_RESULT: Final = Structure(
    "GetDoNotDisturbResult",
    need("doNotDisturbOn", BOOLEAN),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", DEVICE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDoNotDisturbResult,
)
SET_AGENT_STATE: Final = Structure(
    "SetAgentState",
    need("device", DEVICE_ID),
    need("requestedAgentState", REQ_AGENT_STATE),
    may("agentID", TEXT_OCTETS),
    may("password", HEX),
    may("group", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAgentState,
)
SET_AGENT_STATE_RESULT: Final = Structure(
    "SetAgentStateResult",
    may("pendingAgentState", PENDING_AGENT_STATE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAgentStateResult,
)
SET_DO_NOT_DISTURB: Final = Structure(
    "SetDoNotDisturb",
    need("device", DEVICE_ID),
    need("doNotDisturbOn", BOOLEAN),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", DEVICE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDoNotDisturb,
)
SET_DO_NOT_DISTURB_RESULT: Final = Structure(
    "SetDoNotDisturbResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDoNotDisturbResult,
)
SET_FORWARDING: Final = Structure(
    "SetForwarding",
    need("device", DEVICE_ID),
    may("forwardingType", FORWARDING_TYPE),
    need("activateForward", BOOLEAN),
    may("forwardDN", DEVICE_ID),
    may("ringCount", LONG_NUMBER),
    may("ringDuration", LONG_NUMBER, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetForwarding,
)
SET_FORWARDING_RESULT: Final = Structure(
    "SetForwardingResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetForwardingResult,
)

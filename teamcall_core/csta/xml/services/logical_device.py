"""Declarations of the logical device feature services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.common import (
    ForwardListItem,
)
from teamcall_core.csta.services.logical_device import (
    AgentInfo,
    AgentStateEntry,
    GetAgentState,
    GetAgentStateResult,
    GetAutoAnswer,
    GetAutoAnswerResult,
    GetAutoWorkMode,
    GetAutoWorkModeResult,
    GetCallerIDStatus,
    GetCallerIDStatusResult,
    GetDoNotDisturb,
    GetDoNotDisturbResult,
    GetForwarding,
    GetForwardingResult,
    GetLastNumberDialed,
    GetLastNumberDialedResult,
    GetRouteingMode,
    GetRouteingModeResult,
    SetAgentState,
    SetAgentStateResult,
    SetAutoAnswer,
    SetAutoAnswerResult,
    SetAutoWorkMode,
    SetAutoWorkModeResult,
    SetCallerIDStatus,
    SetCallerIDStatusResult,
    SetDoNotDisturb,
    SetDoNotDisturbResult,
    SetForwarding,
    SetForwardingResult,
    SetRouteingMode,
    SetRouteingModeResult,
)
from teamcall_core.csta.xml.enumerations import (
    AGENT_STATE,
    AGENT_STATE_CONDITION,
    CALL_ORIGINATION,
    FORWARD_DEFAULT,
    FORWARDING_TYPE,
    PENDING_AGENT_STATE,
    REQ_AGENT_STATE,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, PASSWORD, READABLE
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
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
    may("agentID", READABLE),
    may("password", PASSWORD),
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
GET_AGENT_STATE: Final = Structure(
    "GetAgentState",
    need("device", DEVICE_ID),
    may("acdGroup", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAgentState,
)
GET_AGENT_STATE_RESULT: Final = Structure(
    "GetAgentStateResult",
    need(
        "agentStateList",
        ListOf(
            "agentStateEntry",
            Structure(
                "AgentStateEntry",
                may("agentID", READABLE),
                need("loggedOnState", BOOLEAN, "logged_on"),
                may(
                    "agentInfo",
                    ListOf(
                        "agentInfoItem",
                        Structure(
                            "AgentInfo",
                            may("acdGroup", DEVICE_ID),
                            need("agentState", AGENT_STATE),
                            may("pendingAgentState", PENDING_AGENT_STATE),
                            may("agentStateCondition", AGENT_STATE_CONDITION),
                            make=AgentInfo,
                        ),
                    ),
                ),
                make=AgentStateEntry,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAgentStateResult,
)
GET_AUTO_ANSWER: Final = Structure(
    "GetAutoAnswer",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAutoAnswer,
)
GET_AUTO_ANSWER_RESULT: Final = Structure(
    "GetAutoAnswerResult",
    need("autoAnswerOn", BOOLEAN),
    may("numberOfRings", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAutoAnswerResult,
)
GET_AUTO_WORK_MODE: Final = Structure(
    "GetAutoWorkMode",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAutoWorkMode,
)
GET_AUTO_WORK_MODE_RESULT: Final = Structure(
    "GetAutoWorkModeResult",
    need("autoWorkOn", BOOLEAN),
    may("autoWorkInterval", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAutoWorkModeResult,
)
GET_CALLER_ID_STATUS: Final = Structure(
    "GetCallerIDStatus",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCallerIDStatus,
)
GET_CALLER_ID_STATUS_RESULT: Final = Structure(
    "GetCallerIDStatusResult",
    need("callerIDProvided", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCallerIDStatusResult,
)
GET_FORWARDING: Final = Structure(
    "GetForwarding",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetForwarding,
)
GET_FORWARDING_RESULT: Final = Structure(
    "GetForwardingResult",
    need(
        "forwardingList",
        ListOf(
            "forwardListItem",
            Structure(
                "ForwardListItem",
                may("forwardingType", FORWARDING_TYPE),
                need("forwardStatus", BOOLEAN),
                may("forwardDN", DEVICE_ID),
                may("forwardDefault", FORWARD_DEFAULT),
                may("ringCount", LONG_NUMBER),
                may("ringDuration", LONG_NUMBER, since=6),
                make=ForwardListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetForwardingResult,
)
GET_LAST_NUMBER_DIALED: Final = Structure(
    "GetLastNumberDialed",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLastNumberDialed,
)
GET_LAST_NUMBER_DIALED_RESULT: Final = Structure(
    "GetLastNumberDialedResult",
    need("numberDialed", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLastNumberDialedResult,
)
GET_ROUTEING_MODE: Final = Structure(
    "GetRouteingMode",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRouteingMode,
)
GET_ROUTEING_MODE_RESULT: Final = Structure(
    "GetRouteingModeResult",
    need("routeingMode", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRouteingModeResult,
)
SET_AUTO_ANSWER: Final = Structure(
    "SetAutoAnswer",
    need("device", DEVICE_ID),
    need("autoAnswerOn", BOOLEAN),
    may("numberOfRings", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoAnswer,
)
SET_AUTO_ANSWER_RESULT: Final = Structure(
    "SetAutoAnswerResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoAnswerResult,
)
SET_AUTO_WORK_MODE: Final = Structure(
    "SetAutoWorkMode",
    need("device", DEVICE_ID),
    need("autoWorkOn", BOOLEAN),
    may("autoWorkInterval", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoWorkMode,
)
SET_AUTO_WORK_MODE_RESULT: Final = Structure(
    "SetAutoWorkModeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoWorkModeResult,
)
SET_CALLER_ID_STATUS: Final = Structure(
    "SetCallerIDStatus",
    need("device", DEVICE_ID),
    need("callerIDProvided", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetCallerIDStatus,
)
SET_CALLER_ID_STATUS_RESULT: Final = Structure(
    "SetCallerIDStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetCallerIDStatusResult,
)
SET_ROUTEING_MODE: Final = Structure(
    "SetRouteingMode",
    need("device", DEVICE_ID),
    need("routeingMode", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRouteingMode,
)
SET_ROUTEING_MODE_RESULT: Final = Structure(
    "SetRouteingModeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRouteingModeResult,
)

"""Declarations of the logical device feature events (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.logical_device import (
    AgentBusy,
    AgentLoggedOff,
    AgentLoggedOn,
    AgentNotReady,
    AgentReady,
    AgentWorkingAfterCall,
    AutoAnswer,
    AutoWorkMode,
    CallBack,
    CallBackMessage,
    CallerIDStatus,
    DoNotDisturb,
    Forwarding,
    RouteingMode,
)
from teamcall_core.csta.xml.enumerations import (
    AFTER_CALL_PENDING_AGENT_STATE,
    CALL_ORIGINATION,
    EVENT_CAUSE,
    FORWARD_DEFAULT,
    FORWARDING_TYPE,
    PENDING_AGENT_STATE,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, PASSWORD, READABLE, SHORT_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, DEVICE_LIST

DO_NOT_DISTURB: Final = Structure(
    "DoNotDisturb",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("doNotDisturbOn", BOOLEAN),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", DEVICE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DoNotDisturb,
)
FORWARDING: Final = Structure(
    "Forwarding",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    may("forwardingType", FORWARDING_TYPE),
    need("forwardStatus", BOOLEAN),
    may("forwardTo", DEVICE_ID),
    may("forwardDefault", FORWARD_DEFAULT),
    may("ringCount", SHORT_NUMBER),
    may("ringDuration", LONG_NUMBER, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Forwarding,
)
AGENT_LOGGED_ON: Final = Structure(
    "AgentLoggedOn",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("agentDevice", EXTENDED_DEVICE_ID),
    may("agentID", READABLE),
    may("acdGroup", DEVICE_ID),
    may("agentPassword", PASSWORD),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentLoggedOn,
)
AGENT_LOGGED_OFF: Final = Structure(
    "AgentLoggedOff",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("agentDevice", EXTENDED_DEVICE_ID),
    may("agentID", READABLE),
    may("acdGroup", DEVICE_ID),
    may("agentPassword", PASSWORD),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentLoggedOff,
)
AGENT_NOT_READY: Final = Structure(
    "AgentNotReady",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("agentDevice", EXTENDED_DEVICE_ID),
    may("agentID", READABLE),
    may("acdGroup", DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentNotReady,
)
AGENT_READY: Final = Structure(
    "AgentReady",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("agentDevice", EXTENDED_DEVICE_ID),
    may("agentID", READABLE),
    may("acdGroup", DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentReady,
)
AGENT_WORKING_AFTER_CALL: Final = Structure(
    "AgentWorkingAfterCall",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("agentDevice", EXTENDED_DEVICE_ID),
    may("agentID", READABLE),
    may("acdGroup", DEVICE_ID),
    may("pendingAgentState", AFTER_CALL_PENDING_AGENT_STATE),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentWorkingAfterCall,
)
AGENT_BUSY: Final = Structure(
    "AgentBusy",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("agentDevice", EXTENDED_DEVICE_ID),
    may("agentID", READABLE),
    may("acdGroup", DEVICE_ID),
    may("pendingAgentState", PENDING_AGENT_STATE),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentBusy,
)
AUTO_ANSWER: Final = Structure(
    "AutoAnswer",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("invokingDevice", EXTENDED_DEVICE_ID),
    need("autoAnswerOn", BOOLEAN),
    may("numberOfRings", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AutoAnswer,
)
AUTO_WORK_MODE: Final = Structure(
    "AutoWorkMode",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("invokingDevice", EXTENDED_DEVICE_ID),
    need("autoWorkOn", BOOLEAN),
    need("autoWorkInterval", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AutoWorkMode,
)
CALL_BACK: Final = Structure(
    "CallBack",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("originatingDevice", EXTENDED_DEVICE_ID),
    need("targetDevice", EXTENDED_DEVICE_ID),
    need("callBackSetCanceled", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBack,
)
CALL_BACK_MESSAGE: Final = Structure(
    "CallBackMessage",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("originatingDevice", EXTENDED_DEVICE_ID),
    need("targetDevice", EXTENDED_DEVICE_ID),
    need("callBackMsgSetCanceled", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessage,
)
CALLER_ID_STATUS: Final = Structure(
    "CallerIDStatus",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", DEVICE_ID),
    need("callerIDProvided", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallerIDStatus,
)
ROUTEING_MODE: Final = Structure(
    "RouteingMode",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("routeingMode", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteingMode,
)

"""Declarations of the logical device events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Boolean, Enumerated, Integer, OctetString, Sequence, SequenceOf, context, may, need
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
    PresenceState,
    RouteingMode,
)
from teamcall_core.csta.phase3.enumerations import (
    CALL_ORIGINATION,
    EVENT_CAUSE,
    FORWARD_DEFAULT,
    FORWARDING_TYPE,
    PENDING_AGENT_STATE,
)
from teamcall_core.csta.phase3.types import (
    AGENT_ID,
    AGENT_PASSWORD,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
    SUBJECT_DEVICE_ID,
    TIME_INFO,
)
from teamcall_core.csta.phase3.types_features import PRESENCE_STATE_BITS

DO_NOT_DISTURB = Sequence(
    "DoNotDisturb",
    need("device", SUBJECT_DEVICE_ID),
    need("doNotDisturbOn", Boolean()),
    may("callOrigination", CALL_ORIGINATION),
    may("callingDeviceList", SequenceOf("CallingDeviceList", DEVICE_ID)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DoNotDisturb,
    given=("monitor_cross_ref_id",),
)
FORWARDING = Sequence(
    "Forwarding",
    need("device", SUBJECT_DEVICE_ID),
    may("forwardingType", FORWARDING_TYPE),
    need("forwardStatus", Boolean()),
    may("forwardTo", DEVICE_ID),
    may("forwardDefault", FORWARD_DEFAULT),
    may("ringCount", Integer()),
    may("ringDuration", context(4, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Forwarding,
    given=("monitor_cross_ref_id",),
)
AGENT_BUSY = Sequence(
    "AgentBusy",
    need("agentDevice", SUBJECT_DEVICE_ID),
    may("agentID", AGENT_ID),
    may("acdGroup", DEVICE_ID),
    may("pendingAgentState", context(2, PENDING_AGENT_STATE)),
    may("cause", context(3, EVENT_CAUSE)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentBusy,
    given=("monitor_cross_ref_id",),
)
AGENT_LOGGED_ON = Sequence(
    "AgentLoggedOn",
    need("agentDevice", SUBJECT_DEVICE_ID),
    may("agentID", context(2, AGENT_ID)),
    may("acdGroup", DEVICE_ID),
    may("agentPassword", context(3, AGENT_PASSWORD)),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentLoggedOn,
    given=("monitor_cross_ref_id",),
)
AGENT_LOGGED_OFF = Sequence(
    "AgentLoggedOff",
    need("agentDevice", SUBJECT_DEVICE_ID),
    may("agentID", context(2, AGENT_ID)),
    may("acdGroup", DEVICE_ID),
    may("agentPassword", context(3, AGENT_PASSWORD)),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentLoggedOff,
    given=("monitor_cross_ref_id",),
)
AGENT_NOT_READY = Sequence(
    "AgentNotReady",
    need("agentDevice", SUBJECT_DEVICE_ID),
    may("agentID", AGENT_ID),
    may("acdGroup", DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentNotReady,
    given=("monitor_cross_ref_id",),
)
AGENT_READY = Sequence(
    "AgentReady",
    need("agentDevice", SUBJECT_DEVICE_ID),
    may("agentID", AGENT_ID),
    may("acdGroup", DEVICE_ID),
    may("cause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentReady,
    given=("monitor_cross_ref_id",),
)
AGENT_WORKING_AFTER_CALL = Sequence(
    "AgentWorkingAfterCall",
    need("agentDevice", SUBJECT_DEVICE_ID),
    may("agentID", AGENT_ID),
    may("acdGroup", DEVICE_ID),
    may("pendingAgentState", context(2, Enumerated("PendingAgentState", {"notReady": 0, "ready": 1, "null": 2}))),
    may("cause", context(3, EVENT_CAUSE)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AgentWorkingAfterCall,
    given=("monitor_cross_ref_id",),
)
AUTO_ANSWER = Sequence(
    "AutoAnswer",
    need("invokingDevice", SUBJECT_DEVICE_ID),
    need("autoAnswerOn", Boolean()),
    may("numberOfRings", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AutoAnswer,
    given=("monitor_cross_ref_id",),
)
AUTO_WORK_MODE = Sequence(
    "AutoWorkMode",
    need("invokingDevice", SUBJECT_DEVICE_ID),
    need("autoWorkOn", Boolean()),
    need("autoWorkInterval", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AutoWorkMode,
    given=("monitor_cross_ref_id",),
)
CALL_BACK = Sequence(
    "CallBack",
    need("originatingDevice", SUBJECT_DEVICE_ID),
    need("targetDevice", SUBJECT_DEVICE_ID),
    need("callBackSetCanceled", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBack,
    given=("monitor_cross_ref_id",),
)
CALL_BACK_MESSAGE = Sequence(
    "CallBackMessage",
    need("originatingDevice", SUBJECT_DEVICE_ID),
    need("targetDevice", SUBJECT_DEVICE_ID),
    need("callBackMsgSetCanceled", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessage,
    given=("monitor_cross_ref_id",),
)
CALLER_ID_STATUS = Sequence(
    "CallerIDStatus",
    need("device", DEVICE_ID),
    need("callerIDProvided", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallerIDStatus,
    given=("monitor_cross_ref_id",),
)
ROUTEING_MODE = Sequence(
    "RouteingMode",
    need("device", SUBJECT_DEVICE_ID),
    need("routeingMode", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=RouteingMode,
    given=("monitor_cross_ref_id",),
)
PRESENCE_STATE = Sequence(
    "PresenceState",
    need("device", SUBJECT_DEVICE_ID),
    need("presenceState", PRESENCE_STATE_BITS),
    may("fromTime", context(0, TIME_INFO)),
    may("untilTime", context(1, TIME_INFO)),
    may("place", context(2, OctetString())),
    may("mood", context(3, OctetString())),
    may("namedPresenceState", context(4, OctetString())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PresenceState,
    given=("monitor_cross_ref_id",),
)

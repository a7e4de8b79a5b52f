"""Declarations of the logical device services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    Enumerated,
    Integer,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.common import ForwardListItem
from teamcall_core.csta.phase3.enumerations import (
    CALL_ORIGINATION,
    FORWARD_DEFAULT,
    FORWARDING_TYPE,
    PENDING_AGENT_STATE,
    REQ_AGENT_STATE,
)
from teamcall_core.csta.phase3.types import AGENT_ID, AGENT_PASSWORD, CSTA_COMMON_ARGUMENTS, DEVICE_ID, TIME_INFO
from teamcall_core.csta.phase3.types_features import PRESENCE_STATE_BITS
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
    GetPresenceState,
    GetPresenceStateResult,
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
    SetPresenceState,
    SetPresenceStateResult,
    SetRouteingMode,
    SetRouteingModeResult,
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
GET_AGENT_STATE = Sequence(
    "GetAgentState",
    need("device", DEVICE_ID),
    may("acdGroup", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAgentState,
)
AGENT_STATE = Enumerated(
    "AgentState", {"agentNotReady": 0, "agentNull": 1, "agentReady": 2, "agentBusy": 3, "agentWorkingAfterCall": 4}
)
AGENT_STATE_CONDITION = Enumerated("AgentStateCondition", {"forcedPause": 0, "other": 1})
AGENT_INFO = Sequence(
    "AgentInfo",
    may("acdGroup", DEVICE_ID),
    need("agentState", AGENT_STATE),
    may("pendingAgentState", context(0, PENDING_AGENT_STATE)),
    may("agentStateCondition", context(1, AGENT_STATE_CONDITION)),
    make=AgentInfo,
)
AGENT_STATE_ENTRY = Sequence(
    "AgentStateEntry",
    may("agentID", AGENT_ID),
    need("loggedOn", Boolean()),
    may("agentInfo", SequenceOf("AgentInfo", AGENT_INFO)),
    make=AgentStateEntry,
)
AGENT_STATE_LIST = SequenceOf("AgentStateList", AGENT_STATE_ENTRY)
GET_AGENT_STATE_RESULT = Sequence(
    "GetAgentStateResult",
    need("agentStateList", AGENT_STATE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAgentStateResult,
)
GET_AUTO_ANSWER = Sequence(
    "GetAutoAnswer", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetAutoAnswer
)
GET_AUTO_ANSWER_RESULT = Sequence(
    "GetAutoAnswerResult",
    need("autoAnswerOn", Boolean()),
    may("numberOfRings", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAutoAnswerResult,
)
GET_AUTO_WORK_MODE = Sequence(
    "GetAutoWorkMode", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetAutoWorkMode
)
GET_AUTO_WORK_MODE_RESULT = Sequence(
    "GetAutoWorkModeResult",
    need("autoWorkOn", Boolean()),
    may("autoWorkInterval", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetAutoWorkModeResult,
)
GET_CALLER_ID_STATUS = Sequence(
    "GetCallerIDStatus", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetCallerIDStatus
)
GET_CALLER_ID_STATUS_RESULT = Sequence(
    "GetCallerIDStatusResult",
    need("callerIDProvided", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCallerIDStatusResult,
)
GET_FORWARDING = Sequence(
    "GetForwarding", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetForwarding
)
FORWARD_LIST = SequenceOf(
    "ForwardList",
    Sequence(
        "ForwardListItem",
        may("forwardingType", FORWARDING_TYPE),
        need("forwardStatus", Boolean()),
        may("forwardDN", DEVICE_ID),
        may("forwardDefault", FORWARD_DEFAULT),
        may("ringDuration", context(0, Integer())),
        may("ringCount", Integer()),
        make=ForwardListItem,
    ),
)
GET_FORWARDING_RESULT = Sequence(
    "GetForwardingResult",
    need("forwardingList", FORWARD_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetForwardingResult,
)
GET_LAST_NUMBER_DIALED = Sequence(
    "GetLastNumberDialed", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetLastNumberDialed
)
GET_LAST_NUMBER_DIALED_RESULT = Sequence(
    "GetLastNumberDialedResult",
    need("numberDialed", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLastNumberDialedResult,
)
GET_PRESENCE_STATE = Sequence(
    "GetPresenceState", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetPresenceState
)
GET_PRESENCE_STATE_RESULT = Sequence(
    "GetPresenceStateResult",
    need("presenceState", PRESENCE_STATE_BITS),
    may("fromTime", context(0, TIME_INFO)),
    may("untilTime", context(1, TIME_INFO)),
    may("place", context(2, OctetString())),
    may("mood", context(3, OctetString())),
    may("namedPresenceState", context(4, OctetString())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPresenceStateResult,
)
GET_ROUTEING_MODE = Sequence(
    "GetRouteingMode", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetRouteingMode
)
GET_ROUTEING_MODE_RESULT = Sequence(
    "GetRouteingModeResult",
    need("routeingMode", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetRouteingModeResult,
)
SET_AUTO_ANSWER = Sequence(
    "SetAutoAnswer",
    need("device", DEVICE_ID),
    need("autoAnswerOn", Boolean()),
    may("numberOfRings", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoAnswer,
)
SET_AUTO_ANSWER_RESULT = Parts(
    "SetAutoAnswerResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SetAutoAnswerResult, empty=True, open_=True
)
SET_AUTO_WORK_MODE = Sequence(
    "SetAutoWorkMode",
    need("device", DEVICE_ID),
    need("autoWorkOn", Boolean()),
    may("autoWorkInterval", Integer()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoWorkMode,
)
SET_AUTO_WORK_MODE_RESULT = Parts(
    "SetAutoWorkModeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetAutoWorkModeResult,
    empty=True,
    open_=True,
)
SET_CALLER_ID_STATUS = Sequence(
    "SetCallerIDStatus",
    need("device", DEVICE_ID),
    need("callerIDProvided", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetCallerIDStatus,
)
SET_CALLER_ID_STATUS_RESULT = Parts(
    "SetCallerIDStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetCallerIDStatusResult,
    empty=True,
    open_=True,
)
SET_PRESENCE_STATE = Sequence(
    "SetPresenceState",
    need("device", DEVICE_ID),
    need("requestedPresenceState", PRESENCE_STATE_BITS),
    may("fromTime", context(0, TIME_INFO)),
    may("untilTime", context(1, TIME_INFO)),
    may("place", context(2, OctetString())),
    may("mood", context(3, OctetString())),
    may("namedPresenceState", context(4, OctetString())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetPresenceState,
)
SET_PRESENCE_STATE_RESULT = Parts(
    "SetPresenceStateResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetPresenceStateResult,
    empty=True,
    open_=True,
)
SET_ROUTEING_MODE = Sequence(
    "SetRouteingMode",
    need("device", DEVICE_ID),
    need("routeingMode", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRouteingMode,
)
SET_ROUTEING_MODE_RESULT = Parts(
    "SetRouteingModeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetRouteingModeResult,
    empty=True,
    open_=True,
)

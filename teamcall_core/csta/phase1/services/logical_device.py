"""Declarations of the services that ask and set features of a device (ECMA-180 as Application Link sends it)."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    Boolean,
    Choice,
    IA5String,
    Null,
    Parts,
    Sequence,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase1.enumerations import (
    AGENT_STATE,
    DEVICE_CLASS,
    DEVICE_TYPE,
    FORWARDING_TYPE,
    QUERY_DEVICE_FEATURE,
)
from teamcall_core.csta.phase1.types import DEVICE_ID, EXTENSIONS
from teamcall_core.csta.services.earlier import (
    DeviceInfo,
    ForwardParameter,
    LogInfo,
    QueryDevice,
    QueryDeviceResult,
    SetFeature,
    SetFeatureResult,
)

FORWARD_PARAMETER = Sequence(
    "ForwardParameter",
    need("forwardingType", FORWARDING_TYPE, "forward_status", kind_attr="forwarding_type"),
    may("forwardDN", IA5String(), "forward_dn"),
    make=ForwardParameter,
)
_LOG_INFO = Sequence("LogInfo", may("agentGroup", DEVICE_ID), make=LogInfo)
AGENT_PARAMETER = Choice(
    "AgentParameter",
    Alternative("logOn", context(0, _LOG_INFO)),
    Alternative("logOff", context(1, _LOG_INFO)),
    Alternative("notReady", context(2, Null())),
    Alternative("readyInfo", context(3, Null())),
    Alternative("workNotReady", context(4, Null())),
    Alternative("workReady", context(5, Null())),
)
SET_DEVICE_FEATURE = Choice(
    "SetDeviceFeature",
    Alternative("msgWaitingOn", context(0, Boolean())),
    Alternative("doNotDisturb", context(1, Boolean())),
    Alternative("forward", context(2, FORWARD_PARAMETER)),
    Alternative("requestedAgentState", explicit(CONTEXT, 3, AGENT_PARAMETER)),
)
DEVICE_INFO = Sequence(
    "DeviceInfo",
    may("deviceId", DEVICE_ID, "device_id"),
    may("deviceType", DEVICE_TYPE),
    may("deviceClass", DEVICE_CLASS),
    make=DeviceInfo,
)
QUERY_DEVICE_INFORMATION = Choice(
    "QueryDeviceInformation",
    Alternative("msgWaitingOn", context(0, Boolean())),
    Alternative("doNotDisturb", context(1, Boolean())),
    Alternative("forward", context(2, FORWARD_PARAMETER)),
    Alternative("deviceInfo", context(4, DEVICE_INFO)),
    Alternative("agentState", context(5, AGENT_STATE)),
)

QUERY_DEVICE = Sequence(
    "QueryDevice", need("device", DEVICE_ID), need("feature", QUERY_DEVICE_FEATURE), make=QueryDevice
)
QUERY_DEVICE_RESULT = Alone("QueryDeviceResult", need("information", QUERY_DEVICE_INFORMATION), make=QueryDeviceResult)
SET_FEATURE = Sequence("SetFeature", need("device", DEVICE_ID), need("feature", SET_DEVICE_FEATURE), make=SetFeature)
SET_FEATURE_RESULT = Parts(
    "SetFeatureResult", may("extensions", EXTENSIONS), make=SetFeatureResult, empty=True, open_=True
)

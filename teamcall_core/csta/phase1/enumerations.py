"""Enumerations and bit lists of Phase I. Numbers are those of ECMA-180, names those of ECMA-285 for the same thing.

Source, where no other is named: the ASN.1 of Application Link (MD110), which is ECMA-180 with parts left out.
``[I]`` marks what was filled in from elsewhere; the table is in docs/codecs-phases.md.
"""

from __future__ import annotations

from teamcall_core.ber.adapters import OnOff
from teamcall_core.ber.types import APPLICATION, BitString, Enumerated

LOCAL_CONNECTION_STATE = Enumerated(
    "LocalConnectionState",
    # [I] queued: between hold and fail, as in ECMA-285; Application Link leaves it out.
    {"null": 0, "initiated": 1, "alerting": 2, "connected": 3, "hold": 4, "queued": 5, "fail": 6},
).retagged(APPLICATION, 14)
EVENT_CAUSE = Enumerated(
    "EventCause",
    {
        "activeParticipation": 1,
        "alternate": 2,
        "busy": 3,
        "callBack": 4,
        "callCancelled": 5,
        "callForwardImmediate": 6,
        "callForwardBusy": 7,
        "callForwardNoAnswer": 8,
        "callForward": 9,
        "callNotAnswered": 10,
        "callPickup": 11,
        "campOn": 12,
        "destNotObtainable": 13,
        "doNotDisturb": 14,
        "incompatibleDestination": 15,
        "invalidAccountCode": 16,
        # [I] Application Link skips 17; ECMA-285 has it here.
        "keyOperation": 17,
        "lockout": 18,
        "maintenance": 19,
        "networkCongestion": 20,
        "networkNotObtainable": 21,
        "newCall": 22,
        "noAvailableAgents": 23,
        "override": 24,
        "park": 25,
        "overflow": 26,
        "recall": 27,
        "redirected": 28,
        "reorderTone": 29,
        "resourcesNotAvailable": 30,
        "silentParticipation": 31,
        "transfer": 32,
        "trunksBusy": 33,
        # ECMA-285 has given this number up.
        "voiceUnitInitiator": 34,
    },
)
DEVICE_TYPE = Enumerated("DeviceType", {"station": 0})
DEVICE_CLASS = BitString("DeviceClass", {})
MONITOR_TYPE = Enumerated("MonitorType", {"call": 0, "device": 1})
SYSTEM_STATUS = Enumerated(
    "SystemStatus",
    {
        "initializing": 0,
        "enabled": 1,
        "normal": 2,
        "messagesLost": 3,
        "disabled": 4,
        "overloadImminent": 5,
        "overloadReached": 6,
        "overloadRelieved": 7,
    },
)
FORWARDING_TYPE = OnOff(
    "ForwardingType",
    {
        ("forwardImmediate", True): 0,
        ("forwardImmediate", False): 1,
        ("forwardBusy", True): 2,
        ("forwardBusy", False): 3,
        ("forwardNoAns", True): 4,
        ("forwardNoAns", False): 5,
    },
)
QUERY_DEVICE_FEATURE = Enumerated(
    "QueryDeviceFeature", {"msgWaitingOn": 0, "doNotDisturb": 1, "forward": 2, "deviceInfo": 4, "agentState": 5}
)
AGENT_STATE = Enumerated("AgentState", {"logOut": 0, "notReady": 1, "ready": 2, "workNotReady": 3, "workReady": 4})

# [I] Application Link names no bits of the filter. The numbers follow those of the events, one less inside each
# hundred. OmniPCX Enterprise answers with a call filter of 14 bits, which is the number of events below.
CALL_FILTER = BitString(
    "CallFilter",
    {
        "callCleared": 0,
        "conferenced": 1,
        "connectionCleared": 2,
        "delivered": 3,
        "diverted": 4,
        "established": 5,
        "failed": 6,
        "held": 7,
        "networkReached": 8,
        "originated": 9,
        "queued": 10,
        "retrieved": 11,
        "serviceInitiated": 12,
        "transferred": 13,
    },
)
FEATURE_FILTER = BitString(
    "FeatureFilter", {"callInformation": 0, "doNotDisturb": 1, "forwarding": 2, "messageWaiting": 3}
)
AGENT_FILTER = BitString(
    "AgentFilter",
    {"agentLoggedOn": 0, "agentLoggedOff": 1, "agentNotReady": 2, "agentReady": 3, "workNotReady": 4, "workReady": 5},
)
MAINTENANCE_FILTER = BitString("MaintenanceFilter", {"backInService": 0, "outOfService": 1})

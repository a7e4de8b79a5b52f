"""Enumerations and bit lists of Phase II, as far as they differ from Phase I."""

from __future__ import annotations

from teamcall_core.ber.types import BitString, Enumerated
from teamcall_core.csta.phase1.enumerations import (
    AGENT_STATE,
    CALL_FILTER,
    DEVICE_CLASS,
    DEVICE_TYPE,
    FORWARDING_TYPE,
    LOCAL_CONNECTION_STATE,
    MAINTENANCE_FILTER,
    MONITOR_TYPE,
    QUERY_DEVICE_FEATURE,
    SYSTEM_STATUS,
)
from teamcall_core.csta.phase1.enumerations import EVENT_CAUSE as PHASE1_EVENT_CAUSE

# [1] up to 34. [X] 37, 46 and 48. [I] the others up to 56: the names that ECMA-285 has between those, in alphabetical
# order as if they had been added together.
EVENT_CAUSE = Enumerated(
    "EventCause",
    PHASE1_EVENT_CAUSE.enum.numbers
    | {
        "blocked": 35,
        "characterCountReached": 36,
        "consultation": 37,
        "distributed": 38,
        "dTMFDigitDetected": 39,
        "durationExceeded": 40,
        "endOfMessageDetected": 41,
        "enteringDistribution": 42,
        "forcedPause": 43,
        "makeCall": 44,
        "messageSizeExceeded": 45,
        "networkSignal": 46,
        "nextMessage": 47,
        "normalClearing": 48,
        "noSpeechDetected": 49,
        "numberChanged": 50,
        "singleStepConference": 51,
        "singleStepTransfer": 52,
        "speechDetected": 53,
        "switchingFunctionTerminated": 54,
        "terminationCharacterReceived": 55,
        "timeout": 56,
    },
)
# [X] 8 bits; [1] the names of the first four. The others are given by their positions.
FEATURE_FILTER = BitString(
    "FeatureFilter", {"callInformation": 0, "doNotDisturb": 1, "forwarding": 2, "messageWaiting": 3}
)
# [X] 6 bits; [1] the first four. The Phase II capability list of ECMA-285 names agentBusy and workingAfterCall beside
# them, without saying which bit is whose.
AGENT_FILTER = BitString("AgentFilter", {"agentLoggedOn": 0, "agentLoggedOff": 1, "agentNotReady": 2, "agentReady": 3})
# [X] 7 bits; [I] the first seven names of ECMA-285's list.
VOICE_UNIT_FILTER = BitString(
    "VoiceUnitFilter",
    {
        "stop": 0,
        "play": 1,
        "suspendPlay": 2,
        "record": 3,
        "suspendRecord": 4,
        "review": 5,
        "voiceAttributesChange": 6,
    },
)

__all__ = [
    "AGENT_FILTER",
    "AGENT_STATE",
    "CALL_FILTER",
    "DEVICE_CLASS",
    "DEVICE_TYPE",
    "EVENT_CAUSE",
    "FEATURE_FILTER",
    "FORWARDING_TYPE",
    "LOCAL_CONNECTION_STATE",
    "MAINTENANCE_FILTER",
    "MONITOR_TYPE",
    "QUERY_DEVICE_FEATURE",
    "SYSTEM_STATUS",
    "VOICE_UNIT_FILTER",
]

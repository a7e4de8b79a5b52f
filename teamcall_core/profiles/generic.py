"""``generic``: CSTA Phase III in BER as ECMA-285 writes it, and ``simulator``, the same beside the demo."""

from __future__ import annotations

from dataclasses import replace

from .devices import normalise_plain
from .profile import Profile

GENERIC = Profile(
    key="generic",
    names=("any telephone system with CSTA Phase III in BER and ACSE",),
    phase="III",
    framing="length2",
    association="acse",
    default_port=None,
    heartbeat_interval=30.0,
    heartbeat_timeout=10.0,
    monitor_start_interval=0.0,
    services_offered=frozenset(
        {
            "alternateCall",
            "answerCall",
            "associateData",
            "callBack",
            "clearCall",
            "clearConnection",
            "conferenceCall",
            "consultationCall",
            "deflectCall",
            "directedPickupCall",
            "generateDigits",
            "getAgentState",
            "getDoNotDisturb",
            "getForwarding",
            "getMessageWaitingIndicator",
            "groupPickupCall",
            "holdCall",
            "makeCall",
            "monitorStart",
            "monitorStop",
            "parkCall",
            "reconnectCall",
            "retrieveCall",
            "setAgentState",
            "setDisplay",
            "setDoNotDisturb",
            "setForwarding",
            "setMessageWaitingIndicator",
            "setMicrophoneMute",
            "setSpeakerMute",
            "setSpeakerVolume",
            "singleStepConferenceCall",
            "singleStepTransferCall",
            "snapshotDevice",
            "systemStatus",
            "transferCall",
        }
    ),
    normalise=normalise_plain,
)

SIMULATOR = replace(GENERIC, key="simulator", names=("the simulated telephone system of this product",))

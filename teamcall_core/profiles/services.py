"""Sets of services that rows of the table are made from, by their names in ECMA-269.

A list is narrowed only where the maker published one, or where the phase or our declarations have no such service.
Everything else is asked for, and the telephone system itself refuses what it has not.
"""

from __future__ import annotations

from typing import Final

MONITORING: Final = frozenset({"monitorStart", "monitorStop", "snapshotDevice", "systemStatus"})
"""Without these nothing works."""

CALL_CONTROL: Final = frozenset(
    {
        "alternateCall",
        "answerCall",
        "clearConnection",
        "conferenceCall",
        "consultationCall",
        "deflectCall",
        "holdCall",
        "makeCall",
        "reconnectCall",
        "retrieveCall",
        "transferCall",
    }
)

EARLY: Final = (
    MONITORING
    | CALL_CONTROL
    | {
        "callBack",
        "clearCall",
        "getAgentState",
        "getDoNotDisturb",
        "getForwarding",
        "getMessageWaitingIndicator",
        "setAgentState",
        "setDoNotDisturb",
        "setForwarding",
        "setMessageWaitingIndicator",
    }
)
"""What Phases I and II can say (ECMA-180, ECMA-218): the get and set services are their queryDevice and setFeature."""

XML: Final = EARLY | {
    "associateData",
    "directedPickupCall",
    "generateDigits",
    "groupPickupCall",
    "parkCall",
    "setDisplay",
    "singleStepConferenceCall",
    "singleStepTransferCall",
}
"""What documents of ECMA-323 can say without knowing how a telephone's parts are called (ECMA-269 21.1)."""

PHASE3: Final = XML | {"setMicrophoneMute", "setSpeakerMute", "setSpeakerVolume"}
"""What ECMA-285 can say of all that clients can ask for."""

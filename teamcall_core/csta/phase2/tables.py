"""What the numbers of Phase II mean: operation codes and event tags, and where each declaration is."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.declarations import Declarations
from teamcall_core.csta.phase1 import tables as phase1
from teamcall_core.openenum import OpenEnum

OPERATIONS: Final = OpenEnum(
    # [1]; the list of an OmniPCX Enterprise client agrees with every one of them.
    phase1.OPERATIONS.numbers
    # From that list; a service that ECMA-269 has under another spelling has that one.
    | {
        "associateData": 17,
        "parkCall": 18,
        "sendDTMFTones": 19,
        "singleStepConferenceCall": 20,
        "routeRequest": 31,
        "reRoute": 32,
        "routeSelect": 33,
        "routeUsed": 34,
        "routeEnd": 35,
        "singleStepTransferCall": 50,
        "snapshotCall": 75,
        "startDataPath": 110,
        "stopDataPath": 111,
        "sendData": 112,
        "sendMulticastData": 113,
        "sendBroadcastData": 114,
        "suspendDataPath": 115,
        "dataPathSuspended": 116,
        "resumeDataPath": 117,
        "dataPathResumed": 118,
        "fastData": 119,
        "concatenateMessage": 500,
        "deleteMessage": 501,
        "playMessage": 502,
        "queryVoiceAttribute": 503,
        "reposition": 504,
        "resume": 505,
        "review": 506,
        "setVoiceAttribute": 507,
        "stop": 508,
        "suspend": 509,
        "synthesizeMessage": 510,
        "recordMessage": 511,
    }
)
"""Local operation codes. Services without a chapter are named, but not declared: their octets survive."""

CATEGORIES: Final = {
    # [X] but callCleared, failed and queued, which are [I] by interpolation: event type of Phase I, less 1.
    0: OpenEnum(
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
        }
    ),
    # [I] the categories have the tags of the monitor filter, the events the numbers of Phase I inside each hundred.
    1: OpenEnum({"callInformation": 0, "doNotDisturb": 1, "forwarding": 2, "messageWaiting": 3}),
    2: OpenEnum({"agentLoggedOn": 0, "agentLoggedOff": 1, "agentNotReady": 2, "agentReady": 3}),
    3: OpenEnum({"backInService": 0, "outOfService": 1}),
}
"""Events by category and tag."""
EVENT_PLACES: Final = {
    name: (category, tag) for category, events in CATEGORIES.items() for name, tag in events.numbers.items()
}
"""Event name: category and tag."""

_EVENT_CHAPTERS: Final = {
    chapter: tuple(name for name in names if name in EVENT_PLACES) for chapter, names in phase1.EVENT_CHAPTERS.items()
}
DECLARATIONS: Final = Declarations("teamcall_core.csta.phase2", OPERATIONS, phase1.SERVICE_CHAPTERS, _EVENT_CHAPTERS)

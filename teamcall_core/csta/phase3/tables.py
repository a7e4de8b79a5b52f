"""What the numbers of Phase III mean: operation codes and event tags, and where each declaration is.

Declarations are imported from their chapter when the first such message comes. A number that is named but not declared
keeps its name, and its octets survive as ``Unknown``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from teamcall_core.ber.node import BerType
from teamcall_core.ber.types import Sequence
from teamcall_core.openenum import OpenEnum

EVENT_REPORT: Final = 21
"""Operation cSTAEventReport (event-report-definitions 21); it is never answered."""

OPERATIONS: Final = OpenEnum(
    {
        "alternateCall": 1,
        "answerCall": 2,
        "clearCall": 4,
        "clearConnection": 5,
        "conferenceCall": 6,
        "consultationCall": 7,
        "holdCall": 9,
        "makeCall": 10,
        "reconnectCall": 13,
        "retrieveCall": 14,
        "transferCall": 16,
        "singleStepConferenceCall": 20,
        "cSTAEventReport": 21,
        "singleStepTransferCall": 50,
        "escape": 51,
        "monitorStart": 71,
        "changeMonitorFilter": 72,
        "monitorStop": 73,
        "snapshotDevice": 74,
        "snapshotCall": 75,
        "getLogicalDeviceInformation": 201,
        "getSwitchingFunctionCapabilities": 203,
        "systemStatus": 211,
        "deflectCall": 218,
        "buttonPress": 260,
        "setDisplay": 274,
        "callBackMessageNonCallRelated": 301,
        "getAgentState": 304,
        "getAutoAnswer": 305,
        "getAutoWorkMode": 306,
        "getCallerIDStatus": 307,
        "getDoNotDisturb": 308,
        "getForwarding": 309,
        "setAgentState": 312,
        "setCallerIDStatus": 315,
        "setDoNotDisturb": 316,
        "setForwarding": 317,
        "callDetailRecordsReport": 361,
        "startCDRTransmission": 363,
    }
)
"""Local operation codes, named as the services of ECMA-269."""

_CHAPTERS: Final = {
    "call_control": (
        "alternateCall", "answerCall", "clearCall", "clearConnection", "conferenceCall", "consultationCall",
        "deflectCall", "holdCall", "makeCall", "reconnectCall", "retrieveCall", "singleStepTransferCall",
        "transferCall",
    ),
    "logical_device": ("getDoNotDisturb", "setAgentState", "setDoNotDisturb", "setForwarding"),
    "monitoring": ("monitorStart", "monitorStop"),
    "snapshot": ("snapshotDevice",),
    "system": ("systemStatus",),
}  # fmt: skip
_CHAPTER_OF: Final = {name: chapter for chapter, names in _CHAPTERS.items() for name in names}


class Category(NamedTuple):
    """One group of events: name of its alternative in EventSpecificInfo, chapter, event tags."""

    name: str
    chapter: str
    events: OpenEnum
    declared: frozenset[str]


def _category(name: str, chapter: str, events: dict[str, int], *declared: str) -> Category:
    return Category(name, chapter, OpenEnum(events), frozenset(declared))


CATEGORIES: Final = {
    0: _category(
        "callControlEvents",
        "call_control",
        {
            "bridged": 0, "callCleared": 1, "conferenced": 2, "connectionCleared": 3, "delivered": 4, "digitsDialed": 5,
            "diverted": 6, "established": 7, "failed": 8, "held": 9, "networkCapabilitiesChanged": 10,
            "networkReached": 11, "offered": 12, "originated": 13, "queued": 14, "retrieved": 15,
            "serviceInitiated": 16, "transferred": 17,
        },
        "conferenced", "connectionCleared", "delivered", "diverted", "established", "failed", "held", "networkReached",
        "originated", "queued", "retrieved", "serviceInitiated", "transferred",
    ),
    1: _category(
        "callAssociatedEvents",
        "call_associated",
        {
            "callInformation": 0, "charging": 1, "digitsGenerated": 2, "telephonyTonesGenerated": 3,
            "serviceCompletionFailure": 4,
        },
    ),
    2: _category("mediaAttachmentEvents", "media_attachment", {"mediaAttached": 0, "mediaDetached": 1}),
    3: _category(
        "physicalDeviceFeatureEvents",
        "physical_device",
        {
            "buttonInformation": 0, "buttonPress": 1, "displayUpdated": 2, "hookswitch": 3, "lampMode": 4,
            "messageWaiting": 5, "microphoneGain": 6, "microphoneMute": 7, "ringerStatus": 8, "speakerMute": 9,
            "speakerVolume": 10,
        },
        "hookswitch",
    ),
    4: _category(
        "logicalDeviceFeatureEvents",
        "logical_device",
        {
            "agentBusy": 0, "agentLoggedOn": 1, "agentLoggedOff": 2, "agentNotReady": 3, "agentReady": 4,
            "agentWorkingAfterCall": 5, "autoAnswer": 6, "autoWorkMode": 7, "callBack": 8, "callBackMessage": 9,
            "callerIDStatus": 10, "doNotDisturb": 11, "forwarding": 12, "routeingMode": 13, "presenceState": 14,
        },
        "doNotDisturb", "forwarding",
    ),
    5: _category(
        "deviceMaintenanceEvents",
        "device_maintenance",
        {"backInService": 0, "deviceCapabilityChanged": 1, "outOfService": 2, "partiallyInService": 3},
    ),
    6: _category("voiceUnitEvents", "voice_unit", {}),
    7: _category("vendorSpecEvents", "vendor_specific", {"privateEvent": 0}),
}  # fmt: skip
"""Alternatives of EventSpecificInfo by tag number."""
EVENT_PLACES: Final = {
    name: (number, tag) for number, category in CATEGORIES.items() for name, tag in category.events.numbers.items()
}
"""Event name: category and tag. The names of all categories are different."""


def _constant(name: str) -> str:
    """Turn ``makeCall`` into the name of its declaration."""
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in name).upper()


def argument_of(operation: str | int) -> BerType | None:
    """Give the declaration of an operation's argument; None where there is none."""
    return _declaration("services", _CHAPTER_OF.get(str(operation)), _constant(str(operation)))


def result_of(operation: str | int) -> BerType | None:
    """Give the declaration of an operation's result; None where there is none."""
    return _declaration("services", _CHAPTER_OF.get(str(operation)), _constant(str(operation)) + "_RESULT")


def event_of(category: Category, name: str | int) -> Sequence | None:
    """Give the declaration of an event; None where there is none."""
    chapter = category.chapter if name in category.declared else None
    found = _declaration("events", chapter, _constant(str(name)))
    return found if isinstance(found, Sequence) else None


def _declaration(kind: str, chapter: str | None, constant: str) -> BerType | None:
    return None if chapter is None else _load(kind, chapter, constant)


@cache
def _load(kind: str, chapter: str, constant: str) -> BerType:
    """Import a declaration that is known to be there."""
    found: BerType = getattr(import_module(f"teamcall_core.csta.phase3.{kind}.{chapter}"), constant)
    return found

"""Which services a side of an association needs or has: lists of its user information (ECMA-285 module 200)."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.node import BerType
from teamcall_core.ber.tlv import Element, Fault, Walk
from teamcall_core.ber.types import Sequence

from .association import CSTAFunctionality
from .phase3.capability_list import capability_list

CSTA_FUNCTIONALITY: Final = capability_list(
    "CSTAFunctionality",
    CSTAFunctionality,
    (
        0,
        "switchingFunctionServices",
        "alternateCall answerCall associateData callCompletion clearCall clearConnection conferenceCall "
        "consultationCall divertCall holdCall makeCall makePredictiveCall parkCall queryDevice reconnectCall "
        "retrieveCall sendDTMFTones setFeature singleStepConference singleStepTransfer transferCall",
    ),
    (
        1,
        "eventReportServices",
        "callCleared conferenced connectionCleared delivered diverted established failed held networkReached "
        "originated queued retrieved serviceInitiated transferred autoAnswer callInformation doNotDisturb forwarding "
        "messageWaiting microphoneMute speakerMute speakerVolume agentBusy loggedOn loggedOff notReady ready "
        "workingAfterCall backInService outOfServiceEvent privateEvent playEvent recordEvent reviewEvent stopEvent "
        "suspendPlayEvent suspendRecordEvent voiceAttributesChangeEvent",
    ),
    (
        2,
        "computingFunctionServices",
        "routeRequest reRouteRequest routeSelectRequest routeUsedRequest routeEndRequest",
    ),
    (3, "bidirectionalServices", "escapeService systemStatus"),
    (
        4,
        "statusReportingServices",
        "monitorStart changeMonitorFilter monitorStop snapshotDevice snapshotCall",
    ),
    (
        5,
        "inputOutputServices",
        "startDataPathService stopDataPathService sendDataService sendMulticastDataService sendBroadcastDataService "
        "suspendDataPathService dataPathSuspendedService resumeDataPath dataPathResumedService fastData",
    ),
    (
        6,
        "voiceUnitServices",
        "concatenateMessage deleteMessage playMessage queryVoiceAttribute recordMessage reposition resume review "
        "setVoiceAttribute stop suspend synthesizeMessage",
    ),
)
"""Officially ``DEFAULT {}``: a list that is absent is empty, and one that is sent empty comes back so."""


class Functions(BerType):
    """CSTAFunctionality in its usual form; anything else in its place is kept as the octets of its element.

    An association must not fail because a telephone system describes itself in another way.
    """

    def __init__(self, usual: Sequence, tags: frozenset[int] | None) -> None:
        super().__init__(usual.label)
        self.usual = usual
        self.tags = tags

    def read(self, walk: Walk, element: Element, depth: int) -> CSTAFunctionality | bytes:
        """Give the lists, or the octets."""
        if self.usual.accepts(element.ident):
            try:
                lists: CSTAFunctionality = self.usual.read(walk, element, depth)
            except Fault as fault:
                if fault.more:
                    raise
            else:
                return lists
        return walk.whole(element)

    def write(self, value: Any) -> bytes:
        """Take either."""
        return bytes(value) if isinstance(value, (bytes, bytearray)) and value else self.usual.write(value)

"""Every service and event of Phase III: the octets of our declarations are those of asn1tools, and come back."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.phase3 import fast, fast_encode, tables

LIMITS = csta.Limits()
RANDOM = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), database=None)
BODIES = [
    *(("invoke", name) for name in tables.OPERATIONS.numbers if name != "cSTAEventReport"),
    *(("result", name) for name in tables.OPERATIONS.numbers if tables.result_of(name) is not None),
    *(("event", name) for name in tables.EVENT_PLACES),
]
OFFICIAL = {
    "callDetailRecordsNotification": "CDRNotification",
    "callDetailRecordsReport": "CDRReport",
    "campOnCall": "CamponCall",
    "changeSystemStatusFilter": "ChangeSysStatFilter",
    "deviceCapabilityChanged": "DeviceCapsChanged",
    "getCSTAFeatures": "GetCSTAFeature",
    "getMonitors": "GetMonitor",
    "getSwitchingFunctionCapabilities": "GetSwitchingFunctionCaps",
    "ioRegister": "IORegister",
    "ioRegisterAbort": "IORegisterAbort",
    "ioRegisterCancel": "IORegisterCancel",
    "privateEvent": "Private",
    "reRoute": "ReRouteRequest",
    "requestSystemStatus": "RequestSysStat",
    "routeEnd": "RouteEndRequest",
    "routeSelect": "RouteSelectRequest",
    "routeUsed": "RouteUsedRequest",
    "sendStoredCallDetailRecords": "SendStoredCDR",
    "sendUserInformation": "SendUserInfo",
    "singleStepConferenceCall": "SingleStepConf",
    "singleStepTransferCall": "SingleStepTrans",
    "switchingFunctionCapabilitiesChanged": "SwFunctionCapsChanged",
    "switchingFunctionDevicesChanged": "SwFunctionDevicesChanged",
    "voiceAttributesChanged": "VoiceAttributesChange",
    "voiceErrorOccurred": "VoiceErrorOccured",
}
"""Where the ASN.1 abbreviates the names of ECMA-269, or spells them otherwise."""
SUFFIXES = {"invoke": ("Argument", "Arg"), "result": ("Result", "Res"), "event": ("Event",)}
SERVICES = [
    "alternateCall",
    "answerCall",
    "clearCall",
    "clearConnection",
    "conferenceCall",
    "consultationCall",
    "deflectCall",
    "getDoNotDisturb",
    "holdCall",
    "makeCall",
    "monitorStart",
    "monitorStop",
    "reconnectCall",
    "retrieveCall",
    "setAgentState",
    "setDoNotDisturb",
    "setForwarding",
    "singleStepTransferCall",
    "snapshotDevice",
    "systemStatus",
    "transferCall",
]
EVENTS = [
    "conferenced",
    "connectionCleared",
    "delivered",
    "diverted",
    "doNotDisturb",
    "established",
    "failed",
    "forwarding",
    "held",
    "networkReached",
    "originated",
    "queued",
    "retrieved",
    "serviceInitiated",
    "transferred",
]
JUDGED = [
    *(("invoke", name) for name in (*SERVICES, "getLogicalDeviceInformation")),
    *(("result", name) for name in (*SERVICES, "escape")),
    *(("event", name) for name in EVENTS),
]
"""What the merged module holds in its official form."""
UNJUDGED = {("invoke", "buttonPress"), ("invoke", "escape"), ("invoke", "setDisplay")}
"""Arguments whose types in the merged module are not the official ones."""
ELIDED = frozenset({"LocationInfo", "LocationInfoList"})
"""Types whose contents the merged module leaves open."""


def declaration_of(kind: str, name: str) -> Any:
    if kind == "event":
        return tables.event_of(tables.CATEGORIES[tables.EVENT_PLACES[name][0]], name)
    return tables.argument_of(name) if kind == "invoke" else tables.result_of(name)


def asn1_name(kind: str, name: str, known: Any) -> str | None:
    """Name of the type in a module; None where the module has it not."""
    stem = OFFICIAL.get(name, name[0].upper() + name[1:])
    return next((stem + suffix for suffix in SUFFIXES[kind] if stem + suffix in known), None)


def agree(spec: Any, name: str | None, declaration: Any, value: Any, tree_of: Callable[[Any, Any], Any]) -> None:
    """The octets of a value are the judge's, and come back as the value."""
    octets = declaration.encode(value)
    assert octets.hex() == bytes(spec.encode(name, tree_of(declaration, value))).hex()
    assert comes_back(declaration, value, octets) == value


def comes_back(declaration: Any, value: Any, octets: bytes) -> Any:
    again = declaration.decode(octets)
    for given_name in getattr(declaration, "given", ()):
        setattr(again, given_name, getattr(value, given_name))
    return again


@pytest.mark.parametrize(("kind", "name"), JUDGED)
def test_each_element_name_bit_and_alternative_is_encoded_as_by_the_judge(
    judge: Any, kind: str, name: str, cover: Callable[..., Any], tree_of: Callable[[Any, Any], Any]
) -> None:
    official = asn1_name(kind, name, judge.types)
    declaration, walk = declaration_of(kind, name), cover(ELIDED)
    for value in (walk.least(declaration), walk.full(declaration), *walk.each(declaration)):
        agree(judge, official, declaration, value, tree_of)


@pytest.mark.parametrize(("kind", "name"), JUDGED)
def test_random_values_are_encoded_as_by_the_judge(
    judge: Any,
    kind: str,
    name: str,
    values_of: Callable[[Any], st.SearchStrategy[Any]],
    tree_of: Callable[[Any, Any], Any],
) -> None:
    official = asn1_name(kind, name, judge.types)
    declaration = declaration_of(kind, name)

    @RANDOM
    @given(values_of(declaration))
    def agrees(value: Any) -> None:
        if hasattr(value, "location_info"):
            value.location_info = None  # elided in the judge
        agree(judge, official, declaration, value, tree_of)

    agrees()


@pytest.mark.parametrize(("kind", "name"), BODIES)
def test_each_element_name_bit_and_alternative_comes_back_in_a_message(
    kind: str, name: str, cover: Callable[..., Any]
) -> None:
    declaration, walk = declaration_of(kind, name), cover()
    for body in (walk.least(declaration), walk.full(declaration), *walk.each(declaration)):
        message = csta.Message(kind, 5, name, body)
        octets = fast_encode.encode(message)
        assert octets is not None, "all that is declared is emitted"
        assert csta.decode(octets) == message
        read = fast.generated(octets, LIMITS)
        assert read == message or (read is None and isinstance(body, services.RouteEnd)), "but failures inside a body"


def test_nothing_that_the_judge_holds_is_left_out(judge: Any) -> None:
    held = {body for body in BODIES if asn1_name(*body, judge.types)}
    assert held == {*JUDGED, *UNJUDGED}
    suffixes = tuple(suffix for group in SUFFIXES.values() for suffix in group)
    named = {asn1_name(*body, judge.types) for body in held} | {"CSTAEventReportArgument", "UnreadEvent"}
    assert {name for name in judge.types if name.endswith(suffixes)} == named


ALONE = {
    "CallMediaInfoList": ("services.snapshot", "CALL_MEDIA_INFO_LIST"),
    "ConnectionMode": ("services.media_attachment", "CONNECTION_MODE"),
    "DataPathType": ("services.input_output", "DATA_PATH_TYPE"),
    "DisplayAttributeList": ("services.input_output", "DISPLAY_ATTRIBUTE_LIST"),
    "ForwardList": ("services.logical_device", "FORWARD_LIST"),
    "IOCrossRefID": ("services.input_output", "IO_CROSS_REF_ID"),
    "LocReason": ("services.location", "LOC_REASON"),
    "MediaServiceType": ("types_features", "MEDIA_SERVICE_TYPE"),
    "ParticipationType": ("services.call_completion", "PARTICIPATION_TYPE"),
    "PresenceState": ("types_features", "PRESENCE_STATE_BITS"),
    "ProgressIndicator": ("events.call_progress", "PROGRESS_INDICATOR"),
    "RetryValue": ("services.routeing", "RETRY_VALUE"),
    "SelectValue": ("services.routeing", "SELECT_VALUE"),
    "SnapshotCallData": ("services.snapshot", "SNAPSHOT_CALL_LIST"),
    "SnapshotCallResponseInfo": ("services.snapshot", "SNAPSHOT_CALL_RESPONSE_INFO"),
    "TerminatingConditions": ("services.voice_unit", "TERMINATING_CONDITIONS"),
}
"""Types that the merged module holds in their official form and that no body of ``JUDGED`` uses."""


@pytest.mark.parametrize("name", ALONE)
def test_types_that_no_judged_body_uses(
    judge: Any,
    name: str,
    cover: Callable[..., Any],
    values_of: Callable[[Any], st.SearchStrategy[Any]],
    tree_of: Callable[[Any, Any], Any],
) -> None:
    module, constant = ALONE[name]
    declaration = getattr(import_module(f"teamcall_core.csta.phase3.{module}"), constant)
    walk = cover(ELIDED)
    for value in (walk.least(declaration), walk.full(declaration), *walk.each(declaration)):
        agree(judge, name, declaration, value, tree_of)

    @RANDOM
    @given(values_of(declaration))
    def agrees(value: Any) -> None:
        for item in value if isinstance(value, list) else [value]:
            if hasattr(item, "location_info"):
                item.location_info = None
        agree(judge, name, declaration, value, tree_of)

    agrees()

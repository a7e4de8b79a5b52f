"""Phase I against asn1tools with the ASN.1 of Application Link: the same octets for random values, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from early_trees import Trees, Values, bodies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.node import outermost
from teamcall_core.ber.tlv import Walk
from teamcall_core.csta.phase1 import codec, enumerations, failures

UNJUDGED = {
    "clearCall argument": "not in the ASN.1 of Application Link",
    "escape argument": "not in the ASN.1 of Application Link",
    "callCleared": "commented out there",
    "callInformation": "not there",
    "messageWaiting": "not there",
    "privateEvent": "not there",
    "workNotReady": "not there",
    "workReady": "not there",
}
"""Beside these, results without content: only those of MonitorStop and DivertCall are types there."""
JUDGED_RESULTS = [
    "ConferenceCall",
    "ConsultationCall",
    "MakeCall",
    "QueryDevice",
    "TransferCall",
    "MonitorStart",
    "MonitorStop",
    "ChangeMonitorFilter",
    "SnapshotDevice",
    "DivertCall",
]
ALWAYS = "local_connection_info connection_reservation call_control feature agent maintenance private forward_dn"
"""Elements that are mandatory in some types of Application Link, and OPTIONAL with us."""
INFERRED = "queued keyOperation dynamicID deviceNumber call"
"""Names that Application Link does not have; deviceNumber it has, but not in a ConnectionID."""
EVENTS = {
    "agentLoggedOn": "LoggedOn",
    "agentLoggedOff": "LoggedOff",
    "agentNotReady": "NotReady",
    "agentReady": "Ready",
}
NO_PRIVATE = "AgentLoggedOn AgentLoggedOff AgentNotReady AgentReady DoNotDisturb Forwarding BackInService OutOfService"


@pytest.fixture(scope="module")
def asn1(shared: Path) -> tuple[Any, dict[str, Any]]:
    asn1tools = pytest.importorskip("asn1tools")
    file = str(shared / "standards" / "csta1" / "csta1_compilable.asn")
    return asn1tools.compile_files(file, "ber"), asn1tools.parse_files(file)["CSTA1"]["types"]


def judged() -> dict[str, tuple[str, str, Any]]:
    """What the judge knows: our word to the kind of message, the judge's type and our declaration."""
    found = {}
    for word, (kind, operation, declaration) in bodies(codec.CODEC).items():
        capital = operation[0].upper() + operation[1:]
        name = EVENTS.get(operation, capital) + {"invoke": "Args", "result": "RS", "event": ""}[kind]
        if word not in UNJUDGED and (kind != "result" or capital in JUDGED_RESULTS):
            found[word] = (kind, name, declaration)
    return found


@pytest.mark.parametrize("word", sorted(judged()))
def test_octets_are_those_of_asn1tools(asn1: tuple[Any, dict[str, Any]], word: str) -> None:
    judge, types = asn1
    kind, name, declaration = judged()[word]
    never = "extensions" if declaration.label in NO_PRIVATE.split() else ""
    values = Values(always=ALWAYS, never=never, skip=INFERRED)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(values.of(declaration))
    def agree(value: Any) -> None:
        octets = declaration.encode(value)
        assert octets == bytes(judge.encode(name, Trees(types).of(declaration, value)))
        assert (given_event(declaration, octets) if kind == "event" else declaration.decode(octets)) == value

    agree()


def given_event(declaration: Any, octets: bytes) -> Any:
    """Decode an event whose cross reference stands outside."""
    walk = Walk(octets, csta.Limits())
    outside = None if getattr(declaration, "given", ()) else b""
    return declaration.read_given(walk, outermost(walk), 1, {"monitor_cross_ref_id": outside})


CATEGORIES = {
    "operation": ("operationErrors", "Operations"),
    "stateIncompatibility": ("stateErrors", "StateIncompatibility"),
    "systemResourceAvailability": ("systemResourceErrors", "SystemResourceAvailability"),
    "subscribedResourceAvailability": ("subscribedResourceErrors", "SubscribedResourceAvailability"),
    "performanceManagement": ("performanceErrors", "PerformanceManagement"),
}


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_failure(asn1: tuple[Any, dict[str, Any]], category: str) -> None:
    judge, types = asn1
    alternative, type_name = CATEGORIES[category]
    numbers = failures.UNIVERSAL_FAILURE.categories.by_word[category].type.enum
    for theirs, number in types[type_name]["values"]:
        failure = csta.UniversalFailure(category, numbers.name_of(number))
        assert isinstance(failure.name, str)
        octets = csta.encode(csta.Message("error", 1, "makeCall", failure, csta.Phase.I))
        parameter = bytes(judge.encode("UniversalCauseItem", (alternative, theirs)))
        assert octets == b"\xa3" + bytes([6 + len(parameter)]) + b"\x02\x01\x01\x02\x01\x01" + parameter
        assert csta.decode(octets, csta.Phase.I, operation="makeCall").body == failure


def test_the_unspecified_failure(asn1: tuple[Any, dict[str, Any]]) -> None:
    failure = csta.UniversalFailure("unspecified", "unspecified")
    octets = csta.encode(csta.Message("error", 1, None, failure, csta.Phase.I))
    assert octets.endswith(bytes(asn1[0].encode("UniversalCauseItem", ("unspecifiedErrors", None))))
    assert csta.decode(octets, csta.Phase.I).body == failure


def test_every_number_of_an_enumeration_has_a_name(asn1: tuple[Any, dict[str, Any]]) -> None:
    checked = 0
    for declaration in vars(enumerations).values():
        official = asn1[1].get(getattr(declaration, "label", ""), {})
        if official.get("type") == "ENUMERATED":
            numbers = set(declaration.enum.numbers.values())
            assert {number for _name, number in official["values"]} <= numbers, declaration.label
            checked += 1
    assert checked == 8


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(st.integers(-(1 << 31), 1 << 31), st.integers(0, 3))
def test_reports_and_results_have_the_shells_of_rose(
    asn1: tuple[Any, dict[str, Any]], number: int, status: int
) -> None:
    judge = asn1[0]
    body = csta.services.SystemStatus(system_status=["initializing", "enabled", "normal", "messagesLost"][status])
    octets = csta.encode(csta.Message("invoke", number, "systemStatus", body, csta.Phase.I))
    argument = bytes([0x0A, 1, status])
    shell = ("svcRequest", {"invokeID": number, "serviceID": 52, "serviceArgs": argument})
    assert octets == bytes(judge.encode("CSTAapdu", shell))

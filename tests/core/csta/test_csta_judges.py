"""Independent judges: asn1tools with the official ASN.1, and the decoded samples."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import to_domain
from teamcall_core.csta.phase3 import enumerations, tables
from teamcall_core.csta.phase3.enumerations import EVENT_CAUSE
from teamcall_core.errors import DecodeError

NOT_PHASE_III = {
    "oxe_identification": "one raw octet, no PDU",
    "oxe_snapshotdevice": "Phase II: a bare DeviceID",
    "oxe_monitorstop": "Phase II: a bare cross reference",
    "csta1_makecall_1144_1106": "Phase I: a bare DeviceID",
    "panasonic_after_disconnect": "not an APDU",
    "oxe_systemstatus_result_WRONG": "a client's malformed BER",
}
"""Samples that Phase III must refuse, and why."""
PHASE_II_EVENT = re.compile(
    r"oxe_(conferenced|connectionCleared|connection_cleared|delivered|diverted|established|held|networkReached|originated"
    r"|retrieved|serviceInitiated|transferred)_\d+"
)
"""Their category [0] is read as that of Phase III, whose events have other tags and contents: they must be refused."""


def samples(shared: Path) -> list[tuple[str, bytes]]:
    found = []
    for file in sorted((shared / "samples" / "ber").glob("*.json")):
        found += [(e["name"], bytes.fromhex(e.get("pdu") or e["raw"])) for e in json.loads(file.read_text())]
    return found


def test_every_sample_comes_back_or_is_refused_for_a_known_reason(shared: Path) -> None:
    refused = set()
    for name, octets in samples(shared):
        try:
            assert csta.encode(csta.decode(octets)) == octets, name
        except DecodeError:
            refused.add(name)
    assert {name for name in refused if not PHASE_II_EVENT.fullmatch(name)} == set(NOT_PHASE_III)


DECODED = re.compile(r"(?m)^(?:invoke|returnResult) op=(\d+) (\w+) (.+) ROUNDTRIP same$")


def test_the_decoded_samples_have_the_same_values(shared: Path, tree_of: Callable[[Any, Any], Any]) -> None:
    text = (shared / "samples" / "ber" / "DECODED.txt").read_text()
    by_name = dict(samples(shared))
    compared = 0
    for part in text.split("\n### ")[1:]:
        found = DECODED.search(part)
        name = part.split()[0]
        operation = tables.OPERATIONS.name_of(int(found[1])) if found else None
        if found is None or name.startswith("csta1") or operation in ("setDisplay", "escape"):
            continue
        expected = eval(found[3], {"datetime": type("m", (), {"datetime": datetime}), "bytearray": bytes})  # noqa: S307 - the judges' own file
        message = csta.decode(by_name[name])
        assert seen(message, tree_of) == expected, name
        compared += 1
    assert compared > 12


def seen(message: csta.Message, tree_of: Callable[[Any, Any], Any]) -> Any:
    """The body in the form of asn1tools."""
    body: Any = message.body
    if message.kind == "event":
        category, tag = tables.EVENT_PLACES[str(message.operation)]
        info = tables.CATEGORIES[category]
        inner = (info.events.name_of(tag), tree_of(tables.event_of(info, str(message.operation)), body))
        return {"crossRefIdentifier": body.monitor_cross_ref_id, "eventSpecificInfo": (info.name, inner)}
    result = message.kind == "result"
    find = tables.result_of if result else tables.argument_of
    return tree_of(find(str(message.operation)), body)


def test_universal_failures_are_those_of_asn1tools(judge: Any) -> None:
    for number, name in ((12, "invalidDeviceID"), (8, "privilegeViolationSpecifiedDevice")):
        message = csta.Message("error", 7, "makeCall", csta.UniversalFailure("operation", name))
        octets = csta.encode(message)
        assert octets.hex() == "a30b020107020101a0030a01" + f"{number:02x}"
        parameter = bytes(judge.encode("UniversalFailure", ("operation", name)))
        assert octets.endswith(parameter)
    unspecified = csta.encode(csta.Message("error", 7, None, csta.UniversalFailure("unspecified", "unspecified")))
    assert unspecified.endswith(bytes(judge.encode("UniversalFailure", ("unspecified", None))))


@pytest.mark.parametrize(
    ("category", "type_name"),
    [
        ("operation", "OperationErrors"),
        ("security", "SecurityErrors"),
        ("stateIncompatibility", "StateIncompatibilityErrors"),
        ("systemResourceAvailability", "SystemResourceAvailabilityErrors"),
        ("subscribedResourceAvailability", "SubscribedResourceAvailabilityErrors"),
        ("performanceManagement", "PerformanceManagementErrors"),
        ("privateData", "PrivateDataInfoErrors"),
    ],
)
def test_every_failure_name_of_the_standard(judge: Any, shared: Path, category: str, type_name: str) -> None:
    text = (shared / "standards" / "csta3" / "ecma285_ed4_merged.asn").read_text()
    block = re.search(rf"{type_name} ::= ENUMERATED\s*{{(.*?)}}", text, re.DOTALL)
    assert block
    for name, number in re.findall(r"(\w+) \((\d+)\)", block[1]):
        octets = csta.encode(csta.Message("error", 1, None, csta.UniversalFailure(category, name)))
        assert octets.endswith(bytes(judge.encode("UniversalFailure", (category, name)))), (name, number)
        assert csta.decode(octets).body == csta.UniversalFailure(category, name)


def test_the_enumerations_are_those_of_the_standard(judge: Any, shared: Path) -> None:
    asn1tools = pytest.importorskip("asn1tools")
    parsed = asn1tools.parse_files(str(shared / "standards" / "csta3" / "ecma285_ed4_merged.asn"))
    types = parsed["CSTA3-Merged"]["types"]
    checked = 0
    for declaration in vars(enumerations).values():
        name = getattr(declaration, "label", "")
        official = types.get(name, {})
        if official.get("type") == "ENUMERATED":
            assert declaration.enum.numbers == dict(official["values"]), name
            checked += 1
        elif official.get("type") == "BIT STRING":
            assert declaration.enum.numbers == {bit: int(n) for bit, n in official["named-bits"]}, name
            checked += 1
    assert checked > 20


def test_causes_are_spelt_as_in_ecma_323(shared: Path) -> None:
    text = (shared / "standards" / "xsd" / "ecma323_ed6.xsd").read_text()
    block = re.search(r'<xs:simpleType name="EventCause">(.*?)</xs:simpleType>', text, re.DOTALL)
    assert block
    spelt = set(re.findall(r'enumeration value="(\w+)"', block[1]))
    assert {to_domain.cause(name) for name in EVENT_CAUSE.enum.numbers} == spelt

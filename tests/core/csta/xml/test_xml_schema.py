"""What we write is valid under the schemas, complete under the ASN.1, and reads back as the same message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from teamcall_core.csta import xml
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.xml import tables
from teamcall_core.csta.xml.walk import XmlType
from teamcall_core.errors import NotExpressible

PHASES = {3: Phase.XML3, 6: Phase.XML6}
FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SPELT = {
    "SingleStepTransferCall": "SingleStepTransArgument",
    "SingleStepTransferCallResult": "SingleStepTransResult",
    "SystemStatus": "SystemStatusArg",
}
"""Names of the merged ASN.1 that differ from ours."""
JUDGED = 44
"""The merged ASN.1 has this many of our documents as a SEQUENCE; the others are stubs or empty results in it."""
NO_PLACE = {("SnapshotCallData", 6): {"serviceCrossRefID", "lastSegment", "snapshotData"}}
"""What the ASN.1 has as mandatory and the schema of an edition has no element for: that document is a list alone."""
DECLARED = tables.elements()
Strategies = Callable[[XmlType, int], st.SearchStrategy[Any]]


def check(message: Message, schema: etree.XMLSchema) -> etree._Element:
    octets = xml.encode(message)
    root = etree.fromstring(octets)
    assert schema.validate(root), (schema.error_log, octets)
    assert xml.decode(octets, message.phase) == message
    return root


@pytest.mark.parametrize("edition", [3, 6])
@pytest.mark.parametrize("element", DECLARED)
def test_every_declared_document(
    element: str, edition: int, schemas: dict[int, etree.XMLSchema], values_of: Strategies
) -> None:
    kind = tables.kind_of(element)
    assert kind.body is not None

    @FEW
    @given(st.data())
    def judge(data: st.DataObject) -> None:
        body = data.draw(values_of(kind.body, edition))
        message = Message(kind.kind, None, kind.operation, body, PHASES[edition])
        if edition < 6 and kind.operation in tables.NEWER:
            with pytest.raises(NotExpressible):
                xml.encode(message)
            return
        root = check(message, schemas[edition])
        assert etree.QName(root).localname == element
        told = {etree.QName(child).localname for child in root}
        mandatory = {field.name_in(edition) for field in kind.body.fields if field.mandatory}
        assert mandatory - NO_PLACE.get((element, edition), set()) <= told

    judge()


@pytest.mark.parametrize("edition", [3, 6])
def test_every_failure(edition: int, schemas: dict[int, etree.XMLSchema], failures_of: st.SearchStrategy[Any]) -> None:
    @FEW
    @given(failures_of)
    def judge(failure: object) -> None:
        check(Message("error", None, None, failure, PHASES[edition]), schemas[edition])

    judge()


@pytest.fixture(scope="session")
def members(shared: Path) -> dict[str, dict[str, bool]]:
    """Type of the ASN.1: its members, squeezed to small letters, and whether they are mandatory."""
    asn1tools = pytest.importorskip("asn1tools")
    files = [str(shared / "standards" / "csta3" / "ecma285_ed4_merged.asn")]
    found: dict[str, dict[str, bool]] = {}
    for module in asn1tools.parse_files(files).values():
        for name, kind in module["types"].items():
            if kind["type"] == "SEQUENCE":
                found[name] = {
                    member["name"].lower(): not member.get("optional") and "default" not in member
                    for member in kind["members"]
                    if member is not None
                }
    return found


def test_mandatory_elements_are_those_of_the_asn1(members: dict[str, dict[str, bool]]) -> None:
    judged = 0
    for element in DECLARED:
        kind = tables.kind_of(element)
        assert kind.body is not None
        label = kind.body.label
        suffix = {"event": "Event", "result": ""}.get(kind.kind, "Argument")
        official = members.get(SPELT.get(label, label + suffix))
        if official is None:
            continue
        judged += 1
        ours = {field.attr.replace("_", "") for field in kind.body.fields if field.mandatory}
        theirs = {name for name, mandatory in official.items() if mandatory}
        assert theirs == ours - {"monitorcrossrefid"}, element
    assert judged >= JUDGED

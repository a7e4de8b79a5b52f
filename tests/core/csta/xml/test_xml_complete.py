"""Nothing that the schemas of editions 3 and 6 have is forgotten: documents, elements, flags and words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from teamcall_core.csta.xml import failures, tables
from teamcall_core.csta.xml.call_data import LIST_ALONE, CallData
from teamcall_core.csta.xml.flags import Flags, OneFlag
from teamcall_core.csta.xml.simple import Enumeration
from teamcall_core.csta.xml.structures import Choice, ListOf, Structure

XS = "{http://www.w3.org/2001/XMLSchema}"
TRANSPARENT = {XS + name for name in ("sequence", "choice", "complexContent", "all")}
PARTS = {
    "ErrorValue", "associatedCalledDevice", "associatedCallingDevice", "callCharacteristics", "callLinkageData",
    "calledDevice", "callingDevice", "cause", "consultOptions", "correlatorData", "deviceHistory", "extensions",
    "lastRedirectionDevice", "locReason", "localConnectionInfo", "mediaCallCharacteristics", "messageInfo",
    "networkCalledDevice", "networkCallingDevice", "servicesPermitted", "userData",
}  # fmt: skip
"""Global elements of the schemas that are no documents: others refer to them."""
TIMES = {
    "babbleTimeout", "endSilence", "grammars", "innerXml", "interdigitTimeout", "maxTimeout", "rejectionThreshold",
    "silenceTimeout",
}  # fmt: skip
KEPT = {
    "CorrelatorData": {"private"},
    "UserData": {"private"},
    "SecurityInfo": {"private"},
    "CSTAPrivateData": {"private"},
    "OldDeviceID": {"notKnown", "notRequired", "notSpecified", "restricted"},
    "GetSwitchingFunctionCapabilitiesResult": {"filterThreshold", "MaxDeviceHistoryEntries"},
    "CollectionFilter": {"civicAddressChange"},
    "Recognized": {"text"},
    "Profiles": {
        "advancedEndpointCallControlProfile", "advancedEndpointDeviceProfile", "basicEndpointCallControlProfile",
        "basicEndpointDeviceProfile", "conferencingEndpointCallControlProfile", "minimalEndpointCallControlProfile",
    },
    "AttributeToSet": TIMES,
    "VoiceAttributesChanged": TIMES,
    "AttributeInfo": TIMES | {"autoInterruptible", "language", "mode", "preflush", "retainAudio"},
}  # fmt: skip
"""What the ASN.1 does not have, or otherwise: it is read as a word or an element that nobody declared, and kept."""


class Schema:
    """Types and global elements of one edition."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path).getroot()
        self.types = {one.get("name"): one for one in root if one.tag != XS + "element"}
        self.elements = {one.get("name"): one for one in root if one.tag == XS + "element"}

    def type_of(self, element: Any) -> Any:
        """The node of a type; None for a type of XML Schema, and for anything at all."""
        name = element.get("type")
        return next(iter(element), None) if name is None else self.types.get(name.rpartition(":")[2])

    def children(self, node: Any) -> Iterator[tuple[str, Any]]:
        """Name and type of all that may stand in a type."""
        for one in node:
            if one.tag == XS + "element":
                yield one.get("name"), self.type_of(one)
            elif one.tag == XS + "extension":
                base = self.types.get(one.get("base").rpartition(":")[2])
                yield from () if base is None else self.children(base)
                yield from self.children(one)
            elif one.tag in TRANSPARENT:
                yield from self.children(one)


def parts(kind: Any, edition: int) -> dict[str, Any]:
    """What a declaration names in an edition, with the declarations inside."""
    if isinstance(kind, CallData):
        kind = kind.alone if edition >= LIST_ALONE else kind.whole
    if isinstance(kind, Structure):
        return {field.name_in(edition): field.type for field in kind.fields if field.since <= edition}
    if isinstance(kind, Choice):
        return {one.name: one.type for one in kind.alternatives}
    if isinstance(kind, ListOf):
        return {kind.item_name: kind.item}
    return {}


def words(kind: Any, edition: int) -> set[str]:
    """The words of an enumeration, or the flags."""
    known = (kind.flags if isinstance(kind, OneFlag) else kind).words
    return {word for name, word in known.words.items() if known.since.get(name, 0) <= edition}


def differences(schema: Schema, kind: Any, node: Any, edition: int, seen: set[tuple[int, int]]) -> Iterator[str]:
    """What only the schema has, and what only the declaration has."""
    if node is None or (id(kind), id(node)) in seen:
        return
    seen.add((id(kind), id(node)))
    inside = dict(schema.children(node))
    if isinstance(kind, Enumeration):
        official, ours = {one.get("value") for one in node.iter(XS + "enumeration")}, words(kind, edition)
    elif isinstance(kind, (Flags, OneFlag)):
        official, ours = set(inside), words(kind, edition)
    elif known := parts(kind, edition):
        official, ours = set(inside), set(known)
        for name in official & ours:
            yield from differences(schema, known[name], inside[name], edition, seen)
    else:
        return
    yield from (f"{kind.label} lacks {name}" for name in official - ours - KEPT.get(kind.label, set()))
    yield from (f"{kind.label} has {name}" for name in ours - official)


@pytest.mark.parametrize("edition", [3, 6])
def test_every_document_and_every_part_of_it_is_declared(shared: Path, edition: int) -> None:
    schema = Schema(shared / "standards" / "xsd" / f"ecma323_ed{edition}.xsd")
    documents = set(schema.elements) - PARTS - {tables.FAILURE}
    newer = {element for element in tables.elements() if tables.kind_of(element).operation in tables.NEWER}
    assert documents == set(tables.elements()) - (newer if edition < tables.NEWER_EDITION else set())
    seen: set[tuple[int, int]] = set()
    found = {
        element: list(differences(schema, tables.kind_of(element).body, schema.type_of(one), edition, seen))
        for element, one in schema.elements.items()
        if element in documents
    }
    assert {element: lines for element, lines in found.items() if lines} == {}
    assert len(seen) > 500


@pytest.mark.parametrize("edition", [3, 6])
def test_every_failure_is_declared(shared: Path, edition: int) -> None:
    schema = Schema(shared / "standards" / "xsd" / f"ecma323_ed{edition}.xsd")
    official = dict(schema.children(schema.types["UniversalFailure"]))
    assert set(official) == {*failures._NAMES, "unspecified", "privateErrorCode"}
    for name, category in failures._NAMES.items():
        assert not list(differences(schema, failures._CATEGORIES[category], official[name], edition, set())), name

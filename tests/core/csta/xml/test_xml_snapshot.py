"""SnapshotCallData: a part with its cross reference before edition 6, the list of devices alone in edition 6."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Limits, Unknown
from teamcall_core.csta import services, xml
from teamcall_core.csta.common import SnapshotCallResponseInfo
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.xml import codec, tables, usual
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

COVERS = ("csta/xml/call_data.py",)
LIMITS = Limits()
INFO = [
    SnapshotCallResponseInfo(DeviceID("21"), ConnectionID(b"c1", DeviceID("21")), "connected"),
    SnapshotCallResponseInfo(DeviceStatus.RESTRICTED),
]
INFO_XML = (
    "<snapshotCallResponseInfo><deviceOnCall><deviceIdentifier>21</deviceIdentifier></deviceOnCall><callIdentifier>"
    "<callID>c1</callID><deviceID>21</deviceID></callIdentifier><localConnectionInfo>connected</localConnectionInfo>"
    "</snapshotCallResponseInfo><snapshotCallResponseInfo><deviceOnCall><restricted/></deviceOnCall>"
    "</snapshotCallResponseInfo>"
)
NUMBERED_XML = "<serviceCrossRefID>7</serviceCrossRefID><segmentID>2</segmentID><lastSegment>true</lastSegment>"
WHOLE_XML = f"{NUMBERED_XML}<snapshotData>{INFO_XML}</snapshotData>"
WHOLE = services.SnapshotCallData(b"7", 2, True, INFO)
ALONE = services.SnapshotCallData(snapshot_data=INFO)
FORMS = [(Phase.XML2, WHOLE, WHOLE_XML), (Phase.XML3, WHOLE, WHOLE_XML), (Phase.XML6, ALONE, INFO_XML)]


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin without anything learnt, and emit at once."""
    monkeypatch.setattr(usual, "LEARNT", 0)
    usual.forget()
    yield
    usual.forget()


def document(content: str, phase: Phase | None) -> bytes:
    head = "" if phase is None else f' xmlns="{tables.NAMESPACES[phase]}"'
    return f'<?xml version="1.0" encoding="UTF-8"?><SnapshotCallData{head}>{content}</SnapshotCallData>'.encode()


def message(body: Any, phase: Phase) -> Message:
    return Message("invoke", None, "snapshotCallData", body, phase)


@pytest.mark.parametrize(("phase", "body", "content"), FORMS)
def test_both_ways(phase: Phase, body: Any, content: str) -> None:
    octets = document(content, phase)
    assert xml.decode(octets, Phase.XML4) == message(body, phase)
    assert xml.encode(message(body, phase)) == octets


@pytest.mark.parametrize(("phase", "body", "content"), FORMS)
def test_by_emitted_code(phase: Phase, body: Any, content: str) -> None:
    octets = document(content, phase)
    assert usual.read(octets, phase, LIMITS) is None
    xml.decode(octets, phase)
    assert usual.read(octets, phase, LIMITS) == message(body, phase)
    for place in [at for at, octet in enumerate(octets) if octet in b"<>"]:
        for damage in (b"x", b"<x/>", b" ", b"<snapshotData/>", b"<snapshotCallResponseInfo/>", b"&lt;", b"</x>"):
            damaged = octets[:place] + damage + octets[place:]
            quick = usual.read(damaged, phase, LIMITS)
            assert quick is None or quick == codec.walked(damaged, phase, None, LIMITS), damaged


def test_both_forms_of_documents_that_do_not_name_their_edition() -> None:
    for content, body in ((WHOLE_XML, WHOLE), (INFO_XML, ALONE), (WHOLE_XML, WHOLE)):
        assert xml.decode(document(content, None), Phase.XML5) == message(body, Phase.XML5)


def test_a_cross_reference_is_read_in_edition_6_and_not_written() -> None:
    read = xml.decode(document(WHOLE_XML, Phase.XML6), Phase.XML6)
    assert read == message(WHOLE, Phase.XML6)
    assert xml.encode(read, Phase.XML5) == document(WHOLE_XML, Phase.XML5)
    with pytest.raises(NotExpressible, match=r"SnapshotCallData\.serviceCrossRefID cannot"):
        xml.encode(read)


def test_an_empty_list() -> None:
    octets = document("", Phase.XML6)
    assert xml.decode(octets, Phase.XML3) == message(services.SnapshotCallData(snapshot_data=[]), Phase.XML6)
    for phase in (Phase.XML3, None):
        with pytest.raises(DecodeError) as caught:
            xml.decode(document("", phase), Phase.XML3)
        found = caught.value
        assert (found.path, found.offset, found.needed, found.got) == (
            "SnapshotCallData.serviceCrossRefID",
            38,
            "the element serviceCrossRefID",
            "none",
        )


@pytest.mark.parametrize("content", ["<?pi?>", "<?pi?>" + INFO_XML, INFO_XML + "<?pi?>", "<?pi?>" + WHOLE_XML])
def test_a_processing_instruction_is_refused(content: str) -> None:
    for phase in (Phase.XML6, None):
        with pytest.raises(DecodeError, match="needs elements, has a processing instruction"):
            xml.decode(document(content, phase), Phase.XML6)


def test_errors_in_a_list_alone_say_where() -> None:
    octets = document(INFO_XML.replace("<restricted/>", "<restricted>x</restricted>"), Phase.XML6)
    with pytest.raises(DecodeError) as caught:
        xml.decode(octets, Phase.XML6)
    assert caught.value.path == "SnapshotCallData[1].deviceOnCall.restricted"
    assert caught.value.offset == octets.index(b"<restricted>")


def test_what_a_maker_added() -> None:
    mark = '<m:mark xmlns:m="urn:maker">7</m:mark>'
    octets = document(WHOLE_XML + mark, Phase.XML3)
    read = xml.decode(octets, Phase.XML3)
    assert read.body == replace(WHOLE, unknown=(Unknown("{urn:maker}mark", mark.encode(), 4),))
    assert xml.encode(read) == octets
    alone = replace(ALONE, unknown=read.body.unknown)
    with pytest.raises(NotExpressible, match="SnapshotCallData cannot"):
        xml.encode(message(alone, Phase.XML6))
    strange = document(INFO_XML + mark, Phase.XML6)
    kept = xml.decode(strange, Phase.XML6)
    assert isinstance(kept.body, Unknown)
    assert xml.encode(kept) == strange


@pytest.mark.parametrize(
    ("body", "phase", "path"),
    [
        (ALONE, Phase.XML5, "SnapshotCallData.serviceCrossRefID"),
        (services.SnapshotCallData(), Phase.XML6, "SnapshotCallData"),
        (services.SnapshotCall(ConnectionID(b"1")), Phase.XML6, "SnapshotCall"),
        (services.SnapshotCallData(snapshot_data=[*INFO, None]), Phase.XML6, "SnapshotCallData[2]"),  # type: ignore[list-item]
    ],
)
def test_what_cannot_be_written(body: Any, phase: Phase, path: str) -> None:
    with pytest.raises(EncodeError) as caught:
        xml.encode(message(body, phase))
    assert caught.value.path == path


def test_translation_to_and_from_phase_iii() -> None:
    asked = Message("invoke", 5, "snapshotCallData", services.SnapshotCallData(b"\x07\xff", 2, False, INFO), Phase.III)
    in_xml = csta.translate(asked, Phase.XML3)
    assert in_xml.body.service_cross_ref_id == b"07ff"
    assert csta.translate(csta.decode(csta.encode(in_xml), Phase.XML3), Phase.III).body == asked.body
    for source, target in ((asked, Phase.XML6), (message(ALONE, Phase.XML6), Phase.III)):
        with pytest.raises(NotExpressible) as caught:
            csta.translate(source, target)
        assert caught.value.element == "serviceCrossRefID"
    old = message(ALONE, Phase.XML3)
    assert csta.translate(old, Phase.XML6) == message(ALONE, Phase.XML6)
    with pytest.raises(EncodeError, match=r"SnapshotCallData\.serviceCrossRefID: is missing"):
        csta.encode(message(ALONE, Phase.XML6), Phase.III)

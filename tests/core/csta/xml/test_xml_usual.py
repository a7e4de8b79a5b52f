"""The emitted readers and the walk over elements agree: on values, and on what is left to the walk."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from teamcall_core.ber.source import Unusual, class_defaults, never
from teamcall_core.ber.values import Limits, Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.xml import codec, tables, usual
from teamcall_core.csta.xml.emit import Emitter
from teamcall_core.csta.xml.failures import FailureType
from teamcall_core.csta.xml.simple import TEXT, Number
from teamcall_core.csta.xml.structures import Alternative, Choice, Field, ListOf, Single, Structure, may, need
from teamcall_core.csta.xml.walk import XmlType
from teamcall_core.errors import DecodeError

COVERS = ("csta/xml/usual.py", "csta/xml/usual_values.py", "csta/xml/emit.py", "csta/xml/patterns.py")

LIMITS = Limits()
NS = tables.NAMESPACES[Phase.XML6]
HEAD = f'<?xml version="1.0" encoding="UTF-8"?><EstablishedEvent xmlns="{NS}">'
CONNECTION = (
    '<establishedConnection><deviceID typeOfNumber="other">7</deviceID><callID>c</callID></establishedConnection>'
)
DEVICES = (
    '<answeringDevice><deviceIdentifier mediaClass="voice">12</deviceIdentifier></answeringDevice>'
    '<callingDevice><deviceIdentifier typeOfNumber="deviceNumber">N 3</deviceIdentifier></callingDevice>'
    "<calledDevice><restricted/></calledDevice><lastRedirectionDevice><notRequired/></lastRedirectionDevice>"
)
CALL = "<callID>9</callID>"
ITEM = f"<originatinNIDConnection>{CALL}</originatinNIDConnection><localConnectionInfo>hold</localConnectionInfo>"
PERMITTED = (
    "<servicesPermitted><callControlServices><answerCall>true</answerCall><clearCall>false</clearCall>"
    "</callControlServices><callAssociatedServices/><mediaAttachementServices/><routeingServices/><voiceServices/>"
    "</servicesPermitted>"
)
END = (
    "<mediaCallCharacteristics><mediaClass><voice>true</voice><mine>true</mine></mediaClass></mediaCallCharacteristics>"
    "<callLinkageData><globalCallData><globalCallLinkageID><subDomainCallLinkageID>ü</subDomainCallLinkageID>"
    "</globalCallLinkageID></globalCallData></callLinkageData>"
    "<extensions><security/><privateData><string>0aFF</string></privateData></extensions></EstablishedEvent>"
)
BODY = f"<monitorCrossRefID>1</monitorCrossRefID>{CONNECTION}{DEVICES}{ITEM}<cause>newCall</cause>{PERMITTED}{END}"
EVENT = HEAD + BODY
SPACED = (
    HEAD
    + "\n"
    + re.sub("(?<=>)(?=<[^/])", "\r\n  ", BODY).replace("</callControlServices>", "\n</callControlServices>")
)
ESCAPED = EVENT.replace("N 3", "N&lt;3&gt;&amp;lt;&quot;&apos;").replace("<callID>c", "<callID>&amp;")
ESCAPED_AND_SPACED = SPACED.replace("N 3", "&lt;3&gt;")
BOTH_PARTS = EVENT.replace("<callID>c</callID></est", "</est").replace(
    '<deviceID typeOfNumber="other">', "<callID>c</callID><deviceID>"
)
DYNAMIC = EVENT.replace('"other"', '"dynamic"')
FORMS = [EVENT, SPACED, ESCAPED, ESCAPED_AND_SPACED, BOTH_PARTS, DYNAMIC]
Strategies = Callable[[XmlType, int], st.SearchStrategy[Any]]
QUIET: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin without anything learnt, and emit at once."""
    monkeypatch.setattr(usual, "LEARNT", 0)
    usual.forget()
    yield
    usual.forget()


def walked(octets: bytes, phase: Phase = Phase.XML6) -> Message | None:
    try:
        return codec.walked(octets, phase, None, LIMITS)
    except DecodeError:
        return None


def agree(octets: bytes) -> bool:
    """What the emitted reader is sure of, the walk says too, down to the types of the words."""
    quick = usual.read(octets, Phase.XML6, LIMITS)
    if quick is not None:
        assert quick == (slow := walked(octets)), octets
        assert repr(quick) == repr(slow), octets
    return quick is not None


def learn(*documents: str) -> None:
    for document in documents:
        assert walked(document.encode()) is not None, document


@pytest.mark.parametrize("document", FORMS)
def test_usual_forms(document: str) -> None:
    octets = document.encode()
    assert not agree(octets)
    learn(document)
    assert agree(octets)
    assert agree(octets + b"\r\n")
    message = xml.decode(octets, Phase.XML3)
    assert (message.phase, message.operation, message.invoke_id) == (Phase.XML6, "established", None)


def test_values_of_the_usual_forms() -> None:
    learn(ESCAPED)
    body: Any = xml.decode(ESCAPED.encode(), Phase.XML6).body
    assert (body.calling_device.identifier, body.calling_device.type_of_number) == ("N<3>&lt;\"'", "deviceNumber")
    assert body.established_connection.call_id == b"&"
    assert body.services_permitted.call_control_services == {"answerCall"}
    assert body.extensions.private_data == [b"\x0a\xff"]
    learn(DYNAMIC)
    found: Any = usual.read(DYNAMIC.encode(), Phase.XML6, LIMITS)
    assert found.body.established_connection.device_id == b"7"


def test_two_documents_are_walked_before_code_is_emitted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    octets = EVENT.encode()
    learn(EVENT)
    assert [usual.read(octets, Phase.XML6, LIMITS) is None for _ in range(4)] == [True, True, False, False]


def test_a_document_that_does_not_name_its_edition() -> None:
    octets = EVENT.replace(f' xmlns="{NS}"', "").encode()
    learn(octets.decode())
    for phase in (Phase.XML3, Phase.XML6):
        found = usual.read(octets, phase, LIMITS)
        assert found is not None
        assert found == walked(octets, phase)


HEADS = [
    f'<EstablishedEvent xmlns="{NS}">',
    f"\n<EstablishedEvent  xmlns='{NS}' >",
    f"<?xml version='1.0'?>\n<EstablishedEvent xmlns=\"{NS}\" xmlns:xsi=\"urn:x\"\n  xsi:schemaLocation='a b'>",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_that_are_learnt(head: str) -> None:
    learn(head + BODY)
    assert agree((head + BODY).encode())


@pytest.mark.parametrize(
    "head",
    [
        f'<?xml version="1.0" encoding="ISO-8859-1"?><EstablishedEvent xmlns="{NS}">',
        f'<!-- > --><EstablishedEvent xmlns="{NS}">',
        f'<EstablishedEvent xmlns="{NS}" a="<">',
        f'<EstablishedEvent xmlns="{NS}" a=">">',
        f'<EstablishedEvent xmlns="{NS}" a="&amp;">',
        f'<EstablishedEvent xmlns="{NS}" a="{"x" * usual.MAX_HEAD}">',
        '<EstablishedEvent xmlns="urn:other">',
        f'\ufeff<EstablishedEvent xmlns="{NS}">',
    ],
)
def test_heads_that_are_not(head: str) -> None:
    octets = (head + BODY.replace("ü", "u")).encode()
    walked(octets)
    assert not agree(octets)
    assert not usual._heads


def test_an_open_quotation_in_a_head_is_no_head() -> None:
    learn(f'<EstablishedEvent xmlns="{NS}" a="x>">{BODY}')
    assert not agree(f'<EstablishedEvent xmlns="{NS}" a="x>{BODY}'.encode())


DAMAGE = [
    "<!-- over -->", "<?pi?>", "<![CDATA[x]]>", "x", " ", "\t", "\r", "\0", "&", "&lt;", "&#60;", "&e;", "]]>", ">",
    "<", "<x/>", '<m:x xmlns:m="urn:m">1</m:x>', "<cause>newCall</cause>", "<callID>1</callID>", "</x>", "\ufffe",
    "\U0001f4de", "<answerCall>true</answerCall>", ' a="1"', ' typeOfNumber="deviceNumber"', ' typeOfNumber="mine"',
    ' mediaClass="voice mine"', ' connectionRate="x"', ' privateNumber="true"', ' typeOfNumber="dynamic"', " a='1'",
    '  a="1"', ' a="&lt;"', ' a="\t"', ' xml:lang="d"', ' mediaClass="" mediaClass=""',
    ' switchingSubDomainInformationElements="0"', ' xmlns="urn:m"', "<!DOCTYPE x>", "<notKnown/>", "<deviceID/>",
    CONNECTION,
]  # fmt: skip


@pytest.mark.parametrize("document", FORMS)
def test_damage_at_every_tag(document: str) -> None:
    learn(*FORMS)
    places = [found.start() for found in re.finditer("[<>]", document)]
    for place in places:
        for damage in DAMAGE:
            agree((document[:place] + damage + document[place:]).encode(errors="surrogatepass"))
            agree((document[: place + 1] + damage + document[place + 1 :]).encode())


@pytest.mark.parametrize("document", FORMS[:3])
def test_every_element_missing_doubled_or_moved(document: str) -> None:
    learn(document)
    root = etree.fromstring(document.encode())
    for element in list(root.iter())[1:]:
        for act in ("remove", "double", "last", "empty"):
            copy = etree.fromstring(document.encode())
            mine = copy.xpath(root.getroottree().getpath(element))[0]
            parent = mine.getparent()
            if act == "double":
                mine.addnext(etree.fromstring(etree.tostring(mine, with_tail=False)))
            elif act == "last":
                parent.append(mine)
            elif act == "empty":
                del mine[:]
                mine.text = None
            else:
                parent.remove(mine)
            agree(document[: len(HEAD)].encode() + etree.tostring(copy, encoding="unicode").partition(">")[2].encode())


@pytest.mark.parametrize("document", [EVENT, ESCAPED_AND_SPACED])
def test_every_octet_damaged_and_every_truncation(document: str) -> None:
    learn(document)
    octets = bytearray(document.encode())
    for index, right in enumerate(octets):
        assert not agree(bytes(octets[:index]))
        for wrong in {0x00, 0x20, 0x3C, 0x3E, 0x26, 0xFF, right ^ 0x01, right ^ 0x20, right ^ 0x80} - {right}:
            octets[index] = wrong
            agree(bytes(octets))
        octets[index] = right


def test_every_kind_of_document(values_of: Strategies) -> None:
    """As they are written, and with blanks between their elements; one in ten at least has nothing unusual."""
    usually: list[bool] = []

    def judge(kind: tables.Kind, *, spaced: bool) -> Callable[[Any], None]:
        def alike(body: Any) -> None:
            octets = xml.encode(Message(kind.kind, None, kind.operation, body, Phase.XML6))
            if spaced:
                root = etree.fromstring(octets)
                etree.indent(root)
                octets = etree.tostring(root, encoding="UTF-8")
            walked(octets)
            usually.append(agree(octets))

        return alike

    for number, element in enumerate(tables.elements()):
        kind = tables.kind_of(element)
        assert kind.body is not None
        settings(max_examples=2, **QUIET)(given(values_of(kind.body, 6))(judge(kind, spaced=number % 2 == 1)))()
        usual.forget()
    assert sum(usually) > len(usually) / 10


@settings(max_examples=60, **QUIET)
@given(st.data())
def test_random_damage(values_of: Strategies, data: st.DataObject) -> None:
    element = data.draw(
        st.sampled_from(["DeliveredEvent", "ConferencedEvent", "SnapshotDeviceResponse", "MonitorStart"])
    )
    kind = tables.kind_of(element)
    body = data.draw(values_of(kind.body, 6))  # type: ignore[arg-type]
    octets = xml.encode(Message(kind.kind, None, kind.operation, body, Phase.XML6))
    walked(octets)
    agree(octets)
    damaged = bytearray(octets)
    for place, splice in data.draw(st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=3)), max_size=3)):
        at = place % len(damaged)
        damaged[at : at + len(splice)] = splice
    agree(bytes(damaged))


def test_real_documents_are_read_alike(shared: Path) -> None:
    usually = 0
    for path in sorted((shared / "samples" / "xml").glob("*.xml")):
        octets = path.read_bytes()
        if walked(octets) is not None:
            usually += agree(octets)
    assert usually > 12


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace("<cause>", " " * 60_000 + "<cause>"),
        "<monitorCrossRefID>" + "1" * 60_000,
        BODY.replace("<cause>", "\n " * 20_000 + "<x>"),
        BODY.replace("<answerCall>true</answerCall>", "<answerCall>true</answerCall>" * 2_000),
        BODY.replace("<answerCall>true</answerCall>", " " * 60_000),
        BODY.replace("<callLinkageData>", "<callLinkageData>" * 3_000),
        BODY.replace("N 3", "&lt;" * 15_000),
    ],
)
def test_time_grows_with_the_length_alone(body: str) -> None:
    learn(EVENT, SPACED, ESCAPED)
    octets = (HEAD + body).encode()
    assert len(octets) < usual.MAX_OCTETS
    began = time.process_time()
    usual.read(octets, Phase.XML6, LIMITS)
    assert time.process_time() - began < 0.2


def test_what_a_peer_can_make_us_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usual, "MAX_HEADS", 3)
    monkeypatch.setattr(usual, "MAX_READERS", 2)
    for number in range(5):
        learn(EVENT.replace(">", f' a="{number}">', 2).replace(f' a="{number}"', "", 1))
    assert len(usual._heads) == 3
    usual.forget()
    for document in FORMS:
        learn(document)
        agree(document.encode())
    assert len(usual._readers) == 2


def test_limits_are_held() -> None:
    learn(EVENT)
    octets = EVENT.encode()
    assert usual.read(octets, Phase.XML6, Limits(max_depth=usual.DEPTH - 1)) is None
    assert usual.read(octets, Phase.XML6, Limits(max_octets=len(octets) - 1)) is None
    assert usual.read(octets, Phase.XML6, Limits(max_octets=len(octets))) is not None
    assert usual.read(octets + b" " * usual.MAX_OCTETS, Phase.XML6, LIMITS) is None
    assert usual.read(octets[:-9] + b"\xff", Phase.XML6, LIMITS) is None


def test_what_is_left_to_the_walk() -> None:
    for name in ("CSTAErrorCode", "DeflectCall"):
        document = {
            "CSTAErrorCode": f'<CSTAErrorCode xmlns="{NS}"><operation>generic</operation></CSTAErrorCode>',
            "DeflectCall": f'<DeflectCall xmlns="{NS}"><callToBeDiverted>{CALL}</callToBeDiverted><newDestination>'
            "<device>1</device></newDestination></DeflectCall>",
        }[name]
        learn(document)
        assert not agree(document.encode())
    maker = f'<RouteEnd xmlns="{NS}"><crossRefIdentifier>1</crossRefIdentifier>{{}}</RouteEnd>'
    learn(maker.format(""))
    assert agree(maker.format("").encode())
    assert not agree(maker.format("<errorValue><unspecified/></errorValue>").encode())


def test_a_document_that_is_a_list_alone() -> None:
    info = "<snapshotCallResponseInfo><deviceOnCall><notKnown/></deviceOnCall></snapshotCallResponseInfo>"
    for content in ("", info, info + info, "\n" + info + "\n"):
        octets = f'<SnapshotCallData xmlns="{NS}">{content}</SnapshotCallData>'.encode()
        learn(octets.decode())
        assert agree(octets), content
    assert not agree(octets.replace(b"<notKnown/>", b"<known/>"))


@dataclass(slots=True)
class Made:
    """What the declarations below make."""

    one: object = None
    two: object = 5
    unknown: tuple[Unknown, ...] = ()


@dataclass(slots=True)
class Listing(Made):
    """Has a default that is made anew each time."""

    two: object = field(default_factory=list)


def emitted(document: str, *fields: Field, make: type[Any] = Made) -> Any:
    """What the emitted reader of a declaration gives for what stands behind the start tag of ``<A>``."""
    reader = Emitter(spaced=False, escaped=False).document("A", Structure("A", *fields, make=make))
    return reader(document, 0)


EITHER = Choice("Either", Alternative("left", FailureType(), accepts=object), Alternative("right", TEXT, accepts=str))


@pytest.mark.parametrize(
    ("document", "fields", "gives"),
    [
        ("</A>", [may("one", TEXT)], Made()),
        ("<two>7</two></A>", [may("two", Number(0, 9))], Made(None, 7)),
        ("<two>10</two></A>", [may("two", Number(0, 9))], None),
        ("</A>", [may("one", FailureType())], Made()),
        ("<one><unspecified/></one></A>", [may("one", FailureType())], None),
        ("</A>", [need("one", FailureType())], None),
        ("<one><right>x</right></one></A>", [need("one", EITHER)], Made("x")),
        ("<one><left>x</left></one></A>", [need("one", EITHER)], None),
        ("<one><x>1</x><x>2</x></one></A>", [need("one", ListOf("x", TEXT))], Made(["1", "2"])),
        ("<one></one></A>", [need("one", ListOf("x", TEXT))], Made([])),
        ("<one></one></A>", [need("one", ListOf("x", TEXT, 1))], None),
        ("<one><x>1</x></one></A>", [need("one", Single("x", TEXT))], Made("1")),
        ("<one><x>1</x><x>2</x></one></A>", [need("one", Single("x", TEXT))], None),
        ("<one><x>1</x></one></A>", [need("one", ListOf("x", FailureType()))], None),
    ],
)
def test_single_declarations(document: str, fields: list[Field], gives: Made | None) -> None:
    if gives is not None:
        assert emitted(document, *fields) == gives
        return
    for _ in range(2):
        with pytest.raises(Unusual):
            emitted(document, *fields)


def test_a_list_that_cannot_be_emitted_is_tried_once() -> None:
    kind = Structure("A", need("one", ListOf("x", FailureType())), make=Made)
    emitter = Emitter(spaced=False, escaped=False)
    reader = emitter.document("A", kind)
    for _ in range(2):
        with pytest.raises(Unusual):
            reader("<one><x>1</x></one></A>", 0)
    assert never in emitter.names.values()


def test_a_class_that_cannot_be_made_slot_by_slot() -> None:
    for make in (Listing, dict):
        with pytest.raises(Unusual):
            class_defaults(make)


def test_a_kind_of_document_that_cannot_be_emitted() -> None:
    octets = f'<A xmlns="{NS}"><one/></A>'.encode()
    message = Message("invoke", None, "a", None, Phase.XML6)
    usual.learn(octets, "A", Structure("A", need("one", FailureType()), make=Made), message, named=True)
    assert [usual.read(octets, Phase.XML6, LIMITS) for _ in range(3)] == [None] * 3


def test_absent_elements_have_a_default_in_the_dataclass() -> None:
    """The walk leaves an absent element to the dataclass."""
    for element in tables.elements():
        kind = tables.kind_of(element).body
        assert isinstance(kind, Structure)
        for one in kind.fields:
            if not one.mandatory:
                default = kind.make.__dataclass_fields__[one.attr].default
                assert default is None or isinstance(default, (str, int, tuple, frozenset)), one.name

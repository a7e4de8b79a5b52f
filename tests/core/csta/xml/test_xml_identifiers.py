"""Devices with their attributes, connections, and what stands in the place of a device."""

from __future__ import annotations

from typing import Any

import pytest
from xml_declarations import both_ways, read, refusal, unfit

from teamcall_core.ber.values import Bits, Limits, Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.common import MediaCallCharacteristics
from teamcall_core.csta.events.call_control import Established
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.message import Phase
from teamcall_core.csta.xml import codec, identifiers, tables
from teamcall_core.csta.xml.identifiers import (
    CONNECTION_ID,
    DESTINATIONS,
    DEVICE_ID,
    EXTENDED_DEVICE_ID,
    LOCAL_DEVICE_ID,
)
from teamcall_core.csta.xml.simple import ForeignWord
from teamcall_core.csta.xml.walk import Absent, Strange, Unfit, Walk, XmlType

COVERS = ("csta/xml/identifiers.py",)

KEPT = (Unknown("x", b'<x k="1"/>'),)


NO_ATTRIBUTE = "has an unknown part that is no attribute"


def media(*classes: str, **more: Any) -> MediaCallCharacteristics:
    return MediaCallCharacteristics(Bits(classes), **more)


def event(device: str, connection: str) -> bytes:
    head = f'<EstablishedEvent xmlns="{tables.NAMESPACES[Phase.XML6]}">'
    return (
        f"{head}<monitorCrossRefID>1</monitorCrossRefID><establishedConnection>{connection}</establishedConnection>"
        f"<answeringDevice>{device}</answeringDevice><callingDevice><notKnown/></callingDevice><calledDevice>"
        "<restricted/></calledDevice><lastRedirectionDevice><notRequired/></lastRedirectionDevice>"
        "<cause>newCall</cause></EstablishedEvent>"
    ).encode()


def alike(octets: bytes) -> Established:
    """Read by the walk and, from the third time on, by emitted code: both say the same."""
    walked = codec.walked(octets, Phase.XML6, None, Limits())
    assert [xml.decode(octets, Phase.XML6) == walked for _ in range(4)] == [True] * 4
    assert isinstance(walked.body, Established)
    return walked.body


ATTRIBUTES = [
    ("", DeviceID("1")),
    (' typeOfNumber="other"', DeviceID("1", "other")),
    (' typeOfNumber="explicitPublic:national"', DeviceID("1", "explicitPublic:national")),
    (' typeOfNumber="brandNew"', DeviceID("1", ForeignWord("brandNew"))),
    (' typeOfNumber="a&amp;&gt;b"', DeviceID("1", ForeignWord("a&>b"))),
    (' mediaClass="a&lt;b"', DeviceID("1", media_call_characteristics=media(ForeignWord("a<b")))),
    (' mediaClass="data voice"', DeviceID("1", media_call_characteristics=media("data", "voice"))),
    (' mediaClass=""', DeviceID("1", media_call_characteristics=media())),
    (' mediaClass="" bitRate="variable"', DeviceID("1", media_call_characteristics=media(bit_rate="variable"))),
    (
        ' mediaClass="im" connectionRate="64" delayTolerance="-2" switchingSubDomainCCIEType="isdn"',
        DeviceID(
            "1",
            media_call_characteristics=media(
                "im", connection_rate=64, delay_tolerance=-2, switching_sub_domain_ccie_type="isdn"
            ),
        ),
    ),
    (
        ' mediaClass="" switchingSubDomainInformationElements="00FF"',
        DeviceID("1", media_call_characteristics=media(switching_sub_domain_information_elements=b"\x00\xff")),
    ),
    (' privateNumber="true" privateName="0"', DeviceID("1", private_number="true", private_name="0")),
    (' mark="a&quot;&#10;b"', DeviceID("1", unknown=(Unknown("@mark", b'a"\nb'),))),
    (' own-er="a&amp;b"', DeviceID("1", unknown=(Unknown("@own-er", b"a&b"),))),
    (
        ' xml:lang="de"',
        DeviceID("1", unknown=(Unknown("@{http://www.w3.org/XML/1998/namespace}lang", b"de"),)),
    ),
    (
        ' k="1" xmlns:n1="urn:m" n1:mark="2"',
        DeviceID("1", unknown=(Unknown("@k", b"1"), Unknown("@{urn:m}mark", b"2"))),
    ),
]


@pytest.mark.parametrize(("attributes", "device"), ATTRIBUTES)
def test_a_device_with_its_attributes(attributes: str, device: DeviceID) -> None:
    both_ways(DEVICE_ID, f"<a{attributes}>1</a>", device)
    both_ways(LOCAL_DEVICE_ID, f"<a{attributes}>1</a>", device)
    named = f"<deviceIdentifier{attributes}>1</deviceIdentifier>"
    body = alike(event(named, f"<deviceID{attributes}>1</deviceID>"))
    assert body.answering_device == device
    assert body.established_connection == ConnectionID(None, device)


@pytest.mark.parametrize(
    ("attributes", "device"),
    [
        (' typeOfNumber="dialingNumber"', DeviceID("1")),
        (' bitRate="constant"', DeviceID("1", media_call_characteristics=media())),
        (' mediaClass=" voice  data "', DeviceID("1", media_call_characteristics=media("data", "voice"))),
    ],
)
def test_what_goes_without_saying_is_not_written(attributes: str, device: DeviceID) -> None:
    assert read(DEVICE_ID, f"<a{attributes}>1</a>") == device
    assert read(DEVICE_ID, DEVICE_ID.write("a", device, 6)) == device


@pytest.mark.parametrize("text", ["", "+49 30", "a&<>b", "ä"])
def test_the_text_of_a_device(text: str) -> None:
    written = DEVICE_ID.write("a", DeviceID(text), 3)
    assert read(DEVICE_ID, written) == DeviceID(text)
    assert read(DEVICE_ID, written.replace("<a", '<a typeOfNumber="other"')) == DeviceID(text, "other")


@pytest.mark.parametrize(
    ("attributes", "error"),
    [
        ('privateName="maybe"', "@privateName <a> true or false, 'maybe'"),
        ('privateNumber=""', "@privateNumber <a> true or false, ''"),
        ('connectionRate="1e3"', "@connectionRate <a> a number, '1e3'"),
        ('delayTolerance="²"', "@delayTolerance <a> a number, '²'"),
        ('delayTolerance="' + "9" * 41 + '"', f"@delayTolerance <a> a number, '{'9' * 40}...'"),
        (
            'switchingSubDomainInformationElements="0"',
            "@switchingSubDomainInformationElements <a> pairs of hexadecimal digits, '0'",
        ),
        (
            'switchingSubDomainInformationElements="00 FF"',
            "@switchingSubDomainInformationElements <a> pairs of hexadecimal digits, '00 FF'",
        ),
        (" ".join(f'a{n}="1"' for n in range(65)), " <a> at most 64 attributes, 65"),
    ],
)
def test_attributes_that_are_refused(attributes: str, error: str) -> None:
    assert refusal(DEVICE_ID, f"<a {attributes}>1</a>") == error


def test_a_device_is_a_text() -> None:
    assert refusal(DEVICE_ID, "<a>1<x/></a>") == " <a> text, the element x in it"
    assert refusal(DEVICE_ID, "<a>1<?x y?></a>") == " <a> text, a processing instruction in it"


def test_a_dynamic_device_is_octets_in_a_connection_alone() -> None:
    dynamic = '<a typeOfNumber="dynamic">{}</a>'
    for text, octets in (("d&lt;ä", "d<ä".encode()), ("", b"")):
        both_ways(LOCAL_DEVICE_ID, dynamic.format(text), octets)
    assert read(DEVICE_ID, dynamic.format(1)) == DeviceID("1", ForeignWord("dynamic"))
    assert unfit(DEVICE_ID, b"1") == "needs a DeviceID, has bytes"
    assert unfit(LOCAL_DEVICE_ID, b"\xff") == "needs octets of a UTF-8 text, has ff"
    assert (DEVICE_ID.label, LOCAL_DEVICE_ID.label) == ("DeviceID", "LocalDeviceID")
    assert unfit(LOCAL_DEVICE_ID, "1") == "needs a DeviceID, has str"
    body = alike(event("<notKnown/>", '<callID>c</callID><deviceID typeOfNumber="dynamic">1</deviceID>'))
    assert body.established_connection == ConnectionID(b"c", b"1")


ANY: Any = 101
NO_MEDIA = "needs MediaCallCharacteristics with a set of names"


@pytest.mark.parametrize(
    ("device", "error", "kind"),
    [
        (DeviceID("1", ""), "has no word for ''", Unfit),
        (DeviceID("\x01"), "has the character U+0001, which XML cannot hold", Unfit),
        (DeviceID("1", private_name="Karl"), "needs the word true or false for privateName in XML", Absent),
        (DeviceID("1", media_call_characteristics=media("vioce")), "has no word for 'vioce'", Unfit),
        (DeviceID("1", media_call_characteristics=media(bit_rate=7)), "has no word for 7", Absent),
        (
            DeviceID("1", media_call_characteristics=media(unknown=KEPT)),
            NO_ATTRIBUTE,
            Absent,
        ),
        *(
            (DeviceID("1", unknown=(Unknown(name, b"x"),)), NO_ATTRIBUTE, Absent)
            for name in ("plain", "@1", "@{urn:m}", "@a b", 7)
        ),
        (DeviceID("1", unknown=(Unknown("@k", b"\xff"),)), "needs octets of a UTF-8 text, has ff", Unfit),
        (DeviceID(ANY), "needs text, has int", Unfit),
        (DeviceID("1", unknown=ANY), "has something else than Unknown in unknown", Unfit),
        (DeviceID("1", media_call_characteristics=ANY), NO_MEDIA, Unfit),
        (DeviceID("1", media_call_characteristics=MediaCallCharacteristics(ANY)), NO_MEDIA, Unfit),
        (DeviceID("1", media_call_characteristics=media(connection_rate="7")), "needs a number, has str", Unfit),
        (
            DeviceID("1", media_call_characteristics=media(delay_tolerance=1 << 63)),
            "needs a whole number of 64 bits, has 9223372036854775808",
            Unfit,
        ),
        (
            DeviceID("1", media_call_characteristics=media(switching_sub_domain_information_elements=ANY)),
            "needs octets, has int",
            Unfit,
        ),
    ],
)
def test_devices_that_are_not_written(device: DeviceID, error: str, kind: type[Unfit]) -> None:
    assert unfit(DEVICE_ID, device, wanted=kind) == error


def test_what_editions_do_not_agree_on() -> None:
    for attr, name in (("private_number", "privateNumber"), ("private_name", "privateName")):
        device = DeviceID("1", **{attr: "true"})
        assert unfit(DEVICE_ID, device, 5, Absent) == f"has {name} from edition 6 on"
    sip = DeviceID("1", media_call_characteristics=media(switching_sub_domain_ccie_type="sip"))
    for edition in (3, 6):
        both_ways(DEVICE_ID, '<a mediaClass="" switchingSubDomainCCIEType="sip">1</a>', sip, edition)


def test_the_device_of_a_connection_knows_no_sip() -> None:
    sip = DeviceID("1", media_call_characteristics=media(switching_sub_domain_ccie_type="sip"))
    assert unfit(LOCAL_DEVICE_ID, sip, wanted=Absent) == "has no sip for the device of a connection"
    found = read(LOCAL_DEVICE_ID, '<a mediaClass="" switchingSubDomainCCIEType="sip">1</a>')
    assert found == sip


def test_a_bit_rate_that_is_not_known_is_not_written() -> None:
    assert DEVICE_ID.write("a", DeviceID("1", media_call_characteristics=media("im", bit_rate=None)), 3) == (
        '<a mediaClass="im">1</a>'
    )


def test_destinations_are_one_device_or_a_list() -> None:
    two = [DeviceID("1"), DeviceID("2", "other")]
    listed = '<a><device>1</device><device typeOfNumber="other">2</device></a>'
    both_ways(DESTINATIONS, listed, two, identifiers.LISTS)
    both_ways(DESTINATIONS, "<a>1</a>", two[:1], identifiers.LISTS - 1)
    both_ways(DESTINATIONS, "<a><device>1</device></a>", two[:1], identifiers.LISTS)
    assert read(DESTINATIONS, '<a typeOfNumber="other">2</a>') == two[1:]
    assert unfit(DESTINATIONS, two, identifiers.LISTS - 1, Absent) == "has several devices from edition 6 on"
    assert unfit(DESTINATIONS, [None], 5) == "needs a DeviceID, has NoneType"
    assert unfit(DESTINATIONS, [*two, b"3"], 6) == "[2]: needs a DeviceID, has bytes"
    assert refusal(DESTINATIONS, "<a><x/></a>", wanted=Strange) == " <x> device, x"


CALL_XML, DEVICE_XML = "<callID>c&lt;</callID>", '<deviceID typeOfNumber="other">1</deviceID>'
PARTY = DeviceID("1", "other")


@pytest.mark.parametrize(
    ("inner", "connection"),
    [
        (CALL_XML + DEVICE_XML, ConnectionID(b"c<", PARTY)),
        (CALL_XML, ConnectionID(b"c<")),
        (DEVICE_XML, ConnectionID(None, PARTY)),
        ("<deviceID></deviceID>", ConnectionID(None, DeviceID(""))),
        ("<callID/>", ConnectionID(b"")),
        (CALL_XML + '<x k="1"/>', ConnectionID(b"c<", unknown=KEPT)),
        ('<x k="1"/>', ConnectionID(unknown=KEPT)),
    ],
)
def test_a_connection_goes_both_ways(inner: str, connection: ConnectionID) -> None:
    both_ways(CONNECTION_ID, f"<a>{inner}</a>", connection)
    assert alike(event("<notKnown/>", inner)).established_connection == connection
    assert read(CONNECTION_ID, f"<a> {inner}\n</a>") == connection


def test_the_parts_of_a_connection_come_in_any_order() -> None:
    turned = DEVICE_XML + CALL_XML
    assert read(CONNECTION_ID, f"<a>{turned}</a>") == ConnectionID(b"c<", PARTY)
    assert alike(event("<notKnown/>", turned)).established_connection == ConnectionID(b"c<", PARTY)
    mixed = read(CONNECTION_ID, f'<a><x k="1"/>{turned}</a>')
    assert mixed == ConnectionID(b"c<", PARTY, unknown=KEPT)
    assert CONNECTION_ID.write("a", mixed, 3) == f'<a>{CALL_XML}{DEVICE_XML}<x k="1"/></a>'


@pytest.mark.parametrize(
    ("inner", "error"),
    [
        ("", " <a> callID or deviceID, neither"),
        (CALL_XML + CALL_XML, " <callID> each part once, callID again"),
        (DEVICE_XML + CALL_XML + DEVICE_XML, " <deviceID> each part once, deviceID again"),
        (f"x{CALL_XML}", " <a> elements, text between them"),
        (f"{CALL_XML}<?x y?>", " <a> elements, a processing instruction"),
        ("<callID><x/></callID>", "callID <callID> text, the element x in it"),
        ("<deviceID><x/></deviceID>", "deviceID <deviceID> text, the element x in it"),
        ('<deviceID delayTolerance="x">1</deviceID>', "deviceID.@delayTolerance <deviceID> a number, 'x'"),
        ("<x><?x y?></x>", "x <x> elements, a processing instruction"),
    ],
)
def test_a_connection_refuses(inner: str, error: str) -> None:
    assert refusal(CONNECTION_ID, f"<a>{inner}</a>") == error


@pytest.mark.parametrize(
    ("connection", "error", "kind"),
    [
        (None, "needs a ConnectionID, has NoneType", Unfit),
        (ConnectionID(), "has neither callID nor deviceID", Unfit),
        (ConnectionID("c"), "callID: needs octets, has str", Unfit),
        (ConnectionID(b"\xff"), "callID: needs octets of a UTF-8 text, has ff", Unfit),
        (ConnectionID(b"\x16"), "callID: has the character U+0016, which XML cannot hold", Unfit),
        (ConnectionID(b"c", 7), "deviceID: needs a DeviceID, has int", Unfit),
        (ConnectionID(b"c", Unknown(1, b"\x81\x00")), "deviceID: is kept octets of a phase in BER", Absent),
        (
            ConnectionID(b"c", unknown=(Unknown(1, b"\x81\x00"),)),
            "is kept octets that are not one element of XML",
            Unfit,
        ),
    ],
)
def test_connections_that_are_not_written(connection: Any, error: str, kind: type[Unfit]) -> None:
    assert unfit(CONNECTION_ID, connection, wanted=kind) == error


NAMED = [
    (identifiers.EXTENDED_DEVICE_ID, "deviceIdentifier", {"notKnown", "restricted"}),
    (identifiers.REDIRECTION_DEVICE_ID, "numberDialed", {status.value for status in DeviceStatus}),
    (identifiers.ENDPOINT, "deviceID", {"notKnown", "restricted"}),
    (identifiers.ASSOCIATED_NID, "deviceID", {"notKnown"}),
]


@pytest.mark.parametrize(("kind", "device", "statuses"), NAMED, ids=lambda value: getattr(value, "label", ""))
def test_a_device_of_an_event_or_why_there_is_none(kind: XmlType, device: str, statuses: set[str]) -> None:
    both_ways(kind, f"<a><{device}>1</{device}></a>", DeviceID("1"))
    both_ways(kind, f"<a><{device}></{device}></a>", DeviceID(""))
    both_ways(kind, f'<a><{device} typeOfNumber="other">1</{device}></a>', PARTY)
    for status in DeviceStatus:
        text = f"<a><{status.value}/></a>"
        if status.value in statuses:
            both_ways(kind, text, status)
        else:
            assert read(kind, text) == Unknown(status.value, f"<{status.value}/>".encode())
            assert unfit(kind, status) == "has no such alternative: DeviceStatus"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<a>x<deviceIdentifier>1</deviceIdentifier></a>", " <a> elements, text between them"),
        ("<a><deviceIdentifier>1</deviceIdentifier>x</a>", " <a> elements, text between them"),
        (
            "<a><deviceIdentifier>1<x/></deviceIdentifier></a>",
            "deviceIdentifier <deviceIdentifier> text, the element x in it",
        ),
        ("<a><deviceIdentifier/><notKnown/></a>", " <a> one of deviceIdentifier, notKnown, restricted, 2 elements"),
        ("<a><notKnown>x</notKnown></a>", "notKnown <notKnown> no content, some"),
    ],
)
def test_a_device_of_an_event_refuses(text: str, error: str) -> None:
    assert refusal(EXTENDED_DEVICE_ID, text) == error


def test_the_limit_of_depth_holds_for_devices_and_connections() -> None:
    for kind, text in (
        (EXTENDED_DEVICE_ID, "<a><deviceIdentifier>1</deviceIdentifier></a>"),
        (EXTENDED_DEVICE_ID, "<a><notKnown/></a>"),
        (CONNECTION_ID, "<a><callID>1</callID></a>"),
        (DESTINATIONS, "<a><device>1</device></a>"),
    ):
        assert refusal(kind, text, Walk("", 0)) == " <a> at most 0 levels, more"
        assert read(kind, text, Walk("", 1)) == read(kind, text)
    kept = '<a><callID>1</callID><x k="1"/></a>'
    assert refusal(CONNECTION_ID, kept, Walk("", 1)) == "x <x> at most 1 levels, more"
    assert read(CONNECTION_ID, kept, Walk("", 2)) == ConnectionID(b"1", unknown=KEPT)

"""What a translation leaves, changes and refuses where XML has a part in it, declaration by declaration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.csta import events, services
from teamcall_core.csta.common import MediaCallCharacteristics, MessageInfo
from teamcall_core.csta.fitting import Inexpressible
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.message import Message, Phase, UniversalFailure
from teamcall_core.csta.services.call_making import DeviceListItems
from teamcall_core.csta.xml import identifiers, simple, types
from teamcall_core.csta.xml.enumerations import CALL_CHARACTERISTICS
from teamcall_core.csta.xml.failures import UNIVERSAL_FAILURE
from teamcall_core.csta.xml.fitting import (
    Manner,
    date_time,
    declaration_of,
    fit,
    generalized_time,
    manner_of,
    octets_of,
    text_of,
)
from teamcall_core.csta.xml.services.call_control import DEFLECT_CALL
from teamcall_core.csta.xml.services.snapshot import SNAPSHOT_CALL_DATA
from teamcall_core.csta.xml.simple import can_be_written
from teamcall_core.csta.xml.structures import ListOf, Single, Structure, Wrapped, may, need
from teamcall_core.errors import NotExpressible

COVERS = ("csta/xml/fitting.py",)

TO_XML3 = manner_of(Phase.III, Phase.XML3)
TO_XML6 = manner_of(Phase.III, Phase.XML6)
TO_BER = manner_of(Phase.XML6, Phase.III)
BETWEEN = manner_of(Phase.XML3, Phase.XML6)
DEVICE = DeviceID("101")


@pytest.mark.parametrize(
    ("generalized", "in_xml"),
    [
        ("20121207193401", "2012-12-07T19:34:01"),
        ("20121207193401.25", "2012-12-07T19:34:01.25"),
        ("20121207193401Z", "2012-12-07T19:34:01Z"),
        ("20121207193401+0100", "2012-12-07T19:34:01+01:00"),
    ],
)
def test_times_go_both_ways(generalized: str, in_xml: str) -> None:
    assert date_time(generalized) == in_xml
    assert generalized_time(in_xml) == generalized


def test_times_that_say_less() -> None:
    assert date_time("2012120719") == "2012-12-07T19:00:00"
    assert date_time("201212071934-05") == "2012-12-07T19:34:00-05:00"


@pytest.mark.parametrize("text", ["", "20121307193401", "2012-12-07", "20121207193401\n", "٢٠١٢١٢٠٧١٩٣٤٠١"])
def test_what_is_no_time(text: str) -> None:
    assert date_time(text) is None
    assert generalized_time(text) is None
    assert generalized_time("2012-02-30T00:00:00") is None


DESTINATIONS = Wrapped("device", identifiers.DEVICE_ID, "device", DeviceListItems)
REFUSED: list[tuple[Any, Any, Manner]] = [
    (simple.TEXT_OCTETS, "text", TO_XML3),
    (simple.READABLE, b"\xff", TO_XML3),
    (simple.DATE_TIME, None, TO_XML3),
    (simple.DATE_TIME, "yesterday", TO_XML3),
    (CALL_CHARACTERISTICS, "acdCall", TO_XML3),
    (ListOf("x", simple.TEXT), "x", TO_XML3),
    (ListOf("x", simple.TEXT, 1), [], TO_XML3),
    (DESTINATIONS, [DEVICE], TO_XML3),
    (DESTINATIONS, DeviceListItems(DEVICE, [DEVICE]), TO_BER),
    (types.SECURITY_INFO, Unknown("x", b"<x/>"), TO_XML3),
    (types.SECURITY_INFO, 7, TO_XML3),
    (types.MONITOR_OBJECT, DeviceID("\x01"), TO_XML3),
    (types.CALL_STATE, DeviceStatus.NOT_KNOWN, TO_XML3),
    (types.SECURITY_INFO, DeviceStatus.RESTRICTED, TO_XML3),
    (identifiers.DEVICE_ID, b"1", TO_XML3),
    (identifiers.CONNECTION_ID, DEVICE, TO_XML3),
    (identifiers.CONNECTION_ID, ConnectionID(), TO_XML3),
    (identifiers.CONNECTION_ID, ConnectionID(b"1", DeviceID("\x01")), TO_XML3),
    (types.PrivateDataList(), [Unknown("x", b"<x/>")], TO_XML3),
    (types.AnyContent(), [b"<x/>"], TO_XML3),
    (types.CONNECTION_INFORMATION, DEVICE, TO_XML3),
    (SNAPSHOT_CALL_DATA, services.SnapshotCallData(b"1", None, True, []), TO_XML6),
    (SNAPSHOT_CALL_DATA, services.SnapshotCallData(snapshot_data=[]), TO_XML3),
    (SNAPSHOT_CALL_DATA, services.SnapshotCallData(), TO_XML6),
    (SNAPSHOT_CALL_DATA, DEVICE, TO_XML6),
    (types.SERVICES_PERMITTED, services.MakeCall(DEVICE, DEVICE), TO_BER),
]


@pytest.mark.parametrize(("kind", "value", "manner"), REFUSED, ids=lambda value: type(value).__name__)
def test_what_has_no_place(kind: Any, value: Any, manner: Manner) -> None:
    with pytest.raises(Inexpressible):
        fit(kind, value, manner)


MEDIA = MediaCallCharacteristics(Bits(["voice"]))
FITTED: list[tuple[Any, Any, Manner, Any]] = [
    (CALL_CHARACTERISTICS, Bits(["acdCall", 99]), TO_XML3, Bits(["acdCall"])),
    (ListOf("x", simple.TEXT_OCTETS), [b"\x01"], TO_XML3, [b"01"]),
    (Single("x", simple.TEXT_OCTETS), b"\x01", TO_XML3, b"01"),
    (
        DESTINATIONS,
        DeviceListItems(DEVICE, unknown=(Unknown(1, b"\x81\x00"),)),
        TO_XML3,
        DeviceListItems(DEVICE),
    ),
    (types.SECURITY_INFO, Unknown("x", b"<x/>"), BETWEEN, Unknown("x", b"<x/>")),
    (identifiers.EXTENDED_DEVICE_ID, DeviceStatus.NOT_REQUIRED, TO_XML3, DeviceStatus.NOT_KNOWN),
    (identifiers.EXTENDED_DEVICE_ID, DeviceID("\x01"), TO_XML3, DeviceStatus.NOT_KNOWN),
    (types.VOLUME, Chosen("volAbs", 7), TO_XML3, Chosen("volAbs", 7)),
    (identifiers.LOCAL_DEVICE_ID, b"\x01\x02", TO_XML3, b"0102"),
    (identifiers.LOCAL_DEVICE_ID, b"0102", TO_BER, b"\x01\x02"),
    (identifiers.DEVICE_ID, DeviceID("1", private_name="Huber"), TO_XML6, DeviceID("1")),
    (
        identifiers.DEVICE_ID,
        DeviceID("1", private_name="true", media_call_characteristics=MEDIA),
        BETWEEN,
        DeviceID("1", private_name="true", media_call_characteristics=MEDIA),
    ),
    (
        identifiers.DEVICE_ID,
        DeviceID("1", media_call_characteristics=MediaCallCharacteristics(Bits([99]))),
        TO_XML3,
        DeviceID("1"),
    ),
    (
        identifiers.DEVICE_ID,
        DeviceID("1", media_call_characteristics=MediaCallCharacteristics(Bits(["voice"]), unknown=(Unknown(1, b""),))),
        TO_XML3,
        DeviceID("1", media_call_characteristics=MEDIA),
    ),
    (identifiers.DESTINATIONS, DEVICE, TO_XML3, DEVICE),
    (identifiers.CONNECTION_ID, ConnectionID(unknown=(Unknown("x", b"<x/>"),)), BETWEEN, None),
    (types.PrivateDataList(), [Unknown("x", b"<x/>"), b"\x01", b"\x02"], TO_XML3, [b"\x01"]),
    (types.PrivateDataList(), [], TO_XML3, []),
    (types.AnyContent(), [b"<x/>"], BETWEEN, [b"<x/>"]),
    (simple.DATE_TIME, "yesterday", BETWEEN, "yesterday"),
    (SNAPSHOT_CALL_DATA, services.SnapshotCallData(snapshot_data=[]), TO_XML6, None),
    (DESTINATIONS, DeviceListItems(DEVICE, [DeviceID("2")]), BETWEEN, None),
    (
        SNAPSHOT_CALL_DATA,
        services.SnapshotCallData(b"\x01", None, True, []),
        TO_XML3,
        services.SnapshotCallData(b"01", None, True, []),
    ),
]


@pytest.mark.parametrize(("kind", "value", "manner", "gives"), FITTED, ids=lambda value: type(value).__name__)
def test_what_has_one(kind: Any, value: Any, manner: Manner, gives: Any) -> None:
    assert fit(kind, value, manner) == (value if gives is None else gives)


def test_further_destinations() -> None:
    deflect = services.DeflectCall(ConnectionID(b"1"), DEVICE, add_new_destinations_list=[DeviceID("2")])
    assert fit(DEFLECT_CALL, deflect, TO_XML6).add_new_destinations_list == [DeviceID("2")]
    assert fit(DEFLECT_CALL, deflect, TO_XML3).add_new_destinations_list is None
    assert fit(DEFLECT_CALL, deflect, TO_BER).add_new_destinations_list == [DeviceID("2")]


def test_words_that_say_nothing_stand_for_what_only_the_schema_needs() -> None:
    event: Any = events.Transferred(b"1", ConnectionID(b"1"), None, DEVICE, DEVICE, [], cause=None)
    event.transferring_device = event.transferred_connections = None
    body: Any = csta.translate(Message("event", 1, "transferred", event), Phase.XML3).body
    assert (body.cause, body.transferring_device, body.transferred_connections) == (
        "normal",
        DeviceStatus.NOT_KNOWN,
        [],
    )


def test_a_service_that_an_edition_does_not_have() -> None:
    assert declaration_of("invoke", "makeConnection", Phase.XML6) is not None
    with pytest.raises(Inexpressible, match="makeConnection"):
        declaration_of("invoke", "makeConnection", Phase.XML3)


def test_a_failure_keeps_what_xml_can_say() -> None:
    def told(*words: Any) -> object:
        return csta.translate(Message("error", 1, "makeCall", UniversalFailure(*words)), Phase.XML3).body

    assert told("operation", "invalidDeviceID") == UniversalFailure("operation", "invalidDeviceID")
    assert told("operation", 999) == UniversalFailure("operation", "generic")
    assert told("privateData", 999) == UniversalFailure("unspecified", "unspecified")


def test_what_the_schema_needs_and_the_source_has_not() -> None:
    conference = services.SingleStepConferenceCall(ConnectionID(b"1"), DEVICE)
    message = Message("invoke", 1, "singleStepConferenceCall", conference)
    conference.participation_type = None
    with pytest.raises(NotExpressible, match="participationType"):
        csta.translate(message, Phase.XML3)


def test_a_list_that_needs_one_item_has_nothing_that_says_nothing() -> None:
    body: Any = services.SendMessage(DEVICE, DeviceListItems(DEVICE), MessageInfo("hi"))
    message = Message("invoke", 1, "sendMessage", body)
    assert csta.translate(message, Phase.XML6).body == body
    body.destination_devices = None
    with pytest.raises(NotExpressible, match=r"destinationDevices"):
        csta.translate(message, Phase.XML6)


@pytest.mark.parametrize(
    ("octets", "text"),
    [
        (b"", b""),
        (b"\x01\xaf", b"01af"),
        # A text of XML that is not the hexadecimal of anything is held by octets.
        (b"\xffC1", b"C1"),
        (b"\xff0", b"0"),
        (b"\xffAF", b"AF"),
        (b"\xe4\x01", b"e401"),
        # Octets that begin alike, but hold no such text, are hexadecimal like all others.
        (b"\xff", b"ff"),
        (b"\xff01", b"ff3031"),
        (b"\xff\x01", b"ff01"),
        (b"\xff\xff", b"ffff"),
        # Texts that are the hexadecimal of octets that hold a text are held themselves.
        (b"\xffff4331", b"ff4331"),
        (b"\xffff666634333331", b"ff666634333331"),
    ],
)
def test_identifiers_go_both_ways(octets: bytes, text: bytes) -> None:
    assert text_of(octets) == text
    assert octets_of(text) == octets


@given(st.one_of(st.binary(max_size=9), st.binary(max_size=4).map(lambda rest: b"\xff" + rest)))
def test_octets_come_back_from_xml(octets: bytes) -> None:
    assert can_be_written(text_of(octets))
    assert octets_of(text_of(octets)) == octets


@given(st.one_of(st.text("0123456789abcdefAF", max_size=12), st.text(max_size=6)).map(lambda text: text.encode()))
def test_texts_come_back_from_ber(text: bytes) -> None:
    if can_be_written(text):
        assert text_of(octets_of(text)) == text


@dataclass(slots=True)
class Made:
    """What the declarations below make."""

    one: Any = None
    two: Any = None
    three: Any = 5
    unknown: tuple[Unknown, ...] = ()


KIND = Structure(
    "Made",
    need("one", identifiers.CONNECTION_ID),
    may("two", simple.TEXT, since=6),
    may("three", simple.COUNT, default=5),
    make=Made,
)
ONE = ConnectionID(b"\x01")
ONE_XML = ConnectionID(b"01")


@pytest.mark.parametrize(
    ("value", "manner", "gives"),
    [
        (Made(ONE, "x", 7), TO_XML6, Made(ONE_XML, "x", 7)),
        # An element that the edition does not have yet is left out, one that cannot be said has its default.
        (Made(ONE, "x", -7), TO_XML3, Made(ONE_XML, None, 5)),
        (Made(ONE, "\x01", -7), TO_XML6, Made(ONE_XML, None, 5)),
        (Made(ONE_XML, "\x01", -7), TO_BER, Made(ONE, "\x01", -7)),
        (Made(ONE, None, None), TO_XML6, Made(ONE_XML, None, None)),
        # What nobody declared stays between editions alone.
        (Made(ONE, unknown=(Unknown("x", b"<x/>"),)), TO_XML6, Made(ONE_XML)),
        (Made(ONE_XML, unknown=(Unknown("x", b"<x/>"),)), TO_BER, Made(ONE)),
        (Made(ONE, unknown=(Unknown("x", b"<x/>"),)), BETWEEN, None),
    ],
)
def test_elements_of_a_structure(value: Made, manner: Manner, gives: Made | None) -> None:
    assert fit(KIND, value, manner) == (value if gives is None else gives)


@pytest.mark.parametrize(
    ("value", "element"),
    [
        (Made(None), "one"),
        (Made(DEVICE), "one"),
        (Made(ConnectionID(b"1", DeviceID("\x01"))), "deviceID"),
        (Made(ConnectionID(b"1", Unknown(1, b"\x81"))), "deviceID"),
    ],
)
def test_a_mandatory_element_without_a_place_is_named(value: Made, element: str) -> None:
    with pytest.raises(Inexpressible) as refused:
        fit(KIND, value, TO_XML6)
    assert refused.value.element == element


REFUSED = UniversalFailure("operation", "invalidDeviceID")
NEWER = UniversalFailure("operation", simple.ForeignWord("ofTheNextEdition"))
UNREAD = Unknown("privateErrorCode", b"<privateErrorCode/>")


@pytest.mark.parametrize(
    ("failure", "manner", "fitted"),
    [
        (REFUSED, TO_XML6, REFUSED),
        (UniversalFailure("operation", 999), TO_XML3, UniversalFailure("operation", "generic")),
        (UniversalFailure("operationOfAnother", "generic"), TO_XML3, UniversalFailure("unspecified", "unspecified")),
        (NEWER, BETWEEN, NEWER),
        (NEWER, TO_BER, NEWER),  # the declaration of BER is tried next
        (UNREAD, BETWEEN, UNREAD),
        (UNREAD, TO_BER, UNREAD),
    ],
)
def test_the_nearest_failure(failure: Any, manner: Manner, fitted: object) -> None:
    assert fit(UNIVERSAL_FAILURE, failure, manner) == fitted


@pytest.mark.parametrize("failure", [UNREAD, "generic", None])
def test_what_is_no_failure_in_xml(failure: Any) -> None:
    with pytest.raises(Inexpressible):
        fit(UNIVERSAL_FAILURE, failure, TO_XML6)

"""Private data of makers: Panasonic's as octets and objects, and one's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.types import CONTEXT, Alternative, Choice, Integer, OctetString, TextOctets, explicit
from teamcall_core.csta import private_data
from teamcall_core.csta.events import PrivateEvent
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.private import kme
from teamcall_core.csta.private_data import Maker, PrivateData, closed, opened, register, registered
from teamcall_core.csta.services import AnswerCall, Escape, EscapeResult
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

COVERS = ("csta/private_data.py", "csta/private/*.py")

STATIONS = bytes.fromhex("a11602020602020133300da40ba009a407a105a0030a0105")
"""Asks a KX-TDE for its extensions (clients of two authors send these octets)."""
TRUNKS = bytes.fromhex("a116020200e0020133300da40ba009a407a105a0030a0102")
DEVICE = DeviceID("101")
CONNECTION = ConnectionID(b"\x01\x02", DEVICE)


def request(octets: bytes) -> Any:
    return opened(csta.decode(octets), "KME").body.private_data


@pytest.mark.parametrize(("octets", "category"), [(STATIONS, "station"), (TRUNKS, "networkInterface")])
def test_the_known_requests_of_panasonic(octets: bytes, category: str) -> None:
    message = opened(csta.decode(octets), "KME")
    asked = kme.KmeGetSystemData("deviceList", csta.Chosen("category", category))
    assert message.body == Escape(kme.KmeSystemData("getSystemData", asked))
    assert csta.encode(closed(message, "KME")) == octets


def test_every_sample_with_an_escape_comes_back(shared: Path) -> None:
    samples = json.loads((shared / "samples" / "ber" / "thirdparty_literal_hex.json").read_text())
    found = [bytes.fromhex(one["pdu"]) for one in samples if one["name"].startswith("panasonic_escape")]
    assert len(found) == 2
    for octets in found:
        message = opened(csta.decode(octets), "KME")
        assert isinstance(message.body.private_data, kme.KmeSystemData)
        assert csta.encode(closed(message, "KME")) == octets


def test_the_message_given_is_left_as_it_is() -> None:
    message = csta.decode(STATIONS)
    opened(message, "KME")
    assert isinstance(message.body.private_data, csta.Unknown)


ENTRY = kme.KmeDeviceStateEntry(DeviceID("17891427", "deviceNumber"), "ins", "101")
ITEMS: list[tuple[Any, str]] = [
    (kme.KmeSystemData("getSystemDataPosAck", b"\x01"), "a405a4030401" + "01"),
    (
        kme.KmeSystemData("getSystemData", kme.KmeGetSystemData("systemData", "softwareVersion")),
        "a407a005a0030a010e",
    ),
    (
        kme.KmeSystemData("getSystemData", kme.KmeGetSystemData("incomGMember", kme.KmeIncomingGroup(DEVICE))),
        "a40ba009a307300580033130" + "31",
    ),
    (
        kme.KmeSystemData("setSystemData", kme.KmeSetSystemData("acdQueue", kme.KmeACDQueue(DEVICE, True))),
        "a410a10ea30c300a30058003313031" + "0101ff",
    ),
    (
        kme.KmeSystemData("setSystemData", kme.KmeSetSystemData("acdQueue", kme.KmeACDQueue(DEVICE, 30))),
        "a410a10ea30c300a30058003313031" + "02011e",
    ),
    (
        kme.KmeSystemData(
            "systemDataLinkedReply",
            kme.KmeSystemDataLinkedReply(b"\x01", 1, True, kme.KmeGetSystemDataRsp(device_list=[ENTRY])),
        ),
        "a42ea32c302aa003040101a103020101a2030101ffa3193017bf261430123010300681040111006316033130310a0100",
    ),
    (
        kme.KmeSystemData(
            "systemDataLinkedReply",
            kme.KmeSystemDataLinkedReply(
                b"\x01",
                2,
                False,
                kme.KmeGetSystemDataRsp(
                    software_version="7", number_of_msg_port=kme.KmeNumberOfMsgPort(4, 3), pbx_type=5
                ),
            ),
        ),
        "",
    ),
    (kme.KmeAdditionalData("holdType", "exclusive"), "a605a9030a0102"),
    (kme.KmeAdditionalData("device", DEVICE), "a609a60730058003313031"),
    (kme.KmeAdditionalData("didNo", DEVICE), "a609b10730058003313031"),
    (kme.KmeAdditionalData("callID", b"\x07"), "a605ad03040107"),
    (kme.KmePrivateEvent("freeOgmPort", 3), "a705a803020103"),
    (kme.KmePrivateEvent("ogmStatus", kme.KmeOgmStatus(CONNECTION, "ended", 2, DEVICE)), ""),
    (kme.KmeResourceControl("ogmStart", kme.KmeOgmStart(CONNECTION, 2)), ""),
    (kme.KmeResourceControl("ogmStop", CONNECTION), ""),
]


@pytest.mark.parametrize(("value", "text"), ITEMS)
def test_the_data_of_panasonic(value: Any, text: str) -> None:
    octets = kme.KME_SPECIFIC_PRIVATE_DATA.encode(value)
    assert not text or octets.hex() == text
    assert kme.KME_SPECIFIC_PRIVATE_DATA.decode(octets) == value
    message = csta.Message("event", 1, "privateEvent", PrivateEvent(b"\x01", value))
    assert opened(csta.decode(csta.encode(closed(message, "KME"))), "KME") == message


@pytest.mark.parametrize("text", ["a4028900", "a404a0028900", "a6028100", "a408a006a404a0020500", "a406a104a1020500"])
def test_what_the_client_did_not_declare_survives(text: str) -> None:
    item = bytes.fromhex(text)
    assert kme.KME_SPECIFIC_PRIVATE_DATA.encode(kme.KME_SPECIFIC_PRIVATE_DATA.decode(item)) == item


def test_data_that_nobody_declared_at_all_stay_octets() -> None:
    message = csta.Message("invoke", 1, "escape", Escape(csta.Unknown(0xA9, b"\xa9\x03\x80\x01\x01")))
    assert opened(message, "KME") == closed(message, "KME") == message


def test_tags_that_are_not_explicit_after_all_survive() -> None:
    octets = bytes.fromhex("a418a316" + "3014" + "a003040101" + "a103020101" + "a2030101ff" + "a3053003930137")
    octets = octets[:1] + bytes([len(octets) - 2, octets[2], len(octets) - 4, octets[4], len(octets) - 6]) + octets[6:]
    value = kme.KME_SPECIFIC_PRIVATE_DATA.decode(octets)
    assert value.value.sys_data.unknown[0].octets == b"\x93\x017"
    assert kme.KME_SPECIFIC_PRIVATE_DATA.encode(value) == octets


def test_broken_data_say_where() -> None:
    message = csta.decode(STATIONS[:-3] + b"\x0c\x01\x05")
    with pytest.raises(DecodeError) as caught:
        opened(message, "KME")
    assert str(caught.value) == (
        "KmeSpecificPrivateData.kmeSystemData.getSystemData.deviceList.category.standardDevice at 10: "
        "needs tag 0a, has tag 0c"
    )


def test_a_value_that_cannot_be_said() -> None:
    with pytest.raises(EncodeError) as caught:
        closed(csta.Message("invoke", 1, "escape", Escape(kme.KmeAdditionalData("holdType", "forever"))), "KME")
    assert caught.value.path == "KmeSpecificPrivateData.kmeAdditionalData.holdType"


def test_private_data_of_the_common_arguments() -> None:
    given = kme.KmeSystemData("getSystemDataPosAck", b"\x09")
    message = csta.Message("result", 1, "escape", EscapeResult(csta.CSTACommonArguments(private_data=[given, b"text"])))
    octets = csta.encode(closed(message, "KME"))
    assert opened(csta.decode(octets), "KME") == message


def test_a_message_without_private_data_stays_the_same_object() -> None:
    for body in (
        AnswerCall(CONNECTION),
        None,
        csta.Unknown(7, b""),
        AnswerCall(CONNECTION, extensions=csta.CSTACommonArguments()),
    ):
        message = csta.Message("invoke", 1, "answerCall", body)
        assert opened(message, "KME") is message
        assert closed(message, "KME") is message


OWN = Maker("own", TextOctets("Text"), "1.3.12.1206.9999")


@pytest.fixture
def own() -> str:
    register(OWN)
    register(OWN)
    return OWN.name


def test_own_data_in_phase_3(own: str) -> None:
    message = csta.Message("invoke", 1, "escape", Escape(b"hello"))
    assert opened(message, own).body.private_data == "hello"
    assert closed(opened(message, own), own) == message


@pytest.mark.parametrize("phase", [csta.Phase.I, csta.Phase.II])
def test_own_data_in_the_early_phases(own: str, phase: csta.Phase) -> None:
    other = PrivateData("1.3.12.1206.1", b"\x04\x01x")
    items = [PrivateData(OWN.manufacturer, b"\x04\x05hello"), other]
    message = csta.Message("invoke", 1, "escape", Escape(items), phase)
    assert opened(message, own).body.private_data == ["hello", other]
    assert closed(opened(message, own), own) == message


def test_broken_own_data(own: str) -> None:
    message = csta.Message("invoke", 1, "escape", Escape([PrivateData(OWN.manufacturer, b"\x04\x05hel")]), csta.Phase.I)
    with pytest.raises(NeedMore):
        opened(message, own)


def test_what_came_in_xml_stays() -> None:
    item = csta.Unknown("private", b"<private/>")
    message = csta.Message("invoke", 1, "escape", Escape(item), csta.Phase.XML4)
    assert opened(message, "KME").body.private_data is item


def test_a_maker_with_a_long_tag() -> None:
    maker = Maker("long", Choice("Long", Alternative("number", explicit(CONTEXT, 1000, Integer()), accepts=int)))
    register(maker)
    message = csta.Message("invoke", 1, "escape", Escape(5))  # type: ignore[arg-type]  # an opened message
    octets = csta.encode(closed(message, "long"))
    assert opened(csta.decode(octets), "long") == message


def test_names_are_unique() -> None:
    for maker in (Maker("KME", OctetString()), Maker("own", OctetString())):
        register(OWN)
        with pytest.raises(ValueError, match="registered already"):
            register(maker)


def test_a_name_that_nobody_registered() -> None:
    with pytest.raises(LookupError, match=r"known: .*KME"):
        registered("NOBODY")


def test_the_register_can_be_asked() -> None:
    assert registered("KME") is kme.MAKER
    assert private_data.registered("KME").declaration is kme.KME_SPECIFIC_PRIVATE_DATA

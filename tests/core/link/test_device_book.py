"""The list of devices of Panasonic: asked for once per connection, learnt in parts, used where events name numbers."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import private_data
from teamcall_core.csta.events import Delivered
from teamcall_core.csta.private import kme
from teamcall_core.csta.services import Escape
from teamcall_core.domain.commands import Ask, Perform, SnapshotDevice, StartMonitor
from teamcall_core.domain.events import CallDelivered, PeerFault
from teamcall_core.domain.ids import Device
from teamcall_core.link.device_book import MAX_DEVICES, DeviceBook

from .peers import PANASONIC_LIST, PANASONIC_LISTED, PANASONIC_LISTED_ANSWER, length2
from .test_link_profiles import Play

NUMBERS = {"101": str(0x01110001), "102": str(0x01110002)}


def listed(*entries: kme.KmeDeviceStateEntry, word: str = "systemDataLinkedReply") -> csta.Message:
    data = kme.KmeGetSystemDataRsp(device_list=list(entries))
    reply = kme.KmeSystemDataLinkedReply(b"\0\1", 1, last_segment=True, sys_data=data)
    return csta.Message("invoke", 9, "escape", Escape(kme.KmeSystemData(word, reply)))  # type: ignore[arg-type]


def own(number: str) -> csta.DeviceID:
    return csta.DeviceID(NUMBERS[number], "deviceNumber")


def associated() -> Play:
    play = Play("panasonic")
    play.associate()
    play.take_told()
    return play


def test_what_is_asked_for_is_what_two_clients_ask_for() -> None:
    # Origin: Panasonic-PBX-CSTA and LinTcMon, panasonic_escape_get_device_list_station, with an invoke id of one octet.
    octets = csta.encode(csta.Message("invoke", 1, "escape", DeviceBook().request()))
    assert octets.hex() == PANASONIC_LIST


@pytest.mark.parametrize("size", [1, 1000])
def test_a_device_number_is_read_as_the_number_that_people_dial(size: int) -> None:
    play = associated()
    frame = length2(bytes.fromhex(PANASONIC_LISTED))
    for place in range(0, len(frame), size):
        play.hear(frame[place : place + size])
    assert play.take_told() == []
    assert play.link.data_to_send() == length2(bytes.fromhex(PANASONIC_LISTED_ANSWER))
    play.monitor(0)
    play.advance(1)
    play.take_told()
    body = Delivered(
        b"\0\x20",
        csta.ConnectionID(b"\1\2", own("101")),
        own("101"),
        own("102"),
        csta.DeviceID("101"),
        csta.DeviceStatus.NOT_KNOWN,
        cause="newCall",
    )
    play.hear(length2(csta.encode(csta.Message("event", 1, "delivered", body))))
    (event,) = play.take_told()
    assert isinstance(event, CallDelivered)
    assert event.alerting_device is not None
    assert event.calling_device is not None
    assert (event.connection.device, event.alerting_device.number, event.calling_device.number) == ("101", "101", "102")
    assert event.connection.origin == body.connection  # it goes back as it came


def test_a_number_that_was_not_listed_stays() -> None:
    assert DeviceBook().dialled("17891329") is None


def test_a_refusal_changes_nothing_and_the_list_survives_the_link() -> None:
    play = associated()
    play.hear(length2(bytes.fromhex("a30b020101020101a0030a010c")))  # invalidDeviceID for our first request
    assert play.take_told() == []
    play.hear(length2(bytes.fromhex(PANASONIC_LISTED)))
    play.link.receive_eof(play.now)
    play.link.connection_made(play.now)
    assert play.link._reading._book is not None
    assert play.link._reading._book.dialled(NUMBERS["102"]) == "102"


@pytest.mark.parametrize(
    "octets",
    [
        "a116020102020133300da40ba009a407a105a0030a0105",  # a question, not a list
        "a10a0201020201333003040130",  # something else that is private
        "a10c02010202013330 05a403a3013f",  # broken inside
    ],
)
def test_another_escape_is_refused_as_before(octets: str) -> None:
    play = associated()
    play.link.data_to_send()
    pdu = bytearray.fromhex(octets)
    pdu[1] = len(pdu) - 2
    play.hear(length2(bytes(pdu)))
    assert [type(event) for event in play.take_told()] == [PeerFault]
    assert play.link.state == "inService"


def test_the_list_is_bounded() -> None:
    book = DeviceBook()
    for first in range(0, MAX_DEVICES + 2000, 1000):
        entries = [
            kme.KmeDeviceStateEntry(csta.DeviceID(str(number), "deviceNumber"), "ins", str(number))
            for number in range(first, first + 1000)
        ]
        book.take(private_data.closed(listed(*entries), "KME"))
    assert len(book._numbers) == MAX_DEVICES


def test_entries_without_a_number_or_with_another_kind_of_device_are_left_out() -> None:
    book = DeviceBook()
    assert book.take(
        private_data.closed(
            listed(
                kme.KmeDeviceStateEntry(csta.DeviceID("1", "deviceNumber"), "ins"),
                kme.KmeDeviceStateEntry(csta.DeviceID("101"), "ins", "101"),
            ),
            "KME",
        )
    )
    assert not book._numbers


def test_other_telephone_systems_are_not_asked() -> None:
    play = Play("generic")
    play.associate()
    sent = play.link.data_to_send()
    assert b"\x02\x01\x33" not in sent
    play.link.send(Ask("m", StartMonitor(Device("101"))), play.now)
    play.link.send(Ask("s", Perform(SnapshotDevice("101"), Device("101"))), play.now)
    assert b"\x02\x01\x33" not in play.link.data_to_send()

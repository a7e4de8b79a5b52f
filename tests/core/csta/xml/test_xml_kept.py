"""What the schema has otherwise than the ASN.1: read where there is a place for it, else the document is kept whole."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.common import MessageInfo
from teamcall_core.csta.events import LampMode
from teamcall_core.csta.message import Message, Phase, UnknownEvent
from teamcall_core.csta.services import (
    ChangeSystemStatusFilter,
    DeviceListItems,
    GetLocationTrackingCapabilitiesResult,
    QueryVoiceAttributeResult,
    SendMessage,
    SetLampMode,
    SetVoiceAttribute,
)
from teamcall_core.csta.xml import tables
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

DEVICE = csta.DeviceID("101")
CONNECTION = csta.ConnectionID(b"1")


def document(name: str, content: str, phase: Phase = Phase.XML6) -> bytes:
    return f'<{name} xmlns="{tables.NAMESPACES[phase]}">{content}</{name}>'.encode()


def read(name: str, content: str, phase: Phase = Phase.XML6) -> Message:
    return xml.decode(document(name, content, phase), phase)


def kept(name: str, content: str) -> Unknown:
    message = read(name, content)
    assert isinstance(message.body, Unknown)
    assert xml.decode(xml.encode(message), Phase.XML6) == message
    return message.body


CALLER = "<callingDevice>101</callingDevice>"
TEXT = "<messageInfo><messageInfoItem><contents>hello</contents></messageInfoItem></messageInfo>"


def test_a_message_to_one_device() -> None:
    found = read("SendMessage", CALLER + "<destinationDevices><device>102</device></destinationDevices>" + TEXT)
    body: Any = found.body
    assert body.destination_devices.device == csta.DeviceID("102")
    assert csta.translate(csta.translate(found, Phase.III), Phase.XML6) == found


def test_a_message_to_several_devices() -> None:
    several = "<destinationDevices><device>102</device><device>103</device></destinationDevices>"
    found = read("SendMessage", CALLER + several + TEXT)
    body: Any = found.body
    assert body.destination_devices == DeviceListItems(csta.DeviceID("102"), [csta.DeviceID("103")])
    assert several.encode() in xml.encode(found)
    assert csta.translate(found, Phase.XML3).body == body
    with pytest.raises(NotExpressible) as caught:
        csta.translate(found, Phase.III)
    assert caught.value.element == "destinationDevices"
    with pytest.raises(EncodeError, match=r"SendMessage\.destination_devices\.others: cannot be said in Phase III"):
        csta.encode(found, Phase.III)


def test_a_message_to_no_device_is_kept() -> None:
    assert b"<destinationDevices/>" in kept("SendMessage", CALLER + "<destinationDevices/>" + TEXT).octets


def test_further_destinations_are_devices() -> None:
    other: Any = 103
    for others, path in (
        (other, "SendMessage.destinationDevices.others"),
        ([DEVICE, other], "SendMessage.destinationDevices[2]"),
    ):
        body = SendMessage(DEVICE, DeviceListItems(DEVICE, others), MessageInfo("hello"))
        with pytest.raises(EncodeError) as caught:
            xml.encode(Message("invoke", None, "sendMessage", body, Phase.XML6))
        assert caught.value.path == path
    grown = SendMessage(DEVICE, DeviceListItems(DEVICE, unknown=(Unknown(1, b"\x81\x00"),)), MessageInfo("hello"))
    with pytest.raises(NotExpressible, match=r"SendMessage\.destinationDevices"):
        xml.encode(Message("invoke", None, "sendMessage", grown, Phase.XML6))


def test_a_status_filter_of_one_state() -> None:
    one = "<sysStatRegisterID>r</sysStatRegisterID><requestedStatusFilter>{}</requestedStatusFilter>"
    message = read("ChangeSysStatFilter", one.format("<normal>true</normal><disabled>false</disabled>"))
    assert message.body == ChangeSystemStatusFilter(b"r", "normal")
    assert message.operation == "changeSystemStatusFilter"
    assert xml.encode(message).endswith(b"<normal>true</normal></requestedStatusFilter></ChangeSysStatFilter>")


def test_what_a_maker_adds_to_a_device_is_kept_with_the_device() -> None:
    mark = '<m:name xmlns:m="urn:maker">Huber</m:name>'
    asked = (
        "<connectionToBeCleared><callID>1</callID></connectionToBeCleared><correlatorData><string>07</string>{}"
        "</correlatorData>"
    )
    found = read("ClearConnection", asked.format(mark))
    body: Any = found.body
    assert body.correlator_data is None
    assert body.unknown[0].octets == f"<correlatorData><string>07</string>{mark}</correlatorData>".encode()
    assert xml.decode(xml.encode(found), Phase.XML6) == found
    content = (
        "<monitorCrossRefID>7</monitorCrossRefID><heldConnection><callID>1</callID></heldConnection><holdingDevice>"
        f"<deviceIdentifier>21</deviceIdentifier>{mark}</holdingDevice><cause>normal</cause>"
    )
    event = kept("HeldEvent", content)
    assert isinstance(event, UnknownEvent)
    assert event.monitor_cross_ref_id == b"7"


def test_an_event_whose_mandatory_element_is_strange_keeps_its_monitor() -> None:
    content = (
        "<monitorCrossRefID>7</monitorCrossRefID><primaryOldCall><callID>1</callID></primaryOldCall><transferringDevice>"
        "<notKnown/></transferringDevice><transferredToDevice><notKnown/></transferredToDevice><transferredConnections>"
        '<m:other xmlns:m="urn:maker"/></transferredConnections><cause>transfer</cause>'
    )
    body = kept("TransferedEvent", content)
    assert isinstance(body, UnknownEvent)
    assert body.monitor_cross_ref_id == b"7"


@pytest.mark.parametrize(("phase", "name"), [(Phase.XML3, "LampMode"), (Phase.XML6, "lampMode")])
def test_a_lamp(phase: Phase, name: str) -> None:
    message = Message("invoke", None, "setLampMode", SetLampMode(DEVICE, b"1", "steady", "bright", 9), phase)
    octets = xml.encode(message)
    assert f"<{name}>3</{name}><lampBrightness>bright</lampBrightness><lampColor>9</lampColor>".encode() in octets
    assert xml.decode(octets, phase) == message
    for spelt in ("LampMode", "lampMode"):
        content = f"<device>101</device><lamp>1</lamp><{spelt}>3</{spelt}>"
        assert read("SetLampMode", content, phase).body == SetLampMode(DEVICE, b"1", "steady")


def test_a_lamp_event_in_ber_and_xml() -> None:
    event = Message("event", 1, "lampMode", LampMode(b"\x01", DEVICE, b"\x02", lamp_mode="flutter", lamp_color="red"))
    there = csta.translate(event, Phase.XML4)
    assert b"<lamp>02</lamp><lampMode>1</lampMode><lampColor>1</lampColor>" in xml.encode(there)
    assert csta.translate(xml.decode(xml.encode(there), Phase.XML4), Phase.III).body == event.body


@pytest.mark.parametrize(("value", "reason"), [("blue", "has no number for 'blue'"), (1 << 20, "needs a whole number")])
def test_a_lamp_mode_that_has_no_number(value: object, reason: str) -> None:
    body: Any = SetLampMode(DEVICE, b"1", value)  # type: ignore[arg-type]
    with pytest.raises(EncodeError, match=reason):
        xml.encode(Message("invoke", None, "setLampMode", body, Phase.XML6))


def capabilities(count: Any) -> Message:
    numbers = (1, 1, 1, 1, 1, 1)
    body = GetLocationTrackingCapabilitiesResult(
        "periodic", True, False, True, *numbers, "none", True, True, True, "count", True, True, count, *numbers, True,
        True,
    )  # fmt: skip
    return Message("result", None, "getLocationTrackingCapabilities", body, Phase.XML6)


def test_a_number_that_is_a_truth_in_xml() -> None:
    for count in (0, 1):
        message = capabilities(count)
        found: Any = xml.decode(xml.encode(message), Phase.XML6)
        assert found == message
        assert type(found.body.reporting_type_count) is int
    with pytest.raises(NotExpressible, match="reportingTypeCount"):
        xml.encode(capabilities(2))
    with pytest.raises(EncodeError, match="needs a number"):
        xml.encode(capabilities("1"))


def test_voice_attributes() -> None:
    read_ = read("QueryVoiceAttributeResponse", "<attribute><currentState>playing</currentState></attribute>")
    assert read_.body == QueryVoiceAttributeResult(Chosen("currentState", "playing"))
    unknown: Any = read("QueryVoiceAttributeResponse", "<attribute><maxTimeout>1.5</maxTimeout></attribute>").body
    assert unknown.attribute == Unknown("maxTimeout", b"<maxTimeout>1.5</maxTimeout>")
    two = "<attribute><currentGain>1</currentGain><currentSpeed>2</currentSpeed></attribute>"
    kept("QueryVoiceAttributeResponse", two)
    kept("QueryVoiceAttributeResponse", "<attribute/>")


def test_a_language_is_a_language() -> None:
    def spoken(language: str) -> Message:
        attribute = Chosen("language", language)
        return Message("invoke", None, "setVoiceAttribute", SetVoiceAttribute(CONNECTION, attribute), Phase.XML6)

    assert xml.decode(xml.encode(spoken("de-CH")), Phase.XML6) == spoken("de-CH")
    with pytest.raises(EncodeError, match=r"SetVoiceAttribute\.attributeToSet\.language: needs a language, has 'a b'"):
        xml.encode(spoken("a b"))


def test_what_a_list_of_one_takes() -> None:
    body: Any = SendMessage(DEVICE, [DEVICE], None)  # type: ignore[arg-type]
    with pytest.raises(EncodeError, match="destinationDevices: needs DeviceListItems, has list"):
        xml.encode(Message("invoke", None, "sendMessage", body, Phase.XML6))
    with pytest.raises(NotExpressible, match="destinationDevices"):
        csta.translate(Message("invoke", None, "sendMessage", body), Phase.XML6)


def test_a_status_filter_of_several_states_or_none() -> None:
    for states, content in (
        (Bits(), ""),
        (Bits(["normal", "disabled"]), "<normal>true</normal><disabled>true</disabled>"),
    ):
        message = Message(
            "invoke", None, "changeSystemStatusFilter", ChangeSystemStatusFilter(b"r", states), Phase.XML6
        )
        octets = xml.encode(message)
        assert content.encode() in octets
        assert xml.decode(octets, Phase.XML6) == message
        assert csta.translate(message, Phase.XML3).body == message.body
        with pytest.raises(NotExpressible) as caught:
            csta.translate(message, Phase.III)
        assert caught.value.element == "requestedStatusFilter"
        with pytest.raises(EncodeError, match=r"ChangeSystemStatusFilter\.requestedStatusFilter: needs a name"):
            csta.encode(message, Phase.III)


@pytest.mark.parametrize("states", ["rain", Bits(["rain"]), ["normal"], None])
def test_what_is_no_status_filter(states: Any) -> None:
    with pytest.raises(EncodeError, match="requestedStatusFilter"):
        xml.encode(
            Message("invoke", None, "changeSystemStatusFilter", ChangeSystemStatusFilter(b"r", states), Phase.XML6)
        )


def test_what_is_wrong_in_a_document_that_would_be_kept_has_its_place() -> None:
    none = "<destinationDevices/>"
    with pytest.raises(DecodeError) as caught:
        read("SendMessage", CALLER + none + TEXT + "<extensions><?x?></extensions>")
    assert str(caught.value).startswith("SendMessage at ")
    assert caught.value.got == "a processing instruction"

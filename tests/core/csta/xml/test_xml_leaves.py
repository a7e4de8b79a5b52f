"""Leaves of documents: texts, numbers, words, flags and the attributes of devices, sound and broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from teamcall_core.ber.values import Bits, Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.common import CSTACommonArguments, CSTASecurityData, MediaCallCharacteristics
from teamcall_core.csta.identifiers import DeviceID
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.services.call_control import MakeCall
from teamcall_core.csta.services.logical_device import SetForwarding
from teamcall_core.csta.xml.simple import ForeignWord
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

COVERS = ("csta/xml/flags.py", "csta/xml/identifiers.py", "csta/xml/simple.py")

HEAD = "<MakeCall><callingDevice>1</callingDevice><calledDirectoryNumber>2</calledDirectoryNumber>"
CALL = MakeCall(DeviceID("1"), DeviceID("2"))


def made(rest: str) -> MakeCall:
    message = xml.decode(f"{HEAD}{rest}</MakeCall>".encode(), Phase.XML6)
    assert xml.decode(xml.encode(message), Phase.XML6) == message
    assert isinstance(message.body, MakeCall)
    return message.body


def media(*classes: str, **more: Any) -> MediaCallCharacteristics:
    return MediaCallCharacteristics(Bits(classes), **more)


CHARACTERISTICS = "<callCharacteristics>{}</callCharacteristics>"


@pytest.mark.parametrize(
    ("rest", "call"),
    [
        ("<accountCode> aF01\n</accountCode>", replace(CALL, account_code=b"\xaf\x01")),
        ("<autoOriginate> doNotPrompt </autoOriginate>", replace(CALL, auto_originate="doNotPrompt")),
        ("<subjectOfCall> a  b </subjectOfCall>", replace(CALL, subject_of_call=" a  b ")),
        ("<subjectOfCall>a<![CDATA[<&>]]><!-- no -->b&#13;</subjectOfCall>", replace(CALL, subject_of_call="a<&>b\r")),
        (
            "<mediaCallCharacteristics><mediaClass/><connectionRate> +64 </connectionRate>"
            "<delayTolerance>-1</delayTolerance></mediaCallCharacteristics>",
            replace(CALL, media_call_characteristics=media(connection_rate=64, delay_tolerance=-1)),
        ),
        (CHARACTERISTICS.format("<acdCall>1</acdCall>"), replace(CALL, call_characteristics=Bits(["acdCall"]))),
        (CHARACTERISTICS.format("<acdCall> true </acdCall>"), replace(CALL, call_characteristics=Bits(["acdCall"]))),
        (CHARACTERISTICS.format("<acdCall>0</acdCall>"), replace(CALL, call_characteristics=Bits())),
        (CHARACTERISTICS.format("<newKind>true</newKind>"), replace(CALL, call_characteristics=Bits(["newKind"]))),
        (CHARACTERISTICS.format("<newKind>false</newKind>"), replace(CALL, call_characteristics=Bits())),
        (
            CHARACTERISTICS.format("<sensitiveCall>true</sensitiveCall><acdCall>true</acdCall>"),
            replace(CALL, call_characteristics=Bits(["acdCall", "sensitiveCall"])),
        ),
    ],
)
def test_read(rest: str, call: MakeCall) -> None:
    assert made(rest) == call


def test_flags_of_a_maker_are_kept_whole() -> None:
    found = made(CHARACTERISTICS.format('<m:own xmlns:m="urn:m">true</m:own>'))
    assert found.call_characteristics is None
    assert [extra.tag_or_name for extra in found.unknown] == ["callCharacteristics"]


@pytest.mark.parametrize(
    ("rest", "error"),
    [
        ("<accountCode>abc</accountCode>", "accountCode at {}: needs pairs of hexadecimal digits, has 'abc'"),
        ("<accountCode>ä</accountCode>", "accountCode at {}: needs pairs"),
        (
            "<accountCode>" + "x" * 99 + "</accountCode>",
            "accountCode at {}: needs pairs of hexadecimal digits, has 'xxxx",
        ),
        (
            CHARACTERISTICS.format("<acdCall>yes</acdCall>"),
            "callCharacteristics.acdCall at <acdCall: needs true or false",
        ),
        (
            CHARACTERISTICS.format("<acdCall>1</acdCall><acdCall >1</acdCall>"),
            "callCharacteristics.acdCall at <acdCall >: needs each flag once, has acdCall again",
        ),
        (CHARACTERISTICS.format("<acdCall>true<x/></acdCall>"), "callCharacteristics.acdCall at <acdCall: needs text"),
        (CHARACTERISTICS.format("<?a b?>"), "callCharacteristics at {}: needs elements, has a processing instruction"),
        (CHARACTERISTICS.format("true"), "callCharacteristics at {}: needs elements, has text between them"),
        (
            "<mediaCallCharacteristics><mediaClass/><connectionRate>1_0</connectionRate></mediaCallCharacteristics>",
            "mediaCallCharacteristics.connectionRate at <connectionRate: needs a whole number of 64 bits, has '1_0'",
        ),
        (
            "<mediaCallCharacteristics><mediaClass/><connectionRate>9223372036854775808</connectionRate>"
            "</mediaCallCharacteristics>",
            "mediaCallCharacteristics.connectionRate at <connectionRate: needs a whole number of 64 bits",
        ),
    ],
)
def test_refused(rest: str, error: str) -> None:
    octets = f"{HEAD}{rest}</MakeCall>".encode()
    place, _, needed = error.partition(" at ")
    mark, _, needed = needed.partition(": ")
    at = len(HEAD) if mark == "{}" else octets.index(mark.encode())
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML6)
    assert str(refused.value).startswith(f"MakeCall.{place} at {at}: {needed}")


def device(attributes: str) -> DeviceID:
    octets = HEAD.replace("<callingDevice>", f"<callingDevice {attributes}>") + "</MakeCall>"
    message = xml.decode(octets.encode(), Phase.XML6)
    assert xml.decode(xml.encode(message), Phase.XML6) == message
    found = message.body.calling_device
    assert isinstance(found, DeviceID)
    return found


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('typeOfNumber="other"', DeviceID("1", "other")),
        ('typeOfNumber="brandNew"', DeviceID("1", ForeignWord("brandNew"))),
        ('typeOfNumber="a&amp;&gt;b"', DeviceID("1", ForeignWord("a&>b"))),
        ('mediaClass="a&lt;b"', DeviceID("1", media_call_characteristics=media("a<b"))),
        ('mediaClass="voice  data"', DeviceID("1", media_call_characteristics=media("data", "voice"))),
        ('bitRate="variable"', DeviceID("1", media_call_characteristics=media(bit_rate="variable"))),
        (
            'connectionRate="64" delayTolerance="-2" switchingSubDomainCCIEType="isdn" mediaClass="im"',
            DeviceID(
                "1",
                media_call_characteristics=media(
                    "im", connection_rate=64, delay_tolerance=-2, switching_sub_domain_ccie_type="isdn"
                ),
            ),
        ),
        (
            'switchingSubDomainInformationElements="00FF"',
            DeviceID("1", media_call_characteristics=media(switching_sub_domain_information_elements=b"\x00\xff")),
        ),
        ('privateNumber="true" privateName="0"', DeviceID("1", private_number="true", private_name="0")),
        ('mark="a&quot;&#10;b"', DeviceID("1", unknown=(Unknown("@mark", b'a"\nb'),))),
    ],
)
def test_attributes_of_a_device(attributes: str, expected: DeviceID) -> None:
    assert device(attributes) == expected


@pytest.mark.parametrize(
    ("attributes", "error"),
    [
        ('privateName="maybe"', "@privateName at 10: needs true or false, has 'maybe'"),
        ('connectionRate="1e3"', "@connectionRate at 10: needs a number, has '1e3'"),
        ('delayTolerance="²"', "@delayTolerance at 10: needs a number, has '²'"),
        ('switchingSubDomainInformationElements="0"', "Elements at 10: needs hexadecimal digits, has '0'"),
        (" ".join(f'a{n}="1"' for n in range(65)), "callingDevice at 10: needs at most 64 attributes, has 65"),
    ],
)
def test_refused_attributes(attributes: str, error: str) -> None:
    with pytest.raises(DecodeError) as refused:
        device(attributes)
    assert str(refused.value).endswith(error)


def encode(body: object, operation: str = "makeCall") -> bytes:
    return xml.encode(Message("invoke", None, operation, body, Phase.XML6))


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (replace(CALL, account_code="1"), EncodeError, "MakeCall.accountCode: needs octets, has str"),
        (replace(CALL, subject_of_call=b"1"), EncodeError, "MakeCall.subjectOfCall: needs text, has bytes"),
        (replace(CALL, subject_of_call="\ud800"), EncodeError, "has the character U+D800, which XML cannot hold"),
        (replace(CALL, auto_originate=True), EncodeError, "needs a word of AutoOriginate, has bool"),
        (replace(CALL, call_characteristics=["acdCall"]), EncodeError, "needs a set of names, has list"),
        (replace(CALL, call_characteristics=Bits(["acdcall"])), EncodeError, "has no flag 'acdcall'"),
        (replace(CALL, call_characteristics=Bits([ForeignWord("a b")])), EncodeError, "has no flag 'a b'"),
        (replace(CALL, call_characteristics=Bits([99])), NotExpressible, "MakeCall.callCharacteristics"),
        (replace(CALL, calling_device=DeviceID("1", "")), EncodeError, "MakeCall.callingDevice: has no word for ''"),
        (replace(CALL, calling_device=DeviceID("1", private_name="Karl")), NotExpressible, "MakeCall.callingDevice"),
        (
            replace(CALL, calling_device=DeviceID("1", unknown=(Unknown(1, b""),))),
            NotExpressible,
            "MakeCall.callingDevice",
        ),
        (
            replace(CALL, extensions=CSTACommonArguments(CSTASecurityData("1"))),
            EncodeError,
            "MakeCall.extensions.security.messageSequenceNumber: needs a number, has str",
        ),
        (
            replace(CALL, extensions=CSTACommonArguments(CSTASecurityData(1 << 63))),
            EncodeError,
            "needs a whole number of 64 bits, has 9223372036854775808",
        ),
    ],
)
def test_not_written(call: MakeCall, error: type[Exception], text: str) -> None:
    with pytest.raises(error) as refused:
        encode(call)
    assert text in str(refused.value)


@pytest.mark.parametrize("value", [1, "true", None])
def test_truth_is_no_number(value: object) -> None:
    with pytest.raises(EncodeError, match=r"SetForwarding\.activateForward"):
        encode(SetForwarding(DeviceID("1"), None, activate_forward=value), "setForwarding")


@pytest.mark.parametrize(
    ("attribute", "name"),
    [
        ('own-er="a&amp;b"', "@own-er"),
        ('xml:lang="de"', "@{http://www.w3.org/XML/1998/namespace}lang"),
        ('m:mark="1" xmlns:m="urn:maker"', "@{urn:maker}mark"),
    ],
)
def test_attributes_of_makers_come_back(attribute: str, name: str) -> None:
    document = HEAD.replace("<callingDevice>", f"<callingDevice {attribute}>") + "</MakeCall>"
    message = xml.decode(document.encode(), Phase.XML6)
    body: Any = message.body
    assert [one.tag_or_name for one in body.calling_device.unknown] == [name]
    assert xml.decode(xml.encode(message), Phase.XML6) == message


def test_an_unknown_part_of_a_device_that_is_no_attribute() -> None:
    for name in ("plain", "@1", "@{urn:m}", 7):
        call = replace(CALL, calling_device=DeviceID("1", unknown=(Unknown(name, b"x"),)))
        with pytest.raises(NotExpressible, match="callingDevice"):
            xml.encode(Message("invoke", None, "makeCall", call, Phase.XML6))

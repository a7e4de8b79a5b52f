"""Leaves of documents: texts, numbers, words and flags, sound and broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree
from xml_declarations import both_ways, read, refusal, unfit

from teamcall_core.ber.values import Bits
from teamcall_core.csta import xml
from teamcall_core.csta.common import CSTACommonArguments, CSTASecurityData, MediaCallCharacteristics
from teamcall_core.csta.identifiers import DeviceID
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.services.call_control import MakeCall
from teamcall_core.csta.services.logical_device import SetForwarding
from teamcall_core.csta.xml import simple
from teamcall_core.csta.xml.flags import Flags, OneFlag
from teamcall_core.csta.xml.simple import ForeignWord
from teamcall_core.csta.xml.walk import Absent, Strange, Unfit, Walk, XmlType
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

COVERS = ("csta/xml/flags.py", "csta/xml/simple.py")

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


DEPTH_1 = Walk("", 1)
WORD = simple.Enumeration("Word", "yes", "no", "late", spelt={"no": "nay"}, since={"late": 5})
CODE = simple.Coded("Code", "off", "on")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (simple.TEXT, "<a> x&amp;&lt;&gt;&#13; </a>", " x&<>\r "),
        (simple.TEXT, "<a/>", ""),
        (simple.DATE_TIME, "<a>yesterday</a>", "yesterday"),
        (simple.TEXT_OCTETS, "<a> ä&amp;</a>", " ä&".encode()),
        (simple.TEXT_OCTETS, "<a/>", b""),
        (simple.READABLE, "<a>EUR</a>", b"EUR"),
        (simple.LANGUAGE, "<a>de-CH-1996</a>", "de-CH-1996"),
        (simple.HEX, "<a>00AF</a>", b"\x00\xaf"),
        (simple.HEX, "<a/>", b""),
        (simple.BOOLEAN, "<a>true</a>", True),
        (simple.BOOLEAN, "<a>false</a>", False),
        (simple.LONG_NUMBER, "<a>9223372036854775807</a>", (1 << 63) - 1),
        (simple.LONG_NUMBER, "<a>-9223372036854775808</a>", -(1 << 63)),
        (simple.SHORT_NUMBER, "<a>-32768</a>", -(1 << 15)),
        (simple.COUNT, "<a>0</a>", 0),
        (WORD, "<a>yes</a>", "yes"),
        (WORD, "<a>nay</a>", "no"),
        (WORD, "<a>a&lt;b</a>", ForeignWord("a<b")),
        (CODE, "<a>1</a>", "on"),
        (CODE, "<a>2</a>", 2),
        (CODE, "<a>-1</a>", -1),
        (simple.Counted(), "<a>true</a>", 1),
        (simple.Counted(), "<a>false</a>", 0),
    ],
)
def test_leaves_go_both_ways(kind: XmlType, text: str, value: object) -> None:
    both_ways(kind, text, value)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (simple.TEXT, "<a>x<![CDATA[<y/>]]></a>", "x<y/>"),
        (simple.HEX, "<a>\n af01 </a>", b"\xaf\x01"),
        (simple.BOOLEAN, "<a>1</a>", True),
        (simple.BOOLEAN, "<a> 0\n</a>", False),
        (simple.LONG_NUMBER, "<a> +007 </a>", 7),
        (WORD, "<a>\tnay </a>", "no"),
        (WORD, "<a> other </a>", ForeignWord("other")),
        (CODE, "<a> 0 </a>", "off"),
        (simple.Counted(), "<a>1</a>", 1),
    ],
)
def test_other_spellings_of_leaves(kind: XmlType, text: str, value: object) -> None:
    found = read(kind, text)
    assert (found, type(found)) == (value, type(value))
    assert read(kind, kind.write("a", found, 6)) == value


@pytest.mark.parametrize(
    ("kind", "text", "error"),
    [
        *(
            (kind, "<a>1<x/></a>", "text, the element x in it")
            for kind in (simple.TEXT, simple.TEXT_OCTETS, simple.HEX, simple.BOOLEAN, simple.COUNT, WORD, CODE)
        ),
        (simple.HEX, "<a>0</a>", "pairs of hexadecimal digits, '0'"),
        (simple.HEX, "<a>00 00</a>", "pairs of hexadecimal digits, '00 00'"),
        (simple.HEX, f"<a>{'ä' * 40}</a>", f"pairs of hexadecimal digits, '{'ä' * 40}'"),
        (simple.HEX, f"<a>{'ä' * 41}</a>", f"pairs of hexadecimal digits, '{'ä' * 40}...'"),
        (simple.PASSWORD, "<a>geheim</a>", "pairs of hexadecimal digits, something else"),
        (simple.BOOLEAN, "<a>True</a>", "true or false, 'True'"),
        (simple.BOOLEAN, "<a/>", "true or false, ''"),
        (simple.Counted(), "<a>2</a>", "true or false, '2'"),
        (simple.LONG_NUMBER, "<a>9223372036854775808</a>", "a whole number of 64 bits, '9223372036854775808'"),
        (simple.LONG_NUMBER, "<a>²</a>", "a whole number of 64 bits, '²'"),
        (simple.LONG_NUMBER, "<a>1 0</a>", "a whole number of 64 bits, '1 0'"),
        (simple.LONG_NUMBER, "<a/>", "a whole number of 64 bits, ''"),
        (simple.SHORT_NUMBER, "<a>32768</a>", "a whole number from -32768 to 32767, '32768'"),
        (simple.COUNT, "<a>-1</a>", "a whole number from 0 to 9223372036854775807, '-1'"),
        (CODE, "<a>on</a>", "a whole number from -32768 to 32767, 'on'"),
        (WORD, "<a> </a>", "a word of Word, nothing"),
    ],
)
def test_leaves_that_are_refused(kind: XmlType, text: str, error: str) -> None:
    assert refusal(kind, text) == f" <a> {error}"


@pytest.mark.parametrize(
    ("kind", "value", "error", "wanted"),
    [
        (simple.TEXT, b"1", "needs text, has bytes", Unfit),
        (simple.TEXT, "\x01", "has the character U+0001, which XML cannot hold", Unfit),
        (simple.TEXT, "\uffff", "has the character U+FFFF, which XML cannot hold", Unfit),
        (simple.TEXT_OCTETS, "1", "needs octets, has str", Unfit),
        (simple.TEXT_OCTETS, b"\xff", "needs octets of a UTF-8 text, has ff", Unfit),
        (simple.LANGUAGE, 7, "needs text, has int", Unfit),
        (simple.LANGUAGE, "", "needs a language, has ''", Unfit),
        (simple.LANGUAGE, "de_CH", "needs a language, has 'de_CH'", Unfit),
        (simple.HEX, "00", "needs octets, has str", Unfit),
        (simple.BOOLEAN, 1, "needs True or False, has int", Unfit),
        (simple.COUNT, True, "needs a number, has bool", Unfit),
        (simple.COUNT, -1, "needs a whole number from 0 to 9223372036854775807, has -1", Unfit),
        (WORD, None, "needs a word of Word, has NoneType", Unfit),
        (WORD, True, "needs a word of Word, has bool", Unfit),
        (WORD, "nay", "has no word for 'nay'", Unfit),
        (WORD, 7, "has no word for 7", Absent),
        (CODE, "red", "has no number for 'red'", Unfit),
        (CODE, 1 << 15, "needs a whole number from -32768 to 32767, has 32768", Unfit),
        (simple.Counted(), 2, "has a truth in XML, not 2", Absent),
        (simple.Counted(), True, "needs a number, has bool", Unfit),
    ],
)
def test_leaves_that_are_not_written(kind: XmlType, value: object, error: str, wanted: type[Unfit]) -> None:
    assert unfit(kind, value, wanted=wanted) == error


def test_a_word_that_only_later_editions_have() -> None:
    both_ways(WORD, "<a>late</a>", "late", 5)
    assert unfit(WORD, "late", 4, Absent) == "has late from edition 5 on"


@pytest.mark.parametrize(
    ("octets", "can"),
    [(b"", True), ("ä\t\n\r".encode(), True), (b"\xff", False), (b"\x01", False), ("\ufffe".encode(), False)],
)
def test_what_a_document_can_hold(octets: bytes, can: bool) -> None:
    assert simple.can_be_written(octets) is can


def test_characters_between_quotation_marks() -> None:
    text = "a\"'<&>\t\n\r"
    assert simple.attribute(text) == "a&quot;'&lt;&amp;&gt;&#9;&#10;&#13;"
    assert etree.fromstring(f'<a k="{simple.attribute(text)}"/>').get("k") == text
    with pytest.raises(Unfit, match="has the character"):
        simple.attribute("\x0b")


FLAGS = Flags("Colours", "red", "green", "blue", spelt={"green": "verde"}, since={"blue": 5})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("<a/>", Bits()),
        ("<a><red>true</red></a>", Bits(["red"])),
        ("<a><red>true</red><verde>true</verde><blue>true</blue></a>", Bits(["blue", "green", "red"])),
        ("<a><red>true</red><pink>true</pink></a>", Bits(["red", ForeignWord("pink")])),
    ],
)
def test_flags_go_both_ways(text: str, value: Bits) -> None:
    both_ways(FLAGS, text, value)
    assert FLAGS.write("a", set(value), 6) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("<a> <red>false</red> <verde>true</verde> </a>", Bits(["green"])),
        ("<a><verde>1</verde><red> 0 </red></a>", Bits(["green"])),
        ("<a><green>true</green></a>", Bits(["green"])),
        ("<a><pink>false</pink></a>", Bits()),
        ("<a> </a>", Bits()),
    ],
)
def test_other_spellings_of_flags(text: str, value: Bits) -> None:
    assert read(FLAGS, text) == value
    assert read(FLAGS, FLAGS.write("a", value, 6)) == value


def test_flags_of_the_namespace_of_the_document() -> None:
    ours = Walk("{urn:u}")
    for inner in ("<red>true</red>", "<red>1</red>", "<red>true</red><pink>true</pink>"):
        wanted = Bits(["red", "pink"]) if "pink" in inner else Bits(["red"])
        assert read(FLAGS, f'<a xmlns="urn:u">{inner}</a>', ours) == wanted
    strange = '<a xmlns="urn:u"><m:red xmlns:m="urn:m">true</m:red></a>'
    assert refusal(FLAGS, strange, ours, Strange) == " <{urn:m}red> Colours, {urn:m}red"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<a>true</a>", " <a> elements, text between them"),
        ("<a><red>true</red>x</a>", " <a> elements, text between them"),
        ("<a><red>true</red><?x y?></a>", " <a> elements, a processing instruction"),
        ("<a><red>true</red><red>false</red></a>", "red <red> each flag once, red again"),
        ("<a><pink>true</pink><pink>true</pink></a>", "pink <pink> each flag once, pink again"),
        ("<a><verde>yes</verde></a>", "green <verde> true or false, 'yes'"),
        ("<a><red>true<x/></red></a>", "red <red> text, the element x in it"),
    ],
)
def test_flags_that_are_refused(text: str, error: str) -> None:
    assert refusal(FLAGS, text) == error


def test_the_depth_of_flags() -> None:
    assert read(FLAGS, "<a><red>true</red></a>", DEPTH_1) == Bits(["red"])
    assert refusal(FLAGS, "<a><red>true</red></a>", Walk("", 0)) == " <a> at most 0 levels, more"


@pytest.mark.parametrize(
    ("value", "error", "wanted"),
    [
        (["red"], "needs a set of names, has list", Unfit),
        (Bits(["Red"]), "has no flag 'Red'", Unfit),
        (Bits(["verde"]), "has no flag 'verde'", Unfit),
        (Bits([ForeignWord("a b")]), "has no flag 'a b'", Unfit),
        (Bits([7]), "has no flag 7", Absent),
        (Bits([7, "Red"]), "has no flag 7", Unfit),
    ],
)
def test_flags_that_are_not_written(value: object, error: str, wanted: type[Unfit]) -> None:
    assert unfit(FLAGS, value, wanted=wanted) == error
    assert unfit(FLAGS, Bits(["blue"]), 4, Absent) == "has blue from edition 5 on"


def test_flags_where_the_asn_1_has_one_word() -> None:
    kind = OneFlag(FLAGS)
    assert kind.label == "Colours"
    both_ways(kind, "<a><verde>true</verde></a>", "green")
    both_ways(kind, "<a><red>true</red><verde>true</verde></a>", Bits(["red", "green"]))
    both_ways(kind, "<a/>", Bits())
    assert read(kind, "<a><red>false</red><pink>1</pink></a>") == ForeignWord("pink")
    assert unfit(kind, "pink") == "has no flag 'pink'"
    assert unfit(kind, 7, wanted=Absent) == "has no flag 7"
    assert unfit(kind, None) == "needs a set of names, has NoneType"

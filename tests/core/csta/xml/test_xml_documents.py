"""Documents beside the messages they mean, both ways (constructed after the schema and real traffic)."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from teamcall_core.ber.values import Bits, Chosen, Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.common import (
    CallLinkageData,
    ChargingInfo,
    ChargingUnits,
    ConnectionListItem,
    CSTACommonArguments,
    CSTASecurityData,
    DeviceHistory,
    GlobalCallData,
    MediaCallCharacteristics,
    MessageInfo,
    MonitorFilter,
    NumberOfCurrencyUnits,
    SnapshotCallResponseInfo,
    SnapshotDeviceResponseInfo,
    ThreadData,
)
from teamcall_core.csta.events.call_control import Conferenced, ConnectionCleared, Delivered, Established, Transferred
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.message import Message, Phase, UniversalFailure, UnknownEvent
from teamcall_core.csta.services.call_control import ClearConnection, DeflectCall, MakeCall, MakeCallResult
from teamcall_core.csta.services.logical_device import SetForwarding
from teamcall_core.csta.services.monitoring import MonitorStart
from teamcall_core.csta.services.snapshot import SnapshotCallData, SnapshotDeviceResult
from teamcall_core.csta.services.system import SystemStatusResult
from teamcall_core.csta.xml import tables
from teamcall_core.csta.xml.simple import ForeignWord
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

COVERS = (
    "csta/xml/types.py",
    "csta/xml/failures.py",
)

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
C1 = ConnectionID(b"C1", DeviceID("21"))
C1_XML = "<callID>C1</callID><deviceID>21</deviceID>"
DEVICES = [DeviceStatus.NOT_KNOWN] * 3
CLEARED = ConnectionCleared(b"7", C1, DeviceStatus.RESTRICTED, cause="normalClearing")
CLEARED_XML = (
    f"<monitorCrossRefID>7</monitorCrossRefID><droppedConnection>{C1_XML}</droppedConnection>"
    "<releasingDevice><restricted/></releasingDevice>%s<cause>normalClearing</cause>%s"
)


def cleared(before: str = "", after: str = "") -> str:
    return f"<ConnectionClearedEvent>{CLEARED_XML % (before, after)}</ConnectionClearedEvent>"


VECTORS = [
    (
        Message("invoke", None, "makeCall", MakeCall(DeviceID("21"), DeviceID("+49 30", "explicitPublic:national"))),
        "<MakeCall><callingDevice>21</callingDevice>"
        '<calledDirectoryNumber typeOfNumber="explicitPublic:national">+49 30</calledDirectoryNumber></MakeCall>',
    ),
    (
        Message("invoke", None, "makeCall", MakeCall(DeviceID("a&b"), DeviceID(""), b"\x01\xaf", None, "doNotPrompt")),
        "<MakeCall><callingDevice>a&amp;b</callingDevice><calledDirectoryNumber></calledDirectoryNumber>"
        "<accountCode>01AF</accountCode><autoOriginate>doNotPrompt</autoOriginate></MakeCall>",
    ),
    (
        Message("result", None, "makeCall", MakeCallResult(ConnectionID(b"C1", b"dyn"))),
        '<MakeCallResponse><callingDevice><callID>C1</callID><deviceID typeOfNumber="dynamic">dyn</deviceID>'
        "</callingDevice></MakeCallResponse>",
    ),
    (
        Message(
            "invoke", None, "clearConnection", ClearConnection(ConnectionID(None, DeviceID("21")), user_data=b"\xff")
        ),
        "<ClearConnection><connectionToBeCleared><deviceID>21</deviceID></connectionToBeCleared>"
        "<userData><string>FF</string></userData></ClearConnection>",
    ),
    (
        Message(
            "invoke",
            None,
            "monitorStart",
            MonitorStart(C1, MonitorFilter(Bits(["held"]), private=Bits(["privateEvent"]))),
        ),
        f"<MonitorStart><monitorObject><callObject>{C1_XML}</callObject></monitorObject><requestedMonitorFilter><callcontrol>"
        "<held>true</held></callcontrol><private><private>true</private></private></requestedMonitorFilter></MonitorStart>",
    ),
    (
        Message("event", None, "connectionCleared", CLEARED),
        cleared(),
    ),
    (
        Message(
            "event",
            None,
            "connectionCleared",
            replace(CLEARED, charging_info=ChargingInfo([ChargingUnits(3, b"call")], "total")),
        ),
        cleared(
            "<chargingInfo><numberUnits><numberOfChargeUnits><chargingUnitsRecord><chargingUnits>3</chargingUnits>"
            "<typeOfUnits>call</typeOfUnits></chargingUnitsRecord></numberOfChargeUnits></numberUnits>"
            "<typeOfChargingInfo>total</typeOfChargingInfo></chargingInfo>"
        ),
    ),
    (
        Message(
            "event",
            None,
            "connectionCleared",
            replace(CLEARED, charging_info=ChargingInfo(NumberOfCurrencyUnits(b"EUR", 12, "oneHundredth"), "subTotal")),
        ),
        cleared(
            "<chargingInfo><numberUnits><numberOfCurrencyUnits><currencyType>EUR</currencyType><currencyAmount>12"
            "</currencyAmount><currencyMultiplier>oneHundredth</currencyMultiplier></numberOfCurrencyUnits></numberUnits>"
            "<typeOfChargingInfo>subTotal</typeOfChargingInfo></chargingInfo>"
        ),
    ),
    (
        Message(
            "event",
            None,
            "connectionCleared",
            replace(
                CLEARED,
                call_linkage_data=CallLinkageData(
                    GlobalCallData("sub", Chosen("globallyUniqueCallLinkageID", b"g"), "2026"),
                    ThreadData(None, Chosen("subDomainThreadID", b"t")),
                ),
                device_history=DeviceHistory(DeviceID("9"), "callForward"),
            ),
        ),
        cleared(
            "",
            "<callLinkageData><globalCallData><globalCallSwitchingSubDomainName>sub</globalCallSwitchingSubDomainName>"
            "<globalCallLinkageID><globallyUniqueCallLinkageID>g</globallyUniqueCallLinkageID></globalCallLinkageID>"
            "<callLinkageIDTimestamp>2026</callLinkageIDTimestamp></globalCallData><threadData><threadLinkageID>"
            "<subDomainThreadID>t</subDomainThreadID></threadLinkageID></threadData></callLinkageData><deviceHistory>"
            "<DeviceHistoryListItem><oldDeviceID><numberDialed>9</numberDialed></oldDeviceID><eventCause>callForward"
            "</eventCause></DeviceHistoryListItem></deviceHistory>",
        ),
    ),
    (
        Message(
            "event",
            None,
            "connectionCleared",
            replace(
                CLEARED,
                extensions=CSTACommonArguments(
                    CSTASecurityData(1, "20260101", b"\x00"),
                    [Unknown("private", b'<private><m:a xmlns:m="u"/></private>')],
                ),
            ),
        ),
        cleared(
            "",
            "<extensions><security><messageSequenceNumber>1</messageSequenceNumber><timeStamp>20260101</timeStamp>"
            "<securityInfo><string>00</string></securityInfo></security><privateData><private>"
            '<m:a xmlns:m="u"/></private></privateData></extensions>',
        ),
    ),
    (
        Message(
            "event",
            None,
            "transferred",
            Transferred(
                b"7",
                C1,
                transferring_device=DeviceID("1", media_call_characteristics=MediaCallCharacteristics(Bits(["voice"]))),
                transferred_to_device=DeviceStatus.NOT_KNOWN,
                transferred_connections=[ConnectionListItem(C1, endpoint=DeviceStatus.NOT_KNOWN)],
                cause="transfer",
            ),
        ),
        f"<TransferedEvent><monitorCrossRefID>7</monitorCrossRefID><primaryOldCall>{C1_XML}</primaryOldCall>"
        '<transferringDevice><deviceIdentifier mediaClass="voice">1</deviceIdentifier></transferringDevice>'
        "<transferredToDevice><notKnown/></transferredToDevice><transferredConnections><connectionListItem><newConnection>"
        f"{C1_XML}</newConnection><endpoint><notKnown/></endpoint></connectionListItem></transferredConnections>"
        "<cause>transfer</cause></TransferedEvent>",
    ),
    (
        Message(
            "event",
            None,
            "conferenced",
            Conferenced(b"7", C1, None, *DEVICES[:2], [], cause="notAvaliableBearerService"),
        ),
        f"<ConferencedEvent><monitorCrossRefID>7</monitorCrossRefID><primaryOldCall>{C1_XML}</primaryOldCall>"
        "<conferencingDevice><notKnown/></conferencingDevice><addedParty><notKnown/></addedParty><conferenceConnections/>"
        "<cause>notAvailableBearerService</cause></ConferencedEvent>",
    ),
    (
        Message(
            "event",
            None,
            "delivered",
            Delivered(b"7", C1, *DEVICES, DeviceID("5"), cause="newCall", message_info=MessageInfo("hi", None, 2)),
        ),
        f"<DeliveredEvent><monitorCrossRefID>7</monitorCrossRefID><connection>{C1_XML}</connection>"
        "<alertingDevice><notKnown/></alertingDevice><callingDevice><notKnown/></callingDevice><calledDevice><notKnown/>"
        "</calledDevice><lastRedirectionDevice><numberDialed>5</numberDialed></lastRedirectionDevice><cause>newCall</cause>"
        "<messageInfo><messageInfoItem><contents>hi</contents><contentsLength>2</contentsLength></messageInfoItem>"
        "</messageInfo></DeliveredEvent>",
    ),
    (
        Message(
            "event",
            None,
            "established",
            Established(b"7", C1, *DEVICES, DeviceStatus.NOT_SPECIFIED, C1, cause="newCall"),
        ),
        f"<EstablishedEvent><monitorCrossRefID>7</monitorCrossRefID><establishedConnection>{C1_XML}</establishedConnection>"
        "<answeringDevice><notKnown/></answeringDevice><callingDevice><notKnown/></callingDevice><calledDevice><notKnown/>"
        "</calledDevice><lastRedirectionDevice><notSpecified/></lastRedirectionDevice>"
        f"<originatinNIDConnection>{C1_XML}</originatinNIDConnection><cause>newCall</cause></EstablishedEvent>",
    ),
    (
        Message(
            "result",
            None,
            "snapshotDevice",
            SnapshotDeviceResult(
                [
                    SnapshotDeviceResponseInfo(C1, None, ["connected", "hold"]),
                    SnapshotDeviceResponseInfo(C1, None, "callQueued"),
                    SnapshotDeviceResponseInfo(C1, None, "unknown"),
                ]
            ),
        ),
        "<SnapshotDeviceResponse><crossRefIDorSnapshotData><snapshotData>"
        + "".join(
            f"<snapshotDeviceResponseInfo><connectionIdentifier>{C1_XML}</connectionIdentifier><localCallState>{state}"
            "</localCallState></snapshotDeviceResponseInfo>"
            for state in (
                "<compoundCallState><localConnectionState>connected</localConnectionState>"
                "<localConnectionState>hold</localConnectionState></compoundCallState>",
                "<simpleCallState>callQueued</simpleCallState>",
                "<unknown/>",
            )
        )
        + "</snapshotData></crossRefIDorSnapshotData></SnapshotDeviceResponse>",
    ),
    (
        Message("result", None, "systemStatus", SystemStatusResult()),
        "<SystemStatusResponse/>",
    ),
    (
        Message("error", None, None, UniversalFailure("systemResourceAvailability", "overallMonitorLimitExceeded")),
        "<CSTAErrorCode><systemResourceAvailibility>overallMonitorLimitExceeded</systemResourceAvailibility></CSTAErrorCode>",
    ),
    (
        Message("error", None, None, UniversalFailure("unspecified", "unspecified")),
        "<CSTAErrorCode><unspecified/></CSTAErrorCode>",
    ),
    (
        Message("error", None, None, Unknown("privateErrorCode", b"<privateErrorCode>7</privateErrorCode>")),
        "<CSTAErrorCode><privateErrorCode>7</privateErrorCode></CSTAErrorCode>",
    ),
    (
        Message("invoke", None, "getLampModeX", Unknown("GetLampModeX", b"<GetLampModeX><lamp/></GetLampModeX>")),
        "<GetLampModeX><lamp/></GetLampModeX>",
    ),
    (
        Message(
            "event",
            None,
            "lampModeX",
            UnknownEvent(
                "LampModeXEvent",
                b"<LampModeXEvent><monitorCrossRefID>9</monitorCrossRefID></LampModeXEvent>",
                monitor_cross_ref_id=b"9",
                category=-1,
            ),
        ),
        "<LampModeXEvent><monitorCrossRefID>9</monitorCrossRefID></LampModeXEvent>",
    ),
]


IN_A_LIST = SnapshotCallData(snapshot_data=[SnapshotCallResponseInfo(DeviceStatus.NOT_KNOWN)])
IN_A_LIST_XML = (
    "<SnapshotCallData><snapshotCallResponseInfo><deviceOnCall><notKnown/></deviceOnCall></snapshotCallResponseInfo>"
    "</SnapshotCallData>"
)


def test_a_document_that_is_a_list_alone() -> None:
    message = Message("invoke", None, "snapshotCallData", IN_A_LIST, Phase.XML6)
    octets = document(IN_A_LIST_XML, Phase.XML6)
    assert xml.decode(octets, Phase.XML3) == message
    assert xml.encode(message) == octets


def document(text: str, phase: Phase) -> bytes:
    end = min(at for at in (text.find(mark) for mark in "/>") if at > 0)
    return f'{HEAD}{text[:end]} xmlns="{tables.NAMESPACES[phase]}"{text[end:]}'.encode()


@pytest.mark.parametrize("phase", tables.NAMESPACES)
@pytest.mark.parametrize(("message", "text"), VECTORS, ids=lambda value: value[:24] if isinstance(value, str) else "")
def test_both_ways(message: Message, text: str, phase: Phase) -> None:
    octets = document(text, phase)
    message = replace(message, phase=phase)
    assert xml.decode(octets, Phase.XML3) == message
    assert xml.encode(message) == octets


@pytest.mark.parametrize(("message", "text"), VECTORS, ids=lambda value: value[:24] if isinstance(value, str) else "")
def test_prefixes_and_no_namespace(message: Message, text: str) -> None:
    assert xml.decode(text.encode(), Phase.XML5) == replace(message, phase=Phase.XML5)
    if isinstance(message.body, Unknown) or "<m:" in text:
        return
    prefixed = text.replace("</", "\0").replace("<", "<c:").replace("\0", "</c:")
    end = min(at for at in (prefixed.find(mark) for mark in "/>") if at > 0)
    octets = f'{prefixed[:end]} xmlns:c="{tables.NAMESPACES[Phase.XML6]}"{prefixed[end:]}'.encode()
    assert xml.decode(octets, Phase.XML3) == replace(message, phase=Phase.XML6)


def test_the_younger_namespace_of_edition_2() -> None:
    octets = b'<SystemStatusResponse xmlns="http://www.ecma-international.org/standards/ecma-323/csta/ed2"/>'
    assert xml.decode(octets, Phase.XML6).phase is Phase.XML2


def test_parts_of_a_connection_in_either_order() -> None:
    text = VECTORS[5][1].replace(C1_XML, "<deviceID>21</deviceID><callID>C1</callID>")
    assert xml.decode(text.encode(), Phase.XML3).body == CLEARED


DEFLECT = DeflectCall(C1, DeviceID("30"))


def test_deflection_lists_its_destinations_from_edition_6_on() -> None:
    one = Message("invoke", None, "deflectCall", DEFLECT, Phase.XML6)
    several = replace(one, body=replace(DEFLECT, add_new_destinations_list=[DeviceID("31"), DeviceID("32")]))
    assert b"<newDestination><device>30</device></newDestination>" in xml.encode(one)
    assert b"<newDestination>30</newDestination>" in xml.encode(one, Phase.XML5)
    for message in (one, several):
        assert xml.decode(xml.encode(message), Phase.XML3) == message
        old = xml.encode(message).replace(b"/ed6", b"/ed3")
        assert xml.decode(old, Phase.XML3) == replace(message, phase=Phase.XML3)
    with pytest.raises(NotExpressible, match=r"DeflectCall\.newDestination"):
        xml.encode(several, Phase.XML4)


@pytest.mark.parametrize(
    ("body", "operation", "element"),
    [
        (SetForwarding(DeviceID("1"), None, activate_forward=True, ring_duration=5), "setForwarding", "ringDuration"),
        (replace(CLEARED, location_info=[[b"<a/>"]]), "connectionCleared", "locationInfoList"),
        (replace(CLEARED, cause="lawfulInterception"), "connectionCleared", "cause"),
        (
            replace(CLEARED, releasing_device=DeviceID("1", private_name="true")),
            "connectionCleared",
            "deviceIdentifier",
        ),
        (
            MakeCall(DeviceID("1"), DeviceID("2"), call_characteristics=Bits(["encryptedCall"])),
            "makeCall",
            "callCharac",
        ),
    ],
)
def test_what_edition_6_has_and_earlier_ones_have_not(body: object, operation: str, element: str) -> None:
    kind = "event" if isinstance(body, ConnectionCleared) else "invoke"
    message = Message(kind, None, operation, body, Phase.XML6)
    assert xml.decode(xml.encode(message), Phase.XML3) == message
    for phase in (Phase.XML2, Phase.XML3, Phase.XML4, Phase.XML5):
        with pytest.raises(NotExpressible, match=element):
            xml.encode(message, phase)


KEPT = [
    "<correlatorData><private><x/></private></correlatorData>",
    "<correlatorData/>",
    "<userData><private/></userData>",
]
KEPT_AFTER = [
    "<messageNobodyKnows a='1'>t<b/>u</messageNobodyKnows>",
    "<m:a xmlns:m='urn:m'><m:b m:c='1' xml:lang='de'/></m:a>",
    "<a xmlns='urn:n'><b xmlns=''/></a>",
    "<deviceHistory/>",
    "<deviceHistory><DeviceHistoryListItem><oldDeviceID><notKnown/></oldDeviceID></DeviceHistoryListItem></deviceHistory>",
    "<a xmlns:t='urn:t' xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:type='t:kind'/>",
]


@pytest.mark.parametrize("before", ["", *KEPT])
@pytest.mark.parametrize("after", ["", *KEPT_AFTER])
def test_what_is_not_declared_is_kept_with_its_place(before: str, after: str) -> None:
    message = xml.decode(document(cleared(before, after), Phase.XML4), Phase.XML3)
    assert message.body == replace(CLEARED, unknown=message.body.unknown)
    assert len(message.body.unknown) == bool(before) + bool(after)
    octets = xml.encode(message)
    assert xml.decode(octets, Phase.XML4) == message
    if before:
        assert octets.index(b"<cause>") > octets.index(before[:6].encode())
    assert xml.decode(xml.encode(message, Phase.XML6), Phase.XML4) == replace(message, phase=Phase.XML6)


def test_an_undeclared_word_is_kept_and_a_misspelt_one_is_refused() -> None:
    message = xml.decode(document(cleared().replace("normalClearing", " brandNew "), Phase.XML4), Phase.XML3)
    assert message.body.cause == ForeignWord("brandNew") == "brandNew"
    assert b"<cause>brandNew</cause>" in xml.encode(message)
    with pytest.raises(EncodeError, match=r"ConnectionCleared.cause: has no word for 'brandNew'"):
        xml.encode(replace(message, body=replace(CLEARED, cause="brandNew")))


@pytest.mark.parametrize(
    ("body", "error", "text"),
    [
        (replace(CLEARED, cause=None), EncodeError, "ConnectionCleared.cause: is missing"),
        (replace(CLEARED, cause=999), NotExpressible, "ConnectionCleared.cause"),
        (replace(CLEARED, cause=7.5), EncodeError, "ConnectionCleared.cause: needs a word of EventCause, has float"),
        (replace(CLEARED, releasing_device=b"1"), EncodeError, "releasingDevice: has no such alternative: bytes"),
        (replace(CLEARED, dropped_connection=C1.call_id), EncodeError, "needs a ConnectionID, has bytes"),
        (replace(CLEARED, dropped_connection=ConnectionID()), EncodeError, "has neither callID nor deviceID"),
        (
            replace(CLEARED, dropped_connection=ConnectionID(b"\xff")),
            EncodeError,
            "callID: needs octets of a UTF-8 text",
        ),
        (replace(CLEARED, dropped_connection=ConnectionID(b"\x16")), EncodeError, "callID: has the character U\\+0016"),
        (replace(CLEARED, dropped_connection=ConnectionID(None, Unknown(1, b""))), NotExpressible, "deviceID"),
        (
            replace(CLEARED, dropped_connection=ConnectionID(None, 5)),
            EncodeError,
            "deviceID: needs a DeviceID, has int",
        ),
        (replace(CLEARED, unknown=(Unknown("a", b"\x80\x00"),)), EncodeError, "kept octets that are not one element"),
        (replace(CLEARED, unknown=(Unknown("a", b"<a/><b/>"),)), EncodeError, "kept octets that are not one element"),
        (
            replace(CLEARED, extensions=CSTACommonArguments(None, [b"1", b"2"])),
            NotExpressible,
            "extensions.privateData",
        ),
        (
            replace(CLEARED, extensions=CSTACommonArguments(None, b"1")),
            EncodeError,
            "privateData: needs a list, has bytes",
        ),
        (replace(CLEARED, location_info=[b"<a/>"]), EncodeError, r"locationInfoList\[0\]: needs a list, has bytes"),
        (replace(CLEARED, device_history=[]), EncodeError, "deviceHistory: needs DeviceHistory, has list"),
        (MakeCall(DeviceID("1"), DeviceID("2")), EncodeError, "MakeCall: needs ConnectionCleared, has MakeCall"),
        (None, EncodeError, "NoneType: needs ConnectionCleared, has NoneType"),
    ],
)
def test_what_cannot_be_written(body: object, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        xml.encode(Message("event", None, "connectionCleared", body, Phase.XML6))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (None, "NoneType: needs a UniversalFailure, has NoneType"),
        (UniversalFailure("odd", "x"), "UniversalFailure: has no such category: 'odd'"),
        (UniversalFailure("operation", "x"), "UniversalFailure.operation: has no word for 'x'"),
    ],
)
def test_failures_that_cannot_be_written(body: object, text: str) -> None:
    with pytest.raises(EncodeError) as refused:
        xml.encode(Message("error", None, None, body, Phase.XML3))
    assert str(refused.value) == text


@pytest.mark.parametrize(
    ("octets", "path"),
    [
        (b"<CSTAErrorCode/>", "CSTAErrorCode at 0: needs one category of errors, has 0 elements"),
        (
            b"<CSTAErrorCode><operation/></CSTAErrorCode>",
            "CSTAErrorCode.operation at 15: needs a word of OperationErrors",
        ),
        (
            b"<CSTAErrorCode>x<operation>generic</operation></CSTAErrorCode>",
            "CSTAErrorCode at 0: needs elements, has text between them",
        ),
        (
            b"<CSTAErrorCode><unspecified>x</unspecified></CSTAErrorCode>",
            "CSTAErrorCode.unspecified at 15: needs no content, has some",
        ),
        (b"<CSTAErrorCode><?x y?></CSTAErrorCode>", "CSTAErrorCode at 0: needs elements, has a processing instruction"),
    ],
)
def test_errors_that_are_none(octets: bytes, path: str) -> None:
    with pytest.raises(DecodeError, match=path):
        xml.decode(octets, Phase.XML3)


def test_a_failure_to_which_a_maker_has_added_is_kept() -> None:
    mark = '<m:text xmlns:m="urn:maker">busy</m:text>'
    text = f"<CSTAErrorCode><operation>generic</operation>{mark}</CSTAErrorCode>"
    octets = document(text, Phase.XML4)
    found = xml.decode(octets, Phase.XML4, operation="makeCall")
    assert found == Message("error", None, "makeCall", Unknown("CSTAErrorCode", text.encode()), Phase.XML4)
    assert xml.encode(found) == octets


def test_without_lxml() -> None:
    code = (
        "import sys; sys.modules['lxml'] = None\n"
        "from teamcall_core.csta import xml\nfrom teamcall_core.csta.message import Phase\n"
        "from teamcall_core.errors import LocalError\n"
        "try: xml.decode(b'<a/>', Phase.XML3)\nexcept LocalError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "CSTA XML needs the package lxml: install teamcall[xml]\n"


def test_lxml_is_imported_with_the_first_document() -> None:
    code = "import sys; import teamcall_core.csta.xml; print('lxml' in sys.modules, 'construct' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


@pytest.mark.parametrize(
    ("text", "path", "at"),
    [
        ("<extensions>x</extensions>", "extensions", "<extensions>"),
        ("<extensions><privateData>x</privateData></extensions>", "extensions.privateData", "<privateData>"),
        (
            "<extensions><privateData>x<string>00</string></privateData></extensions>",
            "extensions.privateData",
            "<privateData>",
        ),
        (
            "<locationInfoList><locationInfoEntry>x<a/></locationInfoEntry></locationInfoList>",
            "locationInfoList[0]",
            "<locationInfoEntry>",
        ),
    ],
)
def test_characters_between_elements_are_refused_everywhere(text: str, path: str, at: str) -> None:
    octets = document(cleared("", text), Phase.XML6)
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML6)
    place = f"ConnectionCleared.{path} at {octets.index(at.encode())}"
    assert str(refused.value) == f"{place}: needs elements, has text between them"
    assert xml.decode(octets.replace(b">x<", b"> <"), Phase.XML6).body.cause == "normalClearing"

"""What surrounds the declarations: which document is which message, and what no edition can say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from teamcall_core.ber.values import Limits, Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.message import Message, Phase, Reject, UniversalFailure, UnknownEvent
from teamcall_core.csta.services.call_associated import SendUserInformation
from teamcall_core.csta.services.call_control import MakeCall
from teamcall_core.csta.services.monitoring import GetMonitors
from teamcall_core.csta.services.system import SystemStatusResult
from teamcall_core.csta.xml import session, tables, usual
from teamcall_core.errors import DecodeError, EncodeError, NotExpressible

COVERS = ("csta/xml/__init__.py", "csta/xml/codec.py")

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SESSION = tables.SESSION_NAMESPACE
CALL = MakeCall(DeviceID("1"), DeviceID("2"))
CALL_XML = "<callingDevice>1</callingDevice><calledDirectoryNumber>2</calledDirectoryNumber>"
TRANSFERRED = (
    "<TransferedEvent><monitorCrossRefID>7</monitorCrossRefID><primaryOldCall><callID>1</callID></primaryOldCall>"
    "<transferringDevice><notKnown/></transferringDevice><transferredToDevice><notKnown/></transferredToDevice>"
    "<transferredConnections>{}</transferredConnections><cause>transfer</cause></TransferedEvent>"
)


@pytest.mark.parametrize("phase", tables.NAMESPACES)
def test_a_document_says_its_edition(phase: Phase) -> None:
    octets = f'{HEAD}<MakeCall xmlns="{tables.NAMESPACES[phase]}">{CALL_XML}</MakeCall>'.encode()
    message = Message("invoke", None, "makeCall", CALL, phase)
    for taken in tables.NAMESPACES:
        assert xml.decode(octets, taken) == message
        assert xml.encode(replace(message, phase=taken), phase) == octets
    assert xml.encode(message) == octets


def test_one_that_does_not_is_taken_for_what_the_caller_says() -> None:
    octets = f"<MakeCall>{CALL_XML}</MakeCall>".encode()
    for phase in tables.NAMESPACES:
        assert xml.decode(octets, phase) == Message("invoke", None, "makeCall", CALL, phase)


@pytest.mark.parametrize("name", ["MakeCall", "CSTAErrorCode", "StopApplicationSession"])
def test_a_document_of_another_standard(name: str) -> None:
    octets = f'<!-- x --><{name} xmlns="urn:other"/>'.encode()
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML4)
    needed = "a document element of ECMA-323 or ECMA-354"
    assert str(refused.value) == f"{name} at 10: needs {needed}, has {{urn:other}}{name}"


@pytest.mark.parametrize("phase", [Phase.I, Phase.II, Phase.III])
def test_other_phases(phase: Phase) -> None:
    for call in (
        lambda: xml.decode(b"<a/>", phase),
        lambda: xml.encode(Message("invoke", None, "makeCall", CALL, phase)),
        lambda: xml.encode(Message("invoke", None, "makeCall", CALL, Phase.XML3), phase),
    ):
        with pytest.raises(NotExpressible, match=f"^Phase {phase} in XML"):
            call()


def test_an_error_answers_what_the_caller_says() -> None:
    octets = b"<CSTAErrorCode><operation>generic</operation></CSTAErrorCode>"
    message = xml.decode(octets, Phase.XML3, "makeCall")
    assert message == Message("error", None, "makeCall", UniversalFailure("operation", "generic"), Phase.XML3)
    assert xml.encode(message) == HEAD.encode() + octets.replace(
        b">", f' xmlns="{tables.NAMESPACES[Phase.XML3]}">'.encode(), 1
    )


def test_a_service_that_edition_3_has_not() -> None:
    message = Message("invoke", None, "getMonitors", GetMonitors(), Phase.XML6)
    assert xml.decode(xml.encode(message), Phase.XML3) == message
    with pytest.raises(NotExpressible, match=r"^GetMonitors"):
        xml.encode(message, Phase.XML5)


def test_a_result_without_a_body() -> None:
    octets = f'{HEAD}<AnswerCallResponse xmlns="{tables.NAMESPACES[Phase.XML3]}"/>'.encode()
    assert xml.encode(Message("result", None, "answerCall", None), Phase.XML3) == octets


def test_an_operation_without_a_name() -> None:
    with pytest.raises(NotExpressible, match=r"^SystemStatusResult"):
        xml.encode(Message("invoke", None, 4711, SystemStatusResult()), Phase.XML3)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        (Message("reject", None, None, Reject("x")), "Reject: reject is no kind of message in XML"),
        (
            Message("invoke", None, "flyAway", SystemStatusResult()),
            "SystemStatusResult: has no declaration for 'flyAway': give it as Unknown",
        ),
        (Message("result", None, "makeCall", None), "NoneType: is missing"),
        (Message("invoke", None, "makeCall", None), "NoneType: needs MakeCall, has NoneType"),
        (Message("invoke", None, "x", Unknown("x", b"<y/>")), "Unknown: has octets that are not the element 'x'"),
        (Message("invoke", None, "x", Unknown("x", b"<xy/>")), "Unknown: has octets that are not the element 'x'"),
        (Message("invoke", None, "x", Unknown(4, b"<y/>")), "Unknown: has octets that are not the element 4"),
        (Message("invoke", None, "x", Unknown("x", b"<x>")), "Unknown: is kept octets that are not one element of XML"),
        (
            Message("invoke", None, "x", Unknown("x", b'<x xmlns="urn:x"/>')),
            "Unknown: declares the namespace of its document, which is added to it",
        ),
        (Message("session", None, "x", CALL), "MakeCall: is no message of an application session"),
        (
            Message("session", None, "x", session.StopApplicationSession(7)),
            "StopApplicationSession.sessionID: needs text, has int",
        ),
    ],
)
def test_messages_that_are_none(message: Message, text: str) -> None:
    with pytest.raises(EncodeError) as refused:
        xml.encode(message, Phase.XML3)
    assert str(refused.value) == text


@pytest.mark.parametrize("octets", [b"<Beat/>", b"<Beat k='/' ><at/></Beat >", b"<Beat\n\tk='a/b'/>", b"<Beat\n/>"])
def test_a_document_that_is_not_declared_is_written_back(octets: bytes) -> None:
    message = Message("invoke", None, "beat", Unknown("Beat", octets), Phase.XML5)
    document = xml.encode(message)
    namespace = f' xmlns="{tables.NAMESPACES[Phase.XML5]}"'
    assert document == HEAD.encode() + octets.replace(b"Beat", b"Beat" + namespace.encode(), 1)
    kept = xml.decode(document, Phase.XML3)
    assert (kept.kind, kept.operation, kept.phase) == ("invoke", "beat", Phase.XML5)
    assert xml.decode(xml.encode(kept), Phase.XML3) == kept


def test_a_form_without_a_place_keeps_the_document_whole() -> None:
    """What the shared dataclass cannot hold makes the whole document unknown where the element is mandatory."""
    head = "<SendUserInformation><existingCall><callID>1</callID></existingCall>"
    octets = f"{head}<userData><private/></userData></SendUserInformation>".encode()
    message = xml.decode(octets, Phase.XML4)
    body = Unknown("SendUserInformation", octets)
    assert message == Message("invoke", None, "sendUserInformation", body, Phase.XML4)
    assert xml.decode(xml.encode(message), Phase.XML3) == message
    sound = octets.replace(b"<private/>", b"<string>FF</string>")
    assert xml.decode(sound, Phase.XML4).body == SendUserInformation(ConnectionID(b"1"), user_data=b"\xff")


def test_an_event_that_is_kept_tells_its_monitor() -> None:
    octets = TRANSFERRED.format("<odd/>").encode()
    found = xml.decode(octets, Phase.XML4)
    body = UnknownEvent("TransferedEvent", octets, monitor_cross_ref_id=b"7", category=-1)
    assert found == Message("event", None, "transferred", body, Phase.XML4)
    assert xml.decode(xml.encode(found), Phase.XML3) == found
    assert xml.decode(b"<BeatEvent/>", Phase.XML4).body == UnknownEvent("BeatEvent", b"<BeatEvent/>", category=-1)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (TRANSFERRED.format("<odd/><?x y?>"), "Transferred at 225: needs elements, has a processing instruction"),
        (
            "<BeatEvent><monitorCrossRefID><a/></monitorCrossRefID></BeatEvent>",
            "BeatEvent at 11: needs text, has the element a in it",
        ),
        ("<Beat><?x y?></Beat>", "Beat at 0: needs elements, has a processing instruction"),
    ],
)
def test_what_is_kept_may_be_broken_too(text: str, error: str) -> None:
    octets = text.encode()
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML4)
    at = octets.find(b"<transferredConnections>")
    assert str(refused.value) == error.replace("225", str(at))


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        (f"<MakeCall>{CALL_XML}</MakeCall>", 1),
        (f"<MakeCall>{CALL_XML}<x/></MakeCall>", 2),
        ("<CSTAErrorCode><privateErrorCode>7</privateErrorCode></CSTAErrorCode>", 2),
        ("<Beat><at/></Beat>", 2),
        (TRANSFERRED.format("<odd/>"), 3),
        ("<StopApplicationSession><sessionID>1</sessionID></StopApplicationSession>", 1),
        (f'<Beat xmlns="{SESSION}"><at/></Beat>', 2),
    ],
)
def test_the_document_element_is_the_first_level(text: str, depth: int) -> None:
    octets = text.encode()
    assert xml.decode(octets, Phase.XML4, None, Limits(max_depth=depth)) == xml.decode(octets, Phase.XML4)
    with pytest.raises(DecodeError, match=f"needs at most {depth - 1} levels, has more"):
        xml.decode(octets, Phase.XML4, None, Limits(max_depth=depth - 1))


def test_what_the_walk_has_read_is_read_by_emitted_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usual, "LEARNT", 0)
    usual.forget()
    octets = f"<MakeCall>{CALL_XML}</MakeCall>".encode()
    assert usual.read(octets, Phase.XML4, Limits()) is None
    message = xml.decode(octets, Phase.XML4)
    assert usual.read(octets, Phase.XML4, Limits()) == message == Message("invoke", None, "makeCall", CALL, Phase.XML4)
    usual.forget()


STOP = "<sessionID>1</sessionID>"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f'<StopApplicationSession xmlns="{SESSION}">{STOP}</StopApplicationSession>', None),
        (f"<StopApplicationSession>{STOP}</StopApplicationSession>", None),
        (
            f'<StopApplicationSessionNow xmlns="{SESSION}">{STOP}</StopApplicationSessionNow>',
            Unknown(
                "StopApplicationSessionNow", f"<StopApplicationSessionNow>{STOP}</StopApplicationSessionNow>".encode()
            ),
        ),
    ],
)
def test_messages_of_an_application_session(text: str, body: object) -> None:
    name = text[1:].split(maxsplit=1)[0].partition(">")[0]
    message = xml.decode(text.encode(), Phase.XML4)
    operation = name[0].lower() + name[1:]
    wanted = session.StopApplicationSession("1") if body is None else body
    assert message == Message("session", None, operation, wanted, Phase.XML4)
    octets = f'{HEAD}<{name} xmlns="{SESSION}">{STOP}</{name}>'.encode()
    assert xml.encode(message, Phase.XML6) == octets
    assert xml.decode(octets, Phase.XML4) == message


def test_a_name_alone_makes_no_session_of_a_document() -> None:
    octets = f"<BeatApplicationSession>{STOP}</BeatApplicationSession>".encode()
    body = Unknown("BeatApplicationSession", octets)
    assert xml.decode(octets, Phase.XML3) == Message("invoke", None, "beatApplicationSession", body, Phase.XML3)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (f'<X xmlns="{SESSION}"><?x y?></X>', "X at 0: needs elements, has a processing instruction"),
        (
            f'<StopApplicationSession xmlns="{SESSION}"/>',
            "StopApplicationSession.sessionID at 0: needs the element sessionID, has none",
        ),
        ("<StopApplicationSession/>", "StopApplicationSession.sessionID at 0: needs the element sessionID, has none"),
    ],
)
def test_broken_messages_of_an_application_session(text: str, error: str) -> None:
    with pytest.raises(DecodeError) as refused:
        xml.decode(text.encode(), Phase.XML4)
    assert str(refused.value) == error

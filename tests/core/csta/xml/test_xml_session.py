"""Application sessions (ECMA-354)."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from teamcall_core.ber.values import Unknown
from teamcall_core.csta import xml
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.xml import session
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("csta/xml/session.py", "csta/xml/application_session.py")

NS = "http://www.ecma-international.org/standards/ecma-354/appl_session"
ED4 = "http://www.ecma-international.org/standards/ecma-323/csta/ed4"
MARK = [Unknown("{urn:m}beat", b'<m:beat xmlns:m="urn:m">0</m:beat>')]
LOGIN = session.SessionLoginInfo("agent", 'p"<&>', 60, "old")
BODIES = [
    session.StartApplicationSession(session.ApplicationInfo("tc"), [ED4], 180),
    session.StartApplicationSession(session.ApplicationInfo("tc", LOGIN), [ED4, ED4 + "/priv5"]),
    session.StartApplicationSession(session.ApplicationInfo("tc", list(MARK)), [], extensions=list(MARK)),
    session.StartApplicationSessionPosResponse("s1", ED4, 600, list(MARK)),
    session.StartApplicationSessionNegResponse(session.SessionError("maxNumberSessions")),
    session.StartApplicationSessionNegResponse(session.SessionError(other="closed on Sundays")),
    session.StopApplicationSession("s1"),
    session.StopApplicationSession("s1", session.SessionError("normal")),
    session.StopApplicationSession("s1", session.SessionError(other="done")),
    session.StopApplicationSessionPosResponse(),
    session.StopApplicationSessionNegResponse(session.SessionError("invalidSessionID")),
    session.ResetApplicationSessionTimer("s1", 180),
    session.ResetApplicationSessionTimerPosResponse(180),
    session.ResetApplicationSessionTimerNegResponse(session.SessionError("serverCannotResetSessionTimer")),
    session.ApplicationSessionTerminated("s1", session.SessionError("sessionTimerExpired")),
]


def message(body: object) -> Message:
    name = type(body).__name__.removesuffix("PosResponse").removesuffix("NegResponse")
    return Message("session", None, name[0].lower() + name[1:], body, Phase.XML4)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_both_ways(body: object) -> None:
    octets = xml.encode(message(body))
    assert f'xmlns="{NS}"'.encode() in octets
    assert xml.decode(octets, Phase.XML4) == message(body)
    assert xml.decode(octets.replace(f' xmlns="{NS}"'.encode(), b""), Phase.XML4) == message(body)


def test_valid_under_the_schema(shared: Path) -> None:
    schema = etree.XMLSchema(etree.parse(shared / "standards" / "xsd" / "ecma354_appl_session.xsd"))
    for body in BODIES:
        assert schema.validate(etree.fromstring(xml.encode(message(body)))), (body, schema.error_log)


def test_a_login_with_its_type() -> None:
    login = session.SessionLoginInfo("agent", namespace="urn:x", typed=True)
    body = session.StartApplicationSession(session.ApplicationInfo("tc", login), [])
    octets = xml.encode(message(body))
    assert b'xsi:type="SessionLoginInfo"' in octets
    assert xml.decode(octets, Phase.XML4).body == body


def test_a_password_is_not_shown() -> None:
    assert "geheim" not in repr(session.SessionLoginInfo("agent", "geheim"))


def test_an_end_that_is_not_declared_stays() -> None:
    inner = "<sessionID>1</sessionID><sessionEndReason><odd/></sessionEndReason>"
    octets = f'<StopApplicationSession xmlns="{NS}">{inner}</StopApplicationSession>'
    found = xml.decode(octets.encode(), Phase.XML4)
    assert found.body.session_end_reason.unknown[0].octets == b"<odd/>"
    assert xml.decode(xml.encode(found), Phase.XML4) == found


def test_a_document_that_is_not_declared_stays() -> None:
    found = xml.decode(f'<Ping xmlns="{NS}"><at>1</at></Ping>'.encode(), Phase.XML4)
    assert found == Message("session", None, "ping", Unknown("Ping", b"<Ping><at>1</at></Ping>"), Phase.XML4)
    assert xml.decode(xml.encode(found), Phase.XML4) == found


@pytest.mark.parametrize(
    ("inner", "error"),
    [
        ("", "StopApplicationSession.sessionID at 0: needs the element sessionID, has none"),
        (
            "<sessionID>1</sessionID><sessionEndReason/>",
            "StopApplicationSession.sessionEndReason at 120: needs definedEndReason or appEndReason, has 0 elements",
        ),
    ],
)
def test_refused(inner: str, error: str) -> None:
    octets = f'<StopApplicationSession xmlns="{NS}">{inner}</StopApplicationSession>'.encode()
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML4)
    at = octets.find(b"<sessionEndReason")
    assert str(refused.value) == error.replace("120", str(at))


LOGIN_XML = '<SessionLoginInfo xmlns=""><userName>agent</userName></SessionLoginInfo>'


@pytest.mark.parametrize(
    "text",
    [
        "<applicationID>a</applicationID><applicationSpecificInfo>x<a/></applicationSpecificInfo>",
        f"<applicationID>a</applicationID><applicationSpecificInfo>{LOGIN_XML}x</applicationSpecificInfo>",
    ],
)
def test_characters_between_elements_are_refused(text: str) -> None:
    octets = (
        f'<StartApplicationSession xmlns="{NS}"><applicationInfo>{text}</applicationInfo>'
        "<requestedProtocolVersions/></StartApplicationSession>"
    ).encode()
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML4)
    at = octets.index(b"<applicationSpecificInfo>")
    assert (refused.value.needed, refused.value.got, refused.value.offset) == ("elements", "text between them", at)
    assert refused.value.path == "StartApplicationSession.applicationInfo.applicationSpecificInfo"


def test_characters_beside_a_reason_are_refused() -> None:
    inner = "<sessionID>1</sessionID><sessionEndReason>x<appEndReason>y</appEndReason></sessionEndReason>"
    octets = f'<StopApplicationSession xmlns="{NS}">{inner}</StopApplicationSession>'.encode()
    with pytest.raises(DecodeError) as refused:
        xml.decode(octets, Phase.XML4)
    at = octets.index(b"<sessionEndReason>")
    place = "StopApplicationSession.sessionEndReason"
    assert str(refused.value) == f"{place} at {at}: needs elements, has text between them"
    found = xml.decode(octets.replace(b">x<", b"> <"), Phase.XML4)
    assert found.body.session_end_reason == session.SessionError(other="y")


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (None, "NoneType: is no message of an application session"),
        (session.StopApplicationSession("s", session.SessionError()), "sessionEndReason: needs one reason"),
        (session.StopApplicationSession("s", "normal"), "sessionEndReason: needs a SessionError, has str"),
        (session.StopApplicationSession("s", extensions=["x"]), "extensions: needs a list of Unknown, has list"),
        (session.StopApplicationSession(""), None),
        (
            session.StartApplicationSession(session.ApplicationInfo("a", session.SessionLoginInfo(7)), []),
            "applicationInfo.applicationSpecificInfo.SessionLoginInfo.userName: needs text, has int",
        ),
    ],
)
def test_not_written(body: object, error: str | None) -> None:
    if error is None:
        assert xml.encode(message(body))
        return
    with pytest.raises(EncodeError) as refused:
        xml.encode(Message("session", None, "x", body, Phase.XML4))
    assert str(refused.value).endswith(error)


def test_a_broken_login_says_where() -> None:
    body = session.StartApplicationSession(session.ApplicationInfo("tc", LOGIN), [])
    octets = xml.encode(message(body)).replace(b">60<", b">soon<")
    with pytest.raises(
        DecodeError, match=r"SessionLoginInfo.sessionCleanupDelay at .* whole number of 64 bits, has 'soon'"
    ):
        xml.decode(octets, Phase.XML4)

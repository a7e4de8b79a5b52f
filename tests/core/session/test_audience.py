"""Sessions that hear the same."""

from __future__ import annotations

from teamcall_core.domain.events import CallInitiated, Told
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.session import Audience, ClientSession, SessionSettings
from teamcall_core.stli import Format

INITIATED = Told(CallInitiated(Device("101"), "normal", Connection(CallId("0a"), "101")))
LINES = b"Initiated 101 normal 0a 101\r\n"


def member() -> ClientSession:
    session = ClientSession(SessionSettings(), 0.0)
    session.receive_data(b"STLI;Version=2;DeviceInformation=Off\n", 0.0)
    session.data_to_send()
    return session


def test_all_members_are_given_the_same_octets_once() -> None:
    audience = Audience(Format(2, "Off"))
    members = [member(), member()]
    audience.members.update(members)
    audience.hear(INITIATED)
    audience.hear(INITIATED)
    assert [session.data_to_send() for session in members] == [b"", b""]
    audience.settle()
    first, second = (session.data_to_send() for session in members)
    assert first == LINES * 2
    assert first is second
    audience.settle()
    assert [session.data_to_send() for session in members] == [b"", b""]


def test_an_event_that_has_no_line_gathers_nothing() -> None:
    audience = Audience(Format())
    audience.settle()
    assert not audience.members

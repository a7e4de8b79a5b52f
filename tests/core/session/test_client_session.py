"""The session engine, where transcripts do not reach: events, limits, deadlines, misuse."""

from __future__ import annotations

import tracemalloc

import pytest

from teamcall_core.domain.commands import MonitorStart, QuerySystemStatus
from teamcall_core.domain.events import CallInitiated, Told
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.domain.outcomes import Done, LinkDown
from teamcall_core.errors import LocalError
from teamcall_core.session import (
    Asked,
    BinaryRefused,
    ClientSession,
    FormatChanged,
    LinkLost,
    LinkReturned,
    Reply,
    SessionEnded,
    SessionEvent,
    SessionOpened,
    SessionSettings,
    ShutDown,
    Tell,
)
from teamcall_core.session.answers import OPEN_REQUEST_OCTETS
from teamcall_core.stli import Format

INITIATED = Told(CallInitiated(Device("101"), "normal", Connection(CallId("0a"), "101")))
INITIATED_LINES = b"Initiated 101 normal\r\nDeviceInformation 101 0 (idle)\r\n"


def session_after(*lines: bytes, **settings: float) -> ClientSession:
    session = ClientSession(SessionSettings(**settings), 0.0)  # type: ignore[arg-type]
    for line in lines:
        session.receive_data(line + b"\r\n", 0.0)
    return session


def events_of(session: ClientSession) -> list[SessionEvent]:
    events = []
    while (event := session.next_event()) is not None:
        events.append(event)
    return events


# --- events ----------------------------------------------------------------------------------------------------------


def test_opening_and_asking() -> None:
    session = session_after(b"STLI", b"MonitorStart 101", b"SystemStatus")
    assert session.kind == "stli"
    assert session.format == Format()
    assert session.unanswered == 2
    assert events_of(session) == [
        SessionOpened("stli"),
        Asked(1, MonitorStart("101")),
        Asked(2, QuerySystemStatus()),
    ]


def test_a_format_that_changes_is_told_and_one_that_does_not_is_not() -> None:
    session = session_after(b"STLI;Version=2")
    assert session.format == Format(2)
    assert events_of(session) == [SessionOpened("stli")]
    session.receive_data(b"STLI;DeviceInformation=Standard\nSTLI\nSTLI;Version=1\nSTLI;DeviceInformation=x\n", 0.0)
    assert events_of(session) == []
    session.receive_data(b"STLI;DeviceInformation=Off\n", 0.0)
    assert session.format == Format(2, "Off")
    assert events_of(session) == [FormatChanged()]


def test_events_queued_before_a_change_of_format_keep_their_form() -> None:
    session = session_after(b"STLI", b"SystemStatus")
    session.send(Tell(INITIATED), 0.0)
    session.receive_data(b"STLI;DeviceInformation=Off\n", 0.0)
    session.data_to_send()
    session.send(Reply(1, Done()), 0.0)
    assert session.data_to_send() == (
        b"error_ind SUCCESS SystemStatus\r\n"
        + INITIATED_LINES
        + b"error_ind SUCCESS STLI;Version=1;DeviceInformation=Off\r\n"
    )


@pytest.mark.parametrize("opening", [b" STLI\r\n", b"\tSTLI\r\n", b"\x00\x46\x60\x44", b"&\x80\x10", b"\r\n\x01"])
def test_a_binary_opening_that_nothing_follows_is_closed_without_a_word(opening: bytes) -> None:
    session = ClientSession(SessionSettings(), 0.0)
    session.receive_data(opening, 0.0)
    assert (session.kind, session.state) == ("binary", "opening")
    assert session.next_deadline() == 5.0
    session.handle_timer(5.0)
    reason = "no message of CSTA within 5 s"
    first_octets = opening.lstrip(b"\r\n")
    assert events_of(session) == [BinaryRefused(reason, first_octets), SessionEnded(reason)]
    assert session.finished
    assert session.data_to_send() == b""


@pytest.mark.parametrize(
    ("how", "reason"),
    [("bye", "the client said BYE"), ("eof", "the client closed its side"), ("shutdown", "the service ends")],
)
def test_the_end_is_told_once(how: str, reason: str) -> None:
    session = session_after(b"STLI")
    events_of(session)
    if how == "bye":
        session.receive_data(b"BYE\r\nMonitorStart 101\r\n", 0.0)
    elif how == "eof":
        session.receive_eof(0.0)
    else:
        session.send(ShutDown(), 0.0)
    session.receive_data(b"MonitorStart 101\r\n", 0.0)
    session.receive_eof(0.0)
    session.send(ShutDown(), 0.0)
    assert events_of(session) == [SessionEnded(reason)]
    assert session.finished


# --- deadlines -------------------------------------------------------------------------------------------------------


def test_an_undecided_session_ends_after_the_login_timeout() -> None:
    session = ClientSession(SessionSettings(login_timeout=600), 100.0)
    session.receive_data(b"STLX\r\n", 650.0)
    assert session.next_deadline() == 700.0
    session.handle_timer(699.9)
    assert not session.finished
    session.handle_timer(700.0)
    assert session.finished
    assert session.next_deadline() is None
    session.handle_timer(800.0)
    assert events_of(session) == [SessionEnded("no session was opened within loginTimeout")]
    assert session.data_to_send() == b"error_ind INVALCMD STLX\r\n"


def test_an_open_session_has_no_deadline() -> None:
    session = session_after(b"STLI")
    assert session.next_deadline() is None
    session.handle_timer(1e9)
    assert not session.finished


def test_a_login_timeout_of_0_is_none() -> None:
    assert session_after(login_timeout=0).next_deadline() is None


# --- what is told ----------------------------------------------------------------------------------------------------


def test_an_undecided_session_hears_nothing() -> None:
    session = session_after(b"Foo")
    session.data_to_send()
    for wish in (Tell(INITIATED), LinkLost((Device("101"),)), LinkReturned()):
        session.send(wish, 0.0)
    session.deliver(INITIATED_LINES)
    assert session.data_to_send() == b""


def test_delivered_lines_wait_for_answers_and_count() -> None:
    session = session_after(b"STLI")
    session.data_to_send()
    session.deliver(INITIATED_LINES)
    assert session.data_to_send() == INITIATED_LINES
    session.receive_data(b"SystemStatus\n", 0.0)
    session.deliver(INITIATED_LINES)
    assert session.queued_octets == OPEN_REQUEST_OCTETS + len(INITIATED_LINES)
    assert session.data_to_send() == b""
    session.send(Reply(1, Done()), 0.0)
    assert session.queued_octets == 0
    assert session.data_to_send() == b"error_ind SUCCESS SystemStatus\r\n" + INITIATED_LINES


def test_events_are_told_between_fin_and_the_last_answer_only() -> None:
    session = session_after(b"STLI", b"SystemStatus")
    session.receive_eof(0.0)
    session.deliver(INITIATED_LINES)
    session.data_to_send()
    session.send(Reply(1, Done()), 0.0)
    session.deliver(INITIATED_LINES)
    assert session.data_to_send() == b"error_ind SUCCESS SystemStatus\r\n" + INITIATED_LINES


def test_a_leaving_session_is_not_told_of_the_link() -> None:
    session = session_after(b"STLI", b"SystemStatus", b"BYE")
    session.data_to_send()
    session.send(LinkLost((Device("101"),)), 0.0)
    session.send(LinkReturned(), 0.0)
    session.send(Reply(1, LinkDown()), 0.0)
    assert session.data_to_send() == b"error_ind LINKOUTOFSERVICE\r\nerror_ind SUCCESS BYE\r\n"


def test_line_too_long_is_said_in_its_place() -> None:
    session = session_after(b"STLI", b"SystemStatus", max_line=64)
    session.data_to_send()
    session.receive_data(b"x" * 65, 0.0)
    session.receive_data(b"x" * 10_000_000, 0.0)
    session.receive_data(b"\r\nFoo\r\n", 0.0)
    session.send(Reply(1, Done()), 0.0)
    assert session.data_to_send() == (
        b"error_ind SUCCESS SystemStatus\r\nerror_ind LINETOOLONG\r\nerror_ind INVALCMD Foo\r\n"
    )


# --- misuse ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_reply_to_what_is_not_open_is_an_error_of_ours(number: int) -> None:
    session = session_after(b"STLI", b"SystemStatus", b"SystemStatus")
    session.send(Reply(1, Done()), 0.0)
    with pytest.raises(LocalError, match=f"request {number} is not open"):
        session.send(Reply(number, Done()), 0.0)
    assert session.unanswered == 1


def test_a_finished_session_ignores_every_wish() -> None:
    session = session_after(b"STLI", b"SystemStatus")
    session.send(ShutDown(), 0.0)
    session.data_to_send()
    for wish in (Reply(1, Done()), Reply(9, Done()), Tell(INITIATED), LinkLost(), LinkReturned(), ShutDown()):
        session.send(wish, 0.0)
    session.deliver(INITIATED_LINES)
    assert session.data_to_send() == b""


def test_an_idle_session_is_small() -> None:
    settings = SessionSettings()
    tracemalloc.start()
    try:
        sessions = [ClientSession(settings, 0.0) for _ in range(100)]
        for session in sessions:
            session.receive_data(b"STLI\r\n", 0.0)
            session.data_to_send()
            while session.next_event() is not None:
                pass
        held, _peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held / len(sessions) < 2112

"""The SuperVisor session as an engine: who may open it, what it may ask, and what it costs to be denied."""

from __future__ import annotations

import json
from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.domain import administration as admin
from teamcall_core.domain.events import CallInitiated, Told
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.domain.outcomes import Done
from teamcall_core.session import (
    AccessDenied,
    AdministrationAsked,
    ClientSession,
    LinkLost,
    LinkReturned,
    Report,
    SessionEnded,
    SessionEvent,
    SessionOpened,
    SessionSettings,
    ShutDown,
    Tell,
)
from teamcall_core.session.addresses import is_within
from teamcall_core.session.supervision import MAX_HELD, PENALTY
from teamcall_core.stli import supervisor

SECRET = "S3cret word"  # noqa: S105 - of these tests
LOGIN = b'SuperVisor "S3cret word"\r\n'
DENIED = b"error_ind ACCESSDENIED\r\n"
OPENED = b"error_ind SUCCESS SuperVisor\r\n"
DOES = [verb for verb in supervisor.VERBS if not verb.free]
WORDS = {"CloseSession": " 1", "Trace": " on", "LogLevel": " debug"}


def session_of(password: str | None = SECRET, address: str = "127.0.0.1", **more: object) -> ClientSession:
    settings = SessionSettings(supervisor_password=password, **more)  # type: ignore[arg-type]
    return ClientSession(settings, 0.0, address)


def said(session: ClientSession, octets: bytes, now: float = 0.0) -> bytes:
    session.receive_data(octets, now)
    return session.data_to_send()


def events_of(session: ClientSession) -> list[SessionEvent]:
    events = []
    while (event := session.next_event()) is not None:
        events.append(event)
    return events


# --- who may open it -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "given_password", "address", "opens", "full"),
    [
        (None, "", "127.0.0.1", True, False),
        (None, " anything", "127.0.0.1", True, False),
        (None, "", "::1", True, False),
        (None, "", "::ffff:127.0.0.1", True, False),
        (None, "", "192.0.2.1", False, False),
        (None, "", "", False, False),
        (SECRET, "", "127.0.0.1", False, False),
        (SECRET, " wrong", "127.0.0.1", False, False),
        (SECRET, ' "S3cret wor"', "127.0.0.1", False, False),
        (SECRET, ' "S3cret word"', "127.0.0.1", True, True),
        (SECRET, ' "S3cret word"', "192.0.2.1", False, False),
    ],
)
def test_access(known: str | None, given_password: str, address: str, opens: bool, full: bool) -> None:
    session = session_of(known, address)
    answer = said(session, b"SuperVisor" + given_password.encode() + b"\r\n")
    assert answer == (OPENED if opens else b"")
    assert session.kind == ("supervisor" if opens else None)
    assert session.paused is not opens
    if not opens:
        return
    assert events_of(session) == [SessionOpened("supervisor")]
    for verb in supervisor.VERBS:
        line = (verb.name + WORDS.get(verb.name, "")).encode()
        other = session_of(known, address)
        said(other, b"SuperVisor" + given_password.encode() + b"\r\n")
        denied = said(other, line + b"\r\n") == b"error_ind ACCESSDENIED " + verb.name.encode() + b"\r\n"
        assert denied is not (verb.free or full), verb.name


def test_other_networks() -> None:
    networks = (ip_network("192.0.2.0/24"),)
    assert said(session_of(None, "192.0.2.9", supervisor_networks=networks), b"supervisor\n") == OPENED
    assert said(session_of(None, "127.0.0.1", supervisor_networks=networks), b"supervisor\n") == b""
    assert not is_within("host.example", networks)


# --- the penalty -----------------------------------------------------------------------------------------------------


def test_a_wrong_password_is_answered_after_a_second_and_the_connection_ends_after_the_third() -> None:
    session = session_of()
    now = 10.0
    for attempt in range(3):
        assert said(session, b"SuperVisor wrong\r\n", now) == b""
        assert session.paused
        session.handle_timer(now + PENALTY - 0.01)
        assert session.data_to_send() == b""
        assert session.next_deadline() == now + PENALTY
        now += PENALTY
        session.handle_timer(now)
        assert session.data_to_send() == DENIED
        assert session.finished is (attempt == 2)
        assert not session.paused
    assert events_of(session) == [
        *[AccessDenied("the password is wrong")] * 3,
        SessionEnded("it was denied a SuperVisor session too often"),
    ]
    assert session.next_deadline() is None


def test_what_was_sent_meanwhile_is_read_when_the_penalty_is_over() -> None:
    session = session_of()
    assert said(session, b"SuperVisor wrong\r\n" + LOGIN + b"Status\r\nBYE\r\n") == b""
    session.receive_eof(0.5)
    assert not session.finished
    session.handle_timer(1.0)
    assert session.data_to_send() == DENIED + OPENED
    session.send(Report(3 if session.unanswered == 0 else 2, Done(())), 1.0)
    assert session.data_to_send() == b"error_ind SUCCESS Status\r\nerror_ind SUCCESS BYE\r\n"
    assert session.finished


def test_a_last_line_without_end_that_is_denied_is_answered_too() -> None:
    session = session_of()
    said(session, b"SuperVisor wrong")
    session.receive_eof(0.0)
    assert not session.finished
    session.handle_timer(PENALTY)
    assert session.data_to_send() == DENIED
    assert session.finished


def test_too_much_during_a_penalty_ends_the_session() -> None:
    session = session_of()
    said(session, b"SuperVisor wrong\r\n")
    for _ in range(MAX_HELD // 1024):
        session.receive_data(b"Status\r\n" * 128, 0.0)
    assert not session.finished
    session.receive_data(b"x", 0.0)
    assert session.finished
    session.handle_timer(PENALTY)
    session.receive_eof(PENALTY)
    assert session.next_deadline() is None


def test_the_service_may_end_during_a_penalty() -> None:
    session = session_of()
    said(session, b"SuperVisor wrong\r\n")
    session.send(ShutDown(), 0.0)
    assert session.finished
    session.handle_timer(PENALTY)


def test_stli_can_still_be_opened_after_a_denial() -> None:
    session = session_of()
    said(session, b"SuperVisor wrong\r\nSTLI\r\n")
    session.handle_timer(PENALTY)
    assert session.data_to_send() == DENIED + b"error_ind SUCCESS STLI\r\n"
    assert said(session, LOGIN) == b"error_ind INVALCMD SuperVisor\r\n"


# --- what it says ----------------------------------------------------------------------------------------------------


def test_requests_are_answered_in_their_order() -> None:
    session = session_of()
    said(session, LOGIN)
    events_of(session)
    assert said(session, b"CloseSession 7\r\nlistmonitors\r\nHelp BYE\r\n") == b""
    assert events_of(session) == [
        AdministrationAsked(1, admin.CloseSession(7)),
        AdministrationAsked(2, admin.ListMonitors()),
    ]
    session.send(Report(2, Done((admin.MonitorRow("101", 2, "inService"),))), 0.0)
    assert session.data_to_send() == b""
    session.send(Report(1, Done()), 0.0)
    assert session.data_to_send() == (
        b"error_ind SUCCESS CloseSession\r\nMonitor 101 2 inService\r\nerror_ind SUCCESS ListMonitors\r\n"
        b"Help BYE - close the session when everything is answered\r\nerror_ind SUCCESS Help\r\n"
    )


def test_the_format_is_chosen_at_first_and_may_change_without_the_password() -> None:
    session = session_of()
    assert said(session, b'SuperVisor;Format=JSON "S3cret word"\r\n') == OPENED
    said(session, b"ListMonitors\r\n")
    session.send(Report(1, Done((admin.MonitorRow("101", 2, "inService"),))), 0.0)
    line, end = session.data_to_send().splitlines()
    assert json.loads(line) == {"type": "Monitor", "device": "101", "sessions": 2, "state": "inService"}
    assert end == b"error_ind SUCCESS ListMonitors"
    assert said(session, b"SuperVisor;format=text\r\n") == OPENED
    said(session, b"ListMonitors\r\nShutdown\r\n")
    session.send(Report(2, Done((admin.MonitorRow("1 1", 0, "starting"),))), 0.0)
    assert session.data_to_send() == b'Monitor "1 1" 0 starting\r\nerror_ind SUCCESS ListMonitors\r\n'


def test_a_wrong_password_in_an_open_session_is_denied_and_takes_nothing_away() -> None:
    session = session_of()
    said(session, LOGIN + b"SuperVisor wrong\r\nTrace on\r\n")
    session.handle_timer(PENALTY)
    assert session.data_to_send() == DENIED
    assert session.unanswered == 1


def test_nothing_is_read_after_shutdown() -> None:
    session = session_of()
    said(session, LOGIN + b"Shutdown\r\nStatus\r\n")
    assert session.unanswered == 1
    session.send(Report(1, Done()), 0.0)
    assert session.data_to_send() == b"error_ind SUCCESS Shutdown\r\n"
    assert session.finished


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("MonitorStart 101", "INVALCMD MonitorStart"),
        ("STLI", "INVALCMD STLI"),
        ("Status;x=1", "INVALCMD Status;x=1"),
        ("Status 1", "INVALNUMPARAM Status"),
        ("Trace", "INVALNUMPARAM Trace"),
        ("Trace on session", "INVALNUMPARAM Trace"),
        ("Trace maybe", "INVALPARAM Trace"),
        ("Trace on session x", "INVALPARAM Trace"),
        ("CloseSession \u00b2", "INVALPARAM CloseSession"),
        ("LogLevel loud", "INVALPARAM LogLevel"),
        ("Help me", "INVALPARAM Help"),
        ('"open', "INVALCMD"),
        ('Status "open', "INVALCMD Status"),
        ("SuperVisor;Format=XML", "INVALPARAM SuperVisor"),
    ],
)
def test_what_cannot_be_read(line: str, answer: str) -> None:
    session = session_of(None)
    said(session, b"SuperVisor\r\n")
    assert said(session, line.encode() + b"\r\n") == f"error_ind {answer}\r\n".encode()


def test_no_events_and_no_word_of_the_link() -> None:
    session = session_of()
    said(session, LOGIN)
    session.send(LinkLost((Device("101"),)), 0.0)
    session.send(LinkReturned(), 0.0)
    assert session.data_to_send() == b""


def test_nothing_shows_the_password() -> None:
    session = session_of()
    session.receive_data(LOGIN + b'SuperVisor "S3cret word" x\r\nSuperVisor;x "S3cret word"\r\n', 0.0)
    shown = repr(events_of(session)) + session.data_to_send().decode() + repr(session_of()._settings)
    assert "S3cret" not in shown
    assert "S3cret" not in repr(supervisor.parse(LOGIN.strip(), is_open=False))


# --- any octets ------------------------------------------------------------------------------------------------------

SNIPPETS = [verb.name.encode() + WORDS.get(verb.name, "").encode() for verb in supervisor.VERBS]
OCTETS = st.lists(
    st.one_of(st.sampled_from([*SNIPPETS, b"\r\n", b"\n", b'"', b" ", b";", LOGIN]), st.binary(max_size=3))
)


def report_all(session: ClientSession) -> None:
    while (event := session.next_event()) is not None:
        if isinstance(event, AdministrationAsked):
            session.send(Report(event.number, Done((admin.SessionRow(1, None, "a\r\nb", "open", 0, 0),))), 0.0)


@given(OCTETS.map(b"".join), st.integers(1, 50), st.booleans())
def test_any_octets_give_whole_lines_or_a_close(octets: bytes, size: int, as_json: bool) -> None:
    session = session_of()
    session.receive_data(b'SuperVisor;Format=%s "S3cret word"\r\n' % (b"JSON" if as_json else b"Text"), 0.0)
    answer = session.data_to_send()
    for start in range(0, len(octets), size):
        session.receive_data(octets[start : start + size], 0.0)
        report_all(session)
        answer += session.data_to_send()
    session.receive_eof(0.0)
    report_all(session)
    while (due := session.next_deadline()) is not None:
        session.handle_timer(due)
        report_all(session)
    answer += session.data_to_send()
    assert session.finished
    assert answer.endswith(b"\r\n")
    for line in answer.split(b"\r\n")[:-1]:
        assert line.startswith((b"error_ind ", b"Help ", b"Session ", b"{"))
        assert not set(line) & set(b"\r\n\0")
        assert len(line) <= 4094


def test_events_are_never_told() -> None:
    session = session_of()
    said(session, LOGIN)
    event = CallInitiated(Device("101"), "normal", Connection(CallId("0a"), "101"))
    session.send(Tell(Told(event)), 0.0)
    assert session.data_to_send() == b""

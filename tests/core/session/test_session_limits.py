"""Greetings, the ``+`` rule and the limits on requests of one session."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.domain.events import CallDelivered, Told
from teamcall_core.domain.ids import CallId, Connection, Device, NumberType, Party
from teamcall_core.domain.outcomes import Done
from teamcall_core.session import (
    Asked,
    ClientSession,
    Reply,
    RequestOverloaded,
    SessionOpened,
    SessionSettings,
    Tell,
)
from teamcall_core.session.pace import Pace


def opened(**settings: object) -> ClientSession:
    session = ClientSession(SessionSettings(**settings), 0.0)  # type: ignore[arg-type]
    session.receive_data(b"STLI\n", 0.0)
    session.data_to_send()
    return session


def asked(session: ClientSession) -> list[int]:
    numbers = []
    while (event := session.next_event()) is not None:
        if isinstance(event, Asked):
            numbers.append(event.number)
    return numbers


def test_the_greeting_that_old_clients_demand() -> None:
    session = opened(legacy_greeting=True)
    session.receive_data(b"STLI\n", 0.0)
    assert session.data_to_send() == b"error_ind SUCCESS STLI\r\n"
    session = ClientSession(SessionSettings(legacy_greeting=True), 0.0)
    session.receive_data(b"STLI;Version=2;DeviceInformation=Off\n", 0.0)
    assert session.data_to_send() == b'error_ind SUCCESS STLI Version "2"\r\n'
    assert (session.format.version, session.format.device_information) == (2, "Off")


@pytest.mark.parametrize(("plus", "shown"), [(True, b"+4930"), (False, b"4930")])
def test_the_plus_rule_is_a_setting_and_survives_a_change_of_options(plus: bool, shown: bytes) -> None:
    session = opened(plus=plus)
    session.receive_data(b"STLI;DeviceInformation=Off\n", 0.0)
    session.data_to_send()
    caller = Party("4930", NumberType.EXPLICIT_PUBLIC)
    event = CallDelivered(Device("101"), "newCall", Connection(CallId("0a"), "101"), Party("101"), caller)
    session.send(Tell(Told(event)), 0.0)
    assert session.data_to_send().split(b" ")[4] == shown


def test_more_unanswered_requests_than_allowed_are_overload_in_their_place() -> None:
    session = opened(max_pending=2)
    session.receive_data(b"MakeCall 1 2\nHoldCall 1\nSystemStatus\nHelp BYE\nBYE\n", 0.0)
    assert asked(session) == [1, 2]
    assert session.data_to_send() == b""
    session.send(Reply(1, Done()), 0.0)
    session.send(Reply(2, Done()), 0.0)
    words = [line.split()[:3] for line in session.data_to_send().splitlines()]
    assert [b" ".join(one) for one in words] == [
        b"error_ind SUCCESS MakeCall",
        b"error_ind SUCCESS HoldCall",
        b"error_ind OVERLOAD SystemStatus",
        b"Help BYE -",
        b"error_ind SUCCESS Help",
        b"error_ind SUCCESS BYE",
    ]


def test_each_request_too_many_is_told_with_its_setting() -> None:
    session = opened(max_per_second=3, max_pending=1)
    session.receive_data(b"MonitorStart 1\nMonitorStart 2\nMonitorStart 3\nMonitorStart 4\n", 5.0)
    told = []
    while (event := session.next_event()) is not None:
        told.append(event)
    pending, pace = RequestOverloaded("maxPendingRequests"), RequestOverloaded("maxRequestsPerSecond")
    assert [event for event in told if not isinstance(event, Asked | SessionOpened)] == [pending, pending, pace]


def test_more_requests_in_a_second_than_allowed_are_overload() -> None:
    session = opened(max_per_second=2)
    session.receive_data(b"MonitorStart 1\nMonitorStart 2\nMonitorStart 3\n", 5.0)
    assert asked(session) == [1, 2]
    session.receive_data(b"MonitorStart 3\n", 6.0)
    assert asked(session) == [3]


def test_the_session_itself_is_never_overloaded() -> None:
    session = opened(max_per_second=1)
    session.receive_data(b"Help BYE\nSTLI\nSTLI\nBYE\n", 0.0)
    assert b"OVERLOAD" not in session.data_to_send()
    assert session.finished


def test_no_limits() -> None:
    session = opened(max_per_second=0, max_pending=0)
    session.receive_data(b"MakeCall 1 2\n" * 1000, 0.0)
    assert len(asked(session)) == 1000


@given(st.integers(1, 5), st.lists(st.floats(0, 3), max_size=60).map(sorted))
def test_never_more_than_the_limit_within_a_second(limit: int, times: list[float]) -> None:
    pace = Pace(limit)
    passed = [at for at in times if pace.lets_pass(at)]
    for first, later in zip(passed, passed[limit:], strict=False):
        assert later - first >= 1.0

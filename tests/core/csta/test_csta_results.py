"""Answers of the telephone system in the words of the domain."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import from_domain, services
from teamcall_core.csta.common import ForwardListItem
from teamcall_core.csta.services.logical_device import AgentInfo, AgentStateEntry
from teamcall_core.csta.to_domain import words
from teamcall_core.csta.to_domain.results import result
from teamcall_core.domain import commands, results
from teamcall_core.domain.ids import CallId, Connection, Device

DEVICE = Device("101")
PARTY = csta.DeviceID("102")


def test_the_connection_of_a_call_that_was_made() -> None:
    made = csta.ConnectionID(b"\x01\x02", csta.DeviceID("101"))
    body = services.MakeCallResult(made)
    assert result(commands.MakeCall(DEVICE, "102"), body, DEVICE) == Connection(CallId("0102"), "101", made)
    for wrong in (services.MakeCallResult(None), services.GetDoNotDisturbResult(do_not_disturb_on=True)):  # type: ignore[arg-type]
        with pytest.raises((TypeError, AttributeError)):
            result(commands.MakeCall(DEVICE, "102"), wrong, DEVICE)


def test_forwardings() -> None:
    body = services.GetForwardingResult(
        [
            ForwardListItem(forwarding_type="forwardBusy", forward_status=True, forward_dn=PARTY),
            ForwardListItem(forwarding_type=99, forward_status=False),
            ForwardListItem(),
        ]
    )
    found = result(commands.GetForwarding(DEVICE), body, DEVICE)
    assert isinstance(found, results.Forwardings)
    assert [(one.type, one.on, one.number) for one in found.entries] == [
        (words.forwarding_type("forwardBusy"), True, "102"),
        ("99", False, ""),
        ("", False, ""),
    ]


@pytest.mark.parametrize(
    ("agent", "expected"),
    [
        (AgentStateEntry(b"7", logged_on=True), [("7", "", "loggedOn")]),
        (AgentStateEntry(b"\xff", logged_on=False), [("\xff", "", "loggedOff")]),
        (AgentStateEntry(agent_info=[AgentInfo(PARTY, "agentReady")]), [("", "102", "ready")]),
        (
            AgentStateEntry(b"7", agent_info=[AgentInfo(None, "agentNull"), AgentInfo(PARTY, 42), AgentInfo(PARTY)]),
            [("7", "", "loggedOn"), ("7", "102", "42"), ("7", "102", "loggedOn")],
        ),
    ],
)
def test_agents(agent: AgentStateEntry, expected: list[tuple[str, str, str]]) -> None:
    found = result(commands.GetAgentState(DEVICE), services.GetAgentStateResult([agent]), DEVICE)
    assert isinstance(found, results.Agents)
    assert [(one.identifier, one.group, one.state) for one in found.entries] == expected


def test_switches() -> None:
    quiet: Any = result(
        commands.GetDoNotDisturb(DEVICE), services.GetDoNotDisturbResult(do_not_disturb_on=True), DEVICE
    )
    assert quiet == results.DoNotDisturbState(DEVICE, True)
    waits = services.GetMessageWaitingIndicatorResult(message_waiting_on=False)
    assert result(commands.GetMessageWaiting(DEVICE), waits, DEVICE) == results.MessageWaitingState(DEVICE, False)


def test_what_only_does_something_finds_out_nothing() -> None:
    assert result(commands.SnapshotDevice(DEVICE), object(), DEVICE) is None


def test_the_service_that_a_request_needs() -> None:
    assert from_domain.operation(commands.GetForwarding(DEVICE)) == "getForwarding"
    assert from_domain.operation(object()) is None  # type: ignore[arg-type]


def test_text_that_people_write() -> None:
    assert [words.text(octets) for octets in (None, b"M\xc3\xbcller", b"M\xfcller")] == ["", "Müller", "Müller"]

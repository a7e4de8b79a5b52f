"""Answers of the telephone system in the words of the domain."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import common, services, to_domain
from teamcall_core.csta.common import ForwardListItem
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.phase3.enumerations import LOCAL_CONNECTION_STATE, SIMPLE_CALL_STATE
from teamcall_core.csta.services.logical_device import AgentInfo, AgentStateEntry
from teamcall_core.csta.to_domain import words
from teamcall_core.csta.to_domain.results import OWN_STATE, result
from teamcall_core.domain import commands, results
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, Party
from teamcall_core.domain.outcomes import PbxRefused, RemoteRejected

COVERS = ("csta/to_domain/results.py",)

DEVICE = Device("101")
CONNECTION = ConnectionID(b"\x85\xf4", DeviceID("548"))
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


# --- snapshots --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call_state", "state"),
    [
        (["alerting", "connected"], ConnectionState.ALERTING),
        (["hold"], ConnectionState.HELD),
        ([9], ConnectionState.CONNECTED),
        ("callReceived", ConnectionState.ALERTING),
        ("callPending", ConnectionState.INITIATED),
        ("callEstablishedHeld", ConnectionState.HELD),
        ("unknown", ConnectionState.CONNECTED),
        (0x65, ConnectionState.QUEUED),
        (None, ConnectionState.CONNECTED),
        (csta.Chosen("localConnectionState", "hold"), ConnectionState.HELD),
        (csta.Chosen("localConnectionState", 77), ConnectionState.CONNECTED),
    ],
)
def test_a_snapshot(call_state: Any, state: ConnectionState) -> None:
    info = common.SnapshotDeviceResponseInfo(CONNECTION, DeviceID("101"), call_state)
    taken = to_domain.snapshot(services.SnapshotDeviceResult([info]))
    far = taken[0].far
    assert taken == (domain.SnapshotConnection(Connection(CallId("85f4"), "548"), state, Party("101"), far),)


@pytest.mark.parametrize(
    ("call_state", "far"),
    [
        (["connected", "alerting"], ConnectionState.ALERTING),
        (["alerting", "connected"], ConnectionState.CONNECTED),
        (["connected", "connected", "hold"], None),
        (["connected"], None),
        (["connected", 9], None),
        ("callDelivered", ConnectionState.ALERTING),
        ("callEstablishedOnHold", ConnectionState.HELD),
        ("callPending", None),
        ("unknown", None),
        (0x65, ConnectionState.FAILED),
        (0x05, None),
        (0xF3, None),
        (None, None),
    ],
)
def test_the_other_side_in_a_snapshot(call_state: Any, far: ConnectionState | None) -> None:
    info = common.SnapshotDeviceResponseInfo(CONNECTION, DeviceID("101"), call_state)
    (taken,) = to_domain.snapshot(services.SnapshotDeviceResult([info]))
    assert taken.far is far


@pytest.mark.parametrize("call_state", [["null", "fail"], [], "callNull", "callBlocked", 0x60, 0x6F])
def test_calls_that_the_device_has_no_part_in_are_left_out(call_state: Any) -> None:
    info = common.SnapshotDeviceResponseInfo(CONNECTION, None, call_state)
    assert to_domain.snapshot(services.SnapshotDeviceResult([info])) == ()


def test_a_snapshot_that_only_announces_its_data() -> None:
    assert to_domain.snapshot(services.SnapshotDeviceResult(b"\x01")) == ()
    assert to_domain.snapshot(None) == ()


def test_simple_states_are_the_low_bits_of_their_numbers() -> None:
    for name, number in SIMPLE_CALL_STATE.enum.numbers.items():
        own = LOCAL_CONNECTION_STATE.enum.name_of(number & 0xF)
        assert OWN_STATE[name] == to_domain.state(own), name


# --- refusals ---------------------------------------------------------------------------------------------------------


def test_refusals() -> None:
    assert to_domain.failure(csta.UniversalFailure("operation", "invalidDeviceID")) == PbxRefused(
        "operation", "invalidDeviceID"
    )
    assert to_domain.failure(csta.UniversalFailure("operation", 222)) == PbxRefused("operation", "222")
    assert to_domain.failure(None) == PbxRefused("unspecified", "unspecified")
    assert to_domain.rejected(csta.Reject("mistypedArgument", "invoke")) == RemoteRejected("mistypedArgument")
    assert to_domain.rejected(csta.Reject(77)) == RemoteRejected("77")
    assert to_domain.rejected(None) == RemoteRejected("unknown")

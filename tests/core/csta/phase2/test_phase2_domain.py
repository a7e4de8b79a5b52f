"""Captured events of OmniPCX Enterprise, and events of Phase I, in the words of the domain; and commands to both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teamcall_core import csta
from teamcall_core.csta import common, from_domain, services, to_domain
from teamcall_core.domain import commands
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, NumberType, Party

VECTORS = json.loads((Path(__file__).resolve().parents[3] / "vectors" / "phase2" / "captured.json").read_text())[
    "vectors"
]
OCTETS = {vector["name"]: bytes.fromhex(vector["octets"]) for vector in VECTORS}
EARLY = pytest.mark.parametrize("phase", [csta.Phase.I, csta.Phase.II])


def event(name: str) -> domain.CallEvent | domain.UnknownEvent:
    return to_domain.event(csta.decode(OCTETS[name], csta.Phase.II), Device("24105"))


def test_delivered() -> None:
    found = event("oxe_delivered_3001")
    assert isinstance(found, domain.CallDelivered)
    assert (found.cause, found.local_state) == ("newCall", ConnectionState.ALERTING)
    assert found.connection == Connection(CallId("0058"), "10960100")
    assert found.calling_device == Party("3331", NumberType.IMPLICIT_PRIVATE)
    assert (found.alerting_device, found.last_redirection_device) == (found.called_device, None)


def test_established_over_a_trunk() -> None:
    found = event("oxe_established_1")
    assert isinstance(found, domain.CallEstablished)
    assert found.cause == "networkSignal"
    assert found.answering_device == Party("000199000115", NumberType.IMPLICIT_PUBLIC)


def test_service_initiated_names_no_device() -> None:
    found = event("oxe_serviceInitiated_1")
    assert isinstance(found, domain.CallInitiated)
    assert (found.initiating_device, found.local_state) == (None, ConnectionState.INITIATED)


@pytest.mark.parametrize("name", sorted(OCTETS))
def test_the_message_travels_on(name: str) -> None:
    message = csta.decode(OCTETS[name], csta.Phase.II)
    if message.kind == "event":
        assert to_domain.event(message, Device("24105")).origin is message


@EARLY
def test_a_connection_is_sent_back_as_it_came(phase: csta.Phase) -> None:
    found = event("oxe_delivered_3001")
    assert isinstance(found, domain.CallDelivered)
    operation, body = from_domain.request(
        commands.Perform(commands.AnswerCall("3331"), Device("3331"), (found.connection,))
    )
    octets = csta.encode(csta.Message("invoke", 1, operation, body, phase))
    assert bytes.fromhex("6b0a82020058830410960100") in octets


@EARLY
def test_commands(phase: csta.Phase) -> None:
    for command in (
        commands.Perform(commands.MakeCall("1144", "1106"), Device("1144")),
        commands.TakeSnapshot(Device("1144")),
        commands.StartMonitor(Device("1144")),
    ):
        operation, body = from_domain.request(command)
        octets = csta.encode(csta.Message("invoke", 1, operation, body, phase))
        assert csta.decode(octets, phase).body == body
    operation, body = from_domain.monitor_stop(b"\x01\x42\xf9\x00")
    octets = csta.encode(csta.Message("invoke", 1, operation, body, csta.Phase.II))
    assert octets == OCTETS["oxe_monitorstop"]


@pytest.mark.parametrize(
    ("state", "own"),
    [
        (["hold"], ConnectionState.HELD),
        (csta.Chosen("localConnectionState", "alerting"), ConnectionState.ALERTING),
        (csta.Chosen("localConnectionState", 77), ConnectionState.CONNECTED),
        (None, ConnectionState.CONNECTED),
    ],
)
def test_snapshots(state: object, own: ConnectionState) -> None:
    info = common.SnapshotDeviceResponseInfo(csta.ConnectionID(b"\0\x58"), csta.DeviceID("3331"), state)  # type: ignore[arg-type]
    (found,) = to_domain.snapshot(services.SnapshotDeviceResult([info]))
    assert (found.state, found.connection.call) == (own, "0058")


def test_failures_of_phase_one() -> None:
    message = csta.decode(bytes.fromhex("a309020107020101830102"), csta.Phase.I)
    refused = to_domain.failure(message.body)
    assert (refused.category, refused.name) == ("systemResourceAvailability", "serviceBusy")

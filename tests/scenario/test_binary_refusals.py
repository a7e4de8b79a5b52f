"""What is refused to binary sessions is not done: no octet goes to the telephone system, and the client hears why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from binary_client import BinaryClient
from binary_world import FORMS, World

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.message import Phase
from teamcall_core.licensing import Entitlement

PERMITTED = Entitlement(None, frozenset({"101"}))
NOT_PERMITTED = csta.UniversalFailure("operation", "privilegeViolationSpecifiedDevice")
EXCEEDED = csta.UniversalFailure("systemResourceAvailability", "overallMonitorLimitExceeded")
SECURITY = csta.UniversalFailure("operation", "securityViolation")


def device(word: str) -> csta.DeviceID:
    return csta.DeviceID(word)


def connection(word: str) -> csta.ConnectionID:
    return csta.ConnectionID(b"07", device(word))


def refused(world: World, client: BinaryClient, operation: str, body: object) -> object:
    """The failure that a request is answered with, and that nothing of it has reached the telephone system."""
    before = world.octets_in
    answer = world.ask(client, operation, body)
    assert answer.kind == "error", answer
    assert world.octets_in == before
    return answer.body


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_a_device_that_is_not_permitted(framing: str, phase: Phase) -> None:
    world = World(PERMITTED)
    client = world.binary(framing, phase)
    assert refused(world, client, "monitorStart", services.MonitorStart(device("102"))) == NOT_PERMITTED
    assert refused(world, client, "makeCall", services.MakeCall(device("102"), device("101"))) == NOT_PERMITTED
    assert refused(world, client, "answerCall", services.AnswerCall(connection("102"))) == NOT_PERMITTED
    assert refused(world, client, "snapshotDevice", services.SnapshotDevice(device("102"))) == NOT_PERMITTED
    world.monitor(client, "101")
    called = world.ask(client, "makeCall", services.MakeCall(device("101"), device("102")))
    assert called.kind == "result"  # the called number is never checked


def test_the_device_that_acts_is_not_always_the_first() -> None:
    world = World(PERMITTED)
    client = world.binary("length2", Phase.III)
    pickup = services.DirectedPickupCall(connection("101"), device("102"))
    assert refused(world, client, "directedPickupCall", pickup) == NOT_PERMITTED
    swapped = services.DirectedPickupCall(connection("102"), device("101"))
    assert world.ask(client, "directedPickupCall", swapped).body != NOT_PERMITTED


def test_beyond_the_licence() -> None:
    world = World(Entitlement(1))
    client, other = world.binary("length2", Phase.III), world.binary("ecma323", Phase.XML3)
    first = world.monitor(client, "101")
    assert refused(world, other, "monitorStart", services.MonitorStart(device("102"))) == EXCEEDED
    assert refused(world, other, "makeCall", services.MakeCall(device("102"), device("101"))) == EXCEEDED
    unnamed = csta.ConnectionID(b"\x00\x07", None)
    assert refused(world, client, "clearCall", services.ClearCall(unnamed)) == EXCEEDED
    second = world.monitor(other, "101")
    world.stop(client, first)
    world.stop(other, second)
    world.monitor(other, "102")


@pytest.mark.parametrize("word", ["", "10 1", "1" * 65, 'a"b', "<101>"])
def test_a_word_that_cannot_be_a_device(word: str) -> None:
    world = World()
    client = world.binary("ecma323", Phase.XML3)
    wrong = csta.UniversalFailure("operation", "invalidDeviceID")
    assert refused(world, client, "monitorStart", services.MonitorStart(device(word))) == wrong
    if word:
        assert refused(world, client, "makeCall", services.MakeCall(device(word), device("101"))) == wrong


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_a_service_that_the_profile_lacks(framing: str, phase: Phase) -> None:
    world = World(lacks=frozenset({"deflectCall", "setForwarding"}))
    client = world.binary(framing, phase)
    early = phase in (Phase.I, Phase.II)
    body = services.DeflectCall(connection("101"), device("102"))
    failure = refused(world, client, "divertCall" if early else "deflectCall", body)
    assert failure == csta.UniversalFailure("operation", "generic" if early else "serviceNotSupported")


def test_services_that_reach_beyond_devices_in_security_mode() -> None:
    offered = frozenset({"escape", "routeRegister", "startDataPath", "getSwitchingFunctionDevices"})
    world = World(PERMITTED, adds=offered)
    client = world.binary("length2", Phase.III)
    assert refused(world, client, "escape", services.Escape(b"\x01")) == SECURITY
    assert refused(world, client, "routeRegister", services.RouteRegister()) == SECURITY
    private = CSTACommonArguments(private_data=[b"\x01"])
    call = services.MakeCall(device("101"), device("102"), extensions=private)
    assert refused(world, client, "makeCall", call) == SECURITY
    call_monitor = services.MonitorStart(connection("101"))
    assert refused(world, client, "monitorStart", call_monitor) == SECURITY
    nobody = services.GetSwitchingFunctionDevices()
    assert refused(world, client, "getSwitchingFunctionDevices", nobody) == SECURITY


@pytest.mark.parametrize("entitlement", [PERMITTED, None])
def test_they_pass_with_pass_through_and_outside_of_security_mode(entitlement: Entitlement | None) -> None:
    world = World(entitlement, adds=frozenset({"escape"}), pass_through=entitlement is not None)
    client = world.binary("length2", Phase.III)
    world.ask(client, "escape", services.Escape(b"\x01"))
    assert world.requests["escape"] == 1


def test_without_associating_the_phase_is_that_of_the_setting() -> None:
    world = World(phase="III")
    client = world.unassociated("hipath", Phase.III)
    world.monitor(client, "101")
    assert client.statuses == ["normal"]


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_name_and_password(framing: str, phase: Phase) -> None:
    spoken = phase.value if phase in (Phase.I, Phase.II, Phase.III) else "I"
    world = World(username="crm", password="secret word", phase=spoken)  # noqa: S106 - a test's
    for login in ((None, None), ("crm", "Secret word"), ("crm", None), ("CRM", "secret word")):
        client = world.unassociated(framing, phase)
        client.associate(*login)
        world.carry()
        answer = client.answer()
        assert answer.kind in ("aare", "session")
        if answer.kind == "aare":
            assert answer.body.result == "rejectedPermanent"
        assert world.binaries[client].finished
        assert client.statuses == []
    client = world.unassociated(framing, phase)
    client.monitor("101")
    world.carry()
    assert world.binaries[client].finished
    assert not client.received
    client = world.unassociated(framing, phase)
    client.associate("crm", "secret word")
    world.carry()
    assert client.statuses == ["normal"]


def test_too_much_at_a_time_and_too_fast() -> None:
    world = World()
    world.settings = replace(world.settings, max_pending=2, max_per_second=5)
    client = world.binary("length2", Phase.III)
    asked = [client.ask("snapshotDevice", services.SnapshotDevice(device("101"))) for _ in range(7)]
    world.carry()
    answers = {answer.invoke_id: answer for answer in client.received}
    assert sorted(answers) == asked
    assert [answers[one].kind for one in asked].count("result") == 2
    names = [answers[one].body.name for one in asked if answers[one].kind == "error"]
    assert names == ["outstandingReqLimitExceeded"] * 3 + ["performanceLimitExceeded"] * 2

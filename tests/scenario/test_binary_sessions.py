"""Applications that speak CSTA beside those that speak STLI, on one link to the simulator, octets both ways in memory.

The server's link is one, its monitors are shared, and nobody knows of the others.
"""

from __future__ import annotations

import random

import pytest
from binary_client import BinaryClient
from binary_world import DEVICES, FORMS, World

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.message import Phase
from teamcall_core.domain.ids import Device
from teamcall_core.session import ClientSession


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_a_call_as_a_binary_client_makes_and_hears_it(framing: str, phase: Phase) -> None:
    world = World()
    client = world.binary(framing, phase)
    first, second = world.monitor(client, "101"), world.monitor(client, "102")
    answer = world.ask(client, "makeCall", services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102")))
    assert answer.kind == "result", answer.body
    assert answer.operation == "makeCall"
    told = [(event.operation, event.body.monitor_cross_ref_id) for event in client.events]
    assert ("serviceInitiated", first) in told
    assert ("delivered", second) in told
    ringing = next(event for event in client.events if event.body.monitor_cross_ref_id == second)
    answer = world.ask(client, "answerCall", services.AnswerCall(ringing.body.connection))
    assert answer.kind == "result", answer.body
    assert client.events[-1].operation == "established"
    assert world.exchange._calls.calls(Device("102"))[0].state == "connected"


def history(world: World, chance: random.Random, steps: int) -> None:
    """People telephone."""
    for _ in range(steps):
        device = chance.choice(DEVICES)
        verb = chance.choice(("offhook", "dial", "answer", "onhook", "hold", "retrieve"))
        world.command(f"{verb} {device} {chance.choice(DEVICES)}" if verb == "dial" else f"{verb} {device}")


def names(line: str) -> str:
    """The event of a line, as CSTA calls it."""
    word = line.partition(" ")[0]
    return {"Initiated": "serviceInitiated"}.get(word, word[:1].lower() + word[1:])


def of_device(client: BinaryClient, cross_ref: bytes) -> list[str]:
    return [str(event.operation) for event in client.events if event.body.monitor_cross_ref_id == cross_ref]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_three_binary_and_twenty_stli_clients_share_one_link(seed: int) -> None:
    chance = random.Random(seed)
    world = World()
    binaries = [
        world.binary("length2", Phase.III),
        world.binary("hipath", Phase.III),
        world.binary("ecma323", Phase.XML3),
    ]
    heard = {client: {device: world.monitor(client, device) for device in DEVICES[:3]} for client in binaries}
    lines = {world.stli(device): device for device in DEVICES[:3] * 6 + DEVICES[:2]}
    assert len(lines) == 20
    assert world.monitors == world.requests["monitorStart"] == 3
    history(world, chance, 150)
    truth = {device: [names(line) for line in world.lines[client]] for client, device in lines.items()}
    assert min(map(len, truth.values())) > 5
    for client in binaries:
        for device, cross_ref in heard[client].items():
            assert of_device(client, cross_ref) == truth[device], (client.phase, device)
    for client, device in lines.items():
        assert [names(line) for line in world.lines[client]] == truth[device]
    # one invoke id of everybody's at a time: each answer reaches its asker alone
    asked = {client: client.ask("snapshotDevice", services.SnapshotDevice(csta.DeviceID("101"))) for client in binaries}
    assert set(asked.values()) == {4}
    world.carry()
    for client, invoke_id in asked.items():
        answer = client.answer()
        assert (answer.kind, answer.operation, answer.invoke_id) == ("result", "snapshotDevice", invoke_id)
        assert not client.received
    leaving: list[BinaryClient | ClientSession] = [*binaries, *lines]
    chance.shuffle(leaving)
    while leaving:
        stays = {device for one in leaving for device in ((lines[one],) if one in lines else DEVICES[:3])}
        assert world.monitors == len(stays)
        one = leaving.pop()
        if isinstance(one, BinaryClient):
            world.leave(one)
        else:
            world.exchange.detach(one, world.now)
            del world.lines[one]
            world.carry()
    assert world.monitors == 0
    assert world.requests["monitorStart"] == world.requests["monitorStop"] == 3


def test_a_device_monitored_twice_is_told_twice_and_stopped_once() -> None:
    world = World()
    client = world.binary("length2", Phase.III)
    first = world.monitor(client, "101")
    second = world.monitor(client, "101", MonitorFilter(call_control=csta.Bits(("serviceInitiated",))))
    assert first != second
    assert world.monitors == 1
    world.command("offhook 101")
    assert of_device(client, first) == ["serviceInitiated"]
    assert of_device(client, second) == []
    assert world.stop(client, first).kind == "result"
    assert world.monitors == 1
    world.command("onhook 101")
    assert of_device(client, second) == ["connectionCleared"]
    assert world.stop(client, second).kind == "result"
    assert world.monitors == 0
    assert world.stop(client, second).body == csta.UniversalFailure("operation", "invalidCrossRefID")


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_a_filter_is_answered_applied_and_changed(framing: str, phase: Phase) -> None:
    world = World()
    client = world.binary(framing, phase)
    wanted = MonitorFilter(call_control=csta.Bits(("serviceInitiated", "originated")))
    answer = world.ask(client, "monitorStart", services.MonitorStart(csta.DeviceID("101"), wanted))
    assert answer.body.actual_monitor_filter.call_control == {"serviceInitiated", "originated"}
    cross_ref = answer.body.cross_ref_identifier
    world.command("offhook 101")
    world.command("dial 101 102")
    assert of_device(client, cross_ref) == ["delivered"]
    everything = MonitorFilter(call_control=csta.Bits((), length=18))
    answer = world.ask(client, "changeMonitorFilter", services.ChangeMonitorFilter(cross_ref, everything))
    assert answer.kind == "result"
    world.command("onhook 101")
    assert of_device(client, cross_ref) == ["delivered", "connectionCleared"]
    world.command("offhook 101")
    assert of_device(client, cross_ref)[-1] == "serviceInitiated"


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_a_lost_link_and_its_return(framing: str, phase: Phase) -> None:
    world = World()
    client, idle = world.binary(framing, phase), world.binary(framing, phase)
    cross_ref = world.monitor(client, "101")
    invoke_id = client.ask("snapshotDevice", services.SnapshotDevice(csta.DeviceID("101")))
    session = world.binaries[client]
    session.receive_data(client.take(), world.now)
    world.exchange.handle_session(session, world.now)
    world.simulator.command("offhook 102", world.now)
    world.lose()
    answer = client.answer()
    assert (answer.kind, answer.invoke_id) == ("error", invoke_id)
    assert answer.body.category == "systemResourceAvailability"
    assert client.statuses == idle.statuses == ["normal", "disabled"]
    assert of_device(client, cross_ref) == ["outOfService"]
    assert world.ask(client, "snapshotDevice", services.SnapshotDevice(csta.DeviceID("101"))).kind == "error"
    late = BinaryClient(framing, phase)
    world.binaries[late] = ClientSession(world.settings, world.now)
    world.exchange.attach(world.binaries[late])
    late.associate()
    world.carry()
    assert late.statuses == ["disabled"]
    world.command("offhook 101")
    world.dial()
    assert client.statuses == idle.statuses == ["normal", "disabled", "normal"]
    assert late.statuses == ["disabled", "normal"]
    assert of_device(client, cross_ref) == ["outOfService", "serviceInitiated", "backInService"]
    world.command("onhook 101")
    assert of_device(client, cross_ref)[-1] == "connectionCleared"
    assert world.monitors == 1


def test_a_monitor_that_is_refused_for_good_is_stopped_by_the_server(monkeypatch) -> None:
    world = World()
    client = world.binary("hipath", Phase.III)
    first, second = world.monitor(client, "101"), world.monitor(client, "101")
    world.lose()
    monkeypatch.setattr(world.simulator.switch.model, "knows", lambda word: word != "101")
    world.dial()
    assert sorted(client.ended) == sorted([first, second])
    assert world.stop(client, first).kind == "error"
    assert client.statuses[-1] == "normal"

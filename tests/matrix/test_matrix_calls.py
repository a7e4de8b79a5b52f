"""For every proven telephone system: a day on the link, a loss in the middle of it, and the return.

Generated from the table of telephone systems: a new row is tested by being there.
"""

from __future__ import annotations

import pytest
from matrix_world import EXTENSIONS, PROVEN, SUFFIX, World

CALL = (
    ("MakeCall {101} 102", "makeCall"),
    ("AnswerCall {102}", "answerCall"),
    ("HoldCall {101}", "holdCall"),
    ("RetrieveCall {101}", "retrieveCall"),
    ("ConsultationCall {101} 103", "consultationCall"),
    ("AnswerCall {103}", "answerCall"),
    ("AlternateCall {101}", "alternateCall"),
    ("TransferCall {101}", "transferCall"),
    ("ClearConnection {102}", "clearConnection"),
    ("MakeCall {101} 102", "makeCall"),
    ("DeflectCall {102} 103", "deflectCall"),
    ("AnswerCall {103}", "answerCall"),
    ("ConsultationCall {101} 102", "consultationCall"),
    ("AnswerCall {102}", "answerCall"),
    ("ConferenceCall {101}", "conferenceCall"),
    ("ClearConnection {103}", "clearConnection"),
    ("ClearConnection {101}", "clearConnection"),
)
"""What a client asks for, and the service that the telephone system must offer for it."""


@pytest.fixture(params=PROVEN)
def world(request: pytest.FixtureRequest) -> World:
    world = World(request.param)
    assert world.is_up
    return world


def spelt(world: World, line: str) -> str:
    for extension in EXTENSIONS:
        line = line.replace(f"{{{extension}}}", world.device(extension))
    return line


def test_a_complete_call_with_hold_consultation_transfer_and_conference(world: World) -> None:
    watching, other = world.client("101", "102", "103"), world.client("102")
    for line, service in CALL:
        if service not in world.profile.services_offered:
            world.command("onhook 101")
            continue
        words = spelt(world, line)
        answer, *_ = world.say(watching, words)
        assert answer == f"error_ind SUCCESS {words.split(' ')[0]}", world.key
        world.check()
    assert watching.picture == {world.device(one): {} for one in ("101", "102", "103")}
    names = [line.split(" ")[0] for line in watching.lines]
    for name in ("Held", "Retrieved", "Transferred", "Diverted", "Conferenced"):
        assert name in names
    assert {line.split(" ")[1] for line in other.lines if line.startswith("Delivered")} == {world.device("102")}


def test_the_same_call_where_the_server_appends_what_avaya_wants() -> None:
    """With cstaDeviceSuffix clients name extensions alone, and read them alone."""
    world = World("avaya-aes", changes={"csta_device_suffix": SUFFIX})
    client = world.client("101", "102", "103")
    for line, _ in CALL:
        answer, *_ = world.say(client, spelt(world, line))
        assert answer.startswith("error_ind SUCCESS "), line
        world.check()
    assert not any("tcsim" in line for line in client.lines)


def test_calls_from_and_to_the_outside(world: World) -> None:
    client = world.client("101", "102")
    world.command("trunkcall 01711234567 101")
    world.check()
    delivered = next(line for line in client.lines if line.startswith("Delivered"))
    assert "01711234567" in delivered, f"the caller is told on {world.key}"
    world.command("answer 101")
    world.command("onhook 101")
    world.command("dial 102 0301234")
    world.wait(10.0)
    world.check()
    assert any(line.startswith("Established") for line in client.lines[-6:])
    world.command("onhook 102")
    world.check()


@pytest.mark.parametrize("kind", ["loss", "down", "reset"])
def test_after_a_loss_every_client_knows_what_has_become_true_meanwhile(world: World, kind: str) -> None:
    """A call ends while the link is away, another begins, a third goes on under another state."""
    clients = [world.client("101", "102", "103", "104"), world.client("103")]
    for line in ("dial 101 102", "answer 102", "dial 103 104", "answer 104"):
        world.command(line)
    world.check()
    world.is_reachable = False
    if kind == "loss":
        world.lose()
    elif kind == "down":
        world.command("linkdown")
    else:
        world.command("fault reset")
    assert not world.is_up
    assert all(client.lines[-1].startswith(("OutOfService", "error_ind LINKOUTOFSERVICE")) for client in clients)
    for line in ("onhook 102", "hold 103", "dial 101 102"):
        world.command(line)
    world.command("linkup")
    world.is_reachable = True
    world.wait(70.0)
    assert world.is_up
    world.check()
    for line in ("answer 102", "retrieve 103", "onhook 104", "onhook 101"):
        world.command(line)
        world.check()
    for client in clients:
        assert not any(client.picture.values())


def test_the_link_stands_for_an_hour_of_silence(world: World) -> None:
    """Both sides keep it: SystemStatus, the timer of the session or keepalive."""
    client = world.client("101")
    count = len(client.lines)
    world.wait(3600.0)
    assert client.lines[count:] == [], world.simulator.next_note()
    world.command("offhook 101")
    world.check()


def test_twenty_losses_in_a_row_under_traffic(world: World) -> None:
    client = world.client("101", "102")
    for number in range(20):
        world.command("dial 101 102")
        world.lose()
        world.wait(20.0)
        assert world.is_up
        world.check()
        world.command("answer 102" if number % 2 else "onhook 101")
        if number % 2:
            world.command("onhook 101")
        world.check()
    assert sum(line == "error_ind LINKINSERVICE" for line in client.lines) == 20
    assert world.simulator.switch.monitors == 2

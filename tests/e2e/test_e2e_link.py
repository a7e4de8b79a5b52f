"""The link is lost, and comes back: stli.md's lines in their order, without any client doing anything."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.e2e

LOST = "error_ind LINKOUTOFSERVICE"
BACK = "error_ind LINKINSERVICE"
QUICK = ("reconnectDelayMax = 0.2", "heartbeatInterval = 0")
STATUS = re.compile("SystemStatus (outOfService|connecting) generic .*")


def test_lost_and_back(world, wait_until):
    box, server = world.pair(*QUICK)
    watcher = world.stli(server, "", "101", "102")
    new_style = world.stli(server, ";Version=2;DeviceInformation=Off", "102")
    idle = world.stli(server)
    undecided = world.client(server)
    undecided.nothing_more()

    box.do("linkdown")
    watcher.expect(LOST, "OutOfService 101 normal", "OutOfService 102 normal")
    new_style.expect(LOST)
    assert new_style.line().startswith("OutOfService 102 normal")
    idle.expect(LOST)
    undecided.nothing_more()

    box.do("linkup")
    watcher.expect("BackInService 101 resync", "BackInService 102 resync", BACK)
    assert new_style.line().startswith("BackInService 102 resync")
    new_style.expect(BACK)
    idle.expect(BACK)
    for client in (undecided, watcher, new_style, idle):
        client.nothing_more()

    box.do("offhook 102")
    watcher.expect("Initiated 102 normal", "DeviceInformation 102 1 (initiated)")
    assert new_style.line().startswith("Initiated 102 normal ")
    assert "LINKOUTOFSERVICE" in server.log("Error.log")
    assert "LINKOUTOFSERVICE" in server.log("Sys.log")


def test_requests_while_the_link_is_down(world):
    box, server = world.pair(*QUICK)
    client = world.stli(server, "", "101", "102")
    box.do("linkdown")
    client.expect(LOST, "OutOfService 101 normal", "OutOfService 102 normal")
    client.ask("MonitorStart 103", LOST)
    client.ask("MakeCall 101 102", LOST)
    client.ask("ClearConnection 101", LOST)
    client.ask("SystemStatus", STATUS, "error_ind SUCCESS SystemStatus")
    client.ask("STLI", "error_ind SUCCESS STLI")
    client.say("Help BYE")
    client.line_that("error_ind SUCCESS Help")
    client.request("MonitorStop 101")
    client.ask("MonitorStop 103", "error_ind MONITORNOTSET MonitorStop")
    later = world.stli(server)
    told = world.stli(server)
    told.ask("MakeCall 101 102", LOST)
    told.ask("MakeCall 101 102", LOST)

    box.do("linkup")
    client.expect("BackInService 102 resync", BACK)
    told.expect(BACK)
    for one in (client, later, told):
        one.nothing_more()
    assert box.requests("makeCall") == 0
    assert box.monitors() == 1


def test_unanswered_requests_are_answered_at_the_loss(world, wait_until):
    box, server = world.pair(*QUICK)
    client = world.stli(server, "", "101")
    leaver = world.stli(server)
    box.do("fault mute")
    client.say("MakeCall 101 102", "MonitorStart 103", "SystemStatus")
    leaver.say("MonitorStart 104", "BYE")
    wait_until(lambda: box.requests("makeCall") == 1, "the request at the telephone system")
    wait_until(lambda: box.requests("monitorStart") == 3, "the requests at the telephone system")
    box.do("linkdown")
    client.expect(LOST, LOST)
    heard = [client.line() for _ in range(3)]
    assert "OutOfService 101 normal" in heard
    assert [line for line in heard if not line.startswith("OutOfService")][1:] == ["error_ind SUCCESS SystemStatus"]
    assert leaver.rest() == b"error_ind LINKOUTOFSERVICE\r\nerror_ind SUCCESS BYE\r\n"
    box.do("fault off")
    box.do("linkup")
    client.expect(  # the call was placed, though its answer was lost
        "Originated 101 resync 101 102 101",
        "DeviceInformation 101 1 (connected)",
        'Delivered 101 resync 102 101 102 ""',
        "DeviceInformation 101 1 (connected)",
        "BackInService 101 resync",
        BACK,
    )
    client.nothing_more()
    assert box.monitors() == 1


def test_killed_and_another_on_the_same_port(world):
    box, server = world.pair(*QUICK)
    client = world.stli(server, "", "101")
    port = box.link[1]
    box.kill()
    client.expect(LOST, "OutOfService 101 normal")
    another = world.system(port=port)
    client.expect("BackInService 101 resync", BACK)
    another.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")


def lines_until(client, last: str) -> list[str]:
    told = [client.line()]
    while told[-1] != last:
        told.append(client.line())
    return told


def test_kills_in_a_row_under_traffic(world):
    """No client connects anew, every monitor is back, pictures are true, and the log has one line per change."""
    box, server = world.pair(*QUICK)
    clients = [world.stli(server, ";Version=2;DeviceInformation=Extended", "101", "102", "103") for _ in range(2)]
    port = box.link[1]
    for _ in range(3):
        box.do("dial 101 102")
        box.do("answer 102")
        box.do("trunkcall 0171 103")
        for client in clients:
            client.line_that(r"DeviceInformation 103 1 \(0002/alerting/0171\)")
        box.kill()
        for client in clients:
            client.line_that(LOST)
        box = world.system(port=port)
        for client in clients:
            told = lines_until(client, BACK)
            assert told.count("BackInService 101 resync") == told.count("BackInService 102 resync") == 1
            cleared = [line for line in told if line.startswith("ConnectionCleared")]
            assert sorted(cleared) == [
                'ConnectionCleared 101 resync 101 "" 0001 101',
                'ConnectionCleared 102 resync 102 "" 0001 102',
                'ConnectionCleared 103 resync 103 "" 0002 103',
            ]
            assert {f"DeviceInformation {device} 0 (idle)" for device in ("101", "102", "103")} < set(told)
        assert box.monitors() == 3
    lines = server.log("Error.log").splitlines()
    assert sum("is out of service" in line for line in lines) == 3
    assert sum("is in service" in line for line in lines) == 4
    assert sum("monitors are set again" in line for line in lines) == 3


def test_a_server_before_its_telephone_system(world, loopback_port):
    port = loopback_port()
    server = world.server(world.home(*QUICK, link=("127.0.0.1", port)))
    client = world.stli(server)
    client.ask("SystemStatus", STATUS, "error_ind SUCCESS SystemStatus")
    client.ask("MonitorStart 101", LOST)
    world.system(port=port)
    client.expect(BACK)
    client.request("MonitorStart 101")
    client.nothing_more()


def test_the_count_is_right_after_a_loss(world):
    box, server = world.pair(*QUICK)
    client = world.stli(server, "", "101")
    box.do("trunkcall 0891 101")
    client.line_that(r"DeviceInformation 101 1 \(alerting\)")
    box.do("linkdown")
    client.expect(LOST, "OutOfService 101 normal")
    box.do("trunkcall 0892 101")
    box.do("linkup")
    client.line_that(BACK)
    box.do("answer 101")
    client.line_that("Established 101 .*")
    box.do("onhook 101")
    client.line_that("ConnectionCleared 101 .*")
    client.expect("DeviceInformation 101 1 (alerting)")


def test_a_monitor_that_the_telephone_system_ends_is_set_again(world):
    box, server = world.pair(*QUICK)
    client = world.stli(server, "", "101", "102")
    box.do("monitorend 101")
    client.expect("OutOfService 101 normal", "BackInService 101 resync")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")


def test_a_device_refused_for_good_after_a_loss_is_told_so(world):
    box, server = world.pair(*QUICK)
    client = world.stli(server, "", "101", "110")
    port = box.link[1]
    box.kill()
    client.expect(LOST, "OutOfService 101 normal", "OutOfService 110 normal")
    world.system("--extensions", "101-105", port=port)
    heard = {client.line(), client.line()}
    assert "BackInService 101 resync" in heard
    assert any(line.startswith("MonitorStopped 110 ") for line in heard), heard
    client.expect(BACK)
    client.ask("MonitorStop 110", "error_ind MONITORNOTSET MonitorStop")


@pytest.mark.parametrize(
    "fault",
    [
        "garbage",
        "garbage 000530ff",
        "garbage ffff00",
        "garbage 0000",
        "reset",
    ],
)
def test_what_no_telephone_system_should_do(world, wait_until, fault):
    box, server = world.pair(
        "reconnectDelayMax = 0.2", "requestTimeout = 0.3", "heartbeatTimeout = 0.3", "heartbeatInterval = 0.3"
    )
    client = world.stli(server, "", "101")
    box.do(f"fault {fault}")
    box.do("offhook 101")

    def works() -> bool:
        other = world.stli(server)
        other.say("MonitorStart 102")
        answer = other.line()
        other.close()
        return answer == "error_ind SUCCESS MonitorStart"

    wait_until(works, "the link to work again", patience=3)
    if (first := client.line()) == LOST:
        client.expect("OutOfService 101 normal", "Initiated 101 resync", "DeviceInformation 101 1 (initiated)")
        client.expect("BackInService 101 resync", BACK)
        assert "LINKOUTOFSERVICE" in server.log("Error.log")
    else:
        assert first == "Initiated 101 normal"


def test_a_half_open_link_is_noticed_by_its_heartbeat(world):
    box, server = world.pair("reconnectDelayMax = 0.2", "heartbeatInterval = 0.2", "heartbeatTimeout = 0.2")
    client = world.stli(server, "", "101")
    box.do("fault halfopen")
    client.expect(LOST, "OutOfService 101 normal", "BackInService 101 resync", BACK)


def test_an_application_that_the_telephone_system_refuses_tries_again(world):
    box = world.system("--fault", "refuse")
    server = world.server(world.home(*QUICK, link=box.link))
    client = world.stli(server)
    client.ask("MonitorStart 101", LOST)
    box.do("fault off")
    client.expect(BACK)
    client.request("MonitorStart 101")


def test_a_system_status_from_the_telephone_system_is_shown(world, wait_until):
    box, server = world.pair(*QUICK)
    client = world.stli(server)

    def status() -> str:
        client.say("SystemStatus")
        line = client.line()
        client.expect("error_ind SUCCESS SystemStatus")
        return line

    box.do("status overloadImminent")
    wait_until(lambda: status() == "SystemStatus inService generic overloadImminent", "the new status")


def test_name_and_password(world):
    box = world.system("--username", "AMHOST", "--password", "se cr3t#77777")
    world.secrets += ["cr3t#77777", b"cr3t#77777".hex(), b"cr3t#77777".hex(" ")]
    home = world.home(
        "PBXUsername = AMHOST", "PBXPassword = se cr3t#77777", "traceLink = yes", "traceSessions = yes", link=box.link
    )
    server = world.server(home)
    world.await_link(server)
    world.stli(server, "", "101").nothing_more()
    traces = [file for file in (server.home / "log").iterdir() if file.name not in ("Error.log", "Sys.log")]
    assert any(" out link#" in file.read_text() for file in traces), traces


@pytest.mark.parametrize("settings", [(), ("PBXUsername = AMHOST", "PBXPassword = wr0ngword")], ids=["none", "wrong"])
def test_a_wrong_name_or_password(world, wait_until, settings):
    box = world.system("--username", "AMHOST", "--password", "77777")
    world.secrets.append("wr0ngword")
    server = world.server(world.home(*QUICK, "traceLink = yes", *settings, link=box.link))
    wait_until(lambda: "LINKOUTOFSERVICE" in server.log("Error.log"), "the refusal in the log")
    line = next(line for line in server.log("Error.log").splitlines() if "LINKOUTOFSERVICE" in line)
    assert re.search("password|association|authenti", line, re.IGNORECASE), line
    client = world.stli(server)
    client.ask("MonitorStart 101", LOST)
    client.ask("SystemStatus", STATUS, "error_ind SUCCESS SystemStatus")

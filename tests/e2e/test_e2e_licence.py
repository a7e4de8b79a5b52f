"""Licence and DeviceLicense.conf: what is refused is not done, is told, and is in the logs."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.e2e

EXCEEDED = "error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set"
STILL = "heartbeatInterval = 0"


@pytest.fixture
def settled(wait_until):
    """The simulator's octet counter once a monitor and its snapshot are through."""

    def octets(box, snapshots: int) -> tuple[int, int]:
        wait_until(lambda: box.requests("snapshotDevice") == snapshots, "the silent SnapshotDevice")
        stats = box.do("stats")
        return stats["octets_in"], stats["octets_out"]

    return octets


def test_one_device_without_a_licence(world, settled):
    box, server = world.pair(STILL, devices=None)
    client = world.stli(server, "", "101")
    other = world.stli(server)
    before = settled(box, 1)
    client.ask("MonitorStart 102", EXCEEDED)
    other.ask("MonitorStart 102", EXCEEDED)
    other.ask("MakeCall 103 104", "error_ind LICENSEERROR DEVICESEXCEEDED MakeCall")
    other.ask("AnswerCall 103", "error_ind LICENSEERROR DEVICESEXCEEDED AnswerCall")
    other.ask("ClearConnection 103", "error_ind LICENSEERROR DEVICESEXCEEDED ClearConnection")
    other.request("MonitorStart 101")
    stats = box.do("stats")
    assert (stats["octets_in"], stats["octets_out"]) == before
    for name in ("Error.log", "Sys.log"):
        assert "LICENSEERROR" in server.log(name), name
    other.request("MakeCall 101 102")


def test_the_licence_is_free_again_with_the_last_monitor(world):
    _, server = world.pair(STILL, devices=None)
    client = world.stli(server, "", "101")
    other = world.stli(server)
    other.ask("MonitorStart 102", EXCEEDED)
    client.request("MonitorStop 101")
    other.request("MonitorStart 102")
    client.ask("MonitorStart 101", EXCEEDED)
    other.ask("BYE", "error_ind SUCCESS BYE")
    assert other.rest() == b""
    client.request("MonitorStart 101")


def test_a_refused_monitor_does_not_use_up_the_licence(world):
    _, server = world.pair(STILL, devices=None)
    client = world.stli(server)
    client.ask("MonitorStart 999", "error_ind PBXERROR MonitorStart operation invalidDeviceID")
    client.request("MakeCall 102 103")
    client.request("MonitorStart 101")


def test_several_devices_with_a_licence(world, settled):
    box, server = world.pair(STILL, devices=3)
    client = world.stli(server, "", "101", "102")
    other = world.stli(server, "", "102", "103")
    before = settled(box, 3)
    client.ask("MonitorStart 104", EXCEEDED)
    other.ask("MakeCall 104 101", "error_ind LICENSEERROR DEVICESEXCEEDED MakeCall")
    stats = box.do("stats")
    assert (stats["octets_in"], stats["octets_out"]) == before
    other.request("MonitorStop 102")
    client.ask("MonitorStart 104", EXCEEDED)
    client.request("MonitorStop 102")
    client.request("MonitorStart 104")


def test_a_licence_of_another_key_is_none(world, licence):
    box = world.system()
    home = world.home(STILL, link=box.link, devices=3)
    (home / "conf" / "license.pub").write_text(licence(3, "other").public)
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, "", "101")
    client.ask("MonitorStart 102", EXCEEDED)


def test_a_licence_with_a_changed_payload_is_none(world):
    box = world.system()
    home = world.home(STILL, link=box.link, devices=3)
    file = home / "conf" / "Default.conf"
    token = next(line for line in file.read_text().splitlines() if line.startswith("license"))
    head, payload, signature = token.split(".")
    changed = ".".join((head, payload[:-2] + ("AA" if payload[-2:] != "AA" else "BB"), signature))
    file.write_text(file.read_text().replace(token, changed))
    world.secrets.append(changed.partition("= ")[2])
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, "", "101")
    client.ask("MonitorStart 102", EXCEEDED)


@pytest.mark.parametrize(
    ("octets", "permitted"),
    [
        (b"// Shipping\n1 0-1\tJeannine\r\n(102)\tWilbur \xff\xfe\n101\n", ("101", "102")),
        (b"103\tno line end", ("103",)),
        (b"", ()),
        (b"// 101\n \t102\nnobody\n", ()),
    ],
    ids=["typical", "one", "empty", "nothing that counts"],
)
def test_security_mode(world, settled, octets, permitted):
    box = world.system()
    home = world.home(STILL, link=box.link)
    (home / "conf" / "DeviceLicense.conf").write_bytes(octets)
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, "", *permitted)
    before = settled(box, len(permitted))
    for device in {"101", "102", "103", "104"} - set(permitted):
        for line in (f"MonitorStart {device}", f"MakeCall {device} 110", f"AnswerCall {device}"):
            client.ask(line, f"error_ind DEVICENOTPERMITTED {line.split()[0]}")
        client.ask(f"ClearConnection {device}", "error_ind DEVICENOTPERMITTED ClearConnection")
    stats = box.do("stats")
    assert (stats["octets_in"], stats["octets_out"]) == before
    for device in permitted:
        client.say(f"MakeCall {device} 110")  # The number that is called is never checked.
        client.line_that("error_ind SUCCESS MakeCall")


def test_permission_is_asked_before_the_licence_and_named_in_the_log(world):
    box = world.system()
    home = world.home(STILL, link=box.link, devices=None)
    (home / "conf" / "DeviceLicense.conf").write_bytes(b"101\n102\n")
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, "", "101")
    client.ask("MonitorStart 103", "error_ind DEVICENOTPERMITTED MonitorStart")
    client.ask("MonitorStart 102", EXCEEDED)
    assert "103" in server.log("Error.log")


def test_security_mode_without_a_readable_list_does_not_start(world):
    box = world.system()
    home = world.home(STILL, link=box.link)
    (home / "conf" / "DeviceLicense.conf").mkdir()
    program = world.run("-c", str(home / "conf" / "Default.conf"), "--foreground")
    assert program.wait() in {77, 78}
    assert "DeviceLicense.conf" in program.errors()
    assert "Traceback" not in program.errors()

"""The SuperVisor session against real processes: what it shows and does, and DeviceLicense.conf at run time."""

from __future__ import annotations

import json
import re

import pytest

pytestmark = pytest.mark.e2e

PASSWORD = "Un-g3heim"  # noqa: S105 - of these tests
STILL = "heartbeatInterval = 0"
NOT_PERMITTED = "error_ind DEVICENOTPERMITTED MonitorStart"


@pytest.fixture
def supervise(world):
    """A telephone system, a server with a password, and an open SuperVisor session."""

    def start(*settings, **options):
        world.secrets.append(PASSWORD)
        box, server = world.pair(STILL, f"supervisorPassword = {PASSWORD}", *settings, **options)
        supervisor = world.client(server)
        supervisor.ask(f"SuperVisor {PASSWORD}", "error_ind SUCCESS SuperVisor")
        return box, server, supervisor

    return start


def data(client, line):
    """The data lines of an answer that succeeds."""
    client.say(line)
    lines = []
    while not (last := client.line()).startswith("error_ind"):
        lines.append(last)
    assert last == f"error_ind SUCCESS {line.split()[0]}"
    return lines


def permit(server, *devices):
    (server.home / "conf" / "DeviceLicense.conf").write_text("".join(f"{device}\n" for device in devices))


def test_what_is_shown(world, supervise):
    _, server, supervisor = supervise()
    client = world.stli(server, "", "101", "102")
    other = world.stli(server, "", "101")
    assert data(supervisor, "ListMonitors") == ["Monitor 101 2 inService", "Monitor 102 1 inService"]
    sessions = [line.split() for line in data(supervisor, "ListSessions")]
    ports = {f"127.0.0.1:{one.sock.getsockname()[1]}" for one in (supervisor, client, other)}
    assert {row[3] for row in sessions} == ports
    assert [(row[0], row[2], *row[4:]) for row in sessions] == [
        ("Session", "supervisor", "open", "0", "0"),
        ("Session", "stli", "open", "2", "0"),
        ("Session", "stli", "open", "1", "0"),
    ]
    [link] = data(supervisor, "ListLinks")
    since = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"
    assert re.fullmatch(rf"Link 1 generic 127\.0\.0\.1:\d+ inService {since} 0 0 0", link)
    assert data(supervisor, "License") == ['License licensed 2 20 ""']
    assert re.fullmatch(r"Status \S+ \d+ 3 2 inService", data(supervisor, "Status")[0])
    supervisor.ask("MonitorStart 101", "error_ind INVALCMD MonitorStart")
    supervisor.ask("SuperVisor;Format=JSON", "error_ind SUCCESS SuperVisor")
    status = json.loads(data(supervisor, "Status")[0])
    assert (status["type"], status["sessions"], status["linkState"], status["dropped"]) == ("Status", 3, "inService", 0)


def test_without_a_password_it_shows_and_reloads_and_does_nothing_else(world):
    _, server = world.pair(STILL, devices=None)
    supervisor = world.client(server)
    supervisor.ask("SuperVisor", "error_ind SUCCESS SuperVisor")
    for line in ("Shutdown", "CloseSession 1", "Trace on", "LogLevel debug", "ReconnectLink"):
        supervisor.ask(line, f"error_ind ACCESSDENIED {line.split()[0]}")
    supervisor.request("ReloadDeviceLicense")
    assert data(supervisor, "License") == ['License demo 0 1 ""']
    supervisor.ask("BYE", "error_ind SUCCESS BYE")
    assert supervisor.rest() == b""


def test_a_wrong_password_three_times(world, supervise, wait_until):
    _, server, supervisor = supervise()
    other = world.client(server)
    other.say(*["SuperVisor Wr0ngWord"] * 4)
    world.secrets.append("Wr0ngWord")
    assert other.rest() == b"error_ind ACCESSDENIED\r\n" * 3
    wait_until(lambda: "ACCESSDENIED: session#" in server.log("Error.log"), "the line in the log")
    supervisor.request("SuperVisor")


def test_from_another_address_it_is_denied(world):
    server = world.server(world.home("supervisorAddresses = 192.0.2.1"))
    client = world.client(server)
    client.ask("SuperVisor", "error_ind ACCESSDENIED")


# --- DeviceLicense.conf ----------------------------------------------------------------------------------------------


def test_a_list_that_appears_changes_and_vanishes(world, supervise):
    box, server, supervisor = supervise()
    client = world.stli(server, "", "101", "102")
    file = server.home / "conf" / "DeviceLicense.conf"
    permit(server, "103")
    other = world.stli(server, "", "104")  # not yet read
    supervisor.request("ReloadDeviceLicense")
    other.ask("MonitorStart 101", NOT_PERMITTED)  # even while another session monitors it
    other.request("MonitorStart 103")
    client.ask("MakeCall 101 103", "error_ind DEVICENOTPERMITTED MakeCall")
    client.ask("MonitorStart 105", NOT_PERMITTED)
    assert box.monitors() == 4  # the standing ones stay
    file.unlink()
    supervisor.ask("ReloadDeviceLicense", "error_ind FILEERROR ReloadDeviceLicense missing")
    file.mkdir()
    supervisor.ask("ReloadDeviceLicense", "error_ind FILEERROR ReloadDeviceLicense unreadable")
    other.ask("MonitorStart 101", NOT_PERMITTED)  # the list stays
    file.rmdir()
    permit(server)
    supervisor.request("ReloadDeviceLicense")
    other.ask("MonitorStart 106", NOT_PERMITTED)
    permit(server, "101", "106")
    supervisor.request("ReloadDeviceLicense")
    other.request("MonitorStart 101")
    other.request("MonitorStart 106")


def test_standing_monitors_survive_a_loss_of_the_link_and_end_with_their_last_session(world, supervise, wait_until):
    box, server, supervisor = supervise()
    client = world.stli(server, "", "101")
    permit(server, "103")
    supervisor.request("ReloadDeviceLicense")
    box.do("linkdown")
    client.line_that("error_ind LINKOUTOFSERVICE")
    box.do("linkup")
    client.line_that("BackInService 101 resync")
    client.line_that("error_ind LINKINSERVICE")
    assert box.monitors() == 1
    assert data(supervisor, "ListMonitors") == ["Monitor 101 1 inService"]
    [link] = data(supervisor, "ListLinks")
    assert link.split()[-3:] == ["1", "1", "0"]
    client.request("MonitorStop 101")
    wait_until(lambda: box.monitors() == 0, "the monitor's end")
    client.ask("MonitorStart 101", NOT_PERMITTED)


def test_without_a_list_there_is_nothing_to_reload(world, supervise):
    _, server, supervisor = supervise()
    supervisor.request("ReloadDeviceLicense")
    world.stli(server, "", "101")


# --- what it does ----------------------------------------------------------------------------------------------------


def test_a_session_is_closed(world, supervise, wait_until):
    box, server, supervisor = supervise()
    client = world.stli(server, "", "101")
    number = data(supervisor, "ListSessions")[1].split()[1]
    supervisor.request(f"CloseSession {number}")
    assert client.rest() == b""
    wait_until(lambda: box.monitors() == 0, "its monitor's end")
    supervisor.ask(f"CloseSession {number}", "error_ind INVALPARAM CloseSession")
    own = data(supervisor, "ListSessions")[0].split()[1]
    supervisor.request(f"CloseSession {own}")
    assert supervisor.rest() == b""


def test_traces_are_switched(world, supervise, wait_until):
    _, server, supervisor = supervise()
    client = world.stli(server)
    numbers = [line.split()[1] for line in data(supervisor, "ListSessions")]
    supervisor.ask("Trace on session 99", "error_ind INVALPARAM Trace")
    supervisor.ask("Trace on link 2", "error_ind INVALPARAM Trace")
    supervisor.request(f"Trace on session {numbers[1]}")
    client.request("MonitorStart 101")
    data(supervisor, "Status")
    supervisor.request("Trace off")
    client.request("MonitorStart 102")
    supervisor.request("Trace on link 1")
    client.request("MonitorStart 103")
    supervisor.request("Trace on")
    supervisor.request(f"SuperVisor {PASSWORD}")
    supervisor.request("Trace off")
    wait_until(lambda: "SuperVisor ***" in server.log("Session.log"), "the traced line")
    session = server.log("Session.log")
    assert f"in session#{numbers[1]} stli MonitorStart 101" in session
    assert "102" not in session
    assert f"session#{numbers[0]} stli Status" not in session
    assert "in link#1 length2" in server.log("Link.log")


def test_the_level_of_the_log(world, supervise, wait_until):
    _, server, supervisor = supervise("logLevel = warning")
    assert "has started" not in server.log("Error.log")
    supervisor.request("LogLevel debug")
    world.stli(server)
    wait_until(lambda: "is open, kind stli" in server.log("Error.log"), "a line of the level debug")
    supervisor.request("LogLevel error")


def test_the_link_is_made_again(world, supervise):
    _, server, supervisor = supervise()
    client = world.stli(server, "", "101")
    supervisor.request("ReconnectLink")
    client.expect("error_ind LINKOUTOFSERVICE", "OutOfService 101 normal")
    client.line_that("error_ind LINKINSERVICE")


def test_shutdown(world, supervise):
    _, server, supervisor = supervise()
    client = world.stli(server)
    supervisor.say("Shutdown")
    assert supervisor.rest() == b"error_ind SUCCESS Shutdown\r\n"
    assert client.rest() == b""
    assert server.wait() == 0
    assert "asked for it" in server.log("Sys.log")


# --- limits ----------------------------------------------------------------------------------------------------------


def test_requests_too_many_are_told_counted_and_logged_once(world):
    server = world.server(world.home("maxRequestsPerSecond = 3", "maxPendingRequests = 1"))
    client = world.stli(server)
    for _ in range(2):
        client.say(*["Help BYE"] * 10)
        heard = [client.line_that("error_ind .*") for _ in range(10)]
        assert heard[-1] == "error_ind OVERLOAD Help"
    supervisor = world.client(server)
    supervisor.ask("SuperVisor;Format=JSON", "error_ind SUCCESS SuperVisor")
    supervisor.say("Status")
    assert json.loads(supervisor.line())["overloaded"] >= 14
    lines = [line for line in server.log("Error.log").splitlines() if "OVERLOAD" in line]
    assert len(lines) == 1
    assert "maxRequestsPerSecond" in lines[0]


@pytest.mark.parametrize("setting", ["maxSessions", "maxSessionsPerAddress"])
def test_one_session_too_many(world, setting):
    server = world.server(world.home(f"{setting} = 2"))
    first, _ = world.stli(server), world.stli(server)
    third = world.client(server)
    assert third.rest() == b"error_ind OVERLOAD\r\n"
    first.ask("BYE", "error_ind SUCCESS BYE")
    assert first.rest() == b""
    world.stli(server)


def test_an_address_that_is_not_allowed(world):
    server = world.server(world.home("allowedAddresses = 192.0.2.0/24"))
    client = world.client(server)
    assert client.rest() == b"error_ind ACCESSDENIED\r\n"

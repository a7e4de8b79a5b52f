"""CSTAServer as a program: its options, its exit statuses, its one clear line, and how it ends."""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]


def one_clear_line(text: str, *parts: str) -> str:
    """The text is one line, without a traceback, that holds all parts."""
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    for part in parts:
        assert part in lines[0], text
    return lines[0]


def test_version(world):
    program = world.run("--version")
    assert program.wait() == 0
    assert re.fullmatch(rb"CSTAServer \d+\.\d+\S*\n", program.output)
    assert program.errors() == ""


@pytest.mark.parametrize(
    "options", [("--colour",), (), ("-c",), ("--demo", "--loginPort", "x"), ("--loginPort", "99999")]
)
def test_wrong_options(world, options):
    program = world.run(*options)
    assert program.wait() == 64
    assert program.output == b""
    assert "Traceback" not in program.errors()
    assert program.errors()


def test_check_of_a_good_file(world):
    home = world.home()
    program = world.run("-c", str(home / "conf" / "Default.conf"), "--check")
    assert program.wait() == 0
    assert sorted(file.name for file in home.rglob("*")) == ["Default.conf", "conf", "license.pub"]


def test_check_reports_everything_at_once(world):
    home = world.home("loginPrt = 26535", "requestTimeout = soon", "maxLineLength = 10", "[section]")
    file = home / "conf" / "Default.conf"
    program = world.run("-c", str(file), "--check")
    assert program.wait() == 78
    said = program.output.decode() + program.errors()
    lines = said.splitlines()
    assert len(lines) == 4
    for line, part in zip(lines, ("loginPort", "requestTimeout", "maxLineLength", "section"), strict=True):
        assert re.match(rf"{re.escape(str(file))}:\d+: .*{part}", line), line


def test_an_unknown_key_is_reported_and_does_not_stop_the_server(world):
    server = world.server(world.home("requestTimout = 7"))
    world.stli(server).nothing_more()
    assert re.search(r"Default\.conf:\d+.*requestTimout.*requestTimeout", server.log("Error.log"))


@pytest.mark.parametrize(
    ("octets", "parts"),
    [
        (b"pbxType = hipath\ncstaLinkAddress = 127.0.0.1\ncstaLinkPort = 7001\n", ("pbxType", "generic")),
        (b"cstaLinkAddress = 127.0.0.1\ncstaLinkPort = 7001\n", ("pbxType",)),
        (b"{\\rtf1\\ansi pbxType = generic}\n", ("RTF",)),
        ("pbxType = generic\n".encode("utf-16"), ("UTF-16",)),
    ],
    ids=["wrong pbxType", "no pbxType", "RTF", "UTF-16"],
)
def test_configurations_that_cannot_be_used(world, octets, parts):
    home = world.home()
    file = home / "conf" / "Default.conf"
    file.write_bytes(octets)
    program = world.run("-c", str(file))
    assert program.wait() == 78
    one_clear_line(program.output.decode() + program.errors(), "Default.conf", *parts)
    assert parts[0] in (home / "log" / "Error.log").read_text()


def test_a_missing_file(world, tmp_path):
    file = tmp_path / "nowhere" / "conf" / "Default.conf"
    program = world.run("-c", str(file))
    assert program.wait() == 78
    one_clear_line(program.output.decode() + program.errors(), str(file))
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_as_a_file(world):
    home = world.home()
    program = world.run("-c", str(home / "conf"), "--home", str(home))
    assert program.wait() in {77, 78}
    one_clear_line(program.output.decode() + program.errors(), str(home / "conf"))


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_an_unreadable_file(world):
    home = world.home()
    file = home / "conf" / "Default.conf"
    file.chmod(0)
    program = world.run("-c", str(file))
    assert program.wait() == 77
    one_clear_line(program.output.decode() + program.errors(), str(file))


def test_a_log_folder_that_cannot_be_made(world):
    home = world.home()
    (home / "log").write_text("in the way")
    program = world.run("-c", str(home / "conf" / "Default.conf"))
    assert program.wait() in {77, 78}
    one_clear_line(program.output.decode() + program.errors(), str(home / "log"))


@pytest.fixture
def busy():
    """A port that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_busy_port(world, busy):
    home = world.home(f"loginPort = {busy}")
    program = world.run("-c", str(home / "conf" / "Default.conf"))
    assert program.wait() == 69
    one_clear_line(program.output.decode() + program.errors(), str(busy), "loginPort")
    assert "loginPort" in (home / "log" / "Error.log").read_text()


def test_a_busy_port_of_the_demo(world, busy, tmp_path):
    program = world.run("--demo", "--loginPort", str(busy), "--home", str(tmp_path / "demo"))
    assert program.wait() == 69
    one_clear_line(program.errors(), str(busy), "--loginPort")


def test_two_servers_do_not_share_a_port(world):
    first = world.server(world.home())
    home = world.home(f"loginPort = {first.entry[1]}")
    second = world.run("-c", str(home / "conf" / "Default.conf"))
    assert second.wait() == 69
    world.stli(first).nothing_more()


def test_login_port_on_the_command_line_wins(world, busy, loopback_port):
    home = world.home(f"loginPort = {busy}")
    port = loopback_port()
    server = world.server(home, "--loginPort", str(port))
    assert server.entry == ("127.0.0.1", port)
    world.stli(server).nothing_more()


def test_home_elsewhere(world, tmp_path):
    home = world.home()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    server = world.server(home, "--home", str(elsewhere))
    assert (elsewhere / "log" / "Sys.log").exists()
    assert not (home / "log").exists()
    server.home = elsewhere


@pytest.mark.parametrize(("folder", "option"), [("", "conf/Default.conf"), ("conf", "Default.conf")])
def test_a_relative_path(world, folder, option):
    home = world.home()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = world.run("-c", option, "--foreground", cwd=home / folder, env=environment)
    program.address("listening")
    assert program.end()[0] == 0
    assert {entry.name for entry in home.iterdir()} == {"conf", "log"}


def test_windows_line_ends_and_a_byte_order_mark(world):
    home = world.home()
    file = home / "conf" / "Default.conf"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n").replace(b"pbxType", b"PBXTYPE"))
    world.stli(world.server(home)).nothing_more()


def test_both_ip_versions_on_one_port(world, ipv6):
    box = world.system()
    server = world.server(world.home("loginAddress = ::1, 127.0.0.1", link=box.link))
    host, port = server.entry
    assert host == "::1"
    world.await_link(server)
    for address in (("::1", port), ("127.0.0.1", port)):
        client = world.stli(address, "", "101")
        client.ask("BYE", "error_ind SUCCESS BYE")
        assert client.rest() == b""


def test_all_interfaces_of_both_by_default(world, ipv6):
    server = world.server(world.home("loginAddress = 0.0.0.0, ::"))
    for host in ("127.0.0.1", "::1"):
        client = world.stli((host, server.entry[1]))
        client.nothing_more()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_within_a_second_and_answers_what_is_open(world, wait_until, number):
    box, server = world.pair()
    client = world.stli(server, "", "101")
    undecided = world.client(server)
    undecided.nothing_more()
    deaf = world.stli(server, "", "102")
    box.do("fault mute")
    client.say("MakeCall 101 102", "MonitorStart 103", "SystemStatus")
    wait_until(lambda: box.requests("makeCall") == 1 and box.requests("monitorStart") == 3, "the requests")
    status, seconds = server.end(number)
    assert status == 0
    assert seconds < 1.0
    said = client.rest().decode().split("\r\n")
    assert said[:2] == ["error_ind LINKOUTOFSERVICE"] * 2
    assert said[-1] == ""
    assert undecided.rest() == b""
    deaf.rest()
    assert box.monitors() == 0 or box.process.poll() is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_however_often_it_is_asked(world, number):
    server = world.server(world.home())

    def ended() -> bool:
        server.process.send_signal(number)
        select.select([], [], [], 0.0005)  # A finger cannot be faster; a flood would be one signal.
        return server.process.poll() is not None

    deadline = time.monotonic() + 5
    while not ended():
        assert time.monotonic() < deadline
    assert "KeyboardInterrupt" not in server.errors()
    assert server.wait() == 0


def test_everything_queued_is_flushed_at_the_end(world, wait_until):
    box, server = world.pair()
    client = world.stli(server, "", "101")
    other = world.stli(server)
    box.do("fault storm 400")
    other.say("Help")
    other.line_that("error_ind SUCCESS Help")
    reader = world.stli(server)
    wait_until(lambda: box.do("stats")["events"].get("connectionCleared", 0) >= 400, "the storm")
    reader.request("MonitorStart 102")  # Its answer comes behind the storm: the server has it all.
    before = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    lines = client.rest().decode().split("\r\n")
    assert server.wait() == 0
    assert time.monotonic() - before < 1.0
    assert sum(line.startswith("Initiated 101 ") for line in lines) == 400
    assert sum(line.startswith("ConnectionCleared 101 ") for line in lines) == 400
    assert lines[-1] == ""


def test_a_client_that_does_not_read_does_not_delay_the_end(world, wait_until):
    box, server = world.pair()
    world.client(server, receive_buffer=4096).send("STLI\r\nMonitorStart 101\r\n")
    wait_until(lambda: box.monitors() == 1, "the monitor")
    box.do("fault storm 3000")
    world.stli(server, "", "102")
    status, seconds = server.end()
    assert status == 0
    assert seconds < 1.0


def test_it_ends_while_its_link_is_being_dialled(world):
    server = world.server(world.home(link=("192.0.2.1", 7001)))
    world.stli(server).ask("MonitorStart 101", "error_ind LINKOUTOFSERVICE")
    status, seconds = server.end()
    assert status == 0
    assert seconds < 1.0


def test_hangup_opens_the_logs_anew(world, wait_until):
    server = world.server(world.home())
    log = server.home / "log" / "Sys.log"
    log.rename(log.with_suffix(".old"))
    server.process.send_signal(signal.SIGHUP)
    wait_until(log.exists, "a new Sys.log")
    world.stli(server).nothing_more()


def test_the_logs_tell_start_and_end(world):
    server = world.server(world.home())
    server.end()
    text = server.log("Sys.log")
    assert f"process {server.pid}" in text
    assert "started" in text
    assert "ended" in text


def test_the_process_can_be_found_as_the_manual_says(world):
    server = world.server(world.home())
    with open(f"/proc/{server.pid}/cmdline", "rb") as file:
        line = file.read()
    with open(f"/proc/{server.pid}/comm", "rb") as file:
        line += file.read()
    assert b"csta" in line.lower()


def test_an_idle_server_uses_no_processor_time(world):
    _, server = world.pair("heartbeatInterval = 0")
    client = world.stli(server)

    def ticks() -> int:
        with open(f"/proc/{server.pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    before = ticks()
    with pytest.raises(AssertionError, match="no line"):
        client.line(1.0)
    assert ticks() - before <= 5

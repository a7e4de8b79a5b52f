"""The demo: two processes that start and end together, and leave nothing behind."""

from __future__ import annotations

import os
import re
import signal
import socket
from pathlib import Path

import pytest
from processes import Caller, Server, run, until

from teamcall_daemon.demo import Simulator, issue_licence
from teamcall_daemon.exits import Exit, StartError
from teamcall_daemon.home import Home

pytestmark = pytest.mark.e2e


def is_gone(port: int) -> bool:
    with socket.socket() as sock:
        return sock.connect_ex(("127.0.0.1", port)) != 0


def start(server: Server) -> tuple[tuple[str, int], int, str]:
    """The address, the telephone system's port, and the text that follows."""
    address = server.address()
    text = ""
    while "Ctrl-C" not in text:
        text += server.line() + "\n"
    match = re.search(r"runs at 127\.0\.0\.1:(\d+)", text)
    assert match
    return address, int(match[1]), text


def test_the_manuals_dialogue(tmp_path):
    with Server("--demo", "--loginPort", "0", "--home", str(tmp_path)) as server:
        address, simulator, text = start(server)
        assert address[0] == "127.0.0.1"
        assert f"nc localhost {address[1]}" in text
        assert "licence for 10 devices" in text
        with Caller(address) as caller:
            caller.say("STLI")
            assert caller.line() == "error_ind SUCCESS STLI"
            caller.await_link()
            caller.say("MonitorStart 101")
            assert caller.line() == "error_ind SUCCESS MonitorStart"
            assert caller.line() == "Initiated 101 normal"
            assert caller.line() == "DeviceInformation 101 1 (initiated)"
            for number in range(102, 111):
                caller.say(f"MonitorStart {number}")
            caller.say("BYE")
            answers = [line for line in caller.lines() if line.startswith("error_ind")]
            assert answers == ["error_ind SUCCESS MonitorStart"] * 9 + ["error_ind SUCCESS BYE"]
        status, seconds = server.end(signal.SIGINT)
        assert status == 0
        assert seconds < 2.0
        assert is_gone(simulator)
    assert "PRIVATE" not in "".join(file.read_text() for file in tmp_path.rglob("*") if file.is_file())
    assert sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file()) == [
        "conf/license.pub",
        "log/Error.log",
        "log/Simulator.log",
        "log/Sys.log",
    ]


def test_without_a_licence_the_second_device_is_refused():
    with Server("--demo", "--no-licence", "--loginPort", "0") as server:
        address, _, text = start(server)
        folder = Path(re.search(r"are in (\S+),", text)[1])
        assert folder.is_dir()
        with Caller(address) as caller:
            caller.say("STLI")
            assert caller.line() == "error_ind SUCCESS STLI"
            caller.await_link()
            caller.say("MonitorStart 109", "MonitorStart 110")
            assert caller.line() == "error_ind SUCCESS MonitorStart"
            assert caller.line() == "error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set"
        for name in ("Error.log", "Sys.log"):
            assert "LICENSEERROR MONITORINGPOINTSEXCEEDED" in (folder / "log" / name).read_text()
        assert server.end(signal.SIGTERM)[0] == 0
    assert not folder.exists()


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6")
def test_localhost_works_in_both_families():
    with Server("--demo", "--loginPort", "0") as server:
        address, _, _ = start(server)
        for host in ("127.0.0.1", "::1"):
            with Caller((host, address[1])) as caller:
                caller.say("BYE")
                assert caller.line() == "error_ind SUCCESS BYE"
        server.end()


def test_the_telephone_system_ends_when_the_server_is_killed(tmp_path):
    with Server("--demo", "--loginPort", "0", "--home", str(tmp_path)) as server:
        _, simulator, _ = start(server)
        server.process.kill()
        server.process.wait()
        until(lambda: is_gone(simulator), "the telephone system ends")


def test_a_busy_port_is_one_line_that_names_the_option(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        ended = run("--demo", "--loginPort", str(other.getsockname()[1]), "--home", str(tmp_path))
    assert ended.returncode == 69
    [line] = ended.stderr.splitlines()
    assert "--loginPort" in line


def test_a_license_pub_of_somebody_else_is_never_overwritten(tmp_path):
    file = tmp_path / "conf" / "license.pub"
    file.parent.mkdir()
    file.write_text("# keys of ours\n")
    with pytest.raises(StartError, match="--home") as caught:
        issue_licence(Home.of(None, str(tmp_path)))
    assert caught.value.status is Exit.CONFIGURATION
    assert file.read_text() == "# keys of ours\n"


def test_the_demos_own_is_replaced(tmp_path):
    (tmp_path / "conf").mkdir()
    home = Home.of(None, str(tmp_path))
    assert issue_licence(home) != issue_licence(home)


def simulate(folder: Path, program: str, patience: float = 10.0) -> Simulator:
    return Simulator(folder / "Simulator.log", ("-c", program), patience)


def test_a_telephone_system_that_does_not_start_says_why(tmp_path):
    with (
        simulate(tmp_path, "raise SystemExit('no such luck')") as simulator,
        pytest.raises(StartError, match="no such luck"),
    ):
        simulator.settings()


def test_a_telephone_system_that_says_nothing_is_given_up(tmp_path):
    with (
        simulate(tmp_path, "import sys; sys.stdin.read()", patience=0.2) as simulator,
        pytest.raises(StartError, match=r"said nothing for 0\.2 s"),
    ):
        simulator.settings()


def test_a_telephone_system_that_says_something_else(tmp_path):
    with simulate(tmp_path, "print('hello')") as simulator, pytest.raises(StartError, match="said b'hello"):
        simulator.settings()


def test_one_that_does_not_end_is_killed(tmp_path):
    program = "import signal; print('listening 127.0.0.1:1', flush=True)\nwhile True: signal.pause()"
    with simulate(tmp_path, program, patience=0.5) as simulator:
        settings = simulator.settings()
        number = simulator._process.pid
    assert settings["cstaLinkPort"] == "1"
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)

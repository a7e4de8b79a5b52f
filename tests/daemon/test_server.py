"""Real servers on free ports: exit statuses, the terminal, the logs, signals, and what clients are told at the end."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
from pathlib import Path

import pytest
from processes import Caller, Server, make_home, run, until

pytestmark = pytest.mark.e2e

TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d"


def read(home: Path, name: str) -> str:
    return (home / "log" / name).read_text(encoding="utf-8")


@contextlib.contextmanager
def silent_telephone_system():
    """Accepts and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def test_it_listens_serves_logs_and_ends(tmp_path):
    config = make_home(tmp_path)
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
        address = server.address()
        with Caller(address) as caller:
            caller.say("STLI", "SystemStatus")
            assert caller.line() == "error_ind SUCCESS STLI"
            assert caller.line().startswith("SystemStatus ")
            assert caller.line() == "error_ind SUCCESS SystemStatus"
            caller.say("BYE")
            assert caller.line() == "error_ind SUCCESS BYE"
            assert caller.line() == ""
        until(lambda: "LINKOUTOFSERVICE" in read(tmp_path, "Sys.log"), "the lost link is logged")
        status, seconds = server.end()
    assert status == 0
    assert seconds < 1.0
    for name in ("Error.log", "Sys.log"):
        text = read(tmp_path, name)
        assert re.search(rf"(?m)^{TIME} INFO    CSTAServer \S+ has started, process {server.process.pid}, ", text)
        assert re.search(rf"(?m)^{TIME} ERROR   LINKOUTOFSERVICE the link to 127\.0\.0\.1:\d+ is out of service", text)
        assert "ends: SIGTERM" in text
        assert "has ended" in text
        assert "No license is configured" in text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_end_answers_what_is_open_within_a_second(tmp_path, number):
    with silent_telephone_system() as system:
        config = make_home(tmp_path, link_port=system.getsockname()[1])
        with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
            address = server.address()
            with Caller(address) as caller, Caller(address) as undecided:
                caller.say("STLI")
                assert caller.line() == "error_ind SUCCESS STLI"
                status, seconds = server.end(number)
                assert list(caller.lines()) == []
                assert undecided.line() == ""
    assert status == 0
    assert seconds < 1.0


def test_a_second_signal_ends_it_at_once(tmp_path):
    config = make_home(tmp_path)
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server, Caller(server.address()) as caller:
        caller.say("STLI")
        assert caller.line()
        server.process.send_signal(signal.SIGTERM)
        assert server.end(signal.SIGINT)[0] == 0


def test_sighup_opens_the_logs_anew(tmp_path):
    config = make_home(tmp_path)
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
        server.address()
        (tmp_path / "log" / "Error.log").rename(tmp_path / "log" / "Error.log.1")
        server.process.send_signal(signal.SIGHUP)
        until((tmp_path / "log" / "Error.log").exists, "the log is made anew")
        assert server.end()[0] == 0
    assert "has ended" in read(tmp_path, "Error.log")


def test_without_foreground_the_terminal_stays_silent(tmp_path):
    config = make_home(tmp_path, "loginPort = 0")
    with Server("-c", str(config)) as server:
        until((tmp_path / "log" / "Sys.log").exists, "the log is made")
        until(lambda: "has started" in read(tmp_path, "Sys.log"), "it has started")
        assert server.end()[0] == 0
        assert server.process.communicate() == (b"", b"")


def test_the_list_of_processes_shows_its_name(tmp_path):
    config = make_home(tmp_path)
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
        server.address()
        command = subprocess.run(
            ("ps", "-o", "command=", "-p", str(server.process.pid)), capture_output=True, text=True, check=True
        )
        assert "CSTAServer" in command.stdout.replace(str(tmp_path), "")


def test_a_busy_port_is_one_clear_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        config = make_home(tmp_path, f"loginPort = {other.getsockname()[1]}")
        ended = run("-c", str(config))
    assert ended.returncode == 69
    [line] = ended.stderr.splitlines()
    assert "--loginPort" in line
    assert "is in use" in line
    assert "is in use" in read(tmp_path, "Error.log")
    assert "is in use" in read(tmp_path, "Sys.log")


def test_an_invalid_pbx_type_is_one_clear_line_on_the_terminal_and_in_the_log(tmp_path):
    config = make_home(tmp_path)
    config.write_text(config.read_text().replace("generic", "hicom"))
    ended = run("-c", str(config))
    assert ended.returncode == 78
    [line] = ended.stderr.splitlines()
    assert "pbxType" in line
    assert f"{config}:1" in line
    assert "pbxType" in read(tmp_path, "Error.log")


@pytest.mark.parametrize("name", ["conf/Default.conf", "nowhere/conf/Default.conf"])
def test_a_configuration_that_is_not_there(tmp_path, name):
    ended = run("-c", str(tmp_path / name))
    assert ended.returncode == 78
    [line] = ended.stderr.splitlines()
    assert name in line
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_configuration_that_may_not_be_read(tmp_path):
    config = make_home(tmp_path)
    config.chmod(0)
    ended = run("-c", str(config))
    assert ended.returncode == 77
    assert "permission" in ended.stderr


def test_a_license_pub_that_is_none_keeps_it_from_starting(tmp_path):
    config = make_home(tmp_path)
    (config.parent / "license.pub").write_text("-----BEGIN PUBLIC KEY-----\n")
    ended = run("-c", str(config))
    assert ended.returncode == 78
    assert "license.pub:1" in ended.stderr


@pytest.mark.parametrize(
    "options",
    [(), ("--loginPort", "x", "--demo"), ("--loginPort", "70000", "--demo"), ("--no-licence",), ("--nonsense",),
     ("--demo", "--check"), ("--demo", "-c", "x")],
)  # fmt: skip
def test_wrong_options(options):
    ended = run(*options)
    assert ended.returncode == 64
    assert "usage: CSTAServer" in ended.stderr


def test_version():
    ended = run("--version")
    assert ended.returncode == 0
    assert re.fullmatch(r"CSTAServer \d+\.\d+\S*\n", ended.stdout)


def test_check_of_a_good_configuration(tmp_path):
    ended = run("--check", "-c", str(make_home(tmp_path)))
    assert ended.returncode == 0
    assert ended.stdout.splitlines()[-1] == "configuration is valid"
    assert not (tmp_path / "log").exists()


def test_check_tells_all_problems(tmp_path):
    config = make_home(tmp_path, "requestTimeout = soon", "pbxtypo = x")
    ended = run("--check", "--home", str(tmp_path))
    assert ended.returncode == 78
    assert f"{config}:5" in ended.stdout
    assert f"{config}:6" in ended.stdout
    assert "configuration is valid" not in ended.stdout


def test_an_unknown_key_is_reported_but_does_not_keep_it_from_starting(tmp_path):
    config = make_home(tmp_path, "pbxtypo = x", "loginPort = 0")
    with Server("-c", str(config), "--foreground") as server:
        server.address()
        server.end()
    assert "pbxtypo" in read(tmp_path, "Error.log")


def test_no_secret_reaches_a_log_or_the_terminal(tmp_path):
    secrets = ("S3cretPassword", "TC1.S3cretPayload.S3cretSignature", "S3cretSuper")
    config = make_home(
        tmp_path, "PBXUsername = AMHOST", f"PBXPassword = {secrets[0]}", f"license = {secrets[1]}",
        "traceLink = yes", "traceSessions = yes", f"supervisorPassword = {secrets[2]}1",
    )  # fmt: skip
    with silent_telephone_system() as system:
        config.write_text(
            re.sub(r"(?m)^cstaLinkPort.*", f"cstaLinkPort = {system.getsockname()[1]}", config.read_text())
        )
        with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
            with Caller(server.address()) as caller:
                system.accept()[0].close()
                caller.say(f"SuperVisor {secrets[2]}")
                assert caller.line() == "error_ind ACCESSDENIED"
            until(lambda: "AMHOST" in read_trace(tmp_path), "the association is traced")
            server.end()
            terminal = b"".join(server.process.communicate()).decode()
    written = terminal + "".join(file.read_text() for file in (tmp_path / "log").iterdir()) + read_trace(tmp_path)
    assert "LICENSEERROR" in written
    assert "***" in written
    for secret in secrets:
        assert secret not in written


def read_trace(home: Path) -> str:
    """The octets of the trace of the link as text."""
    file = home / "log" / "Link.log"
    lines = file.read_text().splitlines() if file.exists() else []
    return "".join(bytes.fromhex(line.split()[-1]).decode("latin-1") for line in lines)


def test_the_trace_lines(tmp_path):
    with silent_telephone_system() as system:
        config = make_home(tmp_path, "traceLink = yes", "traceSessions = yes", link_port=system.getsockname()[1])
        with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
            with Caller(server.address()) as caller:
                caller.say("STLI", "BYE")
                assert list(caller.lines()) == ["error_ind SUCCESS STLI", "error_ind SUCCESS BYE"]
            until(lambda: read_trace(tmp_path), "the association is traced")
            server.end()
    time = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d"
    assert re.match(rf"{time} out link#1 length2 [0-9a-f]+\n", read(tmp_path, "Link.log"))
    lines = [line.split(" ", 1)[1] for line in read(tmp_path, "Session.log").splitlines()]
    assert lines == [
        "in session#1 stli STLI",
        "in session#1 stli BYE",
        "out session#1 stli error_ind SUCCESS STLI",
        "out session#1 stli error_ind SUCCESS BYE",
    ]


def test_a_link_port_that_accepts_and_says_nothing_is_no_endless_loop(tmp_path):
    with silent_telephone_system() as system:
        config = make_home(tmp_path, "requestTimeout = 0.2", link_port=system.getsockname()[1])
        with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
            server.address()
            until(lambda: "no answer to the request to associate" in read(tmp_path, "Error.log"), "it gives up")
            descriptors = Path(f"/proc/{server.process.pid}/fd")
            if descriptors.is_dir():
                assert len(list(descriptors.iterdir())) < 20
            server.end()
    assert read(tmp_path, "Sys.log").count("LINKOUTOFSERVICE") < 5


@pytest.fixture
def telephone_system():
    """A simulated telephone system, and its control port."""
    options = ("--listen", "127.0.0.1:0", "--control", "127.0.0.1:0")
    with Server(*options, module="teamcall_tools.tcsim") as system:
        port = system.address()[1]
        control = system.line().split()[1].rpartition(":")[2]
        with Caller(("127.0.0.1", int(control))) as caller:
            yield port, lambda command: caller.sock.sendall(f"{command}\n".encode()) or caller.sock.recv(65536)


def test_unanswered_requests_are_answered_when_the_service_ends(tmp_path, telephone_system):
    port, control = telephone_system
    config = make_home(tmp_path, link_port=port)
    options = ("-c", str(config), "--loginPort", "0", "--foreground")
    with Server(*options) as server, Caller(server.address()) as caller:
        caller.say("STLI")
        assert caller.line() == "error_ind SUCCESS STLI"
        caller.await_link()
        assert control("fault mute").startswith(b"ok")
        caller.say("MonitorStart 101", "MakeCall 101 102", "SystemStatus")
        until(lambda: b'"monitorStart": 1' in control("stats") or b'"monitorStart":1' in control("stats"), "asked")
        status, seconds = server.end()
        answers = [line for line in caller.lines() if line.startswith("error_ind")]
    assert answers == ["error_ind LINKOUTOFSERVICE"] * 2 + ["error_ind SUCCESS SystemStatus"]
    assert status == 0
    assert seconds < 1.0
    assert "LINKOUTOFSERVICE" not in read(tmp_path, "Error.log")


def test_a_link_that_is_cut_is_logged_and_comes_back(tmp_path, telephone_system):
    port, control = telephone_system
    config = make_home(tmp_path, link_port=port)
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
        with Caller(server.address()) as caller:
            caller.say("STLI")
            assert caller.line() == "error_ind SUCCESS STLI"
            caller.await_link()
            caller.say("MonitorStart 101")
            assert caller.line() == "error_ind SUCCESS MonitorStart"
            assert control("linkdown").startswith(b"ok")
            assert caller.line() == "error_ind LINKOUTOFSERVICE"
            assert caller.line() == "OutOfService 101 normal"
            assert control("linkup").startswith(b"ok")
            assert caller.line() == "BackInService 101 resync"
            assert caller.line() == "error_ind LINKINSERVICE"
        server.end()
    for name in ("Error.log", "Sys.log"):
        text = read(tmp_path, name)
        assert text.count("LINKOUTOFSERVICE") >= 1
        assert text.count("is in service") == 2


def test_devices_that_are_not_permitted_are_refused_and_logged_once(tmp_path, telephone_system):
    port, _ = telephone_system
    config = make_home(tmp_path, link_port=port)
    (config.parent / "DeviceLicense.conf").write_text("101\n")
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
        with Caller(server.address()) as caller:
            caller.say("STLI")
            assert caller.line() == "error_ind SUCCESS STLI"
            caller.await_link()
            caller.say(*["MonitorStart 102"] * 5, "MakeCall 103 101")
            answers = [caller.line() for _ in range(6)]
        server.end()
    assert answers == ["error_ind DEVICENOTPERMITTED MonitorStart"] * 5 + ["error_ind DEVICENOTPERMITTED MakeCall"]
    assert read(tmp_path, "Error.log").count("DEVICENOTPERMITTED") == 1
    assert "DEVICENOTPERMITTED" not in read(tmp_path, "Sys.log")


def test_a_binary_session_that_breaks_its_framing_is_closed_and_logged_with_its_first_octets(tmp_path):
    config = make_home(tmp_path)
    with Server("-c", str(config), "--loginPort", "0", "--foreground") as server:
        with Caller(server.address()) as caller:
            caller.sock.sendall(b"\x00\x04\xa1\x02\x02\x01\0\0")
            assert caller.line() == ""
        server.end()
    text = "a binary session with the first octets 00 04 a1 02 02 01 00 00: 'it broke the framing: a frame of length 0"
    assert text in read(tmp_path, "Error.log")

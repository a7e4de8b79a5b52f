"""tcdiag from its command line to its exit status, against small services on loopback."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from teamcall_tools.tcdiag import cli

Start = Callable[[Callable[[socket.socket], None]], int]
Answer = Callable[[dict[str, bytes]], Callable[[socket.socket], None]]


LICENSEERROR = "error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set"


def run(port: int, *options: str) -> int:
    return cli.main(["--host", "127.0.0.1", "--port", str(port), *options])


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_all_steps_pass(
    service: Start, well: dict[str, bytes], answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(service(answer(well)), "--extension", "101") == 0
    out = capsys.readouterr().out
    assert re.findall(r"^(\w+) +(\w+)", out, re.MULTILINE) == [
        ("ok", "reachable"), ("ok", "BYE"), ("ok", "STLI"), ("ok", "link"), ("ok", "MonitorStart"),
        ("Now", "lift"), ("ok", "event"), ("ok", "end"), ("All", "steps"),
    ]  # fmt: skip
    assert "\033" not in out


def test_json_is_one_object_and_the_prompt_is_elsewhere(
    service: Start, well: dict[str, bytes], answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(service(answer(well)), "--extension", "101", "--json") == 0
    shown = capsys.readouterr()
    report = json.loads(shown.out)
    assert (report["ok"], report["exit"]) == (True, 0)
    assert all(set(step) == {"step", "ok", "saw", "code", "cause", "next"} for step in report["steps"])
    assert report["steps"][1] == {
        "step": "BYE", "ok": True, "saw": "error_ind SUCCESS BYE", "code": None, "cause": None, "next": None,
    }  # fmt: skip
    assert "lift the receiver of 101" in shown.err


@pytest.mark.parametrize(
    ("word", "line", "status", "code", "step"),
    [
        ("BYE", b"SSH-2.0-OpenSSH_9.6\r\n", 12, "TC-122", "BYE"),
        ("BYE", b"\x16\x03\x01\xff\n", 12, "TC-123", "BYE"),
        ("BYE", b"error_ind INVALCMD BYE\r\n", 19, "TC-191", "BYE"),
        ("STLI", b"error_ind INVALCMD STLI\r\n", 13, "TC-131", "STLI"),
        ("SystemStatus", b"error_ind LINKOUTOFSERVICE\r\n", 14, "TC-141", "link"),
        ("MonitorStart", f"{LICENSEERROR}\r\n".encode(), 15, "TC-151", "MonitorStart"),
        ("MonitorStart", b"error_ind DEVICENOTPERMITTED MonitorStart\r\n", 16, "TC-161", "MonitorStart"),
        ("MonitorStart", b"error_ind PBXERROR MonitorStart operation generic\r\n", 17, "TC-311", "MonitorStart"),
        ("MonitorStart", b"error_ind SUCCESS MonitorStart\r\n", 18, "TC-181", "event"),
        ("MonitorStart", b"", 20, "TC-202", "MonitorStart"),
    ],
)  # fmt: skip
def test_each_fault_has_its_status_and_stops_the_walk(
    service: Start, well: dict[str, bytes], answer: Answer, capsys: pytest.CaptureFixture[str],
    word: str, line: bytes, status: int, code: str, step: str,
) -> None:  # fmt: skip
    well[word] = line
    timeout = "0.3" if code in {"TC-181", "TC-202"} else "5"
    assert run(service(answer(well)), "--extension", "101", "--json", "--timeout", timeout) == status
    report = json.loads(capsys.readouterr().out)
    assert (report["ok"], report["exit"]) == (False, status)
    last = report["steps"][-1]
    assert (last["step"], last["ok"], last["code"]) == (step, False, code)
    assert all(earlier["ok"] for earlier in report["steps"][:-1])


def test_a_failed_step_names_cause_and_remedy(
    service: Start, well: dict[str, bytes], answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    well["SystemStatus"] = b'SystemStatus outOfService generic ""\r\nerror_ind SUCCESS SystemStatus\r\n'
    assert run(service(answer(well))) == 14
    out = capsys.readouterr().out
    assert "FAILED  link" in out
    assert "TC-141: The service has no connection to the telephone system." in out
    assert "Next: Check pbxType" in out
    assert out.endswith("Failed at: link (exit status 14).\n")


def test_a_service_that_accepts_and_says_nothing_ends_in_time(service: Start) -> None:
    def mute(connection: socket.socket) -> None:
        while connection.recv(100):
            pass

    began = time.monotonic()
    assert run(service(mute), "--timeout", "0.3") == 20
    assert time.monotonic() - began < 5


def test_a_service_that_accepts_and_closes(service: Start) -> None:
    assert run(service(lambda connection: None)) == 12


def test_a_service_that_talks_first(service: Start) -> None:
    def banner(connection: socket.socket) -> None:
        connection.sendall(b"220 mail.example ESMTP\r\n")
        connection.recv(100)

    assert run(service(banner)) == 12


def test_a_service_that_never_ends_its_line(service: Start) -> None:
    def flood(connection: socket.socket) -> None:
        while True:
            connection.sendall(b"x" * 65536)

    assert run(service(flood), "--timeout", "5") == 12


def test_a_service_that_drips(service: Start) -> None:
    """One octet now and then must not keep tcdiag waiting beyond its limit."""

    def drip(connection: socket.socket) -> None:
        connection.settimeout(0.02)
        while True:
            try:
                if not connection.recv(100):
                    return
            except TimeoutError:
                connection.sendall(b"e")

    began = time.monotonic()
    assert run(service(drip), "--timeout", "0.3") == 12
    assert time.monotonic() - began < 5


def test_nothing_listens(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(free_port(), "--json") == 11
    assert json.loads(capsys.readouterr().out)["steps"][0]["code"] == "TC-112"


def test_a_name_that_cannot_be_resolved(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--host", "no..such..name", "--json"]) == 11
    assert json.loads(capsys.readouterr().out)["steps"][0]["code"] == "TC-111"


@pytest.mark.parametrize(
    "options",
    [
        ["--port", "0"],
        ["--port", "70000"],
        ["--port", "\u00b2"],
        ["--timeout", "0"],
        ["--timeout", "nan"],
        ["--timeout", "soon"],
        ["--extension", "101\r\nMakeCall 101 0190"],
        ["--extension", ""],
        ["--nonsense"],
        ["stray"],
    ],
)
def test_usage(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(options) == 64
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("tcdiag: ")


@pytest.mark.parametrize(("no_colour", "expected"), [(False, True), (True, False)])
def test_colour_is_for_terminals(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], no_colour: bool, expected: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    assert run(free_port()) == 11
    assert ("\033[31m" in capsys.readouterr().out) is expected


def test_ctrl_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupted)
    assert cli.main([]) == 130
    assert capsys.readouterr().err == "tcdiag: stopped\n"


def test_it_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "teamcall_tools.tcdiag", "--host", "127.0.0.1", "--port", str(free_port())],
        capture_output=True, text=True, timeout=60, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 11, done.stderr

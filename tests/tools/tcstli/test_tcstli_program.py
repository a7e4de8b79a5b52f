"""tcstli as a program: against a real server, in pipes and on a terminal."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import socket
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from processes import PATIENCE, ROOT, free_port

from teamcall_tools.tcstli import cli

Start = Callable[[Callable[[socket.socket], None]], int]
COMMAND = (sys.executable, "-W", "error", "-m", "teamcall_tools.tcstli")


def environment(folder: Path | None = None, **more: str) -> dict[str, str]:
    found = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", **more}
    found.pop("NO_COLOR", None)
    return found | ({"XDG_STATE_HOME": str(folder)} if folder else {}) | more


def run(port: int, *options: str, typed: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """tcstli in pipes, until it ends by itself."""
    return subprocess.run(
        (*COMMAND, "--host", "127.0.0.1", "--port", str(port), *options),
        input=typed, capture_output=True, text=True, env=environment(**more), timeout=PATIENCE * 2, check=False,
    )  # fmt: skip


def objects(ended: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.stdout.splitlines()]


# --- scripts ---------------------------------------------------------------------------------------------------------


def test_requests_of_the_command_line_and_their_events(port: int) -> None:
    ended = run(
        port, "--version", "1", "--exec", "MonitorStart 107", "--exec", "makecall 107 108",
        "--until", "delivered", "--wait", str(PATIENCE),
    )  # fmt: skip
    lines = ended.stdout.splitlines()
    assert ended.returncode == 0, ended.stderr
    assert [line for line in lines if line.startswith("error_ind")] == [
        "error_ind SUCCESS MonitorStart",
        "error_ind SUCCESS MakeCall",
    ]
    assert "Initiated 107 makeCall" in lines
    assert "DeviceInformation 107 1 (initiated)" in lines
    assert run(port, "--exec", "ClearConnection 107").returncode == 0


def test_a_pipe_with_json(port: int) -> None:
    typed = "# two requests and a mistake\r\nSystemStatus\n\nFlyAway 101\nHelp BYE"
    ended = run(port, "--json", "--device-information", "off", typed=typed)
    assert ended.returncode == 1
    told = objects(ended)
    assert told[0] == {
        "time": told[0]["time"], "kind": "greeted", "session": "STLI", "version": 2, "deviceInformation": "Off",
    }  # fmt: skip
    answers = [one for one in told if one["kind"] == "answer"]
    assert [(one["verb"], one["code"]) for one in answers] == [
        ("STLI", "SUCCESS"), ("SystemStatus", "SUCCESS"), ("FlyAway", "INVALCMD"), ("Help", "SUCCESS"),
        ("BYE", "SUCCESS"),
    ]  # fmt: skip
    assert answers[1]["data"][0][:2] == ["SystemStatus", "inService"]
    assert told[-1]["kind"] == "closed"
    assert told[-1]["clean"] is True


def test_nothing_is_said_after_bye(port: int) -> None:
    ended = run(port, typed="BYE\nSystemStatus\n")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_a_line_that_cannot_be_read_is_told_and_the_next_one_sent(port: int) -> None:
    ended = run(port, typed='MakeCall "101\nSystemStatus\n')
    assert ended.returncode == 1
    assert "double quotes" in ended.stderr
    assert "error_ind SUCCESS SystemStatus" in ended.stdout


def test_an_event_that_does_not_come(port: int) -> None:
    ended = run(port, "--exec", "SystemStatus", "--until", "Conferenced", "--wait", "0.1")
    assert (ended.returncode, ended.stderr) == (1, "")


def test_watching_in_a_pipe(port: int) -> None:
    ended = run(port, "--watch", "101,102,101", "--until", "Initiated", "--wait", str(PATIENCE))
    assert ended.returncode == 0, ended.stderr
    first, second, *_, last = (line.split()[1:] for line in ended.stdout.splitlines())
    assert {first[0], second[0]} == {"101", "102"}
    assert last[1:] == ["initiated", "-", "Initiated"]
    (one, *_) = objects(run(port, "--watch", "101", "--json", "--wait", "0.1"))
    assert (one["kind"], one["device"]) == ("row", "101")
    missed = run(port, "--watch", "101", "--until", "Conferenced", "--wait", "0.1")
    assert missed.returncode == 1


def test_ctrl_c_ends_politely(port: int) -> None:
    command = (*COMMAND, "--host", "127.0.0.1", "--port", str(port), "--json", "--exec", "SystemStatus", "--wait", "99")
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment(), text=True) as program:
        assert program.stdout
        while '"verb": "SystemStatus"' not in program.stdout.readline():
            pass
        program.send_signal(signal.SIGINT)
        rest = program.stdout.read()
        assert program.wait(PATIENCE) == 0
    assert '"request": "BYE", "verb": "BYE", "ok": true' in rest


def test_a_reader_that_goes_away(port: int) -> None:
    command = (*COMMAND, "--host", "127.0.0.1", "--port", str(port), "--exec", "Help", "--exec", "Help")
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), text=True
    ) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.close()
        assert program.wait(PATIENCE) == 0
        assert program.stderr.read() == ""


# --- who does not answer ---------------------------------------------------------------------------------------------


def test_nobody_there() -> None:
    port = free_port()
    ended = run(port)
    assert (ended.returncode, ended.stdout) == (11, "")
    assert f"127.0.0.1:{port}: Connection refused" in ended.stderr


@pytest.mark.parametrize("answer", [b"", b"error_ind INVALCMD STLI\r\n"])
def test_somebody_else_there(impostor: Start, answer: bytes) -> None:
    def talk(peer: socket.socket) -> None:
        peer.recv(1000)
        peer.sendall(answer)

    ended = run(impostor(talk), "--exec", "SystemStatus")
    assert ended.returncode == 11
    assert "does not open a STLI session" in ended.stderr


def test_a_connection_that_is_lost(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        peer.recv(1000)
        peer.sendall(b"error_ind SUCCESS STLI\r\n")
        peer.recv(1000)

    ended = run(impostor(talk), "--exec", "SystemStatus", "--exec", "SystemStatus")
    assert ended.returncode == 11
    assert ended.stdout.count("the connection ended before the answer") == 1
    assert "the server closed the connection" in ended.stderr


def test_a_supervisor_password_is_said_and_never_shown(impostor: Start) -> None:
    heard: list[bytes] = []

    def talk(peer: socket.socket) -> None:
        heard.append(peer.recv(1000))
        peer.sendall(b"error_ind ACCESSDENIED\r\n")
        peer.recv(1000)

    ended = run(impostor(talk), "--supervisor", "--json", "--exec", "Status", **{cli.PASSWORD: "s e"})
    assert heard == [b'SuperVisor;Format=JSON "s e"\r\n']
    assert ended.returncode == 1
    assert "s e" not in ended.stdout
    assert objects(ended)[0]["code"] == "ACCESSDENIED"


def test_a_supervisor_session(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        for lines in (b"", b"Status 1.0 5 1 0 inService\r\n", b""):
            verb = peer.recv(1000).strip()
            peer.sendall(lines + b"error_ind SUCCESS " + verb + b"\r\n")

    ended = run(impostor(talk), "--supervisor", "--exec", "Status")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == ["Status 1.0 5 1 0 inService", "error_ind SUCCESS Status"]


@pytest.mark.parametrize(
    "options",
    [
        ["--bogus"], ["--port", "0"], ["--port", "²"], ["--version", "3"], ["--device-information", "some"],
        ["--wait", "nan"], ["--wait", "-1"], ["--until", "two words"], ["--watch", "101,,102"],
        ["--watch", "101", "--exec", "Help"], ["--watch", "101", "--version", "1"], ["--exec", 'a "b'],
        ["--supervisor", "--until", "Held"], ["--ask-password"], ["left over"],
    ],
)  # fmt: skip
def test_usage(options: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(options) == 64
    assert "Try: tcstli --help" in capsys.readouterr().err


# --- a terminal ------------------------------------------------------------------------------------------------------


class Terminal:
    """tcstli on a terminal of its own."""

    def __init__(self, *options: str, env: dict[str, str]) -> None:
        self._side, other = pty.openpty()
        termios.tcsetwinsize(other, (24, 100))
        self.process = subprocess.Popen(
            (*COMMAND, *options), stdin=other, stdout=other, stderr=other, env=env, start_new_session=True
        )
        os.close(other)
        self.screen = ""

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._side)

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._side, text.encode())

    def wait_for(self, text: str) -> None:
        """Until this has been written since the last call."""
        deadline = time.monotonic() + PATIENCE * 2
        while text not in self.screen:
            assert select.select([self._side], [], [], max(deadline - time.monotonic(), 0))[0], self.screen
            self.screen += self._read()
        self.screen = self.screen.partition(text)[2]

    def _read(self) -> str:
        try:
            octets = os.read(self._side, 65536)
        except OSError:  # Linux says so when the other side is closed
            octets = b""
        assert octets, self.screen
        return octets.decode(errors="replace")


def test_a_person_at_the_prompt(port: int, tmp_path: Path) -> None:
    options = ("--host", "127.0.0.1", "--port", str(port))
    with Terminal(*options, env=environment(tmp_path)) as terminal:
        terminal.wait_for(f":{port}>")
        terminal.type("systemst\t\r")
        terminal.wait_for("SystemStatus inService")
        terminal.wait_for("error_ind SUCCESS SystemStatus")
        terminal.type("MonitorStrat 101\r")
        terminal.wait_for("did you mean MonitorStart?")
        terminal.type('"open\r')
        terminal.wait_for("double quotes")
        terminal.type("SuperVisor secret\r")
        terminal.wait_for("error_ind")
        terminal.type("\x04")
        terminal.wait_for("error_ind SUCCESS BYE")
        assert terminal.process.wait(PATIENCE) == 0
    kept = (tmp_path / "teamcall" / "tcstli_history").read_text(encoding="utf-8")
    assert "+SystemStatus\n" in kept
    assert "secret" not in kept


def test_the_server_goes_away_from_a_person(impostor: Start, tmp_path: Path) -> None:
    def talk(peer: socket.socket) -> None:
        peer.recv(1000)
        peer.sendall(b"error_ind SUCCESS STLI;Version=2;DeviceInformation=Standard\r\n")
        peer.recv(1000)

    port = impostor(talk)
    with Terminal("--host", "127.0.0.1", "--port", str(port), env=environment(tmp_path)) as terminal:
        terminal.wait_for(f":{port}>")
        terminal.type("MonitorStart 101\r")
        terminal.wait_for("the server closed the connection")
        assert terminal.process.wait(PATIENCE) == 11


def test_watching_on_a_terminal(port: int, tmp_path: Path) -> None:
    options = ("--host", "127.0.0.1", "--port", str(port), "--watch", "101")
    with Terminal(*options, env=environment(tmp_path, NO_COLOR="1")) as terminal:
        terminal.wait_for("extension")
        terminal.wait_for("initiated")  # 101 lifts its receiver by itself
        assert "\x1b[36m" not in terminal.screen
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.process.wait(PATIENCE) == 0

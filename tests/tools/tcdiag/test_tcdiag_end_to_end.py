"""tcdiag against a real server beside a simulated telephone system, all three in processes of their own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from processes import PATIENCE, ROOT, Caller, Server, make_home, until

pytestmark = pytest.mark.e2e


class Installation:
    """A telephone system, a server that is linked to it, and tcdiag in front of them."""

    def __init__(self, home: Path, telephone_system: Server, *permitted: str) -> None:
        _host, link_port = telephone_system.address()
        control = telephone_system.line().split()[1]
        self.control = Caller((control.rpartition(":")[0], int(control.rpartition(":")[2])))
        self.configuration = make_home(home, "heartbeatInterval = 0", "reconnectDelayMax = 0.1", link_port=link_port)
        if permitted:
            self.configuration.with_name("DeviceLicense.conf").write_text("\n".join(permitted), encoding="ascii")
        self.server = Server("-c", str(self.configuration), "--loginPort", "0", "--foreground")
        self.address = self.server.address()
        until(lambda: "inService" in self.status(), "the link did not come up")

    def close(self) -> None:
        self.control.sock.close()
        with self.server:
            pass

    def order(self, command: str) -> None:
        """A command for the telephone system."""
        self.control.sock.sendall(f"{command}\n".encode())
        octets = b""
        while not octets.endswith(b"\n"):
            octets += self.control.sock.recv(100)
        assert octets.startswith(b"ok")

    def status(self) -> str:
        with Caller(self.address) as client:
            client.say("STLI", "SystemStatus")
            client.line()
            return client.line()

    def start(self, *options: str) -> subprocess.Popen[str]:
        host, port = self.address
        return subprocess.Popen(
            [sys.executable, "-m", "teamcall_tools.tcdiag", "--host", host, "--port", str(port), "--json", *options],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip

    def failure(self, *options: str) -> tuple[int, str, str]:
        """Run tcdiag; its exit status, and step and code of its last step."""
        report = finished(self.start(*options))
        return report["exit"], report["steps"][-1]["step"], report["steps"][-1]["code"]


def finished(process: subprocess.Popen[str]) -> dict[str, Any]:
    out, err = process.communicate(timeout=PATIENCE)
    assert out, err
    report: dict[str, Any] = json.loads(out)
    assert process.returncode == report["exit"]
    return report


@pytest.fixture
def telephone_system() -> Iterator[Server]:
    with Server("--listen", "127.0.0.1:0", "--control", "127.0.0.1:0", module="teamcall_tools.tcsim") as system:
        yield system


@pytest.fixture
def installation(tmp_path: Path, telephone_system: Server) -> Iterator[Installation]:
    with contextlib.closing(Installation(tmp_path, telephone_system)) as installation:
        yield installation


def test_all_steps_pass_when_the_receiver_is_lifted(installation: Installation) -> None:
    process = installation.start("--extension", "109")
    assert process.stderr
    assert "lift the receiver of 109" in process.stderr.readline()
    installation.order("offhook 109")
    report = finished(process)
    assert report["ok"]
    assert [step["step"] for step in report["steps"]] == [
        "reachable", "BYE", "STLI", "link", "MonitorStart", "event", "end",
    ]  # fmt: skip
    assert report["steps"][5]["saw"] == "Initiated 109 normal"


def test_all_steps_pass_with_a_call(installation: Installation) -> None:
    report = finished(installation.start("--extension", "109", "--call", "110"))
    assert report["ok"], report
    assert [step["step"] for step in report["steps"]][4:] == ["MonitorStart", "MakeCall", "event", "hang up", "end"]
    installation.order("fault refuse makeCall")
    assert installation.failure("--extension", "109", "--call", "110") == (17, "MakeCall", "TC-309")


def test_an_extension_that_is_not_there(installation: Installation) -> None:
    assert installation.failure("--extension", "999") == (17, "MonitorStart", "TC-301")


def test_nobody_lifts_the_receiver(installation: Installation) -> None:
    assert installation.failure("--extension", "109", "--timeout", "1") == (18, "event", "TC-181")


def test_the_link_is_down(installation: Installation) -> None:
    installation.order("linkdown")
    until(lambda: "inService" not in installation.status(), "the link did not go down")
    status, step, code = installation.failure("--extension", "109")
    assert (status, step) == (14, "link")
    assert code in {"TC-141", "TC-142"}


def test_the_link_is_lost_while_waiting(installation: Installation) -> None:
    process = installation.start("--extension", "109")
    assert process.stderr
    process.stderr.readline()
    installation.order("linkdown")
    report = finished(process)
    assert (report["exit"], report["steps"][-1]["code"]) == (14, "TC-143")


def test_more_devices_than_the_licence_allows(installation: Installation) -> None:
    with Caller(installation.address) as other:
        other.say("STLI", "MonitorStart 101")
        assert [other.line(), other.line()] == ["error_ind SUCCESS STLI", "error_ind SUCCESS MonitorStart"]
        assert installation.failure("--extension", "109") == (15, "MonitorStart", "TC-151")


def test_too_few_licences_of_the_telephone_system(installation: Installation) -> None:
    installation.order("fault limit 0")
    assert installation.failure("--extension", "109") == (17, "MonitorStart", "TC-303")


def test_a_device_that_is_not_permitted(tmp_path: Path, telephone_system: Server) -> None:
    with contextlib.closing(Installation(tmp_path, telephone_system, "101", "102")) as installation:
        assert installation.failure("--extension", "109") == (16, "MonitorStart", "TC-161")


def test_the_servers_own_file_leads_there(installation: Installation) -> None:
    """--config takes the host from the file; the port that was chosen at start must be given."""
    done = subprocess.run(
        [
            sys.executable, "-m", "teamcall_tools.tcdiag",
            "--config", str(installation.configuration), "--port", str(installation.address[1]),
        ],
        capture_output=True, text=True, timeout=PATIENCE, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("ok      configuration  Default.conf: pbxType generic; no licence")


def pbx(system: Server, *options: str) -> tuple[int, list[tuple[str, str | None]]]:
    """Try the telephone system itself; the exit status, and step and code of each step."""
    port = system.address()[1]
    done = subprocess.run(
        [
            sys.executable, "-m", "teamcall_tools.tcdiag", "pbx", "--pbxType", "generic", "--host", "127.0.0.1",
            "--port", str(port), "--json", *options,
        ],
        capture_output=True, text=True, timeout=PATIENCE, check=False, input="secret\n",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    report = json.loads(done.stdout)
    assert report["exit"] == done.returncode
    return report["exit"], [(step["step"], step["code"]) for step in report["steps"]]


def test_the_link_itself(telephone_system: Server) -> None:
    assert pbx(telephone_system, "--extension", "101") == (
        0,
        [(step, None) for step in ("reachable", "association", "SystemStatus", "MonitorStart", "MonitorStop")],
    )


@pytest.mark.parametrize(
    ("options", "tried", "code"),
    [
        (("--username", "user", "--password", "secret"), ("--username", "user"), None),
        (("--username", "user", "--password", "other"), ("--username", "user"), "TC-413"),
        (("--fault", "refuse"), (), "TC-414"),
        (("--fault", "mute"), ("--timeout", "0.5"), "TC-411"),
    ],
)
def test_an_association_that_is_refused(options: tuple[str, ...], tried: tuple[str, ...], code: str | None) -> None:
    with Server("--listen", "127.0.0.1:0", *options, module="teamcall_tools.tcsim") as system:
        _status, steps = pbx(system, *tried)
    assert steps[1] == ("association", code)

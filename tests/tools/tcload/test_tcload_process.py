"""tcload against a real server with a simulated telephone system behind it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from processes import ROOT, Server, free_port

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    home = tmp_path_factory.mktemp("demo")
    (home / "conf").mkdir()
    (home / "conf" / "Default.conf").write_text("pbxType = simulator\nmaxClientBacklog = 4096\n")
    with Server("--demo", "--loginPort", "0", "--home", str(home)) as server:
        yield server.address()[1]


def tcload(port: int, *options: str, home: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "teamcall_tools.tcload", "--host", "127.0.0.1", "--port", str(port), *options],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False, cwd=home,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_all_kinds_of_sessions_hear_and_ask(port: int) -> None:
    done = tcload(
        port, "--devices", "105-110", "--clients", "4", "--stalled", "1", "--idle", "2", "--rate", "100",
        "--supervisors", "1", "--binaries", "2", "--duration", "1.5", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["sessions"] == {
        "listeners": 4, "stalled": 1, "idle": 2, "supervisors": 1, "binaries": 2, "requesters": 2,
    }  # fmt: skip
    assert report["reports_s"] > 50
    assert report["lost"].keys() <= {"stalled"}
    assert report["requests"] > 50
    assert report["failed"] == {}
    assert report["lines"] > report["requests"]
    for measured in (report["request_ms"], report["event_ms"]):
        assert 0 < measured["median"] <= measured["p99"] <= measured["max"]


def test_monitors_and_a_table(port: int) -> None:
    done = tcload(port, "--own", "--clients", "3", "--rate", "40", "--requests", "monitors", "--duration", "0.5")
    assert done.returncode == 0, done.stderr
    assert "requests_s" in done.stdout


def test_a_refused_session_is_told(port: int) -> None:
    done = tcload(port, "--devices", "201-211", "--clients", "1", "--duration", "0.5")
    assert done.returncode == 1
    assert "error_ind" in done.stderr


def test_a_binary_session_that_is_refused_is_told(port: int) -> None:
    done = tcload(port, "--devices", "201", "--clients", "0", "--binaries", "1", "--duration", "0.5")
    assert done.returncode == 1
    assert "invalidDeviceID" in done.stderr


def test_nobody_there() -> None:
    done = tcload(free_port(), "--duration", "0.5")
    assert done.returncode == 11
    assert "no TeamCall server" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--clients", "20000"),
        ("--clients", "0"),
        ("--duration", "1e9"),
        ("--rate", "nan"),
        ("--devices", "101", "--rate", "5"),
        ("--own", "--shared"),
        ("--port", "0"),
        ("--host", "192.0.2.1"),
    ],
)
def test_usage(words: tuple[str, ...]) -> None:
    done = tcload(1, *words)
    assert done.returncode == 64
    assert "Try: tcload --help" in done.stderr

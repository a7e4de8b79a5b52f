"""``tcdiag --config``: the service's own file."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from teamcall_tools.tcdiag import cli, configuration

GOOD = "pbxType = generic\ncstaLinkAddress = 192.0.2.10\ncstaLinkPort = 7001\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "Default.conf"
    file.write_text(text, encoding="utf-8")
    return file


def test_host_and_port_come_from_the_file(
    tmp_path: Path,
    service: Callable[[Callable[[socket.socket], None]], int],
    well: dict[str, bytes],
    answer: Callable[[dict[str, bytes]], Callable[[socket.socket], None]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    port = service(answer(well))
    file = written(tmp_path, f"{GOOD}loginPort = {port}\nloginAddress = 127.0.0.1\n")
    assert cli.main(["--config", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Default.conf: pbxType generic; no licence (demo mode: one device)" in out
    assert f"127.0.0.1:{port} accepts connections" in out


def test_every_problem_is_a_failed_step_with_its_own_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "pbxType = no such thing\nloginPort = many\n")
    assert cli.main(["--config", str(file), "--json"]) == 10
    report = json.loads(capsys.readouterr().out)
    assert len(report["steps"]) >= 2
    assert {step["code"] for step in report["steps"]} == {"TC-102"}
    assert any(step["saw"].startswith("Default.conf:2: ") for step in report["steps"])
    assert all(step["next"] for step in report["steps"])


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--config", str(tmp_path / "absent.conf"), "--json"]) == 10
    assert json.loads(capsys.readouterr().out)["steps"][0]["code"] == "TC-101"


def test_a_port_that_is_chosen_at_start_must_be_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, f"{GOOD}loginPort = 0\n")
    assert cli.main(["--config", str(file), "--json"]) == 10
    assert json.loads(capsys.readouterr().out)["steps"][-1]["code"] == "TC-103"


def test_a_service_on_all_addresses_is_tried_on_this_machine(tmp_path: Path) -> None:
    assert configuration.read(written(tmp_path, GOOD)).host is None


def test_a_misspelt_key_is_told_and_no_failure(tmp_path: Path) -> None:
    found = configuration.read(written(tmp_path, f"{GOOD}loginPrt = 4000\n"))
    assert [step.ok for step in found.steps] == [True]
    assert "loginPrt" in found.steps[0].saw

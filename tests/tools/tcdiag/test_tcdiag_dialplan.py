"""``tcdiag dialplan``: every step of a number, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teamcall_tools.tcdiag import cli, configuration

PLAN = "countryCode = 49\nareaCode = 30\nmainNumber = 28526\ninternalLengths = 3\ntrunkPrefix = 0\nnationalPrefix = 0\n"


@pytest.fixture
def plan(tmp_path: Path) -> str:
    file = tmp_path / "DialPlan.conf"
    file.write_text(f"{PLAN}callerTrunkPrefix = no\nrule = +4989 -> 7\n", encoding="utf-8")
    return str(file)


def test_steps_for_a_person(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dialplan", "+49 30 1234567", "--config", plan]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("ok      configuration  DialPlan.conf: country code 49, rules: 1")
    assert lines[2] == "+49 30 1234567 is called:"
    assert [line.split()[-1] for line in lines if line.startswith(("dialled", "shown"))] == [
        "01234567",
        "+49301234567",
        "+49301234567",
    ]


def test_steps_for_a_program(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["dialplan", "+4989123", "0891234", "--caller", "--json", "--config", plan]
    assert cli.main(words) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"] is True
    assert answer["exit"] == 0
    assert answer["steps"][0]["step"] == "configuration"
    assert [(one["direction"], one["number"], one["result"]) for one in answer["numbers"]] == [
        ("dial", "+4989123", "7123"),
        ("back", "7123", "+4989123"),
        ("show", "+4989123", "+4989123"),
        ("dial", "0891234", "0891234"),
        ("show", "0891234", "+49891234"),
    ]
    assert all(one["steps"][-1]["number"] == one["result"] for one in answer["numbers"])


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (["--type", "implicitPrivate", "055512345"], "055512345"),
        (["--type", "explicitPublic:international", "442079460000"], "+442079460000"),
        (["--type", "implicitPublic", "666"], "+4930666"),
        (["666"], "666"),
    ],
)
def test_types(plan: str, options: list[str], shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dialplan", "--direction", "show", "--json", "--config", plan, *options]) == 0
    [number] = json.loads(capsys.readouterr().out)["numbers"]
    assert number["result"] == shown


@pytest.mark.parametrize(
    ("text", "code"), [(None, "TC-101"), ("", "TC-104"), ("countryCode = x", "TC-102"), ("{\\rtf1}", "TC-102")]
)
def test_files_that_are_no_plan(
    tmp_path: Path, text: str | None, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "DialPlan.conf"
    if text is not None:
        file.write_text(text)
    assert cli.main(["dialplan", "112", "--config", str(file), "--json"]) == 10
    answer = json.loads(capsys.readouterr().out)
    assert [step["code"] for step in answer["steps"]] == [code]
    assert answer["numbers"] == []


def test_the_file_is_looked_for_where_the_server_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "DialPlan.conf").write_text(PLAN)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["dialplan", "+493028526555"]) == 0
    assert "dialled: 555" in capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["--colour", "1"], ["1", "--type", "unknown"], ["1", "--direction", "up"]])
def test_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dialplan", *words]) == 64
    assert "Try: tcdiag dialplan --help" in capsys.readouterr().err


def test_a_stranger_s_characters_do_not_reach_the_terminal(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dialplan", "1\x1b[2J\n2", "--config", plan]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_it_is_checked_beside_the_service_s_own_file(tmp_path: Path) -> None:
    file = tmp_path / "Default.conf"
    file.write_text("pbxType = generic\ncstaLinkAddress = 192.0.2.10\ncstaLinkPort = 7001\n")
    assert len(configuration.read(file).steps) == 1
    (tmp_path / "DialPlan.conf").write_text(PLAN)
    assert configuration.read(file).steps[1].saw == "DialPlan.conf: country code 49, rules: 0"
    (tmp_path / "DialPlan.conf").write_text("rule = 1")
    codes = [step.finding.code for step in configuration.read(file).steps if step.finding]
    assert codes == ["TC-102", "TC-102"]

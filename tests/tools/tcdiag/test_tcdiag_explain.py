"""``tcdiag explain``: every answer line of STLI has its sentence."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from teamcall_tools.tcdiag import cli
from teamcall_tools.tcdiag.explain import NO_FAULT, explain


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("error_ind LINKOUTOFSERVICE", "TC-141"),
        ("LINKOUTOFSERVICE", "TC-141"),
        ("error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set", "TC-151"),
        ("error_ind PBXERROR MakeCall operation invalidCalledDeviceID", "TC-313"),
        ("error_ind PBXERROR MonitorStart operation invalidDeviceID", "TC-301"),
        ("error_ind NOCALL AnswerCall", "TC-316"),
        ("error_ind AMBIGUOUSCALL AnswerCall", "TC-138"),
        ("error_ind INVALCMD MakeCal", "TC-135"),
        ("error_ind INVALNUMPARAM MonitorStart", "TC-136"),
        ("error_ind INVALPARAM MonitorStart", "TC-172"),
        ("error_ind INVALPARAM SetDoNotDisturb", "TC-136"),
        ("error_ind TIMEOUT MonitorStart", "TC-173"),
        ("error_ind TIMEOUT MakeCall", "TC-180"),
        ("error_ind NEWCODE MakeCall", "TC-178"),
        ("error_ind SUCCESS STLI", None),
        ("error_ind LINKINSERVICE", None),
    ],
)
def test_lines(line: str, code: str | None) -> None:
    step = explain(line)
    assert (step.finding.code if step.finding else None) == code
    assert step.saw.startswith("error_ind ")


def test_every_word_of_the_protocol_has_a_sentence_of_its_own() -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / "stli.md").read_text(encoding="utf-8")
    words = set(re.findall(r"`(?:error_ind )?([A-Z]{5,})\b", text)) - NO_FAULT - {"STLI", "PBXERROR"}
    assert len(words) > 12
    unknown = {
        word for word in words if (step := explain(f"{word} MakeCall")).finding and step.finding.code == "TC-178"
    }
    assert unknown == set()


@pytest.mark.parametrize("words", [["hello"], ["error_ind"], ["error_ind", "Sorry"], ["\u0661"]])
def test_what_is_no_answer_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", *words]) == 64
    assert "Try: tcdiag explain --help" in capsys.readouterr().err


def test_for_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "error_ind", "LINKOUTOFSERVICE", "--json"]) == 14
    [step] = json.loads(capsys.readouterr().out)["steps"]
    assert step["code"] == "TC-141"


def test_the_line_is_shown_without_harm(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "error_ind INVALCMD \x1b[2J"]) == 13
    assert "\x1b" not in capsys.readouterr().out

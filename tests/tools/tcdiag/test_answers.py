"""From an answer line to a finding."""

from __future__ import annotations

import pytest

from teamcall_tools.tcdiag.answers import ending, first_answer, refusal
from teamcall_tools.tcdiag.channel import Ended, How


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set", "TC-151"),
        ("error_ind LICENSEERROR DEVICESEXCEEDED MakeCall", "TC-152"),
        ("error_ind DEVICENOTPERMITTED MonitorStart", "TC-161"),
        ("error_ind LINKOUTOFSERVICE", "TC-141"),
        ("error_ind ACCESSDENIED", "TC-132"),
        ("error_ind OVERLOAD", "TC-133"),
        ("error_ind INVALPARAM MonitorStart", "TC-172"),
        ("error_ind TIMEOUT MonitorStart", "TC-173"),
        ("error_ind REJECTED MonitorStart mistypedArgument", "TC-174"),
        ("error_ind INTERNALERROR MonitorStart 4f2a", "TC-175"),
        ("error_ind PBXERROR MonitorStart operation invalidDeviceID", "TC-301"),
        ("error_ind PBXERROR MonitorStart", "TC-311"),
        ("error_ind NEWCODE MonitorStart", "TC-171"),
        ("error_ind ", "TC-171"),
    ],
)
def test_each_refusal_has_its_finding(line: str, code: str) -> None:
    assert refusal(line, "TC-171").code == code


@pytest.mark.parametrize(
    ("heard", "code"),
    [
        ("SSH-2.0-OpenSSH_9.6", "TC-122"),
        ("HTTP/1.1 400 Bad Request", "TC-122"),
        ("", "TC-122"),
        ("error_ind INVALCMD BYE", "TC-191"),
        ("error_ind ACCESSDENIED", "TC-132"),
        (Ended(How.CLOSED), "TC-121"),
        (Ended(How.CLOSED, b"go away"), "TC-122"),
        (Ended(How.SILENT), "TC-201"),
        (Ended(How.SILENT, b"login: "), "TC-122"),
        (Ended(How.SILENT, b"\xff\xfb"), "TC-123"),
        (Ended(How.UNREADABLE, b"xx"), "TC-123"),
    ],
)
def test_who_answers_the_first_bye(heard: str | Ended, code: str) -> None:
    finding = first_answer(heard)
    assert finding is not None
    assert finding.code == code


def test_only_the_whole_line_is_a_success() -> None:
    assert first_answer("error_ind SUCCESS BYE") is None
    assert first_answer("error_ind SUCCESS BYE now") is not None


@pytest.mark.parametrize(("how", "code"), [(How.SILENT, "TC-202"), (How.CLOSED, "TC-192"), (How.UNREADABLE, "TC-123")])
def test_a_session_that_breaks_off(how: How, code: str) -> None:
    assert ending(Ended(how), "TC-192").code == code

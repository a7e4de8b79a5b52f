"""Outcomes in words."""

from __future__ import annotations

from typing import get_args

import pytest

from teamcall_core.domain import outcomes
from teamcall_core.domain.commands import LinkStatus
from teamcall_core.stli import replies

ANSWERS: list[tuple[outcomes.Outcome, str]] = [
    (outcomes.Done(), "error_ind SUCCESS MakeCall"),
    (outcomes.Done(("anything",)), "error_ind SUCCESS MakeCall"),
    (
        outcomes.PbxRefused("stateIncompatibility", "invalidDeviceState"),
        "error_ind PBXERROR MakeCall stateIncompatibility invalidDeviceState",
    ),
    (outcomes.not_offered(), "error_ind PBXERROR MakeCall operation serviceNotSupported"),
    (outcomes.RemoteRejected("unrecognizedOperation"), "error_ind REJECTED MakeCall unrecognizedOperation"),
    (outcomes.TimedOut(), "error_ind TIMEOUT MakeCall"),
    (outcomes.LinkDown(), "error_ind LINKOUTOFSERVICE"),
    (outcomes.NotPermitted(), "error_ind DEVICENOTPERMITTED MakeCall"),
    (outcomes.MonitorLicenceExceeded(), "error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set"),
    (outcomes.DeviceLicenceExceeded(), "error_ind LICENSEERROR DEVICESEXCEEDED MakeCall"),
    (outcomes.BadParameter(), "error_ind INVALPARAM MakeCall"),
    (outcomes.MonitorNotSet(), "error_ind MONITORNOTSET MakeCall"),
    (outcomes.NoCall(), "error_ind NOCALL MakeCall"),
    (outcomes.AmbiguousCall(), "error_ind AMBIGUOUSCALL MakeCall"),
    (outcomes.InternalFault("4f2a"), "error_ind INTERNALERROR MakeCall 4f2a"),
]


@pytest.mark.parametrize(("outcome", "line"), ANSWERS, ids=lambda value: getattr(value, "__class__", type).__name__)
def test_an_outcome_is_one_line(outcome: outcomes.Outcome, line: str) -> None:
    assert replies.answer_line("MakeCall", outcome) == line.encode() + b"\r\n"


def test_every_outcome_has_an_answer() -> None:
    assert {type(outcome) for outcome, _ in ANSWERS} == set(get_args(outcomes.Outcome))


def test_a_query_answers_with_its_data_first() -> None:
    status = LinkStatus("inService", "simulator", "normal")
    assert replies.answer_line("SystemStatus", outcomes.Done(status)) == (
        b"SystemStatus inService simulator normal\r\nerror_ind SUCCESS SystemStatus\r\n"
    )
    unknown = LinkStatus("connecting", "generic", "")
    assert replies.answer_line("SystemStatus", outcomes.Done(unknown)).startswith(
        b'SystemStatus connecting generic ""\r\n'
    )


def test_words_of_the_telephone_system_forge_nothing_and_stay_within_the_line() -> None:
    forging = 'a"\r\nerror_ind SUCCESS' + "\0" * 10_000
    for outcome in (
        outcomes.PbxRefused(forging, forging),
        outcomes.RemoteRejected(forging),
        outcomes.InternalFault(forging),
    ):
        line = replies.answer_line("MakeCall", outcome)
        assert line.count(b"\r") == line.count(b"\n") == 1
        assert line.endswith(b"\r\n")
        assert len(line) <= 4096

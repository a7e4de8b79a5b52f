"""The steps of a session, without a socket: what is said, what is heard."""

from __future__ import annotations

import pytest

from teamcall_tools.tcdiag import steps
from teamcall_tools.tcdiag.channel import Ended, How
from teamcall_tools.tcdiag.steps import Plan


class Scripted:
    """A conversation whose every line is known before; silent after the last."""

    def __init__(self, *heard: str | Ended) -> None:
        self._heard = list(heard)
        self.said: list[str] = []

    def say(self, line: str, within: float) -> None:
        assert within >= 0
        self.said.append(line)

    def hear(self, within: float) -> str | Ended:
        del within
        return self._heard.pop(0) if self._heard else Ended(How.SILENT)


def code(step: steps.Step) -> str | None:
    return step.finding.code if step.finding else None


PLAN = Plan("localhost", 1, "101", answer=1.0, event=2.0)


def test_the_dialogue_of_the_manuals_section_7_4() -> None:
    talk = Scripted(
        "error_ind SUCCESS STLI",
        "SystemStatus inService generic normal",
        "error_ind SUCCESS SystemStatus",
        "error_ind SUCCESS MonitorStart",
        "Initiated 101 normal",
        "DeviceInformation 101 1 (initiated)",
        "ConnectionCleared 101 normalClearing 101 ",
        "error_ind SUCCESS BYE",
    )
    prompts: list[str] = []
    passed = list(steps.session_steps(talk, PLAN, prompts.append))
    assert [(step.name, step.ok) for step in passed] == [
        ("STLI", True),
        ("link", True),
        ("MonitorStart", True),
        ("event", True),
        ("end", True),
    ]
    assert talk.said == ["STLI", "SystemStatus", "MonitorStart 101", "BYE"]
    assert prompts == ["Now lift the receiver of 101. Waiting 2 seconds for the event ..."]


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (("error_ind SUCCESS STLI",), None),
        (('error_ind SUCCESS STLI Version "2"',), None),
        (("error_ind LINKINSERVICE", "error_ind SUCCESS STLI"), None),
        (("error_ind INVALCMD STLI",), "TC-131"),
        (("error_ind OVERLOAD",), "TC-133"),
        ((Ended(How.CLOSED),), "TC-134"),
        ((), "TC-202"),
    ],
)
def test_opening(heard: tuple[str | Ended, ...], expected: str | None) -> None:
    assert code(steps.open_session(Scripted(*heard), 1)) == expected


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (("SystemStatus inService generic normal", "error_ind SUCCESS SystemStatus"), None),
        (('SystemStatus outOfService generic ""', "error_ind SUCCESS SystemStatus"), "TC-141"),
        (("SystemStatus upsideDown generic normal", "error_ind SUCCESS SystemStatus"), "TC-144"),
        (("error_ind SUCCESS SystemStatus",), "TC-144"),
        (("error_ind LINKOUTOFSERVICE",), "TC-141"),
        (("error_ind INVALCMD SystemStatus",), None),
        ((Ended(How.CLOSED),), "TC-144"),
        ((), "TC-202"),
    ],
)
def test_the_state_of_the_link(heard: tuple[str | Ended, ...], expected: str | None) -> None:
    assert code(steps.link_state(Scripted(*heard), 1)) == expected


CONNECTING = ('SystemStatus connecting generic ""', "error_ind SUCCESS SystemStatus")


def test_a_link_that_is_just_connecting_is_given_time() -> None:
    talk = Scripted(*CONNECTING, Ended(How.SILENT), "SystemStatus inService generic normal", CONNECTING[1])
    assert steps.link_state(talk, 5).ok
    assert talk.said == ["SystemStatus", "SystemStatus"]


def test_a_link_that_stays_connecting_is_told() -> None:
    talk = Scripted(*CONNECTING)
    assert code(steps.link_state(talk, 0)) == "TC-142"
    assert talk.said == ["SystemStatus"]


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (("error_ind SUCCESS MonitorStart",), None),
        (("error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set",), "TC-151"),
        (("error_ind PBXERROR MonitorStart systemResourceAvailability overallMonitorLimitExceeded",), "TC-303"),
        ((Ended(How.CLOSED),), "TC-176"),
        ((), "TC-202"),
    ],
)
def test_the_monitor(heard: tuple[str | Ended, ...], expected: str | None) -> None:
    assert code(steps.start_monitor(Scripted(*heard), "101", 1)) == expected


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (("Initiated 101 normal",), None),
        (("Delivered 101 newCall 101 102 101 ", "Initiated 101 normal"), None),
        (("Delivered 101 newCall 101 102 101 ",), "TC-182"),
        (("error_ind LINKOUTOFSERVICE",), "TC-143"),
        (("OutOfService 101 normal",), "TC-143"),
        (("MonitorStopped 101 privilegeViolation",), "TC-177"),
        ((Ended(How.CLOSED),), "TC-183"),
        ((), "TC-181"),
    ],
)
def test_the_event(heard: tuple[str | Ended, ...], expected: str | None) -> None:
    assert code(steps.await_event(Scripted(*heard), 1)) == expected


def test_other_events_are_counted_and_a_strangers_words_are_not_gathered_for_ever() -> None:
    flood = [f"Event{number} 101 normal" for number in range(1000)]
    step = steps.await_event(Scripted("Held 101 normal", "Held 101 normal", *flood), 5)
    assert "2 Held" in step.saw
    assert len(step.saw) < 500


def test_a_flood_before_an_answer_is_bounded() -> None:
    step = steps.link_state(Scripted(*["noise"] * 5000, "error_ind SUCCESS SystemStatus"), 5)
    assert code(step) == "TC-144"


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (("error_ind SUCCESS BYE",), None),
        (("Initiated 101 normal", "error_ind SUCCESS BYE"), None),
        (("error_ind INVALCMD BYE",), "TC-191"),
        ((Ended(How.CLOSED),), "TC-192"),
        ((), "TC-202"),
    ],
)
def test_the_end(heard: tuple[str | Ended, ...], expected: str | None) -> None:
    assert code(steps.end_session(Scripted(*heard), 1)) == expected


CALLING = Plan("localhost", 1, "101", answer=1.0, event=2.0, call="+49 30 102")


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (
            ["error_ind SUCCESS MakeCall", "Initiated 101 makeCall", "error_ind SUCCESS ClearConnection"],
            [("MakeCall", None), ("event", None), ("hang up", None)],
        ),
        (
            ["Initiated 101 makeCall", "error_ind SUCCESS MakeCall", "error_ind NOCALL ClearConnection"],
            [("MakeCall", None), ("event", None), ("hang up", None)],
        ),
        (["error_ind PBXERROR MakeCall operation invalidCalledDeviceID"], [("MakeCall", "TC-313")]),
        (["error_ind TIMEOUT MakeCall"], [("MakeCall", "TC-180")]),
        (["error_ind NEWCODE MakeCall"], [("MakeCall", "TC-178")]),
        ([Ended(How.CLOSED)], [("MakeCall", "TC-179")]),
        (["error_ind SUCCESS MakeCall", "Originated 101"], [("MakeCall", None), ("event", "TC-184")]),
        (["error_ind SUCCESS MakeCall", "OutOfService 101 normal"], [("MakeCall", None), ("event", "TC-143")]),
        (
            ["error_ind SUCCESS MakeCall", "Initiated 101 makeCall", "error_ind TIMEOUT ClearConnection"],
            [("MakeCall", None), ("event", None), ("hang up", "TC-180")],
        ),
    ],
)
def test_a_call_instead_of_a_person(heard: list[str | Ended], expected: list[tuple[str, str | None]]) -> None:
    well = ["error_ind SUCCESS STLI", "error_ind INVALCMD SystemStatus", "error_ind SUCCESS MonitorStart"]
    talk = Scripted(*well, *heard, "error_ind SUCCESS BYE")
    seen = []
    for step in steps.session_steps(talk, CALLING, pytest.fail):
        seen.append((step.name, code(step)))
        if not step.ok:
            break
    assert seen[3:6] == expected
    assert talk.said[3] == 'MakeCall 101 "+49 30 102"'

"""What is shown: lines for programs, more for people, objects with --json; nothing a terminal obeys."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from teamcall_core.stli import Format
from teamcall_core.stli.client import (
    Answered,
    Ask,
    Bye,
    ClientEvent,
    Closed,
    DeviceInformation,
    Event,
    Greeted,
    LinkOutOfService,
    Open,
    OtherEvent,
    UnknownLine,
)
from teamcall_core.stli.client.reading import parse
from teamcall_tools.tcstli.printing import Printing, Style, printable

MOMENT = datetime(2026, 2, 3, 4, 5, 6, 789000, tzinfo=UTC)


def told(event: ClientEvent, style: Style) -> list[str]:
    lines: list[str] = []
    Printing(style, lines.append, lambda: MOMENT).show(event)
    return lines


def event(line: str, information: str = "") -> Event:
    found = parse(line.split(" "), line, 2)
    assert isinstance(found, Event)
    if information:
        beside = parse(information.split(" "), information, 2)
        assert isinstance(beside, DeviceInformation)
        object.__setattr__(found, "information", beside)
    return found


PLAIN, HUMAN, JSON = Style(), Style(human=True), Style(json=True)
INITIATED = event("Initiated 101 makeCall 1a 101", "DeviceInformation 101 1 (1a/initiated/)")
REFUSED = Answered(Ask("MakeCall", ("101", "102")), "MakeCall", "NOCALL", line="error_ind NOCALL MakeCall")


@pytest.mark.parametrize(
    ("what", "plain", "human"),
    [
        (
            INITIATED,
            ["Initiated 101 makeCall 1a 101", "DeviceInformation 101 1 (1a/initiated/)"],
            ["04:05:06.789 Initiated 101 makeCall 1a 101", "             DeviceInformation 101 1 (1a/initiated/)"],
        ),
        (
            REFUSED,
            ["error_ind NOCALL MakeCall"],
            ["error_ind NOCALL MakeCall", "  the device has no call in the state that this needs"],
        ),
        (
            Answered(Ask("MakeCall", ("101", "102")), "MakeCall", "NOANSWER"),
            ["MakeCall 101 102: the server did not answer in time; whether it was done is not known"],
            ["MakeCall 101 102: the server did not answer in time; whether it was done is not known"],
        ),
        (
            Answered(Ask("Help"), "Help", "SUCCESS", data_lines=("Help BYE",), line="error_ind SUCCESS Help"),
            ["Help BYE", "error_ind SUCCESS Help"],
            ["Help BYE", "error_ind SUCCESS Help"],
        ),
        (Answered(Open(), "STLI", "SUCCESS", line="error_ind SUCCESS STLI"), [], ["error_ind SUCCESS STLI"]),
        (Answered(Bye(), "BYE", "OVERLOAD", line="error_ind OVERLOAD"), ["error_ind OVERLOAD"], None),
        (
            LinkOutOfService("error_ind LINKOUTOFSERVICE"),
            ["error_ind LINKOUTOFSERVICE"],
            ["error_ind LINKOUTOFSERVICE", "  the server has no link to the telephone system"],
        ),
        (LinkOutOfService(), [], []),
        (UnknownLine(b"odd", "no reason"), ["odd"], ["odd (no reason)"]),
        (UnknownLine(b"", "a line longer than 10 octets"), [""], ["(a line longer than 10 octets)"]),
        (DeviceInformation("1", 0, (), line="DeviceInformation 1 0 (idle)"), ["DeviceInformation 1 0 (idle)"], None),
        (Greeted("STLI", Format()), [], []),
        (Closed("over", is_clean=True), [], []),
    ],
)
def test_lines(what: ClientEvent, plain: list[str], human: list[str] | None) -> None:
    assert told(what, PLAIN) == plain
    assert human is None or told(what, HUMAN) == human


def test_colours_frame_the_same_text() -> None:
    (line, _) = told(INITIATED, Style(human=True, colour=True))
    assert "\033[36mInitiated\033[0m 101 makeCall 1a 101" in line
    assert told(REFUSED, Style(human=True, colour=True))[0] == "\033[31merror_ind NOCALL MakeCall\033[0m"


def test_a_terminal_obeys_nothing_of_the_server() -> None:
    assert printable("a\x1b[2Jb\x9b\u202ec\u2028") == "a\\x1b[2Jb\\x9b?c?"
    hostile = "\x1b]0;owned\x07"
    for style in (PLAIN, HUMAN):
        assert "\x1b" not in "".join(told(UnknownLine(hostile.encode(), "x"), style))
        assert "\x1b" not in "".join(told(event(f"Held 101 {hostile} 101"), style))
    assert "\x1b" not in told(UnknownLine(hostile.encode(), "x"), JSON)[0]


# --- JSON ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (
            INITIATED,
            {"kind": "event", "event": "Initiated", "device": "101", "cause": "makeCall", "callId": "1a",
             "deviceId": "101",
             "deviceInformation": {"number": 1, "calls": [{"state": "initiated", "callId": "1a"}]}},
        ),
        (
            event('ConnectionCleared 101 normal "" 1a/102 1a 101 new'),
            {"kind": "event", "event": "ConnectionCleared", "device": "101", "cause": "normal", "callId": "1a",
             "deviceId": "101", "releasingDevice": None, "activeConnections": [{"callId": "1a", "device": "102"}],
             "further": ["new"]},
        ),
        (
            event("DoNotDisturb 101 101 on"),
            {"kind": "event", "event": "DoNotDisturb", "device": "101", "featureDevice": "101", "on": True},
        ),
        (
            OtherEvent(event="Melted", device="101", further=("hot",)),
            {"kind": "event", "event": "Melted", "device": "101", "further": ["hot"]},
        ),
        (
            DeviceInformation("1", 0, ()),
            {"kind": "event", "event": "DeviceInformation", "device": "1", "number": 0, "calls": []},
        ),
        (
            Answered(Ask("Status"), "Status", "SUCCESS", data_lines=('{"a": [1]}', "{bad", "x y")),
            {"kind": "answer", "request": "Status", "verb": "Status", "ok": True, "code": "SUCCESS", "words": [],
             "meaning": "done", "data": [{"a": [1]}, ["{bad"], ["x", "y"]]},
        ),
        (Greeted("STLI", Format(2)),
         {"kind": "greeted", "session": "STLI", "version": 2, "deviceInformation": "Standard"}),
        (LinkOutOfService(),
         {"kind": "notice", "notice": "LINKOUTOFSERVICE", "meaning": "the server has no link to the telephone system"}),
        (UnknownLine(b"\xff", "no text"), {"kind": "unknown", "line": "\\xff", "reason": "no text"}),
        (Closed("over", is_clean=False), {"kind": "closed", "reason": "over", "clean": False}),
    ],
)  # fmt: skip
def test_objects(what: ClientEvent, expected: dict[str, Any]) -> None:
    (line,) = told(what, JSON)
    assert json.loads(line) == {"time": "2026-02-03T04:05:06.789+00:00", **expected}

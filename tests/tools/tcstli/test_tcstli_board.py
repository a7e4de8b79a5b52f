"""The board of --watch: what each event makes of an extension, and how it is shown."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from teamcall_core.stli.client import Answered, Ask, DeviceInformation, Event
from teamcall_core.stli.client.reading import parse
from teamcall_tools.tcstli import table
from teamcall_tools.tcstli.board import Board
from teamcall_tools.tcstli.watch import Lines


def hear(board: Board, *lines: str, now: float = 1.0) -> None:
    for line in lines:
        event = parse(line.split(" "), line, 2)
        assert isinstance(event, (Event, DeviceInformation))
        board.hear(event, now)


@pytest.fixture
def board() -> Board:
    """101 and 102, monitored, and 101 idle."""
    board = Board(["101", "102"])
    for device in ("101", "102"):
        board.started(device, Answered(Ask("MonitorStart", (device,)), "MonitorStart", "SUCCESS"), 0.5)
    hear(board, "DeviceInformation 101 0 (idle)", now=0.5)
    return board


def seen(board: Board, device: str = "101") -> tuple[str, str]:
    row = board.rows[device]
    return row.state, row.partners


CONNECTED = "DeviceInformation 101 1 (0a/connected/102)"
TWO = "DeviceInformation 101 2 (0a/held/102,0b/connected/103)"


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([], ("idle", "")),
        (["DeviceInformation 101 1 (0a/alerting/102)"], ("alerting", "102")),
        (["DeviceInformation 101 1 (0a/alerting/102)", "Established 101 normal 101 102 101 \"\" 0a 101"],
         ("connected", "102")),
        (["Established 101 normal 101 102 101 \"\" 0a 101"], ("connected", "102")),
        ([CONNECTED, "Held 101 normal 101 0a 101"], ("held", "102")),
        ([CONNECTED, "Held 101 normal 102 0a 102"], ("connected", "102")),
        ([CONNECTED, "Held 101 normal 101 0a 101", "Retrieved 101 normal 101 0a 101"], ("connected", "102")),
        ([CONNECTED, "Retrieved 101 normal 102 0a 102"], ("connected", "102")),
        (["Failed 101 busy 103 103 0a 101"], ("failed", "103")),
        (["DeviceInformation 101 1 (0a/alerting/102)", "Diverted 101 callForward 101 103 0a 101"], ("idle", "")),
        ([CONNECTED, "Diverted 101 callForward 102 103 0a 102"], ("connected", "102")),
        ([TWO], ("connected", "102 (held), 103 (connected)")),
        ([TWO, "Transferred 101 transfer 101 103 \"\" 0a 0b 0c \"\" 0c 101"], ("idle", "")),
        ([CONNECTED, "Transferred 101 transfer 102 103 \"\" 0a 0b 0c \"\" 0c 102"], ("connected", "")),
        ([TWO, "Conferenced 101 conference 101 103 \"\" 0c 101"], ("connected", "conference")),
        (["OutOfService 101 normal"], ("out of service", "")),
        (["OutOfService 101 normal", "BackInService 101 resync"], ("idle", "")),
        (["MonitorStopped 101 invalidDeviceID"], ("monitor stopped", "")),
    ],
)  # fmt: skip
def test_what_events_make_of_an_extension(board: Board, lines: list[str], state: tuple[str, str]) -> None:
    hear(board, *lines)
    assert seen(board) == state


def test_an_extension_that_has_told_nothing_is_unknown(board: Board) -> None:
    assert seen(board, "102") == ("unknown", "")


def test_a_refused_monitor_is_told_in_its_row(board: Board) -> None:
    board.started("102", Answered(Ask("MonitorStart", ("102",)), "MonitorStart", "LICENSEERROR"), 1.0)
    assert seen(board, "102") == ("refused: LICENSEERROR", "")


def test_a_snapshot_replaces_what_was_known(board: Board) -> None:
    hear(board, TWO, "Conferenced 101 conference 101 103 \"\" 0c 101")  # fmt: skip
    assert board.rows["101"].is_stale
    lines = ("Connection 101 0c connected 104", "Connection 101 0d idle 105", "Connection too short")
    board.snapshot("101", Answered(Ask("SnapshotDevice", ("101",)), "SnapshotDevice", "SUCCESS", data_lines=lines), 2.0)
    assert seen(board) == ("connected", "104")
    assert not board.rows["101"].is_stale
    board.snapshot("101", Answered(Ask("SnapshotDevice", ("101",)), "SnapshotDevice", "INVALCMD"), 3.0)
    assert seen(board) == ("connected", "104")


def test_the_time_of_a_state_goes_on_while_it_stays(board: Board) -> None:
    hear(board, CONNECTED, now=10.0)
    hear(board, CONNECTED, "Retrieved 101 normal 101 0a 101", now=20.0)
    assert board.rows["101"].since == 10.0
    assert board.rows["101"].last == "Retrieved"


def test_a_device_in_another_spelling_gets_a_row(board: Board) -> None:
    hear(board, "Initiated 7 makeCall 0a 7")
    assert board.rows["7"].last == "Initiated (makeCall)"


def test_lines_for_what_has_changed(board: Board) -> None:
    said: list[str] = []
    lines = Lines(said.append, json=False)
    board.changed.clear()
    hear(board, TWO)
    lines.show(board, link_is_down=False, now=1.0)
    lines.show(board, link_is_down=True, now=1.0)
    lines.close()
    assert [line.split(" ", 1)[1] for line in said] == [
        "101 connected 102(held),103(connected) -", "link down", "101 connected 102(held),103(connected) -",
    ]  # fmt: skip


def test_objects_for_what_has_changed(board: Board) -> None:
    said: list[str] = []
    board.changed.clear()
    hear(board, CONNECTED)
    Lines(said.append, json=True).show(board, link_is_down=True, now=1.0)
    link, row = (json.loads(line) for line in said)
    assert (link["kind"], link["state"]) == ("link", "down")
    assert (row["kind"], row["device"], row["state"]) == ("row", "101", "connected")
    assert row["calls"] == [{"callId": "0a", "state": "connected", "partner": "102"}]


@pytest.mark.parametrize("down", [False, True])
def test_the_table(board: Board, monkeypatch: pytest.MonkeyPatch, down: bool) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(
        table, "Console", lambda **_: Console(file=screen, width=80, force_terminal=True, no_color=True)
    )
    view = table.TableView("localhost:1", colour=False)
    hear(board, CONNECTED, "Held 101 \x1b[2Jx 101 0a 101", now=10.0)
    view.show(board, link_is_down=down, now=75.0)
    view.close()
    shown = screen.getvalue()
    assert "1:05" in shown
    assert "held" in shown
    assert "\x1b[2Jx" not in shown
    assert ("no link to the telephone system" in shown) is down


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (65.9, "1:05"), (3661, "1:01:01"), (-1, "0:00")])
def test_durations(seconds: float, text: str) -> None:
    assert table.duration(seconds) == text

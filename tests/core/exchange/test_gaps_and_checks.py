"""Pictures beside those of clients: what is folded into them, and when they count."""

from __future__ import annotations

import pytest

from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.events import CallInitiated, ConnectionCleared, MonitorChecked, SnapshotConnection
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, Party
from teamcall_core.exchange.checks import Checks
from teamcall_core.exchange.gaps import MOST_SINCE, Gaps

D101 = Device("101")


def own(call: str) -> Connection:
    return Connection(CallId(call), "101")


def initiated(call: str) -> CallInitiated:
    return CallInitiated(D101, "normal", own(call), Party("101"))


def cleared(call: str) -> ConnectionCleared:
    return ConnectionCleared(D101, "normal", own(call), Party("101"))


def seen(call: str, state: ConnectionState = ConnectionState.INITIATED) -> SnapshotConnection:
    return SnapshotConnection(own(call), state)


@pytest.fixture
def calls() -> CallModel:
    return CallModel(lambda word: word)


def hear(calls: CallModel, gaps: Gaps, *events: object) -> None:
    for event in events:
        if not gaps.takes(event):  # type: ignore[arg-type]
            calls.fold(event)  # type: ignore[arg-type]


def test_events_told_during_a_look_are_newer_than_its_snapshot(calls: CallModel) -> None:
    gaps = Gaps(calls)
    calls.fold(initiated("1"))
    gaps.begin(D101)
    hear(calls, gaps, cleared("1"), initiated("2"))
    gaps.look(D101, (seen("1"),))
    assert not gaps.differs(D101)
    assert list(gaps.close(D101)) == []
    assert [view.call for view in calls.calls(D101)] == ["2"]
    assert not gaps.open


def test_events_told_during_a_look_may_be_in_its_snapshot_already(calls: CallModel) -> None:
    gaps = Gaps(calls)
    gaps.begin(D101)
    hear(calls, gaps, initiated("1"))
    gaps.look(D101, (seen("1"), seen("2")))
    assert [event.connection.call for event in gaps.close(D101)] == ["2"]


def test_a_look_with_too_many_events_says_nothing(calls: CallModel) -> None:
    gaps = Gaps(calls)
    gaps.begin(D101)
    hear(calls, gaps, *[initiated("1")] * (2 * MOST_SINCE))
    gaps.look(D101, ())
    assert list(gaps.close(D101)) == []
    assert [view.call for view in calls.calls(D101)] == ["1"]


def test_a_look_that_failed_leaves_nothing(calls: CallModel) -> None:
    gaps = Gaps(calls)
    gaps.begin(D101)
    assert list(gaps.close(D101)) == []
    assert not gaps.open
    assert not gaps.differs(D101)


class Doubts:
    def __init__(self) -> None:
        self.told: list[bool] = []

    def doubt(self, device: Device, now: float, *, sure: bool) -> None:
        self.told.append(sure)


def test_only_a_second_difference_is_sure(calls: CallModel) -> None:
    link = Doubts()
    gaps = Gaps(calls)
    checks = Checks(gaps, link)  # type: ignore[arg-type]
    wrong, right = MonitorChecked(D101, (seen("1"),)), MonitorChecked(D101, ())
    for checked in (right, wrong, right, wrong, wrong, wrong):
        checks.judge(checked, 1.0)
    assert link.told == [False, False, True, False]
    assert not gaps.open

"""From the picture that clients have to the one that is true: every pair of states, and the words of each way."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.events import CallInitiated, SnapshotConnection
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, Party
from teamcall_core.domain.reconcile import KnownCall, reconcile

ME = Device("101")
S = ConnectionState
STATES = [state for state in S if state is not S.IDLE]
FARS = [None, *STATES]


def same(one: str, other: str) -> bool:
    return one.removeprefix("N<").removesuffix(">") == other.removeprefix("N<").removesuffix(">")


def call(call_id: str, state: S, partner: str = "", far: S | None = None, *, dynamic: bool = False) -> KnownCall:
    own = Connection(CallId(call_id), "0815" if dynamic else "101", dynamic=dynamic)
    return KnownCall(own, state, Party(partner) if partner else None, far)


def told(before: list[KnownCall], after: list[KnownCall]) -> list[str]:
    """Class and device of every event that leads from one to the other."""
    return [
        f"{type(event).__name__.removeprefix('Call')} {event.connection.device} {event.local_state}"
        for event in reconcile(ME, before, after, same)
    ]


@pytest.mark.parametrize(
    ("before", "after", "events"),
    [
        ([], [], []),
        ([call("1", S.HELD, "102", S.CONNECTED)], [], ["ConnectionCleared 101 idle"]),
        ([], [call("1", S.INITIATED)], ["Initiated 101 initiated"]),
        ([], [call("1", S.ALERTING, "102", S.CONNECTED)], ["Delivered 101 alerting"]),
        ([], [call("1", S.QUEUED, "102", S.CONNECTED)], ["Queued 101 queued"]),
        ([], [call("1", S.CONNECTED)], ["Originated 101 connected"]),
        ([], [call("1", S.CONNECTED, "102", S.ALERTING)], ["Originated 101 connected", "Delivered 102 connected"]),
        ([], [call("1", S.CONNECTED, "102", S.QUEUED)], ["Originated 101 connected", "Queued 102 connected"]),
        ([], [call("1", S.CONNECTED, "102", S.FAILED)], ["Originated 101 connected", "Failed 102 connected"]),
        ([], [call("1", S.FAILED, "102")], ["Originated 101 connected", "Failed 101 failed"]),
        ([], [call("1", S.CONNECTED, "102", S.CONNECTED)], ["Delivered 101 alerting", "Established 101 connected"]),
        ([], [call("1", S.CONNECTED, "102")], ["Delivered 101 alerting", "Established 101 connected"]),
        (
            [],
            [call("1", S.HELD, "102", S.HELD)],
            ["Delivered 101 alerting", "Established 101 connected", "Held 102 connected", "Held 101 held"],
        ),
        ([call("1", S.ALERTING, "102")], [call("1", S.CONNECTED, "102")], ["Established 101 connected"]),
        ([call("1", S.ALERTING, "102")], [call("1", S.ALERTING, "N<102>")], []),
        ([call("1", S.ALERTING, "102")], [call("1", S.ALERTING, "103")], ["Delivered 101 alerting"]),
        ([call("1", S.CONNECTED, "102", S.CONNECTED)], [call("1", S.CONNECTED, "", None)], []),
        (
            [call("1", S.CONNECTED, "102", S.ALERTING)],
            [call("1", S.CONNECTED, "102", S.CONNECTED)],
            ["Established 102 connected"],
        ),
        (
            [call("1", S.CONNECTED, "102", S.HELD)],
            [call("1", S.CONNECTED, "102", S.CONNECTED)],
            ["Retrieved 102 connected"],
        ),
        (
            [call("1", S.HELD, "102", S.CONNECTED)],
            [call("1", S.CONNECTED, "102", S.CONNECTED)],
            ["Retrieved 101 connected"],
        ),
        (
            [call("1", S.CONNECTED, "102", S.CONNECTED)],
            [call("1", S.CONNECTED, "103", S.CONNECTED)],
            ["Established 101 connected"],
        ),
        (
            [call("1", S.INITIATED)],
            [call("1", S.CONNECTED, "102", S.CONNECTED)],
            ["Originated 101 connected", "Established 102 connected"],
        ),
        (
            [call("1", S.CONNECTED, "102"), call("2", S.HELD, "103")],
            [call("3", S.ALERTING, "104"), call("2", S.CONNECTED, "103")],
            ["ConnectionCleared 101 idle", "Retrieved 101 connected", "Delivered 101 alerting"],
        ),
    ],
)  # fmt: skip
def test_the_shortest_way(before: list[KnownCall], after: list[KnownCall], events: list[str]) -> None:
    assert told(before, after) == events


def model(calls: list[KnownCall]) -> CallModel:
    made = CallModel(lambda word: word.removeprefix("N<").removesuffix(">"))
    made.replace(ME, [SnapshotConnection(one.own, one.state, one.partner, one.far) for one in calls])
    return made


known = st.builds(
    call,
    st.sampled_from(["1", "2", "3"]),
    st.sampled_from(STATES),
    st.sampled_from(["", "102", "103"]),
    st.sampled_from(FARS),
    dynamic=st.booleans(),
)
pictures = st.lists(known, max_size=3, unique_by=lambda one: one.own.call)


@given(pictures, pictures)
@example([call("1", S.CONNECTED)], [call("1", S.CONNECTED, "102", S.INITIATED)])
@example([call("1", S.CONNECTED, "", S.ALERTING)], [call("1", S.CONNECTED, "102", S.ALERTING)])
def test_folded_into_the_old_picture_they_give_the_new_one(before: list[KnownCall], after: list[KnownCall]) -> None:
    clients, true = model(before), model(after)
    for event in reconcile(ME, clients.known(ME), true.known(ME), clients.same):
        assert event.cause == "resync"
        assert event.local_state is not None
        clients.fold(event)
    as_told = {view.call: (view.state, view.partner) for view in clients.calls(ME)}
    for view in true.calls(ME):
        state, partner = as_told.pop(view.call)
        assert state is view.state
        if view.partner and view.state not in (S.INITIATED, S.FAILED):
            assert partner == view.partner
    assert not as_told
    clients.adopt(ME, true)
    assert not list(reconcile(ME, clients.known(ME), true.known(ME), clients.same))


@given(pictures)
def test_equal_pictures_give_nothing(calls: list[KnownCall]) -> None:
    picture = model(calls).known(ME)
    assert not list(reconcile(ME, picture, picture, same))


def test_a_branch_is_a_picture_of_its_own() -> None:
    mine = model([call("1", S.CONNECTED, "102", S.CONNECTED)])
    branch = mine.branch(ME)
    branch.fold(CallInitiated(ME, "normal", Connection(CallId("2"), "101"), Party("101")))
    assert [view.call for view in mine.calls(ME)] == ["1"]
    assert [view.call for view in branch.calls(ME)] == ["1", "2"]


def test_a_snapshot_keeps_what_it_does_not_say() -> None:
    mine = model([call("1", S.CONNECTED, "102", S.CONNECTED), call("2", S.HELD, "103")])
    mine.replace(
        ME,
        [
            SnapshotConnection(Connection(CallId("2"), "101"), S.CONNECTED),
            SnapshotConnection(Connection(CallId("1"), "101"), S.HELD, None, S.CONNECTED),
        ],
    )
    assert [(view.call, view.state, view.partner) for view in mine.calls(ME)] == [
        ("1", S.HELD, "102"),
        ("2", S.CONNECTED, "103"),
    ]

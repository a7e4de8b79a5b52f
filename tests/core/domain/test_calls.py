"""The call model: what a device is connected to, folded from events and replaced by snapshots."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.domain import call_events
from teamcall_core.domain.calls import MAX_CALLS_PER_DEVICE, MAX_DEVICES_PER_CALL, CallModel
from teamcall_core.domain.commands import AnswerCall, ClearConnection, TransferCall
from teamcall_core.domain.effects import EFFECTS
from teamcall_core.domain.events import (
    CallConferenced,
    CallDelivered,
    CallEstablished,
    CallEvent,
    CallFailed,
    CallHeld,
    CallInitiated,
    CallOriginated,
    CallsJoined,
    CallTransferred,
    CallView,
    ConnectionCleared,
    Member,
    SnapshotConnection,
)
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, Party
from teamcall_core.domain.outcomes import AmbiguousCall, NoCall

D101, C1, C2 = Device("101"), CallId("0001"), CallId("0002")
S = ConnectionState


def model() -> CallModel:
    return CallModel(lambda word: word.removeprefix("N<").removesuffix(">"))


def conn(call: CallId, device: str) -> Connection:
    return Connection(call, device)


def test_an_outgoing_call_goes_through_its_states() -> None:
    m = model()
    m.fold(CallInitiated(D101, "normal", conn(C1, "101"), Party("101")))
    assert m.calls(D101) == (CallView(C1, S.INITIATED, ""),)
    m.fold(CallOriginated(D101, "newCall", conn(C1, "101"), Party("101"), Party("102")))
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "102"),)
    m.fold(CallDelivered(D101, "newCall", conn(C1, "102"), Party("102"), Party("101"), Party("102")))
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "102"),)
    assert m.connections(D101, C1) == (conn(C1, "101"), conn(C1, "102"))
    m.fold(CallEstablished(D101, "newCall", conn(C1, "102"), Party("102"), Party("101"), Party("102")))
    m.fold(ConnectionCleared(D101, "normalClearing", conn(C1, "102"), Party("102")))
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "102"),)
    assert m.connections(D101, C1) == (conn(C1, "101"),)
    m.fold(ConnectionCleared(D101, "normalClearing", conn(C1, "101"), Party("101")))
    assert m.calls(D101) == ()


def test_an_incoming_call_rings_then_connects_with_the_caller_as_partner() -> None:
    m = model()
    m.fold(CallDelivered(D101, "newCall", conn(C1, "101"), Party("101"), Party("0301"), Party("101")))
    assert m.calls(D101) == (CallView(C1, S.ALERTING, "0301"),)
    m.fold(CallEstablished(D101, "newCall", conn(C1, "101"), Party("101"), Party("0301"), Party("101")))
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "0301"),)
    assert m.connections(D101, C1) == (conn(C1, "101"), conn(C1, "0301"))


def test_the_local_state_that_was_sent_decides() -> None:
    m = model()
    m.fold(CallDelivered(D101, "newCall", conn(C1, "101"), Party("101"), local_state=S.QUEUED))
    assert m.calls(D101)[0].state is S.QUEUED
    m.fold(ConnectionCleared(D101, "normalClearing", conn(C1, "102"), local_state=S.IDLE))
    assert m.calls(D101) == ()


def test_two_spellings_are_one_device() -> None:
    m = model()
    m.fold(CallDelivered(D101, "newCall", conn(C1, "N<101>"), Party("N<101>"), Party("102")))
    assert m.calls(D101) == (CallView(C1, S.ALERTING, "102"),)


def test_a_failed_far_side_leaves_the_caller_as_it_was() -> None:
    m = model()
    m.fold(CallOriginated(D101, "newCall", conn(C1, "101"), Party("101"), Party("102")))
    m.fold(CallFailed(D101, "busy", conn(C1, "102"), Party("102"), Party("101"), Party("102")))
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "102"),)
    m.fold(CallFailed(D101, "busy", conn(C1, "101"), Party("102"), Party("101"), Party("102")))
    assert m.calls(D101) == (CallView(C1, S.FAILED, "102"),)


def test_an_unknown_call_that_another_device_leaves_is_not_ours() -> None:
    m = model()
    m.fold(ConnectionCleared(D101, "normalClearing", conn(C1, "102"), Party("102")))
    assert m.calls(D101) == ()


def test_a_snapshot_replaces_the_picture_and_drops_idle_calls() -> None:
    m = model()
    m.fold(CallInitiated(D101, "normal", conn(C1, "101"), Party("101")))
    own = Connection(C2, "101", origin=object())
    m.replace(
        D101,
        [SnapshotConnection(own, S.HELD, Party("102")), SnapshotConnection(conn(C1, "101"), S.IDLE)],
    )
    assert m.calls(D101) == (CallView(C2, S.HELD, "102"),)
    found = m.find(D101, ClearConnection.NEEDS[0])
    assert found is own


def dynamic(call: CallId, word: str) -> Connection:
    return Connection(call, word, dynamic=True)


def test_a_dynamic_identifier_is_known_by_the_device_of_its_event() -> None:
    m = model()
    m.fold(CallInitiated(D101, "normal", dynamic(C1, "aa01"), local_state=S.INITIATED))
    assert m.find(D101, (S.INITIATED,)) == Connection(C1, "aa01")
    m.fold(CallDelivered(D101, "newCall", dynamic(C1, "bb02"), Party("102"), Party("101"), local_state=S.CONNECTED))
    assert m.connections(D101, C1) == (Connection(C1, "aa01"), Connection(C1, "bb02"))
    m.fold(CallDelivered(D101, "newCall", dynamic(C2, "aa03"), Party("101"), Party("103")))
    assert m.find(D101, (S.ALERTING,)) == Connection(C2, "aa03")
    m.fold(CallHeld(D101, "normal", dynamic(C1, "aa01"), Party("101")))
    members = (Member(dynamic(C1, "cc01"), Party("101")), Member(dynamic(C1, "cc02"), Party("102")))
    joined = CallConferenced(D101, "conference", conn(C1, "101"), members=members, primary_old=C1, secondary_old=C2)
    m.fold(joined)
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "102"),)
    assert m.find(D101, (S.CONNECTED,)) == Connection(C1, "cc01")


def test_joined_calls_without_states_and_lists() -> None:
    m = model()
    m.fold(CallHeld(D101, "normal", conn(C1, "101"), Party("101")))
    m.fold(CallTransferred(D101, "transfer", conn(C1, "101"), Party("101"), primary_old=C1))
    assert m.calls(D101) == (), "who transfers leaves"
    m.fold(CallEstablished(D101, "newCall", conn(C1, "101"), Party("101"), Party("102")))
    m.fold(CallTransferred(D101, "transfer", conn(C1, "101"), Party("102"), primary_old=C1))
    assert m.calls(D101) == (CallView(C1, S.CONNECTED, "102"),)
    stranger = (Member(conn(C2, "103")),)
    m.fold(CallTransferred(D101, "transfer", conn(C2, "101"), Party("102"), members=stranger, primary_old=C1))
    assert m.calls(D101) == (), "not in the list"


def test_two_calls_for_one_request() -> None:
    m = model()
    needs = TransferCall.NEEDS
    m.fold(CallHeld(D101, "normal", conn(C1, "101"), Party("101")))
    assert m.find_all(D101, needs) == NoCall()
    m.fold(CallEstablished(D101, "newCall", conn(C2, "101"), Party("101"), Party("102")))
    assert m.find_all(D101, needs) == (conn(C1, "101"), conn(C2, "101"))
    m.fold(CallHeld(D101, "normal", conn(CallId("0003"), "101"), Party("101")))
    assert m.find_all(D101, needs) == AmbiguousCall()


def test_forgetting_a_device() -> None:
    m = model()
    m.fold(CallInitiated(D101, "normal", conn(C1, "101"), Party("101")))
    m.forget(D101)
    m.forget(D101)
    assert m.calls(D101) == ()
    assert m.connections(D101, C1) == ()


def test_finding_the_call_that_a_request_means() -> None:
    m = model()
    assert m.find(D101, AnswerCall.NEEDS[0]) == NoCall()
    m.fold(CallDelivered(D101, "newCall", conn(C1, "101"), Party("101"), Party("102")))
    assert m.find(D101, AnswerCall.NEEDS[0]) == conn(C1, "101")
    assert m.find(D101, (S.CONNECTED,)) == NoCall()
    assert m.find(D101, AnswerCall.NEEDS[0], C2) == NoCall()
    m.fold(CallDelivered(D101, "newCall", conn(C2, "101"), Party("101"), Party("103")))
    assert m.find(D101, AnswerCall.NEEDS[0]) == AmbiguousCall()
    assert m.find(D101, AnswerCall.NEEDS[0], C2) == conn(C2, "101")
    m.fold(CallEstablished(D101, "newCall", conn(C1, "101"), Party("101"), Party("102")))
    assert m.find(D101, ClearConnection.NEEDS[0]) == conn(C1, "101"), "connected comes before alerting"


def test_a_connection_known_only_from_another_device_is_found_by_its_words() -> None:
    m = model()
    m.fold(CallEstablished(D101, "newCall", conn(C1, "102"), Party("102"), Party("101")))
    assert m.find(D101, ClearConnection.NEEDS[0]) == Connection(C1, "101")


def test_memory_is_bounded() -> None:
    m = model()
    for n in range(MAX_CALLS_PER_DEVICE * 2):
        m.fold(CallInitiated(D101, "normal", conn(CallId(f"{n:04x}"), "101"), Party("101")))
    assert len(m.calls(D101)) == MAX_CALLS_PER_DEVICE
    last = m.calls(D101)[-1].call
    for n in range(MAX_DEVICES_PER_CALL * 2):
        m.fold(CallEstablished(D101, "conference", conn(last, f"2{n}"), Party(f"2{n}"), Party("101")))
    assert len(m.connections(D101, last)) == MAX_DEVICES_PER_CALL + 1


def test_every_event_has_its_state() -> None:
    kinds = {kind for kind in vars(call_events).values() if isinstance(kind, type) and issubclass(kind, CallEvent)}
    assert set(EFFECTS) == {kind for kind in kinds if kind is not CallEvent and not issubclass(kind, CallsJoined)}


devices = st.sampled_from(["101", "102", "103", ""])
parties = st.none() | st.builds(Party, st.sampled_from(["101", "102", "0301"]))
connections = st.builds(Connection, st.sampled_from([C1, C2]), devices)
events = st.one_of(
    [
        st.builds(kind, st.just(D101), st.just("normal"), connections, parties,
                  local_state=st.none() | st.sampled_from(ConnectionState))
        for kind in EFFECTS
    ]
)  # fmt: skip


@given(st.lists(events, max_size=30))
def test_any_history_leaves_a_sound_picture(history: list[CallEvent]) -> None:
    m = model()
    for event in history:
        m.fold(event)
        views = m.calls(D101)
        assert len({view.call for view in views}) == len(views)
        assert all(view.state is not S.IDLE and view.partner != "101" for view in views)
        if event.local_state is not None:
            now = {view.call: view.state for view in views}.get(event.connection.call, S.IDLE)
            assert now is event.local_state
    for state in (S.CONNECTED, S.ALERTING):
        fitting = [view for view in m.calls(D101) if view.state is state]
        found = m.find(D101, (state,))
        assert isinstance(found, (NoCall, Connection, AmbiguousCall)[min(len(fitting), 2)])


@pytest.mark.parametrize("state", list(ConnectionState))
def test_snapshot_states_come_through(state: ConnectionState) -> None:
    m = model()
    m.replace(D101, [SnapshotConnection(conn(C1, "101"), state, None)])
    assert [view.state for view in m.calls(D101)] == ([] if state is S.IDLE else [state])

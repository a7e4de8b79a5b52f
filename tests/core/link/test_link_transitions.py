"""Every cell of the tables is decided: it has a state, or it is one of the mistakes listed by being absent."""

from __future__ import annotations

import pytest

from teamcall_core.errors import LocalError
from teamcall_core.link.transitions import (
    CONNECTED_STATES,
    LINK_TRANSITIONS,
    MONITOR_TRANSITIONS,
    SET,
    STATE_WORDS,
    STEP_FAILURES,
    UNANSWERED,
    LinkInput,
    LinkState,
    MonitorInput,
    MonitorState,
    step,
)

TABLES = [(LINK_TRANSITIONS, LinkState, LinkInput), (MONITOR_TRANSITIONS, MonitorState, MonitorInput)]


@pytest.mark.parametrize(("table", "states", "inputs"), TABLES)
def test_each_cell_gives_its_state_or_an_error_that_names_both(table, states, inputs) -> None:
    for state in states:
        for happened in inputs:
            if (state, happened) in table:
                assert step(table, state, happened) is table[state, happened]
            else:
                with pytest.raises(LocalError, match=f"{happened.name} cannot happen in the state {state.name}"):
                    step(table, state, happened)


@pytest.mark.parametrize(("table", "states", "inputs"), TABLES)
def test_every_state_is_reached_and_every_input_used(table, states, inputs) -> None:
    start = next(iter(states))
    reached = {start}
    while True:
        more = {after for (before, _), after in table.items() if before in reached} - reached
        if not more:
            break
        reached |= more
    assert reached == set(states)
    assert {happened for _, happened in table} == set(inputs)


@pytest.mark.parametrize("state", [state for state in LinkState if state is not LinkState.STOPPED])
def test_a_link_can_be_stopped_from_everywhere_and_stays_so(state: LinkState) -> None:
    assert step(LINK_TRANSITIONS, state, LinkInput.STOP) is LinkState.STOPPED
    for happened in set(LinkInput) - {LinkInput.STOP}:
        assert (LinkState.STOPPED, happened) not in LINK_TRANSITIONS


@pytest.mark.parametrize("state", sorted(STEP_FAILURES.keys() | CONNECTED_STATES, key=lambda state: state.name))
def test_a_link_on_its_way_or_in_service_can_be_lost(state: LinkState) -> None:
    assert step(LINK_TRANSITIONS, state, LinkInput.LOST) is LinkState.WAITING


@pytest.mark.parametrize("state", [state for state in MonitorState if state is not MonitorState.ABSENT])
def test_a_monitor_can_be_wanted_unwanted_and_lost_in_every_state(state: MonitorState) -> None:
    wanted = step(MONITOR_TRANSITIONS, state, MonitorInput.WANTED)
    assert wanted not in {MonitorState.ABSENT, MonitorState.ABANDONED, MonitorState.OUT}
    unwanted = step(MONITOR_TRANSITIONS, state, MonitorInput.UNWANTED)
    assert unwanted is (MonitorState.ABANDONED if state in UNANSWERED else MonitorState.ABSENT)
    assert step(MONITOR_TRANSITIONS, state, MonitorInput.LINK_LOST) in {MonitorState.ABSENT, MonitorState.OUT}


@pytest.mark.parametrize("happened", [MonitorInput.GRANTED, MonitorInput.REFUSED, MonitorInput.REFUSED_FOR_GOOD])
def test_only_an_unanswered_start_is_answered(happened: MonitorInput) -> None:
    assert {state for state, known in MONITOR_TRANSITIONS if known is happened} == UNANSWERED


def test_only_a_set_monitor_ends_by_itself() -> None:
    assert {state for state, happened in MONITOR_TRANSITIONS if happened is MonitorInput.ENDED} == SET


def test_every_state_has_its_word() -> None:
    assert set(STATE_WORDS) == set(LinkState)

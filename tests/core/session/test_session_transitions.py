"""Every pair of state and input is decided."""

from __future__ import annotations

from itertools import product

import pytest

from teamcall_core.errors import LocalError
from teamcall_core.session.transitions import TRANSITIONS, Input, State, move

IMPOSSIBLE = {
    # read only while a session reads
    *product((State.DRAINING, State.LEAVING, State.FINISHED), (Input.GREETED, Input.BYE)),
    # only the first octets of a connection can be binary, and only an undecided session times out
    *product((State.OPEN, State.DRAINING, State.LEAVING, State.FINISHED), (Input.BINARY, Input.TIMED_OUT)),
    # matters only where it ends the session
    *product((State.UNDECIDED, State.OPEN, State.FINISHED), (Input.DRAINED,)),
}


@pytest.mark.parametrize(("state", "moved_by"), list(product(State, Input)))
def test_every_cell_moves_or_is_an_error_of_ours(state: State, moved_by: Input) -> None:
    if (state, moved_by) in IMPOSSIBLE:
        with pytest.raises(LocalError, match=f"{state.name} cannot take {moved_by.name}"):
            move(state, moved_by)
    else:
        assert move(state, moved_by) is TRANSITIONS[state, moved_by]


def test_nothing_leaves_the_end() -> None:
    assert {after for (before, _), after in TRANSITIONS.items() if before is State.FINISHED} == {State.FINISHED}

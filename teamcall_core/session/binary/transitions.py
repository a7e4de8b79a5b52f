"""The states of a binary session and the only moves between them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from teamcall_core.errors import LocalError


class State(Enum):
    """Where a binary session is."""

    OPENING = auto()
    """The first octets came; nothing that opens a session has followed yet."""
    OPEN = auto()
    DRAINING = auto()
    """The client will send no more; what it has asked is still answered."""
    LEAVING = auto()
    """The client has released the association: the requests before it are answered, then that."""
    FINISHED = auto()
    """What is left to send is to be sent, then the connection closed."""


class Input(Enum):
    """What moves a binary session."""

    OPENED = auto()
    RELEASED = auto()
    PEER_EOF = auto()
    TIMED_OUT = auto()
    """The timer of an application session has run out."""
    ENDED = auto()
    """It is over at once: never opened, refused, aborted, a broken frame, or the service ends."""
    DRAINED = auto()
    """Every request is answered. Given only where it ends the session."""


TRANSITIONS: Mapping[tuple[State, Input], State] = {
    (State.OPENING, Input.OPENED): State.OPEN,
    (State.OPEN, Input.RELEASED): State.LEAVING,
    (State.OPEN, Input.PEER_EOF): State.DRAINING,
    **{(state, Input.TIMED_OUT): State.FINISHED for state in (State.OPEN, State.DRAINING, State.LEAVING)},
    (State.DRAINING, Input.PEER_EOF): State.DRAINING,
    (State.DRAINING, Input.DRAINED): State.FINISHED,
    (State.LEAVING, Input.PEER_EOF): State.LEAVING,
    (State.LEAVING, Input.DRAINED): State.FINISHED,
    (State.FINISHED, Input.PEER_EOF): State.FINISHED,
    **{(state, Input.ENDED): State.FINISHED for state in State},
}


def move(state: State, moved_by: Input) -> State:
    """The next state. Raises LocalError for a pair that the table does not have."""
    following = TRANSITIONS.get((state, moved_by))
    if following is None:
        raise LocalError(f"a binary session that is {state.name} cannot take {moved_by.name}")
    return following

"""The states of a client session and the only moves between them."""

from __future__ import annotations

from enum import Enum, auto

from teamcall_core.errors import LocalError


class State(Enum):
    """Where a session is."""

    __hash__ = object.__hash__
    """Of each there is one. Enum's own is Python code, run for every table that is asked."""

    UNDECIDED = auto()
    """The client has not yet said what it wants."""
    OPEN = auto()
    """An STLI session."""
    DRAINING = auto()
    """The client will send no more; what it has asked is still answered, with the events that come until then."""
    LEAVING = auto()
    """BYE was read: the requests before it are answered, then BYE; nothing more is read or told."""
    FINISHED = auto()
    """What is left to send is to be sent, then the connection closed."""


class Input(Enum):
    """What moves a session."""

    GREETED = auto()
    BYE = auto()
    BINARY = auto()
    PEER_EOF = auto()
    TIMED_OUT = auto()
    DRAINED = auto()
    """Every request is answered. Given only where it ends the session."""
    SHUT_DOWN = auto()


TRANSITIONS: dict[tuple[State, Input], State] = {
    (State.UNDECIDED, Input.GREETED): State.OPEN,
    (State.UNDECIDED, Input.BYE): State.LEAVING,
    (State.UNDECIDED, Input.BINARY): State.FINISHED,
    (State.UNDECIDED, Input.PEER_EOF): State.DRAINING,
    (State.UNDECIDED, Input.TIMED_OUT): State.FINISHED,
    (State.UNDECIDED, Input.SHUT_DOWN): State.FINISHED,
    (State.OPEN, Input.GREETED): State.OPEN,
    (State.OPEN, Input.BYE): State.LEAVING,
    (State.OPEN, Input.PEER_EOF): State.DRAINING,
    (State.OPEN, Input.SHUT_DOWN): State.FINISHED,
    (State.DRAINING, Input.PEER_EOF): State.DRAINING,
    (State.DRAINING, Input.DRAINED): State.FINISHED,
    (State.DRAINING, Input.SHUT_DOWN): State.FINISHED,
    (State.LEAVING, Input.PEER_EOF): State.LEAVING,
    (State.LEAVING, Input.DRAINED): State.FINISHED,
    (State.LEAVING, Input.SHUT_DOWN): State.FINISHED,
    (State.FINISHED, Input.PEER_EOF): State.FINISHED,
    (State.FINISHED, Input.SHUT_DOWN): State.FINISHED,
}


def move(state: State, moved_by: Input) -> State:
    """The next state. Raises LocalError for a pair that the table does not have."""
    following = TRANSITIONS.get((state, moved_by))
    if following is None:
        raise LocalError(f"a session that is {state.name} cannot take {moved_by.name}")
    return following

"""The state machines of a link, as tables. A pair that is not in its table is a mistake of the caller.

The engines look up first and act second; only ``step`` gives them a new state.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Literal, TypeVar

from teamcall_core.errors import LocalError


class LinkState(Enum):
    """Where the one link stands."""

    __hash__ = object.__hash__
    """Of each there is one. Enum's own is Python code, run for every table that is asked."""

    IDLE = auto()
    """Not started yet."""
    DIALLING = auto()
    """A TCP connection is wanted."""
    ASSOCIATING = auto()
    """Connected; the association is asked for."""
    GATED = auto()
    """Associated; the telephone system has not said yet that its status is normal."""
    IN_SERVICE = auto()
    WAITING = auto()
    """Down; the next attempt has its time."""
    STOPPED = auto()
    """For good."""


class LinkInput(Enum):
    """What moves a link."""

    START = auto()
    CONNECTED = auto()
    ACCEPTED = auto()
    STATUS_GOOD = auto()
    """The telephone system has told one of ``status.GOOD_STATUSES``."""
    STATUS_CLOSED = auto()
    """It has told one of ``status.CLOSING_STATUSES``."""
    LOST = auto()
    """The connection is gone or given up, for whatever reason."""
    RETRY = auto()
    STOP = auto()


LINK_TRANSITIONS: Mapping[tuple[LinkState, LinkInput], LinkState] = {
    (LinkState.IDLE, LinkInput.START): LinkState.DIALLING,
    (LinkState.DIALLING, LinkInput.CONNECTED): LinkState.ASSOCIATING,
    (LinkState.ASSOCIATING, LinkInput.ACCEPTED): LinkState.GATED,
    (LinkState.GATED, LinkInput.STATUS_GOOD): LinkState.IN_SERVICE,
    (LinkState.IN_SERVICE, LinkInput.STATUS_CLOSED): LinkState.GATED,
    (LinkState.DIALLING, LinkInput.LOST): LinkState.WAITING,
    (LinkState.ASSOCIATING, LinkInput.LOST): LinkState.WAITING,
    (LinkState.GATED, LinkInput.LOST): LinkState.WAITING,
    (LinkState.IN_SERVICE, LinkInput.LOST): LinkState.WAITING,
    (LinkState.WAITING, LinkInput.RETRY): LinkState.DIALLING,
    **{(state, LinkInput.STOP): LinkState.STOPPED for state in LinkState},
}

CONNECTED_STATES = frozenset({LinkState.ASSOCIATING, LinkState.GATED, LinkState.IN_SERVICE})
"""There is a connection whose octets count."""

STEP_FAILURES: Mapping[LinkState, str] = {
    LinkState.DIALLING: "no connection",
    LinkState.ASSOCIATING: "no answer to the request to associate",
    LinkState.GATED: "no SystemStatus",
}
"""On the way up each state has a time limit: what is missing when it ends."""

StateWord = Literal["inService", "outOfService", "connecting"]
"""The state of a link in the words that clients read."""

STATE_WORDS: Mapping[LinkState, StateWord] = {
    LinkState.IDLE: "outOfService",
    LinkState.DIALLING: "connecting",
    LinkState.ASSOCIATING: "connecting",
    LinkState.GATED: "connecting",
    LinkState.IN_SERVICE: "inService",
    LinkState.WAITING: "outOfService",
    LinkState.STOPPED: "outOfService",
}


class MonitorState(Enum):
    """Where the monitor of one device stands."""

    ABSENT = auto()
    """Not wanted."""
    STARTING = auto()
    """Asked for the first time; the MonitorStart is unanswered."""
    ABANDONED = auto()
    """Not wanted any more while its MonitorStart is unanswered."""
    ACTIVE = auto()
    OUT = auto()
    """Wanted and to be set again: after a loss of the link, a refusal, or the telephone system ended it."""
    RESTORING = auto()
    """Being set again; the MonitorStart is unanswered."""
    RECONCILING = auto()
    """Set again; the SnapshotDevice is unanswered."""


class MonitorInput(Enum):
    """What moves a monitor."""

    WANTED = auto()
    UNWANTED = auto()
    DUE = auto()
    """The restore queue has come to it."""
    GRANTED = auto()
    REFUSED = auto()
    """For now: licence, overload, time-out."""
    REFUSED_FOR_GOOD = auto()
    SNAPSHOT_OVER = auto()
    """The SnapshotDevice has ended in any way."""
    ENDED = auto()
    """The telephone system has ended it by itself."""
    LINK_LOST = auto()


MONITOR_TRANSITIONS: Mapping[tuple[MonitorState, MonitorInput], MonitorState] = {
    (MonitorState.ABSENT, MonitorInput.WANTED): MonitorState.STARTING,
    (MonitorState.ABSENT, MonitorInput.UNWANTED): MonitorState.ABSENT,
    (MonitorState.STARTING, MonitorInput.WANTED): MonitorState.STARTING,
    (MonitorState.STARTING, MonitorInput.UNWANTED): MonitorState.ABANDONED,
    (MonitorState.STARTING, MonitorInput.GRANTED): MonitorState.ACTIVE,
    (MonitorState.STARTING, MonitorInput.REFUSED): MonitorState.ABSENT,
    (MonitorState.STARTING, MonitorInput.REFUSED_FOR_GOOD): MonitorState.ABSENT,
    (MonitorState.STARTING, MonitorInput.LINK_LOST): MonitorState.ABSENT,
    (MonitorState.ABANDONED, MonitorInput.WANTED): MonitorState.STARTING,
    (MonitorState.ABANDONED, MonitorInput.UNWANTED): MonitorState.ABANDONED,
    (MonitorState.ABANDONED, MonitorInput.GRANTED): MonitorState.ABSENT,
    (MonitorState.ABANDONED, MonitorInput.REFUSED): MonitorState.ABSENT,
    (MonitorState.ABANDONED, MonitorInput.REFUSED_FOR_GOOD): MonitorState.ABSENT,
    (MonitorState.ABANDONED, MonitorInput.LINK_LOST): MonitorState.ABSENT,
    (MonitorState.ACTIVE, MonitorInput.WANTED): MonitorState.ACTIVE,
    (MonitorState.ACTIVE, MonitorInput.UNWANTED): MonitorState.ABSENT,
    (MonitorState.ACTIVE, MonitorInput.SNAPSHOT_OVER): MonitorState.ACTIVE,
    (MonitorState.ACTIVE, MonitorInput.ENDED): MonitorState.OUT,
    (MonitorState.ACTIVE, MonitorInput.LINK_LOST): MonitorState.OUT,
    (MonitorState.OUT, MonitorInput.WANTED): MonitorState.RESTORING,
    (MonitorState.OUT, MonitorInput.UNWANTED): MonitorState.ABSENT,
    (MonitorState.OUT, MonitorInput.DUE): MonitorState.RESTORING,
    (MonitorState.OUT, MonitorInput.LINK_LOST): MonitorState.OUT,
    (MonitorState.RESTORING, MonitorInput.WANTED): MonitorState.RESTORING,
    (MonitorState.RESTORING, MonitorInput.UNWANTED): MonitorState.ABANDONED,
    (MonitorState.RESTORING, MonitorInput.GRANTED): MonitorState.RECONCILING,
    (MonitorState.RESTORING, MonitorInput.REFUSED): MonitorState.OUT,
    (MonitorState.RESTORING, MonitorInput.REFUSED_FOR_GOOD): MonitorState.ABSENT,
    (MonitorState.RESTORING, MonitorInput.LINK_LOST): MonitorState.OUT,
    (MonitorState.RECONCILING, MonitorInput.WANTED): MonitorState.RECONCILING,
    (MonitorState.RECONCILING, MonitorInput.UNWANTED): MonitorState.ABSENT,
    (MonitorState.RECONCILING, MonitorInput.SNAPSHOT_OVER): MonitorState.ACTIVE,
    (MonitorState.RECONCILING, MonitorInput.ENDED): MonitorState.OUT,
    (MonitorState.RECONCILING, MonitorInput.LINK_LOST): MonitorState.OUT,
}

UNANSWERED = frozenset({MonitorState.STARTING, MonitorState.ABANDONED, MonitorState.RESTORING})
"""A MonitorStart is on its way."""

SET = frozenset({MonitorState.ACTIVE, MonitorState.RECONCILING})
"""The telephone system has a monitor of ours, and its events count."""

S = TypeVar("S", bound=Enum)
I = TypeVar("I", bound=Enum)  # noqa: E741 - state and input, as everywhere in this module


def step(table: Mapping[tuple[S, I], S], state: S, happened: I) -> S:
    """The state after ``happened``. Raises LocalError for a pair that the table does not know."""
    try:
        return table[state, happened]
    except KeyError:
        raise LocalError(f"{happened.name} cannot happen in the state {state.name}") from None

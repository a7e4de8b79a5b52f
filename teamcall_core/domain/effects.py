"""What an event does to a call: one row per call event (ECMA-269 clause 17.2, the table of each event)."""

from __future__ import annotations

from dataclasses import dataclass

from .events import (
    CallDelivered,
    CallDiverted,
    CallEstablished,
    CallEvent,
    CallFailed,
    CallHeld,
    CallInitiated,
    CallOriginated,
    CallQueued,
    CallRetrieved,
    ConnectionCleared,
    NetworkReached,
)
from .ids import ConnectionState


@dataclass(frozen=True, slots=True)
class Effect:
    """How one class of event changes the call that the monitored device has."""

    state: ConnectionState
    """The state that the event's own connection is in after it."""
    subject: str
    """The attribute that names the device of that connection."""
    partner: tuple[str, ...] = ()
    """Who is the other side when the connection is the monitored device's: the first of these that is named."""
    other_partner: tuple[str, ...] = ()
    """The same when the connection is another device's."""
    partner_is_connected: bool = False
    """The former has a connection in the call already, though no event of its own was heard."""
    is_of_the_monitored: bool = False
    """Only the monitored device itself is told, so that the connection is its own where nothing says whose it is."""


EFFECTS: dict[type[CallEvent], Effect] = {
    CallInitiated: Effect(ConnectionState.INITIATED, "initiating_device", is_of_the_monitored=True),
    CallOriginated: Effect(
        ConnectionState.CONNECTED,
        "calling_device",
        partner=("called_device",),
        other_partner=("called_device",),
        is_of_the_monitored=True,
    ),
    CallDelivered: Effect(
        ConnectionState.ALERTING,
        "alerting_device",
        partner=("calling_device",),
        other_partner=("alerting_device", "called_device"),
        partner_is_connected=True,
    ),
    CallEstablished: Effect(
        ConnectionState.CONNECTED,
        "answering_device",
        partner=("calling_device",),
        other_partner=("answering_device", "called_device"),
        partner_is_connected=True,
    ),
    ConnectionCleared: Effect(ConnectionState.IDLE, "releasing_device"),
    CallFailed: Effect(
        ConnectionState.FAILED, "failing_device", partner=("called_device",), other_partner=("called_device",)
    ),
    CallHeld: Effect(ConnectionState.HELD, "holding_device"),
    CallRetrieved: Effect(ConnectionState.CONNECTED, "retrieving_device"),
    CallDiverted: Effect(ConnectionState.IDLE, "diverting_device", other_partner=("new_destination",)),
    CallQueued: Effect(
        ConnectionState.QUEUED,
        "queue",
        partner=("calling_device",),
        other_partner=("queue", "called_device"),
        partner_is_connected=True,
    ),
    NetworkReached: Effect(ConnectionState.CONNECTED, "trunk_device", other_partner=("called_device",)),
}
"""Every call event but those that make one call of others."""

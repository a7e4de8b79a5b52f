"""What happened to calls, in the past tense (ECMA-269 clause 17.2).

Plain slotted classes: these are made for every event of the link. ``cause`` is a word of ECMA-323 edition 6
(``normal`` where the telephone system gave none, decimal digits where the number has no name).
``origin`` is the CSTA message the event came from; only ``csta`` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .ids import CallId, Connection, ConnectionState, Device, Party


@dataclass(slots=True)
class CallEvent:
    """Common to all call events. ``local_state`` is the monitored device's own connection state, where it was sent."""

    device: Device
    """The monitored device."""
    cause: str
    connection: Connection
    """The connection the event is about (``initiatedConnection``, ``droppedConnection``, ...)."""
    local_state: ConnectionState | None = field(default=None, kw_only=True)
    origin: object = field(default=None, kw_only=True, compare=False, repr=False)


@dataclass(slots=True)
class CallInitiated(CallEvent):
    """ServiceInitiated, ECMA-269 17.2.16: the receiver is off, or a MakeCall has begun."""

    initiating_device: Party | None = None


@dataclass(slots=True)
class CallOriginated(CallEvent):
    """Originated, ECMA-269 17.2.13: the number is dialled."""

    calling_device: Party | None = None
    called_device: Party | None = None
    originating_device: Party | None = None


@dataclass(slots=True)
class CallDelivered(CallEvent):
    """Delivered, ECMA-269 17.2.5: the called side rings."""

    alerting_device: Party | None = None
    calling_device: Party | None = None
    called_device: Party | None = None
    last_redirection_device: Party | None = None


@dataclass(slots=True)
class CallEstablished(CallEvent):
    """Established, ECMA-269 17.2.8: answered."""

    answering_device: Party | None = None
    calling_device: Party | None = None
    called_device: Party | None = None
    last_redirection_device: Party | None = None


@dataclass(slots=True)
class ConnectionCleared(CallEvent):
    """ConnectionCleared, ECMA-269 17.2.4: one device has left the call."""

    releasing_device: Party | None = None


@dataclass(slots=True)
class CallFailed(CallEvent):
    """Failed, ECMA-269 17.2.9: the call cannot be completed; ``cause`` says why (``busy``, ...)."""

    failing_device: Party | None = None
    calling_device: Party | None = None
    called_device: Party | None = None


@dataclass(slots=True)
class CallHeld(CallEvent):
    """Held, ECMA-269 17.2.10: a device holds the call."""

    holding_device: Party | None = None


@dataclass(slots=True)
class CallRetrieved(CallEvent):
    """Retrieved, ECMA-269 17.2.15: a held call is taken back."""

    retrieving_device: Party | None = None


@dataclass(slots=True)
class CallDiverted(CallEvent):
    """Diverted, ECMA-269 17.2.7: the call has left a device for another."""

    diverting_device: Party | None = None
    new_destination: Party | None = None


@dataclass(slots=True)
class CallQueued(CallEvent):
    """Queued, ECMA-269 17.2.14: the call waits."""

    queue: Party | None = None
    calling_device: Party | None = None
    called_device: Party | None = None
    last_redirection_device: Party | None = None
    number_queued: int | None = None
    calls_in_front: int | None = None


@dataclass(slots=True)
class NetworkReached(CallEvent):
    """NetworkReached, ECMA-269 17.2.12: the call has left through a trunk, fewer events follow."""

    called_device: Party | None = None
    trunk_device: Party | None = None


@dataclass(slots=True)
class Member:
    """One connection of a new call, and the device at its end where the telephone system names it."""

    connection: Connection
    party: Party | None = None


@dataclass(slots=True)
class CallsJoined(CallEvent):
    """One call was made of others. ``connection`` is the monitored device's in the new call, or names it in words."""

    members: tuple[Member, ...] = field(default=(), kw_only=True)
    """Who is in the new call; empty where the telephone system does not say."""
    primary_old: CallId = field(default=CallId(""), kw_only=True)
    secondary_old: CallId = field(default=CallId(""), kw_only=True)
    """The calls that are no more; ``""`` where there was only one."""


@dataclass(slots=True)
class CallConferenced(CallsJoined):
    """Conferenced, ECMA-269 17.2.3: a conference has begun or grown."""

    controller: Party | None = None
    added_party: Party | None = None


@dataclass(slots=True)
class CallTransferred(CallsJoined):
    """Transferred, ECMA-269 17.2.17: a device has left, and those that it connected talk to each other."""

    transferring_device: Party | None = None
    transferred_to: Party | None = None
    correlator_data: str = field(default="", kw_only=True)

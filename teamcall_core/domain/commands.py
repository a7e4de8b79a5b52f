"""Wishes in the imperative: what a session asks for, and what the exchange asks of a link.

A session names devices as its client wrote them and calls by their identifier, or not at all; what reaches a link
names a normalised ``Device`` and, where a call is meant, the ``Connection``.
"""

from __future__ import annotations

from dataclasses import dataclass

from .ids import CallId, Connection, ConnectionState, Device

# --- what a session asks -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MonitorStart:
    """Hear the events of this device (ECMA-269 14.1.2)."""

    device: str


@dataclass(frozen=True, slots=True)
class MonitorStop:
    """Hear them no more (ECMA-269 14.1.3)."""

    device: str


@dataclass(frozen=True, slots=True)
class MakeCall:
    """Call ``number`` from ``device`` (ECMA-269 17.1.18)."""

    device: str
    number: str


@dataclass(frozen=True, slots=True)
class CallRequest:
    """A request about one call of ``device``: the named one, or the only one in the first state that has any."""

    device: str
    call: CallId | None = None


class AnswerCall(CallRequest):
    """Answer the ringing call (ECMA-269 17.1.3)."""

    __slots__ = ()
    STATES = (ConnectionState.ALERTING,)


class ClearConnection(CallRequest):
    """Leave the call (ECMA-269 17.1.8)."""

    __slots__ = ()
    STATES = (
        ConnectionState.CONNECTED,
        ConnectionState.ALERTING,
        ConnectionState.INITIATED,
        ConnectionState.FAILED,
        ConnectionState.HELD,
    )


@dataclass(frozen=True, slots=True)
class QuerySystemStatus:
    """Tell the state of the link; answered with Done(LinkStatus) also while the link is down."""


Request = MonitorStart | MonitorStop | MakeCall | AnswerCall | ClearConnection | QuerySystemStatus


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """The answer to QuerySystemStatus."""

    state: str
    """``inService``, ``outOfService`` or ``connecting``."""
    pbx_type: str
    csta_status: str
    """The last SystemStatus of the telephone system, ``""`` before the first."""


# --- what the exchange asks of a link ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartMonitor:
    """Set a monitor and keep it through losses until StopMonitor. Answered when the telephone system has answered."""

    device: Device


@dataclass(frozen=True, slots=True)
class StopMonitor:
    """End the monitor; from now on no event of that device comes up."""

    device: Device


@dataclass(frozen=True, slots=True)
class PlaceCall:
    """MakeCall towards the telephone system; Done holds the Connection of the calling device."""

    device: Device
    number: str


@dataclass(frozen=True, slots=True)
class AnswerConnection:
    """AnswerCall towards the telephone system."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class DropConnection:
    """ClearConnection towards the telephone system."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class TakeSnapshot:
    """SnapshotDevice; Done holds a tuple of SnapshotConnection."""

    device: Device


LinkCommand = StartMonitor | StopMonitor | PlaceCall | AnswerConnection | DropConnection | TakeSnapshot


@dataclass(frozen=True, slots=True)
class Ask:
    """A command to a link with the asker's own ``reference``, which comes back in ``Answered``."""

    reference: object
    command: LinkCommand

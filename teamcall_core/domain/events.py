"""What happened at the telephone system, in the past tense: calls, devices, and what a link says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from .call_events import (
    CallConferenced,
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
    CallsJoined,
    CallTransferred,
    ConnectionCleared,
    Member,
    NetworkReached,
)
from .device_events import (
    AgentBusy,
    AgentEvent,
    AgentLoggedOff,
    AgentLoggedOn,
    AgentNotReady,
    AgentReady,
    AgentWorkingAfterCall,
    AgentWorkNotReady,
    AgentWorkReady,
    AutoAnswerSwitched,
    DeviceBackInService,
    DeviceEvent,
    DeviceOutOfService,
    DoNotDisturbSwitched,
    ForwardingSwitched,
    MessageWaitingSwitched,
    MicrophoneMuteSwitched,
    SpeakerMuteSwitched,
    SpeakerVolumeSet,
    SwitchEvent,
)
from .ids import CallId, Connection, ConnectionState, Device, Party
from .outcomes import Outcome

__all__ = [
    "AgentBusy",
    "AgentEvent",
    "AgentLoggedOff",
    "AgentLoggedOn",
    "AgentNotReady",
    "AgentReady",
    "AgentWorkNotReady",
    "AgentWorkReady",
    "AgentWorkingAfterCall",
    "Answered",
    "AutoAnswerSwitched",
    "CallConferenced",
    "CallDelivered",
    "CallDiverted",
    "CallEstablished",
    "CallEvent",
    "CallFailed",
    "CallHeld",
    "CallInitiated",
    "CallOriginated",
    "CallQueued",
    "CallRetrieved",
    "CallTransferred",
    "CallView",
    "CallsJoined",
    "ConnectionCleared",
    "DeviceBackInService",
    "DeviceEvent",
    "DeviceOutOfService",
    "DialWanted",
    "DoNotDisturbSwitched",
    "ForwardingSwitched",
    "GapClosed",
    "HangUpWanted",
    "LinkCameUp",
    "LinkEvent",
    "LinkWentDown",
    "LookBegun",
    "Member",
    "MessageWaitingSwitched",
    "MessagesLost",
    "MicrophoneMuteSwitched",
    "MonitorChecked",
    "MonitorDelayed",
    "MonitorEnded",
    "MonitorLost",
    "MonitorRestored",
    "MonitorStopped",
    "NetworkReached",
    "PeerFault",
    "SnapshotConnection",
    "SnapshotTaken",
    "SpeakerMuteSwitched",
    "SpeakerVolumeSet",
    "StatusChanged",
    "SwitchEvent",
    "Told",
    "UnknownEvent",
]


@dataclass(slots=True)
class UnknownEvent:
    """An event that the domain has no word for (yet); it survives as ``origin``."""

    device: Device
    name: str
    origin: object = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class SnapshotConnection:
    """One call of a device, as SnapshotDevice (ECMA-269 15.1.2) shows it."""

    connection: Connection
    state: ConnectionState
    partner: Party | None = None
    far: ConnectionState | None = None
    """The state of the other side; None where the telephone system does not say, or there are several others."""


# --- what a link says of itself ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to ``Ask(reference, ...)``. Every Ask gets exactly one."""

    reference: object
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class DialWanted:
    """The link wants a TCP connection to this address now. Answer with ``connection_made`` or ``receive_eof``."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class HangUpWanted:
    """Flush, then close the link's connection; nothing of it counts any more. ``reason`` is for the log."""

    reason: str


@dataclass(frozen=True, slots=True)
class LinkCameUp:
    """Associated, and the telephone system has said that its status is normal."""

    status: str
    address: str = ""
    """Of which address this is told, where the telephone system has several."""


@dataclass(frozen=True, slots=True)
class LinkWentDown:
    """The link is out of service. Sent once per loss, and once when the very first attempt fails."""

    reason: str
    retry_in: float | None
    """Seconds until the next attempt; None where the connection stands and the telephone system has to say more."""
    address: str = ""
    """Of which address this is told, where the telephone system has several."""


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The telephone system told another SystemStatus (ECMA-269 13.1.4)."""

    status: str


@dataclass(frozen=True, slots=True)
class SnapshotTaken:
    """The calls of a device. Sent after every monitor that was started, and where something may have been missed."""

    device: Device
    calls: tuple[SnapshotConnection, ...]
    gap: bool = False
    """Events of the device may have been missed before it. What was held back while its monitor was set again follows,
    then ``MonitorRestored`` or ``GapClosed``: by then sessions are to know what they have missed."""


@dataclass(frozen=True, slots=True)
class LookBegun:
    """A monitor that stands is being looked at. Its events are told as they come, and the snapshot may be older than
    they are; what follows is ``SnapshotTaken`` and ``GapClosed``, ``MonitorChecked``, or ``GapClosed`` alone."""

    device: Device


@dataclass(frozen=True, slots=True)
class GapClosed:
    """The look at a monitor that stood all the time is over."""

    device: Device


@dataclass(frozen=True, slots=True)
class MonitorChecked:
    """The calls of a device of which nothing is known to be missed, after every event that came before. Where another
    picture is known, its monitor may be forgotten: to be answered with ``Link.doubt``."""

    device: Device
    calls: tuple[SnapshotConnection, ...]


@dataclass(frozen=True, slots=True)
class MessagesLost:
    """The telephone system says that messages were lost; every monitored device is looked at."""


@dataclass(frozen=True, slots=True)
class MonitorLost:
    """The telephone system ended this monitor by itself; the link is setting it again."""

    device: Device
    cause: str


@dataclass(frozen=True, slots=True)
class MonitorRestored:
    """A monitor that stood before a loss stands again (its SnapshotTaken came before)."""

    device: Device


@dataclass(frozen=True, slots=True)
class MonitorDelayed:
    """A standing monitor was refused for now (licence, overload, time-out); it is retried slowly."""

    device: Device
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class MonitorEnded:
    """A standing monitor was refused for good; it is gone."""

    device: Device
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class PeerFault:
    """Something the telephone system sent could not be used and was dropped (``what``), or ended the connection."""

    what: str
    fatal: bool = False
    lost: bool = False
    """What was dropped was an event, or may have been one."""


LinkEvent = (
    CallEvent
    | DeviceEvent
    | UnknownEvent
    | Answered
    | DialWanted
    | HangUpWanted
    | LinkCameUp
    | LinkWentDown
    | StatusChanged
    | SnapshotTaken
    | LookBegun
    | GapClosed
    | MessagesLost
    | MonitorChecked
    | MonitorLost
    | MonitorRestored
    | MonitorDelayed
    | MonitorEnded
    | PeerFault
)


# --- what sessions are told ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MonitorStopped:
    """The session's monitor of this device is gone and will not come back by itself."""

    device: Device
    cause: str = "normal"


@dataclass(slots=True)
class CallView:
    """One call of a device, as clients are shown it. ``partner`` is ``""`` while unknown."""

    call: CallId
    state: ConnectionState
    partner: str


@dataclass(slots=True)
class Told:
    """An event with what a client is told beside it.

    ``calls``: the calls of the monitored device after the event (for events that DeviceInformation follows, else
    empty). ``connections``: who is still in the call of the event (for ConnectionCleared, else empty).
    """

    event: CallEvent | DeviceEvent | MonitorStopped
    calls: tuple[CallView, ...] = ()
    connections: tuple[Connection, ...] = ()

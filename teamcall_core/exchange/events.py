"""What the exchange tells whoever runs it: facts for the log, and the link's wishes to dial and to hang up."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.domain.administration import Administration
from teamcall_core.domain.events import (
    Answered,
    CallEvent,
    DeviceEvent,
    DialWanted,
    GapClosed,
    HangUpWanted,
    LinkCameUp,
    LinkWentDown,
    LookBegun,
    MessagesLost,
    MonitorChecked,
    MonitorDelayed,
    MonitorEnded,
    MonitorLost,
    MonitorRestored,
    PeerFault,
    SnapshotTaken,
    StatusChanged,
    UnknownEvent,
)
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import Invoked
from teamcall_core.link.settings import FrameTraced
from teamcall_core.session import ClientSession
from teamcall_core.session.events import AccessDenied, BinaryRefused, RequestOverloaded, SessionEnded, SessionOpened


@dataclass(frozen=True, slots=True)
class LicenceRefused:
    """A request went beyond the licence; the session was told."""

    session: ClientSession
    device: Device
    licensed: int
    """How many devices the licence allows."""
    monitor: bool
    """Whether it was a MonitorStart."""


@dataclass(frozen=True, slots=True)
class PermissionRefused:
    """Security mode, and DeviceLicense.conf does not list the acting device; the session was told.

    ``device`` is ``""`` where a binary session wanted a service that reaches beyond single devices.
    """

    session: ClientSession
    device: Device


@dataclass(frozen=True, slots=True)
class AdministrationWanted:
    """A supervisor asks for something; to be answered with ``Exchange.report`` under the same ``number``."""

    session: ClientSession
    number: int
    wish: Administration


@dataclass(frozen=True, slots=True)
class RequestFailed:
    """A fault of ours ended a request; the session was told INTERNALERROR with the same ``reference``."""

    session: ClientSession
    reference: str
    error: Exception


@dataclass(frozen=True, slots=True)
class RestoreEnded:
    """The link is back, and every standing monitor has been answered: so many stand again, were refused for now (and
    are tried again slowly), or for good."""

    restored: int
    delayed: int
    ended: int


@dataclass(frozen=True, slots=True)
class SessionFact:
    """Something a session said of itself."""

    session: ClientSession
    event: SessionOpened | SessionEnded | BinaryRefused | AccessDenied | RequestOverloaded


ExchangeEvent = (
    LicenceRefused
    | PermissionRefused
    | RequestFailed
    | AdministrationWanted
    | RestoreEnded
    | SessionFact
    | DialWanted
    | HangUpWanted
    | LinkCameUp
    | LinkWentDown
    | StatusChanged
    | MessagesLost
    | MonitorLost
    | MonitorRestored
    | MonitorDelayed
    | MonitorEnded
    | PeerFault
    | FrameTraced
)

OF_NO_CONCERN = (
    CallEvent,
    DeviceEvent,
    UnknownEvent,
    Answered,
    SnapshotTaken,
    GapClosed,
    LookBegun,
    MonitorChecked,
    Invoked,
)
"""What a link says that is for sessions only, of which there are none when the service ends."""

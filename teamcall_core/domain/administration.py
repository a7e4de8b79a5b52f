"""What a supervisor asks of the running server, what it is shown, and how its wishes end (stli.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .outcomes import BadParameter, Done, InternalFault

LOG_LEVELS = ("debug", "info", "warning", "error")
"""The words of ``LogLevel``, the least grave first."""

# --- wishes --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReloadDeviceLicense:
    """Read DeviceLicense.conf again (manual, 5.3)."""


@dataclass(frozen=True, slots=True)
class ReloadDialPlan:
    """Read DialPlan.conf again."""


@dataclass(frozen=True, slots=True)
class ShowStatus:
    """One ``StatusRow``."""


@dataclass(frozen=True, slots=True)
class ListSessions:
    """A ``SessionRow`` for every connection of a client."""


@dataclass(frozen=True, slots=True)
class ListMonitors:
    """A ``MonitorRow`` for every monitored device."""


@dataclass(frozen=True, slots=True)
class ListLinks:
    """A ``LinkRow`` for every link."""


@dataclass(frozen=True, slots=True)
class ShowLicense:
    """One ``LicenseRow``."""


@dataclass(frozen=True, slots=True)
class CloseSession:
    """End the session with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class SetTrace:
    """Write the octets of connections to the trace files, or no longer."""

    on: bool
    subject: Literal["session", "link"] | None = None
    """None: all sessions and all links."""
    number: int | None = None
    """Which session or link; given with ``subject``."""


@dataclass(frozen=True, slots=True)
class SetLogLevel:
    """From now on the logs hold lines of this level and those that are graver."""

    level: str


@dataclass(frozen=True, slots=True)
class ReconnectLink:
    """Give the connection to the telephone system up and make a new one; while there is none, try at once."""


@dataclass(frozen=True, slots=True)
class StopServer:
    """End the service."""


Administration = (
    ReloadDeviceLicense
    | ReloadDialPlan
    | ShowStatus
    | ListSessions
    | ListMonitors
    | ListLinks
    | ShowLicense
    | CloseSession
    | SetTrace
    | SetLogLevel
    | ReconnectLink
    | StopServer
)

# --- what is shown; None: unknown or not applicable ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A client's connection."""

    number: int
    """As in the logs and traces, ``session#<number>``."""
    kind: str | None
    """``stli``, ``supervisor`` or ``binary``; None while undecided."""
    address: str
    state: str
    monitors: int
    queued: int
    """Octets that wait for it."""
    protocol: str | None = None
    """Of a binary session: phase and framing, ``III/length2``. Not in text lines."""


@dataclass(frozen=True, slots=True)
class MonitorRow:
    """A monitored device."""

    device: str
    sessions: int
    """How many hear it."""
    state: str
    """``starting``, ``inService`` or ``outOfService``."""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link to a telephone system."""

    number: int
    pbx_type: str
    address: str
    state: str
    """``inService``, ``outOfService`` or ``connecting``."""
    since: str
    """When it came into that state, in ISO 8601 with offset."""
    reconnects: int
    """How often it came back after it had been in service."""
    gaps: int
    """How often the link, or the monitor of a device, was lost, so that events may have been missed."""
    lost_events: int
    """Messages that came and could neither be used nor kept, and were or may have been events."""


@dataclass(frozen=True, slots=True)
class LicenseRow:
    """What the licence allows."""

    state: str
    """``licensed`` or ``demo``."""
    used: int
    """Devices in use: monitored, or acting in a request that runs."""
    devices: int | None
    expires: str | None
    """The last day, ``YYYY-MM-DD``; None: none."""


@dataclass(frozen=True, slots=True)
class StatusRow:
    """The server as a whole."""

    version: str
    uptime_seconds: int
    sessions: int
    monitors: int
    link_state: str
    counters: dict[str, int] = field(default_factory=dict)
    """Since the start, by name: clients ``connected``, ``refused``, ``dropped``, ``denied`` ... Not in text lines."""


Row = SessionRow | MonitorRow | LinkRow | LicenseRow | StatusRow

# --- how a wish ended ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FileUnusable:
    """A file is needed and cannot be used; nothing has changed."""

    why: Literal["missing", "unreadable", "invalid"]


Result = Done | BadParameter | InternalFault | FileUnusable
"""``Done`` holds a tuple of rows, or None. BadParameter: there is no session or link with that number."""

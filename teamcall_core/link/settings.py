"""What a link is told at its start, and the one event that only links have."""

from __future__ import annotations

from dataclasses import dataclass, field

from teamcall_core.domain.events import LinkEvent
from teamcall_core.domain.opaque import Invoked


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """Seconds and octets; in each the value 0 means no limit, for ``heartbeat_interval`` no heartbeat."""

    host: str
    port: int
    username: str | None = None
    """With it the association carries an authentication value."""
    password: str | None = field(default=None, repr=False)
    request_timeout: float = 10.0
    """For every request, and for every step until the link is in service."""
    heartbeat_interval: float = 30.0
    """After so long a silence of the telephone system we ask whether it is there."""
    heartbeat_timeout: float = 10.0
    """So long we then wait for any message."""
    reconnect_delay_max: float = 60.0
    others: tuple[tuple[str, int], ...] = ()
    """Further addresses, host and port, tried in this order after the first."""
    monitor_start_interval: float = 0.0
    """Seconds from one restored MonitorStart to the next."""
    monitor_check_interval: float = 0.0
    """Seconds in which every monitored device is looked at once; 0: none is."""
    max_frame: int = 65535
    trace: bool = False


@dataclass(frozen=True, slots=True)
class FrameTraced:
    """One frame as it stands on the wire, its header included; the octets of a password are overwritten with ``*``."""

    direction: str
    """``in`` or ``out``."""
    framing: str
    octets: bytes


LinkOutput = LinkEvent | Invoked | FrameTraced
"""Everything that ``Link.next_event`` gives."""

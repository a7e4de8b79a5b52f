"""What is to be done: how many sessions of which kind, which devices, which requests, how long."""

from __future__ import annotations

from dataclasses import dataclass

MOST_SESSIONS = 10_000
MOST_SECONDS = 3600.0
MOST_REQUESTS_PER_SECOND = 10_000.0
REQUESTS_PER_SESSION = 50.0
"""A second: half of what a server takes from one session unless it is told otherwise (maxRequestsPerSecond)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All counts are of sessions."""

    devices: tuple[str, ...]
    own: bool = False
    """Each client monitors one device, taking turns; otherwise all monitor all."""
    versions: tuple[int, ...] = (1, 2)
    """Of STLI; clients take turns."""
    clients: int = 10
    stalled: int = 0
    """Monitor as the clients do, and never read."""
    idle: int = 0
    supervisors: int = 0
    binaries: int = 0
    """Speak CSTA; they monitor as the clients do."""
    rate: float = 0.0
    """Requests per second of all requesters together; 0: none."""
    calls: bool = True
    """MakeCall and ClearConnection; otherwise MonitorStart and MonitorStop."""
    seconds: float = 10.0

    @property
    def requesters(self) -> int:
        """As many as the rate needs, and no more than have a device of their own (for calls, a pair of them)."""
        if not self.rate:
            return 0
        room = len(self.devices) // 2 if self.calls else len(self.devices)
        return min(max(1, -int(-self.rate // REQUESTS_PER_SESSION)), room)

    @property
    def sessions(self) -> int:
        """All together."""
        return self.clients + self.stalled + self.idle + self.supervisors + self.binaries + self.requesters

    def monitored(self, number: int) -> tuple[str, ...]:
        """What the client of this number monitors."""
        return (self.devices[number % len(self.devices)],) if self.own else self.devices

    def version(self, number: int) -> int:
        """The version of STLI that the client of this number speaks."""
        return self.versions[number % len(self.versions)]

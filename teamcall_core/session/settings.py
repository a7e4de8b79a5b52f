"""The limits of one client session, as Default.conf sets them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .addresses import LOOPBACK, Network


@dataclass(frozen=True, slots=True)
class SessionSettings:
    """What is the same for all client sessions. A limit of 0 is no limit."""

    login_timeout: float = 600.0
    """Seconds until a connection is closed on which no session was opened."""
    max_line: int = 4096
    """Octets of one line without its end."""
    max_pending: int = 32
    """Requests that may be unanswered at a time."""
    max_per_second: int = 100
    """Requests within any second."""
    legacy_greeting: bool = False
    """Option lines are answered as clients from before 2009 demand."""
    plus: bool = True
    """Public calling numbers get a leading ``+``."""
    supervisor_networks: tuple[Network, ...] = LOOPBACK
    """From where SuperVisor sessions can be opened."""
    supervisor_password: str | None = field(default=None, repr=False)
    """None: SuperVisor sessions can be opened without, and then only show and reload DeviceLicense.conf."""

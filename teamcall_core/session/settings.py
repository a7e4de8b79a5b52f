"""The limits of one client session, as Default.conf sets them."""

from __future__ import annotations

from dataclasses import dataclass, field

from teamcall_core.profiles.devices import PLAIN, DeviceForm

from .addresses import LOOPBACK, Network


@dataclass(frozen=True, slots=True)
class BinarySettings:
    """What binary sessions need besides."""

    phase: str = "I"
    """The phase of a client that does not associate, the name of a ``csta.Phase`` in BER."""
    username: str | None = None
    """With it a client has to give this name and ``password``; without it what it gives is not looked at."""
    password: str | None = field(default=None, repr=False)
    pass_through: bool = False
    """Services that reach beyond single devices are offered in security mode too."""
    devices: DeviceForm = PLAIN
    """How the telephone system writes devices."""
    opening_timeout: float = 5.0
    """Seconds from the first octet to the first message."""
    max_frame: int = 0xFFFF
    """Octets of one message."""


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
    binary: BinarySettings = field(default_factory=BinarySettings)

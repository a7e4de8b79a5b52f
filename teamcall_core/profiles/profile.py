"""The columns of the table of telephone systems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """One ``pbxType``. All times are seconds; an interval of 0 is switched off."""

    key: str
    """The word after ``pbxType =``."""
    names: tuple[str, ...]
    """The telephone systems it is for, as people call them."""
    phase: str
    """CSTA phase and encoding, the name of a ``csta.Phase``."""
    framing: str
    """How an APDU is delimited on TCP; ``length2`` is two octets of length, the most significant first."""
    association: str
    """``acse``: AARQ and AARE before anything else."""
    default_port: int | None
    """TCP port of the CSTA link where one is proven; None makes ``cstaLinkPort`` mandatory."""
    heartbeat_interval: float
    """Seconds of silence on the link before we ask for the system status."""
    heartbeat_timeout: float
    """Seconds to wait for that answer before the link counts as lost."""
    monitor_start_interval: float
    """Seconds between two MonitorStart when the monitors are restored."""
    services_offered: frozenset[str]
    """Services of ECMA-269 that may be asked for, in the spelling of ``csta.Message.operation``."""
    normalise: Callable[[str], str | None]
    """A device word to the one word that stands for that device; None when it cannot be a device."""

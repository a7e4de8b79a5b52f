"""``generic``: CSTA Phase III in BER as ECMA-285 writes it, and ``simulator``, the same beside the demo."""

from __future__ import annotations

from dataclasses import replace

from .profile import Profile
from .services import PHASE3

GENERIC = Profile(
    key="generic",
    names=("any telephone system with CSTA Phase III in BER and ACSE",),
    phase="III",
    framing="length2",
    association="acse",
    default_port=None,
    heartbeat_interval=30.0,
    heartbeat_timeout=10.0,
    monitor_start_interval=0.0,
    services_offered=PHASE3,
    proven=True,
    evidence=(
        "By definition: ECMA-285 in frames of two octets of length, SystemStatus from the telephone system first.",
    ),
)

SIMULATOR = replace(
    GENERIC,
    key="simulator",
    names=("the simulated telephone system of this product",),
    evidence=("By definition: what tcsim plays when no other type is asked for.",),
    relative="generic",
)

"""Declarations of the logical device events of Phase II. [1] as in Phase I, the private data behind the event."""

from __future__ import annotations

from typing import Any

from teamcall_core.ber.adapters import Mapped
from teamcall_core.ber.types import Sequence
from teamcall_core.csta.events.logical_device import Forwarding
from teamcall_core.csta.phase1.events import logical_device as phase1
from teamcall_core.csta.phase2.events import moved

AGENT_LOGGED_ON = moved(phase1.AGENT_LOGGED_ON)
AGENT_LOGGED_OFF = moved(phase1.AGENT_LOGGED_OFF)
AGENT_NOT_READY = moved(phase1.AGENT_NOT_READY)
AGENT_READY = moved(phase1.AGENT_READY)
DO_NOT_DISTURB = moved(phase1.DO_NOT_DISTURB)


def _give(values: dict[str, Any]) -> dict[str, Any]:
    given = phase1.forwarding_of(values | {"extensions": None})
    return {name: value for name, value in given.items() if name != "extensions"}


FORWARDING = Mapped(
    Sequence("Forwarding", *(field for field in phase1.FORWARDING.inner.fields if field.attr != "extensions")),
    make=Forwarding,
    give=_give,
    take=phase1.forward_parameter_of,
    attributes=phase1.FORWARDING.attributes,
)

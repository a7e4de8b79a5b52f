"""The events of ECMA-269 as slotted dataclasses, one module per chapter, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcall_core.csta._lazy import chapters

if TYPE_CHECKING:
    from .call_control import Conferenced as Conferenced
    from .call_control import ConnectionCleared as ConnectionCleared
    from .call_control import Delivered as Delivered
    from .call_control import Diverted as Diverted
    from .call_control import Established as Established
    from .call_control import Failed as Failed
    from .call_control import Held as Held
    from .call_control import NetworkReached as NetworkReached
    from .call_control import Originated as Originated
    from .call_control import Queued as Queued
    from .call_control import Retrieved as Retrieved
    from .call_control import ServiceInitiated as ServiceInitiated
    from .call_control import Transferred as Transferred
    from .logical_device import DoNotDisturb as DoNotDisturb
    from .logical_device import Forwarding as Forwarding
    from .physical_device import Hookswitch as Hookswitch

CHAPTERS = {
    "call_control": (
        "Conferenced",
        "ConnectionCleared",
        "Delivered",
        "Diverted",
        "Established",
        "Failed",
        "Held",
        "NetworkReached",
        "Originated",
        "Queued",
        "Retrieved",
        "ServiceInitiated",
        "Transferred",
    ),
    "logical_device": (
        "DoNotDisturb",
        "Forwarding",
    ),
    "physical_device": ("Hookswitch",),
}
"""Module: the names it holds."""

__getattr__ = chapters(__name__, CHAPTERS)


def __dir__() -> list[str]:
    """Name everything that can be had."""
    return sorted([*globals(), *(name for names in CHAPTERS.values() for name in names)])

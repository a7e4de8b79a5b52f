"""The events of ECMA-269 as slotted dataclasses, one module per chapter, each loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcall_core.csta._lazy import chapters

if TYPE_CHECKING:
    from .call_associated import CallInformation as CallInformation
    from .call_control import CallCleared as CallCleared
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
    from .device_maintenance import BackInService as BackInService
    from .device_maintenance import OutOfService as OutOfService
    from .earlier import WorkNotReady as WorkNotReady
    from .earlier import WorkReady as WorkReady
    from .logical_device import AgentLoggedOff as AgentLoggedOff
    from .logical_device import AgentLoggedOn as AgentLoggedOn
    from .logical_device import AgentNotReady as AgentNotReady
    from .logical_device import AgentReady as AgentReady
    from .logical_device import AgentWorkingAfterCall as AgentWorkingAfterCall
    from .logical_device import DoNotDisturb as DoNotDisturb
    from .logical_device import Forwarding as Forwarding
    from .physical_device import Hookswitch as Hookswitch
    from .physical_device import MessageWaiting as MessageWaiting
    from .vendor_specific import PrivateEvent as PrivateEvent

CHAPTERS = {
    "call_associated": ("CallInformation",),
    "call_control": (
        "CallCleared",
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
    "device_maintenance": (
        "BackInService",
        "OutOfService",
    ),
    "earlier": (
        "WorkNotReady",
        "WorkReady",
    ),
    "logical_device": (
        "AgentLoggedOff",
        "AgentLoggedOn",
        "AgentNotReady",
        "AgentReady",
        "AgentWorkingAfterCall",
        "DoNotDisturb",
        "Forwarding",
    ),
    "physical_device": (
        "Hookswitch",
        "MessageWaiting",
    ),
    "vendor_specific": ("PrivateEvent",),
}
"""Module: the names it holds."""

__getattr__ = chapters(__name__, CHAPTERS)


def __dir__() -> list[str]:
    """Name everything that can be had."""
    return sorted([*globals(), *(name for names in CHAPTERS.values() for name in names)])

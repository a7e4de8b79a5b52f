"""What travels through the server in the words of CSTA: requests of binary sessions and their answers.

The domain reads nothing of ``origin``: permission and licence see who acts, and the rest is for the two ends.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .commands import DeviceRequest
from .ids import Connection


@dataclass(frozen=True, slots=True)
class OpaqueRequest(DeviceRequest):
    """A service of ECMA-269 as a session asks for it. Done holds an ``OpaqueResult``, None for a one-way service.

    ``device`` is the acting device's word as the client wrote it, ``""`` where none is named by a word.
    """

    service: str
    """In the spelling of Phase III, as ``Profile.services_offered`` has it."""
    group: str = ""
    """Its group where it belongs to one that needs care: ``routeing callDetailRecords`` and so on."""
    connection: Connection | None = None
    """What names the acting device, where a connection does."""
    restricted: bool = False
    """It reaches beyond a single device: refused in security mode."""
    one_way: bool = False
    """It has no answer."""
    monitor: bytes = b""
    """The monitor that a MonitorStop is to end, as ``OpaqueResult.monitor`` named it."""
    origin: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class OpaqueResult:
    """What the telephone system answered."""

    origin: object = field(compare=False, repr=False)
    placed: Connection | None = None
    """The new connection of the calling device, where the service was MakeCall."""
    monitor: bytes = b""
    """The link's own name for a monitor that the service has set for this session alone: that of a call."""


@dataclass(frozen=True, slots=True)
class Invoked:
    """The telephone system asks or tells applications something. To be answered with ``InvocationAnswer``."""

    reference: int
    """The link's own; None comes back for nothing."""
    service: str
    group: str
    one_way: bool
    """There is nothing to answer: an event, or a service without an answer."""
    origin: object = field(compare=False, repr=False)
    monitor: bytes = b""
    """It is about this monitor, which one session has set for itself."""


@dataclass(frozen=True, slots=True)
class InvocationAnswer:
    """What an application answers to ``Invoked``; ``origin`` None: nobody does."""

    reference: int
    origin: object = field(default=None, compare=False, repr=False)

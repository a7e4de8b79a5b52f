"""What a query found out; one class per query, each becomes data lines of the answer (stli.md section 4)."""

from __future__ import annotations

from dataclasses import dataclass

from .events import SnapshotConnection
from .ids import Device


@dataclass(frozen=True, slots=True)
class DeviceCalls:
    """The calls of a device."""

    device: Device
    calls: tuple[SnapshotConnection, ...]


@dataclass(frozen=True, slots=True)
class Forwarding:
    """One forwarding. ``type`` is one of ``features.FORWARDING_TYPES``, decimal digits for a type without a name."""

    type: str
    on: bool
    number: str


@dataclass(frozen=True, slots=True)
class Forwardings:
    """The forwardings of a device, also those that are off."""

    device: Device
    entries: tuple[Forwarding, ...]


@dataclass(frozen=True, slots=True)
class DoNotDisturbState:
    """Whether do not disturb is on."""

    device: Device
    on: bool


@dataclass(frozen=True, slots=True)
class MessageWaitingState:
    """Whether a message waits."""

    device: Device
    on: bool


@dataclass(frozen=True, slots=True)
class Agent:
    """One agent in one group. ``state``: ``loggedOff loggedOn notReady ready busy workingAfterCall``."""

    identifier: str
    group: str
    state: str


@dataclass(frozen=True, slots=True)
class Agents:
    """The agents at a device."""

    device: Device
    entries: tuple[Agent, ...]

"""Identifiers. All are opaque to the domain; ECMA-269 clause 6.1.3 (devices), 12.2 (calls, connections)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

Device = NewType("Device", str)
"""A device word after the profile's normaliser: the key of monitors, licence units and permissions."""

CallId = NewType("CallId", str)
"""A call as the link names it: its octets, in XML those of its text, in lower-case hex; unique among existing calls."""


class ConnectionState(StrEnum):
    """Connection states of ECMA-269 clause 6.1.5, in the words that clients read; ``idle`` is the null state."""

    IDLE = "idle"
    INITIATED = "initiated"
    ALERTING = "alerting"
    CONNECTED = "connected"
    HELD = "held"
    QUEUED = "queued"
    FAILED = "failed"


class NumberType(StrEnum):
    """What the telephone system says of a number (``typeOfNumber`` of ECMA-323)."""

    DIALING_NUMBER = "dialingNumber"
    DEVICE_NUMBER = "deviceNumber"
    IMPLICIT_PUBLIC = "implicitPublic"
    EXPLICIT_PUBLIC = "explicitPublic"
    IMPLICIT_PRIVATE = "implicitPrivate"
    EXPLICIT_PRIVATE = "explicitPrivate"
    OTHER = "other"


@dataclass(slots=True)
class Party:
    """A device as an event names it. Where the event names none (not known, restricted, absent) there is no Party."""

    number: str
    """As the telephone system sent it."""
    type: NumberType = NumberType.DIALING_NUMBER
    scope: str = field(default="", compare=False)
    """The finer part of an explicit type: ``international``, ``national``, ``subscriber`` ...; ``""`` for none."""
    shown: str | None = field(default=None, compare=False, repr=False)
    """How clients are shown the number, where a dial plan says so; devices are recognised by ``number`` alone."""


@dataclass(slots=True)
class Connection:
    """One device's part in one call.

    ``origin`` is the link's own form of the identifier; only the ``csta`` package reads it, and gives it back to the
    telephone system exactly as it came.
    """

    call: CallId
    device: str
    """The device part as a word; hexadecimal for dynamic identifiers; ``""`` where there is none."""
    origin: object = field(default=None, compare=False, repr=False)
    dynamic: bool = field(default=False, compare=False, repr=False)
    """``device`` is no device word but a name that only the telephone system reads."""

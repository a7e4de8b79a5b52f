"""What every kind of input becomes: streams of octets, with what is known about where and when they were seen."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


class UsageError(Exception):
    """What was asked cannot be done as it was asked; the text is for the terminal."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of a run as it was seen: a packet, a line, a file."""

    at: int
    """Its first octet, counted from the start of the run."""
    order: int
    """Its place among everything that was seen."""
    time: str | None = None


@dataclass(slots=True)
class Run:
    """Octets without a hole, one or more marks in the order of ``at``, the first at 0."""

    octets: bytes
    offset: int
    """Of the first octet in the stream."""
    marks: list[Mark]
    whole: bool = True
    """A frame begins with the first octet, whatever stood before."""

    def mark_at(self, at: int) -> Mark:
        """The piece that holds the octet ``at`` of the run."""
        place = bisect_right(self.marks, at, key=lambda mark: mark.at) - 1
        return self.marks[max(place, 0)]


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence about the input. ``bad``: something of it is lost or could not be read."""

    text: str
    bad: bool = False


@dataclass(slots=True)
class Stream:
    """One direction of one connection."""

    connection: str
    """Streams of one connection share the framing, the phase and the invoke ids."""
    name: str
    """As shown: ``link#1``, ``10.0.0.9:51000 > 10.0.0.5:7001``."""
    direction: str = ""
    """``in`` from the telephone system, ``out`` to it, empty where that is not known."""
    runs: list[Run] = field(default_factory=list)
    framing: str | None = None
    """The name of the framing where the input says it."""
    text: bool = False
    """Lines for people (STLI): shown as they are."""


@dataclass(slots=True)
class Input:
    """Everything that was read."""

    streams: list[Stream]
    notes: list[Note]
    selective: bool = False
    """Connections in which nothing looks like CSTA are left out: a capture holds everything that passed by."""

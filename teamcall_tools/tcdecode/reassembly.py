"""TCP segments as they were captured into the octets that each side received (RFC 9293 3.4: numbers modulo 2^32)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from .streams import Mark, Note, Run, Stream

_MODULUS: Final = 1 << 32
_HALF: Final = 1 << 31


class Endpoint(NamedTuple):
    """One side of a connection."""

    address: str
    port: int

    def __str__(self) -> str:
        return f"[{self.address}]:{self.port}" if ":" in self.address else f"{self.address}:{self.port}"


@dataclass(frozen=True, slots=True)
class Segment:
    """One TCP segment."""

    source: Endpoint
    target: Endpoint
    seq: int
    payload: bytes
    syn: bool
    ack: bool
    order: int
    time: str | None


class _Placed(NamedTuple):
    """Octets at their place in the stream."""

    at: int
    order: int
    time: str | None
    octets: bytes


@dataclass(slots=True)
class _Half:
    """What one side sent."""

    first: int | None = None
    """The sequence number of the stream's first octet: told by SYN, or that of the first octets that were captured."""
    begun: bool = False
    """SYN was captured."""
    last: int = 0
    placed: list[_Placed] = field(default_factory=list)

    def add(self, segment: Segment) -> None:
        """Take the payload to its place, which lies within 2^31 octets of the one before it."""
        seq = segment.seq
        if segment.syn:
            self.first, self.begun = (seq + 1) % _MODULUS, True
            seq += 1
        if not segment.payload:
            return
        if self.first is None:
            self.first = seq
        ahead = (seq - self.first - self.last) % _MODULUS
        at = self.last + (ahead - _MODULUS if ahead >= _HALF else ahead)
        self.last = at
        self.placed.append(_Placed(at, segment.order, segment.time, segment.payload))

    def runs(self, name: str) -> tuple[list[Run], list[Note]]:
        """The octets in order without their repetitions, and what there is to say about them."""
        placed = sorted(self.placed, key=lambda one: (one.at, one.order))
        if not placed:
            return [], []
        base = 0 if self.begun else placed[0].at
        joined = _Joined(base, whole=self.begun)
        for one in placed:
            joined.add(one)
        notes = [Note(f"{name}: {octets} octets at {at} were not captured", bad=True) for at, octets in joined.holes]
        if joined.repeated or joined.late:
            notes.append(Note(f"{name}: {joined.repeated} segments sent again, {joined.late} out of order, put right"))
        if not self.begun:
            notes.append(Note(f"{name}: the connection began before the capture"))
        return joined.finish(), notes


class _Joined:
    """Runs in the making, from segments in the order of their places."""

    def __init__(self, base: int, *, whole: bool) -> None:
        self.holes: list[tuple[int, int]] = []
        self.repeated = 0
        self.late = 0
        self._base = base
        self._end = base
        self._whole = whole
        self._start = base
        self._pieces: list[bytes] = []
        self._marks: list[Mark] = []
        self._runs: list[Run] = []

    def add(self, one: _Placed) -> None:
        """Add what is new in a segment."""
        new = one.octets
        if one.at < self._end:
            self.repeated += 1
            new = new[self._end - one.at :]
        elif one.at > self._end:
            self._hole(one.at)
        if new:
            self._marks.append(self._mark(one))
            self._pieces.append(new)
            self._end += len(new)

    def _mark(self, one: _Placed) -> Mark:
        """TCP hands octets over in order: not before those in front of them."""
        before = self._marks[-1] if self._marks else None
        if before is not None and before.order > one.order:
            self.late += 1
            return Mark(self._end - self._start, before.order, before.time)
        return Mark(self._end - self._start, one.order, one.time)

    def _hole(self, at: int) -> None:
        self.holes.append((self._end - self._base, at - self._end))
        self._close()
        self._start = self._end = at
        self._whole = False

    def _close(self) -> None:
        if self._pieces:
            run = Run(b"".join(self._pieces), self._start - self._base, self._marks, self._whole)
            self._runs.append(run)
        self._pieces, self._marks = [], []

    def finish(self) -> list[Run]:
        """All runs."""
        self._close()
        return self._runs


@dataclass(slots=True)
class _Connection:
    """Two halves under the name of the side that called."""

    client: Endpoint
    server: Endpoint
    number: int
    halves: dict[Endpoint, _Half]

    def streams(self) -> tuple[list[Stream], list[Note]]:
        streams, notes = [], []
        name = f"{self.client} > {self.server}" + (f" ({self.number})" if self.number > 1 else "")
        for source, target in ((self.client, self.server), (self.server, self.client)):
            title = f"{source} > {target}"
            runs, told = self.halves[source].runs(title)
            direction = "out" if source == self.client else "in"
            streams.append(Stream(name, title, direction, runs))
            notes += told
        return (streams, notes) if any(stream.runs for stream in streams) else ([], [])


class Connections:
    """All connections of a capture; with ``port`` only those from or to it."""

    def __init__(self, port: int | None = None) -> None:
        self._port = port
        self._open: dict[frozenset[Endpoint], _Connection] = {}
        self._all: list[_Connection] = []

    def add(self, segment: Segment) -> None:
        """Add one segment, in the order of the capture."""
        if self._port is not None and self._port not in {segment.source.port, segment.target.port}:
            return
        if segment.source == segment.target:
            return
        key = frozenset((segment.source, segment.target))
        connection = self._open.get(key)
        if connection is None or self._again(connection, segment):
            client, server = self._roles(segment)
            number = 1 if connection is None else connection.number + 1
            connection = _Connection(client, server, number, {client: _Half(), server: _Half()})
            self._open[key] = connection
            self._all.append(connection)
        connection.halves[segment.source].add(segment)

    @staticmethod
    def _again(connection: _Connection, segment: Segment) -> bool:
        """The same two ports are used for another connection: SYN with another number, and without ACK."""
        half = connection.halves[segment.source]
        return segment.syn and not segment.ack and half.first not in {None, (segment.seq + 1) % _MODULUS}

    def _roles(self, segment: Segment) -> tuple[Endpoint, Endpoint]:
        """Who called whom: SYN says it, else the named port is the telephone system's, else the lower one."""
        source, target = segment.source, segment.target
        if segment.syn:
            return (target, source) if segment.ack else (source, target)
        if self._port is not None and source.port != target.port:
            return (target, source) if source.port == self._port else (source, target)
        return (target, source) if source.port < target.port else (source, target)

    def streams(self) -> tuple[list[Stream], list[Note]]:
        """Two streams for each connection that carried anything."""
        streams: list[Stream] = []
        notes: list[Note] = []
        for connection in self._all:
            found, told = connection.streams()
            streams += found
            notes += told
        return streams, notes

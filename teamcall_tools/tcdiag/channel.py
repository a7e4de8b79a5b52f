"""A line conversation over TCP that no peer can stretch: every wait has a deadline, every buffer a limit."""

from __future__ import annotations

import socket
from collections.abc import Callable
from enum import Enum
from time import monotonic
from types import TracebackType

MAX_LINE = 8192
"""Octets in one line of a peer. TeamCall's own lines end at 4,096; twice that leaves room for another release."""

SHOWN = 120
"""Characters of a peer's text that are shown to a person."""


class How(Enum):
    """Why no line came."""

    SILENT = "nothing came in time"
    CLOSED = "the connection was closed"
    UNREADABLE = "octets that are no line of text"


class Ended:
    """No line came. ``octets`` is what had come of one."""

    def __init__(self, how: How, octets: bytes = b"") -> None:
        self.how = how
        self.octets = octets

    def __str__(self) -> str:
        return f"{self.how.value}, after {shown(self.octets)}" if self.octets else self.how.value


class LineBuffer:
    """Lines out of octets that come in any pieces. LF and CR LF end a line."""

    def __init__(self, limit: int = MAX_LINE) -> None:
        self._limit = limit
        self._octets = bytearray()
        self._searched = 0

    def feed(self, octets: bytes) -> None:
        """Take what came."""
        self._octets += octets

    def rest(self) -> bytes:
        """What has come of a line that is not complete."""
        return bytes(self._octets[: self._limit])

    def next_line(self) -> str | Ended | None:
        """The next line without its end, ``Ended`` where it is no text or too long, or None when none is complete."""
        end = self._octets.find(b"\n", self._searched)
        if end < 0:
            self._searched = len(self._octets)
            return Ended(How.UNREADABLE, self.rest()) if len(self._octets) > self._limit else None
        line = bytes(self._octets[:end]).removesuffix(b"\r")
        del self._octets[: end + 1]
        self._searched = 0
        try:
            return line.decode("utf-8") if len(line) <= self._limit else Ended(How.UNREADABLE, line[: self._limit])
        except UnicodeDecodeError:
            return Ended(How.UNREADABLE, line)


class Channel:
    """One connection. After an ``Ended`` that is not SILENT nothing more can come."""

    def __init__(self, connection: socket.socket, clock: Callable[[], float] = monotonic) -> None:
        self._socket = connection
        self._clock = clock
        self._lines = LineBuffer()

    def __enter__(self) -> Channel:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._socket.close()

    def say(self, line: str, within: float) -> None:
        """Send a line. A peer that is gone or does not read is noticed by the ``hear`` that follows."""
        self._socket.settimeout(max(within, 0.001))
        try:
            self._socket.sendall(line.encode("utf-8") + b"\r\n")
        except OSError:
            return

    def hear(self, within: float) -> str | Ended:
        """The next line, waiting at most ``within`` seconds for all of it."""
        deadline = self._clock() + within
        while (line := self._lines.next_line()) is None:
            octets = self._receive(deadline - self._clock())
            if isinstance(octets, How):
                return Ended(octets, self._lines.rest())
            self._lines.feed(octets)
        return line

    def _receive(self, within: float) -> bytes | How:
        if within <= 0:
            return How.SILENT
        self._socket.settimeout(within)
        try:
            return self._socket.recv(4096) or How.CLOSED
        except TimeoutError:
            return How.SILENT
        except OSError:
            return How.CLOSED


def shown(text: str | bytes) -> str:
    """A peer's text as a person may see it: one line, printable, bounded; quoted unless it is plain ASCII."""
    if isinstance(text, bytes):
        text = text.decode("ascii", "backslashreplace")
    cut = text[:SHOWN]
    more = "..." if len(text) > SHOWN else ""
    return (cut if cut.isascii() and cut.isprintable() else ascii(cut)) + more

"""One client connection: its socket, what it still has to be sent, and the session engine behind it."""

from __future__ import annotations

import socket
from enum import Enum, auto
from typing import TYPE_CHECKING

from teamcall_core.session import ClientSession

from .loop import READ, WRITE
from .outbox import Outbox
from .sockets import host_of

if TYPE_CHECKING:
    from .clients import Clients

READ_SIZE = 4 * 1024
"""Octets of one client per turn. Less than of the link: a flood of requests of one client is cut into short turns."""
MAX_UNANSWERED = 1000
"""Beyond so many unanswered requests a client is not read until some are answered."""
MAX_UNREAD_ANSWERS = 256 * 1024
"""A client that leaves so many octets unread is not asked for more requests meanwhile."""
FLUSH_LIMIT = 10.0
"""Seconds that a client which is done may take to read what it is still owed."""
LINGER = 2.0
"""Seconds that we wait for the client's own FIN after ours: closed before, octets of it that we have not read would
make the system send a reset, and the client would lose the last lines."""


class Stage(Enum):
    """How far a connection has come."""

    TALKING = auto()
    FLUSHING = auto()
    """The session is finished and detached; what it is owed is still being sent."""
    LINGERING = auto()
    """All is sent, and so is our FIN; what comes is thrown away."""
    CLOSED = auto()


class Client:
    """See ``loop.Handler``. Made by ``Clients``, which is told when it has ended."""

    __slots__ = (
        "_clients",
        "_peer_has_ended",
        "_sock",
        "_watched",
        "address",
        "backlog",
        "host",
        "number",
        "outbox",
        "session",
        "stage",
        "turned_away",
    )

    def __init__(
        self, clients: Clients, sock: socket.socket, address: str, number: int, session: ClientSession
    ) -> None:
        self.number = number
        self.address = address
        self.host = host_of(address)
        """The address without the port."""
        self.session = session
        self.outbox = Outbox()
        self.backlog = 0
        """Octets waiting for this client, as ``Clients`` last counted them."""
        self.stage = Stage.TALKING
        self.turned_away = False
        """It was told why it is not served, and nothing more is owed to it."""
        self._clients = clients
        self._sock = sock
        self._peer_has_ended = False
        self._watched = clients.loop.watch(sock, 0, READ, self)
        clients.loop.alarms.set(self, session.next_deadline())

    def __str__(self) -> str:
        """The name that stands in logs."""
        return f"session#{self.number} from {self.address}"

    # --- called by the loop ----------------------------------------------------------------------------------------

    def ready(self, mask: int, now: float) -> None:
        """Read once, or go on writing."""
        if self.stage is Stage.CLOSED:
            return
        if mask & WRITE:
            self.flush(now)
        if mask & READ and self._watched & READ:
            self._read(now)

    def alarm(self, now: float) -> None:
        """The session's deadline, or the end of our patience with a client that is done."""
        if self.stage is Stage.TALKING:
            self.session.handle_timer(now)
            self._clients.heard(self, now)
            self._settle()
        else:
            self.close(now)

    def fault(self, error: Exception, now: float) -> None:
        """Our fault: this connection ends, nobody else's does."""
        self._clients.count("faults")
        self.close(now)

    # --- called by Clients -----------------------------------------------------------------------------------------

    def flush(self, now: float) -> None:
        """Send what the session has gathered, in one call, and see what is to be done next."""
        talking = self.stage is Stage.TALKING
        if self.session.binary is not None:
            self._choose_trace()
        if self.stage is Stage.CLOSED or not self._write(self.session.data_to_send() if talking else b"", now):
            return
        if talking and not self.session.finished:
            # Events alone change nothing of what to watch for; whatever does is settled where it happens.
            if self._watched != READ or self.outbox.unsent:
                self._settle()
            if self.backlog or self.outbox.unsent or self.session.queued_octets:
                self._clients.weigh(self, now)
            return
        if talking:
            self._leave(now)
        if self.stage is Stage.FLUSHING and not self.outbox.unsent:
            self._linger(now)
        self._settle()
        self._clients.weigh(self, now)

    def _choose_trace(self) -> None:
        """A binary session says itself what is traced, if anything is: it knows frames, and what is secret in them."""
        trace = self._clients.trace
        self.session.trace(on=trace is not None and trace.is_traced(self.number))

    def _write(self, data: bytes, now: float) -> bool:
        """Whether the connection is still there."""
        try:
            if not data:
                self.outbox.flush(self._sock)
                return True
            if self._clients.trace is not None:
                self._trace("out", data)
            self.outbox.write(self._sock, data)
        except OSError as error:
            self.close(now, f"it could not be written to: {error.strerror}")
            return False
        return True

    def turn_away(self, line: bytes, now: float) -> None:
        """Send nothing more but why, if its socket takes that in time, and close."""
        if self.turned_away or self.stage in (Stage.LINGERING, Stage.CLOSED):
            self.close(now)
            return
        self.turned_away = True
        self.stage = Stage.FLUSHING
        self._clients.loop.alarms.set(self, now + LINGER)
        binary = self.session.binary
        self.outbox.cut(_end_of_line if binary is None else binary.end_of_frame)
        if binary is None:
            self._trace("out", line)
        try:
            self.outbox.write(self._sock, line)
        except OSError:  # it has gone already
            self.close(now)
            return
        if not self.outbox.unsent:
            self._linger(now)
        self._settle()

    def close(self, now: float, reason: str = "") -> None:
        """Close at once, whatever it is still owed. ``reason`` is for the log, ``""`` where that has a line already."""
        if self.stage is Stage.CLOSED:
            return
        was_talking = self.stage is Stage.TALKING
        self.stage = Stage.CLOSED
        self._watch(0)
        self._clients.loop.alarms.set(self, None)
        self._sock.close()
        self.outbox.clear()
        self._clients.ended(self, reason, now, detach=was_talking)

    # --- reading ---------------------------------------------------------------------------------------------------

    def _read(self, now: float) -> None:
        try:
            data = self._sock.recv(READ_SIZE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self.close(now, f"its connection broke: {error.strerror}")
            return
        if self.stage is not Stage.TALKING:
            if not data:
                self.close(now)
            return
        if data:
            self._receive(data, now)
        else:
            self._peer_has_ended = True
            self.session.receive_eof(now)
        self._clients.heard(self, now)
        self._settle()

    def _receive(self, data: bytes, now: float) -> None:
        self._choose_trace()
        self.session.receive_data(data, now)
        self._trace("in", data)

    def _settle(self) -> None:
        """Watch for what there is to do, and set the deadline of this stage."""
        if self.stage is Stage.CLOSED:
            return
        events = WRITE if self.outbox.unsent else 0
        if not self._peer_has_ended and self._wants_input():
            events |= READ
        self._watch(events)
        if self.stage is Stage.TALKING:
            self._clients.loop.alarms.set(self, self.session.next_deadline())

    def _wants_input(self) -> bool:
        if self.stage is Stage.TALKING:
            session = self.session
            return (
                not session.paused and session.unanswered < MAX_UNANSWERED and self.outbox.unsent < MAX_UNREAD_ANSWERS
            )
        return self.stage is Stage.LINGERING

    def _watch(self, events: int) -> None:
        self._watched = self._clients.loop.watch(self._sock, self._watched, events, self)

    def _trace(self, direction: str, data: bytes) -> None:
        trace = self._clients.trace
        if trace is None:
            return
        if self.session.binary is None:
            trace(direction, self.number, data)
        else:
            trace.frames(self.number, self.session.binary.take_traced())

    # --- the end ---------------------------------------------------------------------------------------------------

    def _leave(self, now: float) -> None:
        """The session has said all it will say; from here on its monitors are not its any more."""
        self.stage = Stage.FLUSHING
        self._clients.loop.alarms.set(self, now + FLUSH_LIMIT)
        self._clients.left(self, now)

    def _linger(self, now: float) -> None:
        if self._peer_has_ended:
            self.close(now)
            return
        self.stage = Stage.LINGERING
        self._clients.loop.alarms.set(self, now + LINGER)
        try:
            self._sock.shutdown(socket.SHUT_WR)
        except OSError:  # it has gone already
            self.close(now)


def _end_of_line(octets: bytes, position: int) -> int:
    """Where the line ends of which ``position`` octets of a chunk have been sent."""
    return position if octets[position - 1 : position] == b"\n" else octets.find(b"\n", position) + 1

"""The link's connection: its socket, and the dialling that the link engine asks for."""

from __future__ import annotations

import socket

from teamcall_core.exchange import Exchange
from teamcall_core.link import Link

from .dialer import Dialer
from .loop import READ, WRITE, Loop
from .outbox import Outbox

READ_SIZE = 32 * 1024
"""Octets of one read. An event of them is done with before the next read, while it is still in the processor's cache:
so much at a time costs a tenth less than all of a turn at once."""
READS = 8
"""Of one turn: some 2,000 events, which take about 20 ms. Where the telephone system sends more than that, each
client is written to once for all of them. Four times as much is faster only for a thousand clients that hear different
devices, and holds up all requests for as long."""
MAX_UNSENT = 4 * 1024 * 1024
"""A telephone system that leaves so much unread does not work any more, whatever its TCP says."""


class LinkWire:
    """See ``loop.Handler``. Lives as long as the link engine, across connections."""

    def __init__(self, loop: Loop, link: Link, exchange: Exchange, dialer: Dialer) -> None:
        self._loop = loop
        self._link = link
        self._exchange = exchange
        self._dialer = dialer
        self._sock: socket.socket | None = None
        self._watched = 0
        self._outbox = Outbox()

    def __str__(self) -> str:
        """The name that stands in logs."""
        return "link#1"

    @property
    def idle(self) -> bool:
        """There is no connection."""
        return self._sock is None

    # --- what the link engine asks for -----------------------------------------------------------------------------

    def dial(self, host: str, port: int, now: float) -> None:
        """Make a connection; the link engine is told how that went."""
        self._dialer.dial(host, port, self, now)

    def connected(self, sock: socket.socket, now: float) -> None:
        """The dialer has made it."""
        self._sock = sock
        self._watched = self._loop.watch(sock, 0, READ, self)
        self._link.connection_made(now)
        self._exchange.handle_link(now)

    def not_connected(self, reason: str, now: float) -> None:
        """The dialer could not."""
        self._lost(reason, now)

    def hang_up(self, now: float) -> None:
        """Send what the link engine has left, as far as the socket takes it, and close."""
        self._dialer.cancel()
        if self._sock is not None:
            self.flush(now)
            self._close()

    # --- called by the loop ----------------------------------------------------------------------------------------

    def ready(self, mask: int, now: float) -> None:
        """Read once, or go on writing."""
        if mask & WRITE:
            self.flush(now)
        if mask & READ and self._sock is not None:
            self._read(self._sock, now)

    def alarm(self, now: float) -> None:
        """The link engine's deadline."""
        self._link.handle_timer(now)
        self._exchange.handle_link(now)

    def fault(self, error: Exception, now: float) -> None:
        """Our fault: give this connection up, the link engine makes a new one."""
        self._lost(f"a fault of this server: {type(error).__name__}", now)

    # --- reading and writing ---------------------------------------------------------------------------------------

    def flush(self, now: float) -> None:
        """Send what the link engine has gathered, and set its deadline anew."""
        if self._sock is not None:
            self._write(self._sock, now)
        self._loop.alarms.set(self, self._link.next_deadline())

    def _write(self, sock: socket.socket, now: float) -> None:
        data = self._link.data_to_send()
        try:
            if data:
                self._outbox.write(sock, data)
            else:
                self._outbox.flush(sock)
        except OSError as error:
            self._lost(f"it could not be written to: {error.strerror}", now)
            return
        if self._outbox.unsent > MAX_UNSENT:
            self._lost(f"the telephone system does not read: {self._outbox.unsent} octets wait for it", now)
            return
        self._watched = self._loop.watch(sock, self._watched, READ | (WRITE if self._outbox.unsent else 0), self)

    def _read(self, sock: socket.socket, now: float) -> None:
        """Read as long as there is more than one read takes, and not for ever."""
        for _ in range(READS):
            try:
                data = sock.recv(READ_SIZE)
            except (BlockingIOError, InterruptedError):
                break
            except OSError as error:
                self._lost(f"the connection broke: {error.strerror}", now)
                return
            if not data:
                self._lost("", now)
                return
            self._link.receive_data(data, now)
            self._exchange.route_link(now)
            if len(data) < READ_SIZE:
                break
        self._exchange.settle()

    def _lost(self, reason: str, now: float) -> None:
        self._close()
        self._link.receive_eof(now, reason)
        self._exchange.handle_link(now)
        self._loop.hurry()  # found while writing, it comes after this turn has told clients and dialler everything

    def _close(self) -> None:
        if self._sock is not None:
            self._watched = self._loop.watch(self._sock, self._watched, 0, self)
            self._sock.close()
            self._sock = None
        self._outbox.clear()

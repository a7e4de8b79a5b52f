"""The link's connection: its socket, and the dialling that the link engine asks for."""

from __future__ import annotations

import socket
from contextlib import suppress

from teamcall_core.exchange import Exchange
from teamcall_core.link import Link

from .dialer import Dialer
from .loop import READ, WRITE, Loop
from .outbox import Outbox
from .tls import CLOSED, UNANSWERED, Encryption, Tls, TlsFailed

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
    """See ``loop.Handler``. Lives as long as the link engine, across connections.

    Where the link is encrypted the engine hears of a connection when the handshake is done: until then it is dialling.
    """

    def __init__(
        self, loop: Loop, link: Link, exchange: Exchange, dialer: Dialer, encryption: Encryption | None = None
    ) -> None:
        self._loop = loop
        self._link = link
        self._exchange = exchange
        self._dialer = dialer
        self._sock: socket.socket | None = None
        self._watched = 0
        self._outbox = Outbox()
        self._encryption = encryption
        self._host = ""
        self._tls: Tls | None = None

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
        self._host = host
        self._dialer.dial(host, port, self, now)

    def connected(self, sock: socket.socket, now: float) -> None:
        """The dialer has made it."""
        self._sock = sock
        self._watched = self._loop.watch(sock, 0, READ, self)
        if self._encryption is None:
            self._link.connection_made(now)
            self._exchange.handle_link(now)
            return
        self._tls = self._encryption.connection(self._host)
        self._decrypt(self._tls, b"", now)

    def not_connected(self, reason: str, now: float) -> None:
        """The dialer could not."""
        self._lost(reason, now)

    def hang_up(self, now: float) -> None:
        """Send what the link engine has left, as far as the socket takes it, and close."""
        self._dialer.cancel()
        if self._sock is not None:
            if self._tls is not None:
                self._encrypt_what_is_left(self._tls)
            self.flush(now)
            self._close()

    def _encrypt_what_is_left(self, tls: Tls) -> None:
        """The last words of the link, and the end of TLS."""
        with suppress(TlsFailed):
            if tls.established:
                tls.send(self._link.data_to_send())
        tls.end()

    # --- called by the loop ----------------------------------------------------------------------------------------

    def ready(self, mask: int, now: float) -> None:
        """Read once, or go on writing."""
        if mask & WRITE:
            self.flush(now)
        if mask & READ and self._sock is not None:
            self._read(self._sock, now)

    def alarm(self, now: float) -> None:
        """The link engine's deadline."""
        if self._tls is not None and not self._tls.established:
            self._lost(UNANSWERED, now)  # while it dials, the engine has no deadline but that of the attempt
            return
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
        try:
            data = self._octets_to_send()
            if data:
                self._outbox.write(sock, data)
            else:
                self._outbox.flush(sock)
        except TlsFailed as failure:
            self._lost(str(failure), now)
            return
        except OSError as error:
            self._lost(f"it could not be written to: {error.strerror}", now)
            return
        if self._outbox.unsent > MAX_UNSENT:
            self._lost(f"the telephone system does not read: {self._outbox.unsent} octets wait for it", now)
            return
        self._watched = self._loop.watch(sock, self._watched, READ | (WRITE if self._outbox.unsent else 0), self)

    def _octets_to_send(self) -> bytes:
        tls = self._tls
        if tls is None:
            return self._link.data_to_send()
        if tls.established and (data := self._link.data_to_send()):
            tls.send(data)
        return tls.data_to_send()

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
            if not self._take(data, now):
                return
            if len(data) < READ_SIZE:
                break
        self._exchange.settle()

    def _take(self, data: bytes, now: float) -> bool:
        """What was read, to the engine; whether the connection still stands."""
        tls = self._tls
        if not data:
            self._lost("" if tls is None or tls.established else CLOSED, now)
            return False
        plain = data if tls is None else self._decrypt(tls, data, now)
        if plain is None:
            return False
        self._link.receive_data(plain, now)
        self._exchange.route_link(now)
        if tls is not None and tls.closed:
            self._lost("", now)
            return False
        return True

    def _decrypt(self, tls: Tls, data: bytes, now: float) -> bytes | None:
        """The plain octets; None where TLS has failed. What TLS itself has to say leaves with the next flush."""
        was_established = tls.established
        try:
            plain = tls.receive(data)
        except TlsFailed as failure:
            self._lost(str(failure), now, last_words=tls.data_to_send())
            return None
        if tls.established and not was_established:
            self._link.connection_made(now)
        return plain

    def _lost(self, reason: str, now: float, *, last_words: bytes = b"") -> None:
        if last_words and self._sock is not None:
            with suppress(OSError):
                self._outbox.write(self._sock, last_words)
        self._close()
        self._link.receive_eof(now, reason)
        self._exchange.handle_link(now)
        self._loop.hurry()  # found while writing, it comes after this turn has told clients and dialler everything

    def _close(self) -> None:
        if self._sock is not None:
            self._watched = self._loop.watch(self._sock, self._watched, 0, self)
            self._sock.close()
            self._sock = None
        self._tls = None
        self._outbox.clear()

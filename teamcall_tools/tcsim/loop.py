"""The sockets of the simulator: a small selector loop around ``Simulator``."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import socket
import ssl
import struct
import sys
import time
from collections.abc import Callable, Iterable

from .control import LONGEST_LINE
from .simulator import Simulator
from .states import Ending
from .tls import NOT_NOW

READ_SIZE = 65536
LARGEST_BACKLOG = 16 * 1024 * 1024
"""Octets that wait for a client that does not read; beyond, its link is reset."""
LISTEN_BACKLOG = 128

Address = tuple[str, int]


class AddressError(OSError):
    """The address cannot be listened on; the text is for a person."""


def read_address(text: str) -> Address:
    """``127.0.0.1:8800``, ``[::1]:0`` or ``localhost:0``; raises ``ValueError``."""
    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not colon or not host or not (port.isascii() and port.isdigit()) or int(port) > 0xFFFF:  # noqa: PLR2004
        raise ValueError(f"{text!r} is not ADDRESS:PORT")
    return host, int(port)


def format_address(address: Address) -> str:
    """An address as the first line on standard output shows it."""
    host, port = address
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def bind_socket(address: Address) -> socket.socket:
    """A non-blocking TCP socket on this address, not listening yet; raises ``AddressError``."""
    host, port = address
    try:
        family, kind, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        bound = socket.socket(family, kind)
    except OSError as error:
        raise AddressError(f"cannot use {format_address(address)}: {error.strerror or error}") from error
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.setblocking(False)
        bound.bind(where)
    except OSError as error:
        bound.close()
        raise AddressError(f"cannot listen on {format_address(address)}: {error.strerror or error}") from error
    return bound


class _Connection:
    """One accepted socket and what waits to be written to it."""

    def __init__(self, sock: socket.socket, link: int | None) -> None:
        self.sock = sock
        self.link = link
        """The number of the CSTA link, None for a control connection."""
        self.received = bytearray()
        """An unfinished control line."""
        self.waiting = bytearray()
        self.closes = False
        """True: close when everything is written."""
        self.interest = selectors.EVENT_READ
        self.greeting: ssl.SSLSocket | None = None
        """The same socket while the handshake of TLS is not over."""


class Loop:
    """Runs one simulator until it is told to quit, by its control port, by ``stop`` or by the end of standard input.

    With ``tls`` the links speak TLS; the control port never does.
    """

    def __init__(
        self,
        simulator: Simulator,
        listen: Address,
        control: Address | None = None,
        *,
        until_eof: int | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._tls = tls
        self._simulator = simulator
        self._switch = simulator.switch
        self._selector = selectors.DefaultSelector()
        self._connections: dict[socket.socket, _Connection] = {}
        self._stopped = False
        self._is_signalled = False
        """The wake-up pair hears signals."""
        self._wake_reader, self._wake_writer = socket.socketpair()
        self._watch(self._wake_reader, self._on_wake)
        self._listener = self._open(listen, self._on_link)
        self.address: Address = self._listener.getsockname()[:2]
        self._is_listening = True
        self._control: socket.socket | None = None
        self.control_address: Address | None = None
        if control is not None:
            self._control = self._open(control, self._on_control)
            self.control_address = self._control.getsockname()[:2]
        if until_eof is not None:
            os.set_blocking(until_eof, False)
            self._selector.register(until_eof, selectors.EVENT_READ, self._on_parent)

    # --- running ----------------------------------------------------------------------------------------------------

    def stop_at(self, signals: Iterable[int]) -> None:
        """Let these signals end ``run``. To be called in the main thread.

        A handler alone would not do: a signal that comes just before the wait begins has its handler called after it.
        """
        self._wake_writer.setblocking(False)
        self._is_signalled = True
        signal.set_wakeup_fd(self._wake_writer.fileno(), warn_on_full_buffer=False)
        for number in signals:
            signal.signal(number, lambda *_: self.stop())

    def stop(self) -> None:
        """Let ``run`` return. May be called from a signal handler."""
        self._stopped = True
        with contextlib.suppress(OSError):
            self._wake_writer.send(b"\0")

    def run(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Serve until stopped, then close everything."""
        try:
            while not (self._stopped or self._simulator.quits):
                self.turn(clock)
            for connection in tuple(self._connections.values()):
                if connection.greeting is None:
                    self._write(connection)
        finally:
            self.close()

    def turn(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Wait for something to do, do it, and write what came of it."""
        for key, mask in self._selector.select(self._timeout(clock())):
            key.data(key.fileobj, mask, clock())
        now = clock()
        self._simulator.handle_timer(now)
        self._follow_link_state()
        for connection in tuple(self._connections.values()):
            self._flush(connection, now)
        while (note := self._simulator.next_note()) is not None:
            print(f"tcsim: {note}", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Close all sockets."""
        for connection in tuple(self._connections.values()):
            self._drop(connection)
        if self._is_signalled:
            signal.set_wakeup_fd(-1)
        for sock in (self._listener, self._control, self._wake_reader, self._wake_writer):
            if sock is not None:
                sock.close()
        self._selector.close()

    def _timeout(self, now: float) -> float | None:
        deadline = self._simulator.next_deadline()
        return None if deadline is None else max(0.0, deadline - now)

    # --- listening --------------------------------------------------------------------------------------------------

    def _open(self, address: Address, accept: Callable[[socket.socket, int, float], None]) -> socket.socket:
        listener = bind_socket(address)
        listener.listen(LISTEN_BACKLOG)
        self._watch(listener, accept)
        return listener

    def _watch(self, sock: socket.socket, callback: Callable[[socket.socket, int, float], None]) -> None:
        sock.setblocking(False)
        self._selector.register(sock, selectors.EVENT_READ, callback)

    def _follow_link_state(self) -> None:
        """Stop or begin listening as the switch says.

        While the links are down, a socket that does not listen holds the port: who connects is refused, and nobody who
        asks for a free port gets this one.
        """
        if self._switch.is_down and self._is_listening:
            self._selector.unregister(self._listener)
            self._listener.close()
            self._listener = bind_socket(self.address)
            self._is_listening = False
        elif not self._switch.is_down and not self._is_listening:
            self._listener.listen(LISTEN_BACKLOG)
            self._watch(self._listener, self._on_link)
            self._is_listening = True

    def _on_link(self, listener: socket.socket, _mask: int, now: float) -> None:
        sock = self._accept(listener)
        if sock is None:
            return
        if self._tls is None:
            self._open_link(_Connection(sock, None), now)
            return
        greeting = self._tls.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        connection = _Connection(greeting, None)
        connection.greeting = greeting
        self._add(connection)

    def _open_link(self, connection: _Connection, now: float) -> None:
        """The client can be heard: a link begins, unless the links are down."""
        connection.link = self._switch.connection_made(now)
        if connection.link is None:
            self._drop(connection)
            connection.sock.close()
        elif connection.sock not in self._connections:
            self._add(connection)

    def _greet(self, connection: _Connection, greeting: ssl.SSLSocket, now: float) -> None:
        """Go on with the handshake of TLS; a client that has none is dropped."""
        try:
            greeting.do_handshake()
        except NOT_NOW:
            return
        except (OSError, ValueError) as error:
            print(f"tcsim: a client did not come to TLS: {error}", file=sys.stderr, flush=True)
            self._drop(connection)
            return
        connection.greeting = None
        self._open_link(connection, now)

    def _on_control(self, listener: socket.socket, _mask: int, _now: float) -> None:
        sock = self._accept(listener)
        if sock is not None:
            self._add(_Connection(sock, None))

    def _accept(self, listener: socket.socket) -> socket.socket | None:
        try:
            sock, _ = listener.accept()
        except OSError:
            return None
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock

    def _add(self, connection: _Connection) -> None:
        self._connections[connection.sock] = connection
        self._selector.register(connection.sock, selectors.EVENT_READ, self._on_ready)

    # --- connections ------------------------------------------------------------------------------------------------

    def _on_ready(self, sock: socket.socket, mask: int, now: float) -> None:
        connection = self._connections.get(sock)
        if connection is None or not mask & selectors.EVENT_READ:
            return
        if connection.greeting is not None:
            self._greet(connection, connection.greeting, now)
            return
        try:
            data = sock.recv(READ_SIZE)
            if isinstance(sock, ssl.SSLSocket):
                data += sock.recv(pending) if (pending := sock.pending()) else b""
        except NOT_NOW:
            return
        except OSError:
            data = b""
        if connection.link is not None:
            self._receive_link(connection, connection.link, data, now)
        elif data:
            self._receive_control(connection, data, now)
        else:
            self._drop(connection)

    def _receive_link(self, connection: _Connection, link: int, data: bytes, now: float) -> None:
        if data:
            self._switch.receive_data(link, data, now)
            self._simulator.settle(now)
            return
        self._switch.receive_eof(link, now)
        self._drop(connection)

    def _receive_control(self, connection: _Connection, data: bytes, now: float) -> None:
        connection.received += data
        while (end := connection.received.find(b"\n")) >= 0:
            line = bytes(connection.received[:end]).decode("utf-8", "replace").strip()
            del connection.received[: end + 1]
            if line:
                connection.waiting += self._simulator.command(line, now).encode() + b"\n"
        if len(connection.received) > LONGEST_LINE:
            connection.received.clear()
            connection.waiting += b"error the line is too long\n"
            connection.closes = True

    def _flush(self, connection: _Connection, now: float) -> None:
        if connection.greeting is not None:
            return
        if connection.link is None:
            self._write(connection)
            return
        connection.waiting += self._switch.data_to_send(connection.link)
        ending = self._switch.ending(connection.link)
        if ending is Ending.RESET or len(connection.waiting) > LARGEST_BACKLOG:
            # A linger of zero seconds turns the close into a reset.
            connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.waiting.clear()
            connection.closes = True
        elif ending is Ending.FLUSH:
            connection.closes = True
        self._write(connection, int(self._switch.faults.number("split")))
        if connection.sock not in self._connections:
            self._switch.receive_eof(connection.link, now)

    def _write(self, connection: _Connection, most: int = 0) -> None:
        """Write once, at most ``most`` octets (0: all); what is left waits for the socket or the next turn."""
        if connection.waiting:
            try:
                sent = connection.sock.send(connection.waiting[:most] if most else connection.waiting)
            except NOT_NOW:
                sent = 0
            except OSError:
                self._drop(connection)
                return
            del connection.waiting[:sent]
        if connection.closes and not connection.waiting:
            self._drop(connection)
            return
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if connection.waiting else 0)
        if events != connection.interest:
            connection.interest = events
            self._selector.modify(connection.sock, events, self._on_ready)

    def _drop(self, connection: _Connection) -> None:
        if self._connections.pop(connection.sock, None) is not None:
            self._selector.unregister(connection.sock)
            connection.sock.close()

    # --- the outside ------------------------------------------------------------------------------------------------

    def _on_wake(self, sock: socket.socket, _mask: int, _now: float) -> None:
        with contextlib.suppress(BlockingIOError):
            sock.recv(READ_SIZE)

    def _on_parent(self, stream: int, _mask: int, _now: float) -> None:
        """Standard input has ended: the parent is gone, and so are we."""
        try:
            if not os.read(stream, READ_SIZE):
                self._stopped = True
        except BlockingIOError:
            return
        except OSError:
            self._stopped = True

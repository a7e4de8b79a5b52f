"""The listening sockets: bound to one port on all addresses, and quiet while file descriptors are short."""

from __future__ import annotations

import errno
import socket
from collections.abc import Sequence

from .clients import Clients
from .exits import Exit, StartError
from .journal import Journal
from .loop import READ, Loop
from .sockets import show

QUEUE = 512
"""Connections that the system keeps for us until we accept them."""
ACCEPTS_PER_TURN = 64
RESERVED = 64
"""File descriptors kept for logs, link, listeners and whatever libraries open."""
PAUSE = 1.0
"""Seconds until listening is tried again after the system refused a descriptor."""
TRIES = 20
"""Free ports to try until one is free on all addresses."""

OPTIONAL = frozenset({"::", "::1"})
"""Left out on a machine without IPv6, as long as there is another address."""
WITHOUT_IPV6 = frozenset({errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT, errno.EADDRNOTAVAIL})
OUT_OF_DESCRIPTORS = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


def bind(addresses: Sequence[str], port: int) -> list[socket.socket]:
    """Listening sockets on ``port`` (0: one that is free on all) of all addresses. Raises StartError."""
    for attempt in range(TRIES):
        try:
            return _bind_all(addresses, port)
        except OSError as error:
            if port or error.errno != errno.EADDRINUSE or attempt == TRIES - 1:
                raise _explained(error, port) from error
    raise AssertionError("the last attempt returns or raises")


def _bind_all(addresses: Sequence[str], port: int) -> list[socket.socket]:
    bound: list[socket.socket] = []
    try:
        for address in addresses:
            sock = _bind_one(address, port or _port_of(bound), is_optional=bool(bound) or address != addresses[-1])
            if sock is not None:
                bound.append(sock)
    except OSError:
        for sock in bound:
            sock.close()
        raise
    return bound


def _port_of(bound: Sequence[socket.socket]) -> int:
    return int(bound[0].getsockname()[1]) if bound else 0


def _bind_one(address: str, port: int, *, is_optional: bool) -> socket.socket | None:
    """The socket, or None where the address is one of IPv6 and the machine has none. OSError names the address."""
    is_v6 = ":" in address
    sock: socket.socket | None = None
    try:
        sock = socket.socket(socket.AF_INET6 if is_v6 else socket.AF_INET, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if is_v6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind((address, port))
        sock.listen(QUEUE)
        sock.setblocking(False)
    except OSError as error:
        if sock is not None:
            sock.close()
        if is_optional and address in OPTIONAL and error.errno in WITHOUT_IPV6:
            return None
        raise OSError(error.errno, error.strerror, show((address, port))) from error
    return sock


def _explained(error: OSError, port: int) -> StartError:
    place = error.filename
    if error.errno == errno.EADDRINUSE:
        return StartError(
            Exit.PORT_BUSY,
            f"{place} is in use by another program; choose another port with --loginPort N, "
            "or loginPort in Default.conf",
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return StartError(
            Exit.NO_PERMISSION,
            f"{place}: no permission to listen; choose a port from 1024 up with --loginPort N, or loginPort in "
            f"Default.conf (loginPort is {port})",
        )
    return StartError(
        Exit.CONFIGURATION, f"{place}: {error.strerror}; loginAddress in Default.conf names an address of this machine"
    )


class Listeners:
    """Accepts connections on all listening sockets, and stops for a while where descriptors are short."""

    def __init__(
        self, loop: Loop, sockets: Sequence[socket.socket], clients: Clients, journal: Journal, descriptors: int
    ) -> None:
        self._loop = loop
        self._sockets = tuple(sockets)
        self._clients = clients
        self._journal = journal
        self._most = max(1, descriptors - RESERVED)
        self._listening = False
        self._listen()

    def __str__(self) -> str:
        """The name that stands in logs."""
        return "the listener"

    @property
    def addresses(self) -> tuple[str, ...]:
        """``ADDRESS:PORT`` of each socket, in the order of the setting."""
        return tuple(show(sock.getsockname()) for sock in self._sockets)

    def ready(self, mask: int, now: float) -> None:
        """Accept what is waiting, on every socket: asking one in vain costs a microsecond."""
        for sock in self._sockets:
            if self._listening:
                self._accept(sock, now)

    def alarm(self, now: float) -> None:
        """Try again, if descriptors are free by now."""
        if self._has_room():
            self._journal.listening_again(len(self._clients))
            self._listen()
        else:
            self._loop.alarms.set(self, now + PAUSE)

    def fault(self, error: Exception, now: float) -> None:
        """Our fault: go on after a pause."""
        self._pause(now)

    def close(self) -> None:
        """Accept nobody any more."""
        self._stop()
        self._loop.alarms.set(self, None)
        for sock in self._sockets:
            sock.close()

    def _accept(self, listening: socket.socket, now: float) -> None:
        for _ in range(ACCEPTS_PER_TURN):
            try:
                sock, address = listening.accept()
            except OSError as error:
                if error.errno in OUT_OF_DESCRIPTORS:
                    self._journal.listening_paused(len(self._clients), error.strerror or "")
                    self._pause(now)
                return  # nobody waits, or one who waited has gone again
            try:
                self._clients.accept(sock, show(address), now)
            except OSError:  # gone between being accepted and being set up
                sock.close()
            if not self._has_room():
                self._journal.listening_paused(len(self._clients), "the limit on open files is near")
                self._pause(now)
                return

    def _has_room(self) -> bool:
        return len(self._clients) < self._most

    def _listen(self) -> None:
        self._listening = True
        for sock in self._sockets:
            self._loop.watch(sock, 0, READ, self)

    def _pause(self, now: float) -> None:
        self._stop()
        self._loop.alarms.set(self, now + PAUSE)

    def _stop(self) -> None:
        if self._listening:
            for sock in self._sockets:
                self._loop.watch(sock, READ, 0, self)
        self._listening = False

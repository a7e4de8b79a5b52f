"""Outgoing connections that never block the loop, within a time limit.

An address in digits is used as it is. A name is looked up in a thread of its own, because the system's resolver blocks
for as long as a name server does not answer; the thread only looks up, and wakes the loop when it is done. Where it
hangs, the next attempt waits for the same thread instead of starting another.
"""

from __future__ import annotations

import errno
import os
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from .loop import WRITE, Loop
from .sockets import show, tune

TIME_LIMIT = 10.0
"""Seconds for one attempt, over all addresses that a name has."""
LEAST_PER_ADDRESS = 2.0
"""Seconds that one of several addresses gets at least."""

Candidate = tuple[int, int, int, str, tuple[str | int, ...] | tuple[int, bytes]]
Resolve = Callable[[str, int], list[Candidate]]


class Caller(Protocol):
    """Who wants the connection."""

    def connected(self, sock: socket.socket, now: float) -> None:
        """Here it is, not blocking."""

    def not_connected(self, reason: str, now: float) -> None:
        """It could not be made; ``reason`` says why, for people."""


def resolve(host: str, port: int) -> list[Candidate]:
    """All addresses of ``host``; may block. Raises OSError."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def resolve_digits(host: str, port: int) -> list[Candidate]:
    """The address that ``host`` is, or an empty list when it is a name. Never blocks."""
    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    except OSError:
        return []


@dataclass(slots=True, eq=False)
class _Attempt:
    """One wish to connect, until it is answered."""

    caller: Caller
    name: str
    limit: float
    candidates: list[Candidate] = field(default_factory=list)
    reason: str = ""


@dataclass(slots=True, eq=False)
class _LookUp:
    """What a resolver's thread was asked for."""

    host: str
    port: int
    found: list[Candidate] | str | None = None
    """Written by the thread, last of all: addresses, or why there are none."""


class Dialer:
    """One attempt at a time. ``wake`` makes the loop call ``resolved``; it may be called from any thread."""

    def __init__(
        self, loop: Loop, wake: Callable[[], None], *, look_up: Resolve = resolve, time_limit: float = TIME_LIMIT
    ) -> None:
        self._loop = loop
        self._wake = wake
        self._resolve = look_up
        self._time_limit = time_limit
        self._attempt: _Attempt | None = None
        self._look_up: _LookUp | None = None
        self._sock: socket.socket | None = None

    def __str__(self) -> str:
        """The name that stands in logs."""
        return "the dialer"

    def dial(self, host: str, port: int, caller: Caller, now: float) -> None:
        """Connect to ``host``; ``caller`` is told, possibly at once. An attempt that is under way is given up."""
        self.cancel()
        limit = now + self._time_limit
        attempt = self._attempt = _Attempt(caller, show((host, port)), limit, resolve_digits(host, port))
        if attempt.candidates:
            self._try_next(attempt, now)
            return
        self._loop.alarms.set(self, limit)
        if self._look_up is None or (self._look_up.host, self._look_up.port) != (host, port):
            self._look_up = _LookUp(host, port)
            threading.Thread(target=self._run, args=(self._look_up,), name="resolver", daemon=True).start()

    def cancel(self) -> None:
        """Give up what is under way; nobody is told."""
        self._attempt = None
        self._loop.alarms.set(self, None)
        self._close()

    def resolved(self, now: float) -> None:
        """A resolver may have something to say."""
        if self._look_up is None or self._look_up.found is None:
            return
        found = self._look_up.found
        self._look_up = None
        attempt = self._attempt
        if attempt is None:  # it had been given up
            return
        if isinstance(found, str):
            self._fail(attempt, f"{attempt.name}: the name cannot be looked up: {found}", now)
            return
        attempt.candidates = found
        self._try_next(attempt, now)

    # --- called by the loop ----------------------------------------------------------------------------------------

    def ready(self, mask: int, now: float) -> None:
        """The connection is made, or refused."""
        attempt, sock = self._attempt, self._sock
        if attempt is None or sock is None:
            return
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if not error and _is_self_connected(sock):
            error = errno.ECONNREFUSED
        if error:
            attempt.reason = os.strerror(error)
            self._close()
            self._try_next(attempt, now)
            return
        self._loop.watch(sock, WRITE, 0, self)
        self._sock = None
        self.cancel()
        attempt.caller.connected(sock, now)

    def alarm(self, now: float) -> None:
        """The time of this address, or of the whole attempt, is over."""
        attempt = self._attempt
        if attempt is None:
            return
        looking_up = self._sock is None
        self._close()
        attempt.reason = "the name server does not answer" if looking_up else "no answer"
        if looking_up or now >= attempt.limit:
            attempt.candidates.clear()
        self._try_next(attempt, now)

    def fault(self, error: Exception, now: float) -> None:
        """Our fault: this attempt has failed."""
        if self._attempt is not None:
            self._fail(self._attempt, f"a fault of this server: {type(error).__name__}", now)

    # --- steps -----------------------------------------------------------------------------------------------------

    def _run(self, asked: _LookUp) -> None:
        """In the resolver's thread."""
        try:
            asked.found = self._resolve(asked.host, asked.port) or "it has no address"
        except (OSError, UnicodeError) as error:  # UnicodeError: a label that IDNA cannot encode
            asked.found = getattr(error, "strerror", None) or str(error)
        self._wake()

    def _try_next(self, attempt: _Attempt, now: float) -> None:
        while attempt.candidates:
            left = len(attempt.candidates)
            family, kind, protocol, _, address = attempt.candidates.pop(0)
            try:
                self._connect(family, kind, protocol, address)
            except OSError as error:
                attempt.reason = error.strerror or str(error)
                self._close()
                continue
            share = max((attempt.limit - now) / left, LEAST_PER_ADDRESS)
            self._loop.alarms.set(self, min(now + share, attempt.limit))
            return
        self._fail(attempt, f"{attempt.name}: {attempt.reason or 'no address'}", now)

    def _connect(self, family: int, kind: int, protocol: int, address: tuple[object, ...]) -> None:
        sock = self._sock = socket.socket(family, kind, protocol)
        tune(sock)
        error = sock.connect_ex(address)
        if error not in (0, errno.EINPROGRESS):
            raise OSError(error, os.strerror(error))
        self._loop.watch(sock, 0, WRITE, self)

    def _fail(self, attempt: _Attempt, reason: str, now: float) -> None:
        self.cancel()
        attempt.caller.not_connected(reason, now)

    def _close(self) -> None:
        if self._sock is not None:
            sock, self._sock = self._sock, None
            self._loop.forget(sock)
            sock.close()


def _is_self_connected(sock: socket.socket) -> bool:
    """Dialling a free port of one's own machine can meet the dialling socket itself (TCP's simultaneous open)."""
    try:
        return bool(sock.getsockname() == sock.getpeername())
    except OSError:
        return False

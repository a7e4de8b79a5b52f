"""Signals and other threads wake the loop through a pair of sockets: a handler only writes one octet."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress

from .loop import READ, Loop

WOKEN = 0
"""The octet of other threads; signals have numbers from 1 up."""


class WakeUp:
    """``on_wake(numbers, now)`` is called in the loop with the octets that came: signal numbers, and ``WOKEN``."""

    def __init__(self, loop: Loop, on_wake: Callable[[bytes, float], None]) -> None:
        self._on_wake = on_wake
        self._loop = loop
        self._read_end, self._write_end = socket.socketpair()
        self._read_end.setblocking(False)
        self._write_end.setblocking(False)
        loop.watch(self._read_end, 0, READ, self)

    def wake(self) -> None:
        """Let the loop turn soon. May be called from any thread."""
        with suppress(BlockingIOError, OSError):  # full: it will turn anyway; closed: it has ended
            self._write_end.send(bytes((WOKEN,)))

    def catch(self, signals: Iterable[int]) -> None:
        """From now on these signals are only heard here. To be called in the main thread."""
        signal.set_wakeup_fd(self._write_end.fileno(), warn_on_full_buffer=False)
        for number in signals:
            signal.signal(number, _note)

    def release(self, signals: Iterable[int]) -> None:
        """The process is about to end: a signal more changes nothing, and must not end it with another status."""
        signal.set_wakeup_fd(-1)
        for number in signals:
            signal.signal(number, signal.SIG_IGN)

    def ready(self, mask: int, now: float) -> None:
        """Somebody has written."""
        with suppress(BlockingIOError, InterruptedError):
            self._on_wake(self._read_end.recv(256), now)

    def alarm(self, now: float) -> None:
        """It has no deadlines."""

    def fault(self, error: Exception, now: float) -> None:
        """The line in the log says it all; the pair stays as it is."""

    def close(self) -> None:
        """Give both ends back."""
        self._loop.watch(self._read_end, READ, 0, self)
        self._read_end.close()
        self._write_end.close()


def _note(number: int, frame: object) -> None:
    """Python writes the number into the pair before it calls this; there is nothing left to do."""

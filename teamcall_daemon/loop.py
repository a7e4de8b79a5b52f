"""The loop: one thread that waits for sockets and deadlines, and calls whoever owns them.

In a turn every ready socket is served once, every due deadline is told, and then ``end_of_turn`` runs, which writes to
each client once. A fault in one handler ends that handler (``Handler.fault``) and never the loop.
"""

from __future__ import annotations

import selectors
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from .alarms import Alarms
from .faults import guard

if TYPE_CHECKING:
    from _typeshed import HasFileno

READ = selectors.EVENT_READ
WRITE = selectors.EVENT_WRITE

LONGEST_WAIT = 60.0
"""Seconds. Not needed by anything; it bounds the harm of a deadline that somebody forgot to set."""


class Handler(Protocol):
    """Whoever owns a socket."""

    def ready(self, mask: int, now: float) -> None:
        """The socket can be read (``READ``), written (``WRITE``), or both. May come once more after it was closed."""

    def alarm(self, now: float) -> None:
        """A deadline has come."""

    def fault(self, error: Exception, now: float) -> None:
        """``ready`` or ``alarm`` has raised what nobody expected: close what you own, and say so."""


class Loop:
    """``clock`` gives monotonic seconds; every engine is given the same ones."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.alarms = Alarms()
        self.ended = False
        self._selector = selectors.DefaultSelector()
        self._end_of_turn: Callable[[float], None] = _nothing
        self._hurry = False

    def at_end_of_turn(self, action: Callable[[float], None]) -> None:
        """Call this once per turn, after all that was ready has been served."""
        self._end_of_turn = action

    def hurry(self) -> None:
        """Do not wait before the next turn: there is something left to do."""
        self._hurry = True

    def watch(self, sock: HasFileno, before: int, events: int, handler: Handler) -> int:
        """From now on ``handler`` hears of ``events`` of ``sock``; until now it heard of ``before`` (0: of none).

        Gives ``events`` back, for the handler to keep. Watch for 0 before the socket is closed.
        """
        if events == before:
            pass
        elif not before:
            self._selector.register(sock, events, handler)
        elif not events:
            self._selector.unregister(sock)
        else:
            self._selector.modify(sock, events, handler)
        return events

    def forget(self, sock: HasFileno) -> None:
        """Hear no more of ``sock``, whether or not it was watched. To be called before it is closed."""
        with suppress(KeyError):
            self._selector.unregister(sock)

    def turn(self, longest: float = LONGEST_WAIT) -> None:
        """Wait until something is ready or due, at most ``longest`` seconds, and serve it."""
        ready = self._selector.select(self._patience(longest))
        now = self.clock()
        for key, mask in ready:
            guard(key.data, key.data.ready, mask, now=now)
        for owner in self.alarms.take_due(now):
            guard(owner, owner.alarm, now=now)
        self._end_of_turn(now)

    def run(self) -> None:
        """Turn until ``ended`` is set."""
        while not self.ended:
            self.turn()

    def close(self) -> None:
        """Give the selector back."""
        self._selector.close()

    def _patience(self, longest: float) -> float:
        if self._hurry:
            self._hurry = False
            return 0.0
        deadline = self.alarms.next_deadline()
        return longest if deadline is None else min(longest, max(0.0, deadline - self.clock()))


def _nothing(now: float) -> None:
    """What ends a turn while nobody has asked for anything."""

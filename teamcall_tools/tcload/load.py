"""The loop: all sessions in one thread, requests when they are due, and figures."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic

from .binary import Application
from .figures import Figures
from .plan import Plan
from .sessions import Listener, Requester, Session, Stalled, supervisor

PROGRESS_EVERY = 0.5
MOST_LATE = 0.1
"""Seconds of requests that may be made up for when this program itself was late."""


class Load:
    """``dial`` makes a connection. ``progress`` is told the figures and the seconds so far, now and then."""

    def __init__(
        self, plan: Plan, dial: Callable[[], socket.socket], progress: Callable[[Figures, float], None]
    ) -> None:
        self.figures = Figures()
        self.plan = plan
        self.seconds = 0.0
        """How long it has run."""
        self._dial = dial
        self._progress = progress
        self._selector = selectors.DefaultSelector()
        self._sessions: list[Session] = []
        self._stalled: list[Stalled] = []
        self._requesters: list[Requester] = []
        self._next = 0

    def open(self) -> None:
        """Open every session. Raises ConnectFailed, Refused."""
        for session in self._opened():
            self._sessions.append(session)
            if isinstance(session, Stalled):
                self._stalled.append(session)
                continue
            if isinstance(session, Requester):
                self._requesters.append(session)
            self._selector.register(session.fileno(), selectors.EVENT_READ, session)

    def _opened(self) -> Iterator[Session]:
        plan = self.plan
        for number in range(plan.clients):
            yield Listener(self._dial(), "listeners", plan.version(number), plan.monitored(number))
        for number in range(plan.stalled):
            yield Stalled(self._dial(), plan.version(number), plan.monitored(number))
        for number in range(plan.idle):
            yield Listener(self._dial(), "idle", plan.version(number), ())
        for _number in range(plan.supervisors):
            yield supervisor(self._dial())
        for number in range(plan.binaries):
            yield Application(self._dial(), plan.monitored(number))
        for number in range(plan.requesters):
            if plan.calls:
                yield Requester(self._dial(), plan.devices[2 * number], plan.devices[2 * number + 1])
            else:
                yield Requester(self._dial(), plan.devices[number], None)

    def run(self) -> None:
        """Read and ask until the time is over. May be interrupted; the figures stand."""
        began = now = monotonic()
        end = began + self.plan.seconds
        due, shown = began, began + PROGRESS_EVERY
        while now < end and self._selector.get_map():
            wait = min(end, shown, due if self._requesters else end) - now
            for key, _mask in self._selector.select(max(wait, 0.0)):
                self._read(key.data)
            now = monotonic()
            self.seconds = now - began
            if self._requesters:
                due = self._ask(due, now)
            if now >= shown:
                self._progress(self.figures, self.seconds)
                shown = now + PROGRESS_EVERY

    def _read(self, session: Session) -> None:
        if session.read(self.figures, monotonic()):
            return
        self._selector.unregister(session.fileno())
        self.figures.lost[session.kind] += 1
        if isinstance(session, Requester):
            self._requesters.remove(session)
        session.close()

    def _ask(self, due: float, now: float) -> float:
        """Send every request that is due; when the next one is."""
        due = max(due, now - MOST_LATE)
        while due <= now:
            due += 1 / self.plan.rate
            requester = self._idle_requester()
            if requester is None:
                self.figures.late += 1
            else:
                requester.go_on(monotonic())
        return due

    def _idle_requester(self) -> Requester | None:
        for step in range(len(self._requesters)):
            place = (self._next + step) % len(self._requesters)
            if not self._requesters[place].waits:
                self._next = place + 1
                return self._requesters[place]
        return None

    def close(self) -> None:
        """See which of the stalled sessions were dropped, and close everything."""
        dropped = sum(session.was_dropped() for session in self._stalled)
        if dropped:
            self.figures.lost["stalled"] += dropped
        for session in self._sessions:
            with suppress(OSError):
                session.close()
        self._selector.close()

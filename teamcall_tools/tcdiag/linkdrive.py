"""The core's link engine on one connection, driven by waits: each ends with what it waited for, or with a loss."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from time import monotonic
from typing import Protocol

from teamcall_core.domain import events as told
from teamcall_core.domain.commands import Ask, LinkCommand
from teamcall_core.domain.outcomes import Outcome
from teamcall_core.link import Link
from teamcall_core.link.transitions import CONNECTED_STATES, LinkState

SHOWN_OCTETS = 24
"""Octets that came, as they are shown where they say what else answers there."""
_CHUNK = 65536


class Octets(Protocol):
    """One connection."""

    def send(self, octets: bytes, within: float) -> None:
        """Send; a peer that is gone is noticed by the ``receive`` that follows."""

    def receive(self, within: float) -> bytes | None:
        """What came, ``b""`` at the end of the connection, None when nothing came in time."""


class SocketOctets:
    """``Octets`` on a socket."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection

    def send(self, octets: bytes, within: float) -> None:
        """See ``Octets``."""
        self._socket.settimeout(max(within, 0.001))
        try:
            self._socket.sendall(octets)
        except OSError:
            return

    def receive(self, within: float) -> bytes | None:
        """See ``Octets``. A reset is an end like any other."""
        self._socket.settimeout(max(within, 0.001))
        try:
            return self._socket.recv(_CHUNK)
        except TimeoutError:
            return None
        except OSError:
            return b""


class By(Enum):
    """Who has ended a connection."""

    PEER = auto()
    LIMIT = auto()
    """Our time limit."""
    ENGINE = auto()
    """The link engine, for what the peer has said."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The connection is over. ``reason`` is the engine's sentence, ``came`` the first octets that came."""

    by: By
    stage: LinkState
    reason: str
    came: bytes
    faults: tuple[str, ...]
    """What came and could not be used."""


class LinkDrive:
    """Connected already: ``octets`` is the connection that the link wants. ``clock`` gives seconds."""

    def __init__(self, link: Link, octets: Octets, clock: Callable[[], float] = monotonic) -> None:
        self.link = link
        self.faults: list[str] = []
        self._octets = octets
        self._clock = clock
        self._answers: dict[object, Outcome] = {}
        self._came = b""
        self._reason = ""
        link.start(clock())
        link.connection_made(clock())

    def until(self, done: Callable[[], bool], within: float) -> Lost | bool:
        """Go on until ``done`` or the connection is over; False where neither happens in time."""
        deadline = self._clock() + within
        while True:
            stage = self.link.stage
            self._flush(within)
            if done():
                return True
            if stage not in CONNECTED_STATES:
                return self._lost(By.ENGINE, stage)
            now = self._clock()
            if now >= deadline:
                return False
            lost = self._turn(now, deadline, stage)
            if lost is not None:
                return lost

    def ask(self, reference: object, command: LinkCommand, within: float) -> Outcome | Lost | None:
        """The answer of the telephone system; None where none came in time."""
        self.link.send(Ask(reference, command), self._clock())
        came = self.until(lambda: reference in self._answers, within)
        return came if isinstance(came, Lost) else self._answers.get(reference)

    def stop(self, within: float) -> None:
        """Say goodbye."""
        self.link.stop(self._clock())
        self._flush(within)

    def _turn(self, now: float, deadline: float, stage: LinkState) -> Lost | None:
        """Read once, or let the engine's time pass."""
        due = self.link.next_deadline()
        came = self._octets.receive(min(deadline, due if due is not None else deadline) - now)
        now = self._clock()
        if came:
            self._came = (self._came + came)[:SHOWN_OCTETS]
            self.link.receive_data(came, now)
        elif came is not None:
            self.link.receive_eof(now)
            return self._lost(By.PEER, stage)
        by = By.ENGINE
        due = self.link.next_deadline()
        if self.link.stage in CONNECTED_STATES and due is not None and now >= due:
            by = By.LIMIT
            self.link.handle_timer(now)
        return None if self.link.stage in CONNECTED_STATES else self._lost(by, stage)

    def _lost(self, by: By, stage: LinkState) -> Lost:
        self._flush(1.0)
        return Lost(by, stage, self._reason, self._came, tuple(self.faults))

    def _flush(self, within: float) -> None:
        while (event := self.link.next_event()) is not None:
            match event:
                case told.Answered(reference=reference, outcome=outcome):
                    self._answers[reference] = outcome
                case told.PeerFault(what=what, fatal=False):
                    self.faults = [*self.faults[:9], what]
                case told.HangUpWanted(reason=reason) | told.LinkWentDown(reason=reason):
                    self._reason = self._reason or reason
        octets = self.link.data_to_send()
        if octets:
            self._octets.send(octets, within)

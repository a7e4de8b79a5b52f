"""The sessions that tcload opens, each on a socket of its own."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from typing import Protocol

from teamcall_core.errors import TeamcallError
from teamcall_core.stli import Format, tokens
from teamcall_core.stli.client import (
    Answered,
    Ask,
    Client,
    ClientSettings,
    Closed,
    Event,
    Open,
    OpenSuperVisor,
    Wish,
)
from teamcall_tools.wire import Wire

from .figures import Figures

PATIENCE = 15.0
"""Seconds for each answer while a session is opened."""
LARGE = 1 << 18
SMALL_BUFFER = 4096
"""Octets that the system takes for a session which never reads."""
PASSWORD = "TCLOAD_PASSWORD"  # noqa: S105 - the name of a variable


class Refused(TeamcallError):
    """The server did not open a session as it was asked to."""


class Session(Protocol):
    """What the loop needs of one."""

    kind: str

    def fileno(self) -> int:
        """The socket's."""

    def read(self, figures: Figures, now: float) -> bool:
        """Take what is there; False when the connection has ended."""

    def close(self) -> None:
        """Close the socket."""


class Listener:
    """Opened and read, nothing more: lines are counted, not understood, so that many fit into one process."""

    def __init__(self, sock: socket.socket, kind: str, version: int, devices: Sequence[str]) -> None:
        self.kind = kind
        self._sock = sock
        sock.settimeout(PATIENCE)
        wanted = "".join(f"MonitorStart {tokens.quote(device)}\r\n" for device in devices)
        sock.sendall(f"STLI;Version={version}\r\n{wanted}".encode())
        self._await(1 + len(devices))
        sock.setblocking(False)

    def _await(self, answers: int) -> None:
        rest = b""
        while answers:
            try:
                octets = self._sock.recv(LARGE)
            except OSError as fault:
                raise Refused(f"no answer while a session was opened: {fault}") from fault
            if not octets:
                raise Refused("the server closed a connection while a session was opened")
            *lines, rest = (rest + octets).split(b"\n")
            for line in lines:
                if line.startswith(b"error_ind SUCCESS"):
                    answers -= 1
                elif line.startswith(b"error_ind "):
                    raise Refused(f"the server answered {line.decode(errors='replace').strip()!r}")

    def fileno(self) -> int:
        """The socket's."""
        return self._sock.fileno()

    def read(self, figures: Figures, now: float) -> bool:
        """Count what is there."""
        try:
            octets = self._sock.recv(LARGE)
        except (BlockingIOError, InterruptedError):
            return True
        except OSError:
            return False
        figures.lines += octets.count(b"\n")
        figures.octets += len(octets)
        return bool(octets)

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()


class Stalled(Listener):
    """Monitors and never reads."""

    def __init__(self, sock: socket.socket, version: int, devices: Sequence[str]) -> None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
        super().__init__(sock, "stalled", version, devices)

    def was_dropped(self) -> bool:
        """Whether the server has ended it; to be asked once, at the end."""
        unused = Figures()
        end = monotonic() + 1.0
        while monotonic() < end:
            if not self.read(unused, 0.0):
                return True
            before, unused.octets = unused.octets, 0
            if not before:
                return False
        return False


class Asking:
    """A session that is understood: it asks, one request after the other, and hears what it monitors."""

    def __init__(self, sock: socket.socket, kind: str, opening: Sequence[Wish]) -> None:
        self.kind = kind
        self._wire = Wire(sock, Client(ClientSettings(request_timeout=PATIENCE)))
        self._asked_at: float | None = None
        self._called_at: float | None = None
        for wish in opening:
            self._settle(wish)

    @property
    def waits(self) -> bool:
        """For an answer."""
        return self._asked_at is not None

    def _settle(self, wish: Wish) -> None:
        self._wire.send(wish)
        end = monotonic() + PATIENCE
        while (event := self._wire.next_event(end)) is not None:
            if isinstance(event, Answered) and event.ok:
                return
            if isinstance(event, Answered | Closed):
                break
        self._wire.close()
        raise Refused(f"a session was not opened: {event if event is not None else 'no answer'}")

    def ask(self, wish: Wish, now: float, *, is_call: bool) -> None:
        """Ask and measure; only while nothing is waited for."""
        self._asked_at = now
        self._called_at = now if is_call else None
        with suppress(TeamcallError):  # of a connection that has ended: the next read says so
            self._wire.send(wish)

    def fileno(self) -> int:
        """The socket's."""
        return self._wire.fileno()

    def read(self, figures: Figures, now: float) -> bool:
        """Take answers and events, and write what could not be written before."""
        self._wire.exchange(readable=True)
        while (event := self._wire.client.next_event()) is not None:
            if isinstance(event, Answered):
                self._answered(event, figures, now)
            elif isinstance(event, Closed):
                return False
            elif isinstance(event, Event) and self._called_at is not None:
                figures.events.add(now - self._called_at)
                self._called_at = None
        return True

    def _answered(self, answer: Answered, figures: Figures, now: float) -> None:
        if self._asked_at is None:
            return
        figures.requests += 1
        figures.answers.add(now - self._asked_at)
        self._asked_at = None
        if not answer.ok:
            figures.failed[answer.code] += 1

    def close(self) -> None:
        """Close the socket."""
        self._wire.close()


class Requester(Asking):
    """Calls from one device to another and hangs up, or starts and stops a monitor, for ever."""

    def __init__(self, sock: socket.socket, device: str, number: str | None) -> None:
        opening: list[Wish] = [Open(Format(version=2))]
        if number is None:
            self._requests = (Ask("MonitorStart", (device,)), Ask("MonitorStop", (device,)))
        else:
            opening.append(Ask("MonitorStart", (device,)))
            self._requests = (Ask("MakeCall", (device, number)), Ask("ClearConnection", (device,)))
        self._turn = 0
        super().__init__(sock, "requesters", opening)

    def go_on(self, now: float) -> None:
        """Ask for the next thing."""
        wish = self._requests[self._turn % 2]
        self._turn += 1
        self.ask(wish, now, is_call=wish.verb == "MakeCall")


def supervisor(sock: socket.socket) -> Asking:
    """A SuperVisor session, with the password of the variable ``TCLOAD_PASSWORD``."""
    return Asking(sock, "supervisors", [OpenSuperVisor(os.environ.get(PASSWORD, ""))])

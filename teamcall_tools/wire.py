"""The client engine on a socket: every wait has a deadline, and reading goes on while there is something to write."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from typing import Any

from teamcall_core.errors import TeamcallError
from teamcall_core.stli.client import Client, ClientEvent, Wish

_CHUNK = 65536

_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)
"""Made anew for each wait, which is cheap for a socket or two. poll takes regular files, which epoll refuses, and any
number of descriptor, which select does not."""


class ConnectFailed(TeamcallError):
    """Nothing accepted the connection; the text names each address that was tried, and why."""


def dial(host: str, port: int, timeout: float) -> socket.socket:
    """A connection to the first address of ``host`` that accepts, IPv6 or IPv4. Raises ConnectFailed."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise ConnectFailed(f"{host} has no address: {fault}") from fault
    deadline = monotonic() + timeout
    failures: list[str] = []
    for family, kind, protocol, _name, address in found:
        sock = socket.socket(family, kind, protocol)
        try:
            _connect(sock, address, deadline)
        except OSError as fault:
            sock.close()
            failures.append(f"{written(str(address[0]), port)}: {fault.strerror or fault}")
        else:
            return sock
    raise ConnectFailed("; ".join(failures))


def _connect(sock: socket.socket, address: tuple[Any, ...], deadline: float) -> None:
    sock.settimeout(max(deadline - monotonic(), 0.001))
    sock.connect(address)
    # A request is one small piece, and its answer is waited for.
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def written(host: str, port: int) -> str:
    """``HOST:PORT``, with brackets around an IPv6 address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class Wire:
    """A connected socket and the engine that speaks over it."""

    def __init__(self, sock: socket.socket, client: Client) -> None:
        sock.setblocking(False)
        self.client = client
        self._sock = sock
        self._unsent = b""

    def fileno(self) -> int:
        """The socket's."""
        return self._sock.fileno()

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()

    @property
    def has_unsent(self) -> bool:
        """The socket did not take everything yet; ``wait`` and ``exchange`` try again."""
        return bool(self._unsent)

    def send(self, wish: Wish) -> None:
        """Say a wish. Raises LocalError where nothing can be said any more."""
        self.client.send(wish, monotonic())
        self._flush()

    def next_event(self, deadline: float | None) -> ClientEvent | None:
        """The next event, waiting for it until ``deadline`` on the monotonic clock (None: for ever); else None."""
        while (event := self.client.next_event()) is None and not self.client.closed:
            # What has come already is read also when the time is over; once, whatever a server keeps sending.
            is_last = deadline is not None and monotonic() >= deadline
            self.wait(deadline)
            if is_last:
                return self.client.next_event()
        return event

    def wait(self, deadline: float | None, others: Sequence[int] = ()) -> list[int]:
        """Wait for the server, one of ``others`` or the deadline, and do what is due; the others that are ready."""
        due = [one for one in (deadline, self.client.next_deadline()) if one is not None]
        timeout = max(min(due) - monotonic(), 0.0) if due else None
        with _Selector() as selector:
            selector.register(self._sock, selectors.EVENT_READ | (selectors.EVENT_WRITE if self._unsent else 0))
            for other in others:
                selector.register(other, selectors.EVENT_READ)
            ready = selector.select(timeout)
        events = {key.fileobj: mask for key, mask in ready}
        self.exchange(readable=bool(events.get(self._sock, 0) & selectors.EVENT_READ))
        return [other for other in others if other in events]

    def exchange(self, *, readable: bool) -> None:
        """Read once if there is something, write what can be written, and tell the engine the time."""
        if readable:
            self._read()
        self._flush()
        self.client.handle_timer(monotonic())

    def _read(self) -> None:
        try:
            data = self._sock.recv(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as fault:
            self.client.receive_eof(monotonic(), f"the connection was lost: {fault.strerror or fault}")
            return
        if data:
            self.client.receive_data(data, monotonic())
        else:
            self.client.receive_eof(monotonic())

    def _flush(self) -> None:
        """Write without waiting. A connection that is gone is noticed by the next read."""
        self._unsent += self.client.data_to_send()
        while self._unsent:
            try:
                sent = self._sock.send(self._unsent)
            except (BlockingIOError, InterruptedError):
                return
            except OSError:
                self._unsent = b""
                return
            self._unsent = self._unsent[sent:]

    @property
    def peer(self) -> str:
        """The server's address."""
        with suppress(OSError):
            host, port = self._sock.getpeername()[:2]
            return written(host, port)
        return "nobody"

"""All client connections: made, written to once a turn, and held within the limits on what waits for them."""

from __future__ import annotations

import socket
from collections import Counter
from dataclasses import dataclass

from teamcall_core.exchange import Exchange
from teamcall_core.session import ClientSession
from teamcall_core.session.settings import SessionSettings

from .client import Client, Stage
from .faults import guard
from .journal import Journal
from .loop import Loop
from .sockets import tune_client
from .trace import SessionTrace


@dataclass(frozen=True, slots=True)
class Limits:
    """Octets that may wait for one client, and for all together; 0: no limit."""

    client_backlog: int = 1 << 20
    total_backlog: int = 64 << 20


class Clients:
    """The clients by session. What one of them does, or fails to do, changes nothing for the others."""

    def __init__(
        self,
        loop: Loop,
        exchange: Exchange,
        journal: Journal,
        *,
        settings: SessionSettings,
        limits: Limits,
        trace: SessionTrace | None = None,
    ) -> None:
        self.loop = loop
        self.trace = trace
        self.counters: Counter[str] = Counter()
        """``connected``, ``dropped`` (for their backlog), ``faults``."""
        self.backlog = 0
        """Octets that wait for all clients together."""
        self._exchange = exchange
        self._settings = settings
        self._limits = limits
        self._journal = journal
        self._by_session: dict[ClientSession, Client] = {}
        self._open: set[Client] = set()

    def __len__(self) -> int:
        return len(self._open)

    # --- connections come and go -----------------------------------------------------------------------------------

    def accept(self, sock: socket.socket, address: str, now: float) -> None:
        """Take over a new connection."""
        tune_client(sock)
        session = ClientSession(self._settings, now)
        self.count("connected")
        client = Client(self, sock, address, self.counters["connected"], session)
        self._by_session[session] = client
        self._open.add(client)
        self._exchange.attach(session)

    def heard(self, client: Client, now: float) -> None:
        """Its session was fed: act on what it has to say."""
        self._exchange.handle_session(client.session, now)

    def left(self, client: Client, now: float) -> None:
        """Its session is finished, the connection is not yet closed."""
        del self._by_session[client.session]
        self._exchange.detach(client.session, now)

    def ended(self, client: Client, reason: str, now: float, *, detach: bool) -> None:
        """Its socket is closed."""
        self._open.discard(client)
        self._recount(client, 0)
        if self.trace is not None:
            self.trace.ended(client.number)
        if reason:
            self._journal.client_lost(client, reason)
        if detach:
            self.left(client, now)

    def count(self, what: str) -> None:
        """One more of these."""
        self.counters[what] += 1

    def of(self, session: ClientSession) -> Client | None:
        """The client whose session this is, while it talks."""
        return self._by_session.get(session)

    # --- the end of a turn -----------------------------------------------------------------------------------------

    def flush(self, now: float) -> bool:
        """Write once to every client for which something has gathered, and drop those that do not read.

        Whether there was any.
        """
        touched = self._exchange.take_touched()
        for session in touched:
            client = self._by_session.get(session)
            if client is not None:
                guard(client, client.flush, now=now)
        limit = self._limits.total_backlog
        if limit and self.backlog > limit:
            self._drop_largest(limit, now)
        return bool(touched)

    def _drop_largest(self, limit: int, now: float) -> None:
        for client in sorted(self._open, key=_backlog_of, reverse=True):
            if self.backlog <= limit:
                return
            guard(client, self._drop, client, "maxTotalBacklog", limit, now=now)

    def weigh(self, client: Client, now: float) -> None:
        """It was written to: count what waits for it now, and drop it when that is too much."""
        if client.stage is Stage.CLOSED:
            return
        waiting = client.outbox.unsent + client.session.queued_octets
        self._recount(client, waiting)
        limit = self._limits.client_backlog
        if limit and waiting > limit:
            self._drop(client, "maxClientBacklog", limit, now)

    def _recount(self, client: Client, waiting: int) -> None:
        self.backlog += waiting - client.backlog
        client.backlog = waiting

    def _drop(self, client: Client, setting: str, limit: int, now: float) -> None:
        self.count("dropped")
        self._journal.client_dropped(client, client.backlog, setting, limit)
        client.close(now)

    # --- the end of the service ------------------------------------------------------------------------------------

    def close(self, now: float) -> None:
        """Close whoever is left, at once."""
        for client in tuple(self._open):
            guard(client, client.close, now=now)


def _backlog_of(client: Client) -> int:
    return client.backlog
